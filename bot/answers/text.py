"""Answers as plain text, as a terminal, a notification or a screen reader gives them."""

from bot.answers.answer import Answer


def answer_text(answer: Answer) -> str:
    """Return the whole of `answer` in plain text; its first paragraph is the direct answer."""
    return str(answer)
