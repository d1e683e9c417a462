"""What the bot listens to, one module for each feature of Slack.

Each has `register(app, …)`, which connects its listeners to the Bolt app; importing does nothing.
"""
