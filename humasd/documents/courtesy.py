"""Words of which thanks and farewells to the office consist."""

from __future__ import annotations

_WORDS = """
    adalah admin agar akan alaikum alaikumsalam and android assalamualaikum atas atau bagi baik
    bantu bantuan bantuannya banyak bapak berikut berita beritanya berkenan besarnya best bisa bu
    dan dapat dari daripada demikian demikianlah dengan di dihaturkan dikirim dimuat dimuatnya
    dinaikkan dipublikasi dipublikasikan disampaikan disampaikannya disebarluaskan ditayangkan
    diketahui dilaporkan dimaklumi
    diterbitkan diteruskan diucapkan diunggah foto from galaxy harap hari haturkan hormat humas ibu
    informasi informasinya ini iphone izin juga kabag kabar kabupaten kak kakak kami kasih ke kegiatan
    kepada kerja kerjasama kerjasamanya kesempatan ketersediaan kind kita ku laman lampiran laporan
    laporkan lebih maaf makasih malam media mendapat mengucapkan menyampaikan min mohon muat
    namaste naskah nggih nya om pagi pak perhatian perhatiannya permohonan pers ponsel publikasi
    publikasinya rahayu regards rilis rilisnya saja salam sama samanya sampaikan samsung saya
    sebarluaskan sebelumnya sebesar segera sehat sejahtera sekian selamat semangat semoga sent
    shalom shanti siang siaran situs sore sukses surat syukron tabe tanggapan tayang tayangkan
    terbitkan terima terimakasih thanks tks trims ucapan ucapkan untuk wa wabarakatuh
    wabarokatuh waktu waktunya warahmatullahi warakhmatullahi warm warohmatullahi wasalam wassalam
    bang hatur komandan ksh matur mksh ndan nuhun nuwun trima trimakasih trm
    wassalamu wassalamualaikum wb website wr ya you yth
"""
COURTESY = frozenset(_WORDS.split())
"""In lower case; a paragraph of these alone tells a reader nothing."""
