"""Gathers the fields of a submission: from form, letter, mail and text, whoever says it most surely."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from humasd.documents.addressing import leave_out_copies
from humasd.documents.capitals import set_in_case
from humasd.documents.contact_wording import tidy_contact
from humasd.documents.dates import Mention, find_dates
from humasd.documents.fields import parse_fields
from humasd.documents.labels import FORM_KEYS
from humasd.documents.people import find_contact, is_reachable
from humasd.documents.places import find_named_spot, find_place, leave_out_dateline
from humasd.documents.speakers import find_speakers
from humasd.documents.telephone import MOBILE
from humasd.documents.values import Block
from humasd.region import NO_REGION, Region
from humasd.understanding.abbreviations import find_abbreviation, is_short_for, may_be_short_for, spell_out
from humasd.understanding.activity import find_activity, leave_out_wishes, tell_days
from humasd.understanding.events import day_at, find_events, place_on
from humasd.understanding.institutions import (
    MAX_LINE,
    find_acting,
    find_headed,
    find_institution,
    find_introduced,
    find_led,
    find_named_after,
    find_subject,
    is_headed_by,
    leave_out_member,
)
from humasd.understanding.letter import parse_letter
from humasd.understanding.local_offices import find_run_on, find_school_of, find_written_small
from humasd.understanding.mail_form import read_mail_form
from humasd.understanding.material import Chosen
from humasd.understanding.speech import read_heading
from humasd.understanding.units import (
    Unit,
    find_letterhead_line,
    find_letterhead_unit,
    find_sender_unit,
    find_unit,
    resolve_unit,
)
from humasd.understanding.values import Item

_ORDER = ("form", "mail", "material", "letter")
"""Whose labelled values count before whose."""
_SIGNATURE_LINES = 6
_SIGNATURE_WORDS = 8
_NOTE_LINES = 3
"""In which a note on what is sent names its sender's own office."""
_NO_NAME = re.compile(
    r"\W{0,3}(?:foto|dokumentasi|dok|video|editor|penulis|tempat|lokasi|alamat|acara|kegiatan|judul|tema|hari|tanggal)\b"
    r"[^:]{0,20}:",
    re.IGNORECASE,
)
"""Lines with a label that names no sender."""


@dataclass(frozen=True)
class Sender:
    """Who sent a mail, and on which day where the office is."""

    name: str = ""
    address: str = ""
    written_on: date | None = None


@dataclass(frozen=True)
class Said:
    """What stands in a mail itself."""

    own: str
    blocks: tuple[Block, ...] = ()
    """The same with the tables that were pasted into it."""
    subject: str = ""
    signature: str = ""
    """What stands below "-- "."""
    passed_on: str = ""
    """The text of the mails that this one passes on."""
    origin: Sender | None = None
    """Who sent those at first."""


