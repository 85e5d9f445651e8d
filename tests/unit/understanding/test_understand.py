"""What a good clerk makes of a mail."""

from __future__ import annotations

import io
import json
import zipfile
from email.message import EmailMessage

import docx
import pypdfium2
import pytest
import typst
from docx.shared import Cm
from PIL import Image

from humasd.mail.classification import MailKind
from humasd.understanding import Understanding
from humasd.understanding.understand import understand
from tests.support.format_samples import page_photo
from tests.support.samples import (
    COVER,
    FORM_FIELDS,
    PARAGRAPHS,
    TITLE,
    filled_form_docx,
    gps_photo,
    letter_docx,
    press_release_docx,
    scanned_pdf,
    submission_mail,
    text_pdf,
)

OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})
MATERIAL = "\n\n".join(PARAGRAPHS)


def read(*attachments: tuple[str, bytes], **rest: str) -> Understanding:
    return understand(submission_mail(attachments, **rest), OFFICE)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def complete() -> Understanding:
    return read(
        ("surat permohonan.docx", letter_docx()),
        ("formulir.docx", filled_form_docx()),
        ("rilis.docx", press_release_docx()),
        ("IMG_001.jpg", gps_photo()),
        ("IMG_002.jpg", gps_photo((90, 60, 40))),
    )


def test_a_complete_submission_lacks_nothing(complete: Understanding) -> None:
    assert complete.kind is MailKind.HUMAN
    assert [(item.filename, item.role) for item in complete.items] == [
        ("surat permohonan.docx", "letter"),
        ("formulir.docx", "form"),
        ("rilis.docx", "material"),
        ("IMG_001.jpg", "photo"),
        ("IMG_002.jpg", "photo"),
    ]
    assert complete.missing == () and complete.problems == ()


def test_the_material_is_the_text_of_the_word_file(complete: Understanding) -> None:
    assert (complete.title, complete.text, complete.source) == (TITLE, MATERIAL, "rilis.docx")
    assert "PT A&amp;B" in complete.html and "&lt; 60 meter" in complete.html


def test_the_form_fills_the_fields_and_names_the_category(complete: Understanding) -> None:
    assert complete.fields["unit"] == FORM_FIELDS["Unit Kerja (SKPD)"]
    assert complete.fields["contact"] == FORM_FIELDS["Kontak (Nama/No. HP)"]
    assert complete.category == "pembangunan"


def test_photos_have_renditions_without_metadata_and_keep_their_originals(complete: Understanding) -> None:
    photos = [item for item in complete.items if item.role == "photo"]
    for photo in photos:
        assert photo.rendition is not None and b"Exif" not in photo.rendition.content
        assert b"Exif" in photo.content


def test_the_message_is_kept_without_the_bytes_of_its_parts(complete: Understanding) -> None:
    assert complete.message.parts == ()
    assert complete.message.message_id == "<rilis-1@pupr.luwutimurkab.go.id>"


def test_material_in_the_mail_itself() -> None:
    understood = read(
        body=f"Yth. Humas,\n\nBerikut rilis kami:\n\n{TITLE}\n\n{MATERIAL}\n\nTerima kasih\nAndi"
    )
    assert (understood.title, understood.text, understood.source) == (TITLE, MATERIAL, "mail")
    assert understood.missing == ("photo", "letter", "form", "unit", "contact")
    assert understood.category == "pembangunan"


def test_material_in_an_html_mail_keeps_its_shape() -> None:
    text = f"<p>{PARAGRAPHS[2]}</p><ul><li>Satu</li></ul><p>{PARAGRAPHS[2]}</p>"
    html = f"<p>Dengan hormat,</p><h1>{TITLE}</h1>{text}"
    understood = read(body="lihat html", html=html)
    assert understood.title == TITLE and "<ul><li>Satu</li></ul>" in understood.html


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Rilis: Panen Raya Padi di Desa Kertoraharjo", "Panen Raya Padi di Desa Kertoraharjo"),
        ("Fwd: Panen Raya Padi di Tomoni", "Panen Raya Padi di Tomoni"),
        ("Rilis", None),
        ("Mohon publikasi berita", None),
        ("(no subject)", None),
        ("", None),
    ],
)
def test_a_subject_that_says_something_is_the_title_of_a_text_without_one(
    subject: str, title: str | None
) -> None:
    understood = read(
        subject=subject, body=f"Dengan hormat,\n\n{PARAGRAPHS[0]} {PARAGRAPHS[2]}\n\n{PARAGRAPHS[1]}"
    )
    assert understood.source == "mail" and understood.title == title
    assert ("title" in understood.missing) is (title is None)


