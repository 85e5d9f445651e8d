"""Passwords are told to nobody: not in the log, an error, what a command shows, or a crash."""

from __future__ import annotations

import base64
import os
import socketserver
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from humasd.demo import compose_reply, find_request
from tests.scenarios.conftest import OpenOffice
from tests.support.office import KABAG, SETTINGS, write_toml

MARKS = {name: f"sandi-{name}-xyzzy" for name in ("IMAP", "SMTP", "WEB")}


@contextmanager
def echoing(greeting: bytes, answer: bytes) -> Iterator[int]:
    """A server that refuses whatever it is told, and says it back: the port. In `answer`, %t is the first
    word of what it was told, %s all of it."""

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.wfile.write(greeting)
            while line := self.rfile.readline().rstrip():
                said = b"250-x\r\n250 AUTH PLAIN LOGIN\r\n" if line.upper().startswith(b"EHLO") else answer
                tag = line.partition(b" ")[0]
                if b"CAPABILITY" in line.upper():
                    said = b"* CAPABILITY IMAP4rev1\r\n%t OK done\r\n"
                self.wfile.write(said.replace(b"%t", tag).replace(b"%s", line))

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True

    with Server(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


@contextmanager
def echoing_website() -> Iterator[int]:
    """Answers each request with its own head and body, as a debug page would."""

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            head = b""
            while (line := self.rfile.readline()) not in (b"\r\n", b""):
                head += line
            length = [
                row.split(b":")[1] for row in head.splitlines() if row.lower().startswith(b"content-len")
            ]
            body = head + self.rfile.read(int(length[0]) if length else 0)
            self.wfile.write(b"HTTP/1.1 500 %s\r\nContent-Length: %d\r\n\r\n" % (b"Oops", len(body)) + body)

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True

    with Server(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


@pytest.fixture(params=["wordpress-xmlrpc", "wordpress-rest"])
def config(
    request: pytest.FixtureRequest,
    open_office: OpenOffice,
    before_approval: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Path]:
    """An office all of whose servers say back what they are told. What they said of a release that is to be
    published is on record."""
    for name, mark in MARKS.items():
        monkeypatch.setenv(name, mark)
    with ExitStack() as stack:
        imap = stack.enter_context(echoing(b"* OK ready\r\n", b"%t NO refused: %s\r\n"))
        smtp = stack.enter_context(echoing(b"220 ready\r\n", b"535 refused: %s\r\n"))
        site = stack.enter_context(echoing_website())
        settings = {
            "outgoing": {"url": f"smtp://humas@127.0.0.1:{smtp}", "password": "env:SMTP"},
            "website": {
                "kind": request.param,
                "url": f"http://127.0.0.1:{site}",
                "user": "humas",
                "password": "env:WEB",
            },
            "log": {"format": "json", "level": "debug"},
        }
        office = open_office(start=before_approval, **settings)
        asked = find_request(office.sent(), KABAG).message
        office.receive(compose_reply(asked, KABAG, "SETUJU"))
        office.work()
        office.clock.advance(-timedelta(days=3650))
        office.retry()  # due by whatever clock
        settings["mailbox"] = {"url": f"imap://humas@127.0.0.1:{imap}/INBOX", "password": "env:IMAP"}
        path = office.folder / "echoing.toml"
        path.write_text(write_toml({**SETTINGS, **settings}), encoding="utf-8")
        yield path


COMMAND = "from humasd.cli import main; main()"
CRASHES = """
import http.client, imaplib, smtplib, traceback
from humasd.cli import main

def say_all():
    try:
        main()
    except (Exception, SystemExit):
        traceback.print_exc()

def crash(*_, **__):
    raise ZeroDivisionError("a crash")

for owner, name in (
    (smtplib.SMTP, "docmd"), (imaplib.IMAP4, "_simple_command"), (http.client.HTTPConnection, "getresponse")
):
    whole = getattr(owner, name)
    setattr(owner, name, crash)
    say_all()
    setattr(owner, name, whole)
say_all()
"""
"""Runs a command with a fault in each of the libraries by which servers are spoken to, and without; prints
all that Python knows of how it ended."""


@contextmanager
def running(config: Path, *arguments: str, script: str = COMMAND) -> Iterator[subprocess.Popen[str]]:
    environment = {**os.environ, "PYTHONPATH": ":".join(sys.path), "HUMASD_TRACEBACK": "1"}
    command = [sys.executable, "-c", script, *arguments, "--config", str(config)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def run(config: Path, *arguments: str, script: str = COMMAND) -> str:
    with running(config, *arguments, script=script) as process:
        return process.communicate(timeout=60)[0]


def run_daemon(config: Path) -> str:
    """What it says until a server has refused it, and as it stops."""
    said = ""
    with running(config, "run") as daemon:
        assert daemon.stdout is not None
        for line in daemon.stdout:
            said += line
            if "refused" in line:
                break
        daemon.terminate()
        return said + daemon.communicate(timeout=60)[0]


def test_servers_that_say_back_what_they_were_told_bring_no_password_to_light(config: Path) -> None:
    said = {"show": run(config, "show", "1", "--json")}
    said |= {command: run(config, command, script=CRASHES) for command in ("check", "once")}
    said["run"] = run_daemon(config)
    assert all("refused" in text for text in said.values()), said
    assert said["check"].count("ZeroDivisionError: a crash") >= 3 and "delivery crashed" in said["once"], said
    for command, text in said.items():
        for mark in MARKS.values():
            for form in (mark, *_encodings(mark)):
                assert form not in text, f"{command} tells {form}"


def _encodings(password: str) -> Iterator[str]:
    """As AUTH PLAIN, AUTH LOGIN and HTTP's Basic have it."""
    for plain in (password, f"\0humas\0{password}", f"humas:{password}"):
        yield base64.b64encode(plain.encode()).decode().rstrip("=")
