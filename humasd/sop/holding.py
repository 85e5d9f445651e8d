"""A mail that may not be its supposed sender's, or may want a page stopped: held, and the question about it.

What is held is unread by any step; the answer is acted on in confirmation.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from humasd.release import effects as do
from humasd.release.case import Case
from humasd.release.model import Official, Person, Purpose, Release, Request
from humasd.release.states import Step
from humasd.sop import requesting, writing
from humasd.sop.desk import Desk
from humasd.sop.ending import describe_mail, end_mail
from humasd.sop.incoming import Incoming
from humasd.sop.writing import Rendered
from humasd.store import releases, requests
from humasd.store.message import MAY_STOP_PAGE, STOPS_PAGE, MessageState
from humasd.store.outbox import Kind

MOST_OPEN = 5
"""Confirmations that may wait for one person about one release; more smells of a flood."""
STOPPING = "confirm_stopping"
"""The letter that asks whether a mail wants a page stopped."""


def hold_for_confirmation(
    desk: Desk,
    incoming: Incoming,
    person: Person,
    step: Step,
    release_id: int,
    understood: str,
    *,
    stops_page: bool = False,
    in_doubt: bool = False,
    items: Sequence[Mapping[str, object]] = (),
    others: Sequence[Case] = (),
) -> None:
    """Hold the mail and ask the registered address of its supposed sender. `stops_page`: the page of the
    release waits for the answer; `in_doubt`: whether it shall be stopped is what is asked. `items`: what it
    decides, where that is more than the one release; `others`: the releases beside this one whose pages wait
    too."""
    with desk.database.reading() as connection:
        case = releases.load_case(connection, release_id)
        waiting = count_waiting(requests.find_open(connection, release_id), person)
    if waiting >= MOST_OPEN:
        report_flood(desk, incoming, case.release, person)
        return
    rendered = Rendered()
    letter = STOPPING if in_doubt else None
    render_question(
        desk, incoming, case, person, step, understood, incoming.stored.id, rendered, items, letter, others
    )
    rendered.requests += [_open(desk, other, person, step, incoming.stored.id) for other in others]
    stops = MAY_STOP_PAGE if in_doubt else STOPS_PAGE
    outcome = stops if stops_page else f"menunggu konfirmasi dari {person.address}"
    end_mail(desk, incoming, outcome, release=case.release, rendered=rendered, state=MessageState.HELD)


def render_question(
    desk: Desk,
    incoming: Incoming,
    case: Case,
    person: Person,
    step: Step,
    understood: str,
    held: int,
    rendered: Rendered,
    items: Sequence[Mapping[str, object]] = (),
    letter: str | None = None,
    others: Sequence[Case] = (),
) -> None:
    """Add the question, with fresh codes: whether the mail is his, or what another `letter` asks."""
    now = desk.clock()
    request = _open(desk, case, person, step, held)
    values = {
        **writing.values_of(desk, case),
        "request": request,
        "code": request.long_code,
        "understood": understood,
        "quoted": incoming.understood.reply.own[:2000],
        "items": items,
        "others": [other.release for other in others],
    }
    is_official = isinstance(person, Official)
    requesting.add_request(
        desk,
        letter or ("confirm_decision" if is_official else "confirm_sender"),
        person,
        request,
        values,
        writing.inline_photos(desk, case) if is_official and not items and not letter else (),
        now,
        rendered,
        kind=Kind.OFFICIAL if is_official else Kind.SENDER,
        thread=incoming.thread,
    )


def _open(desk: Desk, case: Case, person: Person, step: Step, held: int) -> Request:
    return requesting.open_request(
        desk,
        case,
        purpose=Purpose.CONFIRM,
        step=step,
        address=person.address,
        now=desk.clock(),
        held_message=held,
    )


def report_flood(desk: Desk, incoming: Incoming, release: Release, person: Person) -> None:
    """End a mail of which one may not ask any more, and tell the office."""
    trouble = do.TellOffice(
        what=f"Terlalu banyak surat atas nama {person.address} tentang agenda {release.agenda} "
        "yang tidak dapat dipastikan pengirimnya.",
        mend=f"Mohon hubungi {person.name or person.address} lewat telepon.",
        details=describe_mail(incoming),
    )
    end_mail(desk, incoming, "konfirmasi terlalu banyak", release=release, trouble=trouble)


def count_waiting(open_requests: Iterable[Request], person: Person) -> int:
    """Questions of this kind that wait for him."""
    return sum(
        request.purpose is Purpose.CONFIRM and request.official == person.address.lower()
        for request in open_requests
    )
