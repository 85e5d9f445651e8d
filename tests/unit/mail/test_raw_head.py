"""What a mail is known by before anybody has parsed it."""

from __future__ import annotations

from humasd.mail.raw_head import read_head


def test_message_id_and_author_are_read_from_the_header_alone() -> None:
    head = read_head(b"From: Dinas <Dinas@X.go.id>\r\nMessage-ID:\r\n <a@x>\r\n\r\nMessage-ID: <b@x>\r\n")
    assert (head.message_id, head.author) == ("<a@x>", "dinas@x.go.id")


def test_a_message_id_that_no_database_takes_is_none() -> None:
    """PostgreSQL takes no NUL; the mails that came with this one would wait with it."""
    assert read_head(b"Message-ID: <a\0b@x>\r\n\r\n").message_id is None
