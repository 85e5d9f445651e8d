"""Whose a lease is: a process, named so that another can tell whether it is still alive.

A number alone does not do: in a container every first process is number 1, under a host name that other
containers may have too, and a number is given again. So the name has what makes the number unique: the
machine since it was started (its boot id), the space in which the numbers are counted (the PID namespace,
one per container), and when the process began, in ticks since the machine was started, which no setting of
the clock changes (proc(5), pid_namespaces(7)).
"""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_NAMESPACE = Path("/proc/self/ns/pid")
_STARTED = 19
"""Field 22 of /proc/PID/stat, counted from what follows the program's name."""


@dataclass(frozen=True)
class Owner:
    """A process, told apart from any other of this machine's, also after a restart (proc_pid_stat(5))."""

    boot: str
    namespace: str
    pid: int
    started: int

    def __str__(self) -> str:
        return f"{self.boot}:{self.namespace}:{self.pid}:{self.started}"


def find_me() -> str:
    """This process's name. Where the kernel does not tell, one of chance, which nobody ever knows dead."""
    return str(find_this() or secrets.token_hex(16))


def is_dead(name: str, *, on_this_machine: bool) -> bool:
    """Whether an owner is known to have ended; `on_this_machine`: owners cannot be anywhere else, so one of
    before the machine was last started is dead. Of another container or machine nothing is known."""
    owner, me = _parse(name), find_this()
    if owner is None or me is None:
        return False
    if owner.boot != me.boot:
        return on_this_machine
    return owner.namespace == me.namespace and not _lives(owner)


def _lives(owner: Owner) -> bool:
    """Also one that we may not look at."""
    try:
        os.kill(owner.pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return _find_start(owner.pid) in (owner.started, None)


def find_this() -> Owner | None:
    """This process; None where /proc does not tell."""
    try:
        boot, namespace = _BOOT_ID.read_text().strip(), _NAMESPACE.readlink().name
    except OSError:
        return None
    started = _find_start(os.getpid())
    return None if started is None else Owner(boot, namespace.strip("pid:[]"), os.getpid(), started)


def _find_start(pid: int) -> int | None:
    """When a process began; None where that cannot be seen."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return None
    return int(stat.rpartition(")")[2].split()[_STARTED])


def _parse(name: str) -> Owner | None:
    """None where an earlier humasd named it, or one without a kernel that tells."""
    match name.split(":"):
        case [boot, namespace, pid, started] if pid.isdigit() and started.isdigit():
            return Owner(boot, namespace, int(pid), int(started))
    return None
