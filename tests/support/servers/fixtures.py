"""Session fixtures: each server is started when a test first asks for it, and stopped at the end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.servers.certificates import Certificates, make_certificates
from tests.support.servers.dovecot import Dovecot, run_dovecot
from tests.support.servers.postfix import Postfix, run_postfix
from tests.support.servers.postgres import Postgres, run_postgres
from tests.support.servers.processes import server_folder
from tests.support.servers.wordpress import WordPress, run_wordpress

LOCAL_DOMAINS = ("luwutimurkab.go.id", "example.com", "skpd.example", "forged.example")
"""Whose mail Postfix takes and hands to Dovecot; all other domains are refused."""

SERVER_FIXTURES = frozenset({"dovecot", "postfix", "wordpress", "postgres"})


@pytest.fixture(scope="session")
def certificates() -> Iterator[Certificates]:
    with server_folder("ca") as folder:
        yield make_certificates(folder)


@pytest.fixture(scope="session")
def ca_file(certificates: Certificates) -> Path:
    """What clients trust in these tests."""
    return certificates.ca


@pytest.fixture(scope="session")
def dovecot(certificates: Certificates) -> Iterator[Dovecot]:
    """Mailboxes are made with `dovecot.add_user(address)`."""
    with run_dovecot(certificates) as server:
        yield server


@pytest.fixture(scope="session")
def postfix(certificates: Certificates, dovecot: Dovecot) -> Iterator[Postfix]:
    with run_postfix(certificates, dovecot, LOCAL_DOMAINS) as server:
        yield server


@pytest.fixture(scope="session")
def running_wordpress() -> Iterator[WordPress]:
    with run_wordpress() as server:
        yield server


@pytest.fixture
def wordpress(running_wordpress: WordPress) -> Iterator[WordPress]:
    """The site, healthy before and after each test whatever faults were injected."""
    running_wordpress.heal()
    yield running_wordpress
    running_wordpress.heal()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """An empty database for a test: `postgres.create_database()` gives its URL."""
    with run_postgres() as server:
        yield server
