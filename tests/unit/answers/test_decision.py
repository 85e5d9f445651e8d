"""An official's answer is read rightly, and nothing doubtful is ever an approval."""

from __future__ import annotations

import html
from datetime import datetime
from functools import cache, partial

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from humasd.answers import decision
from humasd.answers.decision import Answer, Asked
from humasd.answers.own_titles import read_titled
from humasd.lexicon import signature_words, words
from humasd.lexicon.given_names import GIVEN_NAMES
from humasd.mail.parse import parse_message
from humasd.mail.reply import cut_reply
from humasd.region import Region
from tests.support.growth import grows_linearly
from tests.support.mail_corpus import (
    NOW,
    WITA,
    answers,
    bare_answers,
    clients,
    html_answers,
    html_clients,
    html_mail,
    html_near_misses,
    near_misses,
    not_approvals,
    timed_approvals,
    unread_answers,
    whole_mails,
)
from tests.support.regions import LUWU_TIMUR

read_decision = partial(decision.read_decision, region=LUWU_TIMUR)
read_once = cache(read_decision)
"""For frames of which most leave the same words."""

PARTS = 4
"""In which the largest corpora are read, so that no test takes long."""
APPROVALS = [row.own for row in answers() if row.answer == "approve"]


@pytest.mark.parametrize("row", answers(), ids=lambda row: row.own[:40])
def test_answers_of_the_corpus_are_read_rightly(row):
    assert read_decision(row.own, NOW).answer == row.answer


@pytest.mark.parametrize("part", range(PARTS))
def test_later_batches_are_read_rightly(part):
    rows = bare_answers()[part::PARTS]
    readings = [(row, _read_mail(row.own, row.names, titles=row.titles).answer) for row in rows]
    assert [(row.own, answer) for row, answer in readings if answer != row.answer] == []


@pytest.mark.parametrize("part", range(PARTS))
def test_no_near_miss_approves(part):
    assert _approving(near_misses()[part::PARTS], "@@") == []


FRAMES = ("gmail-id", "outlook-desktop", "signed-bottom", "iphone-id")


@pytest.mark.parametrize("turn", range(len(FRAMES)), ids=FRAMES)
def test_nor_does_it_in_the_frame_of_a_mail_program(turn):
    """Each in one of the frames; that frames change no reading is a test of its own."""
    assert _approving(near_misses()[turn :: len(FRAMES)], clients()[FRAMES[turn]]) == []


def _approving(rows, frame):
    """What reads as an approval; "@@" of the frame stands for the answer."""
    return [
        row.own
        for row in rows
        if _read_mail(frame.replace("@@", row.own), row.names, titles=row.titles).answer is Answer.APPROVE
    ]


@pytest.mark.parametrize(
    "own",
    [
        "Disapprove",
        "approver",
        "Setuju\n\nPasca Pilkada\nKabag Humas",
        "Setuju\n-- \nPasca Pilkada\nKabag Humas",
        "Setuju\n\nUsai Lebaran\nNIP. 19690817 199003 1 005",
        "Setuju\nEH",
        "Setuju\n\nOTW",
        "Setuju\n\nan. Kabag Humas",
        "Setuju\n-- \nStaf Humas",
        'Saya "setuju"',
        "Saya «setuju»",
        "ok tolong dinda",
        "Ok mohon",
        "ok ki",
        "ya ya",
        "ini boleh naik ya dek",
        "sudah bisa diterbitkan ya",
        "ok makasih sudah dikerjakan",
        "kirim ke media, ok",
        "ok siaran pers",
        "ok selanjutnya mohon",
        "Setuju\nSri Rahma\nSekretaris Kabag",
        "Setuju\n\nSalam,\nPasca Pilkada\nKabag",
        "Setuju\n\nSalam,\nUji Coba\nNIP. 19690817 199003 1 005",
        "Setuju\n\nSekda",
        "Selaku Sekda saya setuju",
        "Setuju selaku Sekretaris Daerah",
        "Setuju\n\nPak Asisten",
        "ok deh",
        "ya aja",
        "ok, izin pak",
        "izin pak, ok",
        "ok, tadi rapat",
        "ok baru selesai rapat",
        "Maaf baru dari lapangan, ok",
        "ok sesuai konsep awal",
        "setuju sesuai konsep lama",
        "setuju izin cuti",
        "sudah tidak ada koreksi",
        "ok sudah saya periksa dan pelajari",
        "kang setuju",
        "ade setuju",
        "ok uda terbit",
        "Setuju, simpan kertas",
    ],
)
def test_no_word_is_passed_over(own):
    assert _read_mail(own).answer is Answer.UNCLEAR


@pytest.mark.parametrize(
    "own",
    [
        "Setuju\n\nDrs. Syahrir Rauf\nKabag Humas",
        "Yth. Staf Humas\n\nSetuju",
        '"SETUJU"',
        "Tolong diterbitkan",
        "Silakan dimuat ya",
        "Setuju, boleh naik ya dek",
        "Maaf baru balas, baru selesai rapat. Setuju",
        "izin pak, setuju",
        "Setuju sesuai konsep",
        "sudah tidak ada koreksi, terbitkan",
        "Saya sudah memeriksa dan menyetujui naskah ini",
        "Yth. Kasubag Peliputan, disetujui untuk diterbitkan",
        "Setuju\n\nSalam,\nBambang Sucipto\nKabag Humas",
        "Setuju\n\nMohon hemat kertas, jangan mencetak surel ini jika tidak perlu.",
        "I approve this. Thanks",
        "Setuju pak kabag",
        "iye pak saya setuju",
        "ok sudah benar",
        "Setuju\n\nKepala Bagian Humas dan Protokol\nSekretariat Daerah",
        "Setuju\n\nPlt. Kabag Humas",
        "Assalamualaikum. Setuju pak",
        "Jawaban:\n- Setuju",
    ],
)
def test_what_stands_beside_them_still_approves(own):
    assert _read_mail(own).answer is Answer.APPROVE


