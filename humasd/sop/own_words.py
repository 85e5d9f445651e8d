"""What somebody's own words decide here: with the office's region, agenda numbers and added words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from humasd.answers.decision import Answer, Asked, Reading, read_decision
from humasd.answers.digest.reading import read_digest
from humasd.answers.own_titles import cut_titles
from humasd.sop.desk import Desk


def read_own_words(
    desk: Desk,
    own: str,
    written: datetime,
    names: tuple[str, ...],
    *,
    titles: tuple[str, ...] = (),
    colleagues: tuple[str, ...] = (),
    signature: str = "",
    asked: Asked = Asked.DECISION,
) -> Reading:
    """An answer to one request (`read_decision`); `titles` are by which its official may sign."""
    spelled = desk.vocabulary.spell(own, signature)
    read = partial(
        read_decision,
        now=written,
        official_names=names,
        colleagues=colleagues,
        asked=asked,
        agenda_word=desk.agenda_word,
        region=desk.region,
    )
    reading = read(spelled.own, signature=spelled.signature)
    if reading.answer is Answer.UNCLEAR and titles:
        untitled = [cut_titles(part, titles, desk.region) for part in (spelled.own, spelled.signature)]
        reading = _settle(reading, read(untitled[0], signature=untitled[1]))
    return desk.vocabulary.restore(reading, spelled)


def read_own_list(
    desk: Desk,
    own: str,
    written: datetime,
    names: tuple[str, ...],
    *,
    titles: tuple[str, ...] = (),
    colleagues: tuple[str, ...] = (),
    signature: str,
    agendas: Sequence[int],
    asked: Sequence[Asked],
) -> tuple[Reading, ...] | None:
    """An answer to a digest, item by item (`read_digest`); None where it is no list."""
    spelled = desk.vocabulary.spell(own, signature)
    read = partial(
        read_digest,
        count=len(asked),
        now=written,
        official_names=names,
        colleagues=colleagues,
        agendas=agendas,
        asked=asked,
        agenda_word=desk.agenda_word,
        region=desk.region,
    )
    readings = read(spelled.own, signature=spelled.signature)
    if readings and titles and any(reading.answer is Answer.UNCLEAR for reading in readings):
        untitled = [cut_titles(part, titles, desk.region) for part in (spelled.own, spelled.signature)]
        again = read(untitled[0], signature=untitled[1]) or readings
        readings = tuple(map(_settle, readings, again))
    return readings and tuple(desk.vocabulary.restore(reading, spelled) for reading in readings)


def _settle(reading: Reading, untitled: Reading) -> Reading:
    """What was in doubt for the title that signs it alone. Nothing else is read without the title, which
    may be what shall be changed."""
    is_doubted = reading.answer is Answer.UNCLEAR and untitled.answer is Answer.APPROVE
    return untitled if is_doubted else reading
