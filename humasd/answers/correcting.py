"""An answer to "shall this page be corrected?" that begins with what was asked: "Ralat disetujui". Pure."""

from __future__ import annotations

from humasd.answers.approval import is_plain_approval
from humasd.answers.marks.marking import mark_words
from humasd.answers.marks.weighing import weigh_marks
from humasd.answers.reading import Answer
from humasd.answers.tokens import Token, is_agreeing, is_neutral, tokenise

_NAMES = frozenset({"ralat", "ralatnya"})
_SAYS_WHAT = (":", "=", "-", "–", "—")
_LONGEST = 1_000
"""Characters."""
_NO_NOTE = 2
"""Words that are too few to tell readers what was wrong."""


def find_answer(own: str) -> str | None:
    """The words after RALAT, where they answer and do not say what is wrong; else None.

    They begin with consent, are a refusal, or are too few to be a note ("ralat tidak jadi").
    """
    tokens = tokenise(own[:_LONGEST]) if len(own) <= _LONGEST else []
    before = next((at for at, token in enumerate(tokens) if token.plain in _NAMES), None)
    if before is None or not all(is_neutral(token.plain) for token in tokens[:before]):
        return None
    last = before
    while last + 1 < len(tokens) and tokens[last + 1].plain.isdecimal():
        last += 1  # "ralat 0012": of which release
    rest, words = own[tokens[last].end :], tokens[last + 1 :]
    if not words or rest.lstrip().startswith(_SAYS_WHAT):
        return None
    answers = is_agreeing(words[0].plain) or is_plain_approval(words) or _refuses(words, rest)
    is_short = len(words) <= _NO_NOTE and last == before
    return rest if answers or is_short else None


def _refuses(words: list[Token], text: str) -> bool:
    return weigh_marks(mark_words(words), text) is Answer.REJECT
