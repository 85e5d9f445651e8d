"""Who is quoted."""

from __future__ import annotations

import pytest

from humasd.documents.speakers import find_speakers
from tests.support.growth import grows_linearly


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ujar Kepala Dinas Kesehatan, dr. Andi Tenri.",
            ("Kepala Dinas Kesehatan, dr. Andi Tenri",),
        ),
        (
            "kata Camat Wotu, H. Baso; tutur Sekda, Bahri Suli",
            ("Camat Wotu, H. Baso", "Sekda, Bahri Suli"),
        ),
        ("katanya dengan gembira", ()),
        ("kata Nasrullah. Hp 0812", ("Nasrullah",)),
        ("tutur Ramadhan. Salam, Hasriani Kasubag Umum BKAD", ("Ramadhan",)),
        ("ujar Bupati. Kepala BKPSDM Kamal Rasyid hadir", ("Bupati",)),
        ("ujar Bupati di Desa Laskap, Senin (23/11/2026)", ("Bupati",)),
        ("ujar Bupati, Senin (23/11/2026)", ("Bupati",)),
        ("ujar Bupati\n\nWarga hadir", ("Bupati",)),
        ("kata Kabid SMP di Dinas Pendidikan, Hj. Rahma", ("Kabid SMP di Dinas Pendidikan, Hj. Rahma",)),
        ("kata Camat Wotu, H. Baso, S.Sos., M.Si. Warga hadir", ("Camat Wotu, H. Baso, S.Sos., M.Si",)),
        ("Kata orang bijak", ()),
        ("Kepala Bapenda, Muh. Yusri, menegaskan target naik.", ("Kepala Bapenda, Muh. Yusri",)),
        ("Kepala Desa Laskap Muh. Natsir mengatakan", ("Kepala Desa Laskap Muh. Natsir",)),
        ("Kepala DLH Kab. Luwu Timur Nasir Dj, ST mengatakan", ("Kepala DLH Kab. Luwu Timur Nasir Dj, ST",)),
        (
            "Ketua TP PKK, Ny. Hj. Sitti Rahmah, dalam sambutannya mengajak kader",
            ("Ketua TP PKK, Ny. Hj. Sitti Rahmah",),
        ),
        ("Ketua kelompok tani Mekar, I Wayan Rai, bersyukur", ("Ketua kelompok tani Mekar, I Wayan Rai",)),
        ("Bupati juga berharap. “Jaga alam,” kata Camat Wotu.", ("Bupati", "Camat Wotu")),
        ("Materi dibawakan oleh Kabid Anak, Hj. Nursiah, SKM.", ("Kabid Anak, Hj. Nursiah, SKM",)),
        (
            "terang dokter spesialis jantung, dr. Sinta Maharani, Sp.JP.",
            ("dokter spesialis jantung, dr. Sinta Maharani, Sp.JP",),
        ),
        ("Dandim 1403/Palopo Letkol Inf Windra menyampaikan", ("Dandim 1403/Palopo Letkol Inf Windra",)),
        ("kata warga, Senin (23/11/2026)", ()),
        ("Direktur RSUD, dr. Benny Sarira, Sp.B., mengatakan", ("Direktur RSUD, dr. Benny Sarira, Sp.B",)),
        ("Nurul Hikmah, penggagas kegiatan, mengaku belajar", ("Nurul Hikmah",)),
        (
            "Bunda PAUD, Ny. Sufriaty Budiman, hadir di aula. Sufriaty mengajak guru",
            ("Ny. Sufriaty Budiman",),
        ),
        ("Polres Luwu Timur hadir. Polres mengimbau warga", ()),
        ("Peserta asal Galesong, Dg. Nai, berencana berjualan.", ("Dg. Nai",)),
        ("Salah satu pedagang, Wa Ode Nuri (45), mengatakan sepi.", ("Salah satu pedagang, Wa Ode Nuri",)),
        ("Warga di Desa Lioka, Kecamatan Towuti, memperbaiki jalan.", ()),
        ("Polsek Wotu, Polres Luwu Timur, melaksanakan patroli.", ()),
        (
            "Camat Burau, Ismail, S.Sos hadir. Dalam sambutannya, Camat Burau mengajak warga.",
            ("Camat Burau, Ismail, S.Sos",),
        ),
        ("ujar Plt. Kepala Dinas PUPR, Syahmuddin, ST.", ("Plt. Kepala Dinas PUPR, Syahmuddin, ST",)),
        ("Kadis Pertanian Amrullah, SP., MM mengungkapkan", ("Kadis Pertanian Amrullah, SP., MM",)),
        ("Kepala Desa Pongkeru bpk Haeruddin mengucapkan", ("Kepala Desa Pongkeru bpk Haeruddin",)),
        ("Hal senada disampaikan Ketua Komisi II, Jihadin.", ("Ketua Komisi II, Jihadin",)),
        ("Kepala SDN 101, Hj. Marwah, S.Pd berharap", ("Kepala SDN 101, Hj. Marwah, S.Pd",)),
        ("Seorang petani, I Made Sukarta (45), mengatakan", ("Seorang petani, I Made Sukarta",)),
        ("Camat Burau Natsir, M.Si. saat membuka acara menyampaikan", ("Camat Burau Natsir, M.Si",)),
        ("Acara dibuka oleh Camat Wotu, Andi Asri, S.Sos. Ia berpesan", ("Camat Wotu, Andi Asri, S.Sos",)),
        ("Ceramah dibawakan Ust. Muh. Thahir dari Palopo. Ia mengajak", ("Ust. Muh. Thahir",)),
        (
            "Babinsa Serda Rahmat Saleh membantu petani. Serda Rahmat mengatakan",
            ("Serda Rahmat Saleh",),
        ),
        ("kades Bahari Aminuddin bilang harga naik", ("kades Bahari Aminuddin",)),
        ("Narasumber dari Kodim 1403, Mayor Inf Jumadi, mengajarkan", ("Mayor Inf Jumadi",)),
        ("Wisudawan terbaik, Christin Palimbunga, meraih IPK 3,92.", ()),
        ("Dinas Pertanian berharap panen naik. Desa Baruga meminta drainase.", ()),
        ("Kepala Dinas membuka acara. Warga mengatakan senang.", ()),
        ("warga meminta Bupati hadir", ()),
    ],
)
def test_speakers(text: str, expected: tuple[str, ...]) -> None:
    assert find_speakers(text) == expected


