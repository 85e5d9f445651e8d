"""What senders ask about their own releases."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

import pytest

from humasd.answers.correcting import find_answer
from humasd.answers.decision import Answer, read_decision
from humasd.answers.decision import Asked as Question
from humasd.answers.enquiries import enquiry as enquiries
from humasd.answers.enquiries.enquiry import Asked, Wish
from tests.support.growth import grows_linearly

read_enquiry = partial(enquiries.read_enquiry, agenda_word="HUMAS")
NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("TARIK", ()),
        ("TARIK 0012", (12,)),
        ("Tarik 0012/HUMAS/XI/2026", (12,)),
        ("Mohon ditarik.", ()),
        ("Selamat pagi pak, mohon rilis kami ditarik kembali.\nTerima kasih", ()),
        ("Mohon menarik berita nomor agenda 12, karena ada kesalahan jumlah korban: 3, bukan 4", (12,)),
        ("Tolong tarik dulu berita ini ya", ()),
        ("Mohon ditarik, kegiatannya ditunda.", ()),
        ("TARIK 5. Kegiatan batal karena hujan.", (5,)),
        ("Mohon beritanya ditarik, ada kesalahan data", ()),
        ("Tarik rilis no. 0001 karena jadwal ditunda", (1,)),
        ("Tarik rilis no.12", (12,)),
        ("Tarik rilis nomor: 0001", (1,)),
        ("mohon ditarik dulu rilis 0012 pak ada yang salah", (12,)),
        ("Rilis (0012) mohon ditarik", (12,)),
        ("Permohonan kami 0012 kami tarik", (12,)),
        ("Mohon bantuannya pak untuk menarik rilis 0012", (12,)),
        ("Tabe, mohon maaf pak, ada kesalahan data. Tolong rilis 0012 ditarik dulu.", (12,)),
        ("karena kegiatan ditunda mohon rilis 0012 ditarik", (12,)),
        ("Yth. Bapak Kabag\n\nKami bermaksud menarik kembali rilis 0012 karena ada kekeliruan.\n", (12,)),
        ("mhn ditarik dulu naskahx pak, salah nama", ()),
        ("TARIK 0001, judulnya salah", (1,)),
        ("TARIK 0001 karena fotonya salah orang", (1,)),
        ("TARIK 0001, kalau bisa", (1,)),
    ],
)
def test_a_wish_to_withdraw(words: str, numbers: tuple[int, ...]) -> None:
    asked = read_enquiry(words)
    assert asked is not None and (asked.wish, asked.numbers) == (Wish.WITHDRAW, numbers)


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("TARIK 0001 dan 0002", (1, 2)),
        ("TARIK 0001, 0002, dan 0003", (1, 2, 3)),
        ("TARIK 12, 13 dan 14", (12, 13, 14)),
        ("TARIK 0001 & 0002", (1, 2)),
        ("TARIK 0001\nTARIK 0002", (1, 2)),
        ("TARIK:\n1. 0007\n2) 0008", (7, 8)),
        ("rilis 0001 dan 0002 mohon ditarik sj pak", (1, 2)),
        ("Mohon menarik rilis 0012/HUMAS/XI/2026 dan 0013/HUMAS/XI/2026", (12, 13)),
        ("TARIK 0001 karena salah. TARIK 0002 karena ganda.", (1, 2)),
        ("TARIK 0001 karena sama dengan 0002", (1,)),
        ("TARIK 0001 karena ganda dengan 0002, 0003", (1,)),
    ],
)
def test_several_are_withdrawn_by_their_numbers_and_none_that_a_reason_names(
    words: str, numbers: tuple[int, ...]
) -> None:
    asked = read_enquiry(words)
    assert asked is not None and (asked.wish, asked.numbers) == (Wish.WITHDRAW, numbers)


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("BATALKAN rilis 0001", (1,)),
        ("Batalkan 0001", (1,)),
        ("Mohon agar rilis kami 0001 dibatalkan", (1,)),
        ("Mohon rilis 0001 dibatalkan penayangannya", (1,)),
        ("cabut rilis kami 0001", (1,)),
        ("Mohon izin pak, rilis nomor 0012 kami cabut dulu", (12,)),
        ("batalkan rilis 0012 sj pak, kegiatannya ditunda", (12,)),
        ("Mohon pembatalan publikasi rilis 0012", (12,)),
        ("Mohon dicabut rilis no 12 dan no 13", (12, 13)),
        ("Mohon dibatalkan rilis kami", ()),
    ],
)
def test_a_sender_withdraws_by_other_words_what_he_names(words: str, numbers: tuple[int, ...]) -> None:
    """Not so an official, who says them of decisions."""
    asked = read_enquiry(words, of_sender=True)
    assert asked is not None and (asked.wish, asked.numbers) == (Wish.WITHDRAW, numbers)
    assert read_enquiry(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "Batalkan",
        "cabut",
        "batal terbit pak",
        "Batalkan penarikan rilis 0001",
        "penarikan 0001 dibatalkan",
        "batalkan TARIK 0001",
        "Jangan batalkan rilis 0001",
        "Batalkan saja ralatnya",
        "Kegiatan dibatalkan karena hujan",
        "Izin usaha tambang dicabut",
        "Bupati Cabut Izin 3 Perusahaan",
        "Cabut berita 0012 di media X",
        "Minta cabut berita hoaks",
    ],
)
def test_words_of_calling_off_that_withdraw_nothing(words: str) -> None:
    assert read_enquiry(words, of_sender=True) is None


@pytest.mark.parametrize("word", [None, "HUMAS", "PROKOPIM"])
def test_another_offices_or_a_letters_number_is_no_agenda_number(word: str | None) -> None:
    """A sender's "surat nomor 005/…" is not his release 5."""
    for words in ("Tarik 0005/DPUPR/XI/2026", "Mohon tarik surat nomor 005/DPUPR/XI/2026"):
        assert enquiries.read_enquiry(words, agenda_word=word) is None
    own = enquiries.read_enquiry("Tarik 0005/PROKOPIM/XI/2026", agenda_word=word)
    of_2026 = frozenset({(5, 2026)})
    assert own == (Asked(Wish.WITHDRAW, (5,), dated=of_2026) if word == "PROKOPIM" else None)


