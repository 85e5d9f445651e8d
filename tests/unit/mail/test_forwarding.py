"""A mail that was passed on is found within the mail that passes it on, whatever program did so."""

from __future__ import annotations

import time
from datetime import datetime
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.mail.forwarding import Forwarded, find_forwarded, read_innermost
from humasd.mail.message import Address
from humasd.mail.parse import parse_message
from humasd.mail.written_dates import read_written_date
from tests.support.mail_corpus import WITA, clients, mails

ANDI = Address("andi@pupr.example.go.id", "Andi Rahman")
WRITTEN = datetime(2026, 11, 24, 8, 5, tzinfo=WITA)
BODY = "Yth. Bagian Humas,\n\nPerihal: permohonan publikasi\n\nBupati meresmikan Jembatan Wotu."

GMAIL_EN = """Mohon dimuat.

---------- Forwarded message ---------
From: Andi Rahman <andi@pupr.example.go.id>
Date: Tue, Nov 24, 2026 at 8:05 AM
Subject: Rilis jembatan
To: <camat@example.go.id>


@@"""
GMAIL_ID = """Mohon dimuat.

---------- Forwarded message ---------
Dari: *Andi Rahman* <andi@pupr.example.go.id>
Date: Sel, 24 Nov 2026 pukul 08.05
Subject: Rilis jembatan
To: <camat@example.go.id>, <sekcam@example.go.id>,
 <staf@example.go.id>
Cc: Dinas <dinas@example.go.id>

@@"""
OUTLOOK_EN = """Mohon dimuat.

________________________________
From: Andi Rahman <andi@pupr.example.go.id>
Sent: Tuesday, November 24, 2026 8:05:00 AM
To: Camat <camat@example.go.id>
Subject: Rilis jembatan

@@"""
OUTLOOK_DESKTOP = """Mohon dimuat.

-----Original Message-----
From: Andi Rahman [mailto:andi@pupr.example.go.id]
Sent: Tuesday, November 24, 2026 8:05 AM
To: 'Camat'
Subject: Rilis jembatan
Importance: High

@@"""
OUTLOOK_ID = """Mohon dimuat.

Dari: Andi Rahman <andi@pupr.example.go.id<mailto:andi@pupr.example.go.id>>
Dikirim: Selasa, 24 November 2026 08:05
Kepada: Camat <camat@example.go.id>
Perihal: Rilis jembatan

@@"""
YAHOO_EN = """Mohon dimuat.

   ----- Forwarded Message -----
From: Andi Rahman <andi@pupr.example.go.id>
To: Camat <camat@example.go.id>
Sent: Tuesday, November 24, 2026 at 08:05:00 AM GMT+8
Subject: Rilis jembatan

@@"""
YAHOO_ID = """Mohon dimuat.

----- Pesan yang Diteruskan -----
Dari: "Andi Rahman" <andi@pupr.example.go.id>
Kepada: "Camat" <camat@example.go.id>
Terkirim: Selasa, 24 November 2026 08.05.00 WITA
Judul: Rilis jembatan

@@"""
IPHONE_EN = """Mohon dimuat.

Dikirim dari iPhone saya

Begin forwarded message:

> From: Andi Rahman <andi@pupr.example.go.id>
> Date: 24 November 2026 at 8.05.00 AM GMT+8
> To: Camat <camat@example.go.id>
> Subject: Rilis jembatan
>
> @@"""
IPHONE_ID = """Mohon dimuat.

Mulai pesan yang diteruskan:

Dari: Andi Rahman <andi@pupr.example.go.id>
Tanggal: 24 November 2026 08.05.00 WITA
Kepada: Camat <camat@example.go.id>
Perihal: Rilis jembatan

@@"""
ZIMBRA_ID = """Mohon dimuat.

----- Pesan Diteruskan -----
Dari: "Andi Rahman" <andi@pupr.example.go.id>
Kepada: "Camat" <camat@example.go.id>
Terkirim: Selasa, 24 November 2026 8:05:00
Subjek: Rilis jembatan

@@"""
ROUNDCUBE = """Mohon dimuat.

-------- Original Message --------
Subject: Rilis jembatan
Date: 2026-11-24 08:05
From: Andi Rahman <andi@pupr.example.go.id>
To: camat@example.go.id

@@"""
ROUNDCUBE_ID = """Mohon dimuat.

-------- Pesan Asli --------
Perihal: Rilis jembatan
Tanggal: 24-11-2026 08:05
Dari: Andi Rahman <andi@pupr.example.go.id>
Kepada: camat@example.go.id

@@"""
THUNDERBIRD = """Mohon dimuat.


-------- Forwarded Message --------
Subject: \tRilis jembatan
Date: \tTue, 24 Nov 2026 08:05:00 +0800
From: \tAndi Rahman <andi@pupr.example.go.id>
To: \tcamat@example.go.id



@@"""
SAMSUNG = """Mohon dimuat.

-------- Pesan asli --------
Dari: Andi Rahman <andi@pupr.example.go.id>
Tanggal: 24/11/26 08.05 (GMT+08:00)
Ke: camat@example.go.id
Subjek: Rilis jembatan

@@"""
SPACED = """Mohon dimuat.

---------- Forwarded message ---------

From: Andi Rahman <andi@pupr.example.go.id>

Date: Tue, 24 Nov 2026 08:05

Subject: Rilis jembatan

To: camat@example.go.id

@@"""
PROGRAMS = {
    name.lower(): frame for name, frame in globals().items() if isinstance(frame, str) and "@@" in frame
}
CALLED_FORWARDED = [name for name, frame in PROGRAMS.items() if "orward" in frame or "iteruskan" in frame]


