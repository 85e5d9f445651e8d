"""The words of which the runs of humasd.answers.beside.runs are made, as data, in their plain form."""

from __future__ import annotations

from humasd.lexicon.forms import word_set
from humasd.lexicon.given_names import GIVEN_NAMES
from humasd.lexicon.words import PERSONS

SITES = word_set("website web situs laman portal webside websit wesite web-site websitenya webnya lamannya")
OWNERS = word_set(
    "resmi pemkab pemkot pemprov pemda pemerintah kabupaten kab kota provinsi prov daerah kita humas setda"
    " partner mitra masa milik bagian sekretariat berita kabupatennya resminya pemdanya informasi"
)
"""Whose website or media it is. "Media sosial" and "media cetak" alone are other channels."""
FOREIGN = word_set("kota pemkot provinsi prov pemprov partner mitra masa")
"""Of OWNERS those that may own another website than the office's."""
CHANNELS = word_set(
    "akun akunnya fanpage fanspage saluran medsos media sosial sosmed facebook fb instagram ig youtube"
    " tiktok cetak online daring elektronik lokal koran partner mitra masa pers kanal lain lainnya resmi"
    " pemkab pemkot pemprov pemda wartawan"
)
"""Beside the website they take nothing away from it."""
CONTENTS = word_set("semua semuanya isi isinya keseluruhan seluruh redaksi")
TEXTS = word_set(
    "naskah berita rilis release draf draft materi konten narasi tulisan artikel siaran pers beritanya"
    " naskahnya rilisnya drafnya draftnya materinya kontennya narasinya tulisannya isinya pemberitaan"
    " publikasi publikasinya penerbitan penerbitannya penayangan penayangannya"
)
LETTERS = word_set("surel email surat permohonan permintaan pesan persetujuan")
"""What an answer may begin by naming."""
SHOWN = word_set("ini tersebut tsb dimaksud itu")
GOOD = word_set(
    "sae cukup bagus baik ok oke mantap keren pas cocok sesuai lengkap benar betul rapi jelas aman menarik"
    " informatif fix clear apik hebat lugas runtut akurat valid berbobot komprehensif tepat sempurna top jos"
    " sip layak memadai bgs mantul memuaskan padat singkat enak efektif baku faktual berimbang profesional"
    " edukatif inspiratif positif bermanfaat berkualitas sistematis teliti rinci alus rancak maknyus istimewa"
    " kece santun cantik tajam sopan halus humanis objektif aktual kuat mengalir hidup menyentuh"
    " segar memikat memukau mengena kreatif cerdas elegan estetis proporsional seimbang netral terstruktur"
    " tertata bersih gamblang membanggakan menginspirasi menggugah mengesankan meyakinkan komunikatif"
    " kekinian representatif nendang becik bungas"
)
FINE = word_set(
    "bagus baik menarik hebat keren mantap informatif bermanfaat berkualitas apik edukatif positif"
)
"""Of GOOD those that choose nothing: "berita yang bagus" praises, "berita yang sesuai" may be one of some."""
MEASURES = word_set(
    "kegiatan kegiatannya fakta faktanya data datanya kenyataan lapangan acara acaranya kaidah"
    " eyd puebi standar format sop ketentuan aturan prosedur pedoman laporan laporannya sambutannya pidatonya"
)
"""By what a text is said to be right."""
HEEDED = word_set(
    "dimasukkan diakomodir terakomodir diakomodasi terakomodasi ditindaklanjuti diikuti dipenuhi"
    " diperbaiki dikerjakan dilaksanakan sesuai"
)
"""What was done with the wishes that somebody had."""
PARTS = word_set(
    "naskah naskahnya berita beritanya rilis rilisnya narasi narasinya konten kontennya isi isinya"
    " tulisan tulisannya draf drafnya draft draftnya foto fotonya foto-foto foto-fotonya gambar gambarnya"
    " judul judulnya bahasa bahasanya kalimat kalimatnya redaksi redaksinya data datanya susunan"
    " susunannya teks teksnya laporan laporannya nama nama-nama namanya gelar gelarnya angka angkanya"
    " ejaan ejaannya kutipan kutipannya tanggal tanggalnya paragraf paragrafnya keterangan judul-judul"
    " penulisan penulisannya informasi informasinya kualitas kualitasnya diksi diksinya struktur strukturnya"
    " leadnya materi materinya dokumentasi dokumentasinya semua semuanya alur alurnya ini liputan"
    " liputannya fakta faktanya"
    " kata-kata kata-katanya jabatan jabatannya hasilnya tampilan tampilannya"
    " nama-namanya judul-judulnya data-datanya angka-angkanya komposisi komposisinya"
)
PROCEDURES = word_set(
    "prosedur prosedurnya sop ketentuan aturan mekanisme protap alur alurnya tahapan tahapannya"
    " peraturan jalur"
)
BLESSINGS = word_set(
    "acaranya kegiatannya acara kegiatan bermanfaat manfaat berkah barokah sukses lancar sehat selalu terus"
    " diberkahi dilancarkan menjadi bagi untuk masyarakat kita kami semua semuanya makin semakin maju jaya"
    " amin aamiin dan dinda adinda adek dek ndi ki pak bu bapak ibu tuhan allah memberkati"
    " rahmat senantiasa kesehatan sejahtera banyak daerah warga amal ibadah bernilai membawa kebaikan"
    " kebarokahan informasi ini berita beritanya publik orang buat lindungannya dalam lindungan diberi"
    " dimudahkan yang terbaik ya bisa dapat menginspirasi memotivasi inspirasi motivasi contoh pembelajaran"
    " jadi pahala rakyat sesama umat desa kecamatan kabupaten lain lainnya anak-anak generasi muda petani"
    " nelayan pelajar program programnya pembangunan luas berguna memberkahi dibalas dengan jariyah ladang"
    " hebat kompak solid berkembang dibaca baca membaca viral menambah semangat para guru siswa pegawai asn"
    " terinspirasi terbantu termotivasi sekalian keluarga yesus kristus esa maha kuasa pelayanan tugas kerja"
    " juara selamanya lelahnya letihnya hari lekas cepat segera sembuh pulih kembali"
)
BLESSED = word_set(
    "semangat terinspirasi terbantu termotivasi memberkahi dibalas jariyah kompak solid viral bermanfaat"
    " manfaat berkah barokah sukses lancar sehat diberkahi dilancarkan maju jaya memberkati"
    " rahmat kesehatan sejahtera amal ibadah kebaikan kebarokahan dimudahkan terbaik lindungan lindungannya"
    " menginspirasi memotivasi inspirasi motivasi contoh pembelajaran berguna pahala sembuh pulih"
)
"""One of them must be in a blessing: "insya Allah" by itself puts off."""
DEEDS = word_set(
    "dikirim dikirimkan mengirim mengirimkan revisinya perbaikannya koreksinya segala jerih payah payahnya"
    " usaha usahanya pengertian pengertiannya kesabaran waktu waktunya bekerja membantu tanggap respon"
    " responnya perhatian perhatiannya kerjasama kerjasamanya kerja samanya sama bantuan bantuannya kerasnya"
    " keras dukungan dukungannya laporan laporannya kerjanya informasi informasinya info infonya upaya"
    " upayanya atensi atensinya penyampaian penyampaiannya kinerja kinerjanya gerak geraknya cepat cepatnya"
    " dedikasi dedikasinya kiriman kirimannya naskahnya beritanya rilisnya draftnya drafnya dikerjakan"
    " diproses dibuatkan disiapkan diperbaiki direvisi dikoreksi diubah ditambahkan dilengkapi memperbaiki"
    " merevisi dibantu mengingatkan menunggu menyiapkan menyusun membuatkan menulis menuliskan bersabar"
    " koordinasi koordinasinya kolaborasi kolaborasinya kecepatan kecepatannya kesabarannya kerjakerasnya"
    " kesetiaannya ketelitiannya kesigapan kesigapannya liputan liputannya meliput diliput publikasinya"
    " bagusnya hebatnya sigapnya gercepnya"
)
DONE_TO_TEXT = word_set("diperbaiki direvisi dikoreksi diubah ditambahkan dilengkapi memperbaiki merevisi")
WAITING = word_set("menunggu bersabar kesabaran kesabarannya")
OUTSTANDING = word_set(
    "revisinya perbaikannya koreksinya info infonya informasi informasinya naskahnya beritanya rilisnya"
    " draftnya drafnya laporannya kirimannya"
)
"""What one may be thanked for waiting for."""
INFORMING = word_set(
    "laporan laporannya informasi informasinya info infonya penyampaian penyampaiannya kiriman kirimannya"
    " dikirim dikirimkan mengirim mengirimkan naskahnya beritanya rilisnya draftnya dikerjakan diproses"
    " dibuatkan disiapkan diperbaiki"
    " direvisi dikoreksi diubah ditambahkan dilengkapi memperbaiki merevisi revisinya perbaikannya koreksinya"
    " mengingatkan menunggu menyiapkan menyusun membuatkan menulis menuliskan drafnya liputan liputannya"
    " meliput diliput publikasinya"
)
"""Thanks for one of these may stand beside "ok" where something was received and nothing decided."""
YOURS = word_set(
    "ya dinda adinda dek adek ndi pak bu bapak ibu semua semuanya tim rekan rekan-rekan humas teman-teman"
)
THANKING = word_set("banyak ya")
"""Between thanks and what they are for."""
WISHING = word_set("semoga moga moga-moga mudah-mudahan")
ADDRESSING = word_set("ya iya setuju sepakat stj stju s7 ok oke okeh siap lanjut lanjutkan iye baik kasih")
DONE = word_set("sudah sdh udah telah tlh sedang masih")
TITLED = word_set("pak bapak bpk bu ibu")
COLLEAGUES = word_set("kadis kabag kasubag kasubbag kabid kasi kasie kadinas sekdis kabagian")
"""Whom an official may write to as an equal or below; the Sekda, a Bupati or an Asisten is spoken of."""
TEAMS = word_set("humas media redaksi liputan peliputan website web publikasi dokumentasi it penulis dan")
"""Whose work the text is, behind "tim"."""
YOUNGER = word_set(
    "dek dik adek adik dinda adinda ananda nak mas mbak kak bang ndi nduk kang teh uni bli neng"
)
GIVEN = GIVEN_NAMES - PERSONS
"""Names by which the younger are spoken to."""
CALLED = GIVEN_NAMES | PERSONS
"""By which anybody is spoken to."""
PARTS_OF_DAY = word_set("pagi siang sore malam met")
MYSELF = word_set("mka mka' maka' ka ka' ja'")
"""The ending of the first person, written apart ("setuju mka'")."""
APPEARANCES = word_set("tayangnya terbitnya publikasinya penayangannya penerbitannya linknya tautannya")
ITS_PUBLICATION = word_set(
    "penerbitannya penayangannya publikasinya pemuatannya pengunggahannya uploadnya postingnya unggahannya"
)
PUBLISHED = word_set(
    "dimuat diupload diunggah terbitkan diterbitkan ditayangkan dipublish dipublikasikan dinaikkan online"
    " live"
)
STUDYING = word_set("membaca mencermati mempelajari memeriksa meneliti menelaah mengecek")
"""In this form they tell of what is done; "setelah saya baca" may be yet to come."""
