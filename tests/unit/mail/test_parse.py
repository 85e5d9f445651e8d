"""Any bytes become a message, and what a mail carries is found in it."""

from __future__ import annotations

import time
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.errors import Refused
from humasd.mail.message import Address
from humasd.mail.parse import parse_message
from tests.support.mail_corpus import WITA, mails


def mail(*fields: str, body: str = "Isi\n") -> bytes:
    return "\r\n".join([*fields, "", body]).encode("utf-8", "surrogateescape")


def multipart(*parts: str, kind: str = "mixed") -> bytes:
    body = "".join(f"--b\n{part}\n" for part in parts) + "--b--\n"
    return mail(f"Content-Type: multipart/{kind}; boundary=b", body=body)


@pytest.mark.parametrize("path", [*mails("malformed"), *mails("bounces")], ids=lambda path: path.stem)
def test_odd_mails_of_the_world_are_read(path):
    message = parse_message(path.read_bytes())
    assert message.headers
    assert all(name == name.lower() and "\n" not in value for name, value in message.headers)


def test_who_wrote_to_whom_when_about_what():
    message = parse_message(
        mail(
            "From: =?utf-8?q?Camat_Tomoni?= <Camat@Example.go.id>",
            "To: Humas <humas@example.go.id>, staf@example.go.id",
            "Cc: kabag@example.go.id",
            "Reply-To: dinas@example.go.id",
            "Subject: =?utf-8?b?UMOpcmVzbWlhbg==?= =?utf-8?q?_jembatan?=",
            "Date: Tue, 24 Nov 2026 10:05:00 +0800",
            "Message-ID: <a@example.go.id>",
            "In-Reply-To: <b@example.go.id>",
            "References: <c@example.go.id>\r\n <b@example.go.id>",
        )
    )
    assert message.from_ == (Address("camat@example.go.id", "Camat Tomoni"),)
    assert [to.address for to in message.to] == ["humas@example.go.id", "staf@example.go.id"]
    assert message.cc == (Address("kabag@example.go.id"),)
    assert message.reply_to == (Address("dinas@example.go.id"),)
    assert message.subject == "Péresmian jembatan"
    assert message.date == datetime(2026, 11, 24, 10, 5, tzinfo=WITA)
    assert message.message_id == "<a@example.go.id>"
    assert message.references_all == ("<b@example.go.id>", "<c@example.go.id>")
    assert message.text.strip() == "Isi"


def test_every_address_of_every_from_field_is_told():
    message = parse_message(mail("From: a@example.com", "From: b@example.com, c@example.com"))
    assert [address.address for address in message.from_] == [
        "a@example.com",
        "b@example.com",
        "c@example.com",
    ]


KABAG = "kabag@example.go.id"


@pytest.mark.parametrize(
    "value",
    [
        KABAG,
        f"<{KABAG}>",
        f"Andi <{KABAG.upper()}>",
        f'"Andi, S.Sos., M.Si. (Kabag)" <{KABAG}>',
        f"=?utf-8?q?Andi=2C_S=2ESos=2E?= <{KABAG}>",
        f"{KABAG} (Andi, S.Sos; lain@example.com)",
        f"Kabag [Humas]\r\n <{KABAG}>",
        f'"Andi \\"Puang\\" M." <{KABAG}>',
    ],
)
def test_one_mailbox_is_one_sender(value):
    assert [author.address for author in parse_message(mail(f"From: {value}")).from_] == [KABAG]


@pytest.mark.parametrize(
    "value",
    [
        f"<{KABAG}>, orang@evil.example@x",
        f"{KABAG}, orang",
        f"orang, {KABAG}",
        f"Grup: {KABAG};",
        f"Andi, S.Sos <{KABAG}>",
        f"{KABAG},",
        f"orang@evil.example <{KABAG}>",
        f'"Andi <{KABAG}>',
        f"<@evil.example:{KABAG}>",
        f"<{KABAG}> <orang@evil.example>",
        f"{KABAG} " + "(x) " * 5_000,
        "",
    ],
)
def test_a_from_field_with_anything_beside_one_mailbox_names_no_one_sender(value):
    authors = parse_message(mail(f"From: {value}")).from_
    assert len(authors) != 1
    assert all(author.address for author in authors[:1])


