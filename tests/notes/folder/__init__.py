"""The files of a knowledge folder."""
