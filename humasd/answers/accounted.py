"""May a single word stand in an approval that is no consent by itself? The closed rule, word by word."""

from __future__ import annotations

from humasd.answers import leave, semblance
from humasd.answers.beside import surroundings as around
from humasd.answers.beside import timing, whose
from humasd.answers.beside.unobjected import match_unobjected
from humasd.answers.schedule import TIME_MARK
from humasd.answers.tokens import Token, is_agreeing, is_neutral, is_publishing
from humasd.lexicon import forms, run_words, words

_BEGGING = words.PLEADING - words.LEAVE
_AT_ONCE = frozenset({"juga"})
_DECLARING = forms.word_set("menyatakan nyatakan pilih memilih jawab menjawab i we")
_WHOLLY = forms.word_set("pokoknya sepenuhnya seutuhnya penuh full bulat total mutlak")
_CHOOSING = forms.word_set("pilih memilih jawab menjawab")
_GOING_ON = frozenset({"koma", "tanda"})
"""Marks behind which a voice meant to go on."""
_SPEAKING = forms.word_set(
    "sa ku kita aq ak gue gua gw kula dalem tiang tityang awak torang kitorang katong lon"
)
"""Say "I" or "we" directly before consent; elsewhere each may say something else ("SA", "tiang")."""
_YOU_TOO = frozenset({"kita"})
"""In the south of Sulawesi a courteous "you"; "mi" before it tells that it is."""
_MADE_PUBLIC = forms.word_set("diumumkan disebarkan")
_URGING = forms.word_set("usahakan upayakan minta")
_INSISTING = frozenset({"dong", "kok"})
_ANSWER = forms.word_set("jawaban balasan keputusan pilihan tanggapan")
_FOR = frozenset({"untuk", "utk", "for"})
_WISHED = forms.word_set("resmi benar betul sempurna fix final aman")
_ASKED = forms.word_set("acc setujui approve approved approv")
_HAVING = run_words.DONE - {"masih", "sedang"}
_AGREED = forms.word_set("setuju sepakat")
_ENDING = words.PERSONS | words.EMOJI | {""}
_AIRING = forms.word_set("penayangan tayangan")
_SO_THAT = frozenset({"agar", "supaya"})


def _leads_to_answer(tokens: list[Token], index: int) -> bool:
    """ "Keputusan: setuju", "jawaban saya setuju"."""
    behind = around.plain_behind(tokens, index)
    return not behind or behind in words.SELF | words.WEAK | {"dari"} or is_agreeing(behind)


def _tells_which(tokens: list[Token], index: int) -> bool:
    """Directly behind a text, what may tell it from the one that is shown."""
    plain, behind = tokens[index].plain, around.plain_behind(tokens, index)
    if plain in words.SELF:
        return not (is_agreeing(behind) or is_publishing(behind) or behind in _DECLARING | words.ALLOWING)
    before = around.clause_before(tokens, index)[:-1]
    is_sent = bool(before) and (is_agreeing(before[-1]) or is_publishing(before[-1]))
    is_bare = not tokens[index - 1].plain.endswith("nya")
    return plain in _WHICH or (is_sent and is_bare and plain in run_words.GOOD | whose.FORMAL)


_WHICH = forms.word_set("fix final resmi")


