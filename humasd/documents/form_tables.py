"""Labels and values in a table, however it is set: beside each other, several pairs in a row, one above the
other, both in one cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from humasd.documents.labels import LABELLED, find_key, split_run
from humasd.documents.signature import is_dated, is_service

Row = Sequence[str]
_MIN_COLUMN = 3
"""Rows from which a table may be columns below a heading."""
_MIN_HEADS = 2
"""Labels beside each other that are a heading."""
_MAX_OTHERS = 3
"""Labels of the form for each column of a heading that the form does not ask for."""
OF_ACTIVITY = frozenset({"title", "activity_date", "date", "place"})
"""Fields that tell of one activity."""
_MARK = re.compile(r"[\s:=]*|\d{1,2}[.)]?|[a-z][.)]", re.IGNORECASE)
"""A cell that is neither label nor value: a number, a colon of its own."""
_COLUMN = re.compile(
    r"no(?:mor|\.)?|(?:nama\s)?kolom|uraian|isi(?:an)?|yang diisi|diisi(?: oleh)? \w{3,20}|keterangan|ket\.?"
    r"|item|data|informasi|rincian|jawaban|pertanyaan|hal|perihal|deskripsi|komponen|unsur|parameter",
    re.IGNORECASE,
)
"""The heading of a form's column."""
_NOTHING = re.compile(r"[\s:=]*")
_SIGNS = re.compile(r"(?:mengetahui|menyetujui|pemohon|hormat kami|ttd)\b", re.IGNORECASE)
_JOINTS = {"speakers": "; ", "title": " ", "summary": " ", "caption": "\n"}
"""What stands between the parts of a value that goes on in a further row."""
_NUMBERS = re.compile(r"no(?:mor|\.)?", re.IGNORECASE)
"""The heading of a column of numbers."""


