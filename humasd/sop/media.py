"""SOP step 6: the mails to the media, each address its own, as rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from humasd.letters.letter import Enclosure
from humasd.letters.wordfile import WordPhoto, render_word
from humasd.release.case import Case
from humasd.release.model import Photo
from humasd.sop.desk import Desk
from humasd.sop.writing import Rendered, values_of, write
from humasd.store.outbox import Kind

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


_MOST_ENCLOSED = 10_000_000
"""Octets of photos in one mail to a partner; in base64 that is under the 15 MB that most servers take."""


def tell_partners(desk: Desk, case: Case, now: datetime, rendered: Rendered) -> None:
    """SOP step 6: the media, each address its own mail with text, photos and Word file."""
    draft = case.draft
    pictures = _printable(desk, draft.photos)
    captioned = [WordPhoto(desk.files.get(photo.sha256), photo.caption) for photo in draft.photos]
    word = Enclosure("naskah.docx", _WORD, render_word(draft.title, draft.body_html, captioned))
    for partner in desk.policy.partners:
        values = {**values_of(case), "url": case.release.url, "partner": partner}
        for address in partner.addresses:
            person = replace(partner, addresses=(address,))
            rendered.deliveries.append(
                write(
                    desk, Kind.PARTNER, "partner_release", person, values, now, enclosures=(word, *pictures)
                )
            )


def _printable(desk: Desk, photos: tuple[Photo, ...]) -> tuple[Enclosure, ...]:
    """The photos as a newspaper wants them, or all in web size where a mail cannot carry that much."""
    for hashes in ([photo.print_sha256 or photo.sha256 for photo in photos], [p.sha256 for p in photos]):
        contents = [desk.files.get(sha256) for sha256 in hashes]
        if sum(map(len, contents)) <= _MOST_ENCLOSED:
            break
    return tuple(
        Enclosure(photo.filename, photo.content_type, content)
        for photo, content in zip(photos, contents, strict=True)
    )
