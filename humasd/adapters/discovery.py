"""Where the mailbox of an address is, by what its domain says in the DNS (RFC 6186, RFC 8314)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import dns.exception
import dns.resolver

from humasd.adapters.urls import IMAP_SCHEMES, SMTP_SCHEMES

TIMEOUT = 5.0
"""Seconds for one name."""


@dataclass(frozen=True)
class Found:
    """Both servers of a mailbox, as the configuration writes them."""

    mailbox: str
    outgoing: str
    how: str
    """What it was found by, for whoever confirms it."""
    provider: str = ""
    """That of [oauth], where the mailbox takes no password."""


@dataclass(frozen=True)
class _Provider:
    mail_exchanger: str
    """What the names of its MX hosts end with."""
    name: str
    imap: str
    smtp: str
    oauth: str = ""


_PROVIDERS = (
    _Provider("google.com", "Google", "imaps://imap.gmail.com", "smtps://smtp.gmail.com", "google"),
    _Provider("googlemail.com", "Google", "imaps://imap.gmail.com", "smtps://smtp.gmail.com", "google"),
    _Provider(
        "outlook.com",
        "Microsoft",
        "imaps://outlook.office365.com",
        "smtp+starttls://smtp.office365.com",
        "microsoft",
    ),
    _Provider("yahoodns.net", "Yahoo", "imaps://imap.mail.yahoo.com", "smtps://smtp.mail.yahoo.com"),
    _Provider("zoho.com", "Zoho", "imaps://imap.zoho.com", "smtps://smtp.zoho.com"),
)
_IMAP = (("_imaps._tcp", "imaps"), ("_imap._tcp", "imap+starttls"))
_SMTP = (("_submissions._tcp", "smtps"), ("_submission._tcp", "smtp+starttls"))
_USUAL = ("mail", "imap", "smtp")


def discover(address: str, resolver: Any = None) -> Found | None:
    """What the DNS tells of an address's servers; None where it tells nothing, or does not answer.

    First the domain's own SRV records, then its mail exchangers, if a well-known provider's, at last hosts of
    usual names. An answer may be forged: whoever asks confirms it, and TLS verifies the host after that.
    """
    domain = address.rpartition("@")[2]
    try:
        resolver = resolver or dns.resolver.Resolver()
        return _by_services(domain, address, resolver) or _by_guess(domain, address, resolver)
    except (dns.exception.DNSException, OSError, UnicodeError):
        return None


def _by_services(domain: str, address: str, resolver: Any) -> Found | None:
    imap, smtp = (_find_service(kinds, domain, resolver) for kinds in (_IMAP, _SMTP))
    if imap and smtp:
        return _found(address, imap, smtp, f"SRV records of {domain}")
    exchangers = [str(one.exchange).rstrip(".").lower() for one in _ask(domain, "MX", resolver)]
    for provider in _PROVIDERS:
        ending = provider.mail_exchanger
        if any(host == ending or host.endswith(f".{ending}") for host in exchangers):
            how = f"{domain} has its mail at {provider.name}"
            return _found(address, provider.imap, provider.smtp, how, provider.oauth)
    return None


def _find_service(kinds: Iterable[tuple[str, str]], domain: str, resolver: Any) -> str | None:
    """The server of the first kind that the domain offers; "." says that it does not (RFC 6186, 3.4)."""
    for service, scheme in kinds:
        records = sorted(_ask(f"{service}.{domain}", "SRV", resolver), key=lambda r: (r.priority, -r.weight))
        for record in records:
            host = str(record.target).rstrip(".").lower()
            if host:
                usual = {**IMAP_SCHEMES, **SMTP_SCHEMES}[scheme][1]
                port = "" if record.port == usual else f":{record.port}"
                return f"{scheme}://{host}{port}"
    return None


def _by_guess(domain: str, address: str, resolver: Any) -> Found | None:
    there = [name for name in _USUAL if _ask(f"{name}.{domain}", "A", resolver)]
    imap = next((name for name in there if name != "smtp"), None)
    smtp = next((name for name in reversed(there) if name != "imap"), None)
    if imap is None or smtp is None:
        return None
    how = "a guess, as hosts of these names are there"
    return _found(address, f"imaps://{imap}.{domain}", f"smtp+starttls://{smtp}.{domain}", how)


def _ask(name: str, kind: str, resolver: Any) -> list[Any]:
    try:
        return list(resolver.resolve(f"{name}.", kind, lifetime=TIMEOUT))
    except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer, dns.resolver.NoNameservers):
        return []


def _found(address: str, imap: str, smtp: str, how: str, oauth: str = "") -> Found:
    return Found(f"{with_user(imap, address)}/INBOX", with_user(smtp, address), how, oauth)


def with_user(server: str, address: str) -> str:
    """ "imaps://HOST" with the address as its user, an @ written %40."""
    scheme, _, host = server.partition("://")
    return f"{scheme}://{quote(address, safe='')}@{host}"
