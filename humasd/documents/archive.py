"""Archives (zip, rar, 7z, tar and what else libarchive knows): the files within, within limits."""

from __future__ import annotations

import locale
from pathlib import PurePosixPath
from typing import Any

from libarchive.exception import ArchiveError
from libarchive.read import memory_reader

from humasd.documents.allowance import Allowance
from humasd.documents.values import Contained, Extract
from humasd.errors import Refused

MAX_ENTRIES = 5_000
"""Entries that are looked at, folders and the litter of operating systems included."""
MAX_FILE = 60_000_000
"""Octets of one file."""

TOO_LARGE = "isi arsip terlalu besar bila dibuka; selebihnya tidak dibuka"
TOO_MANY = "arsip berisi terlalu banyak berkas; selebihnya tidak dibuka"
BROKEN = "arsip rusak; sebagian isinya tidak terbaca, mohon dikirim ulang"
LOCKED = "arsip terkunci kata sandi; mohon dikirim tanpa kata sandi"

_LITTER = frozenset({"__macosx", ".ds_store", "thumbs.db", "desktop.ini"})


def read_archive(content: bytes, allowance: Allowance) -> Extract:
    """The files of an archive, and what kept the rest from being read.

    Only regular files count: links, devices and folders are passed over, and nothing is ever
    written to disk. Names are as the archive has them, paths included. Raises Refused where
    nothing can be read at all.
    """
    locale.setlocale(locale.LC_CTYPE, "C.UTF-8")  # libarchive hands out names in the locale's coding
    files: list[Contained] = []
    try:
        _read_entries(content, allowance, files)
    except Refused as refusal:
        return Extract(files=tuple(files), problem=str(refusal))
    except ArchiveError as error:
        problem = LOCKED if _is_locked(error) else BROKEN
        if not files:
            raise Refused(problem) from error
        return Extract(files=tuple(files), problem=problem)
    if not files:
        raise Refused("arsip kosong; mohon dikirim ulang")
    return Extract(files=tuple(files))


def _read_entries(content: bytes, allowance: Allowance, files: list[Contained]) -> None:
    with memory_reader(content) as archive:
        for count, entry in enumerate(archive):
            if count >= MAX_ENTRIES:
                raise Refused(TOO_MANY)
            name = _name_of(entry)
            if not entry.isreg or _is_litter(name):
                continue
            if not allowance.take_file():
                raise Refused(TOO_MANY)
            files.append(Contained(name, _read_entry(entry, allowance)))


def _name_of(entry: Any) -> str:
    """The name; libarchive's bindings hand out bytes where it is in no coding that they know."""
    name = entry.pathname or ""
    return name if isinstance(name, str) else bytes(name).decode("cp437", "replace")


def _read_entry(entry: Any, allowance: Allowance) -> bytes:
    unpacked = bytearray()
    for block in entry.get_blocks():
        if len(unpacked) + len(block) > MAX_FILE or not allowance.take_octets(len(block)):
            raise Refused(TOO_LARGE)
        unpacked += block
    return bytes(unpacked)


def _is_litter(name: str) -> bool:
    parts = [part.lower() for part in PurePosixPath(name.replace("\\", "/")).parts]
    return any(part in _LITTER for part in parts) or (bool(parts) and parts[-1].startswith(("~$", "._")))


def _is_locked(error: Exception) -> bool:
    words = str(error).lower()
    return "passphrase" in words or "encrypt" in words
