"""Which last words are said to the office, and which are the text's own."""

from __future__ import annotations

import pytest

from humasd.documents.plain import parse_plain
from tests.support.samples import PARAGRAPHS, TITLE

MATERIAL = "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "last",
    [
        "Terima kasih kepada warga Desa Lampenai yang bergotong royong. Kami terus memperbaiki pelayanan.",
        "Terima kasih kepada Bapak Bupati dan seluruh jajaran yang telah membantu kami warga desa.",
        "Terima kasih kepada Ibu-ibu PKK yang menyiapkan makanan bagi kami.",
        "Terima kasih kepada pemerintah yang sudah memperhatikan kami para nelayan.",
        "Terima kasih kami sampaikan kepada donatur, semoga menjadi amal jariyah.",
        "Terima kasih atas dukungan masyarakat, kami akan bekerja lebih baik.",
        "Terima kasih untuk tim SAR yang menemukan anak kami dalam keadaan selamat.",
        "Terima kasih kepada Kepala Dinas Sosial yang datang langsung menjenguk kami.",
        "Sekian lama kami menunggu jembatan ini.",
        "Terima kasih warga Malili yang sudah menjaga kebersihan bersama kami.",
        "Terima kasih yang sebesar-besarnya kepada Pemerintah Kabupaten yang sudah membantu kami.",
        "Terima kasih atas partisipasi seluruh peserta, kami tunggu tahun depan.",
        "Makasih buat semua pihak yang mendukung kami selama lomba.",
        "Atas bantuan ini kami berharap hasil panen petani meningkat tahun depan.",
        "Atas bantuan bibit itu saya berharap sawah bisa ditanami dua kali setahun.",
        "Atas kerja sama ini kami optimistis produksi kakao naik 20 persen.",
        "Atas pengertian pelanggan kami mengucapkan terima kasih.",
        "Mohon bantuan warga melapor bila melihat pelaku, kami siaga 24 jam.",
        "Terima kasih, kami sangat terbantu dengan jembatan ini, harap Kepala Dusun Salassa.",
        "Terima kasih Pak Bupati, kami sudah lama menunggu jembatan ini, imbuhnya.",
    ],
)
def test_thanks_to_others_and_what_only_begins_so_are_published(last: str) -> None:
    document = parse_plain(f"{TITLE}\n\n{MATERIAL}\n\n{last}")
    assert (document.text, document.left_out) == (f"{MATERIAL}\n\n{last}", ())


@pytest.mark.parametrize(
    "last",
    [
        "Demikian kami sampaikan, atas perhatian dan kerja samanya diucapkan terima kasih.",
        "Demikian kami sampaikan kepada seluruh warga, terima kasih.",
        "Atas perhatian Bapak kami ucapkan terima kasih.",
        "Atas kerja sama yang baik selama ini kami ucapkan terima kasih.",
        "Atas perkenan dan bantuan Bapak Kabag kami sampaikan terima kasih.",
        "Terima kasih atas bantuan Bapak, semoga bermanfaat bagi masyarakat, kami tunggu tayangnya.",
        "Terima kasih kepada Humas Pemkab Luwu Timur yang selalu memuat berita kami.",
        "Terima kasih, semoga berita kami bermanfaat bagi masyarakat",
        "Terima kasih atas kerja samanya, kami dari Dinas Sosial.",
        "Terima kasih, kami dari panitia lomba",
        "Terima kasih, kami dari pihak sekolah",
        "Terima kasih kami selaku penyelenggara dari seluruh panitia",
        "Terima kasih atas waktunya, dari kami warga desa",
        "Terima kasih kami ucapkan kepada rekan-rekan media.",
        "Terima kasih banyak atas bantuannya kepada kami warga desa.",
        "Mohon bantuan disebarluaskan ke masyarakat ya pak, kami ucapkan terima kasih",
        "Terima kasih atas bantuan dan dukungan pemerintah daerah, kami siap bila ada yang kurang.",
        "Terima kasih sebelumnya, saya guru SDN 12 Wotu",
        "Terima kasih banyak, saya Andi, kader posyandu Lampenai",
        "Terima kasih atas bantuan ini, saya Ani, guru di Tomoni",
        "Mohon bantuan petugas, kami belum paham caranya.",
        "Mohon bantuan bapak/ibu petugas ya, terima kasih dari kami",
        "Terima kasih banyak dinas kominfo, kami senang dibantu",
        "Terima kasih bapak camat, kami tunggu kabarnya.",
        "Terima kasih kepada Bapak Camat, kami tunggu kabarnya.",
        "Makasih min, fotonya kami susulkan",
    ],
)
def test_thanks_to_the_office_are_not_published(last: str) -> None:
    document = parse_plain(f"{TITLE}\n\n{MATERIAL}\n\n{last}")
    assert (document.text, document.left_out) == (MATERIAL, (last,))
