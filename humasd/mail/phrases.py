"""The phrases of an answer, as data: courtesy, and what is said of a text before consent to it.

Each is a run of words within one clause, compared in their plain form (humasd.mail.words) and
their usual spelling. None decides anything.
"""

from __future__ import annotations

from humasd.mail.words import plain_form, word_set


def _phrases(phrases: str) -> frozenset[tuple[str, ...]]:
    lines = (line.split() for line in phrases.strip().splitlines())
    return frozenset(tuple(plain_form(word) for word in line) for line in lines)


SPELLED = {
    **dict.fromkeys(word_set("sdh udah telah"), "sudah"),
    **dict.fromkeys(word_set("tdk tak nda ndak ndk gak gk ga ngga nggak enggak"), "tidak"),
    **dict.fromkeys(word_set("oke okey okay okeh"), "ok"),
    **dict.fromkeys(
        word_set("terimakasih trimakasih makasih mksh trims tks tksh trmksh makasi terimakasi"), "makasih"
    ),
    "bgs": "bagus",
    "sdg": "sedang",
    "sy": "saya",
}
"""Other spellings of the words of phrases."""
JUDGED = _phrases(
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
    """
)
"""What is said of the text before consent to it."""
_READING = word_set("baca periksa cek lihat pelajari teliti cermati")
READING = _READING | frozenset(f"di{verb}" for verb in _READING)
READ = frozenset(
    phrase
    for verb in _READING | word_set("membaca memeriksa mempelajari mencermati acc setujui")
    for phrase in (
        ("sudah", "saya", verb),
        ("saya", "sudah", verb),
        ("sudah", "kami", verb),
        ("kami", "sudah", verb),
    )
)
"""Who consents has read the text. "Sudah saya setujui" alone may mean another version."""
READ_BY = frozenset(("sudah", *form) for verb in _READING for form in ((verb,), (f"di{verb}",), ("di", verb)))
"""The same where the clause names nobody else ("sudah dibaca Bapak")."""
UNOBJECTED = frozenset(
    (denial, *link, thing)
    for denial in ("tidak", "tanpa")
    for link in ((), ("ada",), ("ada", "lagi"), ("perlu",), ("ada", "yang", "perlu"))
    for thing in word_set(
        "revisi koreksi perubahan perbaikan catatan masalah keberatan kendala komentar apa-apa"
        " direvisi dikoreksi diperbaiki diubah ditambahkan tambahan"
    )
) | _phrases(
    """
    sudah tidak ada koreksi
    sudah tidak ada revisi
    sudah tidak ada perbaikan
    sudah tidak ada catatan
    pada prinsipnya setuju
    pada prinsipnya saya setuju
    prinsipnya setuju
    pada prinsipnya kami setuju
    no objection
    no problem
    """
)
"""Nothing stands against the text; no consent by itself, and none of a weak word ("ya tidak apa-apa")."""
COURTESY = _phrases(
    """
    terima kasih
    terima kasih ya
    terima kasih banyak
    makasih ya
    makasih banyak
    tarima kasih
    trima kasih
    trima kasih banyak
    thank you
    thank you so much
    thanks a lot
    many thanks
    kurre sumanga
    kurre sumanga'
    kuru sumange
    kuru sumange'
    kuru sumanga
    kuru sumanga'
    kure sumanga
    kure sumange
    matur nuwun
    matur suwun
    hatur nuhun
    salama ki
    salama' ki
    salamaki
    salama'ki
    salama'
    salam kebajikan
    salam sejahtera
    salam sejahtera untuk kita semua
    om swastiastu
    om swastyastu
    matur suksma
    om santi santi santi om
    om shanti shanti shanti om
    hormat saya
    hormat kami
    salam hormat
    salam sehat
    selamat bekerja
    selamat bertugas
    selamat beraktivitas
    selamat berakhir pekan
    selamat hari senin
    semangat
    semangat terus
    tetap semangat
    sehat selalu
    sukses selalu
    sukses terus
    salam sukses
    jaga kesehatan
    dengan senang hati
    teruskan penerbitannya
    diteruskan penerbitannya
    diteruskan prosesnya
    dari saya
    dari sy
    dari kami
    dari pihak kami
    ya sudah
    yo wis
    ya wis
    demikian
    demikian disampaikan
    demikian untuk diketahui
    demikian untuk dilaksanakan
    demikian untuk ditindaklanjuti
    demikian kami sampaikan
    demikian saya sampaikan
    good job
    fine by me
    ok to
    nice work
    well done
    great work
    looks good
    looks good to me
    look good
    go ahead
    kerja yang bagus
    kerjanya bagus
    bagus kerjanya
    mantap kerjanya
    selamat pagi
    selamat siang
    selamat sore
    selamat malam
    assalamu alaikum
    assalamu alaikum warahmatullahi wabarakatuh
    waalaikum salam
    waalaikum salam wr wb
    assalamu'alaikum wr wb
    wa alaikum salam
    100 %
    100 persen
    seratus persen
    luar biasa
    dan media
    sesegera mungkin
    yth bagian humas
    yth tim humas
    kerja bagus
    regards
    best regards
    kind regards
    """
)
CLOSINGS = _phrases(
    """
    terima kasih
    terimakasih
    trimakasih
    makasih
    trims
    tks
    thanks
    thank you
    hormat saya
    hormat kami
    salam
    salam hormat
    wassalam
    wassalamualaikum
    best regards
    kind regards
    regards
    demikian
    """
)
"""What a signature may follow."""
