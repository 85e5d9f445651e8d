"""Looks at a zip-based file before any library unpacks it."""

from __future__ import annotations

import io
import zipfile
import zlib

from humasd.errors import Refused

MAX_MEMBERS = 2_000
MAX_UNPACKED = 200_000_000
"""Octets of all members together."""
MAX_RATIO = 200
"""Unpacked to packed; ordinary Word files have some 5 to 20."""
_SMALL = 1_000_000
"""Below this many unpacked octets the ratio harms nobody."""
MAX_XML = 50_000_000
"""Octets of one XML member, which a parser turns into many times as much memory."""

CUT = "berkas terpotong; hanya sebagian isinya yang terbaca, mohon dikirim ulang"
"""What is said of a file that was cut off on its way and of which some parts came whole."""
_DOCTYPES = tuple("<!DOCTYPE".encode(coding) for coding in ("ascii", "utf-16-le", "utf-16-be"))


def open_zip(content: bytes) -> zipfile.ZipFile:
    """The archive, found harmless. Raises Refused with a reason in Indonesian.

    Python's zipfile never hands out more octets of a member than its header states, so the
    stated sizes can be relied on.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        _check_sizes(archive.infolist())
        _check_members(archive)
    except Refused:
        raise
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, EOFError, zlib.error) as error:
        raise Refused("berkas rusak, tidak dapat dibuka; mohon dikirim ulang") from error
    except RuntimeError as error:  # zipfile's word for a member under a password
        raise Refused("berkas terkunci kata sandi; mohon dikirim tanpa kata sandi") from error
    return archive


def _check_sizes(members: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if len(members) > MAX_MEMBERS:
        raise Refused("berkas berisi terlalu banyak bagian, tidak dibuka")
    if unpacked > MAX_UNPACKED or (unpacked > _SMALL and unpacked >= MAX_RATIO * max(packed, 1)):
        raise Refused("isi berkas terlalu besar bila dibuka, tidak dibuka")


def _check_members(archive: zipfile.ZipFile) -> None:
    for member in archive.infolist():
        if not member.filename.lower().endswith((".xml", ".rels")):
            continue
        if member.file_size > MAX_XML:
            raise Refused("isi berkas terlalu besar bila dibuka, tidak dibuka")
        text = archive.read(member)
        if any(doctype in text for doctype in _DOCTYPES):
            raise Refused("berkas memuat bagian yang tidak aman (DOCTYPE), tidak dibuka")
