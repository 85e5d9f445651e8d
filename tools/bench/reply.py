"""From an official's reply to the page and to the last of twenty partners, beside the calls that this takes.

Dovecot, WordPress and Postfix's sink; the daemon's own threads. Each release is told twice: by humasd, and
then by a loop that puts the very same page up and sends the very same mails by smtplib over one connection.
"""

from __future__ import annotations

import smtplib
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

from humasd.bootstrap import Office, open_office
from humasd.demo import compose_reply, deliver_mail, find_request
from humasd.ports import Envelope, Mailbox, Mailer, Page, Post, Website
from humasd.service import Service
from humasd.settings import load_settings
from tests.support.office import OFFICIALS, SETTINGS, OfficeUnderTest, write_toml
from tests.support.servers.dovecot import Dovecot
from tests.support.servers.processes import HOST
from tests.support.servers.wordpress import WordPress, run_wordpress
from tools.bench.corpus import make_mails
from tools.bench.distribution import null_sink
from tools.bench.figures import Figure
from tools.bench.paired import stretches

RELEASES = 13
"""Of which the first warms up whatever is used for the first time, and does not count; the others are the
rounds, some in each."""
PARTNERS = 20
_OFFICE = "humas.protokol@luwutimurkab.go.id"
_LONGEST = 60.0
_PARTS: dict[str, Any] = {
    **SETTINGS,
    "partners": [
        {"name": f"Media {number}", "addresses": [f"redaksi@media{number}.example.com"]}
        for number in range(PARTNERS)
    ],
}


@dataclass
class _Course:
    """What one release went through; moments by `time.perf_counter`, in seconds."""

    noticed: float = 0.0
    """When the waiting thread came back from IDLE."""
    called: float = 0.0
    """When the website was first asked for the page."""
    told: float = 0.0
    """When the last partner's mail had been handed over."""
    post: Post | None = None
    photos: dict[str, bytes] = field(default_factory=dict)
    mails: list[tuple[Envelope, bytes]] = field(default_factory=list)
    is_told: threading.Event = field(default_factory=threading.Event)


class _Through:
    """An adapter that is looked at while it works."""

    def __init__(self, inner: Any, course: Callable[[], _Course]) -> None:
        self._inner = inner
        self._course = course

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)


class _Mailbox(_Through):
    def wait(self, seconds: float) -> bool:
        came: bool = self._inner.wait(seconds)
        if came and not self._course().noticed:
            self._course().noticed = time.perf_counter()
        return came


class _Website(_Through):
    def publish(self, post: Post, photo: Callable[[str], bytes], last: Callable[[], None]) -> Page:
        course = self._course()
        course.called, course.post = time.perf_counter(), post
        course.photos = {shown.sha256: photo(shown.sha256) for shown in post.photos}
        page: Page = self._inner.publish(post, photo, last)
        return page


class _Mailer(_Through):
    def send(self, envelope: Envelope, message: bytes, enclosed: bytes = b"") -> None:
        self._inner.send(envelope, message, enclosed)
        if ".example.com" in envelope.recipient:
            course = self._course()
            course.mails.append((envelope, message + enclosed))
            if len(course.mails) == PARTNERS:
                course.told = time.perf_counter()
                course.is_told.set()


@dataclass
class _WatchedOffice(Office):
    course: _Course = field(default_factory=_Course)
    """Of the release that is on its way."""

    def open_mailbox(self) -> Mailbox:
        return _Mailbox(super().open_mailbox(), lambda: self.course)  # type: ignore[return-value]

    def open_website(self) -> Website:
        return _Website(super().open_website(), lambda: self.course)  # type: ignore[return-value]

    def open_mailer(self) -> Mailer:
        return _Mailer(super().open_mailer(), lambda: self.course)  # type: ignore[return-value]


def figures(dovecot: Dovecot) -> Iterator[Figure]:
    with (
        run_wordpress() as wordpress,
        null_sink() as port,
        tempfile.TemporaryDirectory(dir="/var/tmp") as place,
    ):
        folder = Path(place)
        replies = _approvals(folder)
        user = dovecot.add_user("jawaban@luwutimurkab.go.id")
        (folder / "humasd.toml").write_text(write_toml(_on_servers(dovecot, user, wordpress, port)), "utf-8")
        courses, bare = _play(folder, lambda raw: dovecot.save(user, raw), replies, port)
    reactions = [1000 * (course.called - course.noticed) for course in courses]
    wholes = [1000 * (course.told - course.noticed) for course in courses]
    yield Figure("from EXISTS to the website call", "ms", stretches(reactions), "the bound", 50.0, "≤ 1")
    name = f"from EXISTS to the last of {PARTNERS} partners"
    yield Figure(name, "ms", stretches(wholes), "bare calls", stretches(bare), "≤ 1.5")


def _approvals(folder: Path) -> Sequence[bytes]:
    """The approvals of so many releases, which wait for nothing else."""
    office = OfficeUnderTest(folder, {"partners": _PARTS["partners"]})
    kabag = OFFICIALS["kabag"]
    found = []
    with closing(office):
        for raw in make_mails(RELEASES, _OFFICE):
            office.receive(raw)
            office.work()
            for official in ("kabag", "kasubag"):
                office.answer(official, "SETUJU")
            reply = compose_reply(find_request(office.sent(), kabag).message, kabag, "SETUJU")
            found.append(deliver_mail(folder / "approvals", reply).read_bytes())
    return found


def _on_servers(dovecot: Dovecot, user: str, wordpress: WordPress, port: int) -> dict[str, Any]:
    return {
        **_PARTS,
        "mailbox": {
            "url": f"imap://{quote(user, safe='')}@{dovecot.host}:{dovecot.imap_port}/INBOX",
            "password": dovecot.password,
        },
        "outgoing": {"url": f"smtp://{HOST}:{port}"},
        "website": {
            "kind": "wordpress-rest",
            "url": wordpress.url,
            "user": wordpress.user,
            "password": wordpress.application_passwords[wordpress.user],
        },
    }


def _play(
    folder: Path, arrive: Callable[[bytes], None], replies: Sequence[bytes], port: int
) -> tuple[Sequence[_Course], Sequence[float]]:
    opened = open_office(load_settings(folder / "humasd.toml"))
    office = _WatchedOffice(**vars(opened))
    service = Service(office)
    courses, bare = [], []
    with closing(office), closing(opened.open_website()) as website, smtplib.SMTP(HOST, port) as client:
        service.start()
        time.sleep(2)  # until it waits for mail
        for reply in replies:
            course = office.course = _Course()
            arrive(reply)
            if not course.is_told.wait(_LONGEST):
                raise RuntimeError("a release did not reach its partners")
            time.sleep(1)  # until all is settled, and it waits for mail again
            courses.append(course)
            bare.append(_do_barely(course, website, client))
        service.stop()
        service.join(time.monotonic() + 10)
    return courses[1:], bare[1:]


def _do_barely(course: _Course, website: Website, client: smtplib.SMTP) -> float:
    """Milliseconds that the calls alone take."""
    assert course.post is not None
    again = replace(course.post, key=f"{course.post.key}-lagi", slug=f"{course.post.slug}-lagi")
    start = time.perf_counter()
    website.publish(again, course.photos.__getitem__)
    for envelope, message in course.mails:
        client.sendmail(envelope.sender, [envelope.recipient], message)
    return 1000 * (time.perf_counter() - start)
