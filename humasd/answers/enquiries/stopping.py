"""Words of somebody who may want a release stopped, in a mail that answers nothing that was asked: of a
sender, without the one word that decides, TARIK; of an official, who may have approved it."""

from __future__ import annotations

import re

_LONGEST = 600
"""Characters; whoever writes more than that has more to say."""
_AGAINST_PUBLISHING = (
    r"\bjangan(?:\s(?:dulu|dahulu|sampai|jadi|sempat)){0,2}\s(?:di|ter)?"
    r"(?:muat|terbit|tayang|naik|publikasi|unggah|rilis|upload|posting)(?:kan)?\b"
    r"|\b(?:tidak|tdk|nggak|gak)\sjadi\s(?:di)?(?:muat|terbit|tayang|naik|publikasi|unggah|rilis)(?:kan)?\b"
)
_STOPS = re.compile(
    r"\b(?:di)?batal(?:kan|in)?\b|\b(?:di)?tunda\b|\b(?:di)?tahan\s(?:dulu|dahulu)\b|\bpending\b"
    r"|\b(?:di-?)?(?:stop|cancel)\s(?:dulu|dahulu|saja)\b"
    r"|\b(?:di)?(?:tarik|cabut|hapus)\b|\b(?:di)?hentikan\b"
    rf"|{_AGAINST_PUBLISHING}",
    re.IGNORECASE,
)
_MAY_CALL_OFF = re.compile(
    r"\b(?:mencabut|menarik|membatalkan|menunda|menahan|menghentikan|menghapus|menangguhkan|mengurungkan)"
    r"(?:\s(?:kembali|dulu|dahulu|sementara|saja|atas|surat|proses|rencana)){0,3}\s"
    r"(?:(?:permohonan|permintaan|pengajuan|pengiriman|penayangan|pemuatan|penerbitan|publikasi|rilis|release|naskah|berita"
    r"|kiriman)(?:nya)?\b|0\d{3}\b)"
    r"|\b(?:mohon|tolong|harap|minta|agar|supaya|sebaiknya|lebih\sbaik)\s(?:\w{1,15}\s){0,4}?"
    r"(?:tidak|tdk|tak|jangan|jgn|gak|ga)\s(?:dulu\s|dahulu\s|usah\s|perlu\s|jadi\s|sampai\s){0,2}di"
    r"(?:muat|terbitkan|tayangkan|naikkan|publikasikan|publikasi|unggah|rilis|upload|posting|siarkan|proses)\b"
    r"|\b(?:(?:tidak|tdk|tak|gak|ga)\s(?:usah|perlu)|jgn)\s(?:dulu\s|dahulu\s|jadi\s)?(?:di)?"
    r"(?:muat|terbit|tayang|naik|publikasi|unggah|rilis|upload|posting|siar)(?:kan)?\b",
    re.IGNORECASE,
)
"""Wordier ways to call a release off. Of an official they alone stop no page; he is asked."""
_STOPPED = r"(?:drop|cancel|stop|hold|skip|pending|urung|anulir|keep|batal|tahan|tunda|hentikan)(?:kan|in)?"
_CALLS_OFF = re.compile(
    rf"\bdi[-\s]?{_STOPPED}\b|\b{_STOPPED}\s(?:dulu|dahulu|dlu|dl|saja|sj|aja|ya)\b"
    r"|\b(?:di|meng)?urung(?:kan)?\b|\b(?:di|meng)?batal(?:kan|in)?\b"
    r"|\b(?:tidak|tdk|tak|nggak|ngga|enggak|gak|ga|nda|ndak)\s{0,2}(?:usah|jadi)(?!\s(?:masalah|soal|apa))\b",
    re.IGNORECASE,
)
"""Said of what the writer sent himself: "ga jadi pak", "di-drop saja". In any other mail it may be said of
anything."""
_STOPS_A_PAGE = re.compile(
    r"^\W*(?:(?:mohon|tolong|maaf|ya)\W+){0,2}(?:di)?(?:batal(?:kan)?|tarik)"
    r"(?:\W+(?:dulu|dahulu|saja|ya|pak|bapak|bu|ibu|dek|dik|terima\W?kasih|makasih|trims)){0,5}\W*$"
    rf"|{_AGAINST_PUBLISHING}",
    re.IGNORECASE,
)
_MAY_STOP = re.compile(
    r"\b(?:di|mem|pem)?bata+l(?:kan|in|nya|an)?\b|\b(?:di|me|pe)?(?:tunda|nunda)(?:kan|an)?\b|\b(?:di)?pending\b"
    r"|\b(?:di|me)?(?:tahan|nahan)\b|\b(?:di|di-)?(?:s(?:e)?top|cancel|hold)\b|\b(?:di|ber|meng)?henti(?:kan)?\b"
    r"|\b(?:di|pe)?(?:tarik|narik)(?:an)?\b|\bmenarik\s(?:kembali|lagi|berita|rilis|naskah)\b"
    r"|\b(?:di|men)?cabut\b|\b(?:di|meng)?hapus(?:kan)?\b"
    r"|\b(?:di)?turunkan\b|\btake\s?down\b|\b(?:jangan|jgn|jng|jangn|jgan|jan9an)\b"
    r"|\b(?:di|me)?(?:tolak|nolak)\b|\b(?:di)?revisi\b|\bralat\b|\burung\b|\bkeliru\b|\bsalah(?:nya)?\b(?!\ssatu)"
    r"|\b(?:tidak|tdk|tak|nggak|ngga|enggak|gak|ga|nda|ndak)\s?(?:usah|jadi|perlu|boleh|setuju)\b"
    r"|\bbelum\s(?:boleh|bisa|dapat|setuju|layak)\b|\b(?:tunggu|nanti|sabar|perbaiki|periksa|cek)\s(?:dulu|dahulu)\b",
    re.IGNORECASE,
)
"""Read by a person, so that it may be generous: what it finds decides nothing."""
_TAKES_BACK = re.compile(
    r"\b(?:salah|keliru)\s(?:kirim|lampir|file|berkas|naskah|rilis)\w{0,5}\b|\b(?:di|meng)?abaikan\b|\bjangan\s"
    r"(?:dulu\s)?(?:di)?(?:proses|pakai|gunakan)\b",
    re.IGNORECASE,
)
"""Of what was sent before: "salah kirim", "mohon diabaikan"."""
_SPARES_A_PAGE = re.compile(
    r"\b(?:(?:di)?batal(?:kan|in)?|jangan|jgn|(?:tidak|tdk|tak|nggak|ngga|gak|ga|nda)\s(?:jadi|usah|perlu)|(?:di)?tunda|(?:di)?tahan)"
    r"\s(?:dulu\s|dahulu\s|sampai\s|jadi\s){0,2}(?:di|pe)?(?:tarik|narik|cabut|hapus|turun|take\s?down)(?:an|kan|nya)?",
    re.IGNORECASE,
)
_UNSAYS = re.compile(
    r"\b(?:(?:di|meng)?abaikan|(?:di|meng)?anulir|dibatalkan|(?:di)?urungkan)\b[^.!?\n]{0,40}\b(?:tarik|penarikan)\b"
    r"|\b(?:tarik|penarikan)\b[^.!?,\n]{0,40}\b(?:dibatalkan|(?:di)?abaikan|(?:di)?anulir|(?:di)?urungkan)\b",
    re.IGNORECASE,
)
"""A wish to withdraw that is taken back."""
_BATAL_ALONE = re.compile(
    r"\W*(?:(?:mohon|tolong|maaf|ya)\W+){0,2}(?:di)?batal(?:kan)?"
    r"(?:\W+(?:agenda|nomor|no|\d{1,5}(?:/\w{1,20}){0,3}|dulu|dahulu|saja|ya|pak|bapak|bu|ibu)){0,8}\W*$",
    re.IGNORECASE,
)
_NOT_AFTER_ALL = re.compile(r"\bjadi\b", re.IGNORECASE)
_NO = re.compile(r"\W*(?:tidak|tdk|bukan|salah)\b", re.IGNORECASE)
_RELEASE = re.compile(
    r"\b(?:berita|rilis|release|naskah|publikasi|pemuatan|penayangan|penerbitan|permohonan|kiriman|agenda)(?:nya)?\b"
    r"|\bdi(?:muat|tayangkan|terbitkan|unggah|publikasikan)\b|\b0\d{3}\b",
    re.IGNORECASE,
)


