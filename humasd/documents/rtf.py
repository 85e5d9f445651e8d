"""Rich Text Format 1.9.1: paragraphs, bold text, lists, tables and pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import escape

from humasd.documents.allowance import Allowance
from humasd.documents.gallery import Gallery
from humasd.documents.markup import parse_blocks, tell_struck
from humasd.documents.rtf_writer import Writer
from humasd.documents.values import Extract
from humasd.errors import Refused

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    r"|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\"
)
_LEFT_OUT = frozenset(
    {
        *("fonttbl", "colortbl", "stylesheet", "info", "nonshppict", "fldinst", "pntext", "annotation"),
        *("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"),
        *("comment", "ftnsep", "ftnsepc", "aftnsep", "object", "sp"),
    }
)
_STARRED = frozenset({"shppict", "shpinst"})
"""Destinations that a reader may pass over (`\\*`) and that are read here all the same."""
_SIGNS = {
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "tab": " ",
    "emspace": " ",
    "enspace": " ",
}
_ESCAPED = {"~": "\u00a0", "_": "-", "\\": "\\", "{": "{", "}": "}"}
_MAX_DEPTH = 1_000
_NO_DIGIT = re.compile(r"[^0-9A-Fa-f]")


@dataclass(frozen=True)
class _Group:
    """What holds until the brace that closes the group."""

    kind: str = "text"
    """text, skip, pict or mark (a list item's bullet or number)."""
    bold: bool = False
    struck: bool = False
    hidden: bool = False
    deleted: bool = False
    substitutes: int = 1
    """Characters after a \\u that stand in for it."""


def read_rtf(content: bytes, allowance: Allowance) -> Extract:
    """The text of an RTF file; deleted and hidden text, headers and comments left out."""
    reader = _Reader()
    reader.read(content.decode("latin-1"))
    if len(reader.stack) > 1:
        raise Refused("berkas .rtf rusak atau terpotong; mohon dikirim ulang")
    html = reader.finish()
    return Extract(parse_blocks(html), tuple(reader.gallery.pictures), note=tell_struck(html))


class _Reader:
    def __init__(self) -> None:
        self.gallery = Gallery()
        self.stack = [_Group()]
        self.codec = "cp1252"
        self.writer = Writer()
        self.hex: list[str] = []
        self.ending = ""
        self.pending = 0
        self.octets = bytearray()

    def read(self, text: str) -> None:
        position = 0
        while position < len(text) and (token := _TOKEN.match(text, position)) is not None:
            position = token.end()
            if token["word"] == "bin":
                position += max(0, int(token["number"] or 0))
            elif token["word"]:
                self._control(token["word"], token["number"])
            elif token["brace"] == "{":
                self._open()
            elif token["brace"]:
                self._close()
            elif token["hex"]:
                self._octet(int(token["hex"], 16))
            elif token["sign"]:
                self._sign(token["sign"])
            elif token["text"]:
                self._text(token["text"])

    def finish(self) -> str:
        self._flush()
        return self.writer.finish()

    def _set(self, **changes: object) -> None:
        self.stack[-1] = replace(self.stack[-1], **changes)  # type: ignore[arg-type]

    def _open(self) -> None:
        if len(self.stack) >= _MAX_DEPTH:
            raise Refused("berkas .rtf bersusun terlalu dalam, tidak dibuka")
        self.stack.append(self.stack[-1])

    def _close(self) -> None:
        if len(self.stack) == 1:
            return
        self._flush()
        group = self.stack.pop()
        if group.kind == "pict" and self.stack[-1].kind != "pict":
            self._end_picture()

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._set(kind="starred" if self.stack[-1].kind == "text" else self.stack[-1].kind)
        elif sign in "\r\n":
            self.writer.end_paragraph()
        elif sign in _ESCAPED:
            self._text(_ESCAPED[sign])

    def _control(self, word: str, number: str | None) -> None:
        self._flush()
        kind = self.stack[-1].kind
        if kind == "starred":
            self._set(kind="text" if word in _STARRED else "mark" if word == "listtext" else "skip")
        elif word in _LEFT_OUT:
            self._set(kind="skip")
        elif kind == "skip":
            return
        elif word == "pict":
            self._set(kind="pict")
            self.ending = ""
        elif word in ("jpegblip", "pngblip"):
            self.ending = ".jpg" if word == "jpegblip" else ".png"
        elif word == "listtext":
            self._set(kind="mark")
            self.writer.mark = " "
        elif word == "u" and number:
            self._unicode(int(number))
        elif word in _SIGNS:
            self._text(_SIGNS[word])
        else:
            self._format(word, number)

    def _format(self, word: str, number: str | None) -> None:
        on = number != "0"
        if word == "b":
            self._set(bold=on)
        elif word in ("strike", "striked"):
            self._set(struck=on)
        elif word == "v":
            self._set(hidden=on)
        elif word == "deleted":
            self._set(deleted=on)
        elif word == "plain":
            self._set(bold=False, struck=False, hidden=False, deleted=False)
        elif word == "uc":
            self._set(substitutes=int(number or 1))
        elif word == "ansicpg":
            self.codec = (
                f"cp{number}" if number in ("1250", "1251", "1252", "1254", "437", "850") else "cp1252"
            )
        elif word == "pard":
            self.writer.in_table, self.writer.heading = False, 0
        elif word == "intbl":
            self.writer.in_table = True
        elif word == "outlinelevel":
            self.writer.heading = min(int(number or 0), 5) + 1
        elif word == "line":
            self._put("<br>")
        elif word == "cell":
            self.writer.end_cell()
        elif word == "row":
            self.writer.end_row()
        elif word in ("par", "sect", "page"):
            self.writer.end_paragraph()

    def _unicode(self, number: int) -> None:
        code = number % 0x10000
        self._text(chr(code) if not 0xD800 <= code < 0xE000 else "\ufffd")
        self.pending = self.stack[-1].substitutes

    def _octet(self, octet: int) -> None:
        if self.pending:
            self.pending -= 1
            return
        self.octets.append(octet)

    def _flush(self) -> None:
        if self.octets:
            text, self.octets = self.octets.decode(self.codec, "replace"), bytearray()
            self._text(text)

    def _text(self, text: str) -> None:
        self._flush()
        if self.pending:
            skipped = min(self.pending, len(text))
            self.pending -= skipped
            text = text[skipped:]
        group = self.stack[-1]
        if group.kind == "pict":
            self.hex.append(text)
        elif group.kind == "mark":
            self.writer.mark += text
        elif text and group.kind == "text" and not group.hidden and not group.deleted:
            inner = escape(text, quote=False)
            inner = f"<strong>{inner}</strong>" if group.bold else inner
            self._put(f"<del>{inner}</del>" if group.struck else inner)

    def _put(self, html: str) -> None:
        if self.stack[-1].kind == "text":
            self.writer.add(html)

    def _end_picture(self) -> None:
        digits, self.hex = _NO_DIGIT.sub("", "".join(self.hex)), []
        if self.ending:
            self.writer.add(self.gallery.add(bytes.fromhex(digits[: len(digits) // 2 * 2]), self.ending))
