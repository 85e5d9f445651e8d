"""Builds what people send: Word files, photos from a phone, PDFs and whole mails."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from email.message import EmailMessage
from email.policy import SMTP
from functools import lru_cache
from random import Random

import docx
import typst
from docx.shared import Cm
from PIL import Image

TITLE = "Bupati Resmikan Jembatan Wotu, Warga Bersyukur"
PARAGRAPHS = (
    "WOTU, LUWU TIMUR – Bupati Luwu Timur meresmikan Jembatan Wotu pada Selasa, 24 November 2026. "
    "Jembatan sepanjang < 60 meter itu menghubungkan dua desa yang selama ini terpisah oleh sungai.",
    "Pembangunan jembatan dikerjakan oleh PT A&B selama delapan bulan dengan dana APBD. Acara "
    "berlangsung di Lapangan Desa Bawalipu dan dihadiri ratusan warga.",
    "“Semoga jembatan ini memudahkan anak-anak pergi ke sekolah,” kata Bupati dalam sambutannya di "
    "hadapan warga yang memadati lapangan sejak pagi.",
)
FORM_FIELDS = {
    "Unit Kerja (SKPD)": "Dinas Pekerjaan Umum dan Penataan Ruang",
    "Judul Kegiatan": "Peresmian Jembatan Wotu",
    "Tanggal Kegiatan": "Selasa, 24 November 2026",
    "Tempat": "Lapangan Desa Bawalipu, Kecamatan Wotu",
    "Narasumber": "Bupati Luwu Timur",
    "Kontak (Nama/No. HP)": "Andi Rahman / 0812-3456-7890",
    "Kategori": "Pembangunan",
    "Uraian Singkat": "Peresmian jembatan penghubung dua desa",
    "Keterangan Foto": "Bupati menggunting pita",
    "Waktu Terbit yang Diinginkan": "",
}
COVER = (
    "Yth. Bagian Humas Setda Kabupaten Luwu Timur\n\nDengan hormat,\n\nBersama ini kami sampaikan rilis "
    "kegiatan peresmian Jembatan Wotu. Mohon dipublikasikan.\n\nTerima kasih.\n\nAndi Rahman\nDinas PUPR"
)


def press_release_docx(
    paragraphs: Iterable[str] = PARAGRAPHS,
    title: str | None = TITLE,
    table: Sequence[Sequence[str]] | None = None,
    picture: bytes | None = None,
    caption: str | None = None,
) -> bytes:
    """A press release as Word writes it: a bold title, paragraphs, a table, a picture with its caption."""
    document = docx.Document()
    if title is not None:
        document.add_paragraph().add_run(title).bold = True
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if table:
        _add_table(document, table)
    if picture is not None:
        document.add_picture(io.BytesIO(picture), width=Cm(12))
    if caption is not None:
        document.add_paragraph(caption, style="Caption")
    return _saved(document)


def unlike_release_docx(number: int) -> bytes:
    """A release that is like none of the others that this makes, of 0 to 4."""
    told = ("Panen Jagung", "Lomba Perahu", "Bazar Buku", "Donor Darah", "Pentas Tari")[number]
    place = ("Wotu", "Burau", "Nuha", "Angkona", "Kalaena")[number]
    text = f"{place.upper()} – Warga {place} ramai mengikuti {told.lower()}. " * 8
    return press_release_docx((text,), title=f"{told} di {place}")


def filled_form_docx(
    fields: Mapping[str, str] = FORM_FIELDS, heading: str = "Formulir Publikasi Kegiatan"
) -> bytes:
    """The office's form, filled in."""
    document = docx.Document()
    document.add_heading(heading, level=1)
    _add_table(document, list(fields.items()))
    return _saved(document)


