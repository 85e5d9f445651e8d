"""Which lines of an answer are a signature: a name, a title, a service number.

Needed because an approval may hold nothing unknown, and people sign. A line counts as a
signature only where it stands below something, and where it holds nothing but names and
titles; a line of content never does, however it is capitalised.
"""

from __future__ import annotations

import re

from humasd.mail import words

_NUMBER_LINE = re.compile(
    r"\s{0,10}(?:nip|hp|telp|tlp|wa)\s{0,3}[.:]{0,2}\s{0,3}[\d+ .()-]{5,30}", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PLACE = re.compile(r"[\s,.:;'’()/&-]*")
# A word with a verb's affixes is no name.
_VERB = re.compile(
    r"(?:meng|mem|men|ber|diper|dip|dis|dit|dik|dib).{4}|.{2,40}(?:nya|kan)$|(?:ke|pe).{4,40}an$"
)
MAX_SIGNATURE_LINES = 6


def cut_signature(text: str, official_names: tuple[str, ...]) -> str:
    """The answer without its signature; unchanged where it is doubtful whether there is one."""
    known = _names_of(official_names)
    lines = text.split("\n")
    start = _closing_at(lines)
    if start is not None:
        head, tail = _split_closing(lines[start])
        signature = [tail, *lines[start + 1 :]] if tail else lines[start + 1 :]
        if _is_signature(signature, known, after_closing=True):
            return "\n".join([*lines[:start], head])
    index = len(lines)
    while index > 1 and len(lines) - index < MAX_SIGNATURE_LINES * 2:
        if not _is_signature_line(lines[index - 1], known, after_closing=_is_formal(lines[index:])):
            break
        index -= 1
    return "\n".join(lines[:index]) if index else text


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
        if len(plain) >= length and plain[:length] in words.CLOSINGS:
            end = found[length - 1].end()
            rest = line[end:].strip()
            return (line[:end], rest.lstrip(",. ")) if not rest or rest[0] in ",." else ("", "")
    return "", ""


def _is_signature(lines: list[str], known: frozenset[str], *, after_closing: bool) -> bool:
    written = [line for line in lines if line.strip()]
    return len(written) <= MAX_SIGNATURE_LINES and all(
        _is_signature_line(line, known, after_closing=after_closing) for line in written
    )


def _is_formal(lines: list[str]) -> bool:
    """Do lines below hold a title or service number, so that a name may stand above them?"""
    return any(_NUMBER_LINE.fullmatch(line[:80]) or _has_title(line) for line in lines if line.strip())


def _has_title(line: str) -> bool:
    found = [words.plain_form(word) for word in _WORD.findall(line[:80])]
    return bool(found) and all(word in words.TITLES for word in found)


def _is_signature_line(line: str, known: frozenset[str], *, after_closing: bool) -> bool:
    """Blank, a number, or names and titles alone; unknown names only where a signature is expected."""
    line = line.strip()
    if not line or _NUMBER_LINE.fullmatch(line[:80]):
        return True
    found = _WORD.findall(line[:100])
    if len(line) > 80 or not found or not _PLACE.fullmatch(_WORD.sub("", line)):
        return False
    plain = [words.plain_form(word) for word in found]
    if any(word in _DECIDING for word in plain):
        return False
    unknown = [
        word
        for word, form in zip(found, plain, strict=True)
        if form not in words.TITLES | words.DEGREES | known
    ]
    if not unknown:
        return True
    named = sum(form not in words.TITLES for form in plain)
    return after_closing and len(found) <= 6 and _are_names(unknown, named)


def _are_names(unknown: list[str], count: int) -> bool:
    """Capitalised words that are no content: two or more, or one that is a common name."""
    plain = [words.plain_form(word) for word in unknown]
    not_names = words.PROSE | words.PLEADING | words.OTHERS | (words.PERSONS - words.GIVEN_NAMES)
    if any(form in not_names or _VERB.match(form) for form in plain):
        return False
    if all(form in words.GIVEN_NAMES for form in plain):
        return True
    return count >= 2 and all(word[0].isupper() and word[1:].islower() for word in unknown)


_DECIDING = (words.DECISIVE | words.HEDGES) - words.TITLES


def _names_of(official_names: tuple[str, ...]) -> frozenset[str]:
    found = (words.plain_form(word) for name in official_names[:200] for word in _WORD.findall(name[:200]))
    return frozenset(word for word in found if word not in words.PROSE and word not in _DECIDING)
