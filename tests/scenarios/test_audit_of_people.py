"""Substitutes and several approvers on record, and what `humasd verify` says of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from click.testing import CliRunner

from humasd.audit import audit
from humasd.cli import cli
from humasd.release.ledger import Entry, EntryKind
from tests.scenarios.conftest import OpenOffice
from tests.scenarios.test_appointing import WORDS, appoint, write
from tests.scenarios.test_audit import change, read_entries, write_anew
from tests.scenarios.test_digest import open_with_morning, reply, states
from tests.scenarios.test_people import ASISTEN, SEKDA, shared
from tests.scenarios.test_whole_way import submit
from tests.support.office import KABAG, KASUBAG, OfficeUnderTest


def faults_of(office: OfficeUnderTest) -> list[str]:
    return [fault.what for fault in audit(office.office.desk).faults]


def test_an_appointment_and_its_end_are_on_record_with_their_mails(office: OfficeUnderTest) -> None:
    appoint(office)
    write(office, KABAG, "Cabut Plh")
    confirmed, appointed, revoked = read_entries(office.folder)[1:]
    assert [entry.kind for entry in (confirmed, appointed, revoked)] == [
        EntryKind.CONFIRMED,
        EntryKind.APPOINTED,
        EntryKind.REVOKED,
    ]
    assert (appointed.person, appointed.role, appointed.seat) == (KABAG, "kabag", KABAG)
    assert (appointed.letter, appointed.note) == (
        "800/123/BKPSDM",
        f"{KASUBAG} as Plh. Kabag, 2026-11-24 to 2026-11-30",
    )
    assert appointed.confirmed and appointed.mail_sha256 == confirmed.held_sha256
    assert faults_of(office) == []


def test_an_appointment_that_was_disowned_is_on_record(office: OfficeUnderTest) -> None:
    write(office, KABAG, WORDS)
    office.answer(KABAG, "TIDAK")
    assert read_entries(office.folder)[-1].kind is EntryKind.DISOWNED and faults_of(office) == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE appointments SET substitute = 'palsu@example.com'",
        "UPDATE appointments SET last = '2027-11-30'",
        "UPDATE appointments SET seat = 'staf@luwutimurkab.go.id'",
        "UPDATE appointments SET letter = '1'",
        "UPDATE appointments SET capacity = 'plt'",
        "DELETE FROM appointments",
        "INSERT INTO appointments (seat, role, substitute, capacity, first, last, letter, appointed_by,"
        " message, appointed_at) SELECT seat, role, 'palsu@example.com', capacity, first, last, letter,"
        " appointed_by, message, appointed_at FROM appointments",
    ],
)
def test_a_substitute_whom_nobody_appointed_on_record_is_found(
    office: OfficeUnderTest, statement: str
) -> None:
    appoint(office)
    change(office.folder, statement)
    office.is_spoilt = True
    assert faults_of(office)


def test_what_a_substitute_decided_is_told_as_what_he_was(office: OfficeUnderTest) -> None:
    appoint(office)
    submit(office)
    office.answer("kasubag", "setuju")
    entry = next(entry for entry in read_entries(office.folder) if entry.kind is EntryKind.DECISION)
    assert (entry.person, entry.role, entry.capacity, entry.letter, entry.seat) == (
        KASUBAG, "kasubag", "Plh. Kabag", "800/123/BKPSDM", KABAG,
    )  # fmt: skip
    assert faults_of(office) == []
    shown = CliRunner().invoke(cli, ["show", "1", "--config", str(office.config)]).stdout
    assert KASUBAG in shown and "Plh. Kabag, SP nomor 800/123/BKPSDM" in shown
    change(office.folder, "UPDATE decisions SET capacity = ''")
    office.is_spoilt = True
    assert faults_of(office)


@pytest.mark.parametrize("need", ["all", "in-order", "any"])
def test_a_page_that_several_approved_is_whole_on_record(open_office: OpenOffice, need: str) -> None:
    office = shared(open_office, need)
    for person in (KABAG,) if need == "any" else (KABAG, ASISTEN, SEKDA):
        office.answer(person, "setuju")
    assert office.show()["state"] == "closed" and faults_of(office) == []
    assert read_entries(office.folder)[-1].kind is EntryKind.PUBLISHED


def test_a_page_of_which_one_of_several_approvals_is_gone_is_found(open_office: OpenOffice) -> None:
    office = shared(open_office, "all")
    for person in (KABAG, ASISTEN, SEKDA):
        office.answer(person, "setuju")

    def of_others(entries: list[Entry]) -> list[Entry]:
        return [replace(entry, seat=KABAG) if entry.seat == ASISTEN else entry for entry in entries]

    write_anew(office.folder, of_others)
    office.is_spoilt = True
    assert f"this page went up as if {ASISTEN} had approved it too" in faults_of(office)


def test_an_approval_taken_back_by_one_of_several_is_on_record(open_office: OpenOffice) -> None:
    office = shared(open_office, "all", approval={"authserv_id": "mail.luwutimurkab.go.id", "hold": "1h"})
    for person in (KABAG, ASISTEN, SEKDA):
        office.answer(person, "setuju")
    assert office.show()["state"] == "publishing"
    office.answer(SEKDA, "Tolak: fotonya keliru")
    assert office.show()["state"] == "approval" and faults_of(office) == []
    assert EntryKind.UNDONE in [entry.kind for entry in read_entries(office.folder)]


def test_decisions_that_came_in_one_mail_are_each_on_record_with_it(open_office: OpenOffice) -> None:
    office = open_with_morning(open_office)
    reply(office, "1 setuju, 2 tolak: foto buram, 3 setuju", verdict="")
    office.answer("kabag", "YA")
    decided = [entry for entry in read_entries(office.folder) if entry.kind is EntryKind.DECISION]
    assert sorted(states(office)) == ["closed", "closed", "rejected"]
    assert len({entry.mail_sha256 for entry in decided}) == 1 and len(decided) == 3
    assert all(entry.confirmed and entry.request for entry in decided)
    assert faults_of(office) == []
