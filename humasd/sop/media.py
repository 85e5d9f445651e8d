"""SOP step 6: the mails to the media, each address its own, as rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import accumulate

from humasd.letters.letter import Enclosure
from humasd.letters.wordfile import WordPhoto, render_word
from humasd.release.case import Case
from humasd.release.model import Photo
from humasd.release.partners import Mailing, Medium, Partner
from humasd.sop.desk import Desk
from humasd.sop.writing import Rendered, values_of, write
from humasd.store.outbox import Kind

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def tell_partners(
    desk: Desk,
    case: Case,
    mailings: tuple[Mailing, ...],
    now: datetime,
    rendered: Rendered,
    *,
    letter: str = "partner_release",
) -> None:
    """SOP step 6: the media, each address its own mail with text, Word file and photos. That a page was
    taken down is told without the text."""
    if not mailings:
        return
    draft = case.draft
    captioned = [WordPhoto(desk.files.get(photo.sha256), photo.caption) for photo in draft.photos]
    word = Enclosure("naskah.docx", _WORD, render_word(draft.title, draft.body_html, captioned))
    for mailing in mailings:
        pictures = _choose_photos(desk, draft.photos, mailing.partner)
        left_out = [photo.filename for photo in draft.photos[len(pictures) :]]
        values = {
            **values_of(case),
            "url": case.release.url,
            "partner": mailing.partner,
            "left_out": left_out,
            "erratum": case.release.page.errata[-1]
            if case.release.page and case.release.page.errata
            else None,
        }
        enclosures = () if letter == "partner_withdrawn" else (word, *pictures)
        for address in mailing.addresses:
            person = replace(mailing.partner, addresses=(address,))
            rendered.deliveries.append(
                write(desk, Kind.PARTNER, letter, person, values, now, enclosures=enclosures)
            )


def _choose_photos(desk: Desk, photos: tuple[Photo, ...], partner: Partner) -> tuple[Enclosure, ...]:
    """As many photos as the partner takes, the first ones: as a newspaper wants them where all of them
    fit so, else in web size. The others stand on the page, to which the mail links."""
    at_web_size = [desk.files.get(photo.sha256) for photo in photos]
    contents = at_web_size
    if partner.medium is Medium.PRINT:
        printable = [desk.files.get(photo.print_sha256 or photo.sha256) for photo in photos]
        contents = printable if sum(map(len, printable)) <= partner.attach_up_to else at_web_size
    sizes = accumulate(map(len, contents))
    return tuple(
        Enclosure(photo.filename, photo.content_type, content)
        for photo, content, size in zip(photos, contents, sizes, strict=True)
        if size <= partner.attach_up_to
    )
