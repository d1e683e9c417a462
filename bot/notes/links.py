"""What waits behind an address, and what a note calls it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from bot.notes.markdown.spans import REMEMBERED, Span, Spans, squeeze
from bot.recap.address import VIDEO_HOSTS, host_and_path, identity, video
from bot.recap.model import Link, LinkKind

_VIDEO_SITES: Final = re.compile(r"(?:videos?|watch|tube|media|recordings)\.")
"""First part of a host that plays videos, such as a conference's own."""

_VIDEO_PAGES: Final = re.compile(
    r"[^/]+/(?:[^/]+/){0,3}(?:videos?|skillscasts)/[^/]*\w"
    r"|(?:infoq\.com/(?:\w\w/)?presentations|media\.ccc\.de/v|pyvideo\.org/[^/]+|ted\.com/talks"
    r"|gdcvault\.com/play|slideslive\.com|parleys\.com/(?:play|talk))/[^/]*\w"
)
"""Host and path of a page that plays one, on sites that keep one for each."""

_SLIDE_HOSTS: Final = frozenset(
    {"slideshare.net", "speakerdeck.com", "slides.com", "noti.st", "deck.of.de", "prezi.com"}
)
_ASIDE_HOSTS: Final = VIDEO_HOSTS | {
    *("flickr.com", "instagram.com", "photos.app.goo.gl", "imgur.com")
}
"""Hosts of pictures, and of videos where an address plays none."""

_SLIDE_FILES: Final = re.compile(r"\.(?:pdf|pptx?|key|odp)$", re.IGNORECASE)
_MEDIA_FILES: Final = re.compile(r"\.(?:mp4|webm|mov|m4v)$", re.IGNORECASE)
_SLIDE_PATH: Final = re.compile(r"/(?:slides?|slide-?decks?|decks?)(?=[/._-]|$)", re.IGNORECASE)
_PICTURE_FILES: Final = re.compile(r"\.(?:png|jpe?g|gif|svg|webp)$", re.IGNORECASE)
_RECORDING: Final = re.compile(
    r"\b(?:recordings?|recorded|videos?|watch(?:ing)?|youtube|yt|vimeo|rec|vidéo|vídeo|aufzeichnung"
    r"|enregistrement|grabación|gravação|registrazione|opname|nagranie|záznam)\b|動画|録画|视频",
    re.IGNORECASE,
)
_SLIDES: Final = re.compile(
    r"\b(?:slides?|slide ?deck|speaker ?deck|slideshare|deck|presentation"
    r"|pdf|folien|diapositives|transparents"
    r"|diapositivas|présentation|präsentation|presentación|apresentação|presentatie|slajdy"
    r"|prezentacja)\b|スライド|資料",
    re.IGNORECASE,
)
_PAPERS: Final = re.compile(
    r"\b(?:certificate|ticket|invoice|brochure|flyer|time ?table|schedule|floor ?plan)\b",
    re.IGNORECASE,
)
"""What a file is called that is printed, and shows no slides."""

_MANY: Final = re.compile(r"\b(?:play ?lists?|channel|videos|recordings|album)\b", re.IGNORECASE)
_LIST: Final = re.compile(r"/(?:playlist|list|album|showcase|channel)(?:/|$)")
_EMBEDDED: Final = re.compile(r"[?&]ref_src=twsrc")
"""What the code of an embedded post links: its words, its day."""

_SHORTENED: Final = re.compile(r"https?://t\.co/")
_PICTURED: Final = re.compile(r"(?:https?://|pic\.)\S+")
"""What such code calls an address that it shortens: by another one, such as a picture's."""

_ABSOLUTE: Final = re.compile(r"(?:https?://[^\s/]|mailto:\S+@)\S*", re.IGNORECASE)
_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)\S+|(?:[\w-]+\.)+(?!(?:css|hs|jl|js|ts)\b)[a-z]{2,}(?:/\S*)?"
)

_FULL_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+")

_NAMES: Final = {LinkKind.RECORDING: "Recording", LinkKind.SLIDES: "Slides"}
"""What to call something that plays inside the page and has no name there."""

_WORD_AHEAD: Final = re.compile(r"(?:^|[\s(\[])([^\W\d_]+)\s*:\s*[<(]?\s*$")
"""What an address is called right before it: "(recording: "."""

