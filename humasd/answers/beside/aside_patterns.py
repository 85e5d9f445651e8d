"""What an official may tell beside firm consent, in a clause of its own: closed patterns by kind.

They tell why the page is wanted, what he thinks of it, and what
follows anyway. None of them consents, and beside "ok" or "ya" each may be all that is said. They are matched
as humasd.answers.beside.run_patterns are. What is still to come ("nanti", "setelah") is no part of any.
"""

from __future__ import annotations

from humasd.answers.beside.clauses import CALL, END, any_of, clause_of
from humasd.answers.beside.run_patterns import NAMING, PRAYER
from humasd.lexicon import run_words, words
from humasd.lexicon.forms import one_of, word_set
from humasd.lexicon.patterns import Pattern

_READERS = (
    f"(?:{any_of('masyarakat publik warga umum pembaca khalayak')}|orang banyak |kita semua )"
    f"{any_of('luas umum kita')}?"
)
_NEWS = any_of("informasi informasinya berita beritanya kabar rilis")
_OF_USE = any_of("penting bermanfaat berguna")
_LEARNT = f"(?:{any_of('diketahui dibaca disampaikan')}{any_of('oleh ke kepada')}?)"
_PUBLIC = (
    f"(?:{_READERS}|{any_of('desa daerah kecamatan sekolah dinas opd')}lain |generasi muda "
    f"|{any_of('petani nelayan pelajar siswa umkm')})"
)
_LESSON = any_of("informasi info edukasi pembelajaran pengetahuan contoh inspirasi motivasi")
_LINKS = any_of("ini memang sangat sekali untuk bagi buat ke kepada sebagai jadi menjadi bisa dapat dan")
_OF_MERIT = any_of("penting bermanfaat berguna baik bagus")
VALUE = Pattern(
    clause_of(
        f"(?:{_PUBLIC}|{_NEWS}|{_LESSON}|{_LEARNT}|{_OF_MERIT}|{_LINKS})",
        f"(?:{_OF_MERIT}|{_LESSON})",
        _PUBLIC,
    ).pattern
    + f"|(?:ini |{_NEWS}ini |{_NEWS})?(?:memang )?{any_of('sangat cukup')}?(?:"
    f"{any_of('perlu layak patut')}(?:untuk )?{_LEARNT}{_READERS}"
    f"|(?:{_OF_USE}|{any_of('edukatif inspiratif')})(?:sekali )?){CALL}"
    f"|(?:ini )?{_NEWS}(?:yang (?!penting ))?(?:sangat )?(?:{_OF_USE}|{any_of('baik bagus positif')}){CALL}"
    f"|{_READERS}{any_of('perlu harus wajib berhak')}{any_of('tahu mengetahui membaca')}(?:hal )?(?:ini )?"
    f"{CALL}"
)
"""What the public has of it."""

_MERITING = one_of(run_words.GOOD - word_set("cukup jelas lengkap ok oke fix clear"))
_OF_WISHES = any_of("arahan permintaan koreksi masukan catatan saran harapan keinginan")
_JUDGED = (
    f"(?:{one_of(run_words.PARTS, run_words.TEXTS, run_words.GOOD)}"
    f"|sesuai (?:dengan )?{one_of(run_words.MEASURES)}"
    f"|sudah (?:sangat |semua )?sesuai (?:dengan )?{_OF_WISHES}(?:saya |kami )?"
    f"|nama {any_of('pejabat pejabatnya narasumber narasumbernya tokoh tokohnya orang orangnya')}"
    f"|enak dibaca |mudah {any_of('dipahami dibaca dimengerti')}"
    f"|memenuhi {any_of('syarat kaidah standar')}"
    f"|{any_of('dan serta juga ini itu tersebut maupun semua semuanya sekali banget sudah sangat memang')})"
)
_MARKED = any_of("sudah sangat memang sekali semua semuanya banget")
_JUDGING = f"(?:{_MERITING}|{any_of('sesuai enak mudah memenuhi lengkap jelas')})"
JUDGEMENT = Pattern(f"(?!cukup |ok |oke |{NAMING}){clause_of(_JUDGED, _MARKED, _JUDGING).pattern}")
"""That the text or parts of it are good, in whatever order, where "sudah" or "semua" or the like tells that
what is there is meant. Else it may be a wish ("foto yang bagus"); and "cukup" may leave something out."""

