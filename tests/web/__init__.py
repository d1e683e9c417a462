"""Tests of the bot over HTTP."""
