"""The sub-editor's eye: what a text should have looked at before it is published. Nothing is ever changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from humasd.editing.consistency import find_contradictions
from humasd.editing.exempt import find_exempt
from humasd.editing.notes import find_notes_in_doubt
from humasd.editing.privacy import find_personal_data
from humasd.editing.questions import find_unanswered
from humasd.editing.remark import MAX_TEXT, Remark
from humasd.editing.spelling import find_misspellings
from humasd.editing.style import find_style_faults
from humasd.region import Region

__all__ = ["Remark", "mark", "suggest"]

MAX_PLACES = 10
"""Places of one kind that are shown to whoever approves; he needs no more to send a text back."""
_UNREAD = Remark(f"Saran ini hanya untuk {MAX_TEXT // 1000} ribu huruf pertama; selebihnya belum diperiksa")


def suggest(title: str, text: str, region: Region, *, news: bool = True) -> tuple[Remark, ...]:
    """Suggestions to whoever corrects, the weightiest first: contradictions, style, spelling, what is untold.

    `text` has an empty line between paragraphs. `news`: an article need not answer who, what and when;
    `region` is part of the house's dateline. Of a text beyond MAX_TEXT only the beginning is looked at,
    and that is said.
    """
    unread = (_UNREAD,) if len(text) > MAX_TEXT else ()
    text = text[:MAX_TEXT]
    found = (
        *unread,
        *find_contradictions(text),
        *(find_style_faults(title, text, region) if news else ()),
        *find_misspellings(f"{title}\n{text}", region),
        *(find_unanswered(title, text, region) if news else ()),
    )
    return tuple(dict.fromkeys(found))


def mark(title: str, text: str) -> tuple[Remark, ...]:
    """What perhaps must not be published: personal data (UU 27/2022), exempt information (UU 14/2008), notes
    to the office. The whole text is looked at; of a kind that stands in many places the first are shown, the
    others counted."""
    whole = f"{title}\n\n{text}"
    found = (*find_personal_data(whole), *find_exempt(whole), *find_notes_in_doubt(text))
    return tuple(_first_of_each(dict.fromkeys(found)))


def _first_of_each(remarks: Collection[Remark]) -> Iterator[Remark]:
    left = Counter(remark.what for remark in remarks)
    shown: Counter[str] = Counter()
    for remark in remarks:
        what = remark.what
        shown[what] += 1
        if shown[what] <= MAX_PLACES:
            yield remark
        elif shown[what] == left[what]:
            yield Remark(f"{what}: masih ada {left[what] - MAX_PLACES} tempat lain dalam naskah")
