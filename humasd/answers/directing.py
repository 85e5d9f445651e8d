"""The direction of a disposition: to whom, and what to do ("Disposisi: Kasubag, segera olah")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from humasd.answers.tokens import Token, is_agreeing, is_neutral, tokenise
from humasd.lexicon import forms, signature_words, words

MAX_ASSIGNEE = 80
MAX_RECEIPT = 15
"""Words."""

_END_OF_NAME = re.compile(
    r"[,;:\n?!]|(?<!\bh)(?<!\bhj)(?<!\bdrs)(?<!\bdra)(?<!\bdr)(?<!\bir)\.(?=\s|$)|\s(?=(?:untuk|utk|agar|supaya|segera|mohon|tolong|guna|dan|biar|yang|yg)\s)",
    re.IGNORECASE,
)
_HONORIFIC = re.compile(
    r"^(?:(?:pak|bu|bapak|ibu|bpk|sdr|sdri|saudara|saudari|h|hj|haji|hajjah)\.?\s{1,3}){1,3}(?=\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Direction:
    """A disposition: to whom, and what is to be done; the name as it was written."""

    assignee: str
    direction: str


def is_receipt(tokens: list[Token]) -> bool:
    """Does an answer say that something was received, or will be seen to, and nothing else?"""
    plains = [token.plain for index, token in enumerate(tokens) if not _is_thanks(tokens, index)]
    is_taken = any(plain in words.RECEIPT | words.PROCESS for plain in plains)
    known = words.RECEIPT | words.RECEIPT_FILLER | words.PROCESS
    return is_taken and len(tokens) <= MAX_RECEIPT and all(is_neutral(p) or p in known for p in plains)


def _is_thanks(tokens: list[Token], index: int) -> bool:
    """ "Terima kasih" is no "terima"."""
    pair = [token.plain for token in tokens[index : index + 2]]
    before = tokens[index - 1].plain if index else ""
    return pair == ["terima", "kasih"] or (before == "terima" and tokens[index].plain == "kasih")


def find_direction(text: str, tokens: list[Token], names: frozenset[str] = frozenset()) -> Direction | None:
    """The disposition in an answer that says nothing against it; None where there is none.

    `names`: words of the officials' names; before one of them, as before a role or a title of
    courtesy, the colon may be missing ("Disposisi Bu Sitti").
    """
    return _find_disposed(text, tokens, names) or _find_addressed(text, tokens)


def _find_addressed(text: str, tokens: list[Token]) -> Direction | None:
    """Who works below is called by the role, and told to see to it: "Kasubag, tolong ditindaklanjuti"."""
    plains = [token.plain for token in tokens]
    against = words.REVISE | words.REJECT | words.CANCEL | words.HEDGES | words.AGREE | words.PUBLISH
    called = next((at for at, plain in enumerate(plains) if plain not in _CALLING), len(plains))
    is_told = any(plain in words.PROCESS for plain in plains[called + 1 :])
    if called == len(plains) or plains[called] not in words.BELOW or not is_told:
        return None
    if not against.isdisjoint(plains) or not words.SELF.isdisjoint(plains):
        return None
    return _read_tail(text[tokens[called].start :])


_CALLING = words.PERSONS | words.PLEADING | words.GREETING | words.DISPOSE_TOWARDS | {"yth", "untuk", "utk"}


def _find_disposed(text: str, tokens: list[Token], names: frozenset[str]) -> Direction | None:
    """ "Disposisi: X", "teruskan ke X"."""
    for index, token in enumerate(tokens):
        if token.plain in words.DISPOSE:
            tail = _tail_after(text, tokens, index, names)
            found = _read_tail(tail) if tail is not None else None
            is_told = index > 0 and tokens[index - 1].plain in words.SELF
            return None if found and is_told and _is_superior(found.assignee) else found
        if not (is_neutral(token.plain) or token.plain in words.APPROVING):
            return None
    return None


def _is_superior(assignee: str) -> bool:
    """Whoever passes a text upwards himself disposes of nothing ("saya teruskan ke Pak Asisten")."""
    return forms.plain_form(assignee.split()[0]) in signature_words.SUPERIORS


def find_free_direction(text: str) -> str | None:
    """The direction in an answer that disposes in words of its own: "Setuju, olah sesuai kaidah",
    "Silakan diproses". None where anything in it speaks against, asks, delays or decides otherwise.

    Only the disposition reads answers so: nothing is published by it.
    """
    tokens = tokenise(text)
    plains = [token.plain for token in tokens]
    opens = next((plain for plain in plains if not is_neutral(plain) or is_agreeing(plain)), "")
    if not (is_agreeing(opens) or opens in words.APPROVING | words.DISPOSE | words.PROCESS):
        return None
    if find_direction(text, tokens):
        return None
    against = words.REVISE | words.REJECT | words.CANCEL | words.HEDGES | words.OTHERS
    if "?" in text or not against.isdisjoint(plains):
        return None
    return text.strip()


def _tail_after(text: str, tokens: list[Token], index: int, names: frozenset[str]) -> str | None:
    """What stands behind "disposisi:" or "teruskan ke"."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is not None and following.plain in words.DISPOSE_TOWARDS:
        return text[following.end :]
    if following is not None and following.plain in {"untuk", "utk"}:
        tail = text[following.end :]
        named = tokens[index + 2].plain if index + 2 < len(tokens) else ""
        return tail if named in words.ROLES | names or _HONORIFIC.match(tail.lstrip()) else None
    if following is not None and following.clause == tokens[index].clause:
        tail = text[following.start :]
        if following.plain in words.ROLES | names or _HONORIFIC.match(tail):
            return tail
    tail = text[tokens[index].end :].lstrip(" \t*")
    return tail[1:] if tail.startswith(":") else None


def _read_tail(tail: str) -> Direction | None:
    tail = tail.strip(" \t*")
    end = _END_OF_NAME.search(tail[: MAX_ASSIGNEE + 40])
    assignee = tail[: end.start()] if end else tail
    direction = tail[end.end() :] if end else ""
    assignee = _HONORIFIC.sub("", assignee.strip()).strip()
    if not assignee or len(assignee) > MAX_ASSIGNEE or "?" in tail[: len(assignee) + 200].partition("\n")[0]:
        return None
    first = forms.plain_form(assignee.split()[0])
    if first in words.NO_ASSIGNEES or first in words.DECISIVE or first in words.HEDGES:
        return None
    return Direction(assignee, direction.strip(" \t\n,;:."))
