"""An office's added words decide as the built-in ones do, and what is kept is what was written."""

from __future__ import annotations

import re
from functools import partial

import pytest

from humasd.answers.added_words import find_added
from humasd.answers.decision import Answer, Reading, read_decision
from humasd.answers.digest.reading import read_digest
from humasd.answers.vocabulary import STANDS_FOR, Vocabulary
from tests.support.growth import grows_linearly
from tests.support.mail_corpus import NOW, answers, bare_answers, near_misses, not_approvals
from tests.support.regions import LUWU_TIMUR

ADDED = {"dhaosi": Answer.APPROVE, "benaki": Answer.REVISE, "tomba'": Answer.REJECT}
OFFICE = Vocabulary(ADDED)
_BUILT_IN = {STANDS_FOR[answer]: word for word, answer in ADDED.items()}
_DECIDING = re.compile(rf"(?<![\w'-])(?:{'|'.join(_BUILT_IN)})(?![\w'-])", re.IGNORECASE)

read_built_in = partial(read_decision, now=NOW, region=LUWU_TIMUR)

PARTS = 4
"""In which the corpora are read, so that no test takes long."""


def read(own: str, signature: str = "", vocabulary: Vocabulary = OFFICE) -> Reading:
    spelled = vocabulary.spell(own, signature)
    return vocabulary.restore(read_built_in(spelled.own, signature=spelled.signature), spelled)


def in_added_words(own: str) -> str:
    return _DECIDING.sub(lambda found: _BUILT_IN[found[0].lower()], own)


@pytest.mark.parametrize("part", range(PARTS))
def test_an_answer_in_added_words_decides_as_in_built_in_ones(part: int) -> None:
    written = {row.own for row in (*answers(), *bare_answers())}
    written |= {row.own for row in near_misses()} | {words for _, words in not_approvals()}
    told = [own for own in sorted(written) if _DECIDING.search(own)]
    assert len(told) > 500
    differing = [
        (own, before, after)
        for own in told[part::PARTS]
        if (before := read_built_in(own.lower()).answer)
        != (after := read(in_added_words(own.lower())).answer)
    ]
    assert differing == []


@pytest.mark.parametrize(
    ("own", "answer", "note"),
    [
        ("Dhaosi", Answer.APPROVE, ""),
        ("DHAOSII pak, terima kasih", Answer.APPROVE, ""),
        ("Dhaosi tapi judulnya diganti", Answer.REVISE, "Dhaosi tapi judulnya diganti"),
        ("Tidak dhaosi", Answer.REJECT, "Tidak dhaosi"),
        ("Belum dhaosi", Answer.UNCLEAR, "Belum dhaosi"),
        ("Dhaosi, tomba’", Answer.UNCLEAR, "Dhaosi, tomba’"),
        ("Benaki judulnya: Jembatan Tomoni", Answer.REVISE, "Benaki judulnya: Jembatan Tomoni"),
        ("tomba'. Sudah dimuat kemarin", Answer.REJECT, "tomba'. Sudah dimuat kemarin"),
        ("Disposisi: Kasubag, tolong benaki fotonya", Answer.DISPOSE, ""),
    ],
)
def test_added_words_are_read_and_kept_as_they_were_written(own: str, answer: Answer, note: str) -> None:
    reading = read(own)
    assert reading.answer == answer
    assert not note or reading.note == note
    assert not any(f"{word[0]}{word}" in repr(reading) for word in STANDS_FOR.values())


def test_a_direction_keeps_its_words() -> None:
    assert read("Disposisi: Kasubag, tolong benaki fotonya").direction == "tolong benaki fotonya"


def test_an_added_word_below_an_approval_has_it_asked_back() -> None:
    assert read("Setuju", signature="Benaki judulnya").answer is Answer.UNCLEAR


def test_a_word_in_more_forms_than_anybody_writes_is_unknown() -> None:
    forms = " ".join(f"dhaos{'i' * number}" for number in range(1, 40))
    assert read(forms).answer is Answer.UNCLEAR


