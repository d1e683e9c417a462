"""Tests of the playground: its stand-in for Slack, and the bot played in it."""
