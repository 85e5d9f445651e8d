"""What a mail says to the office beside the text for publication, and is more than courtesy.

Ordinary is a sentence of which every word belongs to greetings, to the usual request or to thanks, or stands
in the material, the subject or the form as well. All else is kept for whoever decides: a line too many costs
him seconds, a hidden one may have published what must not be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from textwrap import shorten

from humasd.answers.enquiries.not_yet import says_not_yet, subject_says_not_yet
from humasd.documents.appendix import are_hashtags
from humasd.documents.fields import is_labelled_line
from humasd.documents.signature import find_signature, is_contact, is_disclaimer, is_name, is_service
from humasd.documents.values import Block
from humasd.lexicon.cover_words import ORDINARY, PUBLISHING, TELLING, TIMES
from humasd.lexicon.forms import plain_form

MAX_SHOWN = 400
"""Characters of one mail's words."""
_LOOKED_AT = 8_000
"""Characters of a mail's own words in which its writer speaks to the office."""
_SENTENCE = re.compile(
    r"(?<=[.!?;])(?<!\b[a-z]\.)(?<!\b(?:dr|hj|jl|no|rt|rw|an|up|sp|st)\.)(?<!\b(?:yth|pkl|tgl|kec|kab|kel|kep)\.)\s+"
    r"|\n+",
    re.IGNORECASE,
)
_FEW = 3
"""Words that may stand in a text by chance."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_ADDRESS = re.compile(r"\S{1,80}@\S{1,80}|https?://\S{1,400}|www\.\S{1,200}|\+?\d[\d .()-]{8,17}\d")
_CALLED = re.compile(
    r"\b(?i:pak|bapak|bpk|bp|bu|ibu|kak|kakak|bang|mas|mbak|min|yth|om)\.?\s{1,3}(?:[A-Z][\w.'’-]{0,30}\s?){1,3}"
)
"""Whom the mail speaks to: "Pak Andi"."""
_COUNTED = re.compile(
    r"\b(?:\d{1,2}|satu|dua|tiga|empat|lima|enam|beberapa|sebuah)\s{1,3}\(?(?:\w{1,10}\)?\s{1,3})?"
    r"(?=(?:foto|lembar|berkas|file|dokumen|gambar|dokumentasi|halaman|buah|lampiran)\b)",
    re.IGNORECASE,
)
"""How much the mail brings: "3 (tiga) lembar foto"."""
_ELSEWHERE = re.compile(
    r"\b(?:foto|dokumentasi|video|gambar|berkas|file)(?:nya)?\b.{0,30}\b(?:di|via|lewat|melalui|ke)\s{1,3}"
    r"(?:wa|whatsapp|telegram|ig|instagram|fb|drive|gdrive|link|grup|group|flashdisk)\b",
    re.IGNORECASE,
)
"""Photos that did not come with the mail."""
_SMALL = re.compile(r"\b[a-z]{4,}")


@dataclass(frozen=True)
class Beside:
    """`not_yet`: what speaks against publication, or against it now; `said`: the rest. Empty: nothing."""

    said: str = ""
    not_yet: str = ""


def tell_beside(blocks: Sequence[Block], known: str, subject: str = "", cover: Sequence[str] = ()) -> Beside:
    """What the `blocks` of a mail's own words say; `known`: whatever else the mail holds to be published, to
    be asked for, or to say who sent it. A `subject`, and the `cover` of a text, count only where they say
    "not yet"."""
    words = frozenset(_plain_words(known))
    text = " ".join(known.split())
    told = list(_find_telling(blocks, words, text))
    above = (sentence for part in cover for sentence in _SENTENCE.split(part[:_LOOKED_AT]))
    held = [sentence for sentence in (*told, *above) if says_not_yet(sentence)]
    if subject_says_not_yet(subject):
        held.insert(0, subject)
    rest = [sentence for sentence in told if sentence not in held]
    return Beside(_join(rest), _join(held))


def _join(sentences: Sequence[str]) -> str:
    said = " ".join(" ".join(dict.fromkeys(sentences)).split())
    return shorten(said, MAX_SHOWN, placeholder=" …") if len(said) > MAX_SHOWN else said


def _find_telling(blocks: Sequence[Block], known: Set[str], text: str) -> Iterator[str]:
    spoken = list(blocks[: find_signature(blocks)]) if len(blocks) > 1 else list(blocks)
    left = _LOOKED_AT
    for block in (*spoken, *(block for block in blocks[len(spoken) :] if says_not_yet(block.text))):
        if left <= 0:
            return
        left -= len(block.text)
        for sentence in filter(None, map(str.strip, _SENTENCE.split(block.text[:_LOOKED_AT]))):
            if not _is_ordinary(sentence, known, text):
                yield sentence


def _is_ordinary(sentence: str, known: Set[str], text: str) -> bool:
    plain = _plain_words(_ADDRESS.sub(" ", sentence))
    if not plain or is_disclaimer(sentence) or are_hashtags(sentence):
        return True
    if len(plain) > _FEW and " ".join(sentence.split()) in text:
        return True
    is_for_form = is_labelled_line(sentence) or is_contact(Block("p", "", sentence))
    if is_for_form and not says_not_yet(sentence):
        return True
    if not TELLING.isdisjoint(plain) or _wishes_time(plain) or _ELSEWHERE.search(sentence):
        return False
    plain = _plain_words(_COUNTED.sub(" ", _CALLED.sub(" ", _ADDRESS.sub(" ", sentence))))
    return _signs(sentence, plain) or all(word in ORDINARY or word in known for word in plain)


def _plain_words(text: str) -> list[str]:
    return [plain_form(word) for word in _WORD.findall(text)]


def _wishes_time(plain: Sequence[str]) -> bool:
    """Whether a day or an hour stands directly behind what is to be done: "mohon tayang hari Rabu"."""
    words = [word for word in plain if word not in {"pada", "di", "untuk", "ya", "pak", "bu"}]
    return any(one in PUBLISHING and after in TIMES for one, after in pairwise(words))


def _signs(sentence: str, plain: Sequence[str]) -> bool:
    """Whether a line is but a name, an office or a rank, as whoever writes signs."""
    if not PUBLISHING.isdisjoint(plain) or sentence.endswith(("!", "?")) or len(plain) > 14:
        return False
    if is_name(sentence) or is_service(sentence):
        return True
    small = [word for word in _SMALL.findall(sentence) if word not in {"dan", "pada"}]
    return not small and sentence[:1].isupper()
