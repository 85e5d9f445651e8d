"""The commands as people and scripts use them: exit codes, one-line errors, JSON alone on stdout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from humasd.health import tell_trust
from tests.scenarios.conftest import OpenOffice
from tests.support.office import OfficeUnderTest
from tests.support.samples import press_release_docx, submission_mail

SENDER = "dinas.pupr@luwutimurkab.go.id"


def humasd(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    environment.pop("HUMASD_CONFIG", None)
    return subprocess.run(
        [sys.executable, "-m", "humasd", *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=cwd,
        env=environment,
    )


def is_one_clear_line(done: subprocess.CompletedProcess[str]) -> bool:
    return done.stdout == "" and len(done.stderr.strip().splitlines()) == 1 and "Traceback" not in done.stderr


@pytest.fixture
def busy(office: OfficeUnderTest) -> OfficeUnderTest:
    """An office with three releases in its agenda."""
    for number in range(3):
        office.receive(
            submission_mail(
                [("Rilis.docx", press_release_docx(title=f"Kegiatan ke-{number}"))],
                sender=SENDER,
                message_id=f"<{number}@x>",
            )
        )
    office.work()
    return office


def test_once_handles_mail_and_list_and_show_tell_it(office: OfficeUnderTest) -> None:
    office.receive(submission_mail([("Rilis.docx", press_release_docx())], sender=SENDER))
    assert humasd("once", "--config", str(office.config)).returncode == 0
    listed = humasd("list", "--json", "--config", str(office.config))
    [row] = json.loads(listed.stdout)
    shown = json.loads(humasd("show", row["agenda"], "--json", "--config", str(office.config)).stdout)
    assert set(row) == {
        "agenda", "title", "state", "category", "sender", "unit", "received_at", "deadline_at", "version",
        "url", "waiting_on", "missing",
    }  # fmt: skip
    assert set(shown) == set(row) | {
        "body_html", "body_text", "versions", "attachments", "decisions", "deliveries", "clippings",
        "history", "page_version", "change", "errata",
    }  # fmt: skip
    assert {**shown, **row} == shown
    assert row["received_at"].endswith("+08:00")


def test_list_can_be_narrowed(busy: OfficeUnderTest) -> None:
    def agendas(*options: str) -> list[str]:
        done = humasd("list", "--json", *options, "--config", str(busy.config))
        return [row["agenda"][:4] for row in json.loads(done.stdout)]

    assert agendas() == ["0001", "0002", "0003"]
    assert agendas("--limit", "2") == ["0001", "0002"]
    assert agendas("--after", "0001/HUMAS/XI/2026") == ["0002", "0003"]
    assert agendas("--state", "closed") == []


def test_lists_and_shows_are_readable_by_people_too(busy: OfficeUnderTest) -> None:
    listed = humasd("list", "--config", str(busy.config)).stdout
    shown = humasd("show", "0002/HUMAS/XI/2026", "--config", str(busy.config)).stdout
    assert "Kegiatan ke-1" in listed and "kabag@luwutimurkab.go.id" in listed
    assert "Kegiatan ke-1" in shown and "PT A&B" in shown and "Rilis.docx" in shown


def test_check_passes_on_a_sound_office_and_sends_nothing(office: OfficeUnderTest) -> None:
    done = humasd("check", "--config", str(office.config))
    assert done.returncode == 0, done.stdout
    assert office.sent() == []


@pytest.mark.parametrize(
    ("server", "approval", "told"),
    [
        (None, {}, "to spare officials that, set approval.authserv_id"),
        (None, {"own_domain": "smtp-auth"}, "to spare officials that, set approval.authserv_id"),
        (None, {"own_domain": "smtp-auth", "verify_dkim": True}, "never finds a login"),
        (None, {"verify_dkim": True}, "by their own signatures"),
        ("mail.example.go.id", {}, "by what mail.example.go.id says of their origin; others"),
        ("mail.example.go.id", {"verify_dkim": True}, "origin and their own signatures"),
    ],
)
def test_check_says_how_an_officials_mail_is_known(
    open_office: OpenOffice, server: str | None, approval: dict[str, object], told: str
) -> None:
    desk = open_office(approval=approval).office.desk
    assert told in tell_trust(replace(desk, authserv_id=server))


def test_check_names_what_fails_and_exits_with_1(office: OfficeUnderTest) -> None:
    text = office.config.read_text().replace('"maildir:mailbox"', '"imap://humas@127.0.0.1:9/INBOX"')
    office.config.write_text(text)
    done = humasd("check", "--config", str(office.config))
    assert done.returncode == 1
    [failed] = [line for line in done.stdout.splitlines() if line.startswith("FAILED")]
    assert "mailbox" in failed and "Traceback" not in done.stderr


def test_an_effect_that_waits_makes_once_exit_with_1_and_retry_sends_it(office: OfficeUnderTest) -> None:
    office.receive(submission_mail([("Rilis.docx", press_release_docx())], sender=SENDER))
    outgoing = office.folder / "outgoing"
    outgoing.write_text("a file where a folder should be")
    done = humasd("once", "--config", str(office.config))
    assert done.returncode == 1 and "Traceback" not in done.stderr
    outgoing.unlink()
    agenda = json.loads(humasd("list", "--json", "--config", str(office.config)).stdout)[0]["agenda"]
    assert humasd("once", "--config", str(office.config)).returncode == 0 and office.sent() == []
    assert humasd("retry", agenda, "--config", str(office.config)).returncode == 0
    assert humasd("once", "--config", str(office.config)).returncode == 0
    assert len(office.sent()) == 2


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("list", "--config", "tidak-ada.toml"), 2),
        (("list", "--state", "entah"), 2),
        (("list", "--limit", "banyak"), 2),
        (("terbang",), 2),
        (("show",), 2),
    ],
)
def test_a_wrong_call_exits_with_2_and_says_why(
    tmp_path: Path, arguments: tuple[str, ...], code: int
) -> None:
    done = humasd(*arguments, cwd=tmp_path)
    assert done.returncode == code
    assert done.stdout == "" and done.stderr and "Traceback" not in done.stderr


def test_an_unknown_agenda_number_is_one_clear_line(office: OfficeUnderTest) -> None:
    done = humasd("show", "0099/HUMAS/XI/2026", "--config", str(office.config))
    assert done.returncode == 1 and is_one_clear_line(done) and "humasd list" in done.stderr


def test_a_database_that_cannot_be_reached_is_one_clear_line(office: OfficeUnderTest) -> None:
    database = 'database = "postgresql+psycopg://humasd@127.0.0.1:9/humasd"'
    office.config.write_text(office.config.read_text() + f"[storage]\n{database}\n")
    done = humasd("list", "--config", str(office.config))
    assert done.returncode == 1 and is_one_clear_line(done), done.stderr


def test_init_writes_an_office_and_never_overwrites(tmp_path: Path) -> None:
    assert humasd("init", str(tmp_path / "kantor")).returncode == 0
    config = tmp_path / "kantor" / "humasd.toml"
    config.write_text("# milik saya\n")
    assert humasd("init", str(tmp_path / "kantor")).returncode == 0
    assert config.read_text() == "# milik saya\n"
    assert (tmp_path / "kantor" / "formulir-publikasi-kegiatan.docx").exists()


def test_form_writes_the_blank_form(office: OfficeUnderTest, tmp_path: Path) -> None:
    file = tmp_path / "formulir.docx"
    assert humasd("form", str(file), "--config", str(office.config)).returncode == 0
    words = " ".join(cell.text for table in docx.Document(str(file)).tables for cell in table._cells)
    assert "Judul Kegiatan" in words and "Unit Kerja" in words


def test_the_demo_ends_closed_and_says_where_to_look(tmp_path: Path) -> None:
    done = humasd("demo", str(tmp_path / "demo"), "--json")
    assert "Warning" not in done.stderr  # of a library, on the first thing that a stranger sees
    assert done.returncode == 0, done.stderr
    assert "is closed" in done.stderr and "index.html" in done.stderr
    told = json.loads(done.stdout)
    assert told["release"]["state"] == "closed" and Path(told["config"]).is_file()
    assert humasd("demo", str(tmp_path / "demo")).returncode == 1