def test_a_note_with_photos_only_lacks_material_and_title() -> None:
    understood = read(("a.jpg", gps_photo()), body="terlampir ya pak", subject="Foto")
    assert {"material", "title"} <= set(understood.missing) and "photo" not in understood.missing
    assert understood.text == "" and understood.source is None


def test_the_forms_title_serves_where_the_material_has_none() -> None:
    untitled = press_release_docx((f"{PARAGRAPHS[0]} {PARAGRAPHS[1]}", PARAGRAPHS[2]), title=None)
    understood = read(("rilis.docx", untitled), ("form.docx", filled_form_docx()))
    assert understood.title == FORM_FIELDS["Judul Kegiatan"]


def test_the_longest_of_several_materials_is_the_main_one_and_the_other_is_named() -> None:
    short = press_release_docx(PARAGRAPHS[:1] * 2, title="Lomba Kebersihan Desa")
    understood = read(("pendek.docx", short), ("panjang.pdf", text_pdf()))
    assert understood.source == "panjang.pdf"
    assert [item.role for item in understood.items] == ["material", "material"]
    assert any(remark.startswith("pendek.docx: naskah lain") for remark in understood.remarks)


def test_photos_within_a_word_file_become_photos_with_their_captions() -> None:
    document = press_release_docx(picture=gps_photo(), caption="Foto: Bupati menggunting pita")
    understood = read(("rilis.docx", document))
    photo = understood.items[1]
    assert (photo.role, photo.container, photo.caption) == ("photo", "rilis.docx", "Bupati menggunting pita")
    assert photo.rendition is not None and "photo" not in understood.missing


@pytest.mark.parametrize(
    ("filename", "content", "word"),
    [
        ("rusak.docx", press_release_docx()[:3000], "terpotong"),
        ("bom.docx", b"", "kosong"),
        ("foto.jpg", gps_photo()[:2000], "rusak"),
        ("naskah.doc", bytes.fromhex("d0cf11e0a1b11ae1") + "WordDocument".encode("utf-16-le"), "docx"),
        ("pindai.pdf", scanned_pdf(), "pindaian"),
        ("foto.jpg", b"MZ" + b"\0" * 58 + b"\x80\0\0\0" + b"\0" * 64 + b"PE\0\0" + b"\0" * 40, "program"),
    ],
)
def test_an_attachment_that_cannot_be_read_is_named_and_the_rest_goes_on(
    filename: str, content: bytes, word: str
) -> None:
    understood = read((filename, content), ("rilis.docx", press_release_docx()))
    broken = understood.items[0]
    assert broken.content == content and broken.problem is not None and word in broken.problem
    assert any(problem.startswith(f"{filename}: ") for problem in understood.problems)
    assert understood.title == TITLE


def test_a_word_bomb_is_not_opened() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "wordprocessingml.document.main+xml")
        archive.writestr("word/document.xml", b"<w>" + b" " * 30_000_000 + b"</w>")
    understood = read(("bom.docx", out.getvalue()))
    assert "terlalu besar" in str(understood.items[0].problem)


def test_a_scanned_letter_is_known_by_its_name() -> None:
    understood = read(("Surat_Permohonan.pdf", scanned_pdf()), ("scan formulir.jpg", gps_photo()))
    assert [item.role for item in understood.items] == ["letter", "form"]


def test_a_letters_head_names_the_unit() -> None:
    understood = read(("surat.docx", letter_docx()), body="Terlampir.")
    assert understood.fields["unit"] == "Dinas Pekerjaan Umum dan Penataan Ruang"
    assert understood.fields["activity_date"].endswith("24 November 2026")


