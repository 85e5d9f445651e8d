"""What is particular to mail in folders; what every mailbox does stands in tests/services."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.adapters.maildir import MaildirMailbox, MaildirMailer
from humasd.errors import Permanent
from humasd.ports import Envelope, Folder

MAIL = b"Message-ID: <1@humas>\r\nSubject: x\r\n\r\nIsi.\r\n"
TO_EDITOR = Envelope("humas@luwutimurkab.go.id", "redaksi@example.com")


def sent(path: Path) -> list[bytes]:
    return [file.read_bytes() for file in (path / "new").iterdir()]


def test_a_sent_mail_is_one_file_under_its_envelope(tmp_path: Path) -> None:
    MaildirMailer(tmp_path).send(TO_EDITOR, MAIL)
    trace = b"Return-Path: <humas@luwutimurkab.go.id>\r\nX-Envelope-To: redaksi@example.com\r\n"
    assert sent(tmp_path) == [trace + MAIL]
    assert list((tmp_path / "tmp").iterdir()) == []


def test_sending_again_after_a_crash_makes_no_second_file(tmp_path: Path) -> None:
    for _ in range(2):
        MaildirMailer(tmp_path).send(TO_EDITOR, MAIL)
    assert len(sent(tmp_path)) == 1


def test_nor_does_it_once_the_mail_was_read(tmp_path: Path) -> None:
    MaildirMailer(tmp_path).send(TO_EDITOR, MAIL)
    (file,) = (tmp_path / "new").iterdir()
    file.rename(tmp_path / "cur" / f"{file.name}:2,S")
    MaildirMailer(tmp_path).send(TO_EDITOR, MAIL)
    assert sent(tmp_path) == []


def test_each_recipient_has_a_file(tmp_path: Path) -> None:
    mailer = MaildirMailer(tmp_path)
    for name in ("a", "b", "c"):
        mailer.send(Envelope("humas@x.id", f"{name}@example.com"), MAIL)
    assert len(sent(tmp_path)) == 3


def test_a_bounce_has_an_empty_return_path(tmp_path: Path) -> None:
    MaildirMailer(tmp_path).send(Envelope("", "a@example.com"), MAIL)
    assert sent(tmp_path)[0].startswith(b"Return-Path: <>\r\n")


@pytest.mark.parametrize("address", ["a@x.id\nBcc: b@x.id", "a\r\n@x.id", "a\x00@x.id"])
def test_an_address_cannot_smuggle_a_header(tmp_path: Path, address: str) -> None:
    with pytest.raises(Permanent, match="control characters"):
        MaildirMailer(tmp_path).send(Envelope("humas@x.id", address), MAIL)


@given(st.binary(max_size=200))
def test_a_mail_comes_out_as_it_went_in(tmp_path_factory: pytest.TempPathFactory, message: bytes) -> None:
    path = tmp_path_factory.mktemp("kirim")
    MaildirMailer(path).send(TO_EDITOR, message)
    (content,) = sent(path)
    head, _, rest = content.partition(b"X-Envelope-To: redaksi@example.com")
    assert head.startswith(b"Return-Path: <humas@luwutimurkab.go.id>")
    assert rest in (b"\r\n" + message, b"\n" + message)


def test_a_name_used_again_is_another_message(tmp_path: Path) -> None:
    """People drop files by hand and call them surat.eml each time."""
    mailbox = MaildirMailbox(tmp_path)
    mailbox.waiting()
    filed = []
    for number in range(3):
        file = tmp_path / "new" / "surat.eml"
        file.write_bytes(b"%d" % number)
        os.utime(file, (1000 + number, 1000 + number))
        (message,) = mailbox.waiting()
        filed.append(message.uid)
        mailbox.file([message.uid], Folder.ARCHIVE)
    assert len(set(filed)) == 3
    archive = tmp_path / ".Arsip" / "cur"
    assert sorted(file.read_bytes() for file in archive.iterdir()) == [b"0", b"1", b"2"]
    assert list(mailbox.fetch(filed[0])) == []


def test_a_message_that_a_power_cut_left_in_both_folders_is_filed_as_one(tmp_path: Path) -> None:
    mailbox = MaildirMailbox(tmp_path)
    mailbox.waiting()
    file = tmp_path / "new" / "surat.eml"
    for _ in range(2):
        file.write_bytes(b"isi")
        os.utime(file, (1000, 1000))
        mailbox.file([message.uid for message in mailbox.waiting()], Folder.ARCHIVE)
    assert [path.read_bytes() for path in (tmp_path / ".Arsip" / "cur").iterdir()] == [b"isi"]
    assert mailbox.waiting() == []


@pytest.mark.parametrize(
    "name",
    [b"Permohonan caf\xe9.eml", b"Permohonan publikasi " + b"sangat " * 33, "ペ".encode() * 80, b"y" * 255],
)
def test_a_message_is_had_and_filed_whatever_its_name(tmp_path: Path, name: bytes) -> None:
    mailbox = MaildirMailbox(tmp_path)
    mailbox.waiting()
    Path(tmp_path / "new" / os.fsdecode(name)).write_bytes(MAIL)
    [message] = mailbox.waiting()
    assert len(message.uid.encode()) <= 255
    assert b"".join(mailbox.fetch(message.uid)) == MAIL
    mailbox.file([message.uid], Folder.ARCHIVE)
    assert [path.read_bytes() for path in (tmp_path / ".Arsip" / "cur").iterdir()] == [MAIL]
    assert mailbox.waiting() == [] and list(mailbox.fetch(message.uid)) == []


def test_only_files_in_new_are_messages(tmp_path: Path) -> None:
    mailbox = MaildirMailbox(tmp_path)
    mailbox.waiting()
    (tmp_path / "cur" / "lama:2,S").write_bytes(MAIL)
    (tmp_path / "tmp" / "setengah").write_bytes(MAIL)
    (tmp_path / "new" / ".tersembunyi").write_bytes(MAIL)
    (tmp_path / "new" / "folder").mkdir()
    assert list(mailbox.waiting()) == []


@pytest.mark.parametrize("uid", ["", "1", "x", "1.../../rahasia", "0./etc/passwd", "1."])
def test_a_uid_names_nothing_outside(tmp_path: Path, uid: str) -> None:
    mailbox = MaildirMailbox(tmp_path / "kotak")
    mailbox.waiting()
    (tmp_path / "rahasia").write_text("rahasia")
    assert list(mailbox.fetch(uid)) == []


def test_a_check_makes_nothing(tmp_path: Path) -> None:
    MaildirMailbox(tmp_path / "kotak").check()
    MaildirMailer(tmp_path / "keluar").check()
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "kotak").write_text("")
    with pytest.raises(Permanent, match=r"is a file, not a folder; correct \[mailbox\] url"):
        MaildirMailbox(tmp_path / "kotak").check()
