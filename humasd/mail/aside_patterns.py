"""What an official may tell beside firm consent, in a clause of its own: closed patterns by kind.

They tell how he is (humasd.mail.writer_patterns), why the page is wanted, what he thinks of it, and what
follows anyway. None of them consents, and beside "ok" or "ya" each may be all that is said. They are matched
as those of humasd.mail.run_patterns are. What is still to come ("nanti", "setelah") is no part of any.
"""

from __future__ import annotations

import re

from humasd.mail import run_words, words
from humasd.mail.forms import one_of, word_set
from humasd.mail.run_patterns import NAMING
from humasd.mail.writer_patterns import CALL as _CALL
from humasd.mail.writer_patterns import END as _END
from humasd.mail.writer_patterns import OWN_DEVICE, SORRY, STATE


def _any(listed: str) -> str:
    return one_of(word_set(listed))


_READERS = (
    f"(?:{_any('masyarakat publik warga umum pembaca khalayak')}|orang banyak |kita semua )"
    f"{_any('luas umum kita')}?"
)
_WAITING = f"(?:{_READERS}|banyak orang |{_any('pimpinan dinas dinasnya skpd opd media wartawan')})"
AWAITED = re.compile(
    f"{_any('karena soalnya')}?sudah {_any('lama banyak yang')}{{0,2}}"
    f"{_any('ditunggu ditunggu-tunggu dinanti dinantikan')}(?:oleh )?{_WAITING}?{_CALL}"
)
"""That it is waited for. Without "sudah" somebody may be told to wait."""
_NEWS = _any("informasi informasinya berita beritanya kabar rilis")
_OF_USE = _any("penting bermanfaat berguna")
_LEARNT = f"(?:{_any('diketahui dibaca disampaikan')}{_any('oleh ke kepada')}?)"
VALUE = re.compile(
    f"(?:(?:ini|{_NEWS}ini) |{_NEWS})?(?:memang )?{_any('sangat cukup')}?"
    f"(?:(?:{_OF_USE}|{_any('baik bagus')}){_any('untuk bagi buat')}{_LEARNT}?{_READERS}"
    f"|(?:{_OF_USE}|{_any('perlu layak patut')})(?:untuk )?{_LEARNT}{_READERS}"
    f"|(?:{_OF_USE}|{_any('edukatif inspiratif')})(?:sekali )?){_CALL}"
    f"|(?:ini )?{_NEWS}(?:yang (?!penting ))?(?:sangat )?(?:{_OF_USE}|{_any('baik bagus positif')}){_CALL}"
    f"|{_READERS}{_any('perlu harus wajib berhak')}{_any('tahu mengetahui membaca')}(?:hal )?(?:ini )?{_CALL}"
)
"""What the public has of it."""

_MERITING = one_of(run_words.GOOD - word_set("cukup jelas lengkap ok oke fix clear"))
_OF_WISHES = _any("arahan permintaan koreksi masukan catatan saran harapan keinginan")
_JUDGED = (
    f"(?:{one_of(run_words.PARTS, run_words.TEXTS, run_words.GOOD)}"
    f"|sesuai (?:dengan )?{one_of(run_words.MEASURES)}"
    f"|sudah (?:sangat |semua )?sesuai (?:dengan )?{_OF_WISHES}(?:saya |kami )?"
    f"|nama {_any('pejabat narasumber tokoh orang')}"
    f"|enak dibaca |mudah {_any('dipahami dibaca dimengerti')}"
    f"|memenuhi {_any('syarat kaidah standar')}"
    f"|{_any('dan serta juga ini itu tersebut maupun semua semuanya sekali banget sudah sangat memang')})"
)
_MARKED = _any("sudah sangat memang sekali semua semuanya banget")
JUDGEMENT = re.compile(
    f"(?={_JUDGED}*?{_MARKED})"
    f"(?={_JUDGED}*?(?:{_MERITING}|{_any('sesuai enak mudah memenuhi lengkap jelas')}))"
    f"(?!cukup |ok |oke |{NAMING}){_JUDGED}{{1,9}}{_END}"
)
"""That the text or parts of it are good, in whatever order, where "sudah" or "semua" or the like tells that
what is there is meant. Else it may be a wish ("foto yang bagus"); and "cukup" may leave something out."""

_PLEASED = _any("suka senang puas bangga salut dukung mendukung apresiasi mengapresiasi")
LIKING = re.compile(
    f"{_any('saya kami')}{_any('sangat juga')}{{0,2}}{_PLEASED}"
    f"(?:(?:dengan )?{one_of(run_words.PARTS)}(?:ini )?|sekali |bacanya )?{_CALL}"
    f"|(?:{_any('diperkenankan diizinkan diijinkan direstui')}"
    f"|{_any('saya kami')}{_any('restui dukung izinkan perkenankan')}){_CALL}"
)
"""That the writer is pleased, or consent in other words."""