def test_the_reason_to_withdraw_is_kept() -> None:
    assert read_enquiry("TARIK 5, kegiatannya ditunda.") == Asked(Wish.WITHDRAW, (5,), "kegiatannya ditunda")


@pytest.mark.parametrize(
    "words",
    [
        "Jangan ditarik dulu",
        "Tarik foto kedua saja",
        "Apakah berita kami ditarik?",
        "Tidak jadi ditarik",
        "Mohon ditarik, foto kedua saja",
        "Ditarik saja? Jangan dulu",
        "Berita ini sangat menarik bagi warga desa",
        "Judulnya kurang menarik",
        "Foto tarik tambang terlampir",
        "Beritanya menarik pak",
        "Beritanya menarik sekali, terima kasih",
        "apakah 0001 ditarik?",
        "Apakah rilis kami bisa ditarik?",
        "Bupati tarik 12 mobil dinas",
        "Pemkab tarik 12 rilis",
        "Tarik 2 rilis kami",
        "TARIK 0001-0003",
        "TARIK 0001 s/d 0003",
        "Tarik rilis 24-11-2026",
        "Rilis 0001 jangan ditarik",
        "Rilis 0001 sudah ditarik",
        "TARIK 0001, eh tidak jadi",
        "TARIK 0001, 0002 jangan",
        "TARIK 0001, foto yang salah saja",
        "TARIK 0001, kalau tidak bisa diperbaiki",
        "Kalau masih ada yang salah, tarik rilis 0001",
        "Setelah terbit, tarik 0001",
        "Tarik foto rilis 0001",
        "TARIK 0001 dan RALAT 0002: nama",
        "Mohon revisi rilis 0001, judulnya diubah",
    ],
)
def test_no_wish_to_withdraw(words: str) -> None:
    asked = read_enquiry(words)
    assert asked is None or asked.wish is not Wish.WITHDRAW


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("STATUS 0012", (12,)),
        ("status", ()),
        ("Kapan terbit?", ()),
        ("Pak, kapan kira-kira rilis kami tayang di website?", ()),
        ("Apakah berita kami sudah dimuat?", ()),
        ("Izin bertanya, sudah sampai mana berita kami yang kemarin", ()),
        ("Mohon info perkembangan permohonan 7", (7,)),
        ("Berita kami kok belum tayang", ()),
        ("gimana progresnya min", ()),
        ("pak berita posyandu kami sdh tayang blm ya?", ()),
        ("Berita kemarin sudah naik belum min", ()),
        ("kok belum muncul ya pak berita kami", ()),
        ("link beritanya mana pak?", ()),
        ("Pak, berita kami sudah sampai tahap apa?", ()),
        ("ada kabar tentang rilis kami?", ()),
        ("rilis no 0012 progresnya bagaimana", (12,)),
        ("STATUS 0001, 0002", (1, 2)),
        ("status 2 rilis kami", ()),
        ("kapan ditayangkan pak?", ()),
        ("berita sy yg kemarin blm muncul di web", ()),
        ("sudah tayangkah berita kami", ()),
        ("Kapan diposting?", ()),
        ("apakah rilis kami sudah diposting", ()),
        ("udah naik blm ya pak", ()),
        ("Pak tayangnya kapan ya", ()),
        ("jam berapa dimuat pak?", ()),
        ("sudah di-up belum min", ()),
        ("beritanya sdh di upload blm", ()),
        ("sudahkah berita kami dimuat", ()),
        ("rilis kami tidak muncul di website", ()),
        ("blm tayang ji berita ta kemarin", ()),
        ("sudah belum pak berita kami", ()),
        ("Bagaimana berita kami kemarin pak", ()),
        ("apakah email kami sudah masuk?", ()),
        ("rilis 0012 sudah diterima?", (12,)),
        ("apakah 0001 ditarik?", (1,)),
        ("rilis kami tgl 24 November kapan dimuat?", ()),
        ("mohon info tindak lanjut rilis 7 dan 8", (7, 8)),
        ("Mohon konfirmasi apakah berkas kami sudah lengkap", ()),
        ("Apakah dokumen kami sudah lengkap pak?", ()),
        ("berkas rilis 0012 masih kurang apa sudah lengkap?", (12,)),
        ("persyaratannya sudah cukup atau belum?", ()),
        ("Apa lagi yang kurang pak?", ()),
        ("tanya pak, sudah lengkap berkas kami?", ()),
    ],
)
def test_a_question_about_the_state(words: str, numbers: tuple[int, ...]) -> None:
    assert read_enquiry(words) == Asked(Wish.STATE, numbers)


