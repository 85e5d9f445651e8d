"""Labelled values, from the form and from whatever people make of it."""

from __future__ import annotations

import pytest

from humasd.documents.fields import count_labels, is_filled, parse_fields, parse_printed_form
from humasd.documents.labels import find_key
from humasd.documents.markup import parse_blocks
from humasd.documents.plain import parse_plain_blocks
from tests.support.documents import parse_docx
from tests.support.samples import FORM_FIELDS, filled_form_docx


def test_a_filled_form_gives_each_value_and_an_empty_row_none() -> None:
    assert parse_docx(filled_form_docx()).fields == {
        "unit": "Dinas Pekerjaan Umum dan Penataan Ruang",
        "title": "Peresmian Jembatan Wotu",
        "activity_date": "Selasa, 24 November 2026",
        "place": "Lapangan Desa Bawalipu, Kecamatan Wotu",
        "speakers": "Bupati Luwu Timur",
        "contact": "Andi Rahman / 0812-3456-7890",
        "category": "Pembangunan",
        "summary": "Peresmian jembatan penghubung dua desa",
        "caption": "Bupati menggunting pita",
    }


def test_little_pictures_stand_for_labels() -> None:
    told = parse_plain_blocks("📍 Dusun Salonoa Desa Lagego\n\n🗓️ Sabtu 21 November 2026")
    fields = parse_fields(told)
    assert fields == {"place": "Dusun Salonoa Desa Lagego", "activity_date": "Sabtu 21 November 2026"}


def test_a_blank_form_gives_none() -> None:
    blank = dict.fromkeys(FORM_FIELDS, "........................")
    assert parse_docx(filled_form_docx(blank)).fields == {}


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Unit Kerja (SKPD)", "unit"),
        ("1. UNIT KERJA", "unit"),
        ("Hari/Tanggal", "activity_date"),
        ("Kontak (Nama/No. HP)", "contact"),
        ("Tempat :", "place"),
        ("Waktu Terbit yang Diinginkan", "publish_at"),
        ("PIC/No. WA", "contact"),
        ("PIC", "contact"),
        ("No. HP/Nama Staf", "contact"),
        ("Lokasi / Titik Kumpul", "place"),
        ("Bupati/Wakil", None),
        ("/", None),
        ("Bupati berkata", None),
        ("", None),
    ],
)
def test_labels(label: str, key: str | None) -> None:
    assert find_key(label) == key


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>Tempat</td><td>Aula: Kantor Bupati</td></tr></table>",
        "<table><tr><td>4.</td><td>Tempat</td><td>:</td><td>Aula: Kantor Bupati</td></tr></table>",
        "<table><tr><td>Tempat : Aula: Kantor Bupati</td></tr></table>",
        "<p>Tempat : Aula: Kantor Bupati</p>",
        "<ul><li>Tempat: Aula: Kantor Bupati</li></ul>",
    ],
)
def test_a_value_is_found_however_it_is_set(html: str) -> None:
    assert parse_fields(parse_blocks(html)) == {"place": "Aula: Kantor Bupati"}


def test_a_table_whose_first_row_names_its_columns_is_no_form() -> None:
    cells = (("Perangkat daerah", "Realisasi"), ("Dinas PUPR", "77%"), ("Dinas Kesehatan", "85%"))
    rows = "".join(f"<tr><td>{left}</td><td>{right}</td></tr>" for left, right in cells)
    assert parse_fields(parse_blocks(f"<table>{rows}</table>")) == {}


@pytest.mark.parametrize("value", ["", "-", "……………", "(diisi petugas)", "contoh: Aula", "____"])
def test_what_is_printed_to_be_written_upon_is_no_value(value: str) -> None:
    assert parse_fields(parse_blocks(f"<table><tr><td>Tempat</td><td>{value}</td></tr></table>")) == {}


def test_labels_are_counted_filled_in_or_not() -> None:
    blocks = parse_blocks(
        "<table><tr><td>Tempat</td><td></td></tr><tr><td>Narasumber</td><td>x</td></tr></table>"
    )
    assert count_labels(blocks) == 2


