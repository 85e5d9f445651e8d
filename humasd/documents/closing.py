"""Tells thanks and farewells to the office below a text from what the text itself says last.

A release may end in thanks too: those of somebody quoted, or of an office to its readers. They are known by
whom they are for, as nothing in them speaks to those who publish.
"""

from __future__ import annotations

import re

from humasd.documents.courtesy import COURTESY
from humasd.documents.signature import is_disclaimer, is_sentence
from humasd.documents.telephone import MOBILE
from humasd.documents.title_remarks import WISHED_TITLE
from humasd.documents.values import Block

MAX_CLOSING_WORDS = 45
TOLD = re.compile(
    r"[“”\"]|\(\d{1,2}\s?[/.-]\s?\d{1,2}\b"
    r"|\b(?:kata|ujar|tutur|ungkap|jelas|pungkas|tandas|tambah|ucap)(?:nya)?\b|\bmenurut\b"
    r"|\b(?:disampaikan|dikatakan|diungkapkan|diucapkan) (?:oleh |langsung )?[A-Z]"
    r"|\b(?<!yang )(?:diminta|diimbau|dihimbau|diharapkan)\b(?! (?:dapat |agar |bisa )?(?:di)?"
    r"(?:publikasi|terbit|tayang|muat))",
)
"""Signs that a paragraph tells of others: words quoted, a date in brackets, a verb in the third person."""
_SAID_LAST = re.compile(
    r",\s(?:harap|imbuh|tegas|papar|terang|sebut|pesan|ajak|imbau|himbau|tutup|lanjut|sambung|beber|pinta"
    r"|seru|aku|puji|cetus|urai|jawab)(?:nya\b|\s(?=[A-Z]|(?:kepala|ketua|seorang|salah satu|salah seorang"
    r"|warga|bupati|camat|lurah|kades|direktur|penerima)\b))"
)
"""Who said it, without quotation marks: "…, harap Kepala Desa Lampenai", "…, imbuhnya"."""
_CLOSING = re.compile(
    r"(?:demikian(?:lah)?\b(?! (?:pula|juga|halnya)\b)"
    r"|(?P<gratitude>atas (?:perhatian|kerja ?sama|bantuan|perkenan|kesediaan|atensi))"
    r"|sekian\b(?! (?:lama|banyak|tahun|puluh|ratus)\b)"
    r"|(?P<thanks>te?rima ?kasi?h\b|trims\b|tks\b"
    r"|trm ?ksh\b|m?ksh\b|matur nuwun\b|hatur nuhun\b"
    r"|thanks\b|makasih\b|mohon bantuan)"
    r"|wassalam|wasalam|hormat (?:kami|saya)|salam\b"
    r"|mohon (?:dipublikasi|publikasi|dimuat|ditayang)"
    r"|--\s*$|dikirim dari\b|sent from\b|regards\b|best regards\b)",
    re.IGNORECASE,
)
_PEOPLE_TO_THANK = frozenset({"kami", "saya", "pak", "bu", "bang", "kak", "min", "admin", "ndan", "komandan"})
_OF_RELEASE = re.compile(r"demikian(?:lah)? (?:rilis|siaran pers|press release|naskah) ", re.IGNORECASE)
_OF_AREA = re.compile(
    r"(?P<office>\b(?i:humas|setda|kabupaten|kab\.?|kota|provinsi|prov\.?|pemkab|pemkot|pemprov|pemda))"
    r"(?: [A-Z][a-zA-Z]+){1,3}"
)
"""Whose office is thanked: "terima kasih kepada Humas Kabupaten Lombok Barat"."""
_NAMED = re.compile(
    r"(?:terima ?kasih|trims|tks|thanks|makasih|wassalam|wasalam|hormat (?:kami|saya)|salam(?: \w{1,12})?"
    r"|(?:best )?regards)\s?[,.!🙏][\s🙏]{0,4}(?:[A-Z\d(+-][\w.'’()+-]{0,30}[\s,/]{0,3}){1,8}",
    re.IGNORECASE,
)
_LAST_REQUEST = re.compile(
    r"(?:demikian(?:lah)?\W{1,3})?(?:mohon|mhn|minta|tolong)\b.{0,40}?\b"
    r"(?:(?:di)?(?:publikasi|terbit|tayang|muat|naik)(?:kan)?(?:nya)?\b"
    r"|di(?:kirim|terus|sampai|posting|unggah)(?:kan)?\s(?:ke|kepada)\s(?:bagian\s)?"
    r"(?:humas|kabupaten|pemda|pemkab|admin|kabag)\b)",
    re.IGNORECASE,
)
MAX_LAST_REQUEST = 15
"""Words below a text that but ask for its publication: "minta tolong dikirim ke humas ya"."""
_MYSELF = re.compile(r"\b(?:saya|sy)\b", re.IGNORECASE)
MAX_OFFER = 25
"""Words below a text that say whom to call: "kalau ada yang kurang WA saya saja pak 0813…"."""
_GIVES_THANKS = re.compile(
    r"\b(?:te?rima ?kasi?h|berterima ?kasih|trims|tks|thanks|makasih|m?ksh|(?:di)?hatur(?:kan)?"
    r"|(?:meng|di)?ucap(?:kan)?|syukur)\b",
    re.IGNORECASE,
)
_OFFICIAL = (
    r"(?:wakil )?bupati|wabup|(?:wakil )?gubernur|wali ?kota|menteri|presiden|camat|lurah|kades"
    r"|kepala (?:desa|dusun)|kapolres|kapolsek|kapolda|dandim|danramil|sekda"
)
_PUBLIC = (
    r"warga|masyarakat|penduduk|orang ?tua|wali (?:murid|siswa)|pelanggan|pengunjung|penonton|peserta"
    r"|pendonor|petani|nelayan|pedagang|konsumen|nasabah|penumpang|pengendara|pengguna|pemilih|wajib pajak"
    r"|pasien|pelaku|jama?ah|jemaat|umat|hadirin|donatur|dermawan|relawan|muza[kq]i"
    r"|pemuda|pelajar|mahasiswa|siswa|guru|keluarga"
)
"""Readers."""
_OTHERS = (
    rf"{_PUBLIC}|{_OFFICIAL}|pemerintah|pem(?:kab|kot|prov|da|des)|dprd|dinas|kementerian|tni|polri|bpbd|pmi"
    r"|baznas|sponsor|mitra|perusahaan|petugas|kader|tenaga (?:medis|kesehatan)|nakes|tokoh|panitia|pkk"
    r"|tim (?:sar|medis|gabungan|penggerak|damkar|kesehatan|relawan|satgas|penyuluh)|satgas|damkar|basarnas"
    r"|polisi|polres|polsek|kodim|koramil|babinsa|pelatih|atlet|juri|wasit|tuan rumah|yayasan|lembaga|sekolah"
    r"|kepala (?:dinas|badan|sekolah|puskesmas)|(?:semua|seluruh|berbagai|segenap|para) pihak"
)
_THANKS = r"(?:te?rima ?kasih|makasih|trims)"
_BETWEEN = (
    r"(?:(?!\b(?:kami (?:dari|selaku|sebagai)|dari (?:kami|saya)|atas nama|saya|sy)\b)[^.!?;\n]){0,90}?"
    r"\b(?<!dari )(?<!kami )"
)
_FOR_OTHERS = re.compile(
    rf"\b(?:(?:{_THANKS}\b[^.!?;\n]{{0,60}}?\b(?:kepada|kpd|untuk|buat|bagi)\b){_BETWEEN}(?:{_OTHERS})"
    rf"|atas(?! nama\b)\b{_BETWEEN}(?:{_PUBLIC})"
    rf"|(?:{_THANKS}|mohon bantuan)\s(?:(?:banyak|semua|seluruh|segenap|para)\s){{0,3}}(?:{_PUBLIC}))\b",
    re.IGNORECASE,
)
"""Thanks to others, or to readers: "Terima kasih kepada warga yang …", "atas kesabaran pelanggan"; whoever is
but called by his office may be those who publish: "Terima kasih bapak camat"."""
_MANY = re.compile(r"\b(?:bapak-bapak|ibu-ibu)\b", re.IGNORECASE)
_TITLED = re.compile(
    rf"\b(?:(?:bapak(?:\s?[/&]\s?|\sdan\s)ibu|bapak|ibu|pak|bu)\s(?=(?:{_OTHERS})\b))",
    re.IGNORECASE,
)
"""What people call those whom they tell of as well."""
_OFFICE = re.compile(
    r"\b(?:pak|bapak|bu|ibu|min|admin|kak|kakak|bang|ndan|komandan|humas|protokol|redaksi|redaktur|kabag|kasubag"
    r"|(?:dis)?kominfo|kabarnya|media|wartawan|jurnalis|pers|anda|saudara"
    r"|(?:perhatian|kerja ?sama|bantuan|atensi|kesediaan|waktu)nya"
    r"|(?:berita|rilis|naskah|artikel|tulisan|publikasi|siaran)(?:nya)?"
    r"|(?:di|me|mem)?(?:publikasi|muat|tayang|terbit|sebarluas|sebar)\w*|menyebar(?:luas)?kan)\b",
    re.IGNORECASE,
)
"""Words to those who publish, or of what they are asked for."""