@pytest.mark.parametrize(
    ("words", "numbers", "said"),
    [
        ("RALAT: nama desa Kanawatu", (), "nama desa Kanawatu"),
        ("RALAT 0012: nama desa Kanawatu.\n\nTerima kasih", (12,), "nama desa Kanawatu."),
        ("Assalamualaikum pak,\nMohon ralat agenda 12, tanggalnya 24", (12,), "tanggalnya 24"),
        ("ralat 0012/HUMAS/XI/2026 - tertulis Senin", (12,), "tertulis Senin"),
        ("Mohon diralat 24 orang menjadi 42 orang", (), "24 orang menjadi 42 orang"),
        ("RALAT 0012", (12,), ""),
        ("Ralat", (), ""),
    ],
)
def test_a_correction_and_what_it_says(words: str, numbers: tuple[int, ...], said: str) -> None:
    asked = read_enquiry(words)
    assert asked is not None and (asked.wish, asked.numbers, asked.words) == (Wish.CORRECT, numbers, said)


@pytest.mark.parametrize(
    "words",
    [
        "Tidak perlu ralat",
        "Ralatnya kapan terbit?",
        "Terima kasih atas ralatnya pak",
        "Beritanya sudah benar, jangan diralat",
        "Generalat tiba",
    ],
)
def test_no_correction(words: str) -> None:
    asked = read_enquiry(words)
    assert asked is None or asked.wish is not Wish.CORRECT


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("TARIK", Answer.APPROVE),
        ("Tarik saja", Answer.APPROVE),
        ("Ya, tarik", Answer.APPROVE),
        ("setuju ditarik", Answer.APPROVE),
        ("jangan ditarik", Answer.REJECT),
        ("tolak penarikan", Answer.REJECT),
        ("tidak setuju ditarik", Answer.REJECT),
    ],
)
def test_tarik_answers_whether_a_page_shall_be_taken_down(words: str, answer: Answer) -> None:
    assert read_decision(words, NOW, asked=Question.TAKEDOWN).answer is answer


