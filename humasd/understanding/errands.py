"""Mail to the office about its other duties: a loan, a bill, an offer, an application, a request for data;
and what programs and people who are away say to whoever writes.

A unit sends such mail as well as anybody. So what is found must be said plainly, in a short mail that tells
no news, wants nothing published and brings nothing that could be: when in doubt it stays a submission.
"""

from __future__ import annotations

import re

_LONGEST = 1_500
"""Characters; whoever writes more than that has more to say."""
_NOTICE = 400
"""The same of a program's notice, or of an absence."""
_PUBLICATION = re.compile(
    r"\b(?:(?:di|me|mem|pem|pe)?(?:publikasi|publish|muat|tayang|terbit|siar|sebarluas|unggah|upload|posting"
    r"|berita)(?:kan|an)?(?:nya)?|r(?:i|e)l(?:i|ea)s(?:nya)?|naskah(?:nya)?|pers|press|artikel"
    r"|(?:di|me|pe)?liput(?:an)?|website|narahubung|giat)\b",
    re.IGNORECASE,
)
_WANTS_PUBLISHED = re.compile(
    r"\b(?:mohon|tolong|minta|bantu|agar|supaya|kiranya|dapat|bisa|harap|untuk)\b[^.!?\n]{0,60}"
    r"\b(?:di|me|mem|pem|pe)?(?:publikasi|muat|tayang|terbit|siar|sebarluas|unggah|upload|posting|berita"
    r"|liput)(?:kan|an)\b"
    r"|\b(?:kirim(?:kan)?|sampaikan|lampirkan|berikut|ini)\s(?:rilis|naskah|berita|artikel|foto)",
    re.IGNORECASE,
)
"""Of a bill, which may be for what was published."""
_BRINGS = re.compile(r"\b(?:foto|gambar|dokumentasi|kegiatan|menyusul)(?:nya)?\b", re.IGNORECASE)
"""Who is away and yet means to send something."""
_CLAUSE = r"[^.!?\n]{0,60}"

_THING = (
    r"(?:sound(?:\s?system)?|speaker|pengeras suara|podium|mimbar|tenda|kursi|meja|proyektor|infokus|infocus"
    r"|in focus|lcd|kamera|drone|laptop|layar|genset|mobil|kendaraan|bus|aula|gedung|ruang(?:an)?|panggung"
    r"|bendera|umbul-umbul|mic|mikrofon|handycam|videotron|backdrop|taplak|karpet|peralatan|alat)"
)
_TO_LEND = r"(?:di|me|pe)?(?:pinjam|minjam)(?:kan|i|an)?"
_LENDING = re.compile(
    rf"\b(?:mohon|minta|tolong|izin|ijin|permohonan|permintaan)\b{_CLAUSE}\b{_TO_LEND}\b{_CLAUSE}\b{_THING}\b"
    rf"|\b(?:kami|saya|sy|kita)\s(?:\w{{1,12}}\s){{0,2}}{_TO_LEND}\b{_CLAUSE}\b{_THING}\b"
    rf"|\b(?:bisa|boleh)(?:kah)?\s(?:\w{{1,12}}\s)?pinjam\b{_CLAUSE}\b{_THING}\b[^.!?\n]{{0,80}}\?"
    rf"|^(?:permohonan\s(?:pinjam|peminjaman)|pinjam|meminjam)\s(?:\w{{1,12}}\s){{0,2}}{_THING}\b",
    re.IGNORECASE | re.MULTILINE,
)
"""Asked by somebody of us: "warga bisa pinjam tenda" tells of a loan."""

_PAPER = r"(?:tagihan|invoice|faktur|kwitansi|kuitansi)"
_BILL = re.compile(
    rf"\b(?:penagihan|{_PAPER}|pembayaran(?:nya)?|pelunasan|pencairan(?:nya)?|tunggakan|langganan)\b",
    re.IGNORECASE,
)
_OURS = re.compile(rf"\b(?:{_PAPER}|kami|saya|sy)\b", re.IGNORECASE)
_PAYING = r"(?:pembayaran|dibayar(?:kan)?|melunasi|dilunasi|pelunasan|pencairan|dicairkan|ditransfer)(?:nya)?"
_PAYERS = r"(?:warga|masyarakat|wajib pajak|pelanggan|penduduk|nasabah|sosialisasi\w*|imbau\w*)"
_ASKS_MONEY = re.compile(
    r"\bbelum (?:juga |kami |ada )?(?:terima|diterima|dibayar(?:kan)?|terbayar|dilunasi|lunas|cair"
    r"|dicairkan)\b"
    rf"|\b(?:mohon|minta|tolong)\b(?!{_CLAUSE}\b{_PAYERS}\b)[^.!?\n]{{0,80}}\b{_PAYING}\b"
    rf"|\b{_PAPER}\b{_CLAUSE}\bjatuh tempo\b"
    rf"|\b(?:kami|saya) (?:sampaikan|kirim(?:kan)?|ajukan|lampirkan) (?:\w{{1,12}} ){{0,2}}{_PAPER}\b",
    re.IGNORECASE,
)
"""Of the office, and not of those who owe taxes."""

