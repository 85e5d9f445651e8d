"""Gathers the fields of a submission and names what it lacks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from humasd.documents.category import WEIGHTS, choose_category
from humasd.documents.clues import find_contact, find_date, find_place, find_unit
from humasd.documents.fields import FORM_KEYS
from humasd.understanding.material import Chosen
from humasd.understanding.values import Item

_ORDER = ("form", "material", "letter")
"""Whose labelled values count before whose."""
_FIELD_KEYS = ("activity_date", "place", "unit", "contact")


def gather_fields(
    items: Sequence[Item], chosen: Chosen, own_text: str, sender_name: str = ""
) -> dict[str, str]:
    """What form, material and letter say under a label; else what running text lets one find."""
    fields: dict[str, str] = {}
    for role in _ORDER:
        for item in items:
            if item.role == role:
                for key in FORM_KEYS & item.fields.keys() - fields.keys() - {"title"}:
                    fields[key] = item.fields[key]
    letters = "\n\n".join(f"{item.preface}\n\n{item.text}" for item in items if item.role == "letter")
    prefaces = "\n".join(item.preface for item in items if item.role == "material")
    places_of_unit = (letters, prefaces, sender_name, own_text, chosen.text)
    clues = {
        "activity_date": find_date(chosen.text) or find_date(letters),
        "place": find_place(chosen.text) or find_place(letters),
        "unit": next(filter(None, map(find_unit, places_of_unit)), None),
        "contact": find_contact(own_text) or find_contact(letters),
    }
    for key, value in clues.items():
        if value and key not in fields:
            fields[key] = value
    return fields


def find_missing(items: Sequence[Item], chosen: Chosen, fields: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of what is absent, in the order in which people are told."""
    roles = {item.role for item in items}
    present = {
        "material": chosen.source is not None,
        "title": chosen.title is not None,
        "photo": "photo" in roles,
        "letter": "letter" in roles,
        "form": "form" in roles,
        **{key: key in fields for key in _FIELD_KEYS},
    }
    return tuple(key for key, there in present.items() if not there)


def decide_category(chosen: Chosen, fields: Mapping[str, str]) -> tuple[str | None, str]:
    """(category, reason): what the form names, else what the words of the text say."""
    named = fields.get("category", "").lower()
    for category in WEIGHTS:
        if category in named:
            return category, "disebut dalam formulir"
    if chosen.source is None:
        return None, "belum ada naskah"
    return choose_category(f"{chosen.title or ''}\n{chosen.title or ''}\n{chosen.text}")
