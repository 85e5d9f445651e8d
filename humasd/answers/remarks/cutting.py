"""What an official tells beside his consent, and what leaves it as it is: cut before approval is judged.

Where he is, why he answers late, thanks, good wishes, praise of what is there, who waits for it. Each is a
clause of a known shape (shapes, praising and sending_on, beside this file), filled with words of closed sets.
It consents to nothing: what is left must be firm consent by itself.
"""

from __future__ import annotations

import re

from humasd.answers.beside.matching import spelled
from humasd.answers.remarks.praising import is_likewise, is_praise
from humasd.answers.remarks.shapes import is_excuse, is_remark
from humasd.answers.tokens import is_agreeing, tokenise
from humasd.lexicon import words
from humasd.lexicon.forms import plain_form, word_set

_LAUGHING = "😅😆☕🚀🎊🌟"
_MARK = r"[.,;!?\n()–—|/•:…]"
_PARTING = re.compile(rf"({_MARK}(?:[ \t]?{_MARK})*|[ ]-[ ])")
_EMOJI = re.compile(f"[{re.escape(''.join(sorted(words.EMOJI | frozenset(_LAUGHING))))}]+")
_HEADS = (
    r"semoga|mudah-mudahan|terima[ ]?kasih|makasih|trims|mohon[ ]maaf|maaf|jangan[ ]lupa"
    r"|karena|krn|mengingat|soalnya|tidak[ ]ada[ ](?:sinyal|jaringan|internet)"
    r"|(?:saya|sy|kami)[ ](?:lagi|sedang|masih|baru)"
)
_WITHIN = re.compile(
    rf"(?<=\w)(?:[ ](?:dan|serta)[ ](?=(?:{_HEADS}|mohon|tolong|bagikan|kirim|share)\b)"
    rf"|(?<!mohon)(?<!izin)(?<!kebetulan)(?<!\bdan)(?<!serta)[ ](?=(?:{_HEADS})\b))",
    re.IGNORECASE,
)
"""Before the head of a remark, which no comma need part from consent."""
_EXCUSING = word_set("maaf punten ngapunten tabe tabe' mohon di di'") | words.PERSONS
"""An excuse of these alone may lead up to its reason behind a comma ("tabe', lambat kubalas")."""
_SALUTING = words.GREETING | words.PERSONS
_ASKING_LEAVE = re.compile(r"\s*(?:mohon\s)?i[zj]in\b", re.IGNORECASE)
_JOINING = frozenset({",", "-", "–", "—"})
"""Marks behind which the sentence goes on."""


_CHECKED = re.compile(
    r"(?:\A|(?<=[.,;!\n])[ ]?)(?:sudah|sdh|udah|telah)[ ](?:saya|sy|kami)[ ](?:cek[ ]dan[ ])?koreksi"
    r"(?:,[ ]|[ ]dan[ ]|[ ])"
    r"(?=(?:ternyata[ ])?(?:tidak|tdk|nda|tak)[ ]ada[ ]"
    r"(?:masalah|kendala|kesalahan|koreksi|revisi|yang[ ](?:salah|keliru|perlu))\b)",
    re.IGNORECASE,
)
"""That he looked for faults, where he goes on that there were none; alone he may have made changes."""
_ONCE_UP = re.compile(
    r"((?:\A|[.,;!\n][ ]?)(?:nanti[ ])?(?:kalau|kalo|klo|jika|begitu)[ ]"
    r"(?:sudah|sdh|udah)[ ](?:tayang|terbit|naik|online|live)),(?=[ ])",
    re.IGNORECASE,
)
"""Before what is to be sent then; its comma parts nothing."""
_STILL = re.compile(r"\s*(?:tapi|tetapi|namun)[ ](?=(?:saya|sy|kami)[ ](\w+))", re.IGNORECASE)
"""Between an excuse and one's own consent."""


def cut_remarks(text: str) -> str:
    """The text without the clauses that leave consent as it is, a comma in the place of each. Linear.

    A clause that asks, or that something was to follow, is left.
    """
    text = _ONCE_UP.sub(r"\1", _CHECKED.sub("", text))
    pieces = _PARTING.split(_WITHIN.sub(", ", _EMOJI.sub(", ", text)))
    kept: list[str] = []
    before: list[str] = []
    opens, is_praised, is_more, is_excused = True, False, False, False
    for clause, mark in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        tokens = tokenise(clause)
        said = [spelled(token) for token in tokens]
        names = {spelled(token) for token in tokens if clause[token.start].isupper()}
        if said[:1] in (["dan"], ["serta"]):
            said = said[1:]
        still = _STILL.match(clause) if is_more else None
        if still and is_agreeing(plain_form(still[1])):
            clause = clause[still.end() :]
        goes_on = bool(said) and {"?", ":"}.isdisjoint(mark)
        told = next(
            (
                told
                for told in _tellings(before, said)
                if goes_on
                and is_remark(
                    told,
                    names,
                    opens=opens,
                    leads_on=opens and mark.strip() in _JOINING,
                    is_more=is_more,
                    is_excused=is_excused,
                )
            ),
            None,
        )
        if goes_on and (is_praise(said, is_more=is_praised) or (is_praised and is_likewise(said))):
            is_praised = is_more = True
            kept.append(", ")
        elif told:
            is_more = True
            is_excused = is_excused or is_excuse(told)
            kept.append(", ")
        else:
            is_praised = is_excused = False
            opens = opens and set(said) <= _SALUTING
            kept += [clause, mark]
        before = said
    rest = "".join(kept)
    if _ASKING_LEAVE.match(text) and not any(is_agreeing(token.plain) for token in tokenise(rest)):
        return text  # "izin pak, naikkan"
    return rest


def _tellings(before: list[str], said: list[str]) -> list[list[str]]:
    """A clause as it may be told: behind the excuse that leads up to it, and the writer's own by itself."""
    if not before or not set(before) <= _EXCUSING:
        return [said]
    return [[*before, *said], said] if said[:1] and said[0] in words.SELF else [[*before, *said]]
