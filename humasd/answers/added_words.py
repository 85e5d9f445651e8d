"""Which words an office may add to those that decide: none that an answer may hold for another reason."""

from __future__ import annotations

import re
from functools import cache
from types import ModuleType

from humasd.answers.enquiries.withdrawing import WITHDRAWING
from humasd.answers.reading import Answer
from humasd.answers.tokens import is_agreeing, is_publishing, tokenise
from humasd.lexicon import forms, phrases, run_words, signature_words, spelling, words

_ONE_WORD = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*['’]?")
_DECIDES = {
    Answer.APPROVE: words.APPROVING,
    Answer.REVISE: words.REVISE,
    Answer.REJECT: words.REJECT | words.CANCEL,
}


def find_added(word: str, answer: Answer) -> str | None:
    """The plain form of a word that shall decide so; None where it does already.

    Raises ValueError where it is no word, or one that means something else: a word that decides otherwise,
    that hedges, or that says nothing, for then it stands in answers that decide nothing.
    """
    if not _ONE_WORD.fullmatch(word):
        raise ValueError(f"{word!r} is not one word of letters; name single words, as officials write them")
    plain = forms.plain_form(word.replace("’", "'"))
    known = {one.plain for one in tokenise(word)} | {plain}
    meant = next((meaning for meaning, its in _DECIDES.items() if not its.isdisjoint(known)), None)
    if meant is None and any(is_agreeing(one) or is_publishing(one) for one in known):
        meant = Answer.APPROVE
    if meant is answer:
        return None
    if meant is not None:
        raise ValueError(f'{word!r} means "{meant}" already; take it out')
    if not _known().isdisjoint(known):
        raise ValueError(f"{word!r} stands in answers for something else, or says nothing there; take it out")
    return plain


@cache
def _known() -> frozenset[str]:
    """Every word that the reading of answers knows: whichever list a word is on, it has its meaning there."""
    return frozenset().union(
        *map(_listed, (words, run_words, signature_words, phrases, spelling)), WITHDRAWING
    )


def _listed(module: ModuleType) -> frozenset[str]:
    found: set[str] = set()
    for value in vars(module).values():
        if isinstance(value, (frozenset, dict)):
            found.update(word for one in value for word in ((one,) if isinstance(one, str) else one))
    return frozenset(found)
