"""A stand-in for Slack: a workspace, the methods of the Web API on it, and Slack's limits.

Nothing in here knows how calls arrive, or which app makes them.
"""
