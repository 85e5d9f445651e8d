"""The contract of a website, held by the folder site and by real WordPress in both ways alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from humasd.adapters.folder_site import FolderSite
from humasd.errors import ChangedElsewhere
from humasd.ports import PageState, Post, Website
from humasd.resources import find_templates
from tests.support.servers.wordpress import WordPress
from tests.support.website import PHOTOS, WAYS, connect, describe, edit, make_post

photo = PHOTOS.__getitem__


@dataclass
class Site:
    website: Website
    read: Callable[[str], str]
    """The page at an address, as a reader gets it."""
    edit: Callable[[Post], None]
    """Change the page's text as somebody else."""
    delete: Callable[[Post], None]
    forget: Callable[[Post], None]
    """Remove the key that the page is found by, and leave the page."""
    count_photos: Callable[[Post], int]
    """How many photos of it the site has, on the page or not."""
    missing: str
    """An address at which there is no page."""


@pytest.fixture(params=["folder", *WAYS])
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    if request.param == "folder":
        yield make_folder_site(tmp_path)
        return
    wordpress: WordPress = request.getfixturevalue("wordpress")
    wordpress.heal()
    adapter = connect(wordpress, request.param)
    yield Site(
        adapter,
        wordpress.read,
        lambda post: edit(
            wordpress,
            post,
            "wp_update_post(['ID' => $id, 'post_content' => $p->post_content . '<p>Tambahan.</p>']);",
        ),
        lambda post: edit(wordpress, post, "wp_delete_post($id, true);"),
        lambda post: edit(
            wordpress, post, "wp_update_post(['ID' => $id, 'post_content' => '<p>Lain.</p>']);"
        ),
        lambda post: int(describe(wordpress, post).split("|")[1]),
        f"{wordpress.url}/tidak-ada/",
    )
    adapter.close()
    wordpress.heal()


def make_folder_site(folder: Path) -> Site:
    def change(post: Post) -> None:
        page = folder / post.slug / "index.html"
        page.write_text(page.read_text() + "<p>Tambahan.</p>")

    return Site(
        FolderSite(folder, find_templates(), "Humas", ZoneInfo("Asia/Makassar")),
        lambda url: Path(url.removeprefix("file://")).read_text(encoding="utf-8"),
        change,
        lambda post: (folder / post.slug / "index.html").unlink(),
        lambda _: [file.unlink() for file in (folder / ".posts").iterdir()] and None,
        lambda post: len(list((folder / post.slug).glob("*.jpg"))),
        (folder / "tidak-ada" / "index.html").as_uri(),
    )


def test_a_page_goes_up_with_its_text_and_photos(site: Site) -> None:
    post = make_post()
    page = site.website.publish(post, photo)
    text = site.read(page.url)
    assert "&lt; 60 meter" in text
    assert "photo:" not in text
    assert all(item.name.removesuffix(".jpg") in text for item in post.photos)
    assert page.state is PageState.UP
    assert site.website.find(post.key) == page


def test_the_same_key_is_one_page(site: Site) -> None:
    post = make_post(1)
    first = site.website.publish(post, photo)
    assert site.website.publish(replace(post, title="Judul lain"), photo) == first


def test_who_is_stopped_before_the_last_step_has_changed_nothing_that_readers_see(site: Site) -> None:
    class Stopped(Exception):
        pass

    def stop() -> None:
        raise Stopped

    post = make_post(1)
    with pytest.raises(Stopped):
        site.website.publish(post, photo, stop)
    assert site.website.find(post.key) is None
    page = site.website.publish(post, photo)
    with pytest.raises(Stopped):
        site.website.update(replace(post, title="Judul lain"), photo, page.fingerprint, stop)
    assert site.website.find(post.key) == page


def test_of_a_page_that_was_taken_back_in_time_no_photo_stays_that_was_struck_since(site: Site) -> None:
    class Stopped(Exception):
        pass

    def stop() -> None:
        raise Stopped

    post = make_post(3)
    for photos in (post.photos[:2], post.photos[1:]):
        with pytest.raises(Stopped):
            site.website.publish(replace(post, photos=photos), photo, stop)
    left = replace(post, html="<p>Dua foto dicoret.</p>", photos=post.photos[1:2])
    site.website.publish(left, photo)
    assert site.count_photos(post) == 1


