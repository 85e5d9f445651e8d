"""Several requests answered in one mail: "1 setuju, 2 tolak: foto buram", or "setuju 1, tolak 2: foto buram".

Each piece is named by its number in the mail, or by its agenda number ("0012 setuju"), and read as an
answer of its own. Where something was written that may belong to any item (above the list, below the line
of an item that is not sent back or refused, below "-- "), no item is approved.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from humasd.answers.decision import MAX_ANSWER, Answer, Asked, Reading, read_decision
from humasd.answers.digest.items import (
    answers,
    are_counts,
    find_items,
    find_words_first,
    may_continue_a_note,
    patterns_of,
)
from humasd.answers.digest.others import (
    ALL,
    SHORTEST_AGENDA,
    is_anothers_word,
    names_one_of_all,
    speaks_of_others,
)
from humasd.answers.digest.words import Rest, split_rest, write_numbers
from humasd.answers.signatory import signs_as_colleague, signs_for_another
from humasd.answers.tokens import is_agreeing, is_neutral, tokenise
from humasd.lexicon import words
from humasd.mail.below import says_something
from humasd.mail.signing import cut_signature
from humasd.region import NO_REGION, Region

MAX_ITEMS = 50
_Reader = Callable[..., Reading]
"""`read_decision` for this office and whoever answers."""

_ALIKE = dict.fromkeys((Asked.RECEIVE, Asked.DRAFT, Asked.CORRECTION), Asked.DECISION)
"""What one answer to every item is read as."""
_NUMBERED = re.compile(r"[\d:]")
"""In a line that names an item, or to whom it goes."""
_NO_OTHER = frozenset({"hanya", "cuma"})
_RIGHT = frozenset({"betul", "benar"})
_YES = frozenset({"ya", "iya", "yah", "itu", "ini", "memang", "sudah"})
_EXCEPT = frozenset({"kecuali", "selain"})
_NOWHERE = 0
_MOST_PIECES = 2 * MAX_ITEMS
"""Nobody writes more, and each is read as an answer."""


def read_digest(
    own: str,
    count: int,
    now: datetime,
    official_names: tuple[str, ...] = (),
    *,
    colleagues: tuple[str, ...] = (),
    signature: str = "",
    agendas: Sequence[int] = (),
    asked: Sequence[Asked] = (),
    agenda_word: str | None = None,
    region: Region = NO_REGION,
) -> tuple[Reading, ...] | None:
    """The readings of items 1 to `count`, in their order; None where the answer is no such list.

    "Semua setuju" answers every item. An item that is not named is EMPTY; one named twice is
    UNCLEAR, and so is every approval where a number is out of range or something was written
    that may belong to any item. `agendas` are the running agenda numbers of the items, `asked` what
    each item asks for, where known; `agenda_word` is the word of the office's numbers, without which
    they are not read in full; `region` is its own. Never raises; linear time.
    """
    text = cut_signature(own[:MAX_ANSWER].strip(), official_names, region).strip()
    if not 1 <= count <= MAX_ITEMS:
        return None
    kinds = asked or [Asked.DECISION] * count
    below = f"{own.strip()[len(text) :]}\n{signature}"
    lines = text.split("\n")
    numbered = max((at for at, line in enumerate(lines) if _NUMBERED.search(line)), default=0)
    signed = "\n".join(["", *lines[numbered + 1 :], below])
    if signs_for_another(below, official_names) or signs_as_colleague(signed, official_names, colleagues):
        return (Reading(Answer.UNCLEAR),) * count
    read = partial(
        read_decision, now=now, official_names=official_names, colleagues=colleagues, region=region
    )
    named, rest = split_rest(write_numbers(text))
    is_anothers = is_anothers_word(lines[numbered], official_names, colleagues)
    in_doubt = is_anothers or says_something(signature, official_names, region)
    listed = _read_list(named, count, read, in_doubt, agendas, kinds, agenda_word)
    if rest is None:
        return listed.readings if listed else _read_all(own, read, signature, kinds)
    if listed is None:
        return None
    others = {kind: _read_rest(rest, listed, read, kind) for kind in set(kinds)}
    pairs = zip(listed.readings, kinds, strict=True)
    return tuple(others[kind] if reading.answer is Answer.EMPTY else reading for reading, kind in pairs)


@dataclass(frozen=True)
class _Listed:
    readings: tuple[Reading, ...]
    in_doubt: bool
    """Something was written that may belong to any item."""


def _read_rest(rest: Rest, listed: _Listed, read: _Reader, asked: Asked) -> Reading:
    """What is said of all items that are not named; unclear where it may be said of a part of one that is.

    "2 revisi judul, sisanya ok" leaves open whether the rest of the text is meant; so does "sisanya" on a
    line of its own below a wish for changes.
    """
    reading = read(rest.answer, asked=asked)
    answers = {one.answer for one in listed.readings} - {Answer.EMPTY}
    is_bare = answers <= {Answer.APPROVE, Answer.REJECT}
    is_noted = any(one.note for one in listed.readings)
    is_sure = (is_bare and (rest.own_line or not is_noted)) or (rest.own_line and rest.of_items)
    if listed.in_doubt or Answer.UNCLEAR in answers or not is_sure:
        return Reading(Answer.UNCLEAR)
    return reading if reading.answer in {Answer.APPROVE, Answer.REJECT} else Reading(Answer.UNCLEAR)


def _read_list(
    text: str,
    count: int,
    read: _Reader,
    in_doubt: bool,
    agendas: Sequence[int],
    asked: Sequence[Asked],
    agenda_word: str | None,
) -> _Listed | None:
    """The items by their numbers; None where there are none, or more than anybody writes."""
    starts = find_items(text, agenda_word)
    words_first = not starts
    starts = starts or find_words_first(text, agenda_word)
    if not starts or len(starts) > _MOST_PIECES:
        return None
    above = text[: starts[0].start()]
    if not words_first and (are_counts(starts, count) or _says_answers(above)):
        return _Listed((Reading(Answer.UNCLEAR),) * count, in_doubt=True)
    readings: dict[int, Reading] = {}
    in_doubt = in_doubt or not _says_nothing(above)
    ends = [match.start() for match in starts[1:]] + [len(text)]
    before = ""
    for match, end in zip(starts, ends, strict=True):
        answer = text[match.end() : end].rstrip(" \t\n,;*-")
        answer = f"{match['answer']}{answer}" if words_first else answer.lstrip(" \t\n,;*-")
        places = _places_of(
            patterns_of(agenda_word).one_or_two.finditer(match["numbers"]), agendas, bool(match["agenda"])
        )
        in_doubt = in_doubt or (not words_first and may_continue_a_note(match, before))
        before = text[match.end() : end]
        in_doubt = in_doubt or speaks_of_others(answer, places, count, agendas)
        for number in places:
            if not 1 <= number <= count:
                in_doubt = True
                continue
            reading = _read_item(answer, len(places), read, asked[number - 1])
            in_doubt = in_doubt or _goes_on(answer, reading, read)
            readings[number] = Reading(Answer.UNCLEAR) if number in readings else reading
    found = tuple(readings.get(number, Reading(Answer.EMPTY)) for number in range(1, count + 1))
    return _Listed(tuple(map(_doubted, found)) if in_doubt else found, in_doubt)


def _read_item(answer: str, items: int, read: _Reader, asked: Asked) -> Reading:
    """One item's answer; "1-3 setuju kecuali 2" and "1 ok semua" do not say of which items they speak."""
    said = {token.plain for token in tokenise(answer)}
    says_only = said & _NO_OTHER and said <= words.APPROVING | _NO_OTHER  # "setuju hanya 1"
    says_right = said & _RIGHT and said <= _YES | _RIGHT  # "2 ya betul itu" may answer a question
    if says_only or says_right or not said.isdisjoint(_EXCEPT if items > 1 else ALL):
        return Reading(Answer.UNCLEAR)
    return read(answer, asked=asked)


