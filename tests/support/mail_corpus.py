"""The corpus of mails and answers, read from tests/corpus."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
WITA = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=WITA)
"""A Tuesday morning."""


@dataclass(frozen=True)
class AnswerRow:
    answer: str
    own: str
    names: tuple[str, ...] = ()
    """Of the official, where the office knows it."""
    titles: tuple[str, ...] = ()
    """What he is, where the office has told."""


def rows_of(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def answers() -> list[AnswerRow]:
    """Every answer with its right reading: `answers.tsv` and the batches that were written afterwards."""
    return [
        AnswerRow(row[0], row[1].replace("\\n", "\n"))
        for path in sorted(CORPUS.glob("replies-id/answers*.tsv"))
        for row in rows_of(path)
    ]


def whole_mails() -> list[AnswerRow]:
    """Answers with their own quotes, signatures and marks, as they came."""
    return _answers_in("mails-*.tsv")


def bare_answers() -> list[AnswerRow]:
    """Answers of the later batches, which are read by themselves and through no mail program's frame."""
    return _answers_in("batch-*.tsv")


def near_misses() -> list[AnswerRow]:
    """Why words are no approval, though they hold approving ones, and the words."""
    return _answers_in("near-*.tsv")


def _answers_in(pattern: str) -> list[AnswerRow]:
    rows = (row for path in sorted(CORPUS.glob(f"replies-id/{pattern}")) for row in rows_of(path))
    return [_answer_of(row) for row in rows]


def _answer_of(row: list[str]) -> AnswerRow:
    """What is right, the words, and then names and titles of the official, these as "title: Sekda"."""
    known = row[2:]
    titles = tuple(one.removeprefix(_TITLE) for one in known if one.startswith(_TITLE))
    names = tuple(one for one in known if not one.startswith(_TITLE))
    return AnswerRow(row[0], row[1].replace("\\n", "\n"), names, titles)


_TITLE = "title: "


def html_answers() -> list[AnswerRow]:
    """Answers that came as HTML alone."""
    rows = (row for path in sorted(CORPUS.glob("replies-id/html-[0-9]*.tsv")) for row in rows_of(path))
    return [AnswerRow(row[0], row[1]) for row in rows]


def html_near_misses() -> list[str]:
    """HTML that shows approving words, or hides them, and is no approval."""
    return [row[1] for path in sorted(CORPUS.glob("replies-id/html-near-*.tsv")) for row in rows_of(path)]


def form_mails(pattern: str) -> list[tuple[str, str]]:
    """Mails whose form hides that they do not approve: what hides it, and the mail's text or HTML."""
    rows = (row for path in sorted(CORPUS.glob(f"replies-id/{pattern}")) for row in rows_of(path))
    return [(row[0], row[1].replace("\\n", "\n")) for row in rows]


def timed_approvals() -> list[tuple[str, datetime]]:
    """Approvals that name a publication time, with that time, as it is at NOW."""
    return [
        (row[1], datetime.fromisoformat(row[2]).replace(tzinfo=WITA))
        for row in rows_of(CORPUS / "replies-id/answers-9.tsv")
        if len(row) > 2
    ]


def unread_answers() -> list[AnswerRow]:
    """Clear answers that are asked back though a person would understand them."""
    rows = rows_of(CORPUS / "replies-id/unread.tsv")
    return [AnswerRow(row[0], row[1].replace("\\n", "\n")) for row in rows]


def not_approvals() -> list[tuple[str, str]]:
    """Forms of approval, each with words that stand near to it and must not approve."""
    rows = rows_of(CORPUS / "replies-id/not-approvals.tsv")
    return [(form.replace("\\n", "\n"), words.replace("\\n", "\n")) for form, words in rows]


@cache
def clients() -> dict[str, str]:
    """Frames of mail programs by name; "@@" stands where the answer goes."""
    return {
        path.stem: path.read_text(encoding="utf-8")
        for path in sorted(CORPUS.glob("replies-id/clients/*.txt"))
    }


@cache
def html_clients() -> dict[str, str]:
    """The same for mail that is HTML alone."""
    return {
        path.stem: path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("replies-id/html/*.html"))
    }


def mails(folder: str) -> list[Path]:
    return sorted((CORPUS / folder).glob("*.eml"))


def html_mail(html: str, subject: str = "Re: [0001-ABCDEFGH] Mohon persetujuan") -> bytes:
    return (
        "From: Kabag <kabag@example.go.id>\r\nTo: humas@example.go.id\r\nMIME-Version: 1.0\r\n"
        f"Subject: {subject}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}"
    ).encode()
