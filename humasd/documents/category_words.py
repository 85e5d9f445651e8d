"""The words that speak for each category of SOP 01, condition 4, with their weights."""

from __future__ import annotations

import re
from types import MappingProxyType

_WORDS = MappingProxyType(
    {
        "pembangunan": """
    4 jembatan, irigasi, infrastruktur, konstruksi, drainase, pengaspalan, diaspal, bendungan, rabat
      beton, jalan tani, padat karya, groundbreaking, peletakan batu pertama, betonisasi, embung, talud,
      musrenbang, air bersih, jaringan air, rumah layak huni, rumah tidak layak huni, rtlh,
      bedah rumah, spam, rth, peningkatan jalan,
      penyediaan air minum, pelebaran jalan, jaringan listrik, panen perdana, internet gratis,
      pertumbuhan ekonomi, indeks harga, nilai tukar petani, inflasi, hilirisasi, reboisasi, sanitasi,
      tmmd, sumur bor, pamsimas, plts, kawasan industri, jalan tembus
    3 peternak, peternakan, ekor sapi, pakan ternak, budidaya, aliran air, pipa, pdam, bumdes, pabrik,
      proyek, aspal, panen, panen raya, investasi, pelabuhan, dermaga, dibangun, membangun,
      jalan poros, jalan usaha tani, produksi, gabah, rpjmd, rkpd, rencana pembangunan, benih, bibit,
      pupuk, lampu jalan, traktor, alsintan, bangun, kontraktor, paving, panel surya, jaringan
      internet, internet, alat tangkap, ekspor, revitalisasi, renovasi, kelompok tani, usaha desa,
      ruang kelas, bts, sinyal, investor, pelaku usaha, sertifikat halal, nikel, kelapa sawit, tambak, tpst
    2 jalan, peresmian, meresmikan, resmikan, diresmikan, gedung, pertanian, rehabilitasi, petani,
      ternak, nelayan, hektare, hektar, perikanan, perkebunan, kakao, lada, rumput laut, dana desa,
      anggaran, hibah, listrik, sawah, ekonomi, koperasi, angkutan, transportasi, terminal,
      tambang, penerbangan, bandara, unit usaha, bendung, permukiman, rehab, lahan, udang, kapal
    1 pembangunan, pedagang, kios, meter, kilometer, puskesmas, pekerjaan, pasar, pariwisata, wisata, alat
""",
        "kemasyarakatan": """
    4 posbindu, bursa kerja, job fair, gotong royong, donor darah, bakti sosial, santunan,
      karang taruna, khitanan, sunatan massal, kerja
      bakti, nikah massal, anak yatim, buka puasa bersama, halalbihalal, jalan sehat, senam, pasar
      murah, pangan murah, pramuka, manasik, haji, pengobatan gratis, kebakaran, bank sampah, cuci darah,
      perkawinan anak, operasi zebra, kurban, bansos, bantuan sosial, fogging, medali, pekan olahraga,
      porprov, safari ramadan, cek kesehatan, adiwiyata, jumat curhat, perpustakaan,
      tanah longsor, pohon tumbang, puting beliung
    3 pameran, kriya, kerajinan, kekeringan, kepedulian, bhabinkamtibmas, skrining, isbat nikah,
      buku nikah, posyandu,
      imunisasi, vaksinasi, vaksin, lomba,
      festival, pengajian, maulid, pkk, turnamen, majelis
      taklim, zakat, dharma wanita, lansia, pentas, perkemahan, juara, sembako, mtq, natal, paskah,
      sedekah, nyepi, penanaman pohon, bersih pantai, bersih-bersih, bazar, umkm, stunting, difabel,
      disabilitas, kirab, jambore, dasawisma, banjir, longsor, gempa, bencana, evakuasi, pengungsi,
      pemadam, pengendara, lalu lintas, narkoba, kamtibmas, literasi, olimpiade, beasiswa, pengobatan,
      pasien, layanan kesehatan, pemeriksaan kesehatan, umrah, perkawinan, calon jemaah, hemodialisa,
      atlet, kontingen, pertandingan, sepak bola, futsal, voli, karnaval, paskibraka, ramadan, idul adha,
      idul fitri, tabligh akbar, santri, gizi, dbd, hiv, odgj, blt, pkh, keluarga berencana, puisi, koni,
      bpbd, jemaat, masjid, gereja, korban jiwa, hujan deras, kursi roda, tradisi,
      tim sar, basarnas, nelayan hilang, ditemukan selamat
    2 tbc, membagikan, polri, babinsa, bantuan, keagamaan, pemuda, kepemudaan, organisasi, olahraga, budaya,
      adat, korban, jamaah, jemaah, tokoh masyarakat,
      balita, siswa, pelajar, sekolah, penyuluhan, anak-anak, pengunjung, relawan, komunitas, ibu hamil,
      sampah, doa, warga, kesenian, tari, seni, kader, perempuan, kesehatan, guru, murid, kurikulum,
      remaja, miskin, kemiskinan, kebersihan, keselamatan, kecelakaan, rumah sakit, api,
      sosialisasi pencegahan, prestasi, ibu-ibu, lanjut usia, pesantren,
      pencurian, curanmor, ambulans, poliklinik, rawat jalan, rawat inap, vokasi,
      mahasiswa, bayi, kemerdekaan, kebutuhan pokok
    1 pencari kerja, masyarakat, kelompok, keluarga, peserta, anak, beras
""",
        "pemerintahan": """
    4 pendapatan daerah, keuangan daerah, penyerapan anggaran, sertipikat, sertifikat tanah, ptsl,
      imigrasi, paspor, pelantikan, melantik, dilantik,
      paripurna, apbd, lkpj, opini wtp, spbe, serah terima jabatan,
      lppd, sakip, aparatur, reformasi birokrasi, zona integritas, upacara bendera, rapat koordinasi,
      rakor, forkopimda, kunjungan kerja, inspektorat, ktp elektronik, perekaman ktp, pilkada, pemilu,
      pakta integritas, reses, seleksi terbuka, jabatan pimpinan, cpns, bawaslu, kpu, pemilih,
      konsultasi publik, apbdes, pilkades, peraturan desa, gratifikasi, antikorupsi, lpse, sipd, wtp, kunker,
      studi banding, inspeksi mendadak, sidak
    3 kebangsaan, kesbangpol, wawasan kebangsaan, kejaksaan, kejari, jaksa, pengadilan, perkara,
      hakim, putusan, penyuluhan hukum, bantuan hukum, tindak pidana, pertanahan, bpn, jdih, apel,
      asn, pns, pppk, dprd, perda, ranperda, audiensi, bpk, nota kesepahaman, pelayanan publik,
      retribusi, pajak, sertijab, pengawasan, akuntabilitas, kinerja, disiplin, rapat, studi tiru,
      akreditasi, panitia seleksi, pegawai negeri, wajib pajak, samsat, perizinan, penertiban,
      menertibkan, tertibkan, ditertibkan, razia, keterbukaan informasi, ppid, peraturan bupati,
      masa sidang, wakil rakyat, perangkat desa, sensus, kependudukan, akta, kelaikan, pengukuhan,
      mengukuhkan, pensiun, mutasi, korupsi, pengadaan, korpri, timbangan, tera, ditera, metrologi
    2 koordinasi, pegawai, peraturan, evaluasi, pejabat, upacara, mou, bimtek, bimbingan teknis,
      laporan keuangan, pemerintahan, perangkat daerah, opd, diklat, kesepakatan, duta besar, berkunjung,
      kunjungan,
      kerja sama, menandatangani, administrasi, penghargaan,
      aspirasi, layanan, dinas perhubungan, statistik, arsip, lelang, pendaftaran
    1 sosialisasi, pelatihan, sekda, sekretaris daerah, camat, bupati, wakil bupati, pengamanan, kebijakan,
      pemeriksaan, memeriksa
""",
        "artikel": """
    5 artikel, tips
    4 penulis, oleh penulis, ditulis oleh, kiat
    3 mengenal, menurut penelitian, gejala, panduan, langkah-langkah, opini, pengertian, cara mencegah,
      fakta, cara mencegahnya, waspadai
    2 manfaat, sejarah, penyebab, apa itu, mengapa, khasiat, kandungan, resep, gejalanya
    1 cara, penelitian, studi, tubuh, penyakit, pencegahan
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
_OF_UNITS = {
    "pembangunan": """
        pekerjaan umum, penataan ruang, pupr, perumahan, permukiman, perkim, pertanian, distan, perikanan,
        ketahanan pangan, perhubungan, dishub, perindustrian, perumda, pdam, pln, bumdes, kelompok tani,
        gapoktan
    """,
    "kemasyarakatan": """
        kesehatan, dinkes, puskesmas, posyandu, rsud, rumah sakit, pendidikan, sosial, dinsos, pemberdayaan
        perempuan, perpustakaan, olahraga, polres, polsek, kodim, koramil, babinsa, sd, sdn, smp, smpn, sma,
        sman, smk, smkn, tk, paud, min, mtsn, man, pondok pesantren, ponpes, pkk, desa, kelurahan, kua,
        kementerian agama, kemenag, bpbd, penanggulangan bencana, pemadam kebakaran, karang taruna, yayasan,
        panti, forum,
        lingkungan hidup, dlh, bank, pt, universitas, komunitas, gereja, majelis taklim, pmi, baznas
    """,
    "pemerintahan": """
        dprd, setwan, inspektorat, kepegawaian, bkpsdm, keuangan, bpkad, pendapatan, bapenda, kependudukan,
        dukcapil, satuan polisi pamong praja, satpol pp, kesatuan bangsa, kesbangpol, kejaksaan, kejari,
        pengadilan, imigrasi, bawaslu, kpu, bps, bpn, penanaman modal, dpmptsp, informatika, kominfo,
        sekretariat daerah, staf ahli, protokol, setda
    """,
}
UNITS = MappingProxyType(
    {
        category: tuple(" ".join(name.split()) for name in names.split(","))
        for category, names in _OF_UNITS.items()
    }
)
"""Words in the names of those whose work mostly is of the category."""


def _parse(table: str) -> dict[str, int]:
    groups = re.findall(r"(\d)\s([^\d]+)", table)
    named = ((" ".join(word.split()), int(weight)) for weight, words in groups for word in words.split(","))
    return {word: weight for word, weight in named if word}


WEIGHTS = MappingProxyType({category: _parse(table) for category, table in _WORDS.items()})
PRIVATE_WEIGHTS = _parse(_PRIVATE)
