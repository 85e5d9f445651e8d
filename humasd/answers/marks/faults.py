"""Does an answer find fault with the text, or say what shall stand in it, without any word of revising?

"Judulnya kurang greget", "masih ada typo", "masukkan nama camat", "25 bukan 250". It is asked only where the
words were unclear otherwise, and may be generous: a revision publishes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from humasd.answers.tokens import Token, is_agreeing, is_publishing, tokenise
from humasd.lexicon import run_words, wish_words, words

MAX_FAULT = 2_000
"""Characters; who writes more tells more than a fault."""

_COURTEOUS = words.PLEASE | words.PERSONS | words.GREETING | words.WEAK | {"juga", "dan", "coba", "saja"}
_PEOPLE = words.PERSONS | words.OTHERS | words.ROLES | wish_words.OFFICES
_DAY = r"(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\b"
_INSTEAD = re.compile(
    r"\bbukan(?:lah)?\s[^.?!\n]{1,60}\b(?:tapi|tetapi|melainkan)\b|\d\s?[^.?!\n]{0,30}\bbukan\s\d"
    r"|\bbukan\s\d[\d.]{0,12},\s\d"
    rf"|\bbukan\s{_DAY},?\s(?:tapi\s)?{_DAY}"
    r"|\w(?<!\bsaya)(?<!\bini)(?<!\bitu)\.?,?\sbukan\s(?!(?:main|berarti|urusan|ranah|kewenangan|wewenang|tugas|program|kegiatan|agenda|berita|rilis|naskah"
    r"|saya|kami|kita|untuk|yang)\b)\w"
    r"|\bdengan\s(?:perbaikan|perubahan|revisi|koreksi|catatan|tambahan)\s\w"
    r"|\b(?:itu|ini)\sbukan\s(?!(?:main|berarti|urusan|ranah|kewenangan|wewenang|tugas|program|kegiatan|agenda|acara"
    r"|berita|rilis|naskah|saya|kami|kita|untuk|yang)\b)[^,.?!\n]{1,60},\s(?:itu|ini|tapi|melainkan|dia)\b"
    r"|[\"”]\s?(?:(?:di|ter)tulis|(?:se)?harusnya|mestinya)\s?[\"“]|[\"”]\s?(?:(?:men)?jadi|->|=>|→)\s?[\"“]"
    r"|\bjudul(?:nya)?\s?(?:[:=]|pakai|jadi|menjadi|begini|cukup)?\s?[\"“][^\"”\n]{3,200}[\"”](?:\s(?:saja|aja))?\s?(?:[.\n]|$)"
    r"|\b(?:sebutan|istilah|nama|gelar|jabatan|judul|angka|kata|penulisan)(?:nya)?\s(?:yang|yg)\stepat\b"
    r"|\b(?:nama|jabatan|gelar|alamat)(?:nya)?\s(?:\w{1,20}\s){0,3}(?:sekarang|skrg)\s\w"
    r"|\burutan(?:nya)?(?:\s\w{1,20})?\s?:\s?\w"
    r"|\b(?:sekarang|skrg)\s(?:nama|jabatan|gelar)(?:nya)?\s\w"
    r"|\b(?:yang|yg)\s(?:benar|betul)\b|\b(?:se)?harusnya\b[^.?!\n]{1,60}\bbukan\b",
    re.IGNORECASE,
)


_SEPARATOR = re.compile(r"(?<=\d)[.,:](?=\d)")
"""Within a number ("3,5 miliar", "08.30"), where it ends no clause."""


def finds_fault(text: str) -> bool:
    """Is there a fault or a wish in one of its clauses? Linear."""
    if len(text) > MAX_FAULT or "?" in text:
        return False
    if _INSTEAD.search(text):
        return True
    clauses = [[token.plain for token in clause] for clause in _clauses(text)]
    has_part = any(_is_part(plain) for clause in clauses for plain in clause)
    return any(
        _is_faulted(clause) or (has_part and (_chooses_other(clause) or _is_bare_order(clause)))
        for clause in clauses
    )


def corrects(text: str) -> bool:
    """Does it put one thing in another's place ("bukan Kadis tapi Plt. Kadis")?"""
    return len(text) <= MAX_FAULT and bool(_INSTEAD.search(text))


