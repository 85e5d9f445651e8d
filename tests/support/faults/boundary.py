"""Every call by which this process changes or asks the world outside, seen before it happens.

Nothing in the product knows of this. Files and sockets are seen by the interpreter's own audit events
(PEP 578), which no library can pass by, and, where it raises none, at the one place that all Python code
goes through: raw writes, fsync, a socket's send and recv. The database is seen at SQLAlchemy's dialect.
So an effect that is added to the product is a fault point from then on, without anybody's doing.
"""

from __future__ import annotations

import builtins
import io
import os
import re
import socket
import ssl
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from pathlib import Path
from types import FrameType
from typing import Any

from sqlalchemy.engine.default import DefaultDialect


class Kind(StrEnum):
    DATABASE = "database"
    FILE = "file"
    SOCKET = "socket"


@dataclass(frozen=True)
class Call:
    """A call that is about to be made."""

    kind: Kind
    what: str
    """E.g. "commit", "UPDATE outbox", "rename", "send"."""
    where: str
    """The function of humasd nearest to it."""
    changes: bool
    """Whether the world is another one after it. What is not: a look, an attempt, a wait for an answer."""
    torn: Callable[[], object] | None = None
    """Does half of it, where that can be."""
    path: str = ""
    """Of a file's call, the file's."""
    target: str = ""
    """Of a rename, the new name."""

    @property
    def name(self) -> str:
        return f"{self.kind} {self.what} in {self.where}"

    @property
    def sort(self) -> str:
        """What calls of one sort have in common: a statement is the same wherever it comes from, since
        what it does ends with its transaction; anything else is of the place where it is made."""
        return self.what if self.is_statement else self.name

    @property
    def is_statement(self) -> bool:
        return self.kind is Kind.DATABASE and self.what != "commit"


Watcher = Callable[[Call], None]
"""Told of each call before it is made; may raise what the call shall raise, or end the process."""
After = Callable[[Call], None]

_CHANGING_EVENTS = {
    "os.rename": "rename",
    "os.remove": "unlink",
    "os.mkdir": "mkdir",
    "os.rmdir": "rmdir",
    "os.link": "link",
    "os.symlink": "symlink",
    "os.truncate": "truncate",
    "os.chmod": "chmod",
    "os.utime": "utime",
}
_TABLE = re.compile(r"\b(?:FROM|INTO|UPDATE|TABLE|INDEX)\s+(\w+)", re.IGNORECASE)
_READS = ("SELECT", "PRAGMA", "BEGIN", "SHOW", "SET")
_PATHS = (str, bytes, os.PathLike)
_SERVANTS = ("store.database.", "store.files.", "durable.")
_NO_FILES_OF_OURS = ("/dev/", "/proc/", "/sys/")

_watchers: list[tuple[Watcher, After]] = []


class _Sleep(threading.local):
    """Of each thread its own: while one is not watched, the others are."""

    depth = 0


_asleep = _Sleep()


@contextmanager
def unwatched() -> Iterator[None]:
    """What is done within is no part of what is watched."""
    _asleep.depth += 1
    try:
        yield
    finally:
        _asleep.depth -= 1


def watch(before: Watcher, after: After = lambda call: None) -> None:
    """From now on, for as long as this process lives: audit hooks cannot be taken back."""
    if not _watchers:
        sys.addaudithook(_audit)
        _wrap_files()
        _wrap_sockets()
        _wrap_database()
    _watchers.append((before, after))


def _tell(
    kind: Kind,
    what: str,
    changes: bool,
    torn: Callable[[], object] | None = None,
    path: str = "",
    target: str = "",
) -> Call:
    call = Call(kind, what, _find_place(), changes, torn, path, target)
    if not _asleep.depth:
        with unwatched():  # what a watcher does itself
            for before, _ in _watchers:
                before(call)
    return call


def _tell_done(call: Call) -> None:
    if not _asleep.depth:
        with unwatched():
            for _, after in _watchers:
                after(call)


def _find_place() -> str:
    """The innermost function of humasd, and, where that only serves others, whom it serves."""
    frame: FrameType | None = sys._getframe(2)
    places: list[str] = []
    while frame is not None:
        module = str(frame.f_globals.get("__name__", ""))
        if module.startswith("humasd."):
            place = f"{module.removeprefix('humasd.')}.{frame.f_code.co_qualname}"
            if not places or not place.startswith(_SERVANTS):
                places.append(place)
            if not place.startswith(_SERVANTS):
                break
        frame = frame.f_back
    return " for ".join(places) or "no function of humasd"