@pytest.mark.parametrize(
    "words",
    [
        "kenapa ditarik?",
        "tarik fotonya saja",
        "belum perlu ditarik",
        "ditarik kalau sudah dicek",
        "iye, terbitkan mi",
        "ok, naikkan",
        "setuju jalan terus",
        "ok biarkan saja",
        "setuju tetap",
    ],
)
def test_whatever_else_is_said_of_taking_down_approves_nothing(words: str) -> None:
    assert read_decision(words, NOW, asked=Question.TAKEDOWN).answer is not Answer.APPROVE


def test_the_subject_may_say_it_alone() -> None:
    assert read_enquiry("", "STATUS 0003") == Asked(Wish.STATE, (3,))
    assert read_enquiry("Terima kasih", "Re: TARIK 3") == Asked(Wish.WITHDRAW, (3,))


def test_subject_and_text_are_read_together() -> None:
    assert read_enquiry("Mohon ditarik dulu pak", "Rilis 0012") == Asked(Wish.WITHDRAW, (12,))
    assert read_enquiry("Kapan terbit ya?", "Re: Agenda 0012/HUMAS/XI/2026: diterima") == Asked(
        Wish.STATE, (12,), dated=frozenset({(12, 2026)})
    )
    assert read_enquiry("Ada data yang salah.", "TARIK 0012") == Asked(
        Wish.WITHDRAW, (12,), "Ada data yang salah"
    )
    assert read_enquiry("Jangan ditarik pak", "Re: TARIK 0012") is None


@pytest.mark.parametrize(
    "words",
    [
        "",
        "terlampir ya pak",
        "Terima kasih, beritanya sudah terbit",
        "Siap",
        "Terlampir rilis kami, mohon dapat dimuat, kapan kira-kira tayang?",
        "Bagaimana cara mengirim rilis?",
        "Berita ini belum bisa dimuat pak, datanya salah",
        "Kapan rapatnya pak?",
        "Kapan kami bisa mengirim bahan?",
        "Mohon rilis kami dimuat hari ini",
    ],
)
def test_ordinary_talk_asks_nothing(words: str) -> None:
    assert read_enquiry(words) is None


@pytest.mark.parametrize("attack", ["kapan " * 40_000, "tarik " * 40_000, "status" * 40_000, "12 " * 60_000])
def test_long_texts_are_not_searched(attack: str) -> None:
    assert read_enquiry(attack) is None


@pytest.mark.parametrize(
    ("own", "words"),
    [
        ("RALAT 0012 disetujui", " disetujui"),
        ("RALAT 0012 ditolak", " ditolak"),
        ("ralat tidak jadi", " tidak jadi"),
        ("RALAT 0012", None),
        ("RALAT 0012 tanggal 25", None),
        ("RALAT: disetujui bupati, bukan wakil bupati", None),
    ],
)
def test_an_answer_about_a_correction_is_told_from_a_correction(own: str, words: str | None) -> None:
    assert find_answer(own) == words
    assert (read_enquiry(own) is None) is (words is not None)


@pytest.mark.parametrize(
    "text",
    [
        "Berita penarikan",
        "Rilis pembatalan. Mohon diumumkan di web",
        "0012: ok\n0013: tarik",
        "Tarik 0013 saja, 0012 siap",
        "Agenda dibatalkan. Rilis tetap dimuat",
        "Rilis kami dibatalkan karena apa pak, mohon penjelasan",
        "Tarik 0012.\nMaaf pak, abaikan email ini",
    ],
)
def test_what_only_speaks_of_withdrawing_withdraws_nothing(text):
    asked = read_enquiry(text, of_sender=True)
    assert asked is None or asked.wish is not Wish.WITHDRAW


@pytest.mark.parametrize(
    "text", ["tarik rilis surat nomor 121", "tarik rilis kami 2026", "tarik rilis kami\n0474 321 456"]
)
def test_the_number_of_a_letter_a_year_and_a_telephone_name_no_release(text):
    asked = read_enquiry(text, of_sender=True)
    assert asked is None or asked.numbers == ()


@pytest.mark.parametrize(
    "text",
    [
        "Rilis kami di https://drive.google.com/x kapan bisa tayang pak?",
        "Berita terdahulu belum tayang. Ini yang baru, fotonya menyusul",
        "Berita kami belum juga tayang. Ini rilis yang kedua: Kadis menyerahkan mesin",
    ],
)
def test_a_question_beside_something_new_is_no_question_alone(text):
    assert read_enquiry(text) is None


