"""The words by which a part of a release is wished otherwise, as data, in their plain form."""

from __future__ import annotations

from humasd.mail.words import word_set

PARTS = word_set(
    "judul judulnya foto fotonya gambar gambarnya nama namanya gelar gelarnya jabatan jabatannya pangkat"
    " tanggal tanggalnya tgl angka angkanya data datanya alinea paragraf kalimat kalimatnya kata bahasa"
    " bahasanya kutipan kutipannya caption keterangan ejaan ejaannya lokasi lokasinya tempat tempatnya"
    " teks teksnya isi isinya logo lead penutup pembuka narasi narasinya sambutan jumlah jumlahnya"
    " penulisan penulisannya huruf"
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
