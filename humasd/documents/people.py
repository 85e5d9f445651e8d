"""Finds whom to call in running text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from humasd.documents.contact_wording import NAME_WITHIN
from humasd.documents.courtesy import COURTESY
from humasd.documents.sign_off import Kind, classify_line
from humasd.documents.telephone import LANDLINE, MOBILE

MAX_TEXT = 60_000
"""Characters looked at."""

_ANY_LINE = re.compile(r"(?<![\d/])\(?0\d{2,3}\)?[\s.-]{0,2}\d{2,4}[\s.-]?\d{2,4}(?!\d)")
_ADDRESS = re.compile(r"\W{0,3}(?:jl|jln|jalan|alamat|kompleks?|sekretariat)\b", re.IGNORECASE)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_MAX_ADDRESS = 200
_NAMED = re.compile(
    r"\b(?:kontak|narahubung|cp|contact|hubungi|hub|info|informasi|telp|telepon|tlp|email|e-mail|surel"
    r"|wa|call center|posko|pos|layanan|pengaduan"
    r"|sekretariat|media center)\b",
    re.IGNORECASE,
)
_MASKED = re.compile(r"\d[\dxX.*\s-]{0,20}x{2}", re.IGNORECASE)
"""A pattern for a number and no number: "0812-xxxx-xxxx"."""
_NUMBER = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{4}|\d(?:[\s.()/-]{0,2}\d){5,20}|\b11\d\b|@")
_OF_STAFF = re.compile(r"\bNIP\b[\s.:]{0,3}[\d ]{8,30}", re.IGNORECASE)
_INTRODUCES = re.compile(
    r"\b(?:kontak|contact|narahubung|cp|pic|(?:meng)?hubungi|hub|hotline|call cent(?:er|re)|konfirmasi"
    r"|pengirim|ditanyakan|(?:dapat|bisa|boleh|silakan|silahkan|mohon|diimbau|diminta|cukup)\s[^.\n]{0,60}"
    r"\b(?:dihubungi|ke|melalui|via|lewat|wa|telp|telepon|whatsapp)|(?:wa|telp|telepon) (?:sj|saja|aja)"
    r"|kami|saya|sy)\b",
    re.IGNORECASE,
)
"""What leads to whom to call, in the same sentence."""
_STRONG = re.compile(
    r"\b(?:contact person|narahubung|cp|pic"
    r"|(?:meng)?hubungi(?! (?:langsung )?(?:yang bersangkutan|ybs|keluarga|orang ?tua))"
    r"|hotline|call cent(?:er|re)"
    r"|(?:informasi|info|keterangan) (?:lebih )?(?:lanjut|lengkap))\b",
    re.IGNORECASE,
)
"""The same of words that nobody uses of anybody else's number."""
_LEADS_IN = re.compile(
    r"\b(?:info|informasi|posko|layanan|pengaduan|aduan|sekretariat|media center|pendaftaran|admin|operator"
    r"|piket|keterangan|penjelasan|humas)\b",
    re.IGNORECASE,
)
"""The same, where the sentence is about nobody of his own."""
_ABOUT_SOMEBODY = re.compile(
    r"\b(?:penerima|bernama|korban|nik|kk|orang ?tua|wali murid|pelapor|saksi|pemilik|rekening"
    r"|rek|donasi|yang bersangkutan|ybs"
    r"|almarhum(?:ah)?|ahli waris|tersangka|pelaku|berinisial|usia|umur"
    r"|\d{1,2} (?:tahun|thn|th)|kelahiran|debitur|mengaku|mengatakan|katanya|ujarnya|tutur(?:nya)?"
    r"|warga (?=(?-i:[A-Z]))|warga asal)\b",
    re.IGNORECASE,
)
"""Whose number it is that a text tells of, and not whom to call."""
_LISTED = re.compile(r"\s*\d{1,3}(?:[.)]\s|\s?\|)|[^|\n]*\|[^|\n]*\|")
"""A line of a list or a row of a table."""
_HEADS = re.compile(
    r"\W{0,5}(?:kontak(?:\sperson|\skami)?|contact(?:\sperson)?|narahubung|cp|pic"
    r"|hubungi(?:\skami)?|informasi(?:\slebih lanjut)?)\W{0,5}",
    re.IGNORECASE,
)
_LABEL_ALONE = re.compile(
    r"\W{0,3}(?:no\.?|nomor)?\s?(?:hp|wa|telp|telepon|tlp|whatsapp|handphone)\b", re.IGNORECASE
)
_NEAR = 3
"""Lines above, of which one tells whose number it is that has a label of its own line."""
_REACH = 6
"""The same with the empty ones among them."""
_MOST_NAMED = 2
"""Lines above a number that tell whose it is: a name, and a post or an office below it."""
_EDGE = " *_-–|•,:"
_MAX_BARE = 3
"""Numbers of which none is introduced; more are a list of people."""
_MAX_SENTENCE = 400
"""Characters looked at to either side of a number."""
_MAX_WRITTEN = 120
"""Characters of whom to call, as it is written."""
_NAME = re.compile(r"\b[A-Z][a-z]+")
_OF_NUMBERS = frozenset(
    ["Nomor", "No", "Hp", "Wa", "Telp", "Telepon", "Ia", "Beliau", "Dia", "Kontak", "Silakan"]
)
"""Words with a capital letter that name nobody."""
_MAX_NUMBERS = 20
"""Numbers of one line that are looked at."""
_MAX_WORDS = 12
"""Words that stand by a number where it is not told of in a sentence."""
_SHORTENED = ["Hj", "Ny", "Tn", "dr", "Ir", "Jl", "No", "Kec", "Kab", "Dg", "Sdr", "Bpk", "Drs"]
_STOP = re.compile(rf"(?<=[\w)][\w)][.!?]){''.join(rf'(?<!{word}[.])' for word in _SHORTENED)}\s{{1,3}}")
_HAPPENS = re.compile(
    r"\b(?:kepada|milik|(?:me|di)(?:terima|(?:ny|s)erahkan)|mendapat(?:kan)?|memakai|mengatasnamakan|meminta"
    r"|menelepon)\b",
    re.IGNORECASE,
)
"""What happened to somebody: a number in such a sentence stands by no name of an office's."""


