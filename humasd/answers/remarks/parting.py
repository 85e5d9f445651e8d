"""An answer parted into clauses, at its marks and before the heads of remarks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from humasd.answers.beside.matching import spelled
from humasd.answers.remarks.sources import with_names
from humasd.answers.tokens import Token, tokenise
from humasd.lexicon import run_words, words
from humasd.lexicon.remark_spelling import SHORTENED

MOST_WORDS = 16
"""In a remark, with the "karena" or "dan" that it hangs on by."""
_LAUGHING = "😅😆☕🚀🎊🌟"
_MARK = r"[.,;!?\n()–—|/•:…]"
_PARTING = re.compile(rf"({_MARK}(?:[ \t]?{_MARK})*|[ ]-[ ])")
_EMOJI = re.compile(f"[{re.escape(''.join(sorted(words.EMOJI | frozenset(_LAUGHING))))}]+")
_HEADS = (
    r"semoga|mudah-mudahan|terima[ ]?kasih|makasih|trims|mohon[ ]maaf|maaf|jangan[ ]lupa"
    r"|karena|krn|mengingat|soalnya|tidak[ ]ada[ ](?:sinyal|jaringan|internet)"
    r"|(?:saya|sy|kami)[ ](?:lagi|lg|sedang|masih|msh|baru|br)"
    r"|(?:jadi|jd|makanya)[ ](?:(?:saya|sy)[ ])?(?:baru|br|bisa[ ]langsung|pakai[ ]suara"
    r"|balas\w{0,3}|jawab\w{0,3}|singkat|lambat|telat"
    r"|pelan)"
    r"|(?:sinyal|jaringan|internet|hp|baterai|batre)[ ](?:(?:di[ ]sini|lagi|lg|sangat|agak|juga|saya|sy"
    r"|mau)[ ]){0,2}"
    r"(?:jelek|buruk|lemah|lemot|hilang|susah|putus|kurang|mati|lobet|lowbat|lowbet|drop|habis)"
    r"|sambil[ ](?:tunggu|nunggu|menunggu|makan|sarapan|ngopi|rapat|istirahat|jalan|momong)"
)
_WITHIN = re.compile(
    rf"(?<=\w)(?:[ ](?:dan|serta)[ ](?=(?:{_HEADS}|mohon|tolong|bagikan|kirim|share)\b)"
    r"|(?<!mohon)(?<!maaf tadi)(?<!maaf td)(?<!izin)(?<!kebetulan)"
    r"(?<!laptop)(?<!\bhp)(?<!ponsel)(?<!pagi)(?<!siang)(?<!malam)(?<!sini)"
    rf"(?<!\bdan)(?<!serta)[ ](?=(?:{_HEADS})\b)"
    r"|[ ](?=tapi[ ](?:sudah|sdh|udah)[ ](?:saya|sy|kami)[ ]baca\b))",
    re.IGNORECASE,
)
"""Before the head of a remark, which no comma need part from consent."""
_SENTENCE_ENDS = frozenset(".!\n")


@dataclass(frozen=True)
class Clause:
    """A clause, the mark behind it, and its words as they are usually spelled."""

    text: str
    mark: str
    said: list[str]
    names: frozenset[str]
    """Those of its words that begin with a capital letter."""

    @cached_property
    def written(self) -> str:
        return with_names(self.said, self.names)

    @cached_property
    def told_of_people(self) -> str:
        return with_names(self.said, self.names, people=True)

    @property
    def goes_on(self) -> bool:
        """Whether it tells something in not too many words, and neither asks nor announces."""
        return 0 < len(self.said) <= MOST_WORDS and {"?", ":"}.isdisjoint(self.mark)

    @property
    def ends(self) -> bool:
        """Whether its sentence ends here."""
        return not self.mark.strip(" ") or not _SENTENCE_ENDS.isdisjoint(self.mark)


def part(text: str) -> Iterator[Clause]:
    """Its clauses in their order, a list of parts of the text ("nama, gelar dan angkanya") in one. Linear."""
    last: Clause | None = None
    for clause in _part(text):
        if last is not None and _is_listed(last, clause):
            clause = Clause(
                f"{last.text} dan {clause.text}",
                clause.mark,
                [*last.said, "dan", *clause.said],
                last.names | clause.names,
            )
        elif last is not None:
            yield last
        last = clause
    if last is not None:
        yield last


_PARTS = run_words.PARTS - run_words.SHOWN - {"semua", "semuanya"}
_AND = frozenset({"dan", "serta", "maupun"})


def _is_listed(clause: Clause, following: Clause) -> bool:
    """Does a list of parts go on behind a comma, and nothing else with it?"""
    listed = following.said
    if (
        clause.mark.strip() != ","
        or not clause.said
        or not listed
        or not {*clause.said[-1:], listed[0]} <= _PARTS
    ):
        return False
    is_last = bool(listed[2:]) and listed[1] in _AND and listed[2] in _PARTS
    return is_last or _PARTS.issuperset(listed)


def _part(text: str) -> Iterator[Clause]:
    pieces = _PARTING.split(_WITHIN.sub(", ", _EMOJI.sub(", ", text)))
    clauses = [(clause, tokenise(clause)) for clause in pieces[::2]]
    within = [clause[token.start].isupper() for clause, tokens in clauses for token in tokens[1:]]
    are_names = 2 * sum(within) <= len(within)  # where most words have a capital letter it tells nothing
    for (clause, tokens), mark in zip(clauses, [*pieces[1::2], ""], strict=True):
        said = [_spelled_out(token) for token in tokens]
        names = {
            _spelled_out(token) for token in tokens if are_names and _is_name(clause[token.start : token.end])
        }
        if said[:1] in (["dan"], ["serta"]):
            said = said[1:]
        yield Clause(clause, mark, said, frozenset(names))


def _is_name(written: str) -> bool:
    """Does it begin with a capital letter, and is not stressed by them ("acaranya HAMPIR sukses")?"""
    return written[:1].isupper() and not (len(written) > _LONGEST_ABBREVIATION and written.isupper())


_LONGEST_ABBREVIATION = 4


def _spelled_out(token: Token) -> str:
    word = spelled(token)
    return SHORTENED.get(word, word)