# --- files ------------------------------------------------------------------------------------


def _audit(event: str, arguments: tuple[Any, ...]) -> None:
    if _asleep.depth:
        return
    if event == "open":
        path, _, flags = arguments
        if isinstance(path, _PATHS):
            _tell_open(os.fsdecode(path), flags or 0)
    elif event in _CHANGING_EVENTS:
        path, target = (os.fsdecode(a) if isinstance(a, _PATHS) else "" for a in (*arguments, "")[:2])
        _tell(Kind.FILE, _CHANGING_EVENTS[event], True, path=path, target=target)
    elif event == "sqlite3.connect":
        _tell(Kind.DATABASE, "connect", False)
    elif event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        _tell(Kind.SOCKET, event.removeprefix("socket."), event != "socket.connect")


def _tell_open(path: str, flags: int) -> None:
    if path.startswith(_NO_FILES_OF_OURS) or path.endswith((".py", ".pyc")) or ".pyc." in path:
        return
    if flags & (os.O_CREAT | os.O_TRUNC):
        _tell(Kind.FILE, "open to write", True, path=path)
    elif not flags & os.O_DIRECTORY and not Path(path).is_dir():
        _tell(Kind.FILE, "open to read", False, path=path)


class _WatchedFile(io.FileIO):
    def write(self, content: Any, /) -> int:
        view = memoryview(content).cast("B")
        half = view[: len(view) // 2]
        call = _tell(Kind.FILE, "write", True, lambda: super(_WatchedFile, self).write(half), _path_of(self))
        written = super().write(content)
        _tell_done(call)
        return written


def _path_of(file: Any) -> str:
    """The path of an open file or its descriptor."""
    descriptor = file if isinstance(file, int) else file.fileno()
    return str(Path(f"/proc/self/fd/{descriptor}").resolve())


def _wrap_files() -> None:
    real = io.open

    @wraps(real)
    def open_watched(
        file: Any,
        mode: str = "r",
        buffering: int = -1,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
        closefd: bool = True,
        opener: Any = None,
    ) -> Any:
        if _asleep.depth or buffering == 0 or not set(mode) & set("wxa"):
            return real(file, mode, buffering, encoding, errors, newline, closefd, opener)
        raw = _WatchedFile(file, mode.replace("b", "").replace("t", ""), closefd, opener)
        buffered: Any = io.BufferedRandom(raw) if "+" in mode else io.BufferedWriter(raw)
        return buffered if "b" in mode else io.TextIOWrapper(buffered, encoding, errors, newline)

    io.open = builtins.open = open_watched  # type: ignore[assignment]
    for name in ("fsync", "fdatasync"):
        setattr(os, name, _wrapped(getattr(os, name), Kind.FILE, name, True))
    os.write = _wrapped(os.write, Kind.FILE, "write", True)


# --- sockets ----------------------------------------------------------------------------------


def _wrap_sockets() -> None:
    for base in (socket.socket, ssl.SSLSocket):
        for name in ("send", "sendall", "recv", "recv_into"):
            method = getattr(base, name)
            setattr(base, name, _wrapped(method, Kind.SOCKET, name, name.startswith("send")))


def _wrapped(function: Callable[..., Any], kind: Kind, what: str, changes: bool) -> Callable[..., Any]:
    @wraps(function)
    def watched(*arguments: Any, **named: Any) -> Any:
        path = _path_of(arguments[0]) if kind is Kind.FILE else ""
        call = _tell(kind, what, changes, path=path)
        with unwatched():
            result = function(*arguments, **named)
        _tell_done(call)
        return result

    return watched


# --- the database -----------------------------------------------------------------------------


def _wrap_database() -> None:
    for name in ("do_execute", "do_executemany", "do_execute_no_params"):
        setattr(DefaultDialect, name, _statement(getattr(DefaultDialect, name)))
    DefaultDialect.do_commit = _wrapped(  # type: ignore[method-assign]
        DefaultDialect.do_commit, Kind.DATABASE, "commit", True
    )


def _statement(function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def watched(dialect: Any, cursor: Any, statement: str, *more: Any, **named: Any) -> Any:
        verb = statement.split(None, 1)[0].upper()
        table = _TABLE.search(statement)
        what = f"{verb} {table[1]}" if table else verb
        call = _tell(Kind.DATABASE, what, verb not in _READS)
        with unwatched():
            result = function(dialect, cursor, statement, *more, **named)
        _tell_done(call)
        return result

    return watched
