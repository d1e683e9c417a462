"""The files of a knowledge folder: found, opened, read by several processes, remembered."""