def shows_somebody(text: str) -> bool:
    """Is somebody to be shown or named ("masukkan juga Pak Dandim")? Linear."""
    if len(text) > MAX_FAULT or "?" in text:
        return False
    clauses = [[token.plain for token in clause] for clause in _clauses(text)]
    return any(_is_put_in(clause) or _is_left_out(clause) for clause in clauses)


def _clauses(text: str) -> Iterable[list[Token]]:
    clauses: dict[int, list[Token]] = {}
    for token in tokenise(_SEPARATOR.sub("", text)):
        clauses.setdefault(token.clause, []).append(token)
    return clauses.values()


def _is_put_in(clause: list[str]) -> bool:
    at = next((at for at, plain in enumerate(clause) if plain not in _COURTEOUS), len(clause))
    return (
        at < len(clause) and clause[at] in wish_words.PUTTING_IN and not _PEOPLE.isdisjoint(clause[at + 1 :])
    )


def _is_left_out(clause: list[str]) -> bool:
    """ "Bu Wabup tidak disebut"."""
    return any(
        before in words.NEGATION and named in _NAMED and not _PEOPLE.isdisjoint(clause)
        for before, named in pairwise(clause)
    )


_NAMED = frozenset({"disebut", "disebutkan", "dicantumkan", "tercantum", "tertulis", "dituliskan"})


def _is_faulted(clause: list[str]) -> bool:
    has_part = any(_is_part(plain) for plain in clause)
    return (
        _is_bare_fault(clause)
        or _is_added(clause)
        or any(
            _is_mistyped(clause, at)
            or _is_measured(clause, at, has_part=has_part)
            or (clause[at] == "ulang" and at > 0 and clause[at - 1] in wish_words.DONE_ANEW)
            or (has_part and _is_pointed_at(clause, at))
            or (has_part and (_is_wrong(clause, at) or _is_missing(clause, at) or _is_told_to(clause, at)))
            for at in range(len(clause))
        )
    )


def _is_bare_fault(clause: list[str]) -> bool:
    """ "Masih salah", "belum pas", "kurang tepat", and nothing else."""
    pair = [plain for plain in clause if plain not in _COURTEOUS]
    if len(pair) != 2:
        return False
    if pair[0] == "masih":
        return pair[1] in wish_words.WRONG | {"kurang"}
    return pair[0] in {"belum", "kurang"} and pair[1] in wish_words.RIGHT


def _is_added(clause: list[str]) -> bool:
    """Something to be put in, at the head of a clause ("masukkan info pendaftaran"), but the text."""
    at = next((at for at, plain in enumerate(clause) if plain not in _COURTEOUS), len(clause))
    return clause[at : at + 1] != [] and clause[at] in wish_words.PUTTING_IN and _has_object(clause[at + 1 :])


def _has_object(behind: list[str]) -> bool:
    return bool(behind) and behind[0] not in _WHERE_TO | words.DELAY | run_words.TEXTS | run_words.SITES


_WHERE_TO = frozenset({"ke", "di", "pada", "dalam", "saja", "aja", "itu", "ini"})


def is_passive_change(plain: str) -> bool:
    """What is to be done to a part, by its shape ("dihaluskan"), or as a word that is known."""
    is_shaped = plain.startswith("di") and len(plain) >= 8 and _is_verb_of_change(plain)
    return is_shaped or (plain in wish_words.PLACING and plain.startswith("di"))


