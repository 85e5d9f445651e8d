"""What stands below a text and is none: the heading of photos that came beside it, a list of copies, links to
folders of photos, marks of the end, a label whose lines were cut."""

from __future__ import annotations

import re
from collections.abc import Sequence

from humasd.documents.letterhead import tells_deed
from humasd.documents.lines import is_capitals, is_large
from humasd.documents.signature import MAX_LINE_WORDS, is_sentence
from humasd.documents.values import Block

_MAX_LINE = 200
"""Characters."""
_MAX_HEADING_WORDS = 7
_MAX_LABEL_WORDS = 9
_MAX_LINK_WORDS = 14
_MAX_COPIES = 12
"""Blocks of a list of copies."""
_MAX_LIST = 2_000
"""Characters of one of them."""
_APART = re.compile(
    r"(?:berikut(?: ini)?\s)?"
    r"(?:dokumentasi|dok|lampiran|foto(?:-foto)?|gambar|photo|galeri|album)(?:nya)?"
    r"(?![^\W\d_])(?! bersama\b)",
    re.IGNORECASE,
)
_OF_PICTURES = re.compile(
    r"(?:(?:lampiran|dokumentasi|dok|foto|gambar|photo|galeri|album)(?:nya)?|ini|kegiatan|acara|pelaksanaan|berita|rilis|naskah|video"
    r"|dan|serta|berikut|terlampir|pendukung|hasil)",
    re.IGNORECASE,
)
"""Words of which the heading of photos consists, whatever the text is about."""
_COPIES = re.compile(
    r"\W{0,3}(?:cc(?=\s?:)|tembusan(?:nya)?)(?:\s(?:(?:di)?sampaikan|kepada|kpd|yth|yang|terhormat)\b){0,4}\s?(?:(?::|(?<=yth)\.|(?<=yth)\s)[^\n]*)?",
    re.IGNORECASE,
)
_URL = re.compile(
    r"(?:https?://|www\.)\S{3,300}|\b[\w-]{2,30}(?:\.[\w-]{2,30}){1,3}/\S{1,300}", re.IGNORECASE
)
_FOLDER = re.compile(
    r"(?:drive|photos)\.google\.|photos\.app\.goo|goo\.gl/photos|1drv\.ms|onedrive|sharepoint|dropbox|mega\.nz"
    r"|icloud|wetransfer|mediafire|terabox|gofile",
    re.IGNORECASE,
)
_SHORTENED = re.compile(r"\b(?:bit\.ly|s\.id|tinyurl|gg\.gg|cutt\.ly|shorturl|t\.ly)\b", re.IGNORECASE)
_PICTURES = re.compile(r"\b(?:foto|dokumentasi|gambar|photo|album|galeri)(?:-foto)?(?:nya)?\b", re.IGNORECASE)
_WAY = re.compile(
    r"\W{0,4}(?:(?:link|tautan|url|g?drive|google|gdrive|folder|alamat)\b\W{0,3}){0,3}", re.IGNORECASE
)
_FILE = re.compile(r"google\.com/file/", re.IGNORECASE)
"""One file, which may be the paper that a text is about."""
_TELLS_OF_LINK = re.compile(
    r":\W{0,4}$|\b(?:berikut(?: ini)?|di ?bawah(?: ini)?)\W{0,4}$"
    r"|\b(?:daftar|pendaftaran|mendaftar|(?:di)?unduh|mengunduh|(?:di)?akses|mengakses|pengumuman|formulir"
    r"|tautan|link|laman|dokumen|panduan|lampiran)\b",
    re.IGNORECASE,
)
"""How a line tells readers of a link below it."""
_LINK = re.compile(r"\b(?:link|tautan|folder|g?drive|google)\b", re.IGNORECASE)
_END = re.compile(
    r"\W{1,8}(?:(?:selesai|tamat|the end|end|sekian|akhir (?:rilis|berita|naskah)|30"
    r"|(?:[o0]\s?){2,9})\W{0,8})?"
    r"|(?-i:SELESAI|TAMAT|THE END|END|AKHIR (?:RILIS|BERITA|NASKAH))",
    re.IGNORECASE,
)
_IMAGE = re.compile(r"\[(?:image|cid|gambar|foto|img|inline image)\s?:?[^\[\]\n]{0,120}\]", re.IGNORECASE)
_HASHTAGS = re.compile(r"(?:(?:#\w|@[\w.])[\w.]{1,60}\s{0,3})+")
"""Hashtags, and the accounts beside them."""
_CALLED = re.compile(
    r"\b(?:nara ?hubung|kontak|contact(?: person)?|cp|pic|informasi|info|keterangan|(?:meng|di)?hubungi"
    r"|konfirmasi|pengirim|kontributor)\b",
    re.IGNORECASE,
)
_FOR_READERS = re.compile(
    r"\b(?:pendaftaran|mendaftar|daftar|pemesanan|layanan|pengaduan|aduan|posko|donasi|warga|masyarakat|peserta"
    r"|darurat|pelanggan|pengunjung|petani|peternak|nelayan|pedagang|pelaku usaha|pemilik|korban|keluarga"
    r"|pasien|orang ?tua|calon|siswa|pembeli|pemohon|penerima|pembaca)\b",
    re.IGNORECASE,
)
_CALLERS = re.compile(
    r"\s{0,3}(?P<who>[^.!?\n]{3,150}?)[\s,]{1,3}(?:(?:dapat|bisa|boleh|silakan|silahkan|dipersilakan|diminta|harap|mohon"
    r"|agar|segera|langsung|untuk)\s){0,3}(?:meng)?hubungi\b",
    re.IGNORECASE,
)
"""Who is told whom to call."""
_OF_OFFICE = re.compile(
    r"\W{0,3}(?:(?:untuk|utk|guna|demi|bila|jika|apabila|butuh|perlu|mengenai|tentang|dan|lebih|lanjut)\s){0,3}(?:informasi|info"
    r"|keterangan|konfirmasi|klarifikasi|penjelasan|detail|data|rilis|berita|naskah|foto|silakan|silahkan|dapat|bisa)\b"
    r"|.{0,100}\b(?:media|pers|wartawan|jurnalis|redaksi|humas|admin|editor|kami|bapak|ibu)\b",
    re.IGNORECASE,
)
"""Words that have those who publish call, or say not who."""
_OFFERS = re.compile(
    r"\b(?:dapat|bisa|silakan|silahkan|kini|juga)\s(?:[\w-]{1,20}\s){0,2}"
    r"(?:dijual|dipesan|memesan|dibeli|dilaporkan|melapor(?:kan)?|dihubungi|menghubungi|mengadu(?:kan)?|diadukan)\b"
    r"|\b(?:lewat|melalui|via|ke|di)\s(?:[\w-]{1,20}\s){0,3}(?:nomor|media sosial|medsos|whatsapp|wa|telepon"
    r"|instagram|facebook|akun|kontak|hotline|call ?center)\b",
    re.IGNORECASE,
)
"""How a last sentence tells readers of numbers and pages below it."""
_MAX_SENTENCE = 300
"""Characters."""


