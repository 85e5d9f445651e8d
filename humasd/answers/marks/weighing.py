"""From the marks of an answer to the decision they amount to; approval is not among them."""

from __future__ import annotations

import re

from humasd.answers.marks.faults import corrects, finds_fault, is_passive_change, shows_somebody
from humasd.answers.marks.mark import Mark, Marked
from humasd.answers.marks.objects import without_objects
from humasd.answers.reading import Answer
from humasd.answers.tokens import Token, is_agreeing
from humasd.lexicon import forms, words

_REASON = re.compile(
    r"(?:\s(?:naskah|berita|rilis|draf|penayangan|penerbitan|untuk|dimuat|ditayangkan|diterbitkan|ini|tersebut)\b){0,4}"
    r"\s{0,3}(?:[:–—-]|titik\sdua\b|(?:,\s{0,3})?(?:karena|krn|sebab|mengingat)\b)",
    re.IGNORECASE,
)


_BECAUSE = re.compile(r"\b(?:karena|krn|sebab|soalnya|lantaran|mengingat)\b", re.IGNORECASE)


def weigh_marks(marks: list[Marked], text: str) -> Answer:
    """The decision that the marks amount to; approval is not among them (see `_read_approval`).

    What they leave unclear asks for a change where it finds fault with the text and says nothing else.
    """
    answer = _weigh(marks, text)
    return Answer.REVISE if answer is Answer.UNCLEAR and _is_fault(marks, text) else answer


def _is_fault(marks: list[Marked], text: str) -> bool:
    marks = [marked for marked in without_objects(marks, text) if marked.token.plain not in _RESERVING]
    kinds = {marked.mark for marked in marks}
    if kinds & _SPEAKING or _waits(marks):
        return False
    if kinds & {Mark.CONDITION, Mark.OTHERS}:
        return corrects(text) or (
            Mark.CONDITION not in kinds
            and (shows_somebody(text) or (_is_told_of_one(marks, text) and finds_fault(text)))
        )
    return finds_fault(text) or shows_somebody(text)


def _is_told_of_one(marks: list[Marked], text: str) -> bool:
    """Is nobody meant but whom the text names ("jabatan Pak Amir salah, beliau sekarang Asisten")?"""
    others = {marked.token.plain for marked in marks if marked.mark is Mark.OTHERS}
    return marks[0].mark is not Mark.OTHERS and "beliau" in others and not _SAYING.search(text)


_RESERVING = words.CONTRAST | forms.word_set("kecuali asal asalkan")
"""Those behind which a fault or a change is what is asked for."""


def _waits(marks: list[Marked]) -> bool:
    """Is something else waited for than what is lacking, or a change ("ditulis lengkap sebelum naik")?"""
    changed = {
        marked.token.clause
        for marked in marks
        if marked.mark is Mark.REVISE or is_passive_change(marked.token.plain)
    }
    return any(
        marked.mark is Mark.DELAY
        and marked.token.plain not in words.NEGATION  # "belum"
        and not (marked.token.plain in _ORDERING and marked.token.clause in changed)
        and not _points_back(marks[at : at + 2])
        for at, marked in enumerate(marks)
    )


def _points_back(marks: list[Marked]) -> bool:
    """ "Setelah itu", of what was asked for before."""
    return [marked.token.plain for marked in marks] in (["setelah", "itu"], ["sesudah", "itu"])


_ORDERING = forms.word_set("sebelum setelah sesudah")


def _is_reserved(marks: list[Marked], text: str) -> bool:
    """Is a fault or a change what consent hangs on ("setuju, hanya gelarnya belum ada")?"""
    return not _waits(marks) and finds_fault(text)


def _is_settled(marks: list[Marked], text: str) -> bool:
    """Does consent come last, behind what was set against something else ("saya cuti, tapi sudah saya baca.
    Setuju")?"""
    last = next(at for at, marked in enumerate(marks) if marked.mark is Mark.APPROVE)
    bound = [marked for marked in marks if marked.mark is Mark.CONDITION]
    is_before = all(
        marked.token.plain in words.CONTRAST
        and marked.token.start < marks[last].token.start
        and marked.token.clause != marks[last].token.clause
        for marked in bound
    )
    says_no_more = all(marked.mark in {Mark.APPROVE, Mark.CONTENT} for marked in marks[last:])
    return is_before and says_no_more and not finds_fault(text)


