"""Understands a question and decides what to say to it.

A question is text, an answer is one of a closed set of types. How an answer looks in Slack
or in a terminal is decided elsewhere; what it says in plain text is decided here.
"""
