"""Players that a site's own code shows: which recording a name and an id stand for."""

import re
from typing import Final

_PLAYERS: Final = {
    "youtube": "https://www.youtube.com/watch?v={}",
    "vimeo": "https://vimeo.com/{}",
    "speakerdeck": "https://speakerdeck.com/player/{}",
}
_AROUND: Final = re.compile(r"lite|embed(?:ded)?|video|player|[-_]")
"""What components write around the name of the site: `lite-youtube`, `YouTubeEmbed`."""

ID_KEYS: Final = ("id", "videoid", "video", "youtubeid", "vimeoid")
"""Attributes, in small letters, that hold the id of a recording."""


def player_address(name: str, given: str) -> str:
    """Return where the player called `name` finds what is `given`.

    Empty when it is no player, or nothing is given.
    """
    player = _PLAYERS.get(_AROUND.sub("", name.lower())) if given else None
    return player.format(given) if player else ""
