"""What the words of an answer do beside one another: consent, refusal, condition, doubt."""

from __future__ import annotations

from humasd.answers.beside.runs import match_courtesy
from humasd.answers.beside.surroundings import is_let_out
from humasd.answers.marks.dropping import drops_text, mark_objection
from humasd.answers.marks.forbidding import mark_forbidding
from humasd.answers.marks.mark import Mark, Marked
from humasd.answers.marks.negating import end_of_denied, mark_negation
from humasd.answers.marks.unmarked import (
    end_of_greeting,
    follows_change,
    is_nil,
    is_of_other_matter,
    leads_to_own_refusal,
    match_politeness,
    puts_in_order,
    tells_when_out,
)
from humasd.answers.tokens import Token, is_agreeing, is_neutral, is_publishing
from humasd.lexicon import forms, run_words, wish_words, words
from humasd.lexicon.given_names import GIVEN_NAMES

_DONE = frozenset({"sudah", "telah", "sdh", "udah", "tlh"})


def mark_words(tokens: list[Token]) -> list[Marked]:
    """The marks of an answer in their order; neutral words leave none."""
    marks: list[Marked] = []
    index = end_of_greeting(tokens)
    while index < len(tokens):
        token = tokens[index]
        if length := match_courtesy(tokens, index):
            index += length
            continue
        mark, length = _mark_at(tokens, index)
        if mark is not None:
            marks.append(Marked(mark, token))
        index += length
    return marks


def _mark_at(tokens: list[Token], index: int) -> tuple[Mark | None, int]:
    plain = tokens[index].plain
    if plain in words.CROSSES:
        return None, 1
    if plain in words.FORBID:
        return mark_forbidding(tokens, index)
    if plain in words.NEGATION:
        return mark_negation(tokens, index)
    if plain in words.CONDITION and _is_opined(tokens, index):
        return Mark.OTHERS, 1
    if length := match_politeness(tokens, index):
        return None, length
    if tells_when_out(tokens, index):
        return None, 1
    if is_nil(tokens, index):
        return Mark.CONTENT, 2
    if plain in words.REJECT | words.CANCEL | words.REMOVE and is_of_other_matter(tokens, index):
        return Mark.CONTENT, 2
    if plain in _WRITTEN_BY and index > 0 and tokens[index - 1].plain == "yang":
        return Mark.CONTENT, 1  # "bukan saya yang tulis"
    if drops_text(tokens, index):
        return Mark.REJECT, 1
    caused = _is_caused(tokens, index)
    if caused or forms.is_near(plain, words.REVISE_NOUNS) or plain in words.REVISE:
        if _is_promised(tokens, index):
            return Mark.DELAY, 1
        is_told = _is_told(tokens, index)
        is_condition = plain in words.CONDITION and index > 0 and tokens[index - 1].plain == "dengan"
        mark = Mark.REVISED if is_told else Mark.CONDITION if is_condition else Mark.REVISE
        return mark, 2 if caused else 1
    if _leads_to_refusal(tokens, index) or leads_to_own_refusal(tokens, index):
        return None, 1
    if plain in words.BANNING and _is_banned(tokens, index):
        return Mark.REFUSE, 1
    if plain == "keberatan":
        return mark_objection(tokens, index)
    if plain in words.REJECT:
        return Mark.REJECT, end_of_denied(tokens, index) - index
    if is_agreeing(plain) or is_publishing(plain):
        if is_publishing(plain) and _moves_part(tokens, index):
            return Mark.REVISE, 1
        if not _is_told(tokens, index):
            return Mark.APPROVE, 1
        return (Mark.CONTENT if is_publishing(plain) else Mark.WITHHELD), 1
    if plain in words.OTHERS and _is_spoken_of(tokens, index):
        return Mark.CONTENT, 1
    if plain in words.CANCEL and index + 1 < len(tokens) and is_publishing(tokens[index + 1].plain):
        return Mark.CANCEL, 2  # "batal muat"
    if plain == "dulu" and (follows_change(tokens, index) or puts_in_order(tokens, index)):
        return None, 1
    for group, mark in _GROUPS:
        if plain in group:
            return mark, 1
    if _is_wished(tokens, index):
        return Mark.REVISE, 1
    return (None if is_neutral(plain) or plain in words.WEAK else Mark.CONTENT), 1


