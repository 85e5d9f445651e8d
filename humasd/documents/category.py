"""A first guess at the category of SOP 01, condition 4, by the words of the text."""

from __future__ import annotations

import re
from types import MappingProxyType

_WORDS = MappingProxyType(
    {
        "pembangunan": """
    4 jembatan, irigasi, infrastruktur, konstruksi, drainase, pengaspalan, diaspal, bendungan, rabat
      beton, jalan tani, padat karya, groundbreaking, peletakan batu pertama, betonisasi, embung, talud,
      musrenbang, air bersih, jaringan air, rumah layak huni, bedah rumah, spam, rth, peningkatan jalan
    3 peternak, peternakan, ekor sapi, pakan ternak, budidaya,
      proyek, aspal, panen, panen raya, investasi, pelabuhan, dermaga, pembangunan, dibangun, membangun,
      jalan poros, jalan usaha tani, produksi, gabah, rpjmd, rkpd, rencana pembangunan, benih, bibit,
      pupuk, listrik, lampu jalan, traktor, alsintan, bangun, kontraktor, paving, panel surya, jaringan
      internet
    2 jalan, peresmian, meresmikan, resmikan, diresmikan, gedung, pertanian, rehabilitasi, petani,
      ternak, nelayan, hektare, hektar, perikanan, perkebunan, kakao, lada, rumput laut, dana desa,
      anggaran, hibah
    1 meter, kilometer, puskesmas, pekerjaan, pasar, pariwisata, wisata
""",
        "kemasyarakatan": """
    4 gotong royong, donor darah, bakti sosial, santunan, karang taruna, khitanan, sunatan massal, kerja
      bakti, nikah massal, anak yatim, buka puasa bersama, halalbihalal, jalan sehat, senam, pasar
      murah, pramuka
    3 posyandu, imunisasi, vaksinasi, vaksin, lomba, festival, pengajian, maulid, pkk, turnamen, majelis
      taklim, zakat, dharma wanita, lansia, pentas, perkemahan, juara, sembako, mtq, natal, paskah,
      sedekah, nyepi, penanaman pohon, bersih pantai, bersih-bersih, bazar, umkm, stunting, difabel,
      disabilitas, kirab
    2 bantuan, keagamaan, pemuda, olahraga, budaya, adat, korban, jamaah, jemaat, tokoh masyarakat,
      balita, siswa, pelajar, sekolah, penyuluhan, anak-anak, pengunjung, relawan, komunitas, ibu hamil,
      sampah, doa, warga, kesenian, tari, seni, kader, perempuan
    1 masyarakat, kelompok, keluarga, peserta
""",
        "pemerintahan": """
    4 pelantikan, melantik, dilantik, paripurna, apbd, lkpj, opini wtp, spbe, serah terima jabatan,
      lppd, sakip, aparatur, reformasi birokrasi, zona integritas, upacara bendera, rapat koordinasi,
      rakor, forkopimda, kunjungan kerja, inspektorat, ktp elektronik, perekaman ktp, pilkada, pemilu,
      pakta integritas
    3 apel, asn, pns, pppk, dprd, perda, ranperda, audiensi, bpk, nota kesepahaman, pelayanan publik,
      retribusi, pajak, sertijab, pengawasan, akuntabilitas, kinerja, disiplin, rapat, studi tiru,
      akreditasi
    2 koordinasi, pegawai, peraturan, evaluasi, pejabat, upacara, mou, bimtek, bimbingan teknis,
      pelatihan, laporan keuangan, pemerintahan, perangkat daerah, opd, diklat, administrasi, wakil
      bupati, penghargaan
    1 sosialisasi, sekda, sekretaris daerah, camat, bupati, pengamanan, kebijakan
""",
        "artikel": """
    5 artikel, tips
    4 penulis, oleh penulis, ditulis oleh, kiat
    3 mengenal, menurut penelitian, gejala, panduan, langkah-langkah, opini, pengertian, cara mencegah,
      fakta
    2 manfaat, sejarah, pencegahan, penyebab, apa itu, mengapa, khasiat, kandungan, resep
    1 cara, penelitian, studi, tubuh, penyakit
""",
    }
)
"""What a word says for a category: 1 (faintly) to 5 (nearly names it)."""
_PRIVATE = """
    4 diskon, promo, dijual, lowongan, lowongan kerja, tukar tambah, cicilan, gratis ongkir, lamaran,
      pelamar, selamat ulang tahun, turut berduka, happy wedding, sewa, kontrakan, undian, judi, slot,
      pinjaman
    3 stok, pembeli, harga mulai, beli sekarang, gaji, jodoh, melayani pesanan, order, cod, kasir, klik
    2 harga, beli, jual, kredit, murah, bonus, penjualan, toko
"""
"""What is no business of the office's: advertisements, vacancies, private greetings."""


def _parse(table: str) -> dict[str, int]:
    groups = re.findall(r"(\d)\s([^\d]+)", table)
    named = ((" ".join(word.split()), int(weight)) for weight, words in groups for word in words.split(","))
    return {word: weight for word, weight in named if word}


WEIGHTS = MappingProxyType({category: _parse(table) for category, table in _WORDS.items()})
_PRIVATE_WEIGHTS = _parse(_PRIVATE)

_COUNTED = 3
"""A word repeated more often says no more."""
MIN_SCORE = 4
_PRIVATE_SCORE = 6
MAX_TEXT = 30_000
"""Characters looked at."""


def choose_category(text: str) -> tuple[str | None, str]:
    """(category, the reason in Indonesian); (None, reason) where the words do not tell."""
    words = f" {' '.join(re.findall(r'[a-z0-9-]+', text[:MAX_TEXT].lower()))} "
    hits = {category: _count(words, weights) for category, weights in WEIGHTS.items()}
    scores = {category: sum(found.values()) for category, found in hits.items()}
    best, second = sorted(scores, key=lambda category: -scores[category])[:2]
    private = _count(words, _PRIVATE_WEIGHTS)
    if sum(private.values()) >= max(_PRIVATE_SCORE, scores[best]):
        return None, f"isinya menyerupai iklan atau ucapan pribadi ({_name_words(private)})"
    if scores[best] < MIN_SCORE:
        return None, "tidak ada kata yang menunjukkan salah satu dari empat kategori"
    if scores[best] == scores[second]:
        return None, f"kata-katanya menunjuk {best} dan {second} sama kuat"
    return best, f"kata: {_name_words(hits[best])}"


def _count(words: str, weights: dict[str, int]) -> dict[str, int]:
    hits = {word: min(words.count(f" {word} "), _COUNTED) * weight for word, weight in weights.items()}
    return {word: score for word, score in hits.items() if score}


def _name_words(hits: dict[str, int]) -> str:
    return ", ".join(sorted(hits, key=lambda word: -hits[word])[:4])
