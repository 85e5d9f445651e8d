"""What looks like consent and is none: talk, a promise, cheer, a sentence that was broken off.

Each question is asked of one word by its index, as those of humasd.answers.beside.surroundings are.
"""

from __future__ import annotations

from itertools import pairwise

from humasd.answers.beside.surroundings import (
    PARTICLES,
    PASSED_OVER,
    SOFTENING,
    SOON,
    clause_before,
    commands_behind,
    plain_before_here,
    plain_behind,
)
from humasd.answers.beside.whose import FORMAL
from humasd.answers.tokens import Token, is_agreeing, is_publishing
from humasd.lexicon import forms, phrases, run_words, words

_ASIDE = forms.word_set("maaf amin aamiin")
_HAILING = forms.word_set("halo hai hi hello")
"""Before "ya" they are how one takes a call."""
_CHEERING = frozenset({"semangat", "kerja"})
_TOWARDS = forms.word_set("dengan dgn dg untuk utk")
_WITH = forms.word_set("dengan dgn dg di")
_EVERY = forms.word_set("semua semuanya seluruh seluruhnya")
_WANTED = forms.word_set("maaf lanjut teruskan diteruskan")


def salutes(tokens: list[Token], said: list[Token]) -> bool:
    """Does a weak word answer a greeting ("oke waalaikumsalam"), a prayer ("ya amin") or an excuse?"""
    weak = next((at for at, token in enumerate(tokens) if token.plain in words.WEAK), len(tokens))
    is_greeted = any(token.plain in words.SALUTING for token in tokens[weak:])
    is_on_phone = {token.plain for token in tokens[: weak + 1]} & _HAILING and tokens[weak].plain in PARTICLES
    return is_greeted or bool(is_on_phone) or any(token.plain in _ASIDE for token in said)


def is_grudging(tokens: list[Token]) -> bool:
    """Is a weak word all that somebody brings himself to say ("ya deh", "ok aja")?"""
    said = [token.plain for token in tokens if token.plain not in SOFTENING]
    return any(behind in _GRUDGING and before in words.WEAK - {"lanjut"} for before, behind in pairwise(said))


_LAST = frozenset({"jo", "la", "atuh", "uda", "tawa", "tawa'"})
_COURTEOUS = frozenset({"ki", "ki'"})
_AFFIRMING = forms.word_set("iye iye' iya iyo")
_GRUDGING = forms.word_set("deh dah aja saja")


def only_owns_up(tokens: list[Token]) -> bool:
    """Is it right, without a word on how that is found ("ya betul itu beritanya", but "ok sudah benar")?"""
    speaking = words.WEAK | words.PERSONS | words.EMOJI | {""}
    return any(
        token.plain in words.RIGHT and plain_before_here(tokens, at) in speaking
        for at, token in enumerate(tokens)
    )


def only_points(tokens: list[Token]) -> bool:
    """Does a clause of its own point at the text, and say nothing of it ("ya, ini", "ok. ini naskahnya")?"""
    clauses: dict[int, list[str]] = {}
    for token in tokens:
        clauses.setdefault(token.clause, []).append(token.plain)
    pointing = run_words.SHOWN | run_words.TEXTS
    beside = pointing | words.PERSONS | words.EMOJI
    return any(clause[0] in pointing and beside.issuperset(clause) for clause in clauses.values())


def is_done_by_self(tokens: list[Token], index: int) -> bool:
    """Does the writer tell of what he does himself ("saya lanjutkan", "segera kami muat")?"""
    passed = PASSED_OVER | words.GIVING
    before = [plain for plain in clause_before(tokens, index) if plain not in passed]
    if tokens[index].plain.startswith("di") or not before or before[-1] not in words.SELF:
        return False
    return before[-2:-1] != ["dari"]


def owns_person(tokens: list[Token], index: int) -> bool:
    """Is somebody of the writer's told of ("setuju bapak saya")?"""
    before = clause_before(tokens, index)
    if not before or before[-1] not in words.PERSONS or plain_behind(tokens, index) not in {"", *words.EMOJI}:
        return False
    return any(is_agreeing(plain) or is_publishing(plain) for plain in before)


def shows_person(tokens: list[Token], index: int) -> bool:
    """ "Naik haji", "kasi tampil ketua": it is somebody who goes up, or is shown."""
    plain, behind = tokens[index].plain, plain_behind(tokens, index)
    if plain == "naik":
        return behind in _PILGRIMAGE
    return plain in _SHOWING and behind in FORMAL


_PILGRIMAGE = forms.word_set("haji hj umrah umroh")
_SHOWING = forms.word_set("tampil tampilkan ditampilkan muat muatkan")


def tells_texts_apart(tokens: list[Token], index: int) -> bool:
    """Is it told which of some texts is meant ("terbitkan naskah fix", "muat berita kami")?"""
    before, plain = plain_before_here(tokens, index), tokens[index].plain
    if before not in run_words.TEXTS or before.endswith("nya"):
        return False
    behind = [token.plain for token in tokens[index + 1 :] if token.clause == tokens[index].clause]
    is_of_text = plain in words.SELF | _CHOSEN | _ADDRESSED  # but "naskah saya setujui"
    return is_of_text and not any(is_agreeing(word) or is_publishing(word) for word in behind)


_CHOSEN = forms.word_set("resmi fix") | words.RIGHT
"""Behind a text's bare name they choose it; "naskahnya benar" praises."""
_ADDRESSED = forms.word_set("bapak ibu ketua komandan tim")


