"""`humasd verify` on pages that were corrected and taken down: each by an approval of exactly that."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from humasd.release.ledger import Entry, EntryKind
from humasd.release.states import Step
from tests.scenarios.test_audit import change, check, write_anew
from tests.scenarios.test_ralat import NOTE, corrected_file, send, send_reply
from tests.support.office import KABAG, OfficeUnderTest
from tests.support.published import publish, write

COPIED = (
    "release_id, kind, recipient, letter, automatic, state, attempts, due_at, settled, permanent, created_at,"
    " changed_elsewhere, result"
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office whose page was corrected, then taken down, with a refusal between the two."""
    office = OfficeUnderTest(tmp_path_factory.mktemp("changes") / "office")
    publish(office)
    send_reply(office, f"RALAT: {NOTE}", corrected_file())
    office.answer("kabag", "setuju")
    send_reply(office, "RALAT: tanggalnya lain")
    office.answer("kabag", "TOLAK: tidak benar")
    send(office, write(KABAG, "TARIK 0001"))
    office.answer("kabag", "setuju")
    assert office.show()["state"] == "withdrawn"
    office.close()
    return office.folder


@pytest.fixture
def folder(book: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(book, tmp_path / "office"))


def test_a_sound_book_has_no_fault(folder: Path) -> None:
    assert check(folder).faults == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE decisions SET change = '' WHERE change = 'takedown'",
        "UPDATE decisions SET change = 'correction' WHERE change = 'takedown'",
        "UPDATE decisions SET change = 'takedown' WHERE change = 'correction'",
        "DELETE FROM decisions WHERE change = 'takedown'",
        "DELETE FROM outbox WHERE letter = 'page_correction'",
        "DELETE FROM outbox WHERE letter = 'page_takedown'",
        "UPDATE outbox SET payload = 'x' WHERE letter = 'page_correction'",
        "UPDATE outbox SET result = 'https://lain.example.com' WHERE letter = 'page_takedown'",
        "UPDATE versions SET body_html = '<p>Lain</p>' WHERE number = 2",
        f"INSERT INTO outbox ({COPIED}, payload) SELECT {COPIED}, 'x' FROM outbox"
        " WHERE letter = 'page_correction'",
    ],
)
def test_whatever_is_changed_in_the_database_is_found(folder: Path, statement: str) -> None:
    change(folder, statement)
    assert check(folder).faults


def is_approval_of(entry: Entry, kind: str | None) -> bool:
    return entry.is_approval and entry.step is Step.APPROVAL and entry.change == kind


def without(kind: str) -> Callable[[list[Entry]], list[Entry]]:
    return lambda entries: [entry for entry in entries if not is_approval_of(entry, kind)]


def altered(of: Callable[[Entry], bool], **changes: object) -> Callable[[list[Entry]], list[Entry]]:
    def alter(entries: list[Entry]) -> list[Entry]:
        assert any(map(of, entries))
        return [replace(entry, **changes) if of(entry) else entry for entry in entries]  # type: ignore[arg-type]

    return alter


@pytest.mark.parametrize("kind", ["correction", "takedown"])
def test_a_change_without_its_approval_is_found(folder: Path, kind: str) -> None:
    write_anew(folder, without(kind))
    assert any("no approval that stands" in fault.what for fault in check(folder).faults)


@pytest.mark.parametrize("field", ["change", "change_note", "content_hash", "page_sha256", "version"])
@pytest.mark.parametrize("kind", [EntryKind.CORRECTED, EntryKind.TAKEN_DOWN])
def test_what_happened_on_the_website_fits_its_approval(folder: Path, kind: EntryKind, field: str) -> None:
    value: object = 1 if field == "version" and kind is EntryKind.CORRECTED else "lain"
    value = 9 if field == "version" and value == "lain" else value
    write_anew(folder, altered(lambda entry: entry.kind is kind, **{field: value}))
    assert check(folder).faults


def test_one_approval_serves_once(folder: Path) -> None:
    def again(entries: list[Entry]) -> list[Entry]:
        [at] = [at for at, entry in enumerate(entries) if entry.kind is EntryKind.CORRECTED]
        return [*entries[: at + 1], *entries[at:]]

    write_anew(folder, again)
    assert any("no approval that stands" in fault.what for fault in check(folder).faults)


def test_an_approval_of_the_publication_carries_no_takedown(folder: Path) -> None:
    def moved(entries: list[Entry]) -> list[Entry]:
        """The takedown follows the approval of the publication, as if that had been its."""
        [down] = [entry for entry in entries if entry.kind is EntryKind.TAKEN_DOWN]
        [approval] = [at for at, entry in enumerate(entries) if is_approval_of(entry, None)]
        return [*entries[: approval + 1], down]

    write_anew(folder, moved)
    assert any("approved publication" in fault.what for fault in check(folder).faults)


def test_the_proposal_is_on_record_with_its_mail(folder: Path) -> None:
    write_anew(folder, altered(lambda entry: entry.kind is EntryKind.PROPOSED, mail_sha256="x"))
    assert any("was received" in fault.what for fault in check(folder).faults)
