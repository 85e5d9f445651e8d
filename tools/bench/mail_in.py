"""Mail in: reception alone, and the whole intake, beside Roundup's gateway and a plain script."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from tests.support.office import SETTINGS, write_toml
from tests.support.servers.dovecot import Dovecot
from tools.bench import paired
from tools.bench.corpus import make_mails
from tools.bench.figures import Figure
from tools.bench.paired import Run, Runs

MAILS = 150
TIMES_RECEIVED = 3
"""As many times more where mails are only received, which takes a tenth of the time: a round of a quarter
of a second is not steady."""


class MailIn:
    """Mailboxes with the same mails in each, one for every run."""

    def __init__(self, dovecot: Dovecot, roundup: Path, scratch: Path, count: int = MAILS) -> None:
        self._dovecot = dovecot
        self._roundup = roundup
        self._scratch = scratch
        self._mails = list(make_mails(TIMES_RECEIVED * count, "humas.protokol@luwutimurkab.go.id"))
        self._count = count
        self._runs = 0

    def figures(self, rounds: int) -> Iterator[Figure]:
        runs = paired.in_turn(
            {
                "roundup": self.run_roundup,
                "bare": self.run_bare,
                "reception": lambda: self.run_humasd("reception", TIMES_RECEIVED * self._count),
                "intake": lambda: self.run_humasd("intake", self._count),
            },
            rounds,
        )
        roundup, bare, reception, intake = (runs[name] for name in ("roundup", "bare", "reception", "intake"))
        yield _rates("reception", reception, "Roundup", roundup, "≥ 6")
        yield _cpu("CPU of reception", reception, "plain script", bare, "≤ 2")
        yield _rates("whole intake", intake, "Roundup", roundup, "≥ 1.5")
        yield _cpu("CPU of the whole intake", intake, "Roundup", roundup, "")

    def run_humasd(self, subject: str, count: int) -> Run:
        folder = self._new_folder()
        user = self._fill_mailbox(count)
        settings = {
            **SETTINGS,
            "mailbox": {
                "url": f"imap://{quote(user, safe='')}@{self._dovecot.host}:{self._dovecot.imap_port}/INBOX",
                "password": self._dovecot.password,
            },
        }
        config = folder / "humasd.toml"
        config.write_text(write_toml(settings), encoding="utf-8")
        return self._finish(paired.run(own(subject, str(config))), count, folder, user)

    def run_bare(self) -> Run:
        folder = self._new_folder()
        count = TIMES_RECEIVED * self._count
        user = self._fill_mailbox(count)
        run = paired.run(own("bare", self._server, user, self._dovecot.password, str(folder)))
        return self._finish(run, count, folder, user)

    def run_roundup(self) -> Run:
        folder = self._new_folder()
        program = [str(self._roundup), str(Path(__file__).with_name("roundup_gateway.py"))]
        tracker = str(folder / "tracker")
        paired.prepare([*program, "init", tracker])
        user = self._fill_mailbox(self._count)
        env = {**os.environ, "SENDMAILDEBUG": str(folder / "sent")}
        command = [*program, "gateway", tracker, self._server, user, self._dovecot.password]
        return self._finish(paired.run(command, env), self._count, folder, user)

    @property
    def _server(self) -> str:
        return f"{self._dovecot.host}:{self._dovecot.imap_port}"

    def _new_folder(self) -> Path:
        return Path(tempfile.mkdtemp(dir=self._scratch))

    def _finish(self, run: Run, count: int, folder: Path, user: str) -> Run:
        shutil.rmtree(folder)
        shutil.rmtree(self._home(user))
        if run.count != count:
            raise RuntimeError(f"{run.count} of {count} mails were taken in")
        return run

    def _home(self, user: str) -> Path:
        return self._dovecot.folder / "mail" / user

    def _fill_mailbox(self, count: int) -> str:
        """A new mailbox with so many mails in it, written as Dovecot itself would; returns its address."""
        self._runs += 1
        address = self._dovecot.add_user(f"bench{self._runs}@luwutimurkab.go.id")
        account = self._dovecot.account
        home = self._home(address)
        for name in ("cur", "new", "tmp"):
            (home / "Maildir" / name).mkdir(parents=True)
        for place, raw in enumerate(self._mails[:count]):
            (home / "Maildir" / "new" / f"{1_764_000_000 + place}.M{place}.bench").write_bytes(raw)
        account.own(home, *home.rglob("*"))
        return address


def own(subject: str, *arguments: str) -> list[str]:
    """The command of one of our own subjects."""
    return [sys.executable, "-m", "tools.bench.subjects", subject, *arguments]


def _rates(name: str, own_runs: Runs, beside: str, others: Runs, target: str) -> Figure:
    return Figure(name, "mails/s", own_runs.rates, beside, others.rates, target)


def _cpu(name: str, own_runs: Runs, beside: str, others: Runs, target: str) -> Figure:
    return Figure(name, "ms a mail", own_runs.cpu_ms, beside, others.cpu_ms, target)
