"""Faults of the configuration, in plain words: one line that names the place and the mend."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError

from humasd.settings.model import Settings

_WORDS = {
    "string_type": 'must be a text in quotes, such as "…"',
    "bool_type": "must be true or false, without quotes",
    "bool_parsing": "must be true or false, without quotes",
    "int_type": "must be a whole number, without quotes",
    "int_parsing": "must be a whole number, without quotes",
    "int_parsing_size": "is too large a number",
    "int_from_float": "must be a whole number, without quotes",
    "greater_than_equal": "must be {ge} or more",
    "literal_error": "must be one of {expected}",
    "enum": "must be one of {expected}",
    "date_type": "must be a date, such as 2026-12-24",
    "date_parsing": "must be a date, such as 2026-12-24",
    "date_from_datetime_parsing": "must be a date, such as 2026-12-24",
    "date_from_datetime_inexact": "must be a date without a time, such as 2026-12-24",
    "path_type": 'must be a path in quotes, such as "var/files"',
    "string_pattern_mismatch": 'must be a mail address, such as "humas@example.go.id"',
    "too_short": "must name at least one",
    "string_too_short": "must not be empty",
    "missing": "is missing; add it",
}
"""What pydantic's types of fault mean to whoever writes the file."""
_LISTS = ("tuple_type", "list_type")
_TABLES = ("model_type", "model_attributes_type", "dict_type")
_OF_SECTIONS = ("officials", "substitutes", "partners", "units", "categories")


def explain(error: ValidationError) -> str:
    """One fault in one line: an unknown key, which often explains the rest, with the nearest known
    one; else the first."""
    faults = error.errors()
    fault = next((fault for fault in faults if fault["type"] == "extra_forbidden"), faults[0])
    place = ".".join(str(part) for part in fault["loc"])
    if fault["type"] == "extra_forbidden":
        return _name_unknown(place, fault["loc"])
    message = _describe(fault, place)
    if fault["type"] in _WORDS or fault["type"] in (*_LISTS, *_TABLES):
        return f"{place} {message}"
    return f"{place}: {message}" if place else message


def _describe(fault: Mapping[str, Any], place: str) -> str:
    kind = fault["type"]
    if kind in _LISTS and place in _OF_SECTIONS:
        return f"must be written as [[{place}]], once for each"
    if kind in _LISTS:
        return 'must be a list, such as ["…", "…"]'
    if kind in _TABLES and place.partition(".")[0] in _OF_SECTIONS:
        return f"must be written as [[{place.partition('.')[0]}]], once for each"
    if kind in _TABLES:
        return f"must be a table: [{place}], or {{ key = … }}"
    if kind in _WORDS:
        return _WORDS[kind].format(**fault.get("ctx", {}))
    return str(fault["msg"]).removeprefix("Value error, ")


def _name_unknown(place: str, location: tuple[int | str, ...]) -> str:
    known = _known_keys(location[:-1])
    nearest = get_close_matches(str(location[-1]), known, n=1, cutoff=0.3)
    hint = f"did you mean {nearest[0]!r}?" if nearest else f"known here: {', '.join(sorted(known))}"
    return f"unknown key {place!r}; {hint}"


def _known_keys(place: tuple[int | str, ...]) -> list[str]:
    model: type[BaseModel] = Settings
    for part in place:
        if isinstance(part, int):
            continue
        annotation = model.model_fields[part].annotation
        arguments = getattr(annotation, "__args__", ())
        inner = next(
            (a for a in (annotation, *arguments) if isinstance(a, type) and issubclass(a, BaseModel)), None
        )
        if inner is None:
            return []
        model = inner
    return [field.alias or name for name, field in model.model_fields.items() if name != "folder"]
