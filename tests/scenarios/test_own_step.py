"""A step of the office's own, "Asisten membaca" between correction and approval, is configuration alone."""

from __future__ import annotations

from collections.abc import Mapping
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from humasd.agenda_book import lay_out
from humasd.audit import audit
from humasd.errors import ConfigurationError
from humasd.report import find_month, report_month
from humasd.settings import load_settings
from humasd.store.agenda_book import find_entries
from tests.scenarios.conftest import OpenOffice
from tests.support.office import KABAG, KASUBAG, SETTINGS, STAFF, OfficeUnderTest, write_toml
from tests.support.samples import press_release_docx, submission_mail
from tests.unit.letters.test_sheet import read

ASISTEN = "asisten@luwutimurkab.go.id"
READS: Mapping[str, Any] = {
    "name": "Asisten membaca",
    "before": "approval",
    "role": "asisten",
    "norm": "45m",
    "asks": "Mohon dibaca dan diparaf",
}
OFFICIALS = [*SETTINGS["officials"], {"role": "asisten", "name": "Baso Opu", "addresses": [ASISTEN]}]


def open_with(open_office: OpenOffice, **changes: Any) -> OfficeUnderTest:
    office = open_office(
        workflow={"disposition": {"mode": "auto"}, "steps": [{**READS, **changes}]}, officials=OFFICIALS
    )
    office.receive(submission_mail([("Rilis.docx", press_release_docx(title="Pasar Dibuka"))]))
    office.work()
    return office


def test_the_asisten_is_asked_between_correction_and_approval(
    open_office: OpenOffice, tmp_path: Path
) -> None:
    office = open_with(open_office)
    assert office.show()["waiting_on"] == [KASUBAG] and office.sent(ASISTEN) == []
    office.answer("kasubag", "setuju")

    release = office.show()
    assert (release["state"], release["waiting_on"]) == ("correction", [ASISTEN])
    [asked] = office.sent(ASISTEN)
    assert "Mohon dibaca dan diparaf: Pasar Dibuka" in str(asked.message["Subject"])
    for part in ("plain", "html"):
        words = asked.message.get_body((part,)).get_content()
        assert "Asisten membaca" in words and "SETUJU" in words and "koreksinya" not in words
    assert office.show()["deadline_at"] == "2026-11-24T09:45:00+08:00"

    office.answer(ASISTEN, "setuju")
    assert office.show()["waiting_on"] == [KABAG]
    office.answer("kabag", "setuju, terbitkan")

    release = office.show()
    assert release["state"] == "closed" and len(office.pages()) == 1
    assert [(one["step"], one["official"]) for one in release["decisions"]] == [
        ("correction", KASUBAG),
        ("Asisten membaca", ASISTEN),
        ("approval", KABAG),
    ]
    assert audit(office.office.desk).faults == ()

    desk = office.office.desk
    now = desk.clock()
    month = find_month(2026, 11, now, desk.zone)
    [measured] = [one for one in report_month(desk, month).steps if one.step == "Asisten membaca"]
    assert (measured.count, measured.in_time, measured.norm.total_seconds()) == (1, 1, 45 * 60)
    with desk.database.reading() as connection:
        [line] = lay_out(find_entries(connection, month.start, month.end), desk.policy, desk.zone)
    assert any("Asisten membaca: Baso Opu" in cell and "Sitti Rahmah" in cell for cell in line)
    [*_, request] = [mail for mail in office.sent(KABAG) if "persetujuan" in str(mail.message["Subject"])]
    [sheet] = [part for part in request.message.iter_attachments() if "disposisi" in part.get_filename("")]
    written = read(sheet.get_content(), tmp_path)
    assert "Asisten membaca" in written and "Baso Opu" in written


def attach_new_version(reply: EmailMessage) -> None:
    word = press_release_docx(title="Camat Buka Pasar")
    reply.add_attachment(word, "application", "octet-stream", filename="Rilis baru.docx")


def test_what_the_asisten_wants_changed_is_read_again_by_all(open_office: OpenOffice) -> None:
    office = open_with(open_office)
    office.answer("kasubag", "setuju")
    office.answer(ASISTEN, "Revisi: sebut nama camat")
    assert office.show()["waiting_on"] == [STAFF]
    office.answer(STAFF, "ini naskah barunya", change=attach_new_version)
    assert office.show()["waiting_on"] == [KASUBAG] and office.pages() == []
    office.answer("kasubag", "setuju")
    assert office.show()["waiting_on"] == [ASISTEN]
    office.answer(ASISTEN, "tolak: sudah basi")
    assert office.show()["state"] == "rejected" and office.pages() == []


def test_it_may_stand_before_the_correction_and_his_word_can_be_taken_back(open_office: OpenOffice) -> None:
    office = open_with(open_office, before="correction")
    assert office.show()["waiting_on"] == [ASISTEN]
    office.answer(ASISTEN, "setuju")
    assert office.show()["waiting_on"] == [KASUBAG]
    office.answer(ASISTEN, "BATAL")
    assert office.show()["waiting_on"] == [ASISTEN]


def test_nothing_is_left_out_where_the_step_is_taken_away_while_he_is_asked(
    open_office: OpenOffice,
) -> None:
    office = open_with(open_office, before="correction")
    office.config.write_text(
        write_toml({**SETTINGS, "officials": OFFICIALS, "workflow": {"disposition": {"mode": "auto"}}}),
        encoding="utf-8",
    )
    again = OfficeUnderTest(office.folder, clock=office.clock, keep=True)
    try:
        again.answer(ASISTEN, "setuju")
        assert again.pages() == [] and again.show()["state"] == "correction"
        again.wait(days=8)
        assert again.show()["waiting_on"] == [KASUBAG]
        for official in ("kasubag", "kasubag", "kabag"):
            assert again.pages() == []
            again.answer(official, "setuju")
        assert len(again.pages()) == 1
    finally:
        again.close()


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"name": "approval"}, "is a step of the SOP already"),
        ({"mode": "auto"}, "leave the step out instead"),
        ({"role": "camat"}, "asks the role 'camat' by reply"),
        ({"name": "Asisten Bidang Pemerintahan membaca"}, "at most 16"),
    ],
)
def test_what_cannot_be_such_a_step_is_named(tmp_path: Path, changes: dict[str, Any], fault: str) -> None:
    config = tmp_path / "humasd.toml"
    settings = {**SETTINGS, "officials": OFFICIALS, "workflow": {"steps": [{**READS, **changes}]}}
    config.write_text(write_toml(settings), encoding="utf-8")
    with pytest.raises(ConfigurationError, match=fault):
        load_settings(config)