def _is_caused(tokens: list[Token], index: int) -> bool:
    """ "Kasi keluar namaku", "dikasi betul dulu", as the east has something changed; nothing forbidden."""
    if tokens[index].plain not in words.GIVING or index + 1 == len(tokens) or is_let_out(tokens, index):
        return False
    behind = tokens[index + 1]
    before = {token.plain for token in tokens[:index] if token.clause == behind.clause}
    is_denied = not before.isdisjoint(words.FORBID | words.NEGATION)
    return behind.clause == tokens[index].clause and behind.plain in _CAUSED and not is_denied


_CAUSED = forms.word_set(
    "keluar hilang betul benar bagus pendek singkat panjang kurang tambah lengkap rapi jelas ganti pindah"
    " terang halus kecil besar"
)


def _is_told(tokens: list[Token], index: int) -> bool:
    """Is it told of as done ("sudah dimuat", "sudah pernah dimuat")?"""
    if tokens[index].plain == "revisi" and tokens[index + 1 : index + 2] and tokens[index + 1].plain == "ini":
        return True  # the version shown
    before = [token for token in tokens[max(0, index - 2) : index] if token.clause == tokens[index].clause]
    own = words.SELF | {"kita"}
    plains = [token.plain for token in before if token.plain not in own]  # "sudah saya koreksi"
    return plains[-1:] in (["pernah"], ["percuma"]) or (bool(plains) and plains[-1] in _DONE)


_WRITTEN_BY = frozenset({"tulis", "sebut"})


def _moves_part(tokens: list[Token], index: int) -> bool:
    """ "Naikkan paragraf 4 jadi paragraf 1"."""
    behind = [token.plain for token in tokens[index + 1 : index + 2] if token.clause == tokens[index].clause]
    return bool(behind) and behind[0] in _MOVABLE


_MOVABLE = forms.word_set("paragraf alinea kalimat kutipan")


def _is_banned(tokens: list[Token], index: int) -> bool:
    """ "Dilarang terbit", "saya larang dimuat"."""
    behind = [token.plain for token in tokens[index + 1 : index + 4] if token.clause == tokens[index].clause]
    return any(is_publishing(plain) or plain in words.APPEARING for plain in behind)


def _is_promised(tokens: list[Token], index: int) -> bool:
    """Does the writer mean to change it himself ("nanti saya koreksi", "biar saya perbaiki"), or to tell
    later ("koreksi menyusul")?"""
    if [token.plain for token in tokens[index + 1 : index + 2]] == ["menyusul"]:
        return True
    clause_at = tokens[index].clause
    before = [token.plain for token in tokens[max(0, index - 2) : index] if token.clause == clause_at]
    return len(before) == 2 and before[1] in words.SELF and before[0] in _TO_COME


def _leads_to_refusal(tokens: list[Token], index: int) -> bool:
    """Advice, the writer's own opinion or the name of the text before what is refused ("sebaiknya jangan
    dimuat", "menurut saya tidak perlu dimuat", "yang ini ditolak")."""
    lead = 0
    while lead < _MAX_LEAD and [
        token
        for token in tokens[index + lead : index + lead + 1]
        if token.clause == tokens[index].clause and token.plain in _LEADING
    ]:
        lead += 1
    at = index + lead
    if not lead or at >= len(tokens) or tokens[at].clause != tokens[index].clause:
        return False
    return _mark_at(tokens, at)[0] in {Mark.REFUSE, Mark.CANCEL, Mark.REJECT}


_MAX_LEAD = 8
_LEADING = (
    wish_words.ADVISING
    | words.SELF
    | words.GIVING
    | run_words.TEXTS
    | run_words.SHOWN
    | forms.word_set("minta lebih baik menurut hemat pendapat rasa kira pikir mending mendingan yang")
    | forms.word_set("pada prinsipnya dasarnya dengan berat hati jujur terus terang terpaksa tetap lagi")
    | forms.word_set("memutuskan putuskan diputuskan untuk permohonan permintaan pengajuan menyatakan")
    | forms.word_set("nyatakan rasanya jadi makanya sehingga")
    | forms.word_set("sa ka ka' kita pribadi sendiri agar supaya dan karena itu maka i we do please")
)
"""No word of anybody else's: whose opinion it is, "menurut" and what follows tell together."""


