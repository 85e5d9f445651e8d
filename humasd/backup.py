"""`humasd backup`: the database, then the files that it names, and the office's own templates, in a folder
that many backups share.

    FOLDER/files/ab/ab12…          every file once, whatever number of backups names it
    FOLDER/20261127T020000Z/       one backup, complete from the moment that it has this name
        database                   SQLite file, or PostgreSQL dump (format custom)
        files.txt                  SHA-256 of each file that it names, one a line
        templates.txt              SHA-256 and name of each of the office's own templates (sha256sum(1))
        backup.json                what it is

The database first: a file is on disk before the row that names it is committed, so whatever this database
names is there when the files are copied. Which it names is asked before and after, since rows come and go.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence, Set
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from humasd import __version__
from humasd.audit import audit
from humasd.durable import sync_folder, write_durably
from humasd.errors import UNGIVEN, HumasdError, Permanent, Transient
from humasd.follow import Follow, follow_unseen
from humasd.hashes import hash_content
from humasd.ports import Files
from humasd.settings.places import name_sqlite
from humasd.sop.desk import Desk
from humasd.store import copying, ledger
from humasd.store.database import Database
from humasd.store.files import FileStore
from humasd.store.references import find_references

STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True)
class Manifest:
    """What a backup is."""

    made_at: str
    """RFC 3339, in UTC."""
    humasd: str
    database: str
    """sqlite or postgresql."""
    database_sha256: str
    entries: int
    """Of the ledger, and the hash of its last: a head to note."""
    head: str
    files: int


@dataclass(frozen=True)
class Backup:
    """A backup that is complete."""

    place: Path
    manifest: Manifest

    @property
    def dump(self) -> Path:
        """The file of its database."""
        return self.place / "database"

    @property
    def files(self) -> FileStore:
        """The files of all backups in its folder."""
        return FileStore(self.place.parent / "files")

    @property
    def made_at(self) -> datetime:
        """When it was begun, zone-aware."""
        return datetime.fromisoformat(self.manifest.made_at)

    def names(self) -> Sequence[str]:
        """SHA-256 of each file that it names."""
        return (self.place / "files.txt").read_text(encoding="ascii").split()

    def templates(self) -> Mapping[str, str]:
        """The office's own, by their names in its folder, each with its SHA-256."""
        listed = self.place / "templates.txt"
        if not listed.exists():  # a backup of an earlier humasd
            return {}
        lines = listed.read_text(encoding="utf-8").splitlines()
        return {name: sha256 for sha256, _, name in (line.partition("  ") for line in lines)}


@dataclass(frozen=True)
class Made:
    """A backup that was just made, and what its check found."""

    backup: Backup
    copied: int
    """Files that no earlier backup in this folder had."""
    faults: Sequence[str]
    """What is wrong with it, and so with the office itself."""


def make_backup(desk: Desk, folder: Path, follow: Follow = follow_unseen) -> Made:
    """Back up an office at work, and check what was made.

    One whose database cannot be read never gets its name; what else it misses is told, and it stands.
    Raises HumasdError.
    """
    now = desk.clock()
    files = FileStore(folder / "files")
    try:
        with files.scratch() as draft:  # what a backup that was killed left there goes with the next
            manifest, copied, faults = _write(desk, files, draft, now, follow)
            copying.check_dump(draft / "database")
            backup = Backup(draft.rename(folder / f"{now:{STAMP}}"), manifest)
            sync_folder(folder)
    except OSError as error:
        raise HumasdError(
            f"cannot back up to {folder}: {error.strerror}; make room or mend its rights"
        ) from None
    return Made(backup, copied, [*faults, *check_backup(desk, backup, follow)])


