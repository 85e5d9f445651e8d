from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from humasd.letters.buttons import answer_button

SUBJECT = "[0001-ABCDEFGH] Mohon persetujuan: PT A&B, 100% + jalan?"
CODE = "k3v7q2m5w6z4a2b3c4d5e6f7g2h3j4k5"


def test_a_tap_writes_the_answer_and_the_line_that_proves_it() -> None:
    url = urlsplit(answer_button("humas@example.com", SUBJECT, "SETUJU", CODE))
    fields = parse_qs(url.query, strict_parsing=True)
    assert (url.scheme, url.path) == ("mailto", "humas@example.com")
    assert fields["subject"] == [f"Re: {SUBJECT}"]
    assert fields["body"] == [f"SETUJU\r\n\r\nkode: {CODE}\r\n"]


def test_line_breaks_are_written_as_rfc_6068_wants() -> None:
    url = answer_button("humas@example.com", SUBJECT, "REVISI: ", CODE)
    assert "body=REVISI%3A%20%0D%0A%0D%0Akode%3A%20" in url
    assert "+" not in url  # mail programs show "+" as it is


def test_a_plus_address_stays_whole() -> None:
    address = f"humas+{CODE}@example.com"
    assert answer_button(address, "x", "SETUJU", CODE).startswith(f"mailto:humas%2B{CODE}@example.com?")


def test_an_answer_to_an_answer_has_one_re() -> None:
    assert "subject=Re%3A%20x&" in answer_button("a@example.com", "Re: x", "SETUJU", CODE)


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))
def test_no_subject_or_word_escapes_its_field(subject: str, word: str) -> None:
    query = urlsplit(answer_button("a@example.com", subject, word, CODE)).query
    assert sorted(parse_qs(query, strict_parsing=True)) == ["body", "subject"]
