"""A stranger's path, timed: clone → `make demo` → own configuration → `humasd check` → first release.

    python -m tools.strangers_path [--source REPOSITORY] [--venv FOLDER] FOLDER

FOLDER must be new. It does what the README tells, by its commands, and stops at the first that fails. With
--venv the environment of that folder is used, with the clone's code, instead of making one: what is then
left out of the time is `make setup`.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from humasd.demo import SERVER, compose_reply, deliver_mail, find_request, make_submission, read_sent

ROOT = Path(__file__).parent.parent
KABAG, KASUBAG, STAF = (f"{role}@kota.example.go.id" for role in ("kabag", "kasubag", "staf"))
ANSWERS = ((KABAG, "Setuju, teruskan"), (KASUBAG, "Setuju, sudah baik"), (KABAG, "SETUJU"))
OFFICE = (
    *("--name", "Bagian Prokopim Setda Kota Contoh", "--address", "humas@kota.example.go.id"),
    *("--mailbox", "maildir:mailbox", "--outgoing", "maildir:outgoing", "--website", "folder:website"),
    *("--kabag", KABAG, "--kasubag", KASUBAG, "--staf", STAF, "--no-ask"),
)


class Walk:
    """The clone, and how humasd is called in it."""

    def __init__(self, folder: Path, venv: Path | None) -> None:
        self.clone = folder / "humasd"
        self.config = folder / "kantor" / "humasd.toml"
        self._venv = venv
        self._environment = {**os.environ, "PYTHONPATH": str(self.clone)}

    def run(self, *command: str | Path, cwd: Path | None = None) -> str:
        """What it prints; its log is shown only where it fails, which ends the walk."""
        done = subprocess.run(command, cwd=cwd, env=self._environment, text=True, capture_output=True)
        if done.returncode != 0:
            sys.exit(f"{done.stdout}{done.stderr}{' '.join(map(str, command))} ended with {done.returncode}")
        return done.stdout

    def humasd(self, *arguments: str | Path) -> str:
        venv = self._venv or self.clone / ".venv"
        return self.run(venv / "bin" / "humasd", *arguments, cwd=self.config.parent.parent)

    def play_demo(self) -> None:
        if self._venv:
            self.humasd("demo")
        else:
            self.run("make", "demo", cwd=self.clone)


def walk(folder: Path, source: str, venv: Path | None) -> str:
    """The address of the first page."""
    path = Walk(folder, venv)
    with _leg("clone"):
        path.run("git", "clone", "--quiet", source, path.clone)
    with _leg("demo" if venv else "make demo (with make setup)"):
        path.play_demo()
    with _leg("own configuration"):
        path.humasd("init", path.config.parent, *OFFICE)
        _name_own_server(path.config)
    with _leg("humasd check"):
        path.humasd("check", "--config", path.config)
    with _leg("first release"):
        return _publish(path)


def _name_own_server(config: Path) -> None:
    """As the README's second step has it, so that no decision need be confirmed by a second mail."""
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("[approval]\n", f'[approval]\nauthserv_id = "{SERVER}"\n', 1), "utf-8")


def _publish(path: Walk) -> str:
    """A department's mail, three answers, and what came of it."""
    mailbox, outgoing = path.config.parent / "mailbox", path.config.parent / "outgoing"
    deliver_mail(mailbox, make_submission())
    path.humasd("once", "--config", path.config)
    for official, answer in ANSWERS:
        request = find_request(read_sent(outgoing), official)
        deliver_mail(mailbox, compose_reply(request.message, official, answer))
        path.humasd("once", "--config", path.config)
    [release] = json.loads(path.humasd("list", "--json", "--config", path.config))
    if release["state"] != "closed":
        sys.exit(f"the first release ended in the state {release['state']!r} instead of 'closed'")
    return str(release["url"])


@contextmanager
def _leg(name: str) -> Iterator[None]:
    began = time.monotonic()
    yield
    print(f"{name:<28}{time.monotonic() - began:6.1f} s", flush=True)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="A stranger's path, timed.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--source", default=str(ROOT), help="the repository to clone")
    parser.add_argument("--venv", type=Path, help="an environment that is there already")
    given = parser.parse_args(arguments)
    given.folder.mkdir(parents=True)
    began = time.monotonic()
    page = walk(given.folder.resolve(), given.source, given.venv and given.venv.resolve())
    print(f"{'all of it':<28}{time.monotonic() - began:6.1f} s\nthe first page: {page}")


if __name__ == "__main__":
    main()
