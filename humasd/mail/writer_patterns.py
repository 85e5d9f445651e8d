"""What an official tells of himself beside firm consent: where he is, what he does, why the answer is late.

Closed patterns of a clause that they fill to its end; matched as those of humasd.mail.run_patterns are.
They say nothing of the text. What is still to come ("nanti", "setelah") is no part of any; "masih" and
"tidak" stand only behind who speaks and before a place or a business ("saya masih rapat").
"""

from __future__ import annotations

import re

from humasd.mail import run_words, words, writer_words
from humasd.mail.clauses import ADDRESS, CALL, END, any_of
from humasd.mail.forms import one_of

_PLACE = (
    f"(?:{one_of(writer_words.PLACES)}{one_of(writer_words.OF_PLACES)}{{0,2}}|{one_of(writer_words.CITIES)})"
)
_AWAY = f"luar {any_of('kota daerah kantor kabupaten negeri provinsi')}"
_ABOARD = f"atas {any_of('motor mobil kapal pesawat kereta bus feri speedboat')}"
_AT = f"(?:di |dalam )(?:{_AWAY}|{_ABOARD}|{_PLACE})"
_STAYING = f"(?!.*(?:jalan|perjalanan) ){_AT}"
"""Who is on his way, and says no more, may come first."""
_MEETING = f"{one_of(writer_words.BUSINESS)}{{1,2}}{one_of(writer_words.OF_BUSINESS)}{{0,3}}"
_HOLDER = f"(?:{any_of('pak bapak bu ibu')}?{one_of(writer_words.HOLDERS)}|wakil bupati )"
"""Who might consent: only with him, and where he sits; on the way to him something may be still to come."""
_SOMEWHERE = f"(?:{one_of(writer_words.WHERE)}|{one_of(writer_words.SEATS)}{_HOLDER}|ruang tungu |orang tua )"
_GOING = f"{any_of('di ke dari dalam menuju otw mau luar sekitar dekat')}{{1,2}}{_SOMEWHERE}{{1,4}}"
_WITH = (
    f"{one_of(writer_words.TENDING, writer_words.MEETING_WITH)}"
    f"(?:{_HOLDER}|{one_of(writer_words.KIN, writer_words.COMPANY)}|orang tua ){{1,3}}"
    "(?:dan |sekolah |sakit )?"
)
_ANYWHERE = f"(?!{one_of(writer_words.HOLDERS, words.HEDGES, words.OTHERS, words.ROLES)})[a-z]{{3,}} "
"""Behind "perjalanan ke", and "di" behind a business, there is no word but a place's name, known or not."""
_JOURNEY = f"(?:dalam )?perjalanan (?:dinas |pulang )?(?:{any_of('ke dari menuju')}{_ANYWHERE})?"
_AT_WORK = (
    f"{any_of('ada ikut di hadiri menghadiri mengikuti ikuti dalam untuk padat banyak penuh full')}?"
    f"{_MEETING}"
    f"|{any_of('urusan tugas keperluan banyak ada')}"
    f"{any_of('dinas kantor keluarga kegiatan acara agenda urusan pekerjaan kerjaan tugas keperluan luar')}"
    f"|dinas (?:luar |(?=ke |di ))|tugas (?=ke |di )"
    f"|{_JOURNEY}"
)
_ON_THE_WAY = (
    f"{any_of('tunggu menunggu nunggu')}{one_of(writer_words.AWAITED)}"
    f"|{any_of('naik turun bawa')}(?:dari )?"
    f"{any_of('pesawat kapal mobil motor kereta bus ojek taksi kendaraan')}"
    f"|jalan {any_of('pagi sore santai kaki')}"
)
_BUSY = (
    f"(?:{_GOING}|(?:{_WITH}|{_MEETING}|tugas )di {_ANYWHERE}"
    f"|{_WITH}|{_AT_WORK}|{_ON_THE_WAY}|{one_of(writer_words.OCCUPIED)}(?:siang |terus |sekali )?"
    f"|(?:kurang|tidak) (?:sehat|enak badan|fit) "
    f"|{any_of('buka cek pegang')}{any_of('hp handphone email surel laptop wa')}){{1,4}}"
)
"""Where one is and what one is about: no word of the text or of doubt is among them."""
_WRITER = any_of("saya kami")
_LONG = f"(?:seharian |{any_of('dari sejak')}{any_of('pagi tadi siang subuh kemarin')})"
_TO = f"(?:otw |menuju )(?:ke )?{_PLACE}?"
_COME = (
    f"(?:{any_of('sampai tiba mendarat landing pulang masuk balik kembali')}(?:di |ke |dari )?"
    f"(?:dinas luar |{_AWAY}|{_PLACE})?|dari {_PLACE}|bangun (?:tidur )?"
    f"|turun (?:dari )?(?:pesawat|kapal|mobil) "
    f"|{any_of('dapat ada')}{any_of('sinyal jaringan internet wifi')})"
)
_DONE = f"(?:{any_of('selesai kelar keluar pulang')}(?:dari )?){{1,2}}(?:{_MEETING}|{_SOMEWHERE})"
_LOOK = any_of("buka lihat cek pegang baca dibuka dibaca dilihat")
_INBOX = any_of("hp handphone email emailnya surel laptop pesan pesannya wa")
_READ = any_of("kebaca terbaca masuk")
_NOTICED = (
    f"(?:{any_of('sempat bisa')}(?:saya )?{_LOOK}{_INBOX}?|{any_of('sempat ingat sadar lihat')}(?={END})"
    f"|{_LOOK}{_INBOX}|{_READ})"
    "(?:sekarang )?"
)
"""A bare "cek" may tell somebody to."""
_BY = f"{any_of('dari lewat via pakai di')}{any_of('hp handphone ponsel jalan mobil lapangan rumah bandara')}"
_SPAN = f"(?:terus |sampai {any_of('besok lusa sore malam siang')}|sejak {any_of('pagi kemarin')})?"
STATE = re.compile(
    f"(?:mohon )?{any_of('izin ijin maaf kebetulan ini')}{{0,3}}(?:"
    f"{any_of('saya kami posisi')}{{0,2}}{any_of('sedang lagi posisi sementara')}{{1,2}}(?:masih )?"
    f"{_BUSY}{_SPAN}"
    f"|(?:saya |kami )(?:{_JOURNEY}|{one_of(writer_words.ABSENCE)}{_SPAN})"
    f"|saya tidak (?:masuk |ngantor ){{1,2}}(?:kantor )?"
    f"|{any_of('agenda jadwal kegiatan acara')}(?:saya )?{any_of('lagi sedang sangat cukup agak')}?"
    f"{any_of('padat penuh full')}"
    f"|tadi {any_of('ada ikut hadiri menghadiri mengikuti lagi sedang')}{_BUSY}"
    f"|{_WRITER}(?:posisi )?masih (?:{_BUSY}|{_TO})"
    f"|{_WRITER}?(?:tadi )?{_LONG}{any_of('sedang lagi')}?{_BUSY}"
    f"|(?:{_WRITER}|posisi ){any_of('saya posisi ada sudah juga berada')}{{0,2}}{_STAYING}"
    f"|{_WRITER}(?:dinas luar |{any_of('sedang lagi')}?tidak (?:ada |berada )?(?:{_AT}|di tempat ))"
    f"|(?:{_WRITER}|{any_of('sedang lagi')}){{1,2}}{_TO}|saya mau (?:{_BUSY}|berangkat )"
    f"|(?:ada )?(?:{one_of(writer_words.KIN)}|orang tua )(?:saya )?{any_of('sedang lagi')}?"
    f"(?:sakit|dirawat|melahirkan) "
    f"|{_WRITER}?baru (?:saja )?(?:{_COME}|{_NOTICED})|{_WRITER}baru (?:saja )?(?:{_DONE}|{_LOOK})"
    f"|(?:emailnya|surelnya) baru (?:saja )?{any_of('masuk kebaca terbaca')}"
    f"|tadi {_WRITER}{any_of('masih lagi sedang')}{{0,2}}{_BUSY}|tadi {any_of('masih lagi sedang')}?{_AT}"
    f"|(?:{_WRITER}|ini ){any_of('balas jawab ketik tulis buka')}"
    f"(?:{_BY}|singkat (?:karena )?(?:{any_of('lagi sedang')}{_BUSY})?)"
    f"|saya (?:sudah )?baca (?:{_AT}|{_BY}|sambil (?:jalan|makan|ngopi) )"
    f"|(?:mohon|harap) (?:maklum|dimaklumi) (?:{any_of('lagi sedang')}{_BUSY})?){CALL}"
)
"""How the writer is: "saya sedang rapat", "posisi di Makassar", "baru sampai kantor"."""

