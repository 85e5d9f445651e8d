"""Which of several texts is published: the release, whatever else came along with it."""

from __future__ import annotations

import pytest

from humasd.understanding.understand import understand
from tests.support.samples import PARAGRAPHS, TITLE, press_release_docx, submission_mail

OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})
MATERIAL = "\n\n".join(PARAGRAPHS)
HELD = "Kegiatan dilaksanakan pada hari Selasa, 24 November 2026 di Lapangan Desa Bawalipu. "
OTHERS = {
    "speech": press_release_docx(
        (
            "Assalamualaikum warahmatullahi wabarakatuh. Yang saya hormati para hadirin.",
            "Puji syukur kita panjatkan. Hari ini, Selasa 24 November 2026, kita meresmikan jembatan. " * 8,
        ),
        title="SAMBUTAN BUPATI LUWU TIMUR",
    ),
    "report": press_release_docx(
        (f"{HELD}Kepala Dinas PUPR mengatakan jembatan ini penting. “Ini penting,” katanya. " * 6,),
        title="LAPORAN PELAKSANAAN KEGIATAN PERESMIAN JEMBATAN",
    ),
    "report in parts": press_release_docx(
        (
            "A. Latar Belakang",
            "Jembatan dibangun untuk menghubungkan dua desa. " * 8,
            "B. Pelaksanaan",
            HELD * 8,
        ),
        title="LAPORAN KEGIATAN",
    ),
    "minutes": press_release_docx(
        ("Hari/Tanggal: Selasa, 24 November 2026", "Sekda membuka rapat, kata beliau, pukul 09.00. " * 12),
        title="NOTULEN RAPAT",
    ),
    "what a meeting came to": press_release_docx(
        (f"{HELD}Sekda mengatakan semua siap. “Kita siap,” ujarnya. " * 6,),
        title="Hasil Rapat Persiapan Peresmian",
    ),
    "list": press_release_docx(
        tuple(f"{number}. Andi Baso, Desa Bawalipu, Kecamatan Wotu" for number in range(1, 20)),
        title="Daftar Peserta Pelatihan Operator Desa",
    ),
}
PLAIN = (
    "Bupati Luwu Timur meresmikan Jembatan Wotu pada Selasa, 24 November 2026. Jembatan itu menghubungkan "
    "dua desa yang selama ini terpisah oleh sungai besar di Kecamatan Wotu."
)


@pytest.mark.parametrize("other", OTHERS)
@pytest.mark.parametrize("told", [PARAGRAPHS, PARAGRAPHS[:1], (PLAIN,)])
def test_a_release_counts_before_what_came_along_with_it(other: str, told: tuple[str, ...]) -> None:
    files = [("lampiran.docx", OTHERS[other]), ("jembatan.docx", press_release_docx(told))]
    assert understand(submission_mail(files), OFFICE).source == "jembatan.docx"


@pytest.mark.parametrize("other", OTHERS)
def test_so_does_one_in_the_mail_itself(other: str) -> None:
    body = f"Selamat pagi pak, mohon dimuat.\n\n{TITLE}\n\n{MATERIAL}\n\nTerima kasih."
    understood = understand(submission_mail([("lampiran.docx", OTHERS[other])], body=body), OFFICE)
    assert (understood.source, understood.title, understood.text) == ("mail", TITLE, MATERIAL)
    told = ("lampiran.docx: naskah lain", "Tidak dimuat: lampiran.docx (dokumen tanpa naskah)")
    assert any(remark.startswith(told) for remark in understood.remarks)


HEALTH = (
    "Puskesmas Wotu menggelar penyuluhan gizi bagi 45 ibu hamil di Balai Desa Lampenai, Selasa (24/11/2026). "
    "“Kami ingin semua ibu sehat,” kata Kepala Puskesmas. Kader Posyandu dari tiga desa turut serta dalam "
    "kegiatan itu dan menerima bahan bacaan serta makanan tambahan untuk dibagikan kepada warga di rumah."
)


