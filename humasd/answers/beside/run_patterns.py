"""The patterns of the runs of humasd.answers.beside.runs.

Over the plain words of a clause, in which each word is followed by one space and the clause by a full stop.
"""

from __future__ import annotations

from humasd.answers.beside.clauses import ADDRESS, any_of, clause_of
from humasd.answers.beside.consent_patterns import SHOWN
from humasd.lexicon import forms, phrases, run_words, words
from humasd.lexicon.forms import one_of as _one_of
from humasd.lexicon.patterns import Pattern

_AT = _one_of(forms.word_set("di ke pada dalam lewat melalui untuk utk via"))
_ITS = _one_of(run_words.OWNERS)
_END = f"{_one_of(words.EMOJI)}{{0,6}}(?=[.])"
_OWN = (
    f"(?:{_one_of(run_words.OWNERS - run_words.FOREIGN)}"
    f"|{_one_of(run_words.FOREIGN - forms.word_set('partner mitra masa'))}daerah )"
)
"""Of whose a website is; another government's only by the name of the office's own area."""
_SITE = f"{_one_of(run_words.SITES)}{_OWN}{{0,6}}"
_MEDIA = f"media {_ITS}{{0,4}}"
_AND = _one_of(forms.word_set("dan serta & maupun juga"))
PLACES = Pattern(
    f"{_AT}?{_SITE}(?:{_AND}{_AT}?(?:{_one_of(run_words.CHANNELS)}{{1,4}}|{_MEDIA}|{_SITE})){{0,3}}"
    f"|{_AT}(?:semua|seluruh) (?:kanal|media|saluran) {_ITS}{{0,3}}(?=[.])"
    f"|(?:ke|untuk|kepada) (?:konsumsi )?(?:publik|masyarakat|khalayak) (?:luas |umum )?(?=[.])"
    f"|{_AT}{_MEDIA}(?:{_AND}{_AT}?{_SITE})?(?:juga )?(?!{_one_of(run_words.CHANNELS)})"
)
_VERY = _one_of(forms.word_set("sudah juga cukup sangat memang tampak semua semuanya"))
_SO = _one_of(forms.word_set("sekali semua semuanya juga mi ini itu banget dan sudah dinda dek ndi"))
_GOOD = (
    f"(?:sesuai (?:dengan )?{_one_of(run_words.MEASURES)}{{1,2}}"
    "(?:di lapangan |dinas |yang ada |yang sebenarnya |tadi |kemarin )?"
    f"|lengkap (?:unsur )?5w1h |{_one_of(run_words.GOOD)}|luar biasa |(?:enak|menarik) (?:untuk )?dibaca "
    "|mudah (?:dipahami|dibaca|dimengerti) "
    "|memenuhi (?:syarat |kaidah |standar |unsur |berita |5w1h ){1,3})"
)
_BETTER = "lebih (?:baik|bagus|rapi|pas|jelas|lengkap) (?:dari (?:yang )?(?:sebelumnya|tadi|kemarin|lama) )?"
_WELL = f"{_GOOD}(?:(?:dan )?{_GOOD}){{0,2}}"
_CURRENT = "(?:ini|terbaru|baru|terakhir|sekarang) "
_HIGHER = "(?:(?:pak|bapak|bu|ibu) )?(?:bupati|wabup|wakil bupati|sekda|gubernur|camat|kades) "
_PRAISED = (
    f"(?:(?:{_one_of(run_words.PARTS)}|versi |yang ){_CURRENT}|(?:versi|yang) revisi |(?:judul|foto) barunya "
    f"|{_one_of(run_words.PARTS)}"
    f"|(?:pilihan|kualitas|komposisi|angle|susunan|penulisan|penyusunan) {_one_of(run_words.PARTS)}"
    "|(?:tata|gaya|alur) (?:bahasa|bahasanya|cerita|ceritanya) "
    f"|(?:kutipan|nama|jabatan|gelar|pernyatan|sambutan) (?:saya |{_HIGHER}(?=sudah ))"
    "|(?:hasil )?(?:revisinya|koreksinya|perbaikanya) "
    "|hasil (?:revisi|koreksi|perbaikan|liputan|liputanya|kerja|kerjanya) )"
)
"""What is praised, also after the praise: not "revisi" by itself, since "oke revisi" asks for one."""
_PART = f"(?:{_PRAISED}|(?:revisi|koreksi|perbaikan) (?=(?:juga |semua )?sudah |ok ))"
PRAISE = Pattern(
    f"(?:(?:sudah|sangat|cukup|memang) ){{1,2}}{_WELL}(?:mi |ji )?(?:itu |ini |begini |seperti ini )?"
    f"|(?!cukup ){_GOOD}(?:mi |ji )?(?:itu|ini) "
)
_JUDGED_ALONE = (
    f"(?:{_one_of(run_words.GOOD - words.GREETING - words.WEAK - {'teliti'})}"
    "|(?:enak|menarik) (?:untuk )?dibaca |mudah (?:dipahami|dibaca|dimengerti) "
    "|memenuhi (?:syarat|kaidah|standar) (?:jurnalistik |penulisan )?"
    "|sesuai (?:dengan )?(?:fakta|kenyatan|kaidah|kegiatan|harapan) )"
)
_WISHES = "(?:koreksi|catatan|revisi|masukan|arahan|permintan|saran) "
_NOW_BETTER = f"(?:sudah |jauh |sekarang ){{0,3}}{_BETTER}"
_BRIEF = any_of("padat jelas lugas singkat lengkap informatif")
"""Beside one of them "ringkas" tells how it is written, and asks for no cut."""
_DISCUSSED = any_of("rapat pembahasan pembicaraan diskusi musyawarah koordinasi")
_THERE = (
    "(?:(?:waktu|sat|dalam|di|pada) "
    f"{any_of('sambutan rapat acara pidato kegiatan wawancara telepon lapangan')}"
    "(?:(?:saya|tadi|kemarin|itu) ){0,2})"
)
"""Where the writer told what the text tells."""
_TEXT = "(?:tulisan|berita|rilis|naskah|artikel|narasi) "
NAMING = (
    "[^.]*(?:(?:nama|gelar|jabatan) lengkap |(?:bahasa|kalimat) baku"
    " |(?:judul|berita|kalimat|rilis|naskah|narasi) (?:singkat|padat) )"
)
"""Two words that name a thing ("nama lengkap"), which may be wanted: they praise none that is there."""
_JUDGED_PART = f"{_PART}(?:(?:dan )?{_PART})?{_SO}?{_VERY}{{0,3}}{_WELL}{_SO}{{0,3}}"
REMARK = Pattern(
    f"(?!(?:sudah |memang )*cukup {_one_of(run_words.PARTS)}"
    f"|{_one_of(run_words.PARTS)}(?:(?:dan )?{_one_of(run_words.PARTS)})*cukup {_SO}*[.]|{NAMING})"
    f"(?:{_JUDGED_PART}(?:(?:dan |serta )?{_JUDGED_PART}){{0,2}}"
    f"|(?:versi (?:ini |yang ini )|{_PRAISED}(?=sudah |jauh |sekarang ))?"
    f"(?!lebih (?:jelas|lengkap) (?!dari )){_NOW_BETTER}"
    f"|{_PART}?sudah (?:mewakili|terwakili) "
    "|sudah (?:bagus|baik|pas|ok|oke|sesuai|rapi) (?:setelah|sesudah|habis) "
    "(?:direvisi|diperbaiki|dikoreksi|diubah) "
    f"|sudah sesuai (?:dengan )?(?:hasil|kesepakatan|notulen) {_DISCUSSED}"
    "(?:kita |kami |bersama )?(?:tadi |kemarin )?"
    f"|(?:semua )?{_WISHES}(?:saya|kami) sudah {_one_of(run_words.HEEDED)}(?:semua )?"
    f"|sudah sesuai (?:dengan )?{_WISHES}(?:saya|kami) |sudah siap (?:tayang|terbit|muat|naik) "
    "|sudah sesuai (?:dengan )?(?:permintan|keinginan|harapan) (?:kita )?"
    f"|(?:tulisan|berita|rilis|naskah|artikel|narasi) (?:yang|yg) {_VERY}?{_one_of(run_words.FINE)}"
    f"|(?:saya (?:kira|rasa|lihat|baca|pikir)|(?:menurut|bagi) (?:hemat |pendapat )?saya) "
    f"{_PART}?{_VERY}{{1,2}}(?:{_WELL}|layak (?:{_one_of(words.APPEARING)}|{_one_of(run_words.PUBLISHED)}))"
    f"{_SO}{{0,2}}"
    f"|(?:sudah )?cukup {_SO}{{0,2}}|(?:begini|seperti ini) (?:saja )?(?:sudah )?{_WELL}"
    f"|{_PART}(?:sudah )?siap (?:tayang|terbit|muat|naik) "
    f"|(?:kalau (?=.*sudah ))?dari (?:(?:sisi|pihak) )?(?:saya|kami) {_VERY}{{0,2}}{_GOOD}{_SO}{{0,2}}"
    f"|{_PRAISED}?(?:sudah )?(?:(?:makin|semakin) hari )?(?:makin|semakin) "
    f"(?:{_one_of(run_words.FINE)}|(?:enak|menarik) (?:untuk )?dibaca ){_SO}{{0,2}}"
    f"|sudah sesuai (?:dengan )?yang (?:saya|kami) (?:sampaikan|minta|maksud|inginkan|harapkan) "
    f"(?:{_THERE}|kemarin |tadi |semalam |waktu itu )?"
    f"|{_TEXT}(?:begini|seperti ini)(?:lah)? yang (?:kita|kami|saya|masyarakat|warga) "
    "(?:butuhkan|tungu|tungu-tungu|nantikan|harapkan|inginkan|cari) "
    f"|(?:wah |wow )?{_JUDGED_ALONE}(?:(?:dan )?{_GOOD}){{0,2}}{_SO}?{_one_of(words.PERSONS)}?"
    f"|(?:wah|wow) {_GOOD}{_SO}?|{_GOOD}(?:dan |serta ){_GOOD}"
    "|(?:masya alah |wah )?"
    f"{any_of('bagusnya kerennya mantapnya hebatnya lengkapnya')}mi (?:{_PRAISED}|itu |ini )?"
    f"|(?:itu|ini) (?:mi |sudah )(?:yang )?(?:terbaik|paling (?:bagus|baik|pas|tepat)) "
    f"|ringkas (?:dan |tapi |namun )?{_BRIEF}|{_BRIEF}(?:dan |serta )ringkas "
    f"|(?:noted|(?:siap )?(?:laksanakan|86)|izin menjawab|leres) {_one_of(words.PERSONS)}?"
    "|cek (?:ok|aman) "
    f"|(?:saya |sudah ){{1,2}}(?:cek|baca|lihat|periksa) (?:sudah )?{_GOOD}{_SO}{{0,2}}"
    f"|sudah (?:direvisi|diperbaiki|dikoreksi) dengan baik "
    f"|{_VERY}{{0,2}}{_GOOD}{_SO}{{0,2}}{_PRAISED}(?:dan {_PRAISED})?{_SO}{{0,3}}){_END}"
)
LIKEWISE = Pattern(f"(?:(?:dan |begitu )?{_PRAISED}(?:pun )?juga |{_PRAISED}maupun {_PRAISED}){_END}")
"""Behind praise of another part: "judulnya bagus, isinya juga"."""
PROCEDURE = Pattern(
    f"sesuai (?:dengan |dgn )?{_one_of(run_words.PROCEDURES)}(?:(?:yang|yg) (?:berlaku|ada) )?"
    "|ke (?:(?:proses |tahap )?(?:penerbitan|penayangan|publikasi)"
    "|(?:proses|tahap) (?:selanjutnya|berikutnya)) "
    f"|lebih lanjut |terus |sebagaimana mestinya |seperti biasa(?:nya)? "
)
BLESSING = Pattern(
    f"(?:{_one_of(run_words.WISHING)}|insya alah |insyalah )"
    f"(?={_one_of(run_words.BLESSINGS)}*?{_one_of(run_words.BLESSED)})"
    f"{_one_of(run_words.BLESSINGS)}{{1,9}}{_END}"
)
THANKS_FOR = Pattern(
    f"{any_of('kepada untuk buat')}{any_of('semua seluruh')}?"
    f"{any_of('tim rekan rekan-rekan teman-teman kawan-kawan adik-adik humas panitia')}{{1,3}}"
    f"{any_of('semua semuanya')}?{_END}|"
    f"{ADDRESS}(?:(?:atas|sudah|untuk|buat) )?{_one_of(run_words.DEEDS)}{{1,3}}"
    f"(?:(?:dan|serta) {_one_of(run_words.DEEDS)}{{1,3}})?"
    f"(?:dengan {any_of('baik rapi cepat teliti bagus')})?{_one_of(run_words.YOURS)}{{0,3}}{_END}"
)
_FOR_IT = any_of("perhatian perhatiannya kerjasama kerjasamanya bantuan bantuannya dukungan dukungannya")
_FOR_WORK = f"(?:{_FOR_IT}|kerja (?:sama|samanya) )"
FORMAL_THANKS = Pattern(
    f"(?:demikian )?atas {_FOR_WORK}(?:(?:dan|serta) {_FOR_WORK})?"
    f"{any_of('saudara bapak ibu anda tim bagian rekan-rekan humas')}{{0,2}}"
    f"(?:saya |kami )?(?:di)?(?:ucapkan|sampaikan|haturkan) (?:banyak )?terima kasih {_END}"
)
"""By which a letter closes."""
_STUDIED = Pattern(
    f"(?:setelah |sesudah )(?:saya |kami )?(?:{_one_of(run_words.STUDYING)}(?:dan |serta )?){{1,2}}"
    f"(?:isi )?{_one_of(run_words.TEXTS)}{{0,2}}{_one_of(run_words.SHOWN)}?"
    "(?=(?:(?:saya|kami|maka|dengan ini) ){0,2}(?:menyatakan |nyatakan )?setuju |[.])"
)
_TEXT_OF = f"(?:{_one_of(run_words.TEXTS)}|siaran pers )"
_ASKING = "(?:permohonan|permintan) "
_CONCERNING = (
    f"(?:perihal|hal|tentang|mengenai|terkait) {_ASKING}(?:persetujuan )?"
    f"(?:publikasi |penerbitan |pemuatan )?(?:atas )?{_TEXT_OF}{{0,3}}"
)
_TAKEN_UP = Pattern(
    "(?:(?:memperhatikan|menindaklanjuti|menangapi|mencermati|menjawab|membalas)"
    "|(?:sehubungan|berkenan|berkaitan) dengan) (?:isi )?"
    f"(?:(?:{_ASKING})?(?:persetujuan )?(?:{_TEXT_OF}|surat elektronik |{_one_of(run_words.LETTERS)}){{1,3}}"
    f"|{_ASKING}persetujuan )"
    f"(?:saudara |anda |bagian |tim |humas ){{0,3}}(?:{_CONCERNING})?{SHOWN}?[.]"
)
"""The request that a letter answers, by what it is of; of another thing it would consent to that."""
READ_FIRST = Pattern(
    f"(?:setelah|sesudah) (?:saya |kami )?{_one_of(phrases.READING)}(?:dan {_one_of(phrases.READING)})?"
    f"{_one_of(run_words.TEXTS)}{{0,2}}{SHOWN}?"
    "(?:dua kali |berulang kali |kembali |baik-baik |dengan (?:seksama|saksama|teliti|cermat|baik) )?"
    "(?=[.]|(?:(?:dan|maka|saya|kami|dengan ini) ){0,2}(?:setuju|tidak ada) )"
)
_UNIT = any_of("dinas bagian bidang kantor badan tim seksi")
OPINING = Pattern(
    f"(?:saya (?:kira|rasa) |(?:pada )?(?:prinsipnya|dasarnya) |dari (?:{_UNIT}|pihak |sisi )(?:saya|kami) )"
    "(?:sudah )?(?=tidak |tanpa )"
)
"""As whose opinion, or how far, nothing stands against the text."""
PUT_UP = Pattern(
    f"{_one_of(words.PLEASE)}?(?:langsung )?"
    f"(?:share|(?:di)?masukan|(?:di)?pasang|taruh|(?:di)?teruskan|tampilkan) (?:saja )?{_AT}?{_SITE}"
)
_READING_IT = _one_of(
    phrases.READING | run_words.STUDYING | forms.word_set("membacanya mencermatinya memeriksanya")
)
READ_THROUGH = Pattern(
    f"(?:{_one_of(run_words.TEXTS)}{{1,3}}(?:{_one_of(run_words.SHOWN)})?(?=sudah (?:saya|kami) ))?"
    f"(?:(?:barusan |tadi )?(?:sudah (?:saya|kami)|(?:saya|kami) sudah)|(?:barusan|baru saja) (?:saya|kami)) "
    f"{_READING_IT}(?:(?:dan|serta) (?:{_READING_IT}|pahami |memahami ))?"
    f"(?:(?:isi|isinya|seluruh|semua|keseluruhan) )?{_one_of(run_words.TEXTS)}?{_one_of(run_words.SHOWN)}?"
    f"(?:(?:dan|serta) {_one_of(run_words.PARTS)}(?!(?:saya|kami|dinyatakan|disetujui|dapat) ))?"
    "(?:tadi (?:pagi |siang |sore |malam )?(?:di kantor |di rumah )?|semalam |kemarin |barusan |baik-baik "
    "|dua kali |berkali-kali |lengkap |satu per satu |satu-satu |dari atas (?:sampai|hinga) bawah "
    "|kembali |ulang |berulang kali "
    "|sampai (?:selesai|habis|akhir) "
    "|dari (?:awal|judul) (?:sampai|hinga) (?:paragraf |alinea )?(?:akhir|terakhir) "
    "|dengan (?:seksama|saksama|teliti|cermat|baik) |seluruhnya )?"
)
"""That the text was read, and how thoroughly."""
_READ = "(?:baca|liat|lihat|cek|periksa|teliti)"
READ_BY_ME = Pattern(
    f"(?:sudah (?:mi )?ku ?{_READ}(?:mi)? |ku{_READ}(?:mi | (?=mi |tadi )))"
    f"(?:mi |ji |tadi |juga |semua |semuanya |isinya |itu |dan (?=ku)|{_one_of(run_words.TEXTS)}){{0,4}}"
)
"""The same in the speech of the south of Sulawesi, where "kubaca" alone may be to come."""
LOOKS_GOOD = Pattern(
    f"(?:{any_of('it this all everything')}{any_of('is looks reads')}|{any_of('look looks reads')})"
    f"{any_of('really very so')}?{any_of('good great fine nice perfect excellent ok')}(?:to me )?{_END}"
)
MENTIONED = Pattern(
    f"(?:sudah )?kuterima(?:mi)? (?:mi |ji )?(?:{any_of('emailnya emailta suratnya filenya')}"
    f"|{_one_of(run_words.TEXTS)})?(?:tadi |juga )?{_END}"
    f"|tingal (?:(?:di)?kasih? )?(?:mi )?(?:{_one_of(words.APPEARING)}|{_one_of(run_words.PUBLISHED)})"
    f"(?:mi |saja ){{0,2}}(?:{_AT}{_SITE})?{_END}"
)
REMINDER = Pattern(f"jangan lupa (?={_one_of(words.PUBLISH)})")
_PUBLIC = any_of("masyarakat publik warga orang petani nelayan pelajar siswa umat pembaca rakyat")
_LEARN = any_of("tahu mengetahui diketahui membaca dibaca paham memahami mengerti sampai tersampaikan")
_OF_WHAT = any_of(
    "segera cepat bisa dapat lebih oleh ke kepada banyak luas semua juga kita tentang akan adanya ini itu"
    " program programnya kegiatan kegiatannya informasi informasinya manfaat manfaatnya pembangunan kinerja"
    " daerah pemda pemkab hasil hasilnya bantuan layanan capaian capaiannya"
)
PRAYER = f"(?:jumatan |{any_of('sholat shalat salat')}{any_of('jumat asar ashar magrib maghrib isya')})"
PURPOSE = Pattern(
    "(?:agar|supaya|biar) "
    f"{clause_of(f'(?:{_PUBLIC}|{_LEARN}|{_OF_WHAT}|sebelum {PRAYER})', _PUBLIC, _LEARN).pattern}"
)
"""For whom it is published."""
_IS_UP = (
    "(?:kalau|kalo|klo|kl|jika|bila|begitu|setelah|sat) (?:(?:sudah|berita|beritanya|di) ){0,3}"
    f"(?:{_one_of(words.APPEARING)}|{_one_of(run_words.PUBLISHED)}|(?<=sudah )(?=[.]))(?:mi )?"
)
_LINK = "(?:link|linknya|tautan|tautanya) "
_SENT = forms.word_set(
    "kirim kirimkan kirimi kirimin dikirim dikirimkan share dishare bagi bagikan dibagikan minta mohon"
    " ditunggu"
)
_TO_SEND = f"(?:{_one_of(_SENT)}|(?:saya|kami) tungu |jangan lupa )"
_BESIDE_LINK = forms.word_set(
    "nanti nya berita beritanya ke kepada saya kami ka ki di grup group wa juga ya lewat"
)
_OF_LINK = (
    f"(?:{_LINK}|{_TO_SEND}|{_IS_UP}|{_AT}?{_SITE}|{_one_of(words.PLEASE, words.PERSONS, _BESIDE_LINK)})"
)
_TELL = (
    f"(?:{any_of('kabari kabarkan kabarin infokan info infoin beritahu beritahukan laporkan lapor')}"
    f"|{any_of('kasi kasih beri')}{any_of('tahu tau kabar info')})"
)
NOTICE = Pattern(
    f"(?:(?:saya|kami) tungu|ditungu) (?:{_one_of(run_words.APPEARANCES)}|{_AT}{_SITE})(?:ya )?"
    f"{_one_of(words.PERSONS)}?{_END}|"
    f"{_IS_UP}{_one_of(words.PLEASE)}?{_TELL}(?:saya |kami |ya ){{0,2}}{_END}|"
    f"(?:nanti |jangan lupa )?{_one_of(words.PLEASE)}?(?:di?)?{_TELL}(?=.*{_IS_UP})"
    f"(?:(?:ke|kepada|saya|kami|ka|ki|di|grup|group|wa|juga|ya) |{_one_of(words.PERSONS)}){{0,5}}"
    f"{_IS_UP}(?:{_AT}?{_SITE})?(?:ya )?{_one_of(words.PERSONS)}?{_END}"
    f"|(?!.*(?:saya|kami) (?:kirim|share|bagi)){clause_of(_OF_LINK, _LINK, _TO_SEND).pattern}"
)
"""That one wants to hear of the publication; not that one sends a link oneself."""
_SPREAD = (
    "(?:dan |sekalian |jangan lupa )?(?:(?:di)?(?:bagi|sebar|kirim)(?:kan)?|(?:di)?share|(?:di)?upload"
    "|(?:di)?posting|(?:di)?naikan) "
)
_ON_CHANNELS = f"{_AT}{_one_of(run_words.CHANNELS)}{{1,4}}(?:dan {_one_of(run_words.CHANNELS)}{{1,3}})?"
SENDING = Pattern(
    f"(?:{_one_of(words.PLEASE)}|dan |serta |jangan lupa |sekalian )?"
    "(?:(?:di)?(?:kirim|bagi|sebar)(?:kan)?|(?:di)?share) (?:juga )?"
    f"(?:ke (?:(?:teman-teman|rekan-rekan|rekan|teman|semua) )?{_MEDIA}(?:juga )?)"
    f"|(?:{_one_of(words.PLEASE)}|dan )?(?:di)?teruskan ke (?:(?:admin|operator) (?:{_SITE})?|tim {_SITE})"
    f"|{_one_of(words.PLEASE)}(?:di)?teruskan (?:juga )?ke {_MEDIA}"
    f"|{_SPREAD}(?:juga {_ON_CHANNELS}|{_ON_CHANNELS}juga )"
)
TRAILING = Pattern(f"dari tadi {_END}|(?:dan|serta) (?:juga )?(?:di)?teruskan (?:juga )?ke {_MEDIA}{_END}")
NAMED = Pattern(
    f"{_one_of(run_words.TITLED)}{_one_of(run_words.GIVEN)}{_END}"
    f"|{_one_of(run_words.COLLEAGUES - {'kasi'})}{_END}"
)
CLAUSES = (BLESSING, FORMAL_THANKS, _STUDIED, _TAKEN_UP, PURPOSE)
COLLEAGUE = Pattern(
    f"(?:{_one_of(run_words.TITLED)}|(?:mas|mbak|kang|bang) ){_one_of(run_words.COLLEAGUES)}"
    f"(?:(?:humas|media|pelayanan|dan|peliputan|dokumentasi) ){{0,4}}{_END}"
    f"|{_one_of(run_words.YOUNGER)}{_one_of(run_words.GIVEN)}{_END}"
    f"|tim {_one_of(run_words.TEAMS)}{{1,4}}{_END}"
)