def gather_fields(
    items: Sequence[Item],
    chosen: Chosen,
    said: Said,
    sender: Sender,
    units: Sequence[Unit],
    region: Region = NO_REGION,
    article: bool = False,
) -> dict[str, str]:
    """What a label names; else what running text lets one find. An `article` has no place.

    `activity_date` is the day for people to read, `activity_days` the same as ISO 8601 ("2026-11-23" or
    "2026-11-23/2026-11-25"), where it could be read.
    """
    own_text = said.own
    fields = _gather_labelled(items, {**read_mail_form(said.blocks, own_text), **parse_fields(said.blocks)})
    letters = [item for item in items if item.role == "letter"]
    letter_text = "\n\n".join(f"{item.preface}\n\n{item.text}" for item in letters)
    prefaces = "\n".join(item.preface for item in items if item.role == "material")
    spoken_at, spoken_on = read_heading(chosen.title, chosen.text)
    stated, bare = fields.pop("activity_date", ""), fields.pop("date", "")
    stated = stated or (bare if find_dates(bare, sender.written_on) else "")
    cased = set_in_case(chosen.text)
    events = find_events(cased, sender.written_on, region)
    told_on = _first_day(stated, sender.written_on) or find_activity(chosen.text, sender.written_on)
    held_on = day_at(events, fields.get("place"))
    finders: Mapping[str, Callable[[], str | None]] = {
        "place": lambda: (
            None
            if article
            else place_on(events, _first(_places(chosen, letter_text, said, spoken_at, region)), told_on)
        ),
        "contact": lambda: _first(
            find_contact(text)
            for text in (
                own_text,
                said.signature,
                said.passed_on,
                chosen.text,
                chosen.cover,
                letter_text,
                sender.name,
            )
        ),
        "speakers": lambda: "; ".join(find_speakers(cased)),
        "unit": lambda: _first(_units(letter_text, prefaces, said, chosen, sender, units, region)),
    }
    for key, find in finders.items():
        if _is_unsure(key, fields.get(key, "")) and (value := find()):
            fields[key] = value
    if contact := fields.get("contact"):
        fields["contact"] = tidy_contact(contact)
    if labelled := fields.get("speakers"):
        fields["speakers"] = "; ".join((labelled, *_others(labelled, find_speakers(cased))))
    if "unit" in fields:
        fields["unit"] = resolve_unit(spell_out(fields["unit"], region), units)
    fields.update(parse_letter(letters[0]) if letters else {})
    wished = map(leave_out_wishes, (own_text, said.subject))
    texts = (spoken_on, letter_text) if article else (spoken_on, held_on, chosen.text, letter_text, *wished)
    return fields | tell_days(stated, texts, sender.written_on)


def find_labelled(items: Sequence[Item], said: Said) -> frozenset[str]:
    """The keys of the fields that a form, or the mail itself, gives under a label."""
    forms = [item for item in items if item.role == "form"]
    labelled = _gather_labelled(forms, {**read_mail_form(said.blocks, said.own), **parse_fields(said.blocks)})
    keys = {{"date": "activity_date"}.get(key, key) for key in labelled}
    return frozenset(keys | ({"activity_days"} if "activity_date" in keys else set()))


def _first_day(stated: str, written_on: date | None) -> Mention | None:
    return next(iter(find_dates(stated, written_on)), None)


def _is_person(unit: str) -> bool:
    """Whether who is named as the sender is somebody to call and no unit: "Pengirim: Erni (0822 …)"."""
    named = find_unit(unit, signature=True) or find_institution(unit)
    return MOBILE.search(unit) is not None and named is None


def _is_unsure(key: str, labelled: str) -> bool:
    """Whether nothing is labelled so, or a contact that names somebody and not how to reach him."""
    return not labelled or (key == "contact" and not is_reachable(labelled))


def _others(named: str, speakers: Iterable[str]) -> Iterator[str]:
    """Who speaks in the text and is not among those whom a form names, whatever stands about the name."""
    known = frozenset(re.findall(r"\w{3,}", named.lower()))
    for speaker in speakers:
        name = speaker.partition(", ")[2]
        words = re.findall(r"\w{3,}", name.lower()) or re.findall(r"\w{3,}", speaker.lower())
        if known.isdisjoint(words):  # "Ust. Thahir, Lc" has but a degree behind its comma
            yield speaker


