"""The phrases of courtesy, as data; none decides anything. In their plain form and their usual spelling."""

from __future__ import annotations

from humasd.lexicon.forms import phrase_set, word_set

_DAYS = word_set("senin selasa rabu kamis jumat jum'at sabtu minggu ahad")
_SPIRITS = word_set(
    "budaya pancasila kebajikan sejahtera presisi kenal persatuan perjuangan literasi pramuka toleransi"
    " hormat sukses olahraga hangat takzim kompak komunikasi"
)
"""In which one greets."""
GREETINGS = frozenset(
    (wish, part) for wish in ("selamat", "met") for part in ("pagi", "siang", "sore", "petang", "malam")
) | phrase_set(
    """
    om swastiastu
    om swastyastu
    """
)
"""Behind "ya" they answer a greeting."""
SMALL_TALK = phrase_set(
    """
    terima kasih kembali
    have a nice day
    have a nice weekend
    have a great day
    have a good day
    maaf lahir batin
    mohon maaf lahir batin
    apresiasi untuk tim
    apresiasi buat tim
    sukses untuk kita semua
    sukses buat tim
    selamat istirahat
    met istirahat
    met kerja
    met bertugas
    selamat melanjutkan aktivitas
    sampai jumpa
    selamat beristirahat
    selamat berlibur
    selamat berakhir pekan
    selamat beraktivitas
    selamat bekerja
    selamat bertugas
    selamat melanjutkan tugas
    jaga kesehatan
    sehat selalu
    sehat sehat selalu
    salam sehat
    salam sehat selalu
    sukses selalu
    sukses terus
    tetap semangat
    semangat terus
    sesegera mungkin
    minta tolong
    bersama ini
    agar maklum
    untuk dipergunakan seperlunya
    demikian untuk diketahui
    demikian untuk maklum
    demikian agar maklum
    ya sudah
    yo sudah
    hati-hati di jalan
    hati-hati di jalan pulang
    hati2 di jalan
    semangat bekerja
    semangat kerja
    semangat kerjanya
    semangat bertugas
    selamat bekerja kembali
    selamat bertugas kembali
    tetap jaga kesehatan
    """
)
"""Beside "ok" and "ya" they may be what is said; beside "setuju" they are courtesy."""
COURTESY = (
    GREETINGS
    | SMALL_TALK
    | frozenset(("selamat", "hari", day) for day in _DAYS)
    | frozenset(("salam", spirit) for spirit in _SPIRITS)
    | frozenset(("daerah", praise) for praise in ("maju", "juara", "hebat", "jaya"))
    | frozenset(
        ("tuhan", *named, bless, *whom)
        for named in ((), ("yesus",))
        for bless in ("memberkati", "berkati")
        for whom in ((), ("kita",), ("kita", "semua"), ("selalu",))
    )
    | phrase_set(
        """
    terima kasih
    terima kasih ya
    jazakallah khairan
    jazakallah khairan katsiran
    jazakumullah khairan
    sekian terima kasih
    sekian dan terima kasih
    masya allah
    nuwun sewu
    semangat pagi
    namo buddhaya
    terima kasih banyak
    makasih ya
    makasih banyak
    tarima kasih
    trima kasih
    trima kasih banyak
    trm ksh
    tr ksh
    trm kasih
    trima ksh
    terima ksh
    mtr nuwun
    mtr suwun
    htr nuhun
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
    salam sejahtera untuk kita semua
    matur suksma
    om santi santi santi om
    om santih santih santih om
    om canti canti canti om
    jazakallah khair
    jazakalah khoir
    jazakillah khairan
    salam sehat dan sukses
    salam satu data
    salam satu jiwa
    selamat berkarya
    selamat berjuang
    selamat pagi semua
    jumat berkah
    kompak selalu
    tetap kompak
    tetap solid
    tingkatkan terus
    maju terus
    maju terus humas
    om shanti shanti shanti om
    hormat saya
    hormat kami
    semangat
    dengan senang hati
    teruskan penerbitannya
    diteruskan penerbitannya
    diteruskan prosesnya
    dari saya
    dari sy
    dari kami
    dari pihak kami
    demikian
    demikian disampaikan
    demikian untuk dilaksanakan
    demikian untuk ditindaklanjuti
    demikian kami sampaikan
    demikian saya sampaikan
    good job
    barakallahu fiikum
    matur nuwun sanget
    matur tengkyu
    mantap jiwa
    tabik pun
    mejuah-juah
    njuah-juah
    ya'ahowu
    adil ka talino
    epanggawang
    foi moi
    bagi saya
    buat saya
    god bles
    siap tayang
    siap terbit
    siap naik
    siap muat
    fine by me
    ok to
    nice work
    well done
    keep up the good work
    sukses buat kita semua
    dua jempol
    top markotop
    great work
    great work as usual
    great work as always
    good job as usual
    good job as always
    looks good
    looks great
    looks good to me
    look good
    go ahead
    kerja yang bagus
    kerjanya bagus
    bagus kerjanya
    mantap kerjanya
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
    pakai banget
    pake banget
    dan media
    yth bagian humas
    yth tim humas
    kerja bagus
    kerja yang baik
    matur sembah nuwun
    teurimong gaseh
    teurimong geunaseh
    dengan mengucap bismillah
    dengan mengucapkan bismillah
    tarimo kasih
    mauliate godang
    puji tuhan
    syukur alhamdulillah
    jaya selalu
    untuk dipergunakan sebagaimana mestinya
    untuk digunakan sebagaimana mestinya
    demikian untuk dipergunakan sebagaimana mestinya
    atas perhatiannya
    atas kerjasamanya
    atas kerja samanya
    diucapkan terima kasih
    disampaikan terima kasih
    kami ucapkan terima kasih
    saya ucapkan terima kasih
    regards
    best regards
    kind regards
    """
    )
)
CLOSINGS = phrase_set(
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
    salam hangat
    salam takzim
    takzim
    hormat
    best
    warm regards
    wassalam
    wassalamualaikum
    best regards
    kind regards
    regards
    demikian
    """
)
"""What a signature may follow."""
