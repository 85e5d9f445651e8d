"""The words of which humasd.mail.writer_patterns are made, as data, in their plain form.

Where officials are, what they do there and with whom. None of them is said of a text, and none tells whom a
text goes to.
"""

from __future__ import annotations

from humasd.mail.forms import word_set

PLACES = word_set(
    "jalan perjalanan pesawat bandara kapal pelabuhan terminal kantor lapangan lokasi rumah mobil motor hotel"
    " kendaraan kereta bus pasar masjid mushola gereja pura vihara kampung bengkel acara rs rsud puskesmas"
    " klinik dokter apotek sekolah kampus gedung aula balai pendopo rujab ruang ruangan desa kelurahan"
    " kecamatan provinsi pusat kementerian nikahan hajatan pesta undangan kondangan pelosok pulau laut"
    " pantai gunung kebun sawah ladang tambak posko proyek jembatan warung kafe cafe toko mall bank samsat"
    " polres kodim kejaksaan pengadilan dprd bappeda inspektorat tempat tkp"
)
OF_PLACES = word_set(
    "bupati camat desa gubernur dprd sekda dinas kementerian provinsi pusat kabupaten acara kegiatan banjir"
    " bencana longsor proyek keluarga jabatan sakit rapat pertemuan kerja"
)
"""Whose place it is, or what for, behind it."""
CITIES = word_set(
    "jakarta surabaya bandung semarang yogyakarta jogja medan palembang padang pekanbaru jambi bengkulu"
    " lampung serang bogor depok bekasi tangerang makassar manado palu kendari gorontalo mamuju palopo"
    " parepare bone maros gowa toraja bulukumba bantaeng jeneponto sinjai soppeng wajo sidrap pinrang"
    " enrekang pangkep barru takalar selayar morowali poso kolaka banjarmasin pontianak samarinda balikpapan"
    " palangkaraya tarakan denpasar bali mataram lombok kupang ambon ternate jayapura sorong manokwari batam"
    " solo malang aceh daerah"
)
"""Where they travel; "daerah" stands for the names of the office's own area."""
BUSINESS = word_set(
    "rapat acara kegiatan pertemuan sholat shalat salat jumatan tarawih ibadah kebaktian zoom upacara rakor"
    " rakornas bimtek diklat pelatihan workshop seminar sosialisasi monev monitoring kunker kunjungan apel"
    " senam gladi pelantikan vidcon sidang reses panen hajatan kondangan nikahan takziah ngantor antri antre"
    " boarding transit kerja"
)
OF_BUSINESS = word_set(
    "paripurna koordinasi kerja evaluasi dinas staf pimpinan internal dprd dewan kantor kabupaten provinsi"
    " desa kecamatan pemkab pemda bersama sama pak bu bapak ibu bupati wabup sekda kadis camat tamu anggaran"
    " apbd musrenbang rutin mingguan bulanan virtual online jumat keluarga lapangan kementerian"
)
"""What business it was, behind it."""
OCCUPIED = word_set(
    "nyetir menyetir istirahat makan sarapan ngopi olahraga sakit berobat online tidur mandi salat terbang"
    " bertugas sibuk pulang berangkat kontrol mudik liburan belanja"
)
KIN = word_set("anak istri suami mertua keluarga")
COMPANY = word_set(
    "pimpinan tamu keluarga rombongan anak istri suami dprd dewan warga masyarakat kementerian bpk"
)
MEETING_WITH = word_set(
    "dampingi mendampingi temani menemani bersama sama dengan antar mengantar jemput menjemput terima"
    " menerima banyak ada"
)
