"""What is asked about a release in a mail's own words: TARIK, RALAT, STATUS, "kapan terbit?".

To withdraw is a decision, so only words that say nothing else count (withdrawing.py); to ask is harmless, so
any common way of asking does (asking.py). A correction is proposed by a word before which nothing is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from humasd.agenda import full_pattern
from humasd.answers.correcting import find_answer
from humasd.answers.enquiries.asking import asks_for_state
from humasd.answers.enquiries.named_agenda import (
    YEAR_BESIDE,
    Named,
    dates_of,
    find_named,
    is_named,
    numbers_of,
)
from humasd.answers.enquiries.withdrawing import BESIDE, read_withdrawal
from humasd.answers.tokens import is_neutral, tokenise

_LONGEST = 600
"""Characters; whoever writes more than that has more to say."""
_BEFORE = re.compile(r"(?:re|fwd?|bls|balas)\s{0,2}:\s{0,3}", re.IGNORECASE)
_CORRECTING = frozenset(["ralat", "diralat", "meralat", "ralatnya"])
_BEFORE_CORRECTING = BESIDE | frozenset(
    re.findall(
        r"\w+",
        "ada berikut adalah izin ijin permintaan usul usulan mengajukan menyampaikan sampaikan kirim "
        "kirimkan hendak akan perlu agar dapat bisa surat",
    )
)
_RALAT_BELOW = re.compile(
    r"(?:(?<=[.;!\n])\s{0,3}|^\s{0,3})(?:[-•*]\s{0,3}|\d{1,2}[.)]\s{1,3})?"
    r"(?:(?:dan|serta|juga|lalu|mohon|kemudian)\s{1,3}){0,2}(?P<ralat>(?:di)?ralat)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""At the head of a sentence or line; a page may tell of a ralat as well."""
_THANKS = frozenset({"terima", "kasih", "banyak"})
_THANKING = frozenset({"kasih", "terimakasih", "makasih", "trims", "trimakasih"})
_LONGEST_CORRECTION = 32_000
_ENDS = r"(?=\s{0,3}(?:[:,;\n–-]|$))"


@lru_cache(maxsize=8)
def _names_it(agenda_word: str | None) -> re.Pattern[str]:
    """The releases that are to be corrected, or the mark, between the word and what was wrong."""
    plain = rf"(?:{full_pattern(agenda_word)}|0\d{{2,4}}(?:/20[1-4]\d)?)(?:{YEAR_BESIDE}{_ENDS})?"
    short = r"(?!20[1-4]\d\b)\d{1,5}"
    linked = (
        r"\s{0,3}(?:&|dan\b|serta\b)\s{1,3}(?:(?:juga|agenda|nomor|no\.?|rilis|berita|halaman)\s{1,3}){0,2}#?"
    )
    return re.compile(
        r"\s{0,3}(?:(?:untuk|atas|pada|di|agenda|nomor|no\.?|berita|rilis|naskah|halaman|tentang)\s{1,3}){0,4}"
        rf"#?(?:{plain}(?:(?:{linked}|\s{{0,2}},\s{{0,2}}){plain}|{linked}{short}{_ENDS}){{0,9}}"
        rf"|{short}(?:(?:{linked}|,\s{{0,2}}(?=\d{{1,5}}\s{{0,3}}(?:,|&|dan)\s)){short}){{0,9}}{_ENDS})"
        r"\s{0,3}[:.,;–-]{0,2}"
        r"|\s{0,3}[:.,;–-]{1,2}",
        re.IGNORECASE,
    )


class Wish(StrEnum):
    """What a sender may want of his release."""

    WITHDRAW = "withdraw"
    CORRECT = "correct"
    STATE = "state"


@dataclass(frozen=True)
class Asked:
    """A sender's wish as he wrote it."""

    wish: Wish
    numbers: tuple[int, ...]
    """Running numbers of agenda entries that were named."""
    words: str = ""
    """Of a correction, what it says; of a withdrawal, its reason."""
    dated: frozenset[tuple[int, int]] = frozenset()
    """Those of the numbers beside which a year is written, with that year."""
    parts: tuple[Asked, ...] = ()
    """Of several corrections in one mail, each with its own numbers and words."""

    def names(self, agenda: str) -> bool:
        """Whether an agenda number in full is one of those named."""
        return is_named(agenda, self.numbers, self.dated)

    def words_for(self, agenda: str) -> str:
        """Those about this release, where others have words of their own."""
        return next((part.words for part in self.parts if part.names(agenda)), self.words)

    def names_other(self, agenda: str) -> bool:
        """Whether it names releases, and this one is not among them."""
        return bool(self.numbers) and not self.names(agenda)


