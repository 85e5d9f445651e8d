"""What is said of a WordPress that does not do as it should, and what `check` says of its two ways."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace

import pytest

from humasd.errors import HumasdError, Permanent, Transient, UnknownOutcome
from humasd.ports import PageState
from tests.support.servers.wordpress import WordPress
from tests.support.website import PHOTOS, REST, XMLRPC, connect, make_post

photo = PHOTOS.__getitem__


def test_a_wrong_password_is_named_with_its_mend(wp: WordPress, way: str) -> None:
    website = connect(wp, way, password="salah")
    for attempt in (website.check, lambda: website.publish(make_post(0), photo)):
        with pytest.raises(Permanent, match=r"\[website\] user and password"):
            attempt()


def test_the_accounts_own_password_is_not_what_rest_takes(wp: WordPress) -> None:
    with pytest.raises(Permanent, match="Application Passwords"):
        connect(wp, REST, password=wp.password).check()


def test_a_user_who_may_not_publish_is_named(wp: WordPress, way: str) -> None:
    website = connect(wp, way, user=wp.contributor)
    with pytest.raises(Permanent, match="Editor"):
        website.check()
    with pytest.raises(Permanent, match="Editor"):
        website.publish(make_post(0), photo)


def test_a_site_that_is_down_is_tried_later(way: str, wp: WordPress) -> None:
    with pytest.raises(Transient):
        connect(replace(wp, port=9), way).check()


@pytest.mark.parametrize("mode", ["html", "status", "hang"])
def test_a_site_in_maintenance_is_tried_later(wp: WordPress, way: str, mode: str) -> None:
    website = connect(wp, way, timeout=1.0)
    wp.fail(mode, times=4, seconds=2.0)
    for attempt in (website.check, lambda: website.publish(make_post(0), photo)):
        with pytest.raises(Transient):
            attempt()


def test_control_characters_in_a_text_do_not_stop_it(wp: WordPress, way: str) -> None:
    post = replace(make_post(0), html="<p>Dengan\x0b tanda \x01aneh.</p>")
    assert connect(wp, way).publish(post, photo)


def test_errors_never_hold_the_password(wp: WordPress, way: str) -> None:
    with pytest.raises(HumasdError) as caught:
        connect(wp, way, password="sandi-rahasia-sekali").publish(make_post(0), photo)
    assert "sandi-rahasia-sekali" not in str(caught.value)


@pytest.mark.parametrize(
    ("way", "off", "said"),
    [
        (XMLRPC, (), "REST juga terbuka.*Application Passwords.*wordpress-rest"),
        (XMLRPC, ("rest",), "REST tertutup.*/wp-json/"),
        (XMLRPC, ("passwords",), "REST terbuka, tetapi.*Application Passwords"),
        (REST, (), "XML-RPC juga terbuka.*wordpress-xmlrpc"),
        (REST, ("xmlrpc",), "XML-RPC tertutup.*xmlrpc.php"),
    ],
)
def test_check_says_how_to_go_the_other_way(wp: WordPress, way: str, off: tuple[str, ...], said: str) -> None:
    wp.switch_off(*off)
    line = connect(wp, way).check()
    assert "may publish by" in line
    assert re.search(said, line)


@pytest.mark.parametrize(
    ("way", "off", "said"),
    [
        (XMLRPC, "xmlrpc", "XML-RPC switched off.*REST juga terbuka"),
        (REST, "rest", "REST API on.*XML-RPC juga terbuka"),
        (REST, "passwords", "application passwords.*https"),
    ],
)
def test_a_way_that_is_switched_off_is_named_with_the_other_one(
    wp: WordPress, way: str, off: str, said: str
) -> None:
    wp.switch_off(off)
    with pytest.raises(Permanent, match=said):
        connect(wp, way).check()
    with pytest.raises(Permanent):
        connect(wp, way).publish(make_post(0), photo)


@pytest.mark.parametrize("status", [403, 404, 405])
def test_a_web_server_that_blocks_the_way_is_named_too(wp: WordPress, way: str, status: int) -> None:
    wp.fail("status", "GET /" if way == REST else "xmlrpc.php", times=99, status=status)
    with pytest.raises(Permanent, match="Switch"):
        connect(wp, way).check()


def test_a_photo_above_the_sites_limit_is_named_with_the_mend(wp: WordPress) -> None:
    large = next(iter(PHOTOS.values())) + bytes(70_000_000)
    with pytest.raises(Permanent, match="too large"):
        connect(wp, REST).publish(make_post(1), lambda _: large)


def test_a_web_server_that_refuses_a_large_upload_is_named_with_the_mend(wp: WordPress, way: str) -> None:
    wp.fail("status", "POST /wp-json/wp/v2/media" if way == REST else "wp.uploadFile", status=413)
    with pytest.raises(Permanent, match="too large"):
        connect(wp, way).publish(make_post(1), photo)


@pytest.mark.parametrize("plugin", ["crash", "refusal"])
def test_a_page_that_is_up_is_no_failure_whatever_a_plugin_makes_of_the_answer(
    wp: WordPress, way: str, plugin: str
) -> None:
    """It breaks once the post is published, or ends the request with HTTP 403: a lost answer at most."""
    wp.switch_off(plugin)
    website, post = connect(wp, way), make_post(0)
    with suppress(UnknownOutcome):
        website.publish(post, photo)
    page = website.find(post.key)
    assert page is not None and page.state is PageState.UP
    assert website.publish(post, photo) == page
    terms = wp.run_php(
        f"$terms = wp_get_object_terms(url_to_postid('{page.url}'), ['category', 'post_tag']);"
        "echo implode(', ', array_column($terms, 'name'));"
    )
    assert set(terms.split(", ")) == {post.category, *post.tags}
