"""The addresses of mailbox, outgoing server, website and database, checked as they are read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator

from humasd.adapters.urls import IMAP_SCHEMES, SMTP_SCHEMES, parse_server, require_website
from humasd.errors import ConfigurationError

SQLITE = "sqlite:///"
_S3 = re.compile(r"s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[A-Za-z0-9!_.*'()/-]*)?")


def name_sqlite(path: Path) -> str:
    """The URL of a SQLite file. In it % and ? have a meaning of their own, which in a path they have not."""
    return SQLITE + str(path).replace("%", "%25").replace("?", "%3F")


def _check_mailbox(url: str) -> str:
    if _is_path(url, "maildir:"):
        return url
    try:
        server = parse_server(url, "", IMAP_SCHEMES)
    except ConfigurationError as error:
        raise ValueError(f"{error} Or write maildir:PATH.") from None
    if not server.user:
        raise ValueError("it names no user; write imaps://USER@HOST/INBOX, an @ in USER as %40")
    return url


def _check_outgoing(url: str) -> str:
    if not _is_path(url, "maildir:"):
        try:
            parse_server(url, "", SMTP_SCHEMES)
        except ConfigurationError as error:
            raise ValueError(f"{error} Or write maildir:PATH.") from None
    return url


def _check_database(url: str) -> str:
    if url.startswith("sqlite:"):
        path = url.removeprefix(SQLITE)
        if path in ("", url, ":memory:"):
            raise ValueError("it names no file to keep the office's memory in; write sqlite:///PATH")
    elif url.startswith("postgresql+psycopg://"):
        _check_port(url)
    else:
        raise ValueError(
            "it must begin with sqlite:/// (then the path of a file) or postgresql+psycopg:// (then"
            " USER:env:NAME@HOST/DATABASE)"
        )
    return url


def _parse_files(place: object) -> object:
    """A folder, or a place in an S3-compatible store."""
    if not str(place).startswith("s3:"):
        return Path(str(place))
    if not _S3.fullmatch(str(place)):
        raise ValueError("a place in an S3-compatible store is written s3://BUCKET/PREFIX")
    return str(place).rstrip("/")


def check_website(kind: str, url: str) -> None:
    """Raises ValueError where this is no address of a website of this kind."""
    if kind == "folder":
        if not _is_path(url, "folder:"):
            raise ValueError('with kind = "folder" write url = "folder:PATH"')
        return
    try:
        require_website(url)
    except ConfigurationError as error:
        raise ValueError(str(error)) from None


def _check_port(url: str) -> None:
    try:
        _ = urlsplit(url).port
    except ValueError:
        raise ValueError("the part between // and the next / is no USER:env:NAME@HOST:PORT") from None


def _is_path(url: str, scheme: str) -> bool:
    if url.strip() == scheme:
        raise ValueError(f"it names no folder; write {scheme}PATH")
    return url.startswith(scheme)


MailboxUrl = Annotated[str, AfterValidator(_check_mailbox)]
OutgoingUrl = Annotated[str, AfterValidator(_check_outgoing)]
FilesPlace = Annotated[Path | str, BeforeValidator(_parse_files)]
DatabaseUrl = Annotated[str, AfterValidator(_check_database)]