def test_what_is_too_long_for_an_address_is_none_and_hides_no_other():
    longest, longer = (f"{'a' * length}@luwutimurkab.go.id" for length in (301, 302))
    assert [author.address for author in parse_message(mail(f"From: <{longest}>")).from_] == [longest]
    assert parse_message(mail(f"From: <{longer}>")).from_ == ()
    assert len(parse_message(mail(f"From: <{longer}>, {KABAG}")).from_) == 2


def test_what_holds_null_octets_is_no_message_id():
    message = parse_message(mail("Message-ID: <a\0@x>", "In-Reply-To: <b\0@x>", "References: <c\0@x> <d@x>"))
    assert message.message_id is None
    assert (message.in_reply_to, message.references) == ((), ("<d@x>",))


def test_a_second_from_field_even_an_empty_one_is_told():
    authors = parse_message(mail(f"From: {KABAG}", "From: orang")).from_
    assert [author.address for author in authors] == [KABAG, ""]
    assert "orang" in authors[1].name
    assert len(parse_message(mail("From:", f"From: {KABAG}")).from_) == 2


@pytest.mark.parametrize(
    "value",
    [
        '"kabag@example.go.id" <evil@example.com>',
        "kabag@example.go.id <evil@example.com>",
        "evil@example.com (kabag@example.go.id)",
    ],
)
def test_an_address_in_a_display_name_is_no_sender(value):
    assert "kabag@example.go.id" not in [
        address.address for address in parse_message(mail(f"From: {value}")).from_
    ]


def test_headers_keep_their_order_undecoded():
    raw = mail(
        "Received: one", "Authentication-Results: x;\r\n dmarc=pass", "Received: two", "X: =?utf-8?q?a?="
    )
    assert parse_message(raw).headers == (
        ("received", "one"),
        ("authentication-results", "x; dmarc=pass"),
        ("received", "two"),
        ("x", "=?utf-8?q?a?="),
    )


def test_of_two_subjects_the_first_counts_and_the_office_is_told():
    message = parse_message(mail("Subject: satu", "Subject: dua"))
    assert message.subject == "satu"
    assert message.problems


def test_a_subject_never_holds_line_breaks():
    assert parse_message(mail("Subject: =?utf-8?q?a=0D=0ABcc:_x?=")).subject == "a Bcc: x"


@pytest.mark.parametrize(
    ("charset", "content"),
    [
        ("us-ascii", "é".encode()),
        ("utf-8", "é".encode("cp1252")),
        ("x-none", "é".encode()),
        ("punycode", "é".encode()),
        ("iso-8859-1", "é".encode("latin-1")),
        ("rot13", "é".encode()),
    ],
)
def test_lying_and_unknown_charsets(charset, content):
    raw = (
        f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n".encode() + content
    )
    assert parse_message(raw).text == "é"


def test_an_attached_mail_is_an_attachment_and_none_of_the_text():
    message = parse_message(
        multipart(
            "Content-Type: text/plain\n\nMohon dibaca",
            "Content-Type: message/rfc822\n\nFrom: kabag@example.go.id\nSubject: Re\n\nSETUJU",
        )
    )
    assert message.text.strip() == "Mohon dibaca"
    assert [part.declared_type for part in message.parts] == ["message/rfc822"]
    assert parse_message(message.parts[0].content).text.strip() == "SETUJU"


def test_text_within_an_attached_container_is_none_of_the_text():
    message = parse_message(
        multipart(
            "Content-Type: text/plain\n\nHalo",
            'Content-Type: multipart/mixed; boundary=c\nContent-Disposition: attachment; filename="x.eml"\n\n'
            "--c\nContent-Type: text/plain\n\nSETUJU\n--c--",
        )
    )
    assert "SETUJU" not in message.text