def read_enquiry(
    own: str, subject: str = "", *, agenda_word: str | None = None, of_sender: bool = False
) -> Asked | None:
    """The wish in a mail's own words, else in its subject; None where there is none. Linear time.

    `agenda_word`: that of the office's agenda numbers, without which they are not read in full. `of_sender`:
    BATALKAN withdraws as TARIK does; an official's is about a decision.
    """
    own, subject = own.strip(), _BEFORE.sub("", subject, count=3).strip()
    return _read(own, subject, own, agenda_word, of_sender=of_sender) or _read(
        subject, "", _together(subject, own), agenda_word, of_sender=of_sender
    )


def _together(subject: str, own: str) -> str:
    """A subject with what is said below it, which may unsay it or give its reason."""
    return f"{subject}\n{own}" if len(own) <= _LONGEST else subject


def _read(text: str, subject: str, whole: str, agenda_word: str | None, *, of_sender: bool) -> Asked | None:
    """The wish in `text`, or in the `whole` that it stands in; numbers that it lacks are in the `subject`."""
    if correction := _find_correction(text[:_LONGEST_CORRECTION], agenda_word):
        return correction
    if not text or len(text) > _LONGEST:
        return None
    withdrawal = read_withdrawal(whole, agenda_word, of_sender=of_sender)
    if withdrawal is None and not asks_for_state(text):
        return None
    named = withdrawal.named if withdrawal else find_named(text, agenda_word)
    named = named or _named_in_full(subject, agenda_word)
    wish, words = (Wish.WITHDRAW, withdrawal.reason) if withdrawal else (Wish.STATE, "")
    return Asked(wish, numbers_of(named), words, dates_of(named))


def _named_in_full(subject: str, agenda_word: str | None) -> list[Named]:
    """Only with the zeros, or month and year, that a running number has."""
    return [one for one in find_named(subject[:_LONGEST], agenda_word) if one.end - one.start > 3]


def _find_correction(text: str, agenda_word: str | None) -> Asked | None:
    """RALAT, with whatever follows: it is looked at by whoever approves it. A question is none, and no more
    is "ralat disetujui"."""
    if find_answer(text) is not None:
        return None
    thanked = -1
    for token in tokenise(text[:_LONGEST]):
        if token.plain in _CORRECTING:
            break
        if token.plain in _THANKING:
            thanked = token.clause
        if not (is_neutral(token.plain) or token.plain in _BEFORE_CORRECTING or token.plain.isdecimal()):
            return None
    else:
        return None
    if thanked == token.clause:
        return None  # "terima kasih atas ralatnya"
    rest = text[token.end :]
    named = _names_it(agenda_word).match(rest)
    words = rest[named.end() :] if named else rest
    head = text[: token.end + (named.end() if named else 0)]
    if words.rstrip().endswith("?") and len(words) < _LONGEST:
        return None
    told = find_named(head[:_LONGEST], agenda_word)
    first = Asked(Wish.CORRECT, numbers_of(told), _without_courtesy(words), dates_of(told))
    further = _find_further(words, agenda_word) if first.numbers else []
    if not further:
        return first
    first = replace(first, words=_without_courtesy(words[: further[0][0]]))
    parts = (first, *(part for _, part in further))
    numbers = tuple(dict.fromkeys(number for part in parts for number in part.numbers))
    dated = frozenset(one for part in parts for one in part.dated)
    return Asked(Wish.CORRECT, numbers, _without_courtesy(words), dated, parts)


def _find_further(words: str, agenda_word: str | None) -> list[tuple[int, Asked]]:
    """(where it begins, the correction) of each RALAT below the first that names releases of its own."""
    led: list[tuple[re.Match[str], int]] = []
    for match in _RALAT_BELOW.finditer(words):
        named = _names_it(agenda_word).match(words, match.end())
        if named is not None and any(sign.isdecimal() for sign in named[0]):
            led.append((match, named.end()))
    if not led:
        return []
    ends = [*(match.start() for match, _ in led[1:]), len(words)]
    found: list[tuple[int, Asked]] = []
    for (match, start), end in zip(led, ends, strict=True):
        told = find_named(words[match.start("ralat") : start], agenda_word)
        part = Asked(Wish.CORRECT, numbers_of(told), _without_courtesy(words[start:end]), dates_of(told))
        found.append((match.start(), part))
    return found if all(part.numbers for _, part in found) else []


def _without_courtesy(words: str) -> str:
    """The lines that say something: no salutation above, no thanks below."""
    lines = words.strip().split("\n")
    while lines and _is_courtesy(lines[0]):
        lines.pop(0)
    while lines and _is_courtesy(lines[-1]):
        lines.pop()
    return "\n".join(lines).strip()


def _is_courtesy(line: str) -> bool:
    return all(is_neutral(token.plain) or token.plain in _THANKS for token in tokenise(line))
