"""Tests of confbot; the tree mirrors `bot/`."""
