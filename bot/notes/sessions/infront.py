"""Sessions that front matter gives: a list of talks, or the one talk that the note is about.

    talks:
      - title: Less YAML
        speaker: Ana Roe
        video: https://…

or, of the note itself, `title:` with `speaker:`, or with `video:` beside the event.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from bot.notes.events.clues import EVENT_KEYS
from bot.notes.events.dates import days_in
from bot.notes.events.edition import is_of_event
from bot.notes.frontmatter import SplitNote, Value
from bot.notes.links import absolute, kind_of, unique
from bot.notes.markdown.spans import Span
from bot.notes.outline import Section, walk
from bot.notes.people.credits import NOBODY, Credits, labelled
from bot.notes.people.employers import employed_by
from bot.notes.place import Place
from bot.notes.sessions.heads import read_head
from bot.notes.sessions.talks import Talk
from bot.notes.sessions.wording import clean_title
from bot.recap.model import Link, LinkKind, Session, Speaker

_LIST_KEYS: Final = ("talks", "sessions", "presentations")
_SPEAKER_KEYS: Final = ("speaker", "speakers", "presenter", "presenters")
_TITLE_KEYS: Final = ("title", "talk", "name")
_NAME_KEYS: Final = ("name", "speaker")
_ORGANISATION_KEYS: Final = (
    *("organisation", "organization", "org", "company"),
    *("affiliation", "employer"),
)
_ROLE_KEYS: Final = ("role", "job", "position", "title")
_REMARK_KEYS: Final = (
    *("notes", "note", "summary", "description"),
    *("abstract", "takeaways", "remarks"),
)
_DAY_KEYS: Final = ("day", "date")
_LINK_KEYS: Final = {
    **dict.fromkeys(("recording", "video", "youtube"), LinkKind.RECORDING),
    **dict.fromkeys(("slides", "deck", "slideshare"), LinkKind.SLIDES),
    **dict.fromkeys(("url", "link", "links", "page", "website"), None),
}
"""What waits behind the address of each key; None where only the address tells."""


def listed_in_front(matter: SplitNote, place: Place) -> Iterator[Session]:
    """Yield the sessions that the front matter lists, in their order."""
    for line, said in _listed(matter):
        if title := _first(said, _TITLE_KEYS):
            who = _credits(said)
            remarks = (line for key in _REMARK_KEYS for line in _lines(said.get(key)))
            yield Session(
                title=clean_title(title),
                speakers=who.speakers,
                organisations=who.organisations,
                links=_links(said),
                remarks=tuple(remarks),
                day=next(iter(days_in(_first(said, _DAY_KEYS))), None),
                source=place.source(line),
            )


def untitled_in_front(matter: SplitNote) -> Iterator[int]:
    """Yield the line of each session that the front matter lists without a title."""
    for line, said in _listed(matter):
        if not _first(said, _TITLE_KEYS):
            yield line


def _listed(matter: SplitNote) -> Iterator[tuple[int, Mapping[str, Value]]]:
    """Yield the items of its lists of sessions with their lines; plain text is a title."""
    for key in _LIST_KEYS:
        listed = matter.meta.get(key)
        for at, item in enumerate(listed if isinstance(listed, list) else ()):
            line = matter.lines.get(f"{key}[{at}]", matter.lines.get(key, 1))
            yield line, item if isinstance(item, dict) else {"title": item}


def told_below(matter: SplitNote, outline: Section) -> Mapping[int, Talk]:
    """Return the sections that tell more of the sessions that the front matter lists."""
    titles = {_first(said, _TITLE_KEYS).casefold() for _, said in _listed(matter)}
    sections = (inner for inner in walk(outline) if inner.heading) if titles else ()
    return {
        section.line: Talk(read_head(section), doubt="")
        for section in sections
        if section.title.casefold() in titles
    }


def note_as_talk(
    matter: SplitNote, outline: Section, found: Mapping[int, Talk]
) -> tuple[Section, Mapping[int, Talk]]:
    """Return the outline and the talks of a note that is one talk by what its front matter says.

    Others come back as they are: `found` are the talks that the text shows, and where they are
    several, those in front are the people of a whole event.
    """
    title = matter.text("title")
    who = _credits({key: matter.meta[key] for key in _SPEAKER_KEYS if key in matter.meta})
    links = _links(matter.meta)
    is_shown = any(link.kind is not LinkKind.PAGE for link in links)
    is_talk = who or (is_shown and matter.text(*EVENT_KEYS))
    if not (title and is_talk) or len(found) > 1 or is_of_event(title):
        return outline, found
    line = matter.lines.get("title", 1)
    section = replace(outline, heading=(Span(text=title, line=line),), line=line, level=1)
    if len(outline.sections) == 1 and not outline.blocks:
        [only] = outline.sections
        if only.title.casefold() == section.title.casefold():
            section = only
    head = read_head(section)
    own = replace(head, credits=who or head.credits, links=unique((*links, *head.links)))
    return replace(outline, blocks=(), sections=(section,)), {section.line: Talk(own, doubt="")}


def _first(said: Mapping[str, Value], keys: tuple[str, ...]) -> str:
    texts = (said.get(key) for key in keys)
    return next((text.strip() for text in texts if isinstance(text, str) and text.strip()), "")


def _credits(said: Mapping[str, Value]) -> Credits:
    """Return who `said` credits: names, lists of them, or mappings with name and organisation."""
    speakers: list[Speaker] = []
    organisations: list[str] = []
    for key in (*_SPEAKER_KEYS, "author", "authors"):
        value = said.get(key, "")
        for each in value if isinstance(value, list) else [value]:
            who = _person(each) if isinstance(each, dict) else labelled(f"Speakers: {each}")
            speakers += who.speakers
            organisations += who.organisations
    if speakers and (organisation := _first(said, _ORGANISATION_KEYS)):
        speakers = list(employed_by(speakers, organisation))
    return Credits(tuple(speakers), tuple(organisations))


def _person(said: Mapping[str, Value]) -> Credits:
    name = _first(said, _NAME_KEYS)
    organisation = _first(said, _ORGANISATION_KEYS) or None
    role = _first(said, _ROLE_KEYS) or None
    return Credits((Speaker(name=name, organisation=organisation, role=role),)) if name else NOBODY


def _links(said: Mapping[str, Value]) -> tuple[Link, ...]:
    """Return the links of `said`, under keys of their own or inside `links`."""
    inner = said.get("links")
    if isinstance(inner, dict):
        said = {**said, **inner, "links": ""}
    found = (
        Link(label=key.capitalize(), url=url, kind=kind or kind_of(url))
        for key, kind in _LINK_KEYS.items()
        for text in _lines(said.get(key))
        if (url := absolute(text))
    )
    return unique(found)


def _lines(value: Value | None) -> Iterator[str]:
    """Yield the lines of a text, or of a list of texts, without markers and blank ones."""
    texts = value if isinstance(value, list) else [value]
    for text in texts:
        for line in text.splitlines() if isinstance(text, str) else ():
            if bare := line.strip().removeprefix("- "):
                yield bare
