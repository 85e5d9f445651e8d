"""Errands and news of the office: remarks of humasd.answers.remarks.cutting that concern no text or page.

Whole clauses of closed words (humasd.answers.beside.clauses), over the usual spelling. What might be the
text's own matter (an event that is off, a document to look at first) is no part of any.
"""

from __future__ import annotations

from humasd.answers.beside.clauses import CALL, any_of, clause_of
from humasd.answers.remarks import sources
from humasd.lexicon import company, office_words, whereabouts, words
from humasd.lexicon.forms import one_of, word_set
from humasd.lexicon.patterns import Pattern

_MOST = 13
"""Words of a clause."""
_BY_THE_WAY = "(?:(?:btw|oh ya|oiya|oh iya|sekalian|sekalian juga|satu lagi) )"
_PLEASE = any_of("tolong mohon minta harap bantu")
_DUTY = one_of(office_words.DUTIES)
_PAPERS = one_of(office_words.PAPERS)
_TIME = (
    f"(?:{one_of(office_words.DAYS)}|(?:jam|pukul|pkl) [0-9]{{1,2}} |(?:00|15|30|45) "
    f"|{any_of('setengah wita wib tepat')})"
)
_WHERE = (
    f"(?:{any_of('di ke lapangan kantor aula ruang rapat rujab pendopo lt lantai halaman gedung bupati')}"
    f"|{one_of(whereabouts.CITIES)}|{sources.NAME} )"
)
_WHOM = (
    f"(?:{one_of(company.HOLDERS, words.PERSONS)}"
    f"|{any_of('semua staf kabid kasubag kasi bendahara ajudan sopir teman-teman kita saya yang lain')})"
)
_REMIND = any_of("ingatkan diingatkan")
_TELL = any_of("kabari kabarkan infokan sampaikan beritahu")
"""By themselves they may be all that is consented to ("acc, sampaikan ke bendahara")."""
_MEETING = one_of(office_words.DUTIES - word_set("kerja bakti jumat bersih"))
_MATTER = f"(?:{_MEETING}|{one_of(office_words.PAID - word_set('dinas perjalanan cek'))}|jemput )"
_WEAR = any_of("pakai pake gunakan")
_CLOTHES = any_of("batik korpri seragam putih putih-putih keki")
_ABOUT = any_of("soal tentang masalah untuk ada juga ya saya kami pakai baju seragam batik korpri hadir ikut")
_HE_TELLS = f"(?:saya|kami) (?!{any_of('diingatkan')}){_REMIND}"
_OF_DUTY = f"(?:{_REMIND}|{_TELL}|{_WHOM}|{_DUTY}|{_PAPERS}|{_TIME}|{_WHERE}|{_ABOUT})"
REMINDING = Pattern(
    f"(?!.*{_HE_TELLS})(?=(?:(?:{_PLEASE}|juga ){{0,2}}.*{_REMIND})|{_BY_THE_WAY}|jangan lupa )"
    f"(?:{_BY_THE_WAY}|{_PLEASE}|juga |jangan lupa ){{0,3}}"
    + clause_of(_OF_DUTY, f"(?:{_REMIND}|{_TELL})", _MATTER, most=_MOST).pattern
    + f"|jangan lupa (?:ya )?(?:{_TIME}){{0,4}}{_MEETING}(?:{_TIME}|{_WHERE}|gabungan |ya ){{0,6}}{CALL}"
    + f"|jangan lupa (?:besok )?{_WEAR}(?:baju |seragam )?{_CLOTHES}(?:{_TIME}|ya ){{0,3}}{CALL}"
)
"""Who shall be reminded of a duty of the office's own or of papers of pay and travel."""

CALENDAR = Pattern(
    f"(?:{_TIME}){{1,3}}(?:{_WHOM}|{_WEAR}){{1,3}}(?:baju |seragam )?"
    f"{_CLOTHES}(?:ya |hitam |semua ){{0,2}}{CALL}"
    f"|(?:{_TIME}){{1,3}}kita {any_of('apel senam upacara gladi')}(?:{_TIME}|{_WHERE}|ya ){{0,6}}{CALL}"
)
"""What is on, in a sentence of its own; behind a comma it may be what is consented to."""

