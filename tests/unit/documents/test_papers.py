"""Several papers in one file: each is read as what it is."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import docx
import pytest

from humasd.documents.ocr import CHECK
from humasd.documents.papers import part_papers
from humasd.documents.plain import make_blocks
from humasd.documents.reading import read_file
from humasd.letters.form import render_form
from humasd.understanding import Understanding
from humasd.understanding.understand import understand
from tests.support.format_samples import corpus, scanned_pdf_of
from tests.support.growth import grows_linearly
from tests.support.paper_samples import COPIES, FORM, LETTER, RELEASE, SIGNATURE, Line, docx_of, pdf_of
from tests.support.samples import FORM_FIELDS, PARAGRAPHS, TITLE, submission_mail

OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})
MATERIAL = "\n\n".join(PARAGRAPHS)
MAKERS = {"berkas.docx": docx_of, "berkas.pdf": pdf_of}
SIGNED_BELOW = ("Malili, 24 November 2026", "Penanggung Jawab,", "ANDI RAHMAN", "NIP. 19700101 199503 1 001")
LETTERS: dict[str, tuple[Line, ...]] = {
    "signed, with copies": (*LETTER, *SIGNATURE, *COPIES),
    "signed": (*LETTER, *SIGNATURE),
    "signed without a service number": (*LETTER, "Kepala Desa Bawalipu,", "SUHARDI"),
    "signed by title and degree": (*LETTER, "Direktur RSUD,", "dr. Rina Marlina, Sp.PD"),
    "signed electronically": (
        *LETTER,
        *SIGNATURE,
        "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang "
        "diterbitkan oleh BSrE, BSSN.",
    ),
    "signed by order": (
        *LETTER,
        "a.n. BUPATI LUWU TIMUR",
        "SEKRETARIS DAERAH,",
        "u.b.",
        "ASISTEN ADMINISTRASI UMUM,",
        "H. BUDI SANTOSO, S.E.",
        "Pangkat: Pembina Utama Muda",
        "NIP. 19700101 199503 1 001",
    ),
    "of an office that is named like a deed": (*LETTER, "Kepala Dinas Peternakan,", *SIGNATURE[1:]),
    "of an office with its regency below": (
        *LETTER,
        "Kepala Diskominfo",
        "Kabupaten Luwu Timur,",
        *SIGNATURE[1:],
    ),
    "dated below": (*LETTER, "Malili, 24 November 2026", *SIGNATURE),
    "signed by a committee": (*LETTER, "Hormat kami,", "Ketua Panitia", "Andi Rahman"),
    "copies in lines": (
        *LETTER,
        *SIGNATURE,
        "Tembusan disampaikan kepada Yth.:",
        "Wakil Bupati Luwu Timur di Malili",
        "Pertinggal",
    ),
    "farewell within its last paragraph": (*LETTER[:-2], f"{LETTER[-2]} {LETTER[-1]}", *SIGNATURE),
    "not signed": LETTER,
    "with the reference of its enclosure": (
        *LETTER,
        *SIGNATURE,
        "Lampiran Surat Kepala Dinas PUPR",
        "Nomor : 800/123/DPUPR/XI/2026",
        "Tanggal : 23 November 2026",
    ),
}


def read(content: bytes, filename: str = "berkas.docx") -> Understanding:
    return understand(submission_mail([(filename, content)], body="Terlampir ya pak."), OFFICE)


def roles(understood: Understanding) -> list[tuple[str, str, str | None]]:
    return [(item.filename, item.role, item.container) for item in understood.items if item.role != "other"]


@pytest.mark.parametrize("filename", MAKERS)
@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
def test_a_letter_and_the_release_below_it_are_two(letter: tuple[Line, ...], filename: str) -> None:
    understood = read(MAKERS[filename]((*letter, *RELEASE)), filename)
    assert roles(understood) == [(filename, "letter", None), ("naskah.html", "material", filename)]
    assert (understood.title, understood.text) == (TITLE, MATERIAL)
    assert understood.fields["letter_number"] == "800/123/DPUPR/XI/2026"
    assert understood.fields["letter_subject"] == "Permohonan Publikasi Kegiatan"
    assert understood.fields["letter_date"] == "23 November 2026"
    assert any("naskah.html" in problem for problem in understood.problems)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (("Kepala Dinas PUPR Resmikan Jembatan Wotu",), "Kepala Dinas PUPR Resmikan Jembatan Wotu"),
        (("JEMBATAN WOTU DIRESMIKAN", "WARGA BERSYUKUR"), "JEMBATAN WOTU DIRESMIKAN WARGA BERSYUKUR"),
        (("Bupati Resmikan Jembatan,", "Warga Bersyukur"), "Bupati Resmikan Jembatan, Warga Bersyukur"),
        ((f"Judul : {TITLE}", "Tempat : Lapangan Desa Bawalipu"), TITLE),
        (("PEMERINTAH KABUPATEN LUWU TIMUR", "SIARAN PERS", "Nomor : 12/SP/2026", TITLE), TITLE),
    ],
)
@pytest.mark.parametrize(
    "signature", [SIGNATURE, ("Kepala Desa Bawalipu,", "SUHARDI"), ("Inspektur,", "Salam Latief")]
)
def test_the_title_below_a_signature_is_no_part_of_it(
    signature: tuple[Line, ...], head: tuple[str, ...], title: str
) -> None:
    understood = read(docx_of((*LETTER, *signature, *head, *PARAGRAPHS)))
    assert (understood.title, understood.text) == (title, MATERIAL)


@pytest.mark.parametrize(
    "above", [(*LETTER, *SIGNATURE, *COPIES), (FORM[0], "Tempat : Wotu", "Unit : Desa Bawalipu")]
)
def test_a_mails_own_text_may_hold_them_too(above: tuple[str, ...]) -> None:
    understood = understand(submission_mail(body="\n\n".join((*above, TITLE, *PARAGRAPHS))), OFFICE)
    assert (understood.title, understood.text) == (TITLE, MATERIAL)
    assert any("Tidak dimuat" in remark and above[0][:20] in remark for remark in understood.remarks)


@pytest.mark.parametrize("ending", ["odt", "doc", "pdf"])
def test_word_processors_habits_of_letters_are_known(ending: str) -> None:
    """Letterhead and signature in tables, a table of day and place, copies in a list, a new page."""
    filename = f"surat.{ending}"
    understood = read(corpus(f"surat-dan-rilis.{ending}"), filename)
    assert set(roles(understood)) == {
        (filename, "letter", None),
        ("gambar-2.jpg", "photo", filename),
        ("naskah.html", "material", filename),
    }
    assert (understood.title, understood.text) == (TITLE, MATERIAL)
    assert understood.fields["letter_number"] == "800/123/DPUPR/XI/2026"
    assert [item.caption for item in understood.items if item.role == "photo"] == ["Bupati menggunting pita"]


@pytest.mark.parametrize("filename", MAKERS)
def test_a_form_and_a_release_are_two_in_either_order(filename: str) -> None:
    make: Callable[[Sequence[Line]], bytes] = MAKERS[filename]
    below = read(make((*FORM, *SIGNED_BELOW, *RELEASE)), filename)
    above = read(make((*RELEASE, *FORM)), filename)
    assert roles(below) == [(filename, "form", None), ("naskah.html", "material", filename)]
    assert roles(above) == [(filename, "material", None), ("formulir.html", "form", filename)]
    for understood in (below, above):
        assert (understood.title, understood.text) == (TITLE, MATERIAL)
        assert understood.fields["place"] == FORM_FIELDS["Tempat"]


@pytest.mark.parametrize("filename", MAKERS)
def test_letter_form_and_release_are_three(filename: str) -> None:
    understood = read(MAKERS[filename]((*LETTER, *SIGNATURE, *FORM, *RELEASE)), filename)
    assert [role for _, role, _ in roles(understood)] == ["letter", "form", "material"]
    assert (understood.title, understood.text) == (TITLE, MATERIAL)
    assert understood.fields["contact"] == FORM_FIELDS["Kontak (Nama/No. HP)"]


def test_a_text_from_a_scan_is_to_be_checked_when_it_is_parted_too() -> None:
    scan = scanned_pdf_of([str(line) for line in (*LETTER[4:], *SIGNATURE, *RELEASE)])
    understood = read(scan, "pindai.pdf")
    (text,) = (item for item in understood.items if item.filename == "naskah.html")
    assert text.role == "material" and text.note == CHECK


@pytest.mark.parametrize(
    "lines",
    [
        (*LETTER, *SIGNATURE, *COPIES),
        (*LETTER, *SIGNATURE, *COPIES, "DAFTAR PESERTA", ("No", "Nama"), ("1", "Andi"), ("2", "Budi")),
        (*LETTER[:-1], *PARAGRAPHS, LETTER[-1], *SIGNATURE),
        RELEASE,
        FORM,
        (*FORM, *SIGNED_BELOW),
        (*RELEASE, "Demikian rilis ini, atas perhatiannya diucapkan terima kasih.", "Humas Dinas PUPR"),
        (*RELEASE, ("Hari/Tanggal", "Selasa"), ("Tempat", "Wotu"), ("Narasumber", "Bupati"), PARAGRAPHS[1]),
    ],
    ids=["letter", "letter and list", "body", "release", "form", "signed form", "farewell", "table within"],
)
def test_one_paper_stays_whole(lines: tuple[Line, ...]) -> None:
    assert read_file(docx_of(lines), "berkas.docx").files == ()


def test_a_letter_with_a_table_of_day_and_place_is_no_form() -> None:
    table = (("Hari/Tanggal", ": Selasa"), ("Tempat", ": Wotu"), ("Acara", ": Peresmian"))
    assert read_file(docx_of((*LETTER[:-1], *table, LETTER[-1], *SIGNATURE)), "berkas.docx").role == "letter"


def test_no_block_is_lost_and_none_comes_twice() -> None:
    texts = [str(line) for line in (*LETTER, *SIGNATURE, *FORM[:1], "Tempat : Wotu", *RELEASE)]
    blocks = make_blocks(texts)
    assert sum(part_papers(blocks), ()) == blocks


@pytest.mark.parametrize(
    "piece", [*map(str, LETTER[-2:]), "Formulir Publikasi Kegiatan", "Tempat : Wotu", "NIP. 1"]
)
def test_parting_takes_time_in_proportion(piece: str) -> None:
    head = make_blocks(map(str, LETTER))
    assert grows_linearly(lambda text: part_papers((*head, *make_blocks(text.split("\n")))), f"{piece}\n")


@pytest.mark.parametrize(
    "signature",
    [
        (("", "Plt. Kepala Dinas, ANDI RAHMAN, S.T. NIP. 19700101 199503 1 001"),),
        (("Mengetahui, Camat Wotu, H. BASRI NIP. 1968", "Kepala Desa, SUHARDI NIP. 1970"),),
        (("", "Kepala Dinas,"), ("", "ANDI RAHMAN"), ("", "NIP. 19700101 199503 1 001")),
        ("Malili, 24 November 2026", ("", "Kepala Dinas, ANDI RAHMAN NIP. 19700101 199503 1 001")),
    ],
)
def test_a_signature_in_a_table_is_no_part_of_the_text(signature: tuple[Line, ...]) -> None:
    reading = read_file(docx_of((*RELEASE, *signature)), "rilis.docx")
    assert reading.document is not None and reading.document.text == MATERIAL
    assert any("NIP" in paragraph for paragraph in reading.document.left_out)


def test_a_table_of_people_and_their_numbers_stays() -> None:
    people = [("Nama", "NIP")] + [(f"Pegawai {n}", f"NIP. 1970010119950310{n:02}") for n in range(9)]
    reading = read_file(docx_of((*RELEASE, *people)), "rilis.docx")
    assert reading.document is not None and "Pegawai 8" in reading.document.text


def test_a_release_below_the_offices_own_form_with_its_empty_signature() -> None:
    form = docx.Document(io.BytesIO(render_form("Bagian Humas", "humas@luwutimurkab.go.id")))
    for row in form.tables[0].rows:
        row.cells[1].text = FORM_FIELDS.get(row.cells[0].text, "")
    for line in RELEASE:
        form.add_paragraph(str(line))
    form.save(out := io.BytesIO())
    understood = read(out.getvalue())
    assert roles(understood) == [("berkas.docx", "form", None), ("naskah.html", "material", "berkas.docx")]
    assert (understood.title, understood.text) == (TITLE, MATERIAL)


@pytest.mark.parametrize(
    ("lines", "papers"),
    [
        (("Bawaslu Bentuk Kampung Pengawasan", f"MALILI – {'Warga membentuk kampung pengawasan. ' * 6}"), 2),
        (("Bawaslu Bentuk Kampung Pengawasan", "Warga membentuk kampung pengawasan. " * 6), 1),
        (("Bawaslu Bentuk Kampung Pengawasan", "MALILI – Warga hadir."), 1),
    ],
)
def test_short_news_below_a_letter_is_told_by_its_title_and_place(lines: Sequence[str], papers: int) -> None:
    assert len(part_papers(make_blocks([*map(str, (*LETTER, *SIGNATURE)), *lines]))) == papers
