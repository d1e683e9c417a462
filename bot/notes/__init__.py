"""Reads what people wrote: Markdown notes and alias files in, recaps out.

The only room that may open note files, and the only one that knows front matter, YAML and
Markdown.
"""
