"""Which last lines are but who sent the text, without a word of farewell, and which are the text's own."""

from __future__ import annotations

import pytest

from humasd.documents.plain import parse_plain
from tests.support.growth import grows_linearly
from tests.support.samples import PARAGRAPHS, TITLE

MATERIAL = "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "last",
    [
        "Muhammad Rudi Hartono, S.P.\nKepala Seksi Hortikultura\nDinas Pertanian Kabupaten Luwu Timur\n"
        "Jl. Soekarno Hatta, Puncak Indah, Malili\nHP/WA 0823-4567-8910\nwww.distan.luwutimurkab.go.id\n"
        "“Bertani itu keren”",
        "Rudi Hartono\nDinas Pertanian",
        "Rudi Hartono, S.P.\nKasi Hortikultura\nHP 0823-4567-8910",
        "Rudi Hartono\nPranata Humas Ahli Pertama\nDinas Pertanian Kabupaten Luwu Timur\nJl. Soekarno Hatta",
        "Tim Media Distan Lutim\nIG: @distanlutim\nFB: Distan Lutim",
        "ttd\nKepala Dinas Pertanian\nAmrullah",
        "Kontak media:\nRudi Hartono\n0823-4567-8910\nrudi@distan.example.com",
        "Narahubung pers\nRudi Hartono\n0823-4567-8910",
        "Dinas Pertanian Kab. Luwu Timur\nTelp. (0474) 321001\nwww.distan.luwutimurkab.go.id",
        "Siti Aminah, S.Kom.\nOperator Kecamatan Wotu\nsiti@example.com",
        "drg. ANDI RAHMAN, M.Kes.\nKepala Puskesmas Wotu",
        "Hub. Andi di +62-812-3456-7890",
        "0812/3456/7890",
        "HP: O812-3456-7890",
        "Kepala Desa Lampenai\nBaso Amir\nTelp. 0812 3344 5566",
        "Wotu, 20 November 2026\nKepala Puskesmas Wotu,\ndr. Yusran",
        "Wotu, 20 Nopember 2026\nDirektur RSUD,\ndrg. Hj. Rahma, M.Kes.\nNIP 19800101 201001 1 001",
        "Wotu, 20 Nov 2026\nKepala Sekolah,\nNurhaedah",
        "Wotu, 20-11-2026\nKepala Sekolah\nNurhaedah, S.Pd.",
        "Wotu, 20/11/26\nPelapor,\nSerda Andi",
        "Wotu, Senin 30 November 2026\nDinas Pertanian\nRahma",
        "Wotu, 30 November 2026\nKepala UPTD Puskesmas Wotu",
        "Wotu, ... November 2026\nYang membuat laporan,\nNirmala",
        "Wotu, 20 November 2026\nNurhaedah",
        "Salam hangat,\nNirmala\nPromkes Puskesmas Wotu",
        "Salam literasi,\nNurhaedah",
        "Salam satu jiwa 🙏\nRahma",
        "Wotu, Jumat 20 November 2026\nKetua Panitia\nRahma",
        "[Humas Dinkes]",
        "Nirmala/PKM Wotu",
        "Salam satu data\nRudi Hartono\nStaf Diskominfo",
        "Hormat,\nNurhaedah",
        "Tertanda\nNurhaedah",
        "Ttd,\nNurhaedah",
        "Mengetahui,\nKepala Sekolah\nNurhaedah, S.Pd.\nNIP. 19800101 201001 2 001",
        "Menyetujui:\nCamat Wotu\nH. Amiruddin, S.Sos.",
        "Diketahui oleh\nKepala Puskesmas\ndr. Yusran",
        "Mengetahui,\nCamat Wotu\nH. Amiruddin\nPelapor,\nBabinsa Desa Lauwo\nKopda Andi",
        "Penanggung jawab: dr. Yusran",
        "Dibuat oleh : Nirmala, SKM",
        "Nirmala, SKM\nPromkes Puskesmas Wotu",
        "Nurhaedah\nGuru SDN 125",
        "Humas Puskesmas Wotu",
        "(Humas PKM Wotu)",
        "(Nirmala/Promkes PKM Wotu)",
        "(Nirmala/Promkes PKM Wotu)\n#SehatLutim",
        "Salam literasi,\nWahyuni\nPojok Baca Desa Atue\n0852-4111-9078",
        "Info lebih lanjut hubungi:\nDarmawan, S.P.\nPenyuluh Pertanian\n0852-1212-8845",
        "-Nirmala-",
        "Nara hubung : Nirmala / 085255667788\nIG : @pkmwotu",
        "Penulis : Yuliana (Humas PGRI Towuti)\nHP : 0813-5555-6666\nEmail : pgri@example.com",
    ],
)
def test_who_sent_the_text_is_left_out(last: str) -> None:
    document = parse_plain(f"{TITLE}\n\n{MATERIAL}\n\n{last}")
    assert document.text == MATERIAL
    assert "\n".join(document.left_out) == last


