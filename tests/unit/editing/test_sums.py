"""Which sums are said not to add up."""

from __future__ import annotations

import pytest

from humasd.editing.sums import find_wrong_costs, find_wrong_sums
from tests.support.growth import grows_linearly


def found(text: str) -> list[str]:
    return [str(remark) for remark in (*find_wrong_sums(text), *find_wrong_costs(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Total 150 peserta, terdiri dari 80 laki-laki dan 60 perempuan.",
        "Total anggaran Rp1,5 miliar: Rp900 juta untuk jalan dan Rp500 juta untuk jembatan.",
        "Sebanyak 120 personel, masing-masing 50 TNI, 40 Polri dan 20 Satpol PP, diturunkan.",
        "Kegiatan diikuti 150 peserta dengan rincian 80 orang guru dan 60 orang siswa.",
        "Jumlah peserta 150 orang, rinciannya: 80 laki-laki, 60 perempuan.",
        "Peserta berjumlah 150 orang, yang terdiri dari laki-laki 80 orang dan perempuan 60 orang.",
        "Bantuan 25 unit kendaraan terdiri dari 10 mobil dan 12 sepeda motor.",
        "Total 30 sekolah: 10 sekolah dasar, 12 sekolah menengah dan 5 sekolah kejuruan.",
        "Dana sebesar Rp200.000.000 dengan rincian Rp150.000.000 untuk beras dan Rp40.000.000 untuk minyak.",
        "Hadir 80 peserta, yakni 45 laki-laki dan 30 perempuan.",
        "Total hadiah Rp30 juta, masing-masing Rp15 juta, Rp10 juta dan Rp7 juta.",
        "Sebanyak 1.200 warga, terdiri atas 700 warga Wotu dan 400 warga Burau, hadir.",
        "Total pegawai 90 orang, yaitu 40 PNS, 30 PPPK dan 10 honorer.",
        "Total peserta 120 orang, terdiri dari:\n\n- 50 laki-laki\n- 60 perempuan\n\nAcara selesai.",
        "Total bantuan 200 ekor sapi, yaitu:\n1. 100 ekor betina;\n2. 80 ekor jantan.",
        "Sebanyak 150 paket disalurkan, terdiri dari:\n- 50 paket untuk Wotu\n- 60 paket untuk Burau",
        "Total 200 peserta:\n- Wotu: 100 orang, dan\n- Malili: 80 orang",
    ],
)
def test_parts_that_do_not_come_to_their_whole_are_told_once(text: str) -> None:
    (told,) = found(text)
    assert "tidak cocok" in told


@pytest.mark.parametrize(
    "text",
    [
        "Total 150 peserta, terdiri dari 80 laki-laki dan 70 perempuan.",
        "Total 100 orang, terdiri dari:\n- 40 siswa, dan\n- 60 guru",
        "Sebanyak 120 orang hadir, dengan rincian:\n1. 50 laki-laki;\n2. 70 perempuan.",
        "Peserta berasal dari 3 desa:\n- 40 orang dari Wotu\n- 50 orang dari Burau",
        "Total 200 orang:\n- Wotu 100 orang\n- Burau 100 orang\n\n- 2 orang izin",
        "Total 200 peserta hadir.\n- 40 guru\n- 50 siswa",
        "Sebanyak 150 paket terdiri dari 5 kg beras dan 2 liter minyak.",
        "Sebanyak 12 tim terdiri dari 5 pemain inti dan 2 cadangan.",
        "Sebanyak 150 peserta terdiri dari 80 laki-laki dan 70 perempuan dari 12 desa.",
        "Sebanyak 150 peserta dari 12 desa terdiri dari 10 guru dan 9 siswa.",
        "Lebih dari 150 peserta terdiri dari 80 laki-laki dan 60 perempuan.",
        "Diikuti 150 peserta, di antaranya 80 laki-laki dan 60 perempuan.",
        "Total anggaran Rp1,5 miliar: Rp903.250.000 untuk jalan dan Rp598.100.000 untuk jembatan.",
        "Total bantuan Rp100 juta untuk 20 kelompok, masing-masing kelompok Rp3 juta dan Rp2 juta.",
        "Sebanyak 10 desa masing-masing mendapat 2 unit traktor dan 5 unit pompa.",
        "Sebanyak 20 kelompok, masing-masing 5 ekor sapi dan 3 ekor kambing.",
        "Kegiatan diikuti 500 warga. Lomba lari diikuti 45 laki-laki dan 30 perempuan.",
        "Sebanyak 25 unit rumah terdiri dari 2 kamar tidur dan 1 kamar mandi.",
        "Anggaran Rp10 miliar dengan rincian Rp4 miliar dari APBN dan Rp6 miliar APBD, naik dari Rp8 miliar.",
        "Total 150 peserta terdiri dari 80 orang berusia 20 tahun dan 70 orang berusia 30 tahun.",
        "Pada 24 November 2026 terdiri dari 3 kegiatan dan 2 lomba.",
        "Sebanyak 150 siswa terdiri dari 10 regu putra dan 8 regu putri.",
        "Total 40 medali, yakni 10 emas, 12 perak dan 18 perunggu.",
        "Sebanyak 150 peserta, terdiri dari 50 persen laki-laki dan 50 persen perempuan.",
        "Jumlah penduduk 3.000 jiwa, yakni 1.600 laki-laki dan 1.400 perempuan, tersebar di 900 rumah.",
        "Anggaran Rp2 miliar, antara lain: Rp500 juta jalan dan Rp300 juta drainase.",
        "Pelatihan 3 hari terdiri dari 2 sesi dan 1 praktik lapangan.",
        "Lomba diikuti 20 peserta, masing-masing membawa 2 guru dan 5 siswa.",
        "Juara 1 mendapat Rp5 juta, juara 2 Rp3 juta: total Rp8 juta.",
        "Total 12 peserta: 3 kali latihan, 2 kali lomba.",
        "Harga beras Rp15.000 per kg, yakni Rp5.000 dan Rp6.000 lebih murah",
        "Hadir 80 orang terdiri dari TNI, Polri, 40 guru dan 20 siswa.",
        "Hadir 80 orang terdiri dari 40 guru, 20 siswa, serta tokoh masyarakat.",
        "Hadir 80 orang terdiri dari 40 guru, kepala desa dan 20 siswa.",
        "Hadir 80 orang terdiri dari 40 guru, 20 siswa, dan sisanya warga.",
        "Total dana Rp3 miliar terdiri dari Rp1 miliar APBD, Rp1 miliar APBN dan swadaya masyarakat.",
    ],
)
def test_numbers_that_may_be_right_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_sum_is_told_beside_what_is_written() -> None:
    assert "80 + 60 = 140, tertulis 150" in found("Total 150 peserta: 80 laki-laki dan 60 perempuan.")[0]
    (told,) = found("Total anggaran Rp1,5 miliar: Rp900 juta jalan dan Rp500 juta jembatan.")
    assert "Rp900 juta + Rp500 juta, tertulis Rp1,5 miliar" in told


@pytest.mark.parametrize(
    "piece",
    ["12 orang ", "total 1 a: ", "Rp1 juta terdiri dari ", "total ", "1 ", "80 pria dan 60 wanita ", "1.000"],
)
def test_long_texts_take_linear_time(piece: str) -> None:
    assert grows_linearly(lambda text: found(text), piece)
