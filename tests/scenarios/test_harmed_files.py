"""A stored file that is missing or changed is told, and nothing that rests on it is published or sent."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from humasd.demo import compose_reply, find_request
from humasd.reception import fetch_waiting, handle_stored
from humasd.store import outbox
from humasd.store.outbox import Kind
from tests.scenarios.test_trust import bring_to_approval
from tests.support.office import KABAG, STAFF, OfficeUnderTest

HARIAN = "redaksi@harian.example.com"


def approve(office: OfficeUnderTest) -> OfficeUnderTest:
    """An office whose Kabag has approved, and whose page is about to go up."""
    bring_to_approval(office)
    office.receive(compose_reply(find_request(office.sent(), KABAG).message, KABAG, "SETUJU"))
    fetch_waiting(office.office.desk, office.office.open_mailbox())
    handle_stored(office.office.desk, office.office.understand)
    return office


def payload(office: OfficeUnderTest) -> Path:
    with office.office.desk.database.reading() as connection:
        [page] = [d for d in outbox.find_deliveries(connection, 1) if d.kind is Kind.WEBSITE]
    return office.office.desk.files.path(page.payload)  # type: ignore[attr-defined, no-any-return]


def photo(office: OfficeUnderTest) -> Path:
    sha256 = json.loads(payload(office).read_bytes())["photos"][0]["sha256"]
    return office.office.desk.files.path(sha256)  # type: ignore[attr-defined, no-any-return]


@pytest.mark.parametrize("harmed", [payload, photo])
@pytest.mark.parametrize("harm", ["changed", "lost"])
def test_a_page_whose_file_was_harmed_does_not_go_up_until_it_is_restored(
    office: OfficeUnderTest, harmed: Callable[[OfficeUnderTest], Path], harm: str
) -> None:
    file = harmed(approve(office))
    sound = file.read_bytes()
    if harm == "lost":
        file.unlink()
    else:
        file.write_bytes(sound[:-1] + b"!")
    office.is_spoilt = True
    office.work()
    assert office.pages() == [] and office.sent(HARIAN) == []
    assert office.show()["state"] == "publishing"
    told = str(office.sent(STAFF)[-1].message.get_body(("plain",)).get_content())
    assert file.name[:16] in told.replace("\n", "")

    file.write_bytes(sound)
    with office.office.desk.database.writing() as connection:
        assert outbox.make_due(connection, 1, office.clock()) == 1  # `humasd retry`
    office.work()
    assert office.show()["state"] == "closed" and len(office.pages()) == 1
    assert len(office.sent(HARIAN)) == 1
