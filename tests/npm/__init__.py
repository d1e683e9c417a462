"""What the tests take from npm: Slack's own types, and an emulator of Slack."""