def test_day_hour_and_place_are_any_invitations() -> None:
    told = "<tr><td>Hari/tanggal</td></tr><tr><td>Waktu</td></tr><tr><td>Tempat</td></tr>"
    assert count_labels(parse_blocks(f"<table>{told}</table>")) == 2
    assert count_labels(parse_blocks(f"<table>{told}<tr><td>Narasumber</td></tr></table>")) == 4


def test_a_short_year_is_no_number_of_the_next_label() -> None:
    text = "FORMULIR PUBLIKASI KEGIATAN\nTanggal Kegiatan: 14/11/26\nTempat: Aula"
    assert parse_printed_form(text) == {"activity_date": "14/11/26", "place": "Aula"}


def test_a_scanned_forms_values_end_where_the_next_number_and_label_stand() -> None:
    form = (
        "<p>FORMULIR PUBLIKASI KEGIATAN</p><p>1. Unit Kerja (SKPD) : Dinas Kominfo-SP 2, Judul Kegiatan : "
        "Bimtek Website Desa 3. Hari/Tanggal Kegiatan : Rabu, 18 November 2026</p>"
        "<p>4, Tempat : Lab SMKN 1</p>"
    )
    assert parse_fields(parse_blocks(form)) == {
        "unit": "Dinas Kominfo-SP",
        "title": "Bimtek Website Desa",
        "activity_date": "Rabu, 18 November 2026",
        "place": "Lab SMKN 1",
    }


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        (
            "Unit Kerja : Dinas Sosial 2, Judul Kegiatan : Bansos",
            {"unit": "Dinas Sosial", "title": "Bansos"},
        ),
        (
            "Hari/Tanggal : 18 November 2026 Tempat : Aula",
            {"activity_date": "18 November 2026", "place": "Aula"},
        ),
        ("Tempat : Aula: Kantor Bupati", {"place": "Aula: Kantor Bupati"}),
        ("Judul : Sukses Acara: Bupati Hadir", {"title": "Sukses Acara: Bupati Hadir"}),
        ("Kontak : Hasan, WA: 0852", {"contact": "Hasan, WA: 0852"}),
    ],
)
def test_values_that_run_on_in_one_line(line: str, fields: dict[str, str]) -> None:
    assert parse_fields(parse_blocks(f"<p>{line}</p>")) == fields


@pytest.mark.parametrize(
    ("key", "values"),
    [
        (
            "activity_date",
            "dd/mm/yyyy|tgl/bln/thn|hh-bb-tttt|hari/tanggal/bulan/tahun|__/__/2026|Senin, ........ 2026"
            "|….. November 2026|menyusul|sesuai undangan|Sesuai Undangan Nomor 005/12/XI/2026|xx/xx/2026"
            "|belum ditentukan|nanti dikabari ya pak|TBA|lihat jadwal terlampir|(tanggal)|hari, tanggal",
        ),
        (
            "place",
            "(tempat)|Tempat Kegiatan|[lokasi]|sda|s.d.a|S.D.A.|idem|terlampir|-|—|…|nihil|tidak ada|tdk ada"
            "|diisi oleh petugas|contoh: Aula|(contoh: Aula)|sama dengan di atas|seperti pada undangan"
            "|ada di surat|lihat lampiran ya pak|lokasi menyusul|(jika ada)|n/a|???|mohon diisi"
            "|(nama tempat/gedung)|Pilih item.|akan dikonfirmasi kemudian|Klik di sini untuk mengisi teks",
        ),
        (
            "contact",
            "08xx-xxxx-xxxx|08xxxxxxxxxx|0812-xxxx-xxxx|08...........|+62 8xx xxxx xxxx|Nama/No. HP"
            "|Pilih salah satu|Silakan pilih salah satu kontak|Coret yang tidak perlu|-- Pilih --|Select one"
            "|(nama / no hp)|nomor hp menyusul|0812-****-****",
        ),
        ("title", "(nama kegiatan)|(nama lengkap kegiatan yang dilaksanakan)|[judul berita]|(sesuai surat)"),
        ("speakers", "tidak ada|nihil|(nama narasumber)|menyusul|(opsional)|Isian"),
    ],
)
def test_what_people_write_where_they_have_nothing_to_write_is_no_value(key: str, values: str) -> None:
    assert [value for value in values.split("|") if is_filled(value, key)] == []


