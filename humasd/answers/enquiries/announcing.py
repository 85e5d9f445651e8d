"""Whether a mail that says that something is put off or called off asks for that to be published: "pasar
murah ditunda, mohon diumumkan". It stops no release then. Pure, in linear time.

Whoever asks us to stop, or says it of the text that he sent, announces nothing, whatever he asks besides.
"""

from __future__ import annotations

import re

from humasd.answers.enquiries.stopping import takes_back

_LONGEST = 2_000
"""Characters that are looked at."""
_STOP = (
    r"(?:(?:di)?(?:batal|tunda|tahan|tarik|cabut|hapus|henti|urung|drop|cancel|stop|hold|pending|skip)(?:kan|in)?"
    r"|di-(?:drop|cancel|stop|hold|pending|skip))"
)
_NOT = r"(?:jangan|jgn|tidak|tdk|tak|nggak|ngga|enggak|gak|ga|nda|ndak|belum|blm)"
_VERBS = (
    r"(?:muat|tayang|terbit|publikasi|unggah|siar|naik|posting|upload|umum|informasi|sebar|sebarluas|berita)"
)
_SHOW = rf"(?:di{_VERBS}(?:kan)?|{_VERBS}kan|muat|posting|upload)"
"""A verb, to let the people know; "berita" and "publikasi" alone are what may be put off."""
_UP = rf"(?:di)?{_VERBS}(?:kan)?"
_ASK = r"(?:mohon|mhn|tolong|minta|harap|bantu)"
_ASKS_TO_SHOW = re.compile(rf"\b(?:{_ASK}|agar|supaya|untuk|utk)((?:\s\w{{1,14}}){{0,4}}?)\s{_SHOW}\b", re.I)
_AGAINST = re.compile(rf"\b(?:{_NOT}|{_STOP})\b", re.IGNORECASE)
_ADDRESS = r"(?:dulu|dahulu|dlu|dl|saja|sj|aja|ya|pak|bapak|bu|ibu|min|kak)"
_STOPS_US = re.compile(
    # asked of us: "mohon ditunda"
    rf"\b(?:{_ASK}|sebaiknya)(?:\s(?!(?:{_SHOW}|maaf|info|informasi|izin)\b)\w{{1,14}}){{0,8}}?\s{_STOP}\b"
    # said to us: "tunda dulu", "ditunda ya pak"
    rf"|\b{_STOP}\s{_ADDRESS}\b|(?:^|[.,;!?\n])\s{{0,3}}{_STOP}\s{{0,3}}(?:$|[.,;!\n])"
    rf"|(?:^|\n)\s{{0,3}}(?:pembatalan|penundaan|penarikan)\s{{0,3}}(?:$|[.,;!\n])"
    # of its publication: "jangan dimuat", "belum boleh naik", "rilis kami batalkan"
    rf"|\b{_NOT}\s(?:\w{{1,10}}\s){{0,2}}?{_UP}\b|\b{_STOP}\s(?:untuk\s|utk\s)?{_UP}\b"
    r"|\b(?:rilis|release|berita|naskah|penayangan|pemuatan|penerbitan|publikasi|permohonan|kiriman|pengajuan)(?:nya)?"
    rf"\s(?:(?!(?:{_SHOW})\b)\w{{1,20}}\s){{0,5}}?{_STOP}\b|\b0\d{{3}}\b(?![ -]?\d)",
    re.IGNORECASE,
)


def announces_change(own: str, subject: str = "") -> bool:
    """Whether it asks to publish, and asks nothing to be stopped."""
    said = f"{subject}.\n{own}"[:_LONGEST]  # a subject is a sentence of its own
    if _STOPS_US.search(said) is not None or takes_back(own, subject):
        return False
    return any(_AGAINST.search(asked[1]) is None for asked in _ASKS_TO_SHOW.finditer(said))