def is_reachable(contact: str) -> bool:
    """Whether a contact tells how to reach whom it names: by a number, an address or an account."""
    return _NUMBER.search(_OF_STAFF.sub("", contact)) is not None and not _MASKED.search(contact)


def find_contact(text: str) -> str | None:
    """The first mobile number that is introduced as somebody's to call, else the first that stands by itself,
    with the rest of its line, which mostly is a name; else a number or an address that a word such as
    "kontak" introduces, or an address that is a line of its own. The number of somebody of whom the text
    tells is none, nor is the line of a letterhead's address."""
    text = text[:MAX_TEXT]
    lines = text.split("\n")
    if mobile := _find_mobile(lines):
        return mobile
    for line in lines:
        if len(line) > 200 or _ADDRESS.match(line):
            continue
        fixed = MOBILE.sub(" ", line)
        if _NAMED.search(fixed) and (match := _ANY_LINE.search(fixed) or _EMAIL.search(fixed)):
            return _written(line, _sentence_about(line, match)[0], match[0])
        if match := LANDLINE.search(fixed):
            return _written(line, _sentence_about(line, match)[0], match[0])
    alone = (line.strip()[:_MAX_ADDRESS] for line in lines)
    return next((line for line in alone if _EMAIL.fullmatch(line) or _ANY_LINE.fullmatch(line)), None)


