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


def long_text(size: int) -> bytes:
    """A release with a text of some `size` octets below it."""
    return whole(f"{_UTF8}\r\n", RELEASE.encode() + b"\n" + b"kata kata\n" * (size // 10))


def long_subject() -> bytes:
    """An encoded Subject of 1.4 MB."""
    return b"Subject: " + b"=?utf-8?b?YWJj?=\r\n " * 70_000 + b"\r\n\r\nx"


def deep_html(levels: int = 10_000) -> bytes:
    """HTML that lies deeper than is read."""
    return whole("Content-Type: text/html\r\n", b"<div>" * levels + b"Isi surat." + b"</div>" * levels)


RELEASE = (
    "Puskesmas Wotu Periksa 80 Lansia\n\n"
    "WOTU – Puskesmas Wotu memeriksa kesehatan 80 warga lansia di Balai Desa Lampenai, Senin (23/11/2026). "
    "Mereka diperiksa tekanan darah dan gula darahnya.\n\n"
    "Kepala Puskesmas Wotu, dr. Hasrun, menyebut pemeriksaan digelar setiap bulan.\n"
)
"""What an honest sender wrote in each of the mails below."""
TITLE = RELEASE.partition("\n")[0]
_UTF8 = "Content-Type: text/plain; charset=utf-8"


def lying_charset(name: str = "us-ascii") -> bytes:
    """UTF-8 under the name of another charset, or of none that there is."""
    return whole(f"Content-Type: text/plain; charset={name}\r\n", RELEASE.encode())


def missing_boundary(parameter: str = "") -> bytes:
    """A multipart that names no boundary, or with `parameter` one that never comes."""
    return whole(f"Content-Type: multipart/mixed{parameter}\r\n", RELEASE.encode())


def endless_part() -> bytes:
    """A multipart that is cut off before its end."""
    head = f"--b\r\n{_UTF8}\r\n\r\n".encode()
    return whole("Content-Type: multipart/mixed; boundary=b\r\n", head + RELEASE.encode())


def two_senders() -> bytes:
    """Two From lines, the second with an official's address."""
    return whole(f"From: kabag@luwutimurkab.go.id\r\n{_UTF8}\r\n", RELEASE.encode())


def without_message_id() -> bytes:
    """No Message-ID and no Date."""
    return whole(f"{_UTF8}\r\n", RELEASE.encode())


def injecting_subject() -> bytes:
    """A Subject that decodes to a header line of its own."""
    word = base64.b64encode(b"Rilis\r\nBcc: korban@example.com").decode()
    mail = without_message_id()
    return mail.replace(b"Subject: Rilis\r\n", f"Subject: =?utf-8?b?{word}?=\r\n".encode(), 1)


def active_html() -> bytes:
    """HTML that would run, load, send or lead somewhere, around an honest text."""
    title, *paragraphs = RELEASE.strip().split("\n\n")
    text = "".join(f"<p onmouseover='alert(2)'>{paragraph}</p>" for paragraph in paragraphs)
    page = (
        "<html><head><meta http-equiv=refresh content='0;url=https://example.net'><script>alert(1)</script>"
        f"<style>@import '//example.net/x.css'</style></head><body onload=alert(3)><h1>{title}</h1>{text}"
        "<iframe src='//example.net'></iframe><form action='//example.net'><input name=sandi></form>"
        "<a href='javascript:alert(4)'>Baca</a><img src='//example.net/pixel.gif'><svg onload=alert(5)></svg>"
        "<object data='//example.net/a.swf'></object></body></html>"
    )
    return whole("Content-Type: text/html; charset=utf-8\r\n", page.encode())
