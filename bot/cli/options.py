"""Options that several commands have."""

from pathlib import Path
from typing import Annotated

import typer

KnowledgeOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--knowledge",
        metavar="PATH",
        help="Folder or note to answer from, in place of CONFBOT_KNOWLEDGE. Repeatable.",
    ),
]