_LONGEST_WORD: Final = 32
"""Characters before an address in which that is looked for."""

_TO_BE_FOUND: Final = re.compile(
    r"\b(?:available|found|online|disponibles?|verfügbar|en ligne)\s+(?:here|ici|hier|aquí|aqui)$",
    re.IGNORECASE,
)
"""How the text of a link ends that only says where something is."""

_SAYS_NOTHING: Final = re.compile(
    r"(?:(?:click |see |look |right |over |read |available )?(?:(?:this|that)(?: one)?|here|online"
    r"|there|link|more|it|page|site|website|this link|this page|the link|blog post|post|article"
    r"|details|more info|info|read|learn more|hier|ici|aquí|lien"
    r"|(?:on |sur |auf |en |in |su |op )?(?:this page|cette page|dieser seite|esta página"
    r"|nesta página|questa pagina|deze pagina|ce lien|diesem link|este enlace|este link)"
    r"|(?:link|links?) to (?:the |this |her |his |their )?(?:talk|session|keynote|event|abstract)"
    r"|(?:the |my |source |demo |sample |example )?code|git ?(?:hub|lab)(?: page| repo(?:sitory)?)?"
    r"|repo(?:sitory)?|(?:(?:talk|session|event) )?(?:page|description)|(?:talk|session|event) link"
    r"|abstract)"
    r"|\[?\d+\]?|\^\w+|\W*|(?::[a-z0-9_+-]+:\s*)+)[.!]*",
    re.IGNORECASE,
)
_TALK_OF: Final = re.compile(
    r"(?i:watch\s+)[^\W\d_a-z][^:]*['\u2019]s?\s+(?:[a-z]+\s+)?"
    r"(?i:keynote|talk|session|presentation|panel|speech)"
)

_LABEL_WORDS: Final = 5
"""Words of a label up to which "Recording" or "Slides" in it says what it is; in longer ones it
is part of a title."""


def link_of(span: Span) -> Link | None:
    """Return the link of `span`, or None when it leads nowhere a reader could follow."""
    return _link(span) if span.target else None


@lru_cache(maxsize=REMEMBERED)
def _link(span: Span) -> Link | None:
    target = span.target or ""
    url = absolute(target)
    if not url or _EMBEDDED.search(url):
        return None
    label = squeeze(span.text.replace("\n", " ")) or url
    if _SHORTENED.match(url) and _PICTURED.fullmatch(label):
        return None
    kind = kind_of(url, label)
    if span.image and (is_address(label) or label == target):
        label = _NAMES.get(kind, label)
    return Link(label=label, url=url, kind=kind)


@lru_cache(maxsize=REMEMBERED)
def links_of(spans: Spans) -> tuple[Link, ...]:
    """Return the links of a line or paragraph, each address once, in their order."""
    found: list[Link] = []
    ahead = ""
    for span in spans:
        if link := link_of(span):
            found.append(named_ahead(link, ahead))
        ahead = span.text
    return unique(found) if found else ()


def named_ahead(link: Link, ahead: str) -> Link:
    """Return `link`, called by the word before it where it is a bare address: "video: …"."""
    if link.kind is not LinkKind.PAGE or not is_address(link.label):
        return link
    word = _WORD_AHEAD.search(ahead, max(0, len(ahead) - _LONGEST_WORD))
    kind = kind_of(link.url, word[1]) if word else LinkKind.PAGE
    return replace(link, label=_NAMES[kind], kind=kind) if word and kind in _NAMES else link


def links_in(spans: Iterable[Span]) -> tuple[Link, ...]:
    """Return the links of `spans`, from wherever they are, each address once, in their order."""
    leading = [span for span in spans if span.target]
    return unique(link for span in leading if (link := link_of(span))) if leading else ()


def unique(links: Iterable[Link]) -> tuple[Link, ...]:
    """Return `links` without those whose address was there before."""
    found: dict[str, Link] = {}
    for link in links:
        found.setdefault(identity(link.url), link)
    return tuple(found.values())


def unsaid(links: Iterable[Link]) -> Iterator[str]:
    """Yield the labels that `unique` drops, if they say anything that the kept ones do not."""
    found = list(links)
    kept = {link.label for link in unique(found)}
    for link in found:
        if link.label not in kept and not says_nothing(link.label):
            yield link.label


