"""The real servers as fixtures: each starts when a test first asks for it, and ends with the run."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.servers.certificates import Certificates, make_certificates
from tests.support.servers.dovecot import Dovecot, run_dovecot
from tests.support.servers.postfix import Postfix, run_postfix
from tests.support.servers.postgres import Postgres, run_postgres
from tests.support.servers.processes import server_folder
from tests.support.servers.s3 import ObjectStore, run_object_store
from tests.support.servers.wordpress import WordPress, run_wordpress

DOMAINS = (
    "luwutimurkab.go.id",
    "example.com",
    "harian.example.com",
    "tabloid.example.com",
    "radio.example.com",
)
"""Whose mail the test's Postfix takes."""
PEOPLE = (
    "humas.protokol@luwutimurkab.go.id",
    "kabag@luwutimurkab.go.id",
    "kasubag@luwutimurkab.go.id",
    "staf@luwutimurkab.go.id",
    "dinas.pupr@luwutimurkab.go.id",
    "redaksi@harian.example.com",
    "redaksi@tabloid.example.com",
    "berita@radio.example.com",
)
"""Who has a mailbox from the start; Dovecot may take a second to see one that is added later."""


@pytest.fixture(scope="session")
def certificates() -> Iterator[Certificates]:
    with server_folder("certificates") as folder:  # pytest's own folders are closed to the servers' users
        yield make_certificates(folder)


@pytest.fixture(scope="session")
def dovecot(certificates: Certificates) -> Iterator[Dovecot]:
    with run_dovecot(certificates, PEOPLE) as server:
        yield server


@pytest.fixture(scope="session")
def postfix(certificates: Certificates, dovecot: Dovecot) -> Iterator[Postfix]:
    with run_postfix(certificates, dovecot, DOMAINS) as server:
        yield server


@pytest.fixture(scope="session")
def object_store() -> Iterator[ObjectStore]:
    with run_object_store() as server:
        yield server


@pytest.fixture(scope="session")
def wordpress() -> Iterator[WordPress]:
    with run_wordpress() as server:
        yield server


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    with run_postgres() as server:
        yield server
