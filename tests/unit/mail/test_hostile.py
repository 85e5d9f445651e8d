"""Mail made to do harm: each is read or refused, in time and memory, and what was cut is told."""

from __future__ import annotations

import base64
import resource
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humasd.errors import Refused
from humasd.mail.bounce import parse_bounce
from humasd.mail.caps import cap_message
from humasd.mail.classification import classify, may_hide_submission
from humasd.mail.message import Message
from humasd.mail.parse import parse_message
from humasd.mail.reply import cut_reply
from tests.support.hostile_mail import (
    RELEASE,
    TITLE,
    big,
    full_of_parameters,
    long_subject,
    many_parts,
    nested,
    whole,
)
from tests.support.mail_corpus import mails
from tests.support.samples import submission_mail

OFFICE = frozenset({"humas@example.go.id"})
MOST_SECONDS = 5.0
"""A quarter of what a mail may take, as the machine that runs this is not the slowest."""
MOST_GROWTH = 1_000_000
"""Kilobytes by which reading may raise the process's peak."""


def enter(raw: bytes) -> Message:
    """All that is asked of a mail before anybody decides on it."""
    message = parse_message(raw)
    kind = classify(message, OFFICE)
    may_hide_submission(message, kind)
    cut_reply(message.text)
    parse_bounce(message, raw)
    return message


TOLD: dict[str, Callable[[], bytes]] = {
    "a hundred thousand header lines": lambda: whole("".join(f"X-{n}: y\r\n" for n in range(100_000))),
    "an encoded subject of 1.4 MB": long_subject,
    "a From of 1 MB": lambda: b"From: " + b"a@example.com, " * 70_000 + b"\r\n\r\nx",
    "a name of 1 MB in the From": lambda: b'From: "' + b"a" * 1_000_000 + b'" <a@example.com>\r\n\r\nx',
    "ten thousand parts": lambda: many_parts(10_000),
    "line ends alone": lambda: b"\n" * 35_000_000,
    "a text of 35 MB": lambda: whole("", b"kata kata kata kata kata\r\n" * 1_400_000),
    "one line of 35 MB": lambda: whole("", b"a" * 35_000_000),
}
"""What is cut, and has to be told."""

BORNE: dict[str, Callable[[], bytes]] = {
    "ten thousand levels": lambda: nested(10_000),
    "levels that a parser bears": lambda: nested(90),
    "comments within comments in every header": lambda: whole(
        "".join(
            f"{name}: {'(' * 20_000}\r\n" for name in ("To", "Date", "Content-Type", "Received", "Message-ID")
        )
    ),
    "comments that are closed": lambda: whole(f"Reply-To: {'(' * 20_000}x{')' * 20_000} a@b.id\r\n"),
    "a mail of 35 MB": lambda: big(25_000_000),
    "an HTML of 20 MB": lambda: whole("Content-Type: text/html\r\n", b"<div><p>a</p>" * 1_500_000),
    "quotes without end": lambda: whole("", b"> " * 3_000_000),
    "boundaries within boundaries": lambda: whole(
        "".join(f"Content-Type: multipart/mixed; boundary={'b' * n}\r\n" for n in range(1, 900)),
        b"".join(b"--" + b"b" * n + b"\r\n" for n in range(1, 900)) * 20,
    ),
    "null octets alone": lambda: b"\x00" * 5_000_000,
    "line ends within a header": lambda: b"From: a@example.com\n" + b" \n" * 15_000_000,
    "colons alone": lambda: b":" * 5_000_000,
}


def within_limits(raw: bytes) -> Message | None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    try:
        message = enter(raw)
    except Refused as refusal:
        assert str(refusal)
        message = None
    assert time.process_time() - start < MOST_SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MOST_GROWTH
    return message


@pytest.mark.parametrize("make", TOLD.values(), ids=TOLD)
def test_what_is_beyond_all_measure_is_cut_and_told(make: Callable[[], bytes]) -> None:
    message = within_limits(make())
    assert message is not None
    assert message.problems


