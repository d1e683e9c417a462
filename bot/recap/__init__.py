"""The conference as recaps tell it: events, sessions, tools, links and other names for them.

Imports nothing but the standard library. If a line here mentions Markdown, a score or
Slack, it is in the wrong room.
"""