_TO_COME = frozenset({"nanti", "ntar", "akan", "biar", "tunggu"})


def _is_opined(tokens: list[Token], index: int) -> bool:
    """Is it "kalau saya (sih) setuju", by which one tells where one stands?"""
    following = [token.plain for token in tokens[index + 1 : index + 4] if token.plain != "sih"]
    return len(following) > 1 and following[0] in words.SELF and is_agreeing(following[1])


def _is_spoken_of(tokens: list[Token], index: int) -> bool:
    """Does the text name them ("nama Pak Camat"), rather than they say something?"""
    if tokens[index].plain == "kata":
        return _is_word_of_text(tokens, index)
    before = index - 1
    people = words.PERSONS | words.OTHERS
    while before >= 0 and index - before <= 3 and tokens[before].plain in people - words.SPOKEN_OF:
        before -= 1
    is_near_by = before >= 0 and tokens[before].clause == tokens[index].clause
    return is_near_by and tokens[before].plain in words.SPOKEN_OF


def _is_word_of_text(tokens: list[Token], index: int) -> bool:
    """ "Kata dihadiri diganti diikuti", "diganti kata warga jadi penduduk"; "kata Pak Camat diganti saja"
    tells what he says."""
    clause = [token.plain for token in tokens[index + 1 : index + 12] if token.clause == tokens[index].clause]
    before = [token.plain for token in tokens[:index] if token.clause == tokens[index].clause]
    if before and before[-1].isdecimal():
        return True  # "maksimal 10 kata"
    if index and tokens[index - 1].plain in {"ada", "beberapa"} and clause[:1] == ["yang"]:
        return True  # "ada kata yang kurang tepat"
    people = words.PERSONS | words.OTHERS | words.SELF | GIVEN_NAMES
    changed = [*before, *clause[1:]]
    return len(clause) > 1 and clause[0] not in people and not words.REVISE.isdisjoint(changed)


def _is_wished(tokens: list[Token], index: int) -> bool:
    """Is a part of the text to be otherwise: "tolong nama kadis ditulis lengkap", "tanggal harusnya 23"?

    A word of wishing and a part in the clause, and here a verb that no list of changes holds, by its shape;
    or "yang lebih …" behind a part.
    """
    plain, clause_at = tokens[index].plain, tokens[index].clause
    clause = {token.plain for token in tokens if token.clause == clause_at}
    if not clause.isdisjoint(words.NEGATION | words.QUESTION | {"?"}):
        return False
    if plain in _WRITING and not wish_words.WISHING.isdisjoint(clause):
        return True  # "mohon ditulis lengkap"
    is_right = plain in wish_words.RIGHTLY
    is_better = plain == "lebih" and tokens[index - 1].plain in {"yang", "yg"}
    if is_right or is_better:  # "fotonya gelap, tolong cari yang lebih terang"
        clause |= {token.plain for token in tokens if token.clause == clause_at - 1}
    elif plain in wish_words.ADVISING:
        return not wish_words.PARTS.isdisjoint(clause)
    else:
        is_verb = len(plain) >= 6 and (plain.startswith("di") or plain.endswith("kan"))
        if not (is_verb or plain in _USING) or any(stem in plain for stem in wish_words.ENQUIRING):
            return False
    return not (wish_words.WISHING.isdisjoint(clause) or wish_words.PARTS.isdisjoint(clause))


_WRITING = forms.word_set("ditulis disebut")
_USING = forms.word_set("pakai gunakan taruh pasang")


_GROUPS = (
    (words.CANCEL, Mark.CANCEL),
    (words.CONDITION, Mark.CONDITION),
    (words.OTHERS, Mark.OTHERS),
    (words.EITHER, Mark.EITHER),
    (words.QUESTION | {"?"}, Mark.ASK),
    (words.DELAY, Mark.DELAY),
)
