"""What an official's mail says of a substitute: "Plh saya tanggal 24 s.d. 30 November: Sitti, SP nomor …".

Read conservatively: only a mail that opens with it is one, what is not plain is left out, and whoever
wrote it is shown what was understood before any of it holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from humasd.answers.beside.runs import match_courtesy
from humasd.answers.tokens import is_neutral, tokenise
from humasd.documents.dates import Mention, find_dates
from humasd.release.acting import Capacity

_LONGEST = 800
"""Characters; an appointment is a few lines."""
_LONGEST_TIME = 366
"""Days from the first to the last."""
_CAPACITY = r"(?P<capacity>plh|plt|pelaksana\s{1,3}(?:harian|tugas))\b\.?"
_OPENS = re.compile(
    rf"(?:(?:dengan\s{{1,3}}ini\s{{1,3}})?(?:saya\s{{1,3}})?(?:menunjuk|tunjuk|penunjukan)\s{{1,3}})?{_CAPACITY}"
    r"(?P<post>[^:,;\n]{0,80})[:,;\n]?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_REVOKES = re.compile(
    rf"(?:(?:saya\s{{1,3}})?(?:cabut|mencabut|pencabutan|akhiri|hentikan|batalkan)\s{{1,3}}"
    rf"(?:penunjukan\s{{1,3}}|tugas\s{{1,3}})?{_CAPACITY}(?P<post>[^:,;.\n]{{0,80}})"
    r"|(?P<capacity2>plh|plt)\b\.?(?P<post2>[^:,;.\n]{0,80}?)\s{1,3}(?:dicabut|diakhiri|selesai|berakhir))"
    r"(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_LETTER = re.compile(
    r"\b(?:(?:sp|spt|sprin|st|sk)\b|surat\s{1,3}(?:perintah|tugas|keputusan)\b)[\s.,:]{0,3}"
    r"(?:(?:nomor|nomer|no)\b)?[\s.:]{0,3}(?P<number>[\w.-]{0,20}\d[\w.-]{0,20}(?:/[\w.-]{1,20}){0,6})",
    re.IGNORECASE,
)
_ITS_DATE = re.compile(r"[\s,]{0,3}(?:tanggal|tgl)?\.?\s{0,3}", re.IGNORECASE)
"""Between the letter's number and the date of the letter itself."""
_THROUGH = re.compile(r"\b(?:s\s?[./]\s?d\b\.?|sampai(?:\s{1,3}dengan)?\b|hingga\b)", re.IGNORECASE)
_NAMES = re.compile(r"\b(?:adalah|yaitu|yakni|ialah|oleh|kepada)\b", re.IGNORECASE)
_NOW = re.compile(r"\b(?:(?:mulai|sejak|per|terhitung)\s{1,3})?(?:hari\s{1,3}ini|sekarang)\b", re.IGNORECASE)
_FRAME = re.compile(
    r"\b(?:tanggal|tgl|mulai|sejak|dari|pada|selama|berlaku|terhitung|s\s?[./]\s?d\.?|sampai|hingga"
    r"|dengan|berdasarkan|sesuai|surat|sp|bernama)\b\.?"
    r"|[-–—:]",
    re.IGNORECASE,
)
_OWN = frozenset(("saya", "sy", "untuk", "sebagai", "bagi", "jabatan", "selaku", "pengganti"))
_COURTEOUS = frozenset(
    ("demikian", "diketahui", "dicatat", "dimaklumi", "maklum", "info", "informasi", "tks")
)


@dataclass(frozen=True)
class Appointing:
    """What a mail says; what it does not plainly say is empty or None."""

    revokes: bool
    capacity: Capacity
    post: str
    """Whose place, as written; empty for the writer's own."""
    person: str = ""
    """The substitute: a name, a role, or both."""
    first: date | None = None
    last: date | None = None
    letter: str = ""
    """Number of the surat perintah."""
    is_plain: bool = True
    """Every word is accounted for."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left open."""
        says_all = bool(self.person and self.first and self.letter)
        return self.is_plain and (self.revokes or says_all)


def read_appointing(own: str, written_on: date) -> Appointing | None:
    """None where the mail's own words do not open with a substitute. Linear time."""
    text = own.strip()
    if not text or len(text) > _LONGEST:
        return None
    text = _skip_courtesy(text)
    if match := _REVOKES.match(_NOW.sub(" ", text)):
        capacity = _capacity_of(match["capacity"] or match["capacity2"])
        post = _post_of(match["post"] if match["capacity"] else match["post2"])
        return Appointing(True, capacity, post, is_plain=_is_courteous(match["rest"]))
    if not _OPENS.match(text):
        return None
    return _read_appointment(text, written_on)


def _read_appointment(text: str, written_on: date) -> Appointing | None:
    letter = _LETTER.search(text)
    bare = _blank(text, [(letter.start(), letter.end())]) if letter else text
    dates = _find_days(bare, written_on)
    first, last = _span([one for one in dates if not _is_of_letter(one, letter, text)], text, written_on)
    if letter is None and first is None:
        return None  # somebody's title above a name
    bare = _NAMES.sub(":", _blank(bare, [(one.start, one.end) for one in dates]))
    match = _OPENS.match(bare)
    if match is None:
        return None
    person, _, after = _FRAME.sub(" ", match["rest"]).strip(" ,;.\n").partition("\n")
    name, _, also = person.partition(",")
    return Appointing(
        revokes=False,
        capacity=_capacity_of(match["capacity"]),
        post=_post_of(_FRAME.sub(" ", match["post"])),
        person=" ".join(name.replace("(", " ").replace(")", " ").split()).strip(" ."),
        first=first,
        last=last,
        letter=letter["number"].rstrip(".-") if letter else "",
        is_plain=_is_courteous(f"{also}\n{after}"),
    )


def _find_days(text: str, written_on: date) -> list[Mention]:
    """The days that a text names; the ends of a long time one by one."""
    parted = _THROUGH.sub(lambda through: ";".ljust(len(through[0])), text)
    return list(find_dates(text, written_on) or find_dates(parted, written_on))


def _is_of_letter(day: Mention, letter: re.Match[str] | None, text: str) -> bool:
    if letter is None or day.start < letter.end():
        return False
    return _ITS_DATE.fullmatch(text[letter.end() : day.start]) is not None


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _span(dates: list[Mention], text: str, written_on: date) -> tuple[date, date] | tuple[None, None]:
    """From the first to the last day; None where they do not plainly stand there, or are past."""
    if len(dates) == 2 and not _THROUGH.search(text[dates[0].end : dates[1].start]):
        return None, None
    if not 1 <= len(dates) <= 2:
        return None, None
    first, last = dates[0].first, dates[-1].last
    is_span = first <= last and written_on <= last and (last - first).days <= _LONGEST_TIME
    return (first, last) if is_span else (None, None)


def _capacity_of(written: str) -> Capacity:
    word = " ".join(written.lower().split())
    return Capacity.PLT if word in ("plt", "pelaksana tugas") else Capacity.PLH


def _post_of(written: str) -> str:
    words = [word for word in written.strip(" .,\n").split() if word.lower() not in _OWN]
    return " ".join(words)


def _skip_courtesy(text: str) -> str:
    start = next((token.start for token in tokenise(text) if not is_neutral(token.plain)), len(text))
    return text[start:]


def _is_courteous(text: str) -> bool:
    tokens = tokenise(text)
    at = 0
    while at < len(tokens):
        length = match_courtesy(tokens, at)
        if not (length or is_neutral(tokens[at].plain) or tokens[at].plain in _COURTEOUS):
            return False
        at += length or 1
    return True