def test_attachments_come_with_clean_unique_names():
    def part(disposition: str) -> str:
        return f"Content-Type: application/pdf\nContent-Disposition: attachment{disposition}\n\nx"

    message = parse_message(
        multipart(
            part('; filename="../../etc/passwd"'),
            part('; filename="C:\\\\dokumen\\\\surat.pdf"'),
            part('; filename="surat.pdf"'),
            part("; filename*=utf-8''sur%C3%A9t%E2%80%AEfdp.exe"),
            part('; filename="=?utf-8?q?foto_bup=C3=A0ti=2Ejpg?="'),
            part("; filename*0=pan; filename*1=jang.pdf"),
            part(""),
            part(f'; filename="{"a" * 300}.pdf"'),
        )
    )
    names = [part.filename for part in message.parts]
    assert names[:7] == [
        "passwd",
        "surat.pdf",
        "surat-2.pdf",
        "surétfdp.exe",
        "foto bupàti.jpg",
        "panjang.pdf",
        "lampiran-7.pdf",
    ]
    assert names[7].endswith(".pdf")
    assert len(names[7]) <= 120


def test_pictures_that_the_html_shows_are_inline():
    message = parse_message(
        multipart(
            "Content-Type: text/html\n\n<p>Foto:</p><img src=cid:f1>",
            "Content-Type: image/jpeg; name=f.jpg\nContent-ID: <f1>\n"
            "Content-Transfer-Encoding: base64\n\n/9j/",
            kind="related",
        )
    )
    assert (message.parts[0].content_id, message.parts[0].inline) == ("f1", True)
    assert message.parts[0].content == b"\xff\xd8\xff"


def test_flowed_text_is_joined_into_paragraphs():
    raw = mail("Content-Type: text/plain; format=flowed", body="Satu \nbaris.\n> kutip \n> an\n-- \nNama")
    assert parse_message(raw).text == "Satu baris.\n> kutip an\n-- \nNama"


def test_plain_text_is_preferred_to_html():
    raw = multipart(
        "Content-Type: text/plain\n\nteks", "Content-Type: text/html\n\n<p>html</p>", kind="alternative"
    )
    message = parse_message(raw)
    assert (message.text.strip(), message.html) == ("teks", "<p>html</p>")


def test_of_several_html_documents_in_a_row_none_is_lost():
    document = "Content-Type: text/html\n\n<html><body><p>{}</p></body></html>"
    message = parse_message(multipart(document.format("Setuju"), document.format("kecuali foto kedua")))
    assert message.text == "Setuju\n\nkecuali foto kedua"


@pytest.mark.parametrize(
    ("encoded", "text"),
    [
        ("U2V0dWp1\n\nJangan dulu, tunggu\n", "Setuju\n\nJangan dulu, tunggu"),
        ("U2V0dWp1Lg==\n__________\nMilis kantor\n", "Setuju.\n\n__________\nMilis kantor"),
        ("U2V0dWp1Cg===a2VjdWFsaQ==", "Setuju\n\n\na2VjdWFsaQ=="),
        ("U2V0dWp1Lg===", "Setuju."),
        ("U2V0\ndWp1\n", "Setuju"),
        ("U2V0dWp1", "Setuju"),
        ("U2V0dWp1Lg==", "Setuju."),
        ("\n\nU2V0dWp1Lg==\n\n", "Setuju."),
    ],
)
def test_what_stands_below_a_text_in_base64_is_read(encoded, text):
    field = "Content-Transfer-Encoding: base64"
    assert parse_message(mail("Content-Type: text/plain", field, body=encoded)).text == text


def test_html_alone_gives_its_text():
    raw = mail(
        "Content-Type: text/html",
        body="<style>x</style><p>Satu &amp; dua</p><ul><li>tiga<li>empat</ul>a<br>b",
    )
    assert parse_message(raw).text == "Satu & dua\n\n- tiga\n- empat\n\na\nb"


def test_text_that_a_boundary_never_parts_is_still_read():
    assert (
        "Isi surat" in parse_message(mail("Content-Type: multipart/mixed; boundary=x", body="Isi surat")).text
    )