def is_accounted(tokens: list[Token], index: int, *, firm: bool, weak: bool) -> bool:
    """May a word stand here that is no consent? By its surroundings, or because it says nothing.

    `firm` and `weak`: what was said of consent before it.
    """
    plain = tokens[index].plain
    if plain == TIME_MARK:
        return timing.is_time_of_publication(tokens, index, firm=firm)
    if plain in words.LINKING and semblance.breaks_off(tokens, index):
        return False
    if plain in _BEGGING and semblance.pleads_for_nothing(tokens, index):
        return False
    if plain in words.SELF and semblance.owns_person(tokens, index):
        return False
    if semblance.tells_texts_apart(tokens, index):
        return False
    if plain in run_words.SITES and not semblance.may_name_place(tokens, index):
        return False
    if plain in words.CLINGING and not semblance.clings(tokens, index):
        return False
    if plain in words.ALLOWING:
        return leave.precedes_consent(tokens, index)
    if plain in words.APPEARING and (firm or weak or leave.is_let(tokens, index)):
        return True  # "lanjut terbit"
    if plain in words.APPEARING and leave.follows_well(tokens, index):
        return True
    if around.is_given(tokens, index):
        return True
    if plain in words.GIVING | {"keluar"} and around.is_let_out(tokens, index):
        return firm  # "setuju, kasi keluar mi beritanya"
    if plain in words.SPOKEN_MARKS:
        is_broken_off = plain in _GOING_ON and index + 1 == len(tokens)
        return (firm or weak) and not is_broken_off  # "setuju titik"
    if plain in words.ROUTINE:
        return around.is_passed_on(tokens, index, firm=firm, weak=weak)
    if plain == "selanjutnya":  # "selanjutnya silakan diproses", "diproses selanjutnya"
        is_led = around.opens_clause(tokens, index) and bool(around.plain_behind(tokens, index))
        is_led = is_led and not semblance.pleads_for_nothing(tokens, index)
        return is_led or around.plain_before_here(tokens, index) in words.ROUTINE
    if plain in _AT_ONCE:
        return around.follows_moment(tokens, index)  # "sekarang juga"
    if plain in _HAVING and firm and around.plain_before_here(tokens, index) in words.SELF:
        behind = around.plain_behind(tokens, index)
        return is_agreeing(behind) and not behind.startswith("di")  # "diterbitkan, saya sudah setuju"
    if plain in run_words.DONE:
        is_free = index + 1 < len(tokens) and bool(match_unobjected(tokens, index + 1))
        # "sudah bisa diterbitkan", "sudah tidak ada yang perlu diubah"
        return is_free or leave.precedes_leave(tokens, index) or leave.urges(tokens, index)
    if plain == "konsep":
        return around.plain_behind(tokens, index) in run_words.TEXTS
    if plain == "siap" and not firm and around.plain_before_here(tokens, index) in run_words.TEXTS:
        return False  # "ok naskah siap"
    if plain in _WHOLLY:
        return is_agreeing(around.plain_behind(tokens, index)) or is_agreeing(
            around.plain_before_here(tokens, index)
        )
    if plain == "teruskan":
        return firm and not around.plain_behind(tokens, index)  # "setuju, teruskan"
    if plain in _SO_THAT:  # "disetujui, agar segera ditayangkan"
        return any(is_agreeing(token.plain) for token in tokens) and not semblance.pleads_for_nothing(
            tokens, index
        )
    if plain == "di'" and (
        around.follows_agreement(tokens, index, softly=True)
        or around.plain_before_here(tokens, index) in words.WEAK - around.ONWARD
    ):
        return False  # "setuju di'": aren't you?
    if plain == "langsung" and around.plain_before_here(tokens, index) in _AIRING:
        return False  # of an event
    if plain == "maka":  # "maka rilis ini kami setujui"
        return around.opens_clause(tokens, index) and around.agrees_behind(tokens, index)
    if plain in _MADE_PUBLIC:  # "setuju diumumkan"
        return is_agreeing(around.plain_before_here(tokens, index))
    if plain in _URGING:  # "setuju, usahakan hari ini"
        behind = around.plain_behind(tokens, index)
        return firm and (is_publishing(behind) or behind in words.APPEARING | {TIME_MARK})
    if plain in _ANSWER and (firm or weak or not _leads_to_answer(tokens, index)):
        return False  # "setuju, keputusan di Bapak"
    if plain == "86":  # "86, setuju": as ordered
        return index == 0 and any(is_agreeing(token.plain) for token in tokens)
    if plain == "konfirmasi":  # "konfirmasi: setuju", "saya konfirmasi setuju"
        behind = around.plain_behind(tokens, index)
        is_own = around.plain_before_here(tokens, index) in words.SELF
        return not (firm or weak) and (is_agreeing(behind) or (not behind and not is_own and not index))
    if plain == "isinya" and is_agreeing(around.plain_before_here(tokens, index)):
        return any(is_publishing(token.plain) for token in tokens)  # "tayangkan, saya setuju isinya"
    if plain == "sekarang" and around.plain_before_here(tokens, index) in _FOR:
        return False  # "setuju untuk sekarang"
    if plain == "was" and (around.clause_before(tokens, index) or around.plain_behind(tokens, index)):
        return False  # "it was approved"
    if around.plain_before_here(tokens, index) in run_words.TEXTS and _tells_which(tokens, index):
        return False  # "terbitkan naskah kami"
    if (plain in _WISHED or plain in run_words.GOOD) and whose.is_begged_for(tokens, index):
        return False  # "mohon rilis ini benar semua"
    if plain in _SPEAKING:
        return is_agreeing(around.plain_behind(tokens, index)) or (  # "sa setuju", "setuju torang"
            around.follows_agreement(tokens, index, softly=plain not in _YOU_TOO)
            and not around.plain_behind(tokens, index)
        )
    if plain in _INSISTING:  # "setuju kok"
        behind = around.plain_behind(tokens, index)
        before = around.plain_before_here(tokens, index)
        if before in words.ALLOWING and plain == "dong":
            return not behind and leave.precedes_consent(tokens, index - 1)  # "boleh dong, unggah"
        is_asked = plain == "dong" and is_agreeing(before) and before not in _AGREED
        if is_asked or before.startswith("di") or before in _ASKED:
            return False  # "acc dong", "diacc dong", "setujui dong" ask for it
        return (is_agreeing(before) or before in run_words.GOOD - words.WEAK) and behind in _ENDING
    if plain in _DECLARING:
        chosen = plain not in _CHOOSING or around.plain_before_here(tokens, index) in words.SELF
        return chosen and is_agreeing(around.plain_behind(tokens, index))
    if plain == "ta":  # "berita ta": your news
        return firm and around.plain_before_here(tokens, index) in run_words.TEXTS
    if plain == "amin" and (firm or weak):  # "setuju, semoga berkah, amin"; by itself it may be a name
        return any(token.plain in run_words.WISHING for token in tokens[:index])
    if plain == "itu":
        return around.is_pointing(tokens, index)
    if plain in run_words.MYSELF:
        return around.speaks_of_self(tokens, index)
    if plain in around.ONLY and not around.follows_consent(tokens, index):
        # "di website saja", "naskah saja": the approval of a part
        before = around.plain_before(tokens, index)
        return before in words.LEAVE | {TIME_MARK, "sekarang"} or around.is_hurried(tokens, index)
    if around.is_greeting_of_the_day(tokens, index):
        return True
    is_timed = any(token.plain == TIME_MARK for token in tokens)
    return is_neutral(plain) or (is_timed and plain in words.TIMED)
