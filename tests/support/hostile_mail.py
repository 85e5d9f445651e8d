"""Mails that are meant to hurt, as bytes."""

from __future__ import annotations

import base64


def whole(head: str, body: bytes = b"Isi surat.\n") -> bytes:
    """A mail with these header lines beside From and Subject."""
    return f"From: a@example.com\r\nSubject: Rilis\r\n{head}\r\n".encode() + body


def nested(count: int) -> bytes:
    """Multipart within multipart, so deep."""
    levels = (b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(count))
    return whole("X: y").removesuffix(b"\r\nIsi surat.\n") + b"".join(levels) + b"\r\nSETUJU\r\n"


def many_parts(count: int) -> bytes:
    """So many parts beside each other."""
    part = b"--b\r\nContent-Type: image/jpeg; name=a.jpg\r\n\r\nx\r\n"
    return whole("Content-Type: multipart/mixed; boundary=b\r\n", part * count + b"--b--\r\n")


def full_of_parameters(count: int) -> bytes:
    """So many parts, each with as many parameters as are read."""
    many = "; ".join(f"p{number}=v" for number in range(15)).encode()
    part = b"--b\r\nContent-Type: image/jpeg; name=foto.jpg; %b\r\n\r\nx\r\n" % many
    return whole("Content-Type: multipart/mixed; boundary=b\r\n", part * count + b"--b--\r\n")


def big(size: int) -> bytes:
    """One attachment of `size` octets, a third more as Base64."""
    lines = base64.encodebytes(b"\xff\xd8\xff" + b"x" * size)
    head = b"--b\r\nContent-Type: image/jpeg; name=a.jpg\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    return whole("Content-Type: multipart/mixed; boundary=b\r\n", head + lines + b"\r\n--b--\r\n")


def long_subject() -> bytes:
    """An encoded Subject of 1.4 MB."""
    return b"Subject: " + b"=?utf-8?b?YWJj?=\r\n " * 70_000 + b"\r\n\r\nx"


def deep_html(levels: int = 10_000) -> bytes:
    """HTML that lies deeper than is read."""
    return whole("Content-Type: text/html\r\n", b"<div>" * levels + b"Isi surat." + b"</div>" * levels)
