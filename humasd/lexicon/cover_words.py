"""Words of a mail that brings a file, as data: what is ordinary in it, and what never is.

Whatever is in neither group is ordinary only where the file, the subject or the form has it too.
"""

from __future__ import annotations

from humasd.lexicon.forms import word_set

ORDINARY = word_set(
    """
    aamiin ada adalah adik admin adminnya agar akan aktivitas aku alaikum alaikumsalam alamat
    alhamdulillah allah amin and anda antara artikel artikelnya ass assalamu assalamualaikum atas
    atasnya atau atensi awas bag bagi bagian bahan bahannya bahwa baik bang bantu bantuan bantuannya
    banyak bapak bapaknya barakallahu beliau bentuk berdasarkan berhubungan berikut berikutnya berita
    beritanya berkas berkasnya berkenaan berkenan berlangsung bersama bersedia bertempat bertugas besar
    besarnya beserta best bisa bismillah bp bpk bu buat bukti caption captionnya cc covering cuplikan
    daerah dalam dan dapat dapatnya dari dear demikian demikianlah dengan dengannya departemen dgn di
    dibantu diberikan diberitakan dibuat diedarkan dihaturkan diinformasikan dikirim dikirimkan
    dilaksanakan dilakukan dilampirkan dilangsungkan dilaporkan dilengkapi diliput dimaklumi dimaksud
    dimohon dimuat dimuatkan dinaikkan dinas dipergunakan dipersilakan diposting diproses dipublikasi
    dipublikasikan dipublish dirilis disampaikan disebarkan disebarluaskan diselenggarakan disertai
    disertakan disiarkan ditampilkan ditayangkan diterbitkan diterima diteruskan ditindaklanjuti diucapkan
    diunggah diupload dlm dok dokumen dokumentasi dokumentasinya dr dst dukungan dukungannya email excel
    facebook file filenya form formulir formulirnya foto fotonya gambar gambarnya guna hai hal hallo
    halo hangat hari haturkan hormat hp humas ibu ijin informasi informasinya ini instagram insyaallah isi
    isian isinya itu izin jajaran jpg judul judulnya juga kab kabag kabupaten kak kakak kami kantor karena
    kasih kasubag kategori kebutuhan kec kecamatan kegiatan kegiatannya kehadiran kehadirannya kel
    kelengkapan kelengkapannya kelurahan kemarin kepada kepala kepentingan keperluan kerja kerjanya
    kerjasama kerjasamanya kesediaan kesempatan keterangan keterangannya ketua kiranya kirim kiriman
    kirimannya kirimi kirimkan kita komandan kominfo kontak konten kpd kurang lagi laman lampiran
    lampirannya lampirkan lanjut lanjutan laporan laporkan lebih lebihnya lengkap lengkapi lengkapnya
    lewat link liput liputan lokasi maaf mail maka makasih malam mas masih materi materinya mbak
    media medsos mekanisme melalui melampirkan melaporkan membantu memberikan memo memohon memperkenankan
    mempublikasikan memuat menampilkan menayangkan mendapat mendukung menerbitkan meneruskan mengajukan
    mengenai menginformasikan mengirim mengirimkan mengisi mengkonfirmasi mengucapkan mengunggah
    menyampaikan menyertakan menyusulkan mhn min minta mitra mohon muat muatkan mudah naikkan nama namaste
    narasi narasinya naskah naskahnya ndan nih no nomor nota nuwun nya oleh om pa pada pagi pak pakai
    para pdf pelaksanaan peliputan pemberitaan pemda pemerintah pemerintahan pemkab pemuatan penayangan
    penerbitan pengantar pengantarnya pengiriman perangkat perhatian perhatiannya perihal perkenan
    perkenankan permintaan permintaannya permisi permohonan pers pesan petang pgi pihak pimpinan portal
    posting press program prokopim protokol publikasi publikasinya publish pula punten rahayu rahmat
    rangka redaksi regards rekan rekan-rekan rekap release rencananya resmi rilis rilisnya rincian rubrik
    s salam sama samanya sampaikan saudara saya sbb scan sdr sdri sebagai sebagaimana sebarkan
    sebarluaskan sebelumnya sebesar sedang segala segera sehat sehubungan sejahtera sekali sekalian
    sekaligus sekian sekretariat selaku selamat selanjutnya seluruh semangat semoga semua semuanya
    senantiasa seperti serta sesuai setda sewu shalom shanti siang siap siaran siaranpers silahkan silakan
    situs sll sllu sore sosmed stafnya subhanahu sukses surat suratnya surel susulan swastiastu swt syalom
    syukron tabe tabik tadi tahun takzim tambahan tampilkan tanggapan tautan tayang tayangkan teks tempat
    tentang terbit terbitkan terima terimakasih terkait terlampir tersebut teruskan thanks tim tks
    tlg tolong trims tsb tulisan tulisannya turut tutup ucapan ucapkan undangan unggah unit untuk up
    upload utk via wa waalaikumsalam wabarakaatuh wabarakatuh wabarokatuh waktu waktunya warahmatullahi
    warohmatullah warohmatullahi warrahmatullahi warta wassalam wassalamu wassalamualaikum wb web website
    wilayah word wr ya yaitu yakni yang yg yth
    """
)
"""Of greetings, of requests to publish, of what is enclosed, and of thanks."""

TELLING = word_set(
    """
    acc apabila arsip baru batal belum benar benarnya besok betul betulkan bila blm blur bsk bukan cek
    coret cukup cuma dahulu dibatalkan dicek dicoret diedit diganti digantikan dihapus dihilangkan
    diizinkan dikonfirmasi dikoreksi dilarang diminta dipastikan diperbaiki diperiksa dipersingkat
    dipotong diralat direvisi diringkas dirubah disamakan disamarkan disensor disesuaikan disetujui
    ditahan ditarik ditunda ditunggu diubah dlu draf draft dulu edit embargo final ga gak ganti gantikan
    hanya hanyalah hapus harus hilangkan hindari hingga inisial internal izinkan jangan jgn jika jngn
    kalau kalo keberatan kecuali keliru keraguan khusus khususnya klo konfirmasi konsep koreksi lusa
    menunggu menyusul meski meskipun minggu mulai namun nanti nantinya ndak nggak nunggu pastikan pekan
    penundaan perbaiki periksa persetujuan potong ragu rahasia ralat revisi ricek ringkas rubah saja salah
    samarkan sampai sampe sampul sebelum sejak sementara sesuaikan sesudah setelah setuju tahan tak tanpa
    tapi tarik tdk terbatas tetapi tidak tunda tunggu ubah usai utama versi wajib walau
    """
)
"""Words by which something is said that whoever decides must know, whatever else the file holds."""

PUBLISHING = word_set(
    """
    dimuat dimuatkan dinaikkan diposting dipublikasi dipublikasikan dipublish dirilis disiarkan
    ditayangkan diterbitkan diunggah diupload muat naik penayangan penerbitan posting publikasi
    publikasikan publish rilis siar siarkan tayang tayangkan terbit terbitkan unggah upload
    """
)
"""Of what is done with a release; behind these a day or an hour is a wish."""

TIMES = word_set(
    """
    ahad besok bsk bulan hari jam jm jum'at jumat kamis lusa malam minggu nanti pagi pekan pkl pukul rabu
    sabtu selasa senin siang sore tanggal tgl
    """
)
