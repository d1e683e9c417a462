"""What a paragraph goes on to say of a session that one of its sentences tells of.

"Ana Roe spoke about glazes. The trick is slow cooling. [Video](…)": all of it is about her talk, up
to the sentence that tells of another session, or plainly of something else.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.notes.links import is_own, links_of, only_points, unique
from bot.notes.markdown.blocks import Paragraph
from bot.notes.markdown.sentences import sentences
from bot.notes.markdown.spans import Spans, parted, raw, squeeze, strip
from bot.notes.sessions.linklines import link_line
from bot.notes.sessions.movingon import moves_on, names_giver
from bot.notes.sessions.ownlinks import own_links
from bot.notes.sessions.prose import shortened
from bot.recap.model import Link, Session

_LETTER: Final = re.compile(r"\w")


def with_rest(
    told: Sequence[Session], paragraph: Paragraph
) -> tuple[list[Session], list[Paragraph]]:
    """Return the sessions that `paragraph` has `told`, with all that is about them, and the rest.

    A recording that a sentence only points to is no session of its own then. The rest, if any, is
    one paragraph of the sentences that are about no session with a title.
    """
    return _Telling(told).given_out(paragraph) if told else ([], [paragraph])


def continued(session: Session, paragraph: Paragraph) -> tuple[Session, list[Paragraph]]:
    """Return `session` with what a paragraph that goes on about it says, and what is left."""
    (session,), left = _Telling([session]).given_out(paragraph, 0)
    return session, left


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a paragraph, as text on one line and as it stands there."""

    text: str
    spans: Spans

    @property
    def beside_links(self) -> str:
        """What it says that is no link."""
        return raw([span for span in self.spans if not span.target])

    @property
    def titles(self) -> set[str]:
        """What a session is called by, for want of a title, that it only plays."""
        return {shortened(self.text), shortened(squeeze(self.beside_links))}

    @property
    def only_links(self) -> bool:
        """Whether it says nothing but what it links, such as "Slides"."""
        is_bare = not _LETTER.search(self.beside_links) and _only_point(links_of(self.spans))
        return is_bare or bool(link_line(self.spans))


class _Telling:
    """The sessions that a paragraph tells of, by the sentences that do."""

    def __init__(self, told: Sequence[Session]) -> None:
        self._told = told
        self._stand_ins = {each.title: at for at, each in enumerate(told) if _may_stand_in(each)}
        self._tellers: dict[str, list[int]] = defaultdict(list)
        for at, session in enumerate(told):
            for text in session.remarks:
                self._tellers[text].append(at)

    def given_out(
        self, paragraph: Paragraph, now: int | None = None
    ) -> tuple[list[Session], list[Paragraph]]:
        """Return the sessions with the sentences that are about each, and the other sentences.

        `now` is the place of the one that was told of before all of them.
        """
        said = list(_said(paragraph.spans))
        about = self._about(said, now)
        own: dict[int, list[_Sentence]] = defaultdict(list)
        absorbed: set[int] = set()
        for sentence, places in zip(said, about, strict=True):
            absorbed |= self._standing_for(sentence) if places else set()
            for at in places:
                own[at].append(sentence)
        found = [
            self._going_on(session, own[at])
            for at, session in enumerate(self._told)
            if at not in absorbed
        ]
        left = (each.spans for each, places in zip(said, about, strict=True) if not places)
        spans = strip([span for part in left for span in part])
        return found, [Paragraph(spans=spans, line=spans[0].line)] if spans else []

    def _about(self, said: Sequence[_Sentence], now: int | None) -> list[list[int]]:
        """Return the places of the sessions that each of the sentences `said` is about.

        One tells of them, or goes on about the one that was told of last; of several nobody can say
        which one the next is about. Right before a session stands who gave it, too: "Ana Roe showed
        a kiln. Her talk “Less Heat” was calm."
        """
        about = [self._told_by(sentence) for sentence in said]
        for at, sentence in enumerate(said):
            if about[at]:
                now = about[at][0] if len(about[at]) == 1 else None
                is_open = now is not None and at > 0 and not about[at - 1]
                if now is not None and is_open and names_giver(said[at - 1].text, self._told[now]):
                    about[at - 1] = [now]
            elif now is not None and self._goes_on(sentence, self._told[now]):
                about[at] = [now]
            else:
                now = None
        return about

    def _told_by(self, sentence: _Sentence) -> list[int]:
        """Return the places of the sessions that `sentence` tells of, title and all."""
        places = self._tellers.get(sentence.text, [])
        stand_ins = self._standing_for(sentence) if places else ()
        return [at for at in places if at not in stand_ins]

    def _standing_for(self, sentence: _Sentence) -> set[int]:
        """Return the places of the sessions that have nothing but `sentence` for their title."""
        titles = sentence.titles if self._stand_ins else ()
        return {self._stand_ins[title] for title in titles if title in self._stand_ins}

    def _goes_on(self, sentence: _Sentence, now: Session) -> bool:
        """Tell whether `sentence` is about `now`, the session that was told of last, too.

        What it plays itself is another one, unless it only points to what the former lacks.
        """
        played = [link for at in self._standing_for(sentence) for link in self._told[at].links]
        kinds = {link.kind for link in now.links}
        is_other = any(link.kind in kinds for link in played) or not _only_point(played)
        return not is_other and not moves_on(sentence.text, now)

    def _going_on(self, session: Session, said: Sequence[_Sentence]) -> Session:
        """Return `session` with what the sentences `said` about it say and link further."""
        known = set(session.remarks)
        further = [each for each in said if each.text not in known]
        if not further:
            return session
        texts = dict.fromkeys(
            each.text for each in said if each.text in known or not each.only_links
        )
        before = (text for text in session.remarks if text not in texts)
        return replace(
            session,
            remarks=(*before, *texts),
            links=unique((*session.links, *_own_links(further, session))),
        )


def _said(spans: Spans) -> Iterator[_Sentence]:
    text = raw(spans).replace("\n", " ")
    places = list(sentences(text))
    parts = parted(spans, [end for _, end in places])
    for (start, end), part in zip(places, parts, strict=True):
        yield _Sentence(squeeze(text[start:end]), part)


def _may_stand_in(session: Session) -> bool:
    """Tell whether the title of `session` may be a sentence, and no title that was linked."""
    labels = [link.label for link in session.links if not only_points(link.label)]
    return not session.speakers and session.title not in labels


def _only_point(links: Sequence[Link]) -> bool:
    return all(only_points(link.label) for link in links)


def _own_links(said: Sequence[_Sentence], session: Session) -> Iterator[Link]:
    """Yield the links of `session`; a video by the words of a sentence is of what these tell."""
    blocks = [_in_one_line(each) for each in said]
    for link in own_links(blocks, session.title, session.links):
        if only_points(link.label) or not is_own(link):
            yield link


def _in_one_line(sentence: _Sentence) -> Paragraph:
    """Return `sentence` as if its author had wrapped no line."""
    spans = (
        replace(span, ends_line=False) if span.ends_line and span.text == " " else span
        for span in sentence.spans
    )
    return Paragraph(spans=tuple(spans), line=sentence.spans[0].line)
