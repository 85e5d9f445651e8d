"""What stands around a word of an answer: whether consent is given or asked for, whose it is, and of what.

Each question is asked of one word by its index and looks at its clause, or at the word before or behind.
"""

from __future__ import annotations

from humasd.answers.schedule import TIME_MARK
from humasd.answers.tokens import Token, is_agreeing, is_neutral, is_publishing
from humasd.lexicon import forms, run_words, words

ONWARD = frozenset({"lanjut"})
PARTICLES = frozenset({"ya", "iya"})
ONLY = frozenset({"saja", "aja"})
SOFTENING = frozenset({"mi", "ji"})
TAGS = PARTICLES | {"yah", "nah", "di", "di'", "kan"}
SOON = frozenset({"segera", "sgr", "segerakan", "secepatnya"})
"""Before "please" they ask for it."""
QUICK = SOON | {"cepat", "cpt", "cepet", "lekas", "gercep"}
PASSED_OVER = frozenset({"mi", "ji", "di", "saja", "langsung", "segera"}) | (QUICK - SOON)


def plain_before(tokens: list[Token], index: int) -> str:
    """The word directly before, in whatever clause; empty at the head."""
    return tokens[index - 1].plain if index else ""


def plain_before_here(tokens: list[Token], index: int) -> str:
    """The word directly before in the same clause; empty at its head."""
    return "" if opens_clause(tokens, index) else tokens[index - 1].plain


