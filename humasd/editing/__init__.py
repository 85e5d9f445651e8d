"""The sub-editor's eye: what a text should have looked at before it is published. Nothing is ever changed."""

from __future__ import annotations

from humasd.editing.consistency import find_contradictions
from humasd.editing.exempt import find_exempt
from humasd.editing.privacy import find_personal_data
from humasd.editing.questions import find_unanswered
from humasd.editing.remark import MAX_TEXT, Remark
from humasd.editing.spelling import find_misspellings
from humasd.editing.style import find_style_faults
from humasd.region import Region

__all__ = ["Remark", "mark", "suggest"]


def suggest(title: str, text: str, region: Region, *, news: bool = True) -> tuple[Remark, ...]:
    """Suggestions to whoever corrects, the weightiest first: contradictions, style, spelling, what is untold.

    `text` has an empty line between paragraphs. `news`: an article need not answer who, what and when;
    `region` is part of the house's dateline.
    """
    text = text[:MAX_TEXT]
    found = (
        *find_contradictions(text),
        *(find_style_faults(title, text, region) if news else ()),
        *find_misspellings(f"{title}\n{text}", region),
        *(find_unanswered(title, text, region) if news else ()),
    )
    return tuple(dict.fromkeys(found))


def mark(title: str, text: str) -> tuple[Remark, ...]:
    """What perhaps must not be published: personal data (UU 27/2022), exempt information (UU 14/2008)."""
    whole = f"{title}\n\n{text[:MAX_TEXT]}"
    return tuple(dict.fromkeys((*find_personal_data(whole), *find_exempt(whole))))
