"""What stands below an answer: signature and disclaimer, or something that is said after all.

Below "-- " stand names, titles, numbers, addresses, mottos and disclaimers. Anything else may be
a condition of the approval above it, and then the person is asked back. Many programs write no
"-- ": there a whole paragraph of these things is cut off.
"""

from __future__ import annotations

import re

from humasd.lexicon import courtesies, forms, signature_words, words
from humasd.mail.device import is_phone_line
from humasd.mail.gateway import without_notices
from humasd.mail.signing import DECIDING, are_names, is_number_line, is_title_line, names_of
from humasd.region import NO_REGION, Region

MAX_BELOW = 4_000
"""Characters; a longer signature is not read, and counts as saying something."""
MAX_LINES = 60
MAX_BLOCK = 10
"""Lines of a signature that no "-- " announces."""
_MIN_DISCLAIMER = 60
_MIN_UNMARKED = 120
"""Characters of a disclaimer that no "-- " announces."""
_MIN_DIGITS = 6
"""Of a number that stands alone; fewer may count the photos."""

_ADDRESS = re.compile(
    r"<?(?:mailto:)?[\w.+-]{1,64}@[\w.-]{1,190}>?|<?https?://[^\s<>]{1,200}>?|\bwww\.[\w./-]{1,190}",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\+?\d[\d ().-]{0,30}")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PARTS = re.compile(r"[\n|]")
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")
_SENTENCES = re.compile(r"[.;:!]\s|\n")
_FOREIGN = 0.3
"""Share of a sentence's words that may be of no disclaimer that is known."""
_CLOSINGS = courtesies.CLOSINGS | courtesies.COURTESY
_RULE = re.compile(r"[\s_=*~•.—–-]*")
_OF_MAIL = forms.word_set("email e-mail surel surat pesan message mail")
_SECRET = forms.word_set("rahasia confidential privileged confidentiality")
_RECEIVER = forms.word_set("penerima dituju recipient recipients addressee ditujukan intended")


def says_something(below: str, official_names: tuple[str, ...] = (), region: Region = NO_REGION) -> bool:
    """True unless every line is plainly part of a signature. Linear."""
    if not below.strip():
        return False
    paragraphs = _PARAGRAPHS.split(region.read_over(below[:MAX_BELOW]))
    lines = [line for part in paragraphs if not _is_disclaimer(part) for line in _lines_of(part)]
    lines = [line.strip() for line in lines if line.strip() and not _RULE.fullmatch(line[:400])]
    if (
        len(below) > MAX_BELOW
        or len(lines) > MAX_LINES
        or any("?" in _ADDRESS.sub("", line) for line in lines)
    ):
        return True
    known = names_of(official_names)
    return not all(_belongs(line, known) for line in lines)


def _lines_of(paragraph: str) -> list[str]:
    return [part for line in without_notices(paragraph.split("\n")) for part in line.split("|")]


def cut_block(text: str, official_names: tuple[str, ...] = (), region: Region = NO_REGION) -> str:
    """The answer without the paragraphs at its end that are a disclaimer, or a signature with a title
    or a number. Linear; unchanged where there are none."""
    parts = _PARAGRAPHS.split(text)
    kept = len(parts)
    known = names_of(official_names)
    while kept > 1 and _is_read_over(region.read_over(parts[kept - 1]), known):
        kept -= 1
    return text if kept == len(parts) else "\n\n".join(parts[:kept])


def _is_read_over(paragraph: str, known: frozenset[str]) -> bool:
    is_slogan = bool(signature_words.ENVIRONMENT.fullmatch(paragraph.strip()[:200]))
    return is_slogan or _is_long_disclaimer(paragraph) or _is_block(paragraph, known)


def _is_block(paragraph: str, known: frozenset[str]) -> bool:
    """Title or number among lines of which each could stand below "-- "."""
    lines = [line.strip() for line in _PARTS.split(paragraph[: MAX_BELOW + 1])]
    lines = [line for line in lines if line and not _RULE.fullmatch(line[:400])]
    if len(paragraph) > MAX_BELOW or not 2 <= len(lines) <= MAX_BLOCK or "?" in paragraph:
        return False
    is_formal = any(is_number_line(line) or is_title_line(line) for line in lines)
    return is_formal and all(_belongs(line, known) for line in lines)


def _belongs(line: str, known: frozenset[str]) -> bool:
    if is_phone_line(line) or is_number_line(line) or signature_words.ENVIRONMENT.fullmatch(line[:200]):
        return True
    if len(line) > 160:
        return False
    line = signature_words.IN_FULL.sub("Humas", line)
    if tuple(forms.plain_form(word) for word in line.strip(" .,!").split()) in _CLOSINGS:
        return True
    rest = _ADDRESS.sub(" ", line)
    has_number = bool(_NUMBER.search(rest))
    found = _WORD.findall(rest)
    plain = [forms.plain_form(word) for word in found]
    if not found:
        return rest != line or sum(map(str.isdigit, rest)) >= _MIN_DIGITS
    if _is_motto(plain) and not has_number:
        return True
    if rest == line and not has_number and _is_told_to_call(plain):
        return False
    if has_number and not any(map(_is_contact, found)):
        return False
    if _NUMBERED.issuperset(plain) and max(map(len, re.findall(r"\d+", rest)), default=0) < _MIN_DIGITS:
        return False  # "No. 12": one of several
    is_short = has_number and sum(map(str.isdigit, rest)) < _MIN_DIGITS
    if is_short and all(map(_is_contact, found)) and _PLACED.isdisjoint(plain):
        return False  # "wa 2"
    if rest == line and not has_number and not _SITES.isdisjoint(plain):
        return False  # "website desa"
    parts = (part for word in found for part in ([word] if _is_contact(word) else word.split("-")))
    others = [part for part in parts if not _is_contact(part)]  # "Soekarno-Hatta"
    return not others or are_names(others, known)


def _is_told_to_call(plain: list[str]) -> bool:
    """ "Telepon Andi", "WA Kabag": a number or an address is missing, and somebody is named.

    "Website desa" may be where the page goes.
    """
    return plain[0] in _SITES or (
        plain[0] in _CALLING and any(word not in signature_words.CONTACT for word in plain)
    )


_NUMBERED = forms.word_set("no nomor nomer dan")
_PLACED = forms.word_set("jl jln jalan lantai lt rt rw blok gedung kompleks pos kel kelurahan kec kecamatan")
_SITES = forms.word_set("website web situs")
_CALLING = forms.word_set("telp tlp tel telepon wa whatsapp email surel e-mail fax faks phone")


def _is_contact(word: str) -> bool:
    return forms.plain_form(word) in signature_words.CONTACT


def _is_motto(plain: list[str]) -> bool:
    """Words that only mottos have, among names of places and offices. "Lebih santun" is a wish, and "bersama
    Sekda" is of somebody."""
    motto = signature_words.SLOGAN | signature_words.TITLES - signature_words.HOLDERS
    says_something = not (signature_words.SLOGAN - _JOINING).isdisjoint(plain)
    return says_something and len(plain) >= 2 and plain[0] != "lebih" and motto.issuperset(plain)


_JOINING = forms.word_set("untuk bersama dengan")
"""Alone before an office they tell for whom, or with whom."""


def _is_disclaimer(paragraph: str) -> bool:
    """The usual text on confidential mail: its words in every sentence, and none of the release's."""
    if not _MIN_DISCLAIMER <= len(paragraph) <= MAX_BELOW or "?" in paragraph:
        return False
    plain = {forms.plain_form(word) for word in _WORD.findall(paragraph)}
    is_usual = all(not group.isdisjoint(plain) for group in (_OF_MAIL, _SECRET, _RECEIVER))
    return is_usual and all(_disclaims(sentence) for sentence in _SENTENCES.split(paragraph))


def _is_long_disclaimer(paragraph: str) -> bool:
    """One so long that nobody would type it on a phone."""
    return len(paragraph) >= _MIN_UNMARKED and _is_disclaimer(paragraph)


def _disclaims(sentence: str) -> bool:
    plain = [forms.plain_form(word) for word in _WORD.findall(sentence)]
    known = signature_words.DISCLAIMER | signature_words.TITLES
    foreign = [form for form in plain if form not in known]
    return len(foreign) <= _FOREIGN * len(plain) and _OF_RELEASE.isdisjoint(foreign)


_OF_RELEASE = DECIDING | signature_words.PROSE | words.OTHERS | words.DISPOSE | words.PERSONS