BUSY = re.compile(f"{_BUSY}{CALL}")
"""The same without who speaks, as it follows an apology ("maaf telat, banyak kegiatan")."""

_HERE = f"(?:di sini |disini |{_AT})"
_MINE = f"(?:saya |{_HERE})"
_TELEPHONE = any_of(
    "hp handphone ponsel laptop baterai batre sinyal jaringan internet koneksi wifi kuota listrik"
)
_AILING = (
    f"(?:{any_of('lowbat lobet mati drop ketinggalan tertinggal error rusak habis jelek buruk lemot')}"
    f"|{any_of('lambat hilang susah gangguan padam baterai')}"
    f"|{any_of('kurang tidak')}{any_of('bagus baik stabil lancar')}"
    f"|naik turun |mau habis )(?:sekali )?"
)
_DURING = any_of("tadi sedang lagi agak sempat kehabisan memang")
_DEVICE = f"{_HERE}?{_TELEPHONE}(?:nya )?{_MINE}?{_DURING}{{0,2}}{_AILING}{_HERE}?(?:tadi )?"
_UNREACHED = f"{_HERE}?(?:susah|kurang|tidak ada|minim) sinyal {_HERE}?"
DEVICE = re.compile(f"{_DEVICE}{CALL}")
"""What is the matter with the telephone. Behind an apology it is why the answer is late."""
OWN_DEVICE = re.compile(f"(?=.*(?:{_MINE}|{_DURING}))(?:{_DEVICE}|{_UNREACHED}){CALL}")
"""The same, told whose it is or when; without that ("HP mati") it may be anything."""