@pytest.mark.parametrize(
    ("key", "values"),
    [
        (
            "title",
            "(Belum Setahun, Jembatan Rusak)|[Sesuai Janji, Bupati Serahkan Mesin]|Tidak Ada Kata Terlambat",
        ),
        (
            "activity_date",
            "23/11/2026|Senin, 23 November 2026 (dd/mm/yyyy)|besok|Kamis depan …|awal November 2026|hari ini"
            "|Senin, 23 November 2026 ........",
        ),
        (
            "place",
            "Aula Kantor Bupati|(Aula Kantor Bupati)|Lapangan, undangan menyusul|Desa Sama|Aula ............"
            "|Jl. Isi No. 4|Ruang Rapat di Lantai Atas|Kantor Desa Tidak Jauh dari Pasar",
        ),
        (
            "title",
            "Pilih Satu Calon, Warga Malili Datangi TPS|Pilih Kategori Lomba, Siswa Antusias"
            "|Tidak Ada Kata Terlambat|Diisi Ceramah, Pesantren Kilat Ditutup|Isi Ulang Tabung Oksigen"
            "|Belum Ada Korban Jiwa|Sama Rata Sama Rasa|Surat Suara Tiba di Malili|MTQ XX|Contoh Desa Sehat"
            "|Konfirmasi Data Penerima|Masukkan Bola, Malili FC Menang|Klik: Aplikasi Baru Diluncurkan",
        ),
        (
            "contact",
            "Pilih salah satu: Ani 0812-3456-7890"
            "|Ani 08123456789|0812..3456..7890|Ani|Call center 119|Ani (0812-3456-7890), foto menyusul",
        ),
        ("publish_at", "segera|hari ini|nanti sore"),
        ("unit", "Dinas Sosial|Dinas XX"),
    ],
)
def test_what_tells_something_is_a_value(key: str, values: str) -> None:
    assert [value for value in values.split("|") if not is_filled(value, key)] == []


@pytest.mark.parametrize(
    "label",
    [
        "Nama dan No. HP yang dapat dihubungi (bukan nomor kantor)",
        "Nama Pengirim (HP/WA)",
        "Nomor WA aktif penanggung jawab",
        "5. Narahubung (nama & nomor telepon)",
        "Kontak (isi dengan nomor pribadi)",
    ],
)
def test_whoever_asks_for_somebody_to_call_asks_for_the_contact(label: str) -> None:
    assert find_key(label) == "contact"


@pytest.mark.parametrize(
    "label", ["Nama dan jabatan pejabat", "Nama penanggung jawab", "Nomor surat", "HP merek baru"]
)
def test_no_other_label_does(label: str) -> None:
    assert find_key(label) is None


def test_what_a_label_says_on_how_to_answer_it_is_left_out() -> None:
    rows = (
        "<tr><td>1</td><td>Judul (maks. 12 kata, diawali huruf kapital)</td><td>Panen Raya Jagung</td></tr>"
        "<tr><td>2</td><td>Tanggal kegiatan (hh-bb-tttt) – contoh: 17-08-2026</td><td>26-11-2026</td></tr>"
        "<tr><td>3</td><td>Tempat kegiatan (desa dan kecamatan)</td><td>Desa Wonorejo</td></tr>"
    )
    assert parse_fields(parse_blocks(f"<table>{rows}</table>")) == {
        "title": "Panen Raya Jagung",
        "activity_date": "26-11-2026",
        "place": "Desa Wonorejo",
    }


def test_a_value_may_stand_below_its_label_and_a_day_be_told_in_two() -> None:
    form = """FORMULIR PUBLIKASI KEGIATAN

Nama SKPD / Unit Kerja : Dinas Pendidikan

Nama Pengirim (HP/WA)
Abd. Hafid, 0813.5577.2043

B. DATA KEGIATAN

Nama Kegiatan / Judul Berita
: Workshop Kurikulum SMP

Waktu Pelaksanaan
Hari : Selasa - Rabu
Tanggal : 24 - 25 November 2026

Lokasi Kegiatan ............ : Aula SMPN 1 Wotu"""
    assert parse_fields(parse_plain_blocks(form)) == {
        "unit": "Dinas Pendidikan",
        "contact": "Abd. Hafid, 0813.5577.2043",
        "title": "Workshop Kurikulum SMP",
        "date": "Selasa - Rabu, 24 - 25 November 2026",
        "place": "Aula SMPN 1 Wotu",
    }


