"""The contract of a website, held by the folder site and by real WordPress alike."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from humasd.adapters.folder_site import FolderSite
from humasd.adapters.wordpress_xmlrpc import WordPressXmlRpc
from humasd.errors import HumasdError, Permanent, Transient, UnknownOutcome
from humasd.ports import Post, PostPhoto, Website
from humasd.resources import find_resource
from tests.support.samples import gps_photo
from tests.support.servers.wordpress import WordPress

PHOTOS = {hashlib.sha256(content).hexdigest(): content for content in (gps_photo(), gps_photo((9, 9, 99)))}
_numbers = count(1)


@dataclass
class Site:
    website: Website
    read: Callable[[str], str]


@pytest.fixture(params=["folder", "wordpress"])
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    if request.param == "folder":
        website = FolderSite(tmp_path, find_resource("templates"), "Humas", ZoneInfo("Asia/Makassar"))
        yield Site(website, lambda url: Path(url.removeprefix("file://")).read_text(encoding="utf-8"))
        return
    wordpress: WordPress = request.getfixturevalue("wordpress")
    wordpress.heal()
    adapter = connect(wordpress)
    yield Site(adapter, wordpress.read)
    adapter.close()
    wordpress.heal()


def connect(wordpress: WordPress, user: str | None = None, password: str | None = None) -> WordPressXmlRpc:
    return WordPressXmlRpc(wordpress.url, user or wordpress.user, password or wordpress.password, timeout=2.0)


def make_post(photos: int = 2) -> Post:
    number = next(_numbers)
    slug = f"jembatan-{number}"
    shown = tuple(
        PostPhoto(f"{slug}-{place}.jpg", sha256, "image/jpeg", f"Foto {place}", "Warga")
        for place, sha256 in enumerate(list(PHOTOS)[:photos], start=1)
    )
    figures = "".join(f'<figure><img src="photo:{photo.name}" alt="{photo.alt}"></figure>' for photo in shown)
    return Post(
        key=f"humasd-uji-{number}",
        slug=slug,
        title=f"Jembatan PT A&B ke-{number}",
        html=f"<p>Dikerjakan PT A&amp;B, lebar &lt; 60 meter.</p>{figures}",
        excerpt="Dikerjakan PT A&B",
        category="Pembangunan Daerah",
        tags=("jembatan", f"uji {number}"),
        photos=shown,
        published_at=datetime(2026, 11, 24, 4, 0, tzinfo=UTC),
    )


def test_a_page_goes_up_with_its_text_and_photos(site: Site) -> None:
    post = make_post()
    url = site.website.publish(post, PHOTOS.__getitem__)
    page = site.read(url)
    assert "&lt; 60 meter" in page
    assert "photo:" not in page
    assert all(photo.name.removesuffix(".jpg") in page for photo in post.photos)
    assert site.website.find(post.key) == url


def test_the_same_key_is_one_page(site: Site) -> None:
    post = make_post()
    first = site.website.publish(post, PHOTOS.__getitem__)
    assert site.website.publish(replace(post, title="Judul lain"), PHOTOS.__getitem__) == first


def test_an_unknown_key_is_not_found(site: Site) -> None:
    site.website.publish(make_post(0), PHOTOS.__getitem__)
    assert site.website.find("humasd-uji-9999") is None


def test_check_says_what_was_reached(site: Site) -> None:
    assert site.website.check()


# --- WordPress's own ways ---------------------------------------------------------------------


@pytest.fixture
def wp(wordpress: WordPress) -> Iterator[WordPress]:
    wordpress.heal()
    yield wordpress
    wordpress.heal()


def describe(wp: WordPress, post: Post) -> str:
    """How many posts carry the key and how many photos the site has of it; category; featured image."""
    return wp.run_php(
        f"$found = get_posts(['s' => 'humasd:{post.key} ', 'post_status' => 'any', 'numberposts' => -1]);"
        "$photos = array_filter(get_posts(['post_type' => 'attachment', 'post_status' => 'any',"
        f"'numberposts' => -1]), fn($p) => str_starts_with($p->post_title, '{post.slug}-'));"
        "echo count($found), '|', count($photos), '|',"
        "implode(',', wp_get_post_categories($found[0]->ID, ['fields' => 'names'])), '|',"
        "implode(',', wp_get_post_tags($found[0]->ID, ['fields' => 'names'])), '|',"
        "get_the_post_thumbnail_url($found[0]->ID, 'full') ? 'featured' : '', '|', $found[0]->post_status;"
    )


def test_category_and_tags_are_made_and_the_first_photo_is_featured(wp: WordPress) -> None:
    post = make_post()
    connect(wp).publish(post, PHOTOS.__getitem__)
    tags = ",".join(sorted(post.tags))
    assert describe(wp, post) == f"1|2|Pembangunan Daerah|{tags}|featured|publish"


def test_photos_on_the_site_carry_no_metadata_that_was_not_given(wp: WordPress) -> None:
    clean = io.BytesIO()
    Image.new("RGB", (600, 400), "teal").save(clean, "JPEG")
    sha256 = hashlib.sha256(clean.getvalue()).hexdigest()
    post = make_post(1)
    post = replace(post, photos=(replace(post.photos[0], sha256=sha256),))
    url = connect(wp).publish(post, lambda _: clean.getvalue())
    source = re.search(r'<img[^>]+src="([^"]+jembatan[^"]+)"', wp.read(url))
    assert source is not None
    assert not Image.open(io.BytesIO(read_bytes(source[1]))).getexif()


def read_bytes(url: str) -> bytes:
    import urllib.request

    with urllib.request.urlopen(url, timeout=20) as answer:
        return bytes(answer.read())


FAULTS = [
    (mode, match)
    for mode in ("before", "after", "html", "hang")
    for match in ("wp.newPost", "wp.uploadFile", "wp.newTerm", "wp.getPosts")
]


@pytest.mark.parametrize(("mode", "match"), FAULTS, ids=lambda value: str(value))
def test_whatever_answer_is_lost_one_page_goes_up_with_one_copy_of_each_photo(
    wp: WordPress, mode: str, match: str
) -> None:
    post = make_post()
    website = connect(wp)
    wp.fail(mode, match, times=1, seconds=4.0)
    with pytest.raises((Transient, UnknownOutcome)):
        website.publish(post, PHOTOS.__getitem__)
    if mode == "hang":
        wp.run_php("sleep(3);")  # the site finishes what was asked after we stopped listening
    url = website.publish(post, PHOTOS.__getitem__)
    assert describe(wp, post).startswith("1|2|")
    assert post.title.split(" ")[0] in wp.read(url)


def test_a_lost_answer_to_a_change_is_an_unknown_outcome(wp: WordPress) -> None:
    website = connect(wp)
    wp.fail("after", "wp.newPost")
    with pytest.raises(UnknownOutcome):
        website.publish(make_post(0), PHOTOS.__getitem__)


def test_a_wrong_password_is_named_with_its_mend(wp: WordPress) -> None:
    with pytest.raises(Permanent, match=r"\[website\] user and password"):
        connect(wp, password="salah").check()


def test_a_user_who_may_not_publish_is_named(wp: WordPress) -> None:
    with pytest.raises(Permanent, match="Editor"):
        connect(wp, user=wp.contributor).check()


def test_an_author_publishes_without_making_categories(wp: WordPress) -> None:
    post = replace(make_post(0), category="Rubrik Yang Belum Ada", tags=())
    url = connect(wp, user=wp.author).publish(post, PHOTOS.__getitem__)
    assert "Jembatan" in wp.read(url)
    assert "Rubrik Yang Belum Ada" not in describe(wp, post)


def test_a_site_that_is_down_is_tried_later() -> None:
    with pytest.raises(Transient):
        WordPressXmlRpc("http://127.0.0.1:9", "humas", "x", timeout=2.0).check()


def test_control_characters_in_a_text_do_not_stop_it(wp: WordPress) -> None:
    post = replace(make_post(0), html="<p>Dengan\x0b tanda \x01aneh.</p>")
    assert connect(wp).publish(post, PHOTOS.__getitem__)


def test_errors_never_hold_the_password(wp: WordPress) -> None:
    with pytest.raises(HumasdError) as caught:
        connect(wp, password="sandi-rahasia-sekali").publish(make_post(0), PHOTOS.__getitem__)
    assert "sandi-rahasia-sekali" not in str(caught.value)