def _find_mobile(lines: Sequence[str]) -> str | None:
    bare = []
    for at, line in enumerate(lines):
        by_itself = not _LISTED.match(line[:_MAX_SENTENCE])
        for match in islice(MOBILE.finditer(line), _MAX_NUMBERS):
            sentence, start = _sentence_about(line, match)
            written = _name_from_above(lines[:at], _written(line, sentence, match[0]), match[0])
            above = [one[:_MAX_SENTENCE] for one in lines[max(0, at - _NEAR) : at]]
            if _is_headed(above[-2:]) or _is_introduced(sentence, start):
                return written
            if by_itself and _is_bare(sentence, start, match[0]) and not _is_told_of(above, line):
                bare.append(written)
    return bare[0] if 0 < len(bare) <= _MAX_BARE else None


def _written(line: str, sentence: str, number: str) -> str:
    """The number's sentence, where it names somebody; else its line; of a long one the number alone."""
    before, _, behind = line.partition(sentence)
    names = _names_somebody(sentence.replace(number, " ")) and not _INTRODUCES.search(before + behind)
    names = names or not NAME_WITHIN.search(before + behind)
    written = next(
        (one for one in ((sentence, line) if names else (line,)) if len(one) <= _MAX_WRITTEN), number
    )
    return " ".join(written.split())


def _name_from_above(above: Sequence[str], written: str, number: str) -> str:
    """A number that stands alone with the name in the line above it, or above its owner's post or office."""
    if _names_somebody(written.replace(number, " ")):
        return written
    who: list[str] = []
    for line in reversed([line.strip() for line in above[-_REACH:] if line.strip()][-_MOST_NAMED:]):
        kind = None if line.endswith(":") or _HEADS.fullmatch(line) else classify_line(line.strip(_EDGE))
        if kind not in (Kind.NAME, Kind.POST, Kind.UNIT) or (who and kind is not Kind.NAME):
            break
        if COURTESY.issuperset(line.lower().split()):
            break
        who.insert(0, line.strip(_EDGE))
    return ", ".join((*who, written))


def _names_somebody(sentence: str) -> bool:
    return any(word not in _OF_NUMBERS for word in _NAME.findall(sentence))


def _is_headed(above: Sequence[str]) -> bool:
    """Whether a label alone leads to whom to call: "Narahubung:" and a name below it."""
    return any(_HEADS.fullmatch(line) for line in above)


def _sentence_about(line: str, match: re.Match[str]) -> tuple[str, int]:
    """The sentence of a line that holds a match, as far as it is near, and where in it the match begins."""
    near = max(0, match.start() - _MAX_SENTENCE)
    text, start, end = line[near : match.end() + _MAX_SENTENCE], match.start() - near, match.end() - near
    begins = max((stop.end() for stop in _STOP.finditer(text, 0, start + 1)), default=0)
    ends = next((stop.start() for stop in _STOP.finditer(text, end - 1)), len(text))
    return text[begins:ends], start - begins


def _is_introduced(sentence: str, start: int) -> bool:
    """Whether words before the number, in its own sentence, lead to it."""
    if _ABOUT_SOMEBODY.search(sentence):
        return _STRONG.search(sentence, 0, start) is not None
    return any(pattern.search(sentence, 0, start) for pattern in (_INTRODUCES, _LEADS_IN))


def _is_bare(sentence: str, start: int, number: str) -> bool:
    """Whether a number stands by a name or an office, and no sentence tells of whose it is."""
    behind = sentence[start + len(number) :]
    goes_on = behind.rstrip().endswith(".") and re.search(r"\s[a-z]{4,}", behind.partition(")")[2] or behind)
    short = len(sentence.split()) <= _MAX_WORDS
    return short and not goes_on and not (_ABOUT_SOMEBODY.search(sentence) or _HAPPENS.search(sentence))


def _is_told_of(above: Sequence[str], line: str) -> bool:
    """Whether a line "HP: …" goes on with what the lines above tell of somebody."""
    return _LABEL_ALONE.match(line) is not None and any(map(_ABOUT_SOMEBODY.search, above))
