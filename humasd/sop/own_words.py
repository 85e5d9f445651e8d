"""What somebody's own words decide here: with the office's region, agenda numbers and added words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from humasd.answers.decision import Answer, Asked, Reading, read_decision
from humasd.answers.digest.reading import read_digest
from humasd.answers.own_titles import cut_titles, read_titled, settle
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
    reading = read_titled(
        lambda words, below: read(words, signature=below), spelled.own, spelled.signature, titles, desk.region
    )
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
        readings = tuple(map(settle, readings, again))
    return readings and tuple(desk.vocabulary.restore(reading, spelled) for reading in readings)
