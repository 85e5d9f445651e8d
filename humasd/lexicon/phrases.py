"""The phrases of an answer, as data: courtesy, and what is said of a text before consent to it.

Each is a run of words within one clause, compared in their plain form (humasd.lexicon.forms) and
their usual spelling. None decides anything.
"""

from __future__ import annotations

from humasd.lexicon.forms import phrase_set, word_set

SPELLED = {
    **dict.fromkeys(word_set("sdh udah telah"), "sudah"),
    **dict.fromkeys(word_set("tdk tak nda ndak ndk gak gk ga ngga nggak enggak"), "tidak"),
    **dict.fromkeys(word_set("oke okey okay okeh"), "ok"),
    **dict.fromkeys(
        word_set("terimakasih trimakasih makasih mksh trims tks tksh trmksh makasi terimakasi"), "makasih"
    ),
    **dict.fromkeys(word_set("dgn dg"), "dengan"),
    "utk": "untuk",
    **dict.fromkeys(word_set("jgn jgan jangn"), "jangan"),
    "krn": "karena",
    "td": "tadi",
    "jg": "juga",
    "lg": "lagi",
    "sm": "sama",
    "bgs": "bagus",
    "sdg": "sedang",
    "sy": "saya",
    "smua": "semua",
    "apa2": "apa-apa",
}
"""Other spellings of the words of phrases."""
JUDGED = phrase_set(
    """
    sudah ok
    sudah bagus
    sudah bagus sekali
    sudah sesuai
    sudah cukup
    sudah baik
    sudah cocok
    sudah pas
    sudah lengkap
    sudah benar
    sudah betul
    sudah rapi
    sudah mantap
    sudah aman
    sudah final
    sudah clear
    sudah fix
    """
)
"""What is said of the text before consent to it."""
READING_ACTIVELY = word_set(
    "baca periksa cek lihat pelajari teliti cermati telaah kaji reviu review simak tinjau verifikasi"
)
READING = READING_ACTIVELY | frozenset(f"di{verb}" for verb in READING_ACTIVELY)
READ = frozenset(
    phrase
    for verb in READING_ACTIVELY | word_set("membaca memeriksa mempelajari mencermati acc setujui")
    for phrase in (
        ("sudah", "saya", verb),
        ("saya", "sudah", verb),
        ("sudah", "kami", verb),
        ("kami", "sudah", verb),
        ("kita", "sudah", verb),
    )
)
"""Who consents has read the text. "Sudah saya setujui" alone may mean another version."""
READ_BY = frozenset(
    ("sudah", *form) for verb in READING_ACTIVELY for form in ((verb,), (f"di{verb}",), ("di", verb))
)
"""The same where the clause names nobody else ("sudah dibaca Bapak")."""
_IN_PRINCIPLE = frozenset(
    (*lead, *who, consent)
    for lead in (("pada", "prinsipnya"), ("prinsipnya",), ("pada", "dasarnya"))
    for who in ((), ("saya",), ("kami",), ("dapat",))
    for consent in word_set("setuju disetujui menyetujui sepakat")
)
_UNFOUND = frozenset(
    (*lead, *fault)
    for lead in (
        *((*who, "tidak", seen) for who in ((), ("saya",), ("kami",)) for seen in ("menemukan", "melihat")),
        ("tidak", "ditemukan"),
    )
    for fault in (
        *((one,) for one in word_set("kesalahan kekeliruan kejanggalan kekurangan masalah typo")),
        *(("yang", one) for one in word_set("salah keliru janggal kurang")),
        *(("ada", "yang", one) for one in word_set("salah keliru janggal kurang")),
    )
)
DENIALS = frozenset({"tidak", "tanpa", "nihil", "de'gaga", "degaga", "tena", "tiada"})
DENIED_TO_BE = phrase_set(
    """
    ada
    ada lagi
    ada lagi yang
    perlu ada yang
    usah di
    perlu
    perlu ada
    ada yang perlu
    terdapat
    memiliki
    mempunyai
    punya
    usah
    """
) | {()}
"""Between one of DENIALS and one of OBJECTIONS."""
OBJECTIONS = word_set(
    "revisi koreksi perubahan perbaikan catatan masalah keberatan kendala komentar apa-apa direvisi"
    " dikoreksi diperbaiki diubah dirubah diganti ditambahkan ditambah ditambahi dikurangi"
    " disempurnakan disesuaikan dibenahi diedit dihapus dipermasalahkan diragukan tambahan usulan"
    " masukan saran sanggahan kekurangan kesalahan typo salah ubah2 ubah-ubah diubah-ubah"
    " diapa-apakan diutak-atik diotak-atik"
)
NEITHER = word_set("maupun ataupun atau")
"""Between two of OBJECTIONS that are denied together."""
WISHED_AWAY = word_set("typo kesalahan salah kekurangan tambahan")
"""Behind "tanpa" or one of WANTED they may be what shall not be in it ("terbitkan tanpa typo")."""
WANTED = frozenset({("ada", "lagi"), ("perlu", "ada")})
UNOBJECTED = (
    _IN_PRINCIPLE
    | _UNFOUND
    | phrase_set(
        """
    sudah tidak ada koreksi
    sudah tidak ada revisi
    sudah tidak ada perbaikan
    sudah tidak ada catatan
    tidak ada lagi
    tidak ada yang salah
    tidak ada yang keliru
    tidak ada yang janggal
    tidak ada yang kurang
    tidak ada kurangnya
    tidak ada masalahnya
    tidak ada kendalanya
    tidak ada kekurangannya
    typo tidak ada
    koreksi tidak ada
    revisi tidak ada
    catatan tidak ada
    pada prinsipnya tidak ada keberatan
    pada prinsipnya tidak keberatan
    prinsipnya tidak ada keberatan
    no objection
    no objections
    no revision
    no revisions
    no changes
    no notes
    tanpa syarat
    tidak jadi masalah
    tidak menjadi masalah
    tidak jadi soal
    bebas typo
    good to go
    no revisi
    no koreksi
    no catatan
    no problem
    no issue
    no issues
    no comments
    no corrections
    nothing to add
    nothing to change
    fine with me
    i'm fine with it
    i'm fine with this
    i'm ok with it
    i'm ok with this
    """
    )
)
"""Nothing stands against the text, said otherwise than by a denial of OBJECTIONS."""