def _forwarding_mail(**headers: str) -> bytes:
    """A mail that carries another one, with a press release and a photo in it."""
    inner = EmailMessage()
    inner["Subject"] = "Setuju"
    inner.set_content(f"{TITLE}\n\n{MATERIAL}")
    inner.add_attachment(gps_photo(), maintype="image", subtype="jpeg", filename="pita.jpg")
    outer = EmailMessage()
    outer["From"], outer["Subject"], outer["Message-ID"] = "a@b.id", "Fwd", "<1@b.id>"
    for name, value in headers.items():
        outer[name.replace("_", "-")] = value
    outer.set_content("Terlampir.")
    outer.add_attachment(inner)
    return outer.as_bytes()


def test_a_mail_that_was_attached_is_read_as_a_document_and_never_as_an_answer() -> None:
    understood = understand(_forwarding_mail(), OFFICE)
    assert [(item.role, item.container) for item in understood.items] == [
        ("material", None),
        ("photo", understood.items[0].filename),
    ]
    assert understood.title == TITLE and PARAGRAPHS[1] in understood.text
    assert "Setuju" not in understood.reply.own


@pytest.mark.parametrize(
    "header",
    [{"In_Reply_To": "<permintaan@x>"}, {"References": "<a@x>"}, {"Subject": "[0001-ABCDEFGH] Rilis"}],
)
def test_a_mail_attached_to_an_answer_is_what_it_answers(header: dict[str, str]) -> None:
    raw = (
        _forwarding_mail(**header)
        if "Subject" not in header
        else _forwarding_mail().replace(b"Subject: Fwd", f"Subject: {header['Subject']}".encode())
    )
    understood = understand(raw, OFFICE)
    assert [item.role for item in understood.items] == ["other"] and understood.source is None


def test_a_forwarded_text_is_material_and_a_quoted_one_is_not() -> None:
    quoted = "\n".join(f"> {line}" for line in f"{TITLE}\n\n{MATERIAL}".split("\n"))
    answer = read(
        subject="Re: Rilis", body=f"Setuju.\n\nPada Sel, 24 Nov 2026 pukul 08.00 Humas menulis:\n{quoted}"
    )
    assert answer.source is None and answer.reply.own.strip() == "Setuju."
    forwarded = (
        "Mohon dipublikasikan.\n\n---------- Forwarded message ---------\nDari: Andi <a@b.id>\n"
        f"Date: Sel, 24 Nov 2026\nSubject: Rilis\nTo: <c@d.id>\n\n{TITLE}\n\n{MATERIAL}"
    )
    understood = read(subject="Fwd: Rilis", body=forwarded)
    assert understood.source == "mail" and understood.title == TITLE and PARAGRAPHS[1] in understood.text


@pytest.mark.parametrize(
    ("headers", "sender", "kind"),
    [
        ({"Auto-Submitted": "auto-replied"}, "a@b.id", MailKind.AUTO_REPLY),
        ({"List-Id": "<x.b.id>", "Precedence": "list"}, "a@b.id", MailKind.LIST),
        ({}, "humas.protokol@luwutimurkab.go.id", MailKind.OWN),
    ],
)
def test_attachments_of_machines_are_not_looked_at(
    headers: dict[str, str], sender: str, kind: MailKind
) -> None:
    raw = submission_mail([("rilis.docx", press_release_docx())], sender=sender, headers=headers)
    understood = understand(raw, OFFICE)
    assert (understood.kind, understood.items, understood.title) == (kind, (), None)


def test_the_cover_note_is_never_published(complete: Understanding) -> None:
    assert COVER.split("\n")[0] not in complete.text and "Mohon dipublikasikan" not in complete.text


def test_text_below_a_line_of_two_dashes_is_published_and_a_signature_there_is_not() -> None:
    last = "Kegiatan itu ditutup dengan doa bersama yang dipimpin imam masjid desa setempat."
    body = f"{TITLE}\n\n{MATERIAL}\n\n-- \n"
    assert read(body=body + last).text.endswith(last)
    assert read(body=body + "Rini\nStaf Dinas PUPR\n0813 4222 1111").text == MATERIAL


