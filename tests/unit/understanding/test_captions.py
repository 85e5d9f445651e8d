"""Captions go with their photos; where it cannot be told with which, they stay where they were."""

from __future__ import annotations

import pytest

from humasd.understanding import Understanding
from humasd.understanding.understand import understand
from tests.support.samples import PARAGRAPHS, TITLE, gps_photo, press_release_docx, submission_mail

OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})
MATERIAL = "\n\n".join(PARAGRAPHS)
GIVES = "Bupati menyerahkan bantuan kepada warga"
HARVEST = "Suasana panen raya di Desa Kalaena"
COLOURS = ((40, 110, 60), (90, 60, 40), (10, 20, 90))


def read(below: str, *names: str, above: str = "") -> Understanding:
    photos = [(name, gps_photo(colour)) for name, colour in zip(names, COLOURS, strict=False)]
    return understand(submission_mail(photos, body=f"{above}{TITLE}\n\n{MATERIAL}\n\n{below}"), OFFICE)


def captions_of(understood: Understanding) -> list[str]:
    return [item.caption for item in understood.items if item.role == "photo"]


@pytest.mark.parametrize(
    ("below", "names", "captions"),
    [
        (f"Ket foto: {GIVES}", ("a.jpg",), [GIVES]),
        (f"Foto: {GIVES}\n\nTerima kasih.\n\nAndi", ("a.jpg",), [GIVES]),
        (
            f"Terima kasih.\n\nAndi\n\nFoto 1: {GIVES}.\nFoto 2: {HARVEST}.",
            ("a.jpg", "b.jpg"),
            [GIVES, HARVEST],
        ),
        (f"Keterangan foto:\n1. {GIVES}\n2. {HARVEST}", ("a.jpg", "b.jpg"), [GIVES, HARVEST]),
        (f"Caption\n- {GIVES}\n- {HARVEST}", ("a.jpg", "b.jpg"), [GIVES, HARVEST]),
        (f"Teks foto 2: {HARVEST}", ("a.jpg", "b.jpg"), ["", HARVEST]),
        (f"b.jpg: {HARVEST}\n\na.jpg: {GIVES}", ("a.jpg", "b.jpg"), [GIVES, HARVEST]),
        (f"IMG_02: {HARVEST}", ("IMG_01.jpg", "IMG_02.jpg"), ["", HARVEST]),
        (f"Foto kedua: {HARVEST}", ("a.jpg", "b.jpg"), ["", HARVEST]),
        (f"Foto 1: {GIVES}", ("foto 2.jpg", "foto 1.jpg"), ["", GIVES]),
        (
            f"Foto 1: {GIVES}\nFoto 2: {HARVEST}",
            ("spanduk.jpg", "foto1.jpg", "foto2.jpg"),
            ["", GIVES, HARVEST],
        ),
        (
            f"Foto 1: {GIVES}\n\nFoto 2: {HARVEST}",
            ("foto (2).jpg", "peta.jpg", "foto (1).jpg"),
            [HARVEST, "", GIVES],
        ),
        (f"Foto 3: {GIVES}", ("1.jpg", "3.jpg", "4.jpg"), ["", GIVES, ""]),
        (f"Foto 4: {GIVES}", ("1.jpg", "3.jpg", "4.jpg"), ["", "", GIVES]),
        (f"Foto 1: {GIVES}\nFoto 2: {HARVEST}", ("IMG_0041.jpg", "IMG_0042.jpg"), [GIVES, HARVEST]),
        (f"Keterangan foto:\n\n{GIVES}.\n\nTerima kasih.\n\nAndi", ("a.jpg",), [GIVES]),
    ],
)
def test_a_caption_leaves_the_text_for_its_photo(
    below: str, names: tuple[str, ...], captions: list[str]
) -> None:
    understood = read(below, *names)
    assert [caption.removesuffix(".") for caption in captions_of(understood)] == captions
    assert understood.text == MATERIAL and "Foto" not in understood.html
    assert "caption" not in understood.fields


