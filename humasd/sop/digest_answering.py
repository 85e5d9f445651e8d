"""An answer to a digest: whose it is, judged once, and what it says of each item.

Each item comes to what a single answer to it would come to. What can be carried out is written in one
transaction together with the end of the mail, so that no crash leaves half of it done.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from humasd.answers.decision import Reading
from humasd.errors import FileHarmed
from humasd.release import events as on
from humasd.release.events import NotPossible
from humasd.release.model import Digest, Official, Purpose, Request
from humasd.release.states import Step
from humasd.sop import digest_summary, joining
from humasd.sop.answering import end_remark, judge_answer, pass_on_or_refuse
from humasd.sop.carrying_out import Cause, log_turn, write_turns
from humasd.sop.desk import Desk
from humasd.sop.digest_items import LEFT, Item, find_doubted, outcome_of
from humasd.sop.digest_reading import read_answers
from humasd.sop.ending import tell_left_over
from humasd.sop.enqueue import enqueue
from humasd.sop.holding import hold_for_confirmation
from humasd.sop.in_doubt import keep_word
from humasd.sop.incoming import Incoming
from humasd.sop.meaning import Comes, weigh
from humasd.sop.prepared import Prepared, TooLate, prepare
from humasd.sop.reply import Reply
from humasd.sop.stopping import stop_if_meant
from humasd.sop.tracing import tracing
from humasd.sop.trust import Standing
from humasd.sop.turn import TRIES
from humasd.store import handling, releases, requests
from humasd.store.database import Conflict
from humasd.store.message import MessageState


def handle_digest(desk: Desk, incoming: Incoming, digest: Digest, *, has_long_code: bool) -> None:
    """Any step that is decided by reply, for all that one mail answers."""
    official = desk.policy.find_official(digest.official)
    judgement = judge_answer(desk, incoming, official, has_long_code=has_long_code)
    with desk.database.reading() as connection:
        asked = {
            number: request
            for number, request in enumerate(requests.find_by_long_codes(connection, digest.codes), 1)
            if request is not None
        }
        cases = [releases.load_case(connection, _release_of(request)) for request in asked.values()]
    if official is None or judgement.standing is Standing.REFUSED:
        pass_on_or_refuse(desk, incoming, cases, official, judgement.reason)
        return
    readings = read_answers(desk, incoming, digest, asked, cases)
    if readings:
        _act(desk, incoming, asked, readings, official, judgement.standing, has_long_code=has_long_code)
    elif stop_if_meant(desk, incoming, {_release_of(request) for request in asked.values()}):
        return
    elif all(request.purpose is Purpose.UNDO for request in asked.values()):
        end_remark(desk, incoming)
    else:
        digest_summary.ask_whole_again(desk, incoming, digest, official, asked)


def _release_of(request: Request) -> int:
    assert request.release_id is not None
    return request.release_id


def _act(
    desk: Desk,
    incoming: Incoming,
    asked: dict[int, Request],
    readings: dict[int, Reading],
    official: Official,
    standing: Standing,
    *,
    has_long_code: bool,
) -> None:
    """Carry out what can be, ask back what is in doubt, and tell of both. Where somebody else changes a
    release meanwhile, all of it is weighed again from the start."""
    overtaken: set[int] = set()
    for _ in range(TRIES):
        items = [
            _weigh(desk, incoming, number, asked[number], reading, official, alone=len(readings) == 1)
            for number, reading in readings.items()
        ]
        about = find_doubted(desk, incoming, items, official)
        if about and stop_if_meant(desk, incoming, about):
            return
        if standing is not Standing.TRUSTED and any(item.comes is Comes.TO_EVENT for item in items):
            _hold(desk, incoming, official, items, has_long_code=has_long_code)
            return
        items = [
            _prepare(desk, incoming, official, item, is_late=item.case.release.id in overtaken)
            for item in items
        ]
        _require_any(items)
        unanswered = [number for number in asked if number not in readings]
        try:
            _write(desk, incoming, official, items, unanswered)
            return
        except Conflict:
            continue
        except TooLate as late:
            if late.release_id is None:
                raise
            for item in items:
                if item.case.release.id == late.release_id and item.weighed.takes_back:
                    keep_word(desk, incoming, item.case, official)
            overtaken.add(late.release_id)
    raise Conflict("the releases of a digest are being changed without pause")


def _weigh(
    desk: Desk,
    incoming: Incoming,
    number: int,
    request: Request,
    reading: Reading,
    official: Official,
    *,
    alone: bool,
) -> Item:
    """What the answer to one item comes to now. What came along with the mail is its own only where it is
    the one that was answered."""
    with desk.database.reading() as connection:
        case = releases.load_case(connection, _release_of(request))
        current = requests.find_by_long_codes(connection, [request.long_code])[0] or request
    understood = incoming.understood if alone else replace(incoming.understood, items=())
    reply = Reply.of(desk, understood, official, incoming.stored.message_id, case.draft, reading)
    return Item(number, current, case, reading, weigh(desk, case, current, reading, reply))


def _prepare(desk: Desk, incoming: Incoming, official: Official, item: Item, *, is_late: bool) -> Item:
    """The item with what is to be written of it. One that a harmed file holds up keeps no other from being
    carried out, unless it stops what was decided before: then the mail is set aside as a whole, since that
    keeps the page down (reception.py)."""
    try:
        if item.comes is Comes.TO_DOUBT:
            return replace(item, letters=digest_summary.ask_back(desk, incoming, official, item))
        if item.comes is Comes.TO_EVENT and item.weighed.event is not None:
            return replace(item, turn=_prepare_turn(desk, item, item.weighed.event, is_late=is_late))
    except (TooLate, NotPossible):
        return replace(item, weighed=replace(item.weighed, comes=Comes.TOO_LATE, event=None))
    except FileHarmed as harm:
        if item.weighed.takes_back:
            raise
        letters = digest_summary.tell_held_up(desk, incoming, official, item, harm)
        weighed = replace(item.weighed, comes=Comes.HELD_UP, event=None)
        return replace(item, weighed=weighed, letters=letters, harm=harm)
    return item


def _prepare_turn(desk: Desk, item: Item, event: on.Event, *, is_late: bool) -> Prepared:
    if is_late:
        raise TooLate("it was overtaken while this was being written")
    if isinstance(event, on.Joined):
        joining.hand_over(desk, item.case, event.into)
    used = item.request if item.weighed.is_open else None
    return prepare(desk, item.case, event, desk.clock(), request=used, silently=True)


def _require_any(items: Sequence[Item]) -> None:
    """Raise what holds all of them up: a mail of which nothing can be done is set aside as any other, to be
    handled anew once the file is back."""
    harms = [item.harm for item in items if item.harm]
    if harms and len(harms) == len(items):
        raise harms[0]


def _write(
    desk: Desk, incoming: Incoming, official: Official, items: Sequence[Item], unanswered: Sequence[int]
) -> None:
    now = desk.clock()
    recorded = sorted((item for item in items if item.turn), key=lambda item: item.case.release.id)
    summary, undoing = digest_summary.render(desk, incoming, official, items, unanswered, now)
    turns = [item.turn for item in recorded if item.turn]
    if all(item.comes in (Comes.TO_EVENT, Comes.TO_NOTHING, Comes.TOO_LATE) for item in items):
        tell_left_over(desk, incoming, turns, summary, now)
    with desk.database.writing() as connection:
        handling.finish(connection, incoming.stored.id, MessageState.HANDLED, outcome_of(items))
        decided = write_turns(connection, desk, turns, now, Cause(mail=incoming))
        for item, decision in zip(recorded, decided, strict=True):
            if (undo := undoing.get(item.number)) is not None:
                requests.add(connection, replace(undo, undoes=decision))
        for item in items:
            if item.letters is not None:
                enqueue(connection, desk, item.case.release.id, item.letters, now)
        for item in items:
            if item.turn is None and item.comes is not Comes.TO_NOTHING:
                what = "surat masuk: " + LEFT[item.comes]
                releases.add_history(connection, item.case.release.id, now, Step.INTAKE, what)
        enqueue(connection, desk, None, summary, now)
    for turn in turns:
        with tracing(desk, turn.case.release.id):
            log_turn(turn)


def _hold(
    desk: Desk, incoming: Incoming, official: Official, items: Sequence[Item], *, has_long_code: bool
) -> None:
    """One question for the whole mail; nothing of it is carried out before the answer."""
    meant = [item for item in items if item.comes is Comes.TO_EVENT]
    stopping = [item for item in meant if item.weighed.takes_back]
    first = (stopping or meant)[0]
    hold_for_confirmation(
        desk,
        incoming,
        official,
        first.request.step,
        first.case.release.id,
        f"{len(meant)} keputusan",
        stops_page=bool(stopping) and has_long_code,
        others=[item.case for item in stopping[1:]] if has_long_code else (),
        items=tuple(
            {"number": item.number, "release": item.case.release, "understood": item.reading.understood}
            for item in meant
        ),
    )
