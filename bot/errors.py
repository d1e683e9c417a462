"""Every error this bot raises on purpose.

A caller catches `ConfbotError` to mean "the bot found a problem and can say what it is".
Anything else that escapes is a bug and is left to crash loudly.
"""

from collections.abc import Sequence
from pathlib import Path


class ConfbotError(Exception):
    """Base of all errors raised on purpose. Never raised itself."""


class SettingsError(ConfbotError):
    """Settings are missing or malformed; the bot cannot start with them.

    Attributes:
        problems: One sentence each, naming the variable and the remedy, in a stable order.
    """

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = tuple(problems)


class KnowledgePathError(ConfbotError):
    """A knowledge folder or note that was asked for by name is not there, or is none.

    Attributes:
        path: As it was given.
    """

    def __init__(self, path: Path, problem: str = "no such file or folder") -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path


class StoreError(ConfbotError):
    """The database can't do what is asked of it; nothing of it was done, or that is unknown.

    Attributes:
        place: Which database, without user names and passwords.
        problem: What is wrong, as a sentence part.
        remedy: What to do about it, as a sentence part.
    """

    def __init__(self, *, place: str, problem: str, remedy: str) -> None:
        super().__init__(f"{place}: {problem}; {remedy}")
        self.place = place
        self.problem = problem
        self.remedy = remedy


class SchemaError(StoreError):
    """The database's tables are of another version than this confbot needs."""


class IndexDamagedError(ConfbotError):
    """A file of the saved index is not what was written; the index has to be built anew.

    Attributes:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: this file of the saved index is damaged")
        self.path = path
