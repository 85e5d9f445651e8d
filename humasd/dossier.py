"""The file of one release for the records office, as one zip: mails, versions, decisions, sheet.

It stands by itself: whoever opens it needs neither humasd nor its database, and SHA256SUMS lets
anybody check that nothing in it was changed since.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator, Sequence, Set
from datetime import datetime
from html import escape
from pathlib import Path

from humasd.book import show_release
from humasd.errors import HumasdError
from humasd.letters.wordfile import WordPhoto, render_word
from humasd.mail.filenames import clean_filename
from humasd.release.case import Case
from humasd.release.model import Version
from humasd.release.states import ENDED
from humasd.sop.desk import Desk
from humasd.sop.sheet import enclose_sheet
from humasd.store import inbox, ledger, outbox, releases
from humasd.store.outbox import Delivery, Kind
from humasd.store.payloads import name_files

_GUIDE = """Berkas permohonan publikasi {agenda}
{title}

surat-masuk/   surat yang diterima, apa adanya (dapat dibuka dengan program email)
surat-keluar/  surat yang dikirim kantor
lampiran/      berkas yang diterima bersama surat
naskah/        setiap versi naskah, sebagai Word dan HTML
lembar-disposisi.pdf
riwayat.json   seluruh catatan: keputusan, pengiriman, riwayat
SHA256SUMS     sidik setiap berkas; periksa dengan: sha256sum -c SHA256SUMS

Dibuat {made_at}.
"""

_REMOVED = """Masa simpannya sudah lewat, dan berkas ini sudah dihapus menurut aturan kantor.
Sidiknya (SHA-256): {sha256}
"""


def write_dossier(desk: Desk, release_id: int, file: Path) -> int:
    """Write the zip; returns how many files are in it. Raises HumasdError where it cannot be made.

    Only of a release that has ended: the mails of one under way hold codes that still decide.
    """
    with desk.database.reading() as connection:
        case = releases.load_case(connection, release_id)
        if case.release.state not in ENDED:
            raise HumasdError(
                f"{case.release.agenda} is still {case.release.state}; its file is made once it has ended"
            )
        versions = releases.find_versions(connection, release_id)
        shown = show_release(connection, release_id, desk.zone)
        received = inbox.find_of_release(connection, release_id)
        sent = outbox.find_deliveries(connection, release_id)
        removed = ledger.find_removed(connection)
    removed -= frozenset(desk.files.names()) if removed else frozenset()
    now = desk.clock().astimezone(desk.zone)
    folder = case.release.agenda.replace("/", "-")
    sums: list[str] = []
    try:
        with zipfile.ZipFile(file, "x", zipfile.ZIP_DEFLATED) as archive:

            def add(name: str, content: bytes, moment: datetime = now) -> None:
                sums.append(f"{hashlib.sha256(content).hexdigest()}  {name}")
                local = moment.astimezone(desk.zone)
                entry = zipfile.ZipInfo(f"{folder}/{name}", local.timetuple()[:6])
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, content)

            def add_kept(name: str, *parts: str, moment: datetime = now) -> None:
                gone = [sha256 for sha256 in parts if sha256 in removed]
                if gone:
                    add(f"{name}.dihapus.txt", _REMOVED.format(sha256=gone[0]).encode(), moment)
                else:
                    add(name, b"".join(map(desk.files.get, parts)), moment)

            guide = _GUIDE.format(
                agenda=case.release.agenda, title=case.release.title, made_at=f"{now:%d-%m-%Y %H.%M}"
            )
            add("BACA-SAYA.txt", guide.encode())
            for mail in received:
                add_kept(f"surat-masuk/{mail.id:06d}.eml", mail.sha256, moment=mail.fetched_at)
            for name, delivery in _letters(sent):
                add_kept(name, *name_files(delivery))
            for name, sha256 in _attachments(case):
                add_kept(name, sha256)
            for version in versions:
                for name, content in _texts(desk, version, removed):
                    add(name, content, version.created_at)
            add("lembar-disposisi.pdf", enclose_sheet(desk, case, now).content)
            add("riwayat.json", json.dumps(shown, ensure_ascii=False, indent=2).encode())
            archive.writestr(f"{folder}/SHA256SUMS", "\n".join(sums) + "\n")
    except FileExistsError:
        raise HumasdError(f"{file} is there already; name another file") from None
    except BaseException:
        file.unlink(missing_ok=True)
        raise
    return len(sums) + 1


def default_name(agenda: str) -> str:
    """The name of a release's zip, where none is given."""
    return f"arsip-{agenda.replace('/', '-')}.zip"


def _letters(sent: Sequence[Delivery]) -> Iterator[tuple[str, Delivery]]:
    """What went out; the page as it was handed to the website too."""
    for delivery in sent:
        if delivery.kind is Kind.WEBSITE:
            yield f"naskah/halaman-{delivery.id:06d}.json", delivery
        else:
            whom = clean_filename(delivery.recipient.replace("@", "-di-"), "", delivery.id)
            yield f"surat-keluar/{delivery.id:06d}-{delivery.letter}-{whom}.eml", delivery


def _attachments(case: Case) -> Iterator[tuple[str, str]]:
    for number, attachment in enumerate(case.material.attachments, start=1):
        name = clean_filename(attachment.filename, attachment.content_type, number)
        yield f"lampiran/{number:03d}-{name}", attachment.sha256


def _texts(desk: Desk, version: Version, removed: Set[str]) -> Iterator[tuple[str, bytes]]:
    draft = version.draft
    photos = [
        WordPhoto(desk.files.get(photo.sha256), photo.caption)
        for photo in draft.photos
        if photo.sha256 not in removed
    ]
    yield f"naskah/versi-{version.number}.docx", render_word(draft.title, draft.body_html, photos)
    html = f'<!doctype html>\n<meta charset="utf-8">\n<h1>{escape(draft.title)}</h1>\n{draft.body_html}\n'
    yield f"naskah/versi-{version.number}.html", html.encode()
