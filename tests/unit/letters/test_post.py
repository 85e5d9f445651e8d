from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import lxml.html
import pytest

from humasd.letters.post import compose_post, split_lead
from humasd.ports import Post
from humasd.release.model import Photo, Release, Version
from tests.support.letter_samples import NOW, RELEASE, TEMPLATES, TITLE, VERSION, ZONE
from tests.support.regions import LUWU_TIMUR


def compose(release: Release = RELEASE, version: Version = VERSION) -> Post:
    return compose_post(TEMPLATES, release, version, "kunci-1", NOW, ZONE, region=LUWU_TIMUR)


def test_the_post_carries_the_version_as_it_was_approved() -> None:
    post = compose()
    assert (post.key, post.title, post.category) == ("kunci-1", TITLE, "Pembangunan Daerah")
    assert "<strong>PT A&amp;B</strong>" in post.html
    assert "&lt; 60 meter" in post.html
    assert "<td>58 meter</td>" in post.html
    assert len(post.excerpt) <= 160
    assert post.excerpt.startswith("MALILI – Bupati Luwu Timur")
    assert post.tags == ("Pembangunan Daerah",)
    assert post.published_at == NOW


@pytest.mark.parametrize(
    ("unit", "tags"),
    [
        ("Kecamatan  Wotu", ("Kecamatan Wotu", "Pembangunan Daerah")),
        ("PT A&B", ("PT A&B", "Pembangunan Daerah")),
        ("Kecamatan Wot", ("Pembangunan Daerah",)),
        ("Dinas Pekerjaan Umum dan Penataan Ruang", ("Pembangunan Daerah",)),
    ],
)
def test_the_unit_is_a_tag_where_the_text_names_it(unit: str, tags: tuple[str, ...]) -> None:
    assert compose(replace(RELEASE, unit=unit)).tags == tags


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
