"""A question about how the office works ("apa syarat mengirim rilis?"), which a person answers.

It is told from a submission whose file was forgotten: that asks for publication, encloses, or tells news; and
from a question about a release, which enquiry.py reads first. Pure, in linear time.
"""

from __future__ import annotations

import re

from humasd.answers.enquiries.asking import encloses
from humasd.answers.enquiries.clippings import find_links
from humasd.answers.enquiries.news_beside import News, weigh_news

_LONGEST = 1_000
"""Characters; whoever writes more than that has more to say."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
_ASKS = re.compile(
    r"\?|\b(?:apakah|apa|bagaimana(?:kah)?|gimana|bgmn|gmn|berapa(?:kah)?|siapa(?:kah)?|(?:di|ke)\s?mana(?:kah)?"
    r"|bisakah|bolehkah|adakah|perlukah|haruskah)\b"
    r"|\b(?:mau|ingin|hendak|izin|ijin|numpang|boleh|mohon)\s(?:ber)?(?:tanya|nanya)\b|\b(?:menanyakan|bertanya)\b"
    r"|\b(?:mohon|minta|butuh|perlu)\s(?:info|informasi|penjelasan|petunjuk|arahan|pencerahan|format|contoh|template)\w{0,5}\b",
    re.IGNORECASE,
)
_OF_THE_OFFICE = re.compile(
    r"\b(?:(?:per)?syarat(?:an)?|ketentuan|prosedur|mekanisme|alur|tata\s?cara|cara|aturan|panduan|pedoman|petunjuk|sop"
    r"|format|ukuran|resolusi|template|contoh|formulir|blanko|biaya|tarif|bayar|berbayar|gratis"
    r"|batas|deadline|tenggat|maksimal|minimal|paling\s(?:lambat|lama|sedikit|banyak)"
    r"|jam\s(?:kerja|buka|kantor|layanan|operasional|pelayanan)|layanan"
    r"|kontak|(?:di|meng)?hubungi|(?:no|nomor)\.?\s(?:wa|hp|telepon|telp)"
    r"|(?:humas|kantor)\s(?:\w{1,14}\s)?(?:menerima|melayani|buka|libur)|dilayani|boleh\sberapa"
    r"|alamat\s(?:email|surel|kantor)"
    r"|(?:lewat|via|melalui|pakai|pake)\s(?:wa|whatsapp|telegram|email|surel|google\s?drive|drive|link|flashdisk|web\w{0,4})"
    r"|(?:di)?(?:kirim|krm)(?:kan|nya)?\s(?:\w{1,14}\s){0,2}(?:ke\s?mana|dalam\sbentuk)"
    r"|harus|wajib|haruskah|perlukah|berapa\s(?:kata|halaman|foto|lembar|hari|mb|lama)"
    r"|(?:boleh|bisa|dapat|harus|wajib|perlu)(?:kah)?\s(?:\w{1,15}\s){0,3}"
    r"(?:(?:di|me)?kirim|(?:me)?(?:ngirim|ajukan|ngajukan|liput|sertakan|lampirkan|nyertakan))\w{0,5})(?:nya)?\b",
    re.IGNORECASE,
)
"""What is asked of the office's ways, in the sentence that asks."""
_SUBMITS = re.compile(
    r"\b(?:mohon|mhn|tolong|minta|harap|bantu)\b(?:\s(?:\w{1,14})){0,5}?\s(?:di|ter)?(?:muat|tayang|terbit|publikasi|publish|unggah"
    r"|upload|posting|beritakan|siar|naikkan|proses)(?:kan)?(?:nya)?\b"
    r"|\b(?:berikut|ini)\s(?:kami|saya|rilis|naskah|berita|foto)(?:nya)?\b|\b(?:kami|saya)\s(?:kirim(?:kan)?|sampaikan|lampirkan)\b",
    re.IGNORECASE,
)
_ENCLOSED = re.compile(r"\bterlampir\b", re.IGNORECASE)
_HOW = re.compile(r"\b(?:bagaimana|gimana|bgmn|gmn|cara(?:nya)?|syarat(?:nya)?|supaya|agar)\b", re.IGNORECASE)
"""Beside it "dimuat" is what the question is about."""


def asks_in_general(own: str, subject: str = "") -> bool:
    """Whether a short mail asks how the office works and sends nothing to publish."""
    text = own.strip() or subject
    if len(text) > _LONGEST or find_links(text) or weigh_news(text) is not News.NONE:
        return False
    sentences = _SENTENCE_END.split(text)
    return not any(map(_submits, sentences)) and any(map(_asks, sentences))


def _asks(sentence: str) -> bool:
    return bool(_ASKS.search(sentence) and _OF_THE_OFFICE.search(sentence))


def _submits(sentence: str) -> bool:
    """Whether it asks for publication, or says that something comes along; not how either is done."""
    if _ENCLOSED.search(sentence) or (encloses(sentence) and not _ASKS.search(sentence)):
        return True
    return _SUBMITS.search(sentence) is not None and not _HOW.search(sentence)