_OFFERING = re.compile(
    rf"\b(?:kami|saya|perusahaan kami)\b{_CLAUSE}\b(?:menawarkan|tawarkan|menyediakan jasa"
    r"|mengajukan penawaran|bergerak di bidang)\b"
    r"|\b(?:surat |permintaan |undangan )?penawaran (?:harga|kerja ?sama|jasa|produk|barang|pengadaan)\b"
    rf"|\b(?:kami|saya)\b{_CLAUSE}\b(?:daftar harga|price ?list|katalog)\b|\bcompany profile\b"
    r"|\bproposal (?:penawaran|sponsor\w*|bantuan dana)\b"
    rf"|\b(?:mohon|minta|permohonan)\b{_CLAUSE}\b(?:bantuan dana|sponsor(?:ship)?|donasi)\b",
    re.IGNORECASE,
)
_APPLYING = re.compile(
    rf"\b(?:saya|kami)\b{_CLAUSE}\b(?:melamar|mengajukan (?:surat )?lamaran)\b"
    r"|\b(?:surat )?lamaran (?:kerja|pekerjaan|magang)\b"
    r"|\b(?:izin|ijin|mengajukan|permohonan|mohon|ingin|hendak|bermaksud)\s(?:(?:untuk|izin|ijin|surat|dapat)\s){0,2}"
    r"(?:melakukan\s|melaksanakan\s|mengajukan\s)?(?:magang|prakerin|praktik kerja|pkl|penelitian"
    r"|pengambilan data|wawancara (?:untuk|guna) (?:skripsi|tugas akhir|tesis|penelitian))\b",
    re.IGNORECASE,
)
_WANTS_DATA = re.compile(
    rf"\b(?:mohon|diminta|harap|agar|kiranya)\b{_CLAUSE}\b(?:mengirim(?:kan)?|menyampaikan|menyetor(?:kan)?|melengkapi"
    r"|mengisi|dikirim(?:kan)?)\b[^.!?\n]{0,40}\b(?:data (?:pegawai|asn|aset|kepegawaian|anggaran)|rekap\w*"
    r"|skp|lhkpn|lhkasn|laporan (?:keuangan|kinerja|aset|bulanan|triwulan|realisasi)|rka|dpa"
    r"|daftar (?:gaji|pegawai)|presensi|absensi)\b",
    re.IGNORECASE,
)
_WANTS_PEOPLE = re.compile(
    r"\b(?:mohon|minta|tolong|permohonan|permintaan|butuh|membutuhkan)\s"
    r"(?:(?:bantuan|bantu|disiapkan|dikirim(?:kan)?|ditugaskan|penugasan|kesediaan|tenaga)\s){0,2}"
    r"(?:mc|pembawa acara|petugas protokol(?:er)?|protokoler|operator sound|dirigen|pembaca doa"
    r"|qari(?:ah)?)\b",
    re.IGNORECASE,
)
_ERRANDS = (
    (_LENDING, "permintaan pinjam peralatan atau tempat"),
    (_OFFERING, "penawaran atau permintaan dana"),
    (_APPLYING, "lamaran, magang, atau penelitian"),
    (_WANTS_DATA, "permintaan data atau laporan"),
    (_WANTS_PEOPLE, "permintaan petugas acara"),
)

_NOTICES = re.compile(
    r"\b(?:tiket|ticket)\b[^\n]{0,60}\b(?:(?:telah|sudah) (?:di)?(?:buat|buka|tutup|terima|daftar)\w*"
    r"|(?:has been|was) \w+ed)\b"
    r"|\b(?:kotak (?:surat|masuk)|mailbox|kuota (?:surel|e-?mail)|ruang penyimpanan)\b[^\n]{0,60}"
    r"(?:\bpenuh$|\bpenuh[.!]|\d ?%|\bmelebihi\b|\bfull\b)"
    r"|\b(?:akun|alamat|e-?mail|surel)(?: e-?mail| surel)? (?:ini|kami|saya|lama)(?: ini)? (?:sudah |telah )?"
    r"(?:tidak (?:lagi )?(?:aktif|dipakai|digunakan|dipantau)|berganti|pindah|diganti|berubah)\b"
    r"|\bkode (?:verifikasi|otp|masuk) (?:anda|saudara)\b|\b(?:login|masuk) baru (?:ke|pada|di|terdeteksi)\b",
    re.IGNORECASE | re.MULTILINE,
)
_AWAY = re.compile(
    r"\b(?:sedang|lagi|masih) (?:dalam )?(?:dinas luar|tugas luar|di luar (?:kota|kantor|daerah|negeri)|cuti"
    r"|perjalanan dinas|sakit|umrah|haji|diklat|tidak di (?:tempat|kantor))\b",
    re.IGNORECASE,
)
_WILL_ANSWER = re.compile(
    r"\b(?:e-?mail|pesan|surat|surel) (?:anda|bapak|ibu|saudara)\b"
    r"|\bakan (?:saya |kami )?(?:segera )?(?:saya |kami )?(?:di)?(?:balas|jawab|tanggapi|baca|respons?)\b"
    r"|\buntuk (?:hal|urusan|keperluan) (?:yang )?(?:mendesak|penting)\b",
    re.IGNORECASE,
)


def tell_errand(subject: str, own: str, letter_subject: str = "") -> str:
    """What a mail that brings no text, form or photo wants of the office instead, in Indonesian; empty where
    it may be a submission. `letter_subject`: that of the letter that came along."""
    text = "\n".join(filter(None, (subject, letter_subject, own)))
    if len(text) > _LONGEST:
        return ""
    is_bill = _BILL.search(text) and _OURS.search(text) and _ASKS_MONEY.search(own)
    if is_bill and not _WANTS_PUBLISHED.search(text):
        return "tagihan atau pembayaran"
    if _PUBLICATION.search(text):
        return ""
    if errand := next((what for pattern, what in _ERRANDS if pattern.search(text)), ""):
        return errand
    return _tell_notice(text)


def _tell_notice(text: str) -> str:
    if len(text) > _NOTICE or _BRINGS.search(text):
        return ""
    if _NOTICES.search(text):
        return "pemberitahuan sistem atau perubahan alamat"
    return "pemberitahuan sedang tidak di tempat" if _AWAY.search(text) and _WILL_ANSWER.search(text) else ""