def test_a_heading_in_a_release_is_no_label() -> None:
    text = "Kegiatan\n\nBupati membuka pelatihan itu di Wotu, dan semua yang hadir bertepuk tangan."
    assert parse_fields(parse_plain_blocks(text)) == {}


def test_a_value_may_stand_between_the_dots_that_were_printed_for_it() -> None:
    form = """FORMULIR PUBLIKASI KEGIATAN

1. Unit kerja ........... RSUD I Lagaligo ...........

2. Judul kegiatan …………… Operasi Katarak Gratis bagi 45 Warga ……………

3. Tempat : ................................

4. Penanggung jawab / no. HP ______ dr. Benny, 081355667001 ______"""
    assert parse_fields(parse_plain_blocks(form)) == {
        "unit": "RSUD I Lagaligo",
        "title": "Operasi Katarak Gratis bagi 45 Warga",
        "contact": "dr. Benny, 081355667001",
    }


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Pengirim: Rina\nUnit Kerja: Dinas Sosial", {"unit": "Dinas Sosial"}),
        ("Unit Kerja: Dinas Sosial\nPengirim: Rina", {"unit": "Dinas Sosial"}),
        ("Penyelenggara: CV Maju EO\nInstansi: Dinas Pariwisata", {"unit": "Dinas Pariwisata"}),
        (
            "Pengirim: Rina (0812 3456 7890)\nUnit Kerja: Dinas Sosial",
            {"unit": "Dinas Sosial", "contact": "Rina (0812 3456 7890)"},
        ),
        (
            "Pengirim: Rina (0812 3456 7890)\nUnit Kerja: Dinas Sosial\nKontak: Budi 0813 2222 1111",
            {"unit": "Dinas Sosial", "contact": "Budi 0813 2222 1111"},
        ),
        ("Penyelenggara: Dinas Pariwisata", {"unit": "Dinas Pariwisata"}),
        ("Pengirim: Puskesmas Wotu", {"unit": "Puskesmas Wotu"}),
    ],
)
def test_who_typed_or_held_it_is_the_unit_only_where_none_is_named(text: str, fields: dict[str, str]) -> None:
    assert parse_fields(parse_plain_blocks(text)) == fields


@pytest.mark.parametrize(
    "label",
    [
        "Tempat/Tanggal Lahir",
        "Tempat, Tgl. Lahir",
        "Hari/Tanggal Lahir",
        "Tempat/Tgl Lhr",
        "Tanggal Kelahiran",
    ],
)
def test_where_somebody_was_born_is_no_activitys_place(label: str) -> None:
    assert find_key(label) is None


@pytest.mark.parametrize(
    "title",
    [
        "Tulis Nama di Batu, Siswa Kenang Gurunya",
        "Isi Waktu Libur, Pelajar Belajar Membatik",
        "Isi Tanggal Merah, Warga Lampenai Kerja Bakti",
        "Belum Diisi, Kursi Sekdes Lampenai Diperebutkan",
    ],
)
def test_a_headline_that_begins_as_a_hint_does_is_one(title: str) -> None:
    assert is_filled(title, "title") and not is_filled(title, "place")


@pytest.mark.parametrize(
    "hint",
    [
        "Tulis judul kegiatan di sini",
        "Isi Nama Kegiatan",
        "Tuliskan Judul Berita dengan Huruf Kapital",
        "Ketik Nama Penyelenggara Kegiatan Anda",
        "Contoh: Bupati Resmikan Jembatan Wotu",
        "Akan Diisi",
    ],
)
def test_a_hint_is_no_headline_however_it_is_written(hint: str) -> None:
    assert not is_filled(hint, "title")
