"""Codes that tie a reply to its request."""

from __future__ import annotations

import pytest

from humasd.mail.codes import (
    find_long_codes,
    find_short_code,
    new_long_code,
    new_short_code,
    without_short_code,
)
from humasd.mail.parse import parse_message

CODE = "abcdefghijklmnopqrstuvwxyz234567"
OTHER = "2" * 32


def codes_in(*fields: str, reply_codes=(), plus_addressing=False):
    message = parse_message("\n".join([*fields, "", "SETUJU"]).encode())
    return find_long_codes(message, reply_codes, plus_addressing=plus_addressing)


def test_codes_stand_in_the_threading_headers():
    assert codes_in(f"In-Reply-To: <{CODE}.req@example.go.id>") == (CODE,)
    assert codes_in(f"References: <a@b> <{OTHER}.req@example.go.id>\n <{CODE}.req@example.go.id>") == (
        CODE,
        OTHER,
    )
    assert codes_in(f"In-Reply-To: <{CODE.upper()}.REQ@example.go.id>") == (CODE,)


def test_codes_stand_in_plus_addresses_and_code_lines():
    to, cc = f"To: humas+{CODE}@example.go.id", f"Cc: Humas <humas+{CODE}@example.go.id>, x@y.z"
    assert codes_in(to, plus_addressing=True) == codes_in(cc, plus_addressing=True) == (CODE,)
    assert codes_in(to) == codes_in(cc) == ()  # where the office does not give such addresses out
    assert codes_in("To: x@y.z", reply_codes=(CODE, "short")) == (CODE,)


@pytest.mark.parametrize(
    "field",
    [
        f"In-Reply-To: <{CODE}@example.go.id>",
        f"In-Reply-To: <x{CODE}.req@example.go.id>",
        f"In-Reply-To: <{CODE[:-1]}.req@example.go.id>",
        f"In-Reply-To: {CODE}.req@example.go.id",
        f"Subject: {CODE}",
        f"To: humas+{CODE}x@example.go.id",
    ],
)
def test_what_is_no_code(field):
    assert codes_in(field, plus_addressing=True) == ()


@pytest.mark.parametrize(
    ("subject", "found"),
    [
        ("Re: [0001-ABCDEFGH] Mohon persetujuan", (1, "ABCDEFGH")),
        ("Bls: [ 0042 - abcd2345 ] x", (42, "ABCD2345")),
        ("Fwd: Re: [123456-ABCDEFGH]", (123456, "ABCDEFGH")),
        ("[0001-ABCDEFG1] x", None),
        ("[0001-ABCDEFGHI] x", None),
        ("0001-ABCDEFGH", None),
        ("", None),
    ],
)
def test_the_short_code_of_a_subject(subject, found):
    assert find_short_code(subject) == found


def test_new_codes_are_found_again_and_differ():
    long, short = new_long_code(), new_short_code()
    assert codes_in(f"In-Reply-To: <{long}.req@example.go.id>") == (long,)
    assert find_short_code(f"[0007-{short}] x") == (7, short)
    assert len({new_long_code() for _ in range(100)} | {new_short_code() for _ in range(100)}) == 200


@pytest.mark.parametrize(
    ("subject", "rest"),
    [("Re: [0002-NCX35OK6] Jembatan", "Re:   Jembatan"), ("[0002 – ncx35ya6]", ""), ("Setuju", "Setuju")],
)
def test_a_codes_letters_are_no_word_of_the_subject(subject, rest):
    assert without_short_code(subject) == rest
