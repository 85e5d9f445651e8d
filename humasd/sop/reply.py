"""What a reply brought along, ready for a step to decide on: who, which mail, and any new text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from humasd.answers.reading import Reading
from humasd.release.drafting import change_photos, redraft
from humasd.release.model import Draft, Person, Photo, Role
from humasd.sop.desk import Desk
from humasd.sop.edited_text import find_edited_text, find_notes
from humasd.understanding import Item, Understanding

_ADDED = frozenset(
    {
        "text/vcard",
        "text/x-vcard",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "application/pgp-signature",
    }
)
_LOGO = 20_000
"""Octets; no scanned page is so small."""


@dataclass(frozen=True)
class NewText:
    """A text that came instead of a plain answer: a Word file, or a whole text in the mail."""

    title: str | None
    html: str
    text: str


@dataclass(frozen=True)
class Reply:
    """An official's answer, with all that came along."""

    official: str
    """The address it came from."""
    message_id: str | None
    new_text: NewText | None
    photos: tuple[Photo, ...] = ()
    """Those beside a document, or without one."""
    photos_in_text: tuple[Photo, ...] = ()
    """Those in the document that is the new text."""
    notes: tuple[str, ...] = ()
    """What stands in other documents, for whoever revises."""
    unaccounted: bool = False
    """It brought anything but ornaments: a note, a file that could not be read, a letter, a scan. Whoever
    sends that along has more to say than yes."""

    @classmethod
    def of(
        cls,
        desk: Desk,
        understood: Understanding,
        official: Person,
        message_id: str | None,
        previous: Draft,
        reading: Reading,
    ) -> Reply:
        """What an understood answer of this official brings for the draft that he was shown."""
        sender = understood.message.from_[0].address.lower()
        address = sender if sender in official.addresses else official.address
        main = find_edited_text(understood.items, previous, reading)
        return cls(
            official=address,
            message_id=message_id,
            new_text=NewText(main.title, main.html, main.text) if main else None,
            photos=_photos_of(desk, [item for item in understood.items if not _is_within(item, main)]),
            photos_in_text=_photos_of(desk, [item for item in understood.items if _is_within(item, main)]),
            notes=tuple(find_notes(understood.items, main)),
            unaccounted=any(not is_ornament(item) for item in understood.items),
        )

    def draft_over(self, previous: Draft, reading: Reading) -> Draft | None:
        """The next version's draft by what the answer brings and says of photos; None where it
        changes nothing."""
        photos = change_photos(
            previous.photos,
            dropped=reading.drop_photos,
            replaced=reading.replace_photos,
            in_document=self.photos_in_text,
            beside=self.photos,
        )
        if self.new_text is None:
            return replace(previous, photos=photos) if photos != previous.photos else None
        new = self.new_text
        return redraft(previous, title=new.title, html=new.html, text=new.text, photos=photos)

    def with_text(self, new_text: NewText) -> Reply:
        """The same answer, bringing this text."""
        return replace(self, new_text=new_text)


def _is_within(item: Item, main: Item | None) -> bool:
    return main is not None and item.container == main.filename


def _photos_of(desk: Desk, items: Iterable[Item]) -> tuple[Photo, ...]:
    return tuple(photo for item in items if (photo := keep_photo(desk, item)))


def is_ornament(item: Item) -> bool:
    """What mail programs add by themselves: a calling card, a digital signature (RFC 8551, RFC 3156), a
    small logo that the signature shows.

    A small picture that was attached is a remark that somebody drew, a calendar entry an appointment."""
    if item.content_type in _ADDED:
        return True
    is_picture = item.content_type.startswith("image/") and item.problem is None
    return is_picture and item.shown and item.size < _LOGO


def keep_photo(desk: Desk, item: Item) -> Photo | None:
    """Keep the renditions of a photo, which have no metadata, and describe it."""
    if item.role != Role.PHOTO or item.rendition is None:
        return None
    rendition = item.rendition
    return Photo(
        sha256=desk.files.put(rendition.content),
        filename=f"{item.filename.rpartition('.')[0] or item.filename}.jpg",
        caption=item.caption,
        width=rendition.width,
        height=rendition.height,
        content_type=rendition.content_type,
        print_sha256=desk.files.put(rendition.print) if rendition.print else "",
    )
