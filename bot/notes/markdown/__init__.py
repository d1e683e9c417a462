"""A note's text to sections of blocks and spans, each with its line."""