def _chooses_other(clause: list[str]) -> bool:
    """ "Pakai yang lain", "cari yang lebih terang", where the part stands in another clause."""
    at = next((at for at, plain in enumerate(clause) if plain not in _COURTEOUS), len(clause))
    if clause[at : at + 1] == [] or clause[at] not in wish_words.MAKING:
        return False
    return any(
        pair in _OTHER or (pair[0] == "yang" and pair[1].isdecimal()) for pair in pairwise(clause[at + 1 :])
    )


_OTHER = frozenset({("yang", second) for second in ("lain", "lebih", "baru", "terbaru")} | {("foto", "lain")})


def _is_bare_order(clause: list[str]) -> bool:
    """ "Netralkan", behind a clause that names the part."""
    said = [plain for plain in clause if plain not in _COURTEOUS]
    return len(said) == 1 and said[0].endswith("kan") and len(said[0]) >= 7 and _is_verb_of_change(said[0])


def _is_pointed_at(clause: list[str], at: int) -> bool:
    """ "Fotonya jangan yang ini", "tinggal judulnya", "judul kurang", "lebih baik pakai judul …"."""
    pair = clause[at : at + 2]
    if clause[at] == "tingal" or pair in (
        ["jangan", "yang"],
        ["jangan", "begitu"],
        ["dibuat", "lebih"],
        ["dibikin", "lebih"],
    ):
        return True
    if clause[at] in wish_words.ADVISING or (pair == ["lebih", "baik"] and clause[at + 2 :]):
        return True
    if clause[at] in _MUST and clause[at + 1 :]:
        return not _denied(clause, at)
    if clause[at] == "bukan" and clause[at + 1 :] and _is_part(clause[0]):
        return clause[at + 1] not in _NOT_SHOWN  # "foto 3 bukan kegiatan kita"
    if clause[at] == "bukan" and clause[at + 1 :] and clause[:at] in (["itu"], ["ini"]):
        return _is_part(clause[at + 1])  # "itu bukan foto kami"
    if at > 0 and at == len(clause) - 1 and _is_part(clause[at - 1]) and clause[at] in words.REFUSING:
        return True  # "naskahnya oke, fotonya tidak"
    if at > 0 and _is_part(clause[at - 1]) and clause[at] == "jangan":
        return words.DELAY.isdisjoint(clause)  # "judulnya jangan \"Heboh\""
    if at > 0 and _is_part(clause[at - 1]) and clause[at] in _BECOMING:
        return run_words.GOOD.isdisjoint(
            clause[at + 1 : at + 3]
        )  # "judul jadi: …"; "judulnya jadi bagus" praises
    if (clause[at] in wish_words.PLACING or is_passive_change(clause[at])) and at > 0:
        return _is_to_be(clause, at)
    return clause[at] == "kurang" and at == len(clause) - 1 > 0


_NOT_SHOWN = frozenset({"main", "urusan", "ranah", "kewenangan", "wewenang", "tugas"})
_BECOMING = frozenset({"jadi", "menjadi", "begini"})
_MUST = frozenset({"harus", "mesti", "wajib"})


def _is_to_be(clause: list[str], at: int) -> bool:
    """Not told as done, nor of what the writer does."""
    told = run_words.DONE | words.SELF | words.NEGATION
    return all(
        plain not in told or (plain in words.SELF and place > 0 and _is_part(clause[place - 1]))
        for place, plain in enumerate(clause[:at])  # "kutipan saya dihaluskan"
    )


def _is_part(plain: str) -> bool:
    return plain in wish_words.PARTS or plain.removesuffix("nya").rstrip("-") in wish_words.PARTS


def _denied(clause: list[str], at: int) -> bool:
    return not (words.NEGATION | {"bebas"}).isdisjoint(clause[max(0, at - 3) : at])


