"""Words that a person wrote into what a reply quotes, told by comparing it with the mail that was sent.

A word counts as quoted where it stands in a run of three that the sent mail has too, so that
wrapping, marks, lost bullets and lost passages change nothing.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

from humasd.lexicon import forms
from humasd.mail import quoting
from humasd.mail.doubt_marks import find_doubt_marks
from humasd.mail.signing import DECIDING, are_names
from humasd.mail.taken_out import AROUND, find_taken_out, runs

MAX_QUOTED = 60_000
"""Characters of a quote that are compared, or twice our own mail's; what is beyond counts as written in."""
_RUN = 3
"""Words in a row that are no accident."""
_SHOWN_BEYOND = 2_000
_OURS = 0.5
"""Share of a marked quote's runs that our mail has, from which it counts as our mail."""
_BULLET = re.compile(r"^[ \t]{0,8}(?:\d{1,2}[.)]|[-*•o])[ \t]", re.MULTILINE)
# What programs put for links and pictures.
_FURNITURE = re.compile(
    r"<(?:(?:mailto|https?|cid|tel):[^<>]{0,4000}|(?=[^<>\s]{0,300}[.@:/])[^<>\s]{1,300})>|\[cid:[^\[\]\n]{0,300}\]|\[image:|(?:https?://|mailto:)\S{1,4000}"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,190}",
    re.IGNORECASE,
)
_WHOLE = 3
"""Letters of a word, or figures of a number, from which it is no half of one and no note's number."""
_SHORT = frozenset({"no", "ga", "gk", "tk", "an"})
"""Whole words all the same: they deny, or make "150" some 150."""
_OF_PROGRAMS = frozenset({"hyperlink", "http", "https", "www", "mailto", "image", "gambar", "inline", "cid"})
_BIDS = frozenset({"balas", "jawab", "ketik", "kirim"})
_TELLING_HOW = (
    _BIDS
    | {"email", "surel", "pesan", "ini", "dengan", "kata", "salah", "satu", "atau", "dan", "untuk"}
    | {"setuju", "revisi", "tolak", "menerbitkan", "menyetujui", "memperbaiki", "menolak"}
)
_ESCAPED = re.compile(r"%[0-9A-F]{2}")
"""What only a link has (RFC 3986), also where a program broke it in two."""
_WORD = re.compile(r"\d+(?:[.,/-]\d+)+|[^\W_]+(?:&[^\W_]+)*")
"""A number with its separators is one, and a name with its "&": "4,2" is not "42", nor "A&B" "AB"."""
_EDGE = (("", ""),) * 2
"""Before the first words and behind the last."""


def find_inserted(quoted: str, sent: Iterable[str]) -> str:
    """The words of `quoted` that are in none of the `sent` texts, a line a place; linear.

    One word alone counts only where it decides, hedges, stands in another's place, or whole between four that
    stand together in our mail: half a word is lost or added by many a program. Words taken out of a
    line (humasd.mail.taken_out) and marks of doubt that our mail has not count too. Header blocks
    and attributions count as quoted. `sent` is read from the start more than once, and where the quote is a
    stretch of one text, no further than that.
    """
    if len(quoted) <= MAX_QUOTED and any(_is_stretch(quoted, text) for text in sent):
        return ""
    texts = list(sent)
    most = max(MAX_QUOTED, 2 * max(map(len, texts), default=0))
    quoted, beyond = quoted[:most], quoting.LINE_MARKS.sub("", quoted[most : most + _SHOWN_BEYOND]).strip()
    known: set[tuple[str, ...]] = set()
    together: set[tuple[str, ...]] = set()
    between: dict[tuple[str, ...], dict[str, str]] = {}
    for text in texts:
        sent_words = _words_of(text)
        known.update(runs([form for _, form in sent_words], _RUN))
        together.update(runs([form for _, form in sent_words], 2 * AROUND))
        for around, (word, form) in _surrounded(sent_words):
            between.setdefault(around, {})[form] = word
    ours = _without_heads(_without_foreign(quoted, known))
    found = _words_of(ours)
    forms = [form for _, form in found]
    covered = [False] * len(forms)
    for start, run in enumerate(runs(forms, _RUN)):
        if run in known:
            covered[start : start + _RUN] = [True] * len(run)
    if covered and not covered[-1] and _is_cut_short(forms, known):
        covered[-1] = True
    places = _places(found, covered, together)
    changes = (
        *_replaced(found, between),
        *find_taken_out(forms, [_lines_of(text) for text in texts]),
        *find_doubt_marks(ours, texts),
    )
    return "\n".join(filter(None, (*places, *changes, beyond)))


def _is_stretch(quoted: str, text: str) -> bool:
    """Is the quote word for word a stretch of this text, with no mark that the text has not? Nothing is put
    into it then, or taken out. Most quotes are one, and are told so at a fraction of the work."""
    ours = _without_heads(quoted)
    words, sent_words = ([form for _, form in _words_of(one)] for one in (ours, text))
    is_within = len(words) >= _RUN and f" {' '.join(words)} " in f" {' '.join(sent_words)} "
    return is_within and not any(find_doubt_marks(ours, [text]))


