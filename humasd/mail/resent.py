"""A text sent once more by answering the mail in which it stands: "Kirim ulang pak, mohon dimuat."

In an answer the words above the quote must ask for it plainly; nowhere may the quote be one of our letters.
"""

from __future__ import annotations

import re
from datetime import UTC

from humasd.mail import quoting
from humasd.mail.codes import find_agenda
from humasd.mail.forward_block import MAX_LINES, read_block
from humasd.mail.forwarding import MAX_DEPTH, Forwarded
from humasd.mail.marks import ADDRESS, IN_THREAD, find_header
from humasd.mail.message import Address, Message
from humasd.mail.reply import Reply, cut_reply
from humasd.mail.substance import asks_publication

_LOOKED_AT = 2_000
_ASKS = re.compile(
    r"\b(?:mohon|minta|tolong|dimohon|mhn|bantu|silakan|harap|please"
    r"|(?:kirim|teruskan) (?:ulang|kembali|lagi))\b",
    re.IGNORECASE,
)
_SENDS_AGAIN = re.compile(
    r"\b(?:kami|saya|ini|berikut|izin)\b[^.\n]{0,40}"
    r"\b(?:di)?(?:kirim(?:kan)?|teruskan) (?:ulang|kembali|lagi)\b",
    re.IGNORECASE,
)
_OFFERS = re.compile(
    r"\b(?:ini|berikut|rilis|release|naskah|berita|laporan|kegiatan)(?:nya)?\b", re.IGNORECASE
)
_WISHES_OTHERWISE = re.compile(
    r"\?|\b(?:jangan|batal\w*|(?:di)?tarik|(?:di)?cabut|(?:di)?hapus|tunda|belum|tidak|tdk|bukan|kapan|apakah|sudah"
    r"|sdh|tahan|ralat|koreksi)\b",
    re.IGNORECASE,
)
"""Of such words the quote is what they speak of."""
_ONE_MARK = re.compile(r"^[ \t]{0,4}>[ \t]?", re.MULTILINE)


def find_resent(
    message: Message, written: Reply, least_words: int, *, answers: bool = True
) -> tuple[Forwarded, ...]:
    """The mail that a mail quotes and asks to publish, as one that is passed on; none where it writes so many
    words itself, or quotes so few. Where it `answers` nothing, the quote may have been put there to be read:
    not below "Baik."."""
    own, quoted = written.own, written.quoted
    said = own[:_LOOKED_AT]
    if len(own.split()) >= least_words or _WISHES_OTHERWISE.search(said):
        return ()
    if not _asks(said) and (answers or not _puts_there(said)):
        return ()
    if any(map(find_agenda, (message.subject, *quoted.split("\n")))):
        return ()
    sender, text = _read_quote(quoted, least_words)
    return (Forwarded(sender, None, "", text, message.parts, own),) if text else ()


def _asks(own: str) -> bool:
    return bool(_SENDS_AGAIN.search(own) or (_ASKS.search(own) and asks_publication(own)))


def _puts_there(own: str) -> bool:
    return not own.strip() or bool(_OFFERS.search(own))


def _read_quote(quoted: str, least_words: int) -> tuple[Address, str]:
    """Who wrote the first mail of the quotes within each other that says enough, and what."""
    for _ in range(MAX_DEPTH):
        sender, below = _take_off_head(quoted)
        inner = cut_reply(_ONE_MARK.sub("", below), IN_THREAD)
        if len(inner.own.split()) >= least_words:
            return sender, inner.own
        quoted = inner.quoted
    return Address(""), ""


def _take_off_head(quoted: str) -> tuple[Address, str]:
    """Whom a quote's attribution or header names, and the quote below it."""
    lines = quoted.split("\n")
    start = next((at for at, line in enumerate(lines) if line.strip()), 0)
    if length := quoting.attribution_length(lines, start):
        found = ADDRESS.search(" ".join(lines[start : start + length])[: 2 * quoting.MAX_LINE])
        return Address(found[0].lower() if found else ""), "\n".join(lines[start + length :])
    header = find_header(lines, start)
    block = read_block(lines[header : header + MAX_LINES], UTC)
    if block is None:
        return Address(""), quoted
    return block.sender, "\n".join(lines[header + block.length :])