@pytest.mark.parametrize(
    "below", ["Drs. Masdar Kambolong", "Andi Kambolong, S.Sos.", "Kambolong\nKabag Humas"]
)
def test_a_name_signs_where_the_office_or_the_language_knows_it_for_one(below):
    own = f"Setuju\n\nHormat saya,\n{below}"
    assert read_decision(own, NOW).answer is Answer.UNCLEAR
    assert read_decision(own, NOW, ("Andi Kambolong",)).answer is Answer.APPROVE


def test_no_name_of_the_list_decides_or_hedges():
    assert (words.DECISIVE | words.HEDGES | words.OTHERS | signature_words.PROSE).isdisjoint(GIVEN_NAMES)


@pytest.mark.parametrize(
    "below",
    [
        "\n\nAndi Mappatunru",
        "\n\nHormat saya,\nH. Andi Mappatunru, S.E.\nKabag Humas",
        "\n-- \nAndi Mappatunru",
        " - Andi Mappatunru",
        " (Mappatunru)",
        ". Mappatunru",
        "\nAM",
    ],
)
def test_another_official_of_the_office_signs_nothing_here(below):
    """In whose account it was written."""
    colleagues = ("H. Andi Mappatunru, S.E.",)
    for names in ((), ("Hj. Sitti Rahmah",), ("Andi Rahmah",)):
        assert _read_mail(f"Setuju{below}", names, colleagues).answer is Answer.UNCLEAR
    if not below.startswith("\n-- "):
        assert _read_mail(f"Andi Mappatunru\nSetuju{below}", (), colleagues).answer is Answer.UNCLEAR


@pytest.mark.parametrize("below", [" - Kasubag", "\n\nKasubbag Humas", ", kasubag", "\n-- \nKasubag Media"])
def test_the_title_of_another_role_signs_nothing_either(below):
    assert _read_mail(f"Setuju{below}", ("Sitti Rahmah",)).answer is Answer.APPROVE
    assert _read_mail(f"Setuju{below}", ("Sitti Rahmah",), ("kasubag",)).answer is Answer.UNCLEAR


@pytest.mark.parametrize("own", ["Setuju\n\nSitti Rahmah", "Setuju dek Rina", "setuju ya\n\nSitti R."])
def test_who_signs_himself_and_calls_a_colleague_decides(own):
    assert _read_mail(own, ("Hj. Sitti Rahmah",), ("Rina Asri", "Siti Aminah")).answer is Answer.APPROVE


@pytest.mark.parametrize(
    ("letters", "answer"),
    [("AM", Answer.APPROVE), ("HAM", Answer.APPROVE), ("BL", Answer.UNCLEAR), ("GR", Answer.UNCLEAR)],
)
def test_initials_are_of_the_official_where_the_name_is_known(letters, answer):
    assert read_decision(f"acc\n\n{letters}", NOW, ("H. Andi Mappatunru",)).answer is answer
    assert read_decision(f"acc\n\n{letters}", NOW, ("Nama Kabag",)).answer is Answer.UNCLEAR


def test_a_superior_signs_by_his_title_where_he_is_the_official():
    own = "Setuju\n\nBahri Suli\nSekretaris Daerah"
    assert read_decision(own, NOW, ("H. Bahri Suli",)).answer is Answer.APPROVE
    assert read_decision("Setuju\n\nSekretaris Daerah", NOW, ("H. Bahri Suli",)).answer is Answer.UNCLEAR


@pytest.mark.parametrize("row", whole_mails(), ids=lambda row: row.own[:40])
def test_whole_mails_are_read_rightly(row):
    asked_back = {Answer.UNCLEAR, Answer.EMPTY}
    expected = asked_back if row.answer == "unclear" else {row.answer}
    assert _read_mail(row.own, row.names).answer in expected


def test_html_alone_is_read_rightly():
    readings = [(row, _read_mail(parse_message(html_mail(row.own)).text).answer) for row in html_answers()]
    asked_back = {Answer.UNCLEAR, Answer.EMPTY}
    wrong = [
        (row.own, answer)
        for row, answer in readings
        if answer not in (asked_back if row.answer == "unclear" else {row.answer})
    ]
    assert wrong == []


def test_no_near_miss_in_html_approves():
    read = [(shown, _read_mail(parse_message(html_mail(shown)).text).answer) for shown in html_near_misses()]
    assert [shown for shown, answer in read if answer is Answer.APPROVE] == []


@pytest.mark.parametrize(("own", "at"), timed_approvals())
def test_approvals_of_the_corpus_name_their_time(own, at):
    assert read_decision(own, NOW).publish_at == at


@pytest.mark.parametrize(
    "own", ["YA BENAR", "Ya, benar", "betul", "benar, dari saya", "ya betul sekali", "Setuju"]
)
def test_that_a_mail_is_ones_own_is_owned_up_to_where_it_is_asked(own):
    assert read_decision(own, NOW, asked=Asked.OWNING).answer is Answer.APPROVE
    assert own == "Setuju" or read_decision(own, NOW).answer is Answer.UNCLEAR


@pytest.mark.parametrize("own", ["benar?", "tidak benar", "belum tentu benar", "benar kata Sekda", "Ya"])
def test_what_does_not_own_up_to_it_does_not(own):
    owned = read_decision(own, NOW, asked=Asked.OWNING).answer is Answer.APPROVE
    assert owned == (own == "Ya")


@pytest.mark.parametrize("own", ["nanti saya koreksi", "biar saya perbaiki", "kalau saya sih setuju"])
def test_what_the_writer_means_to_change_himself_is_no_revision_yet(own):
    assert read_decision(own, NOW).answer is Answer.UNCLEAR


@pytest.mark.parametrize("own", ["saya minta koreksi judul", "kalau judul saya ganti jadi: X, setuju"])
def test_what_he_wants_changed_is(own):
    assert read_decision(own, NOW).answer is Answer.REVISE


@pytest.mark.parametrize(
    "own",
    [
        "Judulnya kurang greget",
        "masih ada typo",
        "Masukkan juga nama camat",
        "Bukan Dinas PU tapi Dinas PUPR",
        "harusnya 250 peserta bukan 25",
        "belum ada nama narasumber",
        "angkanya tidak cocok",
        "cek lagi ejaan nama Kapolres",
        "buat versi yang lebih singkat",
        "Luas lahan 320 ha. Di draf tertulis terbalik",
        "Bagus rilisnya, hanya saja nama Ketua PKK tertulis keliru. Setelah itu silakan terbit",
    ],
)
def test_a_fault_that_is_found_asks_for_a_change(own):
    assert read_decision(own, NOW).answer is Answer.REVISE
    assert read_decision(f"{own}?", NOW).answer is Answer.UNCLEAR


