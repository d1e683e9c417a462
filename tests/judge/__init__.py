"""Judges what the bot shows in Slack: by Slack's own types and limits, and by what is safe."""
