"""Releases in the database: registering, loading as a Case, and writing a decision's outcome."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict, replace
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, func, select, update

from humasd.agenda import USUAL_WORD, format_agenda
from humasd.release.case import Case
from humasd.release.model import Attachment, Decision, Material, Photo, Release, Role, Version
from humasd.release.states import Step
from humasd.store.appointments import find_standing
from humasd.store.database import Conflict, insert_ignoring
from humasd.store.rows import (
    read_decision,
    read_material,
    read_release,
    read_version,
    write_material,
    write_release,
)
from humasd.store.tables import agenda, attachments, decisions, history, releases, versions

_ENTER = releases.insert().returning(releases.c.id)
_SAVE = update(releases).where(
    releases.c.id == bindparam("release"), releases.c.revision == bindparam("as_read")
)
"""Their values are parameters: taken up into a statement, they cost more than all else about it."""


def register(
    connection: Connection,
    release: Release,
    material: Material,
    local: datetime,
    agenda_word: str = USUAL_WORD,
) -> Release:
    """Enter a release in the agenda (SOP step 1) under the next number of its year.

    The number is taken in the transaction that keeps the release, so the book has no gap.
    `local` is the time of entry in the office's zone, `agenda_word` what the office's numbers name.
    """
    number = _next_number(connection, local.year)
    entered = replace(release, agenda=format_agenda(number, local, agenda_word))
    values = {**write_release(entered), **write_material(material), "revision": 0}
    new_id = connection.execute(_ENTER, values).scalar_one()
    entered = replace(entered, id=new_id)
    _insert_attachments(connection, entered.id, material.attachments)
    return entered


def _next_number(connection: Connection, year: int) -> int:
    counted = update(agenda).where(agenda.c.year == year).values(last=agenda.c.last + 1)
    number = connection.scalar(counted.returning(agenda.c.last))
    if number is None:
        insert_ignoring(connection, agenda, year=year, last=0)
        number = connection.scalar(counted.returning(agenda.c.last))
    assert number is not None
    return int(number)


def load_case(connection: Connection, release_id: int) -> Case:
    """A release with its material, its newest version and the one that is on the website. Raises sqlalchemy's
    NoResultFound.
    """
    newest = select(func.max(versions.c.number)).where(versions.c.release_id == releases.c.id)
    query = select(releases, newest.scalar_subquery().label("newest")).where(releases.c.id == release_id)
    row = connection.execute(query).one()
    release = read_release(row)
    decided = find_decision_rows(connection, release_id)
    return Case(
        release=release,
        material=replace(read_material(row), attachments=tuple(find_attachments(connection, release_id))),
        version=find_version(connection, release_id, release.version) if row.newest else None,
        newest=row.newest or 0,
        page=find_version(connection, release_id, release.page.version) if release.page else None,
        decisions=tuple(decision for _, decision in decided),
        last_decision=decided[-1][0] if decided else None,
        appointments=tuple(find_standing(connection)),
    )


def find_by_agenda(connection: Connection, number: str) -> int | None:
    """The release with this agenda number, written in full or as its running part of this year."""
    found: int | None = connection.scalar(select(releases.c.id).where(releases.c.agenda == number))
    if found is None and number.isdecimal() and len(number) < 10:
        query = select(releases.c.id).where(releases.c.agenda.like(f"{int(number):04d}/%"))
        found = connection.scalar(query.order_by(releases.c.id.desc()).limit(1))
    return found


def find_numbered(connection: Connection, number: int) -> Sequence[int]:
    """The releases of every year that have this running number, oldest first."""
    query = select(releases.c.id).where(releases.c.agenda.like(f"{number:04d}/%"))
    return list(connection.scalars(query.order_by(releases.c.id)))


def find_releases(
    connection: Connection, *, state: str | None = None, limit: int | None = None, after: str | None = None
) -> Sequence[Release]:
    """The agenda, oldest first."""
    query = select(releases).order_by(releases.c.id)
    if state:
        query = query.where(releases.c.state == state)
    if after:
        start = find_by_agenda(connection, after)
        query = query.where(releases.c.id > (start if start is not None else -1))
    if limit is not None:
        query = query.limit(limit)
    return [read_release(row) for row in connection.execute(query)]


def find_of_sender(connection: Connection, address: str) -> Sequence[Release]:
    """All releases of a sender, oldest first."""
    query = select(releases).where(func.lower(releases.c.sender) == address.lower())
    return [read_release(row) for row in connection.execute(query.order_by(releases.c.id))]


def find_joined(connection: Connection, release_id: int) -> Sequence[Release]:
    """The releases that were joined to this one."""
    query = select(releases).where(releases.c.joined_to == release_id).order_by(releases.c.id)
    return [read_release(row) for row in connection.execute(query)]


def find_overdue(connection: Connection, now: datetime) -> Sequence[Release]:
    """Releases whose reminder is due."""
    query = select(releases).where(releases.c.remind_at <= now).order_by(releases.c.id)
    return [read_release(row) for row in connection.execute(query)]


def lock(connection: Connection, release_ids: Collection[int]) -> None:
    """Let nobody else write these releases until the transaction ends; always in the same order, and before
    any row that hangs on one, so that two writers never wait for each other."""
    query = select(releases.c.id).where(releases.c.id.in_(release_ids)).order_by(releases.c.id)
    connection.execute(query.with_for_update()).all()


def save(connection: Connection, release: Release) -> None:
    """Write a release over the row it was read from; Conflict where that row has changed since."""
    values = {**write_release(release), "revision": release.revision + 1}
    done = connection.execute(_SAVE, {"release": release.id, "as_read": release.revision, **values})
    if done.rowcount != 1:
        raise Conflict(f"release {release.agenda} was changed meanwhile")


def replace_material(connection: Connection, release_id: int, material: Material) -> None:
    """Put this material in the place of what the release had, attachments too."""
    connection.execute(update(releases).where(releases.c.id == release_id).values(**write_material(material)))
    connection.execute(delete(attachments).where(attachments.c.release_id == release_id))
    _insert_attachments(connection, release_id, material.attachments)


def add_version(connection: Connection, release_id: int, version: Version) -> None:
    """Add a version; one that is there is never written over."""
    draft = version.draft
    connection.execute(
        versions.insert().values(
            release_id=release_id,
            number=version.number,
            title=draft.title,
            lead=draft.lead,
            body_html=draft.body_html,
            body_text=draft.body_text,
            photos=[asdict(photo) for photo in draft.photos],
            author=version.author,
            created_at=version.created_at,
        )
    )


def add_decision(connection: Connection, release_id: int, decision: Decision) -> int:
    """Add a decision; returns its id."""
    values = {"release_id": release_id, **asdict(decision)}
    new_id = connection.execute(decisions.insert().values(values).returning(decisions.c.id)).scalar_one()
    return int(new_id)


def add_history(connection: Connection, release_id: int, at: datetime, step: Step, what: str) -> None:
    """Add a line for people (Indonesian)."""
    connection.execute(history.insert(), {"release_id": release_id, "at": at, "step": step, "what": what})


def last_decision(connection: Connection, release_id: int) -> int | None:
    """The id of the newest decision of a release; None where there is none."""
    query = select(func.max(decisions.c.id)).where(decisions.c.release_id == release_id)
    found: int | None = connection.scalar(query)
    return found


def find_version(connection: Connection, release_id: int, number: int) -> Version | None:
    """One version of a release; None where it has no such number."""
    query = select(versions).where(versions.c.release_id == release_id, versions.c.number == number)
    row = connection.execute(query).first()
    return read_version(row) if row else None


def find_versions(connection: Connection, release_id: int) -> Sequence[Version]:
    """All versions of a release, the oldest first."""
    query = select(versions).where(versions.c.release_id == release_id).order_by(versions.c.number)
    return [read_version(row) for row in connection.execute(query)]


def find_decisions(connection: Connection, release_id: int) -> Sequence[Decision]:
    """All decisions on a release, the oldest first."""
    return [decision for _, decision in find_decision_rows(connection, release_id)]


def find_decision_rows(connection: Connection, release_id: int) -> Sequence[tuple[int, Decision]]:
    """The decisions on a release with the ids of their rows, in order."""
    query = select(decisions).where(decisions.c.release_id == release_id).order_by(decisions.c.id)
    return [(row.id, read_decision(row)) for row in connection.execute(query)]


def find_history(connection: Connection, release_id: int) -> Sequence[tuple[datetime, str, str]]:
    """(when, step, what) of a release, the oldest first."""
    query = select(history).where(history.c.release_id == release_id).order_by(history.c.id)
    return [(row.at, row.step, row.what) for row in connection.execute(query)]


def find_attachments(connection: Connection, release_id: int) -> Sequence[Attachment]:
    """What came with a release, in the order of its mails."""
    query = select(attachments).where(attachments.c.release_id == release_id).order_by(attachments.c.id)
    return [
        Attachment(
            filename=row.filename,
            content_type=row.content_type,
            size=row.size,
            sha256=row.sha256,
            role=Role(row.role),
            problem=row.problem,
            container=row.container,
            rendition=Photo(**row.rendition) if row.rendition else None,
        )
        for row in connection.execute(query)
    ]


def _insert_attachments(connection: Connection, release_id: int, items: Sequence[Attachment]) -> None:
    if items:
        connection.execute(
            attachments.insert(), [{"release_id": release_id, **asdict(item)} for item in items]
        )
