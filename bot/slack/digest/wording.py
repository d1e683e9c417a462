"""What the bot says of orders, where the digest itself has no words for it."""

from collections.abc import Iterable, Sequence
from typing import Final

from bot.digest.order import Problem
from bot.digest.subscription import Watch

INVITE: Final = "I am not in this channel. Write /invite @confbot, and then your order once more."
OUTSIDE: Final = "Only people in the channel may change its digest. Join it first."
ASK_AGAIN: Final = "Nothing was changed. Please try again in a minute."
BUSY: Final = f"Too much is going on at once. {ASK_AGAIN}"
NOT_STORED: Final = f"I can't reach my database yet. {ASK_AGAIN}"
STORE_DOWN: Final = (
    "I can't reach my database just now, so I don't know whether that was kept. "
    "Please try again in a minute."
)
NO_ZONE: Final = (
    "Slack does not tell your time zone, so this is UTC. Name another one with the order: "
    "/conf digest 9:00 Europe/Prague"
)
NOTHING_SET: Final = "No digest is set up here, so there is nothing to stop."
STOPPED: Final = "Stopped: no more digests are posted here."
UNSET_PREVIEW: Final = (
    "No digest is set up here. This is what one would say; set it up with /conf digest 9:00"
)
NOTHING_NEW: Final = "There is nothing new to say, so nothing would be posted."
COUNTS: Final = "It counts as today's edition."
ONCE: Final = "A channel gets one a day, so nothing more was posted."
DID_SET_UP: Final = "set up a digest here."
DID_CHANGE: Final = "changed the digest of this channel."
DID_STOP: Final = (
    "stopped the digest of this channel. Anybody here can start it again: /conf digest 9:00"
)
HOW_TO_CHANGE: Final = "Change it with /conf digest, stop it with /conf digest off."
MOST_WATCHES: Final = 50
"""Topics that one person watches; each new note is searched for every one of them."""
TOO_MANY: Final = f"You watch {MOST_WATCHES} topics already. End one first: /conf unwatch TOPIC"
NO_WATCH: Final = "You watch no topic. Watch one: /conf watch ebpf"
WHICH_WATCH: Final = "Which topic? Write it: /conf unwatch TOPIC"


def problem_text(problem: Problem) -> str:
    """Return what is wrong with an order, and what to write instead."""
    return f"{problem.problem} {problem.remedy}"


def read_as(pairs: Iterable[tuple[str, str]]) -> str:
    """Return which words were read as others; empty when none was."""
    said = [f"\u201c{written}\u201d as {read}" for written, read in pairs]
    return f"I read {', '.join(said)}." if said else ""


def watching(topic: str, *, new: bool) -> str:
    """Return that a topic is watched from now on, or has been before."""
    if not new:
        return f"You watch {topic} already. /conf unwatch {topic} stops it."
    return (
        f"I will write you a direct message when a new note mentions {topic}. "
        f"/conf unwatch {topic} stops it."
    )


def unwatched(topic: str, *, known: bool, watches: Sequence[Watch]) -> str:
    """Return that a topic is no longer watched, or never was."""
    if known:
        return f"You no longer watch {topic}."
    return f"You don't watch {topic}. {watch_list(watches)}"


def watch_list(watches: Sequence[Watch]) -> str:
    """Return which topics somebody watches."""
    if not watches:
        return NO_WATCH
    topics = "\n".join(f"\u2022 {each.topic}" for each in watches)
    return f"You get a direct message when a new note mentions one of these:\n{topics}"
