"""Makes items of a mail's parts, and of all that was found within them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from urllib.parse import unquote

from humasd.documents.allowance import MAX_DEPTH, Allowance
from humasd.documents.cover import part_cover
from humasd.documents.markup import parse_blocks, tell_cut, tell_struck
from humasd.documents.msg import write_mail
from humasd.documents.office_notes import find_notes
from humasd.documents.plain import parse_plain_blocks
from humasd.documents.reading import Reading, conclude, read_file
from humasd.documents.types import ARCHIVES, MAIL, MSG, TNEF, detect_type
from humasd.documents.values import Contained, Document, Extract
from humasd.errors import Refused
from humasd.hashes import hash_content
from humasd.mail.codes import find_short_code
from humasd.mail.filenames import clean_filename, unique_filename
from humasd.mail.message import Message, Part
from humasd.mail.parse import parse_message
from humasd.understanding.naming import find_subject_title
from humasd.understanding.unopened import ALL_OPENED, Unopened
from humasd.understanding.values import Item

_TOO_DEEP = "bersusun terlalu dalam, tidak dibuka; mohon berkasnya dilampirkan satu per satu"
_TOO_MUCH = "surel terlampir berisi terlalu banyak; selebihnya tidak dibuka"
_MAILS = frozenset({MAIL, MSG})
_HOLDERS = ARCHIVES | _MAILS | {TNEF}
_REFERRED = re.compile(r"\bcid:([^\s\"'<>]{1,500})", re.IGNORECASE)
_OCR_SECONDS_AGAIN = 1.5
_OCR_PATIENCE_AGAIN = 2.0
"""When a mail is read a second time, because something in it broke the limits, there is less time."""


@dataclass(frozen=True)
class _File:
    """Something to make an item of."""

    filename: str
    content: bytes
    inline: bool = False
    caption: str = ""
    container: str | None = None
    depth: int = 0
    is_mail: bool = False
    shown: bool = False
    note: str | None = None

    @cached_property
    def content_type(self) -> str:
        return MAIL if self.is_mail else detect_type(self.content, self.filename)


@dataclass
class _Gathering:
    unopened: Unopened
    allowance: Allowance
    quoting: bool
    """The mail is an answer: a mail attached to it is what it answers, and says nothing new."""
    names: dict[str, int] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)


def is_answer(message: Message) -> bool:
    """Whether the mail answers another: it refers to one, or carries a request's code."""
    return bool(message.references_all) or find_short_code(message.subject) is not None


def make_items(message: Message, unopened: Unopened = ALL_OPENED) -> tuple[Item, ...]:
    """Every part, each followed by what was found within it, in the order of the mail.

    What was found in two places is one item. Those that are `unopened` are kept with the word on them.
    """
    allowance = (
        Allowance(ocr_seconds=_OCR_SECONDS_AGAIN, ocr_patience=_OCR_PATIENCE_AGAIN)
        if unopened
        else Allowance()
    )
    gathering = _Gathering(
        unopened,
        allowance,
        quoting=is_answer(message),
    )
    shown = _find_shown(message)
    gathering.names.update((part.filename.casefold(), 1) for part in message.parts)
    files = [_of_part(part, part.content_id in shown) for part in message.parts]
    return tuple(item for file in files for item in _items_of(file, gathering))


def read_part(part: Part) -> Reading:
    """What one part is; never raises."""
    return _read(_of_part(part), Allowance(ocr_seconds=_OCR_SECONDS_AGAIN, ocr_patience=_OCR_PATIENCE_AGAIN))


def _of_part(part: Part, shown: bool = False) -> _File:
    return _File(part.filename, part.content, part.inline, is_mail=part.declared_type == MAIL, shown=shown)


def _find_shown(message: Message) -> frozenset[str | None]:
    """Content-IDs of what stands within the text: what the HTML refers to (RFC 2392), or where there is
    no HTML, what is marked as inline."""
    if message.html is None:
        return frozenset(part.content_id for part in message.parts if part.inline and part.content_id)
    return frozenset(map(unquote, _REFERRED.findall(message.html)))