_HELPING = f"(?:{one_of(words.PLEASE)}{{0,2}}{_any('bantu dibantu bantuan')}|{_any('ayo yuk yok mari')})"
_SPREADING = _any("sebarkan disebarkan umumkan diumumkan viralkan dirilis beritakan diberitakan")
_DOING = _any("langsung proses diproses eksekusi dieksekusi tindaklanjuti laksanakan jalankan")
_COMRADES = _any("semua seluruh rekan rekan-rekan teman teman-teman")
_SEND = _any(
    "kirim kirimkan dikirim dikirimkan bagikan dibagikan share dishare sebarkan disebarkan"
    " teruskan diteruskan sampaikan disampaikan"
)
FOLLOWING = re.compile(
    f"{one_of(words.PLEASE)}{{0,2}}(?:langsung )?{_SPREADING}"
    f"(?:{_any('ke kepada')}{_READERS})?(?:saja )?{_CALL}"
    f"|{one_of(words.PLEASE)}{{0,2}}(?:di)?teruskan (?:saja )?{_CALL}"
    f"|(?:{_DOING}{_any('saja aja')}|tindak lanjuti (?:segera )?){_CALL}"
    f"|{_HELPING}(?:untuk )?{_any('segera langsung')}?"
    f"{one_of(words.PUBLISH, words.APPEARING, {'lanjut'})}(?:saja )?{_CALL}"
    f"|{_any('biar supaya agar')}{_any('segera cepat lekas')}{{1,2}}"
    f"(?:{one_of(words.APPEARING)}|{_any('selesai sampai dibaca diketahui')})?{_CALL}"
    f"|{one_of(words.PLEASE)}{{0,2}}{_any('sekalian juga langsung segera')}{{0,2}}{_SEND}"
    f"{_any('juga sekalian langsung')}?{_any('ke kepada')}{_COMRADES}{{0,2}}(?:awak |grup |group )?"
    f"{_any('media wartawan jurnalis pers')}{one_of(run_words.OWNERS)}{{0,3}}(?:juga )?{_CALL}"
)
"""What is done with an approved text in any case."""

HASTE = re.compile(
    "(?:sebelum (?:siang|sore|petang|malam|magrib|maghrib|istirahat|pulang) (?:ini |ya )?"
    "|jangan (?:ditunda|ditunda-tunda|lama|lama-lama|terlambat|telat) (?:ya )?"
    "|mumpung (?:(?:masih|beritanya) ){0,2}(?:hangat|fresh|aktual|segar|baru) "
    "|(?:agar|supaya|biar|jangan sampai|sebelum|keburu) (?:(?:beritanya|tidak|keburu|jadi) ){0,3}"
    f"(?:basi|ketingalan|keduluan|telat|terlambat) (?:media (?:lain )?)?){_END}"
)
"""Why it shall go up soon; "setelah" and "kalau" would put it off."""

UNCHECKED = re.compile(
    f"tidak (?:usah|perlu) (?:lagi )?(?:di)?"
    f"{_any('tunggu menunggu tungguin tanya bertanya tanyakan konfirmasi konfirmasikan lapor izin')}"
    f"{_any('ke kepada sama dengan')}?{_any('saya kami')}?(?:lagi )?{_CALL}"
)
"""That it need not wait for the writer again."""

MERIT = re.compile(f"(?:memang )?{one_of(run_words.FINE)}{_CALL}")
"""Behind "karena"."""

_TEAM = one_of(
    word_set(
        "kerja kerjanya kinerja kinerjanya job work tim team humas kalian kru redaksi media daerah indonesia"
        " adik-adik adek-adek teman-teman rekan-rekan"
    )
)
_PRAISING = one_of(
    run_words.FINE,
    word_set("salut bangga bravo top jempol apresiasi great good nice sigap gercep"),
)
_PRAISE_OF_TEAM = (
    f"(?:{_TEAM}|{_PRAISING}|luar biasa |{one_of(words.PERSONS)}"
    f"|{_any('buat untuk atas yang memang sangat sekali selalu semua semuanya dan banget terus makin')})"
)
TEAM = re.compile(
    f"(?={_PRAISE_OF_TEAM}*?(?:{_PRAISING}|luar biasa ))(?={_PRAISE_OF_TEAM}*?{_TEAM})"
    f"{_PRAISE_OF_TEAM}{{2,8}}{_END}"
)
"""Praise of those who wrote it, and of their area."""
_OF_WORK = _any("kinerja kinerjanya prestasi prestasinya semangat semangatnya kekompakan kekompakannya")
CHEER = re.compile(
    f"(?:pertahankan (?:terus )?(?:{_OF_WORK}|kualitas(?:nya)? )?|tingkatkan (?:terus )?{_OF_WORK}"
    f"|jangan lupa (?:{_any('istirahat makan minum ngopi sholat salat bahagia')}|jaga kesehatan )"
    f"|(?:titip )?salam {_any('buat untuk ke kepada sama')}{_any('semua seluruh')}?"
    f"(?:{_TEAM}|keluarga ){{1,2}}){_CALL}"
)
"""Good wishes to them."""

ASIDES = (STATE, OWN_DEVICE, SORRY, AWAITED, VALUE, LIKING, FOLLOWING, TEAM, CHEER)
BECAUSE = word_set("karena krn sebab soalnya mengingat")
"""Lead to what consent may be for: that the text is good, was read, or lacks nothing."""