@pytest.mark.parametrize(
    "own",
    [
        "tidak ada typo",
        "tidak ada yang salah judulnya",
        "judulnya tidak salah",
        "nanti saya cek lagi ejaan namanya",
        "Data belum lengkap, tunggu",
        "kurang setuju",
        "Siapkan data untuk rapat",
        "Menurut Sekda judulnya kurang greget",
        "Maaf salah kirim",
    ],
)
def test_what_finds_no_fault_does_not(own):
    assert read_decision(own, NOW).answer is Answer.UNCLEAR


@pytest.mark.parametrize(
    ("own", "answer"),
    [
        ("Pada prinsipnya tidak ada yang perlu dikoreksi lagi, saya setuju", Answer.APPROVE),
        ("Pada dasarnya sudah tidak ada yang perlu diubah, saya setuju terbit", Answer.APPROVE),
        ("Prinsipnya tidak ada yang perlu ditambahkan. Setuju", Answer.APPROVE),
        ("Pada prinsipnya tidak ada yang perlu dikoreksi lagi", Answer.UNCLEAR),
        ("Pada prinsipnya tidak ada yang perlu dikoreksi lagi, tapi saya belum setuju", Answer.UNCLEAR),
        ("Pada prinsipnya setuju, tinggal dikoreksi angkanya", Answer.REVISE),
        ("Pada prinsipnya setuju, ada yang perlu dikoreksi", Answer.REVISE),
        ("Silakan diterbitkan, saya tidak ada tambahan maupun koreksi", Answer.APPROVE),
        ("Saya tidak ada tambahan maupun koreksi", Answer.UNCLEAR),
        ("Setuju, tidak ada tambahan, koreksi judulnya", Answer.REVISE),
        ("Setuju, kasi keluar mi beritanya", Answer.APPROVE),
        ("Kasi keluar mi beritanya", Answer.UNCLEAR),
        ("Setuju, kasi keluar mi fotonya", Answer.REVISE),
    ],
)
def test_that_nothing_wants_correction_is_no_wish_for_one(own, answer):
    assert read_decision(own, NOW).answer is answer


@pytest.mark.parametrize(
    "own", ["Fotonya buram, tolak", "Datanya salah, jangan dimuat", "Tidak sopan, tapi rilis ini saya tolak"]
)
def test_a_fault_may_be_why_it_is_refused(own):
    assert read_decision(own, NOW).answer is Answer.REJECT


@pytest.mark.parametrize("row", unread_answers(), ids=lambda row: row.own[:40])
def test_what_is_not_understood_is_asked_back(row):
    assert read_decision(row.own, NOW).answer is Answer.UNCLEAR


@pytest.mark.parametrize("form", sorted({form for form, _ in not_approvals()}))
def test_what_stands_nearest_to_an_approval_is_none(form):
    assert read_decision(form, NOW, NAMES).answer is Answer.APPROVE
    near = [words for approving, words in not_approvals() if approving == form]
    assert len(near) >= 5
    assert [words for words in near if read_decision(words, NOW, NAMES).answer is Answer.APPROVE] == []


@pytest.mark.parametrize("client", clients())
def test_every_answer_is_read_the_same_through_every_mail_program(client):
    wrong = [
        (row.own, reading.answer)
        for row in answers()
        if (reading := _read_mail(clients()[client].replace("@@", row.own))).answer != row.answer
    ]
    assert wrong == []


@pytest.mark.parametrize("client", html_clients())
def test_every_answer_is_read_the_same_through_html_alone(client):
    wrong = [
        (row.own, reading.answer)
        for row in answers()
        if (reading := _read_mail(_text_of_html(html_clients()[client], row.own))).answer != row.answer
    ]
    assert wrong == []


def _read_mail(text, names=(), colleagues=(), titles=()):
    reply = cut_reply(text)

    def read(own, signature):
        return read_once(own, NOW, names, signature=signature, colleagues=colleagues)

    return read_titled(read, reply.own, reply.signature, titles, LUWU_TIMUR)


def _text_of_html(frame: str, own: str) -> str:
    written = html.escape(own).replace("\n", "<br>\n")
    return parse_message(html_mail(frame.replace("@@", written))).text


@pytest.mark.parametrize("client", clients())
def test_the_quoted_instruction_alone_is_an_empty_answer(client):
    assert _read_mail(clients()[client].replace("@@", "")).answer is Answer.EMPTY


