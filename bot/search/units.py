"""What a question is taken apart into: its words, each with what may answer it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way in which an entry may answer a word of the question.

    Attributes:
        terms: All of these it must hold.
        weight: How sure it is that they mean the word, 0 to 1.
        reading: The word that was read in its place, when it was spelt differently.
        near: Whether it is only related, or near in meaning.
        told: Whether it stands for a phrase of several words, which is less of a guess.
    """

    terms: tuple[str, ...]
    weight: float
    reading: str | None = None
    near: bool = False
    told: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """A word of the question with all that may answer it.

    Attributes:
        asked: As it stands in the question.
        alternatives: Best first. Empty when no note holds anything of the kind.
        weight: What it counts for among the words of the question.
        required: Whether an entry without it is no match.
        light: Whether it only counts where an entry holds it.
        telling: Whether it is more than an ordinary word, so that an entry without it may be about
            something else.
        name: Whether it is a name that the glossary describes, and so describes no other.
        whole: Terms of the phrase of several words that it is a part of ("machine learning"), any
            of which stands in an entry that holds the phrase. Empty when it is a part of none.
        terms: Terms of all alternatives.
    """

    asked: str
    alternatives: tuple[Alternative, ...]
    weight: float
    required: bool = False
    light: bool = False
    name: bool = False
    telling: bool = False
    whole: frozenset[str] = frozenset()
    terms: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        found = frozenset(term for each in self.alternatives for term in each.terms)
        object.__setattr__(self, "terms", found)

    def best(self, held: frozenset[str]) -> Alternative | None:
        """Return the surest alternative whose terms are all among `held`."""
        # Most entries hold nothing of the kind, and this tells fastest.
        if self.terms.isdisjoint(held):
            return None
        for alternative in self.alternatives:
            if held.issuperset(alternative.terms):
                return alternative
        return None
