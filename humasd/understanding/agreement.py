"""Where the form and the text say different things: said to the office, decided by nobody but a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from humasd.documents.dates import find_dates, write_days
from humasd.documents.places import find_place
from humasd.documents.relative_dates import WEEKDAYS
from humasd.region import NO_REGION, Region
from humasd.understanding.events import find_events, remark_events
from humasd.understanding.material import Chosen
from humasd.understanding.units import Unit, find_unit, resolve_unit
from humasd.understanding.values import Item

_DAYS = frozenset({"activity_date", "date"})
_CHANGEABLE = {"unit": "Unit kerja", "place": "Tempat kegiatan", "activity_date": "Tanggal kegiatan"}
_PAPERS = {"form": "formulir", "letter": "surat"}
_COMMON_WORDS = """
    desa kelurahan kecamatan kantor aula gedung lapangan ruang balai kabupaten kota di dan dinas badan
    bagian kepala rumah jabatan bupati pada untuk yang dengan dari ke oleh kegiatan daerah acara dalam rangka
    tahun kec kab dusun gelar peresmian pelaksanaan sosialisasi rapat
"""
_COMMON = frozenset(_COMMON_WORDS.split())
"""Words that two different places, units or titles share without being the same."""


def find_disagreements(
    items: Sequence[Item],
    chosen: Chosen,
    units: Sequence[Unit],
    written_on: date | None,
    region: Region = NO_REGION,
) -> tuple[str, ...]:
    """Date, place, unit and title where form and text disagree; a sentence each, in Indonesian."""
    form = next((item for item in items if item.role == "form"), None)
    if form is None or not chosen.text or chosen.source == form.filename:
        return ()
    text = f"{chosen.title or ''}\n{chosen.text}"
    return tuple(
        sentence
        for sentence in (
            _dates(form.fields, text, written_on),
            _places(form.fields, text, region),
            _units(form.fields, items, units, region),
            _titles(form.fields, chosen.title, region),
        )
        if sentence
    )


def find_changes(
    before: Mapping[str, str], now: Mapping[str, str], text: str, region: Region = NO_REGION
) -> tuple[str, ...]:
    """Unit, place and day of which a later mail's labelled values say otherwise than what was known, and than
    the text; a sentence each, in Indonesian."""
    changed = []
    for key, what in _CHANGEABLE.items():
        old, new = before.get(key, ""), now.get(key, "")
        if key == "activity_date":
            days, known = find_dates(new), find_dates(old)
            told = (*known, *find_dates(text))
            is_other = bool(days and known) and not any(map(days[0].shares_day, told))
        else:
            names = _names(new, region)
            is_other = bool(names) and not names & (_names(old, region) | _names(text, region))
        if old and is_other:
            changed.append(
                f"{what} berbeda: kiriman tambahan menyebut “{new[:120]}”, sebelumnya “{old[:120]}”."
            )
    return tuple(changed)


def find_two_events(
    items: Sequence[Item],
    mail_form: Mapping[str, str],
    text: str,
    written_on: date | None,
    region: Region = NO_REGION,
) -> str | None:
    """Where the text tells of two events and no form says which is meant; a sentence in Indonesian."""
    forms = (mail_form, *(item.fields for item in items if item.role == "form"))
    is_stated = any("place" in form and not _DAYS.isdisjoint(form) for form in forms)
    return None if is_stated else remark_events(find_events(text, written_on, region))


def find_wrong_weekdays(
    items: Sequence[Item], mail_form: Mapping[str, str], written_on: date | None
) -> tuple[str, ...]:
    """Where the day of the week that form, letter or mail state is not the date's; a sentence each.

    The days of a text are looked at by the editing's suggestions.
    """
    stated = [
        *((_PAPERS[item.role], item.fields) for item in items if item.role in _PAPERS),
        ("isi surel", mail_form),
    ]
    return tuple(filter(None, (_weekday(paper, fields, written_on) for paper, fields in stated)))


def _weekday(paper: str, fields: Mapping[str, str], written_on: date | None) -> str | None:
    mention = next(iter(find_dates(fields.get("activity_date", fields.get("date", "")), written_on)), None)
    if mention is None or not mention.named or not mention.wrong_weekday:
        return None
    day = write_days(mention.first, mention.first).partition(", ")[2]
    weekday = WEEKDAYS[mention.first.weekday()]
    written = mention.text[:120]
    return f"Hari dan tanggal dalam {paper} tidak cocok: “{written}”; {day} jatuh pada hari {weekday}."


def _dates(fields: Mapping[str, str], text: str, written_on: date | None) -> str | None:
    stated = find_dates(fields.get("activity_date", fields.get("date", "")), written_on)
    told = find_dates(text, written_on)
    if not stated or not told:
        return None
    day = stated[0]
    if any(map(day.shares_day, told)):
        return None
    return _differ("Tanggal kegiatan", day.written, told[0].written)


def _places(fields: Mapping[str, str], text: str, region: Region) -> str | None:
    stated, told = fields.get("place", ""), find_place(text, region=region)
    if not told or not (names := _names(stated, region)) or names & _names(text, region):
        return None
    return _differ("Tempat kegiatan", stated, told)


def _units(
    fields: Mapping[str, str], items: Sequence[Item], units: Sequence[Unit], region: Region
) -> str | None:
    """Against the letter, which names its unit for certain; a text names many."""
    stated = fields.get("unit", "")
    letters = (item for item in items if item.role == "letter")
    told = next(
        filter(None, (find_unit(_capitalised(item.preface), units, region=region) for item in letters)), None
    )
    if not told or not (names := _names(stated, region)) or names & _names(told, region):
        return None
    return None if resolve_unit(stated, units) == told else _differ("Unit kerja", stated, told, "surat")


def _titles(fields: Mapping[str, str], title: str | None, region: Region) -> str | None:
    stated = fields.get("title", "")
    if (
        not title
        or not (names := _names(stated, region))
        or 3 * len(names & _names(title, region)) >= len(names)
    ):
        return None
    return _differ("Judul", stated, title)


def _differ(what: str, stated: str, told: str, where: str = "naskah") -> str:
    return f"{what} berbeda: formulir menyebut “{stated[:120]}”, {where} menyebut “{told[:120]}”."


def _names(text: str, region: Region) -> frozenset[str]:
    return frozenset(_words(text)) - _COMMON - region.words


def _words(text: str) -> Iterator[str]:
    for word in re.findall(r"[^\W\d_]{3,}", text.lower()):
        yield word.removesuffix("nya")


def _capitalised(text: str) -> str:
    return "\n".join(line.title().replace(" Dan ", " dan ") for line in text.split("\n"))
