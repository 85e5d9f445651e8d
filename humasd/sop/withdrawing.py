"""A sender's TARIK of several releases at once: what can be withdrawn is, in one transaction, and one letter
tells what came of each. Once a page is up it becomes a proposal, as for a single one (proposing.py)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from humasd.agenda import running_number
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.change import ChangeKind
from humasd.release.effects import TellOffice
from humasd.release.events import NotPossible
from humasd.release.model import Person, Release
from humasd.release.states import State, Step
from humasd.sop import writing
from humasd.sop.carrying_out import Cause, log_turn, write_turns
from humasd.sop.desk import Desk
from humasd.sop.ending import describe_mail, end_mail, tell_left_over
from humasd.sop.enqueue import enqueue
from humasd.sop.in_doubt import KEPT, keep_word
from humasd.sop.incoming import Incoming
from humasd.sop.prepared import Prepared, TooLate, prepare
from humasd.sop.proposing import Proposal, event_of
from humasd.sop.tracing import tracing
from humasd.sop.turn import TRIES
from humasd.sop.writing import Rendered
from humasd.store import handling, releases
from humasd.store.database import Conflict
from humasd.store.message import MessageState
from humasd.store.outbox import Kind


@dataclass(frozen=True)
class _Item:
    """One of the releases, and what comes of it."""

    case: Case
    turn: Prepared | None = None
    is_kept: bool = False
    """Its page is in doubt; the word is kept with it."""

    @property
    def after(self) -> Release:
        return self.turn.outcome.release if self.turn else self.case.release

    @property
    def is_withdrawn(self) -> bool:
        return self.after.state is State.WITHDRAWN

    @property
    def is_left(self) -> bool:
        return not (self.turn or self.is_kept or self.is_withdrawn)


def withdraw_all(desk: Desk, incoming: Incoming, meant: Sequence[Release], reason: str, note: str) -> None:
    """`note`: what else the sender is to be told. The mail must surely be the sender's of all of them."""
    overtaken: set[int] = set()
    kept: set[int] = set()
    for _ in range(TRIES):
        items = [_prepare(desk, incoming, release, reason, overtaken, kept) for release in meant]
        try:
            _write(desk, incoming, items, note)
            return
        except Conflict:
            continue
        except TooLate as late:
            if late.release_id is None:
                raise
            case = next(item.case for item in items if item.case.release.id == late.release_id)
            (kept if keep_word(desk, incoming, case, None) else overtaken).add(late.release_id)
    raise Conflict("the releases of a mail are being changed without pause")


def _prepare(
    desk: Desk, incoming: Incoming, release: Release, reason: str, overtaken: set[int], kept: set[int]
) -> _Item:
    with desk.database.reading() as connection:
        case = releases.load_case(connection, release.id)
    if release.id in overtaken | kept:
        return _Item(case, is_kept=release.id in kept)
    try:
        turn = prepare(desk, case, _event(desk, incoming, case, reason), desk.clock())
    except (NotPossible, TooLate):
        return _Item(case)
    theirs = [one for one in turn.rendered.deliveries if not _is_to_sender(one.kind, one.recipient, release)]
    return _Item(case, replace(turn, rendered=replace(turn.rendered, deliveries=theirs)))


def _event(desk: Desk, incoming: Incoming, case: Case, reason: str) -> on.Event:
    if case.release.page is None:
        return on.Withdrawn(incoming.stored.message_id)
    sender = Person(case.release.sender_name, (case.release.sender,))
    return event_of(desk, incoming, case, sender, Proposal(ChangeKind.TAKEDOWN, reason))


def _is_to_sender(kind: Kind, recipient: str, release: Release) -> bool:
    return kind is Kind.SENDER and recipient.lower() == release.sender.lower()


def _write(desk: Desk, incoming: Incoming, items: Sequence[_Item], note: str) -> None:
    now, letters = desk.clock(), Rendered()
    values: dict[str, object] = {"what": _describe(items, note), "releases": [item.after for item in items]}
    writing.tell_sender(desk, items[-1].case, "status", values, now, letters, thread=incoming.thread)
    trouble = _find_trouble(incoming, items)
    turns = sorted((item.turn for item in items if item.turn), key=lambda turn: turn.case.release.id)
    if not turns:
        outcome = KEPT if any(item.is_kept for item in items) else "tidak ada yang dapat ditarik lagi"
        end_mail(desk, incoming, outcome, rendered=letters, trouble=trouble)
        return
    if trouble is not None:
        writing.tell_office(desk, None, trouble, now, letters)
    else:
        tell_left_over(desk, incoming, turns, letters, now)
    with desk.database.writing() as connection:
        handling.finish(connection, incoming.stored.id, MessageState.HANDLED, "beberapa permohonan ditarik")
        write_turns(connection, desk, turns, now, Cause(mail=incoming))
        for item in items:
            if item.is_left:
                what = "surat masuk: hendak ditarik; diteruskan ke kantor"
                releases.add_history(connection, item.case.release.id, now, Step.INTAKE, what)
        enqueue(connection, desk, None, letters, now)
    for turn in turns:
        with tracing(desk, turn.case.release.id):
            log_turn(turn)


def _describe(items: Sequence[_Item], note: str) -> str:
    """What came of each, in the order in which it matters."""
    told = (
        ("Sudah ditarik dan tidak diproses lagi: agenda {}.", [one for one in items if one.is_withdrawn]),
        (
            "Penarikan halaman yang sudah terbit kami mintakan persetujuan pimpinan: agenda {}.",
            [one for one in items if one.turn and not one.is_withdrawn],
        ),
        ("Halamannya kami periksa dulu di situs web: agenda {}.", [one for one in items if one.is_kept]),
        (
            "Belum dapat ditarik, dan kami teruskan ke petugas: agenda {}.",
            [one for one in items if one.is_left],
        ),
    )
    sentences = [words.format(_list(found)) for words, found in told if found]
    return " ".join((*sentences, *filter(None, (note,)), "Keadaannya sekarang:"))


def _find_trouble(incoming: Incoming, items: Sequence[_Item]) -> TellOffice | None:
    """Nothing that a sender wants and that is not done is lost."""
    left = [item for item in items if item.is_left]
    if not left:
        return None
    return TellOffice(
        what=f"Pengirim hendak menarik agenda {_list(left)}, dan itu belum dapat dilakukan.",
        mend="Baca surat aslinya di folder Arsip kotak surat, lalu hubungi pengirimnya.",
        details=describe_mail(incoming),
    )


def _list(items: Sequence[_Item]) -> str:
    return ", ".join(running_number(item.case.release.agenda) for item in items)