HOSTILE = {
    "an endless encoded subject": b"Subject: =?utf-8?q?" + b"a=20" * 400_000 + b"?=\n\nhi",
    "encoded words without end": b"Subject: " + b"=?utf-8?q?a?= " * 100_000 + b"\n\nhi",
    "punycode": b"Subject: =?punycode?q?" + b"a" * 60_000 + b"?=\n\nhi",
    "a hundred thousand parts": b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\n\nx\n" * 100_000,
    "ten thousand levels": b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level) for level in range(10_000)
    ),
    "mails within mails": b"Content-Type: message/rfc822\n\n" * 10_000,
    "a hundred thousand fields": b"".join(b"X-%d: y\n" % number for number in range(100_000)) + b"\nhi",
    "addresses without end": b"To: " + b"a@b.id, " * 200_000 + b"\n\nhi",
    "brackets without end": b"From: " + b"(" * 200_000 + b"\n\nhi",
    "references without end": b"References: " + b"<a@b> " * 100_000 + b"\n\nhi",
    "a file name without end": b"Content-Disposition: attachment; filename*0=a"
    + b"; filename*1=b" * 50_000
    + b"\n\nhi",
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE)
def test_hostile_mails_are_read_or_refused_in_time(raw):
    start = time.process_time()
    try:
        message = parse_message(raw)
    except Refused:
        message = None
    assert time.process_time() - start < 2
    assert message is None or len(message.parts) <= 500


def test_mail_beyond_all_measure_is_refused_kindly():
    with pytest.raises(Refused, match="terlalu besar"):
        parse_message(b"x" * (97 * 1024 * 1024))


TOKENS = st.sampled_from(
    [
        b"From: ",
        b"a@b.id",
        b"\n",
        b"\r\n",
        b"\n\n",
        b"Content-Type: ",
        b"multipart/mixed; boundary=b",
        b"--b\n",
        b"--b--",
        b"message/rfc822",
        b"text/html; charset=",
        b"=?utf-8?q?",
        b"?=",
        b"\xff\xfe",
        b"\x00",
        b"Subject: ",
        b"<div>",
        b"(",
        b'"',
        b"Content-Transfer-Encoding: base64",
        b"Content-Disposition: attachment; filename*=",
        b"utf-16",
        b"uuencode",
        b"begin 6 a\n",
        b"Date: ",
        b"99 Foo 0000",
        b"message/delivery-status",
        b" ",
        b";",
        b"idna",
    ],
)


@given(st.one_of(st.binary(max_size=400), st.lists(TOKENS, max_size=40).map(b"".join)))
def test_no_bytes_make_parsing_fail(raw):
    message = parse_message(raw)
    assert all(part.filename for part in message.parts)


def test_a_sign_that_is_a_letter_in_lower_case_is_no_such_letter() -> None:
    mail = parse_message("From: \u212aabag@Example.go.id\r\n\r\nSetuju".encode())
    assert [author.address for author in mail.from_] == ["\ufffdabag@example.go.id"]


def test_separators_beyond_any_list_of_addresses_are_cut_and_told():
    message = parse_message(mail("From: kabag@example.go.id", "To: humas@example.go.id" + ";" * 60_000))
    assert message.problems
    assert message.from_ == (Address("kabag@example.go.id"),)
    assert message.text.strip() == "Isi"


def test_an_author_among_endless_separators_is_not_the_only_one():
    assert len(parse_message(mail("From: kabag@example.go.id" + ";" * 60_000)).from_) != 1


def test_parameters_beyond_any_use_are_cut_and_told():
    endless = ";" * 15_000
    part = f"Content-Type: text/plain; charset=utf-8{endless}\n\nIsi"
    message = parse_message(multipart(*[part] * 13))
    assert message.problems
    assert message.text.count("Isi") == 13


def test_a_long_name_in_pieces_is_read_whole():
    pieces = "".join(f"; filename*{number}*={'' if number else chr(39) * 2}{'a' * 9}" for number in range(12))
    part = f"Content-Type: image/png\nContent-Disposition: attachment{pieces}\n\nx"
    assert [len(found.filename) for found in parse_message(multipart(part)).parts] == [108]
