"""One release the whole way over real servers, by a humasd that is killed at each sort of call that changes
something: the same page, the same book, each mail under one Message-ID."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime

import pytest

from tests.services.test_whole_way import PARAGRAPHS, PARTNERS, SENDER, TITLE, World, wait_for, world
from tests.support.faults.child import Nursery
from tests.support.faults.fault import Fault, Harm
from tests.support.office import KABAG, KASUBAG, OFFICE
from tests.support.samples import gps_photo, press_release_docx, submission_mail

__all__ = ["world"]

FIND_PAGES = (
    "global $wpdb; $pages = $wpdb->get_col(\"SELECT ID FROM $wpdb->posts WHERE post_type = 'post' "
    "AND post_status = 'publish' AND post_content LIKE '%humasd-0001-humas-%'\"); "
)
"""The pages of a year's first release, whatever earlier tests left."""


def work_until_it_lives(world: World, nursery: Nursery, fault: Fault) -> tuple[Fault, list[str]]:
    """`humasd once`, killed at the first call of each sort that is new, and started again."""
    struck: list[str] = []
    while True:
        end = nursery.work(world.config, datetime.now(UTC), world.folder / "memory", fault)
        if not end.struck:
            assert (end.code, end.waiting) == (0, 0), end
            return fault, struck
        assert end.code == -9, end
        struck.append(end.struck)
        fault = fault.follow(end.sort)


@pytest.mark.timeout(1500)
def test_killed_at_every_sort_of_call_it_publishes_once_and_mails_each_letter(world: World) -> None:
    world.wordpress.run_php(FIND_PAGES + "foreach ($pages as $page) wp_delete_post($page, true);")
    nursery = Nursery()
    fault, struck = Fault(Harm.KILL, statements=False), []
    files = [("Rilis.docx", press_release_docx(PARAGRAPHS, TITLE)), ("IMG_1.jpg", gps_photo())]
    world.send(SENDER, submission_mail(files, sender=f"Dinas PUPR <{SENDER}>"))
    answers = ((KABAG, "Mohon disposisi"), (KASUBAG, "Mohon koreksi"), (KABAG, "Mohon persetujuan"), None)
    for answer in answers:
        wait_for(lambda: world.dovecot.messages(OFFICE), "the mail did not arrive")
        fault, killed = work_until_it_lives(world, nursery, fault)
        struck += killed
        if answer:
            world.answer(*answer, "Setuju")
    nursery.close()
    print("\n".join(struck))
    assert {place.split()[0] for place in struck} == {"database", "file", "socket"} and len(struck) > 30

    [row] = world.humasd("list", "--json")
    release = world.humasd("show", row["agenda"], "--json")
    assert release["state"] == "closed" and {d["state"] for d in release["deliveries"]} == {"sent"}
    assert [decision["kind"] for decision in release["decisions"]] == ["dispose", "approve", "approve"]
    assert world.wordpress.read(release["url"]).count(TITLE) > 0
    assert len(world.wordpress.run_php(FIND_PAGES + "echo implode(' ', $pages);").split()) == 1
    assert world.dovecot.messages(OFFICE) == []
    assert len(world.dovecot.messages(OFFICE, "Arsip")) == 4
    for address in (SENDER, KABAG, KASUBAG, *PARTNERS):
        check_mails(world, address, release)


def check_mails(world: World, address: str, release: dict[str, object]) -> None:
    """What the outbox names arrived, each letter under one Message-ID, and copies are the same mail."""
    due = {one["message_id"] for one in release["deliveries"] if one["recipient"] == address}  # type: ignore[attr-defined]

    def look() -> bool:
        return {str(mail["Message-ID"]) for mail in world.mails(address)} >= due

    wait_for(look, f"a mail to {address} is missing")
    copies: dict[str, set[str]] = defaultdict(set)
    for mail in world.mails(address):
        copies[str(mail["Message-ID"])].add(str(mail["Subject"]) + str(mail.get_body(("plain",))))
    assert set(copies) == due
    assert all(len(bodies) == 1 for bodies in copies.values())
