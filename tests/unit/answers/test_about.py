"""What an answer says of the very text that was asked about: its matter named, its facts found right."""

from __future__ import annotations

from functools import partial

import pytest

from humasd.answers import decision
from humasd.answers.about.checked import read_facts
from humasd.answers.about.matter import Matter
from humasd.answers.about.named import names_another, read_matter
from humasd.answers.decision import Answer, Asked
from humasd.answers.digest import reading as digest
from tests.support.growth import grows_linearly
from tests.support.mail_corpus import NOW, bare_answers, releases
from tests.support.regions import LUWU_TIMUR

read_decision = partial(decision.read_decision, region=LUWU_TIMUR)
KAKAO = releases()["kakao"]
TANAM = releases()["tanam"]
MTQ = releases()["mtq"]


def test_what_is_said_of_one_release_approves_no_other():
    """Of the others two for each, by turns."""
    matters = list(releases().values())
    spoken_of = [row for row in bare_answers() if row.matter is not None]
    others = [
        (row.own, other)
        for at, row in enumerate(spoken_of)
        for other in (matters[at % len(matters)], matters[(at + 5) % len(matters)])
        if other is not row.matter
    ]
    approved = [
        (own, other.title)
        for own, other in others
        if read_decision(own, NOW, matter=other).answer is Answer.APPROVE
    ]
    assert len(spoken_of) > 100
    assert approved == []


@pytest.mark.parametrize(
    ("own", "plain"),
    [
        ("Rilis tentang penyaluran bibit kakao di Kecamatan Burau kami setujui", "Rilis ini kami setujui"),
        ("Rilis bibit kakao ini saya setujui", "Rilis ini saya setujui"),
        ('Rilis "Pemkab Salurkan 30.000 Bibit Kakao untuk Petani Burau" disetujui', "Rilis ini disetujui"),
        ("Setuju rilis bibit kakao, silakan dimuat", "Setuju rilis ini, silakan dimuat"),
        ("Bagus rilisnya bibit kakao", "Bagus rilisnya"),
        ("Rilis bibit kelapa saya setujui", "Rilis bibit kelapa saya setujui"),
        ("Rilis bibit kakao lama saya setujui", "Rilis bibit kakao lama saya setujui"),
        ("Rilis bibit kakao petani setuju", "Rilis bibit kakao petani setuju"),
        ("Setuju rilis bibit kakao Nursih", "Setuju rilis bibit kakao Nursih"),
        ("Rilis bibit kakao-kelapa disetujui", "Rilis bibit kakao-kelapa disetujui"),
    ],
)
def test_the_matter_that_is_named_is_the_text(own, plain):
    assert read_matter(own, KAKAO) == plain


@pytest.mark.parametrize(
    ("own", "plain"),
    [
        (
            "Setuju. Data luas tanam 1.250 Ha sudah betul sesuai laporan penyuluh",
            "Setuju. datanya sudah benar",
        ),
        ("Setuju. Pupuk 85 ton sudah kami cocokkan dengan berita acara.", "Setuju. datanya sudah benar."),
        ("Sudah saya cek jumlah 26 kelompok tani, benar", "Sudah saya cek datanya, benar"),
        ("Luas tanam 1.520 Ha sudah betul", "Luas tanam 1.520 Ha sudah betul"),
        ("Luas tanam 900 hektare sudah betul", "Luas tanam 900 hektare sudah betul"),
        ("Luas tanam 1.250 Ha", "Luas tanam 1.250 Ha"),
        ("Nama Amrullah Rasyid sudah benar", "datanya sudah benar"),
        ("Amrullah Rasyid sudah cocok", "Amrullah Rasyid sudah cocok"),
        ("Kalau luas tanam 1.250 Ha sudah betul", "Kalau luas tanam 1.250 Ha sudah betul"),
    ],
)
def test_facts_that_are_as_the_text_has_them_are_its_data(own, plain):
    assert read_facts(own, TANAM) == plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Luas 1.250 ha", "Luas 1250 hektare"),
        ("Biaya Rp 2,5 miliar", "Biaya Rp2.500.000.000"),
        ("Terkumpul 30 ribu bibit", "Terkumpul 30.000 bibit"),
        ("Angka 35%", "Angka 35 persen"),
        ("Tiga desa", "3 desa"),
    ],
)
def test_numbers_are_the_same_however_they_are_written(one, other):
    matter = Matter("Laporan", f"{one}.")
    assert read_facts(f"{other} sudah benar", matter) == "datanya sudah benar"


@pytest.mark.parametrize(
    ("named", "written"),
    [
        ("penyerahan", "diserahkan"),
        ("pembukaan", "membuka"),
        ("pelantikan", "Lantik"),
        ("peresmiannya", "meresmikan"),
        ("bibit-bibit", "bibit"),
        ("O2SN-nya", "O2SN"),
        ("rakor", "Rapat Koordinasi"),
        ("ruas jalan Malili-Wotu", "ruas jalan Malili–Wotu"),
    ],
)
def test_a_word_is_the_texts_whatever_its_endings(named, written):
    assert read_matter(f"Rilis {named} saya setujui", Matter(written, written)) == "Rilis ini saya setujui"


@pytest.mark.parametrize(
    "own",
    [
        "Setuju rilis kategori pembangunan",
        "Naskah terlampir saya setujui",
        "Setuju, rilis begini yang kita butuhkan",
        "Setuju, beritanya makin bagus",
        "Setuju rilis tentang kafilah Malili",
    ],
)
def test_no_other_matter_is_named_by_what_tells_none(own):
    assert not names_another(own, MTQ)


def test_another_matter_is_asked_back_however_plainly_it_is_approved():
    """Also where a form of consent that knows nothing of the text would take the name for courtesy."""
    assert names_another("Setuju rilis tentang panen raya", MTQ)
    assert names_another('Berita "Panen Raya di Burau" disetujui', MTQ)
    assert names_another("Setuju berita panen raya", MTQ)


@pytest.mark.parametrize("asked", [Asked.DECISION, Asked.RECEIVE, Asked.DRAFT, Asked.CORRECTION])
def test_whatever_is_asked_of_a_text_its_matter_may_name_it(asked):
    own = "Rilis MTQ ke-14 saya setujui"
    assert read_decision(own, NOW, asked=asked, matter=MTQ).answer is Answer.APPROVE
    assert read_decision(own, NOW, asked=asked, matter=KAKAO).answer is Answer.UNCLEAR
    assert read_decision(own, NOW, asked=asked).answer is Answer.UNCLEAR


def test_each_item_of_a_digest_is_about_its_own_text():
    own = "1. rilis bibit kakao saya setujui\n2. rilis bibit kakao saya setujui\n3. setuju rilis MTQ"
    readings = digest.read_digest(own, 3, NOW, matters=(KAKAO, TANAM, MTQ), region=LUWU_TIMUR)
    assert [reading.answer for reading in readings or ()] == [Answer.APPROVE, Answer.UNCLEAR, Answer.APPROVE]


@pytest.mark.parametrize("piece", ["rilis bibit kakao ", "jumlah 15 kelompok tani, ", "15 ", "di "])
def test_an_answer_is_read_by_its_text_in_linear_time(piece):
    assert grows_linearly(lambda text: read_facts(read_matter(text, KAKAO), KAKAO), piece)


@pytest.mark.parametrize("piece", ["Bibit kakao 30.000 batang. ", "1.", "a-", "se-"])
def test_a_text_is_taken_in_linear_time(piece):
    assert grows_linearly(
        lambda text: read_matter("Rilis bibit kakao saya setujui", Matter(text, text)), piece
    )