def _items_of(file: _File, gathering: _Gathering) -> Iterator[Item]:
    sha256 = hash_content(file.content)
    gathering.seen.add(sha256)
    reading = _read_if_allowed(file, sha256, gathering)
    document = reading.document or Document()
    yield Item(
        filename=file.filename,
        content_type=reading.content_type,
        content=file.content,
        sha256=sha256,
        role=reading.role,
        problem=reading.problem,
        container=file.container,
        html=document.html,
        text=document.text,
        title=document.title,
        preface=document.preface,
        left_out=document.left_out,
        fields=dict(document.fields),
        rendition=reading.rendition,
        caption=file.caption,
        note=reading.note or file.note,
        scanned=reading.scanned,
        size=len(file.content),
        shown=file.shown,
    )
    for held in _held_files(file, reading, gathering):
        yield from _items_of(held, gathering)


def _read_if_allowed(file: _File, sha256: str, gathering: _Gathering) -> Reading:
    content_type = file.content_type
    if word := gathering.unopened.word_on(sha256):
        return Reading(content_type, "other", word)
    if content_type in _MAILS and gathering.quoting:
        return Reading(content_type, "other")
    if content_type in _HOLDERS and file.depth >= MAX_DEPTH:
        return Reading(content_type, "other", _TOO_DEEP)
    return _read(file, gathering.allowance)


def _read(file: _File, allowance: Allowance) -> Reading:
    if file.content_type in _MAILS:
        return _read_mail(file.content, file.content_type, allowance)
    return read_file(file.content, file.filename, allowance, file.inline, file.content_type)


def _read_mail(content: bytes, content_type: str, allowance: Allowance) -> Reading:
    """An attached mail: its text as that of any document, its parts as files that it held."""
    try:
        mail = parse_message(write_mail(content) if content_type == MSG else content)
    except Refused as refusal:
        return Reading(content_type, "other", str(refusal))
    files: list[Contained] = []
    problem = None
    for part in mail.parts:
        if not allowance.take_file() or not allowance.take_octets(len(part.content)):
            problem = _TOO_MUCH
            break
        files.append(Contained(part.filename, part.content))
    problem = problem or tell_cut(mail.html or "")
    blocks = parse_blocks(mail.html, split_lines=True) if mail.html else parse_plain_blocks(mail.text)
    struck = tell_struck(mail.html or "")
    text, said = part_cover(blocks)
    extract = Extract(text, files=tuple(files), problem=problem, note=struck)
    reading = conclude(content_type, "", extract)
    if reading.document is None or reading.role == "other":
        words = mail.text.strip()
        return replace(reading, document=replace(reading.document or Document(), left_out=(words,)))
    notes = tuple(said[place].text for place in sorted(find_notes(said)))
    document = replace(reading.document, left_out=(*notes, *reading.document.left_out))
    return replace(
        reading, document=replace(document, title=document.title or find_subject_title(mail.subject))
    )


def read_covers(items: Sequence[Item]) -> tuple[str, ...]:
    """What attached mails say that are no material: whom to call, and from which office."""
    return tuple(words for item in items if item.content_type in _MAILS for words in item.left_out)


def _held_files(file: _File, reading: Reading, gathering: _Gathering) -> Iterator[_File]:
    """What a file held and was not seen before, under names that are clean and the mail's only ones."""
    document = reading.document or Document()
    beside_text = bool(document.text)  # else the file was made to hold the pictures, and is read as they are
    held: Iterable[_File] = (
        *(_File(one.filename, one.content, beside_text, one.caption) for one in document.pictures),
        *(_File(contained.filename, contained.content, note=contained.note) for contained in reading.files),
    )
    for number, one in enumerate(held, start=1):
        if hash_content(one.content) in gathering.seen:
            continue
        name = unique_filename(clean_filename(one.filename, "", number), gathering.names)
        yield replace(one, filename=name, container=file.filename, depth=file.depth + 1)
