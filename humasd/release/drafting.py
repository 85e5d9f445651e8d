"""Material into a publication draft (SOP step 4). Words as sent; only their order is the office's."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from humasd.release.model import Draft, Material, Photo, Role

_LEAD_LIMIT = 600


def compose_draft(material: Material, title: str) -> Draft:
    """The first version of a release: its title, its first paragraph as lead, its body, its photos."""
    return Draft(
        title=material.title or title,
        lead=first_paragraph(material.text),
        body_html=material.html,
        body_text=material.text,
        photos=photos_of(material),
    )


def redraft(previous: Draft, *, title: str | None, html: str, text: str, photos: tuple[Photo, ...]) -> Draft:
    """A new text for a release, with the photos it shall have; keeps the title where none came."""
    return replace(
        previous,
        title=title or previous.title,
        lead=first_paragraph(text),
        body_html=html,
        body_text=text,
        photos=photos,
    )


def change_photos(
    photos: tuple[Photo, ...],
    *,
    dropped: Collection[int] = (),
    replaced: Collection[int] = (),
    in_document: tuple[Photo, ...] = (),
    beside: tuple[Photo, ...] = (),
) -> tuple[Photo, ...]:
    """The photos of the next version; numbers count from 1, as they were shown.

    A document that brings photos shows all that shall be there. Photos that come beside it take the
    place of those to be replaced, else they follow the others. Without new photos none is replaced.
    """
    known = {photo.sha256: photo for photo in photos}
    in_document = tuple(known.get(photo.sha256, photo) for photo in in_document)
    if in_document:
        return _each_once((*in_document, *beside))
    gone = set(dropped) | (set(replaced) if beside else set())
    first = min(replaced, default=len(photos) + 1) if beside else len(photos) + 1
    before = [photo for number, photo in enumerate(photos, 1) if number not in gone and number < first]
    after = [photo for number, photo in enumerate(photos, 1) if number not in gone and number > first]
    return _each_once((*before, *beside, *after))


def add_photos(draft: Draft, old: Material, new: Material) -> Draft:
    """The draft as it was corrected so far, with those photos that only the new material has."""
    known = {photo.sha256 for photo in photos_of(old)}
    added = tuple(photo for photo in photos_of(new) if photo.sha256 not in known)
    return replace(draft, photos=_each_once((*draft.photos, *added)))


def _each_once(photos: tuple[Photo, ...]) -> tuple[Photo, ...]:
    known: dict[str, Photo] = {}
    for photo in photos:
        known.setdefault(photo.sha256, photo)
    return tuple(known.values())


def photos_of(material: Material) -> tuple[Photo, ...]:
    """The photos that may be shown, each once, with the captions that the sender gave."""
    photos: dict[str, Photo] = {}
    for attachment in material.attachments:
        if attachment.role is Role.PHOTO and attachment.rendition:
            photos.setdefault(attachment.rendition.sha256, attachment.rendition)
    captions = _split_captions(material.fields.get("caption", ""))
    if len(captions) == 1:
        captions = captions * len(photos)
    captioned = [
        replace(photo, caption=captions[place]) if place < len(captions) and not photo.caption else photo
        for place, photo in enumerate(photos.values())
    ]
    return tuple(captioned)


def _split_captions(text: str) -> list[str]:
    """One caption a photo: by lines, or by the numbers 1, 2, 3 … that a cell ran together."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) == 1:
        pieces = re.split(r"(?:^|\s)(\d{1,2})\s?[.)]\s", lines[0])
        numbers, captions = pieces[1::2], pieces[2::2]
        if len(captions) > 1 and numbers == [str(place + 1) for place in range(len(numbers))]:
            lines = captions
    return [re.sub(r"^\d{1,2}\s?[.)]\s+", "", line).strip() for line in lines]


def first_paragraph(text: str) -> str:
    """The first paragraph of prose: what an agency takes as the lead."""
    paragraphs = [block.strip() for block in text.split("\n") if block.strip()]
    prose = next((block for block in paragraphs if len(block) > 80), paragraphs[0] if paragraphs else "")
    if len(prose) <= _LEAD_LIMIT:
        return prose
    return prose[: max(prose.rfind(" ", 0, _LEAD_LIMIT), 0) or _LEAD_LIMIT] + "…"