@pytest.mark.parametrize(
    ("own", "publish_at"),
    [
        ("Setuju, terbit 25 November pukul 08.00", datetime(2026, 11, 25, 8, tzinfo=WITA)),
        ("setuju tayang besok jam 8", datetime(2026, 11, 25, 8, tzinfo=WITA)),
        ("Setuju, Rabu 08.00", datetime(2026, 11, 25, 8, tzinfo=WITA)),
        ("Setuju, terbit Selasa pukul 08.00", datetime(2026, 12, 1, 8, tzinfo=WITA)),
        ("setuju, tayang lusa jam 7 malam", datetime(2026, 11, 26, 19, tzinfo=WITA)),
        ("setuju, naik jam 10 malam", datetime(2026, 11, 24, 22, tzinfo=WITA)),
        ("setuju, terbit jam 12 siang", datetime(2026, 11, 24, 12, tzinfo=WITA)),
        ("setuju, terbit jam 11 siang", datetime(2026, 11, 24, 11, tzinfo=WITA)),
        ("setuju, terbit jam 3 sore", datetime(2026, 11, 24, 15, tzinfo=WITA)),
        ("setuju, terbit besok pagi jam 8", datetime(2026, 11, 25, 8, tzinfo=WITA)),
        ("setuju, terbit Sabtu sore pukul 4", datetime(2026, 11, 28, 16, tzinfo=WITA)),
        ("setuju, tayang nanti malam jam 7", datetime(2026, 11, 24, 19, tzinfo=WITA)),
        ("setuju, naikkan jam 4 sore ini", datetime(2026, 11, 24, 16, tzinfo=WITA)),
        ("setuju, terbit besok jam 6 pagi", datetime(2026, 11, 25, 6, tzinfo=WITA)),
        ("setuju, terbit besok jam 2 dini hari", datetime(2026, 11, 25, 2, tzinfo=WITA)),
        ("Setuju, pukul 20.00 malam", datetime(2026, 11, 24, 20, tzinfo=WITA)),
        ("Setuju, terbit 2 Januari pukul 09.00", datetime(2027, 1, 2, 9, tzinfo=WITA)),
        ("Setuju, terbit 25-11-2026 pukul 08.00 WIB", datetime(2026, 11, 25, 9, tzinfo=WITA)),
        ("Setuju, pukul 13.00", datetime(2026, 11, 24, 13, tzinfo=WITA)),
        ("Setuju, terbit Jumat tanggal 27 jam 9 pagi", datetime(2026, 11, 27, 9, tzinfo=WITA)),
        ("setuju, naikkan tgl 27 pukul 14.00", datetime(2026, 11, 27, 14, tzinfo=WITA)),
        ("ok naikkan besok subuh jam 5.30", datetime(2026, 11, 25, 5, 30, tzinfo=WITA)),
        ("Setuju, terbit Senin depan pukul 08.00", datetime(2026, 11, 30, 8, tzinfo=WITA)),
        ("Setuju, publish tomorrow pukul 09.00", datetime(2026, 11, 25, 9, tzinfo=WITA)),
    ],
)
def test_an_approval_may_name_a_publication_time(own, publish_at):
    reading = read_decision(own, NOW)
    assert (reading.answer, reading.publish_at) == (Answer.APPROVE, publish_at)


@pytest.mark.parametrize(
    "own",
    [
        "Setuju, terbit besok",
        "Setuju, terbit Rabu depan pukul 09.00",  # tomorrow, or in eight days?
        "Setuju, terbit minggu depan jam 8",
        "Setuju, pukul 08.00",  # has passed today
        "Setuju, terbit hari ini pukul 08.00",
        "Setuju, terbit sore ini",
        "Setuju, terbit besok pagi jam 8 malam",
        "Setuju, terbit Kamis, 25 November 2026 pukul 08.00",  # a Wednesday
        "Setuju, terbit 31 Februari pukul 08.00",
        "Setuju, terbit besok jam 8 atau jam 9",
        "Setuju, besok jam 8, lusa jam 9",
        "Setuju, terbit besok pukul 25.00",
        "Setuju, besok jam 2",
        "setuju, terbit jam 12 malam",  # midnight, and of which of two days?
        "setuju terbit besok jam 12 malam",
        "setuju terbit besok jam 1 malam",
        "setuju, terbit besok jam 2 malam",
        "setuju terbit besok pukul 00.30 malam",
        "setuju terbit besok jam 12 pagi",
        "setuju terbit besok jam 12 sore",
        "setuju terbit besok jam 10 sore",
        "setuju terbit besok jam 8 siang",
        "setuju terbit besok jam 15 malam",
        "setuju terbit besok jam 12 dini hari",
        "setuju, terbit Kamis tanggal 27 jam 9 pagi",  # a Friday
        "setuju, terbit tanggal 20 jam 9 pagi",  # has passed this month
        "setuju, terbit tanggal 31 jam 9 pagi",
        "setuju, terbit tanggal 27",
        "setuju, terbit besok subuh",
        "setuju, terbit besok subuh jam 9",
    ],
)
def test_a_time_that_is_not_plain_is_asked_back(own):
    assert read_decision(own, NOW).answer is Answer.UNCLEAR


def test_an_approval_may_name_a_category():
    assert read_decision("Setuju, kategori pemerintahan", NOW).category == "pemerintahan"
    assert read_decision("setuju dengan kategori artikel", NOW).category == "artikel"
    assert read_decision("Setuju kategori artikel kategori pembangunan", NOW).answer is Answer.UNCLEAR


def test_a_revision_carries_its_note_verbatim():
    reading = read_decision("Yth. Dinda\nREVISI: Judul jadi “Bupati Tinjau PT A&B”.\nTerima kasih", NOW)
    assert (reading.answer, reading.note) == (Answer.REVISE, "Judul jadi “Bupati Tinjau PT A&B”.")


def test_a_refusal_carries_its_reason():
    assert read_decision("TOLAK: foto buram", NOW).note == "foto buram"


@pytest.mark.parametrize(
    ("own", "assignee", "direction"),
    [
        ("Disposisi: Kasubag, segera olah", "Kasubag", "segera olah"),
        ("Disposisi ke Pak Andi Rahman\nMohon segera diolah", "Andi Rahman", "Mohon segera diolah"),
        ("Teruskan ke Kasubag untuk diolah", "Kasubag", "untuk diolah"),
        ("Disposisi Kasubag", "Kasubag", ""),
        ("Disposisi ke Kasubag, tolong dikoreksi", "Kasubag", "tolong dikoreksi"),
        ("Disposisi Kasubag tolong dikoreksi", "Kasubag", "tolong dikoreksi"),
        ("Disposisi: Staf", "Staf", ""),
        ("Disposisi: Bu Sitti", "Sitti", ""),
        ("Disposisi: Hj. Sitti Rahmah, segera", "Sitti Rahmah", "segera"),
        ("Disposisi bu sitti, segera olah", "sitti", "segera olah"),
        ("Setuju. Disposisi: Kasubag Humas dan Pelayanan Media", "Kasubag Humas", "dan Pelayanan Media"),
    ],
)
def test_a_disposition_names_its_receiver_and_its_direction(own, assignee, direction):
    reading = read_decision(own, NOW)
    assert reading.answer is Answer.DISPOSE
    assert (
        reading.assignee == assignee or f"{reading.assignee} {reading.direction}" == f"{assignee} {direction}"
    )


def test_an_approval_that_sends_the_text_on_keeps_its_words_as_a_direction():
    reading = read_decision("Setuju, mohon ditindaklanjuti", NOW)
    assert (reading.answer, reading.direction) == (Answer.APPROVE, "Setuju, mohon ditindaklanjuti")
    assert read_decision("Setuju", NOW).direction == ""


