"""An official's answer is read rightly, and nothing doubtful is ever an approval."""

from __future__ import annotations

import html
import time
from datetime import datetime

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from humasd.mail.decision import Answer, read_decision
from humasd.mail.parse import parse_message
from humasd.mail.reply import cut_reply
from tests.support.mail_corpus import NOW, WITA, answers, clients, html_clients, html_mail

APPROVALS = [row.own for row in answers() if row.answer == "approve"]


@pytest.mark.parametrize("row", answers(), ids=lambda row: row.own[:40])
def test_answers_of_the_corpus_are_read_rightly(row):
    assert read_decision(row.own, NOW).answer == row.answer


@pytest.mark.parametrize("client", clients())
def test_every_answer_is_read_the_same_through_every_mail_program(client):
    wrong = [
        (row.own, reading.answer)
        for row in answers()
        if (reading := read_decision(cut_reply(clients()[client].replace("@@", row.own)).own, NOW)).answer
        != row.answer
    ]
    assert wrong == []


@pytest.mark.parametrize("client", html_clients())
def test_every_answer_is_read_the_same_through_html_alone(client):
    wrong = [
        (row.own, reading.answer)
        for row in answers()
        if (reading := read_decision(_own_in_html(html_clients()[client], row.own), NOW)).answer != row.answer
    ]
    assert wrong == []


def _own_in_html(frame: str, own: str) -> str:
    written = html.escape(own).replace("\n", "<br>\n")
    return cut_reply(parse_message(html_mail(frame.replace("@@", written))).text).own


@pytest.mark.parametrize("client", clients())
def test_the_quoted_instruction_alone_is_an_empty_answer(client):
    assert read_decision(cut_reply(clients()[client].replace("@@", "")).own, NOW).answer is Answer.EMPTY


@pytest.mark.parametrize(
    ("own", "publish_at"),
    [
        ("Setuju, terbit 25 November pukul 08.00", datetime(2026, 11, 25, 8, tzinfo=WITA)),
        ("setuju tayang besok jam 8", datetime(2026, 11, 25, 8, tzinfo=WITA)),
        ("Setuju, Rabu 08.00", datetime(2026, 11, 25, 8, tzinfo=WITA)),
        ("Setuju, terbit Selasa pukul 08.00", datetime(2026, 12, 1, 8, tzinfo=WITA)),
        ("setuju, tayang lusa jam 7 malam", datetime(2026, 11, 26, 19, tzinfo=WITA)),
        ("Setuju, terbit 2 Januari pukul 09.00", datetime(2027, 1, 2, 9, tzinfo=WITA)),
        ("Setuju, terbit 25-11-2026 pukul 08.00 WIB", datetime(2026, 11, 25, 9, tzinfo=WITA)),
        ("Setuju, pukul 13.00", datetime(2026, 11, 24, 13, tzinfo=WITA)),
    ],
)
def test_an_approval_may_name_a_publication_time(own, publish_at):
    reading = read_decision(own, NOW)
    assert (reading.answer, reading.publish_at) == (Answer.APPROVE, publish_at)


@pytest.mark.parametrize(
    "own",
    [
        "Setuju, terbit besok",
        "Setuju, pukul 08.00",  # has passed today
        "Setuju, terbit Kamis, 25 November 2026 pukul 08.00",  # a Wednesday
        "Setuju, terbit 31 Februari pukul 08.00",
        "Setuju, terbit besok jam 8 atau jam 9",
        "Setuju, besok jam 8, lusa jam 9",
        "Setuju, terbit besok pukul 25.00",
        "Setuju, besok jam 2",
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
        ("Setuju. Disposisi: Kasubag Humas dan Pelayanan Media", "Kasubag Humas", "dan Pelayanan Media"),
    ],
)
def test_a_disposition_names_its_receiver_and_its_direction(own, assignee, direction):
    reading = read_decision(own, NOW)
    assert reading.answer is Answer.DISPOSE
    assert (
        reading.assignee == assignee or f"{reading.assignee} {reading.direction}" == f"{assignee} {direction}"
    )


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


def test_officials_may_sign_with_their_names():
    names = ("Hj. Wirdayanti, S.Sos", "Andi Mappanyukki")
    assert read_decision("Setuju\n\nWIRDAYANTI", NOW, names).answer is Answer.APPROVE
    assert read_decision("Setuju\n\nWIRDAYANTI", NOW).answer is Answer.UNCLEAR
    assert read_decision("Disetujui Andi Mappanyukki", NOW, names).answer is Answer.UNCLEAR


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


@settings(max_examples=600)
@given(st.sampled_from(APPROVALS), DOUBTS, st.integers(0, 40), st.sampled_from([" ", "\n", ", ", "\n\n"]))
def test_one_word_of_doubt_anywhere_unmakes_an_approval(approval, doubt, place, glue):
    pieces = approval.split(" ")
    place = min(place, len(pieces))
    assume(not (doubt.isdigit() and "NIP" in " ".join(pieces[:place])))  # one digit more in a number
    own = glue.join(filter(None, [" ".join(pieces[:place]), doubt, " ".join(pieces[place:])]))
    assert read_decision(own, NOW, ("Andi Mappanyukki",)).answer is not Answer.APPROVE


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
]


@pytest.mark.parametrize("piece", ATTACKS)
def test_reading_takes_linear_time(piece):
    text = piece * (200_000 // len(piece))
    assert min(_time_of(lambda: read_decision(text, NOW)) for _ in range(3)) < 0.05


def _time_of(call) -> float:
    start = time.process_time()
    call()
    return time.process_time() - start
