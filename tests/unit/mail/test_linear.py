"""What a reply passes through takes time that grows with its length alone, whatever it is made of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from humasd.answers.decision import read_decision
from humasd.answers.enquiries.amending import amends
from humasd.answers.enquiries.announcing import announces_change
from humasd.answers.enquiries.enquiry import read_enquiry
from humasd.answers.enquiries.general import asks_in_general
from humasd.answers.enquiries.news_beside import weigh_news
from humasd.answers.enquiries.replacing import may_replace, sentences_that_replace
from humasd.answers.marks import faults
from humasd.mail.addresses import parse_authors
from humasd.mail.alternatives import read_reply
from humasd.mail.bounce import parse_bounce
from humasd.mail.classification import classify, may_hide_submission
from humasd.mail.forwarding import find_forwarded
from humasd.mail.inserted import find_inserted
from humasd.mail.parse import parse_message
from humasd.mail.promotion import is_promotion
from humasd.understanding.going_on import (
    activity_words,
    announces_text,
    hands_over,
    named_activity,
    points_back,
)
from tests.support.growth import LARGE, grows_linearly

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
OURS = "Mohon persetujuan naskah peresmian jembatan Wotu oleh Bupati.\n"
HEAD = "From: kabag@example.go.id\r\nSubject: Re: x\r\nContent-Type: text/%s; charset=utf-8\r\n\r\n"
ATTRIBUTION = f"2026-11-24 08:00 {'a' * 64}@{'b' * 300}:\n"


def read_plain(text: str) -> None:
    """Everything that is asked of a reply in plain text."""
    raw = ((HEAD % "plain") + text).encode()
    message = parse_message(raw)
    may_hide_submission(message, classify(message, frozenset()))
    reply = read_reply(message)
    find_forwarded(message)
    read_decision(reply.own, NOW, ("Andi Mappatunru",), signature=reply.signature)
    read_enquiry(reply.own, agenda_word="HUMAS", of_sender=True)
    weigh_news(reply.own)
    asks_in_general(reply.own)
    may_replace(reply.own)
    sentences_that_replace(reply.own)
    amends(reply.own)
    announces_change(reply.own)
    points_back(reply.own)
    hands_over(reply.own)
    announces_text(reply.own)
    activity_words(reply.own)
    named_activity(reply.own)
    is_promotion(message)
    find_inserted(reply.quoted + message.text[32_000:], [OURS * 20])


def read_html(text: str) -> None:
    read_reply(parse_message(((HEAD % "html") + text).encode()))


def read_report(text: str) -> None:
    raw = ((HEAD % "plain") + text).encode()
    parse_bounce(parse_message(raw), raw)


def read_headers(text: str) -> None:
    value = text.replace("\n", " ")
    parse_authors([value])
    parse_message(f"From: {value}\r\nTo: {value}\r\nContent-Type: text/plain; {value}\r\n\r\nx".encode())


def read_parts(parts: str) -> None:
    head = "From: kabag@example.go.id\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
    parse_message(f"{head}{parts}--b--\r\n".encode())


PIECES = [
    " ", "\n", ">\n", "> > ", "é\n", "1-1\n", "-- \n", "--", "_", "a@b,", ";", "(", "<", "<cid:", "[cid:",
    "https://", "<div>", "<!--", "&amp;", "setuju ", "setuju\n", "tidak ", "foto 1 dan ", "1/11 ",
    "jam 08.00 ", "kode: aaaa\n", "Dari: a\n", "From: a\n", "Pada Sel, 24 Nov 2026 menulis:\n", "www.",
    ATTRIBUTION, "Email ini dikirim ",
    "maaf, habis rapat, ", "kalau sudah tayang, ", "sudah saya koreksi, tidak ada ", "ringkas dan ",
]  # fmt: skip


@pytest.mark.parametrize("call", [read_plain, read_html, read_report, read_headers])
@pytest.mark.parametrize("piece", PIECES)
def test_no_reply_takes_more_than_its_length(call: Callable[[str], None], piece: str) -> None:
    assert grows_linearly(call, piece)


@pytest.mark.parametrize("quotes", ['\\"' * 210, '\\"\\\\' * 100])
@pytest.mark.parametrize(
    "field", ["Content-Type: image/png; name", "Content-Disposition: attachment; filename"]
)
def test_hundreds_of_parts_with_quotes_within_quotes_take_no_more_than_theirs(
    field: str, quotes: str
) -> None:
    part = f'--b\r\n{field}="{quotes}"\r\n\r\nx\r\n'
    assert 400 <= LARGE // len(part) <= 450
    assert grows_linearly(read_parts, part)


FAULTS = ["1 bukan ", "harusnya ", "judul ditulis ", "pakai, ", "a,bukan"]


@pytest.mark.parametrize("piece", FAULTS)
def test_faults_are_found_in_linear_time(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faults, "MAX_FAULT", LARGE)
    assert grows_linearly(lambda text: faults.finds_fault(text) or faults.shows_somebody(text), piece)
