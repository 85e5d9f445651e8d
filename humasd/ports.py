"""What humasd needs of the outside world, as protocols; adapters fulfil them.

Failures cross this line only as the kinds in humasd.errors.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Protocol

PIECE = 1024 * 1024
"""Octets of a message that are held in memory at one time."""


class Folder(Enum):
    """Where the mailbox keeps a message that humasd is done with."""

    ARCHIVE = "Arsip"
    FAILED = "Gagal"
    TRAINING = "Latihan"


@dataclass(frozen=True)
class Waiting:
    """A message that lies in the mailbox, not yet fetched."""

    uid: str
    """Its name in this mailbox for ever: "UIDVALIDITY.UID" or a Maildir file's unique name."""
    size: int | None
    """Octets, as the mailbox tells them; None where it tells of the message, and not its size."""


class Mailbox(Protocol):
    """The office's mailbox. Not shared between threads; each thread opens its own."""

    def waiting(self) -> Sequence[Waiting]:
        """What lies in the inbox, oldest first; changes nothing there, no flag either."""

    def fetch(self, uid: str) -> Iterator[bytes]:
        """The whole raw message in pieces of at most PIECE octets, unseen flags untouched; no piece at all
        where it has gone meanwhile. Raises Withheld where it is still listed and nothing of it is given, or
        far less than it is listed with, perhaps after pieces of it."""

    def file(self, uids: Iterable[str], folder: Folder) -> None:
        """Move messages to a folder, making it where missing; those already gone are no error."""

    def wait(self, seconds: float) -> bool:
        """Block until new mail may have come (True) or the time is over (False). IMAP: IDLE.

        Returns early, with False, once `interrupt` was called from another thread.
        """

    def interrupt(self) -> None:
        """End a `wait` that another thread is in, within a second; the mailbox stays usable."""

    def check(self) -> str:
        """One line on what was reached, having changed nothing. Raises where it cannot be used."""

    def close(self) -> None: ...


@dataclass(frozen=True)
class Envelope:
    """RFC 5321 envelope of one mail; one recipient, so that each has an outcome of its own."""

    sender: str
    """The reverse-path: where a report goes that the mail did not arrive."""
    recipient: str
    envelope_id: str = ""
    """What a server that can shall name in such a report (ENVID of RFC 3461): letters and digits."""


class Mailer(Protocol):
    """Sends mail. May keep a connection between calls; not shared between threads."""

    def send(self, envelope: Envelope, message: bytes, enclosed: bytes = b"") -> None:
        """Hand over one message, which ends in `enclosed`: octets that the next message may end in too.
        Raises Transient, Permanent, or UnknownOutcome when the answer after the final dot was lost (RFC
        1047)."""

    def check(self) -> str:
        """One line on what was reached, having sent nothing. Raises where it cannot be used."""

    def close(self) -> None: ...


@dataclass(frozen=True)
class PostPhoto:
    """A photo of a post. The HTML names it as src="photo:NAME"."""

    name: str
    """File name on the website, unique within the post, e.g. "gotong-royong-1.jpg"."""
    sha256: str
    content_type: str
    alt: str
    caption: str


@dataclass(frozen=True)
class Post:
    """A page as the website shall carry it."""

    key: str
    """The same for every attempt and every later change of this page; travels with the post,
    so that it can be found again after an answer was lost."""
    slug: str
    title: str
    html: str
    """The whole article, clean; photos as src="photo:NAME"."""
    excerpt: str
    category: str | None
    """As readers see it, e.g. "Pembangunan Daerah"."""
    tags: tuple[str, ...]
    photos: tuple[PostPhoto, ...]
    """The first is the featured one."""
    published_at: datetime


class PageState(Enum):
    """How a page stands on the website, whoever brought it there."""

    UP = "readers see it"
    WAITING = "the website holds it back until a time to come"
    DOWN = "taken off, kept by the website"
    BINNED = "in the website's bin"


@dataclass(frozen=True)
class Page:
    """A page as the website holds it now."""

    url: str
    state: PageState
    fingerprint: str
    """Of all that `Website.update` writes; it changes when anybody changes any of that."""


def no_last() -> None:
    """Nothing is to be done before the last step."""


class Website(Protocol):
    """The government's website. Not shared between threads.

    Every call may be made again: the page is looked for by its key before anything is done, and
    what is done already is not done twice. Raises Transient, Permanent, UnknownOutcome.
    """

    def publish(self, post: Post, photo: Callable[[str], bytes], last: Callable[[], None] = no_last) -> Page:
        """Put the page up, once, however often called with the same key; returns it, state UP.

        `last` is called as the last thing before the step that readers see, and may raise to prevent it.

        `photo` gives the bytes of a sha256. A page that is up already is returned as it is; photos
        already uploaded are used. Raises ChangedElsewhere where somebody took the page off again.
        """

    def find(self, key: str) -> Page | None:
        """The page that carries this key; None where there is none, or only an unfinished one."""

    def update(
        self, post: Post, photo: Callable[[str], bytes], expected: str, last: Callable[[], None] = no_last
    ) -> Page:
        """Give the page that is up a new title, text, excerpt, category and photos; `last` as in `publish`,
        also where nothing is left to be done.

        Address, publication time and tags stay. `expected` is the fingerprint that we last saw as
        our own work. Raises ChangedElsewhere where the page has another one (and is not yet as
        `post` has it), is not up, or is gone.
        """

    def take_down(self, key: str, url: str) -> Page | None:
        """Take the page from its readers; returns what the website keeps, None where it had nothing.

        `url` is where it was published. Needs no fingerprint: whatever others wrote into the page is
        kept, only out of sight. Raises ChangedElsewhere where the key is gone from the website while
        the address still answers. Afterwards `publish` with this key raises ChangedElsewhere.
        """

    def check(self) -> str:
        """One line on what was reached, having changed nothing. Raises where it cannot be used."""

    def close(self) -> None: ...


class Files(Protocol):
    """Bytes kept by their SHA-256, durable once `put` returns."""

    def put(self, content: bytes | Path) -> str:
        """Store durably (fsync of file and folder); returns the hex SHA-256. Bytes that are there already
        count as put now; where they were harmed, that is mended. A Path: of a file in a scratch folder, which
        nobody changes any more; so a large one is never held in memory."""

    def get(self, sha256: str) -> bytes:
        """The bytes, their hash checked. Raises Permanent where missing or changed."""

    def locate(self, sha256: str, scratch: Path) -> Path:
        """A file of this machine that holds the bytes, to be read only, their hash checked; brought into
        `scratch` where there is none. Raises Permanent where missing or changed."""

    def scratch(self) -> AbstractContextManager[Path]:
        """A folder for files on their way in or out; gone at the end, with all that is in it."""

    def names(self, *, put_before: datetime | None = None) -> Iterator[str]:
        """The SHA-256 of all that is kept, in any order; or of what was last put before then."""

    def remove(self, sha256: str, *, put_before: datetime | None = None) -> bool:
        """Forget the bytes; those already gone are no error. False, and nothing is done, where they were put
        (again) since then."""


class TextRecords(Protocol):
    """TXT records of the DNS, where domains publish their keys. May be used from several threads."""

    def find_text(self, name: str) -> bytes | None:
        """The one record of that name, its strings joined; None where there is none, or several.

        Raises Transient where the DNS does not answer in time, Permanent where the name cannot be asked for.
        """


Clock = Callable[[], datetime]
"""Gives the present as an aware datetime in UTC; injected, never read in passing."""
