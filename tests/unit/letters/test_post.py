from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.letters.post import compose_post, make_slug, split_lead
from humasd.ports import Post
from humasd.release.model import Photo, Release, Version
from tests.support.letter_samples import NOW, RELEASE, TEMPLATES, TITLE, VERSION, ZONE


def compose(release: Release = RELEASE, version: Version = VERSION) -> Post:
    return compose_post(TEMPLATES, release, version, "kunci-1", NOW, ZONE)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Gotong Royong di Wotu", "gotong-royong-di-wotu-0001-2026"),
        ("  PT A&B: \u201cJalan\u201d 2,4 km!  ", "pt-a-b-jalan-2-4-km-0001-2026"),
        ("Pasar Désa", "pasar-desa-0001-2026"),
        ("…", "berita-0001-2026"),
    ],
)
def test_a_slug_reads_like_the_title_and_ends_in_the_agenda(title: str, slug: str) -> None:
    assert make_slug(title, "0001/HUMAS/XI/2026") == slug


@given(st.text(max_size=300))
def test_a_slug_is_short_and_safe_whatever_the_title(title: str) -> None:
    slug = make_slug(title, "0123/HUMAS/XI/2026")
    assert len(slug) <= 80
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*-0123-2026", slug)


def test_the_post_carries_the_version_as_it_was_approved() -> None:
    post = compose()
    assert (post.key, post.title, post.category) == ("kunci-1", TITLE, "Pembangunan Daerah")
    assert "<strong>PT A&amp;B</strong>" in post.html
    assert "&lt; 60 meter" in post.html
    assert "<td>58 meter</td>" in post.html
    assert len(post.excerpt) <= 160
    assert post.excerpt.startswith("MALILI – Bupati Luwu Timur")
    assert post.tags == ("Dinas Pekerjaan Umum dan Penataan Ruang", "Pembangunan Daerah")
    assert post.published_at == NOW


def test_photos_have_names_of_their_own_captions_and_alternative_texts() -> None:
    post = compose()
    assert [photo.name for photo in post.photos] == [f"{post.slug}-1.jpg", f"{post.slug}-2.jpg"]
    figures = lxml.html.fragment_fromstring(post.html, create_parent="div").findall(".//figure")
    assert [figure.find("img").get("src") for figure in figures] == [
        f"photo:{photo.name}" for photo in post.photos
    ]
    assert figures[0].find("img").get("alt") == "Bupati menggunting pita di Desa Kanawatu"
    assert figures[0].findtext("figcaption") == "Bupati menggunting pita di Desa Kanawatu"
    assert figures[1].find("img").get("alt") == f"Foto 2: {TITLE}"
    assert figures[1].find("figcaption") is None


def test_the_first_photo_stands_under_the_lead() -> None:
    children = [child.tag for child in lxml.html.fragment_fromstring(compose().html, create_parent="div")]
    assert children[:3] == ["p", "figure", "p"]
    assert children[-1] == "figure"


def test_a_caption_cannot_break_out_of_its_place() -> None:
    photo = Photo("a" * 64, "x.jpg", '"><script>x()</script>')
    version = replace(VERSION, draft=replace(VERSION.draft, photos=(photo,)))
    assert "<script>" not in compose(version=version).html


def test_a_time_to_come_that_the_approval_named_is_kept() -> None:
    later = NOW + timedelta(days=1)
    assert compose(replace(RELEASE, publish_at=later)).published_at == later
    assert compose(replace(RELEASE, publish_at=NOW - timedelta(days=1))).published_at == NOW


def test_a_text_without_a_lead_stays_in_its_order() -> None:
    assert split_lead("<ul><li>a</li></ul><p>b</p>") == ("", "<ul><li>a</li></ul><p>b</p>")
    assert split_lead("lepas <p>b</p>") == ("", "lepas <p>b</p>")
    assert split_lead("") == ("", "")
    assert split_lead("<p>a &lt; b</p><p>c</p>") == ("<p>a &lt; b</p>", "<p>c</p>")