def _replaced(found: list[tuple[str, str]], between: dict[tuple[str, ...], dict[str, str]]) -> Iterator[str]:
    """Single words in the place of others ("150 menjadi 105"); a program loses a half of one, not more."""
    for around, (word, form) in _surrounded(found):
        stood = between.get(around, {})
        if stood and not any(_is_half(form, other) for other in stood):
            yield f"{' / '.join(stood.values())} menjadi {word}"


def _is_half(form: str, other: str) -> bool:
    """Is it what a program left of the other word? A number's part is another number."""
    return form == other or (len(form) > 1 and not other[:1].isdigit() and form in other)


def _surrounded(
    found: list[tuple[str, str]],
) -> Iterator[tuple[tuple[str, ...], tuple[str, str]]]:
    """Each word, with the two before and the two behind it as they are compared."""
    edged = [*_EDGE, *found, *_EDGE]
    forms = [form for _, form in edged]
    for at in range(2, len(edged) - 2):
        yield (*forms[at - 2 : at], *forms[at + 1 : at + 3]), edged[at]


def _without_foreign(quoted: str, known: set[tuple[str, ...]]) -> str:
    """The quote without its marked lines, where a program put another mail than ours there: that is
    somebody else's, and only beside our own words can it be seen that it was written into."""
    lines = quoted.split("\n")
    if not any(quoting.attribution_length(lines, index) for index in range(len(lines))):
        return quoted  # marks without a line that says whose it is may be typed by hand
    marked = "\n".join(line for line in lines if quoting.is_quoted(line))
    found = runs([form for _, form in _words_of(_without_heads(marked))], _RUN)
    if sum(run in known for run in found) >= _OURS * len(found):
        return quoted
    kept = (line for line in lines if not quoting.is_quoted(line) or _shares_run(line, known))
    return "\n".join(kept)


def _shares_run(line: str, known: set[tuple[str, ...]]) -> bool:
    """Is a line our mail's, though most of what is quoted is not? How to answer, anybody's tells."""
    words = [form for _, form in _words_of(line)]
    if words and words[0] in _BIDS and _TELLING_HOW.issuperset(words):
        return False
    return not known.isdisjoint(runs(words, _RUN))


def _places(
    found: list[tuple[str, str]], covered: list[bool], together: set[tuple[str, ...]]
) -> Iterator[str]:
    """What stands uncovered, place by place, where it is more than a program leaves or adds."""
    forms_found = [form for _, form in found]
    start = 0
    for is_covered, group in groupby(covered):
        end = start + len(list(group))
        if not is_covered:
            place = [word for word, _ in found[start:end]]
            around = (*forms_found[max(0, start - AROUND) : start], *forms_found[end : end + AROUND])
            yield _told(place, is_put_between=around in together)
        start = end


def _told(place: list[str], *, is_put_between: bool) -> str:
    """The words as they are accounted for; names put between ours are no signature, but change the text."""
    said = " ".join(place)
    if len(place) > 1:
        return f"sisipan: {said}" if is_put_between and are_names(place, frozenset()) else said
    is_deciding = forms.plain_form(said) in DECIDING
    if is_put_between and _is_whole(said) and not (is_deciding and len(said) >= _WHOLE):
        return f"sisipan: {said}"
    return said if is_deciding else ""


def _is_whole(word: str) -> bool:
    """Is one word more than a half of one, and none that programs put before links and pictures?"""
    plain = word.casefold()
    is_title = len(word) > 1 and word.isalpha() and word.isupper()  # "Zainuddin ST"
    return (len(plain) >= _WHOLE or plain in _SHORT or is_title) and plain not in _OF_PROGRAMS


def _is_cut_short(forms: list[str], known: set[tuple[str, ...]]) -> bool:
    """Does the quote break off within its last word?"""
    *before, last = forms[-_RUN:]
    return any(list(run[:-1]) == before and run[-1].startswith(last) for run in known)


def _lines_of(text: str) -> list[list[str]]:
    return [[form for _, form in _words_of(line)] for line in text.split("\n")]


def _words_of(text: str) -> list[tuple[str, str]]:
    """Each word as it is written and as it is compared."""
    plain = unicodedata.normalize("NFKC", html.unescape(quoting.LINE_MARKS.sub("", text)))
    plain = _FURNITURE.sub(" ", _BULLET.sub("", plain))
    plain = " ".join(piece for piece in plain.split() if "%" not in piece or not _ESCAPED.search(piece))
    return [(word, word.casefold()) for word in _WORD.findall(plain)]


def _without_heads(quoted: str) -> str:
    """The quote without what programs write above it."""
    lines = quoting.LINE_MARKS.sub("", quoted).split("\n")
    kept: list[str] = []
    index = 0
    while index < len(lines):
        if length := quoting.attribution_length(lines, index):
            index += length
        elif quoting.begins_original(lines, index):
            index += 1
            while index < len(lines) and quoting.is_header(lines[index]):
                index += 1
        else:
            kept.append(lines[index])
            index += 1
    return "\n".join(kept)
