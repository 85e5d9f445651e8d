"""What a sender says: news beside a question, a mistake to be replaced, a question in general."""

from __future__ import annotations

import pytest

from humasd.answers.enquiries.enquiry import Wish, read_enquiry
from humasd.answers.enquiries.general import asks_in_general
from humasd.answers.enquiries.news_beside import News, weigh_news
from humasd.answers.enquiries.replacing import (
    calls_mistaken,
    may_replace,
    replaces,
    sentences_that_replace,
)
from humasd.answers.enquiries.stopping import spares_release, takes_back


def withdraws(words: str) -> bool:
    asked = read_enquiry(words, agenda_word="HUMAS", of_sender=True)
    return asked is not None and asked.wish is Wish.WITHDRAW


@pytest.mark.parametrize(
    "text",
    [
        "Bupati meresmikan Jembatan Tomoni (24/11/2026). Jembatan itu menghubungkan dua desa. Kapan tayang?",
        "Kapan tayang pak?\n\nCamat Malili membuka lomba desa di lapangan Puncak Indah pada hari Senin, "
        "23 November 2026 yang diikuti 15 desa.",
        "Dinas Pertanian menyerahkan bibit kepada warga. Bibit diterima 40 petani. Apakah sudah dimuat?",
        "Puskesmas Wotu menggelar imunisasi massal. Sebanyak 120 balita ikut serta. Kapan tayang?",
        "Status?\nWakil Bupati melantik 12 kepala desa. Pelantikan berlangsung di aula kantor bupati.",
        "Tim PKK mengadakan bazar. Warga antusias membeli sembako murah. kapan tayang ya",
    ],
)
def test_sentences_that_tell_of_deeds_are_news_beside_a_question(text: str) -> None:
    assert weigh_news(text) is News.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "Bupati meresmikan pasar Malili hari Senin kemarin. Kapan tayangnya pak?",
        "Kegiatan penanaman mangrove berlangsung Senin kemarin. Kapan tayang?",
        "Kapan tayang pak? Kemarin kami menggelar lomba di Wotu, Bupati hadir dan menyerahkan piala "
        "kepada juara dari lima sekolah dasar.",
        "Status 0012? Hari Sabtu lalu kami membersihkan pantai Lampia bersama ratusan warga dan pelajar.",
    ],
)
def test_one_dated_deed_may_be_news_or_tell_which_release_is_meant(text: str) -> None:
    assert weigh_news(text) is News.MAYBE


@pytest.mark.parametrize(
    "text",
    [
        "Kapan tayang pak?",
        "Pak, berita kami tentang penanaman mangrove di Lampia yang dihadiri Bupati kapan tayang ya?",
        "Kemarin kami kirim rilis tentang pembukaan lomba. Kapan tayang?",
        "Kapan dimuat?\n\nDinas Pertanian Kabupaten Luwu Timur\nJl. Soekarno Hatta No. 5 Malili",
        "STATUS 0012\n\nAndi Baso, S.Sos\nKepala Sub Bagian Umum dan Kepegawaian Dinas Pertanian",
        "Kegiatannya sudah lewat seminggu. Kapan tayang?",
        "Kemarin kami sudah mengirimkan bahan tambahan lewat WA kepada petugas di kantor. Kapan tayang?",
        "Kapan tayang? Hari Senin kami sudah menghubungi petugas dua kali dan belum mendapat jawaban.",
        "Sudah seminggu belum juga tayang. Pimpinan menanyakan. Mohon infonya.",
        "Bapak Kepala Dinas menanyakan terus kapan tayang. Beliau ditanya Bupati tadi pagi.",
        "Kapan tayang?\nDikirim dari Yahoo Mail di Android",
        "Kapan dimuat? Kami tunggu kabarnya ya pak. Semoga sehat selalu dan sukses menjalankan tugas.",
        "Status berita: Peresmian Pasar Malili, Senin 23 November 2026?",
    ],
)
def test_talk_about_a_release_is_no_news(text: str) -> None:
    assert weigh_news(text) is News.NONE