def letter(text: str, subject: str = "Fwd: Rilis jembatan") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Camat <camat@example.go.id>"
    mail["Subject"] = subject
    mail["Date"] = "Wed, 25 Nov 2026 09:00:00 +0800"
    mail.set_content(text)
    return mail


def read(mail: EmailMessage) -> tuple[Forwarded, ...]:
    return find_forwarded(parse_message(mail.as_bytes()))


def fill(frame: str, body: str = BODY) -> str:
    mark = "> " if "> @@" in frame else ""
    return frame.replace("> @@" if mark else "@@", "\n".join(f"{mark}{line}" for line in body.split("\n")))


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_copied_mail_is_parted_from_the_forwarders_words(name: str) -> None:
    [found] = read(letter(fill(PROGRAMS[name])))
    assert (found.sender, found.subject, found.date) == (ANDI, "Rilis jembatan", WRITTEN)
    assert [line.rstrip() for line in found.text.split("\n")] == BODY.split("\n")
    assert found.comment == "Mohon dimuat."


@pytest.mark.parametrize("name", CALLED_FORWARDED)
def test_a_copy_that_is_called_forwarded_needs_no_mark_in_the_subject(name: str) -> None:
    [found] = read(letter(fill(PROGRAMS[name]), subject="Rilis jembatan"))
    assert found.sender == ANDI


@pytest.mark.parametrize("name", [name for name in PROGRAMS if name not in CALLED_FORWARDED])
def test_the_same_below_an_answer_is_what_was_answered(name: str) -> None:
    assert read(letter(fill(PROGRAMS[name]), subject="Re: Rilis jembatan")) == ()


@pytest.mark.parametrize("frame", clients().values(), ids=clients())
def test_answers_pass_nothing_on(frame: str) -> None:
    if "forward" not in frame.lower() and "iteruskan" not in frame.lower():
        assert read(letter(frame.replace("@@", "SETUJU"), subject="Re: Mohon persetujuan")) == ()


def test_an_answer_that_quotes_a_forward_passes_nothing_on() -> None:
    quoted = "\n".join(f"> {line}" for line in fill(GMAIL_EN).split("\n"))
    answer = f"Baik.\n\nPada Rab, 25 Nov 2026 pukul 08.00 Camat <c@example.go.id> menulis:\n\n{quoted}"
    assert read(letter(answer, subject="Re: Fwd: Rilis jembatan")) == ()
    outlook = f"Baik.\n\nFrom: Camat <c@example.go.id>\nSent: Wednesday\nSubject: x\n\n{fill(GMAIL_EN)}"
    assert read(letter(outlook, subject="RE: Fwd: Rilis jembatan")) == ()


@pytest.mark.parametrize("text", [BODY, "", "Fwd: x", "---------- Forwarded message ---------\n\nIsi saja"])
def test_a_subject_alone_makes_no_forward(text: str) -> None:
    assert read(letter(text)) == ()


def test_a_forward_of_a_bare_forward_is_followed_to_the_first_sender() -> None:
    bare = fill(GMAIL_EN).removeprefix("Mohon dimuat.\n\n")
    outer = YAHOO_EN.replace("Andi Rahman <andi@pupr.example.go.id>", "Sekcam <sekcam@example.go.id>")
    [found] = read(letter(fill(outer, bare)))
    assert (found.sender, found.comment) == (ANDI, "Mohon dimuat.")
    [found] = read(letter(fill(outer, f"Ini yang tadi.\n\n{bare}")))
    assert found.sender.address == "sekcam@example.go.id"


def original() -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Andi Rahman <andi@pupr.example.go.id>"
    mail["Subject"] = "Rilis jembatan"
    mail["Date"] = "Tue, 24 Nov 2026 08:05:00 +0800"
    mail.set_content(BODY)
    mail.add_attachment(b"PK", maintype="application", subtype="msword", filename="Rilis.docx")
    return mail