@pytest.mark.parametrize("lead", ["WOTU, LUWU TIMUR – ", ""])
def test_a_release_of_mothers_and_with_a_quote_is_one_too(lead: str) -> None:
    title = "Puskesmas Wotu Gelar Penyuluhan Gizi"
    body = f"Selamat pagi pak, mohon dimuat.\n\n{title}\n\n{lead}{HEALTH}\n\nTerima kasih."
    files = [("sambutan_bupati.docx", OTHERS["speech"])]
    understood = understand(submission_mail(files, body=body), OFFICE)
    assert (understood.source, understood.title) == ("mail", title)


def test_the_release_in_the_mail_is_named_where_another_was_taken() -> None:
    title = "Puskesmas Wotu Gelar Penyuluhan Gizi"
    body = f"{title}\n\nWOTU – {HEALTH}\n\nTerima kasih."
    other = understand(submission_mail([("jembatan.docx", press_release_docx())], body=body), OFFICE)
    assert other.source == "jembatan.docx"
    assert any(title in remark and remark.startswith("Isi surel: naskah lain") for remark in other.remarks)
    same = f"{TITLE}\n\n{MATERIAL}\n\nTerima kasih."
    once = understand(submission_mail([("jembatan.docx", press_release_docx())], body=same), OFFICE)
    assert not any(remark.startswith("Isi surel: naskah lain") for remark in once.remarks)


SHORT = ("Warga Desa Bawalipu bergotong royong membersihkan saluran air, Selasa (24/11/2026).",)
ON_SPEECH = (
    "Warga menitikkan air mata saat Bupati menyampaikan sambutan di Lapangan Wotu, Selasa (24/11/2026). "
    "Dalam sambutan itu ia mengenang para guru. “Kita berutang budi,” ujarnya. Para hadirin bertepuk tangan.",
    "Sambutan ditutup dengan doa bersama. Warga lalu menyalami para guru yang hadir satu per satu." * 2,
)


@pytest.mark.parametrize(
    "title",
    [
        "Sambutan Bupati di Hari Guru Bikin Haru Ribuan Warga",
        "Pidato Wakil Bupati Tuai Pujian Para Guru",
        "Sambutan Ketua PGRI Disambut Tepuk Tangan Meriah",
    ],
)
def test_news_of_a_speech_is_none(title: str) -> None:
    files = [
        ("a.docx", press_release_docx(ON_SPEECH, title=title)),
        ("b.docx", press_release_docx(SHORT * 4, title="Warga Bawalipu Bersihkan Saluran")),
    ]
    assert understand(submission_mail(files), OFFICE).source == "a.docx"


def test_a_speech_on_a_day_of_founding_stays_one() -> None:
    title = "Sambutan Bupati pada Hari Jadi Luwu Timur dan Sosialisasi Undang-Undang Desa"
    files = [
        ("a.docx", press_release_docx(ON_SPEECH, title=title)),
        ("b.docx", press_release_docx(SHORT * 4, title="Warga Bawalipu Bersihkan Saluran")),
    ]
    assert understand(submission_mail(files), OFFICE).source == "b.docx"


@pytest.mark.parametrize("other", OTHERS)
def test_a_mail_that_only_tells_what_it_encloses_is_no_release(other: str) -> None:
    body = (
        "Selamat pagi pak, kami kirim bahan kegiatan peresmian jembatan pada Selasa, 24 November 2026 di "
        "Lapangan Desa Bawalipu yang dihadiri warga. Mohon dibuatkan beritanya dari bahan itu ya pak."
    )
    source = understand(submission_mail([("lampiran.docx", OTHERS[other])], body=body), OFFICE).source
    assert source == (None if other == "list" else "lampiran.docx")  # a list tells nothing of itself


def test_a_release_in_a_file_counts_before_what_the_mail_tells_of_it() -> None:
    body = f"{TITLE}\n\n{MATERIAL}\n\nTerima kasih."
    release = press_release_docx((*PARAGRAPHS, PLAIN))
    assert understand(submission_mail([("rilis.docx", release)], body=body), OFFICE).source == "rilis.docx"
