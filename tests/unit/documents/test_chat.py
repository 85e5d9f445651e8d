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
def test_the_release_is_taken_out_of_the_talk(export: Callable[..., str]) -> None:
    chat = export(
        ("", "Pesan dan panggilan dienkripsi secara end-to-end."),
        ("", 'Pusdalops membuat grup "Rilis"'),
        ("Pusdalops: ", "IMG-20261125-WA0003.jpg (file terlampir)"),
        ("Pusdalops: ", RELEASE),
        ("Pusdalops: ", "silakan diteruskan ke humas ya"),
        ("Ulfa: ", "Siap komandan"),
    )
    assert take_release(chat) == RELEASE


def test_a_title_that_was_sent_by_itself_comes_along() -> None:
    chat = android(
        ("Rini: ", "Halo pak"), ("Rini: ", "Bantuan Banjir Disalurkan"), ("Rini: ", LEAD), ("Ulfa: ", "ok")
    )
    assert take_release(chat) == f"Bantuan Banjir Disalurkan\n\n{LEAD.strip()}"


def test_another_ones_word_above_the_release_is_talk() -> None:
    chat = android(("Ulfa: ", "Kirim rilisnya"), ("Rini: ", LEAD), ("Ulfa: ", "ok"))
    assert take_release(chat) == LEAD.strip()


def test_what_was_sent_in_several_messages_stays_together() -> None:
    chat = android(("Ulfa: ", "Mana"), ("Rini: ", RELEASE), ("Rini: ", LEAD), ("Ulfa: ", "ok"))
    assert take_release(chat) == f"{RELEASE}\n\n{LEAD.strip()}"


def test_of_two_people_the_longer_text_counts() -> None:
    chat = android(("Ulfa: ", LEAD), ("Rini: ", RELEASE), ("Ulfa: ", "ok"))
    assert take_release(chat) == RELEASE


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
    assert take_release(text) == text


def test_stamps_and_the_messengers_own_words_go() -> None:
    chat = "[11.21, 24/11/2026] Rini: JUDUL\n<Media tidak disertakan>\nisi"
    assert [line for line in strip_chat(chat).split("\n") if line] == ["JUDUL", "isi"]