_LETTER = f"(?:(?:surat )?undangan (?:rapat |kegiatan |acara )?|{any_of('sppd spj spt nota dinas')})"
_LATER = any_of("nanti besok lusa sebentar sore siang malam senin")
_DEALT = any_of(
    "jawab balas bahas bicarakan urus tanda-tangani tandatangani kabari lanjutkan tindaklanjuti sampaikan"
)
_APART = (
    "(?:terpisah |tersendiri |sendiri |lewat (?:wa|email|telepon) |di (?:kantor|email lain|wa) |belakangan )"
)
OTHER_MATTER = (
    f"(?:untuk |yang |soal )?{_LETTER}(?:{_PAPERS}|{_DUTY}|tadi |itu |dari {sources.UNIT}{{1,3}})"
    f"{{0,3}}(?:{_LATER}){{0,2}}(?:saya |kami ){_DEALT}(?:{_APART}|{_LATER}|ya ){{1,3}}{CALL}"
)
"""Another letter, which the writer will see to; named first, so that nothing of the text is meant."""
_COPY = any_of(
    "versi file salinan salinannya softcopy softcopynya softfile softfilenya hardcopy hardcopynya soft"
    " copy hard"
    " copynya arsip pdf pdfnya cetaknya cetak"
)
_KEPT = any_of(
    "pdf pdfnya salinan salinannya softcopy softcopynya hardcopy hardcopynya arsip cetaknya softfile copynya"
)
_TO_ME = "(?:(?:ke|lewat) (?:saya |kami |(?:wa|email) (?:saya )?)|saya |juga |sekalian )"
COPY = Pattern(
    f"(?=.*(?:juga|sekalian|btw) )(?=.*(?:saya|kami|wa|email) )(?:{_BY_THE_WAY})?{_PLEASE}{{0,2}}"
    f"(?:di)?{any_of('kirim kirimkan kirimi share')}{_TO_ME}{{0,3}}(?={_COPY}{{0,3}}?{_KEPT}){_COPY}{{1,3}}"
    f"(?:{_TO_ME}|untuk arsip |buat arsip |ya ){{0,3}}{CALL}"
)
"""A copy for himself as well; one to look at would be asked for first."""
_FILES = one_of(office_words.FILES)
FILING = (
    f"(?:{_PLEASE}|sekalian |juga |jangan lupa ){{1,3}}(?:di)?{any_of('arsipkan arsip simpan file')}"
    f"(?:juga |sekalian )?(?:di |ke |dalam |pada )(?:gogle |aplikasi |dalam )?{_FILES}{{1,2}}(?:kita "
    f"|humas |bagian |kantor |juga )?{CALL}"
    "|mau saya (?:share|bagikan|sebarkan) (?:di|ke) (?:(?:grup|group) )(?:wa )?"
    f"{any_of('opd skpd dinas kantor warga desa kecamatan humas keluarga')}{{1,2}}{CALL}"
    f"|(?:di)?arsipkan juga (?:ya )?{CALL}"
)
"""That it is put on file too; "arsipkan saja" would put it aside."""
_SENT_LATE = any_of(
    "kirim kirimnya mengirim mengirimnya ngirim ngirimnya dikirim dikirimnya kirimkan dikirimkan"
)
MANNERS = clause_of(
    f"(?:{_SENT_LATE}|{any_of('jangan terlalu selalu malam larut mepet')}"
    f"|{any_of('telat lambat lama dadakan mendadak sore lagi')}"
    f"|{any_of('ya lebih cepat awal pagi usahakan tolong mohon')}"
    f"|{any_of('wa lewat email juga bisa siang hari')}"
    f"|(?:ke depan|ke depanya|kedepan|kedepanya|lain kali|lain waktu|besok-besok"
    f"|next time) |{one_of(words.PERSONS)})",
    "(?:ke depan|ke depanya|kedepan|kedepanya|lain kali|lain waktu|besok-besok|next time) ",
    _SENT_LATE,
    any_of("malam larut mepet telat lambat lama dadakan mendadak sore awal cepat pagi wa email siang"),
    most=_MOST,
)
"""How the next ones shall be sent."""
_HELLO = any_of("titip sampaikan kirim")
REGARDS = (
    f"{_HELLO}?salam (?:saya |kami |hangat |hormat |kangen ){{0,2}}{any_of('sama ke kepada untuk buat')}"
    f"(?:{one_of(words.PERSONS)}"
    f"|{any_of('semua semuanya keluarga orang anak istri suami di kantor rumah humas ruangan sana')})"
    f"{{1,6}}{CALL}"
)
URGENT = (
    f"(?:kalau|jika|bila) (?:ada )(?:apa-apa |yang |perlu "
    f"|hal ){{0,2}}{any_of('mendesak urgent penting darurat')}"
    f"(?:sekali )?(?:silakan |bisa |langsung "
    f"|tolong ){{0,2}}{any_of('telepon hubungi wa kontak kabari call')}"
    f"(?:saja |saya |langsung |ke saya |lewat wa ){{0,3}}{CALL}"
)
"""That he can be called; "kalau ada yang salah" would have the text looked at."""

_ROOM = any_of(
    "ruangan ac lampu komputer laptop pintu kantor printer mobil ruang rapat kopi teh air minum meja"
)
ROOM = (
    f"(?:{_BY_THE_WAY})?{_PLEASE}{{1,2}}"
    f"(?:{any_of('kunci matikan nyalakan siapkan bersihkan hidupkan')}{_ROOM}{{1,2}}"
    f"|{_ROOM}{{1,2}}(?:saya )?{any_of('dikunci dimatikan dinyalakan disiapkan dibersihkan dihidupkan')}"
    f")(?:saya |ya ){{0,2}}{CALL}"
)
"""What is to be seen to in his room."""

_PATTERNS = (
    REMINDING,
    COPY,
    MANNERS,
    *(Pattern(pattern) for pattern in (OTHER_MATTER, REGARDS, ROOM, URGENT)),
)

_FILING = Pattern(FILING)


def is_errand(clause: str, *, behind: bool, apart: bool) -> bool:
    """Something of the office's that is asked for or told beside the answer. `behind`: behind consent;
    without it filing may be all that is wanted. `apart`: in a sentence of its own."""
    if (behind and _FILING.match(clause)) or (apart and CALENDAR.match(clause)):
        return True
    return any(pattern.match(clause) for pattern in _PATTERNS)
