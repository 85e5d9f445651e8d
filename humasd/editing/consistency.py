"""Where a text contradicts itself: a day of the week, a sum, a name written in two ways."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from humasd.documents.dates import find_dates, write_days
from humasd.documents.relative_dates import WEEKDAYS
from humasd.editing.remark import Remark, cut_excerpt

_NUMBER = r"\d{1,3}(?:\.\d{3})+|\d{1,7}"
_MEN_WOMEN = re.compile(
    rf"(?P<one>{_NUMBER})\s(?:orang\s|siswa\s|peserta\s)?(?:laki-laki|pria|putra|ikhwan)\b[^.\n\d]{{0,40}}"
    rf"(?P<two>{_NUMBER})\s(?:orang\s|siswi\s|peserta\s)?(?:perempuan|wanita|putri|akhwat)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    rf"(?P<total>{_NUMBER})\s(?:orang\s)?(?:peserta|orang|siswa|pelajar|warga|anak|pegawai|pejabat|jamaah|lansia"
    r"|balita|kader|petani|atlet|pendonor|penerima|undangan)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(
    rf"(?P<total>{_NUMBER})\s(?P<what>[a-z]{{3,20}})[^.\n\d]{{0,40}}\bterdiri\s(?:dari|atas)\s(?P<parts>[^.\n]{{5,300}})"
)
_PART = re.compile(rf"(?<![\w.,])(?P<part>{_NUMBER})\s[a-z]")
_MONEY = (
    r"Rp\.?\s?(?P<{0}>\d{{1,3}}(?:\.\d{{3}})*(?:,\d{{1,3}})?)(?:\s(?P<{0}_unit>ribu|juta|miliar|triliun)\b)?"
)
_COSTS = re.compile(
    rf"{_MONEY.format('total')}[^.\n]{{0,60}}\bterdiri\s(?:dari|atas)\s(?P<parts>(?:[^.\n]|\.(?=\d)){{5,300}})",
    re.I,
)
_COST = re.compile(_MONEY.format("part"), re.I)
_UNITS = {"": 1, "ribu": 1_000, "juta": 1_000_000, "miliar": 1_000_000_000, "triliun": 1_000_000_000_000}
_INSIDE = re.compile(r"(?:(?<=[^\W_]\s)|(?<=[^\W_],\s)|\b(?=[A-Z][a-z]+\s[A-Z]))[A-Z][a-z]{4,}\b")
"""Words that are large within a sentence, or at its head before another such: names."""
MAX_NAMES = 150
"""Names of a text that are compared, the most frequent first."""


def find_contradictions(text: str) -> Iterator[Remark]:
    """Everything that cannot be right as it stands."""
    yield from find_wrong_weekdays(text)
    yield from find_wrong_sums(text)
    yield from find_wrong_costs(text)
    yield from find_name_variants(text)


def find_wrong_weekdays(text: str) -> Iterator[Remark]:
    """ "Senin, 24 November 2026", which is a Tuesday."""
    for mention in find_dates(text):
        if mention.wrong_weekday and mention.weekday is not None:
            weekday, day = write_days(mention.first, mention.first).split(", ")
            yield Remark(
                f"Hari dan tanggal tidak cocok ({day} hari {weekday})", " ".join(mention.text.split())
            )


def find_wrong_sums(text: str) -> Iterator[Remark]:
    """ "45 laki-laki dan 30 perempuan" of "80 peserta", and "80 orang terdiri dari 40 … dan 30 …"."""
    for paragraph in text.split("\n"):
        told = set()
        for match in _MEN_WOMEN.finditer(paragraph):
            total = _read(match["one"]) + _read(match["two"])
            rest = paragraph[: match.start()] + " " * len(match[0]) + paragraph[match.end() :]
            stated = [_read(found["total"]) for found in _TOTAL.finditer(rest)]
            if stated and total not in stated:
                told.add((total, stated[0]))
                yield _sum(f"{match['one']} + {match['two']}", total, stated[0], paragraph, match)
        for match in _PARTS.finditer(paragraph):
            parts = [_read(part["part"]) for part in _PART.finditer(match["parts"])]
            stated_total = _read(match["total"])
            if len(parts) >= 2 and sum(parts) != stated_total and max(parts) < stated_total:
                added = " + ".join(map(str, parts))
                if (sum(parts), stated_total) in told:
                    continue
                yield _sum(added, sum(parts), stated_total, paragraph, match)


def find_wrong_costs(text: str) -> Iterator[Remark]:
    """ "Rp3 miliar terdiri dari Rp1 miliar … dan Rp1,5 miliar …"."""
    for match in _COSTS.finditer(text):
        parts = list(_COST.finditer(match["parts"]))
        total = _read_money(match["total"], match["total_unit"])
        added = sum(_read_money(part["part"], part["part_unit"]) for part in parts)
        if len(parts) >= 2 and added != total:
            told = " + ".join(part[0] for part in parts)
            stated = match[0][: match.end("total_unit" if match["total_unit"] else "total") - match.start()]
            yield Remark(
                f"Jumlah uang tidak cocok: {told}, tertulis {stated}", cut_excerpt(text, *match.span())
            )


def _read_money(number: str, unit: str | None) -> int:
    whole, _, part = number.partition(",")
    return _read(whole + part) * _UNITS[(unit or "").lower()] // int(f"1{'0' * len(part)}")


def find_name_variants(text: str) -> Iterator[Remark]:
    """Two spellings of what is likely one name ("Kanawatu", "Kanawato"): a letter or two apart."""
    inside = Counter(_INSIDE.findall(text))
    common = set(re.findall(r"\b[a-z]{5,}\b", text))
    names = [name for name, _ in inside.most_common(MAX_NAMES) if name.lower() not in common]
    for one, other in combinations(names, 2):
        if one[0] == other[0] and _is_variant(one.lower(), other.lower()):
            yield Remark(f"Nama ditulis dua cara: “{one}” dan “{other}”")


def _is_variant(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1 or {one, other} & {day.lower() for day in WEEKDAYS}:
        return False
    if one.removesuffix("nya") == other or other.removesuffix("nya") == one:
        return False
    return _distance(one, other) <= (2 if min(len(one), len(other)) >= 9 else 1)


def _distance(one: str, other: str) -> int:
    """Letters to add, drop or replace (Levenshtein)."""
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        above, row = row, [i]
        for j, wanted in enumerate(other, start=1):
            row.append(min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != wanted)))
    return row[-1]


def _sum(added: str, total: int, stated: int, paragraph: str, match: re.Match[str]) -> Remark:
    excerpt = cut_excerpt(paragraph, match.start(), match.end())
    return Remark(f"Jumlah tidak cocok: {added} = {total}, tertulis {stated}", excerpt)


def _read(number: str) -> int:
    return int(number.replace(".", ""))