_PLEASED = any_of("suka senang puas bangga salut dukung mendukung apresiasi mengapresiasi")
LIKING = Pattern(
    f"{any_of('saya kami')}{any_of('sangat juga')}{{0,2}}{_PLEASED}"
    f"(?:(?:dengan )?{one_of(run_words.PARTS)}(?:ini )?|sekali |bacanya )?{CALL}"
    f"|(?:{any_of('diperkenankan diizinkan diijinkan direstui')}"
    f"|{any_of('saya kami')}{any_of('restui dukung izinkan perkenankan')}){CALL}"
)
"""That the writer is pleased, or consent in other words."""

_HELPING = f"(?:{one_of(words.PLEASE)}{{0,2}}{any_of('bantu dibantu bantuan')}|{any_of('ayo yuk yok mari')})"
_SPREADING = any_of("sebarkan disebarkan umumkan diumumkan viralkan dirilis beritakan diberitakan")
_DOING = any_of("langsung proses diproses eksekusi dieksekusi tindaklanjuti laksanakan jalankan")
_COMRADES = any_of("semua seluruh rekan rekan-rekan teman teman-teman")
_SEND = any_of(
    "kirim kirimkan dikirim dikirimkan bagikan dibagikan share dishare sebarkan disebarkan"
    " teruskan diteruskan sampaikan disampaikan"
)
_SHARING = any_of("share dishare bagikan dibagikan sebarkan disebarkan posting diposting kirim dikirim")
FOLLOWING = Pattern(
    f"jangan lupa (?:untuk |juga |di )?{_SHARING}(?:juga |ya |beritanya ){{0,2}}{CALL}|"
    f"{one_of(words.PLEASE)}{{0,2}}(?:langsung )?{_SPREADING}"
    f"(?:{any_of('ke kepada')}{_READERS})?(?:saja )?{CALL}"
    f"|{one_of(words.PLEASE)}{{0,2}}(?:di)?teruskan (?:saja )?{CALL}"
    f"|(?:{_DOING}{any_of('saja aja')}|tindak lanjuti (?:segera )?){CALL}"
    f"|{_HELPING}(?:untuk )?{any_of('segera langsung')}?"
    f"{one_of(words.PUBLISH, words.APPEARING, {'lanjut'})}(?:saja )?{CALL}"
    f"|{any_of('biar supaya agar')}{any_of('segera cepat lekas')}{{1,2}}"
    f"(?:{one_of(words.APPEARING)}|{any_of('selesai sampai dibaca diketahui')})?{CALL}"
    f"|(?:jangan lupa )?{one_of(words.PLEASE)}{{0,2}}{any_of('sekalian juga langsung segera')}{{0,2}}{_SEND}"
    f"{any_of('juga sekalian langsung')}?{any_of('ke kepada')}{_COMRADES}{{0,2}}(?:awak |grup |group )?"
    f"{any_of('media wartawan jurnalis pers')}{one_of(run_words.OWNERS)}{{0,3}}(?:juga )?{CALL}"
)
"""What is done with an approved text in any case."""

_CLOSING_TIME = "(?:(?:jam|waktu) (?:kantor|kerja) (?:selesai|berakhir|habis|tutup) |(?:jam|waktu) pulang )"
HASTE = Pattern(
    "(?:sekarang juga (?:boleh|bisa) "
    "|sebelum (?:siang|sore|petang|malam|magrib|maghrib|istirahat|pulang) (?:ini |ya )?"
    f"|sebelum (?:{_CLOSING_TIME}|{PRAYER})"
    f"|{any_of('karena krn mengingat soalnya sebab')}?{any_of('kegiatannya acaranya')}"
    f"(?:sudah ){any_of('kemarin lewat selesai berlangsung berlalu')}"
    "|jangan (?:mi )?(?:tunda|ditunda|ditunda-tunda|(?:tungu )?(?:lama|lama-lama)|terlambat|telat) "
    "(?:lagi )?(?:ya )?"
    "|mumpung (?:(?:masih|beritanya) ){0,2}(?:hangat|fresh|aktual|segar|baru) "
    "|(?:beritanya )?masih hangat (?:beritanya )?|jangan tungu lama "
    "|(?:mohon |tolong )?(?:di)?percepat (?:ya )?"
    "|(?:lebih|makin|semakin) cepat (?:lebih|makin|semakin) (?:baik|bagus) "
    "|(?:(?:agar|supaya|biar) (?:beritanya )?tidak|jangan sampai|sebelum|keburu) "
    "(?:(?:beritanya|keburu|jadi) ){0,3}"
    f"(?:basi|ketingalan|keduluan|telat|terlambat) (?:media (?:lain )?)?){END}"
)
"""Why it shall go up soon; "setelah" and "kalau" would put it off."""

