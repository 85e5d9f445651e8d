"""Which lines of an answer are a signature: a name, a title, a service number.

Needed because an approval may hold nothing unknown, and people sign. A line counts as a
signature only where it stands below something, and where it holds nothing but names and
titles; a line of content never does, however it is capitalised.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from humasd.lexicon import courtesies, forms, signature_words, words
from humasd.lexicon.given_names import GIVEN_NAMES
from humasd.mail.device import is_phone_line
from humasd.region import NO_REGION, Region

_NUMBER_LINE = re.compile(
    r"\s{0,10}(?:nip|hp|telp|tlp|tel|fax|faks|wa|mobile|phone|ponsel)(?:/(?:hp|telp|wa|fax))?"
    r"\.?\s{0,3}[.:]{0,2}\s{0,3}"
    r"[\d+ .()/-]{5,40}|\s{0,10}(?:\+?62|0)8\d[\d .-]{6,14}\s{0,10}",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PLACE = re.compile(r"[\s,.:;'’()/&-]*")
_DEGREED = re.compile(
    r"^(?:Drs|Dra|Dr|Ir|H|Hj|Prof)\.\s?[A-Z]|,\s?[SMA]\.\s?[A-Z][A-Za-z]{0,3}\b|,\s?(?:SE|SH|ST|MM|MH|MT|SIP|MSi)\b"
)
"""Titles of learning as they are written before and behind names."""
_AROUND = " \t🙏🏻🏼🏽🏾😊🙂\ufe0f"
"""What people put beside their names."""
MAX_SIGNATURE_LINES = 6


def cut_signature(text: str, official_names: tuple[str, ...], region: Region = NO_REGION) -> str:
    """The answer without its signature; unchanged where it is doubtful whether there is one."""
    known = names_of(official_names)
    written, lines = text.split("\n"), region.read_over(text).split("\n")
    start = _closing_at(lines)
    if start is not None:
        head, tail = _split_closing(lines[start])
        signature = [tail, *lines[start + 1 :]] if tail else lines[start + 1 :]
        if _is_signature(signature, known):
            return "\n".join([*written[:start], head])
    index = len(lines)
    while index > 1 and len(lines) - index < MAX_SIGNATURE_LINES * 2:
        if not _is_signature_line(lines[index - 1], known, expected=_is_formal(lines[index:])):
            break
        index -= 1
    return "\n".join(written[:index]) if index else text


def is_title_line(line: str) -> bool:
    """Titles, and among them one that only a signature has ("Kabag Humas")."""
    found = [
        forms.plain_form(word) for word in _WORD.findall(signature_words.IN_FULL.sub("Humas", line[:100]))
    ]
    is_titled = not signature_words.SIGNING.isdisjoint(found)
    return is_titled and all(word in signature_words.TITLES for word in found)


def is_number_line(line: str) -> bool:
    """A service number or a telephone number."""
    return bool(_NUMBER_LINE.fullmatch(line.strip()[:90]))


def names_of(official_names: tuple[str, ...]) -> frozenset[str]:
    """The words of the officials' names, in plain form, but for degrees ("M.Si", which many bear) and those
    that could decide; and those by which long ones are called ("Fatma", "Bahar") or shortened ("Muh.")."""
    found = (forms.plain_form(word) for name in official_names[:200] for word in _WORD.findall(name[:200]))
    called = (name for word in found for name in (word, *_called_by(word)))
    return frozenset(
        word
        for word in called
        if len(word) > 1 and word not in signature_words.PROSE | signature_words.DEGREES | DECIDING
    )


_SHORTENED = {
    **dict.fromkeys(("muhamad", "mohamad", "muhamat"), ("muh", "moh", "mhd")),
    "ahmad": ("achmad", "akhmad"),
    "abdul": ("abd",),
    "abdulah": ("abd",),
}
"""Names as they are commonly shortened or spelled, in plain form."""


def _called_by(word: str) -> Iterator[str]:
    """What is left of a long name in calling: its beginning of four letters or more, its end of five."""
    yield from _SHORTENED.get(word, ())
    yield from (word[:length] for length in range(4, len(word) - 2))
    yield from (word[-length:] for length in range(5, len(word) - 2))


def is_learned(line: str) -> bool:
    """Does a line bear a title of learning, as it is written before or behind a name?"""
    return bool(_DEGREED.search(line[:200]))


def are_names(found: list[str], known: frozenset[str]) -> bool:
    """Do words consist of names and titles alone?

    Every word must be known for one: a word that is unknown may be any ("Pasca Pilkada", "Janji Utama,
    S.Sos."), however it is capitalised and whatever stands beside, above and below it.
    """
    plain = [forms.plain_form(word) for word in found]
    if not DECIDING.isdisjoint(plain):
        return False
    named = GIVEN_NAMES | known
    accounted = named | signature_words.TITLES | signature_words.DEGREES
    if not named.isdisjoint(plain):
        accounted |= signature_words.PARTICLES | {
            form for word, form in zip(found, plain, strict=True) if _is_letter(word)
        }
    is_somebody = not (named | signature_words.TITLES).isdisjoint(plain)
    return is_somebody and accounted.issuperset(plain)


def _is_letter(word: str) -> bool:
    """An initial, or one letter of a degree ("S.E.")."""
    return len(word) == 1 and word.isupper()


def deciding_words(text: str) -> frozenset[str]:
    """The words of a text, in plain form, that decide or hedge."""
    return frozenset(forms.plain_form(word) for word in _WORD.findall(text)) & DECIDING


def _closing_at(lines: list[str]) -> int | None:
    """The last line but for a few that opens with thanks or a greeting of farewell."""
    for index in range(len(lines) - 1, max(-1, len(lines) - 3 * MAX_SIGNATURE_LINES), -1):
        if _split_closing(lines[index])[0]:
            return index
    return None


def _split_closing(line: str) -> tuple[str, str]:
    """The closing phrase at a line's beginning and what follows its comma; empty where none is."""
    found = list(_WORD.finditer(line[:200]))[:4]
    plain = tuple(forms.plain_form(match[0]) for match in found)
    for length in (3, 2, 1):
        if len(plain) >= length and plain[:length] in courtesies.CLOSINGS:
            end = found[length - 1].end()
            rest = line[end:].strip()
            return (line[:end], rest.lstrip(",. ")) if not rest or rest[0] in ",." else ("", "")
    return "", ""


def _is_signature(lines: list[str], known: frozenset[str]) -> bool:
    """Lines below a closing, each for itself a name, a title or a number."""
    written = [line for line in lines if line.strip()]
    return len(written) <= MAX_SIGNATURE_LINES and all(
        _is_signature_line(line, known, expected=True) for line in written
    )


def _is_formal(lines: list[str]) -> bool:
    """Does a line hold a title or service number, so that a name may stand above it?"""
    return any(is_number_line(line) or is_title_line(line) for line in lines if line.strip())


def _is_signature_line(line: str, known: frozenset[str], *, expected: bool) -> bool:
    """Blank, a number, a phone's line, or names and titles alone."""
    line = signature_words.IN_FULL.sub("Humas", line.strip(_AROUND).lstrip("~-–—_= "))
    if not line or is_number_line(line) or is_phone_line(line):
        return True
    if len(line) > 80 or not _PLACE.fullmatch(_WORD.sub("", line)):
        return False
    found = _WORD.findall(line)
    if not found:
        return False
    if not (expected or is_learned(line)) and not _is_surely_named(found, known):
        return False
    return len(found) <= 8 and are_names(found, known)


def is_own_name(line: str, known: frozenset[str]) -> bool:
    """One of the officials' own names, with titles and degrees."""
    found = _WORD.findall(line[:100])
    return not known.isdisjoint(map(forms.plain_form, found)) and are_names(found, known)


def _is_surely_named(found: list[str], known: frozenset[str]) -> bool:
    """Officials' own names, which an initial may shorten ("Sitti R."), or a title that only a signature has;
    other titles and degrees beside them."""
    plain = [forms.plain_form(word) for word in found if not _is_letter(word)]
    sure = signature_words.TITLES | signature_words.DEGREES | known
    signing = known | signature_words.SIGNING | signature_words.SUPERIORS | signature_words.SECRETARY
    return not signing.isdisjoint(plain) and sure.issuperset(plain)


DECIDING = (words.DECISIVE | words.HEDGES) - signature_words.TITLES