def find_appendix(blocks: Sequence[Block]) -> int:
    """Where such lines at the end begin; else the end."""
    end = len(blocks)
    while end > 1:
        copies = _find_copies(blocks[:end])
        if copies < end:
            end = copies
        elif is_apart(blocks[:end]):
            end -= 1
        else:
            break
    return end


def is_apart(blocks: Sequence[Block]) -> bool:
    """Whether the last of the blocks is no part of the text above it, whatever that is."""
    block, text = blocks[-1], blocks[-1].text.strip()
    if block.rows or len(text) > _MAX_LINE or "\n" in text or block.tag in ("ul", "ol"):
        return False
    return (
        any(pattern.fullmatch(text) for pattern in (_END, _IMAGE))
        or are_hashtags(text)
        or _heads_pictures(text)
        or _leads_to_pictures(text, blocks[-2].text if len(blocks) > 1 else "")
    )


def are_hashtags(text: str) -> bool:
    """Whether a line is but hashtags and accounts."""
    return _HASHTAGS.fullmatch(text[:_MAX_LINE]) is not None


def is_label_alone(block: Block) -> bool:
    """Whether a line but leads to whom to call, so that it goes with the lines below it: "Narahubung:"."""
    text = block.text.strip()
    if (
        block.tag in ("ul", "ol")
        or block.rows
        or len(text) > _MAX_LINE
        or len(text.split()) > _MAX_LABEL_WORDS
    ):
        return False
    led = text.endswith((":", "di", "ke")) or _CALLED.fullmatch(text.strip(" .*-")) is not None
    return led and _CALLED.search(text) is not None and not _is_for_readers(text)


