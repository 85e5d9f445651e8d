"""What is particular to the website in a folder; what every website does stands in tests/services."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from humasd.adapters.folder_site import FolderSite
from humasd.errors import ChangedElsewhere, Permanent, UnknownOutcome
from humasd.ports import PageState, Post, PostPhoto
from humasd.resources import Templates, find_templates

POST = Post(
    key="humasd-1",
    slug="jembatan-0001-2026",
    title="Jembatan PT A&B < 60 meter",
    html='<p>Isi &lt; 60.</p><img src="photo:jembatan-1.jpg" alt="Foto 1">',
    excerpt="Ringkas & padat",
    category="Pembangunan Daerah",
    tags=("Wotu",),
    photos=(PostPhoto("jembatan-1.jpg", "a" * 64, "image/jpeg", "Foto 1", ""),),
    published_at=datetime(2026, 11, 24, 20, 0, tzinfo=UTC),
)


def photo(sha256: str) -> bytes:
    return f"foto {sha256}".encode()


@pytest.fixture
def site(tmp_path: Path) -> FolderSite:
    return FolderSite(tmp_path, find_templates(), "Humas", ZoneInfo("Asia/Makassar"))


def test_the_page_its_photos_and_the_list_lie_where_the_contract_says(
    tmp_path: Path, site: FolderSite
) -> None:
    page = site.publish(POST, photo)
    assert page.url == (tmp_path / "jembatan-0001-2026" / "index.html").as_uri()
    assert (tmp_path / "jembatan-0001-2026" / "jembatan-1.jpg").read_bytes() == photo("a" * 64)
    html = (tmp_path / "jembatan-0001-2026" / "index.html").read_text()
    assert 'src="jembatan-1.jpg"' in html and "PT A&amp;B &lt; 60 meter" in html
    listing = (tmp_path / "index.html").read_text()
    assert 'href="jembatan-0001-2026/index.html"' in listing and "Ringkas &amp; padat" in listing


def test_dates_are_those_of_the_readers(tmp_path: Path, site: FolderSite) -> None:
    site.publish(POST, photo)  # 20.00 UTC is 04.00 of the next day in Makassar
    assert "Rabu, 25 November 2026" in (tmp_path / "index.html").read_text()


def test_the_list_has_the_newest_first(tmp_path: Path, site: FolderSite) -> None:
    for number in (2, 3, 1):
        moment = POST.published_at + timedelta(days=number)
        post = replace(
            POST, key=f"k{number}", slug=f"s{number}", title=f"Judul {number}", published_at=moment
        )
        site.publish(post, photo)
    listing = (tmp_path / "index.html").read_text()
    places = [listing.index(f"Judul {number}") for number in (3, 2, 1)]
    assert places == sorted(places)


def test_another_release_with_the_same_slug_does_not_replace_the_first(site: FolderSite) -> None:
    first = site.publish(POST, photo)
    second = site.publish(replace(POST, key="humasd-2"), photo)
    assert first.url != second.url
    assert (site.find("humasd-1"), site.find("humasd-2")) == (first, second)


def test_an_attempt_that_was_cut_is_finished_in_its_place(tmp_path: Path, site: FolderSite) -> None:
    def cut(_: str) -> bytes:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        site.publish(POST, cut)
    assert site.find(POST.key) is None
    site.publish(POST, photo)
    assert [path.name for path in tmp_path.iterdir() if path.is_dir() and path.name != ".posts"] == [
        POST.slug
    ]


def test_a_page_that_was_cut_short_behind_its_text_is_up(
    site: FolderSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Readers see it by its address, whatever the entry says."""
    with monkeypatch.context() as cut, pytest.raises(KeyboardInterrupt):
        cut.setattr(FolderSite, "_drop_photos", interrupt)
        site.publish(POST, photo)
    page = site.find(POST.key)
    assert page is not None and page.state is PageState.UP
    assert site.update(POST, photo, "") == page  # it is of this very text
    with pytest.raises(ChangedElsewhere):
        site.update(replace(POST, html="<p>Lain.</p>"), photo, "")


