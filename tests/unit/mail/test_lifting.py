"""A mail whose files are lifted out while it is read says the same as one that is read as it stands."""

from __future__ import annotations

import base64
import email
from email.message import Message
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.mail.lifting import read_structure
from tests.support.samples import gps_photo, press_release_docx, submission_mail

CORPUS = Path(__file__).parents[2] / "corpus"


def portray(message: Message) -> object:
    """All that can be read of a mail: headers, structure, bodies and what is wrong with them."""
    payload = message.get_payload()
    children = payload if isinstance(payload, list) else []
    return (
        [(name, str(value)) for name, value in message.items()],
        [portray(child) for child in children] or (payload, message.get_payload(decode=True)),
        (message.preamble, message.epilogue, list(map(repr, map(type, message.defects)))),
    )


def assert_same(raw: bytes) -> None:
    assert portray(read_structure(raw, least=1)) == portray(email.message_from_bytes(raw))


@pytest.mark.parametrize("folder", ["malformed", "bounces", "bounces-vendors", "absences"])
def test_mails_of_the_corpus(folder: str) -> None:
    files = sorted((CORPUS / folder).glob("*.eml"))
    assert files
    for file in files:
        assert_same(file.read_bytes())


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_submission_with_its_files(end: bytes) -> None:
    raw = submission_mail([("rilis.docx", press_release_docx()), ("a.jpg", gps_photo())])
    lines = raw.replace(b"\r\n", b"\n").replace(b"\n", end)
    assert_same(lines)
    forwarded = b"Content-Type: message/rfc822" + end + end + lines
    boundary = b"--luar"
    whole = (b"Subject: T", b'Content-Type: multipart/mixed; boundary="luar"', b"", boundary, forwarded)
    assert_same(end.join((*whole, boundary + b"--", b"")))


_FILE = base64.encodebytes(bytes(range(90)))
_PIECES = st.sampled_from(
    [
        b"--a", b"--b", b"--a--", b"", b"", b"Content-Transfer-Encoding: base64",
        b"Content-Transfer-Encoding: 7bit", b"content-transfer-encoding: BASE64 ", b"Subject: satu", b"X",
        b'Content-Type: multipart/mixed; boundary="a"', b'Content-Type: multipart/mixed; boundary="b"',
        b"Content-Type: message/rfc822", b"Content-Type: image/jpeg", b"QUJD", b"QUJ=", b"QUJDRA==",
        b"--a\nContent-Transfer-Encoding: base64\n\nQUJDRA==",
        b"--b\nContent-Transfer-Encoding: base64\n\nQUJD",
        b'Subject: T\nContent-Type: multipart/mixed; boundary="a"\n', b"Tidak ada.", _FILE,
        _FILE.rstrip(), b" lanjut: x", b"\xe9",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=30), st.sampled_from([b"\n", b"\r\n"]))
def test_whatever_the_mail(pieces: list[bytes], end: bytes) -> None:
    assert_same(end.join(pieces))


@pytest.mark.parametrize(
    "charset", [b"charset*=utf-8''utf-8", b"charset=undefined", b'charset="a\x00b"', b"charset=utf-7"]
)
def test_a_text_whose_charset_is_nonsense_beside_a_file(charset: bytes) -> None:
    file = base64.encodebytes(bytes(9000))
    raw = b"\n".join(
        (
            b"From: a@example.com\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=X\n\n--X",
            b"Content-Type: text/plain; " + charset,
            b"Content-Transfer-Encoding: 8bit\n\nsalam \xe9\xe8\n--X",
            b"Content-Transfer-Encoding: base64\n\n" + file + b"\n--X--\n",
        )
    )
    message = read_structure(raw)
    text, lifted = message.get_payload()  # type: ignore[misc]
    assert text.get_payload(decode=True).rstrip(b"\n") == b"salam \xe9\xe8"  # type: ignore[union-attr]
    assert lifted.get_payload(decode=True) == bytes(9000)  # type: ignore[union-attr]


@pytest.mark.parametrize("body", [b"\n" * 9000, b"QUJD\n\n" + b"QUJD\n" * 2000, b"\nQUJD" * 2000])
def test_a_body_with_blank_lines_is_read_where_it_stands(body: bytes) -> None:
    assert_same(b"Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n" + body)
