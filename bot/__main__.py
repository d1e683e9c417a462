"""Starts the `confbot` command."""

import importlib
import sys

from bot.cli.status import INTERRUPTED


def main() -> None:
    """Run the command line; interrupted, even while it is still imported, it ends quietly."""
    try:
        # Imported here, since that takes half a second in which somebody may think better of it.
        importlib.import_module("bot.cli.app").main()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


if __name__ == "__main__":
    main()
