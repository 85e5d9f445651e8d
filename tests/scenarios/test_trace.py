"""One id in the log leads from a mail to its page."""

from __future__ import annotations

import structlog
from structlog.testing import capture_logs

from humasd.sop.tracing import tracing
from tests.scenarios.conftest import OpenOffice
from tests.scenarios.test_media import publish
from tests.support.office import OfficeUnderTest


def test_from_the_mail_to_the_page_and_the_word_to_the_sender(office: OfficeUnderTest) -> None:
    with capture_logs(processors=[structlog.contextvars.merge_contextvars]) as lines:
        publish(office)
    stored = next(line for line in lines if line["event"] == "mail stored")
    trace = stored["trace"]
    assert any(path.name.startswith(trace) for path in office.office.settings.storage.files.rglob("*"))
    own = [line for line in lines if line.get("trace") == trace]
    told = [line["event"] for line in own]
    assert told[:3] == ["mail stored", "release registered", "turn taken"]
    assert [line["by"] for line in own if line["event"] == "turn taken"] == [
        "Registered",
        "Disposed",
        "Approved",
        "Approved",
        "PagePublished",
        "DistributionEnded",
        "ConfirmationEnded",
    ]
    sent = [line["letter"] for line in own if line["event"] == "delivery sent"]
    assert {"receipt", "ask_approval", "page", "partner_release", "published"} <= set(sent)
    without = [line for line in lines if "trace" not in line]
    assert without == []


def test_two_releases_have_two_ids_and_the_mail_of_each_answer_its_own_number(
    office: OfficeUnderTest,
) -> None:
    with capture_logs(processors=[structlog.contextvars.merge_contextvars]) as lines:
        publish(office)
        publish(office, "Pasar Murah Dibuka di Kecamatan Mangkutana")
    turns = [line for line in lines if line["event"] == "turn taken"]
    by_agenda = {
        line["agenda"]: {other["trace"] for other in turns if other["agenda"] == line["agenda"]}
        for line in turns
    }
    assert all(len(traces) == 1 for traces in by_agenda.values())
    assert len(set.union(*by_agenda.values())) == 2
    approved = [line for line in turns if line["by"] == "Approved"]
    assert len({line["mail"] for line in approved}) == len(approved)


def test_the_id_of_nothing_is_none(open_office: OpenOffice) -> None:
    office = open_office()
    with (
        capture_logs(processors=[structlog.contextvars.merge_contextvars]) as lines,
        tracing(office.office.desk, None),
    ):
        structlog.get_logger().info("something")
    assert "trace" not in lines[0]
