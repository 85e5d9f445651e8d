"""Reads labelled values: rows of a two-column table, and lines such as "Tempat : Aula Kantor Bupati"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile
from types import MappingProxyType

from humasd.documents.values import Block

_LABELS = """
    unit: unit kerja skpd, unit kerja, unit, skpd, opd, perangkat daerah, instansi, nama skpd, nama instansi,
        nama opd, asal instansi, unit kerja opd, pengirim, penyelenggara, dinas
    title: judul kegiatan, judul, judul berita, judul rilis, nama kegiatan, kegiatan, judul nama kegiatan,
        jenis kegiatan, acara, nama acara
    activity_date: tanggal kegiatan, hari tanggal, hari tgl, hari tanggal kegiatan, hari dan tanggal,
        hari tanggal jam, hari tanggal waktu, hari tanggal pukul, kapan, tanggal pelaksanaan, tgl kegiatan,
        waktu pelaksanaan, waktu kegiatan, tanggal waktu, waktu dan tempat
    date: tanggal, tgl, waktu, hari, pelaksanaan
    place: tempat, di mana, dimana, tempat kegiatan, lokasi, lokasi kegiatan, tempat pelaksanaan,
        tempat lokasi, lokasi tempat, lokasi kejadian, tempat kejadian, tkp, titik kumpul, wilayah padam,
        wilayah terdampak, area terdampak, lokasi terdampak
    speakers: narasumber, nara sumber, narsum, pembicara, pemateri, pengisi materi
    contact: kontak nama no hp, kontak, kontak person, contact person, narahubung, cp, pic, nama no hp, no hp,
        no hp wa, hp, no wa, wa, no telepon, no telp, telepon, telp, kontak hp,
        nomor hp, kontak yang dihubungi
    category: kategori, kategori berita
    summary: uraian singkat, uraian, uraian kegiatan, uraian singkat kegiatan, isi berita, isi rilis,
        isi naskah, isi kegiatan, narasi, narasi kegiatan, deskripsi, deskripsi kegiatan
    caption: keterangan foto, caption, caption foto, ket foto
    publish_at: waktu terbit yang diinginkan, waktu terbit, jadwal terbit
"""
LABELS = MappingProxyType(
    {
        key: tuple(" ".join(label.split()) for label in labels.split(","))
        for key, labels in re.findall(r"(\w+): ([^:]+?)\s*(?=\w+:|\Z)", _LABELS)
    }
)
"""The form's labels and those that people use in their stead, by the field's key.

Words only, in lower case, without the signs between them. "date" is a label that says no more than that;
in a letter it is the letter's own date.
"""

FORM_KEYS = frozenset(LABELS)
_OCCASION = frozenset({"title", "activity_date", "date", "place"})
_OF_OCCASION = 2
_MAX_WORDS = 6
_MIN_COLUMN = 3
"""Rows from which a table may be columns below a heading."""
_RUN = 300
"""Characters of a value in which another label may stand."""
_HEAD = 500
"""Characters in which a form says that it is one."""
_KEY_OF = {label: key for key, labels in LABELS.items() for label in labels}
_NUMBER = re.compile(r"^\s*\d{1,2}\s*[.,)]?\s*")
_NUMBERED = re.compile(r"\d{1,2}\s?[.,)]")
_PROSE = ("title", "summary", "caption")
"""Values in which a colon may stand after any word."""
_LINE = re.compile(r"^([^:\n]{2,40}?)\s*:\s*(\S.*)$")
_PICTURED = re.compile(
    r"^\s*(?P<picture>[\U0001F4CD\U0001F5D3\U0001F4C5\U0001F4C6])\uFE0F?\s*(?P<value>[^:\n]+)$"
)
_PICTURES = {"\U0001f4cd": "tempat"}
"""Little pictures that stand for a label, the pin for the place; the others are calendars."""
_FORM_TITLE = re.compile(r"formulir\s{1,3}publikasi\s{1,3}kegiatan", re.IGNORECASE)
_PRINTED = (
    ("unit", r"unit kerja(?:\s?\(skpd\))?"),
    ("title", r"judul kegiatan"),
    ("activity_date", r"(?:hari\s?/\s?)?tanggal kegiatan"),
    ("place", r"tempat(?: kegiatan)?"),
    ("speakers", r"nara\s?sumber"),
    ("contact", r"kontak(?:\s?\(nama\s?/\s?no\.?\s?hp\))?"),
    ("category", r"kategori"),
    ("summary", r"uraian singkat"),
    ("caption", r"keterangan foto"),
    ("publish_at", r"waktu terbit(?: yang diinginkan)?"),
    ("", r"penanggung jawab|mengetahui|nip\b|[….]{6,}"),
)
"""The form's labels in the order in which it prints them, and what stands below the last."""
_BLANK = re.compile(r"^[\s._…:/()\-–]*$")
_HINT = re.compile(r"^\((?:diisi|isi|contoh|misal)[^)]*\)$|^(?:contoh|misal(?:nya)?)\s*:", re.IGNORECASE)


