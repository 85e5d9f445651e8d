"""Whether a new mail's words speak of what its sender sent before, and which activity they tell of. Pure, in
linear time."""

from __future__ import annotations

import re

from humasd.understanding.naming import GENERIC

_LONGEST = 2_000
"""Characters that are looked at."""
_THING = (
    r"(?:foto(?:-foto)?|gambar|dokumentasi|dok|video|surat(?:\spengantar)?|formulir|form|berkas|lampiran|file|naskah|rilis"
    r"|release|teks|data|kelengkapan|keterangan(?:\sfoto)?)(?:nya)?"
)
_SENDING = (
    r"(?:rilis|release|berita|naskah|kiriman|e-?mail|surel|surat|permohonan|pengajuan|publikasi)"
    r"(?:nya|\skami)?"
)
_BACK = r"(?:tadi|td|kemarin|kmrn|sebelumnya|terdahulu|tersebut|tsb|di\satas|barusan)"
_LATE = r"(?:susulan|ketinggalan|tertinggal|kelupaan|tambahan|kekurangan|yang\skurang|yg\skurang)"
_POINTS_BACK = re.compile(
    rf"\b{_THING}\s(?:(?:yang|yg|tadi|masih|ini)\s){{0,2}}{_LATE}\b|\b{_LATE}\s{_THING}\b"
    rf"|\b(?:untuk|utk|buat|dari|atas|susulan|melengkapi|pelengkap|{_THING})\s{_SENDING}\s(?:\w{{1,20}}\s){{0,5}}?{_BACK}\b"
    rf"|\b(?:tadi|td|kemarin|kmrn)\s(?:\w{{1,10}}\s){{0,2}}?(?:lupa|belum|blm|tidak|tdk|gagal|ketinggalan|kelupaan|tertinggal)\b"
    rf"|\b(?:belum|blm|tidak|tdk|lupa)\s(?:me)?(?:ter|ke)?(?:lampir|kirim|sertakan|ikut)\w{{0,4}}\s(?:tadi|td|kemarin|kmrn)\b"
    rf"|\b(?:melengkapi|menyusuli|menindaklanjuti|menyambung)\s(?:\w{{1,12}}\s){{0,2}}?{_SENDING}\b"
    rf"|\b(?:kami|saya|sy)\ssusulkan\b|\b{_THING}\s{_BACK}\b(?!\s(?:pagi|siang|sore|malam))",
    re.IGNORECASE,
)
_HANDS_OVER = re.compile(
    r"\b(?:ini|inilah|berikut|terlampir|maaf|susulan)\s(?:\w{1,10}\s){0,1}?(?:foto(?:-foto)?|dokumentasi|gambar|naskah|rilis"
    r"|surat|formulir|berkas)nya\b",
    re.IGNORECASE,
)
"""As of something that is known: "ini fotonya"; but so is every first mail's "berikut fotonya"."""
_TEXT_TO_COME = re.compile(
    r"\b(?:naskah|rilis|berita|release|teks|narasi)(?:nya|\s(?:beritanya|kami))?\s(?:\w{1,10}\s){0,2}?"
    r"(?:menyusul|disusulkan|kami\ssusulkan|besok|nanti|segera|belum\s(?:jadi|selesai|siap|ada)|masih\s(?:disusun|dibuat))\b"
    r"|\bmenyusul\s(?:naskah|rilis|berita|teks)nya\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.,;!?\n()]+|\b(?:karena|krn|sebab|soalnya|maaf|supaya|agar)\b", re.IGNORECASE)
