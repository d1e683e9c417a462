"""Everything that is only true of Slack: Bolt, blocks, mrkdwn, posting.

The only room that may import slack_bolt or slack_sdk.
"""
