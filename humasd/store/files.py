"""Files kept by their SHA-256: raw mails, attachments, renditions, mails to be sent."""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from humasd.durable import link_durably, make_folder, sync_folder, write_durably
from humasd.errors import ConfigurationError, FileHarmed, HumasdError, Transient, Withheld
from humasd.hashes import hash_content
from humasd.ports import Files
from humasd.store.owner import find_me, is_dead

HASH_SIGNS = 64
_FOLDER_SIGNS = 2
"""Of a hash that name the folder of its file."""
_MODE = 0o600
_SCRATCH = ".scratch-"
"""Beside the files, so that what comes in is not copied but linked."""
_DRAFTS = "drafts"
"""Of each process: what is not yet under its name, or not any more."""
_SCRATCH_LIVES = 24 * 3600
"""Seconds; far longer than any mail is worked on."""


class FileStore:
    """Content-addressed files in one folder; what `put` has returned survives a power cut."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._place: tuple[int, int] | None = None
        """Device and number of the folder, once files are in it."""
        self._drafts = root / f"{_SCRATCH}{find_me()}-{_DRAFTS}"
        self._folders: set[str] = set()
        """Those whose names this process has synced: that another made one does not say that it has."""
        try:
            make_folder(root)
            self._note_place()
            self._forget_scratch()
        except OSError as error:
            raise ConfigurationError(
                f"storage.files: cannot make the folder {root}: {error.strerror}; mend the path or its rights"
            ) from None

    def path(self, sha256: str) -> Path:
        return self._root / sha256[:_FOLDER_SIGNS] / sha256

    def put(self, content: bytes | Path) -> str:
        with self._writing():
            sha256 = hash_content(content)
            path = self.path(sha256)
            if not _renew(path, sha256):
                self._make_folder(path.parent)
                self._drafts.mkdir(exist_ok=True)
                if isinstance(content, Path):
                    link_durably(path, content, scratch=self._drafts, mode=_MODE)
                else:
                    write_durably(path, content, scratch=self._drafts, mode=_MODE)
            self._place = self._place or self._find_place()
        return sha256

    def _make_folder(self, folder: Path) -> None:
        if folder.name not in self._folders:
            folder.mkdir(exist_ok=True)
            there = {path.name for path in self._root.iterdir() if len(path.name) == _FOLDER_SIGNS}
            sync_folder(self._root)
            self._folders |= there  # all their names, at the price of one

    def get(self, sha256: str) -> bytes:
        path = self.path(sha256)
        with self._reading(path):
            content = path.read_bytes()
        if hashlib.sha256(content).hexdigest() != sha256:
            raise tell_changed(path)
        return content

    def holds(self, sha256: str) -> bool:
        """Whether the very bytes are there."""
        return _is_whole(self.path(sha256), sha256)

    def locate(self, sha256: str, scratch: Path) -> Path:
        path = self.path(sha256)
        with self._reading(path):
            actual = hash_content(path)
        if actual != sha256:
            raise tell_changed(path)
        return path

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        with self._writing():
            folder = Path(tempfile.mkdtemp(prefix=f"{_SCRATCH}{find_me()}-", dir=self._root))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def names(self, *, put_before: datetime | None = None) -> Iterator[str]:
        for path in self._root.glob("[0-9a-f][0-9a-f]/*"):
            if len(path.name) == HASH_SIGNS and not (put_before and _was_put_since(path, put_before)):
                yield path.name

    def remove(self, sha256: str, *, put_before: datetime | None = None) -> bool:
        path = self.path(sha256)
        try:
            if put_before and _was_put_since(path, put_before):
                return False
            self._drafts.mkdir(exist_ok=True)
            aside = self._drafts / f"{sha256}.{secrets.token_hex(8)}"
            path.rename(aside)
            if put_before and _was_put_since(aside, put_before):  # between the two lines
                aside.rename(path)
                return False
            aside.unlink()
        except FileNotFoundError:
            pass
        except OSError as error:
            raise Transient(f"cannot remove {path}: {error.strerror}; mend its rights") from error
        return True

    def _forget_scratch(self) -> None:
        """What processes left that were killed; at once of those that are known to be dead. A removal that
        was cut short is undone, since the file may have been put again as it went."""
        for folder in self._root.glob(f"{_SCRATCH}*"):
            owner = folder.name.removeprefix(_SCRATCH).rpartition("-")[0]
            with suppress(OSError):
                is_old = time.time() - folder.stat().st_mtime > _SCRATCH_LIVES
                if is_old or is_dead(owner, on_this_machine=False):
                    if folder.name.endswith(f"-{_DRAFTS}"):
                        self._undo_removals(folder)
                    shutil.rmtree(folder, ignore_errors=True)

    def _undo_removals(self, drafts: Path) -> None:
        for aside in drafts.glob("[0-9a-f]*"):
            path = self.path(aside.name[:HASH_SIGNS])
            if not path.exists():
                aside.rename(path)
                sync_folder(path.parent)

    @contextmanager
    def _reading(self, path: Path) -> Iterator[None]:
        try:
            yield
        except FileNotFoundError:
            raise tell_missing(self, path) from None
        except OSError as error:
            mend = "mend the disk or its rights, or restore the file from a backup"
            raise Withheld(f"cannot read {path}: {error.strerror}; {mend}") from error

    def _require_place(self) -> None:
        """Raise Transient where the folder is no longer the one that had files, and nothing is in it: what is
        mounted there has gone, and comes back over what would be put now."""
        before = self._place
        if before is not None and before != self._find_place() and not self._note_place():
            raise Transient(f"{self._root} is another folder now, and empty; mount the place or restore it")

    def _note_place(self) -> bool:
        """Take the folder as it is for the right one, where files are in it."""
        if is_empty(self):
            return False
        self._place = self._find_place()
        self._folders.clear()  # they were another's
        return True

    def _find_place(self) -> tuple[int, int]:
        found = self._root.stat()
        return found.st_dev, found.st_ino

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            self._require_place()
            yield
        except OSError as error:
            where = error.filename or self._root
            raise Transient(f"cannot write {where}: {error.strerror}; make room or mend the disk") from error


def is_empty(files: Files) -> bool:
    """Whether no file at all is there."""
    return next(iter(files.names()), None) is None


def tell_missing(files: Files, where: object) -> HumasdError:
    """What to say of a file that is not there. Where none is, the place itself is away, and comes back."""
    if is_empty(files):
        return Transient(f"{where} is missing, and every other file too; mount the place or restore it")
    return FileHarmed(f"the file {where} is missing; restore it from a backup")


def tell_changed(where: object) -> FileHarmed:
    """What to say of a file whose bytes are not those of its name."""
    return FileHarmed(f"the file {where} was changed; restore it from a backup")


def _renew(path: Path, sha256: str) -> bool:
    """Whether the very bytes are there, which then count as put now. Those that were harmed, or cannot be
    touched, are to be written anew."""
    if not _is_whole(path, sha256):
        return False
    try:
        os.utime(path)
    except OSError:
        return False
    sync_folder(path.parent)  # another process may have written the name a moment ago
    return True


def _is_whole(path: Path, sha256: str) -> bool:
    try:
        return hash_content(path) == sha256
    except OSError:
        return False


def _was_put_since(path: Path, moment: datetime) -> bool:
    """By the clock of the file system. Raises FileNotFoundError."""
    return path.stat().st_mtime >= moment.timestamp()
