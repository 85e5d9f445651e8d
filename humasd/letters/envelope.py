"""Puts subject, text, HTML and enclosures together as one MIME message."""

from __future__ import annotations

import email.policy
import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address as HeaderAddress
from email.message import EmailMessage, MIMEPart

from humasd.errors import Permanent
from humasd.letters.letter import Enclosure, Letter

MAX_REFERENCES = 20
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,900}>")
_ID_FIELDS = frozenset({"message-id", "in-reply-to", "references", "list-unsubscribe"})


@dataclass(frozen=True)
class Sheet:
    """What a letter says."""

    subject: str
    text: str
    html: str


class _MailPolicy(email.policy.EmailPolicy):
    """SMTP's line ends; message ids are never folded inside nor made encoded words.

    The standard library turns an id of more than 75 characters into an RFC 2047 word, which no
    client understands, and the thread is lost.
    """

    def fold(self, name: str, value: str) -> str:
        if name.lower() in _ID_FIELDS:
            return f"{name}: " + "\r\n ".join(str(value).split()) + "\r\n"
        return _begin_on_first_line(name, str(super().fold(name, value)))

    def fold_binary(self, name: str, value: str) -> bytes:
        if name.lower() in _ID_FIELDS:
            return self.fold(name, value).encode("ascii")
        return self.fold(name, value).encode("ascii", "surrogateescape")


def _begin_on_first_line(name: str, folded: str) -> str:
    """The standard library may leave the first line of a field empty, which some filters dislike."""
    return folded.replace(f"{name}:\r\n ", f"{name}: ", 1)


_POLICY = _MailPolicy(linesep="\r\n", raise_on_defect=False, max_line_length=76)


def write_message(
    letter: Letter, sheet: Sheet, office_name: str, office_address: str, date: datetime
) -> bytes:
    """multipart/mixed(alternative(text, related(HTML, pictures)), attachments), as little of it as needed.

    Every text is UTF-8 in quoted-printable, every file base64; no line is longer than 998 octets
    (RFC 5322 section 2.1.1). Raises Permanent for an address that cannot be written to.
    """
    message = EmailMessage(policy=_POLICY)
    message["From"] = _header_address(office_name, office_address)
    message["To"] = _header_address(letter.to.name, letter.to.address)
    if letter.reply_to:
        message["Reply-To"] = _header_address(office_name, letter.reply_to)
    message["Subject"] = sheet.subject
    message["Date"] = date
    _add_thread(message, letter)
    message["Auto-Submitted"] = "auto-replied" if letter.in_reply_to else "auto-generated"
    if letter.unsubscribe:
        message["List-Unsubscribe"] = letter.unsubscribe
    _add_texts(message, sheet, [enclosure for enclosure in letter.enclosures if enclosure.cid])
    for enclosure in letter.enclosures:
        if not enclosure.cid:
            _attach(message, enclosure)
    _fix_boundaries(message, letter.message_id)
    return message.as_bytes()


def clean_header(text: str) -> str:
    """One line without control, format or line-separating characters: nothing can start a new header."""
    visible = "".join(" " if unicodedata.category(char) in {"Cc", "Zl", "Zp"} else char for char in text)
    kept = "".join(char for char in visible if unicodedata.category(char) not in {"Cf", "Cs", "Co"})
    return " ".join(kept.split())


def _header_address(name: str, address: str) -> HeaderAddress:
    try:
        return HeaderAddress(clean_header(name), addr_spec=clean_header(address))
    except (MessageError, ValueError, IndexError) as error:
        raise Permanent(f"mail cannot be sent to {clean_header(address)!r}: correct the address") from error


def _add_thread(message: EmailMessage, letter: Letter) -> None:
    message["Message-ID"] = _only_ids((letter.message_id,), "Message-ID")[0]
    if letter.in_reply_to:
        answered = _find_ids((letter.in_reply_to,))
        if answered:
            message["In-Reply-To"] = answered[0]
    references = _find_ids((*letter.references, letter.in_reply_to or ""))
    if references:
        # the thread's root and its latest mails are what clients join by
        message["References"] = " ".join(references[:1] + references[1:][-MAX_REFERENCES:])


def _only_ids(texts: Iterable[str], field: str) -> list[str]:
    found = _find_ids(texts)
    if not found:
        raise ValueError(f"the {field} must look like <id@domain>")
    return found


def _find_ids(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(found for text in texts for found in _MESSAGE_ID.findall(text)))


def _add_texts(message: EmailMessage, sheet: Sheet, pictures: list[Enclosure]) -> None:
    message.set_content(sheet.text, cte="quoted-printable")
    message.add_alternative(sheet.html, subtype="html", cte="quoted-printable")
    html = message.get_payload()[1]  # type: ignore[index]
    assert isinstance(html, MIMEPart)
    for picture in pictures:
        maintype, subtype = _split_type(picture.content_type)
        html.add_related(
            picture.content,
            maintype=maintype,
            subtype=subtype,
            cid=f"<{clean_header(picture.cid or '')}>",
            filename=clean_header(picture.filename),
            disposition="inline",
        )


def _attach(message: EmailMessage, enclosure: Enclosure) -> None:
    maintype, subtype = _split_type(enclosure.content_type)
    message.add_attachment(
        enclosure.content, maintype=maintype, subtype=subtype, filename=clean_header(enclosure.filename)
    )


def _split_type(content_type: str) -> tuple[str, str]:
    match = re.fullmatch(r"([a-z]+)/([a-z0-9.+-]+)", content_type.lower())
    if not match or match[1] in {"multipart", "message"}:
        return "application", "octet-stream"
    return match[1], match[2]


def _fix_boundaries(message: EmailMessage, message_id: str) -> None:
    """Boundaries that depend on the Message-ID alone, so that rendering twice gives the same bytes.

    "=_" occurs neither in quoted-printable nor in base64 text, so no boundary is met by chance.
    """
    seed = hashlib.sha256(message_id.encode()).hexdigest()[:24]
    for number, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(f"=_{number}_{seed}")
