"""Is an answer a plain approval? The one question that may put a page up.

Every word must be accounted for: consent, courtesy, publication time, category, and what may accompany
consent (humasd.answers.beside.runs). One word more, and it is none.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from humasd.answers import leave, semblance
from humasd.answers.accounted import is_accounted
from humasd.answers.beside import asides, whose
from humasd.answers.beside import runs as run
from humasd.answers.beside import surroundings as around
from humasd.answers.beside.unobjected import match_opined, match_unobjected
from humasd.answers.tokens import Token, is_agreeing, is_publishing
from humasd.lexicon import phrases, run_words, words

MAX_WORDS = 60
"""A plain approval is short."""

_RECEIVED = words.RECEIPT - run_words.GOOD
_GREETING_PHRASES = frozenset({"selamat", "asalamu", "asalamu'alaikum", "wa", "yth", "waalaikum"})


@dataclass
class _Said:
    """What an answer has said up to a word."""

    tokens: list[Token]
    firm: bool = False
    """ "Setuju", "terbitkan"."""
    weak: bool = False
    """ "Ok", "ya": consent only where nothing makes them a mere particle."""
    onward: bool = False
    """ "Lanjut", which consents where nothing stands against it."""
    thanked: bool = False
    unobjected: bool = False
    let: bool = False
    """ "Silakan" or "go ahead" by itself, which consents where something is found good."""
    praised: bool = False
    remarked: bool = False
    """On a part, or that something came: "fotonya bagus, ok" is no consent, nor is "ok, makasih infonya"."""
    singly: list[Token] = field(default_factory=list)
    """The words outside of runs."""

    def consents(self) -> bool:
        if self.firm or (self.let and self.praised):
            return True
        if (
            self.unobjected
            or self.remarked
            or any(token.plain in words.RIGHT for token in self.singly)  # "ya benar": whose mail it is
            or semblance.only_owns_up(self.tokens)
            or semblance.only_points(self.tokens)
            or around.promises(self.tokens)
            or semblance.is_grudging(self.tokens)
        ):
            return False
        return self.weak and not semblance.salutes(self.tokens, self.singly)


def is_plain_approval(tokens: list[Token], *, firmly: bool = False) -> bool:
    """Consent and nothing else. A TIME_MARK stands where a publication time was named. `firmly`: by more than
    "ok" or "ya"."""
    if not tokens or len(tokens) > MAX_WORDS:
        return False
    said = _Said(tokens)
    index = 0
    while index < len(tokens):
        length = _take_run(said, index) or _take_word(said, index)
        if not length:
            return False
        index += length
    return said.consents() and (said.firm or said.onward or not firmly)


def _take_run(said: _Said, index: int) -> int:
    """How many words from here on say something as a whole that may stand in an approval."""
    tokens = said.tokens
    if length := run.match_preamble(tokens, index) or run.match_helped(tokens, index):
        pass
    elif length := run.match_mentioned(tokens, index):
        said.remarked = True
    elif length := run.match_remark(tokens, index) or _match_judgement(tokens, index):
        said.remarked = True
        is_receipt = any(token.plain in _RECEIVED for token in tokens[index : index + length])
        said.praised = said.praised or not is_receipt  # "noted" praises nothing
    elif length := run.match_judged(tokens, index):
        # "ok, sudah dibaca" tells of the reading alone
        is_read = any(token.plain in phrases.READING for token in tokens[index : index + length])
        said.weak = said.weak and not is_read
        said.praised = said.praised or not is_read
    elif length := run.match_capacity(tokens, index):
        pass
    elif length := run.match_go_ahead(tokens, index):
        said.let = True
    elif (said.praised or said.unobjected) and (length := run.match_thus(tokens, index)):
        pass  # "sudah sesuai, kalau begitu terbitkan"
    elif not (said.firm or said.weak) and (length := run.match_subject(tokens, index)):
        pass  # "yang ini setuju"
    elif length := match_unobjected(tokens, index) or match_opined(tokens, index):
        said.unobjected = True
        said.firm = said.firm or said.onward
    elif length := run.match_courtesy(tokens, index):
        said.thanked = said.thanked or tokens[index].plain not in _GREETING_PHRASES
        said.remarked = said.remarked or run.is_small_talk(tokens, index, length, behind=said.weak)
    elif length := run.match_thanks_for(tokens, index):
        said.remarked = said.remarked or run.informs(tokens[index : index + length])
    elif length := run.match_grant(tokens, index):
        if whose.is_asked_for(tokens, index) or whose.is_told_of_another(tokens, index):
            return 0
        said.firm = True
    elif length := run.match_put_up(tokens, index):
        said.firm = True
    elif not (said.firm or said.weak) and (length := run.match_studied(tokens, index)):
        pass
    elif length := run.match_addressed(tokens, index):
        said.weak = said.weak and tokens[index].plain not in run_words.TITLED  # "ok Pak Kadis" may be for him
    elif length := run.match_name(tokens, index):
        said.firm = said.weak = False  # whose consent it is must be told anew
    elif said.firm and (
        length := run.match_notice(tokens, index)
        or run.match_trailing(tokens, index)
        or asides.match_haste(tokens, index)
        or run.match_reminder(tokens, index)
        or asides.match_reason(tokens, index)
        or asides.match_aside(tokens, index)
    ):
        pass  # "setuju, kabari kalau sudah tayang"
    elif said.praised and (length := run.match_likewise(tokens, index)):
        pass
    else:
        length = _match_beside(said, index)
    return length


def _match_judgement(tokens: list[Token], index: int) -> int:
    """A judgement that says more than "sudah bagus", which leaves "ok" a consent."""
    length = asides.match_judgement(tokens, index)
    return length if length > run.match_judged(tokens, index) else 0


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
    is_sent = consented and (before in around.ONWARD or is_publishing(before))
    if is_sent or before in words.ROUTINE:
        return run.match_procedure(tokens, index)
    return 0


def _take_word(said: _Said, index: int) -> int:
    """1 where the word here may stand in an approval, 0 where it unmakes it."""
    plain = said.tokens[index].plain
    if semblance.shows_person(said.tokens, index):
        return 0
    accounted = (
        _take_consent(said, index)
        if is_agreeing(plain) or is_publishing(plain) or plain in words.WEAK
        else is_accounted(said.tokens, index, firm=said.firm, weak=said.weak)
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
        return not (whose.is_asked_for(tokens, index) or whose.is_told_of_another(tokens, index))
    if (is_publishing(plain) or plain in around.ONWARD) and semblance.is_done_by_self(tokens, index):
        return False
    if semblance.cheers_on(tokens, index) or semblance.is_broadcast(tokens, index):
        return False
    if is_publishing(plain):
        is_asking = not said.firm and (
            leave.asks_for_leave(tokens, index) or semblance.is_reported(tokens, index)
        )
        said.firm = True
        return not is_asking
    opens = not said.thanked and around.opens_answer(tokens, said.singly, index)
    is_particle = said.firm and plain in around.PARTICLES  # "silakan dimuat ya"
    if not is_particle and plain not in around.ONWARD and whose.is_asked_for(tokens, index):
        return False
    if semblance.is_impatient(tokens, index):
        said.weak = False
        return True
    if opens and whose.is_told_of_another(tokens, index):
        return False
    said.weak = said.weak or opens
    goes_on = opens or (said.weak and said.unobjected)  # "ok, tidak ada perubahan. Lanjut"
    said.onward = said.onward or (goes_on and plain in around.ONWARD)
    said.firm = said.firm or (said.onward and said.unobjected)
    return True


def _gives_leave(said: _Said, index: int) -> bool:
    """ "Silakan tayang", "boleh mi terbit"; and "silakan" in a clause of its own behind praise."""
    tokens, plain = said.tokens, said.tokens[index].plain
    if plain in words.APPEARING:
        is_let = leave.is_let(tokens, index) and not leave.asks_for_leave(tokens, index)
        return is_let or leave.follows_well(tokens, index)
    if plain not in words.LEAVE:
        return False
    clause = [token.plain for token in tokens if token.clause == tokens[index].clause]
    beside = words.PERSONS | words.EMOJI | around.ONLY | {plain}
    is_alone = clause[clause[0] in around.YES :][:1] == [plain] and beside.issuperset(clause[1:])
    said.let = said.let or is_alone
    return is_alone and (said.praised or said.unobjected)
