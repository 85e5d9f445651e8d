"""What the office keeps and hands on: the agenda book, the file of one release, the list of partners."""

from __future__ import annotations

import hashlib
import json
import subprocess
import zipfile
from email import message_from_bytes, policy
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner

from humasd.cli import cli
from humasd.errors import HumasdError
from tests.scenarios.conftest import OpenOffice
from tests.scenarios.test_media import HARIAN, ONE, publish
from tests.support.office import KABAG, OfficeUnderTest
from tests.support.published import write
from tests.support.samples import letter_docx, press_release_docx, submission_mail


def run(office: OfficeUnderTest, *arguments: str) -> str:
    command, *rest = arguments
    result = CliRunner().invoke(cli, [command, "--config", str(office.config), *rest])
    if isinstance(result.exception, HumasdError):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def closed(open_office: OpenOffice) -> OfficeUnderTest:
    office = open_office(partners=ONE)
    publish(office, title="=SUM(A1) & Jembatan Kanawatu Diresmikan")
    assert office.show()["state"] == "closed"
    return office


def test_the_agenda_book_tells_each_step_of_each_request(closed: OfficeUnderTest) -> None:
    rows = json.loads(run(closed, "agenda", "--month", "2026-11", "--json"))
    [row] = rows
    assert row["Nomor agenda"] == "0001/HUMAS/XI/2026" and row["Keadaan"] == "selesai"
    for column, official in (
        ("Disposisi", "Andi Mappatunru"),
        ("Dikoreksi", "Sitti Rahmah"),
        ("Disetujui", "Andi Mappatunru"),
    ):
        assert official in row[column]
    assert closed.show()["url"] in row["Terbit"] and row["Media"] == "1 media"
    assert row["Pengirim diberi tahu"]
    assert json.loads(run(closed, "agenda", "--month", "2026-10", "--json")) == []
    assert len(json.loads(run(closed, "agenda", "--month", "2026", "--json"))) == 1


def test_what_became_of_a_page_later_stands_in_book_sheet_and_file(
    closed: OfficeUnderTest, tmp_path: Path
) -> None:
    for words in ("RALAT 0001: nama desa yang benar Kanawatu", "TARIK 0001, ada keberatan"):
        closed.receive(write(KABAG, words))
        closed.work()
        closed.answer("kabag", "setuju")
    [row] = json.loads(run(closed, "agenda", "--month", "2026-11", "--json"))
    assert "diralat 24-11-2026" in row["Terbit"] and "ditarik 24-11-2026" in row["Terbit"]
    assert (row["Keadaan"], row["Media"]) == ("ditarik", "1 media")
    shown = run(closed, "show", "0001/HUMAS/XI/2026")
    assert "approval of correction: approve" in shown and "approval of takedown: approve" in shown
    run(closed, "archive", "0001/HUMAS/XI/2026", str(tmp_path / "arsip.zip"))
    with zipfile.ZipFile(tmp_path / "arsip.zip") as archive:
        names = " ".join(archive.namelist())
        [sheet] = [name for name in archive.namelist() if name.endswith("disposisi.pdf")]
        page = pypdfium2.PdfDocument(archive.read(sheet))[0]
    assert "ask_page_correction" in names and "ask_takedown" in names and "partner_withdrawn" in names
    text = " ".join(page.get_textpage().get_text_range().split())
    assert "Persetujuan (ralat)" in text and "Persetujuan (penarikan)" in text


