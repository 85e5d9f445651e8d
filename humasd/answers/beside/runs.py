"""Runs of words that say something as a whole, beside consent: courtesy, praise, where to publish.

Each `match_` tells how many tokens from here on are such a run, within one clause; 0 for none. The fixed
ones are in humasd.lexicon.phrases, the others in consent_patterns and run_patterns beside this file.
"""

from __future__ import annotations

from humasd.answers.beside import consent_patterns as consent
from humasd.answers.beside import run_patterns as patterns
from humasd.answers.beside.matching import match as _match
from humasd.answers.beside.matching import match_opening as _match_opening
from humasd.answers.beside.matching import phrases_at, spelled
from humasd.answers.beside.surroundings import (
    clause_before,
    follows_bare_consent,
    opens_clause,
    plain_before_here,
    plain_behind,
)
from humasd.answers.beside.unobjected import OTHERS
from humasd.answers.tokens import Token, is_agreeing, is_publishing
from humasd.lexicon import courtesies, forms, phrases, run_words, signature_words, words


def match_courtesy(tokens: list[Token], index: int) -> int:
    """A phrase that decides nothing."""
    if tokens[index].plain == "dari" and plain_before_here(tokens, index) in run_words.TEXTS:
        return 0  # "muat berita dari kami"
    return next((len(phrase) for phrase in phrases_at(tokens, index) if phrase in _PHRASES), 0)


def is_small_talk(tokens: list[Token], index: int, length: int, *, behind: bool) -> bool:
    """Is a phrase of courtesy all that a weak word comes with: "ok selamat berlibur", "ok agar maklum"?

    Behind it the greeting of the day is an answer to another's.
    """
    phrase = tuple(map(spelled, tokens[index : index + length]))
    return phrase in courtesies.SMALL_TALK or (behind and phrase in courtesies.GREETINGS)


def match_judged(tokens: list[Token], index: int) -> int:
    """That the writer has read the text, or that it is good."""
    told = (patterns.PRAISE, patterns.READ_THROUGH, patterns.LOOKS_GOOD)
    if length := next(filter(None, (_match(pattern, tokens, index) for pattern in told)), 0):
        return length
    for phrase in phrases_at(tokens, index):
        if phrase in phrases.JUDGED | phrases.READ:
            return len(phrase)
        if phrase in phrases.READ_BY:
            clause = {token.plain for token in tokens if token.clause == tokens[index].clause}
            return len(phrase) if clause.isdisjoint(words.PERSONS) else 0
    return 0


def match_remark(tokens: list[Token], index: int) -> int:
    """A clause of its own by which the text or a part of it is good ("fotonya juga bagus"); a greeting or a
    yes may open it ("alhamdulillah sudah sesuai arahan Bupati")."""
    if not set(clause_before(tokens, index)) <= words.GREETING | words.WEAK:
        return 0
    return _match(patterns.REMARK, tokens, index)


def match_preamble(tokens: list[Token], index: int) -> int:
    """ "Bersama ini kami sampaikan bahwa" before consent."""
    return _match_opening(consent.PREAMBLE, tokens, index)


def match_reminder(tokens: list[Token], index: int) -> int:
    """ "Jangan lupa" before "terbitkan"."""
    return _match_opening(patterns.REMINDER, tokens, index)


def match_helped(tokens: list[Token], index: int) -> int:
    """ "Mohon dibantu penerbitannya"."""
    return _match_opening(consent.HELPED, tokens, index)


def match_likewise(tokens: list[Token], index: int) -> int:
    """Another part, of which the same is said ("isinya juga")."""
    return _match_opening(patterns.LIKEWISE, tokens, index)


def match_place(tokens: list[Token], index: int) -> int:
    """Where the page goes ("di website resmi Pemkab dan media"). Another channel alone is none."""
    return _match(patterns.PLACES, tokens, index)


def match_object(tokens: list[Token], index: int) -> int:
    """What is consented to, where it is the text as shown ("dengan isi berita tersebut")."""
    return _match(consent.OBJECT, tokens, index)


