"""`humasd restore`: an office goes on from a backup, and says what cannot be known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from humasd.audit import audit
from humasd.backup import Backup
from humasd.durable import make_folder, write_durably
from humasd.errors import UNGIVEN, HumasdError
from humasd.follow import Follow, follow_unseen
from humasd.ports import PageState, Website
from humasd.release.agenda_gap import find_gap
from humasd.release.ledger import Entry, EntryKind
from humasd.resources import find_resource
from humasd.sop.desk import Desk
from humasd.sop.page import PAGE, TAKEDOWN
from humasd.store import copying, ledger, restored
from humasd.store.database import Connection
from humasd.store.restored import Doubtful, Waiting


@dataclass(frozen=True)
class Restored:
    """What was brought back, and what somebody must look after."""

    backup: Backup
    lost: timedelta
    """The time since the backup, of which nothing is known."""
    doubtful: Sequence[Doubtful]
    website_silent: bool
    """Whether the website did not say which of those were made since."""
    next_agenda: int
    """The next number of this year's agenda."""
    missing: Sequence[str]
    """Files that the backup names and has not; removed by the office's rules, or lost."""
    faults: Sequence[str]
    """What `verify` finds."""
    other_templates: Sequence[str]
    """The office's own templates that are others now than in the backup; they stay as they are."""


def restore_backup(
    desk: Desk,
    backup: Backup,
    open_website: Callable[[], Website],
    next_agenda: int | None = None,
    follow: Follow = follow_unseen,
) -> Restored:
    """Fill an office whose database is empty. The files first, so that no row ever names one that is not
    there yet; a restore that was cut off, or failed, is simply begun again."""
    _require_kind(desk, backup)
    copying.require_fillable(desk.database)
    missing = _bring_back(desk, backup, follow)
    others, unread = _bring_back_templates(desk.templates.own, backup)
    copying.load(desk.database, backup.dump)
    desk.database.migrate(find_resource("migrations"), unfinished=True)
    now = desk.clock()
    lost = max(now - backup.made_at, timedelta())
    not_done, website_silent = _find_not_done(desk, open_website, now)
    with desk.database.writing() as connection:
        why = f"restored from the backup of {backup.manifest.made_at}; it may have been done since"
        doubtful = restored.doubt_due(connection, now, why, not_done)
        restored.expire_approvals(connection, now)
        following = _skip_agenda(connection, desk, lost, next_agenda)
        goes_on = f"the agenda of {desk.local_now().year} goes on with {following}"
        note = f"backup of {backup.manifest.made_at}; {goes_on}"
        copying.finish_load(connection)
        ledger.append(connection, [Entry(EntryKind.RESTORED, now, note=note)])
    faults = [str(fault) for fault in audit(desk, follow=follow).faults]
    missing = [*missing, *unread]
    return Restored(backup, lost, doubtful, website_silent, following, missing, faults, others)


def _require_kind(desk: Desk, backup: Backup) -> None:
    kind = "sqlite" if desk.database.is_sqlite else "postgresql"
    if backup.manifest.database != kind:
        theirs = backup.manifest.database
        raise HumasdError(f"the backup is one of {theirs}, storage.database names {kind}; name the same kind")


def _bring_back(desk: Desk, backup: Backup, follow: Follow) -> Sequence[str]:
    """All of them: what the place still holds may be harmed, and is mended by the same bytes."""
    present, files, missing = set(desk.files.names()), backup.files, []
    for name in follow(backup.names(), "bringing files back"):
        try:
            desk.files.put(files.get(name))
        except UNGIVEN:
            if name not in present:
                missing.append(name)
    return missing


def _bring_back_templates(own: Path | None, backup: Backup) -> tuple[Sequence[str], Sequence[str]]:
    """Fill the office's own folder with what is not in it; returns what is another there, and the files that
    the backup has not. Raises HumasdError where the office names no such folder."""
    templates = backup.templates()
    if own is None:
        if templates:
            raise HumasdError(
                "the backup holds templates of the office's own; name a folder in office.templates"
            )
        return [], []
    others, missing = [], []
    for name, sha256 in templates.items():
        target = own / name
        try:
            content = backup.files.get(sha256)
        except UNGIVEN:
            missing.append(sha256)
            continue
        if not target.exists():
            make_folder(target.parent)
            write_durably(target, content)
        elif target.read_bytes() != content:
            others.append(name)
    return others, missing


def _find_not_done(
    desk: Desk, open_website: Callable[[], Website], now: datetime
) -> tuple[Sequence[int], bool]:
    """Changes to the website that were not made since the backup: a BATAL that came since, and is read again,
    takes them back. Where the website does not answer, that none was is taken for true; then True besides."""
    with desk.database.reading() as connection:
        waiting = restored.find_changes(connection, now)
    if not waiting:
        return (), False
    with closing(open_website()) as website:
        done = {change.id: _is_done(website, change) for change in waiting}
    return [number for number, is_done in done.items() if not is_done], None in done.values()


def _is_done(website: Website, change: Waiting) -> bool | None:
    """None where it does not answer. A correction was not, where the page is still as it was before."""
    try:
        there = website.find(change.key)
    except HumasdError:
        return None
    if change.letter == TAKEDOWN:
        return there is None or there.state is not PageState.UP
    if change.letter == PAGE:
        return there is not None
    return there is None or there.fingerprint != change.fingerprint


def _skip_agenda(connection: Connection, desk: Desk, lost: timedelta, wanted: int | None) -> int:
    """Leave out what may have been given since the backup, of every year since; returns the next number."""
    this_year = desk.local_now().year
    gap = find_gap(restored.count_busiest_day(connection), lost)
    first = (desk.local_now() - lost).year
    for year in range(first, this_year + 1):
        last = restored.find_last_agenda(connection, year)
        if wanted is not None and year == this_year:
            if wanted <= last:
                raise HumasdError(f"number {last} of {year} is given already; name a later one")
            restored.leave_out_agenda(connection, year, wanted - 1)
        else:
            restored.leave_out_agenda(connection, year, last + gap)
    return restored.find_last_agenda(connection, this_year) + 1
