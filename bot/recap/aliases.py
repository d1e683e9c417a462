"""Other names of things: what the field calls by two names, and which words go together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Self


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that is spoken of, which notes name and questions only describe.

    Attributes:
        name: What to call it; each matter has its own.
        called: Words and phrases by which a note that holds one speaks of it ("OOM killer").
        asked: Words that people use who ask about it ("eats", "crash"); each alone says little.
    """

    name: str
    called: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AliasBook:
    """Names that mean the same, and words that are near each other in meaning.

    Attributes:
        aliases: Groups of names for the same thing, the usual one first ("Kubernetes", "k8s").
        thesaurus: Groups of words and phrases about the same matter, of which any may stand in
            a question where a note has another ("out of memory", "OOM", "memory limit").
        glossary: Names, each followed by words and phrases that describe it ("Helm", "package
            manager", "charts"). A description in a question may stand for the name in a note,
            never the other way round.
        subjects: Fields of work, each followed by words that say that something is about it
            ("security", "malware", "attacker"). A list on the field holds what such words stand
            in, never the other way round.
        matters: What several words of a question together may be about.
    """

    aliases: tuple[tuple[str, ...], ...] = ()
    thesaurus: tuple[tuple[str, ...], ...] = ()
    glossary: tuple[tuple[str, ...], ...] = ()
    subjects: tuple[tuple[str, ...], ...] = ()
    matters: tuple[Matter, ...] = ()

    @classmethod
    def from_mappings(
        cls,
        aliases: Mapping[str, Iterable[str]],
        thesaurus: Mapping[str, Iterable[str]] | None = None,
        glossary: Mapping[str, Iterable[str]] | None = None,
        subjects: Mapping[str, Iterable[str]] | None = None,
    ) -> Self:
        """Build the book from `{usual name: other names}`."""
        return cls(
            _groups(aliases),
            _groups(thesaurus or {}),
            _groups(glossary or {}),
            _groups(subjects or {}),
        )

    def with_names(self, groups: Iterable[tuple[str, ...]]) -> "AliasBook":
        """Return this book with further `groups` of names for the same, each once."""
        return replace(self, aliases=tuple(dict.fromkeys((*self.aliases, *groups))))

    def overridden_by(self, other: "AliasBook") -> "AliasBook":
        """Return both books as one, in which `other` has the last word.

        A name that `other` puts into a group leaves the group it had here; what is left of
        that group stays, if it still holds two names.
        """
        return AliasBook(
            _override(self.aliases, other.aliases),
            _override(self.thesaurus, other.thesaurus),
            _described(self.glossary, other.glossary),
            _described(self.subjects, other.subjects),
            _extended(self.matters, other.matters),
        )


def _groups(names: Mapping[str, Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple((name, *others) for name, others in names.items())


def _described(
    old: tuple[tuple[str, ...], ...], new: tuple[tuple[str, ...], ...]
) -> tuple[tuple[str, ...], ...]:
    """Return both groups; a name that `new` has words for is described by these alone."""
    taken = {group[0].casefold() for group in new}
    return (*(group for group in old if group[0].casefold() not in taken), *new)


def _extended(old: Iterable[Matter], new: Iterable[Matter]) -> tuple[Matter, ...]:
    """Return the matters of both; those of the same name as one."""
    matters: dict[str, Matter] = {}
    for each in (*old, *new):
        before = matters.get(each.name.casefold(), Matter(each.name))
        matters[each.name.casefold()] = Matter(
            before.name, (*before.called, *each.called), (*before.asked, *each.asked)
        )
    return tuple(matters.values())


def _override(
    old: tuple[tuple[str, ...], ...], new: tuple[tuple[str, ...], ...]
) -> tuple[tuple[str, ...], ...]:
    usual = {group[0].casefold() for group in old}
    # A group that is headed by the same usual name is extended; only other names move house.
    taken = {name.casefold() for group in new for name in group[1:]}
    taken |= {group[0].casefold() for group in new if group[0].casefold() not in usual}
    kept = [tuple(name for name in group if name.casefold() not in taken) for group in old]
    merged = {group[0].casefold(): group for group in kept if group}
    for group in new:
        head = group[0].casefold()
        before = merged.get(head, ())
        merged[head] = tuple(dict.fromkeys((*(before or group[:1]), *group[1:])))
    return tuple(group for group in merged.values() if len(group) > 1)
