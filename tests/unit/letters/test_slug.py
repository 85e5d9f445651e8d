from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.letters.slug import make_slug


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Gotong Royong di Wotu", "gotong-royong-wotu-0001-2026"),
        ("  PT A&B: \u201cJalan\u201d 2,4 km!  ", "pt-a-b-jalan-2-4-km-0001-2026"),
        ("Pasar Désa", "pasar-desa-0001-2026"),
        ("Yang Akan dan Telah", "yang-akan-dan-telah-0001-2026"),
        ("Jalan ke Wotu Tidak Ditutup untuk Umum", "jalan-wotu-tidak-ditutup-umum-0001-2026"),
        ("…", "berita-0001-2026"),
    ],
)
def test_a_slug_reads_like_the_title_and_ends_in_the_agenda(title: str, slug: str) -> None:
    assert make_slug(title, "0001/HUMAS/XI/2026") == slug


@given(st.text(max_size=300))
def test_a_slug_is_short_and_safe_whatever_the_title(title: str) -> None:
    slug = make_slug(title, "0123/HUMAS/XI/2026")
    assert len(slug) <= 75
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*-0123-2026", slug)
