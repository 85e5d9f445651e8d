"""What a sender answers in words to the mail that says what is missing: "Judulnya: …", or the bare thing."""

from __future__ import annotations

import re
from collections.abc import Collection

from humasd.answers.beside.runs import match_courtesy
from humasd.answers.tokens import is_neutral, tokenise
from humasd.documents.cover import is_cover
from humasd.documents.fields import is_filled
from humasd.documents.labels import find_key
from humasd.documents.values import Block

TEXT_KEYS = ("title", "activity_date", "place", "unit", "contact")
"""Keys of what is missing that a few words can give."""
MAX_ANSWER = 2_000
"""Characters; whoever writes more sends material."""
_MAX_VALUE = 250
_LABELLED = re.compile(r"^\W{0,3}([^:\n]{2,60}?)\s{0,3}[:=]\s{0,3}(\S.*)?$")
_QUOTED = re.compile(r"^[^\"“\n]{0,60}[\"“]([^\"”\n]{5,250})[\"”]\W{0,3}$")
_FILLER = re.compile(
    r"\b(?:nya|beritanya|kegiatannya|acaranya|beliau|pak|bu|bapak|ibu|maaf|siap|baik|mohon|untuk|adalah|yaitu|ini|itu"
    r"|sebagai|berikut|kami|saya|ya)\b",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"\b(judul|tanggal|tempat|lokasi|unit|kontak|narahubung|waktu|hari)nya\b", re.IGNORECASE)


def read_answers(own: str, wanted: Collection[str]) -> dict[str, str]:
    """The wanted keys that a reply's own words give a value for. A line without a label counts only where
    it is the only one that says anything and a single text key is wanted; titles go first."""
    if len(own) > MAX_ANSWER:
        return {}
    found: dict[str, str] = {}
    rest: list[str] = []
    label = None
    for line in filter(None, (line.strip() for line in own.split("\n"))):
        key = _key_of(line)
        if match := _LABELLED.match(line):
            key = key or _key_of(match[1])
        value = match[2] if match else None
        if key and match and value:
            found.setdefault(key, _clean(value))
        elif key and match:
            label = key  # the value stands on the next line
        elif label:
            found.setdefault(label, _clean(line))
            label = None
        elif quoted := _QUOTED.match(line):
            named = _key_of(line[: quoted.start(1)]) or _only(wanted)
            if named:
                found.setdefault(named, _clean(quoted[1]))
        elif not _is_courteous(line):
            rest.append(line)
    only = _only(wanted)
    if not found and only and len(rest) == 1 and len(rest[0]) <= _MAX_VALUE and not rest[0].endswith("?"):
        found[only] = _clean(rest[0])
    return {key: value for key, value in found.items() if key in wanted and is_filled(value, key)}


def _key_of(label: str) -> str | None:
    if len(label) > 80:
        return None
    plain = _SUFFIX.sub(r"\1", label.strip(' :="“'))
    key = find_key(plain) or find_key(" ".join(_FILLER.sub(" ", plain).replace(",", " ").split()))
    return {"date": "activity_date"}.get(key or "", key)


def _only(wanted: Collection[str]) -> str | None:
    """The one that a bare line answers: the title where that is wanted, else the only text key."""
    keys = [key for key in TEXT_KEYS if key in wanted]
    return keys[0] if len(keys) == 1 or "title" in keys[:1] else None


def _is_courteous(line: str) -> bool:
    tokens = tokenise(line)
    index = 0
    while index < len(tokens):
        length = match_courtesy(tokens, index) or int(is_neutral(tokens[index].plain))
        if not length:
            return is_cover(Block("p", "", line))
        index += length
    return True


def _clean(value: str) -> str:
    return value.strip().strip('"“”*_ ').strip()[:_MAX_VALUE]
