"""Material into a publication draft (SOP step 4). Words as sent; only their order is the office's."""

from __future__ import annotations

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
    """A new text for a release: keeps the title where none came, and adds new photos to the old."""
    known = {photo.sha256 for photo in previous.photos}
    return replace(
        previous,
        title=title or previous.title,
        lead=first_paragraph(text),
        body_html=html,
        body_text=text,
        photos=previous.photos + tuple(photo for photo in photos if photo.sha256 not in known),
    )


def photos_of(material: Material) -> tuple[Photo, ...]:
    """The photos that may be shown, each once, with the captions that the sender gave."""
    photos: dict[str, Photo] = {}
    for attachment in material.attachments:
        if attachment.role is Role.PHOTO and attachment.rendition:
            photos.setdefault(attachment.rendition.sha256, attachment.rendition)
    captions = [line.strip() for line in material.fields.get("caption", "").splitlines() if line.strip()]
    if len(captions) == 1:
        captions = captions * len(photos)
    captioned = [
        replace(photo, caption=captions[place]) if place < len(captions) and not photo.caption else photo
        for place, photo in enumerate(photos.values())
    ]
    return tuple(captioned)


def first_paragraph(text: str) -> str:
    """The first paragraph of prose: what an agency takes as the lead."""
    paragraphs = [block.strip() for block in text.split("\n") if block.strip()]
    prose = next((block for block in paragraphs if len(block) > 80), paragraphs[0] if paragraphs else "")
    if len(prose) <= _LEAD_LIMIT:
        return prose
    return prose[: max(prose.rfind(" ", 0, _LEAD_LIMIT), 0) or _LEAD_LIMIT] + "…"
