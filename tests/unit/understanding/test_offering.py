"""What answers a letter to its sender: talk of any length is no text for publication, a text is."""

from __future__ import annotations

import pytest

from humasd.understanding import Understanding
from humasd.understanding.understand import understand
from tests.support.samples import gps_photo, submission_mail
from tests.support.submissions import LUWU_TIMUR, OFFICE, ZONE

OURS = "Re: Agenda 0001/HUMAS/XI/2026: permohonan publikasi diterima"
NEWS = (
    "Petani memanen bawang merah di lahan dua hektare milik kelompok tani Sipatuo pada Rabu pagi. Panen itu "
    "menghasilkan 16 ton umbi basah. “Kami bersyukur,” kata Suyatno. Harga di tingkat petani masih bertahan."
)


def read(body: str, subject: str = OURS, *, threaded: bool = True) -> Understanding:
    headers = {"In-Reply-To": "<surat@luwutimurkab.go.id>"} if threaded else {}
    files = [("foto.jpg", gps_photo())]
    mail = submission_mail(files, subject=subject, body=body + "\n", headers=headers)
    return understand(mail, OFFICE, zone=ZONE, region=LUWU_TIMUR)


@pytest.mark.parametrize(
    "talk",
    [
        "Terima kasih banyak kami ucapkan kepada Bapak dan seluruh staf Bagian Humas yang telah menerima "
        "kiriman kami. Kami sangat senang karena petani di desa juga ikut membaca berita di situs "
        "pemerintah daerah.",
        "Selamat siang pak. Untuk surat pengantar masih menunggu tanda tangan Kepala Dinas yang hari ini "
        "berada di Makassar, sedangkan formulirnya sedang diisi oleh staf bidang hortikultura. Mohon "
        "ditunggu ya pak.",
        "Maaf pak ada koreksi dari Kadis. Pada paragraf kedua, hasil panen yang benar 18 ton, bukan 16 "
        "ton, karena ada tambahan dari petak percobaan penyuluh. Lalu nama ketua kelompok tani yang benar"
        " Sutarno.",
        "Berikut foto-fotonya pak.\n\nFoto 1: Ketua kelompok tani Sipatuo, Suyatno, mengangkat bawang "
        "merah hasil panen perdana di Desa Wonorejo.\nFoto 2: Kepala Dinas Pertanian Amrullah menyerahkan"
        " benih bantuan kementerian kepada perwakilan kelompok tani disaksikan camat dan penyuluh.",
        "Kepala Dinas Pertanian Amrullah bersama Camat Mangkutana dan penyuluh mencabut bawang merah di "
        "lahan kelompok tani Sipatuo, Desa Wonorejo, Kecamatan Mangkutana, Kabupaten Luwu Timur, Rabu 18 "
        "November 2026, disaksikan puluhan petani.",
        "Selamat siang\n\nTerkait berita panen bawang\n\nSurat pengantar masih menunggu tanda tangan "
        "Kepala Dinas yang hari ini sedang berada di Makassar mengikuti rapat koordinasi gubernur bersama"
        " para kepala dinas se-Sulawesi Selatan, jadi baru besok siang kami kirim.",
        "Yth. Bagian Humas\n\nKoreksi Naskah\n\nAngka pada paragraf dua keliru, yang benar delapan belas "
        "ton menurut data penyuluh yang baru masuk siang tadi, dan nama ketua kelompok tani juga keliru, "
        "yang benar Sutarno sesuai daftar hadir kelompok tani itu.",
    ],
)
def test_wordy_talk_is_no_text(talk: str) -> None:
    understood = read(talk)
    assert "material" in understood.missing and understood.title is None


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (NEWS, None),
        (f"Naskahnya: {NEWS}", None),
        (f"Siap pak, ini naskah beritanya\n\n{NEWS}\n\nDemikian pak, terima kasih", None),
        (f"Berikut rilisnya pak:\n\nKami di dinas mencatat hasilnya. {NEWS}", None),
        (
            f"Panen Bawang Merah di Wonorejo\n\n{NEWS} Kami bersyukur, kata Rini.",
            "Panen Bawang Merah di Wonorejo",
        ),
        (f"MANGKUTANA, LUWU TIMUR – {NEWS} Kami senang, kata Rini.", None),
    ],
)
def test_a_text_in_an_answer_is_taken(body: str, title: str | None) -> None:
    understood = read(body)
    assert "material" not in understood.missing and understood.title == title
    assert "16 ton umbi basah" in understood.text


def test_a_new_mail_tells_as_freely_as_ever() -> None:
    told = "Kami mengirim kabar panen. " + NEWS
    assert "material" not in read(told, "Panen bawang merah Wonorejo", threaded=False).missing


@pytest.mark.parametrize("subject", [OURS, "Bls: Re: Agenda 0012/HUMAS-SETDA/I/2027: mohon kelengkapan data"])
def test_our_own_subject_is_no_title(subject: str) -> None:
    assert read(NEWS, subject).title is None
