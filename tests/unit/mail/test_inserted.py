"""What a person wrote into a quote is found; what a program does to a quote is not taken for it."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.mail import inserted
from humasd.mail.inserted import find_inserted
from tests.support.growth import grows_linearly

SENT = """Yth. Kabag Humas,

Mohon persetujuan Bapak atas berita di bawah ini. Balas SETUJU, REVISI atau TOLAK.

- Bupati meresmikan jembatan gantung di Desa Kalaena yang dibangun oleh PT A&B.
- Panjangnya 120 meter dan dikerjakan selama delapan bulan.

Foto: jembatan gantung

“Jangan lagi anak sekolah menyeberang dengan rakit,” kata Bupati.

https://humas.example.go.id/0001
--
Bagian Humas
"""
HEAD = (
    "Dari: Bagian Humas <humas@example.go.id>\nDikirim: Selasa, 24 November 2026 09.00\n"
    "Kepada: Kabag\nPerihal: Mohon\n\n"
)

_WORDS = st.sampled_from("ganti judulnya fotonya nomor tiga keliru hapus ditunda ya dulu sekali".split())  # noqa: SIM905


@given(
    width=st.integers(20, 90),
    mark=st.sampled_from(["", "> ", ">> ", "| "]),
    start=st.integers(0, 200),
    end=st.integers(250, len(SENT)),
)
def test_nothing_is_found_in_a_quote_however_wrapped_marked_or_cut(width, mark, start, end):
    wrapped = textwrap.wrap(SENT[:end], width, break_long_words=False, break_on_hyphens=False)
    kept = wrapped[start // width :]
    assert find_inserted("\n".join(mark + line for line in kept), [SENT]) == ""


@given(
    st.lists(st.sampled_from([*SENT.split()[:12], "??", "tidak", "\n> ", "4,2"]), max_size=30).map(" ".join),
    st.sampled_from([[SENT], [SENT, SENT[:200]], [SENT[:200]], []]),
)
def test_a_quote_that_is_a_stretch_of_a_text_is_found_the_same_as_if_it_were_looked_through(quote, sent):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inserted, "_is_stretch", lambda quoted, text: False)
        looked_through = find_inserted(quote, sent)
    assert find_inserted(quote, sent) == looked_through


@given(
    added=st.lists(_WORDS, min_size=2, max_size=8), place=st.integers(0, 40), mark=st.sampled_from(["", "> "])
)
def test_words_written_into_a_quote_are_found(added, place, mark):
    words = SENT.split(" ")
    words[place:place] = added
    quote = "\n".join(mark + line for line in " ".join(words).split("\n"))
    assert " ".join(added) in find_inserted(quote, [SENT])


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("PT A&B", "PT A&B >> nama PT dihapus saja <<", "nama PT dihapus saja"),
        ("PT A&B", "PT A&B (HAPUS NAMA PT INI)", "HAPUS NAMA PT INI"),
        ("rakit", "rakit [TUNDA]", "TUNDA"),
        ("Bagian Humas\n", "Bagian Humas\n\nTapi judulnya diganti dulu.", "Tapi judulnya diganti dulu"),
    ],
)
def test_remarks_in_an_unmarked_quote_are_found(before, after, found):
    assert find_inserted(HEAD + SENT.replace(before, after), [SENT]) == found


@pytest.mark.parametrize("mark", ["", "> "])
@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("selama delapan", "selama (sekitar) delapan", "sisipan: sekitar"),
        ("delapan bulan", "delapan [cek] bulan", "sisipan: cek"),
        (" selama delapan bulan", "", "dihapus: selama delapan bulan"),
        (
            "- Panjangnya 120 meter dan dikerjakan selama delapan bulan.\n",
            "",
            "dihapus: panjangnya 120 meter dan dikerjakan selama delapan bulan",
        ),
        ("PT A&B", "PT AB", "A&B menjadi AB"),
        ("Bagian Humas\n", "Bagian Umum\n", "Humas menjadi Umum"),
        ("- Panjangnya", "[ ] Panjangnya", "tanda: [ ]"),
        ("delapan bulan", "delapan <<cek>> bulan", "sisipan: cek"),
        ("delapan bulan", "delapan bulan (!)", "tanda: (!)"),
        ("120 meter", "120! meter", "tanda: 120!"),
        ("120 meter", "~120~ meter", "tanda: ~120~"),
        ("120 meter", "120 ← meter", "tanda: ←"),
        ("Mohon persetujuan Bapak atas", "Atas", "dihapus: mohon persetujuan bapak"),
        ("delapan bulan", "delapan KELIRU bulan", "sisipan: KELIRU"),
        ("delapan bulan", "delapan no bulan", "sisipan: no"),
        ("delapan bulan", "delapan (sembilan) bulan", "sisipan: sembilan"),
        ("Desa Kalaena", "Desa Kalaena Kiri", "sisipan: Kiri"),
        ("kata Bupati", "kata Wakil Bupati", "sisipan: Wakil"),
        ("kata Bupati", "kata Sekda Kepala Bupati", "sisipan: Sekda Kepala"),
        ("120 meter", "120 (125) meter", "sisipan: 125"),
        ("120 meter", "120-an meter", "sisipan: an"),
        ("120 meter", "120 -> 12 meter", "tanda: ->"),
        ("120 meter", "120 (?) meter", "tanda: (?)"),
        ("delapan bulan.", "delapan bulan?", "tanda: bulan?"),
        ("Desa Kalaena", "Desa Kalaena ST", "sisipan: ST"),
        ("delapan bulan.", "delapan bulan???", "tanda: ??"),
        ("delapan bulan", "delapan ❌ bulan", "tanda: ❌"),
        ("REVISI", "[x] REVISI", "tanda: [x]"),
        ("120 meter", "(120 meter)", "tanda: (120 meter)"),
        ("120 meter", "[120] meter", "tanda: [120]"),
        ("120 meter", "--120-- meter", "tanda: --120--"),
        ("delapan bulan", "#delapan bulan", "tanda: #delapan"),
        ("delapan bulan", ">>delapan bulan<<", "tanda: >>delapan bulan<<"),
    ],
)
def test_one_word_or_mark_put_between_ours_is_found(before, after, found, mark):
    quote = "\n".join(mark + line for line in SENT.replace(before, after).split("\n"))
    assert find_inserted(quote, [SENT]) == found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("&", "&amp;"),
        ("dikerjakan", 'HYPERLINK "https://example.go.id" dikerjakan'),
        ("dikerjakan", "dikerjakan [1]"),
        ("dikerjakan", "diker"),
        ("dikerjakan selama", "dikerjakanselama"),
        ("- ", "• "),
        ("- ", "1. "),
        ("“", '"'),
        ("SETUJU", "*SETUJU* <mailto:humas@example.go.id?subject=Re&body=SETUJU>"),
        ("SETUJU", "SETUJU mailto:humas@example.go.id?subject=Re%3A%20Mohon%20\npersetujuan%20Bapak"),
        ("Yth.", "[cid:image001.png@01DB] Yth."),
        ("https://humas.example.go.id/0001", ""),
        ("Foto: jembatan gantung\n", ""),
    ],
)
def test_what_programs_change_in_a_quote_is_nobodys_word(before, after):
    assert find_inserted(HEAD + SENT.replace(before, after), [SENT]) == ""


def test_question_marks_that_stand_for_lost_letters_are_nobodys():
    lost = SENT.encode("ascii", "replace").decode().replace("?", "???")
    assert find_inserted(HEAD + lost, [SENT]) == ""
    assert find_inserted(HEAD + SENT.replace("meter", "meter ??"), [SENT]) == "tanda: ??"


def test_a_quote_of_something_else_is_a_persons_word():
    assert find_inserted("> Judulnya keliru, mohon ditunda.", [SENT]) == "Judulnya keliru mohon ditunda"


@pytest.mark.parametrize(
    "piece", ["> <a", "x", "x@", "[cid:", "<mailto:", "http://", "Dari: a\nPerihal: b\n", "->", "?? "]
)
def test_reading_is_linear(piece):
    assert grows_linearly(lambda text: find_inserted(text, [SENT]), piece)


def test_another_mail_that_a_program_quotes_is_nobodys_word_here() -> None:
    quoted = (
        "Pada Sel, 24 Nov 2026 pukul 09.05 Humas <humas@example.go.id> menulis:\n\n"
        "> Mohon persetujuan Bapak\n> Balas SETUJU, REVISI atau TOLAK\n> Jangan diubah dulu"
    )
    assert find_inserted(quoted, [SENT]) == ""


@pytest.mark.parametrize(
    ("word", "other", "found"),
    [
        ("jembatan", "bendungan", "jembatan menjadi bendungan"),
        ("jembatan", "jemba", ""),
        ("jembatan", "", "dihapus: jembatan"),
        ("jembatan gantung", "", "dihapus: jembatan gantung"),
        ("jembatan gantung", "titian", "jembatan gantung menjadi titian"),
        ("150 titian", "15 titian", "150 menjadi 15"),
        ("4,2 km jalan", "42 km jalan", "4,2 menjadi 42"),
        ("meter", "kilometer", "meter menjadi kilometer"),
        ("Zainuddin", "Z.", "Zainuddin menjadi Z"),
    ],
)
def test_a_word_in_the_place_of_another_is_found_and_half_of_one_is_none(word, other, found):
    sent = f"Bupati Luwu Timur meresmikan {word} gantung di Desa Kalaena"
    assert find_inserted(f"> {sent.replace(word, other)}", [sent]) == found
