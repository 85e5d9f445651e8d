"""What is particular to WordPress: the post as an editor would make it, and what editors do to it."""

from __future__ import annotations

import hashlib
import io
import re
import urllib.request
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PIL import Image

from humasd.adapters.wordpress.content import mark_photos
from humasd.errors import ChangedElsewhere, UnknownOutcome
from humasd.ports import PageState
from tests.support.servers.wordpress import WordPress
from tests.support.website import PHOTOS, REST, XMLRPC, connect, describe, edit, make_post

photo = PHOTOS.__getitem__


def test_category_and_tags_are_made_and_the_first_photo_is_featured(wp: WordPress, way: str) -> None:
    post = make_post()
    connect(wp, way).publish(post, photo)
    tags = ",".join(sorted(post.tags))
    assert describe(wp, post) == f"1|3|Pembangunan Daerah|{tags}|featured|publish"


def test_the_text_is_made_of_blocks_with_the_other_photos_as_a_gallery(wp: WordPress, way: str) -> None:
    post = make_post()
    page = connect(wp, way).publish(post, photo)
    text = wp.read(page.url)
    gallery = text[text.index("wp-block-gallery") :]
    assert "<p>Dikerjakan PT A&amp;B, lebar &lt; 60 meter.</p>" in text
    assert post.slug + "-1" not in gallery and post.slug + "-2" in gallery and post.slug + "-3" in gallery
    assert 'alt="Warga &amp; foto 2"' in gallery and "Warga &lt;2&gt;</figcaption>" in gallery


def test_address_excerpt_author_time_and_captions_are_as_an_editor_sets_them(wp: WordPress, way: str) -> None:
    post = replace(make_post(2), category="Pemerintahan & Hukum")
    page = connect(wp, way).publish(post, photo)
    assert page.url.endswith(f"/{post.slug}/")
    stored = wp.run_php(
        f"$p = get_page_by_path('{post.slug}', OBJECT, 'post'); $t = get_post(get_post_thumbnail_id($p));"
        "echo $p->post_excerpt, '|', get_userdata($p->post_author)->user_login, '|', $p->post_date_gmt, '|',"
        "$p->comment_status, '|', wp_get_post_categories($p->ID, ['fields' => 'names'])[0], '|',"
        "$t->post_excerpt, '|', $t->post_parent === $p->ID ? 'attached' : '';"
    )
    assert stored == (
        "Dikerjakan PT A&amp;B|humas|2026-11-24 04:00:00|closed|Pemerintahan &amp; Hukum|"
        "Warga &lt;1&gt;|attached"
    )


def test_photos_on_the_site_carry_no_metadata_that_was_not_given(wp: WordPress, way: str) -> None:
    clean = io.BytesIO()
    Image.new("RGB", (600, 400), "teal").save(clean, "JPEG")
    sha256 = hashlib.sha256(clean.getvalue()).hexdigest()
    post = make_post(1)
    post = replace(post, photos=(replace(post.photos[0], sha256=sha256),))
    page = connect(wp, way).publish(post, lambda _: clean.getvalue())
    source = re.search(r'<img[^>]+src="([^"]+jembatan[^"]+)"', wp.read(page.url))
    assert source is not None
    with urllib.request.urlopen(source[1], timeout=20) as answer:
        assert not Image.open(io.BytesIO(answer.read())).getexif()


def test_a_photo_is_found_among_more_than_one_list_shows(wp: WordPress, way: str) -> None:
    """REST lists a hundred at most, and a database gives photos of one second in any order."""
    post = make_post(1)
    website = connect(wp, way)
    wp.switch_off("order")
    wp.fail("before", "POST /wp-json/wp/v2/posts/" if way == REST else "<string>publish</string>")
    with pytest.raises(UnknownOutcome):
        website.publish(post, photo)
    wp.run_php(
        f"$date = get_posts(['post_type' => 'attachment', 's' => '{mark_photos(post.key)}'])[0]->post_date;"
        "for ($n = 0; $n < 120; $n++) wp_insert_attachment(['post_mime_type' => 'image/jpeg',"
        f" 'post_title' => \"lain-$n-{mark_photos(post.key)}.jpg\", 'post_date' => $date]);"
    )
    website.publish(post, photo)
    assert describe(wp, post).startswith("1|1|")


def test_a_page_may_be_updated_and_taken_down_by_the_other_way(wp: WordPress, way: str) -> None:
    other = XMLRPC if way == REST else REST
    post = make_post(2)
    page = connect(wp, way).publish(post, photo)
    assert connect(wp, other).find(post.key) == page
    corrected = replace(post, excerpt="Ralat", category="Artikel")
    assert connect(wp, other).update(corrected, photo, page.fingerprint).url == page.url
    assert connect(wp, way).take_down(post.key, page.url)
    assert describe(wp, post).startswith("1|2|Artikel|") and describe(wp, post).endswith("|draft")


