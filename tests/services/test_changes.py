"""RALAT and TARIK on real WordPress, by both ways of speaking to it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from humasd.audit import audit
from tests.scenarios.test_ralat import CORRECTED, NOTE, send
from tests.support.office import STAFF, OfficeUnderTest
from tests.support.published import PARTNERS, SENDER, publish, text_of, write
from tests.support.samples import press_release_docx
from tests.support.servers.postgres import Postgres
from tests.support.servers.wordpress import WordPress
from tests.support.website import password_for

KEY = "humasd-0001-humas-xi-2026-"


@pytest.fixture
def office(wp: WordPress, way: str, tmp_path: Path) -> Iterator[OfficeUnderTest]:
    """An office whose one release is up on this site, and nothing of earlier tests."""
    wp.run_php(
        "foreach (get_posts(['post_status' => 'any,trash', 'numberposts' => -1]) as $p)"
        f" if (str_contains($p->post_content, 'humasd:{KEY}')) wp_delete_post($p->ID, true);"
        "foreach (get_posts(['post_type' => 'attachment', 'post_status' => 'any',"
        " 'numberposts' => -1]) as $p) wp_delete_post($p->ID, true);"
    )
    website = {"kind": way, "url": wp.url, "user": wp.user, "password": password_for(wp, way)}
    office = OfficeUnderTest(tmp_path, {"website": website})
    publish(office)
    assert office.show()["state"] == "closed"
    yield office
    office.close()


def posts(wp: WordPress) -> list[dict[str, str]]:
    """Every post of the release: its number, state, address and text."""
    found = wp.run_php(
        "$all = get_posts(['post_status' => 'any,trash', 'numberposts' => -1]);"
        f"$own = array_filter($all, fn($p) => str_contains($p->post_content, 'humasd:{KEY}'));"
        "echo json_encode(array_values(array_map(fn($p) => ['id' => $p->ID, 'state' => $p->post_status,"
        " 'slug' => $p->post_name, 'text' => $p->post_content, 'at' => $p->post_date_gmt], $own)));"
    )
    return list(json.loads(found))


def by_hand(wp: WordPress, change: str) -> None:
    """A person at the website; `change` is PHP about $p."""
    wp.run_php(
        "foreach (get_posts(['post_status' => 'any', 'numberposts' => -1]) as $p)"
        f" if (str_contains($p->post_content, 'humasd:{KEY}')) {{ {change} }}"
    )


def ralat(office: OfficeUnderTest, note: str = NOTE, *, with_text: bool = True) -> None:
    files = (press_release_docx(CORRECTED, "Jembatan Kanawatu Diresmikan"),) if with_text else ()
    send(office, write(SENDER, f"RALAT 0001: {note}", files=files))
    office.answer("kabag", "setuju")


def test_an_office_that_begins_anew_on_the_same_site_puts_up_a_page_of_its_own(
    office: OfficeUnderTest, wp: WordPress, way: str, tmp_path: Path
) -> None:
    """Its first release has the agenda number that the first of the office before it had."""
    website = {"kind": way, "url": wp.url, "user": wp.user, "password": password_for(wp, way)}
    anew = OfficeUnderTest(tmp_path / "anew", {"website": website})
    publish(anew)
    assert anew.show()["agenda"] == office.show()["agenda"] and anew.show()["state"] == "closed"
    assert anew.show()["url"] != office.show()["url"] and len(posts(wp)) == 2
    anew.close()


def test_ralat_changes_the_same_post_and_each_note_stays(office: OfficeUnderTest, wp: WordPress) -> None:
    [before] = posts(wp)
    ralat(office)
    ralat(office, "panjang jembatan 58 meter.", with_text=False)
    [after] = posts(wp)
    assert (after["id"], after["slug"], after["at"]) == (before["id"], before["slug"], before["at"])
    text = wp.read(str(office.show()["url"]))
    assert text.index(NOTE) < text.index("panjang jembatan 58 meter.")
    assert text.count("Ralat, 24 November 2026:") == 2
    assert "Desa Kanawatu" in text and "Desa Kanawato" not in text
    assert office.show()["state"] == "closed" and len(office.sent(PARTNERS[0])) == 3


@pytest.mark.parametrize("mode", ["before", "after", "html"])
def test_an_answer_that_is_lost_leaves_one_note(office: OfficeUnderTest, wp: WordPress, mode: str) -> None:
    send(office, write(SENDER, f"RALAT 0001: {NOTE}"))
    wp.fail(mode, "Ralat, 24 November")
    office.answer("kabag", "setuju")
    office.wait(minutes=30)
    assert office.show()["state"] == "closed"
    assert wp.read(str(office.show()["url"])).count(NOTE) == 1 and len(posts(wp)) == 1


def test_tarik_takes_it_from_readers_and_keeps_it(office: OfficeUnderTest, wp: WordPress) -> None:
    url = str(office.show()["url"])
    send(office, write(SENDER, "TARIK 0001"))
    assert "Kanawato" in wp.read(url)
    office.answer("kabag", "setuju")
    assert office.show()["state"] == "withdrawn"
    [kept] = posts(wp)
    assert kept["state"] == "draft" and "Kanawato" in kept["text"]
    assert "sudah ditarik" in str(office.sent(SENDER)[-1].message["Subject"])


def test_a_post_edited_by_hand_is_left_and_the_office_told(office: OfficeUnderTest, wp: WordPress) -> None:
    by_hand(
        wp, "wp_update_post(['ID' => $p->ID, 'post_content' => $p->post_content . '<p>Dari editor.</p>']);"
    )
    [before] = posts(wp)
    ralat(office)
    assert posts(wp) == [before]
    assert office.show()["state"] == "closed" and office.show()["version"] == 1
    assert "sudah diubah orang di situs web" in text_of(office.sent(STAFF)[-1])
    assert all(len(office.sent(partner)) == 1 for partner in PARTNERS)


@pytest.mark.parametrize("how", ["wp_delete_post($p->ID, true);", "wp_trash_post($p->ID);"])
def test_a_post_deleted_by_hand_is_not_made_again(office: OfficeUnderTest, wp: WordPress, how: str) -> None:
    by_hand(wp, how)
    before = posts(wp)
    ralat(office)
    assert posts(wp) == before and all(post["state"] == "trash" for post in before)
    assert "sudah diubah orang di situs web" in text_of(office.sent(STAFF)[-1])


def test_a_page_from_before_fingerprints_were_kept_can_be_corrected(
    office: OfficeUnderTest, wp: WordPress
) -> None:
    office.forget_fingerprints()
    ralat(office)
    assert NOTE in wp.read(str(office.show()["url"]))


def test_the_book_on_postgresql_tells_the_same(postgres: Postgres, tmp_path: Path) -> None:
    storage = {"database": postgres.create_database()}
    office = OfficeUnderTest(
        tmp_path, {"storage": storage, "distribution": {"quiet_hours": "08:00-10:00"}}
    )  # it is 9:00: media are still to be mailed
    publish(office)
    ralat(office)
    assert (office.show()["state"], office.show()["page_version"]) == ("published", 2)
    office.wait(hours=2)
    assert office.show()["state"] == "closed" and len(office.sent(PARTNERS[0])) == 1
    send(office, write(SENDER, "TARIK 0001"))
    office.answer("kabag", "setuju")
    office.retry()
    office.work()
    assert office.show()["state"] == "withdrawn"
    assert audit(office.office.desk).faults == ()
    office.close()