def _weigh(marks: list[Marked], text: str) -> Answer:
    marks = _without_bare_no(marks)
    if not marks:
        return Answer.UNCLEAR
    first = marks[0]
    if first.mark in {Mark.REFUSE, Mark.REJECT, Mark.CANCEL}:
        return Answer.REJECT if _stands_refusal(marks, text) else Answer.UNCLEAR
    if first.mark is Mark.REVISE:
        return Answer.REVISE if _stands_revision(marks, text) else Answer.UNCLEAR
    kinds = {marked.mark for marked in without_objects(marks, text)}
    if kinds & {Mark.OTHERS, Mark.ASK} and _ends_in_refusal(marks, text) and not _SAYING.search(text):
        return Answer.REJECT  # "Pak Bupati tidak berkenan, tolak"
    if _wonders(marks, text):
        return Answer.REVISE
    if kinds & {Mark.EITHER, Mark.ASK} or (Mark.OTHERS in kinds and not _tells_why(marks, text)):
        return Answer.UNCLEAR
    if kinds & _REFUSALS:
        return Answer.REJECT if _ends_in_refusal(marks, text) else Answer.UNCLEAR
    if Mark.REVISE not in kinds and sum(is_agreeing(marked.token.plain) for marked in marks) > 1:
        return Answer.UNCLEAR  # "setuju kalau semua setuju"
    if Mark.APPROVE in kinds and kinds & {Mark.CONDITION, Mark.REVISE}:
        if Mark.REVISE in kinds or _is_reserved(marks, text):
            return Answer.REVISE
        return Answer.UNCLEAR if Mark.DELAY in kinds or _is_settled(marks, text) else Answer.REVISE
    if Mark.APPROVE in kinds and _is_bound(marks, text):
        return Answer.REVISE
    if Mark.REVISE in kinds and Mark.REVISED not in kinds:
        return Answer.REVISE
    return Answer.UNCLEAR


def _wonders(marks: list[Marked], text: str) -> bool:
    """Is a question no more than surprise at what a sentence behind it has changed ("Bukannya Selasa? Tolong
    dibetulkan")?"""
    kinds = {marked.mark for marked in marks}
    asked = [marked.token for marked in marks if marked.mark is Mark.ASK]
    changed = [marked.token for marked in marks if marked.mark is Mark.REVISE]
    return (
        bool(asked and changed)
        and kinds <= {Mark.ASK, Mark.REVISE, Mark.CONTENT, Mark.NEGATE}
        and all(token.clause < changed[0].clause for token in asked)
        and bool(_SURPRISE.match(text))
    )


_SURPRISE = re.compile(
    r"(?:tabe'?|maaf|lho|loh|dek|ndi|pak|bu)?[ ,]{0,3}\b(?:bukannya|bukankah|kok)\b", re.IGNORECASE
)


def _is_bound(marks: list[Marked], text: str) -> bool:
    """Does the page wait for a change ("setuju terbit setelah logo dipasang")?"""
    return any(marked.token.plain in _ORDERING for marked in marks) and _is_reserved(marks, text)


def _tells_why(marks: list[Marked], text: str) -> bool:
    """Is somebody named in a clause of its own only to say why a change is asked for, and asked for by nobody
    else ("Pak Sekda tidak hadir, hapus namanya")?"""
    named = {marked.token.clause for marked in marks if marked.mark is Mark.OTHERS}
    changed = [marked.token for marked in marks if marked.mark is Mark.REVISE]
    if not changed or any(token.clause in named for token in changed):
        return False
    consenting = {marked.token.clause for marked in marks if marked.mark is Mark.APPROVE}
    left = [
        marked
        for marked in marks
        if marked.mark not in {Mark.OTHERS, Mark.REVISE, Mark.NEGATE, Mark.CONTENT, Mark.APPROVE}
        and marked.token.plain not in words.CONTRAST
    ]
    return not left and named.isdisjoint(consenting) and not _SAYING.search(text)


_SAYING = re.compile(
    r"\b(?:kata(?:nya)?|menurut|bilang\s(?!begitu)|me?minta|mau|ingin|arahan|pesan|perintah|petunjuk|di?suruh)\b",
    re.IGNORECASE,
)


def _without_bare_no(marks: list[Marked]) -> list[Marked]:
    """The marks but for a "tidak" or "no" in a clause of its own before a refusal ("No, jangan dimuat")."""
    if len(marks) > 1 and marks[0].mark is Mark.NEGATE and marks[1].mark in _REFUSALS:
        is_alone = marks[1].token.clause != marks[0].token.clause
        is_no = marks[0].token.plain in words.REFUSING | {"no"}
        return marks[1:] if is_alone and is_no else marks
    return marks


_REFUSALS = frozenset({Mark.REFUSE, Mark.REJECT, Mark.CANCEL})
_SPEAKING = _REFUSALS | {Mark.APPROVE, Mark.WITHHELD, Mark.REVISED, Mark.EITHER, Mark.ASK}
"""Beside one of these a fault may be the reason for something else."""


