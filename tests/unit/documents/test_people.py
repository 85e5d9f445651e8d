"""Whom to call."""

from __future__ import annotations

import pytest

from humasd.documents.people import find_contact, is_reachable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Andi Rahman\nHP: 0812-3456-7890", "Andi Rahman, HP: 0812-3456-7890"),
        (
            "Rahma, S.Pd.\nKarang Taruna Wotu\n\n0812-3456-7890",
            "Rahma, S.Pd., Karang Taruna Wotu, 0812-3456-7890",
        ),
        ("Narahubung:\nNirmala\n0812-3456-7890", "Nirmala, 0812-3456-7890"),
        ("Mohon dimuat ya pak\n0812-3456-7890", "0812-3456-7890"),
        ("Kegiatan diikuti 40 warga.\nHP 0812-3456-7890", "HP 0812-3456-7890"),
        ("Narahubung Rahma (+62 812 3456 7890)", "Narahubung Rahma (+62 812 3456 7890)"),
        ("Hubungi Telp. (0474) 321123 pada jam kerja", "Hubungi Telp. (0474) 321123 pada jam kerja"),
        ("Kontak: andi@example.com", "Kontak: andi@example.com"),
        ("Andi Fahri/0811 460 0123", "Andi Fahri/0811 460 0123"),
        ("Humas Balai Bahasa, Ridha, 0411-882401", "Humas Balai Bahasa, Ridha, 0411-882401"),
        ("Terima kasih. Humas BPS (0474) 321010", "Humas BPS (0474) 321010"),
        ("Andi\nHP 0812\u20133456\u20137890", "Andi, HP 0812\u20133456\u20137890"),
        ("WA 08 12 34 56 78 90", "WA 08 12 34 56 78 90"),
        ("Rahma, (+62) 812/3456/7890", "Rahma, (+62) 812/3456/7890"),
        ("anggaran Rp62.812.345.678", None),
        ("Surat 0852/1234/2026", None),
        ("Jl. Andi Djemma, Malili. Telp. (0474) 321444", None),
        ("Nomor 800/0812345678/XI", None),
        ("NIP. 19700101 199503 1 001", None),
        ("anggaran Rp 812.345.678", None),
        ("kirim ke andi@example.com", None),
    ],
)
def test_contact(text: str, expected: str | None) -> None:
    assert find_contact(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Penerima bernama Nur Aisyah, NIK 7324011506900001, HP 0812 3456 7890, mengaku senang.",
        "Bantuan diserahkan kepada Nur Aisyah (0812-3456-7890) di rumahnya.",
        "“Terima kasih,” kata Nur Aisyah, penerima bantuan, yang dapat dihubungi di 0812-3456-7890.",
        "1. Nur Aisyah, Dusun Salonro, 081234567890\n2. Budi, Dusun Ujung, 081234567891",
        "1. Nur Aisyah 081234567890",
        "Yang mau membantu bisa menghubungi yang bersangkutan di nomor 0853-9987-4416.",
        "Donasi bisa lewat Bank Sulselbar no rek 0501-0222-0007-881 a.n. Hasna.",
        "No | Nama | HP\n1 | Nur Aisyah | 081234567890",
        "Nama penerima: Nur Aisyah\nAlamat: Dusun Salonro\nHP: 0812-3456-7890",
        "Korban, Siti Aminah (45), nomor telepon 0812 3456 7890, dirawat di RSUD.",
        "Warga bernama Andi (0812-3456-7890) mengadu ke Dinas Sosial.",
        "Penerima: Nur Aisyah, 0812-3456-7890",
        "Pelaku menelepon korban memakai nomor 0812-3456-7890 dan meminta transfer.",
        "Nomor 0812-3456-7890 mengatasnamakan Bupati dan meminta uang kepada warga.",
        "Ibu Nurlina, warga Desa Lampia, 0812-3456-7890, menerima kursi roda dari Bupati.",
        "Nur Aisyah 0812-3456-7890\nBudi 0812-3456-7891\nSiti 0812-3456-7892\nAni 0812-3456-7893",
    ],
)
def test_the_number_of_somebody_of_whom_a_text_tells_is_no_contact(text: str) -> None:
    assert find_contact(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Narahubung: Ani (0812-3456-7890)",
        "Narahubung:\nAni 0812-3456-7890",
        "cp. Ani - 081234567890",
        "Informasi lebih lanjut hubungi Ani di 0812-3456-7890.",
        "Warga dapat melapor ke nomor 0812-3456-7890.",
        "Keluarga korban dapat menghubungi posko di 0812-3456-7890.",
        "Penerima bantuan yang belum terdata dapat menghubungi Dinas Sosial di 0812-3456-7890.",
        "Pendaftaran melalui WA 0852-5512-3456 sampai 30 November.",
        "Andi Rahman\nKasubag Umum Dinas Sosial\n0812-3456-7890",
        "nomor sy 0853 6161 9292 (Rio, operator)",
        "Hal yang belum jelas dapat ditanyakan kepada Sdr. Ansar (0853 9612 4470).",
        "terlampir pak, ani dinsos 081234567890",
        "mohon dimuat pak makasih. usman 085298761234",
        "Terima kasih, Marlina 0853 4321 9988",
        "kalo ada yg kurang wa sj 08215554443",
        "HP/WA: +62 812-4200-6677 | www.example.com",
    ],
)
def test_a_number_to_call_is_found_however_it_is_introduced(text: str) -> None:
    assert find_contact(text) is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mohon dinaikkan di web pemda pak. Ulfa, BPBD 085340112298", "Ulfa, BPBD 085340112298"),
        ("Tolong dinaikkan ya min, fotonya ada di wa. HP sy 085340112298", "HP sy 085340112298"),
        ("Rilis dan fotonya terlampir. Piket Damkar 0474-321113.", "Piket Damkar 0474-321113."),
        (
            "Narahubung kegiatan ini Rina Wati. Ia dapat dihubungi di 0812 4455 6677.",
            "Narahubung kegiatan ini Rina Wati. Ia dapat dihubungi di 0812 4455 6677.",
        ),
        (
            "Untuk informasi hubungi Rina Wati, Bidang P2P. Nomor WA-nya 0812 4455 6677",
            "Untuk informasi hubungi Rina Wati, Bidang P2P. Nomor WA-nya 0812 4455 6677",
        ),
        ("Narahubung: Ulfa. WA 0853 4011 2298", "Narahubung: Ulfa. WA 0853 4011 2298"),
        (
            "Wajib pajak yang belum menerima SPPT dapat menghubungi Badan Pendapatan Daerah di Malili,"
            " telepon (0474) 321099 pada jam kerja.",
            "(0474) 321099",
        ),
    ],
)
def test_a_contact_is_told_without_what_else_stands_in_its_line(text: str, expected: str) -> None:
    assert find_contact(text) == expected


def test_the_number_that_is_introduced_counts_before_those_that_are_told_of() -> None:
    text = "Penerima, Nur Aisyah (HP 0812-0000-0000), senang.\n\nNarahubung: Ani 0812-3456-7890"
    assert find_contact(text) == "Narahubung: Ani 0812-3456-7890"


@pytest.mark.parametrize(
    "contact", ["Ani / 0812-3456-7890", "(0474) 321123", "ani@example.com", "@dinsoslutim", "Call center 119"]
)
def test_a_number_an_address_or_an_account_reaches_somebody(contact: str) -> None:
    assert is_reachable(contact)


@pytest.mark.parametrize(
    "contact", ["Ani", "Kasubag Umum 2026", "Ani / 08xx-xxxx-xxxx", "Kamal, NIP 19700101 199003 1 001", ""]
)
def test_a_name_alone_reaches_nobody(contact: str) -> None:
    assert not is_reachable(contact)
