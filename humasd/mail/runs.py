"""Runs of words that say something as a whole, beside consent: courtesy, praise, where to publish.

Each `match_` tells how many tokens from here on are such a run, within one clause; 0 for none. The fixed
ones are in humasd.mail.phrases; the others are patterns over the plain words of a clause, in which each
word is followed by one space and the clause by a full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from humasd.mail import phrases, run_words, words
from humasd.mail.surroundings import opens_clause
from humasd.mail.tokens import Token

_WINDOW = 14
"""Words that are looked at; no run is longer."""


def _one_of(*groups: Iterable[str]) -> str:
    """Any one word of the groups, as a pattern."""
    forms = sorted({form for group in groups for form in group})
    return f"(?:(?:{'|'.join(map(re.escape, forms))}) )"


_AT = _one_of(words.word_set("di ke pada dalam lewat melalui untuk utk via"))
_ITS = _one_of(run_words.OWNERS)
_END = f"{_one_of(words.EMOJI)}{{0,6}}(?=[.])"
_ADDRESS = f"(?:banyak |ya |{_one_of(words.PERSONS)}){{0,4}}"
_SITE = f"{_one_of(run_words.SITES)}{_ITS}{{0,6}}"
_MEDIA = f"media {_ITS}{{0,4}}"
_AND = _one_of(words.word_set("dan serta & maupun juga"))
_PLACES = re.compile(
    f"{_AT}?{_SITE}(?:{_AND}{_AT}?(?:{_one_of(run_words.CHANNELS)}{{1,4}}|{_MEDIA}|{_SITE})){{0,3}}"
    f"|{_AT}{_MEDIA}(?:{_AND}{_AT}?{_SITE})?(?:juga )?(?!{_one_of(run_words.CHANNELS)})"
)
_OBJECT = re.compile(
    "(?:dengan |dgn )?versi ini |"
    f"(?:{_one_of(words.word_set('dengan dgn dg atas'))}{_one_of(run_words.CONTENTS)}?"
    f"|{_one_of(run_words.CONTENTS)}){_one_of(run_words.TEXTS)}{{1,3}}{_one_of(run_words.SHOWN)}{{0,2}}"
    f"|(?:penerbitan |penayangan |publikasi )?siaran pers {_one_of(run_words.SHOWN)}{{0,2}}"
)
_VERY = _one_of(words.word_set("sudah juga cukup sangat memang tampak semua semuanya"))
_SO = _one_of(words.word_set("sekali semua semuanya juga mi ini itu ya banget dan sudah dinda dek ndi"))
_GOOD = (
    f"(?:{_one_of(run_words.GOOD)}|luar biasa |enak dibaca |mudah (?:dipahami|dibaca|dimengerti) "
    "|memenuhi (?:syarat|kaidah|standar) )"
)
_PRAISED = (
    f"(?:{_one_of(run_words.PARTS)}|versi ini "
    "|(?:hasil )?(?:revisinya|koreksinya|perbaikanya) |hasil (?:revisi|koreksi|perbaikan) )"
)
"""What is praised, also after the praise: not "revisi" by itself, since "oke revisi" asks for one."""
_PART = f"(?:{_PRAISED}|(?:revisi|koreksi|perbaikan) )"
_PRAISE = re.compile(
    f"(?:(?:sudah|sangat|cukup|memang) ){{1,2}}{_GOOD}{{1,2}}(?:itu |ini )?|{_GOOD}(?:mi )?(?:itu|ini) "
)
_REMARK = re.compile(
    f"(?:{_PART}(?:dan {_PART})?{_SO}?{_VERY}{{0,3}}{_GOOD}{{1,2}}{_SO}{{0,3}}"
    f"|(?:saya (?:kira|rasa|lihat|baca)|(?:menurut|bagi) saya) "
    f"{_PART}?{_VERY}{{1,2}}{_GOOD}{{1,2}}{_SO}{{0,2}}"
    f"|(?:sudah )?cukup {_SO}{{0,2}}"
    f"|sudah (?:direvisi|diperbaiki|dikoreksi) dengan baik "
    f"|{_VERY}{{0,2}}{_GOOD}{_SO}{{0,2}}{_PRAISED}(?:dan {_PRAISED})?{_SO}{{0,3}}){_END}"
)
_PROCEDURE = re.compile(
    f"sesuai (?:dengan |dgn )?{_one_of(run_words.PROCEDURES)}(?:(?:yang|yg) (?:berlaku|ada) )?"
    "|ke (?:proses |tahap )?(?:penerbitan|penayangan|publikasi|selanjutnya|berikutnya) "
    f"|lebih lanjut |terus |selanjutnya |sebagaimana mestinya |seperti biasa(?:nya)? "
)
_BLESSING = re.compile(f"{_one_of(run_words.WISHING)}{_one_of(run_words.BLESSINGS)}{{1,9}}{_END}")
_THANKS_FOR = re.compile(
    f"{_ADDRESS}(?:(?:atas|sudah|untuk|buat) )?{_one_of(run_words.DEEDS)}{{1,3}}"
    f"(?:(?:dan|serta) {_one_of(run_words.DEEDS)}{{1,3}})?{_one_of(run_words.YOURS)}{{0,3}}{_END}"
)
_APOLOGY = re.compile(
    f"(?:mohon )?maf {_ADDRESS}(?:saya |sy )?(?:agak )?(?:baru|lambat|terlambat|telat|lama|slow) "
    f"{_one_of(run_words.ANSWERING)}{{0,4}}"
)
_STUDIED = re.compile(
    f"(?:setelah |sesudah )(?:saya |kami )?(?:{_one_of(run_words.STUDYING)}(?:dan |serta )?){{1,2}}"
    f"(?:isi )?{_one_of(run_words.TEXTS)}{{0,2}}{_one_of(run_words.SHOWN)}?"
    "(?=(?:(?:saya|kami|maka|dengan ini) ){0,2}(?:menyatakan |nyatakan )?setuju |[.])"
)
_TAKEN_UP = re.compile(
    f"(?:memperhatikan|menindaklanjuti|menanggapi|mencermati) (?:isi )?{_one_of(run_words.TEXTS)}{{1,2}}"
    f"{_one_of(run_words.SHOWN)}?[.]"
)
_GRANT = re.compile(
    "(?:(?:saya|kami|dengan ini) (?:beri|berikan) |(?:(?:saya|kami) )?(?:memberi|memberikan|menyatakan) )"
    "persetujuan (?:(?:saya|kami) )?"
    "|(?:saya|kami) (?:izinkan|ijinkan|mengizinkan|mengijinkan|beri izin|beri ijin) "
    f"|(?:dizinkan|dijinkan) (?:untuk |utk )?(?:{_one_of(words.APPEARING)}|{_one_of(run_words.PUBLISHED)})"
    "|persetujuan (?:saya|kami) (?:beri|berikan) "
)
_IS_UP = (
    "(?:kalau|kalo|klo|kl|jika|bila|begitu|setelah|sat) (?:(?:sudah|berita|beritanya|di) ){0,3}"
    f"(?:{_one_of(words.APPEARING)}|{_one_of(run_words.PUBLISHED)})(?:mi )?"
)
_NOTICE = re.compile(
    f"{_one_of(words.PLEASE)}?"
    f"(?:(?:kabari|kabarkan|infokan|info|beritahu|beritahukan|laporkan) (?=.*{_IS_UP})"
    f"|(?:kirim|kirimkan|share|bagikan) (?:link|linknya|tautan|tautanya) (?:beritanya |berita )?"
    "|(?:link|linknya|tautan|tautanya) (?:beritanya |berita )?(?:dikirim|dikirimkan|dibagikan|dishare) )"
    f"(?:(?:ke|kepada|saya|sy|kami|ka|ki|di|grup|group|wa|juga|ya) |{_one_of(words.PERSONS)}){{0,5}}"
    f"(?:{_IS_UP})?"
    f"(?:{_AT}?{_SITE})?(?:ya )?{_one_of(words.PERSONS)}?{_END}"
)
_SENDING = re.compile(
    f"(?:{_one_of(words.PLEASE)}|dan |serta |jangan lupa )?"
    "(?:(?:di)?(?:kirim|bagi|sebar)(?:kan)?|(?:di)?share) (?:juga )?"
    f"(?:ke (?:(?:teman-teman|rekan-rekan|rekan|teman|semua) )?{_MEDIA}(?:juga )?)"
    f"|(?:{_one_of(words.PLEASE)}|dan )?(?:di)?teruskan ke (?:admin|operator) (?:{_SITE})?"
)
_NAMED = re.compile(f"{_one_of(run_words.TITLED)}{_one_of(run_words.GIVEN)}{_END}")
_CLAUSES = (_BLESSING, _APOLOGY, _STUDIED, _TAKEN_UP)
_COLLEAGUE = re.compile(
    f"{_one_of(run_words.TITLED)}{_one_of(run_words.COLLEAGUES)}{_END}"
    f"|{_one_of(run_words.YOUNGER)}{_one_of(run_words.GIVEN)}{_END}"
)


def match_courtesy(tokens: list[Token], index: int) -> int:
    """A phrase that decides nothing."""
    return next((len(phrase) for phrase in _phrases_at(tokens, index) if phrase in _PHRASES), 0)


def match_unobjected(tokens: list[Token], index: int) -> int:
    """That nothing stands against the text."""
    return next((len(phrase) for phrase in _phrases_at(tokens, index) if phrase in phrases.UNOBJECTED), 0)


def match_judged(tokens: list[Token], index: int) -> int:
    """That the writer has read the text, or that it is good."""
    if length := _match(_PRAISE, tokens, index):
        return length
    for phrase in _phrases_at(tokens, index):
        if phrase in phrases.JUDGED | phrases.READ:
            return len(phrase)
        if phrase in phrases.READ_BY:
            clause = {token.plain for token in tokens if token.clause == tokens[index].clause}
            return len(phrase) if clause.isdisjoint(words.PERSONS) else 0
    return 0


def match_remark(tokens: list[Token], index: int) -> int:
    """A clause of its own by which the text or a part of it is good ("fotonya juga bagus")."""
    return _match(_REMARK, tokens, index) if opens_clause(tokens, index) else 0


def match_place(tokens: list[Token], index: int) -> int:
    """Where the page goes ("di website resmi Pemkab dan media"). Another channel alone is none."""
    return _match(_PLACES, tokens, index)


def match_object(tokens: list[Token], index: int) -> int:
    """What is consented to, where it is the text as shown ("dengan isi berita tersebut")."""
    return _match(_OBJECT, tokens, index)


def match_procedure(tokens: list[Token], index: int) -> int:
    """That it shall go the usual way ("sesuai prosedur yang berlaku", "lebih lanjut")."""
    return _match(_PROCEDURE, tokens, index)


def match_clause(tokens: list[Token], index: int) -> int:
    """Courtesy at a clause's head that leaves consent as it is: a blessing ("semoga bermanfaat"), an apology
    for answering late, that the text was read, and that the media get it too, which they do."""
    if not opens_clause(tokens, index):
        return 0
    return next(filter(None, (_match(pattern, tokens, index) for pattern in _CLAUSES)), 0)


def match_sending(tokens: list[Token], index: int) -> int:
    """That the media get it too, which they do ("kirim juga ke media", "dan disebarkan ke media partner")."""
    is_joined = tokens[index].plain in {"dan", "serta"}
    return _match(_SENDING, tokens, index) if is_joined or opens_clause(tokens, index) else 0


def match_name(tokens: list[Token], index: int) -> int:
    """Someone by title and name behind consent: spoken to or spoken of ("ok bu Ani", "setuju pak Budi")."""
    if not index or tokens[index - 1].clause != tokens[index].clause:
        return 0
    return _match(_NAMED, tokens, index)


def match_thanks_for(tokens: list[Token], index: int) -> int:
    """What thanks are for, behind them: "atas kerja kerasnya"."""
    before = [token.plain for token in tokens[:index]]
    while before[-1:] and before[-1] in run_words.THANKING:
        before.pop()
    is_thanked = bool(before) and before[-1] in words.THANKS | {"kasih", "you"}
    return _match(_THANKS_FOR, tokens, index) if is_thanked else 0


def blesses(token: Token) -> bool:
    """Does a blessing begin here? Before "ok" it may be of the event that a text tells of."""
    return token.plain in run_words.WISHING


def informs(thanks: list[Token]) -> bool:
    """Are thanks for something that came, so that "ok" beside them may be a receipt?"""
    return not run_words.INFORMING.isdisjoint(token.plain for token in thanks)


def match_grant(tokens: list[Token], index: int) -> int:
    """Consent as a noun: "saya beri persetujuan", "persetujuan saya berikan"."""
    return _match(_GRANT, tokens, index)


def match_notice(tokens: list[Token], index: int) -> int:
    """A clause that wants to hear of the publication: "kabari kalau sudah tayang", "kirim linknya"."""
    return _match(_NOTICE, tokens, index) if opens_clause(tokens, index) else 0


def match_addressed(tokens: list[Token], index: int) -> int:
    """Whom consent or courtesy directly before speaks to ("setuju Pak Kadis", "ok dek Rina")."""
    if not index or tokens[index - 1].clause != tokens[index].clause:
        return 0
    if tokens[index - 1].plain not in run_words.ADDRESSING | words.GREETING | words.THANKS:
        return 0
    if index > 1 and tokens[index - 2].plain in run_words.DONE:  # "sudah setuju Pak Kadis"
        return 0
    return _match(_COLLEAGUE, tokens, index)


def _match(pattern: re.Pattern[str], tokens: list[Token], index: int) -> int:
    found = pattern.match(_clause_from(tokens, index))
    return found[0].count(" ") if found else 0


def _clause_from(tokens: list[Token], index: int) -> str:
    """The words of the clause from here on, each before a space; a full stop where it ends in sight."""
    run = [token for token in tokens[index : index + _WINDOW] if token.clause == tokens[index].clause]
    said = "".join(f"{_spelled(token)} " for token in run)
    return said if len(run) == _WINDOW else f"{said}."


def _spelled(token: Token) -> str:
    return phrases.SPELLED.get(token.plain, token.plain)


_PHRASES = phrases.COURTESY | phrases.UNOBJECTED | phrases.JUDGED | phrases.READ


def _phrases_at(tokens: list[Token], index: int) -> Iterator[tuple[str, ...]]:
    """The words from here on that stand in one clause, as they are usually spelled; longest first."""
    for length in (5, 4, 3, 2, 1):
        run = tokens[index : index + length]
        if len(run) == length and run[-1].clause == run[0].clause:
            yield tuple(map(_spelled, run))
