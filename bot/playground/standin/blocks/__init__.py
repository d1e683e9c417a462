"""What Slack takes as Block Kit: the shape of each block, and the limits that stand in no schema.

Facts are those of docs.slack.dev/reference/block-kit.
"""
