"""Tests of bot/recap."""
