"""What a sender answers in words to the mail that says what is missing: "Judulnya: …", or the bare thing."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from humasd.documents.fields import is_filled
from humasd.documents.letterhead import tells_deed
from humasd.documents.lines import is_large
from humasd.documents.people import is_reachable
from humasd.documents.signature import is_name, is_office, is_sender, is_service
from humasd.documents.values import Block
from humasd.understanding.activity import tell_days
from humasd.understanding.answer_parts import SAID, Part, is_courteous, is_day, part_line

TEXT_KEYS = ("title", "activity_date", "place", "unit", "contact")
"""Keys of what is missing that a few words can give."""
MAX_ANSWER = 2_000
"""Characters; whoever writes more sends material."""
_MAX_VALUE = 250
_HEADLINE = range(3, 26)
"""Words of a headline that stands under no label."""
_FIRST = """
    ini itu berikut siap oke ok iya ya nah sudah sdh belum blm masih baru lagi sedang besok kemarin tadi nanti
    bisa boleh apa apakah kenapa kapan bagaimana gimana mau ada tidak tdk gak ga nggak foto fotonya
    dokumentasi file filenya lampiran untuk utk yang yg kegiatannya acaranya judul judulnya naskah naskahnya
"""
_ANYWHERE = """
    kami saya sy pak bu min kak maaf mohon tolong izin ijin ya yah saja aja terserah nanti dulu tadi menyusul
    balas judul judulnya naskah naskahnya fotonya filenya formulirnya terlampir dilampirkan menunggu