def is_closing(block: Block) -> bool:
    """Thanks or a farewell, the whole of it: words of courtesy alone, or what "kami" say to the office."""
    text = WISHED_TITLE.sub(" ", block.text).strip()
    if block.tag == "p" and is_disclaimer(text):
        return True
    words = re.findall(r"[^\W\d_]+", _OF_AREA.sub(r"\g<office>", text).lower())
    if block.tag == "p" and len(words) <= MAX_LAST_REQUEST and _LAST_REQUEST.match(text):
        return not TOLD.search(text)
    if block.tag == "p" and len(words) <= MAX_OFFER and MOBILE.search(text) and _MYSELF.search(text):
        return not TOLD.search(text)
    closing = _CLOSING.match(text)
    if block.tag != "p" or len(words) > MAX_CLOSING_WORDS or closing is None:
        return False
    if _OF_RELEASE.match(text) and not TOLD.search(text):
        return True
    if COURTESY.issuperset(words) or (_NAMED.fullmatch(text[:200]) and not is_sentence(text)):
        return True
    if TOLD.search(text) or _SAID_LAST.search(text) or _is_for_others(closing, text):
        return False
    return not _PEOPLE_TO_THANK.isdisjoint(words)


def _is_for_others(closing: re.Match[str], text: str) -> bool:
    """Whether a text thanks others than the office, or does but begin as thanks do: "Atas bantuan ini kami
    berharap panen naik"."""
    if not (closing["gratitude"] or closing["thanks"]):
        return False
    said = _TITLED.sub("", _MANY.sub("warga", text))
    if _OFFICE.search(said):
        return False
    return _FOR_OTHERS.search(said) is not None or not (closing["thanks"] or _GIVES_THANKS.search(said))
