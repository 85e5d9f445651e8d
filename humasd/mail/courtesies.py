"""The phrases of courtesy, as data; none decides anything. In their plain form and their usual spelling."""

from __future__ import annotations

from humasd.mail.forms import phrase_set

COURTESY = phrase_set(
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
    tuhan memberkati
    bagi saya
    buat saya
    salam hangat
    salam takzim
    salam kompak
    salam komunikasi
    god bles
    bersama ini
    minta tolong
    siap tayang
    siap terbit
    siap naik
    siap muat
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
    kerja yang baik
    matur sembah nuwun
    teurimong gaseh
    tarimo kasih
    mauliate godang
    salam sehat selalu
    salam literasi
    puji tuhan
    syukur alhamdulillah
    selamat petang
    met pagi
    met siang
    met sore
    met malam
    selamat beristirahat
    selamat berlibur
    selamat melanjutkan tugas
    jaya selalu
    sehat sehat selalu
    demikian untuk maklum
    demikian agar maklum
    agar maklum
    untuk dipergunakan seperlunya
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
GREETINGS = phrase_set(
    """
    selamat pagi
    selamat siang
    selamat sore
    selamat petang
    selamat malam
    met pagi
    met siang
    met sore
    met malam
    om swastiastu
    om swastyastu
    """
)
"""Behind "ya" they answer a greeting."""
SMALL_TALK = phrase_set(
    """
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
    yo wis
    ya wis
    """
)
"""Beside "ok" and "ya" they may be what is said; beside "setuju" they are courtesy."""
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