def find_key(label: str) -> str | None:
    """The field that a label names, whatever its signs, number and case.

    Of several labels set apart by "/" all name the same field, or the first names it for all.
    """
    words = re.findall(r"[a-z]+", _NUMBER.sub("", label).lower())
    if len(words) > _MAX_WORDS:
        return None
    whole = _KEY_OF.get(" ".join(words))
    return find_key(label.partition("/")[0]) if whole is None and "/" in label else whole


def parse_fields(blocks: Iterable[Block]) -> dict[str, str]:
    """Every field that the blocks give a value for; the first value of a field counts."""
    blocks = tuple(blocks)
    in_table = any(block.rows for block in blocks)
    found = {} if in_table else parse_printed_form("\n".join(block.text for block in blocks))
    for label, value in _pairs(blocks):
        key = find_key(label)
        if key is not None and is_filled(value):
            found.setdefault(key, value.strip())
    return found


def parse_printed_form(text: str) -> dict[str, str]:
    """The fields of a form that has lost its table (PDF, OCR): between one printed label and the next.

    Nothing where the text does not begin as the form does.
    """
    heading = _FORM_TITLE.search(text[:_HEAD])
    if heading is None:
        return {}
    marks: list[tuple[str, int, int]] = []
    at = heading.end()
    for key, label in _PRINTED:
        if match := re.compile(
            rf"(?<!\w)(?:(?<![/.-])\d{{1,2}}[.,)]?\s?)?(?:{label})\s?:?", re.IGNORECASE
        ).search(text, at):
            marks.append((key, match.start(), match.end()))
            at = match.end()
    values = (
        (key, _end_at_label(text[end:following]))
        for (key, _, end), (_, following, _) in pairwise([*marks, ("", len(text), 0)])
    )
    return {key: " ".join(value.split()) for key, value in values if key and is_filled(value)}


def _end_at_label(value: str) -> str:
    """A value without the lines from the one on that has a label, worded otherwise than printed."""
    first, *others = value.split("\n")
    return "\n".join([first, *takewhile(lambda line: not is_labelled_line(line), others)])


def count_labels(blocks: Iterable[Block]) -> int:
    """How many different labels of the form stand in tables, filled in or not; few where they ask but what
    any invitation and announcement tells."""
    cells = (row[:2] for block in blocks for row in block.rows)
    keys = {find_key(_label_of(cell)) for row in cells for cell in row} - {None}
    return len(keys) if keys - _OCCASION else min(len(keys), _OF_OCCASION)


def is_filled(value: str) -> bool:
    """Whether anything was written: no dots or dashes to write upon, no hint of the form's own."""
    return not _BLANK.match(value) and not _HINT.match(value.strip())


def is_labelled_line(text: str) -> bool:
    """Whether the whole paragraph is one labelled value, such as "Tempat : Wotu"."""
    match = _LINE.match(text)
    return match is not None and find_key(match[1]) is not None


def begins_label(text: str) -> bool:
    """Whether a line begins with a label of the form, with or without its colon."""
    head = text[:_HEAD]
    if find_key(head.partition(":")[0]):
        return True
    return any(
        label and re.match(rf"(?:\d{{1,2}}[.,)]?\s?)?(?:{label})", head, re.I) for _, label in _PRINTED
    )


def _pairs(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        for row in () if _has_heading(block.rows) else block.rows:
            yield from _pairs_of_row(row)
        for line in () if block.rows else block.text.split("\n"):
            if match := _LINE.match(line.removeprefix("- ")):
                yield from _split_run(match[1], match[2])
            elif match := _PICTURED.match(line):
                yield _PICTURES.get(match["picture"], "hari tanggal"), match["value"]


def _has_heading(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table's first row names its columns: "Perangkat daerah | Realisasi", and units below."""
    labelled = [find_key(row[0].rstrip(": ")) is not None for row in rows if row]
    return len(labelled) >= _MIN_COLUMN and labelled[0] and not any(labelled[1:]) and ":" not in rows[0][0]


def _split_run(label: str, value: str) -> Iterator[tuple[str, str]]:
    """A labelled value, and those that a scan or a hasty hand ran on in the same line."""
    for _ in FORM_KEYS:
        if (start := _find_next_label(find_key(label), value)) is None:
            break
        yield label, value[:start].rstrip()
        label, _, value = value[start:].partition(":")
    yield label, value


def _find_next_label(key: str | None, value: str) -> int | None:
    """Where within a value another field's label begins; in prose only where it is numbered."""
    for colon in re.finditer(":", value[:_RUN]):
        words = [match.start() for match in re.finditer(r"\S+", value[: colon.start()])]
        for start in words[-_MAX_WORDS - 1 :]:
            label = value[start : colon.start()]
            numbered = _NUMBERED.match(label) is not None
            other = find_key(label) if numbered or label[0].isalpha() else None
            if start and other not in (None, key) and (numbered or key not in _PROSE):
                return start
    return None


def _pairs_of_row(row: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """A row is [number] label [:] value; or label and value stand in one cell."""
    cells = [cell for cell in row if cell and cell != ":" and not re.fullmatch(r"\d{1,2}[.)]?", cell)]
    if len(cells) >= 2:
        yield _label_of(cells[0]), cells[1].removeprefix(":")
    elif len(cells) == 1 and (match := _LINE.match(cells[0])):
        yield match[1], match[2]


def _label_of(cell: str) -> str:
    return cell.rstrip(": ")