def _gather_labelled(items: Sequence[Item], of_mail: Mapping[str, str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for role in _ORDER:
        for said in [of_mail] if role == "mail" else [item.fields for item in items if item.role == role]:
            for key in FORM_KEYS & said.keys() - fields.keys() - {"title"}:
                if role == "letter" and key in ("date", "contact", "unit"):
                    continue
                if key == "unit" and _is_person(said[key]):
                    fields.setdefault("contact", said[key])
                else:
                    fields[key] = said[key]
    return fields


def _places(chosen: Chosen, letters: str, said: Said, spoken_at: str, region: Region) -> Iterator[str | None]:
    """Where a place may be named, the surest first.

    Of what a sender says beside his text, only a village or a venue: "saya guru di Burau" is no place.
    """
    yield find_place(set_in_case(chosen.text), region=region)
    yield spoken_at
    yield find_place(letters, region=region)
    yield find_place(said.own, least=2, region=region)
    yield find_place(said.subject, region=region)
    if not chosen.text:
        yield find_named_spot(said.own)


def _first(found: Iterable[str | None]) -> str | None:
    return next(filter(None, found), None)


def _units(
    letters: str,
    prefaces: str,
    said: Said,
    chosen: Chosen,
    sender: Sender,
    units: Sequence[Unit],
    region: Region,
) -> Iterator[str | None]:
    """Where a unit may be named, the surest first; who passes a mail on counts last."""
    author = said.origin or sender
    own = leave_out_copies(said.own)
    signed = said.passed_on if said.origin else f"{own}\n{said.signature}"
    yield find_letterhead_unit(letters, units, region)
    yield find_letterhead_unit(prefaces, units, region)
    yield find_sender_unit(author.name, author.address, units, region)
    yield find_run_on(author.address, f"{author.name}\n{said.subject}\n{said.own}")
    yield find_unit(_signature(signed, chosen.title), units, signature=True, region=region)
    if introduced := find_introduced(said.own):
        named = find_institution(introduced) or ""
        yield named if named and introduced.startswith(named) else None
        yield find_unit(introduced, units, signature=True, region=region)
    yield find_acting(author.name, chosen.title or "", chosen.text)
    told = find_unit(chosen.text, units, region=region)
    short = find_abbreviation(author.name, region)
    if short and told and not may_be_short_for(short, told):
        told = None  # a unit that but takes part
    if short is None:
        yield _acting_institution(chosen.text[:MAX_LINE], chosen.text)
    elif " " in short and (initials := short.split()[0]).isupper() and is_headed_by(initials, chosen.text):
        yield None if told and is_short_for(initials, told) else short
    yield told
    yield find_unit(own, units, region=region)
    yield find_unit(letters, units, region=region)
    yield from map(find_institution, _signature(signed, chosen.title).split("\n"))
    yield find_led(author.name, chosen.text, region)
    title = chosen.title or ""
    yield _acting_institution(title.title() if title.isupper() else title, chosen.text)
    yield find_unit(said.subject, units, region=region) or find_subject(said.subject)
    for name in (author.name, *_signature(signed, chosen.title).split("\n")):
        yield find_abbreviation(name, region)
    yield find_headed(chosen.text, region)
    yield find_letterhead_line(letters, region)
    yield find_named_after(author.name, region)
    yield find_school_of(author.address)
    yield from map(find_written_small, (said.subject, *said.own.split("\n")[:_NOTE_LINES]))
    if said.origin:
        yield find_sender_unit(sender.name, sender.address, units, region)


def _acting_institution(line: str, text: str) -> str | None:
    """The institution that a headline or a lead begins with; those that come later only took part."""
    told = leave_out_member(leave_out_dateline(line))
    name = find_institution(told)
    return _as_in_text(name, text) if name and told.startswith(name) else None


def _as_in_text(name: str, text: str) -> str:
    """As much of a headline's name as the text repeats; what follows in the headline is mostly a verb."""
    words = name.split()
    heads = (" ".join(words[:length]) for length in range(len(words), 1, -1))
    return next((head for head in heads if head in text and find_institution(head) == head), name)


def _signature(own: str, title: str | None) -> str:
    """The short lines at a mail's end, its title, whom its photos are owed to and where something was not
    among them."""
    lines = [line for line in own.split("\n") if line.strip() and not _NO_NAME.match(line)][
        -_SIGNATURE_LINES:
    ]
    return "\n".join(
        line for line in lines if len(line.split()) <= _SIGNATURE_WORDS and line.strip() != title
    )
