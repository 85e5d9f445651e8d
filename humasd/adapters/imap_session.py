"""One logged-in IMAP connection, and what its failures mean."""

from __future__ import annotations

import contextlib
import imaplib
import re
import ssl
from dataclasses import dataclass, field
from typing import Any

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError, LoginError

from humasd.adapters.imap_folders import JUNK, Listed, find_folder, find_use, new_name, read_listing
from humasd.adapters.oauth import Tokens
from humasd.adapters.sasl import log_in_imap
from humasd.adapters.urls import Security, Server, name_cause
from humasd.errors import HumasdError, Permanent, Transient
from humasd.ports import Folder

PERSISTENT = (OSError, IMAPClientError, imaplib.IMAP4.error)
"""All that a connection raises when it, the server or the mailbox fails."""

TEMPORARY = re.compile(r"\[(UNAVAILABLE|INUSE|LIMIT)\]|temporar|try again|too many", re.IGNORECASE)
"""Refusals that mend themselves (RFC 5530, and the words of servers without its codes)."""

_NO = re.compile(r"fetch failed: ")
"""How imapclient begins what it raises for NO; for BAD imaplib raises in other words."""


@dataclass
class Session:
    """A connection with its inbox."""

    client: Any
    inbox: str
    prefix: str
    """What personal folders' names begin with (RFC 2342), e.g. "INBOX."."""
    validity: int = 0
    exists: int = 0
    selected: bool = False
    folders: dict[Folder, str] = field(default_factory=dict)
    """The full names of those known to be there."""

    def select(self) -> tuple[int, int]:
        """Open the inbox afresh; returns its UIDVALIDITY and UIDNEXT as of now."""
        answer = self.client.select_folder(self.inbox)
        self.selected = True
        self.validity = int(answer.get(b"UIDVALIDITY", 0))
        self.exists = int(answer.get(b"EXISTS", 0))
        return self.validity, int(answer.get(b"UIDNEXT", self.exists))

    def select_once(self) -> None:
        """Open the inbox to changes, if it is not."""
        if not self.selected:
            self.select()

    def count(self) -> int:
        """Messages in the inbox, asked for without opening it to changes."""
        self.selected = False
        return int(self.client.select_folder(self.inbox, readonly=True).get(b"EXISTS", 0))

    def find_number(self, uid: str) -> int | None:
        """The UID proper, if "UIDVALIDITY.UID" is of this inbox as it stands."""
        validity, _, number = uid.partition(".")
        return int(number) if validity == str(self.validity) and number.isdigit() else None

    def make_folder(self, folder: Folder) -> str:
        """A folder's full name, the folder made and subscribed where it is missing."""
        if folder not in self.folders:
            listing = self._list()
            found = find_folder(listing, self.prefix, folder)
            self.folders[folder] = found or self._create(new_name(listing, self.prefix, folder))
        return self.folders[folder]

    def count_junk(self) -> tuple[str, int]:
        """The spam folder's name and how many messages it holds; none where the server names none."""
        name = find_use(self._list(), self.prefix, JUNK)
        if name is None:
            return "", 0
        return name, int(self.client.folder_status(name, ["MESSAGES"]).get(b"MESSAGES", 0))

    def _list(self) -> tuple[Listed, ...]:
        return read_listing(self.client.list_folders())

    def _create(self, name: str) -> str:
        if not self.client.folder_exists(name):
            self.client.create_folder(name)
            self.client.subscribe_folder(name)
        return name

    def close(self) -> None:
        """Log out; a server that does not answer is left."""
        try:
            self.client.logout()
        except PERSISTENT:
            self.abandon()

    def abandon(self) -> None:
        """Close the connection without a word to the server."""
        with contextlib.suppress(*PERSISTENT):
            self.client.shutdown()


def open_session(
    server: Server, context: ssl.SSLContext, timeout: float, tokens: Tokens | None = None
) -> Session:
    """Connect and log in, with a token where there are tokens. Raises what PERSISTENT names."""
    client: Any = IMAPClient(
        server.host,
        server.port,
        ssl=server.security is Security.TLS,
        ssl_context=context if server.security is Security.TLS else None,
        timeout=timeout,
    )
    client._imap.debug = 0  # it writes out each line for a log, whole messages among them: most of its time
    try:
        if server.security is Security.STARTTLS:
            client.starttls(context)
        if tokens is None:
            client.login(server.user, server.password)
        else:
            log_in_imap(client, server.user, tokens)
        return Session(client, server.path or "INBOX", _find_prefix(client))
    except BaseException:
        with contextlib.suppress(*PERSISTENT):
            client.shutdown()
        raise


def is_cut(error: BaseException) -> bool:
    """Whether the connection is gone, so that a new one may help at once."""
    if isinstance(error, TimeoutError | ssl.SSLCertVerificationError):
        return False
    return isinstance(error, OSError | imaplib.IMAP4.abort)


def is_withholding(error: BaseException) -> bool:
    """Whether the server says NO to giving messages, and not for a while only: it is well, they are not."""
    is_no = type(error) is IMAPClientError and _NO.match(str(error)) is not None
    return is_no and not TEMPORARY.search(str(error))


def translate(error: Exception, server: Server, what: str) -> HumasdError:
    """The failure of humasd.errors that a connection's failure means."""
    text = describe(error, server)
    if isinstance(error, LoginError) and not isinstance(error.__context__, OSError | imaplib.IMAP4.abort):
        if TEMPORARY.search(text):
            return Transient(f"The mailbox {server} cannot log {server.user} in just now: {text}.")
        return Permanent(
            f"The mailbox {server} refused the login of {server.user or '(no user)'}: {text}."
            ' Correct [mailbox] url and password; with auth = "oauth" say `humasd login`.'
        )
    if isinstance(error, ssl.SSLCertVerificationError):
        return Transient(
            f"The mailbox {server} shows a certificate that cannot be trusted ({error.verify_message});"
            " renew it, correct the host name, or set [mailbox] ca_file."
        )
    if isinstance(error, OSError | imaplib.IMAP4.abort | LoginError):  # a login that was cut, not refused
        return Transient(
            f"The mailbox {server} cannot be reached (to {what}): {text}."
            " Check [mailbox] url, the network and the server."
        )
    if re.search(r"NONEXISTENT|doesn't exist|does not exist|no such mailbox", text, re.IGNORECASE):
        return Permanent(
            f"The mailbox {server} has no folder {server.path!r}; correct [mailbox] url. ({text})"
        )
    if re.search(r"starttls", text, re.IGNORECASE):
        return Permanent(f"The mailbox {server} offers no STARTTLS: {text}. Use imaps:// in [mailbox] url.")
    return Transient(f"The mailbox {server} refused to {what}: {text}.")


def describe(error: Exception, server: Server) -> str:
    """A connection's failure in one line, without the password that a server may say back."""
    if isinstance(error, TimeoutError):
        return "no answer in time"
    words = error.args[0] if error.args and isinstance(error.args[0], bytes) else name_cause(error)
    text = words.decode(errors="replace") if isinstance(words, bytes) else words
    text = re.sub(r"^b(['\"])(.*)\1$", r"\2", text)
    return server.hide(" ".join(text.split())).rstrip(".")[:300] or type(error).__name__


def _find_prefix(client: Any) -> str:
    if not client.has_capability("NAMESPACE"):
        return ""
    personal = client.namespace().personal
    return str(personal[0][0]) if personal else ""