@pytest.mark.parametrize(
    "signed",
    [
        "HP 0852-5555-1234",
        "Ansar\n0852 5555 1234",
        "Telp. (0474) 321456",
        "Kasubag Umum\nWA +62 812-5555-1234",
    ],
)
def test_whoever_signs_with_a_number_withdraws_as_well(signed):
    asked = read_enquiry(f"TARIK 0050\nkrn jumlah peserta keliru\n\n{signed}", of_sender=True)
    assert asked is not None and asked.wish is Wish.WITHDRAW and asked.numbers == (50,)


def test_releases_may_be_named_one_after_another():
    asked = read_enquiry("TARIK 0212 0213 0214", of_sender=True)
    assert asked is not None and asked.numbers == (212, 213, 214)


@pytest.mark.parametrize(
    ("words", "numbers", "said"),
    [
        ("RALAT 0001 dan 0002: tanggalnya salah", (1, 2), "tanggalnya salah"),
        ("RALAT 0001, 0002 dan 0003: tanggalnya salah", (1, 2, 3), "tanggalnya salah"),
        ("Ralat rilis 0001/HUMAS/XI/2026 & 0002/HUMAS/XI/2026, tanggalnya salah", (1, 2), "tanggalnya salah"),
        ("RALAT no. 1 dan 2: tanggalnya salah", (1, 2), "tanggalnya salah"),
        ("RALAT 0001 serta agenda 0004 tanggalnya salah", (1, 4), "tanggalnya salah"),
        ("RALAT 0001: dan 0002 orang hadir", (1,), "dan 0002 orang hadir"),
        ("RALAT 0001, 300 orang, bukan 200", (1,), "300 orang, bukan 200"),
        ("RALAT 0001 dan seterusnya", (1,), "dan seterusnya"),
        ("RALAT 12: 13 orang, bukan 15", (12,), "13 orang, bukan 15"),
    ],
)
def test_a_correction_may_name_several_releases(words: str, numbers: tuple[int, ...], said: str) -> None:
    asked = read_enquiry(words)
    assert asked is not None and asked.wish is Wish.CORRECT
    assert (asked.numbers, asked.words) == (numbers, said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "RALAT 0001: nama desa Lera. RALAT 0002: 40 orang, bukan 400",
            {1: "nama desa Lera.", 2: "40 orang, bukan 400"},
        ),
        (
            "RALAT 0001: nama desa Lera\n\nRALAT 0002:\nyang benar 24 November\n\nTerima kasih",
            {1: "nama desa Lera", 2: "yang benar 24 November"},
        ),
        ("1. Ralat 0001 - nama desa\n2. Ralat 0002 - tanggal", {1: "nama desa", 2: "tanggal"}),
        (
            "Mohon ralat agenda 1: desa Lera; dan ralat agenda 2: desa Wotu\nRalat 0003: Senin",
            {1: "desa Lera;", 2: "desa Wotu", 3: "Senin"},
        ),
        ("RALAT 0001 dan 0002: tanggal salah", {1: "tanggal salah", 2: "tanggal salah"}),
    ],
)
def test_several_corrections_in_one_mail_have_words_of_their_own(words: str, said: dict[int, str]) -> None:
    asked = read_enquiry(words, agenda_word="HUMAS")
    assert asked is not None and asked.numbers == tuple(said)
    assert {number: asked.words_for(f"{number:04d}/HUMAS/XI/2026") for number in said} == said


@pytest.mark.parametrize(
    "words",
    [
        "RALAT 0001: judul menjadi Ralat APBD Disetujui. Ralat 5 pasal dibahas",
        "RALAT 0001: dalam ralat 0002 kemarin nama desanya benar",
        "RALAT 0001: nama desa Lera. Ralat: tanggalnya juga",
        "RALAT 0012: nama desa Kanawatu",
    ],
)
def test_a_correction_that_speaks_of_another_is_one(words: str) -> None:
    asked = read_enquiry(words, agenda_word="HUMAS")
    assert asked is not None and len(asked.numbers) == 1 and asked.parts == ()


@pytest.mark.parametrize("piece", ["ralat 1: ", "RALAT 0001: a. ", "ralat "])
def test_several_corrections_are_found_in_linear_time(piece: str) -> None:
    assert grows_linearly(lambda text: read_enquiry(f"RALAT 0001: {text}", agenda_word="HUMAS"), piece)
