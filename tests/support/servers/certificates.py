"""A certificate authority for one test run, and one certificate for all servers, by openssl."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.support.servers.processes import run_tool

NAMES = "DNS:localhost,DNS:mail.test.localhost,IP:127.0.0.1"


@dataclass(frozen=True)
class Certificates:
    """Paths of PEM files. Clients trust `ca`; servers present `chain` with `key`."""

    ca: Path
    chain: Path
    key: Path


def make_certificates(folder: Path) -> Certificates:
    ca, ca_key = folder / "ca.pem", folder / "ca.key"
    chain, key = folder / "server.pem", folder / "server.key"
    new_key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
    run_tool([
        "openssl", "req", "-x509", *new_key, "-subj", "/CN=humasd test CA",
        "-addext", "keyUsage=critical,keyCertSign,cRLSign", "-keyout", str(ca_key), "-out", str(ca),
    ])  # fmt: skip
    run_tool([
        "openssl", "req", "-x509", *new_key, "-subj", "/CN=mail.test.localhost",
        "-CA", str(ca), "-CAkey", str(ca_key), "-addext", f"subjectAltName={NAMES}",
        "-addext", "basicConstraints=critical,CA:FALSE", "-addext", "extendedKeyUsage=serverAuth",
        "-keyout", str(key), "-out", str(chain),
    ])  # fmt: skip
    key.chmod(0o644)  # for the servers' own users; it is worth nothing after the run
    return Certificates(ca, chain, key)
