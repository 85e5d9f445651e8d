"""Which folder of a mailbox is taken, on servers of all sorts (RFC 3501, special uses of RFC 6154)."""

from __future__ import annotations

import pytest

from humasd.adapters.imap_folders import JUNK, Listed, find_folder, find_use, new_name, read_listing
from humasd.ports import Folder


def listing(*lines: str, delimiter: str = "/") -> tuple[Listed, ...]:
    """Of "Name", or "Name \\Flag \\Flag"."""
    split = [line.split(" \\") for line in ("INBOX", *lines)]
    return read_listing([([f"\\{f}".encode() for f in flags], delimiter.encode(), n) for n, *flags in split])


@pytest.mark.parametrize(
    ("folders", "prefix", "found"),
    [
        ((), "", None),
        (("Arsip",), "", "Arsip"),
        (("Arsip", "Archive \\Archive"), "", "Arsip"),
        (("ARSIP",), "", "ARSIP"),
        (("arsip", "Arsip"), "", "Arsip"),
        (("Archives \\Archive \\HasNoChildren",), "", "Archives"),
        (("INBOX/Archive \\Archive",), "INBOX/", "INBOX/Archive"),
        (("Orang Lain/Archive \\Archive",), "INBOX/", None),
        (("Arsip \\Noselect",), "", None),
        (("Arsip \\Noselect", "Arsip-humasd"), "", "Arsip-humasd"),
        (("Archive \\Archive \\NonExistent",), "", None),
        (("[Gmail]/All Mail \\All", "[Gmail]/Spam \\Junk"), "", None),
    ],
)
def test_our_own_folder_comes_first_then_the_servers_archive(
    folders: tuple[str, ...], prefix: str, found: str | None
) -> None:
    assert find_folder(listing(*folders), prefix, Folder.ARCHIVE) == found


def test_what_failed_never_goes_where_servers_throw_away() -> None:
    assert find_folder(listing("Junk \\Junk", "Trash \\Trash"), "", Folder.FAILED) is None


@pytest.mark.parametrize(
    ("folders", "delimiter", "prefix", "name"),
    [
        ((), "/", "", "Gagal"),
        ((), ".", "INBOX.", "INBOX.Gagal"),
        (("INBOX.Sent", "INBOX.Trash"), ".", "", "INBOX.Gagal"),
        (("INBOX.Sent", "Trash"), ".", "", "Gagal"),
        (("Gagal \\Noselect",), "/", "", "Gagal-humasd"),
        (("gagal \\Noselect",), "/", "", "Gagal-humasd"),
    ],
)
def test_a_new_folder_lies_where_the_server_takes_it(
    folders: tuple[str, ...], delimiter: str, prefix: str, name: str
) -> None:
    assert new_name(listing(*folders, delimiter=delimiter), prefix, Folder.FAILED) == name


def test_spam_is_found_by_its_use() -> None:
    assert find_use(listing("Surel Sampah \\Junk"), "", JUNK) == "Surel Sampah"
