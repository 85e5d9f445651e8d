"""What "tidak" and "belum" do to the words behind them."""

from __future__ import annotations

from humasd.answers.beside.unobjected import match_unobjected
from humasd.answers.marks.mark import Mark
from humasd.answers.marks.publicity import APPEARING, ONWARD, SPREAD, goes_to, is_given, is_public
from humasd.answers.tokens import Token, is_agreeing, is_neutral, is_publishing
from humasd.lexicon import forms, phrases, run_words, wish_words, words

_PERMIT = forms.word_set(
    "izinkan ijinkan diizinkan diijinkan mengizinkan perkenankan diperkenankan memperkenankan berkenan restui"
    " direstui merestui lolos loloskan diloloskan meloloskan luluskan diluluskan paraf diparaf menghendaki"
)
"""Denied, they refuse; by themselves they are no consent."""


def mark_negation(tokens: list[Token], index: int) -> tuple[Mark, int]:
    """A negation takes with it the deciding word that it denies."""
    refuses = tokens[index].plain in words.REFUSING or _is_no_consent(tokens, index)
    if _is_tag(tokens, index):
        return Mark.ASK, 1
    if refuses and _is_off(tokens, index):
        return Mark.CONTENT, 2
    after = index + 1
    while (
        after < len(tokens)
        and after <= index + 3
        and (tokens[after].plain in words.REFUSAL_FILLER or is_given(tokens, after))
    ):
        after += 1
    if refuses and _is_unworthy(tokens, index):
        return Mark.REFUSE, 2
    if nothing := _match_nothing(tokens, index):
        return Mark.NEGATE, nothing
    is_of_all = [token.plain for token in tokens[index + 1 : index + 3]] == ["ada", "yang"]
    if is_of_all and (unneeded := match_unobjected(tokens, index)):  # "tidak ada yang perlu dikoreksi"
        return Mark.NEGATE, unneeded
    if after < len(tokens) and tokens[after].clause == tokens[index].clause:
        plain = tokens[after].plain.removesuffix("ka")  # "tidak setujuka": I do not
        if plain == "memenuhi":
            return _mark_unqualified(tokens, index, after)
        if plain in wish_words.SHOWING and _is_kept_out(tokens, index, after):
            return Mark.REVISE, after - index + 1
        if after > index + 1 and _is_kept_back(tokens, index, after):
            return (Mark.REFUSE if refuses else Mark.WITHHELD), after - index + 1
        if is_agreeing(plain) and any(token.plain == "jadi" for token in tokens[index:after]):
            return Mark.WITHHELD, after - index + 1  # "tidak jadi setuju"
        if plain in _PERMIT:
            return (Mark.REFUSE if refuses else Mark.WITHHELD), end_of_denied(tokens, after) - index
        if is_public(plain) and _is_of_part_denied(tokens, index):
            return Mark.REVISE, after - index + 1
        if is_public(plain):
            return (Mark.REFUSE if refuses else Mark.WITHHELD), end_of_denied(tokens, after) - index
        if plain in words.REVISE and after == index + 1 and _is_still_to_do(tokens, index):
            return Mark.REVISE, 2
        if plain in words.REVISE or plain in words.REJECT or plain in words.CANCEL:
            return Mark.REVISED, after - index + 1
    return (Mark.DELAY if tokens[index].plain in words.DELAY else Mark.NEGATE), 1


def _is_no_consent(tokens: list[Token], index: int) -> bool:
    """ "No acc", in one clause."""
    behind = [token.plain for token in tokens[index + 1 : index + 2] if token.clause == tokens[index].clause]
    return tokens[index].plain == "no" and bool(behind) and is_agreeing(behind[0])


def _mark_unqualified(tokens: list[Token], index: int, after: int) -> tuple[Mark, int]:
    """ "Tidak memenuhi syarat (untuk diterbitkan)": the condition is none that is made."""
    behind = [token for token in tokens[after + 1 : after + 6] if token.clause == tokens[index].clause]
    public = next((at for at, token in enumerate(behind) if is_public(token.plain)), None)
    if public is None:
        return Mark.NEGATE, after - index + 1 + len(behind[:1])
    return Mark.REFUSE, after - index + 2 + public


def _is_kept_back(tokens: list[Token], index: int, after: int) -> bool:
    """ "Tidak bisa diterima", "tidak boleh keluar", "tidak layak jadi berita", "tidak usah disebarkan"."""
    plain = tokens[after].plain
    between = {token.plain for token in tokens[index + 1 : after]}
    if plain in ONWARD:
        return _ends_with_text(tokens, after)
    if plain in _TAKEN:
        return not _ABLE.isdisjoint(between)
    if plain in _OUT:
        return not between.isdisjoint(_NEEDLESS | {"untuk", "utk"})
    return plain in SPREAD or (plain in run_words.TEXTS and not _WORTHY.isdisjoint(between))