def match_procedure(tokens: list[Token], index: int) -> int:
    """That it shall go the usual way ("sesuai prosedur yang berlaku", "lebih lanjut")."""
    return _match(patterns.PROCEDURE, tokens, index)


def match_clause(tokens: list[Token], index: int) -> int:
    """Courtesy at a clause's head that leaves consent as it is: a blessing ("semoga bermanfaat"), an apology
    for answering late, that the text was read, and that the media get it too, which they do."""
    if not opens_clause(tokens, index):
        if not follows_bare_consent(tokens, index):
            return 0  # "setuju semoga bermanfaat", "setuju dek maaf baru balas"
        return _match(patterns.BLESSING, tokens, index)
    return next(filter(None, (_match(pattern, tokens, index) for pattern in patterns.CLAUSES)), 0)


def match_sending(tokens: list[Token], index: int) -> int:
    """That the media get it too, which they do ("kirim juga ke media", "dan disebarkan ke media partner")."""
    is_joined = tokens[index].plain in {"dan", "serta"}
    return _match(patterns.SENDING, tokens, index) if is_joined or opens_clause(tokens, index) else 0


def match_trailing(tokens: list[Token], index: int) -> int:
    """ "Dari tadi", "dan teruskan ke media", behind consent that is firm."""
    return _match(patterns.TRAILING, tokens, index)


def match_name(tokens: list[Token], index: int) -> int:
    """Someone by title and name behind consent: spoken to or spoken of ("ok bu Ani", "setuju pak Budi")."""
    if not index or tokens[index - 1].clause != tokens[index].clause:
        return 0
    return _match(patterns.NAMED, tokens, index)


def match_thanks_for(tokens: list[Token], index: int) -> int:
    """What thanks are for, behind them: "atas kerja kerasnya"."""
    before = [token.plain for token in tokens[:index]]
    while before[-1:] and before[-1] in run_words.THANKING:
        before.pop()
    is_thanked = bool(before) and before[-1] in words.THANKS | {"kasih", "you", "khairan"}
    length = _match(patterns.THANKS_FOR, tokens, index) if is_thanked else 0
    for_what = [token.plain for token in tokens[index : index + length]]
    is_asked = any(plain in run_words.DONE_TO_TEXT for plain in for_what) and "sudah" not in map(
        spelled, tokens[index : index + length]
    )
    is_ahead = not run_words.WAITING.isdisjoint(for_what) and not run_words.OUTSTANDING.isdisjoint(for_what)
    return 0 if is_asked or is_ahead else length  # "terima kasih untuk diperbaiki", "menunggu revisinya"


def blesses(token: Token) -> bool:
    """Does a blessing begin here? Before "ok" it may be of the event that a text tells of."""
    return token.plain in run_words.WISHING | {"insya", "insyalah"}


def informs(thanks: list[Token]) -> bool:
    """Are thanks for something that came, so that "ok" beside them may be a receipt?"""
    return not run_words.INFORMING.isdisjoint(token.plain for token in thanks)


def match_put_up(tokens: list[Token], index: int) -> int:
    """That it shall be put on the website ("pasang di website", "teruskan ke web")."""
    return _match_opening(patterns.PUT_UP, tokens, index)


def match_subject(tokens: list[Token], index: int) -> int:
    """The text that is shown, before the consent to it ("yang ini setuju", "versi ini acc")."""
    return _match_opening(consent.SUBJECT, tokens, index)


def match_studied(tokens: list[Token], index: int) -> int:
    """That consent comes after reading ("setelah dibaca, setuju"); behind consent it would put it off.

    "Setelah dicek, terbitkan" may order a check that is still to come.
    """
    length = _match_opening(patterns.READ_FIRST, tokens, index)
    read_by = {token.plain for token in tokens[index : index + length]}
    if not words.SELF.isdisjoint(read_by):
        return length
    behind = (token.plain for token in tokens[index + length :])
    first = next((plain for plain in behind if _tells_own(plain) or _directs(plain)), "")
    return length if _tells_own(first) else 0


