"""MIME parts as octets: whatever they hold, every mail program reads it back."""

from __future__ import annotations

from email import message_from_bytes, policy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.letters.mime import join_parts, write_file, write_text

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=400)


@given(TEXT)
def test_a_text_is_read_back_and_no_line_is_long(text):
    written = write_text(text, "plain")
    read = message_from_bytes(written, policy=policy.SMTP).get_content()
    assert read.replace("\r\n", "\n") == text.removesuffix("\n") + "\n"
    assert written.isascii() and all(len(line) <= 78 for line in written.split(b"\r\n"))


@given(st.binary(max_size=400))
def test_a_file_is_read_back(content):
    written = write_file(content, "image/jpeg", "Foto – Bupati.jpg", None)
    part = message_from_bytes(written, policy=policy.SMTP)
    assert part.get_content() == content
    assert (part.get_content_disposition(), part.get_filename()) == ("attachment", "Foto – Bupati.jpg")
    assert all(len(line) <= 78 for line in written.split(b"\r\n"))


@pytest.mark.parametrize("name", ["a\r\nBcc: x@example.com", "x" * 300 + ".jpg", "\u202egpj.exe", "é ü.png"])
def test_no_file_name_begins_a_header(name):
    written = write_file(b"x", "image/png", name, "a@b")
    part = message_from_bytes(written, policy=policy.SMTP)
    assert set(part.keys()) == {
        "Content-Type", "Content-Transfer-Encoding", "Content-Disposition", "Content-ID"
    }  # fmt: skip
    assert part["Content-ID"] == "<a@b>" and part.get_content_disposition() == "inline"


@given(st.lists(TEXT, min_size=2, max_size=4))
def test_the_parts_of_a_multipart_are_read_back_in_their_order(texts):
    written = b"".join(join_parts("mixed", "=_0_abc", [[write_text(text, "plain")] for text in texts]))
    read = [
        part.get_content().replace("\r\n", "\n")
        for part in message_from_bytes(written, policy=policy.SMTP).iter_parts()
    ]
    assert [text.rstrip("\n") for text in read] == [text.rstrip("\n") for text in texts]


def test_a_part_alone_needs_no_multipart():
    assert join_parts("mixed", "=_0_abc", [[b"satu"]]) == [b"satu"]
