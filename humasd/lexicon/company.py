"""Whom a writer is with, as data in plain form: the people of remarks (humasd.lexicon.remark_words)."""

from __future__ import annotations

from humasd.lexicon.forms import word_set

KIN = word_set(
    "anak istri suami mertua keluarga ibu bapak ayah mama nenek kakek cucu adik kakak ortu saudara anak-anak"
)
COMPANY = word_set(
    "pimpinan tamu keluarga rombongan anak istri suami dprd dewan warga masyarakat kementerian bpk"
    " inspektorat bappeda bpkad bkpsdm forkopimda opd skpd panitia petani nelayan guru siswa pelajar"
    " mahasiswa tokoh adat agama pemuda pengusaha investor auditor kpk polres kodim kejaksaan polisi tni"
    " ormas kpu bawaslu bumn relawan pedagang peserta pengurus pegawai asn"
)
MEETING_WITH = word_set(
    "dampingi mendampingi temani menemani bersama sama dengan antar mengantar jemput menjemput terima"
    " menerima banyak ada"
)
HOLDERS = word_set(
    "bupati wabup gubernur sekda asisten camat lurah kades kadis kabag kasubag kabid kepala pimpinan dinas"
    " bapak ibu pak bu bpk sekretaris ketua"
)
"""Whose consent an answer might tell of, and offices that something of the text may lie with."""
COMPANIONS = word_set(
    "sama dengan bareng bersama dampingi mendampingi temani menemani antar mengantar jemput menjemput acara"
    " rapat kunjungan kunker rombongan tamu hadiri menghadiri ruang ruangan rumah rujab kantor jenguk"
    " menjenguk besuk"
)
"""Directly before somebody who decides: whom the writer is with, or whose the occasion or the room is."""
