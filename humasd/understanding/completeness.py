"""Names what a submission lacks, and its category."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from humasd.documents.categories import SOP, Categories
from humasd.documents.category import choose_category
from humasd.documents.manner import Manner
from humasd.documents.people import is_reachable
from humasd.understanding.material import Chosen
from humasd.understanding.ticks import find_ticked
from humasd.understanding.values import Item

_FIELD_KEYS = ("activity_date", "place", "unit", "contact")


def find_missing(
    items: Sequence[Item], chosen: Chosen, fields: Mapping[str, str], in_mail: bool = False
) -> tuple[str, ...]:
    """The keys of what is absent, in the order in which people are told; `in_mail`: the form stands in the
    mail itself. A name alone is no contact: nobody can be reached by it."""
    roles = {item.role for item in items}
    present = {
        "material": chosen.source is not None,
        "title": chosen.title is not None,
        "photo": "photo" in roles,
        "letter": "letter" in roles,
        "form": "form" in roles or in_mail,
        **{key: key in fields for key in _FIELD_KEYS},
        "contact": is_reachable(fields.get("contact", "")),
    }
    return tuple(key for key, there in present.items() if not there)


def decide_category(
    chosen: Chosen, fields: Mapping[str, str], manner: Manner, known: Categories = SOP
) -> tuple[str | None, str]:
    """(category, reason): what the form names, else what the words of the text say, and its manner."""
    named = fields.get("category", "").lower()
    ticked = {known.names[name] for name in find_ticked(named, known.names)}
    if len(ticked) == 1:
        return ticked.pop(), "dicentang dalam formulir"
    mentioned = {category for name, category in known.names.items() if name in named}
    if len(mentioned) == 1:
        return mentioned.pop(), "disebut dalam formulir"
    if chosen.source is None:
        return None, "belum ada naskah"
    return choose_category(chosen.text, fields.get("unit", ""), chosen.title or "", known, manner)


def remark_category(category: str | None, reason: str) -> str:
    """The category and why, for whoever disposes."""
    if category is None:
        return f"Kategori belum dapat ditentukan: {reason}. Kategori dapat disebut dalam jawaban."
    return f"Kategori {category} ({reason})."
