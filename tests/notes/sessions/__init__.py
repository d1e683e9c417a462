"""Every way to mark a session."""
