"""Sessions: every way in which a note may mark one."""
