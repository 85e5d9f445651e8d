"""Reads labelled values: rows of a two-column table, and lines such as "Tempat : Aula Kantor Bupati"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from types import MappingProxyType

from humasd.documents.values import Block

LABELS = MappingProxyType(
    {
        "unit": ("unit kerja skpd", "unit kerja", "unit", "skpd", "opd", "perangkat daerah", "instansi"),
        "title": ("judul kegiatan", "judul", "judul berita", "judul rilis", "nama kegiatan"),
        "activity_date": (
            "tanggal kegiatan",
            "hari tanggal",
            "hari tanggal kegiatan",
            "tanggal pelaksanaan",
            "waktu pelaksanaan",
            "waktu kegiatan",
        ),
        "place": ("tempat", "tempat kegiatan", "lokasi", "lokasi kegiatan", "tempat pelaksanaan"),
        "speakers": ("narasumber", "nara sumber"),
        "contact": (
            "kontak nama no hp",
            "kontak",
            "kontak person",
            "contact person",
            "narahubung",
            "cp",
            "nama no hp",
        ),
        "category": ("kategori", "kategori berita"),
        "summary": ("uraian singkat", "uraian", "uraian kegiatan"),
        "caption": ("keterangan foto", "caption", "caption foto"),
        "publish_at": ("waktu terbit yang diinginkan", "waktu terbit", "jadwal terbit"),
    }
)
"""The form's labels and those that people use in their stead, by the field's key.

Words only, in lower case, without the signs between them.
"""

FORM_KEYS = frozenset(LABELS)
_KEY_OF = {label: key for key, labels in LABELS.items() for label in labels}
_NUMBER = re.compile(r"^\s*\d{1,2}\s*[.)]?\s*")
_LINE = re.compile(r"^([^:\n]{2,40}?)\s*:\s*(\S.*)$")
_BLANK = re.compile(r"^[\s._…:/()\-–]*$")
_HINT = re.compile(r"^\((?:diisi|isi|contoh|misal)[^)]*\)$|^(?:contoh|misal(?:nya)?)\s*:", re.IGNORECASE)


def find_key(label: str) -> str | None:
    """The field that a label names, whatever its signs, number and case."""
    words = re.findall(r"[a-z]+", _NUMBER.sub("", label).lower())
    return _KEY_OF.get(" ".join(words)) if len(words) <= 6 else None


def parse_fields(blocks: Iterable[Block]) -> dict[str, str]:
    """Every field that the blocks give a value for; the first value of a field counts."""
    found: dict[str, str] = {}
    for label, value in _pairs(blocks):
        key = find_key(label)
        if key is not None and is_filled(value):
            found.setdefault(key, value.strip())
    return found


def count_labels(blocks: Iterable[Block]) -> int:
    """How many different labels of the form stand in tables, filled in or not."""
    cells = (row[:2] for block in blocks for row in block.rows)
    keys = {find_key(_label_of(cell)) for row in cells for cell in row}
    return len(keys - {None})


def is_filled(value: str) -> bool:
    """Whether anything was written: no dots or dashes to write upon, no hint of the form's own."""
    return not _BLANK.match(value) and not _HINT.match(value.strip())


def is_labelled_line(text: str) -> bool:
    """Whether the whole paragraph is one labelled value, such as "Tempat : Wotu"."""
    match = _LINE.match(text)
    return match is not None and find_key(match[1]) is not None


def _pairs(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        for row in block.rows:
            yield from _pairs_of_row(row)
        for line in () if block.rows else block.text.split("\n"):
            if match := _LINE.match(line.removeprefix("- ")):
                yield match[1], match[2]


def _pairs_of_row(row: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """A row is [number] label [:] value; or label and value stand in one cell."""
    cells = [cell for cell in row if cell and cell != ":" and not re.fullmatch(r"\d{1,2}[.)]?", cell)]
    if len(cells) >= 2:
        yield _label_of(cells[0]), cells[1].removeprefix(":")
    elif len(cells) == 1 and (match := _LINE.match(cells[0])):
        yield match[1], match[2]


def _label_of(cell: str) -> str:
    return cell.rstrip(": ")
