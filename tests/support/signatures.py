"""Mail that is signed (DKIM) or sealed (ARC) with keys made on the spot, and the DNS they lie in."""

from __future__ import annotations

import base64
import random
from dataclasses import dataclass, field
from functools import cache

import dkim

from humasd.errors import Transient

SELECTOR = "s1"


@dataclass(frozen=True)
class Key:
    private: bytes
    """PEM, PKCS #1."""
    record: bytes
    """What the domain publishes."""


@cache
def make_key(bits: int = 1024, seed: int = 1) -> Key:
    """An RSA key, the same at every call; worth nothing outside a test."""
    chance = random.Random(bits * 1000 + seed)
    e = 65537
    p, q = (_prime(bits // 2, chance, e) for _ in range(2))
    n, d = p * q, pow(e, -1, (p - 1) * (q - 1))
    private = _sequence(*map(_integer, (0, n, e, d, p, q, d % (p - 1), d % (q - 1), pow(q, -1, p))))
    public = _sequence(_integer(n), _integer(e))
    algorithm = _sequence(bytes.fromhex("06092a864886f70d0101010500"))
    whole = _sequence(algorithm, _der(0x03, b"\0" + public))
    pem = b"-----BEGIN RSA PRIVATE KEY-----\n" + base64.encodebytes(private)
    return Key(pem + b"-----END RSA PRIVATE KEY-----\n", b"v=DKIM1; k=rsa; p=" + base64.b64encode(whole))


@dataclass
class Dns:
    """A DNS of a few records, which counts what it is asked."""

    records: dict[str, bytes] = field(default_factory=dict)
    fails: bool = False
    asked: list[str] = field(default_factory=list)

    def find_text(self, name: str) -> bytes | None:
        self.asked.append(name)
        if self.fails:
            raise Transient("the DNS does not answer")
        return self.records.get(name)

    def publish(self, domain: str, key: Key, selector: str = SELECTOR) -> None:
        self.records[f"{selector}._domainkey.{domain}"] = key.record


def sign(
    raw: bytes,
    domain: str,
    key: Key,
    *,
    fields: list[bytes] | None = None,
    tags: bytes = b"",
    canonicalize: tuple[bytes, bytes] = (b"relaxed", b"relaxed"),
    algorithm: bytes = b"rsa-sha256",
    length: bool = False,
    identity: bytes | None = None,
) -> bytes:
    """The mail with a DKIM-Signature on top; `tags` are added to it, e.g. b"x=1; ", and signed."""
    signer = dkim.DKIM(raw)
    plain = signer.gen_header

    def with_tags(given: list[tuple[bytes, bytes]], *rest: object, **more: object) -> bytes:
        added = [tuple(tag.split(b"=")) for tag in tags.replace(b" ", b"").split(b";") if tag]
        return bytes(plain(given[:-1] + added + given[-1:], *rest, **more))

    signer.gen_header = with_tags
    header = signer.sign(
        SELECTOR.encode(),
        domain.encode(),
        key.private,
        signature_algorithm=algorithm,
        canonicalize=canonicalize,
        include_headers=fields,
        length=length,
        identity=identity,
    )
    return bytes(header) + raw


def seal(raw: bytes, sealer: str, key: Key, results: str, *, fields: list[bytes] | None = None) -> bytes:
    """The mail with one more ARC set on top, by a server that found `results`."""
    found = f"Authentication-Results: {sealer}; {results}\r\n".encode()
    chosen = fields or [b"from", b"to", b"subject", b"in-reply-to", b"references", b"date"]
    header = dkim.ARC(found + raw).sign(
        SELECTOR.encode(), sealer.encode(), key.private, sealer.encode(), include_headers=chosen
    )
    return b"".join(header) + raw


def _prime(bits: int, chance: random.Random, e: int) -> int:
    while True:
        number = chance.getrandbits(bits) | 1 | (0b11 << (bits - 2))
        if (
            number % e != 1
            and all(number % small for small in (3, 5, 7, 11, 13))
            and _is_prime(number, chance)
        ):
            return number


def _is_prime(number: int, chance: random.Random) -> bool:
    """Miller-Rabin, 20 rounds."""
    odd, twos = number - 1, 0
    while not odd % 2:
        odd, twos = odd // 2, twos + 1
    for _ in range(20):
        x = pow(chance.randrange(2, number - 1), odd, number)
        if x in (1, number - 1):
            continue
        if not any((x := x * x % number) == number - 1 for _ in range(twos - 1)):
            return False
    return True


def _der(tag: int, content: bytes) -> bytes:
    size = len(content)
    if size < 128:
        return bytes([tag, size]) + content
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(length)]) + length + content


def _integer(number: int) -> bytes:
    return _der(0x02, number.to_bytes(number.bit_length() // 8 + 1, "big"))


def _sequence(*parts: bytes) -> bytes:
    return _der(0x30, b"".join(parts))
