"""The items of a digest that one mail answers, and what becomes of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from humasd.answers.decision import Answer, Reading
from humasd.answers.enquiries.stopping import may_want_page_stopped
from humasd.errors import FileHarmed
from humasd.release.case import Case
from humasd.release.model import Official, Request
from humasd.release.states import State
from humasd.sop.desk import Desk
from humasd.sop.incoming import Incoming
from humasd.sop.meaning import Comes, Weighed
from humasd.sop.prepared import Prepared
from humasd.sop.reply import is_ornament
from humasd.sop.undo import rests_on
from humasd.sop.writing import Rendered

LEFT = {
    Comes.TO_DOUBT: "jawaban belum jelas",
    Comes.TOO_LATE: "menjawab permintaan yang sudah tidak berlaku",
    Comes.HELD_UP: "jawaban belum dapat dijalankan, karena berkasnya rusak",
}
"""What the history says of an item that nothing comes of."""
_TO_NO_EVENT = (Comes.TO_NOTHING, Comes.TOO_LATE)


@dataclass(frozen=True)
class Item:
    """One item of the digest, with the answer to it."""

    number: int
    request: Request
    case: Case
    reading: Reading
    weighed: Weighed
    turn: Prepared | None = None
    """What is to be written, where it comes to an event."""
    letters: Rendered | None = None
    """What is written about it alone, where it comes to a doubt or is held up."""
    harm: FileHarmed | None = None
    """What holds it up."""

    @property
    def comes(self) -> Comes:
        return self.weighed.comes


def find_doubted(desk: Desk, incoming: Incoming, items: Sequence[Item], official: Official) -> frozenset[int]:
    """The releases of his that go on though what he says of one of them, and comes to nothing, may want it
    stopped; with them those that the same mail takes back. None where he says nothing of the kind."""
    of_the_past = [item for item in items if item.weighed.takes_back or item.comes in _TO_NO_EVENT]
    own = [item for item in of_the_past if rests_on(item.case, official, desk.policy)]
    brings = any(not is_ornament(one) for one in incoming.understood.items)
    is_in_doubt = any(_goes_on(item) and (brings or _may_say_stop(item.reading)) for item in own)
    return frozenset(item.case.release.id for item in own) if is_in_doubt else frozenset()


def _goes_on(item: Item) -> bool:
    waits = item.case.release.state in (State.APPROVAL, State.PUBLISHING)
    return waits and item.comes in _TO_NO_EVENT


def _may_say_stop(reading: Reading) -> bool:
    return reading.answer in (Answer.REJECT, Answer.REVISE) or may_want_page_stopped(reading.note)


def outcome_of(items: Sequence[Item]) -> str:
    """How the mail ends, item by item."""
    names = ", ".join(f"{item.number} {_name_of(item)}" for item in items)
    return f"ringkasan: {names}"[:1000]


def _name_of(item: Item) -> str:
    return type(item.turn.event).__name__ if item.turn else LEFT.get(item.comes, "tidak ada yang diubah")
