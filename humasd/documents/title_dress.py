"""Takes off a headline what is only its dress: little pictures, stars, quotation marks around all of it, the
full stop, and what is said beside it to the office."""

from __future__ import annotations

import re

from humasd.documents.title_remarks import tidy_title

_PICTURE = r"[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F\u200D]"
_PICTURES = re.compile(rf"^(?:{_PICTURE}|\s){{1,20}}|(?:{_PICTURE}|\s){{1,20}}$")
_HASHES = re.compile(r"^(?:#{1,6}|={2,6})\s{1,3}(?=\S)|(?<=\S)\s{1,3}(?:#{1,6}|={2,6})$")
_SIGNS = " *_~|"
_QUOTES = {"“": "”", "„": "”", '"': '"', "”": "”", "«": "»", "‘": "’", "'": "'"}
_STOP = re.compile(r"(?:^|[\s(/-])(?P<word>\w{3,40})\.$")
"""A full stop that ends no word with others in it: "S.Pd." has them."""
_SHORT_WORDS = frozenset("kab kec kel prov jln tbk dkk dll dst dsb jend brigjen mayjen kol".split())  # noqa: SIM905


def undress(title: str) -> str:
    """The words of a headline alone."""
    bare = _strip(" ".join(title.split()))
    return _strip(tidy_title(bare)) or bare


def _strip(title: str) -> str:
    title = _HASHES.sub("", _PICTURES.sub("", title)).strip(_SIGNS)
    inner = title[1:-1]
    if title[:1] in _QUOTES and title[-1:] == _QUOTES[title[:1]] and inner and not set(inner) & set('“”„«»"'):
        title = inner.strip(_SIGNS)
    stop = _STOP.search(title)
    return title[:-1] if stop and stop["word"].lower() not in _SHORT_WORDS else title
