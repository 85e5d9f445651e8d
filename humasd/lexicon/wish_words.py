"""The words by which a part of a release is wished otherwise, as data, in their plain form."""

from __future__ import annotations

from humasd.lexicon.forms import word_set

PARTS = word_set(
    "hari harinya waktu waktunya instansi instansinya opd opdnya desa desanya kecamatan kecamatannya"
    " anggaran anggarannya dinasnya peserta pesertanya judul judulnya foto fotonya gambar gambarnya nama"
    " namanya gelar gelarnya jabatan jabatannya pangkat tanggal tanggalnya tgl angka angkanya data datanya"
    " alinea paragraf kalimat kalimatnya kata bahasa bahasanya kutipan kutipannya caption keterangan ejaan"
    " ejaannya lokasi lokasinya tempat tempatnya teks teksnya isi isinya logo lead penutup pembuka narasi"
    " narasinya sambutan jumlah jumlahnya penulisan penulisannya huruf tata urutan susunan narasumber nomor"
    " titel pangkat satuan dokumentasi singkatan singkatannya istilah istilahnya sebutan sebutannya"
    " foto-fotonya leadnya captionnya headline subjudul sumber sumbernya kronologi kronologinya penempatan"
    " paragrafnya alineanya kapital kalimat-kalimat nama-nama spasi tanda nominal nilai rupiah biaya sponsor"
    " nip umur usia alamat inisial identitas wajah teras intro pengantar subjek subyek takarir keterangannya"
    " title photo picture date name paragraph sentence quote"
    " caption poin butir baris peran peranan ucapan pernyataan statemen nomenklatur"
)
"""What of a release people wish to have otherwise."""
SHOWING = word_set(
    "pakai dipakai gunakan digunakan tampilkan ditampilkan masukkan dimasukkan cantumkan dicantumkan sebut"
    " disebut tulis ditulis pasang dipasang"
)
"""What is done with a part of a text."""
WISHING = word_set(
    "mohon tolong harap agar supaya sebaiknya baiknya bagusnya usahakan sebisanya perlu harus mesti wajib"
    " harusnya seharusnya mestinya semestinya please pls"
)
ADVISING = word_set("sebaiknya baiknya bagusnya")
RIGHTLY = word_set("harusnya seharusnya mestinya semestinya")
"""Before what is right where the text is wrong."""
ENQUIRING = word_set(
    "cek periksa tanya kirim konfirmasi pasti baca lihat hubung bicara diskusi bahas pikir kabar putus cetak"
    " print koordinasi lapor verifikasi klarifikasi kaji teliti pelajari simpan terima buka"
)
"""Stems of what is asked beside the text and changes nothing in it."""

TYPOS = word_set("typo tipo typonya typo-typo saltik")
WRONG = word_set(
    "ketinggalan tertinggal kelewat kelewatan terlewat terlewatkan hilang ketukar ketuker tertuker terpotong"
    " wrong incorrect missing misspelled"
    " kepotong berantakan acak-acakan amburadul melenceng meleset tercecer kacau mubazir kebalik kelupaan"
    " lama usang dobel double ganda salah keliru terbalik tertukar buram gelap kabur pecah rancu janggal"
    " jelek kebanyakan berulang berulang-ulang miring ngaco ngawur kaku membingungkan membosankan berbelit"
    " berbelit-belit ambigu kasar lebay berlebihan"
)
MISTYPED = word_set("ketik tulis eja cetak nama foto gambar judul data tanggal gelar jabatan penulisan kutip")
"""Behind "salah" they say what is."""
OVERLONG = word_set("kepanjangan kependekan bertele-tele kepanjangn")
OF_TEXT = word_set(
    "panjang pendek kaku singkat menarik greget lengkap kuat rapi enak tajam detail rinci formal informatif"
    " resmi santai heboh memuji menyanjung"
    " bertele-tele bombastis provokatif vulgar padat"
)
"""What is said of a text and of little else."""
RIGHT = word_set(
    "selesai"
    " sinkron valid baku relevan benar betul cocok sesuai sama pas tepat jelas lengkap nyambung konsisten"
    " akurat rapi kelihatan"
)
STANDING = word_set(
    "ada tercantum dicantumkan disebut disebutkan masuk dimasukkan tertulis ditulis dituliskan ditambahkan"
    " diisi terisi diperbaiki dijelaskan dilengkapi"
)
"""What is said of a part that is missing, behind a negation."""
PUTTING_IN = word_set(
    "masukan masukkan masukin cantumkan sebut sebutkan tampilkan sertakan ikutkan tambah tambahkan"
)
OFFICES = word_set(
    "dandim kapolres kapolsek danramil kajari ketua dprd lurah kades forkopimda tokoh kadinas kasat danlanal"
    " pj"
)
"""Who may have been at an event and is to be named."""
DONE_ANEW = word_set(
    "bikin dibikin garap digarap"
    " susun disusun tulis ditulis ketik diketik buat dibuat rangkai kemas dikemas atur ditata tata"
)
"""Before "ulang"."""
MISTAKES = word_set("kesalahan kekeliruan kekurangan salah keliru dobel double ganda")
"""Behind "ada" they say that something is wrong."""
MAKING = word_set(
    "pakai gunakan cari carikan bikin buat kasih kasi beri pilih taruh ambil perhatikan perjelas"
)
"""Told of a part, at the head of a clause, they want it otherwise."""
PLACING = word_set(
    "pakai gunakan dipakai digunakan taruh letakkan tempatkan pindah ditaruh diletakkan ditempatkan ditulis"
    " disebut diperhatikan dipasang dipecah dibagi dipisah dirinci disusun ditata diurut diisi didahulukan"
    " didulukan disamakan dicetak dimiringkan ditebalkan dibesarkan dikecilkan"
)
"""The same behind a part ("nama Wabup taruh di depan", "huruf kapital diperhatikan")."""
CHECKING = word_set("cek periksa dicek diperiksa teliti pastikan dipastikan kaji dikaji telaah ditelaah")
SPELLING = word_set("ejaan penulisan")
AGAIN = word_set("lagi ulang kembali")
TOLD = word_set(
    "masukin masuki tambahi tambahin sebutin tulisin gantiin benerin betulin ringkasin lengkapin perbaikin"
    " rapiin hapusin kurangin pakein hilangin"
)
"""Commands as they are spoken."""
ASIDE = word_set("siap sampai biar abai tunjuk bukan kasihan ingat tanyakan serah bahkan akan makan")
"""Stems of what is done with a part and leaves it as it is."""