def test_what_is_cut_from_a_text_is_told_to_the_office() -> None:
    understood = read(body=f"Yth. Humas,\n\n{TITLE}\n\n{MATERIAL}\n\nDemikian, terima kasih.")
    assert "Tidak dimuat: Yth. Humas, / Demikian, terima kasih." in understood.remarks


@pytest.mark.parametrize(
    ("filename", "subject", "body", "title"),
    [
        (
            "berita.docx",
            "Rilis",
            "Judul : Bupati Resmikan Puskesmas Mahalona\nTempat : Mahalona",
            "Bupati Resmikan Puskesmas Mahalona",
        ),
        ("berita.docx", "Bupati Resmikan Puskesmas", "terlampir ya pak", "Bupati Resmikan Puskesmas"),
        (
            "Bupati_Resmikan_Puskesmas_Mahalona.docx",
            "Rilis",
            "terlampir",
            "Bupati Resmikan Puskesmas Mahalona",
        ),
        ("berita 23 nov mahalona fix.docx", "Rilis", "terlampir", None),
    ],
)
def test_the_title_of_a_file_without_one_is_told_beside_it(
    filename: str, subject: str, body: str, title: str | None
) -> None:
    file = press_release_docx(title=None)
    understood = read((filename, file), subject=subject, body=body)
    assert understood.source == filename
    assert understood.title == title


@pytest.mark.parametrize(
    "below",
    [
        (
            "Malili, 20 November 2026",
            "Kepala Dinas,",
            "RAPIUDDIN TAHIR, S.IP., MM",
            "Pangkat: Pembina Tk. I",
            "NIP. 19680712 199003 1 004",
        ),
        ("Hormat kami,", "Dinas Perdagangan"),
        ("Demikian berita ini kami sampaikan, terima kasih.", "Budi (0813 4222 1111)"),
        ("CP: Rian 0852 4222 1111",),
    ],
)
def test_who_signed_a_file_is_not_published(below: tuple[str, ...]) -> None:
    understood = read(("rilis.docx", press_release_docx((*PARAGRAPHS, *below))))
    assert (understood.title, understood.text) == (TITLE, MATERIAL)
    assert f"Tidak dimuat: {' / '.join(below)}" in understood.remarks


def test_a_cover_note_above_the_title_in_a_file_is_not_published() -> None:
    note = ("Yth. Kabag Humas", "Mohon berita di bawah ini dipublikasikan di website.")
    file = press_release_docx((TITLE, *PARAGRAPHS), title=None)
    covered = press_release_docx((*note, TITLE, *PARAGRAPHS), title=None)
    for content in (file, covered):
        understood = read(("rilis.docx", content))
        assert (understood.title, understood.text) == (TITLE, MATERIAL)


def test_the_last_line_of_a_file_may_be_the_contact() -> None:
    understood = read(("rilis.docx", press_release_docx((*PARAGRAPHS, "Hp. 081222333444 (Rini)"))))
    assert understood.text == MATERIAL
    assert "081222333444" in understood.fields["contact"]


def test_names_at_the_end_of_a_file_are_published() -> None:
    last = ("Juara pertama diraih tiga regu dari Malili.", "SDN 107 Balantang", "Bupati Cup")
    understood = read(("rilis.docx", press_release_docx((*PARAGRAPHS, *last))))
    assert understood.text.endswith("\n\n".join(last))


def test_a_text_that_came_with_marks_of_quotation_is_read_unless_it_is_an_answered_one() -> None:
    marked = "\n>\n".join(f"> {line}" for line in (TITLE, *PARAGRAPHS))
    understood = read(body=f"Mohon dimuat pak\n\n{marked}")
    assert (understood.title, understood.text) == (TITLE, MATERIAL)
    answered = read(
        body=f"Baik.\n\nPada Sen, 23 Nov 2026 08.00, Humas <humas@example.org> menulis:\n{marked}"
    )
    assert answered.source is None


def photo_pdf(*photos: bytes) -> bytes:
    """A PDF as "image to PDF" makes it: a page a photo, of the photo's size."""
    pages = [Image.open(io.BytesIO(photo)).convert("RGB") for photo in photos]
    pages[0].save(out := io.BytesIO(), "PDF", save_all=True, append_images=pages[1:])
    return out.getvalue()


