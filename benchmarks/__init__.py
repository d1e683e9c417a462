"""Measured claims, each against its peers in the same run."""