def plain_behind(tokens: list[Token], index: int) -> str:
    """The word directly behind in the same clause; empty at its end."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following.plain if following is not None and following.clause == tokens[index].clause else ""


def clause_before(tokens: list[Token], index: int) -> list[str]:
    """The plain forms of the words before this one in its clause."""
    return [token.plain for token in tokens[:index] if token.clause == tokens[index].clause]


def opens_clause(tokens: list[Token], index: int) -> bool:
    """Whether a word is the first of its clause."""
    return not index or tokens[index - 1].clause != tokens[index].clause


def opens_answer(tokens: list[Token], said: list[Token], index: int) -> bool:
    """Is a weak word ("ok", "ya") the first that says anything, but for judgements of the text?"""
    if tokens[index].plain in PARTICLES and plain_behind(tokens, index) in run_words.SHOWN | run_words.TEXTS:
        return False  # "iya ini", "ya ini berita"
    if tokens[index].plain not in PARTICLES:
        return all(is_neutral(token.plain) for token in said)
    if set(clause_before(tokens, index)) - words.PERSONS - words.EMOJI - PARTICLES:
        return False  # "bagus ya", "maaf ya"
    courteous = words.GREETING | words.PERSONS | words.EMOJI | PARTICLES
    return all(token.plain in courteous for token in tokens[:index])


def promises(tokens: list[Token]) -> bool:
    """Does a weak word speak of what its writer will do, or is ("ok saya segera", "ya ini saya")?"""
    plains = [token.plain for at, token in enumerate(tokens) if plain_before(tokens, at) != "dari"]
    if not words.SELF.isdisjoint(plains):
        return True
    return not QUICK.isdisjoint(plains) and words.PLEADING.isdisjoint(plains)


def is_time_of_publication(tokens: list[Token], index: int, *, firm: bool) -> bool:
    """Is it the page that the time is of, and not the consent ("besok jam 8 saya setujui")?

    The time stands behind a word of publishing, directly before one that commands ("besok jam 9 tayangkan"),
    or in a clause of its own behind firm consent.
    """
    before, last = clause_before(tokens, index), index
    while plain_behind(tokens, last) == TIME_MARK:  # a day and a time
        last += 1
    behind = plain_behind(tokens, last)
    if any(plain.endswith("jadwalkan") for plain in before) and not words.SELF.isdisjoint(before):
        return False  # "saya jadwalkan besok jam 10"
    if before and all(plain.endswith(_GOING_ON) or plain in words.WEAK for plain in before):
        return False  # "dilanjutkan besok jam 9" puts it off
    if before[-1:] and before[-1] in _GRANTING:
        return False  # "persetujuan saya berikan besok jam 9", "izin tayang diberikan besok"
    if any(is_publishing(plain) or plain in words.PUBLISHING for plain in before):
        return True
    is_commanded = is_publishing(behind) and not behind.startswith("di") and not behind.endswith(_GOING_ON)
    if is_commanded and words.SELF.isdisjoint(before):
        return True
    return firm and not any(is_agreeing(plain) or plain in words.WEAK for plain in before)


_GRANTING = forms.word_set(
    "persetujuan izin ijin beri berikan diberi diberikan memberi memberikan izinkan ijinkan mengizinkan"
    " mengijinkan diizinkan diijinkan diperkenankan"
)
_GOING_ON = ("lanjut", "lanjutkan")
_STRESSING = frozenset({"mi", "ji", "sekali", "banget"})


def is_passed_on(tokens: list[Token], index: int, *, firm: bool, weak: bool) -> bool:
    """Is the text sent on its way behind consent ("acc, proses"), rather than told to be on it?

    "Ok, diproses" and "ok siap laksanakan" may tell of what their writer does, as "setuju, saya proses" does.
    """
    before = set(clause_before(tokens, index))
    if not before.isdisjoint(words.SELF):
        return False
    if tokens[index].plain == "jalan" and plain_before(tokens, index) in run_words.TEXTS:
        return False  # "setuju berita jalan"
    is_led = not before.isdisjoint(words.PLEADING)
    is_agreed = is_led and any(is_agreeing(token.plain) for token in tokens[index:])
    return firm or is_agreed or (weak and tokens[index].plain != "jalan" and is_led)


def follows_consent(tokens: list[Token], index: int) -> bool:
    """Whether the word before agrees, or says to publish."""
    said = [token.plain for token in tokens[:index] if token.plain not in SOFTENING]
    before = said[-1] if said else ""
    return is_agreeing(before) or is_publishing(before) or before in words.WEAK | words.APPEARING


def follows_agreement(tokens: list[Token], index: int, *, softly: bool) -> bool:
    """Whether the word before in the same clause agrees, where `softly` also with "mi" between."""
    said = [plain for plain in clause_before(tokens, index) if not softly or plain not in SOFTENING]
    return bool(said) and is_agreeing(said[-1])


def follows_bare_consent(tokens: list[Token], index: int) -> bool:
    """Does a word stand behind consent in one clause, with at most whom one calls and emoji between?"""
    before = [token for token in tokens[:index] if token.clause == tokens[index].clause]
    while before and (before[-1].plain in words.PERSONS | words.EMOJI | {"ya"}):
        before.pop()
    return bool(before) and is_agreeing(before[-1].plain)


def is_hurried(tokens: list[Token], index: int) -> bool:
    """ "Saja" in "langsung saja dinaikkan"."""
    at = index
    while plain_behind(tokens, at) in SOFTENING:
        at += 1
    behind = plain_behind(tokens, at)
    is_published = is_publishing(behind) or behind in words.APPEARING | words.GIVING
    before = [plain for plain in clause_before(tokens, index) if plain not in SOFTENING]
    return before[-1:] == ["langsung"] and is_published


def follows_moment(tokens: list[Token], index: int) -> bool:
    """ "Juga" behind "hari ini" or "sekarang"."""
    return plain_before(tokens, index) in {TIME_MARK, "sekarang", "segera"}


def is_pointing(tokens: list[Token], index: int) -> bool:
    """ "Itu" of the text: "terbitkan itu", "naikkan mi itu berita"; "setuju mi itu" is said of another, and
    "setuju ma' itu" of oneself."""
    if clause_before(tokens, index)[-1:] in (["ma'"], ["ja'"]):
        return is_agreeing(tokens[index - 2].plain) and not plain_behind(tokens, index)
    before = [plain for plain in clause_before(tokens, index) if plain not in PASSED_OVER]
    is_published = bool(before) and (is_publishing(before[-1]) or before[-1] in words.APPEARING)
    behind = plain_behind(tokens, index)
    if before[-1:] and is_agreeing(before[-1]):
        return behind in run_words.TEXTS  # "setuju mi itu beritanya"
    return is_published and (not behind or is_neutral(behind) or behind in run_words.TEXTS)


def speaks_of_self(tokens: list[Token], index: int) -> bool:
    """The ending of the first person, written apart behind consent: "setuju mka'", "iye setuju sekali ka".

    Without a yes before it or a command behind it "ka" may ask.
    """
    before = [token.plain for token in tokens[:index]]
    while before[-1:] and before[-1] in _STRESSING:
        before.pop()
    if plain_behind(tokens, index) in TAGS and not commands_behind(tokens, index):
        return False  # "setuju ja' di'"
    is_clear = (
        tokens[index].plain not in {"ka", "ka'"}
        or not YES.isdisjoint(before)
        or commands_behind(tokens, index)
        or any(_is_sent(tokens, at) for at in range(index) if tokens[at].clause < tokens[index].clause)
    )
    return bool(before) and is_agreeing(before[-1]) and is_clear


def _is_sent(tokens: list[Token], at: int) -> bool:
    """ "Naikkan", and "boleh mi naik"."""
    before = [plain for plain in clause_before(tokens, at) if plain not in PASSED_OVER]
    is_let = before in (["boleh"], ["silakan"], ["silahkan"]) and plain_behind(tokens, at) == ""
    return publishes(tokens, at) or (is_let and tokens[at].plain in words.APPEARING)


def agrees_behind(tokens: list[Token], index: int) -> bool:
    """Does a word behind this one in its clause agree?"""
    behind = [token for token in tokens[index + 1 :] if token.clause == tokens[index].clause]
    return any(is_agreeing(token.plain) for token in behind)


def commands_behind(tokens: list[Token], index: int) -> bool:
    """Does a clause behind this one open with having the text published ("setuju ka, kasi naik mi")?"""
    return any(
        tokens[at].clause > tokens[index].clause
        and PASSED_OVER.issuperset(clause_before(tokens, at))
        and publishes(tokens, at)
        and not tokens[at].plain.startswith("di")
        for at in range(index + 1, len(tokens))
    )


def publishes(tokens: list[Token], at: int) -> bool:
    """ "Naikkan", "kasi naik"."""
    return is_publishing(tokens[at].plain) or is_given(tokens, at)


def is_given(tokens: list[Token], at: int) -> bool:
    """ "Kasi" before "naik" or "muat"."""
    behind = plain_behind(tokens, at)
    return tokens[at].plain in words.GIVING and (behind in words.APPEARING or is_publishing(behind))


def is_let_out(tokens: list[Token], at: int) -> bool:
    """ "Kasi keluar mi beritanya", where nothing but the news is named: a part may be left out so."""
    clause = [token.plain for token in tokens if token.clause == tokens[at].clause]
    said = [plain for plain in clause if plain not in PASSED_OVER]
    return (
        said[:1] != []
        and said[0] in words.GIVING
        and said[1:2] == ["keluar"]
        and bool(said[2:])
        and (_NEWS.issuperset(said[2:]))
    )


_NEWS = forms.word_set("beritanya rilisnya berita rilis naskahnya ini itu")
YES = frozenset({"iye", "iye'", "iya", "iyo", "saya", "sy"})


def is_greeting_of_the_day(tokens: list[Token], index: int) -> bool:
    """ "Pagi dek, …" at the head. "Malam, terbitkan" may name a time."""
    if index or tokens[index].plain not in run_words.PARTS_OF_DAY:
        return False
    clause = [token.plain for token in tokens if token.clause == tokens[index].clause]
    if len(clause) == len(tokens) or any(plain not in run_words.CALLED for plain in clause[1:]):
        return False
    is_published = any(is_publishing(token.plain) or token.plain in words.APPEARING for token in tokens)
    following = tokens[len(clause)].plain
    return len(clause) > 1 or not is_published or is_agreeing(following) or following in words.WEAK
