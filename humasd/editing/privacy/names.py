"""Whether words that are written like a name name a person, and one who speaks for an office or another."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from humasd.documents.speaker_words import RANK, REPORTS, SAYS

_WORD = r"(?>[A-Z][a-z]{1,2}\.(?=\s?[A-Z])|[A-Z]\.(?:[A-Z]\.?){0,3}|[A-Z][\w'-]{0,30}+)"
NAME = rf"{_WORD}(?:\s(?:(?:bin|binti|alias)\s)?{_WORD}){{0,4}}"
"""Up to five words that each begin with a capital; whether they are a name, `is_person` judges."""
EXPLICIT = (
    r"(?:bernama|atas nama|a\.?\s?n\.?|yakni|yaitu|adalah|berinisial|inisial|(?:kita )?sebut saja"
    r"|panggil saja)"
)
"""What says that a name follows."""
_LOOK_BACK = 160
"""Characters before a name within which its holder's office stands."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PLACES = _words(
    """
    desa kecamatan kelurahan dusun kabupaten kota provinsi propinsi kec kel kab prov lingkungan rt rw
    jalan jl
    sungai danau pantai pulau gunung jembatan pasar bendungan teluk lapangan stadion gedung aula hotel taman
    masjid gereja pura sd sdn smp smpn sma sman smk smkn mi mts mtsn ma man tk paud ra sekolah universitas
    kampus pesantren puskesmas pustu posyandu poskesdes klinik rsud rs rumah apotek bandara pelabuhan
    terminal
    """
)
_INSTITUTIONS = _words(
    """
    pemerintah pemkab pemprov pemdes pemda dinas badan bagian bidang seksi kantor kementerian kemenag balai
    dprd kpu bawaslu polri polres polsek polda tni kodim koramil kejaksaan kejari pengadilan satpol bpbd
    damkar
    basarnas pmi bpjs jkn kis bnn bnnk baznas pkk dharma idi ibi kpai lpsk uptd p2tp2a upt pt cv ud kud
    bumdes
    bank koperasi yayasan komunitas persatuan ikatan himpunan asosiasi kelompok tim satgas posko panitia
    komisi partai program kartu undang-undang perda perbup pasal ayat lampiran tabel gambar grafik bab huruf
    grup pekan gerakan kampanye dana fc masa kontrak pelatihan diklat magang kursus beasiswa paket
    periode jabatan
    perlindungan pemberdayaan duta forum
    """
)
_COMMON = _words(
    """
    anak bayi balita bocah remaja siswa siswi pelajar murid santri mahasiswa peserta warga masyarakat
    penduduk
    perempuan laki-laki pria wanita ibu bapak ayah lansia pemuda atlet pemain lomba kategori usia umur
    vaksin imunisasi korban pasien penderita pelaku tersangka terduga saksi kasus data jumlah total
    namun tetapi tapi sedangkan kini sementara alhamdulillah selain akibat bahkan lalu kemudian saat ketika
    setelah usai hingga sampai sejauh sejak untuk bagi dari pada dalam menurut juga jika bila tahun hari
    pagi
    malam sore di ke dan atau dengan oleh karena sebab agar supaya serta yang ini itu para semua seluruh
    setiap sejumlah beberapa seorang salah satu dua tiga empat lima ada tidak bukan belum sudah telah
    akan dapat
    bisa harus wajib masih baru mulai terhadap antara tanpa melalui bersama selama demikian adapun apalagi
    padahal meski meskipun walau begitu jadi maka kalau apabila sebagai seperti misalnya contohnya terkait
    jangan mereka ia dia kami kita saya beliau nihil pertama kedua ketiga keempat puluhan ratusan ribuan
    belasan
    jenazah mobil motor truk perahu kapal sapi ternak ikan selain mengapa apa siapa bagaimana
    hal kondisi kejadian peristiwa identitas nama keluarga orang
    senin selasa rabu kamis jumat jum'at sabtu minggu ahad januari februari maret april mei juni juli
    agustus
    september oktober november desember wita wib wit
    hiv aids tb tbc tuberkulosis lepra hepatitis diare demam dbd odgj odha odhiv kek bblr ispa covid
    covid-19 klb stunting kusta malaria rabies kanker
    stroke diabetes hipertensi campak difteri kekerasan pelecehan pencabulan narkoba napza kdrt tppo
    disabilitas
    difabel tuna tunanetra bencana banjir gempa longsor kebakaran tsunami meninggal luka hilang selamat
    kronis
    jiwa gizi buruk kurang indonesia nusantara umkm ikm usaha wisata ekonomi pembangunan
    """
)
_OFFICES = _words(
    """
    bupati wabup wakil gubernur wagub walikota kepala ketua sekretaris sekda sekdes direktur direktris camat
    lurah kades kadus kadis kapolres kapolsek kapolda kapuskesmas kajari danramil dandim komandan asisten
    koordinator manajer juru kabid kabag kasubag kasi kasat kanit kasatreskrim kabagops humas
    bhabinkamtibmas
    babinsa jaksa hakim dokter bidan perawat psikolog penyuluh narasumber rektor dekan menteri presiden
    anggota
    penyidik pendamping konselor relawan plt plh pj ps pimpinan inspektur bunda
    """
)
_RANK = re.compile(rf"\b(?:{RANK})\b")
_BREAKS_OFF = re.compile(
    r"\s(?:me[mnlrwy]\w{3,}|ber\w{3,}|di(?!nas)\w{4,}|ter\w{4,}|yang|kepada|untuk|oleh|anak|warga"
    r"|bernama|korban|pasien"
    r"|penderita|tersangka|saksi|terhadap)\s"
)
"""What stands between an office and a name that is not its holder's: "Bupati menjenguk Andi Baso"."""
_FIRST = re.compile(NAME)
_SPEAKS = re.compile(rf"\s(?:{REPORTS})")
_QUOTED = re.compile(rf"\b(?:{SAYS})\s[^.,\n]{{0,60}}$", re.IGNORECASE)
_SOMEWHERE = re.compile(r"\b(?:di|ke|dari|se|antara|asal)\s$", re.IGNORECASE)
_PLAIN_FIRST = re.compile(r"([\w'-]+)\s")
_EDGES = re.compile(r"^\W+|\W+$")


