"""What may be told beside firm consent says nothing by itself, and hides no word of doubt."""

from __future__ import annotations

import re
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.answers.beside import aside_patterns, consent_patterns, run_patterns
from humasd.answers.decision import Answer, read_decision
from humasd.answers.remarks import anothers, errands, everyday, findings, occasions, plans
from humasd.answers.remarks import shapes as remark_shapes
from humasd.lexicon import forms
from humasd.lexicon.patterns import Pattern
from tests.support.mail_corpus import NOW
from tests.support.regions import LUWU_TIMUR

read = partial(read_decision, now=NOW, region=LUWU_TIMUR)

ASIDES = {
    "state": ["saya sedang rapat", "lagi di jalan", "saya lagi ikut rapat paripurna", "sedang dinas luar"],
    "whereabouts": ["saya masih di lapangan", "saya di luar kota", "saya tidak di kantor", "saya otw kantor"],
    "business": ["saya lagi rapat dengan DPRD", "seharian rapat", "lagi di bandara mau ke Jakarta"],
    "care": ["saya lagi antar anak sekolah", "sedang menunggu penerbangan"],
    "absence": ["saya cuti", "agenda lagi padat", "saya tidak masuk kantor"],
    "sharing": ["jangan lupa share", "jangan lupa dibagikan ya"],
    "link": ["nanti linknya kirim ke grup", "jangan lupa linknya", "saya tunggu linknya"],
    "use": ["bagus untuk informasi ke masyarakat", "masyarakat menunggu beritanya"],
    "health": ["saya lagi kurang sehat", "anak saya sakit"],
    "arrival": ["baru sampai kantor", "saya baru selesai rapat", "emailnya baru kebaca"],
    "device": ["sinyal di sini kurang bagus", "hp saya lowbat", "di sini susah sinyal"],
    "excuse": ["maaf baru pegang HP", "maaf HP lowbat", "mohon maaf baru sampai kantor", "maaf singkat"],
    "awaited": ["sudah ditunggu pimpinan", "sudah lama ditunggu masyarakat"],
    "value": ["penting untuk masyarakat", "masyarakat perlu tahu", "ini informasi penting"],
    "liking": ["saya suka judulnya", "saya sangat mendukung", "diizinkan"],
    "team": ["kerja tim humas luar biasa", "salut buat tim humas", "pertahankan ya"],
    "unchecked": ["tidak usah tunggu saya", "tidak perlu konfirmasi lagi", "jangan diubah lagi"],
    "following": ["sebarkan", "proses saja", "ayo naikkan", "mohon dibantu tayang", "teruskan ke wartawan"],
    "finding": [
        "tidak ada yang tertukar",
        "saya tidak menemukan kesalahan",
        "bahasanya tidak kaku",
        "isinya tidak menyinggung siapa-siapa",
        "kutipan saya memang sesuai yang saya sampaikan",
        "materi sudah sesuai dengan sambutan Bupati",
    ],
    "occasion": [
        "acaranya lancar",
        "saya ikut senang membaca beritanya",
        "panen raya tahun ini luar biasa",
        "sudah banyak yang tanya",
        "apalagi ini menyangkut jembatan",
    ],
    "errand": [
        "sekalian ingatkan besok apel",
        "tolong ingatkan Kabid soal SPPD saya",
        "mohon diarsipkan di e-office",
        "salam untuk semua di kantor",
        "tolong kirim ke saya juga pdf-nya",
        "undangan rapat saya jawab tersendiri besok",
    ],
    "weather": ["cuaca di sini hujan terus", "di sini mati lampu dari tadi", "saya di Makassar"],
    "chore": ["lagi cuci mobil", "saya lagi momong cucu", "laptop saya lagi rusak", "mata sudah ngantuk"],
    "judgement": ["sudah sesuai arahan", "judul dan isi sudah bagus", "isi dan fotonya sudah sesuai semua"],
}
EVERY = [aside for listed in ASIDES.values() for aside in listed]
PUTTING_OFF = [
    "nanti",
    "dulu",
    "tapi",
    "kalau",
    "belum",
    "tunggu",
    "setelah",
    "kurang",
    "?",
    "kecuali",
    "jangan",
    "atau",
]


@pytest.mark.parametrize("kind", ASIDES)
def test_it_may_stand_beside_firm_consent(kind):
    said = [f"Setuju, {aside}" for aside in ASIDES[kind]]
    assert [own for own in said if read(own).answer is not Answer.APPROVE] == []


@pytest.mark.parametrize("kind", ASIDES)
def test_it_is_no_consent_and_makes_none_of_a_weak_word(kind):
    said = [form.format(aside) for aside in ASIDES[kind] for form in ("{}", "ok, {}", "{}, ya", "iya {}")]
    assert [own for own in said if read(own).answer is Answer.APPROVE] == []


@given(aside=st.sampled_from(EVERY), doubt=st.sampled_from(PUTTING_OFF), at=st.integers(0, 6))
def test_a_word_of_doubt_within_it_is_never_passed_over(aside, doubt, at):
    words = aside.split()
    said = " ".join([*words[:at], doubt, *words[at:]])
    assert read(f"Setuju, {said}").answer is not Answer.APPROVE


@pytest.mark.parametrize(
    "merit", ["sudah sesuai", "isinya sudah sesuai", "tidak ada masalah", "sudah saya baca"]
)
def test_consent_may_be_for_the_texts_merit(merit):
    assert read(f"Setuju karena {merit}").answer is Answer.APPROVE
    assert read(f"Karena {merit}").answer is not Answer.APPROVE
    assert read(f"Setuju karena {merit} kata Sekda").answer is not Answer.APPROVE


WHOLE_CLAUSES = (anothers, errands, everyday, findings, occasions, plans)
MODULES = (aside_patterns, consent_patterns, run_patterns, remark_shapes, *WHOLE_CLAUSES)


@pytest.mark.parametrize("module", MODULES)
def test_patterns_hold_words_as_tokens_are_compared(module):
    """A doubled letter in one would never match."""
    values = [
        part for value in vars(module).values() for part in (value if isinstance(value, tuple) else [value])
    ]
    patterns = [value for value in values if isinstance(value, re.Pattern | Pattern)]
    patterns += [kind.opening for kind in getattr(module, "KINDS", ())]
    written = {word for pattern in patterns for word in re.findall(r"[a-z]{3,}", pattern.pattern)}
    assert {word for word in written if forms.plain_form(word) != word} == set()
