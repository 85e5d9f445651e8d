"""Mailbox and Mailer on a Maildir: mail without servers, for demos, tests and small offices.

Layout as in https://cr.yp.to/proto/maildir.html; subfolders as in Maildir++ (a dot before the name).
"""

from __future__ import annotations

import filecmp
import hashlib
import os
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from email.parser import BytesHeaderParser
from pathlib import Path

from humasd.durable import make_folder, require_writable, sync_folder, write_durably
from humasd.errors import Permanent, Transient
from humasd.ports import PIECE, Envelope, Folder, Waiting

POLL_SECONDS = 0.2
HEADER_LIMIT = 256 * 1024
MAX_NAME = 200
"""Octets of a name that any database and folder takes, with what is put before and behind it."""


class MaildirMailbox:
    """Each file in `new/` is one received message. See humasd.ports.Mailbox."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: frozenset[str] = frozenset()
        self._interrupted = threading.Event()

    def waiting(self) -> Sequence[Waiting]:
        with _failures("read the mailbox", self._path):
            make_maildir(self._path)
            found = [message for _, message in sorted(self._list_new(), key=lambda entry: entry[0])]
        self._seen = frozenset(message.uid for message in found)
        return found

    def fetch(self, uid: str) -> Iterator[bytes]:
        with _failures("read a message in", self._path), suppress(FileNotFoundError):
            if path := self._find_file(uid):
                with path.open("rb", buffering=0) as file:
                    yield file.read(PIECE)
                    while piece := file.read(PIECE):
                        yield piece

    def file(self, uids: Iterable[str], folder: Folder) -> None:
        target = self._path / f".{folder.value}"
        with _failures(f"move a message to {target.name} in", self._path):
            make_maildir(target)
            for uid in uids:
                if file := self._find_file(uid):
                    _move_aside(file, target / "cur")
            sync_folder(target / "cur")
            sync_folder(self._path / "new")

    def wait(self, seconds: float) -> bool:
        end = time.monotonic() + seconds
        while not self._interrupted.is_set():
            with _failures("watch the mailbox", self._path):
                if any(message.uid not in self._seen for _, message in self._list_new()):
                    return True
            remaining = end - time.monotonic()
            if remaining <= 0:
                return False
            self._interrupted.wait(min(POLL_SECONDS, remaining))
        self._interrupted.clear()
        return False

    def interrupt(self) -> None:
        self._interrupted.set()

    def check(self) -> str:
        _check_folder(self._path, "[mailbox] url")
        count = sum(1 for _ in self._list_new())
        return f"Maildir {self._path}: {count} message(s) waiting"

    def close(self) -> None:
        """Nothing is kept open."""

    def _list_new(self) -> Iterator[tuple[tuple[int, str], Waiting]]:
        """Each file in `new/`, after what to sort it by: arrival (ns since the epoch) and name."""
        try:
            entries = list(os.scandir(self._path / "new"))
        except FileNotFoundError:
            return
        for entry in entries:
            if entry.name.startswith("."):
                continue
            try:
                stat = entry.stat()
                if entry.is_file():
                    uid = _join_uid(stat.st_mtime_ns, entry.name)
                    yield (stat.st_mtime_ns, entry.name), Waiting(uid=uid, size=stat.st_size)
            except FileNotFoundError:
                continue

    def _find_file(self, uid: str) -> Path | None:
        stamp, _, name = uid.partition(".")
        folder = self._path / "new"
        if not name or "/" in name or not stamp.isdigit():
            return None
        for file in (folder / name, *_find_shortened(folder, name)):
            with suppress(FileNotFoundError):
                if file.stat().st_mtime_ns == int(stamp):
                    return file
        return None


class MaildirMailer:
    """Each message sent becomes one file in `new/`. See humasd.ports.Mailer.

    The file's name follows from Message-ID and recipient, so sending the same mail again after a
    crash makes no second file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def send(self, envelope: Envelope, message: bytes, enclosed: bytes = b"") -> None:
        message += enclosed
        name = _name_message(envelope, message)
        content = _trace_lines(envelope, message) + message
        with _failures("write a message to", self._path):
            make_maildir(self._path)
            if not self._is_delivered(name):
                write_durably(self._path / "new" / name, content, scratch=self._path / "tmp")

    def check(self) -> str:
        _check_folder(self._path, "[outgoing] url")
        return f"Maildir {self._path}: mail is written to files, none is sent"

    def close(self) -> None:
        """Nothing is kept open."""

    def _is_delivered(self, name: str) -> bool:
        if (self._path / "new" / name).exists():
            return True
        return any((self._path / "cur").glob(f"{name}*"))


def make_maildir(path: Path) -> None:
    """Make the three folders of a Maildir where they are missing."""
    for part in ("tmp", "new", "cur"):
        make_folder(path / part)


def _join_uid(stamp: int, name: str) -> str:
    # The arrival time belongs to it: people drop files by hand and reuse a name once it is free.
    return f"{stamp}.{_shorten(name)}"


def _shorten(name: str) -> str:
    """A file's name, or the hash of one that is too long, or no text at all (from an old archive)."""
    octets = os.fsencode(name)
    try:
        octets.decode()
    except UnicodeDecodeError:
        return hashlib.sha256(octets).hexdigest()
    return name if len(octets) <= MAX_NAME else hashlib.sha256(octets).hexdigest()


def _find_shortened(folder: Path, name: str) -> Iterator[Path]:
    """The files whose own names are shortened to this one."""
    if len(name) == hashlib.sha256().digest_size * 2 and folder.exists():
        yield from (Path(entry) for entry in os.scandir(folder) if _shorten(entry.name) == name)


def _move_aside(file: Path, folder: Path) -> None:
    """Move a message to `cur/` without ever replacing another that has the same name. The very same message
    is there where a power cut came between the syncing of the one folder and of the other."""
    base = _shorten(file.name).split(":2,")[0]
    for number in range(1000):
        target = folder / (f"{base}:2," if number == 0 else f"{base}_{number}:2,")
        if not target.exists() or filecmp.cmp(file, target, shallow=False):
            file.rename(target)
            return
    raise FileExistsError(f"{folder} holds a thousand messages named {base}; move them away")


def _name_message(envelope: Envelope, message: bytes) -> str:
    head = BytesHeaderParser().parsebytes(message[:HEADER_LIMIT])
    identity = str(head.get("Message-ID") or "").strip().encode() or message
    digest = hashlib.sha256(identity + b"\0" + envelope.recipient.lower().encode()).hexdigest()
    return f"{digest[:40]}.humasd"


def _trace_lines(envelope: Envelope, message: bytes) -> bytes:
    for address in (envelope.sender, envelope.recipient):
        if any(ord(character) < 32 or ord(character) == 127 for character in address):
            raise Permanent(f"The address {address!r} holds control characters; correct it.")
    end = "\r\n" if b"\r\n" in message[:HEADER_LIMIT] else "\n"
    return f"Return-Path: <{envelope.sender}>{end}X-Envelope-To: {envelope.recipient}{end}".encode()


def _check_folder(path: Path, setting: str) -> None:
    try:
        require_writable(path, setting)
    except OSError as error:
        raise Permanent(f"Maildir {path} cannot be used: {error}.") from error


@contextmanager
def _failures(what: str, path: Path) -> Iterator[None]:
    """A filesystem's trouble (full, read-only, no rights) is mended outside; the mail waits."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or error
        raise Transient(
            f"Cannot {what} {path}: {reason}. Check the folder's rights and free space."
        ) from error
