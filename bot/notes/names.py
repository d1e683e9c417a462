"""Words that tell people from organisations, jobs and titles."""

from typing import Final

from bot.notes.words import words

GIVEN_NAMES: Final = words("given_names")
"""A hint that settles doubtful cases, no filter: most people of the world are not in it."""

JOB_WORDS: Final = words("job_words")
"""Words that only a job title has, or that make one of the words around them."""

NO_NAMES: Final = words("no_names")
"""Words of titles and organisations that no person is called."""

PARTICLES: Final = words("particles")
"""What may stand in small letters inside a person's name."""

SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "ph.d", "md", "esq"})
"""What may stand behind a person's name."""