def read_pairs(rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Every label of a table with its value, in the table's order.

    A table whose first column is a list of things under a heading ("Perangkat daerah | Realisasi") has none.
    """
    rows = _join_continued([row for row in rows if not _names_columns(row)])
    heads = _find_heads(rows)
    if not heads and _lists_units(rows):
        return
    at = 0
    while at < len(rows):
        if at in heads:
            end = next(
                (n for n in range(at + 1, len(rows)) if n in heads or _begins_label(rows[n])), len(rows)
            )
            yield from _read_columns(heads[at], rows[at], rows[at + 1 : end])
            at = end
        else:
            yield from _read_row(rows[at])
            at += 1


def count_heads(rows: Sequence[Row]) -> frozenset[str]:
    """The fields that a table's headings ask for where one row of values stands below each."""
    rows = [row for row in rows if any(row)]
    heads = _find_heads(rows)
    single = (at for at in heads if at + 2 == len(rows) or at + 2 in heads)
    return frozenset(key for at in single for key in heads[at].values())


def _names_columns(row: Row) -> bool:
    """Whether a row says what stands in each column, and asks for nothing: "No | Uraian | Isi"."""
    told = [cell for cell in row if not _MARK.fullmatch(cell)]
    return len(told) > 1 and all(_COLUMN.fullmatch(cell) for cell in told)


def _join_continued(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows, with what stands alone below a value joined to it: its label's cell goes over both rows, or
    nothing was written there. Who signs below the last value is no part of it."""
    joined: list[Row] = []
    at = 0
    while at < len(rows):
        row = rows[at]
        place = _place_of_value(row)
        end = at + 1
        while place is not None and end < len(rows) and _stands_alone(rows[end], place):
            end += 1
        below = [rows[further][place] for further in range(at + 1, end)] if place is not None else []
        if place is None or not below or any(map(_is_signed, below)):
            joined += rows[at:end]
        else:
            joint = _JOINTS.get(next(iter(_labels_of(row).values())), ", ")
            joined.append((*row[:place], joint.join((row[place], *below)), *row[place + 1 :]))
        at = end
    return joined


def _place_of_value(row: Row) -> int | None:
    """The column of the one value of a row that has one label."""
    told = [at for at, cell in enumerate(row) if not _MARK.fullmatch(cell)]
    return told[1] if len(told) == 2 and tuple(_labels_of(row)) == (told[0],) else None


def _stands_alone(row: Row, place: int) -> bool:
    """Whether a row holds but a value in that column."""
    told = [at for at, cell in enumerate(row) if not _NOTHING.fullmatch(cell)]
    return told == [place] and not _begins_label(row)


def _is_signed(cell: str) -> bool:
    return is_dated(cell) or is_service(cell) or _SIGNS.match(cell) is not None


def label_of(cell: str) -> str:
    """A cell's text as a label."""
    return cell.rstrip(": ")


def _find_heads(rows: Sequence[Row]) -> Mapping[int, Mapping[int, str]]:
    """The rows that hold but labels with values below: by number, the field of each of its columns."""
    found = {}
    for at, (row, below) in enumerate(pairwise(rows)):
        values = [cell for cell in below if not _MARK.fullmatch(cell)]
        if values and not _labels_of(below) and _is_head(row):
            found[at] = _labels_of(row)
            continue
        ends = at + 2 == len(rows) or _begins_label(rows[at + 2])
        if ends and len(values) == 1 and not _begins_label(below) and _is_single_head(row):
            found[at] = _labels_of(row)
    return found


def _is_head(row: Row) -> bool:
    """Whether labels of different fields stand beside each other, with hardly anything among them."""
    told = [cell for cell in row if not (_MARK.fullmatch(cell) or _NUMBERS.fullmatch(cell))]
    labels = _labels_of(row)
    others = len(told) - len(labels)
    return len(set(labels.values())) >= _MIN_HEADS and others * _MAX_OTHERS <= len(labels)


def _is_single_head(row: Row) -> bool:
    told = [cell for cell in row if not _MARK.fullmatch(cell)]
    return len(told) == 1 and len(_labels_of(row)) == 1


def _labels_of(row: Row) -> dict[int, str]:
    """The field that each cell asks for which does; "(nama kegiatan)" is a hint and no label."""
    keys = ((at, find_key(label_of(cell))) for at, cell in enumerate(row) if not cell.startswith(("(", "[")))
    return {at: key for at, key in keys if key is not None}


def _begins_label(row: Row) -> bool:
    first = next((cell for cell in row if not _MARK.fullmatch(cell)), "")
    return find_key(label_of(first)) is not None or _is_labelled(first)


def _is_labelled(cell: str) -> bool:
    match = LABELLED.match(cell)
    return match is not None and find_key(match[1]) is not None


def _lists_units(rows: Sequence[Row]) -> bool:
    labelled = [find_key(label_of(row[0])) is not None for row in rows if row]
    return len(labelled) >= _MIN_COLUMN and labelled[0] and not any(labelled[1:]) and ":" not in rows[0][0]


def _read_columns(labels: Mapping[int, str], head: Row, below: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """The values below the labels of a heading. Of several rows, only what belongs to no one of them."""
    starts = [at for at, cell in enumerate(head) if cell]
    end_of = dict(pairwise([*starts, None]))
    several = sum(map(any, below)) > 1
    for at, key in labels.items():
        values = (" ".join(filter(None, row[at : end_of[at]])) for row in below)
        different = tuple(dict.fromkeys(filter(None, values)))
        if key == "speakers" or (len(different) == 1 and not (several and key in OF_ACTIVITY)):
            yield label_of(head[at]), "; ".join(different)


def _read_row(row: Row) -> Iterator[tuple[str, str]]:
    """[number] label [:] value, at times again in the same row; or label and value in one cell."""
    cells = [cell for cell in row if not _MARK.fullmatch(cell)]
    if cells and (len(cells) == 1 or _is_labelled(cells[0])):
        for match in filter(None, map(LABELLED.match, cells)):
            yield from split_run(match[1], match[2])
        return
    at = 0
    while at + 1 < len(cells):
        label, value = cells[at], cells[at + 1]
        if find_key(label_of(value)) is not None or (at and find_key(label_of(label)) is None):
            at += 1
        else:
            yield label_of(label), value.removeprefix(":").strip()
            at += 2