@pytest.mark.parametrize("content_type", ["", "Content-Type: text/plain; charset=utf-8\r\n"])
def test_of_a_text_beyond_all_measure_the_beginning_is_kept(content_type: str) -> None:
    message = within_limits(whole(content_type, RELEASE.encode() + b"\n" + b"kata kata\n" * 3_500_000))
    assert message is not None and message.text.startswith(TITLE)
    assert message.problems == ("Isi surel terlalu besar (33 MB); hanya bagian awalnya yang dibaca.",)


def test_a_file_is_never_cut_for_its_size() -> None:
    message = within_limits(big(25_000_000))
    assert message is not None and len(message.parts[0].content) == 25_000_003


@pytest.mark.parametrize("make", BORNE.values(), ids=BORNE)
def test_what_is_made_to_be_slow_is_read_or_refused_in_time(make: Callable[[], bytes]) -> None:
    within_limits(make())


def test_ten_thousand_levels_are_refused_or_told() -> None:
    message = within_limits(nested(10_000))
    assert message is None or message.problems
    assert message is None or "SETUJU" not in message.text


def test_a_header_that_decodes_to_line_ends_makes_no_header() -> None:
    evil = "=?utf-8?q?Rilis=0D=0ABcc:_x?="
    message = enter(
        f"From: {evil} <a@example.com>\r\nTo: {evil} <b@c.id>\r\nSubject: {evil}\r\n\r\nx".encode()
    )
    assert "bcc" not in [name for name, _ in message.headers]
    for text in (message.subject, *(person.name for person in (*message.from_, *message.to))):
        assert "\r" not in text and "\n" not in text


@pytest.mark.parametrize(
    "charset", ["x-none", "utf-16", "utf-7", "base64", "hex", "zip", "idna", "", "a b", "\xff"]
)
def test_a_text_under_a_charset_that_lies_is_still_read(charset: str) -> None:
    raw = whole(f'Content-Type: text/plain; charset="{charset}"\r\n', "Péresmian jembatan".encode())
    assert enter(raw).text


def test_two_from_lines_no_message_id_and_no_date_are_told_as_they_are() -> None:
    message = enter(b"From: a@example.com\r\nFrom: b@example.com\r\n\r\nx")
    assert len(message.from_) == 2
    assert message.message_id is None and message.date is None


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("../../../etc/passwd", "passwd"),
        ("..\\..\\windows\\win.ini", "win.ini"),
        ("/etc/cron.d/x", "x"),
        ("..", "lampiran-1.pdf"),
        ("rilis\u202efdp.exe", "rilisfdp.exe"),
        ("a\x00b.pdf", "a b.pdf"),
        (".htaccess", "htaccess"),
        ("C:rilis.pdf", "C_rilis.pdf"),
    ],
)
def test_an_attachments_name_is_a_clean_base_name(name: str, clean: str) -> None:
    encoded = base64.b64encode(name.encode()).decode()
    raw = whole(
        f'Content-Type: application/pdf; name="=?utf-8?b?{encoded}?="\r\nContent-Disposition: attachment\r\n'
    )
    assert [part.filename for part in enter(raw).parts] == [clean]


def test_null_octets_and_broken_base64_lose_nothing_that_can_be_read() -> None:
    assert "Isi" in enter(whole("X: a\x00b\r\n", b"Isi\x00 surat")).text
    head = 'Content-Type: application/pdf; name="a.pdf"\r\nContent-Transfer-Encoding: base64\r\n'
    [part] = enter(whole(head, b"!!!! bukan base64 ====\xff")).parts
    assert part.filename == "a.pdf" and part.content


