"""A memo typed into a mail is the writer's own text; what a program quotes never is."""

from __future__ import annotations

import pytest

from humasd.mail.parse import parse_message
from humasd.mail.reply import cut_reply
from humasd.understanding.memo import find_memo
from tests.support.samples import submission_mail

HEAD = "Kepada Yth : Kabag Humas\nDari : Camat Wotu\nTanggal : 20 November 2026\nPerihal : Panen raya\n"
TOLD = "Pada hari Rabu telah dilaksanakan panen raya di Desa Bawalipu."


def memo_of(body: str, subject: str = "laporan", headers: dict[str, str] | None = None) -> object:
    message = parse_message(submission_mail(subject=subject, body=body, headers=headers))
    return find_memo(message, cut_reply(message.text))


def test_its_head_tells_who_writes_and_about_what() -> None:
    memo = memo_of(f"NOTA DINAS\n\n{HEAD}\n{TOLD}")
    assert (memo.sender, memo.subject) == ("Camat Wotu", "Panen raya")  # type: ignore[attr-defined]
    assert memo.text.split("\n") == ["NOTA DINAS", "", "", TOLD]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("body", "subject"),
    [
        (f"Setuju.\n\n{HEAD}\n{TOLD}", "Re: Panen raya"),
        (f"Mohon dimuat.\n\n{HEAD}\n{TOLD}", "Fw: Panen raya"),
        (f"Setuju\n\nDari: Humas\nTanggal: 24 November 2026\nPerihal: Mohon [0001-ABCDEFGH]\n\n{TOLD}", "ok"),
        (f"Dari: Camat Wotu <camat@example.com>\nPerihal: Panen\n\n{TOLD}", "berita"),
        (f"Dari: Camat Wotu\nTanggal: 20 November 2026 14.20\nPerihal: Panen\n\n{TOLD}", "berita"),
        (f"Dari : Camat Wotu\n\n{TOLD}", "berita"),
        (TOLD, "berita"),
    ],
    ids=["answer", "forward", "our request", "address", "time of day", "no subject", "no head"],
)
def test_what_may_be_quoted_is_none(body: str, subject: str) -> None:
    assert memo_of(body, subject) is None


def test_an_answer_in_a_thread_is_none() -> None:
    assert memo_of(f"{HEAD}\n{TOLD}", headers={"In-Reply-To": "<a@example.com>"}) is None
