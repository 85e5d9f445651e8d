"""What is refused before a zip is unpacked."""

from __future__ import annotations

import io
import zipfile

import pytest

from humasd.documents.guard import MAX_MEMBERS, open_zip
from humasd.errors import Refused


def _zip(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def test_an_ordinary_archive_is_opened() -> None:
    assert open_zip(_zip({"a.xml": b"<a>isi</a>"})).read("a.xml") == b"<a>isi</a>"


def test_a_bomb_is_refused_by_its_ratio() -> None:
    with pytest.raises(Refused, match="terlalu besar"):
        open_zip(_zip({"word/document.xml": b"\0" * 5_000_000}))


def test_small_files_may_be_as_empty_as_they_like() -> None:
    assert open_zip(_zip({"a.xml": b" " * 500_000}))


def test_too_many_members_are_refused() -> None:
    with pytest.raises(Refused, match="terlalu banyak"):
        open_zip(_zip({f"{number}": b"" for number in range(MAX_MEMBERS + 1)}))


@pytest.mark.parametrize("coding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_doctype_is_refused_in_any_coding(coding: str) -> None:
    xml = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'.encode(coding)
    with pytest.raises(Refused, match="DOCTYPE"):
        open_zip(_zip({"word/document.xml": xml}))


def test_what_is_no_zip_is_refused() -> None:
    with pytest.raises(Refused, match="rusak"):
        open_zip(b"PK\x03\x04 bukan zip")
