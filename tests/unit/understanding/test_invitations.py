"""Mail that asks the office to come and report is no text to publish."""

from __future__ import annotations

import pytest

from humasd.understanding.understand import understand
from tests.support.samples import submission_mail

OFFICE = frozenset({"humas@luwutimurkab.go.id"})


@pytest.mark.parametrize(
    "body",
    [
        """Kepada Yth. Kabag Humas. Mohon kiranya dapat meliput kegiatan peringatan Hari Guru di Lapangan
        Merdeka Malili pada Rabu 25 November 2026 pukul 07.30 WITA. Atas perhatiannya diucapkan terima
        kasih.""",
        """Selamat pagi. Kami mengundang rekan media untuk hadir pada konferensi pers hasil operasi pasar
        yang akan digelar di Kantor Dinas Perdagangan, Kamis 26 November 2026 pukul 10.00 WITA.""",
        """Pak, besok kami ada kegiatan donor darah di Aula PMI Malili jam 9 pagi, diperkirakan ada 200
        pendonor dari berbagai instansi dan organisasi. Kalau bisa tolong diliput ya pak, terima kasih.""",
        """Dinas Perpustakaan akan menggelar lomba bertutur tingkat SD di Gedung Wanita Malili pada Senin,
        30 November 2026 pukul 08.00 WITA. Kami berharap kehadiran tim humas untuk mendokumentasikannya.""",
        """Yth. insan pers, dengan hormat kami mengundang wartawan pada peresmian jembatan di Desa
        Bawalipu, Kecamatan Wotu, Sabtu 28 November 2026 pukul 09.00 WITA oleh Bupati bersama pimpinan
        daerah.""",
    ],
)
def test_who_asks_for_coverage_sends_no_material(body: str) -> None:
    mail = submission_mail([], subject="Undangan", body=" ".join(body.split()))
    understood = understand(mail, OFFICE)
    assert understood.source is None and "material" in understood.missing


@pytest.mark.parametrize(
    "body",
    [
        """SOROWAKO – Pemkab mengundang wartawan dan masyarakat menghadiri Festival Danau Matano di Pantai
        Ide, 5 Desember 2026. Festival menampilkan 20 kelompok seni.""",
        """Dinas Kominfo menggelar pelatihan di Aula Kominfo, Senin 23 November 2026. Kegiatan dihadiri
        wartawan dan humas sekolah dari seluruh kecamatan. “Kami berharap humas sekolah dapat menulis
        liputan sendiri,” kata Kepala Dinas Kominfo, Andi Tabacina.""",
        """Wakil Bupati telah bertemu wartawan di Rumah Jabatan, Senin 23 November 2026, dan meminta
        liputan pembangunan desa diperbanyak. Pertemuan itu diikuti 30 orang dari berbagai media di Luwu
        Timur dan berlangsung sampai sore.""",
    ],
)
def test_a_release_on_those_who_report_is_material(body: str) -> None:
    told = f"Pemkab Temui Wartawan di Malili\n\n{' '.join(body.split())}"
    assert understand(submission_mail([], subject="Rilis", body=told), OFFICE).source == "mail"


@pytest.mark.parametrize(
    "body",
    [
        """PMI Luwu Timur mengharapkan kehadiran warga pada donor darah massal di Aula PMI Malili, Sabtu 5
        Desember 2026 pukul 08.00 WITA. Pendonor mendapat paket sembako dan pemeriksaan kesehatan gratis.""",
        """Camat Wotu mengundang seluruh warga hadir pada Lomba Desa di Lapangan Wotu, Minggu 29 November 2026
        pukul 07.00 WITA. Panitia menyediakan hadiah bagi peserta dan bazar UMKM dari sepuluh desa.""",
        """Panitia mengharap kehadiran jamaah pada tabligh akbar di Masjid Agung Malili, Jumat 27 November
        2026 malam, bersama Ustaz Rahmat dari Makassar yang akan membawakan ceramah tentang keluarga sakinah
        bagi pasangan muda.""",
    ],
)
def test_who_asks_readers_to_come_sends_an_announcement(body: str) -> None:
    told = f"{' '.join(body.split())}\n\nTempat: Malili"
    assert understand(submission_mail([], subject="Pengumuman", body=told), OFFICE).source == "mail"


def test_a_few_lines_under_a_headline_may_ask_readers_to_come() -> None:
    body = """Donor Darah PMI Luwu Timur

PMI mengharapkan kehadiran warga pada donor darah di Aula PMI Malili, Sabtu 5 Desember 2026 pukul 08.00."""
    assert understand(submission_mail([], subject="Pengumuman", body=body), OFFICE).source == "mail"


@pytest.mark.parametrize(
    "body",
    [
        """Kami mengharap kehadiran Bapak/Ibu pada donor darah massal, Sabtu 5 Desember 2026 pukul 08.00 WITA
        sampai selesai. Diperkirakan dua ratus pendonor akan hadir dari berbagai instansi dan organisasi.""",
        """Kami mengharapkan kehadiran warga dan tim humas pada donor darah massal di Aula PMI Malili, Sabtu 5
        Desember 2026 pukul 08.00 WITA sampai selesai. Diperkirakan dua ratus pendonor akan hadir.""",
        """Kami mengundang Bapak Kabag Humas menghadiri lomba desa yang dihadiri seluruh warga di Lapangan
        Wotu, Minggu 29 November 2026 pukul 07.00. Panitia menyediakan hadiah bagi para peserta lomba.""",
        """Mengharap kehadiran seluruh kepala OPD pada rapat koordinasi stunting di Aula Sasana Praja,
        Senin 30 November 2026 pukul 09.00 WITA. Peserta membawa data masing-masing dan laptop sendiri.""",
        """Kami mengundang seluruh rekan media pada konferensi pers di Kantor Dinas Perdagangan, Kamis 26
        November 2026 pukul 10.00 WITA, tentang hasil operasi pasar murah bulan ini di sebelas kecamatan.""",
    ],
)
def test_who_asks_the_office_to_come_beside_the_public_invites_it(body: str) -> None:
    told = f"{' '.join(body.split())}\n\nTempat: Malili"
    assert understand(submission_mail([], subject="Undangan", body=told), OFFICE).source is None