@dataclass(frozen=True)
class Name:
    """A person's name as it stands in a text."""

    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]

    @property
    def before(self) -> str:
        """What the paragraph says right before it."""
        return self.text[max(0, self.start - _LOOK_BACK) : self.start].rpartition("\n")[2]

    def is_officials(self) -> bool:
        """Whether who bears it holds an office, as the words right before it or its own tell."""
        clause = f"{re.split(r'[.;:!?] ', self.before)[-1]}{self.words}"
        if _RANK.search(clause, max(0, len(clause) - len(self.words) - 30)):
            return True
        offices = [word.end() for word in re.finditer(r"[\w-]+", clause) if word[0].casefold() in _OFFICES]
        return bool(offices) and not _BREAKS_OFF.search(f"{clause[offices[-1] :]} ")

    def speaks(self) -> bool:
        """Whether a verb of speech follows it: who is quoted on victims is none."""
        return _SPEAKS.match(self.text, self.end) is not None

    def is_quoted(self) -> bool:
        """Whether a verb of speech leads to it: "menurut Andi Baso"."""
        return _QUOTED.search(self.before) is not None

    def without_plain_words(self) -> Name:
        """The name without what only begins a sentence: "Menurut Andi Baso"."""
        start = self.start
        while (word := _PLAIN_FIRST.match(self.text, start, self.end)) and word[1].casefold() in _COMMON:
            start = word.end()
        return replace(self, start=start)

    def begins_plainly(self) -> bool:
        """Whether its first word is none of a name: no person's name begins right there."""
        return _EDGES.sub("", self.words.split()[0]).casefold() in _COMMON

    def is_a_place(self) -> bool:
        return _SOMEWHERE.search(self.before) is not None


def name_after(text: str, start: int) -> Name | None:
    """The person's name that begins there."""
    match = _FIRST.match(text, start)
    if match is None or not is_person(match[0]):
        return None
    name = Name(text, start, match.end())
    return None if name.begins_plainly() else name


def is_plain_word(word: str) -> bool:
    """Whether a word is none of a name, however it is written."""
    kind = _EDGES.sub("", word).casefold()
    return kind in _COMMON or kind in _PLACES or kind in _INSTITUTIONS or kind in _OFFICES


def is_person(words: str) -> bool:
    """Whether words with capitals are a person's name as far as they tell themselves: no place, no
    institution, no ordinary word."""
    kinds = [_EDGES.sub("", word).casefold() for word in re.split(r"[\s-]", words)]
    while kinds and kinds[0] in _COMMON:
        kinds = kinds[1:]
    if not kinds or any(kind in _COMMON or kind.endswith("nya") for kind in kinds[-1:]):
        return False
    return not (_INSTITUTIONS.intersection(kinds) or _PLACES.intersection(kinds[-3:]))
