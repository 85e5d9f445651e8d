"""Each stage of handing a mail over fails in its own way (RFC 5321); a small server plays them."""

from __future__ import annotations

import re
import smtplib
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.adapters.smtp import SmtpMailer, _bracket
from humasd.adapters.smtp_lines import LineWriter
from humasd.errors import HumasdError, Permanent, Transient, UnknownOutcome
from humasd.ports import Envelope

MAIL = b"Subject: uji\r\n\r\nIsi.\r\n.titik\r\n"
ENVELOPE = Envelope("humas@x.id", "redaksi@example.com")
GOOD = dict.fromkeys(("EHLO", "MAIL", "RCPT", "RSET", "."), "250 ok") | {"DATA": "354 go on"}


class ScriptedServer:
    """Answers each command as scripted; None hangs up, "" says nothing, bytes are all that it says before it
    hangs up."""

    def __init__(self, answers: dict[str, str | bytes | None]) -> None:
        self.answers = {**GOOD, **answers}
        self.taken: list[bytes] = []
        self.connections = 0
        self.hangs_up = False
        """After each mail."""
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"smtp://127.0.0.1:{self.socket.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                client, _ = self.socket.accept()
            except OSError:
                return
            self.connections += 1
            with client:
                self._talk(client)

    def _talk(self, client: socket.socket) -> None:
        lines = client.makefile("rb")
        client.sendall(b"220 uji\r\n")
        while line := lines.readline():
            command = line[:4].decode().strip().upper()
            if command == "QUIT":
                return
            takes_data = str(self.answers["DATA"]).startswith(
                "354"
            )  # a test may change it once it is answered
            if not self._answer(client, command):
                return
            if command == "DATA" and takes_data:
                content = []
                while (line := lines.readline()) != b".\r\n":
                    if not line:
                        return
                    content.append(line)
                self.taken.append(b"".join(content))
                if not self._answer(client, ".") or self.hangs_up:
                    return

    def _answer(self, client: socket.socket, command: str) -> bool:
        answer = self.answers.get(command, "500 unknown")
        if answer:
            client.sendall(answer if isinstance(answer, bytes) else answer.encode() + b"\r\n")
        return isinstance(answer, str)


@contextmanager
def server(**answers: str | bytes | None) -> Iterator[ScriptedServer]:
    named = {"." if name == "dot" else name.upper(): answer for name, answer in answers.items()}
    scripted = ScriptedServer(named)
    try:
        yield scripted
    finally:
        scripted.socket.close()


def send_to(scripted: ScriptedServer, timeout: float = 5) -> None:
    mailer = SmtpMailer(scripted.url, timeout=timeout, final_timeout=timeout)
    try:
        mailer.send(ENVELOPE, MAIL)
    finally:
        mailer.close()


def test_a_mail_that_is_taken_arrives_with_its_dots() -> None:
    with server() as scripted:
        send_to(scripted)
        assert scripted.taken == [MAIL.replace(b".titik", b"..titik")]


@pytest.mark.parametrize(
    ("stage", "answer", "outcome"),
    [
        ("mail", "451 later", Transient),
        ("mail", "530 5.7.0 log in first", Transient),
        ("mail", "550 5.7.1 your account is suspended", Transient),
        ("mail", "553 5.7.1 not an address of yours", Transient),
        ("rcpt", "450 greylisted", Transient),
        ("rcpt", "421 going down", Transient),
        ("rcpt", "550 5.1.1 no such user", Permanent),
        ("data", "451 later", Transient),
        ("data", "554 no", Permanent),
        ("dot", "452 disk full", Transient),
        ("dot", "552 too large", Permanent),
        ("mail", None, Transient),
        ("rcpt", None, Transient),
        ("data", None, Transient),
        ("dot", None, UnknownOutcome),
        ("rcpt", "", Transient),
        ("dot", "", UnknownOutcome),
    ],
)
def test_what_each_stage_means(stage: str, answer: str | None, outcome: type[HumasdError]) -> None:
    with server(**{stage: answer}) as scripted, pytest.raises(HumasdError) as caught:
        send_to(scripted, timeout=0.5)
    assert type(caught.value) is outcome
    assert ENVELOPE.recipient in str(caught.value)
    if answer:
        assert answer in str(caught.value)