"""
_TALK_FIRST, _TALK = frozenset(_FIRST.split()), frozenset(_ANYWHERE.split())
"""Small words of somebody who speaks to the office; a headline has them with a capital letter, if at all."""
_SPEAKS = frozenset(("maaf", "mohon", "tolong", "izin", "ijin", "terlampir"))
"""What speaks to the office however it is written."""
_OURSELVES = re.compile(r"\W{0,2}(?:[Kk]ami|[Ss]aya)\s(?:[a-z]|[A-Z][a-z]{1,20}\sdari\b)")
"""Who introduces himself: "Kami dari Dinas Pertanian"."""
_LEFT_TO_US = re.compile(
    r"(?P<waits>terserah|menyesuaikan|disesuaikan|menunggu|nanti|tunggu|silakan|silahkan)\b"
    r"|(?:bebas|diserahkan|sesuai|serahkan|ikut|mengikuti|tolong|mohon|minta|belum|masih|sama|seperti"
    r"|dari humas|apa|yang|kurang tahu|tidak|gak|ga|nggak|dibuatkan|dibantu|lihat|ada)\b",
    re.IGNORECASE,
)
"""How a value begins that leaves the matter to others, or to another day."""
_MAX_LEFT = 7
_MAX_BARE = 8
"""Words of a value that stands under no label."""
_PLACE = re.compile(
    r"(?:di |aula|lapangan|gedung|balai|halaman|kantor|masjid|gereja|pura|lokasi|ruang|desa|kelurahan"
    r"|kecamatan|dusun|pustu|puskesmas|sekolah|sd|smp|sma|smk|pasar|hotel|rumah|taman|alun-alun)\b",
    re.IGNORECASE,
)
_VOCATIVES = re.compile(r"(?:[\s,.]{1,3}(?:ya|yah|pak|bu|min|kak|bapak|Pak|YA|PAK)|[\s.!🙏]){1,6}$")


def read_answers(own: str, wanted: Collection[str], written_on: date | None = None) -> dict[str, str]:
    """The wanted keys that a reply's own words give a value for, with `activity_days` where the day that they
    name can be told (`written_on`: the day of writing).

    A value without a label counts where it shows what it is, or is the only one and a single key is wanted;
    a headline is one that speaks to nobody.
    """
    if len(own) > MAX_ANSWER:
        return {}
    parts = [_as_wanted(part, wanted) for part in _part(own)]
    found: dict[str, str] = {}
    for part in parts:
        if part.key in wanted and part.key is not None:
            value = _tidy(part.value)
            if value and not (part.key == "title" and _is_left_to_us(value)):
                known = found.setdefault(part.key, value)
                if part.key == "contact" and is_reachable(value) and not is_reachable(known):
                    found["contact"] = f"{known}, {value}"
    bare = [part.value for part in parts if part.key is None]
    if "title" in wanted and "title" not in found:
        if title := _find_headline(bare, alone=not any(part.labelled for part in parts)):
            found["title"] = title
        elif not bare and len(parts) == 1 and not parts[0].labelled and parts[0].key not in (*wanted, SAID):
            found |= {"title": one} if (one := _find_headline([parts[0].value], alone=True)) else {}
    elif not found and (only := _only(wanted)) and len(bare) == 1 and _may_be(only, _tidy(bare[0])):
        found[only] = _tidy(bare[0])
    given = {key: value for key, value in found.items() if is_filled(value, key)}
    if title := given.get("title"):
        given["title"] = title[0].upper() + title[1:]
    days = tell_days(given["activity_date"], (), written_on) if "activity_date" in given else {}
    return {**given, **(days if written_on else {})}


def _part(own: str) -> list[Part]:
    parts: list[Part] = []
    for line in filter(None, map(str.strip, own.split("\n"))):
        is_open = bool(parts) and parts[-1].labelled and not parts[-1].value
        told = part_line(line, open_key=parts.pop().key if is_open else None)
        if any(part.key in TEXT_KEYS for part in told) or not is_courteous(line):
            parts += told
    return parts


def _as_wanted(part: Part, wanted: Collection[str]) -> Part:
    """Where a place is wanted and no unit, the name of a village is the place."""
    is_place = part.key == "unit" and not part.labelled and "unit" not in wanted and "place" in wanted
    return replace(part, key="place") if is_place else part


def _only(wanted: Collection[str]) -> str | None:
    """The text key that a bare line answers, where a single one is wanted."""
    keys = [key for key in TEXT_KEYS if key in wanted]
    return keys[0] if len(keys) == 1 else None


def _may_be(key: str, value: str) -> bool:
    """Whether a bare line is of the kind of what alone is wanted: what else a sender writes is for those who
    decide ("Keluarga korban menolak diberitakan")."""
    if key == "activity_date":
        return is_day(value)
    if _is_talk(value) or tells_deed(value) or len(value.split()) > _MAX_BARE:
        return False
    is_written_large = is_name(value) or is_large(Block("p", "", value))
    return is_written_large or (key == "place" and _PLACE.match(value) is not None)


def _find_headline(bare: Sequence[str], *, alone: bool) -> str | None:
    """The one line that is a headline, above whoever signs; beside labelled values only if set as one."""
    lines = [_tidy(line) for line in bare]
    while len(lines) > 1 and _signs(lines[-1]):
        lines.pop()
    told = [line for line in lines if not _is_talk(line)]
    if len(told) != 1 or len(told[0].split()) not in _HEADLINE or bare[lines.index(told[0])].endswith("?"):
        return None
    title = told[0]
    is_set = is_large(Block("p", "", title)) or tells_deed(title)
    return title if is_set or (alone and len(lines) == 1) else None


def _signs(line: str) -> bool:
    return is_name(line) or is_office(line) or is_service(line) or is_sender(Block("p", "", line))


def _is_talk(line: str) -> bool:
    """Whether a line speaks to the office, and is no headline."""
    text = line.lower() if line.isupper() else line
    words = re.findall(r"[^\W\d_]+", text)
    if not words:
        return True
    if words[0].lower() in _SPEAKS or _OURSELVES.match(text) or _is_left_to_us(line):
        return True
    if not _TALK.isdisjoint(words):
        return True
    is_set = not line.isupper() and is_large(Block("p", "", line))
    return not is_set and words[0].lower() in _TALK_FIRST


def _is_left_to_us(value: str) -> bool:
    """Whether a value only says that others shall find one: "menyesuaikan saja"."""
    is_short = len(value.split()) <= _MAX_LEFT and not is_large(Block("p", "", value))
    match = _LEFT_TO_US.match(value) if is_short else None
    return match is not None and (match.lastgroup == "waits" or not tells_deed(value[match.end() :]))


def _tidy(value: str) -> str:
    bare = _VOCATIVES.sub("", value).strip()
    return bare.strip('"“”*_ ')[:_MAX_VALUE].strip()
