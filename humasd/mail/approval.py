"""Is an answer a plain approval? The one question that may put a page up.

Every word must be accounted for: consent, courtesy, publication time, category, and what may accompany
consent (humasd.mail.runs). One word more, and it is none.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from humasd.mail import phrases, run_words, semblance, words
from humasd.mail import runs as run
from humasd.mail import surroundings as around
from humasd.mail.schedule import TIME_MARK
from humasd.mail.tokens import Token, is_agreeing, is_neutral, is_publishing

MAX_WORDS = 60
"""A plain approval is short."""

_GREETING_PHRASES = frozenset({"selamat", "asalamu", "asalamu'alaikum", "wa", "yth", "waalaikum"})
_ONLY = frozenset({"saja", "aja"})
_BEGGING = words.PLEADING - words.LEAVE
_AT_ONCE = frozenset({"juga"})
_DECLARING = frozenset({"menyatakan", "nyatakan", "i", "we"})


@dataclass
class _Said:
    """What an answer has said up to a word."""

    tokens: list[Token]
    firm: bool = False
    """ "Setuju", "terbitkan"."""
    weak: bool = False
    """ "Ok", "ya": consent only where nothing makes them a mere particle."""
    thanked: bool = False
    unobjected: bool = False
    praised: bool = False
    remarked: bool = False
    """On a part, or that something came: "fotonya bagus, ok" is no consent, nor is "ok, makasih infonya"."""
    singly: list[Token] = field(default_factory=list)
    """The words outside of runs."""

    def consents(self) -> bool:
        if self.firm:
            return True
        if (
            self.unobjected
            or self.remarked
            or around.promises(self.tokens)
            or semblance.is_grudging(self.tokens)
        ):
            return False
        return self.weak and not semblance.salutes(self.tokens, self.singly)


def is_plain_approval(tokens: list[Token]) -> bool:
    """Consent and nothing else. A TIME_MARK stands where a publication time was named."""
    if not tokens or len(tokens) > MAX_WORDS:
        return False
    said = _Said(tokens)
    index = 0
    while index < len(tokens):
        length = _take_run(said, index) or _take_word(said, index)
        if not length:
            return False
        index += length
    return said.consents()


def _take_run(said: _Said, index: int) -> int:
    """How many words from here on say something as a whole that may stand in an approval."""
    tokens = said.tokens
    if length := run.match_remark(tokens, index):
        said.remarked = said.praised = True
    elif length := run.match_judged(tokens, index):
        # "ok, sudah dibaca" tells of the reading alone
        is_read = any(token.plain in phrases.READING for token in tokens[index : index + length])
        said.weak = said.weak and not is_read
        said.praised = said.praised or not is_read
    elif not (said.firm or said.weak) and (
        length := run.match_excuse(tokens, index) or run.match_permission(tokens, index)
    ):  # "setuju, habis rapat" puts it off
        said.remarked = True
    elif length := run.match_capacity(tokens, index):
        pass
    elif length := run.match_unobjected(tokens, index):
        said.unobjected = True
    elif length := run.match_courtesy(tokens, index):
        said.thanked = said.thanked or tokens[index].plain not in _GREETING_PHRASES
    elif length := run.match_thanks_for(tokens, index):
        said.remarked = said.remarked or run.informs(tokens[index : index + length])
    elif length := run.match_grant(tokens, index):
        if around.is_asked_for(tokens, index) or around.is_told_of_another(tokens, index):
            return 0
        said.firm = True
    elif length := run.match_addressed(tokens, index):
        said.weak = said.weak and tokens[index].plain not in run_words.TITLED  # "ok Pak Kadis" may be for him
    elif length := run.match_name(tokens, index):
        said.firm = said.weak = False  # whose consent it is must be told anew
    elif said.firm and (length := run.match_notice(tokens, index)):
        pass  # "setuju, kabari kalau sudah tayang"
    else:
        length = _match_beside(said, index)
    return length


def _match_beside(said: _Said, index: int) -> int:
    """Courtesy of a clause's own; where the page goes; behind consent whom it is said to and what it is of;
    and the usual way, behind a word that sends it there."""
    tokens, consented = said.tokens, said.firm or said.weak
    if length := run.match_clause(tokens, index):
        # "semoga acaranya lancar, ok"
        said.remarked = said.remarked or (not consented and run.blesses(tokens[index]))
        return length
    if semblance.may_name_place(tokens, index) and (length := run.match_place(tokens, index)):
        return length
    if length := run.match_sending(tokens, index):
        said.remarked = said.remarked or not consented  # "kirim ke media, ok"
        return length
    is_bare = tokens[index].plain in run_words.TEXTS and not said.firm  # "ok siaran pers" names it
    if consented and not is_bare and (length := run.match_object(tokens, index)):
        return length
    before = around.plain_before(tokens, index)
    if consented and (before in words.ROUTINE | around.ONWARD or is_publishing(before)):
        return run.match_procedure(tokens, index)
    return 0


def _take_word(said: _Said, index: int) -> int:
    """1 where the word here may stand in an approval, 0 where it unmakes it."""
    plain = said.tokens[index].plain
    accounted = (
        _take_consent(said, index)
        if is_agreeing(plain) or is_publishing(plain) or plain in words.WEAK
        else _is_accounted(said, index)
    )
    if not accounted:
        return 0
    said.thanked = said.thanked or plain in words.THANKS
    said.firm = said.firm or _gives_leave(said, index)
    said.singly.append(said.tokens[index])
    return 1


def _take_consent(said: _Said, index: int) -> bool:
    tokens, plain = said.tokens, said.tokens[index].plain
    if is_agreeing(plain):
        said.firm = True
        return not (around.is_asked_for(tokens, index) or around.is_told_of_another(tokens, index))
    if (is_publishing(plain) or plain in around.ONWARD) and semblance.is_done_by_self(tokens, index):
        return False
    if semblance.cheers_on(tokens, index):
        return False
    if is_publishing(plain):
        is_asking = not said.firm and around.asks_for_leave(tokens, index)
        said.firm = True
        return not is_asking
    opens = not said.thanked and around.opens_answer(tokens, said.singly, index)
    is_particle = said.firm and plain in around.PARTICLES  # "silakan dimuat ya"
    if not is_particle and plain not in around.ONWARD and around.is_asked_for(tokens, index):
        return False
    if semblance.is_impatient(tokens, index):
        said.weak = False
        return True
    if opens and around.is_told_of_another(tokens, index):
        return False
    said.weak = said.weak or opens
    said.firm = said.firm or (opens and said.unobjected and plain in around.ONWARD)
    return True


def _gives_leave(said: _Said, index: int) -> bool:
    """ "Silakan tayang", "boleh mi terbit"; and "silakan" in a clause of its own behind praise."""
    tokens, plain = said.tokens, said.tokens[index].plain
    if plain in words.APPEARING:
        return around.is_let(tokens, index) and not around.asks_for_leave(tokens, index)
    if plain not in words.LEAVE or not (said.praised or said.unobjected):
        return False
    clause = [token.plain for token in tokens if token.clause == tokens[index].clause]
    return all(other in words.PERSONS | words.EMOJI | _ONLY for other in clause[1:]) and clause[0] == plain


def _is_accounted(said: _Said, index: int) -> bool:
    """May a word stand here that is no consent? By its surroundings, or because it says nothing."""
    tokens, plain = said.tokens, said.tokens[index].plain
    if plain == TIME_MARK:
        return around.is_time_of_publication(tokens, index, firm=said.firm)
    if plain in words.LINKING and semblance.breaks_off(tokens, index):
        return False
    if plain in _BEGGING and semblance.pleads_for_nothing(tokens, index):
        return False
    if plain in run_words.SITES and not semblance.may_name_place(tokens, index):
        return False
    if plain in words.CLINGING and not semblance.clings(tokens, index):
        return False
    if plain in words.ALLOWING:
        return around.precedes_consent(tokens, index)
    if plain in words.APPEARING and (said.firm or said.weak or around.is_let(tokens, index)):
        return True  # "lanjut terbit"
    if plain in words.GIVING and around.plain_behind(tokens, index) in words.APPEARING:
        return True
    if plain in words.SPOKEN_MARKS:
        return said.firm or said.weak  # "setuju titik"
    if plain in words.ROUTINE:
        return around.is_passed_on(tokens, index, firm=said.firm, weak=said.weak)
    if plain == "selanjutnya":
        return not semblance.pleads_for_nothing(tokens, index)  # "selanjutnya silakan diproses"
    if plain in _AT_ONCE:
        return around.follows_moment(tokens, index)  # "sekarang juga"
    if plain in run_words.DONE:
        return around.precedes_leave(tokens, index) or around.urges(tokens, index)  # "sudah bisa diterbitkan"
    if plain == "konsep":
        return around.plain_behind(tokens, index) in run_words.TEXTS
    if plain in _DECLARING:
        return is_agreeing(around.plain_behind(tokens, index))
    if plain == "itu":
        return around.is_pointing(tokens, index)
    if plain in run_words.MYSELF:
        return around.speaks_of_self(tokens, index)
    if plain in _ONLY and not around.follows_consent(tokens, index):
        # "di website saja", "naskah saja": the approval of a part
        return around.plain_before(tokens, index) in words.LEAVE or around.is_hurried(tokens, index)
    if around.is_greeting_of_the_day(tokens, index):
        return True
    is_timed = any(token.plain == TIME_MARK for token in tokens)
    return is_neutral(plain) or (is_timed and plain in words.TIMED)
