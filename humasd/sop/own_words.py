"""What somebody's own words decide here: with the office's region, agenda numbers and added words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from humasd.answers.decision import Asked, Reading, read_decision
from humasd.answers.digest.reading import read_digest
from humasd.sop.desk import Desk


def read_own_words(
    desk: Desk,
    own: str,
    written: datetime,
    names: tuple[str, ...],
    *,
    colleagues: tuple[str, ...] = (),
    signature: str = "",
    asked: Asked = Asked.DECISION,
) -> Reading:
    """An answer to one request (`read_decision`)."""
    spelled = desk.vocabulary.spell(own, signature)
    reading = read_decision(
        spelled.own,
        written,
        names,
        colleagues=colleagues,
        signature=spelled.signature,
        asked=asked,
        agenda_word=desk.agenda_word,
        region=desk.region,
    )
    return desk.vocabulary.restore(reading, spelled)


def read_own_list(
    desk: Desk,
    own: str,
    written: datetime,
    names: tuple[str, ...],
    *,
    colleagues: tuple[str, ...] = (),
    signature: str,
    agendas: Sequence[int],
    asked: Sequence[Asked],
) -> tuple[Reading, ...] | None:
    """An answer to a digest, item by item (`read_digest`); None where it is no list."""
    spelled = desk.vocabulary.spell(own, signature)
    readings = read_digest(
        spelled.own,
        len(asked),
        written,
        names,
        colleagues=colleagues,
        signature=spelled.signature,
        agendas=agendas,
        asked=asked,
        agenda_word=desk.agenda_word,
        region=desk.region,
    )
    return readings and tuple(desk.vocabulary.restore(reading, spelled) for reading in readings)
