"""What WordPress is said to have done where it cannot be asked any more, or says that it failed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import cast

import pytest

from humasd.adapters.wordpress.api import Fields, Held, Taxonomy, Uploaded, WordPressApi
from humasd.adapters.wordpress.site import WordPressSite
from humasd.errors import Permanent, Transient, UnknownOutcome
from humasd.ports import PageState, Post

POST = Post(
    key="humasd-1",
    slug="jembatan-0001-2026",
    title="Jembatan",
    html="<p>Isi.</p>",
    excerpt="Isi",
    category=None,
    tags=(),
    photos=(),
    published_at=datetime(2026, 11, 24, 4, 0, tzinfo=UTC),
)


class Api:
    """A site of one post that answers nothing any more once it has been changed so often."""

    def __init__(self, down_after: int = 99) -> None:
        self.held: Held | None = None
        self.down_after = down_after
        self.changes = 0
        self.does = True
        """Whether it does what it is asked to."""
        self.says: Exception | None = None
        """What it answers to a change, whatever came of it."""

    def find_posts(self, words: str) -> Sequence[Held]:
        if self.changes >= self.down_after:
            raise Transient("The website cannot be reached.")
        return [self.held] if self.held else []

    def find_uploads(self, words: str) -> Sequence[Uploaded]:
        return []

    def find_term(self, taxonomy: Taxonomy, name: str) -> int | None:
        return None

    def create(self, fields: Fields) -> None:
        text = (fields.title or "", fields.content or "", fields.excerpt or "")
        self.held = Held(1, fields.status or "draft", *text, "http://situs.example/?p=1", 0, ())

    def change(self, post_id: int, fields: Fields) -> None:
        assert self.held is not None
        if self.does:
            self.held = replace(
                self.held,
                status=fields.status or self.held.status,
                content=fields.content or self.held.content,
            )
        self.changes += 1
        if self.says is not None:
            raise self.says


def photo(sha256: str) -> bytes:
    raise AssertionError(sha256)


def open_site(api: Api) -> WordPressSite:
    return WordPressSite(cast("WordPressApi", api))


def test_a_page_that_went_up_before_the_site_fell_silent_is_in_doubt() -> None:
    api = Api(down_after=1)
    with pytest.raises(UnknownOutcome):
        open_site(api).publish(POST, photo)
    assert api.held is not None and api.held.status == "publish"


def test_a_site_that_is_silent_from_the_first_has_no_page() -> None:
    with pytest.raises(Transient):
        open_site(Api(down_after=0)).publish(POST, photo)


def test_a_change_or_a_takedown_before_the_site_fell_silent_is_in_doubt() -> None:
    api = Api(down_after=2)
    site = open_site(api)
    page = site.publish(POST, photo)
    with pytest.raises(UnknownOutcome):
        site.update(replace(POST, html="<p>Baru.</p>"), photo, page.fingerprint)
    api.down_after = 3
    with pytest.raises(UnknownOutcome):
        site.take_down(POST.key, page.url)
    assert api.held is not None and api.held.status == "draft"


FAILURES = [Transient("failed at it (fault 500)"), Permanent("refused this (fault 403)")]
"""Of a plugin that broke or ended the request."""


@pytest.mark.parametrize("failure", FAILURES)
def test_what_a_plugin_makes_fail_behind_a_change_was_done(failure: Exception) -> None:
    api = Api()
    site = open_site(api)
    api.says = failure
    page = site.publish(POST, photo)
    assert page.state is PageState.UP and site.find(POST.key) == page
    changed = site.update(replace(POST, html="<p>Baru.</p>"), photo, page.fingerprint)
    assert site.find(POST.key) == changed != page
    kept = site.take_down(POST.key, page.url)
    assert kept is not None and kept.state is PageState.DOWN


@pytest.mark.parametrize("failure", FAILURES)
def test_what_was_refused_was_not_done(failure: Exception) -> None:
    api = Api()
    site = open_site(api)
    api.does, api.says = False, failure
    with pytest.raises(type(failure)):
        site.publish(POST, photo)
    assert site.find(POST.key) is None
    api.does, api.says = True, None
    page = site.publish(POST, photo)
    api.does, api.says = False, failure
    with pytest.raises(type(failure)):
        site.update(replace(POST, html="<p>Baru.</p>"), photo, page.fingerprint)
    with pytest.raises(type(failure)):
        site.take_down(POST.key, page.url)
    assert site.find(POST.key) == page


@pytest.mark.parametrize("failure", FAILURES)
def test_what_failed_before_the_site_fell_silent_is_in_doubt(failure: Exception) -> None:
    api = Api(down_after=1)
    api.says = failure
    with pytest.raises(UnknownOutcome):
        open_site(api).publish(POST, photo)
