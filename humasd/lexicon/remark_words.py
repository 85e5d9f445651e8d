"""The words of remarks beside consent (humasd.answers.remarks.shapes), as data, in their plain form.

None of them is said of a text, and none tells whom a text goes to.
"""

from __future__ import annotations

from humasd.lexicon import company, occupations, phrases, run_words, whereabouts, words
from humasd.lexicon.forms import word_set

SINCE = word_set("tadi pagi siang malam subuh sejak seharian terus masih ada ikut dan otw sekali banyak")
"""What may stand beside places, occupations and people."""
CALL = (words.PERSONS - company.HOLDERS) | word_set("pak bu ya mi ji kok nih yah")
STATE = (
    whereabouts.PLACES
    | whereabouts.CITIES
    | whereabouts.OF_PLACES
    | occupations.BUSINESS
    | occupations.OF_BUSINESS
    | occupations.OCCUPIED
    | occupations.TENDING
    | company.KIN
    | company.COMPANY
    | company.MEETING_WITH
    | occupations.ABSENCE
    | company.HOLDERS
    | whereabouts.NEAR
    | SINCE
    | occupations.AWAITED
    | CALL
    | word_set("urusan tugas keperluan mau untuk buka email emailnya surel hp ka pakai suara ini")
)
ANSWERING = CALL | word_set(
    "balas dibalas membalas bales balasnya kubalas balaski balaska respon merespon respons responnya jawab"
    " menjawab jawabnya buka membuka dibuka baca membaca dibaca bacanya lihat melihat dilihat cek sempat bisa"
    " dapat ada pegang email emailnya surel pesan pesannya wa hp handphone laptop sinyal jaringan internet"
    " wifi masuk kebaca terbaca spam sekarang saya ka dari lewat via pakai sekali baru telat lambat"
    " karena soalnya lagi sedang istirahat istirahatnya waktu waktunya malam-malam pagi-pagi"
)
AILING = CALL | word_set(
    "mau total baru dicas dicharge kantor rumah sudah hang eror ngedrop sekarat kritis tinggal persen"
    " hilang-hilang "
    "lowbet nya saya di sini disini tadi sedang lagi agak memang lowbat lobet mati drop ketinggalan"
    " tertinggal error rusak habis jelek buruk lemot lambat hilang susah gangguan padam kurang tidak ada"
    " bagus baik stabil lancar putus putus-putus putus2 naik turun lemah minim sekali sebentar dari pagi"
)
ILL = word_set(
    "dicas dicharge hang eror ngedrop sekarat kritis persen hilang-hilang "
    "lowbat lowbet lobet mati drop ketinggalan tertinggal error rusak habis jelek buruk lemot lambat hilang"
    " susah gangguan padam kurang putus putus-putus putus2 turun lemah minim tidak"
)
BLESSING = word_set("baca membaca senang mudahkan lancarkan berkahi ridhoi rahmati lindungi")
"""Of WISHED those that make a wish, beside those of humasd.lexicon.run_words."""
WISHED = (
    run_words.BLESSINGS | run_words.BLESSED | BLESSING | CALL | word_set("yang yg bacanya membacanya jadi ke")
)
PRAYED = CALL | word_set("saja restu restunya semua")
GREETED = (
    run_words.BLESSINGS
    | run_words.PARTS_OF_DAY
    | CALL
    | word_set(
        "tidur bekerja kerja kerjanya bertugas beraktivitas aktivitas beristirahat istirahat hangat hormat"
        " takzim"
        " dari humas tim kantor rumah ruangan di hari libur selamanya untuk buat kepada"
    )
)
THANKED = (
    (
        (run_words.DEEDS - run_words.OUTSTANDING - run_words.DONE_TO_TEXT - {"menungu"})
        - word_set("menunggu revisinya perbaikannya koreksinya info infonya informasi informasinya")
    )
    | run_words.YOURS
    | CALL
    | word_set(
        "sudah atas untuk buat kepada kerja keras kerasnya kerasta banyak sekali semua tim cepat cepatnya"
    )
    | word_set(
        "kegiatan kegiatannya acara acaranya kami kita dan di humas daerah posyandu sekolah desa berita"
        " rilisnya bersabar sabar meliput diliput diingatkan repot repot-repot"
    )
)
NO_PLACE = (
    words.HEDGES
    | words.OTHERS
    | words.ROLES
    | words.DECISIVE
    | words.PERSONS
    | phrases.READING
    | run_words.PARTS
    | run_words.TEXTS
    | run_words.CHANNELS
    | company.KIN
    | {"bagian"}
)
NOUNS = (
    whereabouts.PLACES
    | whereabouts.OF_PLACES
    | occupations.BUSINESS
    | occupations.OF_BUSINESS
    | company.KIN
    | company.COMPANY
    | company.HOLDERS
    | occupations.OCCUPIED
    | occupations.ABSENCE
)
LEADING = (
    NOUNS
    | whereabouts.CITIES
    | occupations.TENDING
    | company.MEETING_WITH
    | whereabouts.NEAR
    | word_set(
        "tadi ada ikut masih seharian dan sejak untuk urusan tugas keperluan selesai kelar keluar pulang lagi"
        " sedang otw hadiri menghadiri mengikuti sampai tiba turun masuk ngantor sambil sementara pagi siang"
        " meliput diliput"
    )
)
"""What a noun hangs on: "baru baca undangan" tells what was read."""
