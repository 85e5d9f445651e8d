"""The mail as a message: its headers, its parts, and that nothing can be smuggled into it."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import UndefinedError

from humasd.errors import Permanent
from humasd.letters.letter import Enclosure, Letter
from humasd.mail.message import Address
from tests.support.letter_samples import (
    BODY_TEXT,
    NOW,
    OFFICE_ADDRESS,
    OFFICE_NAME,
    RELEASE,
    REQUEST,
    draw_photo,
    sample_letter,
    stationery,
)

OFFICE = stationery()


def render(letter: Letter) -> EmailMessage:
    message = email.message_from_bytes(OFFICE.render(letter, NOW), policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def shape(part: EmailMessage) -> object:
    if part.is_multipart():
        return [part.get_content_subtype(), *(shape(child) for child in part.iter_parts())]  # type: ignore[arg-type]
    return part.get_content_type()


def test_mails_with_the_same_files_end_in_the_same_octets() -> None:
    first = sample_letter("partner_release")
    other = replace(first, to=Address("redaksi@lain.example", "Lain"), message_id="<lain@x>")
    mails = [OFFICE.write(letter, NOW) for letter in (first, other)]
    assert mails[0].enclosed == mails[1].enclosed != () and mails[0].own != mails[1].own
    assert [mail.whole for mail in mails] == [OFFICE.render(letter, NOW) for letter in (first, other)]


def test_headers_of_a_request() -> None:
    message = render(sample_letter("ask_approval"))
    assert message["From"] == f"{OFFICE_NAME} <{OFFICE_ADDRESS}>"
    assert message["To"] == "Andi Baso <kabag@luwutimurkab.go.id>"
    assert message["Date"].datetime == NOW
    assert message["Date"].datetime.utcoffset().total_seconds() == 8 * 3600
    assert message["Message-ID"] == REQUEST.message_id
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Subject"].startswith("[0001-ABCDEFGH] Mohon persetujuan: Bupati Resmikan Jembatan")
    assert "In-Reply-To" not in message
    assert "References" not in message
    assert "Reply-To" not in message


def test_an_answer_is_threaded_under_what_it_answers() -> None:
    letter = replace(sample_letter("receipt"), in_reply_to="<b@x>", references=("<a@x>", "<b@x>"))
    message = render(letter)
    assert message["In-Reply-To"] == "<b@x>"
    assert message["References"] == "<a@x> <b@x>"
    assert message["Auto-Submitted"] == "auto-replied"


def test_long_message_ids_stay_whole() -> None:
    ids = [f"<{letter * 120}@mail.example.com>" for letter in "abc"]
    letter = replace(sample_letter("receipt"), message_id=ids[0], in_reply_to=ids[1], references=(ids[2],))
    raw = OFFICE.render(letter, NOW)
    assert f"Message-ID: {ids[0]}\r\n".encode() in raw
    assert f"In-Reply-To: {ids[1]}\r\n".encode() in raw
    assert f"References: {ids[2]}\r\n {ids[1]}\r\n".encode() in raw


def test_a_long_thread_keeps_its_root_and_its_latest_mails() -> None:
    letter = replace(sample_letter("receipt"), references=tuple(f"<{n}@x>" for n in range(500)))
    references = render(letter)["References"].split()
    assert references[0] == "<0@x>"
    assert references[-1] == "<499@x>"
    assert len(references) == 21


def test_text_only_letters_are_just_two_alternatives() -> None:
    assert shape(render(sample_letter("withdrawn"))) == ["alternative", "text/plain", "text/html"]


def test_pictures_belong_to_the_html_and_files_to_the_mail() -> None:
    letter = sample_letter("ask_disposition")
    sheet = Enclosure("Lembar Disposisi 0001.pdf", "application/pdf", b"%PDF-1.7")
    message = render(replace(letter, enclosures=(*letter.enclosures, sheet)))
    related = ["related", "text/html", "image/jpeg", "image/jpeg"]
    assert shape(message) == ["mixed", ["alternative", "text/plain", related], "application/pdf"]
    pdf = next(message.iter_attachments())
    assert pdf.get_filename() == "Lembar Disposisi 0001.pdf"
    assert pdf.get_content() == b"%PDF-1.7"
    html = message.get_body(("html",)).get_content()  # type: ignore[union-attr]
    pictures = [part for part in message.walk() if part.get_content_type() == "image/jpeg"]
    for picture in pictures:
        assert picture.get_content_disposition() == "inline"
        assert f'src="cid:{picture["Content-ID"].strip("<>")}"' in html
        assert picture.get_content() == draw_photo()


def test_rendering_twice_gives_the_same_bytes() -> None:
    letter = sample_letter("partner_release")
    assert OFFICE.render(letter, NOW) == stationery().render(letter, NOW)


def test_every_line_ends_as_smtp_wants_and_none_is_too_long() -> None:
    release = replace(RELEASE, direction="arahan" * 5000)
    raw = OFFICE.render(sample_letter("ask_correction", release=release, direction="arahan" * 5000), NOW)
    lines = raw.split(b"\r\n")
    assert max(len(line) for line in lines) <= 998
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert raw.isascii()


def test_answers_go_to_the_plus_address_where_there_is_one() -> None:
    plus = "humas.protokol+k3v7@luwutimurkab.go.id"
    message = render(replace(sample_letter("ask_approval"), reply_to=plus))
    assert message["Reply-To"].addresses[0].addr_spec == plus
    html = message.get_body(("html",)).get_content()  # type: ignore[union-attr]
    assert "mailto:humas.protokol%2Bk3v7@luwutimurkab.go.id?" in html


INJECTION = "Judul\r\nBcc: korban@example.com\r\n\r\n<script>x</script>\x00\u2028\u202e"


def test_nothing_in_a_header_starts_another() -> None:
    draft_title = replace(RELEASE, title=INJECTION)
    letter = sample_letter("ask_disposition", release=draft_title)
    evil = Enclosure(INJECTION, "text/html\r\nX-Evil: 1", b"x")
    letter = replace(letter, to=Address("kabag@luwutimurkab.go.id", INJECTION), enclosures=(evil,))
    message = render(letter)
    assert "Bcc" not in message
    assert (
        message["Subject"]
        == "[0001-ABCDEFGH] Mohon disposisi: Judul Bcc: korban@example.com <script>x</script>"
    )
    assert [address.addr_spec for address in message["To"].addresses] == ["kabag@luwutimurkab.go.id"]
    attachment = next(message.iter_attachments())
    assert "X-Evil" not in attachment
    assert attachment.get_content_type() == "application/octet-stream"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_the_title_and_the_name_the_headers_are_ours(title: str, name: str) -> None:
    letter = replace(
        sample_letter("withdrawn", release=replace(RELEASE, title=title)),
        to=Address("a@example.com", name),
        in_reply_to=f"<{title}@x>\r\nBcc: b@example.com",
    )
    message = email.message_from_bytes(OFFICE.render(letter, NOW), policy=email.policy.default)
    assert set(message.keys()) <= {
        "From",
        "To",
        "Subject",
        "Date",
        "Message-ID",
        "In-Reply-To",
        "References",
        "Auto-Submitted",
        "MIME-Version",
        "Content-Type",
    }
    assert [address.addr_spec for address in message["To"].addresses] == ["a@example.com"]


@pytest.mark.parametrize("address", ["", "tanpa-domain@", "dua@alamat@example.com", "spasi di@example.com"])
def test_an_address_mail_cannot_go_to_is_named(address: str) -> None:
    with pytest.raises(Permanent, match="correct the address"):
        OFFICE.render(replace(sample_letter("withdrawn"), to=Address(address)), NOW)


def test_two_addresses_in_one_are_refused() -> None:
    with pytest.raises(Permanent):
        OFFICE.render(replace(sample_letter("withdrawn"), to=Address("a@example.com, b@example.com")), NOW)


def test_a_value_that_was_forgotten_is_an_error_and_not_a_gap() -> None:
    with pytest.raises(UndefinedError, match="reason"):
        OFFICE.render(replace(sample_letter("rejected"), values={"release": RELEASE}), NOW)


def test_the_text_part_carries_the_text_as_it_is() -> None:
    text = render(sample_letter("ask_approval")).get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert BODY_TEXT in text.replace("\r\n", "\n")
    assert "PT A&B" in text
    assert "&amp;" not in text