OF_US = [
    "550 5.4.5 Daily user sending limit exceeded. For more information on Gmail",
    "550 5.4.6 Unusual sending activity detected. Please try after sometime",
    "550 Domain example.go.id has exceeded the max emails per hour (120/100 (120%)) allowed.",
    "550 Domain example.go.id has an outgoing mail suspension. Message discarded.",
    "550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients",
    "554 5.2.252 SendAsDenied; humas@x.id not allowed to send as other@x.id",
    "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
    "550 5.7.705 Access denied, tenant has exceeded threshold",
    "550 5.7.1 Client does not have permission to send as this sender",
    "554 5.7.1 <redaksi@example.com>: Relay access denied",
    "553 Relaying disallowed",
    "550 5.7.1 Authentication is required for relay",
    "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.example.org",
    "553 5.7.1 <humas@example.go.id>: Sender address rejected: not owned by user humas",
    "550 5.1.8 <humas@example.go.id>: Domain not found",
    "554 5.7.1 <unknown[127.0.0.1]>: Client host rejected: Access denied",
    "550 relay not permitted",
    "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
    "530 5.7.0 Login first",
    "530 5.7.57 Client was not authenticated to send mail",
]
OF_THE_MAIL = [
    "550 5.1.1 <redaksi@example.com>: no such user",
    "550 5.2.1 The user you are trying to contact is receiving mail too quickly",
    "552 5.2.2 Mailbox is over quota",
    "552 5.3.4 Message size exceeds the limit",
    "554 5.4.6 Too many hops",
    "550 5.7.1 The message contains spam (sent by way of 5.1.7.60)",
    "554 5.7.1 A virus was found",
    "550 5.7.129 The recipient takes no mail from outside",
]


@pytest.mark.parametrize("outcome", [Transient, Permanent])
def test_what_a_server_has_against_us_is_no_word_on_the_mail_whenever_it_says_so(
    outcome: type[HumasdError],
) -> None:
    """A provider speaks of its sending limit after RCPT, DATA or the last line."""
    with server() as scripted:
        mailer = SmtpMailer(scripted.url, timeout=2, final_timeout=2)
        for answer in OF_US if outcome is Transient else OF_THE_MAIL:
            for stage in ("RCPT", "DATA", "."):
                scripted.answers = {**GOOD, stage: answer}
                with pytest.raises(HumasdError, match=re.escape(answer)) as caught:
                    mailer.send(ENVELOPE, MAIL)
                assert type(caught.value) is outcome, (stage, answer)
        mailer.close()
        assert scripted.connections == 1


@pytest.mark.parametrize(
    "torn", [b"2", b"25", b"250-ok\r\n", b"250-ok\r\n2", b"5", b"55", b"\r\n", b"XYZ\r\n", b"999 ok\r\n"]
)
def test_a_torn_or_garbled_answer_to_the_last_line_says_nothing(torn: bytes) -> None:
    with server(dot=torn) as scripted, pytest.raises(UnknownOutcome, match=ENVELOPE.recipient):
        send_to(scripted)


@pytest.mark.parametrize("stage", ["mail", "rcpt", "data"])
@pytest.mark.parametrize("torn", [b"2", b"35", b"5", b"55", b"XYZ\r\n"])
def test_a_torn_answer_before_it_is_tried_again(stage: str, torn: bytes) -> None:
    with server(**{stage: torn}) as scripted, pytest.raises(Transient):
        send_to(scripted)


EVERYTHING = "250-uji\r\n250-SIZE 1000\r\n250-8BITMIME\r\n250 SMTPUTF8"


@pytest.mark.parametrize("answer", ["552 5.3.4 larger than 1000", "555 5.5.4 no such parameter"])
def test_a_mail_whose_parameters_are_refused_has_failed(answer: str) -> None:
    with server(ehlo=EVERYTHING, mail=answer) as scripted, pytest.raises(Permanent, match=answer):
        send_to(scripted)


@pytest.mark.parametrize("answer", ["552 5.2.2 your box is full", "555 5.5.4 no such parameter"])
def test_without_parameters_no_mail_is_refused_for_them(answer: str) -> None:
    with server(mail=answer) as scripted, pytest.raises(Transient, match=answer):
        send_to(scripted)


@pytest.mark.parametrize("answer", ["550 5.6.7 no such addresses", "553 5.6.7 no such addresses"])
def test_a_refusal_after_smtputf8_is_that_of_the_address_that_needs_it(answer: str) -> None:
    with server(ehlo=EVERYTHING, mail=answer) as scripted:
        with pytest.raises(Permanent, match=answer):
            SmtpMailer(scripted.url).send(Envelope("humas@x.id", "rédaksi@example.com"), MAIL)
        with pytest.raises(Transient, match=answer):
            SmtpMailer(scripted.url).send(ENVELOPE, MAIL)
        with pytest.raises(Transient, match=answer):
            SmtpMailer(scripted.url).send(Envelope("húmas@x.id", "redaksi@example.com"), MAIL)