def interrupt(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_a_list_that_was_lost_is_written_anew(tmp_path: Path, site: FolderSite) -> None:
    site.publish(POST, photo)
    (tmp_path / "index.html").unlink()
    site.publish(POST, photo)
    assert POST.slug in (tmp_path / "index.html").read_text()


@pytest.mark.parametrize("slug", ["", "..", "../luar", ".posts", "a/b"])
def test_no_page_leaves_the_folder(site: FolderSite, slug: str) -> None:
    with pytest.raises(Permanent, match="cannot be the name"):
        site.publish(replace(POST, slug=slug), photo)


def test_missing_templates_are_named(tmp_path: Path) -> None:
    with pytest.raises(Permanent, match="template"):
        FolderSite(tmp_path, Templates((tmp_path,)), "Humas", UTC).check()


def test_a_page_that_is_taken_down_gives_way_to_a_note_and_leaves_the_list(
    tmp_path: Path, site: FolderSite
) -> None:
    page = site.publish(POST, photo)
    down = site.take_down(POST.key, page.url)
    assert down is not None and down.url == page.url
    folder = tmp_path / POST.slug
    assert "telah ditarik" in (folder / "index.html").read_text()
    assert [path.name for path in folder.iterdir()] == ["index.html"]
    assert POST.slug not in (tmp_path / "index.html").read_text()


def test_what_others_wrote_into_a_page_is_kept_when_it_is_taken_down(
    tmp_path: Path, site: FolderSite
) -> None:
    site.publish(POST, photo)
    page = tmp_path / POST.slug / "index.html"
    page.write_text("disunting orang lain")
    site.take_down(POST.key, page.as_uri())
    site.take_down(POST.key, page.as_uri())
    [kept] = (tmp_path / ".posts").glob("*.html")
    assert kept.read_text() == "disunting orang lain"
    assert kept.stat().st_mode & 0o077 == 0


def test_an_update_drops_the_photos_of_before_and_no_other_file(tmp_path: Path, site: FolderSite) -> None:
    page = site.publish(POST, photo)
    (tmp_path / POST.slug / "lampiran.pdf").write_bytes(b"%PDF-")
    site.update(replace(POST, title="Ralat", html="<p>b</p>", photos=()), photo, page.fingerprint)
    names = {path.name for path in (tmp_path / POST.slug).iterdir()}
    assert names == {"index.html", "lampiran.pdf"}
    assert "Ralat" in (tmp_path / "index.html").read_text()


def test_an_update_that_was_cut_is_finished_by_the_next_call(
    tmp_path: Path, site: FolderSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = site.publish(POST, photo)
    corrected = replace(POST, title="Ralat")
    monkeypatch.setattr("humasd.adapters.folder_entries.write_durably", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        site.update(corrected, photo, page.fingerprint)
    monkeypatch.undo()
    site.update(corrected, photo, page.fingerprint)
    assert "Ralat" in (tmp_path / "index.html").read_text()


def test_a_page_that_somebody_deleted_is_not_published_again_by_itself(
    tmp_path: Path, site: FolderSite
) -> None:
    site.publish(POST, photo)
    (tmp_path / POST.slug / "index.html").unlink()
    with pytest.raises(ChangedElsewhere, match="delete its entry"):
        site.publish(POST, photo)


def test_an_entry_of_an_older_humasd_is_of_a_page_that_is_up(tmp_path: Path, site: FolderSite) -> None:
    page = site.publish(POST, photo)
    [file] = (tmp_path / ".posts").glob("*.json")
    entry = json.loads(file.read_text())
    file.write_text(
        json.dumps({**{k: v for k, v in entry.items() if k not in ("stage", "photos")}, "tags": []})
    )
    assert site.find(POST.key) == page


def test_an_entry_that_was_spoiled_is_named(tmp_path: Path, site: FolderSite) -> None:
    site.publish(POST, photo)
    [file] = (tmp_path / ".posts").glob("*.json")
    file.write_text("[]")
    with pytest.raises(Permanent, match=r"\.json"):
        site.find(POST.key)


def test_what_fails_once_readers_may_see_a_change_leaves_it_in_doubt(
    tmp_path: Path, site: FolderSite
) -> None:
    (tmp_path / "index.html").mkdir()  # the list cannot be written
    with pytest.raises(UnknownOutcome):
        site.publish(POST, photo)
    page = site.find(POST.key)
    assert page is not None, "it is up"
    with pytest.raises(UnknownOutcome):
        site.update(replace(POST, html="<p>Baru.</p>"), photo, page.fingerprint)
    with pytest.raises(UnknownOutcome):
        site.take_down(POST.key, page.url)
