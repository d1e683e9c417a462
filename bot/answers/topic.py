"""What a question is about, as a piece of a sentence that answers it."""

from collections.abc import Iterable
from typing import Final

from bot.answers.answer import Correction
from bot.answers.phrasing import joined
from bot.answers.question import Question
from bot.answers.wording import KINDS
from bot.english import commonplace
from bot.search.text import Word, words

LONGEST: Final = 60
"""Characters of a topic that still reads as one; who tells a story is not told it back."""


def topic(question: Question, corrections: Iterable[Correction] = ()) -> str:
    """Return what `question` is about, as it was asked: "secure containers at runtime".

    People and organisations are spelt as in the notes: "Acme" where "acme" was asked for.
    Several names are "A and B". Empty where it would be longer than `LONGEST`.

    Args:
        question: The question.
        corrections: Words that are spelt otherwise than asked.
    """
    meant = {each.asked: each.meant for each in corrections}
    known = {word.folded: word.text for word in _of_givers(question)}
    names = [
        [known.get(word.folded, word.text) for word in (question.words[p] for p in sorted(each))]
        for each in question.names
    ]
    if names[1:] and len(question.required) == len(question.words):
        said = joined(dict.fromkeys(map(" ".join, names)))
    else:
        said = " ".join(
            meant.get(word.text) or known.get(word.folded, word.text)
            for word in _in_order(question)
        )
    return said if len(said) <= LONGEST else ""


def as_asked(question: Question) -> str:
    """Return the topic as it is spelt in `question`.

    Where nothing is found, a word need not be a slip for the name that is most like it.
    """
    back = [Correction(asked=each.meant, meant=each.asked) for each in question.corrections]
    return topic(question, back)


def starts_with_giver(question: Question) -> bool:
    """Say whether the first word of the topic is of a person or an organisation."""
    return bool(question.words) and question.words[0].folded in {
        word.folded for word in _of_givers(question)
    }


def _of_givers(question: Question) -> list[Word]:
    """Return the words of the people and organisations of the question, as the notes spell them."""
    return words(" ".join((*question.people, *question.organisations)))


def _in_order(question: Question) -> list[Word]:
    """Return the words of the topic, with the small words between them where nothing else is."""
    places = [word.start for word in question.words]
    narrowing = {word.start for word in question.narrowing}
    if not places:
        return []
    run = [word for word in question.phrases if places[0] <= word.start <= places[-1]]
    between = [word for word in run if word.start not in places]
    together = all(
        commonplace(word.folded) and word.folded not in KINDS and word.start not in narrowing
        for word in between
    )
    return list(run if together else question.words)