def collage_pdf(*photos: bytes) -> bytes:
    """A white page with photos upon it."""
    source = '#set page(paper: "a4")\n' + "\n\n".join(
        f"#image(bytes(json(bytes(sys.inputs.p)).at({n})), width: 9cm)" for n in range(len(photos))
    )
    return bytes(typst.compile(source.encode(), sys_inputs={"p": json.dumps([list(one) for one in photos])}))


def turned(content: bytes) -> bytes:
    """The same PDF, each page shown a quarter turned."""
    pdf = pypdfium2.PdfDocument(content)
    for page in pdf:
        page.set_rotation(90)
    pdf.save(out := io.BytesIO())
    return out.getvalue()


def photo_docx(*pictures: bytes) -> bytes:
    """A Word file that holds pictures and nothing else."""
    document = docx.Document()
    for picture in pictures:
        document.add_picture(io.BytesIO(picture), width=Cm(12))
    document.save(out := io.BytesIO())
    return out.getvalue()


PHOTOS = (gps_photo(), gps_photo((120, 70, 50)))


@pytest.mark.parametrize(
    ("filename", "content"),
    [
        ("foto kegiatan.pdf", photo_pdf(*PHOTOS)),
        ("foto kegiatan.docx", photo_docx(*PHOTOS)),
        ("foto kegiatan.pdf", collage_pdf(*PHOTOS)),
    ],
    ids=["pdf", "docx", "collage"],
)
def test_a_file_of_photos_gives_photos(filename: str, content: bytes) -> None:
    understood = read((filename, content), ("rilis.docx", press_release_docx()))
    photos = [item for item in understood.items if item.role == "photo"]
    assert [item.container for item in photos] == [filename] * 2
    assert "photo" not in understood.missing and understood.problems == ()


def test_a_photo_on_a_turned_page_stands_upright() -> None:
    understood = read(("foto.pdf", turned(photo_pdf(gps_photo(size=(1200, 800), orientation=1)))))
    (photo,) = (item for item in understood.items if item.role == "photo")
    assert photo.rendition is not None and photo.rendition.width < photo.rendition.height


def test_scanned_pages_in_a_word_file_are_read_and_are_no_photos() -> None:
    understood = read(("pindai.docx", photo_docx(page_photo())))
    assert [item.role for item in understood.items] == ["other", "material"]
    assert understood.title == TITLE


def test_a_blank_or_unreadable_scan_is_no_photo() -> None:
    understood = read(("pindai.pdf", scanned_pdf()))
    assert "photo" in understood.missing and any(
        "tidak terbaca" in problem for problem in understood.problems
    )


@pytest.mark.parametrize(
    "above",
    [
        "Rilis di bawah ya",
        "Pak Sek, ini beritanya.",
        "Salam lestari!\n\nMau kirim release kegiatan kami min.",
    ],
)
def test_what_is_said_above_a_headline_is_no_part_of_the_text(above: str) -> None:
    understood = read(body=f"{above}\n\n{TITLE}\n\n{MATERIAL}\n")
    assert (understood.title, understood.text) == (TITLE, MATERIAL)


def test_a_text_that_lies_too_deep_is_cut_and_the_office_told() -> None:
    told = read(html="<div>" * 1_500 + "<p>Rapat</p>").problems
    assert any("terlalu dalam" in problem for problem in told)
    assert read(html="<div>" * 50 + "<p>Rapat</p>").problems == ()


def test_a_table_of_one_column_only_frames_its_text() -> None:
    rows = "".join(f"<tr><td>{piece}</td></tr>" for piece in (f"<b>{TITLE}</b>", *PARAGRAPHS))
    understood = read(("rilis.html", f"<html><body><table>{rows}</table></body></html>".encode()))
    assert (understood.title, understood.text) == (TITLE, MATERIAL)


def test_an_invitation_is_no_material_however_long_it_is() -> None:
    body = (
        "Yth. Kabag Humas\n\nKami mengundang Bapak/Ibu untuk hadir sekaligus meliput Sosialisasi Opsen Pajak"
        " Kendaraan Bermotor yang insya Allah dilaksanakan oleh UPT bersama para kepala desa pada:\n\n"
        "Hari/Tanggal : Rabu, 2 Desember 2026\nTempat : Kantor Samsat Malili\n\nTerima kasih."
    )
    understood = understand(submission_mail([], subject="Undangan Sosialisasi", body=body), OFFICE)
    assert understood.source is None and understood.title is None
    assert understood.fields["place"] == "Kantor Samsat Malili"


