"""Several requests answered in one mail: "1 setuju, 2 tolak: foto buram, 3 setuju".

Each numbered piece is read as an answer of its own. Where something was written that may belong to
any item (above the list, below an approved item's line, below "-- "), no item is approved.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from humasd.mail import words
from humasd.mail.below import says_something
from humasd.mail.decision import MAX_ANSWER, Answer, Reading, read_decision
from humasd.mail.signing import cut_signature
from humasd.mail.tokens import is_neutral, tokenise

MAX_ITEMS = 50

_ITEM = re.compile(
    r"(?:(?<=\n)|(?<=[,;.]\s)|(?<=[,;])|\A)[ \t*•-]{0,4}"
    r"(?:(?:no|nomor|nomer|item|berita|naskah)\.?[ \t]{0,2})?"
    r"(?P<numbers>#?\d{1,2}(?:[ \t]{0,2}(?:,|&|dan|-|s/d)[ \t]{0,2}#?\d{1,2}(?![\d.:/])){0,20})"
    r"(?:[ \t]{0,2}[.:)=–-][ \t]{0,2}|[ \t]{1,3})(?=(?P<word>[^\W\d_]{2,20}))",
    re.IGNORECASE,
)
_ALL = frozenset({"semua", "semuanya", "seluruhnya"})
_NUMBER = re.compile(r"\d{1,2}")
_SPAN = re.compile(r"(\d{1,2})[ \t]{0,2}(?:-|s/d)[ \t]{0,2}#?(\d{1,2})", re.IGNORECASE)
_PASSIVE_CHANGES = frozenset(word for word in words.REVISE - words.REVISE_NOUNS if word.startswith("di"))
_ANSWERING = (
    words.APPROVING | words.REVISE | words.REJECT | words.CANCEL | words.HEDGES | words.DISPOSE
) - _PASSIVE_CHANGES
"""What follows an item's number within a line; "foto 1, 3 dihapus" numbers photos."""


def read_digest(
    own: str,
    count: int,
    now: datetime,
    official_names: tuple[str, ...] = (),
    *,
    signature: str = "",
) -> tuple[Reading, ...] | None:
    """The readings of items 1 to `count`, in their order; None where the answer is no such list.

    "Semua setuju" answers every item. An item that is not named is EMPTY; one named twice is
    UNCLEAR, and so is every approval where a number is out of range or something was written
    that may belong to any item. Never raises; linear time.
    """
    text = cut_signature(own[:MAX_ANSWER].strip(), official_names).strip()
    starts = [match for match in _ITEM.finditer(text) if _opens_item(match, text)]
    if not 1 <= count <= MAX_ITEMS:
        return None
    if not starts:
        return _read_all(own, count, now, official_names, signature)
    readings: dict[int, Reading] = {}
    in_doubt = not _says_nothing(text[: starts[0].start()]) or says_something(signature, official_names)
    ends = [match.start() for match in starts[1:]] + [len(text)]
    for match, end in zip(starts, ends, strict=True):
        answer = text[match.end() : end].strip(" \t\n,;*-")
        for number in _numbers_of(match["numbers"]):
            if not 1 <= number <= count:
                in_doubt = True
            elif number in readings:
                readings[number] = Reading(Answer.UNCLEAR, answer)
            else:
                readings[number] = read_decision(answer, now, official_names)
                in_doubt = in_doubt or _goes_on(answer, readings[number], now)
    found = tuple(readings.get(number, Reading(Answer.EMPTY)) for number in range(1, count + 1))
    return tuple(_doubted(reading) for reading in found) if in_doubt else found


def _read_all(
    own: str, count: int, now: datetime, official_names: tuple[str, ...], signature: str
) -> tuple[Reading, ...] | None:
    """One answer to every item, where it says so; None where it does not."""
    if _ALL.isdisjoint(token.plain for token in tokenise(own[:MAX_ANSWER])):
        return None
    reading = read_decision(own, now, official_names, signature=signature)
    if reading.answer not in {Answer.APPROVE, Answer.REJECT}:
        reading = replace(reading, answer=Answer.UNCLEAR)
    return (reading,) * count


def _goes_on(answer: str, reading: Reading, now: datetime) -> bool:
    """Is an item approved in its own line, and something else written below?"""
    first, _, below = answer.partition("\n")
    is_overruled = bool(below.strip()) and reading.answer is not Answer.APPROVE
    return is_overruled and read_decision(first, now).answer is Answer.APPROVE


def _opens_item(match: re.Match[str], text: str) -> bool:
    """Does a number open an item, rather than count something in a note ("foto 1, 2 diganti")?

    At the head of a line it does; behind a comma only before a word that answers.
    """
    head = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    if not head.strip(" \t*•-"):
        return True
    return words.plain_form(match["word"]) in _ANSWERING


def _numbers_of(written: str) -> list[int]:
    """ "1, 2 dan 4-6" as its numbers."""
    numbers: list[int] = []
    for first, last in _SPAN.findall(written):
        numbers.extend(range(int(first), int(last) + 1))
    numbers.extend(int(found) for found in _NUMBER.findall(_SPAN.sub(" ", written)))
    return sorted(numbers)


def _says_nothing(text: str) -> bool:
    return all(is_neutral(token.plain) for token in tokenise(text))


def _doubted(reading: Reading) -> Reading:
    return replace(reading, answer=Answer.UNCLEAR) if reading.answer is Answer.APPROVE else reading