@pytest.mark.parametrize(
    ("below", "names"),
    [
        (f"Ket foto: {GIVES}", ("a.jpg", "b.jpg")),
        (f"Foto 3: {GIVES}", ("a.jpg", "b.jpg")),
        (f"Foto 1: {GIVES}\n\nFoto 1: {HARVEST}", ("a.jpg", "b.jpg")),
        (f"Keterangan foto:\n1. {GIVES}\n2. {HARVEST}", ("a.jpg",)),
        (f"c.jpg: {GIVES}", ("a.jpg", "b.jpg")),
        (f"Foto 2: {GIVES}", ("1.jpg", "3.jpg", "4.jpg")),
        (f"Foto 1: {GIVES}\n\nFoto 2: {HARVEST}", ("foto.jpg", "foto (1).jpg")),
        (f"Foto 1: {GIVES}\n\nFoto 2: {HARVEST}", ("foto1.jpg", "panggung.jpg")),
        (f"Foto 1: {GIVES}", ("foto 1.jpg", "lomba 1.jpg")),
        (f"Foto 1: {GIVES}", ("foto 3.jpg", "foto 4.jpg")),
        (f"Keterangan foto:\n\n{GIVES}.\n\nKegiatan serupa akan digelar di Tomoni.", ("a.jpg", "b.jpg")),
    ],
)
def test_a_caption_stays_where_it_cannot_be_told_which_photo_is_meant(
    below: str, names: tuple[str, ...]
) -> None:
    understood = read(below, *names)
    assert GIVES in understood.text and set(captions_of(understood)) == {""}
    assert any(GIVES in remark and "tidak jelas foto mana" in remark for remark in understood.remarks)
    assert "caption" not in understood.fields


TOLD_ON = (
    "Kegiatan serupa akan digelar di Tomoni pekan depan, kata Kepala Dinas Pertanian.",
    "“Hasil panen tahun ini jauh lebih baik,” ujar Kepala Dinas Pertanian di sela kegiatan itu.",
    "Selain panen raya, Bupati meninjau irigasi di Desa Kalaena bersama Camat dan para petani.",
    "MALILI – Dinas Pertanian menyalurkan pupuk kepada kelompok tani di dua kecamatan.",
    "Program itu berjalan sejak Januari dan " + "menjangkau dua belas desa di wilayah utara, " * 6 + "Senin.",
)


@pytest.mark.parametrize("told", TOLD_ON)
@pytest.mark.parametrize("names", [("a.jpg",), ("a.jpg", "b.jpg"), ("a.jpg", "b.jpg", "c.jpg")])
def test_running_text_below_captions_is_published(told: str, names: tuple[str, ...]) -> None:
    last = "Warga pulang dengan gembira."
    understood = read(f"Keterangan foto:\n\n{GIVES}.\n\n{told}\n\n{last}", *names)
    assert told in understood.text and last in understood.text
    if len(names) == 1:
        assert captions_of(understood) == [f"{GIVES}."]
    else:
        assert set(captions_of(understood)) == {""}
        assert any(GIVES in remark and "tidak jelas foto mana" in remark for remark in understood.remarks)


@pytest.mark.parametrize(
    "wish",
    [
        "Foto: mohon dipotong bagian kirinya ya pak",
        "Keterangan foto: tolong cek nama camatnya dulu pak",
        "Keterangan foto:\n\nFoto diambil Rina, hp 0812-3456-7890, mohon nama disamarkan karena masih kecil",
        "Foto: dipilih yang paling bagus saja",
        "Terima kasih.\n\nAndi\n\nFoto: dari hp saya sendiri pak, kalau kurang jelas bilang ya",
        "Ket. foto: jangan tampilkan wajah anak yang paling depan",
    ],
)
def test_what_is_asked_of_photos_is_a_word_to_the_office(wish: str) -> None:
    understood = read(wish, "a.jpg")
    asked = wish.split("\n\n")[-1]
    assert (understood.text, captions_of(understood)) == (MATERIAL, [""])
    assert "caption" not in understood.fields
    assert any(remark.startswith("Tidak dimuat: ") and asked[:20] in remark for remark in understood.remarks)


