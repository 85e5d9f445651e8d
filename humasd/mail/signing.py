"""Which lines of an answer are a signature: a name, a title, a service number.

Needed because an approval may hold nothing unknown, and people sign. A line counts as a
signature only where it stands below something, and where it holds nothing but names and
titles; a line of content never does, however it is capitalised.
"""

from __future__ import annotations

import re

from humasd.mail import phrases, signature_words, words
from humasd.mail.device import is_phone_line
from humasd.region import NO_REGION, Region

_NUMBER_LINE = re.compile(
    r"\s{0,10}(?:nip|hp|telp|tlp|tel|fax|faks|wa|mobile|phone|ponsel)(?:/(?:hp|telp|wa|fax))?"
    r"\.?\s{0,3}[.:]{0,2}\s{0,3}"
    r"[\d+ .()/-]{5,40}",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PLACE = re.compile(r"[\s,.:;'’()/&-]*")
# A word with a verb's affixes is no name.
_VERB = re.compile(
    r"(?:meng|mem|men|ber|ter|diper|dip|dis|dit|dik|dib|di[gjuhlm]).{4}|.{2,40}(?:nya|kan)$|(?:ke|pe).{4,40}an$"
)
_DEGREED = re.compile(
    r"^(?:Drs|Dra|Dr|Ir|H|Hj|Prof)\.\s?[A-Z]|,\s?[SMA]\.\s?[A-Z][A-Za-z]{0,3}\b|,\s?(?:SE|SH|ST|MM|MH|MT|SIP|MSi)\b"
)
"""Titles of learning as they are written before and behind names."""
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
    found = [words.plain_form(word) for word in _WORD.findall(line[:100])]
    is_titled = not signature_words.SIGNING.isdisjoint(found)
    return is_titled and all(word in signature_words.TITLES for word in found)


def is_number_line(line: str) -> bool:
    """A service number or a telephone number."""
    return bool(_NUMBER_LINE.fullmatch(line.strip()[:90]))


def names_of(official_names: tuple[str, ...]) -> frozenset[str]:
    """The words of the officials' names, in plain form, but for those that could decide."""
    found = (words.plain_form(word) for name in official_names[:200] for word in _WORD.findall(name[:200]))
    return frozenset(
        word for word in found if len(word) > 1 and word not in signature_words.PROSE and word not in DECIDING
    )


def is_learned(line: str) -> bool:
    """Does a line bear a title of learning, as it is written before or behind a name?"""
    return bool(_DEGREED.search(line[:200]))


def are_names(found: list[str], known: frozenset[str], *, learned: bool = False) -> bool:
    """Do words consist of names and titles alone?

    Capitalised words of no known meaning pass as the rest of a name where a common name or a word of an
    official's own stands among them, or a degree is written beside them (`learned`); by themselves they may
    be anything ("Pasca Pilkada"), whatever stands above and below them.
    """
    plain = [words.plain_form(word) for word in found]
    if any(form in DECIDING for form in plain):
        return False
    sure = signature_words.TITLES | signature_words.DEGREES | known
    is_known = not known.isdisjoint(plain)
    unknown = [
        word
        for word, form in zip(found, plain, strict=True)
        if form not in sure and not (is_known and len(word) == 1 and word.isupper())
    ]
    forms = [words.plain_form(word) for word in unknown]
    if not unknown:
        return True
    if any(form in _NO_NAMES or _VERB.match(form) for form in forms):
        return False
    if all(form in signature_words.GIVEN_NAMES for form in forms):
        return True
    if not learned and (signature_words.GIVEN_NAMES | known).isdisjoint(plain):
        return False
    return len(found) >= 2 and all(
        word[0].isupper() and (word[1:].islower() or word.isupper()) for word in unknown
    )


def deciding_words(text: str) -> frozenset[str]:
    """The words of a text, in plain form, that decide or hedge."""
    return frozenset(words.plain_form(word) for word in _WORD.findall(text)) & DECIDING


def _closing_at(lines: list[str]) -> int | None:
    """The last line but for a few that opens with thanks or a greeting of farewell."""
    for index in range(len(lines) - 1, max(-1, len(lines) - 3 * MAX_SIGNATURE_LINES), -1):
        if _split_closing(lines[index])[0]:
            return index
    return None


def _split_closing(line: str) -> tuple[str, str]:
    """The closing phrase at a line's beginning and what follows its comma; empty where none is."""
    found = list(_WORD.finditer(line[:200]))[:4]
    plain = tuple(words.plain_form(match[0]) for match in found)
    for length in (3, 2, 1):
        if len(plain) >= length and plain[:length] in phrases.CLOSINGS:
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
    line = line.strip().lstrip("~-–— ")
    if not line or is_number_line(line) or is_phone_line(line):
        return True
    if len(line) > 80 or not _PLACE.fullmatch(_WORD.sub("", line)):
        return False
    found = _WORD.findall(line)
    if not found:
        return False
    learned = is_learned(line)
    if not (expected or learned) and not _is_surely_named(found, known):
        return False
    return len(found) <= 8 and are_names(found, known, learned=learned)


def _is_surely_named(found: list[str], known: frozenset[str]) -> bool:
    """Titles, degrees and officials' own names, which an initial may shorten ("Sitti R.")."""
    sure = signature_words.TITLES | signature_words.DEGREES | known
    whole = [word for word in found if len(word) > 1 or not word.isupper()]
    return bool(whole) and all(words.plain_form(word) in sure for word in whole)


DECIDING = (words.DECISIVE | words.HEDGES) - signature_words.TITLES
_NO_NAMES = (
    signature_words.PROSE
    | words.PLEADING
    | words.OTHERS
    | words.PROCESS
    | words.DISPOSE
    | words.FILLER
    | (words.PERSONS - signature_words.GIVEN_NAMES)
)
