"""The office's own business, as data in plain form: what the errands of remarks are about.

None of them is a text, a part of one, or an event that a text may tell of.
"""

from __future__ import annotations

from humasd.lexicon.forms import word_set

DUTIES = word_set(
    "apel rapat senam upacara rakor briefing zoom gladi kerja bakti jumat bersih pengajian arisan latihan"
    " piket rapim lembur bimtek absen absensi"
)
PAPERS = word_set(
    "spj sppd sppdnya spjnya spt spm gaji tpp honor amprah kuitansi dpa cuti perjalanan dinas lembur"
    " pencairan"
    " anggaran skp lhkpn pajak laporan bulanan kendaraan atk konsumsi snack hotel tiket"
)
PAID = word_set("spj sppd spt spm gaji amprah kuitansi tpp honor cek pencairan dpa perjalanan dinas")
"""Papers of pay and travel, which he signs or fetches."""
FILES = word_set(
    "e-office eoffice srikandi arsip drive gdrive google folder map server komputer odner lemari"
)
DAYS = word_set(
    "besok lusa nanti hari senin selasa rabu kamis jumat jum'at sabtu minggu ahad ini pagi siang sore malam"
    " subuh pekan depan akhir bulan sekarang sebentar"
)
OFFICES = word_set(
    "dinas badan bagian bidang bps bpbd bappeda bappelitbang bappelitbangda inspektorat rsud rs puskesmas opd"
    " skpd diskominfo kominfo disdik dinkes dinsos polres polsek kodim koramil kua panitia operator kecamatan"
    " kelurahan desa sekolah kantor teknis terkait pengampu pihak tim pertanian perikanan pendidikan"
    " kesehatan"
    " sosial perhubungan koperasi perdagangan keuangan pariwisata lingkungan hidup kependudukan"
    " ketenagakerjaan pangan peternakan kehutanan umum pemerintahan ekonomi pembangunan hukum organisasi aset"
    " pajak daerah pmd pupr dan ke"
)
"""Words of the names of those who know the facts."""
