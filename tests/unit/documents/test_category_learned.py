"""What all the words of a text say of its category, as learned."""

from __future__ import annotations

from humasd.documents.category import choose_category
from humasd.documents.category_learned import MIN_WORDS, signs_of, weigh_learned
from tools.learn_categories import CATEGORIES, Sorted, learn

CATTLE = (
    "ANGKONA – Dinas Pertanian memvaksin 320 ekor sapi milik warga, Rabu (18/11/2026). Kepala bidangnya "
    "menjelaskan vaksinasi dilakukan dua dosis dengan jeda empat minggu, dan peternak tidak dipungut biaya."
)


def test_the_whole_text_tells_where_single_words_would_mislead() -> None:
    assert choose_category(CATTLE, "Dinas Pertanian", "Cegah PMK, Distan Vaksin 320 Sapi")[0] == "pembangunan"


def test_a_short_text_is_not_told_by_all_of_its_words() -> None:
    assert weigh_learned("", "panen " * (MIN_WORDS - 1), "") == {}
    assert set(weigh_learned("", "panen " * MIN_WORDS, "")) == set(CATEGORIES)


def test_a_title_counts_more_than_the_text_and_a_sender_is_no_word_of_it() -> None:
    signs = signs_of("panen", "panen sawah", "dinas")
    assert signs["panen"] > signs["sawah"] > 0
    assert "@dinas" in signs and "dinas" not in signs and "panen sawah" in signs


def test_words_are_told_in_the_order_of_the_text_so_that_a_reason_is_the_same_each_time() -> None:
    signs = list(signs_of("", CATTLE.lower(), ""))
    for found in weigh_learned("", CATTLE.lower(), "").values():
        assert list(found) == sorted(found, key=signs.index) and len(found) > 5


def test_what_is_learned_tells_texts_apart_that_it_has_not_seen() -> None:
    seen = [
        Sorted(signs_of("", f"{word} di kampung {number}", ""), (category,))
        for number in range(4)
        for word, category in (("panen", "pembangunan"), ("doa", "kemasyarakatan"))
    ]
    weights = learn(seen)
    assert weights["panen"][CATEGORIES.index("pembangunan")] > 0 > weights["panen"][1]
    assert weights["doa"][CATEGORIES.index("kemasyarakatan")] > 0
    assert "kampung 3" not in weights  # one text is too few