def test_a_bare_batal_is_a_refusal_that_may_undo():
    for own in ("BATAL", "Batalkan", "mohon dibatalkan penerbitannya", "batal. terima kasih"):
        reading = read_decision(own, NOW)
        assert (reading.answer, reading.is_cancel) == (Answer.REJECT, True)
    assert not read_decision("tolak", NOW).is_cancel
    assert not read_decision("Acara batal karena hujan", NOW).is_cancel


def test_an_edited_text_in_the_answer_is_a_revision_even_beside_consent():
    paragraph = "Bupati Luwu Timur meresmikan jembatan gantung di Desa Kalaena pada Selasa pagi. " * 3
    reading = read_decision(
        f"Setuju dengan perubahan. Berikut naskah baru:\n\n{paragraph}\n\n{paragraph}", NOW
    )
    assert reading.answer is Answer.REVISE
    assert reading.new_text == f"{paragraph}\n\n{paragraph}".strip()
    assert read_decision(f"Setuju\n\n{paragraph}\n\n{paragraph}", NOW).new_text is None


NEWS = (
    "Bupati Luwu Timur meresmikan jembatan gantung di Desa Kalaena, Selasa (24/11/2026). Jembatan itu "
    "menghubungkan dua dusun yang selama ini terpisah oleh sungai dan hanya dapat dicapai dengan perahu."
)


@pytest.mark.parametrize(
    "own",
    [
        f"{NEWS}\n\n{NEWS}",
        f"BUPATI RESMIKAN JEMBATAN GANTUNG\n\n{NEWS}\n\n{NEWS}",
        f"Yth. Ibu Kasubag,\n\nBupati Resmikan Jembatan\n{NEWS}\n{NEWS}",
        f"Siap Bu\n\n{NEWS}\n\n{NEWS}\n\nTerima kasih\nAndi Mappatunru",
    ],
)
def test_who_drafts_may_write_the_text_without_a_word_about_it(own):
    reading = read_decision(own, NOW, NAMES, asked=Asked.DRAFT)
    assert reading.answer is Answer.REVISE
    assert reading.new_text is not None
    assert reading.new_text.endswith("perahu.") and reading.new_text.startswith(("BUPATI", "Bupati"))
    assert read_decision(own, NOW, NAMES).new_text is None


@pytest.mark.parametrize(
    "own",
    [
        "Maaf Bu, apakah naskah ini perlu memuat nama kontraktor, sebab di suratnya tidak disebut "
        f"sama sekali? Mohon arahan.\n\n{NEWS}",
        f"Tolak, karena datanya belum lengkap: {NEWS}\n\n{NEWS}",
        f"Belum bisa saya kerjakan. {NEWS}\n\n{NEWS}",
        "\n".join(f"{number}. foto {number} diganti" for number in range(1, 20)),
        NEWS,
    ],
)
def test_a_question_a_refusal_or_a_list_of_wishes_is_no_text(own):
    assert read_decision(own, NOW, asked=Asked.DRAFT).new_text is None


@pytest.mark.parametrize(
    "own",
    [
        "Siap, diterima",
        "Siap, terima kasih",
        "Diterima",
        "sudah saya terima, terima kasih",
        "Baik pak, segera saya proses",
        "siap laksanakan",
        "Siap 🙏",
        "Setuju",
    ],
)
def test_whoever_is_to_receive_takes_over_with_a_word_of_receipt(own):
    assert read_decision(own, NOW, asked=Asked.RECEIVE).answer is Answer.APPROVE


@pytest.mark.parametrize("own", ["Siap, diterima", "Diterima", "siap"])
def test_a_word_of_receipt_is_no_approval(own):
    assert read_decision(own, NOW).answer is Answer.UNCLEAR


@pytest.mark.parametrize(
    "own",
    ["belum diterima", "Diterima?", "Siap, tapi besok", "terima kasih", "diterima siapa", "Siap\n--\ntunggu"],
)
def test_a_receipt_in_doubt_is_asked_back(own):
    reply = cut_reply(own)
    reading = read_decision(reply.own, NOW, signature=reply.signature, asked=Asked.RECEIVE)
    assert reading.answer is Answer.UNCLEAR


@pytest.mark.parametrize(
    ("own", "reason"),
    [
        ("Tolak: sudah pernah dimuat", "sudah pernah dimuat"),
        ("TOLAK, karena sudah diterbitkan minggu lalu", "karena sudah diterbitkan minggu lalu"),
        ("Tolak: berita serupa dimuat kemarin", "berita serupa dimuat kemarin"),
        ("Sudah dimuat, tolak", "Sudah dimuat, tolak"),
    ],
)
def test_a_refusal_may_tell_what_was_published_before(own, reason):
    reading = read_decision(own, NOW)
    assert (reading.answer, reading.note) == (Answer.REJECT, reason)


def test_a_refusal_beside_consent_is_asked_back():
    for own in ("Tolak: foto buram. Terbitkan saja", "Tolak karena salah, eh setuju"):
        assert read_decision(own, NOW).answer is Answer.UNCLEAR


def test_officials_may_sign_with_their_names():
    names = ("Hj. Wirdayanti, S.Sos", "Andi Mappanyukki")
    assert read_decision("Setuju\n\nWIRDAYANTI", NOW, names).answer is Answer.APPROVE
    assert read_decision("Setuju\n\nWIRDAYANTI", NOW).answer is Answer.UNCLEAR
    assert read_decision("Setuju.\n\n~ Andi M.", NOW, names).answer is Answer.APPROVE
    assert read_decision("Setuju\n\nWirdayanti S.", NOW, names).answer is Answer.APPROVE
    assert read_decision("Setuju\n\nFoto S.", NOW, names).answer is Answer.UNCLEAR
    assert read_decision("Disetujui Andi Mappanyukki", NOW, names).answer is Answer.UNCLEAR


NAMES = ("Andi Mappatunru", "Sitti Rahmah")
DISCLAIMER = (
    "PERINGATAN: Email ini bersifat rahasia dan hanya ditujukan untuk penerima yang dimaksud. "
    "Apabila Anda bukan penerima, dilarang menyebarkan isi email ini; mohon segera hapus email ini."
)