def _write(
    desk: Desk, files: FileStore, draft: Path, now: datetime, follow: Follow
) -> tuple[Manifest, int, Sequence[str]]:
    """All of a backup; also how many files were copied, and what could not be."""
    with desk.database.reading() as connection:
        head = ledger.find_head(connection)  # of this moment or an earlier one, so that the copy has it
    before = _find_named(desk)  # new material takes the place of old, which the copy may still name
    copying.dump(desk.database, draft / "database")
    names = _find_names(desk, before)
    copied, faults = _copy(follow(names, "copying files"), desk.files, files)
    manifest = Manifest(
        made_at=now.isoformat(),
        humasd=__version__,
        database="sqlite" if desk.database.is_sqlite else "postgresql",
        database_sha256=hash_content(draft / "database"),
        entries=head.seq if head else 0,
        head=head.hash if head else "",
        files=len(names),
    )
    write_durably(draft / "files.txt", "".join(f"{name}\n" for name in names).encode())
    own, lost = _keep_templates(desk.templates.own, files)
    write_durably(draft / "templates.txt", "".join(f"{sha}  {name}\n" for name, sha in own).encode())
    write_durably(draft / "backup.json", json.dumps(asdict(manifest), indent=2).encode())
    return manifest, copied, [*faults, *lost]


def find_backup(folder: Path, stamp: str | None = None) -> Backup:
    """The newest backup in a folder, or the one of that name.

    Raises HumasdError where there is none, Permanent where its description cannot be read or its database was
    changed.
    """
    places = sorted(path.parent for path in folder.glob("*/backup.json"))
    wanted = [place for place in places if stamp in (None, place.name)]
    if not wanted:
        which = f" {stamp}" if stamp else ""
        raise HumasdError(f"{folder} holds no backup{which}; name the folder that one was made in")
    told = wanted[-1] / "backup.json"
    try:
        backup = Backup(wanted[-1], Manifest(**json.loads(told.read_bytes())))
    except (ValueError, TypeError):
        raise Permanent(f"{told} was cut off or changed; use another backup (--at)") from None
    if hash_content(backup.dump) != backup.manifest.database_sha256:
        raise Permanent(f"{backup.dump} was changed since it was made; use another backup (--at)")
    return backup


def check_backup(desk: Desk, backup: Backup, follow: Follow = follow_unseen) -> Sequence[str]:
    """What `verify` finds in a backup, of SQLite; a dump of PostgreSQL is opened by a server alone."""
    if not desk.database.is_sqlite:
        return []
    try:
        with tempfile.TemporaryDirectory(prefix="humasd-") as folder:  # opening it would change it
            copy = shutil.copy(backup.dump, folder)
            with closing(Database(name_sqlite(Path(copy)))) as database:
                found = audit(replace(desk, database=database, files=backup.files), follow=follow)
    except (OSError, Transient) as error:
        where = tempfile.gettempdir()
        return [
            f"{backup.place} was made and could not be checked in {where} ({error}); make room or mend TMPDIR"
        ]
    return [str(fault) for fault in found.faults]


def _find_named(desk: Desk) -> Set[str]:
    with desk.database.reading() as connection:
        return {reference.sha256 for reference in find_references(connection)}


def _find_names(desk: Desk, before: Set[str]) -> Sequence[str]:
    """The files that are named, or were before, and were not removed by the office's rules."""
    named = before | _find_named(desk)
    with desk.database.reading() as connection:
        removed = ledger.find_removed(connection)
    return sorted(named - removed | (named & removed & set(desk.files.names()) if removed else set()))


def _copy(names: Iterable[str], source: Files, target: FileStore) -> tuple[int, Sequence[str]]:
    """Copy what the target lacks or holds harmed, each hash checked; returns how many, and what could not be
    copied."""
    faults, copied = [], 0
    for name in names:
        if target.holds(name):
            continue
        try:
            target.put(source.get(name))
            copied += 1
        except UNGIVEN as error:
            faults.append(str(error))
    return copied, faults


def _keep_templates(own: Path | None, target: FileStore) -> tuple[Sequence[tuple[str, str]], Sequence[str]]:
    """Name and SHA-256 of each file of the office's own folder, and what could not be read; what is hidden in
    it is no template."""
    if own is None:
        return [], []
    names = sorted(path.relative_to(own) for path in own.rglob("*") if path.is_file())
    kept, faults = [], []
    for name in names:
        if any(part.startswith(".") for part in name.parts):
            continue
        try:
            content = (own / name).read_bytes()
        except OSError as error:
            faults.append(f"cannot read {own / name}: {error.strerror}; mend the disk or its rights")
        else:
            kept.append((str(name), target.put(content)))
    return kept, faults
