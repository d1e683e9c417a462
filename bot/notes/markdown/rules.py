"""What markdown-it hands to each rule of its parser, beside state and lines."""

from typing import Final, TypeAlias

Silent: TypeAlias = bool
"""Whether a rule is only to tell if it would read something, and to leave no token.

Markdown-it hands it over by position, so that no rule can ask for its name.
"""

LOOK_ONLY: Final[Silent] = True
"""Said to a rule that is asked whether it would end what stands above."""
