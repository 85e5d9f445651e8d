"""What the pages show, read from the books in one consistent look each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from humasd.board.waiting import Group, group_waits
from humasd.letters.labels import name_post
from humasd.release.measures import Month, Report
from humasd.release.model import Decision, Release
from humasd.release.progress import Mark, Passage, trace_way
from humasd.report import find_month, report_month
from humasd.sop.desk import Desk
from humasd.store import board, clippings, failed_mail, outbox, releases
from humasd.store.clippings import Clipping
from humasd.store.database import Connection
from humasd.store.outbox import Delivery, DeliveryState, Kind

MOST = 200
"""Releases on one page; what is beyond is in `humasd list`."""
_MOST_OVER = 10
_MOST_TROUBLES = 50
_TROUBLES_SINCE = timedelta(days=30)
_ADDRESS = re.compile(r"[^\s<>@:;,()\"]{1,64}@([A-Za-z0-9.-]{1,255})")


@dataclass(frozen=True)
class Journey:
    """A release on its way."""

    release: Release
    way: tuple[Passage, ...]

    @property
    def here(self) -> Passage | None:
        """The step it is at, or ended at before its time; None where it has passed all."""
        at = (passage for passage in self.way if passage.mark in (Mark.NOW, Mark.STOPPED))
        return next(at, None)

    @property
    def late(self) -> bool:
        return self.here is not None and self.here.mark is Mark.NOW and self.here.late


@dataclass(frozen=True)
class Sending:
    """A delivery, without addresses of people who are in no book of the office's."""

    kind: Kind
    whom: str
    state: DeliveryState
    error: str
    agenda: str = ""
    count: int = 1
    """How many of the same."""


@dataclass(frozen=True)
class Board:
    """All that the first page shows."""

    groups: tuple[Group, ...]
    under_way: tuple[Journey, ...]
    over: tuple[Journey, ...]
    troubles: tuple[Sending, ...]
    set_aside: int
    """Mails that could not be handled."""
    report: Report

    @property
    def late(self) -> int:
        agendas = {
            wait.release.agenda for group in self.groups for wait in group.waits if wait.release and wait.late
        }
        return len(agendas)


@dataclass(frozen=True)
class Whole:
    """One release whole."""

    journey: Journey
    letter_number: str
    decisions: tuple[tuple[Decision, str], ...]
    """Each with who took it."""
    sendings: tuple[Sending, ...]
    clippings: tuple[Clipping, ...]


def look_over(desk: Desk) -> Board:
    """Read the first page's contents, at most `MOST` releases under way. Raises HumasdError where the
    database does not answer.
    """
    now = desk.clock()
    local = now.astimezone(desk.zone)
    with desk.database.reading() as connection:
        under_way = board.find_under_way(connection, MOST)
        over = board.find_over(connection, _MOST_OVER)
        stays = board.find_stays(connection, [release.id for release in (*under_way, *over)])
        asked = board.find_asked(connection)
        troubles = board.find_troubles(connection, now - _TROUBLES_SINCE, _MOST_TROUBLES)
        set_aside = len(failed_mail.find_set_aside(connection))

    def journey(release: Release) -> Journey:
        return Journey(release, trace_way(release, stays.get(release.id, ()), desk.policy, now))

    return Board(
        groups=group_waits(under_way, asked, stays, desk.policy, now),
        under_way=tuple(map(journey, under_way)),
        over=tuple(map(journey, over)),
        troubles=tuple(_tell_sending(desk, trouble.delivery, trouble.release) for trouble in troubles),
        set_aside=set_aside,
        report=report_month(desk, find_month(local.year, local.month, now, desk.zone)),
    )


def look_at_month(desk: Desk, month: Month) -> tuple[Report, Sequence[Journey]]:
    """The report of a month and the releases that were received in it. Raises ValueError before it begins."""
    with desk.database.reading() as connection:
        received = board.find_received(connection, month.start, month.end, MOST)
        stays = board.find_stays(connection, [release.id for release in received])
    now = desk.clock()
    way = [Journey(one, trace_way(one, stays.get(one.id, ()), desk.policy, now)) for one in received]
    return report_month(desk, month), way


def look_at_release(desk: Desk, agenda: str) -> Whole | None:
    """None where no release has that agenda number, written in full."""
    with desk.database.reading() as connection:
        release_id = releases.find_by_agenda(connection, agenda)
        if release_id is None:
            return None
        return _tell_whole(desk, connection, release_id)


def _tell_whole(desk: Desk, connection: Connection, release_id: int) -> Whole:
    case = releases.load_case(connection, release_id)
    stays = board.find_stays(connection, [release_id]).get(release_id, ())
    return Whole(
        journey=Journey(case.release, trace_way(case.release, stays, desk.policy, desk.clock())),
        letter_number=case.material.fields.get("letter_number", ""),
        decisions=tuple((decision, _name_official(desk, decision.official)) for decision in case.decisions),
        sendings=_gather(
            _tell_sending(desk, delivery, case.release)
            for delivery in outbox.find_deliveries(connection, release_id)
            if delivery.state is not DeliveryState.CANCELLED
        ),
        clippings=tuple(clippings.find_clippings(connection, release_id)),
    )


def _tell_sending(desk: Desk, delivery: Delivery, release: Release | None) -> Sending:
    error = _ADDRESS.sub(r"…@\1", delivery.last_error or "")
    whom = _name_recipient(desk, delivery, release)
    return Sending(delivery.kind, whom, delivery.state, error, release.agenda if release else "")


def _gather(sendings: Iterable[Sending]) -> tuple[Sending, ...]:
    """Several of the same in one line, where the first of them stood."""
    return tuple(replace(sending, count=count) for sending, count in Counter(sendings).items())


def _name_recipient(desk: Desk, delivery: Delivery, release: Release | None) -> str:
    address = delivery.recipient.lower()
    if delivery.kind is Kind.WEBSITE:
        return "Situs web"
    if delivery.kind is Kind.PARTNER:
        names = (partner.name for partner in desk.policy.partners if address in partner.addresses)
        return next(names, "media yang tidak lagi terdaftar")
    if release is not None and address == release.sender.lower():
        return release.sender_name or release.unit or "pengirim"
    return _name_official(desk, address)


def _name_official(desk: Desk, address: str) -> str:
    official = desk.policy.find_official(address)
    if official is None:
        return _ADDRESS.sub(r"…@\1", address)
    return official.name or name_post(official)
