"""Who gave a session."""