_TELLS = re.compile(
    rf"\b(?:{_THING}|{_SENDING}|kegiatan|acara|giat|tentang|mengenai|terkait)(?:nya)?\b", re.IGNORECASE
)
_ACTIVITY = re.compile(
    r"\b(?:kegiatan|acara|giat|rilis|release|berita|liputan|peliputan)(?:nya)?\s((?:[\w-]{1,30}\s){0,5}[\w-]{1,30})",
    re.IGNORECASE,
)
_PREFIXES = re.compile(
    r"^(?:di|ter|se)?(?:[mp]e(?:ng|m(?=[bp])|n(?=[cdjt])|(?<=pe)r(?![aeiou]))?|ber|di|ter)(?=\w{4})"
)
_SUFFIX = re.compile(r"(?<=\w{4})(?:kan|an|i)$")
_WORD = re.compile(r"[^\W\d_]{3,}")
_SAID_WORDS = """
    tadi kemarin kmrn sebelumnya terdahulu tersebut tsb barusan menyusul tambahan ketinggalan
    tertinggal kelupaan lupa kekurangan kurang belum blm sudah sdh udah telah baru sempat terkirim
    kekirim dikirim kirimkan kirimi mengirimkan lampirkan melampirkan dilampirkan sertakan saya kita
    min admin mas mbak kak maaf berikut itu inilah yg dengan dgn juga lagi yah oke baik siap izin
    ijin salam selamat pagi siang sore malam assalamualaikum warahmatullahi wabarakatuh terima kasih
    terimakasih makasih trims thanks adalah ada tidak tdk bisa sekalian lengkap melengkapi pelengkap
    pendukung senin selasa rabu kamis jumat jum sabtu minggu ahad januari februari maret april mei
    juni juli agustus september oktober november nopember desember pukul jam wita tahun bulan pekan
    besok lusa nanti segera hormat gambar video dok pengantar keterangan nama berkas email surel
    kabupaten kab kantor badan protokol pada oleh para saat ketika dalam atas agar kiranya dapat
    masih satu dua tiga empat lima beberapa buah lembar lain semua dimohon disampaikan sampaikan
    menyampaikan bersama publikasikan muat tayang tayangkan terbit diterbitkan terbitkan unggah
    diunggah redaksi pengajuan susulkan gagal jaringan lambat telat terlambat masuk utk buat
"""
_SAID = frozenset(_SAID_WORDS.split())
"""Words of talk, of days and of the mail itself."""


def points_back(words: str) -> bool:
    """Whether words speak of a thing that was sent before, which they add to: "foto susulan", "untuk berita
    kemarin". Not where they are about additions or wants: "makanan tambahan", "kekurangan air"."""
    return _POINTS_BACK.search(words[:_LONGEST]) is not None


def hands_over(words: str) -> bool:
    """Whether words may point back: "ini fotonya"; to be believed where the mail names the release."""
    return _HANDS_OVER.search(words[:_LONGEST]) is not None


def announces_text(words: str) -> bool:
    """Whether the text of what comes along is still to come: "naskah menyusul"."""
    return _TEXT_TO_COME.search(words[:_LONGEST]) is not None


def telling_words(line: str) -> frozenset[str]:
    """The words of a subject or a title, in lower case, that tell of an activity; empty where it but says
    that there is something to publish."""
    found = (word.removesuffix("nya") for word in _WORD.findall(line[:_LONGEST].casefold()))
    return frozenset(_stem(word) for word in found if word not in GENERIC and word not in _SAID)


def all_words(text: str) -> frozenset[str]:
    """All words of a text in the same form, for telling words to be found among."""
    return frozenset(_stem(word.removesuffix("nya")) for word in _WORD.findall(text.casefold()))


def _stem(word: str) -> str:
    """About a word's root: of "peresmian" and "diresmikan" it is the same."""
    return _SUFFIX.sub("", _PREFIXES.sub("", word))


def activity_words(own: str) -> frozenset[str]:
    """The same of what a mail's own words say of what they bring; excuses beside it tell nothing."""
    clauses = _CLAUSE.split(own[:_LONGEST])
    return frozenset(word for clause in clauses if _TELLS.search(clause) for word in telling_words(clause))


def named_activity(own: str) -> frozenset[str]:
    """Of these words those behind one for an activity, or for news of it: "foto kegiatan rapat koordinasi".
    Those behind a thing that is sent may tell of a part of what is known: "foto penyerahan piagam"."""
    clauses = _CLAUSE.split(own[:_LONGEST])
    return frozenset(
        word for clause in clauses for after in _ACTIVITY.findall(clause) for word in telling_words(after)
    )
