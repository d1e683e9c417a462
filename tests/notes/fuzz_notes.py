"""Mutates notes, guided by which code they reach, and judges how each is read.

.venv/bin/python -m tests.notes.fuzz_notes CORPUS… [options of libFuzzer]
"""

import sys

import atheris

with atheris.instrument_imports(include=["bot", "markdown_it", "linkify_it"]):
    from bot.notes.folder.files import decoded
    from tests.notes.invariants import judge


def read_mutated(data: bytes) -> None:
    """Judge the note that the file `data` holds."""
    judge(decoded(data).text)


if __name__ == "__main__":
    atheris.Setup(sys.argv, read_mutated)
    atheris.Fuzz()
