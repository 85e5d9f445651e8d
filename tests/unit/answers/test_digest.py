"""One mail answers several requests: each item by its number, and none approved in doubt."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.answers.decision import Answer
from humasd.answers.digest import reading as digest
from tests.support.growth import grows_linearly
from tests.support.mail_corpus import NOW
from tests.support.regions import LUWU_TIMUR

read_digest = partial(digest.read_digest, agenda_word="HUMAS", region=LUWU_TIMUR)
A, V, R, U, E = Answer.APPROVE, Answer.REVISE, Answer.REJECT, Answer.UNCLEAR, Answer.EMPTY


def answers_of(own: str, count: int, signature: str = "") -> list[Answer] | None:
    readings = read_digest(own, count, NOW, ("Andi Mappatunru",), signature=signature)
    return None if readings is None else [reading.answer for reading in readings]


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("1 setuju, 2 tolak: foto buram, 3 setuju", [A, R, A]),
        ("1. Setuju\n2. Tolak: foto buram\n3. Setuju", [A, R, A]),
        ("1) acc\n2) revisi judul\n3) ok", [A, V, A]),
        ("No. 1 setuju\nNo. 2 setuju", [A, A, E]),
        ("1 setuju; 2 ganti foto kedua; 3 tolak", [A, V, R]),
        ("1, 2 dan 3 setuju", [A, A, A]),
        ("1-2 setuju\n3 tolak", [A, A, R]),
        ("1 sampai 2 setuju\n3 tolak", [A, A, R]),
        ("setuju hanya 1", [U, E, E]),
        ("1 & 3 setuju, 2 revisi: judul kepanjangan", [A, V, A]),
        ("Assalamualaikum\n1: setuju\n2: belum setuju\n3: setuju\nTerima kasih\nAndi", [A, U, A]),
        ("1 setuju, terbit besok jam 8\n2 setuju kalau fotonya diganti\n3 apa ini?", [A, V, U]),
        ("- 1 setuju\n- 2 setuju\n- 3 setuju", [A, A, A]),
        ("#1 setuju #2 tolak", [U, E, E]),
        ("2 revisi: foto 1, 3 dihapus", [E, V, E]),
        ("1 setuju, 1 tolak", [U, E, E]),
        ("semua setuju", [A, A, A]),
        ("Tabe, semua acc", [A, A, A]),
        ("mereka semua setuju", [U, U, U]),
        ("Setuju semuanya, terima kasih", [A, A, A]),
        ("tolak semua", [R, R, R]),
        ("setuju semua kecuali nomor dua", [U, U, U]),
        ("1 setuju\n2 setuju\n3 setuju\nganti foto kedua", [U, U, V]),
        ("Judulnya perlu dicek\n1 setuju\n2 setuju", [U, U, E]),
        ("1 setuju\n2 tolak: foto buram\nJudulnya juga perlu dicek", [A, R, E]),
        ("1 setuju\n2 nanti dulu\nJudulnya perlu dicek", [U, U, E]),
        ("1 setuju\n2 setuju\n2 setuju\nJudulnya perlu dicek", [U, U, E]),
        ("1 setuju\n2 setuju\n4 setuju", [U, U, E]),
        ("1 setuju\n2 tolak\n\nan. Kabag\nStaf", [U, U, U]),
        ("1 setuju\n2 tolak\n\nSekda", [U, U, U]),
    ],
)
def test_each_item_is_read_by_its_number(own, expected):
    assert answers_of(own, 3) == expected


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("0012 setuju, 0013 tolak: foto buram", [A, R, E]),
        ("0012/HUMAS/XI/2026 setuju\n0014/HUMAS/XI/2026: revisi judul", [A, E, V]),
        ("agenda 12 dan 14 setuju", [A, E, A]),
        ("No. agenda 0013: tolak", [E, R, E]),
        ("0012 s/d 0014 setuju", [A, A, A]),
        ("1 setuju\n0013 setuju", [A, A, E]),
        ("1 setuju\n0012 tolak", [U, E, E]),
        ("agenda 2 setuju, 1 setuju", [U, E, E]),
        ("2026 setuju, 1 setuju", [U, E, E]),
        ("1 setuju, 2 revisi: gabung dengan 0012", [A, V, E]),
        ("0012 setuju, 0013 tolak, 0012 juga", [U, R, E]),
        ("0012 setuju\n0013 revisi: nomor 0013 sudah lama", [A, V, E]),
        ("0012-9999 setuju", [E, E, E]),
    ],
)
def test_an_item_may_be_named_by_its_agenda_number(own, expected):
    readings = read_digest(own, 3, NOW, agendas=(12, 13, 14))
    assert readings is not None
    assert [reading.answer for reading in readings] == expected


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("setuju 1 dan 3, tolak 2: foto buram", [A, R, A]),
        ("Setuju nomor 1, 2 dan 3", [A, A, A]),
        ("Acc no. 1\nRevisi no. 2: judul, alinea 2\nAcc no. 3", [A, V, A]),
        ("tidak setuju 2, setuju 1", [A, R, E]),
        ("kami setuju 0012 dan 0014; tolak 0013", [A, R, A]),
        ("Setuju 1, terima kasih", [A, E, E]),
        ("naikkan 1-2", [A, A, E]),
        ("setuju 1 dan 3, yang 2 tolak", [U, U, U]),
        ("setuju 1 kalau fotonya diganti", None),
        ("setuju 2 foto dihapus", None),
        ("belum setuju 1, setuju 2", [U, A, E]),
        ("jangan dulu naikkan 1, setuju 2", [E, U, E]),
        ("batal 2", [E, R, E]),
        ("Judulnya dicek dulu, setuju 1", [U, E, E]),
        ("setuju, terbit 25", None),
        ("setuju 1\nganti fotonya", [V, E, E]),
        ("setuju 2, setuju 1\nganti fotonya", [V, U, E]),
        ("Setuju agenda 12", [A, E, E]),
    ],
)
def test_the_word_may_stand_before_its_numbers(own, expected):
    readings = read_digest(own, 3, NOW, agendas=(12, 13, 14))
    assert (readings and [reading.answer for reading in readings]) == expected


@pytest.mark.parametrize(
    "own",
    [
        "2 berita setuju, 1 tolak",
        "2 setuju, 1 tolak",
        "3 rilis oke",
        "dua berita setuju, 1 tolak",
        "2 naskah di atas setuju",
        "1-3 setuju, kecuali 2",
        "1 s/d 3 setuju kecuali nomor 2",
        "1 sampai 3 setuju kecuali 2",
        "1 hingga 3 ok selain 2",
    ],
)
def test_what_counts_the_items_or_excepts_some_of_them_decides_none(own):
    assert answers_of(own, 3) == [U, U, U]


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("1 revisi: foto 1 diganti, foto 2, 3 oke", [V, E, U]),
        ("1 revisi: foto 1 diganti, 2 oke", [V, U, E]),
        ("1 tolak. foto 2, 3 setuju", [R, E, U]),
        ("1 revisi: alinea 2, 3 ok", [V, E, U]),
        ("1 revisi foto 2, 2 setuju\n3 setuju", [V, U, U]),
        ("1) revisi foto 2, 2) setuju", [V, A, E]),
        ("1 setuju, terbit besok jam 8, 2 tolak", [A, R, E]),
        ("1 setuju, terbit 25 November jam 8, 2 setuju", [A, A, E]),
        ("1. revisi foto 2. Setuju", [V, E, E]),
        ("1 ok semua", [U, E, E]),
    ],
)
def test_a_number_that_may_belong_to_a_note_approves_nothing(own, expected):
    assert answers_of(own, 3) == expected


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("1) setuju 2) revisi judul 3) setuju", [A, V, A]),
        ("1. setuju 2. tolak 3. setuju", [A, R, A]),
        ("1 setuju 2 setuju 3 tolak", [A, A, R]),
        ("1 setuju dan 2 tolak", [A, R, E]),
        ("1 dan 2 setuju, yang 3 tolak", [A, A, R]),
    ],
)
def test_a_plain_run_on_one_line_is_a_list(own, expected):
    assert answers_of(own, 3) == expected


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("nomor satu setuju, yang kedua tolak", [A, R, E]),
        ("Nomor satu setuju, nomor dua tolak, nomor tiga setuju", [A, R, A]),
        ("yang pertama setuju\nyang kedua tolak: foto buram\nyang ketiga setuju", [A, R, A]),
        ("Pertama: setuju\nKedua: revisi judul\nKetiga: ok", [A, V, A]),
        ("berita pertama setuju dan berita kedua tolak", [A, R, E]),
        ("untuk naskah kesatu setuju, untuk naskah kedua setuju", [A, A, E]),
        ("no. satu acc, no. dua acc", [A, A, E]),
    ],
)
def test_numbers_may_be_written_out(own, expected):
    assert answers_of(own, 3) == expected


@pytest.mark.parametrize(
    "own",
    [
        "1 revisi: foto pertama buram, yang kedua oke",
        "1 tolak: foto pertama buram, yang kedua setuju",
        "1 revisi: alinea pertama diganti, kedua oke",
        "yang pertama tolak karena foto buram, yang kedua setuju",
        "nomor satu revisi foto pertama, kedua ok",
        "foto pertama bagus, yang kedua setuju",
        "setuju yang kedua saja",
        "kedua setuju?",
        "yang kedua belum setuju",
        "kedua Kasubag setuju",
        "keduanya setuju",
        "yang kedua mana?",
    ],
)
def test_a_written_number_that_may_belong_to_a_note_approves_nothing(own):
    assert A not in (answers_of(own, 3) or [])


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("2 tolak, sisanya setuju", [A, R, A]),
        ("1 setuju, sisanya tolak", [A, R, R]),
        ("2 tolak: foto buram\nsisanya setuju", [A, R, A]),
        ("2 tolak: foto buram\nYang lain ok", [A, R, A]),
        ("2 revisi: ganti judul\nyang lain setuju", [A, V, A]),
        ("nomor dua tolak, yang lainnya setuju", [A, R, A]),
        ("1 setuju\n2 setuju\nsisanya acc, terima kasih", [A, A, A]),
    ],
)
def test_one_answer_may_be_for_all_the_others(own, expected):
    assert answers_of(own, 3) == expected


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("2 revisi: judul diganti, sisanya ok", [U, V, U]),
        ("2 revisi: judul diganti\nsisanya ok", [U, V, U]),
        ("2 revisi: judul diganti, yang lain ok", [U, V, U]),
        ("2 tolak fotonya, sisanya setuju", [U, R, U]),
        ("2 tolak: fotonya, yang lain setuju", [U, R, U]),
        ("2 belum, sisanya setuju", [U, U, U]),
        ("2 tolak\nsisanya nanti", [U, R, U]),
        ("2 tolak\nsisanya setuju?", [U, R, U]),
        ("2 tolak\nsisanya setuju kalau fotonya jelas", [U, R, U]),
        ("4 tolak\nsisanya setuju", [U, U, U]),
        ("Judulnya perlu dicek\n2 tolak\nsisanya setuju", [U, R, U]),
        ("2 tolak\nkata Pak Sekda yang lain setuju", [E, U, E]),
    ],
)
def test_the_rest_of_a_text_or_of_a_doubtful_list_is_not_approved(own, expected):
    assert answers_of(own, 3) == expected


@pytest.mark.parametrize(
    "own",
    [
        "1 setuju, 2 setuju, 3 tolak, 1 juga",
        "1 setuju\n2 setuju\n3 tolak, 1 juga tolak",
        "1 setuju\n2 setuju\n3 tunda, yang 1 juga",
        "1 setuju, 2 setuju. Yang 3 tunggu, yang 1 juga",
        "1 ok, 2 ok, 3 tolak dan satu juga",
        "1 ok, 2 ok, 3 revisi, juga yang pertama",
        "1 ok, 2 ok, 3 revisi: foto tertukar dengan nomor 1",
        "1 ok, 2 ok, 3 tolak seperti 1",
        "1 setuju, 2 setuju, 3 revisi judul, 2 juga",
        "1 setuju\n2 setuju\n3 tunda semua",
        "1 setuju 2 setuju 3 batal semua",
        "1 ok, 2 ok, 3 batal, semua batal",
        "1 setuju 2 setuju 3 setuju eh semua tunda",
        "1 setuju\n2 setuju\n3 setuju. Semua menunggu Sekda",
        "1 ok\n2 ok\n3 ok, semuanya besok saja",
        "1 ok, 2 ok, 3 ok eh jangan dulu ketiganya",
        "1 setuju, 2 setuju, 3 setuju dua-duanya nanti",
        "1 ok, 2 ok, 3 maaf salah, tolong abaikan email ini",
        "1 ok, 2 ok, 3 salah kirim",
        "semua setuju, bagian pertama",
    ],
)
def test_where_one_item_speaks_of_the_others_none_is_approved(own):
    assert A not in (answers_of(own, 3) or [A])


@pytest.mark.parametrize(
    "own",
    [
        "1 setuju, 2 setuju, 3 setuju - Rina",
        "1 setuju\n2 setuju\n3 setuju (Rina)",
        "1 setuju 2 setuju 3 setuju Rina",
        "1 setuju, 2 setuju, 3 tolak - Sekda",
        "1 setuju, 2 setuju, 3 setuju kata Sekda",
        "1 ok 2 ok 3 ok - an. Kabag, Rina",
        "1 ok 2 ok 3 ok atas nama Kabag",
        "1 ok 2 ok 3 ok disampaikan Rina",
        "1 ok, 2 ok, 3 ok? Rina yang ketik",
    ],
)
def test_where_another_signs_on_the_last_items_line_none_is_approved(own):
    readings = read_digest(own, 3, NOW, ("Andi Mappatunru",), colleagues=("Rina Asri", "kasubag", "staf"))
    assert readings is not None
    assert A not in [reading.answer for reading in readings]


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("1 setuju, 2 revisi: nama Bupati salah, 3 setuju", [A, V, A]),
        ("1 ok, 2 ok, 3 ok dek Rina", [A, A, A]),
        ("1 ok, 2 ok, 3 ok - Andi", [A, A, A]),
        ("1 setuju, 2 tolak: foto 1 juga buram", [A, R, E]),
        ("1 acc\n2 acc\n3 revisi: foto nomor 3 diganti", [A, A, V]),
        ("1 setuju\n2 setuju\n3 revisi: kata Bupati dihapus", [A, A, V]),
        ("1 setuju\n2 setuju\n3 disposisi: kasubag", [A, A, Answer.DISPOSE]),
        ("1 ya, 2 ya betul itu, 3 ya", [A, U, A]),
    ],
)
def test_an_item_that_speaks_of_itself_leaves_the_others_as_they_are(own, expected):
    readings = read_digest(own, 3, NOW, ("Andi Mappatunru",), colleagues=("Rina Asri", "kasubag", "staf"))
    assert readings is not None
    assert [reading.answer for reading in readings] == expected


def test_another_official_signs_no_list():
    for own in ("1 setuju\n2 tolak\n\nAndi Mappatunru", "semua setuju\n\nAndi Mappatunru"):
        readings = read_digest(own, 2, NOW, ("Sitti Rahmah",), colleagues=("Andi Mappatunru",))
        assert readings and Answer.APPROVE not in {reading.answer for reading in readings}


@pytest.mark.parametrize(
    "own",
    [
        "Assalamualaikum. Bapak: semua setuju",
        "semua setuju\n\nDrs. H. Budi Santoso, M.Si\nKepala Dinas Kominfo",
        "semua setuju\n\nBagian Umum",
        "1 setuju\n2 setuju\n\nDrs. H. Rahman, M.Si\nSekretaris Daerah",
        "Siap Pak Kabag, semua terbitkan",
        "1 ya betul itu, 2 ya, ini",
        "1 setuju, bagian pertama\n2 setuju: ___",
    ],
)
def test_who_is_not_asked_and_what_is_no_consent_approve_no_item(own):
    readings = read_digest(own, 2, NOW, ("H. Andi Mappatunru, S.STP., M.Si.",)) or ()
    assert Answer.APPROVE not in {reading.answer for reading in readings}


def test_below_a_signature_that_goes_on_the_others_are_not_approved():
    assert answers_of("2 tolak\nsisanya setuju", 3, "ganti foto") == [U, R, U]


@pytest.mark.parametrize("own", ["sisanya setuju", "yang lain ok"])
def test_the_others_of_nothing_are_no_list(own):
    assert answers_of(own, 3) is None


def test_another_offices_number_names_no_item():
    own = "0012/PROKOPIM/XI/2026 setuju"
    assert digest.read_digest(own, 2, NOW, agendas=(12, 13), agenda_word="HUMAS") is None
    readings = digest.read_digest(own, 2, NOW, agendas=(12, 13), agenda_word="PROKOPIM")
    assert readings is not None and [reading.answer for reading in readings] == [A, E]


def test_an_agenda_number_that_two_years_share_names_no_item():
    readings = read_digest("0012 setuju", 2, NOW, agendas=(12, 12))
    assert readings is not None
    assert [reading.answer for reading in readings] == [E, E]


def test_words_in_doubt_are_no_direction():
    readings = read_digest("Mohon dicek\n1 dikawal terus ya\n2 disposisi: kasubag", 2, NOW)
    assert readings is not None
    assert [(reading.answer, reading.note) for reading in readings] == [(U, ""), (U, "")]


def test_an_items_note_is_its_own():
    readings = read_digest("1 setuju, 2 tolak: foto buram, 3 revisi: judul, alinea 2", 3, NOW)
    assert readings is not None
    assert [reading.note for reading in readings][1:] == ["foto buram", "judul, alinea 2"]


@pytest.mark.parametrize(
    "own", ["Setuju", "", "terima kasih", "Revisi: ganti judul", "setuju, terbit besok jam 8"]
)
def test_an_answer_without_numbers_is_no_list(own):
    assert answers_of(own, 3) is None


def test_words_below_the_separator_leave_no_item_approved():
    assert answers_of("1 setuju\n2 tolak", 2, "ganti foto") == [U, R]
    assert answers_of("1 setuju\n2 tolak", 2, "Andi Mappatunru\nKabag Humas") == [A, R]


@given(
    st.lists(
        st.sampled_from(["setuju", "tolak", "revisi judul", "belum", "setuju?"]), min_size=1, max_size=12
    )
)
def test_a_list_is_read_as_its_lines(lines):
    own = "\n".join(f"{number}. {line}" for number, line in enumerate(lines, start=1))
    meant = {"setuju": A, "tolak": R, "revisi judul": V, "belum": U, "setuju?": U}
    assert answers_of(own, len(lines)) == [meant[line] for line in lines]


@given(st.text(alphabet="12,.- setujolakrvi\n", max_size=80), st.integers(1, 5))
def test_no_text_makes_reading_fail(own, count):
    assert answers_of(own, count) is None or len(answers_of(own, count) or []) == count


@pytest.mark.parametrize(
    "piece",
    [
        "1 setuju, ",
        "1, ",
        "0012-",
        "agenda 1 ",
        "1/HUMAS/",
        "setuju 1 ",
        "setuju setuju ",
        "setuju 1, ",
        "1 setuju\n",
        "1-9 ",
        "no. ",
        "semua ",
        "nomor satu ",
        "yang kedua ",
        "kedua setuju, ",
        "sisanya ",
        ", yang lain ",
        "1 tolak, 2 juga ",
        "1 ok - Rina, kata Sekda",
    ],
)
def test_reading_takes_linear_time(piece):
    assert grows_linearly(lambda text: read_digest(text, 9, NOW), piece)
