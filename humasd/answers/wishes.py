"""Wishes that a program can carry out: a category, a release to join, photos to leave out.

Each is found beside the verbatim note, never instead of it, and only where it is plain: what
is denied, conditional, asked or said twice is left to people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from humasd.agenda import ANY_WORD, MONTH_AND_YEAR
from humasd.answers.tokens import tokenise
from humasd.lexicon import forms, words

MAX_WISHES = 4_000
"""Characters that are looked at."""
MAX_PHOTOS = 99

_CATEGORY = re.compile(
    r"\b(?:(?:tolong|mohon|harap)\s{1,3})?"
    r"(?:(?:di)?(?:ubah|rubah|ganti|pindah(?:kan)?|masuk(?:kan)?|jadikan|tempatkan|taruh)(?:lah)?\s{1,3})?"
    r"(?:(?:dengan|dgn|masuk|untuk|utk|pada|di|ke|dalam|sebagai)\s{1,3})?(?:kategori|rubrik)(?:nya)?"
    r"(?:\s{0,3}[:=]|\s{1,3}(?:di)?(?:ubah|rubah|ganti|pindah(?:kan)?)(?:lah)?\b)?"
    r"(?:\s{1,3}(?:ke|jadi|menjadi|adalah|ialah|yaitu|dengan|masuk))?\s{0,3}[:=]?\s{0,3}"
    r"(?:(?:berita|kegiatan)\s{1,3}){0,2}"
    r"(?P<name>" + "|".join((*words.CATEGORIES, words.OWN_CATEGORY)) + r")\b(?:\s{1,3}daerah\b)?"
    r"|(?:\A(?=[^.,;\n]{1,40}[.,;\n]\s{0,3}\w)|(?<=[.,;]))[ \t]{0,3}(?:(?:masukkan|masuk)\s{1,3}ke\s{1,3})?"
    r"(?P<alone>pembangunan|kemasyarakatan|pemerintahan|artikel)(?=\s{0,3}(?:[.,;!\n]|\Z))",
    re.IGNORECASE,
)
"""A category that is named so, or that is all of a clause."""
_JOIN = re.compile(
    r"\b(?:di)?(?:gabung|gabungkan|satukan|gabunglah)\s{1,3}(?:saja\s{1,3})?"
    r"(?P<with>(?:(?:dengan|dgn|ke|sama|bersama)\s{1,3})?)"
    r"(?P<what>(?:(?:yang|yg|naskah|berita|rilis|permohonan|agenda|nomor|nomer|no|nmr)\.?\s{1,3}){0,3})"
    rf"(?P<number>\d{{1,6}})(?P<year>/{ANY_WORD}{MONTH_AND_YEAR})?"
    r"(?![\w/]|[.,]\d)(?=\s{0,3}(?P<end>[.,;!\n)]|$))?",
    re.IGNORECASE,
)
_ORDINALS = {
    "pertama": 1, "kesatu": 1, "satu": 1, "kedua": 2, "dua": 2, "ketiga": 3, "tiga": 3, "keempat": 4,
    "empat": 4, "kelima": 5, "lima": 5, "keenam": 6, "ketujuh": 7, "kedelapan": 8,
    "kesembilan": 9, "kesepuluh": 10,
}  # fmt: skip
_NUMBER = re.compile(r"(?:ke-?)?(\d{1,2})(?!\d|[.:/]\d)|\b(" + "|".join(_ORDINALS) + r")\b", re.IGNORECASE)
_RANGE = re.compile(r"\s?(?:-|–|sampai|s/d|sd|hingga)\s?", re.IGNORECASE)
_BETWEEN = re.compile(r"\s?(?:,?\s?(?:dan|&|serta)\s(?:foto\s)?|,\s?)", re.IGNORECASE)
_PHOTO = re.compile(r"\b(?:foto|gambar)\s(?:(?:nomor|nomer|no|yang|urutan)\.?\s){0,2}", re.IGNORECASE)
_AWAY_BEFORE = re.compile(
    r"\b(?:di)?(?:hapus|hapuskan|hilangkan|buang|keluarkan)(?:lah)?\s(?:saja\s)?$", re.IGNORECASE
)
_AWAY_AFTER = re.compile(
    r",?\s(?:(?:mohon|tolong|harap|agar|sebaiknya|supaya|baiknya)\s)?"
    r"di(?:hapus|hapuskan|hilangkan|buang|keluarkan)\b",
    re.IGNORECASE,
)
_ANEW_BEFORE = re.compile(r"\b(?:di)?(?:ganti|gantikan|tukar|tukarkan)(?:lah)?\s$", re.IGNORECASE)
_ANEW_AFTER = re.compile(
    r",?\s(?:(?:mohon|tolong|harap|agar|sebaiknya|supaya|baiknya)\s)?di(?:ganti|gantikan|tukar|tukarkan)\b",
    re.IGNORECASE,
)
_LIST_ENDS = re.compile(
    r"\s?(?:$|[.,;!?)]|(?:saja|ya|yah|dan|lalu|serta|terus|kemudian|karena|krn|sebab|pak|bu|dek|kalau|jika)\b)",
    re.IGNORECASE,
)
MAX_LIST = 20
_STOPS = re.compile(r"[.;!?\n]")
_CONTRAST = words.CONTRAST | forms.word_set("cat catatan perubahan perbaikan syarat")
"""They bind the consent before them, not the wish behind them."""
_DOUBTING = (words.HEDGES - _CONTRAST) | words.OTHERS | {"?", "sudah", "telah", "selain", "semua"}


def find_category(text: str) -> str | None:
    """The category that a text names after "kategori"; None for none, several, or one denied."""
    text = text[:MAX_WISHES]
    found = [match for match in _CATEGORY.finditer(text) if not _is_doubtful(text, *match.span())]
    named = {
        words.CATEGORIES.get(name, name)
        for name in ((match["name"] or match["alone"]).lower() for match in found)
    }
    return next(iter(named)) if len(named) == 1 else None


def cut_categories(text: str) -> str:
    """The text without what names its category."""
    return _CATEGORY.sub(" ", text)


def find_join(text: str) -> str | None:
    """The agenda number of the release to join: "gabung dengan 0007", "gabungkan 7/HUMAS/XI/2026".

    A bare number that counts something ("gabungkan 2 alinea") is none.
    """
    text = text[:MAX_WISHES]
    found = {
        f"{int(match['number']):04d}{(match['year'] or '').upper()}"
        for match in _JOIN.finditer(text)
        if _is_agenda(match) and not _is_doubtful(text, *match.span())
    }
    return next(iter(found)) if len(found) == 1 and not next(iter(found)).startswith("0000") else None


def _is_agenda(match: re.Match[str]) -> bool:
    if match["year"] or re.search(r"agenda|nom[oe]r|no|nmr|rilis|permohonan", match["what"], re.IGNORECASE):
        return True
    is_padded = match["number"].startswith("0")
    return is_padded or (bool(match["with"] or match["what"]) and match["end"] is not None)


def find_dropped_photos(text: str) -> tuple[int, ...]:
    """The numbers of the photos to leave out, counted from 1, ascending: "foto 1 dan 3 dihapus"."""
    return _numbers_of(wish for wish in _photo_wishes(text) if not wish.replaces)


def find_replaced_photos(text: str) -> tuple[int, ...]:
    """The numbers of the photos to replace by those that come along: "ganti foto 2 dengan terlampir"."""
    return _numbers_of(wish for wish in _photo_wishes(text) if wish.replaces)


def cut_photo_wishes(text: str) -> str:
    """The text without what it says of photos to leave out or to replace."""
    lines = text[:MAX_WISHES].split("\n")
    for wish in reversed(list(_photo_wishes(text))):
        line = " ".join(lines[wish.line].split())
        lines[wish.line] = line[: wish.start] + " " + line[wish.end :]
    return "\n".join(lines)


@dataclass(frozen=True)
class _PhotoWish:
    numbers: frozenset[int]
    replaces: bool
    line: int
    start: int
    end: int


def _photo_wishes(text: str) -> Iterator[_PhotoWish]:
    for place, line in enumerate(text[:MAX_WISHES].split("\n")):
        line = " ".join(line.split())
        for photo in _PHOTO.finditer(line):
            listed, end = _read_list(line, photo.end())
            if not listed or _is_doubtful(line, photo.start(), end):
                continue
            numbers = frozenset(number for number in listed if 0 < number <= MAX_PHOTOS)
            for replaces, before, after in (
                (False, _AWAY_BEFORE, _AWAY_AFTER),
                (True, _ANEW_BEFORE, _ANEW_AFTER),
            ):
                verb = before.search(line[max(0, photo.start() - 30) : photo.start()])
                behind = after.match(line, end)
                if behind is not None:
                    yield _PhotoWish(numbers, replaces, place, photo.start(), behind.end())
                elif verb is not None and (replaces or _LIST_ENDS.match(line, end)):
                    start = max(0, photo.start() - 30) + verb.start()
                    yield _PhotoWish(numbers, replaces, place, start, end)


def _numbers_of(wishes: Iterable[_PhotoWish]) -> tuple[int, ...]:
    return tuple(sorted({number for wish in wishes for number in wish.numbers}))


def _read_list(line: str, start: int) -> tuple[set[int], int]:
    """The numbers that stand from here on ("1, 2-4 dan 6"), and where they end."""
    numbers: set[int] = set()
    end = start
    for _ in range(MAX_LIST):
        first = _NUMBER.match(line, start)
        if first is None:
            break
        last = first
        if (to := _RANGE.match(line, first.end())) and (found := _NUMBER.match(line, to.end())):
            last = found
        numbers.update(range(_value(first), _value(last) + 1))
        end = last.end()
        between = _BETWEEN.match(line, end)
        if between is None:
            break
        start = between.end()
    return numbers, end


def _value(match: re.Match[str]) -> int:
    return int(match[1]) if match[1] else _ORDINALS[match[2].lower()]


def _is_doubtful(text: str, start: int, end: int) -> bool:
    """Does the sentence around a wish deny it, condition it or ask?"""
    before = text[max(0, start - 200) : start]
    begins = max((stop.end() for stop in _STOPS.finditer(before)), default=0)
    after = text[end : end + 200]
    stop = _STOPS.search(after)
    around = before[begins:] + " " + (after[: stop.end()] if stop else after)
    return any(token.plain in _DOUBTING for token in tokenise(around))
