"""Tells what is said to the office of a photo, and whose it is, from what its caption says."""

from __future__ import annotations

import re

from humasd.documents.letterhead import tells_deed
from humasd.documents.telephone import MOBILE

_SPOKEN = re.compile(
    r"(?:^\W{0,3}|[.!?;]\s)(?:Mohon|Mhn|Tolong|Tlg|Jangan|Maaf|Silakan|Silahkan|Kalau|Bila|Jika)\b"
    r"|\b(?:mohon|mhn|tolong|tlg|jangan|maaf|silakan|silahkan|kalau|kalo|klo|saya|sy|aku)\b"
    r"|\bminta (?:tolong|di[a-z]{4,})"
    r"|\b(?:pak|bu|bapak|ibu|min|admin|kak|bang|ndan|komandan)(?=\W{0,5}$|\s?[,.!?;)])"
    r"|\bya(?=\W{0,5}$|\s?[,.!?;)]|\s(?:pak|bu|min|admin|kak|bang)\b)"
    r"|\b(?:saja|dulu|nanti)\W{0,5}$|\?\W{0,5}$"
)
"""In small letters but where a sentence begins, as what is seen on a photo asks and speaks to nobody."""
_AS_WISHED = re.compile(
    r"\W{0,3}(?:mohon|mhn|tolong|tlg|jangan|(?:di)?(?:hapus|ganti|pakai|gunakan|tukar)|untuk|utk|sebagai)\b",
    re.IGNORECASE,
)
"""What is to be done with a photo."""
_ASKED = re.compile(r"\b(?:pas foto|ukuran|latar|\d\s?[x×]\s?\d)\b", re.IGNORECASE)
"""What is asked of the photos of applicants."""
_CREDIT = re.compile(
    r"\W{0,3}(?:dok(?:umentasi)?|istimewa|ist|humas|sumber|courtesy|kontributor|koleksi|kiriman|jepretan|milik"
    r"|(?:dis)?kominfo\S{0,4}|prokopim|protokol|oleh|by|fotografer|(?:diambil|difoto) (?:oleh|dari|dengan)"
    r"|dari (?:hp|handphone|ponsel|kamera|grup|wa|whatsapp|panitia|warga))\b",
    re.IGNORECASE,
)
"""Whose a photo is."""
_WAY = re.compile(r"\b(?:melalui|mengenai|menurut|bersama|bernama|berasal)\b", re.IGNORECASE)
"""Words built as verbs are that tell no deed."""
_SMALL = re.compile(r"\b[a-z]{4,}")
_MIN_SMALL = 2
_PROSE = re.compile(
    r"[“”\"]|\b(?:kata|ujar|tutur|ungkap|tegas|imbuh|pungkas|ucap|papar|terang|harap|sebut|jelas|tambah|beber)nya\b"
    r"|,\s?(?:kata|ujar|tutur|ungkap|tegas|imbuh|pungkas|ucap|papar|terang|harap|sebut|jelas|tambah|pesan|ajak)\s"
    r"|\b(?:mengatakan|menjelaskan|mengungkapkan|menambahkan|menuturkan|menegaskan|menyebutkan|berharap|mengaku"
    r"|menurut|akan)\b"
    r"|^[A-Z][A-Z ,.’']{2,40}\s?(?:\([^)]{0,30}\)\s?)?[-–—]"
)
"""Running text: words quoted, who said them, what is to come, a dateline."""
_GOES_ON = re.compile(
    r"(?:selain|sementara itu|sebelumnya|selanjutnya|sebanyak|kegiatan (?:ini|itu|serupa|tersebut|yang)|acara"
    r" (?:ini|itu|tersebut)|program (?:ini|itu)|dalam (?:kesempatan|kegiatan|acara|sambutan)\w{0,4}"
    r"|pada kesempatan|ia|dia|beliau|mereka|hal (?:ini|itu)|untuk itu|adapun|kemudian|hadir)\b",
    re.IGNORECASE,
)
"""How a paragraph goes on from another."""
MAX_CAPTION = 35
"""Words of a paragraph that only its place below a heading makes a caption; a release's are mostly longer."""


def is_said_to_office(told: str) -> bool:
    """Whether words behind "Foto:" ask something or speak to somebody, or say whom to call."""
    return _SPOKEN.search(told) is not None or MOBILE.search(told) is not None


def is_wish(told: str) -> bool:
    """The same, or what is to be done with the photo: "sebagai sampul"."""
    return is_said_to_office(told) or _AS_WISHED.match(told) is not None


def tells_sight(told: str) -> bool:
    """Whether the words behind a bare "Foto:" tell what is seen, not who took it or what is asked."""
    if _CREDIT.match(told) or _ASKED.search(told):
        return False
    return tells_deed(_WAY.sub(" ", told)) or len(_SMALL.findall(told)) >= _MIN_SMALL


def may_be_caption(text: str) -> bool:
    """Whether a paragraph that nothing leads to may be a caption, and is none of the running text."""
    is_short = len(text.split()) <= MAX_CAPTION
    return is_short and not (_PROSE.search(text) or _GOES_ON.match(text))
