"""Starting and ending server processes; ports; a folder for them all."""

from __future__ import annotations

import contextlib
import grp
import itertools
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.1"
START_SECONDS = 60.0
STOP_SECONDS = 10.0


class ServerFailed(RuntimeError):
    """A server did not start; the text carries the end of its log."""


def is_root() -> bool:
    return os.geteuid() == 0


def run_as_root(command: Sequence[str]) -> None:
    """Run a command as root, by sudo where the tests run as someone else."""
    full = [*command] if is_root() else ["sudo", "-n", *command]
    done = subprocess.run(full, capture_output=True, text=True, timeout=START_SECONDS)
    if done.returncode != 0:
        raise ServerFailed(f"{' '.join(full)} failed: {done.stdout}{done.stderr}")


@dataclass(frozen=True)
class Account:
    """Whom a server runs as: a system user when the tests are root, else the tests' own user."""

    name: str
    group: str
    uid: int
    gid: int

    def own(self, *paths: Path) -> None:
        if is_root():
            for path in paths:
                os.chown(path, self.uid, self.gid)


def find_account(name: str) -> Account:
    entry = pwd.getpwnam(name) if is_root() else pwd.getpwuid(os.geteuid())
    return Account(entry.pw_name, grp.getgrgid(entry.pw_gid).gr_name, entry.pw_uid, entry.pw_gid)


@contextmanager
def server_folder(name: str) -> Iterator[Path]:
    """A short path (Unix sockets allow 107 bytes), open to the servers' users, removed afterwards."""
    folder = Path(tempfile.mkdtemp(prefix=f"humasd-{name}-", dir="/tmp"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if folder.exists():  # files of the servers' own users, when the tests are not root
            run_as_root(["rm", "-rf", str(folder)])


def find_free_ports(count: int) -> list[int]:
    """Ports that nothing listens on. They are of a range of this worker's own (pytest-xdist) below those that
    the system gives to clients (32768 and up), so that what starts there later finds them still free."""
    found: list[int] = []
    while len(found) < count:
        port = next(_PORTS)
        with socket.socket() as tried, contextlib.suppress(OSError):
            tried.bind((HOST, port))
            found.append(port)
    return found


def _own_ports() -> Iterator[int]:
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")) % _WORKERS
    own = range(_FIRST_PORT + worker * _PORTS_EACH, _FIRST_PORT + (worker + 1) * _PORTS_EACH)
    start = os.getpid() % len(own)  # another run on this machine begins elsewhere
    return itertools.cycle([*own[start:], *own[:start]])


_WORKERS, _FIRST_PORT, _PORTS_EACH = 8, 16_000, 2_000
_PORTS = _own_ports()


def run_tool(
    command: Sequence[str], account: Account | None = None, env: Mapping[str, str] | None = None
) -> str:
    """Run a set-up command to its end; returns what it printed."""
    identity = _identity(account)
    done = subprocess.run(command, capture_output=True, text=True, env=_environment(env), cwd="/", **identity)
    if done.returncode != 0:
        raise ServerFailed(f"{' '.join(command)} failed: {done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def succeeds(command: Sequence[str], account: Account | None = None) -> bool:
    try:
        run_tool(command, account)
    except ServerFailed:
        return False
    return True


@contextmanager
def running(
    command: Sequence[str],
    log: Path,
    account: Account | None = None,
    env: Mapping[str, str] | None = None,
    stop_signal: signal.Signals = signal.SIGTERM,
) -> Iterator[subprocess.Popen[bytes]]:
    """A server in a process group of its own, all of which is ended at the end."""
    with log.open("ab") as output:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            env=_environment(env),
            cwd="/",
            **_identity(account),
        )
    try:
        yield process
    finally:
        _end(process, stop_signal)


def wait_for_port(port: int, log: Path, process: subprocess.Popen[bytes] | None = None) -> None:
    wait_until(lambda: _answers(port), f"port {port}", log, process)


def wait_until(
    is_ready: Callable[[], bool],
    what: str,
    log: Path,
    process: subprocess.Popen[bytes] | None = None,
    seconds: float = START_SECONDS,
) -> None:
    end = time.monotonic() + seconds
    while not is_ready():
        dead = process is not None and process.poll() is not None
        if dead or time.monotonic() > end:
            tail = log.read_text(errors="replace")[-3000:] if log.exists() else "(no log)"
            raise ServerFailed(f"{what} {'ended' if dead else 'did not come up'}:\n{tail}")
        time.sleep(0.05)


def _answers(port: int) -> bool:
    try:
        socket.create_connection((HOST, port), timeout=1).close()
    except OSError:
        return False
    return True


def _identity(account: Account | None) -> dict[str, object]:
    if account is None or not is_root():
        return {}
    return {"user": account.uid, "group": account.gid, "extra_groups": []}


def _environment(extra: Mapping[str, str] | None) -> dict[str, str]:
    path = f"{os.environ.get('PATH', '')}:/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin"
    return {"PATH": path, "LC_ALL": "C.UTF-8", **(extra or {})}


def _end(process: subprocess.Popen[bytes], stop_signal: signal.Signals) -> None:
    if process.poll() is None:
        process.send_signal(stop_signal)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(STOP_SECONDS)
    # What the server left behind (workers that outlive their parent) shares its group.
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
