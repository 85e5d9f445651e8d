"""What a text says of its photos, and what only looks so."""

from __future__ import annotations

import pytest

from humasd.documents.assembly import assemble
from humasd.documents.captions import Caption, find_captions
from humasd.documents.plain import parse_plain_blocks
from humasd.documents.values import Block, Picture

GIVES = "Bupati menyerahkan bantuan kepada warga"
HARVEST = "Suasana panen raya di Desa Kalaena"


def captions_of(text: str) -> list[Caption]:
    return [caption for group in find_captions(parse_plain_blocks(text)) for caption in group.told]


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        (f"Ket foto: {GIVES}", Caption(GIVES)),
        (f"Ket. Foto : {GIVES}", Caption(GIVES)),
        (f"KETERANGAN FOTO: {GIVES}", Caption(GIVES)),
        (f"Caption: {GIVES}", Caption(GIVES)),
        (f"Foto: {GIVES}", Caption(GIVES)),
        (f"(Foto: {GIVES})", Caption(GIVES)),
        (f"Teks foto 1: {GIVES}", Caption(GIVES, (1,))),
        (f"Caption foto 2 - {GIVES}", Caption(GIVES, (2,))),
        (f"Foto 3. {GIVES}", Caption(GIVES, (3,))),
        (f"Foto ke-2: {GIVES}", Caption(GIVES, (2,))),
        (f"Foto1: {GIVES}", Caption(GIVES, (1,))),
        (f"Foto (2): {GIVES}", Caption(GIVES, (2,))),
        (f"Foto kedua: {GIVES}", Caption(GIVES, (2,))),
        (f"Foto II: {GIVES}", Caption(GIVES, (2,))),
        (f"Caption IMG_0012.jpg: {GIVES}", Caption(GIVES, name="IMG_0012.jpg")),
        (f"IMG_20261123_0012: {GIVES}", Caption(GIVES, name="IMG_20261123_0012")),
        ("Ket foto: Bupati menyerahkan 2 buah traktor", Caption("Bupati menyerahkan 2 buah traktor")),
        (f"Foto 1 dan 3: {GIVES}", Caption(GIVES, (1, 3))),
        (f"Foto 2-4: {GIVES}", Caption(GIVES, (2, 3, 4))),
        (f"IMG_0012.JPG: {GIVES}", Caption(GIVES, name="IMG_0012.JPG")),
        ("Foto: Pak Camat dan Bu Rina memanen padi", Caption("Pak Camat dan Bu Rina memanen padi")),
        ("Foto: Dinas Kesehatan memeriksa warga", Caption("Dinas Kesehatan memeriksa warga")),
        (f"Foto panen raya.jpeg = {GIVES}", Caption(GIVES, name="panen raya.jpeg")),
    ],
)
def test_a_line_that_leads_to_a_caption(line: str, caption: Caption) -> None:
    assert captions_of(line) == [caption]


@pytest.mark.parametrize(
    "line",
    [
        "Foto: Humas Pemkab",
        "Foto: Dok. Diskominfo dan warga sekitar",
        "Foto: Rina/Kominfo",
        "Foto: Kominfo Luwu Timur melalui petugas lapangan",
        "Foto: kiriman warga melalui grup desa",
        "Foto: mohon dipotong bagian kirinya ya pak",
        "Foto: yang nomor dua lebih jelas, silakan dipilih",
        "Foto 1: Bupati di panggung. Mohon yang ini jadi foto utama",
        "Foto 1: wajah anaknya tolong dikaburkan",
        "Keterangan foto: hubungi Rina 0812-3456-7890 untuk aslinya",
        "Foto: terlampir",
        "Foto 1: dihapus saja",
        "Foto 2: tolong dijadikan foto utama",
        "Foto 2: sebagai sampul",
        "Foto 1: yang paling kiri ya pak",
        "Keterangan foto: menyusul",
        "Foto bersama menutup acara.",
        "Foto: 3 lembar terlampir di surel",
        "Foto udara: lahan sawah di Kalaena terendam",
        "Foto 10.000 rumah dipajang di aula",
        "Foto kiri ke kanan dari pintu masuk aula",
        "Foto: pas foto berwarna ukuran 3x4",
        "Keterangan: gratis dan terbuka untuk umum",
        "Teks: dibacakan oleh siswa kelas enam",
        "Foto-foto: dapat diunduh di https://drive.example.com/a",
    ],
)
def test_a_line_that_is_no_caption(line: str) -> None:
    assert captions_of(line) == []


@pytest.mark.parametrize(
    "line",
    [
        f"Foto pertama: {GIVES}. Foto kedua: {HARVEST}.",
        f"Foto 1: {GIVES}; Foto 2: {HARVEST}",
        f"Gambar 1: {GIVES}! Gambar 2: {HARVEST}",
    ],
)
def test_several_captions_on_one_line(line: str) -> None:
    found = [(one.text.rstrip(".;!"), one.numbers) for one in captions_of(line)]
    assert found == [(GIVES, (1,)), (HARVEST, (2,))]


def test_photos_are_told_by_their_sides() -> None:
    lines = f"Ket. foto (kiri): {GIVES}\nKet. foto (kanan): {HARVEST}\nFoto bawah: {GIVES} lain"
    assert [one.text for one in captions_of(lines)] == [GIVES, HARVEST, f"{GIVES} lain"]


