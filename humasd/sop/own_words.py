"""What somebody's own words decide here: with the office's region, agenda numbers and added words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from humasd.answers.decision import Answer, Asked, Reading, read_decision
from humasd.answers.digest.reading import read_digest
from humasd.answers.own_titles import cut_titles, read_titled, settle
from humasd.release.model import Official
from humasd.sop.desk import Desk
from humasd.sop.incoming import Incoming


@dataclass(frozen=True)
class Signatory:
    """Who writes, for the reader of his words: by what he may sign, and who else is of the office."""

    names: tuple[str, ...]
    titles: tuple[str, ...] = ()
    colleagues: tuple[str, ...] = ()


def signatory_of(desk: Desk, incoming: Incoming, official: Official | None) -> Signatory:
    """The official among his colleagues; nobody known where there is none."""
    colleagues = desk.policy.names_beside(official)
    names = incoming.names_beside(official.name if official else "", colleagues)
    return Signatory(names, official.titles if official else (), colleagues)


def read_own_words(
    desk: Desk,
    own: str,
    written: datetime,
    by: Signatory,
    *,
    signature: str = "",
    asked: Asked = Asked.DECISION,
) -> Reading:
    """An answer to one request (`read_decision`); `by` is who may sign it."""
    spelled = desk.vocabulary.spell(own, signature)
    read = partial(
        read_decision,
        now=written,
        official_names=by.names,
        colleagues=by.colleagues,
        asked=asked,
        agenda_word=desk.agenda_word,
        region=desk.region,
    )
    reading = read_titled(
        lambda words, below: read(words, signature=below),
        spelled.own,
        spelled.signature,
        by.titles,
        desk.region,
    )
    return desk.vocabulary.restore(reading, spelled)


def read_own_list(
    desk: Desk,
    own: str,
    written: datetime,
    by: Signatory,
    *,
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
        official_names=by.names,
        colleagues=by.colleagues,
        agendas=agendas,
        asked=asked,
        agenda_word=desk.agenda_word,
        region=desk.region,
    )
    readings = read(spelled.own, signature=spelled.signature)
    if readings and by.titles and any(reading.answer is Answer.UNCLEAR for reading in readings):
        untitled = [cut_titles(part, by.titles, desk.region) for part in (spelled.own, spelled.signature)]
        again = read(untitled[0], signature=untitled[1]) or readings
        readings = tuple(map(settle, readings, again))
    return readings and tuple(desk.vocabulary.restore(reading, spelled) for reading in readings)