def test_an_unknown_key_is_not_found(site: Site) -> None:
    site.website.publish(make_post(0), photo)
    assert site.website.find("humasd-uji-9999") is None


def test_check_says_what_was_reached(site: Site) -> None:
    assert site.website.check()


def test_an_update_changes_the_same_page(site: Site) -> None:
    post = make_post(3)
    page = site.website.publish(post, photo)
    corrected = replace(
        post,
        title=f"Judul yang benar {post.slug}",
        html=f'<p>Ralat: 58 meter.</p><figure><img src="photo:{post.photos[1].name}" alt="b"></figure>',
        photos=post.photos[:2],
    )
    after = site.website.update(corrected, photo, page.fingerprint)
    assert after.url == page.url and after.fingerprint != page.fingerprint
    text = site.read(after.url)
    assert "Judul yang benar" in text and "58 meter" in text and "60 meter" not in text
    assert site.website.find(post.key) == after


def test_an_update_may_be_made_again(site: Site) -> None:
    post = make_post(2)
    page = site.website.publish(post, photo)
    corrected = replace(post, title=f"Judul yang benar {post.slug}")
    after = site.website.update(corrected, photo, page.fingerprint)
    assert site.website.update(corrected, photo, page.fingerprint) == after


def test_an_update_after_an_update_goes_by_the_new_fingerprint(site: Site) -> None:
    post = make_post(1)
    page = site.website.publish(post, photo)
    second = site.website.update(replace(post, excerpt="Kedua"), photo, page.fingerprint)
    third = site.website.update(replace(post, excerpt="Ketiga"), photo, second.fingerprint)
    assert len({page.fingerprint, second.fingerprint, third.fingerprint}) == 3
    with pytest.raises(ChangedElsewhere):
        site.website.update(replace(post, excerpt="Keempat"), photo, page.fingerprint)


def test_somebody_elses_edit_is_noticed_and_stays(site: Site) -> None:
    post = make_post(1)
    page = site.website.publish(post, photo)
    site.edit(post)
    found = site.website.find(post.key)
    assert found is not None and found.fingerprint != page.fingerprint
    with pytest.raises(ChangedElsewhere, match="edited"):
        site.website.update(replace(post, html="<p>Ralat.</p>"), photo, page.fingerprint)
    assert "Tambahan." in site.read(page.url)
    assert site.website.update(replace(post, html="<p>Ralat.</p>"), photo, found.fingerprint)


def test_a_page_that_somebody_deleted_is_not_made_anew_by_an_update(site: Site) -> None:
    post = make_post(0)
    page = site.website.publish(post, photo)
    site.delete(post)
    assert site.website.find(post.key) is None
    with pytest.raises(ChangedElsewhere):
        site.website.update(post, photo, page.fingerprint)
    assert site.website.find(post.key) is None


def test_a_page_that_never_was_cannot_be_updated(site: Site) -> None:
    with pytest.raises(ChangedElsewhere):
        site.website.update(make_post(0), photo, "x")


def test_a_page_is_taken_down_for_good(site: Site) -> None:
    post = make_post(2)
    page = site.website.publish(post, photo)
    down = site.website.take_down(post.key, page.url)
    assert down is not None and down.state is PageState.DOWN
    assert site.website.take_down(post.key, page.url) == down == site.website.find(post.key)
    try:
        assert "60 meter" not in site.read(page.url)
    except OSError as error:
        assert "404" in str(error)
    with pytest.raises(ChangedElsewhere):
        site.website.publish(post, photo)
    with pytest.raises(ChangedElsewhere):
        site.website.update(post, photo, page.fingerprint)


def test_taking_down_what_was_never_up_is_no_fault(site: Site) -> None:
    assert site.website.take_down("humasd-uji-9998", site.missing) is None


def test_a_page_that_lost_its_key_is_not_said_to_be_down(site: Site) -> None:
    post = make_post(0)
    page = site.website.publish(post, photo)
    site.forget(post)
    with pytest.raises(ChangedElsewhere, match=r"Take it off|Delete it"):
        site.website.take_down(post.key, page.url)
