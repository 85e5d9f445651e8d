"""The real servers as fixtures: each starts when a test first asks for it, and ends with the run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.servers.certificates import Certificates, make_certificates
from tests.support.servers.dovecot import Dovecot, run_dovecot
from tests.support.servers.postfix import Postfix, run_postfix
from tests.support.servers.postgres import Postgres, run_postgres
from tests.support.servers.wordpress import WordPress, run_wordpress

DOMAINS = (
    "luwutimurkab.go.id",
    "example.com",
    "harian.example.com",
    "tabloid.example.com",
    "radio.example.com",
)
"""Whose mail the test's Postfix takes."""


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="session")
def dovecot(certificates: Certificates) -> Iterator[Dovecot]:
    with run_dovecot(certificates) as server:
        yield server


@pytest.fixture(scope="session")
def postfix(certificates: Certificates, dovecot: Dovecot) -> Iterator[Postfix]:
    with run_postfix(certificates, dovecot, DOMAINS) as server:
        yield server


@pytest.fixture(scope="session")
def wordpress() -> Iterator[WordPress]:
    with run_wordpress() as server:
        yield server


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    with run_postgres() as server:
        yield server
