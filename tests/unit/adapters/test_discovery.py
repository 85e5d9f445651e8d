"""The servers of an address, by a DNS of our own on loopback (RFC 6186)."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator

import dns.flags
import dns.message
import dns.rcode
import dns.resolver
import dns.rrset
import pytest

from humasd.adapters.discovery import Found, discover

Ask = Callable[..., Found | None]


@pytest.fixture
def ask() -> Iterator[Ask]:
    """Asks for humas@kota.example in a DNS that knows these records alone: (name, type, value)."""
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind(("127.0.0.1", 0))
    known: list[tuple[str, str, str]] = []
    threading.Thread(target=_serve, args=(server, known), daemon=True).start()
    resolver = dns.resolver.Resolver(configure=False)
    resolver.nameservers, resolver.port = ["127.0.0.1"], server.getsockname()[1]

    def asked(*records: tuple[str, str, str]) -> Found | None:
        known[:] = records
        return discover("humas@kota.example", resolver)

    yield asked
    server.close()


def _serve(server: socket.socket, known: list[tuple[str, str, str]]) -> None:
    while True:
        try:
            wire, client = server.recvfrom(4096)
        except OSError:
            return
        query = dns.message.from_wire(wire)
        name, kind = query.question[0].name, dns.rdatatype.to_text(query.question[0].rdtype)
        answer = dns.message.make_response(query)
        values = [value for owner, type_, value in known if f"{owner}." == name.to_text() and type_ == kind]
        if values:
            answer.answer.append(dns.rrset.from_text(name, 60, "IN", kind, *values))
        else:
            answer.set_rcode(dns.rcode.NXDOMAIN)
        server.sendto(answer.to_wire(), client)


def test_the_domains_own_records_come_first(ask: Ask) -> None:
    found = ask(
        ("_imaps._tcp.kota.example", "SRV", "20 1 993 cadangan.kota.example."),
        ("_imaps._tcp.kota.example", "SRV", "10 1 1993 surat.kota.example."),
        ("_submission._tcp.kota.example", "SRV", "0 1 587 surat.kota.example."),
        ("kota.example", "MX", "10 aspmx.l.google.com."),
    )
    assert found == Found(
        "imaps://humas%40kota.example@surat.kota.example:1993/INBOX",
        "smtp+starttls://humas%40kota.example@surat.kota.example",
        "SRV records of kota.example",
    )


def test_a_service_that_is_denied_gives_way_to_the_next(ask: Ask) -> None:
    found = ask(
        ("_imaps._tcp.kota.example", "SRV", "0 0 0 ."),
        ("_imap._tcp.kota.example", "SRV", "0 1 143 surat.kota.example."),
        ("_submissions._tcp.kota.example", "SRV", "0 1 465 surat.kota.example."),
    )
    assert found is not None and found.mailbox.startswith("imap+starttls://")
    assert found.outgoing == "smtps://humas%40kota.example@surat.kota.example"


@pytest.mark.parametrize(
    ("exchanger", "imap", "provider"),
    [
        ("aspmx.l.google.com.", "imap.gmail.com", "google"),
        ("kota-example.mail.protection.outlook.com.", "outlook.office365.com", "microsoft"),
        ("mx.zoho.com.", "imap.zoho.com", ""),
    ],
)
def test_a_domain_at_a_known_provider_is_known_by_its_mail_exchanger(
    ask: Ask, exchanger: str, imap: str, provider: str
) -> None:
    found = ask(("kota.example", "MX", f"10 {exchanger}"))
    assert found is not None and f"@{imap}/" in found.mailbox and found.provider == provider


def test_a_host_that_only_sounds_like_a_provider_is_none(ask: Ask) -> None:
    assert ask(("kota.example", "MX", "10 notgoogle.com.")) is None


def test_hosts_of_usual_names_are_a_guess_and_said_to_be(ask: Ask) -> None:
    found = ask(("mail.kota.example", "A", "192.0.2.1"))
    assert found is not None and "guess" in found.how
    assert found.mailbox == "imaps://humas%40kota.example@mail.kota.example/INBOX"
    assert found.outgoing == "smtp+starttls://humas%40kota.example@mail.kota.example"


def test_a_dns_that_knows_nothing_or_no_such_name_tells_nothing(ask: Ask) -> None:
    assert ask() is None
    assert discover("humas@" + "a" * 300, dns.resolver.Resolver(configure=False)) is None
