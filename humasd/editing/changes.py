"""What changed from one version to the next, in lines that can be read on a phone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from humasd.release.model import Draft

MOST = 20
"""Changes that are told one by one."""
_MOST_WORDS = 25
"""Of a passage that is quoted; of a longer one its ends."""
_MOST_COMPARED = 3_000
"""Words of a paragraph that are compared word by word: that takes time with the square of them."""


def find_changes(before: Draft, after: Draft) -> tuple[str, ...]:
    """One line a change, in Indonesian, in the order of the text; none where both show the same."""
    found = [*_of_title(before, after), *_of_text(before, after), *_of_photos(before, after)]
    if len(found) > MOST:
        return (*found[:MOST], f"dan {len(found) - MOST} perubahan lain")
    return tuple(found)


def _of_title(before: Draft, after: Draft) -> Iterator[str]:
    if before.title != after.title:
        yield f"Judul: “{after.title}” menggantikan “{before.title}”"


def _of_text(before: Draft, after: Draft) -> Iterator[str]:
    old, new = _paragraphs_of(before), _paragraphs_of(after)
    for kind, start, end, begin, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        pairs = min(end - start, stop - begin)
        for place in range(pairs):
            yield from _of_paragraph(begin + place + 1, old[start + place], new[begin + place])
        for place in range(begin + pairs, stop):
            yield f"Paragraf {place + 1} baru: “{_shorten(new[place].split())}”"
        for place in range(start + pairs, end):
            yield f"Dihapus: “{_shorten(old[place].split())}”"


def _of_paragraph(number: int, old: str, new: str) -> Iterator[str]:
    was, now = old.split(), new.split()
    matcher = SequenceMatcher(None, was[:_MOST_COMPARED], now[:_MOST_COMPARED], autojunk=False)
    if matcher.ratio() < 0.4:
        yield f"Paragraf {number} ditulis ulang: “{_shorten(now)}”"
        return
    for kind, start, end, begin, stop in matcher.get_opcodes():
        gone, come = _shorten(was[start:end]), _shorten(now[begin:stop])
        if kind == "replace":
            yield f"Paragraf {number}: “{come}” menggantikan “{gone}”"
        elif kind == "insert":
            yield f"Paragraf {number}: ditambah “{come}”"
        elif kind == "delete":
            yield f"Paragraf {number}: dihapus “{gone}”"


def _of_photos(before: Draft, after: Draft) -> Iterator[str]:
    old = {photo.sha256: photo for photo in before.photos}
    new = {photo.sha256: photo for photo in after.photos}
    for number, photo in enumerate(after.photos, 1):
        if photo.sha256 not in old:
            yield f"Foto {number} baru: {photo.filename}"
        elif photo.caption != old[photo.sha256].caption:
            yield f"Foto {number}: keterangannya menjadi “{photo.caption}”"
    for photo in before.photos:
        if photo.sha256 not in new:
            yield f"Foto dihapus: {photo.filename}"


def _paragraphs_of(draft: Draft) -> list[str]:
    return [" ".join(line.split()) for line in draft.body_text.split("\n") if line.strip()]


def _shorten(words: Sequence[str]) -> str:
    if len(words) <= _MOST_WORDS:
        return " ".join(words)
    return f"{' '.join(words[: _MOST_WORDS // 2])} … {' '.join(words[-_MOST_WORDS // 2 :])}"
