"""The machine's clock is wrong, jumps, or comes to a year's end: nothing is lost, nothing happens twice."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from humasd.demo import compose_reply, find_request
from humasd.fetching import fetch_waiting
from humasd.reception import handle_stored
from humasd.store import outbox
from humasd.store.owner import find_me
from humasd.store.releases import find_releases
from tests.scenarios.conftest import OpenOffice
from tests.support.claims import claim_one
from tests.support.office import KABAG, KASUBAG, Clock, OfficeUnderTest
from tests.support.owners import dead_process
from tests.support.samples import gps_photo, press_release_docx, submission_mail

SENDER = "dinas.pupr@luwutimurkab.go.id"
NEW_YEAR = datetime(2026, 12, 31, 16, 0, tzinfo=UTC)
"""Midnight in WITA."""


def submit(office: OfficeUnderTest, number: int = 1) -> None:
    rilis = press_release_docx(title=f"Kegiatan ke-{number}")
    office.receive(submission_mail([("Rilis.docx", rilis)], sender=SENDER, message_id=f"<{number}@x>"))
    office.work()


@pytest.mark.parametrize("jump", [timedelta(hours=-3), timedelta(days=-2), timedelta(hours=5)])
def test_a_release_goes_its_way_though_the_clock_jumps_between_any_two_steps(
    office: OfficeUnderTest, jump: timedelta
) -> None:
    submit(office)
    for official in ("kabag", "kasubag", "kabag"):
        office.clock.advance(jump)
        office.answer(official, "setuju")
    release = office.show()
    assert release["state"] == "closed" and len(office.pages()) == 1
    assert [decision["kind"] for decision in release["decisions"]] == ["dispose", "approve", "approve"]
    assert {delivery["state"] for delivery in release["deliveries"]} == {"sent"}
    assert len(office.sent("redaksi@harian.example.com")) == 1


def test_a_clock_set_back_keeps_no_retry_waiting_once_it_is_right_again(office: OfficeUnderTest) -> None:
    office.clock.advance(timedelta(days=365))  # a machine that believes it is next year
    blocked = office.folder / "outgoing"
    blocked.write_text("a file where the folder should be")
    submit(office)
    blocked.unlink()
    office.clock.advance(timedelta(days=-365))
    with office.office.desk.database.writing() as connection:
        [release] = find_releases(connection)
        assert outbox.make_due(connection, release.id, office.clock()) > 0  # `humasd retry`
    office.work()
    assert len(office.sent(SENDER)) == len(office.sent(KABAG)) == 1


def test_what_a_dead_process_claimed_is_free_though_the_clock_was_set_back(office: OfficeUnderTest) -> None:
    desk = office.office.desk
    office.receive(submission_mail([("Rilis.docx", press_release_docx())], sender=SENDER))
    fetch_waiting(desk, office.office.open_mailbox())
    handle_stored(desk, office.office.understand)
    office.clock.advance(timedelta(days=30))
    with desk.database.writing() as connection:
        dead = str(dead_process())
        assert claim_one(connection, office.clock(), dead, timedelta(minutes=10))
    office.clock.advance(timedelta(days=-30))
    office.work()
    assert len(office.sent(SENDER)) == len(office.sent(KABAG)) == 1


@pytest.mark.parametrize(
    ("moment", "agenda"),
    [
        (NEW_YEAR - timedelta(seconds=1), "0001/HUMAS/XII/2026"),
        (NEW_YEAR, "0001/HUMAS/I/2027"),
        (datetime(2026, 12, 31, 23, 59, tzinfo=UTC), "0001/HUMAS/I/2027"),
    ],
    ids=["a second before", "midnight in WITA", "midnight in UTC"],
)
def test_the_year_of_an_agenda_number_is_that_of_the_office(
    office: OfficeUnderTest, moment: datetime, agenda: str
) -> None:
    office.clock.now = moment
    submit(office)
    assert office.show()["agenda"] == agenda


def test_no_number_comes_twice_though_the_clock_goes_back_over_new_year(office: OfficeUnderTest) -> None:
    for number, offset in enumerate((-60, 60, -30, 90)):
        office.clock.now = NEW_YEAR + timedelta(seconds=offset)
        submit(office, number)
    assert sorted(row["agenda"] for row in office.list()) == [
        "0001/HUMAS/I/2027",
        "0001/HUMAS/XII/2026",
        "0002/HUMAS/I/2027",
        "0002/HUMAS/XII/2026",
    ]


@pytest.mark.parametrize(
    ("zone", "changes"),
    [
        ("Europe/Amsterdam", datetime(2027, 3, 28, 1, 0, tzinfo=UTC)),
        ("Europe/Amsterdam", datetime(2026, 10, 25, 1, 0, tzinfo=UTC)),
        ("America/New_York", datetime(2026, 11, 1, 6, 0, tzinfo=UTC)),
    ],
)
def test_an_office_with_summer_time_goes_over_its_change(
    open_office: OpenOffice, zone: str, changes: datetime
) -> None:
    """The hour that is missing, or comes twice, lies between the steps."""
    office = open_office(office={"timezone": zone})
    office.clock.now = changes - timedelta(minutes=40)
    submit(office)
    for official in ("kabag", "kasubag", "kabag"):
        office.clock.advance(timedelta(minutes=30))
        office.answer(official, "setuju")
    release = office.show()
    assert release["state"] == "closed" and len(office.pages()) == 1
    moments = [datetime.fromisoformat(decision["at"]) for decision in release["decisions"]]
    assert moments == sorted(moments)


ASKED = {"disposition": KABAG, "correction": KASUBAG, "approval": KABAG}


@pytest.mark.parametrize(
    "apart", [timedelta(minutes=30), timedelta(days=3)], ids=["half an hour", "three days"]
)
def test_two_daemons_whose_clocks_are_apart_do_everything_once(
    open_office: OpenOffice, apart: timedelta
) -> None:
    """Each is at work in turn; what either has claimed looks overdue, or far away, to the other. Nobody is
    reminded, for which one of the clocks would be right."""
    steps = ("disposition", "receive", "drafting", "correction", "approval")
    office = open_office(workflow={step: {"norm": "2000h"} for step in steps})
    other = OfficeUnderTest(office.folder, clock=Clock(office.clock() + apart), keep=True)
    mail = submission_mail([("Rilis.docx", press_release_docx()), ("a.jpg", gps_photo())], sender=SENDER)
    office.receive(mail)
    for one, next_one in ((office, other), (other, office), (office, other), (other, office)):
        desk = one.office.desk
        fetch_waiting(desk, one.office.open_mailbox())
        handle_stored(desk, one.office.understand)
        with desk.database.writing() as connection:  # one process has it in hand and hangs
            claim_one(connection, one.clock(), find_me(), timedelta(minutes=10))
        next_one.work()
        one.wait(minutes=11)
        next_one.wait(minutes=11)
        state = one.show()["state"]
        if state in ASKED:
            one.receive(compose_reply(find_request(one.sent(), ASKED[state]).message, ASKED[state], "setuju"))
    other.close()
    assert office.show()["state"] == "closed" and len(office.pages()) == 1
    letters = Counter((d["recipient"], d["letter"]) for d in office.show()["deliveries"])
    once = {
        "receipt",
        "ask_disposition",
        "ask_correction",
        "ask_approval",
        "page",
        "partner_release",
        "published",
    }
    assert {which: count for which, count in letters.items() if which[1] in once and count > 1} == {}
    ids = Counter(mail.message["Message-ID"] for mail in office.sent())
    assert set(ids.values()) == {1}