@pytest.mark.parametrize(
    "mail",
    [
        "Ok\nDikirim dari HP saya, judul mohon diganti",
        "Setuju\n\nDikirim dari iPhone saya. Ganti foto kedua",
        "Setuju\n\nDikirim dari iPhone saya jangan dulu",
        "Setuju\n\nDikirim dari HP saya: tunggu arahan",
        "Setuju\n\nSent from my iPhone but change the title",
        "Setuju\n--\nganti foto kedua",
        "Setuju\n-- \nAndi Mappatunru\nfoto kedua diganti",
        "Setuju\n—\nasal fotonya jelas",
        "Setuju\n–\nbelum final",
        "Setuju\n__\nKirim ke saya sekali lagi",
        "Setuju\n--\nAndi Mappatunru\nKabag Humas\nJudul kepanjangan",
        "Setuju\n--\nAndi Mappatunru\nKabag Humas\nSudah cek foto?",
        "Setuju\n--\nNaskah ini rahasia, jangan disebarkan",
        "Setuju\n--\nPesan ini rahasia untuk penerima: jangan diterbitkan dulu sebelum ada arahan",
        "Setuju\n--\n0812 3456 7890 hubungi saya",
        "Setuju\n--\n1. Perhatikan nama camat",
        "Setuju\n--\nTolak",
        "Setuju\n--\nWabup jangan disebut",
        "Setuju\n--\nSebut Wabup",
        "Setuju\n--\n?",
        "Setuju\n--\n👎",
        "Setuju\n\nDikirim dari HP saya 1",
        "Setuju\n> ganti foto kedua",
        "Setuju\nPada alinea 2 ganti judulnya\nOn Tue, Nov 24, 2026 Humas <h@example.go.id> wrote:\n> x",
        "Setuju\nPada alinea 2 ganti judulnya\nHumas <h@example.go.id> 24/11/2026 10.05:\n> x",
        "Setuju\nPada 12 November beliau menulis:\nganti fotonya",
        f"Setuju\n\n{DISCLAIMER} Judul diganti.",
        f"Setuju\n\n{DISCLAIMER} Tunggu arahan.",
        f"Setuju\n\n{DISCLAIMER} Jangan diterbitkan.",
        "Setuju\n\nKabag Humas\nHP 0811 4200 000\nTelepon saya dulu",
        "Setuju\n\nKepala Bagian Humas\nJl. Rusak Perbaiki",
        "Setuju\n\nKepala Bagian Humas\nCamat Burau",
        "Setuju\n\nDikirim dari HP saya. Mohon maaf atas kesingkatan judul",
        "Setuju\nBebas virus, judul salah",
        "Setuju\n\n> " + "x" * 60 + "\nganti foto kedua\n> y",
        "Setuju\n" + "> " + "x" * 33_000 + "\nganti foto kedua",
    ],
)
def test_a_word_below_a_separator_or_beside_the_phones_line_unmakes_an_approval(mail):
    assert _read_mail(mail, NAMES).answer is not Answer.APPROVE


@pytest.mark.parametrize(
    "below",
    [
        "Dikirim dari iPhone saya",
        "Dikirim dari HP saya",
        "Dikirim dari ponsel cerdas Samsung Galaxy saya.",
        "Sent from my Galaxy A52s 5G",
        "Dikirim dari Yahoo Mail di Android",
        "Terkirim dari Outlook untuk iOS",
        "Dapatkan Outlook untuk Android<https://aka.ms/AAb9ysg>",
        "Sent from Mail for Windows 10",
        "Dikirim dari Redmi Note 12 Pro saya",
        "Sent from my iPhone. Please excuse any typos",
        "Dikirim dari HP, mohon maaf bila ada salah ketik",
        "Powered by Telkomsel BlackBerry®",
        "-- \nAndi Mappatunru\nKabag Humas",
        "--\nAndi Mappatunru, S.Sos., M.Si.\nPembina Tk. I\nNIP. 19700101 199503 1 001",
        "--\nDrs. Mappatunru\nKepala Bagian Humas dan Protokol\nSetda Kabupaten Luwu Timur\n"
        "Jl. Soekarno Hatta No. 1, Malili 92981\nTelp. (0474) 321001\nHP: 0812-3456-7890\n"
        "Email: kabag@luwutimurkab.go.id\nwww.luwutimurkab.go.id",
        "--\nBagian Humas\n“Luwu Timur Maju Sejahtera”",
        f"--\nAndi Mappatunru\n\n{DISCLAIMER}",
        "--\nThis email is confidential and intended solely for the use of the individual to whom it is "
        "addressed. If you are not the intended recipient please notify the sender and delete this email.",
        "--\nPlease consider the environment before printing this email",
        "—\nMelayani dengan hati",
        "-- \nHormat saya,\n\nAndi Mappatunru",
        "Andi Mappatunru, S.Sos., M.Si.\nKepala Bagian Humas dan Protokol\nJl. Soekarno-Hatta, Malili\n"
        "HP/WA: 0811-4200-000",
        f"Andi Mappatunru\nKepala Bagian Humas\n\n{DISCLAIMER}",
        DISCLAIMER + " Pemerintah Kabupaten Luwu Timur tidak bertanggung jawab atas isi email ini.",
        "<https://www.avast.com/sig-email>\nBebas virus.www.avast.com\n<https://www.avast.com/sig-email>",
        "-- \nDikirim dari perangkat Android saya dengan K-9 Mail. Mohon maaf atas kesingkatan saya.",
        "--\nTerima kasih\nBagian Humas",
        "--\nAndi Mappatunru | Kabag Humas | HP 0812 3456 7890",
    ],
)
def test_signatures_mottos_and_disclaimers_leave_an_approval_as_it_is(below):
    assert _read_mail(f"Setuju\n\n{below}", NAMES).answer is Answer.APPROVE


def test_what_stands_below_the_separator_belongs_to_the_note():
    reading = _read_mail("Revisi:\nganti judul\n--\nganti foto kedua juga", NAMES)
    assert reading.answer is Answer.REVISE
    assert "ganti foto kedua juga" in reading.note
    assert _read_mail("Revisi: judul\n--\nAndi Mappatunru", NAMES).note == "judul"
    assert "ganti foto" in _read_mail("Setuju\n--\nganti foto kedua", NAMES).understood