def _stands_refusal(marks: list[Marked], text: str) -> bool:
    """Does a refusal that opens the answer stand against what follows it?"""
    first, *others = marks
    is_headed = first.mark is Mark.REJECT and bool(
        _REASON.match(text[first.token.end : first.token.end + 80])
    )
    if is_headed:  # "Tolak: berita serupa dimuat kemarin" tells of it, "terbitkan" would ask for it
        others = [marked for marked in others if not _is_passive_publishing(marked)]
    elif reason := _BECAUSE.search(text, first.token.end):
        # "tidak setuju karena tidak sesuai fakta": what is told behind it is why
        kinds = {marked.mark for marked in others if marked.token.start > reason.start()}
        if kinds & {Mark.APPROVE, Mark.EITHER, Mark.REVISE, Mark.ASK}:
            return False
        others = [marked for marked in others if marked.token.start < reason.start()]
    kinds = {marked.mark for marked in others}
    same_clause = {marked.mark for marked in others if marked.token.clause == first.token.clause}
    if kinds & {Mark.APPROVE, Mark.EITHER} or Mark.ASK in same_clause:
        return False
    if is_headed:
        return True
    return Mark.REVISE not in kinds and not same_clause & {Mark.OTHERS, Mark.NEGATE, Mark.CONDITION}


def _is_passive_publishing(marked: Marked) -> bool:
    return marked.token.plain in words.PUBLISH and marked.token.plain.startswith("di")


def _stands_revision(marks: list[Marked], text: str) -> bool:
    """Does a wish for changes that opens the answer stand? Behind "REVISI:" anything may be noted."""
    first, *others = marks
    beside = [marked for marked in others if marked.token.clause == first.token.clause]
    if any(marked.mark is Mark.EITHER for marked in beside) or any(
        marked.mark is Mark.ASK and not _is_told_what(first.token, marked.token, text) for marked in beside
    ):
        return False
    is_headed = text[first.token.end : first.token.end + 3].lstrip(" *").startswith((":", "\n"))
    return is_headed or not {marked.mark for marked in others} & (_REFUSALS | {Mark.EITHER})


_TELLING = forms.word_set(
    "tambah tambahkan ditambahkan tambahi tambahin sebut sebutkan disebutkan jelaskan cantumkan dicantumkan"
    " tulis dituliskan lengkapi dilengkapi perjelas diperjelas"
)


def _is_told_what(verb: Token, asking: Token, text: str) -> bool:
    """Is a question only what is to be told ("tambahkan lokasinya di kecamatan apa")?"""
    behind_object = bool(text[verb.end : asking.start].strip())
    return verb.plain in _TELLING and behind_object and "?" not in text


def _ends_in_refusal(marks: list[Marked], text: str) -> bool:
    """Is there a refusal of a clause of its own after its reasons ("Foto buram, tolak"), and nothing against
    it before or behind?"""
    firm = (at for at, marked in enumerate(marks) if marked.mark in _REFUSALS - {Mark.CANCEL})
    at = next(firm, len(marks) - 1)
    reasons, refusal = marks[:at], marks[at]
    if refusal.mark not in _REFUSALS or not _are_reasons(reasons):
        return False
    if any(
        marked.token.clause == refusal.token.clause and marked.token.plain not in words.CONTRAST
        for marked in reasons
    ):
        return False
    return _stands_refusal(marks[at:], text)


def _are_reasons(marks: list[Marked]) -> bool:
    """Do they tell no more than what is so, or not so ("isinya tidak benar", "acaranya batal"), or ask in
    anger ("siapa suruh?")?"""
    asking = {marked.token.clause for marked in marks if marked.mark is Mark.ASK}
    kinds = {
        marked.mark
        for marked in marks
        if not _puts_off(marked)
        and marked.token.plain not in words.CONTRAST
        and not (marked.mark is Mark.REVISE and marked.token.clause in asking)
    }
    if Mark.OTHERS in kinds and Mark.NEGATE not in kinds:
        return False
    return kinds <= {Mark.CONTENT, Mark.NEGATE, Mark.OTHERS, Mark.WITHHELD, Mark.CANCEL, Mark.ASK}


def _puts_off(marked: Marked) -> bool:
    """ "Jangan dimuat dulu, tolak", "setelah saya baca, saya tolak"."""
    late = words.FORBID | words.NEGATION | {"dulu", "setelah", "sesudah"}
    return marked.mark is Mark.DELAY and marked.token.plain in late


def is_bare_cancel(marks: list[Marked]) -> bool:
    """ "Batalkan", at most with what is to be undone."""
    return all(marked.mark is Mark.CANCEL or marked.token.plain in words.UNDOABLE for marked in marks)
