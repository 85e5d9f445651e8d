"""Keys out of the DNS: one record or none, and a DNS that does not answer is not the same as no key."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import dns.flags
import dns.message
import dns.rcode
import dns.resolver
import dns.rrset
import pytest

from humasd.adapters.dns import DnsRecords
from humasd.errors import Permanent, Transient

RECORDS = {
    "s1._domainkey.example.go.id.": ['"v=DKIM1; k=rsa; " "p=AAAA"'],
    "two._domainkey.example.go.id.": ['"p=A"', '"p=B"'],
    "huge._domainkey.example.go.id.": [" ".join(['"' + "A" * 250 + '"'] * 15) + ' "' + "A" * 251 + '"'],
}


@pytest.fixture
def records() -> Iterator[DnsRecords]:
    """A DNS of its own on loopback: some names exist, some fail, and one is never answered."""
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind(("127.0.0.1", 0))
    threading.Thread(target=_serve, args=(server,), daemon=True).start()
    resolver = dns.resolver.Resolver(configure=False)
    resolver.nameservers, resolver.port = ["127.0.0.1"], server.getsockname()[1]
    yield DnsRecords(resolver, timeout=1.0)
    server.close()


def _serve(server: socket.socket) -> None:
    while True:
        try:
            wire, client = server.recvfrom(4096)
        except OSError:
            return
        answer = _answer(dns.message.from_wire(wire))
        if answer is not None:
            server.sendto(answer.to_wire(max_size=65_535), client)


def _answer(query: dns.message.Message) -> dns.message.Message | None:
    name = query.question[0].name.to_text()
    if name.startswith("silent"):
        return None
    answer = dns.message.make_response(query)
    answer.flags |= dns.flags.RA
    if name.startswith("broken"):
        answer.set_rcode(dns.rcode.SERVFAIL)
    elif name in RECORDS:
        answer.answer.append(dns.rrset.from_text(name, 60, "IN", "TXT", *RECORDS[name]))
    elif not name.startswith("empty"):
        answer.set_rcode(dns.rcode.NXDOMAIN)
    return answer


def test_the_strings_of_a_record_are_joined(records: DnsRecords) -> None:
    assert records.find_text("s1._domainkey.example.go.id") == b"v=DKIM1; k=rsa; p=AAAA"


@pytest.mark.parametrize("name", ["none", "empty", "two", "huge"])
def test_no_record_several_or_one_beyond_all_keys_are_none(records: DnsRecords, name: str) -> None:
    assert records.find_text(f"{name}._domainkey.example.go.id") is None


@pytest.mark.parametrize("name", ["broken.example.go.id", "silent.example.go.id"])
def test_a_dns_that_does_not_answer_is_asked_again_another_time(records: DnsRecords, name: str) -> None:
    with pytest.raises(Transient, match=r"does not answer for .*check this machine's resolvers"):
        records.find_text(name)


@pytest.mark.parametrize("name", ["x" * 64 + ".example.go.id", "a..example.go.id"])
def test_what_is_no_name_is_never_asked_for(records: DnsRecords, name: str) -> None:
    with pytest.raises(Permanent):
        records.find_text(name)