def test_a_wish_beside_the_picture_of_a_document_is_no_caption() -> None:
    wish = "Foto: mohon dipilih yang paling bagus saja"
    files = [("naskah.docx", press_release_docx((*PARAGRAPHS, wish), picture=gps_photo()))]
    understood = understand(submission_mail(files), OFFICE)
    assert (understood.text, captions_of(understood)) == (MATERIAL, [""])


def test_photos_that_were_sent_are_counted_without_the_picture_in_the_document() -> None:
    release = press_release_docx(
        (*PARAGRAPHS, f"Foto 1: {GIVES}", f"Foto 2: {HARVEST}", "Selesai."), picture=gps_photo(COLOURS[2])
    )
    photos = [(f"foto{n + 1}.jpg", gps_photo(COLOURS[n])) for n in range(2)]
    understood = understand(submission_mail([("naskah.docx", release), *photos]), OFFICE)
    captions = {item.filename: item.caption for item in understood.items if item.role == "photo"}
    assert (captions["foto1.jpg"], captions["foto2.jpg"]) == (GIVES, HARVEST)


def test_a_text_that_counts_its_figures_keeps_them_where_no_photo_came() -> None:
    understood = read("Gambar 1. Siklus hidup nyamuk dalam air")
    assert understood.text.endswith("Gambar 1. Siklus hidup nyamuk dalam air")
    assert not any("foto mana" in remark for remark in understood.remarks)


def test_a_caption_above_the_headline_is_the_photos() -> None:
    understood = read("Selesai.", "a.jpg", above=f"Foto: {GIVES}, Selasa.\n\n")
    assert (understood.title, captions_of(understood)) == (TITLE, [f"{GIVES}, Selasa."])


def test_captions_in_the_mail_are_for_the_photos_beside_a_document() -> None:
    files = [("rilis.docx", press_release_docx()), *((f"{n}.jpg", gps_photo(COLOURS[n])) for n in range(2))]
    body = f"Terlampir pak.\n\nFoto 1: {GIVES}\nFoto 2: {HARVEST}"
    assert captions_of(understand(submission_mail(files, body=body), OFFICE)) == [GIVES, HARVEST]


def test_captions_come_with_photos_that_follow_the_material() -> None:
    photos = [(f"{n}.jpg", gps_photo(COLOURS[n])) for n in range(2)]
    body = f"Pak, foto susulan.\n\nFoto 1: {GIVES}\nFoto 2: {HARVEST}"
    understood = understand(submission_mail(photos, subject="Foto susulan", body=body), OFFICE)
    assert captions_of(understood) == [GIVES, HARVEST] and understood.source is None


def test_captions_that_are_all_that_was_sent_stay() -> None:
    first, second = f"{GIVES} di Lapangan Wotu, Selasa (24/11/2026).", f"{HARVEST}, Kecamatan Kalaena, Lutim."
    body = f"Foto 1: {first}\nFoto 2: {second}"
    photos = [(f"{n}.jpg", gps_photo(COLOURS[n])) for n in range(2)]
    understood = understand(submission_mail(photos, subject=TITLE, body=body), OFFICE)
    assert GIVES in understood.text


def test_what_an_answer_says_of_photos_is_a_wish_and_no_caption() -> None:
    files = [("naskah.docx", press_release_docx(picture=gps_photo()))]
    body = f"Foto 1: {GIVES}"
    mail = submission_mail(files, subject="Re: [humasd 0012-AB12]", body=body)
    answer = mail.replace(b"Subject:", b"In-Reply-To: <permintaan-1@example.com>\r\nSubject:", 1)
    assert captions_of(understand(answer, OFFICE)) == [""]
