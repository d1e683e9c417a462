"""How the tables came to be, a step a file; each runs on SQLite and on PostgreSQL.

A step that was released is never changed. It speaks of columns as they were then, so it imports
nothing of confbot but kinds of column. SQLite can't alter a column: there, a step that does so
needs `op.batch_alter_table`, and foreign keys to that table would have to be off meanwhile.
"""
