"""Finds the entries that a question's words name, spelling mistakes and all.

The only room that knows tantivy, rapidfuzz, stems and scores.
"""