def leads_readers(block: Block) -> bool:
    """Whether a line but leads to whom readers may call: "Pendaftaran:"."""
    text = block.text.strip()[-_MAX_LINE:]
    return block.tag == "p" and text.endswith(":") and _is_for_readers(text)


def offers_readers(block: Block) -> bool:
    """Whether a paragraph ends in a sentence that tells readers of numbers or pages: "… lewat dua nomor."."""
    return block.tag == "p" and _OFFERS.search(last_sentence(block.text)) is not None


def last_sentence(text: str) -> str:
    """The last sentence of a paragraph, without the first words of a very long one."""
    return re.split(r"[.!?][”\"]?\s", text.rstrip()[-_MAX_SENTENCE:])[-1]


def _is_for_readers(text: str) -> bool:
    """Whether a line that leads to a number speaks of readers, by name or as those who are to call."""
    callers = _CALLERS.match(last_sentence(text))
    called = callers is not None and not _OF_OFFICE.match(callers["who"])
    return called or _FOR_READERS.search(text) is not None


def _heads_pictures(text: str) -> bool:
    """A heading of photos: of general words alone, or led to by its form: "Dokumentasi Kegiatan Posyandu"."""
    bare = re.sub(r"^\W{0,4}(?:(?:[ivx]{1,4}|[a-h]|\d{1,2})[.)]\s{1,3})?", "", text, flags=re.IGNORECASE)
    words = re.findall(r"[^\W\d_]+", bare)
    if not _APART.match(bare) or len(words) > _MAX_HEADING_WORDS or text.endswith((".", "!", "?")):
        return False
    if all(_OF_PICTURES.fullmatch(word) for word in words):
        return True
    block = Block("p", "", text)
    is_heading = text.endswith(":") or is_capitals(block) or is_large(block)
    return (
        is_heading and ":" not in text[:-1] and not bare.lower().startswith("foto") and not tells_deed(text)
    )


def _leads_to_pictures(text: str, above: str) -> bool:
    """Whether a line is but where photos are kept, for those who publish; a page for readers is none, nor is
    a link without a word of its own that the line above tells readers of."""
    url = _URL.search(text)
    if url is None or len(text.split()) > _MAX_LINK_WORDS:
        return False
    said = text.replace(url[0], " ")
    is_folder, is_shortened = _FOLDER.search(url[0]), _SHORTENED.search(url[0])
    if _PICTURES.search(said):
        return bool(is_folder or is_shortened or _LINK.search(said))
    if not is_folder or _FILE.search(url[0]) or _WAY.fullmatch(said.strip()) is None:
        return False
    above = above.strip()[-_MAX_LINE:]
    return _PICTURES.search(above) is not None or not _TELLS_OF_LINK.search(above)


def _find_copies(blocks: Sequence[Block]) -> int:
    """Where a list of those who get a copy begins at the end; else the end."""
    for start in range(len(blocks) - 1, max(0, len(blocks) - _MAX_COPIES), -1):
        lines = [line.strip() for line in blocks[start].text[:_MAX_LIST].split("\n")]
        if any(len(line.split()) > MAX_LINE_WORDS or is_sentence(line) for line in lines):
            break
        if _COPIES.fullmatch(lines[0]):
            return start
    return len(blocks)
