"""Parts a sender's few words into the values they give: "Judulnya X, unit kerja kami Y, Rini 0812…".

A value stands under a label, with a colon or in a sentence, or it shows by itself what it is: a day,
somebody's number, a unit's name. What stands under none may be a headline, or is only said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from humasd.answers.beside.runs import match_courtesy
from humasd.answers.tokens import is_neutral, tokenise
from humasd.documents.cover import is_cover
from humasd.documents.dates import MONTHS, find_dates
from humasd.documents.labels import find_key
from humasd.documents.letterhead import tells_deed
from humasd.documents.signature import is_name
from humasd.documents.telephone import LANDLINE, MOBILE
from humasd.documents.values import Block
from humasd.understanding.institutions import find_institution
from humasd.understanding.units import find_unit

SAID = "said"
"""The key of what is but courtesy."""
_MAX_LABEL = 80
_POINT = re.compile(r"^\s{0,5}(?:[-–•*▪]\s{0,3}(?=\S)|\(?\d{1,2}[.)]\s{1,3})")
_PIECES = re.compile(r"(?<=[.,;!?])\s+")
_SIGN = r"(?:[:=]{1,2}>?|[-–=]>|\s[-–]\s)"
_LABELLED = re.compile(rf"^\W{{0,3}}([^:=>\n]{{2,60}}?)\s{{0,3}}{_SIGN}\s{{0,3}}(\S.*)?$")
_QUOTED = re.compile(r"^[^\"“\n]{0,60}[\"“]([^\"”\n]{5,250})[\"”]\W{0,3}$")
_FILLER = re.compile(
    r"\b(?:nya|beritanya|kegiatannya|acaranya|beliau|pak|bu|bapak|ibu|maaf|siap|baik|mohon|untuk|adalah|yaitu|ini|itu"
    r"|sebagai|berikut|kami|saya|ya|dan|diganti|jadi|menjadi|begini|saja)\b",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"\b(judul|tanggal|tempat|lokasi|unit|kontak|narahubung|waktu|hari)nya\b", re.IGNORECASE)
_LEAD = (
    r"^\W{0,3}(?:(?:maaf|mohon|siap|baik|oke?|iya?|pak|bu|bapak|ibu|min|kak|dan|untuk|utk|adapun"
    r"|kalau)\s){0,4}"
)
_IS = r"(?:\s(?:kami|saya|sy|kita|adalah|ialah|yaitu|yakni|itu|ini|tersebut|jadi|menjadi)){0,3}\s"
_SPOKEN = tuple(
    (key, re.compile(rf"{_LEAD}{label}{_IS}(\S.*)$", re.IGNORECASE))
    for key, label in (
        ("title", r"judul(?:nya)?(?:\s(?:berita|rilis|naskah|artikel|tulisan|kegiatan)(?:nya)?)?"),
        (
            "activity_date",
            r"(?:(?:kegiatan|acara)(?:nya)?)?(?:\s?(?:tanggal|tgl|waktu|hari(?=nya|\skegiatan))(?:nya)?)?"
            r"(?:\s(?:kegiatan|acara|pelaksanaan)(?:nya)?)?(?:\spada)?",
        ),
        ("place", r"(?:(?:tempat|lokasi)nya|(?:tempat|lokasi) kegiatan(?:nya)?)(?:\s(?:di|adalah di)\b)?"),
        ("unit", r"(?:nama\s)?(?:unit(?:nya)?(?:\skerja(?:nya)?)?|skpd|opd|instansi(?:nya)?)"),
        (
            "contact",
            r"(?:narahubung|kontak|contact|cp|pic|(?:no|nomor|nmr)\.?(?:\s(?:hp|wa|telepon|telp|kontak))?|hp|wa"
            r"|telepon|telp)(?:nya)?(?:\sperson)?(?:\s(?:hp|wa|yang bisa dihubungi))?",
        ),
        ("title", r"(?:kegiatan|acara)nya"),
    )
)
"""Labels without a colon, the surest first. What stands behind them must be of their kind: "Hari Guru
Diperingati" and "Unit Donor Darah Gelar Bakti" are headlines."""
_OURS = re.compile(r"nya\s|\b(?:kami|saya|sy)\b", re.IGNORECASE)
_MIN_TITLE = 3
"""Words of one without a colon before it."""
_PREDICATE = re.compile(
    r"(?:di|pada|hari|tanggal|tgl|akan|sudah|telah|belum|tadi|kemarin|besok|nanti|lancar|sukses|aman|selesai"
    r"|d[i]\w{4,}|ber\w{4,}|ter\w{4,})\b"
)
"""What a sentence about the activity goes on with, and no name of it."""
_WORDS_OF_DAY = """
    senin selasa rabu kamis jumat jum'at sabtu minggu ahad hari tanggal tgl pada pukul jam wita wib wit
    sampai selesai hingga s.d sd dan kemarin tadi pagi siang sore malam lalu ini yang yg besok lusa nopember
    feb mar apr jun jul agu agt sep sept okt nov des jan
"""
_TALK = re.compile(r"^(?:yang|yg)\b|\b(?:saja|aja|kan|tadi|nanti|dulu|kami|saya|sy)\b")
"""Small words that no headline has behind "judulnya"."""
_DAY_WORDS = frozenset((*_WORDS_OF_DAY.split(), *map(str.lower, MONTHS)))
_DAY = re.compile(r"\d|\b(?:kemarin|tadi|besok|lusa|hari ini|lalu)\b", re.IGNORECASE)
_MAX_DAY = 10
_MAX_CONTACT = 12
"""Words of a day, and of whom to call."""
_SELF = re.compile(
    r"^(?:(?:pak|bu|min|kak|dan|nomor|nmr|no|hp|wa|telp|telepon|narahubung|kontak|cp|pic|saya|sy|kami|ini|itu|yaitu"
    r"|adalah|bisa|dihubungi|di|ke)\b[.:\s]{0,3}){1,8}(?=\S)",
    re.IGNORECASE,
)
_SMALL = re.compile(r"\b(?!(?:hp|wa|telp|telepon|dan|atau|bin|binti)\b)[a-z]{3,}")
_OF_UNIT = re.compile(
    r"(?:pemdes|pemerintah (?:desa|kecamatan|kelurahan)|desa|kelurahan|kecamatan|kec|pkm|pustu)\.?"
    r"(?:\s[A-Z][\w'-]{1,20}){1,3}",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\w{4,}[\"”)]?[.!?]$")
"""A sentence, and no shortened word such as "dr." or "H."."""


@dataclass(frozen=True)
class Part:
    """`key`: what the value gives, None where it does not say, SAID where it is but courtesy."""

    key: str | None
    value: str
    labelled: bool = False


def part_line(line: str, *, open_key: str | None = None) -> list[Part]:
    """The values of one line; the first goes on with `open_key`, the label that stands above it."""
    parts: list[Part] = [Part(open_key, "", labelled=True)] if open_key else []
    for piece in filter(None, map(str.strip, _PIECES.split(_POINT.sub("", line)))):
        part = _read_piece(piece, parts[-1] if parts else None)
        if part is not None:
            parts.append(part)
        elif parts:
            parts[-1] = replace(parts[-1], value=f"{parts[-1].value} {piece}".strip())
    return [replace(part, value=_write(part)) for part in parts]


def key_of(label: str) -> str | None:
    """The field that a label names, whatever courtesy stands about it."""
    if len(label) > _MAX_LABEL:
        return None
    plain = _SUFFIX.sub(r"\1", label.strip(' :="“'))
    key = find_key(plain) or find_key(" ".join(_FILLER.sub(" ", plain).replace(",", " ").split()))
    return {"date": "activity_date"}.get(key or "", key)


def is_courteous(line: str) -> bool:
    """Whether a line greets, thanks or asks the office, and says no more."""
    tokens = tokenise(line)
    index = 0
    while index < len(tokens):
        length = match_courtesy(tokens, index) or int(is_neutral(tokens[index].plain))
        if not length:
            return is_cover(Block("p", "", line))
        index += length
    return True


def _read_piece(piece: str, before: Part | None) -> Part | None:
    """What begins with a piece of a line; None where it goes on with what stands `before`."""
    if labelled := _read_labelled(piece):
        return labelled
    if before is not None and before.labelled and not before.value:
        return None
    kind = _kind_of(piece.rstrip(" .,;!"))
    if before is not None and _belongs(kind, before):
        return None
    if kind:
        return Part(kind, piece)
    if is_courteous(piece):
        return Part(SAID, piece)
    goes_on = before is not None and before.key != SAID and not _ENDS.search(before.value)
    return None if goes_on else Part(None, piece)


def _read_labelled(piece: str) -> Part | None:
    match = _LABELLED.match(piece)
    if match and (key := key_of(match[1])):
        return Part(key, match[2] or "", labelled=True)
    if (quoted := _QUOTED.match(piece)) and (key := key_of(piece[: quoted.start(1)])):
        return Part(key, quoted[1], labelled=True)
    for key, pattern in _SPOKEN:
        spoken = pattern.match(piece)
        if spoken and _fits(key, piece[: spoken.start(1)], spoken[1].rstrip(" .,;!")):
            return Part(key, spoken[1], labelled=True)
    return None


def _fits(key: str, label: str, value: str) -> bool:
    """Whether what stands behind a label without a colon is of the label's kind."""
    if key == "title":
        is_talk = _PREDICATE.match(value) or _TALK.search(value)
        return len(value.split()) >= _MIN_TITLE and not is_talk
    if key == "activity_date":
        return is_day(value)
    if key == "contact" and _OURS.search(label) and is_name(value):
        return True  # the number comes behind the next comma
    return key == "place" or _kind_of(value) == key


def _kind_of(value: str) -> str | None:
    """What a value shows by itself to be."""
    words = value.split()
    if len(words) <= _MAX_CONTACT and (MOBILE.search(value) or LANDLINE.search(value)):
        return "contact"
    if find_dates(value) and is_day(value):
        return "activity_date"  # "besok pagi" by itself may be when he will answer
    named = find_unit(value, signature=True) or find_institution(value)
    if named and 3 * len(named) >= 2 * len(value) and not tells_deed(value) and not _tells_more(value, named):
        return "unit"
    return "unit" if _OF_UNIT.fullmatch(value) and not tells_deed(value) else None


def is_day(value: str) -> bool:
    """Whether a few words are a day, and say no more than that and the hour."""
    words = re.findall(r"[^\W\d_][\w.']*", value.lower())
    is_short = len(words) <= _MAX_DAY and _DAY.search(value) is not None
    return is_short and all(word.rstrip(".") in _DAY_WORDS for word in words)


def _tells_more(value: str, named: str) -> bool:
    """Whether small words stand about a name: "kunjungan ke Dinas Pertanian"."""
    return bool(re.search(r"\b[a-z]{4,}", value.replace(named, " ").replace("kabupaten", " ")))


def _belongs(kind: str | None, before: Part) -> bool:
    """Whether a value is but a part of the one before it: the hour of a day, the number of somebody named,
    the district of a place."""
    if before.key == "contact":
        return kind == "contact" or (kind == "unit" and not MOBILE.search(before.value))
    return kind is not None and (before.key == kind or (before.key, kind) == ("place", "unit"))


def _write(part: Part) -> str:
    value = part.value.strip().strip('"“”*_ ').rstrip(",;").strip()
    if part.key == "contact":
        value = _SELF.sub("", value).strip() or value
        number = MOBILE.search(value)
        return number[0].strip() if number and not part.labelled and _SMALL.search(value) else value
    return value