def test_of_two_releases_in_a_mail_one_is_the_material_and_the_other_is_named() -> None:
    lead = "digelar di Lapangan Desa pada Rabu, 18 November 2026, dan diikuti 120 warga dari berbagai desa."
    body = (
        f"Yth. Humas, ada dua rilis.\n\nVaksinasi Rabies di Tabarano\n\nWASUPONDA – Vaksinasi rabies {lead}"
        f"\n\n---\n\nPanen Raya di Kalaena\n\nKALAENA – Panen raya {lead}\n\nTerima kasih."
    )
    understood = understand(submission_mail([], subject="2 rilis", body=body), OFFICE)
    assert understood.title == "Vaksinasi Rabies di Tabarano"
    assert "Panen" not in understood.text and "Terima kasih" not in understood.text
    assert (
        "Isi surel memuat 2 naskah; tidak dipakai sebagai naskah utama: “Panen Raya di Kalaena”."
        " Surelnya tetap tersimpan." in understood.remarks
    )


def test_of_several_texts_in_a_mail_that_which_reads_as_news_is_the_material() -> None:
    speech = (
        "Yang saya hormati para hadirin. Puji syukur kita panjatkan atas terlaksananya kegiatan hari ini. "
        * 2
    )
    news = "KALAENA – Panen raya digelar di Desa Kalaena, Rabu, 18 November 2026, dan diikuti 120 warga desa."
    body = f"Naskah 1: Sambutan Bupati\n\n{speech}\n\nNaskah 2: Panen Raya di Kalaena\n\n{news}"
    assert understand(submission_mail([], body=body), OFFICE).title == "Panen Raya di Kalaena"


@pytest.mark.parametrize(
    "said",
    [
        "Demikian, mohon dipublikasikan dengan judul “Bupati Resmikan Jembatan Wotu”.",
        "klo ada yg kurang wa sy aja pak 081342208877 (Wiwi, staf)",
        "PENAFIAN: Email ini bersifat rahasia dan hanya untuk penerima yang dimaksud. Hapuslah bila bukan.",
    ],
)
def test_what_is_said_to_the_office_below_a_text_is_not_published(said: str) -> None:
    assert read(body=f"{TITLE}\n\n{MATERIAL}\n\n{said}").text.endswith(PARAGRAPHS[-1])


@pytest.mark.parametrize(
    "told",
    [
        "Masyarakat yang membutuhkan dapat menghubungi kami di nomor 0812-3456-7890.",
        "Pesan penipuan itu sering mengaku bersifat rahasia bagi penerima.",
        "Buku itu terbit dengan judul “Sejarah Luwu Timur” dan dibagikan ke sekolah.",
    ],
)
def test_what_a_release_tells_its_readers_last_is_published(told: str) -> None:
    assert read(body=f"{TITLE}\n\n{MATERIAL}\n\n{told}").text.endswith(told)


def test_a_headline_that_the_sender_asks_for_is_the_title() -> None:
    said = "Demikian, mohon dipublikasikan dengan judul “Bupati Resmikan Jembatan Wotu”."
    assert read(body=f"{MATERIAL}\n\n{said}", subject="Rilis").title == "Bupati Resmikan Jembatan Wotu"


def test_news_told_in_a_chat_are_no_article_for_what_somebody_says_in_them() -> None:
    told = (
        "jadi tadi pagi (kamis 26/11) pak camat buka turnamen sepak takraw antar desa di lapangan desa"
        " bawalipu, ikut 12 desa dan 140 peserta."
        ' Pak camat bilang "olahraga ini supaya pemuda kita jauh dari narkoba".'
        " Juara dapat piala bergilir dan uang pembinaan lima juta rupiah dari panitia."
    )
    found = read(body=told, date="Thu, 26 Nov 2026 21:30:00 +0800")
    assert found.category != "artikel"
    assert found.fields["activity_days"] == "2026-11-26"