@pytest.mark.parametrize(
    "words",
    [
        "TARIK 0012\nini bukan dari kami",
        "TARIK 0012\nitu bukan permintaan kami",
        "TARIK 0012, bukan kami yang kirim",
        "TARIK 0012\nPesan di atas tidak kami kirim",
        "TARIK 0012\nkami tidak merasa mengirim ini",
        "TARIK 0012, mohon diganti dengan yang ini (terlampir)",
        "Mohon rilis 0012 ditarik dan diganti dengan naskah terlampir",
        "Mohon diganti dengan yang ini (terlampir)",
        "salah kirim, mohon abaikan",
        "Ternyata sudah benar, tidak jadi ditarik",
        "Acaranya jadi digelar, penarikan 0012 tidak jadi",
        "TARIK 0012. Tidak jadi.",
        "Kegiatannya tetap ada, TARIK 0012 tidak jadi.",
        "TARIK 0012. Kegiatannya tidak jadi ditarik.",
    ],
)
def test_a_wish_that_is_disowned_unsaid_or_for_another_text_withdraws_nothing(words: str) -> None:
    assert not withdraws(words)


@pytest.mark.parametrize(
    "words",
    [
        "TARIK 0012, karena bukan rilis kami",
        "TARIK 0012, rilis ini bukan dari kami",
        "TARIK 0012, pejabatnya sudah diganti",
        "TARIK 0012 karena data bukan yang terbaru",
        "TARIK 0012, salah kirim",
        "TARIK 0012, kami tidak jadi menggelar acaranya",
        "Mohon rilis 0012 ditarik. Kegiatannya tidak jadi.",
        "Mohon rilis 0012 ditarik, acaranya tidak jadi!",
        "TARIK 0012 karena lombanya tidak jadi",
        "Kegiatan tidak jadi. Mohon rilis 0012 ditarik.",
        "Mohon ditarik, kami kirim naskah pengganti terlampir",
    ],
)
def test_a_reason_that_sounds_alike_leaves_the_wish(words: str) -> None:
    assert withdraws(words)


@pytest.mark.parametrize(
    "words",
    [
        "Salah kirim pak, mohon diganti dengan yang ini",
        "Mohon diganti dengan yang ini (terlampir)",
        "Maaf yang tadi keliru naskah, pakai yang ini",
        "mohon abaikan email sebelumnya, ini yang benar",
        "rilis 0012 mohon digantikan dengan file terlampir",
        "Tolong ganti naskah kami dengan berikut ini",
        "Mohon naskah terdahulu diganti naskah terlampir",
        "yg td salah pak, ini yg bnr",
        "Ada kekeliruan naskah, berikut penggantinya",
        "Naskah sebelumnya mohon tidak dipakai",
    ],
)
def test_what_comes_along_replaces_what_was_sent_by_mistake(words: str) -> None:
    assert replaces(words)


@pytest.mark.parametrize(
    "words",
    [
        "Naskah baru panen bawang. Pakai naskah ini saja",
        "Ini yang final pak",
        "Mohon pakai versi ini",
        "Yang dimuat file ini ya bu",
        "Mohon yang ini saja yang ditayangkan",
        "Inilah naskah terbaru, mohon dimuat",
        "Ini versi yang paling akhir dari kami",
    ],
)
def test_what_is_the_one_to_take_replaces_what_was_sent_though_no_mistake(words: str) -> None:
    assert replaces(words) and may_replace(words) and not calls_mistaken(words)


