"""Steps that the daemon does, steps that people do, and offices of few people (SOP steps 2 to 5)."""

from __future__ import annotations

from typing import Any

import pytest

from humasd.demo import compose_reply, find_request
from tests.scenarios.conftest import OpenOffice
from tests.support.office import KABAG, KASUBAG, OFFICIALS, STAFF, OfficeUnderTest
from tests.support.samples import press_release_docx, submission_mail

SENDER = "dinas.pupr@luwutimurkab.go.id"
AUTO = {
    "disposition": {"role": "kabag", "norm": "15m", "mode": "auto"},
    "receive": {"role": "kasubag", "norm": "15m", "mode": "auto"},
    "drafting": {"role": "staf", "norm": "120m", "mode": "auto"},
    "correction": {"role": "kasubag", "norm": "30m", "mode": "auto"},
}
REPLY = {step: {**rule, "mode": "reply"} for step, rule in AUTO.items()}
KABAG_ALONE = [{"role": "kabag", "name": "Andi Mappatunru", "addresses": [KABAG]}]


def submit(office: OfficeUnderTest) -> OfficeUnderTest:
    office.receive(submission_mail([("Rilis.docx", press_release_docx())], sender=SENDER))
    office.work()
    return office


def way_of(office: OfficeUnderTest) -> list[tuple[str, str]]:
    """Everybody asked says SETUJU: the states on the way and who was waited for."""
    way = []
    while (release := office.show())["state"] != "closed":
        [waited_on] = release["waiting_on"]
        way.append((release["state"], waited_on))
        assert len(way) < 9
        office.answer(next(role for role, address in OFFICIALS.items() if address == waited_on), "Setuju")
    return way


@pytest.mark.parametrize(
    ("workflow", "way"),
    [
        (AUTO, [("approval", KABAG)]),
        (
            REPLY,
            [
                ("disposition", KABAG),
                ("disposition", KASUBAG),
                ("drafting", STAFF),
                ("correction", KASUBAG),
                ("approval", KABAG),
            ],
        ),
        ({**AUTO, "receive": REPLY["receive"]}, [("disposition", KASUBAG), ("approval", KABAG)]),
        ({**AUTO, "drafting": REPLY["drafting"]}, [("drafting", STAFF), ("approval", KABAG)]),
        ({**AUTO, "correction": REPLY["correction"]}, [("correction", KASUBAG), ("approval", KABAG)]),
    ],
    ids=["auto", "reply", "receive", "drafting", "correction"],
)
def test_each_step_is_asked_of_its_person_or_done_by_the_daemon(
    open_office: OpenOffice, workflow: dict[str, Any], way: list[tuple[str, str]]
) -> None:
    office = submit(open_office(workflow=workflow))
    assert way_of(office) == way
    assert len(office.pages()) == 1
    kinds = [decision["kind"] for decision in office.show()["decisions"]]
    assert kinds.count("approve") + kinds.count("dispose") == len(way) == len(kinds)


def test_an_office_of_one_publishes(open_office: OpenOffice) -> None:
    office = submit(open_office(workflow=AUTO, officials=KABAG_ALONE))
    assert way_of(office) == [("approval", KABAG)]


def test_an_office_of_one_revises(open_office: OpenOffice) -> None:
    office = submit(open_office(workflow=AUTO, officials=KABAG_ALONE))
    office.answer("kabag", "Revisi: ganti judul")
    assert office.show()["state"] == "drafting" and office.show()["waiting_on"] == [KABAG]


def test_revisi_at_disposition_asks_the_sender_who_completes_the_same_release(
    office: OfficeUnderTest,
) -> None:
    submit(office)
    office.answer("kabag", "Revisi: mohon tambahkan tanggal kegiatan")
    release = office.show()
    assert release["state"] == "incomplete" and release["waiting_on"] == [SENDER]
    asked = office.sent(SENDER)[-1].message
    assert "mohon tambahkan tanggal kegiatan" in asked.get_body(("plain",)).get_content()
    answer = compose_reply(asked, SENDER, "Berikut perbaikannya.")
    new = press_release_docx(("WOTU, LUWU TIMUR - " + "Pada 24 November 2026 jembatan diresmikan. " * 9,))
    answer.add_attachment(new, "application", "octet-stream", filename="Rilis 2.docx")
    office.receive(answer)
    office.work()
    assert [row["state"] for row in office.list()] == ["disposition"]
    assert "24 November 2026" in office.show()["body_text"]
    assert [subject for subject in subjects(office, KABAG) if "Mohon disposisi" in subject][1:]


def subjects(office: OfficeUnderTest, recipient: str) -> list[str]:
    return [str(mail.message["Subject"]) for mail in office.sent(recipient)]


def test_a_request_goes_to_the_officials_first_address_alone(office: OfficeUnderTest) -> None:
    submit(office)
    request = find_request(office.sent(), KABAG)
    assert str(request.message["To"]).count("@") == 1 and request.message["Cc"] is None
    assert office.sent("andi@pribadi.example.com") == []


def test_a_new_text_in_the_mail_itself_is_the_next_version(office: OfficeUnderTest) -> None:
    submit(office)
    office.answer("kabag", "setuju")
    before = office.show()["body_text"]
    office.answer(
        "kasubag", "Naskah diperbaiki sebagai berikut:\n\n" + before.replace("ratusan", "dua ratus")
    )
    release = office.show()
    assert release["version"] == 2 and release["state"] == "correction"
    assert "dua ratus warga" in release["body_text"] and "Naskah diperbaiki" not in release["body_text"]
    assert release["title"] == office.list()[0]["title"] and len(release["versions"]) == 2