_FORGOT = (
    f"{any_of('kemarin tadi')}?"
    f"(?:lupa {any_of('balas baca cek buka')}"
    f"|{any_of('ketiduran kelewatan terlewat tertidur')})"
)
SORRY = re.compile(
    f"(?:mohon )?{any_of('maaf punten ngapunten')}(?:ya |banyak |{one_of(words.PERSONS)}){{0,3}}"
    f"(?:saya )?(?:karena )?{_LONG}?"
    f"{any_of('tadi baru saja bisa sempat lagi sedang agak sedikit saya')}{{0,3}}"
    f"(?:{_BUSY}|{_DEVICE}|{_NOTICED}|(?<=baru ){_LOOK}|{_COME}|{_FORGOT}|{any_of('balas membalas')}{_BY}?"
    f"|(?:tadi )?tidak {any_of('pegang buka lihat')}{_INBOX}"
    f"|{any_of('balas balasnya jawabannya')}{any_of('singkat pendek')}"
    f"|masuk spam |{any_of('email emailnya surel surelnya')}(?:baru )?(?:masuk )?(?:ke )?"
    f"{any_of('spam kebaca terbaca masuk tenggelam tertimbun')}"
    f"|{any_of('singkat pendek merepotkan mengganggu ganggu')}"
    f"|{any_of('tadi kemarin')}tidak sempat (?:balas |membalas )?"
    f"|{any_of('jadi sudah lama')}{{0,2}}(?:menungu |nungu |lama ){{1,2}}"
    f"|{any_of('lambat terlambat telat lama singkat')}{any_of('balas membalas respon')}?(?:karena |soalnya )?"
    f"{any_of('lagi sedang masih tadi')}{{0,2}}{_BUSY}){CALL}"
)
"""Why the answer is late or short."""

APOLOGY = re.compile(
    f"(?:(?:mohon )?maf|punten|ngapunten|tabe) {ADDRESS}(?:saya |sy )?(?:agak )?"
    f"(?:{any_of('baru lambat terlambat telat lama slow')}{one_of(run_words.ANSWERING)}{{0,4}}){{1,2}}"
)
_STILL = "(?:masih |lagi |sedang )"
EXCUSE = re.compile(
    f"baru (?:saja )?{one_of(run_words.ANSWERING)}{{1,3}}{END}"
    f"|(?:mohon )?maf {ADDRESS}(?:atas )?(?:keterlambatan|keterlambatanya) (?:saya )?{END}"
    f"|(?:mohon )?maf {ADDRESS}(?:sinyal|jaringan|internet|koneksi) (?:sedang |lagi |agak |tadi )?"
    f"(?:jelek|buruk|lemot|lambat|hilang|susah|ganguan) {END}"
    f"|(?:(?:mohon )?maf {ADDRESS})?"
    f"(?:tadi {_STILL}|tadi |baru (?:selesai |habis |kelar |pulang |keluar |dari )){{1,2}}"
    f"(?:ada |dari |di |ikut )?"
    f"{_MEETING}{END}"
)
"""Why somebody answers late; beside a weak word it may be all that he says."""
PERMISSION = re.compile(f"(?:mohon )?(?:izin|ijin) {one_of(words.PERSONS)}{{0,2}}(?=[.])")
"""The courtesy of who speaks up ("izin pak, setuju")."""
_SAYING_SO = "(?=(?:mohon )?(?:maf|punten|ngapunten) |(?:saya|kami) (?:masih|sedang|lagi|baru) )"
JOINED = tuple(re.compile(f"{_SAYING_SO}(?:{pattern.pattern})") for pattern in (STATE, SORRY))
"""What no comma need part from consent: "setuju lagi rapat" may be of a meeting."""
