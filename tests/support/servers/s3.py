"""An object store that speaks S3 on loopback (moto), from an environment of its own: `make test` makes it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import urllib3

from tests.support.servers.processes import HOST, find_free_ports, running, server_folder, wait_for_port

PROGRAM = Path(__file__).parents[3] / ".venv-s3" / "bin" / "moto_server"


@dataclass(frozen=True)
class ObjectStore:
    url: str
    bucket: str


@contextmanager
def run_object_store() -> Iterator[ObjectStore]:
    """Empty but for one bucket; forgets all when it ends."""
    [port] = find_free_ports(1)
    with (
        server_folder("s3") as folder,
        running([str(PROGRAM), "-H", HOST, "-p", str(port)], folder / "log") as process,
    ):
        wait_for_port(port, folder / "log", process)
        store = ObjectStore(f"http://{HOST}:{port}", "berkas")
        urllib3.request("PUT", f"{store.url}/{store.bucket}")
        yield store
