"""Which event a note is about."""