@pytest.mark.parametrize(
    "words",
    [
        "Ini rilis final turnamen voli",
        "Ini berita terbaru dari kami",
        "Ini laporan akhir tahun",
        "Babak final ini dimuat ya",
        "Ini naskah terakhir KKN mahasiswa",
        "0001 sudah tayang, sekarang muat yang ini",
        "Yang dipakai warga ini bibit unggul",
        "Bukan pengganti, muat yang ini saja juga",
    ],
)
def test_what_is_final_or_new_in_itself_replaces_nothing(words: str) -> None:
    assert not replaces(words)


@pytest.mark.parametrize(
    ("words", "mistaken"),
    [
        ("Mohon diganti dengan yang ini", True),
        ("keliru naskah, ini yang benar", True),
        ("Mohon pakai yang ini", False),
    ],
)
def test_to_use_the_text_that_comes_along_calls_no_other_a_mistake(words: str, mistaken: bool) -> None:
    assert calls_mistaken(words) is mistaken and replaces(words) is (mistaken or "pakai" in words)


@pytest.mark.parametrize(
    "words",
    [
        "Terlampir rilis kami",
        "Foto pengganti menyusul",
        "Camat diganti, pelantikan digelar Senin",
        "Kadis diganti dengan pejabat baru",
        "Mohon dimuat rilis berikut",
        "revisi terlampir",
        "Gantungan kunci dengan motif ini laris",
        "Mohon dimuat rilis terlampir. Kemarin ada salah kirim ke email lain, abaikan saja.",
        "Rilis terlampir, sekaligus mohon abaikan surat undangan yang kami kirim kemarin",
        "Surat undangan kemarin mohon diabaikan",
        "Kami salah kirim undangan ke dinas lain",
        "Maaf tadi salah kirim ke grup sebelah",
        "Abaikan pesan WA saya soal jadwal",
        "Ini rilis baru, pakai naskah terlampir saja ya",
        "Rilis 0001 sudah tayang, terima kasih. Sekarang pakai yang ini",
        "Mohon muat yang ini pak",
        "Bukan untuk mengganti yang lama dengan yang ini",
        "Yang kemarin tidak perlu diganti dengan yang ini",
    ],
)
def test_other_words_replace_nothing(words: str) -> None:
    assert not replaces(words)


@pytest.mark.parametrize(
    "words",
    [
        "Salah kirim pak, rilis 0002 mohon diganti dengan yang ini",
        "Untuk 0002 pakai yang ini ya pak, terima kasih",
        "Rilis 0002 salah kirim. Ini yang benar.",
        "Abaikan rilis 0002, ini yang benar",
        "0002 mohon diabaikan",
        "Selamat pagi. Rilis no. 2 mohon diganti dengan naskah terlampir.",
    ],
)
def test_the_sentence_that_puts_a_text_in_anothers_place_names_it(words: str) -> None:
    assert any("2" in sentence for sentence in sentences_that_replace(words))


@pytest.mark.parametrize(
    "words",
    [
        "Mohon muat yang ini pak. Rilis kami 0001 sudah tayang terima kasih.",
        "Mohon muat yang ini pak, rilis 1 kemarin sudah kami lihat",
        "Terima kasih rilis 0001 sudah tayang. Mohon muat yang ini juga pak.",
        "Terima kasih untuk rilis no. 1. Untuk hari ini pakai yang ini ya pak",
        "Rilis 0001 terima kasih pak, pakai yang ini",
        "Untuk 0001 kami tunggu kabarnya. Salah kirim ke email lain, abaikan saja.",
        "Yang ini bukan pengganti rilis 0001",
        "Kapan 0001 tayang pak? Mohon pakai naskah terlampir.",
    ],
)
def test_a_release_named_for_thanks_or_its_state_keeps_its_text(words: str) -> None:
    assert not any("1" in sentence for sentence in sentences_that_replace(words))


@pytest.mark.parametrize(
    ("words", "may"),
    [
        ("Kemarin ada salah kirim ke email lain, abaikan saja.", True),
        ("mohon abaikan surat undangan kemarin", True),
        ("Terlampir rilis kami", False),
        ("Terima kasih, 0001 sudah tayang. Mohon muat yang ini", False),
    ],
)
def test_what_may_speak_of_a_mistake_is_for_a_person(words: str, may: bool) -> None:
    assert may_replace(words) is may


