"""SOP step 6: the mails to the media, each address its own, as rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import accumulate

from humasd.letters.letter import Enclosure
from humasd.release.case import Case
from humasd.release.model import Photo
from humasd.release.partners import Mailing, Medium, Partner
from humasd.sop.desk import Desk
from humasd.sop.writing import Rendered, mail_rows, new_letter, values_of
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
    from humasd.letters.wordfile import WordPhoto, render_word  # not before there is one to write

    draft = case.draft
    photos = () if letter == "partner_withdrawn" else draft.photos  # which may be kept no more
    captioned = [WordPhoto(desk.files.get(photo.sha256), photo.caption) for photo in photos]
    word = Enclosure("naskah.docx", _WORD, render_word(draft.title, draft.body_html, captioned))
    errata = case.release.page.errata if case.release.page else ()
    common = {**values_of(desk, case), "url": case.release.url, "erratum": errata[-1] if errata else None}
    enclosed = _Enclosed(desk, photos)
    letters = []
    for mailing in mailings:
        pictures = enclosed.choose(mailing.partner)
        left_out = [photo.filename for photo in photos[len(pictures) :]]
        values = {**common, "partner": mailing.partner, "left_out": left_out}
        enclosures = () if letter == "partner_withdrawn" else (word, *pictures)
        for address in mailing.addresses:
            person = replace(mailing.partner, addresses=(address,))
            letters.append(new_letter(desk, Kind.PARTNER, letter, person, values, enclosures=enclosures))
    rendered.deliveries += mail_rows(desk, Kind.PARTNER, letters, now)


class _Enclosed:
    """The photos of a release in both sizes, each read and written once for all partners."""

    def __init__(self, desk: Desk, photos: tuple[Photo, ...]) -> None:
        self._web = self._enclose(desk, photos, [photo.sha256 for photo in photos])
        self._print = self._enclose(desk, photos, [photo.print_sha256 or photo.sha256 for photo in photos])

    def choose(self, partner: Partner) -> tuple[Enclosure, ...]:
        """As many as the partner takes, the first ones: as a newspaper wants them where all of them fit
        so, else in web size. The others stand on the page, to which the mail links."""
        photos = self._web
        if partner.medium is Medium.PRINT and _size(self._print) <= partner.attach_up_to:
            photos = self._print
        sizes = accumulate(len(photo.content) for photo in photos)
        return tuple(photo for photo, size in zip(photos, sizes, strict=True) if size <= partner.attach_up_to)

    @staticmethod
    def _enclose(desk: Desk, photos: tuple[Photo, ...], hashes: list[str]) -> tuple[Enclosure, ...]:
        return tuple(
            Enclosure(photo.filename, photo.content_type, desk.files.get(sha256))
            for photo, sha256 in zip(photos, hashes, strict=True)
        )


def _size(photos: tuple[Enclosure, ...]) -> int:
    return sum(len(photo.content) for photo in photos)