@pytest.mark.parametrize(
    "last",
    [
        "Juara I\nAndi Baso\nJuara II\nRudi Hartono",
        "Ketua: Andi Baso\nSekretaris: Rudi Hartono\nBendahara: Ani",
        "Ketua\nAndi Baso\nSekretaris\nRudi Hartono",
        "Camat Wotu\nKapolsek Wotu\nDanramil Wotu",
        "Dinas Pertanian\nDinas Kesehatan\nDinas Sosial",
        "Desa Lampenai\nDesa Bawalipu\nDesa Cendana Hijau",
        "Guruku\nEngkau pelita di gelapku\nTerima kasih guruku",
        "Call Center PDAM\nwww.pdam.luwutimurkab.go.id",
        "Kantor Layanan Adminduk\nJl. Soekarno Hatta, Malili",
        "Rekening donasi BRI\nMasjid Agung Malili\nwww.masjid.example.com",
        "Turut hadir:\nAndi Baso\nDinas Pertanian",
        "Bawang Merah\nCabai Rawit",
        "Penulis adalah guru SMAN 1 Wotu.",
        "Penulis: Nurhaedah, S.Pd., guru SMAN 1 Wotu",
        "Reporter : Nirmala\nEditor : Yusran",
        "Pelaksana: Dinas Kesehatan\nTempat: Pustu Lampenai",
        "Pelaksana kegiatan ini adalah Puskesmas Wotu.",
        "Mengetahui hal itu, warga langsung memadamkan api.",
        "Salam hangat juga disampaikan Bupati lewat video.",
        "Hormat warga kepada pahlawan tampak dari bendera yang dikibarkan.",
        "Burau, 3 Desember 2026\nWotu, 5 Desember 2026",
        "Kamis, 26 November 2026\nKantor Desa Bone Pute\nJumat, 27 November 2026\nKantor Desa Lumbewe",
        "Senin, 30 November 2026\nPustu Lumbewe",
        "Wotu, 30 November 2026\nKantor Camat Wotu",
        "Rabu, 2/12/2026\nPuskesmas Keliling Wotu Selatan",
        "Pemateri:\ndr. Yusran\ndrg. Rahma",
        "Penerima bantuan\nAndi Baso\nDusun Lera",
        "Malili, 20 November 2026 menjadi hari bersejarah.",
        "Penanggung jawab kegiatan, dr. Yusran, mengucapkan terima kasih.",
    ],
)
def test_names_places_and_what_readers_are_told_stay(last: str) -> None:
    document = parse_plain(f"{TITLE}\n\n{MATERIAL}\n\n{last}")
    assert document.left_out == ()
    assert document.text.replace("\n\n", "\n").endswith(last)


WON = "Pemenang lomba tahun ini diumumkan pada malam penutupan."


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        (WON, "Aisyah Putri\nSDN 12 Burau"),
        (WON, "Aisyah Putri\nKecamatan Burau"),
        ("Lomba itu ditutup malam tadi.", "Aisyah Putri\nSMPN 2 Wotu"),
        ("Diskusi itu dipandu seorang moderator.", "Nirmala Sari\nKepala Bidang Promosi Kesehatan"),
        ("Piala bergilir tahun ini diraih sekolah dari Wotu.", "Baso Amir\nGuru SDN 125"),
    ],
)
def test_a_name_that_the_last_sentence_leads_to_stays(sentence: str, last: str) -> None:
    document = parse_plain(f"{TITLE}\n\n{MATERIAL}\n\n{sentence}\n\n{last}")
    assert document.left_out == ()
    assert document.text.replace("\n\n", "\n").endswith(last)


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        (WON, "Salam literasi,\nAisyah Putri"),
        (WON, "Aisyah Putri\nGuru SDN 12 Burau\nHP 0823-4567-8910"),
        ("Para juara pulang. Lomba itu ditutup malam tadi.", "Aisyah Putri\nGuru SDN 12 Burau"),
    ],
)
def test_who_signs_below_such_a_sentence_is_left_out(sentence: str, last: str) -> None:
    document = parse_plain(f"{TITLE}\n\n{MATERIAL}\n\n{sentence}\n\n{last}")
    assert "\n".join(document.left_out) == last


@pytest.mark.parametrize(
    "piece",
    [
        "Rudi Hartono\n",
        "ttd\n",
        "www.a.id\n",
        "Dinas ",
        "IG: ",
        "“a",
        "#a ",
        "Salam ",
        "A, 1 mei ",
        "(A/",
        "Aa Bb/",
    ],
)
def test_they_are_found_in_linear_time(piece: str) -> None:
    assert grows_linearly(parse_plain, piece)