def test_an_update_drops_the_photos_that_were_struck_and_keeps_tags_and_time(wp: WordPress, way: str) -> None:
    post = make_post(3)
    website = connect(wp, way)
    page = website.publish(post, photo)
    edit(wp, post, "wp_set_post_tags($id, 'dari penyunting', true);")
    corrected = replace(
        post, html="<p>Ralat.</p>", photos=(), published_at=datetime(2026, 11, 26, tzinfo=UTC)
    )
    website.update(corrected, photo, page.fingerprint)
    tags = ",".join(sorted(["dari penyunting", *post.tags]))
    assert describe(wp, post) == f"1|0|Pembangunan Daerah|{tags}||publish"
    assert "2026-11-24T12:00:00" in wp.read(page.url)


@pytest.mark.parametrize(
    ("change", "state"),
    [
        ("wp_trash_post($id);", PageState.BINNED),
        ("wp_update_post(['ID' => $id, 'post_status' => 'draft']);", PageState.DOWN),
        ("wp_update_post(['ID' => $id, 'post_status' => 'private']);", PageState.DOWN),
    ],
    ids=["bin", "draft", "private"],
)
def test_a_page_that_somebody_took_off_stays_off(
    wp: WordPress, way: str, change: str, state: PageState
) -> None:
    post = make_post(0)
    website = connect(wp, way)
    page = website.publish(post, photo)
    edit(wp, post, change)
    found = website.find(post.key)
    assert found is not None and found.state is state
    for attempt in (
        lambda: website.publish(post, photo),
        lambda: website.update(post, photo, page.fingerprint),
    ):
        with pytest.raises(ChangedElsewhere, match="took off"):
            attempt()
    assert website.find(post.key) == found


def test_a_copy_that_an_editor_made_of_a_page_is_left_alone(wp: WordPress, way: str) -> None:
    post = make_post(0)
    website = connect(wp, way)
    page = website.publish(post, photo)
    edit(wp, post, "wp_insert_post(['post_title' => 'Salinan', 'post_content' => $p->post_content]);")
    assert website.publish(post, photo) == website.find(post.key) == page
    assert describe(wp, post).startswith("2|")


def test_a_page_is_not_said_to_be_up_before_its_time(wp: WordPress, way: str) -> None:
    post = replace(make_post(0), published_at=datetime.now(UTC) + timedelta(days=1))
    website = connect(wp, way)
    for _ in range(2):
        with pytest.raises(UnknownOutcome, match="holds the page"):
            website.publish(post, photo)
    found = website.find(post.key)
    assert found is not None and found.state is PageState.WAITING
    assert website.take_down(post.key, found.url)
    assert describe(wp, post).endswith("|draft")


def test_a_schedule_that_the_site_missed_is_made_up_for(wp: WordPress, way: str) -> None:
    post = replace(make_post(0), published_at=datetime.now(UTC) + timedelta(days=1))
    website = connect(wp, way)
    with pytest.raises(UnknownOutcome):
        website.publish(post, photo)
    edit(
        wp,
        post,
        "global $wpdb; $wpdb->update($wpdb->posts, ['post_date' => '2026-11-24 12:00:00',"
        " 'post_date_gmt' => '2026-11-24 04:00:00'], ['ID' => $id]);",
    )
    assert website.publish(post, photo).state is PageState.UP


def test_an_author_publishes_without_making_categories(wp: WordPress, way: str) -> None:
    post = replace(make_post(1), category="Rubrik Yang Belum Ada", tags=())
    website = connect(wp, way, user=wp.author)
    page = website.publish(post, photo)
    assert "Jembatan" in wp.read(page.url)
    assert describe(wp, post).startswith("1|1|") and "Rubrik Yang Belum Ada" not in describe(wp, post)
    assert website.update(replace(post, excerpt="Ralat"), photo, page.fingerprint)


def test_a_site_without_pretty_addresses_is_used_all_the_same(wp: WordPress, way: str) -> None:
    wp.run_php("update_option('permalink_structure', '');")
    try:
        post = make_post(1)
        page = connect(wp, way).publish(post, photo)
        assert "60 meter" in wp.read(page.url)
        assert connect(wp, way).find(post.key) == page
    finally:
        wp.run_php("update_option('permalink_structure', '/%postname%/'); flush_rewrite_rules();")


def test_a_large_photo_goes_up(wp: WordPress, way: str) -> None:
    large = next(iter(PHOTOS.values())) + bytes(30_000_000)
    post = make_post(1)
    connect(wp, way).publish(post, lambda _: large)
    assert describe(wp, post).startswith("1|1|")
