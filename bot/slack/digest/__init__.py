"""The digest in Slack: posting editions, telling owners, and carrying out what people order."""