@pytest.mark.parametrize("lost", range(1, 9))
def test_a_file_at_which_a_mail_was_cut_off_is_what_came_of_it(lost: int) -> None:
    content = bytes(range(256)) * 4
    head = 'Content-Type: image/jpeg; name="a.jpg"\r\nContent-Transfer-Encoding: base64\r\n'
    [part] = enter(whole(head, base64.encodebytes(content)[:-lost])).parts
    assert part.content and content.startswith(part.content)


def test_a_file_that_is_base64_itself_stays_as_it_is() -> None:
    content = b"QUJD" * 30 + b"Q"
    head = 'Content-Type: text/plain; name="kunci.txt"\r\nContent-Transfer-Encoding: base64\r\n'
    [part] = enter(whole(head, base64.encodebytes(content))).parts
    assert part.content == content


def test_a_uuencoded_body_is_read() -> None:
    head = "Content-Transfer-Encoding: x-uuencode\r\n"
    text = enter(whole(head, b"begin 644 a.txt\n'4D5455)54@  \n`\nend\n")).text
    assert text
    [part] = enter(
        whole(f"Content-Type: text/plain; name=a.txt\r\n{head}", b"begin 644 a\n#86)C\n`\nend\n")
    ).parts
    assert part.content == b"abc"


def test_a_boundary_that_never_comes_leaves_the_text() -> None:
    for head in ("Content-Type: multipart/mixed\r\n", "Content-Type: multipart/mixed; boundary=x\r\n"):
        assert "Isi surat" in enter(whole(head)).text


REAL = [
    *(path.read_bytes() for path in (*mails("malformed"), *mails("bounces"))),
    submission_mail(
        [("Rilis.docx", b"PK\x03\x04" * 50), ("foto.jpg", b"\xff\xd8\xff" * 50)], html="<p>Isi</p>"
    ),
]


@st.composite
def spoiled_mails(draw: st.DrawFn) -> bytes:
    """A real mail that was cut, had another's middle put in, and some octets changed."""
    raw = draw(st.sampled_from(REAL))[:20_000]
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(raw)))
        match draw(st.sampled_from(["cut", "splice", "flip", "double"])):
            case "cut":
                raw = raw[:at] + raw[at + draw(st.integers(0, 200)) :]
            case "splice":
                other = draw(st.sampled_from(REAL))
                start = draw(st.integers(0, len(other)))
                raw = raw[:at] + other[start : start + draw(st.integers(1, 2_000))] + raw[at:]
            case "flip":
                raw = raw[:at] + draw(st.binary(min_size=1, max_size=4)) + raw[at + 1 :]
            case "double":
                raw = raw[:at] + raw[max(0, at - 500) : at] + raw[at:]
    return raw


@settings(max_examples=300)
@given(spoiled_mails())
def test_no_spoiled_mail_makes_the_entrance_fail(raw: bytes) -> None:
    message = enter(raw)
    assert all("/" not in part.filename and part.filename for part in message.parts)


def test_the_parameters_of_all_parts_together_are_few_and_each_part_keeps_its_name():
    capped, problems = cap_message(full_of_parameters(400))
    assert capped.count(b";") < 400 + 400 * 3 + 20
    assert problems
    names = [part.filename for part in parse_message(full_of_parameters(400)).parts]
    assert (names[0], names[1], names[-1]) == ("foto.jpg", "foto-2.jpg", "foto-400.jpg")


def test_photos_as_outlook_sends_them_lose_nothing():
    part = (
        b'--b\r\nContent-Type: image/jpeg; name="%d.jpg"\r\nContent-Description: %d.jpg\r\n'
        b'Content-Disposition: attachment; filename="%d.jpg"; size=1;\r\n'
        b'\tcreation-date="Tue, 24 Nov 2026 08:00:00 GMT"\r\n\r\nx\r\n'
    )
    parts = b"".join(part % (number, number, number) for number in range(80))
    raw = whole("Content-Type: multipart/mixed; boundary=b\r\n", parts + b"--b--\r\n")
    assert cap_message(raw) == (raw, ())