def test_the_agenda_book_as_a_spreadsheet_holds_text_only(closed: OfficeUnderTest, tmp_path: Path) -> None:
    run(closed, "agenda", "--month", "2026-11", "--xlsx", str(tmp_path / "buku.xlsx"))
    with zipfile.ZipFile(tmp_path / "buku.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        strings = book.read("xl/sharedStrings.xml").decode()
    assert "0001/HUMAS/XI/2026" in strings and "=SUM(A1) &amp; Jembatan" in strings
    assert "<f>" not in sheet and "hyperlink" not in sheet


def test_the_agenda_book_as_pages(closed: OfficeUnderTest, tmp_path: Path) -> None:
    run(closed, "agenda", "--month", "2026-11", "--pdf", str(tmp_path / "buku.pdf"))
    pages = pypdfium2.PdfDocument(tmp_path / "buku.pdf")
    text = " ".join(pages[0].get_textpage().get_text_range().replace("\u200b", "").split())
    assert "Buku agenda publikasi bulan November 2026" in text and "Jembatan Kanawatu" in text
    width, height = pages[0].get_size()
    assert width > height


def test_the_file_of_a_release_holds_all_of_it_and_can_be_checked(
    closed: OfficeUnderTest, tmp_path: Path
) -> None:
    file = tmp_path / "arsip.zip"
    run(closed, "archive", "0001/HUMAS/XI/2026", str(file))
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path / "out")
    [folder] = (tmp_path / "out").iterdir()
    assert folder.name == "0001-HUMAS-XI-2026"
    checked = subprocess.run(
        ["sha256sum", "-c", "--quiet", "SHA256SUMS"], cwd=folder, capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stderr
    received = [path.read_bytes() for path in sorted((folder / "surat-masuk").iterdir())]
    assert len(received) == 4  # the submission and three decisions
    first = message_from_bytes(received[0], policy=policy.default)
    assert first["Subject"] == "Rilis peresmian Jembatan Wotu"
    sent = [path.name for path in (folder / "surat-keluar").iterdir()]
    assert any("ask_approval" in name for name in sent) and any("harian.example.com" in name for name in sent)
    outgoing = {path.read_bytes().partition(b"\r\n\r\n")[2] for path in closed.folder.glob("outgoing/new/*")}
    assert {
        path.read_bytes().partition(b"\r\n\r\n")[2] for path in (folder / "surat-keluar").iterdir()
    } == outgoing
    assert (folder / "naskah" / "versi-1.docx").read_bytes()[:2] == b"PK"
    assert "Jembatan Kanawatu" in (folder / "naskah" / "versi-1.html").read_text(encoding="utf-8")
    assert (folder / "lembar-disposisi.pdf").read_bytes().startswith(b"%PDF")
    told = json.loads((folder / "riwayat.json").read_text(encoding="utf-8"))
    assert [decision["kind"] for decision in told["decisions"]] == ["dispose", "approve", "approve"]
    [attachment] = (folder / "lampiran").iterdir()
    assert hashlib.sha256(attachment.read_bytes()).hexdigest() == told["attachments"][0]["sha256"]


def test_no_file_is_made_of_a_release_whose_codes_still_decide(
    office: OfficeUnderTest, tmp_path: Path
) -> None:
    mail = submission_mail([("R.docx", press_release_docx()), ("S.docx", letter_docx())])
    office.receive(mail)
    office.work()
    file = tmp_path / "arsip.zip"
    with pytest.raises(HumasdError, match="still disposition"):
        run(office, "archive", "0001/HUMAS/XI/2026", str(file))
    assert not file.exists()


def test_a_file_that_is_there_is_not_overwritten(closed: OfficeUnderTest, tmp_path: Path) -> None:
    file = tmp_path / "arsip.zip"
    file.write_bytes(b"mine")
    with pytest.raises(HumasdError, match="is there already"):
        run(closed, "archive", "0001/HUMAS/XI/2026", str(file))
    assert file.read_bytes() == b"mine"


def test_the_partners_are_listed_and_a_silenced_one_is_mailed_again(closed: OfficeUnderTest) -> None:
    from humasd.store import silenced

    with closed.office.desk.database.writing() as connection:
        silenced.add(connection, HARIAN, silenced.Why.FAILED, "550 no such user", closed.clock())
    [row] = json.loads(run(closed, "partners", "--json"))
    assert row["address"] == HARIAN and row["state"] == "suspended: 550 no such user"
    [row] = json.loads(run(closed, "partners", "--json", "--resume", HARIAN))
    assert row["state"] == "mailed"
    with pytest.raises(HumasdError, match="is held back"):
        run(closed, "partners", "--resume", HARIAN)