def _is_unworthy(tokens: list[Token], index: int) -> bool:
    """ "(Berita ini) tidak layak", "tidak boleh", and of no part of it."""
    clause = [token.plain for token in tokens if token.clause == tokens[index].clause]
    at = sum(token.clause == tokens[index].clause for token in tokens[:index])
    silent = run_words.TEXTS | run_words.SHOWN | words.SELF | {"menurut", "karena"}
    if clause[at + 1 : at + 2] == ["boleh"] and (
        any(token.plain in words.DELAY for token in tokens) or not words.SELF.isdisjoint(clause)
    ):
        return False  # "tidak boleh, saya baca dulu"
    return clause[at + 1 : at + 2] != [] and (
        clause[at + 1] in _WORTHY | {"boleh"}
        and all(is_neutral(plain) for plain in clause[at + 2 :])
        and all(plain in silent or is_neutral(plain) for plain in clause[:at])
    )


_TAKEN = forms.word_set("terima diterima")
_ABLE = forms.word_set("dapat bisa dpt bs")
_OUT = forms.word_set("keluar beredar tersebar bocor konsumsi umum publik")
_WORTHY = forms.word_set("layak pantas patut")


def _ends_with_text(tokens: list[Token], at: int) -> bool:
    """ "Tidak usah diteruskan", and to nobody: nothing but the text is named behind it."""
    behind = [token for token in tokens[at + 1 : at + 8] if token.clause == tokens[at].clause]
    return not goes_to([tokens[at], *(token for token in behind if not is_neutral(token.plain))])


def _is_off(tokens: list[Token], index: int) -> bool:
    """ "Acaranya tidak jadi", and nothing behind it that "jadi" would lead to."""
    behind = [token.plain for token in tokens[index + 1 : index + 3] if token.clause == tokens[index].clause]
    return behind[:1] == ["jadi"] and all(plain in words.PERSONS for plain in behind[1:]) and index > 0


def _match_nothing(tokens: list[Token], index: int) -> int:
    """ "Tidak ada(mi) catatan": that there is nothing to change."""
    run = [token.plain for token in tokens[index : index + 9] if token.clause == tokens[index].clause]
    at = 1
    while at < min(len(run), 4) and run[at].removesuffix("mi").removesuffix("ji") in _HAVING:
        at += 1
    if tokens[index].plain in words.DELAY or at > 3 or run[at : at + 1] == [] or run[at] not in _WISHES:
        return 0
    while run[at + 1 : at + 2] and run[at + 1] in phrases.NEITHER and {*run[at + 2 : at + 3]} & _WISHES:
        at += 2  # "tidak ada tambahan maupun koreksi"
    return at + 1


_HAVING = forms.word_set("ada lagi mi ji terdapat memiliki mempunyai punya")
_WISHES = forms.word_set(
    "catatan cat perubahan perbaikan syarat revisi koreksi tambahan masukan saran komentar"
)


def _is_kept_out(tokens: list[Token], index: int, shown: int) -> bool:
    """Shall something not be shown: "agar tidak dicantumkan", "NIP tidak perlu ditulis"?"""
    before = {token.plain for token in tokens[:index] if token.clause == tokens[index].clause}
    is_wished = not (wish_words.WISHING | wish_words.ADVISING).isdisjoint(before)
    is_needless = {token.plain for token in tokens[index:shown]} & _NEEDLESS
    return is_wished or bool(is_needless and before)


_NEEDLESS = forms.word_set("perlu usah boleh pantas patut layak etis")


def _is_tag(tokens: list[Token], index: int) -> bool:
    """ "Setuju ndak (ya)": whether, not that it is."""
    before = tokens[index - 1] if index else None
    if before is None or before.clause != tokens[index].clause or not is_agreeing(before.plain):
        return False
    behind = [token.plain for token in tokens[index + 1 : index + 2] if token.clause == before.clause]
    return behind in ([], ["ya"], ["nih"], ["?"], ["kalau"])


def _is_still_to_do(tokens: list[Token], index: int) -> bool:
    """ "Gelar Bupati belum dicantumkan": a part is not yet as it should be."""
    clause = [token.plain for token in tokens if token.clause == tokens[index].clause]
    is_lacking = tokens[index].plain in words.NEGATION & words.DELAY  # "belum"
    return is_lacking and tokens[index + 1].plain.startswith("di") and not wish_words.PARTS.isdisjoint(clause)


def end_of_denied(tokens: list[Token], at: int) -> int:
    """Behind what is denied: "tidak setuju (untuk) diterbitkan" denies both."""
    end = at + 1
    while end < len(tokens) and tokens[end].clause == tokens[at].clause:
        plain = tokens[end].plain
        if (is_publishing(plain) and plain.startswith("di")) or plain in APPEARING:
            return end + 1
        if plain not in _TOWARDS:
            break
        end += 1
    return at + 1


_TOWARDS = run_words.TEXTS | run_words.SHOWN | {"untuk", "utk", "jika", "kalau", "bila"}


def _is_of_part_denied(tokens: list[Token], index: int) -> bool:
    """ "Foto terakhir tidak perlu dimuat"."""
    before = [token.plain for token in tokens[:index] if token.clause == tokens[index].clause]
    return bool(before) and before[0] in wish_words.PARTS and words.SELF.isdisjoint(before)
