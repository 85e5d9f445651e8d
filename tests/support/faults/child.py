"""A command in a process of its own, which a fault may end."""

from __future__ import annotations

import gc
import hashlib
import importlib
import io
import os
import pickle
import select
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from humasd.bootstrap import Office, open_office
from humasd.errors import HumasdError
from humasd.letters.stationery import Stationery
from humasd.letters.templates import open_templates, require_templates
from humasd.lexicon.patterns import Pattern
from humasd.logs import configure_logs
from humasd.release.hours import OfficeHours
from humasd.resources import find_templates
from humasd.rounds import run_once
from humasd.settings import load_settings
from humasd.store.database import Database
from tests.support.faults.boundary import unwatched, watch
from tests.support.faults.fault import Fault, Injector, state_of
from tests.support.office import Clock

T = TypeVar("T")

WITA = ZoneInfo("Asia/Makassar")
PATIENCE = 60
"""Seconds that a round may take."""


@dataclass(frozen=True)
class End:
    """How a round ended."""

    struck: str
    """The name of the call at which the fault came; "" where the round never got so far."""
    sort: str
    """The sort of that call."""
    code: int
    """The process's exit code; -9: killed; 1: an error that humasd knows by name."""
    error: str
    """The error's text; of an unknown one, its traceback."""
    waiting: int
    """How much failed and waits for its retry."""


class Recalling:
    """The sandbox's place: runs here, and remembers, what it would run in a child of its own.

    Reading a mail changes nothing outside; what breaks such a child: tests/unit/documents/test_sandbox.py.
    """

    def __init__(self, memory: Path) -> None:
        self._memory = memory

    def run(self, function: Callable[..., T], *args: Any, timeout: float = 0.0) -> T:
        with unwatched():
            content = io.BytesIO()
            pickle.dump((function.__qualname__, args), content)
            file = self._memory / f"{hashlib.sha256(content.getvalue()).hexdigest()}.pickle"
            if file.exists():
                return pickle.loads(file.read_bytes())  # type: ignore[no-any-return]
            result = function(*args)
            draft = file.with_suffix(f".{os.getpid()}")
            draft.write_bytes(pickle.dumps(result))
            draft.replace(file)
            return result

    def close(self) -> None:
        """Nothing is kept open."""


Job = Callable[[Callable[..., Office], Path], int]
"""A command: given how its office is opened, and that office's folder; returns what is left to do."""


def once(open_this: Callable[..., Office], folder: Path) -> int:
    """`humasd once`."""
    with closing(open_this()) as office:
        return run_once(office).total


Meanwhile = Callable[[], object]
"""What others do while a process stands still (Harm.PAUSE)."""


class Nursery:
    """A process that has all imports done and does nothing but fork the processes of the rounds, so that
    one costs milliseconds and none inherits a thread or an open connection."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def work(
        self,
        config: Path,
        now: datetime,
        memory: Path,
        fault: Fault | None = None,
        job: Job = once,
        meanwhile: Meanwhile | None = None,
    ) -> End:
        """What `humasd once` does at this time, or another command, in another process, in which the fault
        comes; `meanwhile`: what happens while it stands still."""
        assert self._process.stdin is not None and self._process.stdout is not None
        pickle.dump((config, now, memory, fault, job), self._process.stdin)
        self._process.stdin.flush()
        if meanwhile is not None:
            self._act_meanwhile(memory, meanwhile)
        end = pickle.load(self._process.stdout)
        assert isinstance(end, End)
        return end

    def _act_meanwhile(self, memory: Path, meanwhile: Meanwhile) -> None:
        """Once the process stands still; not at all where it ends without."""
        answer = self._process.stdout
        while not select.select([answer], [], [], 0.002)[0]:
            file = memory / "at work"
            child = int(file.read_text() or 0) if file.exists() else 0
            if child and state_of(child) == "T":
                try:
                    meanwhile()
                finally:
                    os.kill(child, signal.SIGCONT)
                return

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(PATIENCE)


def serve() -> None:
    """Answer a Nursery's questions, one forked child each, until it closes the pipe."""
    questions, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    warm_up()
    while True:
        try:
            config, now, memory, fault, job = pickle.load(questions)
        except EOFError:
            return
        memory.mkdir(exist_ok=True)
        report, said = (
            memory / "struck",
            memory / "said",
        )  # not in the office's folder, whose disk may be full
        for file in (report, said, memory / "at work"):
            file.unlink(missing_ok=True)
        child = os.fork()
        if child == 0:
            _work(job, config, now, memory, fault, report, said)
        (memory / "at work").write_text(str(child))
        status = _wait(child, fault.after if fault and fault.after else PATIENCE)
        struck, _, sort = (report.read_text() if report.exists() else "").partition("\n")
        waiting, _, error = (said.read_text() if said.exists() else "0\n").partition("\n")
        pickle.dump(End(struck, sort, os.waitstatus_to_exitcode(status), error, int(waiting or 0)), answers)
        answers.flush()


def warm_up() -> None:
    """Load, compute and compile what a round would when it first needs it: forked processes have it then."""
    importlib.import_module("humasd.understanding.understand")
    OfficeHours(WITA).works_on(Clock()().date())
    templates = find_templates()
    Stationery(templates, "Bagian Humas", "humas@example.go.id", WITA).check()
    require_templates(open_templates(templates, WITA), ["website/post.html"])
    Database("sqlite://").close()
    for thing in gc.get_objects():
        if isinstance(thing, Pattern):
            thing.match("")
    gc.freeze()


def _wait(child: int, seconds: float) -> int:
    """The status with which a child ends, of its own or killed when its time is over."""
    handle = os.pidfd_open(child)
    if not select.select([handle], [], [], seconds)[0]:
        os.kill(child, signal.SIGKILL)
    os.close(handle)
    return os.waitpid(child, 0)[1]


def _work(
    job: Job, config: Path, now: datetime, memory: Path, fault: Fault | None, report: Path, said: Path
) -> None:
    configure_logs("console", "critical")
    code, words = 0, "0\n"
    try:
        if fault is not None and not fault.after:
            injector = Injector(fault, report, config.parent)
            watch(injector.before, injector.after)
        sandbox: Any = Recalling(memory)
        open_this = partial(open_office, load_settings(config), clock=lambda: now, sandbox=sandbox)
        words = f"{job(open_this, config.parent)}\n"
    except (HumasdError, OSError) as error:  # as humasd.cli.program has it
        code, words = 1, f"0\n{type(error).__name__}: {error}"
    except BaseException:
        code, words = 70, f"0\n{traceback.format_exc()}"
    with unwatched():
        said.write_text(words)
    os._exit(code)


if __name__ == "__main__":
    from tests.support.faults.child import serve as serve_as_imported

    serve_as_imported()
