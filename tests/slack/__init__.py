"""Tests of what is only true of Slack."""
