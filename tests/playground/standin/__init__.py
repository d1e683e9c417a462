"""Tests of the stand-in for Slack: that it takes and refuses what Slack does."""