UNCHECKED = Pattern(
    f"tidak (?:usah|perlu) (?:lagi )?(?:di)?"
    f"{any_of('tunggu menunggu tungguin tanya bertanya tanyakan konfirmasi konfirmasikan lapor izin')}"
    f"{any_of('ke kepada sama dengan persetujuan izin konfirmasi dari')}{{0,2}}{any_of('saya kami')}?"
    f"(?:lagi )?{CALL}"
    f"|tidak (?:ada |akan )?(?:saya |kami )?(?:di)?{any_of('edit edit2 ubah ubah-ubah koreksi revisi')}"
    f"(?:saya )?lagi {CALL}"
    f"|jangan (?:di)?{any_of('ubah rubah ganti revisi ubah-ubah')}lagi {CALL}"
)
"""That it need not wait for the writer again, nor be changed."""

MERIT = Pattern(f"(?:memang )?{one_of(run_words.FINE)}{CALL}")
"""Behind "karena"."""

_TEAM = one_of(
    word_set(
        "kerja kerjanya kinerja kinerjanya job work tim timnya team humas kalian kru daerah indonesia"
        " adik-adik adek-adek teman-teman rekan-rekan motret memotret memfoto nulis menulis meliput"
        " fotografernya"
        " penulisnya fotografer penulis"
    )
)
_PRAISING = one_of(
    run_words.FINE,
    word_set("salut bangga bravo top jempol apresiasi setinggi-tingginya great good nice sigap gercep"),
)
_FAST = (
    "(?:(?:kerja|kerjanya|gerak|geraknya) cepat |cepat (?:sekali |banget )?(?:kerjanya|geraknya|prosesnya) )"
)
_PRAISE_OF_TEAM = (
    f"(?:{_FAST}|{_TEAM}|{_PRAISING}|luar biasa |{one_of(words.PERSONS)}"
    f"|{any_of('buat untuk atas sama kepada pada yang memang sangat sekali selalu semua semuanya dan')}"
    f"|{any_of('banget terus makin')}|{any_of('bulan minggu hari kali tahun')}ini "
    f"|{any_of('dengan saya kami')})"
)
TEAM = clause_of(_PRAISE_OF_TEAM, f"(?:{_PRAISING}|luar biasa |{_FAST})", f"(?:{_TEAM}|{_FAST})")
"""Praise of those who wrote it, and of their area."""
_OF_WORK = any_of("kinerja kinerjanya prestasi prestasinya semangat semangatnya kekompakan kekompakannya")
CHEER = Pattern(
    f"(?:pertahankan (?:terus )?(?:{_OF_WORK}|kualitas(?:nya)? )?|tingkatkan (?:terus )?{_OF_WORK}"
    f"|(?:lanjut )?terus (?:berkarya|berinovasi) "
    f"|{any_of('lanjutkan teruskan pertahankan')}(?:kerja |kinerja )(?:yang )?"
    f"{any_of('bagus bagusnya baik baiknya keras kerasnya hebat hebatnya')}"
    f"|jangan lupa (?:{any_of('istirahat makan minum ngopi sholat salat bahagia')}|jaga kesehatan )"
    f"|(?:titip )?salam {any_of('buat untuk ke kepada sama')}{any_of('semua seluruh')}?"
    f"(?:{_TEAM}|keluarga ){{1,2}}){CALL}"
)
"""Good wishes to them."""

INCLUDING = Pattern(
    f"(?:sudah )?termasuk {one_of(run_words.PARTS)}"
    f"(?:(?:(?:dan|serta|maupun|juga) )?{one_of(run_words.PARTS)}){{0,3}}(?:juga )?{CALL}"
)
"""That consent is of a part too."""

ASIDES = (INCLUDING, VALUE, LIKING, FOLLOWING, TEAM, CHEER)
BECAUSE = word_set("karena krn sebab soalnya mengingat")
"""Lead to what consent may be for: that the text is good, was read, or lacks nothing."""
