"""Exactly once on real WordPress: whatever answer is lost, one page with one copy of each photo."""

from __future__ import annotations

import multiprocessing
import random
import threading
import time
from contextlib import suppress
from dataclasses import replace

import pytest

from humasd.errors import ChangedElsewhere, HumasdError, Transient, UnknownOutcome
from humasd.ports import PageState, Post
from tests.support.servers.wordpress import WordPress
from tests.support.website import PHOTOS, REST, WAYS, XMLRPC, connect, describe, describe_all, make_post

photo = PHOTOS.__getitem__
CALLS = {
    XMLRPC: ("wp.newPost", "wp.editPost", "wp.uploadFile", "wp.newTerm", "wp.getPosts"),
    REST: (
        "POST /wp-json/wp/v2/posts",
        "POST /wp-json/wp/v2/posts/",
        "POST /wp-json/wp/v2/media",
        "POST /wp-json/wp/v2/tags",
        "GET /wp-json/wp/v2/posts",
    ),
}


@pytest.mark.parametrize(
    ("way", "match", "mode"),
    [
        (way, match, mode)
        for way in WAYS
        for number, match in enumerate(CALLS[way])
        for mode in ("before", "after", "html", "status", "hang")
        if number < 3 or mode in ("after", "html")
    ],
)
def test_a_lost_answer_ends_in_one_page(wp: WordPress, way: str, match: str, mode: str) -> None:
    post = make_post(2)
    website = connect(wp, way, timeout=4.0) if mode == "hang" else connect(wp, way)
    wp.fail(mode, match, seconds=5.5)
    with pytest.raises((Transient, UnknownOutcome)):
        website.publish(post, photo)
    if mode == "hang":
        time.sleep(2.0)  # the site finishes what was asked after we stopped listening
    page = website.publish(post, photo)
    assert describe(wp, post).startswith("1|2|") and describe(wp, post).endswith("|featured|publish")
    assert "60 meter" in wp.read(page.url)


@pytest.mark.parametrize("call", [0, 1], ids=["creating", "publishing"])
def test_what_the_site_does_late_makes_no_second_page(wp: WordPress, way: str, call: int) -> None:
    """It begins with what was asked after we gave up on it, and after the next attempt was done."""
    post = make_post(0)
    website = connect(wp, way, timeout=3.0)
    wp.fail("slow", CALLS[way][call], seconds=8.0)
    with pytest.raises(UnknownOutcome, match="in time"):
        website.publish(post, photo)
    page = website.publish(post, photo)
    time.sleep(6.5)
    assert website.find(post.key) == page
    assert describe(wp, post).startswith("1|0|") and describe(wp, post).endswith("|publish")


def test_a_lost_answer_to_an_update_ends_in_the_update(wp: WordPress, way: str) -> None:
    post = make_post(2)
    website = connect(wp, way)
    page = website.publish(post, photo)
    corrected = replace(post, html="<p>Ralat.</p>", category="Artikel", photos=post.photos[:1])
    wp.fail("after", CALLS[way][1])
    with pytest.raises(UnknownOutcome):
        website.update(corrected, photo, page.fingerprint)
    after = website.update(corrected, photo, page.fingerprint)
    assert after == website.find(post.key) and after.fingerprint != page.fingerprint
    assert "Ralat." in wp.read(after.url)
    assert describe(wp, post).startswith("1|1|Artikel|")


def test_a_lost_answer_to_a_takedown_ends_in_the_takedown(wp: WordPress, way: str) -> None:
    post = make_post(0)
    website = connect(wp, way)
    page = website.publish(post, photo)
    wp.fail("after", CALLS[way][1])
    with pytest.raises(UnknownOutcome):
        website.take_down(post.key, page.url)
    down = website.take_down(post.key, page.url)
    assert down is not None and down.state is PageState.DOWN


def test_an_unfinished_page_is_no_page_and_can_be_taken_down(wp: WordPress, way: str) -> None:
    post = make_post(1)
    website = connect(wp, way)
    wp.fail("before", CALLS[way][2])
    with pytest.raises(UnknownOutcome):
        website.publish(post, photo)
    assert website.find(post.key) is None
    with pytest.raises(ChangedElsewhere):
        website.update(post, photo, "x")
    down = website.take_down(post.key, f"{wp.url}/{post.slug}/")
    assert down is not None and down.state is PageState.DOWN
    with pytest.raises(ChangedElsewhere):
        website.publish(post, photo)


@pytest.mark.timeout(300)
def test_a_hundred_publishes_with_answers_lost_at_random(wp: WordPress, way: str) -> None:
    chance = random.Random(20261125)
    posts = [make_post(1)]
    website = connect(wp, way)
    lost = 0
    for _ in range(100):
        wp.fail(chance.choice(["after", "after", "before", "html"]), skip=chance.randrange(16))
        try:
            website.publish(posts[-1], photo)
        except (Transient, UnknownOutcome):
            lost += 1
        else:
            posts.append(make_post(1))
    wp.heal()
    assert lost > 20  # a question that a page answers is asked again at once
    for post in posts:
        website.publish(post, photo)
    told = describe_all(wp, posts)
    assert [post.key for post, one in zip(posts, told, strict=True) if not one.startswith("1|1|")] == []


def test_a_publisher_that_is_killed_leaves_what_the_next_one_finishes(wp: WordPress, way: str) -> None:
    post = make_post(2)
    spawn = multiprocessing.get_context("spawn")
    chance = random.Random(way)
    for _ in range(5):
        begun = spawn.Event()
        child = spawn.Process(target=publish_in_child, args=(wp, way, post, begun))
        child.start()
        assert begun.wait(30)
        time.sleep(chance.uniform(0.0, 0.4))
        child.kill()
        child.join()
    time.sleep(1.0)  # the site finishes what the last one asked
    connect(wp, way).publish(post, photo)
    assert describe(wp, post).startswith("1|2|") and describe(wp, post).endswith("|featured|publish")


def publish_in_child(wp: WordPress, way: str, post: Post, begun: threading.Event) -> None:
    website = connect(wp, way)
    begun.set()
    website.publish(post, photo)


@pytest.mark.parametrize("match", [0, 1, 2], ids=["creating", "publishing", "uploading"])
def test_two_at_once_make_one_page(wp: WordPress, way: str, match: int) -> None:
    """Both find nothing, and both are let in at the same moment."""
    post = make_post(2)
    wp.fail("slow", CALLS[way][match], times=2, seconds=0.7)
    pages: set[str] = set()

    def publish() -> None:
        website = connect(wp, way, timeout=10.0)
        for _ in range(3):
            with suppress(HumasdError):
                pages.add(website.publish(post, photo).url)
                return

    threads = [threading.Thread(target=publish) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(pages) == 1
    assert describe(wp, post).startswith("1|2|") and describe(wp, post).endswith("|featured|publish")