def letter_docx(
    subject: str = "Permohonan Publikasi Kegiatan", number: str = "800/123/DPUPR/XI/2026"
) -> bytes:
    """The letter that asks for publication."""
    document = docx.Document()
    for line in (
        "PEMERINTAH KABUPATEN LUWU TIMUR",
        "DINAS PEKERJAAN UMUM DAN PENATAAN RUANG",
        "Jl. Soekarno-Hatta, Puncak Indah, Malili",
        f"Nomor : {number}",
        "Lampiran : 1 (satu) berkas",
        f"Perihal : {subject}",
        "Kepada Yth. Kepala Bagian Humas Setda Kabupaten Luwu Timur",
        "di – Malili",
        "Dengan hormat, bersama ini kami mohon kiranya kegiatan peresmian Jembatan Wotu pada hari Selasa, "
        "24 November 2026 dapat dipublikasikan pada situs web pemerintah daerah dan media mitra.",
        "Demikian disampaikan, atas perhatiannya diucapkan terima kasih.",
        "Kepala Dinas",
        "NIP. 19700101 199503 1 001",
    ):
        document.add_paragraph(line)
    return _saved(document)


@lru_cache(maxsize=64)
def gps_photo(
    color: tuple[int, int, int] = (40, 110, 60), size: tuple[int, int] = (1200, 800), orientation: int = 6
) -> bytes:
    """A JPEG as a phone takes it: GPS, make and orientation in its EXIF; `size` is as stored.

    Colours are grained around `color`, as in a photo; equal arguments give equal bytes. The
    stored upper left corner is red.
    """
    grain = Random(repr((color, size)))
    small = Image.new("RGB", (max(size[0] // 20, 2), max(size[1] // 20, 2)))
    cells = range(small.width * small.height)
    small.putdata([tuple(min(255, max(0, c + grain.randint(-40, 40))) for c in color) for _ in cells])
    image = small.resize(size, Image.Resampling.BICUBIC)
    image.paste((220, 20, 20), (0, 0, size[0] // 4, size[1] // 4))
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Contoh"
    exif[0x0110] = "Kamera Rahasia 7"
    exif[0x8825] = {1: "S", 2: (2.0, 36.0, 30.0), 3: "E", 4: (121.0, 5.0, 10.0)}
    out = io.BytesIO()
    image.save(out, "JPEG", quality=90, exif=exif)
    return out.getvalue()


def text_pdf(paragraphs: Iterable[str] = PARAGRAPHS, title: str = TITLE) -> bytes:
    """A PDF with text, justified on A4 as a word processor exports it."""
    source = (
        '#set text(size: 12pt, lang: "id")\n#set par(justify: true)\n#let d = json(bytes(sys.inputs.d))\n'
        "#strong(d.title)\n\n#for p in d.paragraphs [#p #parbreak()]"
    )
    values = json.dumps({"title": title, "paragraphs": list(paragraphs)})
    return bytes(typst.compile(source.encode(), sys_inputs={"d": values}))


def scanned_pdf() -> bytes:
    """A PDF that is nothing but the picture of a page."""
    out = io.BytesIO()
    Image.new("L", (620, 877), 250).save(out, "PDF")
    return out.getvalue()


def submission_mail(
    attachments: Iterable[tuple[str, bytes]] = (),
    *,
    subject: str = "Rilis peresmian Jembatan Wotu",
    body: str = COVER,
    html: str | None = None,
    sender: str = "Andi Rahman <pupr@luwutimurkab.go.id>",
    to: str = "humas.protokol@luwutimurkab.go.id",
    message_id: str = "<rilis-1@pupr.luwutimurkab.go.id>",
    date: str = "Tue, 24 Nov 2026 08:00:00 +0800",
    headers: Mapping[str, str] | None = None,
) -> bytes:
    """A mail as an SKPD sends it; an attachment is (filename, bytes), its type told by the name's ending."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = sender
    mail["To"] = to
    mail["Subject"] = subject
    mail["Date"] = date
    mail["Message-ID"] = message_id
    for name, value in (headers or {}).items():
        mail[name] = value
    mail.set_content(body)
    if html is not None:
        mail.add_alternative(html, subtype="html")
    for filename, content in attachments:
        maintype, subtype = _TYPES.get(filename.rpartition(".")[2].lower(), ("application", "octet-stream"))
        mail.add_attachment(content, maintype=maintype, subtype=subtype, filename=filename)
    return mail.as_bytes()


_TYPES = {
    "jpg": ("image", "jpeg"),
    "png": ("image", "png"),
    "pdf": ("application", "pdf"),
    "docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
}


def _add_table(document: object, rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(rows=0, cols=max(len(row) for row in rows))  # type: ignore[attr-defined]
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=False):
            cell.text = text


def _saved(document: object) -> bytes:
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()
