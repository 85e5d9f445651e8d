"""What a scan misread by one letter, and what known words set right."""

from __future__ import annotations

from humasd.understanding.scanned import set_right
from humasd.understanding.values import Item


def scan(text: str, *, scanned: bool = True) -> Item:
    return Item("naskah.pdf", "application/pdf", b"", "", "material", text=text, title=text, scanned=scanned)


def mend(text: str, told: str = "") -> str | None:
    (item,) = set_right([scan(text)], [told])
    assert item.title == item.text
    return item.title


def test_a_name_that_the_mail_spells_with_q_is_read_so() -> None:
    assert mend("Lomba Sandeg Majene", "naskah lomba sandeq") == "Lomba Sandeq Majene"
    assert mend("Lomba Sandeg dan LOMBA SANDEG", "Lomba Sandeq") == "Lomba Sandeq dan LOMBA SANDEG"


def test_words_of_mosques_need_not_be_told() -> None:
    assert (
        mend("MTO di Masjid Nurul Tagwa, kata Hj. Oomariah") == "MTQ di Masjid Nurul Taqwa, kata Hj. Qomariah"
    )
    assert mend("membaca Al-Our'an") == "membaca Al-Qur'an"


def test_a_word_that_the_mail_itself_has_stays() -> None:
    assert mend("Pak Rafig memimpin", "kirim berita, Rafig") == "Pak Rafig memimpin"
    assert mend("gagal panen di OKU", "Waqaf") == "gagal panen di OKU"


def test_what_was_written_and_not_scanned_is_never_changed() -> None:
    (item,) = set_right([scan("MTO dan Tagwa", scanned=False)], ["MTQ"])
    assert item.text == "MTO dan Tagwa"
