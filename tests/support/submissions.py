"""Builds the mails of tests/corpus/submissions, and says where an understanding of them errs.

Each folder holds `mail.toml` (what the mail is made of) and `expected.toml` (what a good clerk
would find in it). README.md there tells how both are written.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from humasd.understanding import Understanding, Unit
from humasd.understanding.understand import understand
from humasd.understanding.unopened import ALL_OPENED
from tests.support.regions import LUWU_TIMUR
from tests.support.samples import submission_mail
from tests.support.submission_files import build_file

FOLDER = Path(__file__).parents[1] / "corpus" / "submissions"
OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})
ZONE = ZoneInfo("Asia/Makassar")
DATE = "Tue, 24 Nov 2026 11:30:00 +0800"
_FIELDS = ("activity_days", "place", "unit", "contact")
_OF_LETTERS = ("letter_number", "letter_date", "letter_subject")


@dataclass(frozen=True)
class Miss:
    """One thing that was understood otherwise than expected."""

    sample: str
    what: str
    expected: object
    found: object

    def __str__(self) -> str:
        return f"{self.sample}: {self.what}: expected {self.expected!r}, found {self.found!r}"


def sample_names() -> list[str]:
    return sorted(path.parent.name for path in FOLDER.glob("*/mail.toml"))


def load_units() -> tuple[Unit, ...]:
    """The list of units that the samples' office has configured."""
    entries = tomllib.loads((FOLDER / "units.toml").read_text(encoding="utf-8"))["units"]
    return tuple(
        Unit(entry["name"], tuple(entry["abbreviations"]), tuple(entry["addresses"])) for entry in entries
    )


def read_sample(name: str) -> Understanding:
    return understand(build_mail(name), OFFICE, ALL_OPENED, load_units(), ZONE, LUWU_TIMUR)


def build_mail(name: str) -> bytes:
    """The sample's mail as it would come in."""
    mail = tomllib.loads((FOLDER / name / "mail.toml").read_text(encoding="utf-8"))
    files = mail.get("files", [])
    texts = {entry["name"]: entry["text"] for entry in files if "text" in entry}
    attachments = [(entry["name"], build_file(entry, texts, n)) for n, entry in enumerate(files)]
    return submission_mail(
        attachments,
        subject=mail["subject"],
        body=mail.get("body", "").strip() + "\n",
        html=mail.get("html"),
        sender=mail["from"],
        date=mail.get("date", DATE),
    )


def find_misses(name: str, understood: Understanding) -> Iterator[Miss]:
    """Every way in which the understanding differs from the sample's expected.toml."""
    expected = tomllib.loads((FOLDER / name / "expected.toml").read_text(encoding="utf-8"))
    roles = {item.filename: item.role for item in understood.items}
    wanted = expected.get("fields", {})
    compared: list[tuple[str, object, object]] = [
        ("title", expected.get("title"), understood.title),
        ("source", expected.get("source"), understood.source),
        ("category", expected.get("category"), understood.category),
        ("missing", sorted(expected["missing"]), sorted(understood.missing)),
        *((f"role of {file}", role, roles.get(file)) for file, role in expected["roles"].items()),
        *((key, wanted.get(key), understood.fields.get(key)) for key in (*_FIELDS, *_OF_LETTERS)),
    ]
    for what, right, found in compared:
        if not _agrees(what, right, found):
            yield Miss(name, what, right, found)
    for speaker in wanted.get("speakers", ()):
        if speaker not in understood.fields.get("speakers", ""):
            yield Miss(name, "speakers", speaker, understood.fields.get("speakers"))
    for other in wanted.get("not_speakers", ()):
        if other in understood.fields.get("speakers", ""):
            yield Miss(name, "speakers", f"not {other}", understood.fields.get("speakers"))
    for word in expected.get("not_published", ()):
        if word in understood.text:
            yield Miss(name, "text", f"not {word}", understood.text)
    for word in expected.get("remarks", ()):
        if not any(word in remark for remark in understood.remarks):
            yield Miss(name, "remarks", word, understood.remarks)


def _agrees(what: str, right: object, found: object) -> bool:
    """Places and units may have several right answers; a contact is right when it holds the number."""
    if isinstance(right, list) and what != "missing":
        return any(_agrees(what, one, found) for one in right)
    if what == "contact" and right and found:
        return str(right) in str(found)
    if isinstance(right, str) and isinstance(found, str):
        return right.casefold().split() == found.casefold().rstrip(".").split()
    return right == found