def test_items_of_a_digest_are_read_in_added_words() -> None:
    spelled = OFFICE.spell("1 dhaosi\n2 benaki judulnya\n3 tomba'")
    readings = read_digest(spelled.own, 3, NOW, region=LUWU_TIMUR)
    assert readings is not None
    assert [one.answer for one in readings] == list(STANDS_FOR)
    assert OFFICE.restore(readings[1], spelled).note == "benaki judulnya"


@pytest.mark.parametrize("word", ["acc", "ACC", "Revisi", "tolaklah"])
def test_a_word_that_everybody_has_may_be_named_again(word: str) -> None:
    assert find_added(word, read(word).answer) is None


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("tolak", Answer.APPROVE),
        ("setujui", Answer.REJECT),
        ("setujuii", Answer.REVISE),
        ("tayangkn", Answer.REJECT),
        ("tunda", Answer.APPROVE),
        ("tapi", Answer.APPROVE),
        ("tarik", Answer.REJECT),
        ("pak", Answer.APPROVE),
        ("judul", Answer.REVISE),
        ("kabag", Answer.APPROVE),
        ("sudah", Answer.APPROVE),
        ("sdh", Answer.APPROVE),
        ("andi", Answer.APPROVE),
        ("naik mi", Answer.APPROVE),
        ("8", Answer.APPROVE),
        ("", Answer.APPROVE),
    ],
)
def test_a_word_with_another_meaning_cannot_be_added(word: str, answer: Answer) -> None:
    with pytest.raises(ValueError, match=r"take it out|single words"):
        find_added(word, answer)


OWN = Vocabulary(
    categories={
        "wisata dan budaya": "Wisata dan Budaya",
        "pembangunan": "Bangun Kota",
        "bangun kota": "Bangun Kota",
        "kemasyarakatan": "kemasyarakatan",
    }
)


@pytest.mark.parametrize(
    ("own", "answer", "category"),
    [
        ("Setuju, kategori wisata dan budaya", Answer.APPROVE, "Wisata dan Budaya"),
        ("Setuju, kategori Pembangunan", Answer.APPROVE, "Bangun Kota"),
        ("ok, masuk rubrik masyarakat", Answer.APPROVE, "kemasyarakatan"),
        ("Kategori: bangun kota", Answer.REVISE, "Bangun Kota"),
        ("Setuju, kategori artikel", Answer.UNCLEAR, None),
        ("Kategori: artikel", Answer.UNCLEAR, None),
        ("Setuju, wisata dan budaya", Answer.UNCLEAR, None),
        ("Setuju, bukan kategori bangun kota", Answer.UNCLEAR, None),
        ("Ganti judulnya, kategori artikel", Answer.REVISE, None),
    ],
)
def test_an_answer_names_a_category_of_the_office(own: str, answer: Answer, category: str | None) -> None:
    reading = read(own, vocabulary=OWN)
    assert (reading.answer, reading.category) == (answer, category)
    assert "kantor" not in repr(reading)


@pytest.mark.parametrize("vocabulary", [OFFICE, OWN, Vocabulary()])
def test_a_stand_in_that_somebody_writes_names_nothing(vocabulary: Vocabulary) -> None:
    for own in ("Setuju, kategori kantor0", "Kategori: kantor0"):
        reading = read(own, vocabulary=vocabulary)
        assert (reading.answer, reading.category) == (Answer.UNCLEAR, None)
    both = "Setuju, kategori kantor0, kategori bangun kota"
    assert read(both, vocabulary=vocabulary).answer is Answer.UNCLEAR


@pytest.mark.parametrize(
    "piece", ["dhaosi ", "dhaosii", "ssetuju s", "kategori ", "kategori: bangun ", "- ", "x'"]
)
def test_added_words_are_found_in_linear_time(piece: str) -> None:
    office = Vocabulary(ADDED, OWN.categories)
    assert grows_linearly(lambda text: office.spell(text, text), piece)
