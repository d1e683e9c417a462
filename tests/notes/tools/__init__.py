"""Tests of how tools are read."""
