"""Real Postfix behind a proxy that spoils one command after another: a mail is taken once, or, where the
answer to its last line was lost, a second time with the very same bytes under the same Message-ID."""

from __future__ import annotations

import re
from collections import Counter
from email import message_from_bytes

import pytest

from humasd.adapters.smtp import SmtpMailer
from humasd.errors import Permanent, Transient, UnknownOutcome
from humasd.ports import Envelope
from tests.services.test_whole_way import wait_for
from tests.support.servers.dovecot import Dovecot
from tests.support.servers.faulty import CUTS, SMTP_ANSWERS, FaultyProxy, listening
from tests.support.servers.postfix import Postfix

OFFICE = "humas.protokol@luwutimurkab.go.id"
KABAG = "kabag@luwutimurkab.go.id"
MOST_COMMANDS = 10


def mail(number: int) -> bytes:
    return (
        f"From: <{OFFICE}>\r\nTo: <{KABAG}>\r\nSubject: Uji\r\nMessage-ID: <{number}@uji>\r\n\r\n"
        "RSET\r\n.titik\r\nDATA\r\n"
    ).encode()


@pytest.mark.parametrize("fault", (*SMTP_ANSWERS, *CUTS))
def test_after_a_fault_at_any_command_a_mail_is_there_once_or_twice_the_same(
    postfix: Postfix, dovecot: Dovecot, fault: str
) -> None:
    dovecot.empty(KABAG)
    expected: Counter[str] = Counter()
    spoiled: list[str] = []
    for number in range(1, MOST_COMMANDS):
        proxy = FaultyProxy((postfix.host, postfix.mx_port), fault, number, SMTP_ANSWERS)
        with listening(proxy.connect) as port:
            mailer = SmtpMailer(f"smtp://127.0.0.1:{port}", timeout=1.5, final_timeout=1.5)
            copies = send_until_taken(mailer, number, proxy)
            mailer.close()
        if not proxy.spoiled:
            expected[f"<{number}@uji>"] = 1
            break
        spoiled.append(proxy.spoiled)
        expected[f"<{number}@uji>"] = copies
    assert [line.split()[0].upper() for line in spoiled][:5] == ["EHLO", "MAIL", "RCPT", "DATA", "."]

    def look() -> bool:
        return len(dovecot.messages(KABAG)) >= expected.total()

    wait_for(look, "the mails did not arrive")
    arrived = dovecot.messages(KABAG)
    assert Counter(str(message_from_bytes(raw)["Message-ID"]) for raw in arrived) == +expected
    assert all(b"\r\nRSET\r\n.titik\r\nDATA\r\n" in raw for raw in arrived)


def send_until_taken(mailer: SmtpMailer, number: int, proxy: FaultyProxy) -> int:
    """Send as the outbox does, once more after a failure; how many copies of it must have arrived."""
    envelope = Envelope(OFFICE, KABAG)
    try:
        mailer.send(envelope, mail(number))
        return 1
    except Permanent as failure:
        assert "554" in str(failure)
        return 0
    except UnknownOutcome:
        # A torn "354" still says to go on, and the connection breaks in the text: the caller cannot know.
        assert proxy.spoiled == ".\r\n" or (proxy.spoiled == "data\r\n" and proxy.reached_server)
    except Transient as failure:
        assert proxy.spoiled != ".\r\n" or re.search("421|451", str(failure)), failure
    mailer.send(envelope, mail(number))
    return 2 if proxy.spoiled == ".\r\n" and proxy.reached_server else 1


def test_a_server_whose_certificate_is_not_trusted_gets_no_mail_and_it_waits(
    postfix: Postfix, dovecot: Dovecot
) -> None:
    for scheme, port in (("smtps", postfix.smtps_port), ("smtp+starttls", postfix.submission_port)):
        url = f"{scheme}://humas.protokol%40luwutimurkab.go.id@{postfix.host}:{port}"
        with pytest.raises(Transient, match="ca_file"):
            SmtpMailer(url, dovecot.password).send(Envelope(OFFICE, KABAG), mail(1))