def test_an_attached_mail_is_told_with_its_own_attachments() -> None:
    mail = letter("Mohon dimuat.")
    mail.add_attachment(original())
    [found] = read(mail)
    assert (found.sender, found.subject, found.date) == (ANDI, "Rilis jembatan", WRITTEN)
    assert found.text.strip() == BODY and [part.filename for part in found.parts] == ["Rilis.docx"]
    assert found.comment == "Mohon dimuat."


def test_a_saved_mail_is_a_mail_and_several_are_told_in_their_order() -> None:
    second = original()
    second.replace_header("Subject", "Rilis kedua")
    mail = letter("", subject="Dua rilis")
    mail.add_attachment(
        original().as_bytes(), maintype="application", subtype="octet-stream", filename="Rilis.eml"
    )
    mail.add_attachment(second)
    assert [found.subject for found in read(mail)] == ["Rilis jembatan", "Rilis kedua"]


def test_a_mail_attached_to_an_attached_mail_is_followed_while_nobody_adds_a_word() -> None:
    def wrap(inner: EmailMessage, text: str) -> EmailMessage:
        outer = letter(text)
        outer.add_attachment(inner)
        return outer

    assert [found.sender for found in read(wrap(wrap(original(), ""), ""))] == [ANDI]
    [found] = read(wrap(wrap(original(), "Lihat ini."), ""))
    assert found.sender.address == "camat@example.go.id"
    deep = original()
    for _ in range(20):
        deep = wrap(deep, "")
    assert len(read(deep)) == 1


def test_files_beside_a_copied_mail_are_its_own() -> None:
    mail = letter(fill(GMAIL_EN))
    mail.add_attachment(b"PK", maintype="application", subtype="msword", filename="Rilis.docx")
    [found] = read(mail)
    assert [part.filename for part in found.parts] == ["Rilis.docx"]


def test_a_name_without_address_is_a_sender_without_address() -> None:
    frame = GMAIL_EN.replace("Andi Rahman <andi@pupr.example.go.id>", "Andi Rahman")
    [found] = read(letter(fill(frame)))
    assert found.sender == Address("", "Andi Rahman")


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("Tue, 24 Nov 2026 08:05:00 +0800", "2026-11-24T08:05:00+08:00"),
        ("Selasa, 24 Nopember 2026 pukul 08.05 WIB", "2026-11-24T08:05:00+07:00"),
        ("24 Agustus 2026 20.05.30 WIT", "2026-08-24T20:05:30+09:00"),
        ("Nov 24, 2026, 12:05 PM", "2026-11-24T12:05:00+08:00"),
        ("11/24/2026 12:05 AM", "2026-11-24T00:05:00+08:00"),
        ("5/6/2026 07.00", "2026-06-05T07:00:00+08:00"),
        ("2026-11-24T08:05", "2026-11-24T08:05:00+08:00"),
        ("24 Mei 2026", "2026-05-24T00:00:00+08:00"),
        ("31 Februari 2026", None),
        ("24 Foo 2026", None),
        ("besok", None),
        ("", None),
    ],
)
def test_dates_of_programs_are_read(written: str, moment: str | None) -> None:
    found = read_written_date(written, WITA)
    assert found == (datetime.fromisoformat(moment) if moment else None)


@pytest.mark.parametrize(
    "piece",
    ["From:\nDate:\n", "> From:\n> Date: 1\n", "---------- Forwarded message ---------\n", "-" * 40 + "\n",
     "From: a\n", "(", "To: <a@b.id>,\n", "Dari: " + "a" * 100 + "@", "_" * 100, " \n"],
)  # fmt: skip
def test_forwards_made_to_be_slow_are_read_in_time(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    for start in ("", GMAIL_EN.replace("@@", ""), "---------- Forwarded message ---------\nFrom: "):
        begin = time.process_time()
        read(letter(start + text))
        assert time.process_time() - begin < 2


@given(
    st.lists(st.sampled_from([*fill(GMAIL_ID).split("\n"), *fill(IPHONE_EN).split("\n"), ""]), max_size=30)
)
def test_no_order_of_lines_makes_finding_fail(lines: list[str]) -> None:
    assert len(read(letter("\n".join(lines)))) <= 1


@given(st.text(max_size=200))
def test_no_text_makes_a_date_fail(text: str) -> None:
    found = read_written_date(text)
    assert found is None or found.tzinfo is not None


@pytest.mark.parametrize("path", [*mails("malformed"), *mails("bounces")], ids=lambda path: path.stem)
def test_odd_mails_of_the_world_are_looked_through(path) -> None:
    for found in find_forwarded(parse_message(path.read_bytes())):
        assert found.sender.address or found.sender.name or found.subject


def test_what_was_passed_on_at_first_is_read_past_a_few_words_between() -> None:
    inner = GMAIL_EN.replace("Mohon dimuat.", "Diteruskan dari desa.").replace("@@", BODY)
    assert read_innermost(inner, most_words=30) == BODY
    assert read_innermost(inner, most_words=2) == inner
