"""When and what: subscriptions, due editions, composing and delivering them, each once.

Knows time zones and what is worth saying, neither Slack nor databases: those come in by the
two ports in `ports.py`. Time comes in as an argument, always aware.
"""