def table(*rows: tuple[str, ...]) -> Block:
    return Block("table", "<table></table>", "\n".join(map(" | ".join, rows)), rows=rows)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ((("Foto 1", GIVES), ("Foto 2", HARVEST)), [(GIVES, (1,)), (HARVEST, (2,))]),
        ((("Foto", "Keterangan"), ("Foto 1", GIVES)), [(GIVES, (1,))]),
        ((("Nama file", "Keterangan foto"), ("IMG_001.jpg", GIVES)), [(GIVES, ())]),
        ((("Desa", "Peserta"), ("Kalaena", "40")), []),
        ((("Foto 1", GIVES), ("Tempat", "Aula Kantor Camat")), []),
        ((("Foto 1", "terlampir"),), []),
        ((("Foto 1", GIVES, "x"),), []),
        ((("Foto", "5 lembar"), ("Surat", "1 lembar")), []),
    ],
)
def test_a_table_of_captions(
    rows: tuple[tuple[str, ...], ...], told: list[tuple[str, tuple[int, ...]]]
) -> None:
    found = [one for group in find_captions([table(*rows)]) for one in group.told]
    assert [(one.text, one.numbers) for one in found] == told


@pytest.mark.parametrize(
    "listed",
    [
        f"1. {GIVES}\n2. {HARVEST}",
        f"1) {GIVES}\n2) {HARVEST}",
        f"Foto 1: {GIVES}\nFoto 2: {HARVEST}",
    ],
)
def test_a_list_below_a_heading_is_numbered(listed: str) -> None:
    text = f"Warga pulang.\n\nKeterangan foto:\n{listed}\n\nTerima kasih"
    assert captions_of(text) == [Caption(GIVES, (1,)), Caption(HARVEST, (2,))]


@pytest.mark.parametrize(
    "listed", [f"- {GIVES}\n- {HARVEST}", f"{GIVES}.\n\n{HARVEST} ramai.\n\nTerima kasih"]
)
def test_a_list_without_numbers_keeps_its_order(listed: str) -> None:
    texts = [caption.text.removesuffix(".") for caption in captions_of(f"Caption foto\n\n{listed}")]
    assert texts[0] == GIVES and texts[1].startswith(HARVEST) and len(texts) == 2


def test_captions_stand_below_the_names_of_their_files() -> None:
    lines = ("Keterangan foto:", "IMG_002.jpg", GIVES, "IMG_001.jpg", HARVEST, "Terima kasih")
    (found,) = find_captions([Block("p", f"<p>{line}</p>", line) for line in lines])
    assert found.told == (Caption(GIVES, name="IMG_002.jpg"), Caption(HARVEST, name="IMG_001.jpg"))
    assert found.places == (0, 1, 2, 3, 4)


def assembled(*pieces: str | int) -> tuple[list[str], str]:
    """The captions of pictures that stand where there is a number, and the text."""
    blocks = [
        Block("p", "", "", pictures=(piece,))
        if isinstance(piece, int)
        else Block("p", f"<p>{piece}</p>", piece)
        for piece in pieces
    ]
    pictures = [Picture(b"", f"{piece}.jpg") for piece in pieces if isinstance(piece, int)]
    document = assemble(blocks, pictures)
    return [picture.caption for picture in document.pictures], document.text


@pytest.mark.parametrize(
    ("pieces", "captions"),
    [
        ((0, f"Foto: {GIVES}", 1, f"Foto: {HARVEST}"), [GIVES, HARVEST]),
        ((f"Foto 1: {GIVES}", 0, f"Foto 2: {HARVEST}", 1), [GIVES, HARVEST]),
        ((0, 1, f"Foto 1: {GIVES}", f"Foto 2: {HARVEST}"), [GIVES, HARVEST]),
        ((0, 1, f"Foto: {GIVES}"), [GIVES, GIVES]),
        ((0, f"Ket.: {GIVES}"), [GIVES]),
        ((0, f"{GIVES}. (Foto: Humas Pemkab)"), [f"{GIVES}. (Foto: Humas Pemkab)"]),
        (
            (0, f"{GIVES} (dok. Dinas PUPR).", 1, f"{HARVEST}. (Ist)"),
            [f"{GIVES} (dok. Dinas PUPR).", f"{HARVEST}. (Ist)"],
        ),
        ((0, f"{GIVES}. (Foto/Andi)"), [f"{GIVES}. (Foto/Andi)"]),
    ],
)
def test_a_caption_beside_its_picture_leaves_the_text(
    pieces: tuple[str | int, ...], captions: list[str]
) -> None:
    assert assembled("Warga pulang.", *pieces, "Selesai.") == (captions, "Warga pulang.\n\nSelesai.")


@pytest.mark.parametrize(
    "paragraph",
    [
        f"{GIVES}. (Foto: Humas Pemkab) Kegiatan dihadiri camat.",
        f"{GIVES} " + "dan warga lain yang hadir sejak pagi " * 7 + "(Foto: Humas)",
        f"{GIVES} (sumber air: PDAM) kemarin.",
    ],
)
def test_a_paragraph_below_a_picture_is_text_where_it_goes_on_or_is_long(paragraph: str) -> None:
    assert assembled("Warga pulang.", 0, paragraph, "Selesai.") == (
        [""],
        f"Warga pulang.\n\n{paragraph}\n\nSelesai.",
    )


def test_a_credit_far_from_a_picture_takes_no_paragraph() -> None:
    last = f"{HARVEST}. (Foto: Humas)"
    assert assembled(0, "Warga pulang.", last) == ([""], f"Warga pulang.\n\n{last}")


def test_who_took_a_picture_is_no_caption_above_it() -> None:
    assert assembled("Warga pulang.", "Foto: Humas Pemkab", 0, "Selesai.")[0] == [""]