def may_want_it_stopped(own: str, subject: str = "") -> bool:
    """Whether a short mail speaks of a release and of stopping it: "berita kami jangan dulu dimuat, datanya
    salah". It decides nothing: a person reads it."""
    text = f"{subject}\n{own}"
    return _speaks_of_stopping(text) or (len(text) <= _LONGEST and _MAY_CALL_OFF.search(text) is not None)


def _speaks_of_stopping(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_STOPS.search(text) and _RELEASE.search(text))


def calls_off(own: str) -> bool:
    """Whether a short mail that is about a release of its writer's may want it stopped, though it does not
    say of what it speaks: "mohon dibatalkan", "urungkan saja pak"."""
    is_short = len(own) <= _LONGEST
    return may_want_it_stopped(own) or takes_back(own) or (is_short and _CALLS_OFF.search(own) is not None)


def takes_back(own: str, subject: str = "") -> bool:
    """Whether a short mail says that what was sent before was a mistake: "salah kirim, mohon diabaikan". It
    may have to be stopped, or replaced by what comes along."""
    text = f"{subject}\n{own}"
    return len(text) <= _LONGEST and _TAKES_BACK.search(text) is not None


def spares_release(own: str, subject: str = "") -> bool:
    """Whether a sender's short mail says that nothing is to be withdrawn after all ("tidak jadi ditarik"),
    and wants nothing else stopped."""
    text = f"{subject}\n{own}"
    rest = _UNSAYS.sub(" ", _SPARES_A_PAGE.sub(" ", text[:_LONGEST]))
    return len(text) <= _LONGEST and rest != text and not may_want_it_stopped(rest)