def test_one_connection_serves_many_mails_also_after_a_refusal() -> None:
    with server(rcpt="550 no such user") as scripted:
        mailer = SmtpMailer(scripted.url)
        with pytest.raises(Permanent):
            mailer.send(ENVELOPE, MAIL)
        scripted.answers["RCPT"] = "250 ok"
        for _ in range(3):
            mailer.send(ENVELOPE, MAIL)
        mailer.close()
        assert (len(scripted.taken), scripted.connections) == (3, 1)


def test_a_connection_that_the_server_closes_after_each_mail_is_renewed() -> None:
    with server() as scripted:
        scripted.hangs_up = True
        mailer = SmtpMailer(scripted.url)
        for _ in range(3):
            mailer.send(ENVELOPE, MAIL)
        mailer.close()
        assert (len(scripted.taken), scripted.connections) == (3, 3)


def test_a_connection_that_the_server_closed_meanwhile_is_renewed() -> None:
    with server() as scripted:
        mailer = SmtpMailer(scripted.url, warm=0)
        mailer.send(ENVELOPE, MAIL)
        scripted.answers["RSET"] = None
        mailer.send(ENVELOPE, MAIL)
        mailer.close()
        assert (len(scripted.taken), scripted.connections) == (2, 2)


class SlowLine:
    """Carries 64 KB within a timeout, and no more."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line

    def sendall(self, octets: bytes) -> None:
        if len(octets) > 64 * 1024:
            raise TimeoutError
        self._line.sendall(octets)

    def __getattr__(self, name: str) -> object:
        return getattr(self._line, name)


def test_a_large_mail_goes_over_a_line_that_is_slow_but_moves() -> None:
    message, enclosed = b"Subject: uji\r\n\r\n", b"y" * 300_000 + b"\r\n"
    with server() as scripted:
        mailer = SmtpMailer(scripted.url, warm=60)
        mailer.send(ENVELOPE, MAIL)
        assert mailer._connection is not None
        mailer._connection.sock = SlowLine(mailer._connection.sock)  # type: ignore[assignment]
        mailer.send(ENVELOPE, message, enclosed)
        mailer.close()
        assert (scripted.taken[1:], scripted.connections) == ([message + enclosed], 1)


def test_a_mail_that_takes_too_long_in_all_is_broken_off_and_not_taken_for_sent() -> None:
    with server() as scripted:
        mailer = SmtpMailer(scripted.url, transfer_seconds=0)
        with pytest.raises(Transient, match="too slow for the mail to redaksi"):
            mailer.send(ENVELOPE, MAIL)
        assert mailer.check().startswith("SMTP")
        mailer.close()
        assert scripted.connections == 2


def test_a_silent_server_is_left_after_the_timeout() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        start = time.monotonic()
        with pytest.raises(Transient, match="no answer in time"):
            SmtpMailer(f"smtp://127.0.0.1:{silent.getsockname()[1]}", timeout=0.3).check()
        assert time.monotonic() - start < 3


def test_a_server_without_starttls_is_never_given_the_password() -> None:
    with server() as scripted:
        url = scripted.url.replace("smtp://", "smtp+starttls://humas@")
        with pytest.raises(Transient, match="STARTTLS"):
            SmtpMailer(url, "sandi-rahasia", timeout=2).send(ENVELOPE, MAIL)
        assert scripted.taken == []


def test_an_address_beyond_ascii_needs_a_server_that_takes_it() -> None:
    with server() as scripted, pytest.raises(Permanent, match="SMTPUTF8"):
        SmtpMailer(scripted.url).send(Envelope("humas@x.id", "rédaksi@example.com"), MAIL)


_LINES = st.lists(st.sampled_from([b".", b"..", b"a", b"\r\n", b"\r", b"\n"])).map(b"".join)


@given(_LINES, st.lists(_LINES, min_size=1))
def test_what_many_mails_end_in_arrives_as_if_it_were_part_of_each(message: bytes, ends: list[bytes]) -> None:
    writer = LineWriter()
    for enclosed in ends:
        content = writer.write(message, enclosed)
        assert b"".join(content.pieces) == b"".join(LineWriter().write(message + enclosed).pieces)
        assert content.size == len(message + enclosed)


@given(st.binary())
def test_no_content_ends_the_mail_early(message: bytes) -> None:
    stuffed = b"".join(LineWriter().write(message).pieces)
    assert stuffed.endswith(b"\r\n")
    assert b"\r\n.\r\n" not in b"\r\n" + stuffed
    assert b"\n" not in stuffed.replace(b"\r\n", b"") and b"\r" not in stuffed.replace(b"\r\n", b"")


@given(st.one_of(st.emails(), st.text(alphabet='aé.@"<> \\+=-_', max_size=20)))
def test_an_address_is_named_as_the_standard_library_names_it(address: str) -> None:
    assert _bracket(address) == smtplib.quoteaddr(address)
