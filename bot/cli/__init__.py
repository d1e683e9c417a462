"""The `confbot` command: arguments in, exit status out.

Data goes to standard output, everything else to standard error.
"""
