"""What people write beside a headline to its publishers: "URGENT", "Rilis:", "(mohon dimuat hari ini)"."""

from __future__ import annotations

import re

MAX_TITLE = 400
"""Characters; a longer line is no headline."""
_MIN_LEFT = 2
"""Words that a headline has at least."""
_STRONG_WORDS = """
    urgent asap dimuat dimuatkan publikasikan dipublikasikan publikasinya ditayangkan diterbitkan
    disiarkan upload diupload unggah diunggah posting diposting naikkan dinaikkan terlampir menyusul
"""
_STRONG = frozenset(_STRONG_WORDS.split())
"""Words of which one says that somebody is asked for something."""
_WEAK_WORDS = """
    muat tayang tayangkan terbit terbitkan naik publikasi rilis release siaran press pers berita naskah
    revisi final fix perbaikan segera penting prioritas revisinya siarkan mohon mhn tolong tlg harap
    please pls
"""
_WEAK = frozenset(_WEAK_WORDS.split())
"""Words that a headline may have too: they say it in brackets, before a colon, and where one asks for it."""
_BESIDE_WORDS = """
    hari ini hr malam sore pagi siang besok nanti juga sekarang bisa dapat kalau ya yaa pak bu bapak ibu
    min admin kak bang ndan komandan untuk utk agar supaya di ke dan yang yg web website laman situs
    media humas kami kita bantuan bantuannya bantu dibantu kegiatan bahan materi foto fotonya
    dokumentasi data lampiran berikut terima kasih makasih trims tks izin ijin kirim mengirim dikirim
    secepatnya lagi sdh sudah dulu ok
"""
_BESIDE = frozenset(_BESIDE_WORDS.split())
"""Words that may stand beside those."""
_ASKED_FOR = frozenset(("muat", "tayang", "tayangkan", "terbit", "terbitkan", "naik", "publikasi", "siarkan"))
_ASKING = frozenset(("mohon", "mhn", "tolong", "tlg", "harap", "please", "pls"))
_FOR = frozenset(("untuk", "utk", "agar", "supaya"))
_BEHIND_BRACKET = re.compile(r"\s*[(\[{]([^()\[\]{}]{1,80})[)\]}][\s!.*]{0,5}$")
_BEFORE_BRACKET = re.compile(r"^\W{0,3}[(\[{]([^()\[\]{}]{1,80})[)\]}]\s{0,2}[:–—-]?\s*")
_BEFORE = re.compile(r"^\W{0,3}([^:–—!|]{1,60}?)(?:\s?:\s?|\s?!{1,5}\s?|\s[–—|-]\s)(?=\S)")
_BEHIND = re.compile(r"(?:\s?[–—|,;/*!.]{1,5}|\s-)\s?([^–—|,;*!.]{1,80})[\s!.*]{0,5}$")
_ASKED = re.compile(r"\s((?:mohon|mhn|tolong|tlg|utk|untuk|urgent|please|pls)\b[^:]{0,80})$", re.IGNORECASE)
WISHED_TITLE = re.compile(
    r"\b(?:(?:dengan|dgn)\s(?:judul|headline)|judul(?:nya)?)\s?:?\s?[“\"](?P<title>[^“”\"\n]{5,200})[”\"]",
    re.IGNORECASE,
)
"""The headline that a sender asks for in a sentence: "mohon dimuat dengan judul “…”"."""


def tidy_title(title: str) -> str:
    """A headline without what is said beside it to those who publish it; unchanged where little would be
    left."""
    tidy = " ".join(title.split())
    if len(tidy) > MAX_TITLE:
        return tidy
    while (shorter := _cut_once(tidy)) != tidy and len(shorter.split()) >= _MIN_LEFT:
        tidy = shorter
    return tidy


def _cut_once(title: str) -> str:
    for pattern in (_BEFORE_BRACKET, _BEFORE):
        if (match := pattern.match(title)) and _is_remark(match[1], bracketed=True):
            return title[match.end() :]
    match = _BEHIND_BRACKET.search(title)
    if match and _is_remark(match[1], bracketed=True):
        return title[: match.start()]
    for pattern in (_BEHIND, _ASKED):
        if (match := pattern.search(title)) and _is_remark(match[1]):
            return title[: match.start()].rstrip(" -–—|,;.")
    return title


def _is_remark(written: str, *, bracketed: bool = False) -> bool:
    """Whether all of it is said to the office and nothing of it tells of an activity."""
    words = re.findall(r"[^\W_]+", written.lower())
    if not words or not _STRONG.union(_WEAK, _BESIDE).issuperset(words):
        return False
    if not _STRONG.isdisjoint(words):
        return True
    for_it = _ASKED_FOR.intersection(words)
    asked = (words[0] in _ASKING and for_it) or (words[0] in _FOR and for_it - {"publikasi"})
    return bool(asked or (bracketed and not _WEAK.isdisjoint(words)))
