"""How things look in Slack: pure functions from values to Block Kit, within Slack's limits."""