@pytest.mark.parametrize(
    "own",
    [
        "Setuju\nTerima kasih\nGanti Foto Kedua",
        "Setuju\nTerima kasih\nSebut Wabup",
        "Setuju\nTerima kasih\nCamat Burau Hadir",
        "Setuju\nTerima kasih\nWabup Saja",
        "Setuju\nHormat saya\nBupati Luwu Utara",
        "Setuju, terima kasih\nWarna Pucat",
        "Setuju\nSalam\nTernyata Hoaks",
        "Setuju\nWassalam\nPak Camat",
    ],
)
def test_capitals_alone_make_no_signature(own):
    assert read_decision(own, NOW, NAMES).answer is not Answer.APPROVE


@pytest.mark.parametrize(
    "own",
    [
        "Setuju\nTerima kasih\nAndi",
        "Setuju\nTerima kasih\nSITTI RAHMAH",
        "Setuju\nHormat saya\n\nDrs. Andi Mappatunru, M.Si",
        "Setuju\nHormat saya\nMappatunru\nNIP 19700101 199503 1 001",
        "Setuju\nHormat saya\nS. Rahmah\nKasubag Pelayanan Media",
        "Setuju\nHormat saya\nHj. Siti Rahma",
        "Setuju. Rahmah",
        "Setuju\nAM",
        "Setuju\nKabag",
    ],
)
def test_own_names_in_whatever_form_and_titles_are_a_signature(own):
    assert read_decision(own, NOW, NAMES).answer is Answer.APPROVE


@pytest.mark.parametrize("name", ["Nama Kabag", "Dinas PUPR Luwu Timur", "HP Kabag"])
def test_the_name_of_no_person_keeps_nobody_from_signing(name):
    assert _read_mail("Setuju\nNurdin, S.Sos", (name,)).answer is Answer.APPROVE


@pytest.mark.parametrize(
    "below",
    [
        "\nMuhammad Yusuf, S.Sos",
        "\nHormat saya\n\nDrs. Bahtiar Lantara, M.Si",
        "\nBahtiar Lantara\nNIP 19700101 199503 1 001",
        "\nAndi Rahman",
        "\n-- \nBahtiar Lantara\nKabag Humas",
        ", Bahtiar Lantara",
        "\nKabag Umum",
        "\nKepala Bagian Umum",
    ],
)
def test_where_the_officials_names_are_known_no_other_signs(below):
    assert _read_mail(f"Setuju{below}", NAMES).answer is Answer.UNCLEAR


def test_each_reading_says_in_one_sentence_what_was_understood():
    assert "25 November 2026 pukul 08.00" in read_decision("setuju, besok jam 8", NOW).understood
    assert "foto kedua" in read_decision("revisi foto kedua", NOW).understood
    assert all("\n" not in read_decision(row.own, NOW).understood for row in answers())


DOUBTS = st.sampled_from(
    [
        "tidak",
        "belum",
        "jangan",
        "bukan",
        "tdk",
        "blm",
        "tapi",
        "kalau",
        "atau",
        "nanti",
        "tunggu",
        "dulu",
        "tolak",
        "batal",
        "revisi",
        "apakah",
        "siapa",
        "?",
        "kata beliau",
        "Pak Sekda",
        "foto kedua salah",
        "judul",
        "kurang",
        "asal",
        "kecuali",
        "hmm",
        "mungkin",
        "1",
        "xyz",
        "👎",
        "jgn",
        "ndak",
        "gak",
        "enggak",
        "tanpa",
        "ditunda",
    ]
)


PRAISE = ("aman", "bagus", "baik", "cocok", "keren", "luar", "mantap", "ok", "sangat", "sdh", "semua")
PRAISE += ("sesuai", "sip", "sudah", "ya")


@settings(max_examples=600)
@given(st.sampled_from(APPROVALS), DOUBTS, st.integers(0, 40), st.sampled_from([" ", "\n", ", ", "\n\n"]))
def test_one_word_of_doubt_anywhere_unmakes_an_approval(approval, doubt, place, glue):
    pieces = approval.split(" ")
    place = min(place, len(pieces))
    assume(not (doubt.isdigit() and "NIP" in " ".join(pieces[:place])))  # one digit more in a number
    assume(not (doubt == "nanti" and "jam" in pieces))  # "jam 3 nanti sore" is still a time
    assume(not (glue == " " and _is_praised(doubt, pieces, place)))
    own = glue.join(filter(None, [" ".join(pieces[:place]), doubt, " ".join(pieces[place:])]))
    assert read_decision(own, NOW, ("Andi Mappanyukki",)).answer is not Answer.APPROVE


def _is_praised(doubt: str, pieces: list[str], place: int) -> bool:
    """ "judul sudah bagus, acc" and "acc, bagus judul" approve; of a revision only the first."""
    after, before = pieces[place : place + 1], pieces[max(0, place - 2) : place]
    near = {"judul": after + before, "revisi": after}.get(doubt, [])
    return any(piece.lower().startswith(PRAISE) for piece in near)


CLAUSES = st.sampled_from(
    [
        "tapi judul diganti",
        "asal fotonya jelas",
        "kalau Pak Sekda setuju",
        "dengan catatan nama camat diperbaiki",
        "ganti foto kedua",
        "tolong perbaiki alinea 2",
        "hapus kalimat terakhir",
        "tambahkan jumlah peserta",
        "jangan diterbitkan dulu",
        "belum final",
        "bukan yang ini",
        "tidak jadi",
        "tunggu arahan",
        "nanti saya kabari",
        "tolak",
        "batal",
        "REVISI",
        "kenapa begitu?",
        "cek lagi",
        "fotonya buram",
        "Judul Kepanjangan",
        "Sebut Wabup",
    ]
)
PLACES = st.sampled_from(
    [
        "{clause}\n{approval}",
        "{clause}, {approval}",
        "{approval}, {clause}",
        "{approval} {clause}",
        "{approval}\n\n{clause}",
        "{approval}\n-- \n{clause}",
        "{approval}\n--\nAndi Mappatunru\nKabag Humas\n{clause}",
        "{approval}\n—\n{clause}\nNIP 19700101 199503 1 001",
        "{approval}\n__\nTelp. (0474) 321001\n{clause}",
        "{approval}\n\nDikirim dari iPhone saya\n{clause}",
        "{approval}\n\nDikirim dari iPhone saya, {clause}",
        "{approval}\n\nDikirim dari HP saya {clause}",
        "{approval}\n\nSent from my iPhone\n\n{clause}\n\n> On Tue, 24 Nov 2026 Humas wrote:\n> x",
        "{approval}\n\nPada 24 Nov 2026 10.05, Humas <h@example.go.id> menulis:\n> naskah\n\n{clause}",
        "{approval}\n\nPada 24 Nov 2026 10.05, Humas <h@example.go.id> menulis:\n> naskah\n--\n{clause}",
        "{approval}\nTerima kasih\n{clause}",
        "{approval}\nHormat saya\nAndi Mappatunru\n{clause}",
    ]
)


