"""A sender's wish to withdraw: TARIK, BATALKAN, "cabut rilis kami 0001", and why. Pure, in linear time.

To withdraw is a decision, so each clause must serve the wish, and say nothing else, or give its reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from humasd.answers.enquiries.clippings import blank_links
from humasd.answers.enquiries.named_agenda import Named, blank_bullets, find_named, names_range
from humasd.answers.enquiries.replacing import puts_another
from humasd.answers.enquiries.unsaying import unsays_wish
from humasd.answers.tokens import Token, tokenise
from humasd.lexicon import words
from humasd.lexicon.forms import word_set

WITHDRAWING = frozenset(["tarik", "tarikkan", "ditarik", "menarik", "tariklah", "penarikan"])
_CALLING_OFF = word_set(
    "batalkan dibatalkan membatalkan pembatalan cabut cabutkan dicabut mencabut pencabutan"
)
"""They withdraw what is named only: BATALKAN alone may be said of whatever was written last."""
_INTENDING = word_set("ingin mau hendak untuk utk mohon izin ijin bermaksud")
"""Before "menarik", which else praises: "beritanya menarik"."""
_NAMES_RELEASE = word_set(
    "rilis release berita naskah publikasi permohonan kiriman pengajuan agenda penayangan pemuatan penerbitan"
    " rilisnya beritanya naskahnya publikasinya permohonannya kirimannya pengajuannya penayangannya"
    " pemuatannya penerbitannya"
)
_TO_COME = frozenset({"agenda"})
"""Of these also what somebody does is called, so that they name a release beside a number only."""
_NOUNS = word_set("penarikan pembatalan pencabutan")
"""They may be what a release tells of."""
_CONSENTING = word_set("ok oke baik siap setuju")
BESIDE = (
    _NAMES_RELEASE
    | (words.PERSONS | words.PLEASE | words.THANKS | words.EMOJI)
    | word_set(
        "permintaan surat email nomor no nmr nomer ini itu tersebut tsb kami kita saya sy kembali dulu dahulu"
        " dlu dl saja sj aja dengan dgn untuk utk yang yg di dari atas nama agar supaya dan serta juga begitu"
        " demikian pula termasuk sekaligus minta ingin mau hendak bermaksud bantu bantuan bantuannya izin"
        " ijin humas kepada perihal terima kasih banyak selamat pagi siang sore malam ya y lah mi ki ki' di'"
        " nah yah kabag kasubag kasubbag semua & web website maaf yth tabe tabe' tabik siap baik ok oke halo"
        " iye wr wb assalamualaikum assalamu'alaikum hormat permisi"
    )
)
"""What may stand beside the word without changing it."""
_CAUSE = word_set(
    "karena karna krn sebab dikarenakan lantaran soalnya berhubung sehubungan mengingat alasan alasannya"
)
_REASON = _CAUSE | word_set(
    "ada masih salah keliru kegiatan kegiatannya acara acaranya jadwal jadwalnya data datanya terdapat"
    " ternyata"
)
"""What begins a reason; in the clause of the wish all but a word of cause do so only behind what is named."""
_PLEADING = word_set("mohon tolong harap minta")
_ASKED_FOR = word_set("permohonan permintaan pengajuan")
_UNSAYING = word_set(
    "hanya kecuali jangan jgn tapi tetapi tetap apa apakah kenapa siapa bagaimana maksud maksudnya penjelasan"
    " jelaskan pernah abaikan lupakan muat dimuat tayang ditayangkan terbit diterbitkan"
    " publikasi dipublikasikan diumumkan diliput"
)
_PART = word_set("foto fotonya gambar gambarnya paragraf kalimat judul judulnya")
_WRONG = word_set("salah keliru kurang belum tidak tertukar typo kesalahan kekeliruan") | _CAUSE
_ONLY = word_set("saja sj aja")
"""A part of a release may be all that is to be taken out, unless it is what is wrong with it."""
_HEDGING = word_set("kalau kalo jika bila apabila setelah sesudah sebelum")
_COURTEOUS_HEDGE = (
    BESIDE | _HEDGING | word_set("bisa boleh dapat berkenan memungkinkan sempat belum terbit tayang")
)
_SELVES = word_set("kami kita saya sy")
_NEGATING = word_set("bukan tidak tdk tak nggak gak")
_DISOWNING = (
    (BESIDE - _NAMES_RELEASE)
    | _NEGATING
    | word_set("oleh kirim mengirim kirimkan mengirimkan meminta menulis membuat merasa pesan dinas")
)
"""All that is said where "bukan dari kami" may be of this very wish."""
_ABBREVIATED = re.compile(r"\b(no|nmr|nr|yth|bpk|sdr)\.", re.IGNORECASE)
_STAND_IN = "q"
_LONGEST = 600
"""Characters; no longer text is a wish."""
_WORD = re.compile(r"\w")


@dataclass(frozen=True)
class Withdrawal:
    """The releases that are named, and why, as it was written."""

    named: tuple[Named, ...]
    reason: str


@dataclass(frozen=True)
class _Text:
    """A text as its words, among which each number that names a release stands as one."""

    text: str
    tokens: list[Token]
    named: dict[int, Named]
    """Those by where they begin."""
    wishing: frozenset[str]

    def wishes(self, index: int) -> bool:
        """Whether the word at this place says the wish."""
        plain = self.tokens[index].plain
        if plain != "menarik" or plain not in self.wishing:
            return plain in self.wishing
        before = self.tokens[index - 1].plain if index else ""
        behind = self.tokens[index + 1].plain if index + 1 < len(self.tokens) else ""
        return before in _INTENDING or behind == "kembali"

    def serves(self, index: int) -> bool:
        """Whether it says no more than the wish, or names a release."""
        token = self.tokens[index]
        is_beside = token.plain in BESIDE or f"{token.plain.removesuffix('x')}nya" in _NAMES_RELEASE
        return is_beside or token.start in self.named or self.wishes(index)


@dataclass
class _Reading:
    """What the clauses so far have said."""

    wishes: bool = False
    gives_reason: bool = False
    named: list[Named] = field(default_factory=list)
    reasons: list[tuple[int, int]] = field(default_factory=list)
    """From where to where they stand."""


def read_withdrawal(text: str, agenda_word: str | None, *, of_sender: bool) -> Withdrawal | None:
    """The wish, where that is all that a text says. `of_sender`: words of calling off count as well, which an
    official says of a decision."""
    text = blank_links(blank_bullets(text))
    if "?" in text or unsays_wish(text) or names_range(text) or puts_another(text):
        return None
    wishing = WITHDRAWING | _CALLING_OFF if of_sender else WITHDRAWING
    named = find_named(text, agenda_word)
    said = _Text(text, tokenise(_stand_in(text, named)), {one.start: one for one in named}, wishing)
    if not any(map(said.wishes, range(len(said.tokens)))):
        return None
    if len({one.number for one in named}) > 1 and any(token.plain in _CONSENTING for token in said.tokens):
        return None  # "0012: ok, 0013: tarik"
    reading = _Reading()
    clauses = groupby(range(len(said.tokens)), key=lambda index: said.tokens[index].clause)
    if not all(_takes(reading, said, list(clause)) for _, clause in clauses) or not reading.wishes:
        return None
    return Withdrawal(tuple(reading.named), _quote(text, reading.reasons))


def names_deed(text: str) -> bool:
    """Whether a wish is said by a verb, and not by a noun that may be what a release tells of ("mohon bantuan
    rilis pembatalan")."""
    return any(token.plain in (WITHDRAWING | _CALLING_OFF) - _NOUNS for token in tokenise(text[:_LONGEST]))


def _quote(text: str, reasons: Sequence[tuple[int, int]]) -> str:
    """The reasons as they were written; between those of neighbouring clauses nothing is left out."""
    pieces: list[str] = []
    until = 0
    for start, end in reasons:
        if pieces and not _WORD.search(text, until, start):
            pieces[-1] += text[until:end]
        else:
            pieces.append(text[start:end])
        until = end
    return "; ".join(piece.strip(" .,;:!\n") for piece in pieces)


def _stand_in(text: str, named: Sequence[Named]) -> str:
    """The text with a word of the same length for each number; no full stop behind "no." ends a clause."""
    pieces, at = [], 0
    for one in named:
        pieces += [text[at : one.start], _STAND_IN * (one.end - one.start)]
        at = one.end
    return _ABBREVIATED.sub(r"\1 ", "".join((*pieces, text[at:])))


def _takes(reading: _Reading, said: _Text, clause: list[int]) -> bool:
    """Whether a clause serves the wish or gives its reason; it is taken into the reading then."""
    wished = next((index for index in clause if said.wishes(index)), None)
    if wished is None:
        if all(map(said.serves, clause)):
            if not reading.gives_reason:  # behind a reason a number may be part of it
                reading.named += _named_in(said, clause)
            return True
        return _takes_reason(reading, said, clause)
    before, wish, behind = _part(said, clause, wished)
    if not wish:  # "nanti kami tarik lagi", where it was said before
        return reading.wishes and not _named_in(said, clause) and _takes_reason(reading, said, clause)
    plains = {said.tokens[index].plain for index in wish if said.wishes(index)}
    names = bool(_named_in(said, wish) or reading.named) or any(
        said.tokens[index].plain in _NAMES_RELEASE - _TO_COME for index in wish
    )
    if plains <= _NOUNS and not (_named_in(said, wish) or reading.named or _pleads(said, wish)):
        return False  # "Berita penarikan"
    if len(plains) > 1 or not (names or plains <= WITHDRAWING):
        return False  # "batalkan penarikan" takes it back
    if before and not _takes_reason(reading, said, before):
        return False
    reading.wishes = True
    reading.named += _named_in(said, wish)
    return not behind or _takes_reason(reading, said, behind)


def _part(said: _Text, clause: list[int], wished: int) -> tuple[list[int], list[int], list[int]]:
    """What stands before the wish, the words that serve it, and the reason behind; no wish where another word
    stands among them."""
    at = clause.index(wished)
    end = next(
        (place for place in range(at + 1, len(clause)) if _begins_reason(said, clause, place)), len(clause)
    )
    start = at
    while start > 0 and said.serves(clause[start - 1]):
        start -= 1
    if not all(map(said.serves, clause[at:end])):
        return clause, [], []
    if start > 0:  # "karena jadwalnya ditunda, mohon ditarik", but for the comma
        pleads = next(
            (place for place in range(start, at) if said.tokens[clause[place]].plain in _PLEADING), None
        )
        if pleads is None or said.tokens[clause[0]].plain not in _REASON:
            return clause, [], []
        start = pleads
    return clause[:start], clause[start:end], clause[end:]


def _pleads(said: _Text, clause: Sequence[int]) -> bool:
    return any(said.tokens[index].plain in _PLEADING | _ASKED_FOR for index in clause)


def _begins_reason(said: _Text, clause: list[int], place: int) -> bool:
    plain = said.tokens[clause[place]].plain
    return plain in _CAUSE or (plain in _REASON and bool(_named_in(said, clause[:place])))


def _takes_reason(reading: _Reading, said: _Text, clause: list[int]) -> bool:
    """Whether a clause that says something else gives a reason: it unsays or disowns nothing, and speaks of
    no part."""
    plain = [said.tokens[index].plain for index in clause]
    meant = [word for word in plain if word not in BESIDE]
    if not reading.wishes and not (meant and meant[0] in _REASON):
        return False
    is_part = not _PART.isdisjoint(plain) and (_WRONG.isdisjoint(plain) or not _ONLY.isdisjoint(plain))
    is_hedged = plain[0] in _HEDGING and not _COURTEOUS_HEDGE.issuperset(plain)
    is_own = not _SELVES.isdisjoint(plain) and _DISOWNING.issuperset(plain)
    is_disowned = is_own and not _NEGATING.isdisjoint(plain)
    if is_part or is_hedged or is_disowned or not _UNSAYING.isdisjoint(plain):
        return False
    first, last = said.tokens[clause[0]], said.tokens[clause[-1]]
    reading.gives_reason = reading.wishes
    reading.reasons.append((first.end if first.plain in _CAUSE else first.start, last.end))
    return True


def _named_in(said: _Text, clause: Sequence[int]) -> list[Named]:
    starts = (said.tokens[index].start for index in clause)
    return [said.named[start] for start in starts if start in said.named]
