"""Which folder of a mailbox is meant, by its name or its use (RFC 6154). Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from humasd.ports import Folder

USES = {Folder.ARCHIVE: "\\archive"}
"""Gagal has none: \\Junk and \\Trash are emptied by their servers."""
JUNK = "\\junk"
_CLOSED = frozenset({"\\noselect", "\\nonexistent"})


@dataclass(frozen=True)
class Listed:
    """One answer to LIST."""

    name: str
    delimiter: str
    flags: frozenset[str]
    """In lower case."""

    @property
    def is_open(self) -> bool:
        """Whether it can hold mail, and is no mere name above others."""
        return not self.flags & _CLOSED


def read_listing(listing: Iterable[tuple[Sequence[bytes], bytes | None, object]]) -> tuple[Listed, ...]:
    """As imapclient gives it."""
    return tuple(
        Listed(str(name), (delimiter or b"").decode(), frozenset(flag.decode().lower() for flag in flags))
        for flags, delimiter, name in listing
    )


def find_folder(listing: Sequence[Listed], prefix: str, folder: Folder) -> str | None:
    """The folder that is there: of our name, in whatever case, else the one that the server keeps for the
    use. Folders of others, outside `prefix`, never count."""
    wanted = f"{prefix}{folder.value}"
    open_ = [one for one in listing if one.is_open]
    names = [one.name for one in open_ if one.name.lower() in (wanted.lower(), f"{wanted.lower()}-humasd")]
    if names:
        return wanted if wanted in names else names[0]
    return find_use(open_, prefix, USES[folder]) if folder in USES else None


def find_use(listing: Sequence[Listed], prefix: str, use: str) -> str | None:
    """The first folder below `prefix` that the server keeps for this use (RFC 6154); None where there is
    none.
    """
    return next(
        (one.name for one in listing if use in one.flags and one.is_open and one.name.startswith(prefix)),
        None,
    )


def new_name(listing: Sequence[Listed], prefix: str, folder: Folder) -> str:
    """What a new folder is called. Older servers without NAMESPACE show by the folders they have that all lie
    below the inbox; and a name may be taken by what can hold no mail."""
    delimiter = next((one.delimiter for one in listing if one.delimiter), "")
    others = [one.name.upper() for one in listing if one.name.upper() != "INBOX"]
    if not prefix and delimiter and others and all(name.startswith(f"INBOX{delimiter}") for name in others):
        prefix = f"INBOX{delimiter}"
    name = f"{prefix}{folder.value}"
    is_taken = any(one.name.lower() == name.lower() for one in listing)
    return f"{name}-humasd" if is_taken else name