def _is_mistyped(clause: list[str], at: int) -> bool:
    """ "Typo", "salah ketik": no part need be named."""
    follows = clause[at + 1] if at + 1 < len(clause) else ""
    is_named = clause[at] in wish_words.TYPOS or (
        clause[at] in wish_words.WRONG and follows in wish_words.MISTYPED
    )
    if clause[at : at + 2] == ["ada", "yang"] and follows == "yang":
        is_named = bool({*clause[at + 2 : at + 3]} & wish_words.WRONG)
    if clause[at] == "ada" and _is_part(follows) and clause[at + 2 : at + 3] == ["yang"]:
        is_named = bool({*clause[at + 3 : at + 4]} & (words.NEGATION | wish_words.WRONG))
    is_named = is_named or (clause[at] in wish_words.MISTAKES and "ada" in clause[max(0, at - 2) : at])
    is_named = is_named or (clause[at] in _WRITTEN and follows in wish_words.WRONG)  # "tertulis terbalik"
    return is_named and not _denied(clause, at)


_WRITTEN = frozenset({"tertulis", "ditulis", "tercetak", "diketik"})


def _is_measured(clause: list[str], at: int, *, has_part: bool) -> bool:
    """Too much or too little: "kurang greget", "terlalu panjang"; of what else it may be said, of a part."""
    follows = clause[at + 1] if at + 1 < len(clause) else ""
    if clause[at] == "lebih" and follows in wish_words.OF_TEXT and at > 0:
        asking = _COURTEOUS | wish_words.MAKING | run_words.TEXTS | _MADE
        return asking.issuperset(clause[:at])  # "tolong lebih singkat"
    if clause[at] in wish_words.OVERLONG:
        return not _denied(clause, at)
    if clause[at] == "agak":
        return any(_is_part(plain) for plain in clause[:at])  # "kalimatnya agak dipaksakan"
    if clause[at] not in {"kurang", "terlalu"} or not follows or is_agreeing(follows):
        return False
    return has_part or (follows in wish_words.OF_TEXT and words.SELF.isdisjoint(clause[:at]))


_MADE = frozenset({"dibuat", "dibikin", "kasi", "versi", "yang"})


def _is_wrong(clause: list[str], at: int) -> bool:
    """A part is wrong, or not as it should be ("angkanya tidak cocok")."""
    if clause[at - 1 : at + 1][1:] in (["perlu"], ["usah"]) and at == len(clause) - 1:
        return clause[at - 1] in words.REFUSING  # "kalimat terakhir tidak perlu"
    if clause[at] in wish_words.WRONG:
        return not _denied(clause, at)
    return clause[at] in wish_words.RIGHT and at > 0 and clause[at - 1] in words.NEGATION - {"tanpa"}


def _is_missing(clause: list[str], at: int) -> bool:
    """ "Belum ada nama camat"."""
    return (
        clause[at] in wish_words.STANDING
        and at > 0
        and clause[at - 1] in words.NEGATION - {"tanpa"}
        and any(_is_part(plain) for plain in clause[: at - 1] + clause[at + 1 : at + 2])
    )


def _is_told_to(clause: list[str], at: int) -> bool:
    """Somebody is told what to do with a part: an imperative at the head of its clause, by its shape."""
    plain = clause[at]
    if plain in wish_words.CHECKING:
        again = wish_words.AGAIN | wish_words.SPELLING
        return not again.isdisjoint(clause) and words.SELF.isdisjoint(clause)
    is_head = all(before in _COURTEOUS for before in clause[:at])
    if is_head and plain in wish_words.MAKING:
        return "waktu" not in clause  # "beri saya waktu"
    if is_head and plain == "cukup" and clause[at + 1 :]:
        return clause[at + 1].isdecimal() or _is_part(clause[at + 1])  # "cukup inisial namanya"
    is_shaped = len(plain) >= 6 and plain.endswith(("kan", "kn", "in", "i"))
    return is_head and is_shaped and _is_verb_of_change(plain)


def _is_verb_of_change(plain: str) -> bool:
    if is_publishing(plain) or plain.endswith(("nya", "ini")):
        return False
    return plain in wish_words.TOLD or (
        plain.endswith("kan") and not any(stem in plain for stem in wish_words.ENQUIRING | wish_words.ASIDE)
    )
