"""Public keys out of the DNS, by the machine's own resolvers."""

from __future__ import annotations

import dns.exception
import dns.name
import dns.resolver

from humasd.errors import Permanent, Transient

TIMEOUT = 5.0
"""Seconds for one name, all resolvers and tries together."""
MAX_RECORD = 4_000
"""Octets; a key of 8192 bits has about 1,500."""


class DnsRecords:
    """TXT records (RFC 1035, section 3.3.14). May be used from several threads."""

    def __init__(self, resolver: dns.resolver.Resolver | None = None, timeout: float = TIMEOUT) -> None:
        self._resolver = resolver
        self._timeout = timeout

    def find_text(self, name: str) -> bytes | None:
        try:
            if self._resolver is None:
                self._resolver = dns.resolver.Resolver()
            answer = self._resolver.resolve(f"{name}.", "TXT", lifetime=self._timeout)
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
            return None
        except (
            dns.name.LabelTooLong,
            dns.name.EmptyLabel,
            dns.name.BadEscape,
            dns.name.NameTooLong,
        ) as error:
            raise Permanent(f"{name!r} is no name that the DNS can hold") from error
        except (dns.exception.DNSException, OSError) as error:
            raise Transient(
                f"the DNS does not answer for {name} ({type(error).__name__}); check this machine's resolvers"
            ) from error
        records = [b"".join(record.strings) for record in answer]
        return records[0] if len(records) == 1 and len(records[0]) <= MAX_RECORD else None
