"""Tests of what an operator can set."""
