"""The playground: the bot, unmodified, in a browser, beside a stand-in for Slack.

Its `standin` is Slack as far as apps call it, and serves confbot's tests as well.
"""
