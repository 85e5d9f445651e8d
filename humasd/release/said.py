"""What a sender says beside the text of a release, as its material keeps it: for whoever decides, never for
readers."""

from __future__ import annotations

from collections.abc import Mapping

from humasd.release.model import Material

SAID = "said"
NOT_YET = "said_not_yet"
"""Fields of a material, a line a mail, the newest first. NOT_YET: words against publication, or against it
now; SAID: all others."""
_MOST = 5
"""Lines of each that are kept."""


def lines_of(material: Material, key: str) -> tuple[str, ...]:
    """What was said, the newest first."""
    return tuple(filter(None, material.fields.get(key, "").split("\n")))


def join_said(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """Those fields for what was said before and now; nothing is said twice."""
    joined = {}
    for key in (SAID, NOT_YET):
        lines = dict.fromkeys(filter(None, (*new.get(key, "").split("\n"), *old.get(key, "").split("\n"))))
        if lines:
            joined[key] = "\n".join([*lines][:_MOST])
    return joined


def says_more(old: Material, new: Material, keys: tuple[str, ...] = (SAID, NOT_YET)) -> bool:
    """Whether a sender has said something under these keys that he had not said before."""
    return any(set(lines_of(new, key)) - set(lines_of(old, key)) for key in keys)
