"""The bot over HTTP: Slack's endpoints, health, metrics, and the way to install it.

The only room, besides the playground, that knows Starlette.
"""
