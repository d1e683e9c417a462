"""Puts a running bot together: what lives as long as the process.

The notes and their reloads, the log, the web server, the connection to Slack, and their end.
"""
