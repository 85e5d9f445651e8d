"""The own words of an answer to a digest, as a reading for each of its items."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from humasd.agenda import running_number
from humasd.answers.decision import Answer, Asked, Reading
from humasd.release.case import Case
from humasd.release.model import Digest, Purpose, Request
from humasd.sop.answering import find_asked
from humasd.sop.desk import Desk
from humasd.sop.incoming import Incoming
from humasd.sop.own_words import read_own_list, read_own_words, signatory_of
from humasd.sop.quoted import find_aside
from humasd.sop.reply import is_ornament


def read_answers(
    desk: Desk, incoming: Incoming, digest: Digest, asked: Mapping[int, Request], cases: Sequence[Case]
) -> dict[int, Reading]:
    """The readings by the items' numbers, without those that the answer does not name; none at all where it
    does not tell which item it means."""
    official = desk.policy.find_official(digest.official)
    by = signatory_of(desk, incoming, official)
    written = incoming.stored.fetched_at.astimezone(desk.zone)
    reply = incoming.understood.reply
    aside = "\n\n".join(filter(None, (reply.signature, find_aside(desk, incoming, digest))))
    kinds = {
        number: find_asked(request, case)
        for (number, request), case in zip(asked.items(), cases, strict=True)
    }
    agendas = dict(zip(asked, (int(running_number(case.release.agenda)) for case in cases), strict=True))
    numbers = range(1, len(digest.codes) + 1)
    found = read_own_list(
        desk,
        reply.own,
        written,
        by,
        signature=aside,
        agendas=[agendas.get(number, 0) for number in numbers],
        asked=[kinds.get(number, Asked.DECISION) for number in numbers],
    )
    if found is not None:
        readings = dict(zip(numbers, found, strict=True))
    else:
        only = next(iter(kinds.values())) if len(kinds) == 1 else Asked.DECISION
        reading = read_own_words(desk, reply.own, written, by, signature=aside, asked=only)
        readings = _read_unnumbered(reading, asked)
    readings = {n: r for n, r in readings.items() if n in asked and r.answer is not Answer.EMPTY}
    brings = any(not is_ornament(item) for item in incoming.understood.items)
    if brings and len(readings) > 1:  # nobody can tell to which item it belongs
        return {n: Reading(Answer.UNCLEAR, understood=r.understood) for n, r in readings.items()}
    return readings


def _read_unnumbered(reading: Reading, asked: Mapping[int, Request]) -> dict[int, Reading]:
    """Words without a number mean the one item there is; a bare BATAL stops all that was recorded, since
    nobody counts when a page is about to go up."""
    stops = reading.is_cancel and all(request.purpose is Purpose.UNDO for request in asked.values())
    if len(asked) == 1 or stops:
        return dict.fromkeys(asked, reading)
    return {}