def _read_all(own: str, read: _Reader, signature: str, asked: Sequence[Asked]) -> tuple[Reading, ...] | None:
    """One answer to every item, where it says so; None where it does not."""
    if ALL.isdisjoint(token.plain for token in tokenise(own[:MAX_ANSWER])):
        return None
    if names_one_of_all(own[:MAX_ANSWER]):
        return (Reading(Answer.UNCLEAR),) * len(asked)
    readings = {
        kind: read(_of_items(own), signature=signature, asked=kind)
        for kind in {_ALIKE.get(kind, kind) for kind in asked}
    }
    for kind, reading in readings.items():
        if reading.answer not in {Answer.APPROVE, Answer.REJECT}:
            readings[kind] = replace(reading, answer=Answer.UNCLEAR)
    return tuple(readings[_ALIKE.get(kind, kind)] for kind in asked)


def _of_items(own: str) -> str:
    """ "Semua setuju" without "semua", which here is of the items; elsewhere it is of people."""
    tokens = tokenise(own[:MAX_ANSWER])
    for before, everything, consent in zip([None, *tokens], tokens, tokens[1:], strict=False):
        is_head = before is None or before.clause != everything.clause
        if is_head and everything.plain in ALL and is_agreeing(consent.plain):
            return own[: everything.start] + own[consent.start :]
    return own


def _goes_on(answer: str, reading: Reading, read: _Reader) -> bool:
    """Is something else written below an item's line than what continues a note that was begun there?"""
    first, _, below = answer.partition("\n")
    if not below.strip() or reading.answer is Answer.APPROVE:
        return False
    return read(first).answer in {Answer.APPROVE, Answer.UNCLEAR}


def _places_of(written: Iterable[re.Match[str]], agendas: Sequence[int], by_agenda: bool) -> list[int]:
    """ "1, 2 dan 4-6", "0012" or "agenda 12 s/d 14" as places in the list, _NOWHERE where there is none."""
    places: list[int] = []
    for match in written:
        ends = [text.lstrip("#").partition("/")[0] for text in match.groups() if text]
        is_agenda = by_agenda or any(len(digits) >= SHORTEST_AGENDA for digits in ends)
        first, last = int(ends[0]), int(ends[-1])
        if not 0 <= last - first < MAX_ITEMS:
            return [_NOWHERE]
        numbers = range(first, last + 1)
        places.extend(_place_of(number, agendas) if is_agenda else number for number in numbers)
    return sorted(set(places))


def _place_of(agenda: int, agendas: Sequence[int]) -> int:
    """Where an agenda number stands in the list; nowhere too where two years' releases share it."""
    return agendas.index(agenda) + 1 if agendas.count(agenda) == 1 else _NOWHERE


def _says_nothing(text: str) -> bool:
    return all(is_neutral(token.plain) for token in tokenise(text))


def _says_answers(text: str) -> bool:
    """Where an answer stands above the list too, nobody knows which of the two counts."""
    return any(answers(token.plain) for token in tokenise(text))


def _doubted(reading: Reading) -> Reading:
    """What is in doubt is asked back; its words are no direction either."""
    if reading.answer in {Answer.REVISE, Answer.REJECT, Answer.EMPTY}:
        return reading
    return Reading(Answer.UNCLEAR, understood=reading.understood)
