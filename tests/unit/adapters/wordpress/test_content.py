from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from humasd.adapters.wordpress.api import Held, Uploaded
from humasd.adapters.wordpress.content import (
    Terms,
    carries,
    compose_change,
    compose_claim,
    compose_page,
    describe,
    finish,
    is_as,
    is_claim,
    mark_page,
    name_upload,
)
from humasd.ports import PageState, Post, PostPhoto

PHOTOS = tuple(PostPhoto(f"f{n}.JPG", str(n) * 64, "image/jpeg", "a", "") for n in (1, 2))
UPLOADS = {
    photo.name: Uploaded(n, photo.name, "https://example.go.id/f") for n, photo in enumerate(PHOTOS, 7)
}
POST = Post(
    key="humasd-0001-humas-xi-2026",
    slug="jembatan-0001-2026",
    title="PT A&B \x01meresmikan",
    html='<p>a</p><img src="photo:f1.JPG" alt=""><img src="photo:f2.JPG" alt="">',
    excerpt="A & B",
    category="Artikel",
    tags=(),
    photos=PHOTOS,
    published_at=datetime(2026, 11, 24, 4, 0, 59, tzinfo=UTC),
)


def hold(status: str = "publish", **changes: object) -> Held:
    """What a site holds after the page was put up."""
    page = compose_page(POST, UPLOADS, Terms(3))
    held = Held(1, status, page.title or "", page.content or "", page.excerpt or "", "u", 7, (3,))
    return replace(held, **changes)  # type: ignore[arg-type]


@given(st.text(max_size=60))
def test_a_key_is_one_word_that_ends_no_comment(key: str) -> None:
    mark = mark_page(key)
    assert re.fullmatch(r"humasd:[A-Za-z0-9._:-]+", mark)
    assert "--" not in mark


@given(st.text(max_size=80), st.text(max_size=40))
def test_the_name_of_an_upload_is_fit_for_any_disk(name: str, key: str) -> None:
    upload = name_upload(key, replace(PHOTOS[0], name=f"f{name.replace('/', '')}.jpg"))
    assert re.fullmatch(r"[A-Za-z0-9-]{1,60}-[0-9a-f]{10}1{6}\.jpg", upload)


def test_other_bytes_are_another_upload() -> None:
    one, other = (name_upload(POST.key, replace(PHOTOS[0], sha256=c * 64)) for c in "ab")
    assert one != other


def test_a_claim_carries_the_key_and_is_no_page() -> None:
    claim = compose_claim(POST, Terms())
    held = hold("draft", content=claim.content)
    assert is_claim(held) and carries(held, POST.key)
    assert not is_claim(replace(held, content=finish(held))) and carries(held, POST.key)
    assert not is_claim(hold("draft"))


def test_a_key_that_only_begins_alike_is_another_one() -> None:
    assert not carries(hold(), POST.key[:-1])


def test_a_page_is_published_to_the_minute_with_its_first_photo_featured() -> None:
    page = compose_page(POST, UPLOADS, Terms(3, (5, 6)))
    assert (page.status, page.featured, page.categories, page.tags) == ("publish", 7, (3,), (5, 6))
    assert page.date == datetime(2026, 11, 24, 4, 0, tzinfo=UTC)
    assert page.title == "PT A&amp;B meresmikan" and page.excerpt == "A &amp; B"


def test_an_update_leaves_address_time_state_and_tags() -> None:
    change = compose_change(replace(POST, photos=(), html="<p>b</p>"), {}, None)
    assert (change.slug, change.status, change.date, change.tags, change.categories) == (None,) * 5
    assert change.featured == 0


def test_the_fingerprint_changes_with_all_that_an_update_writes_and_nothing_else() -> None:
    before = describe(hold()).fingerprint
    for changes in (
        {"title": "x"},
        {"content": "x"},
        {"excerpt": "x"},
        {"featured": 9},
        {"categories": (3, 4)},
    ):
        assert describe(hold(**changes)).fingerprint != before
    assert describe(hold("draft", link="x", id=9)).fingerprint == before
    assert describe(hold(categories=(4, 3))).fingerprint == describe(hold(categories=(3, 4))).fingerprint


def test_a_change_that_was_made_is_known_by_what_the_site_holds() -> None:
    assert is_as(hold(), compose_change(POST, UPLOADS, 3))
    assert is_as(hold(), compose_change(POST, UPLOADS, None))
    assert not is_as(hold(), compose_change(POST, UPLOADS, 4))
    assert not is_as(hold(), compose_change(replace(POST, excerpt="lain"), UPLOADS, 3))


def test_what_wordpress_calls_a_state_is_one_of_ours() -> None:
    states = {status: describe(hold(status)).state for status in ("publish", "future", "trash", "private")}
    assert list(states.values()) == [PageState.UP, PageState.WAITING, PageState.BINNED, PageState.DOWN]
