"""How the whole suite runs."""

import os

from hypothesis import settings

# The same examples at each run: whoever changes nothing breaks nothing. To search for new ones:
# HYPOTHESIS_PROFILE=search make test
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None, max_examples=1_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