@settings(max_examples=1_000)
@given(st.sampled_from(APPROVALS), CLAUSES, PLACES)
def test_a_clause_against_it_anywhere_unmakes_an_approval(approval, clause, place):
    mail = place.format(approval=approval, clause=clause)
    assert _read_mail(mail, NAMES).answer is not Answer.APPROVE


WORDS = st.sampled_from(
    [
        "setuju",
        "ok",
        "ya",
        "acc",
        "lanjut",
        "terbitkan",
        "tidak",
        "belum",
        "pak",
        "bu",
        "dinda",
        "saya",
        "kami",
        "terima",
        "kasih",
        "silakan",
        "mohon",
        "untuk",
        "di",
        "yang",
        "Sekda",
        "sudah",
        "kalau",
        "tapi",
        "jam",
        "8",
        "besok",
        "foto",
        "judul",
        "revisi",
        "tolak",
        "batal",
        "jangan",
        ".",
        ",",
        "?",
        "!",
        ":",
        "disposisi",
        "ke",
        "👍",
        "\n",
    ]
)


@settings(max_examples=600)
@given(st.lists(WORDS, max_size=12))
def test_any_mixture_with_a_word_of_denial_is_no_approval(pieces):
    denial = {
        "tidak",
        "belum",
        "jangan",
        "kalau",
        "tapi",
        "?",
        "tolak",
        "batal",
        "revisi",
        "Sekda",
        "foto",
        "judul",
    }
    reading = read_decision(" ".join(pieces), NOW)
    if denial & set(pieces):
        assert reading.answer is not Answer.APPROVE
    if reading.answer is Answer.APPROVE:
        assert {"setuju", "ok", "ya", "acc", "lanjut", "terbitkan"} & set(pieces)


@given(st.text(max_size=300))
def test_no_text_makes_reading_fail(text):
    assert read_decision(text, NOW).answer in Answer


ATTACKS = [
    "setuju ",
    "tidak ",
    "jangan ",
    "? ",
    "25 november ",
    "pukul 08.00 ",
    "08.00 ",
    "rabu ",
    "disposisi: ",
    "kategori ",
    "\n",
    ".",
    "terima kasih\n",
    "Andi\n",
    "revisi ",
    "naskah:\n",
    "1",
    "a'",
    "tanggal ",
    "tolak karena ",
    "(",
    "👍",
    "teruskan ke ",
    "sudah setuju kalau ",
    "s",
    "nip 1\n",
    "hari ",
    "hapus foto 1, ",
    "gabung dengan 0007 ",
    "kategori artikel ",
    "disposisi bu ",
    "Setuju\n--\n",
    "nama pak camat ",
    "kasi keluar ",
    "judul: bupati\n",
    "diganti kata ",
    "bukannya? ubah. ",
    "tidak ji ada mi ",
    "lnjtkn ",
    "dipun unggah ",
    "saya, ",
    "nama, ",
    "tidak ada koreksi maupun tambahan maupun ",
]


@pytest.mark.parametrize("piece", ATTACKS)
def test_reading_takes_linear_time(piece):
    assert grows_linearly(lambda text: read_decision(text, NOW), piece)


@pytest.mark.parametrize(
    "piece", [*ATTACKS, "Andi Kabag\n", "Jl. 1 ", "a@b.c ", "email rahasia penerima ", "x.x@"]
)
def test_reading_a_signature_takes_linear_time(piece):
    assert grows_linearly(lambda text: read_decision("Setuju", NOW, NAMES, signature=text), piece)


@pytest.mark.parametrize("below", ["Inisial Korban\nHP 0812 3456 7890", "Kontak Dinsos\nHP 0812 3456 7890"])
def test_capitals_above_a_number_are_no_name(below):
    assert read_decision(f"Setuju\n{below}", NOW).answer is Answer.UNCLEAR


def test_a_name_above_a_number_is_one():
    assert read_decision("Setuju\nAndi Mappatunru\nHP 0812 3456 7890", NOW).answer is Answer.APPROVE
    named = read_decision("Setuju\nDg Rewa\nHP 0812 3456 7890", NOW, ("Dg Rewa",))
    assert named.answer is Answer.APPROVE


@pytest.mark.parametrize(
    "own",
    [
        "Setuju, tayangkan di website resmi Pemkab Lobar",
        "Setuju. Semoga bermanfaat bagi masyarakat Lombok Barat",
        "Setuju\n\nHormat saya,\n\nkabag humas setda lombok barat",
    ],
)
def test_names_of_an_area_decide_nothing_in_its_own_office_alone(own: str) -> None:
    lombok_barat = Region("Lombok Barat", ("Lobar",))
    assert decision.read_decision(own, NOW, region=lombok_barat).answer is Answer.APPROVE
    assert read_decision(own, NOW).answer is not Answer.APPROVE


@pytest.mark.parametrize("area", ["Kota Cirebon", "Provinsi Banten", "Kabupaten Kediri"])
def test_a_kota_and_a_province_are_named_as_a_kabupaten_is(area: str) -> None:
    kind, name = area.split()
    government = {"Kota": "Pemkot", "Provinsi": "Pemprov", "Kabupaten": "Pemkab"}[kind]
    own = f"Setuju, tayangkan di website {government} {name}\n\nHormat kami,\nKabag Prokopim Setda {area}"
    assert decision.read_decision(own, NOW, region=Region(name)).answer is Answer.APPROVE