@pytest.mark.parametrize(
    "piece", ["Kepala Dinas A, ", "Bupati ", "ujar A. ", "Ketua A dalam a a a ", "oleh A, ", "camat A "]
)
def test_speakers_are_found_in_linear_time(piece: str) -> None:
    assert grows_linearly(find_speakers, piece)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ketua kader posyandu, Yuliana, bersyukur.", "Yuliana"),
        ("Ketua subak I Nyoman Rupa minta petani menjaga saluran.", "I Nyoman Rupa"),
        ("Piala diterima guru, Ni Luh Sukarti, di Malili. Ni Luh Sukarti mengaku senang.", "Ni Luh Sukarti"),
        ("Dibuka oleh Camat Wotu Ketut Riawan. Sementara itu Camat berharap warga hadir.", "Ketut Riawan"),
        ("Ketua Perdami dr. Marlyanti Akib, Sp.M(K) menyampaikan hal itu.", "Marlyanti Akib, Sp.M(K)"),
        ("Warga, Sumarni, lega api cepat padam.", "Sumarni"),
        ("Ketua panitia Pnt. Markus Palimbong mengatakan hal itu.", "Pnt. Markus Palimbong"),
        ("Kak Hamris Darwis selaku Ketua Kwartir Cabang mengatakan hal itu.", "Hamris Darwis"),
        ("Kepala Desa Baruga, Hamzah Lawi, mendukung program itu.", "Hamzah Lawi"),
        ("Hadir narasumber dari Balai Bahasa, Andi Fathur. Ia menjelaskan ejaan.", "Andi Fathur"),
        ("Medik veteriner Dinas Pertanian, drh. Putu Ardika, mengingatkan warga.", "Putu Ardika"),
        ("Asisten Perekonomian, Masdin, mencanangkan vaksinasi.", "Masdin"),
        ("Pembina tim, Rahmat Hidayat, S.Kom., mengatakan siswa berlatih.", "Rahmat Hidayat"),
        ("Koordinator BPP, Nyoman Astawa, menghitung biayanya. “Cukup,” ucapnya.", "Nyoman Astawa"),
        ("Kapolres AKBP Zulkarnain melalui Kasihumas Bripka Taufik menuturkan hal itu.", "Taufik"),
        ("Sekretaris Daerah Luwu Timur, Ramadhan Pirade, hadir. Dalam arahannya Sekda berpesan.", "Pirade"),
        ("Hadir Wakil Bupati Luwu Utara, Jumail Mappile. Wabup Jumail menilai hal itu penting.", "Mappile"),
        (
            "Dibuka oleh Sekretaris Dinas Pertanian Ir. Hasanuddin. Dalam sambutannya beliau mengajak.",
            "Hasanuddin",
        ),
        ("kapus angkona dr. rafika menyampaikan bahwa PMT diberikan 56 hari", "rafika"),
        ("Kepala SLB Negeri Malili, Hartati, terharu melihat muridnya.", "Hartati"),
        ("Acara menghadirkan jaksa muda, Budi Nugraha, sebagai pemateri.", "Budi Nugraha"),
    ],
)
def test_who_speaks_in_other_words(text: str, expected: str) -> None:
    assert any(expected in speaker for speaker in find_speakers(text))


