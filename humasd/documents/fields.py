"""Reads labelled values: rows of a two-column table, and lines such as "Tempat : Aula Kantor Bupati"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from humasd.documents.fillers import is_filler
from humasd.documents.form_tables import OF_ACTIVITY, count_heads, label_of, read_pairs
from humasd.documents.labels import LABELLED, find_key, is_loose, split_run, write_label
from humasd.documents.people import is_reachable
from humasd.documents.telephone import MOBILE
from humasd.documents.values import Block

_MOST_OF_ACTIVITY = 2
_OF_FORM = 4
"""Fields that the labelled lines of a form ask for, at least."""
_HEADS_FORM = re.compile(
    r"\b(?:data|formulir|form|isian|lembar|borang|publikasi|permohonan)\b", re.IGNORECASE
)
_BESIDE_FORM = 15
"""Words that a form's heading, its hints and its signature take, at most."""
_SURE_HEADS = 2
"""Headings of a table that no invitation's programme has, from which it is the form."""
_HEAD = 500
"""Characters in which a form says that it is one."""
_DIGIT = re.compile(r"\d")
_MIN_LABELLED = 2
"""Labels that stand before their values in a text, from which one may stand above its value."""
_MAX_BELOW = 160
"""Characters of a value that stands below its label."""
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


def parse_fields(blocks: Iterable[Block]) -> dict[str, str]:
    """Every field that the blocks give a value for; the first value of a field counts, where another label
    does not say more surely what it asks for."""
    blocks = tuple(blocks)
    in_table = any(block.rows for block in blocks)
    found = {} if in_table else parse_printed_form("\n".join(_lines_of(blocks)))
    loosely: dict[str, str] = {}
    for label, value in _pairs(blocks):
        key = find_key(label)
        if key is None or not is_filled(value, key):
            continue
        if is_loose(label):
            loosely.setdefault(key, value.strip())
            continue
        known = found.setdefault(key, value.strip())
        if _is_other_half(key, known, value):
            found[key] = f"{known}, {value.strip()}"
    return _add_loose(found, loosely)


def _add_loose(found: Mapping[str, str], loosely: Mapping[str, str]) -> dict[str, str]:
    """The fields with what looser labels gave; a sender who is no unit, as that is named, is whom to call."""
    persons = (value for key, value in loosely.items() if key in found and MOBILE.search(value))
    contact = next(persons, None)
    return {**({"contact": contact} if contact else {}), **loosely, **found}


def _is_other_half(key: str, known: str, value: str) -> bool:
    """Whether a second value is what the first one lacks, where both are asked for apart: the number behind a
    name, the date behind a weekday."""
    if key == "contact":
        return is_reachable(value) and not is_reachable(known)
    return key == "date" and not _DIGIT.search(known) and _DIGIT.search(value) is not None


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
    return {key: " ".join(value.split()) for key, value in values if key and is_filled(value, key)}


def _end_at_label(value: str) -> str:
    """A value without the lines from the one on that has a label, worded otherwise than printed."""
    first, *others = value.split("\n")
    return "\n".join([first, *takewhile(lambda line: not (is_labelled_line(line) or find_key(line)), others)])


def count_labels(blocks: Iterable[Block]) -> int:
    """How many different labels of the form stand in tables, filled in or not; few where they ask but what
    any invitation and announcement tells."""
    tables = [block.rows for block in blocks]
    cells = (row[:2] for rows in tables for row in rows)
    keys = {key for row in cells for cell in row if (key := find_key(label_of(cell)))}
    heads = frozenset[str]().union(*map(count_heads, tables))
    if len(heads - OF_ACTIVITY) >= _SURE_HEADS:
        keys |= heads
    return len(keys) if keys - OF_ACTIVITY else min(len(keys), _MOST_OF_ACTIVITY)


def is_filled(value: str, key: str) -> bool:
    """Whether the field `key` was filled in, neither with what only fills its room nor with a label."""
    return not is_filler(value, key) and find_key(value) is None


def is_labelled_line(text: str) -> bool:
    """Whether the whole paragraph is one labelled value, such as "Tempat : Wotu"."""
    match = LABELLED.match(write_label(text))
    return match is not None and find_key(match[1]) is not None


def is_form_of_lines(text: str) -> bool:
    """Whether a text is a form without a table: labelled values of more fields than any invitation or
    announcement tells, next to nothing beside them, and no other heading than a form's."""
    lines = [write_label(line.strip()) for line in text.split("\n") if line.strip()]
    keys = {key for line in lines if (match := LABELLED.match(line)) and (key := find_key(match[1]))}
    beside = [line for line in lines if not is_labelled_line(line)]
    is_headed = lines[:1] == beside[:1] != [] and _HEADS_FORM.search(lines[0]) is None
    return (
        len(keys) >= _OF_FORM
        and bool(keys - OF_ACTIVITY)
        and len(" ".join(beside).split()) <= _BESIDE_FORM
        and not is_headed
    )


def begins_label(text: str) -> bool:
    """Whether a line begins with a label of the form, with or without its colon."""
    head = text[:_HEAD]
    if find_key(head.partition(":")[0]):
        return True
    return any(
        label and re.match(rf"(?:\d{{1,2}}[.,)]?\s?)?(?:{label})", head, re.I) for _, label in _PRINTED
    )


def _pairs(blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        yield from read_pairs(block.rows)
        for line in _lines_of([block]):
            if match := LABELLED.match(line.removeprefix("- ")):
                yield from split_run(match[1], match[2])
    yield from _pairs_below(_lines_of(blocks))


def _lines_of(blocks: Sequence[Block]) -> list[str]:
    """The lines outside of tables."""
    lines = (line for block in blocks if not block.rows for line in block.text.split("\n"))
    return [write_label(line) for line in lines]


def _pairs_below(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Labels alone on a line, with the value on the next: in a text with other labels, or behind a colon."""
    lines = [line.strip() for line in lines if line.strip()]
    is_form = sum(map(is_labelled_line, lines)) >= _MIN_LABELLED
    for label, value in pairwise(lines):
        if not (is_form or value.startswith(":")) or find_key(label.rstrip(" :.…")) is None:
            continue
        if len(value) <= _MAX_BELOW and not (is_labelled_line(value) or find_key(value)):
            yield label, value.removeprefix(":").strip()
