"""A stored file that is missing or changed is told, and nothing that rests on it is published or sent."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from humasd.adapters.objects import ObjectFiles
from humasd.adapters.smtp import SmtpMailer
from humasd.delivery import Courier
from humasd.demo import compose_reply, find_request
from humasd.errors import HumasdError, Permanent, Transient
from humasd.fetching import fetch_waiting
from humasd.health import check_office
from humasd.reception import handle_stored
from humasd.rounds import deliver
from humasd.sop.desk import Desk
from humasd.sop.outcomes import settle_all
from humasd.store import outbox, releases
from humasd.store.outbox import Kind
from humasd.store.troubles import Part
from humasd.watch import Watch
from tests.scenarios.test_trust import bring_to_approval
from tests.support.faults.stories import submit
from tests.support.office import KABAG, KASUBAG, STAFF, OfficeUnderTest

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


@pytest.fixture
def two(office: OfficeUnderTest) -> OfficeUnderTest:
    """Of two releases, the final approval is asked."""
    submit("Jembatan Tomoni Diresmikan", 1)(office)
    submit("Pasar Malili Dibenahi", 2)(office)
    office.work()
    for official, subject in ((KABAG, "disposisi"), (KASUBAG, "koreksi")):
        answer_all(office, official, subject)
        office.work()
    return office


def answer_all(office: OfficeUnderTest, official: str, subject: str) -> None:
    for mail in office.sent(official):
        if subject in str(mail.message["Subject"]):
            office.receive(compose_reply(mail.message, official, "setuju"))


def put_pages_up(office: OfficeUnderTest) -> Desk:
    """All are approved and up; nobody has taken note of that yet."""
    answer_all(office, KABAG, "persetujuan")
    desk = office.office.desk
    fetch_waiting(desk, office.office.open_mailbox())
    handle_stored(desk, office.office.understand)
    with closing(Courier(desk, office.office.open_mailer, office.office.open_website)) as courier:
        courier.deliver_due()
    return desk


def find_photos(office: OfficeUnderTest) -> list[Path]:
    """Those of the first release."""
    with office.office.desk.database.reading() as connection:
        photos = releases.load_case(connection, 1).draft.photos  # type: ignore[union-attr]
    return [office.office.desk.files.path(photo.sha256) for photo in photos]  # type: ignore[attr-defined]


def lose(file: Path) -> None:
    file.unlink()


def make_unreadable(file: Path) -> None:
    """Reading it fails from now on as over a bad sector (EIO)."""
    file.unlink()
    file.symlink_to("/proc/self/mem")


HARMS = pytest.mark.parametrize("harm", [lose, make_unreadable])


def keep_in_objects(office: OfficeUnderTest, withheld: Path) -> None:
    """The files lie in an object store from now on, which refuses one of them: it was moved to an archive."""
    store = pytest.importorskip("obstore.store")
    files = ObjectFiles(store.LocalStore(withheld.parent.parent), "s3://berkas")
    real = files._obstore

    def get(place: object, key: str) -> object:
        if key.endswith(withheld.name):
            raise real.exceptions.PermissionDeniedError("InvalidObjectState: 403")
        return real.get(place, key)

    files._obstore = SimpleNamespace(get=get, put=real.put, list=real.list, head=real.head)
    office.office.desk = replace(office.office.desk, files=files)


@HARMS
def test_a_page_that_is_up_and_cannot_go_on_for_a_harmed_photo_holds_up_no_other_release(
    two: OfficeUnderTest, harm: Callable[[Path], None]
) -> None:
    desk = put_pages_up(two)
    harmed = find_photos(two)[0]
    sound = harmed.read_bytes()
    harm(harmed)
    watch = Watch(desk, timedelta(minutes=30), None)
    for _ in range(4):
        with (
            suppress(HumasdError),
            closing(Courier(desk, two.office.open_mailer, two.office.open_website)) as at,
        ):
            deliver(two.office, at, note=watch.note)
        two.clock.advance(timedelta(minutes=15))
    assert [row["state"] for row in two.list()] == ["publishing", "closed"]
    assert "tidak dapat dilanjutkan" in str(two.sent(STAFF)[-1].message["Subject"])
    assert any(harmed.name in finding.line for finding in check_office(two.office))

    harmed.unlink(missing_ok=True)
    harmed.write_bytes(sound)
    two.work()
    assert [row["state"] for row in two.list()] == ["closed", "closed"]
    assert len(two.pages()) == 2 and len(two.sent(HARIAN)) == 2


@HARMS
def test_a_request_that_cannot_be_asked_anew_for_a_harmed_photo_holds_up_no_other(
    two: OfficeUnderTest, harm: Callable[[Path], None]
) -> None:
    harm(find_photos(two)[0])
    two.is_spoilt = True
    two.clock.advance(timedelta(days=60))
    before = len(two.sent(KABAG))
    submit("Imunisasi di Malili", 3)(two)
    with pytest.raises(HumasdError, match=r"restore .* from a backup"):
        two.work()
    assert len(two.list()) == 3, "new mail was not read"
    asked = [str(mail.message["Subject"]) for mail in two.sent(KABAG)[before:]]
    assert any("Pasar Malili" in subject for subject in asked), "the other release was not asked anew"


def test_an_object_that_its_store_does_not_give_holds_up_no_other_release(two: OfficeUnderTest) -> None:
    put_pages_up(two)
    keep_in_objects(two, withheld=find_photos(two)[0])
    two.is_spoilt = True
    submit("Imunisasi di Malili", 3)(two)
    for _ in range(3):
        with pytest.raises(HumasdError, match=r"InvalidObjectState.* restore the file"):
            two.work()
    assert [row["state"] for row in two.list()] == ["publishing", "closed", "disposition"]


def test_an_outage_of_the_mail_server_is_told_though_a_release_cannot_go_on(two: OfficeUnderTest) -> None:
    desk = put_pages_up(two)
    lose(find_photos(two)[0])
    two.is_spoilt = True
    told: dict[Part, str | None] = {}
    nowhere = "smtp://127.0.0.1:9"
    with closing(Courier(desk, lambda: SmtpMailer(nowhere), two.office.open_website)) as courier:
        for _ in range(2):  # the other release's page is taken note of; then its partners are mailed
            with pytest.raises(Permanent):
                deliver(two.office, courier, note=lambda part, fault: told.update({part: fault}))
    assert "cannot be reached" in str(told[Part.OUTGOING])


def test_where_the_place_of_the_files_is_away_new_mail_stays_in_the_mailbox_until_it_is_back(
    office: OfficeUnderTest,
) -> None:
    """What came now would be put under the mount point, and be gone when the place is mounted again."""
    approve(office)
    root, away = payload(office).parent.parent, office.folder / "away"
    root.rename(away)
    root.mkdir()
    submit("Jalan Burau Diperbaiki", 2)(office)
    with pytest.raises(Transient, match="mount the place"):
        office.work()
    assert office.pages() == [] and [*root.glob("[0-9a-f]*")] == []
    shutil.rmtree(root)
    away.rename(root)
    office.work()
    assert sorted(row["state"] for row in office.list()) == ["closed", "disposition"]


@HARMS
def test_mails_to_the_media_whose_common_file_was_harmed_go_once_it_is_restored(
    office: OfficeUnderTest, harm: Callable[[Path], None]
) -> None:
    bring_to_approval(office)
    desk = put_pages_up(office)
    settle_all(desk)
    with desk.database.reading() as connection:
        mails = [d for d in outbox.find_deliveries(connection, 1) if d.kind is Kind.PARTNER]
    [common] = {mail.enclosed for mail in mails if mail.enclosed}
    file = desk.files.path(common)  # type: ignore[attr-defined]
    sound = file.read_bytes()
    harm(file)
    office.is_spoilt = True
    office.work()
    assert office.sent(HARIAN) == []
    told = [one for one in office.show()["deliveries"] if one["kind"] == "partner"]
    assert len(told) == 3 and all(file.name in str(one["last_error"]) for one in told)

    file.unlink(missing_ok=True)
    file.write_bytes(sound)
    with desk.database.writing() as connection:
        assert outbox.make_due(connection, 1, office.clock()) == 3  # `humasd retry`
    office.work()
    assert [len(office.sent(mail.recipient)) for mail in mails] == [1, 1, 1]
    [sent] = office.sent(HARIAN)
    assert any(part.get_filename() == "naskah.docx" for part in sent.message.walk())
