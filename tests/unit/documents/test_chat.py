"""What was exported out of a messenger."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from humasd.documents.chat import strip_chat, take_release

LEAD = (
    "MALILI - BPBD Kabupaten Luwu Timur menyalurkan bantuan logistik bagi warga yang terdampak banjir. " * 4
)
RELEASE = f'*BPBD Salurkan Bantuan di Desa Manurung*\n\n{LEAD.strip()}\n\n"Air sudah surut," kata Zabir.'


def android(*messages: tuple[str, str]) -> str:
    return "".join(f"25/11/26 07.{number:02} - {who}{text}\n" for number, (who, text) in enumerate(messages))


def iphone(*messages: tuple[str, str]) -> str:
    return "".join(
        f"[25/11/26 07.{number:02}.11] {who}{text}\n" for number, (who, text) in enumerate(messages)
    )


@pytest.mark.parametrize("export", [android, iphone])
def test_the_release_is_taken_out_of_the_talk_which_is_told(export: Callable[..., str]) -> None:
    chat = export(
        ("", "Pesan dan panggilan dienkripsi secara end-to-end."),
        ("", 'Pusdalops membuat grup "Rilis"'),
        ("Pusdalops: ", "IMG-20261125-WA0003.jpg (file terlampir)"),
        ("Pusdalops: ", RELEASE),
        ("Pusdalops: ", "maaf ralat, 54 orang bukan 45"),
        ("Ulfa: ", "Siap komandan"),
    )
    assert take_release(chat) == (RELEASE, ("maaf ralat, 54 orang bukan 45", "Siap komandan"))


def test_a_title_that_was_sent_by_itself_comes_along() -> None:
    said = [("Rini: ", "Bantuan Banjir Disalurkan"), ("Rini: ", "a.jpg (file terlampir)"), ("Rini: ", LEAD)]
    chat = android(("Rini: ", "Halo pak"), *said, ("Ulfa: ", "ok"))
    assert take_release(chat)[0] == f"Bantuan Banjir Disalurkan\n\n{LEAD.strip()}"


def test_another_ones_word_above_the_release_is_talk() -> None:
    chat = android(("Ulfa: ", "Kirim rilisnya"), ("Rini: ", LEAD), ("Ulfa: ", "ok"))
    assert take_release(chat)[0] == LEAD.strip()


def test_what_the_same_person_added_at_length_stays_with_it() -> None:
    added = "Peserta juga menerima bibit cabai, polybag, dan buku panduan bertanam dari penyuluh kecamatan."
    chat = android(("Rini: ", RELEASE), ("Ulfa: ", "sip"), ("Rini: ", added), ("Ulfa: ", "ok"))
    assert take_release(chat)[0] == f"{RELEASE}\n\n{added}"


def test_news_counts_before_a_longer_grumble() -> None:
    grumble = "Saya heran kenapa honor kegiatan bulan lalu belum juga dibayar padahal sudah diajukan. " * 12
    chat = android(("Budi: ", grumble), ("Rini: ", RELEASE), ("Budi: ", "ok"))
    assert take_release(chat)[0] == RELEASE


def test_of_two_versions_the_later_counts() -> None:
    later = RELEASE.replace("kata Zabir", "ujar Zabir")
    chat = android(("Rini: ", RELEASE), ("Rini: ", later), ("Ulfa: ", "ok"))
    assert take_release(chat)[0] == later


@pytest.mark.parametrize(
    "text",
    [
        RELEASE,
        android(("Rini: ", "JUDUL RILIS"), ("Rini: ", LEAD)),
        "Yth. Humas, ini percakapannya:\n" + android(("Rini: ", "a"), ("Rini: ", LEAD), ("Ulfa: ", "b")),
        android(("Rini: ", "sudah"), ("Ulfa: ", "belum"), ("Rini: ", "ok")),
    ],
    ids=["no chat", "but copied", "words of one's own above it", "nothing long"],
)
def test_other_texts_are_left_whole(text: str) -> None:
    assert take_release(text) == (text, ())


@pytest.mark.parametrize("line", ["dinkes-luwutimur.com", "DUKCAPIL.INFO", "surat.pdf"])
def test_a_line_of_ones_own_is_no_word_of_the_messenger(line: str) -> None:
    assert line in strip_chat(f"Info melalui laman\n{line}\natau loket.")


def test_stamps_and_the_messengers_own_words_go() -> None:
    chat = "[11.21, 24/11/2026] Rini: JUDUL\n<Media tidak disertakan>\nisi"
    assert [line for line in strip_chat(chat).split("\n") if line] == ["JUDUL", "isi"]
