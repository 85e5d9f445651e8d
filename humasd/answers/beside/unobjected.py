"""That nothing stands against the text, and whose word that is.

As the runs of humasd.answers.beside.runs: each `match_` tells how many tokens from here on say so.
"""

from __future__ import annotations

from humasd.answers.beside import run_patterns as patterns
from humasd.answers.beside.matching import match, phrases_at
from humasd.answers.beside.surroundings import clause_before
from humasd.answers.beside.whose import FORMAL
from humasd.answers.schedule import TIME_MARK
from humasd.answers.tokens import Token, is_agreeing, is_publishing
from humasd.lexicon import forms, phrases, run_words, words


def match_unobjected(tokens: list[Token], index: int) -> int:
    """That nothing stands against the text; no consent by itself, nor of a weak word ("ya tidak apa-apa")."""
    found, length = next(
        (
            (said, len(phrase))
            for phrase in phrases_at(tokens, index)
            if _denies_objection(said := _without_particles(phrase))
        ),
        ((), 0),
    )
    if found and (_is_of_another(tokens, index, found) or _is_wished_away(tokens, index, found)):
        return 0
    behind = [token for token in tokens[index + length : index + length + 1] if found]
    if not behind or behind[0].clause != tokens[index].clause:
        return length
    if found == ("tidak", "ada", "lagi"):
        return 0  # "tidak ada lagi fotonya"
    is_needless = found[0] == "tanpa" or found[1] in {"perlu", "usah"}
    if is_needless and behind[0].plain in _IN_PART | FORMAL:
        return 0  # "tidak perlu direvisi sekarang"
    is_own = is_needless and behind[0].plain in words.SELF | {"dari"}  # "tanpa komentar saya"
    is_lacking = found[-1] == "kurang" and is_agreeing(behind[0].plain)  # "yang kurang setuju"
    return 0 if is_own or is_lacking else length


_SEEING = forms.word_set("menemukan melihat memiliki mempunyai punya keberatan")
_ADVERBS = run_words.DONE | forms.word_set("pada prinsipnya dasarnya juga memang tadi")
OTHERS = forms.word_set("bapak bpk ibu bapa ibuk admin tim ketua humas semua semuanya kru crew team")


def _is_of_another(tokens: list[Token], index: int, found: tuple[str, ...]) -> bool:
    """Is it somebody else who has nothing against it ("Bapak tidak keberatan", "tim tidak ada catatan")?

    "Pak tidak ada koreksi" may speak to him.
    """
    before = [plain for plain in clause_before(tokens, index) if plain not in _ADVERBS]
    if not before:
        return False
    return (before[-1] in words.PERSONS | OTHERS and not _SEEING.isdisjoint(found)) or (
        len(before) == 1 and before[0] in OTHERS
    )


def _is_wished_away(tokens: list[Token], index: int, found: tuple[str, ...]) -> bool:
    """ "Terbitkan bebas typo", and "tidak usah masukkan", which is spelled as "masukan" is."""
    if found[-1] == "masukan" and found[1:-1] in ((), ("perlu",), ("usah",), ("usah", "di")):
        return True
    before = clause_before(tokens, index)
    is_lacking = not (phrases.WISHED_AWAY - {"tambahan"}).isdisjoint(found)
    return is_lacking and bool(before) and is_publishing(before[-1])


_IN_PART = words.HASTE | forms.word_set("semua semuanya seluruhnya keseluruhannya sekarang today now")
_IN_PART |= {TIME_MARK}
"""Behind what need not be done: not in every part, or not at once."""


def _denies_objection(phrase: tuple[str, ...]) -> bool:
    """Does a phrase say that there is no objection ("tidak ada koreksi lagi", "tanpa keberatan")?"""
    if phrase in phrases.UNOBJECTED:
        return True
    denial, *said = phrase
    for tail in _AT_ALL:
        if tuple(said[-len(tail) :]) == tail:
            del said[-len(tail) :]
            break
    if said[1:] and said[-1] == "apa-apa" and said[-2] in phrases.OBJECTIONS:
        said.pop()  # "tidak usah diubah apa-apa lagi"
    things = [said.pop()] if said else []
    while said[1:] and said[-1] in phrases.NEITHER and things[-1] in phrases.OBJECTIONS:
        things.append(said[-2])  # "tidak ada tambahan maupun koreksi"
        del said[-2:]
    link = tuple(said)
    is_wish = not phrases.WISHED_AWAY.isdisjoint(things) and (denial == "tanpa" or link in phrases.WANTED)
    return (
        denial in phrases.DENIALS
        and link in phrases.DENIED_TO_BE
        and bool(things)
        and phrases.OBJECTIONS.issuperset(things)
        and not is_wish
    )


_AT_ALL = (("lagi",), ("apapun",), ("apa", "pun"), ("sedikitpun",), ("sedikit", "pun"), ("sama", "sekali"))


def _without_particles(phrase: tuple[str, ...]) -> tuple[str, ...]:
    """A phrase without what the south of Sulawesi puts between its words ("tidak ji ada mi masalah")."""
    within = tuple(word for word in phrase[1:-1] if word not in _PARTICLES)
    return (*phrase[:1], *within, *phrase[1:][-1:])


_PARTICLES = frozenset({"mi", "ji"})


def match_opined(tokens: list[Token], index: int) -> int:
    """The same as one's opinion, in principle, or for one's own office: "saya kira tidak ada masalah", "pada
    prinsipnya sudah tidak ada yang perlu dikoreksi"."""
    lead = match(patterns.OPINING, tokens, index)
    length = match_unobjected(tokens, index + lead) if lead else 0
    return lead + length if length else 0
