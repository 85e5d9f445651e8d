"""What goes wrong, and at which call: counted, so that every call has its turn, or by name."""

from __future__ import annotations

import errno
import os
import signal
import sqlite3
import threading
import time
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from tests.support.faults.boundary import Call, Kind
from tests.support.faults.power import Disk


class Harm(StrEnum):
    KILL = "kill"
    """SIGKILL just before a call that changes something; a write is torn in half first. What lies between
    two such calls needs no turn of its own: it finds the world as the next one does."""
    POWER = "power"
    """The same, and the disk loses what was not synced."""
    ERROR = "error"
    """One call fails, once: EIO for a file, OperationalError for the database."""
    FULL = "full"
    """From one call on there is no room, until the process ends: ENOSPC, "database or disk is full"."""
    LOST = "lost"
    """A commit is done, and the connection breaks before its answer comes."""
    PAUSE = "pause"
    """SIGSTOP just before a file's call that changes something, or a transaction: others act meanwhile, and
    whoever sees it stand still wakes it."""


HARMS = tuple(harm for harm in Harm if harm is not Harm.PAUSE)
"""After which it must go on by itself."""


@dataclass(frozen=True)
class Fault:
    harm: Harm
    at: int = 0
    """The how-manieth call that this harm can befall, from 1; 0: the first whose sort is not in `spared`."""
    spared: frozenset[str] = frozenset()
    statements: bool = True
    """Whether statements have their turns, which are worth nothing until their commit."""
    after: float = 0.0
    """Seconds after which the process is killed, wherever it is; then nothing is counted."""

    def follow(self, sort: str) -> Fault:
        """The one after it, which came at a call of this sort."""
        return replace(self, at=self.at + 1) if self.at else replace(self, spared=self.spared | {sort})


_LOOK = "store.database.Database.reading"
"""Whose commit ends a look at the database, and changes nothing."""
_GROWING = ("open to write", "write", "mkdir", "fsync", "rename", "link", "symlink")


def befalls(harm: Harm, call: Call) -> bool:
    """Whether this harm can come at such a call."""
    match harm:
        case Harm.KILL | Harm.POWER:
            return call.changes and not call.where.startswith(_LOOK)
        case Harm.ERROR:
            return call.kind is not Kind.SOCKET
        case Harm.FULL:
            return call.what in _GROWING or (call.kind is Kind.DATABASE and call.changes)
        case Harm.LOST:
            return call.what == "commit" and not call.where.startswith(_LOOK)
        case Harm.PAUSE:
            return call.what == "BEGIN" if call.kind is Kind.DATABASE else call.changes


class Injector:
    """Watches a process's calls and does the harm; `report` is a file that the process's parent reads,
    `folder` the office's."""

    def __init__(self, fault: Fault, report: Path, folder: Path) -> None:
        self._fault = fault
        self._disk = Disk(folder)
        self._report = os.open(report, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        self._count = 0
        self._one_at_a_time = threading.Lock()
        self._struck: Call | None = None

    def before(self, call: Call) -> None:
        with self._one_at_a_time:
            self._strike_or_pass(call)
            if self._fault.harm is Harm.POWER:
                self._disk.note(call)

    def _strike_or_pass(self, call: Call) -> None:
        if call.path.endswith(("humasd.toml", ".pickle")) or not befalls(self._fault.harm, call):
            return
        if self._struck is not None:
            if self._fault.harm is Harm.FULL:
                raise _failure_of(call, self._fault.harm)
            return
        if call.is_statement and not self._fault.statements:
            return
        self._count += 1
        if self._count == self._fault.at if self._fault.at else self._sort_of(call) not in self._fault.spared:
            self._strike(call)

    def _sort_of(self, call: Call) -> str:
        """Where a process stands still before a transaction, it matters which."""
        return call.name if self._fault.harm is Harm.PAUSE else call.sort

    def after(self, call: Call) -> None:
        if self._struck is call and self._fault.harm is Harm.LOST:
            raise sqlite3.OperationalError("the connection was lost")

    def _strike(self, call: Call) -> None:
        self._struck = call
        os.pwrite(self._report, f"{call.name}\n{self._sort_of(call)}".encode(), 0)
        match self._fault.harm:
            case Harm.KILL | Harm.POWER:
                if call.torn:
                    call.torn()
                if self._fault.harm is Harm.POWER:
                    _cut_power(self._disk)
                os.kill(os.getpid(), signal.SIGKILL)
            case Harm.PAUSE:
                os.kill(os.getpid(), signal.SIGSTOP)
            case Harm.LOST:
                pass
            case harm:
                raise _failure_of(call, harm)


def _failure_of(call: Call, harm: Harm) -> Exception:
    if call.kind is Kind.DATABASE:
        return sqlite3.OperationalError("database or disk is full" if harm is Harm.FULL else "disk I/O error")
    number = errno.ENOSPC if harm is Harm.FULL else errno.EIO
    return OSError(number, os.strerror(number), call.path or None)


def _cut_power(disk: Disk) -> None:
    """The disk loses its part when all threads stand still: none may see it and go on. A fork does it, and
    ends this process."""
    me = os.getpid()
    if os.fork():
        while True:
            signal.pause()
    os.kill(me, signal.SIGSTOP)
    while state_of(me) not in ("T", "Z", "X"):
        time.sleep(0.001)
    disk.cut()
    os.kill(me, signal.SIGKILL)
    os._exit(0)


def state_of(process: int) -> str:
    """As proc(5) has it: T where it is stopped, Z or X where it has ended or was never there."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return "X"