@pytest.mark.parametrize(
    ("words", "spares"),
    [
        ("Ternyata sudah benar, tidak jadi ditarik", True),
        ("Rilis 0012 jangan ditarik pak, sudah benar", True),
        ("Mohon batalkan penarikan rilis kami", True),
        ("mohon TARIK 0012 dibatalkan", True),
        ("permintaan tarik kami abaikan saja", True),
        ("TARIK 0012", False),
        ("0001 tolong ditarik, rilis 0002 jangan ditarik", False),
        ("Berita kami tidak jadi dimuat", False),
    ],
)
def test_who_wants_nothing_withdrawn_after_all(words: str, spares: bool) -> None:
    assert spares_release(words) is spares


@pytest.mark.parametrize(
    ("words", "back"),
    [
        ("Maaf pak salah kirim", True),
        ("Mohon email kami tadi diabaikan", True),
        ("Yang tadi jangan diproses dulu pak", True),
        ("Mohon rilis kami dikirim ke media", False),
        ("Alamat kirimnya salah satu dari dua itu", False),
    ],
)
def test_what_was_sent_before_is_taken_back(words: str, back: bool) -> None:
    assert takes_back(words) is back


@pytest.mark.parametrize(
    "words",
    [
        "apa syarat mengirim rilis?",
        "format fotonya bagaimana?",
        "bisakah rilis dikirim lewat WA?",
        "Apa saja persyaratan untuk publikasi kegiatan?",
        "Izin bertanya pak, bagaimana cara mengirim berita ke humas?",
        "Berapa jumlah foto maksimal?",
        "Mau tanya min, kirim beritanya ke mana ya?",
        "Apakah publikasi di website dikenakan biaya?",
        "Jam layanan humas sampai jam berapa?",
        "Mohon info prosedur peliputan kegiatan",
        "Apakah harus ada surat pengantar kalau mengirim rilis",
        "Minta contoh format rilis pak",
        "Apakah lampiran wajib ditandatangani kepala dinas?",
        "Bagaimana caranya supaya berita kami dimuat di web?",
        "Nomor WA humas berapa?",
        "Apakah humas menerima berita dari desa?",
        "Siapa yang bisa dihubungi untuk peliputan?",
        "Foto boleh berapa?",
        "Kalau hari Sabtu apa tetap dilayani?",
        "Untuk video bisa dikirim?",
    ],
)
def test_a_question_about_how_the_office_works(words: str) -> None:
    assert asks_in_general(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Mohon dimuat berita kami pak, bisa?",
        "terlampir ya pak",
        "Terlampir rilis kami, formatnya sudah benar?",
        "Berikut kami kirim rilis kegiatan, apakah formatnya sudah sesuai?",
        "Bisa dimuat hari ini pak?",
        "Mohon bantuannya untuk dipublikasikan",
        "Rilis kegiatan penanaman mangrove",
        "Bupati membuka pelatihan cara menanam cabai. Pelatihan diikuti 40 petani. Bisa dimuat?",
        "Mohon diliput kegiatan kami besok",
        "Apakah bisa diliput kegiatan besok jam 8 di aula?",
        "Bisa minta tolong diliput?",
        "ini rilisnya pak, formatnya begini bisa?",
        "Undangan: rapat koordinasi. Mohon konfirmasi kehadiran",
        "https://drive.google.com/abc apakah bisa lewat drive?",
        "Kami kirim rilisnya lewat email ini ya, apakah bisa?",
        "Mohon dibantu publikasi kegiatan kami, dokumen terlampir. Apakah perlu surat?",
    ],
)
def test_a_submission_is_no_question_in_general_though_its_file_was_forgotten(words: str) -> None:
    assert not asks_in_general(words)