def test_who_but_takes_part_does_not_speak() -> None:
    assert find_speakers("Camat Wotu, Baso, menyerahkan bantuan kepada warga Desa Ussu.") == ()


def test_who_closes_a_tournament_does_not_speak() -> None:
    assert find_speakers("Kepala Desa Manunggal, Ketut Sudana, menutup turnamen dan menyerahkan piala.") == ()


def test_people_who_speak_under_one_name_are_named_in_full() -> None:
    text = (
        "Ketua TP PKK Sinjai, Hj. Ratnawati Arif, meninjau Desa Puncak. Ia didampingi Camat, Andi Asri.\n"
        '"Ini contoh," ucap Ratnawati.'
    )
    assert find_speakers(text) == ("Hj. Ratnawati Arif",)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Kepala Desa Sukorejo Bapak Achmad Fauzi menyampaikan terima kasih.",
            "Kepala Desa Sukorejo Achmad Fauzi",
        ),
        (
            'Salah satu pelamar, Rizki Maulana, datang pukul 06.00 WIB. "Saya melamar," katanya.',
            "Rizki Maulana",
        ),
        (
            "Piala itu diserahkan kepada Bupati Luwu Timur, Irwan Bachri Syam, di Jakarta.\n"
            'Irwan mendedikasikannya kepada aparatur. "Jangan berhenti," ujarnya.',
            "Irwan Bachri Syam",
        ),
        (
            "Dibuka Wakil Bupati Luwu Timur, Hj. Puspawati Husler. Ia hadir.\n“Vaksin aman,” kata Puspawati.",
            "Wakil Bupati Luwu Timur, Hj. Puspawati Husler",
        ),
        (
            "Upacara dipimpin Dandim 1403/Palopo Letkol Inf Windra Sukma di Wotu. Dandim menyampaikan salam.",
            "Dandim 1403/Palopo Letkol Inf Windra Sukma",
        ),
        (
            "Akademisi Universitas Contoh, Abdul Rahman, yang menjadi narasumber, mengulas hoaks.",
            "Abdul Rahman",
        ),
        ("Timbangan itu ditera ulang.\n“Yang membandel kami sita,” ancam Andi Sahrul.", "Andi Sahrul"),
        ("Lomba bertema “Kenali Hukum,” bersama Kejari Wotu. Camat Wotu, Andi, menilai.", "Camat Wotu, Andi"),
        ("Kepala Kantor UPP Malili, Capt. Yusuf Rahman, menegaskan itu.", "Capt. Yusuf Rahman"),
        ("Musyawarah memilih Andi Fadli sebagai ketua.\nAndi Fadli berjanji merangkul semua.", "Andi Fadli"),
        ("Penanggung jawab Prolanis Ns. Irmawati mengingatkan peserta.", "Prolanis Ns. Irmawati"),
        ("Kepala Desa Cendana,I Made Wirata,dlm sambutannya berpesan.", "Cendana, I Made Wirata"),
        (
            "kepala kua mangkutana, h. abdul rahman, s.ag mengatakan bimbingan ini wajib.",
            "h. abdul rahman, s.ag",
        ),
    ],
)
def test_courtesy_times_of_day_and_want_of_capitals_do_not_hide_a_speaker(text: str, speaker: str) -> None:
    assert any(speaker in found for found in find_speakers(text))