def is_reported(tokens: list[Token], index: int) -> bool:
    """Is it told that others publish ("beritanya diunggah tim humas", "berita ini dimuat di media massa"), or
    promised ("siap, segera dimuat")?

    Who asks for it calls them ("mohon dimuat tim").
    """
    if not tokens[index].plain.startswith("di"):
        return False
    before, at = clause_before(tokens, index), index
    behind = [token.plain for token in tokens[index + 1 : index + 3] if token.clause == tokens[index].clause]
    if before and (run_words.TEXTS | run_words.SHOWN).issuperset(before) and behind[1:] == ["media"]:
        return True
    while plain_behind(tokens, at) in PASSED_OVER:
        at += 1
    if plain_behind(tokens, at) in _PUBLISHERS and words.PLEADING.isdisjoint(before):
        return True
    is_soon = bool(before) and SOON.issuperset(before)
    return is_soon and any(token.plain in _RECEIVING for token in tokens[: index - len(before)])


_PUBLISHERS = forms.word_set("tim team humas admin min mimin kru crew")
_RECEIVING = words.THANKS | {"siap", "kasih", "syiap"}


def is_broadcast(tokens: list[Token], index: int) -> bool:
    """ "Siarkan langsung", which is said of an event."""
    return tokens[index].plain.endswith("siarkan") and plain_behind(tokens, index) == "langsung"


def is_impatient(tokens: list[Token], index: int) -> bool:
    """Is a weak word said over again ("oke oke", "ya, ya", "iya pak iya"), by which people put off?"""
    before = [token.plain for token in tokens[:index] if token.plain not in words.PERSONS]
    is_same = bool(before) and _spoken(tokens[index].plain) == _spoken(before[-1])
    return is_same and not _is_onward(tokens[index].plain)


def _spoken(plain: str) -> str:
    return "ya" if plain in PARTICLES else phrases.SPELLED.get(plain, plain)


def cheers_on(tokens: list[Token], index: int) -> bool:
    """Is it the people who shall go on ("lanjutkan semangat", "lanjut kerja bagus")?"""
    return _is_onward(tokens[index].plain) and plain_behind(tokens, index) in _CHEERING


def breaks_off(tokens: list[Token], index: int) -> bool:
    """Does a linking word lead to nothing ("setuju untuk"), or to a person who is thus no longer spoken to?

    A line may be wrapped behind it. "Setuju dengan Bapak" agrees with an opinion.
    """
    following = next((token for token in tokens[index + 1 :] if token.plain not in words.EMOJI), None)
    if following is None or following.plain in words.THANKS:
        return True
    at = index + 1
    while plain_behind(tokens, at) and tokens[at].plain in _EVERY:
        at += 1
    towards, last = tokens[at].plain, tokens[index - 1].plain if index else ""
    if towards in words.PERSONS and (
        not index
        or _consents_or_calls(last)
        or last in run_words.TEXTS
        or tokens[index].plain in _WITH
        or any(is_agreeing(plain) for plain in clause_before(tokens, index))
    ):
        return True  # but "sukses selalu untuk tim humas"
    is_last = plain_behind(tokens, at) in {"", *_EVERY}
    return tokens[index].plain in _TOWARDS and towards in words.SELF and is_last


def _consents_or_calls(plain: str) -> bool:
    deciding = is_agreeing(plain) or is_publishing(plain)
    return deciding or plain in words.WEAK | words.PERSONS | words.SELF


def pleads_for_nothing(tokens: list[Token], index: int) -> bool:
    """Does a "mohon" or "tolong" lead to nothing that the text is sent on by ("ok tolong dinda")?"""
    clause = [token.plain for token in tokens if token.clause == tokens[index].clause]
    wanted = (words.APPEARING - {"rilis"}) | words.ROUTINE | words.ALLOWING | SOON | _WANTED
    return not any(is_publishing(plain) or plain in wanted for plain in clause)


def may_name_place(tokens: list[Token], index: int) -> bool:
    """May a website stand here? One without "di" only behind a word of publishing: "webnya ok" praises it."""
    plain = tokens[index].plain
    if plain not in run_words.SITES:
        return True
    before = plain_before_here(tokens, index)
    is_published = is_publishing(before) or before in words.APPEARING
    return is_published and not _is_onward(before) and not plain.endswith("nya")


def clings(tokens: list[Token], index: int) -> bool:
    """May a particle of the region stand here? "Saya mo terbitkan" wants to, "setuju ki" and "ki
    setuju" are of another."""
    before = plain_before_here(tokens, index)
    if tokens[index].plain in _LAST:  # elsewhere "jo" is "with"; "tawa" admires others
        ends = plain_behind(tokens, index)
        return before not in words.WEAK | {""} and (not ends or ends in words.PERSONS | words.EMOJI)
    if tokens[index].plain == "le'":  # "setuju le'" may ask
        said = [plain for plain in clause_before(tokens, index) if plain not in SOFTENING]
        is_sure = bool(said) and (is_publishing(said[-1]) or said[-1] in words.APPEARING)
        return (is_sure or commands_behind(tokens, index)) and not plain_behind(tokens, index)
    if tokens[index].plain == "ji":  # "ok ji": it will do
        return before not in words.WEAK or commands_behind(tokens, index)
    if tokens[index].plain == "mo":
        return before != "" and before not in words.SELF | words.PERSONS | run_words.TEXTS
    if is_agreeing(plain_behind(tokens, index)):
        return False
    if is_agreeing(before) and tokens[index].plain in _COURTEOUS:
        return _AFFIRMING & {token.plain for token in tokens[:index]} != set() and commands_behind(
            tokens, index
        )  # "iye, setuju ki. Naikkan mi"
    return not is_agreeing(before) and (before not in words.WEAK or _is_onward(before))


def _is_onward(plain: str) -> bool:
    return plain.removesuffix("kan").endswith("lanjut")