def absolute(target: str) -> str:
    """Return `target` as an address that can be followed from anywhere, or nothing."""
    target = target.strip()
    if target.startswith("//"):
        return f"https:{target}"
    return target if _ABSOLUTE.fullmatch(target) else ""


def kind_of(url: str, label: str = "") -> LinkKind:
    """Tell what waits behind `url`, which the note calls `label`."""
    host, path = host_and_path(url)
    is_named = len(label.split()) <= _LABEL_WORDS
    if _MANY.search(label) or _LIST.search(path):
        return LinkKind.OTHER
    is_video = is_one_video(url) or (
        host not in VIDEO_HOSTS and _is_video_page(host, path.rstrip("/"))
    )
    if host in VIDEO_HOSTS and not is_video:
        return LinkKind.OTHER  # a channel, whatever it is called
    if is_video or (is_named and not is_address(label) and _RECORDING.search(label)):
        return LinkKind.RECORDING
    is_slides = (
        # Of slides the address names author and deck; the author alone has a page of many.
        (host in _SLIDE_HOSTS and path.strip("/").count("/") > 0)
        or path.startswith("/presentation/")
        or (_SLIDE_FILES.search(path) is not None and not _PAPERS.search(label))
        or _SLIDE_PATH.search(path) is not None
    )
    if is_slides or (is_named and not is_address(label) and _SLIDES.search(label)):
        return LinkKind.SLIDES
    is_aside = host in _ASIDE_HOSTS or _PICTURE_FILES.search(path) is not None
    if is_aside or url.lower().startswith("mailto:"):
        return LinkKind.OTHER
    return LinkKind.PAGE


def _is_video_page(host: str, path: str) -> bool:
    is_of_site = _VIDEO_SITES.match(host) is not None and path != ""
    return is_of_site or _VIDEO_PAGES.match(f"{host}{path}") is not None


def is_one_video(url: str) -> bool:
    """Tell whether `url` plays one video, and is not a channel or a list of them."""
    return video(url) != "" or bool(_MEDIA_FILES.search(host_and_path(url)[1]))


def is_recording(link: Link) -> bool:
    """Tell whether `link` plays one session, going by what the note calls it, too."""
    return link.kind is LinkKind.RECORDING


def is_own(link: Link) -> bool:
    """Tell whether `link` is a session's own: its recording or its slides."""
    return link.kind in {LinkKind.RECORDING, LinkKind.SLIDES}


def beside(link: Link) -> Link:
    """Return a link that remarks on a session mention; a page there is not the session's own."""
    return replace(link, kind=LinkKind.OTHER) if link.kind is LinkKind.PAGE else link


@lru_cache(maxsize=1024)
def says_nothing(label: str) -> bool:
    """Tell whether a link's text is one like "here", or the address itself."""
    is_long_address = is_address(label) and ("/" in label.rstrip("/") or ":" in label)
    said = label.strip()
    return is_long_address or bool(_SAYS_NOTHING.fullmatch(said) or _TO_BE_FOUND.search(said))


@lru_cache(maxsize=1024)
def only_points(label: str) -> bool:
    """Tell whether a link's text says no more than where it leads: "here", "Video", "Slides"."""
    is_called = names_recording(label) or names_slides(label)
    return says_nothing(label) or (is_called and not calls_talk(label))


def calls_talk(label: str) -> bool:
    """Tell whether a link invites to a session that it calls by whose it is: "Watch Ana's talk"."""
    return bool(_TALK_OF.fullmatch(label.strip()))


def is_address(text: str) -> bool:
    """Tell whether `text` is nothing but an address."""
    may_be_one = "." in text or "://" in text  # as few labels may
    return may_be_one and bool(_ADDRESS.fullmatch(text.strip()))


def is_full_address(text: str) -> bool:
    """Tell whether `text` is an address that no title could be: `www.foo.example`, not `Foo.js`."""
    return bool(_FULL_ADDRESS.fullmatch(text.strip()))


def names_recording(label: str) -> bool:
    """Tell whether a link's text only says that it is a recording."""
    return len(label.split()) <= _LABEL_WORDS and bool(_RECORDING.search(label))


def names_slides(label: str) -> bool:
    """Tell whether a link's text only says that it is the slides."""
    return len(label.split()) <= _LABEL_WORDS and bool(_SLIDES.search(label))
