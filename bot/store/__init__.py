"""What outlives a restart: subscriptions, what became of each edition, who is to be told what.

The only room that knows SQL, transactions and files of a database. Time comes in as an
argument, never from the database's clock.
"""