def wants_page_stopped(own: str, subject: str = "") -> bool:
    """Whether an official's short mail wants no page to go up now, "BATAL", "jangan terbitkan dulu", or
    speaks of a release and of stopping it; one that asks does not. For while a page is about to go up."""
    if "?" in f"{subject}\n{own}":
        return False
    against = any(len(text) <= _LONGEST and _STOPS_A_PAGE.search(text) for text in (own, subject))
    return against or _speaks_of_stopping(f"{subject}\n{own}")


def may_want_page_stopped(own: str, subject: str = "") -> bool:
    """Whether anything in an official's mail may mean that no page shall go up now: a question, a word in a
    long text, one of another matter. He is asked; for while a page of his is about to go up."""
    return bool(_MAY_STOP.search(" ".join(f"{subject}\n{own}".split())))


def speaks_for_page(own: str, subject: str = "") -> bool:
    """Whether a mail speaks against the taking down of a page: "batalkan penarikan", "jangan ditarik". BATAL
    that does not say of what does too."""
    is_spared = bool(_SPARES_A_PAGE.search(" ".join(f"{subject}\n{own}".split())))
    return is_spared or bool(_BATAL_ALONE.match(own.strip().partition("\n\n")[0] or subject))


def says_no(own: str) -> bool:
    """Whether an answer to "shall it be stopped?" is a no, and speaks of stopping nowhere."""
    no = _NO.match(own)
    return no is not None and not (may_want_page_stopped(own[no.end() :]) or _NOT_AFTER_ALL.search(own))


def says_stop(own: str) -> bool:
    """Whether an answer to that question says itself what was asked: "ya, hentikan", "BATAL"."""
    return may_want_page_stopped(own) and not _NO.match(own) and wants_page_stopped(own, "rilis")