def _tells_own(plain: str) -> bool:
    return is_agreeing(plain) or plain in {"nyatakan", "menyatakan"}


def _directs(plain: str) -> bool:
    return is_publishing(plain) or plain in words.WEAK | words.APPEARING


def match_capacity(tokens: list[Token], index: int) -> int:
    """In what office one consents ("selaku Kabag"); "sebagai Sekda setuju" may be told of him."""
    length = _match(consent.CAPACITY, tokens, index)
    named = {token.plain for token in tokens[index : index + length]}
    if named.isdisjoint(signature_words.SUPERIORS):
        return length
    clause = {token.plain for token in tokens if token.clause == tokens[index].clause}
    return 0 if clause.isdisjoint(words.SELF) else length


def match_grant(tokens: list[Token], index: int) -> int:
    """Consent in other words: "saya beri persetujuan", "dinyatakan dapat terbit", "kami tidak keberatan rilis
    ini dimuat"."""
    length = _match(consent.GRANT, tokens, index) or _match_opening(consent.UNOBJECTED, tokens, index)
    granted = {token.plain for token in tokens[index : index + length]}
    if not granted.isdisjoint(_GIVEN) and plain_behind(tokens, index + length - 1) in words.PERSONS:
        return 0  # "persetujuan diberikan Bapak"
    if "keberatan" in granted and plain_before_here(tokens, index) in words.PERSONS | OTHERS:
        return 0  # "semua tidak keberatan dimuat"
    is_received = tokens[index].plain in _LET and plain_before_here(tokens, index) in words.SELF
    return 0 if is_received else length  # "kami diizinkan tayang"


_GIVEN = forms.word_set("diberi diberikan")
_LET = forms.word_set("dinyatakan diizinkan diijinkan diperkenankan")


def match_thus(tokens: list[Token], index: int) -> int:
    """ "Kalau begitu", before consent to what was found good."""
    return _match_opening(consent.THUS, tokens, index)


def match_mentioned(tokens: list[Token], index: int) -> int:
    """What "ok" beside it may answer: that the mail came or was read; and that the page need but go up."""
    if not set(clause_before(tokens, index)) <= words.GREETING | words.PERSONS:
        return 0
    return _match(patterns.READ_BY_ME, tokens, index) or _match(patterns.MENTIONED, tokens, index)


def match_go_ahead(tokens: list[Token], index: int) -> int:
    """ "Go ahead", which consents beside praise."""
    return _match_opening(consent.GO_AHEAD, tokens, index)


def match_notice(tokens: list[Token], index: int) -> int:
    """A clause that wants to hear of the publication: "kabari kalau sudah tayang", "kirim linknya"."""
    return _match_opening(patterns.NOTICE, tokens, index)


def match_addressed(tokens: list[Token], index: int) -> int:
    """Whom consent or courtesy directly before speaks to ("setuju Pak Kadis", "ok dek Rina")."""
    if index and tokens[index].plain in run_words.YOUNGER and is_agreeing(tokens[index - 1].plain):
        return _match(patterns.COLLEAGUE, tokens, index)  # "setuju, Mas Andi"
    if not index or tokens[index - 1].clause != tokens[index].clause:
        return 0
    if tokens[index - 1].plain not in run_words.ADDRESSING | words.GREETING | words.THANKS:
        return 0
    if index > 1 and tokens[index - 2].plain in run_words.DONE:  # "sudah setuju Pak Kadis"
        return 0
    is_thanked = tokens[index - 1].plain in words.THANKS | {"kasih"}
    return _match(patterns.COLLEAGUE, tokens, index) or (
        _match(patterns.NAMED, tokens, index) if is_thanked else 0
    )


_PHRASES = courtesies.COURTESY | phrases.JUDGED | phrases.READ
