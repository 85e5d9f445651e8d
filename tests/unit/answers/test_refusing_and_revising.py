"""Refusals and wishes for changes by their kinds, and what stands next to each and decides nothing."""

from __future__ import annotations

from functools import partial

import pytest

from humasd.answers import decision
from humasd.answers.decision import Answer, Asked
from tests.support.growth import grows_linearly
from tests.support.mail_corpus import NOW
from tests.support.regions import LUWU_TIMUR

read_decision = partial(decision.read_decision, now=NOW, region=LUWU_TIMUR)


@pytest.mark.parametrize(
    "own",
    [
        "setuju tapi ganti dulu fotonya, itu Pak Camat lagi merem",
        "setuju, hanya saja gelar Kadis belum ada",
        "lanjut, tapi kutipan saya di paragraf 4 dihaluskan dulu",
        "acc, asal nama desanya ditulis lengkap sebelum naik",
        "Setuju terbit setelah logo dinas dipasang",
        "Oke semuanya kecuali judul. Judul pakai “Panen Raya di Kalaena”",
        "ok, tapi gelar Pak Sekda ketinggalan",
        "Bagus, cuma kalimat penutupnya agak dipaksakan",
    ],
)
def test_consent_with_a_reservation_and_a_fault_asks_for_a_change(own: str) -> None:
    assert read_decision(own).answer is Answer.REVISE


@pytest.mark.parametrize(
    "own",
    [
        "setuju tapi tunggu kabar dari Sekda",
        "Setuju, tapi saya belum baca semua",
        "lanjut, tapi datanya dicek dulu",
        "ok asal fotonya jelas",
        "Saya sedang cuti, tapi sudah saya baca. Setuju, mantap pokoknya",
        "Judulnya nanti saya lihat",
    ],
)
def test_a_reservation_without_one_is_asked_back(own: str) -> None:
    assert read_decision(own).answer is Answer.UNCLEAR


@pytest.mark.parametrize(
    "own",
    [
        "itu bukan foto kegiatan kami",
        "Foto nomor 3 bukan kegiatan kita",
        "Itu bukan Camat Angkona, itu Sekcamnya",
        "Bukan Senin, Selasa",
        "“Towuti” ditulis “Toweti”",
        "Jabatan saya sekarang Asisten I",
        "naskahnya oke, fotonya tidak",
        "Nama ketua PKK ketinggalan",
        "Tapi Bu Wabup tidak disebut sama sekali",
        "Urutan pejabat diperbaiki, Sekda dulu baru Asisten",
        "bahasanya mirip iklan, netralkan",
        "Foto itu jangan, pakai yang lain",
        "Tolong lebih singkat",
        "cukup inisial saja nama korbannya",
        "nilai anggaran agar tidak dicantumkan",
        "nominalnya jangan ditulis",
        "NIP tidak perlu dicantumkan",
        "Namun mohon ditulis lengkap",
        "jangan terlalu memuji",
        "Naikkan paragraf 4 jadi paragraf 1",
        "Saya keberatan nama saya dicantumkan",
        "Menurut saya urutan pejabat tidak sesuai protokol",
    ],
)
def test_what_is_wrong_with_a_part_asks_for_a_change(own: str) -> None:
    assert read_decision(own).answer is Answer.REVISE


@pytest.mark.parametrize(
    "own",
    [
        "itu bukan urusan humas",
        "ini bukan kegiatan kami",
        "beri saya waktu sebentar",
        "saya kurang enak badan",
        "Agak sibuk hari ini",
        "jangan terlalu lama",
        "cukup bagus",
        "lebih cepat lebih baik",
        "koreksi menyusul",
        "bukan saya yang tulis",
        "buang saja emailnya",
        "Tidak adami catatan dari saya. Setuju sekali pokoknya",
        "ACC.\nHasil pemeriksaan: lengkap\nCatatan: nihil",
        "setuju, kirim linknya kalau sudah naik ke grup sebelah",
    ],
)
def test_what_is_next_to_it_asks_for_none(own: str) -> None:
    assert read_decision(own).answer in {Answer.UNCLEAR, Answer.APPROVE}


@pytest.mark.parametrize(
    "own",
    [
        "drop ini dek",
        "Hapus saja berita ini dari sistem",
        "TOLAK, foto anak korban tidak pantas disebar. Hapus dari sistem.",
        "Saya keberatan. Batal terbit.",
        "Dengan ini kami menyatakan keberatan atas rilis dimaksud",
        "tlk, dobel",
        "tolak titik dua bukan kegiatan pemda titik",
        "Aja' muterbitkan i ndi",
        "Yth. Kabag Humas, naskah ini tidak dapat saya setujui karena bertentangan dengan arahan Bupati",
        "Kami dari Inspektorat menolak pemuatan rilis ini",
        "Naskah ini saya kembalikan dan tidak saya setujui",
        "Setelah dipertimbangkan, kami memutuskan tidak menerbitkan rilis ini",
        "siapa suruh bikin berita ini? Jangan dinaikkan!!",
        "Maaf, bukan tidak menghargai, tapi berita ini berbau kampanye. Tolak.",
        "Ini berita bohong. Jangan disebar, nanti ribut",
        "jangan pernah diterbitkan",
        "jangan dijadikan berita",
        "dilarang terbit",
        "Ini tidak boleh keluar",
        "ini tidak untuk konsumsi publik",
        "tidak memenuhi syarat untuk diterbitkan",
        "Tidak layak jadi berita",
        "tidak dapat kami terima",
        "No acc",
        "tidak usah diteruskan",
        "Saya tidak menghendaki rilis ini terbit",
    ],
)
def test_a_refusal_of_the_text_refuses(own: str) -> None:
    assert read_decision(own).answer is Answer.REJECT


@pytest.mark.parametrize(
    "own",
    [
        "drop di ruangan saya suratnya",
        "tidak perlu diteruskan ke Pak Sekda",
        "ok stop",
        "stop, saya mau baca dulu",
        "hentikan dulu, saya cek",
        "Ada yang keberatan?",
        "narasumber keberatan",
        "Kalau tidak benar, tolak",
        "proposal kami ditolak",
        "saya tolak undangan makan siangnya",
        "Batal rapat jam 10",
        "Warga menolak pembangunan itu",
        "Pak Sekda tidak setuju, tolak",
        "tidak jadi",
        "tidak layak?",
        "Siapa yang larang?",
    ],
)
def test_what_is_next_to_a_refusal_is_asked_back(own: str) -> None:
    assert read_decision(own).answer is Answer.UNCLEAR


@pytest.mark.parametrize(
    "own", ["drop saja", "hapus saja berita ini", "tidak layak", "ini tidak untuk konsumsi publik", "stop"]
)
def test_what_refuses_a_text_may_be_said_of_a_page_that_is_up(own: str) -> None:
    for asked in (Asked.TAKEDOWN, Asked.CORRECTION, Asked.OWNING):
        assert read_decision(own, asked=asked).answer is Answer.UNCLEAR
        assert read_decision("tolak", asked=asked).answer is Answer.REJECT


def test_the_note_of_a_refusal_begins_behind_a_mark_that_was_spoken() -> None:
    assert read_decision("tolak titik dua bukan kegiatan pemda").note == "bukan kegiatan pemda"


@pytest.mark.parametrize(
    "piece",
    [
        "hapus berita ini ",
        "keberatan ",
        "tidak layak ",
        "saya dari ",
        "bukan senin ",
        "nama sekarang ",
        'judul "a ',
    ],
)
def test_the_rules_take_linear_time(piece: str) -> None:
    assert grows_linearly(read_decision, piece)
