"""Files in an S3-compatible store, by obstore: for several daemons on several machines. Optional.

An object is there whole or not at all, and durable once the store has answered (S3 has been strongly
consistent since 2020). The keys are those of the folder: ab/ab12….
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from humasd.adapters.urls import is_loopback
from humasd.errors import ConfigurationError, Transient, Withheld
from humasd.hashes import hash_content
from humasd.store.files import HASH_SIGNS, is_empty, tell_changed, tell_missing

_TIMEOUT = timedelta(seconds=30)
_RETRIES = 2


class ObjectFiles:
    """See humasd.ports.Files. Safe to share between threads."""

    def __init__(self, store: Any, place: str) -> None:
        """`store`: one of obstore's."""
        import obstore
        from obstore.exceptions import BaseError

        self._obstore = obstore
        self._refusals = BaseError
        self._failures = (OSError, BaseError)
        self._store = store
        self._place = place

    def put(self, content: bytes | Path) -> str:
        try:
            sha256 = hash_content(content)
            self._obstore.put(self._store, _key(sha256), content)
        except self._failures as error:
            raise Transient(f"cannot write to {self._place}: {_line(error)}; check the store") from error
        return sha256

    def get(self, sha256: str) -> bytes:
        where = f"{self._place}/{_key(sha256)}"
        with self._reading(where):
            content = bytes(self._obstore.get(self._store, _key(sha256)).bytes())
        if hashlib.sha256(content).hexdigest() != sha256:
            raise tell_changed(where)
        return content

    def locate(self, sha256: str, scratch: Path) -> Path:
        where, target = f"{self._place}/{_key(sha256)}", scratch / sha256
        with self._reading(where):
            with target.open("wb") as file:
                for piece in self._obstore.get(self._store, _key(sha256)).stream():
                    file.write(piece)
            actual = hash_content(target)
        if actual != sha256:
            raise tell_changed(where)
        return target

    @contextmanager
    def _reading(self, where: str) -> Iterator[None]:
        try:
            yield
        except FileNotFoundError:
            raise tell_missing(self, where) from None
        except self._refusals as error:
            said = f"cannot read {where}: {_line(error)}"
            if is_empty(self):  # or raises, where the store does not answer at all
                raise Transient(f"{said}; check the store") from error
            mend = "check its class of storage and its rights, or restore the file from a backup"
            raise Withheld(f"{said}; {mend}") from error
        except OSError as error:
            raise Transient(f"cannot read {where}: {_line(error)}") from error

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        try:
            folder = tempfile.mkdtemp(prefix="humasd-")
        except OSError as error:
            raise Transient(
                f"cannot write to {tempfile.gettempdir()}: {error.strerror}; mend TMPDIR"
            ) from error
        try:
            yield Path(folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def names(self, *, put_before: datetime | None = None) -> Iterator[str]:
        try:
            for batch in self._obstore.list(self._store):
                for found in batch:
                    name = str(found["path"]).rpartition("/")[2]
                    if len(name) == HASH_SIGNS and not (put_before and found["last_modified"] >= put_before):
                        yield name
        except self._failures as error:
            raise Transient(f"cannot list {self._place}: {_line(error)}") from error

    def remove(self, sha256: str, *, put_before: datetime | None = None) -> bool:
        """See Files. Between looking and deleting lies one request, in which a store has no lock."""
        try:
            if put_before and self._obstore.head(self._store, _key(sha256))["last_modified"] >= put_before:
                return False
            self._obstore.delete(self._store, _key(sha256))
        except FileNotFoundError:
            pass
        except self._failures as error:
            raise Transient(f"cannot remove from {self._place}: {_line(error)}") from error
        return True

    def check(self) -> str:
        """One line, having written and taken away an object. Raises Transient."""
        self.remove(self.put(b"humasd was here\n"))
        return f"{self._place} can be written"


def open_objects(url: str, endpoint: str, region: str, key: str, secret: str) -> ObjectFiles:
    """The store at s3://BUCKET/PREFIX. TLS, but for a server of this machine."""
    try:
        from obstore.store import S3Store
    except ImportError:
        raise ConfigurationError(
            "storage.files: s3:// needs the package obstore; install humasd with its extra s3: humasd[s3]"
        ) from None
    bucket, _, prefix = url.removeprefix("s3://").partition("/")
    plain = endpoint.startswith("http://")
    if plain and not is_loopback(urlsplit(endpoint).hostname or ""):
        raise ConfigurationError("storage.endpoint: plain http is for this machine alone; write https://")
    store = S3Store(
        bucket,
        prefix=prefix or None,
        endpoint=endpoint or None,
        region=region,
        access_key_id=key or None,
        secret_access_key=secret or None,
        client_options={"allow_http": plain, "timeout": _TIMEOUT, "connect_timeout": _TIMEOUT / 3},
        retry_config={"max_retries": _RETRIES, "retry_timeout": _TIMEOUT},
    )
    return ObjectFiles(store, url)


def _key(sha256: str) -> str:
    return f"{sha256[:2]}/{sha256}"


def _line(error: BaseException) -> str:
    """What went wrong, without the library's inside."""
    return " ".join(str(error).partition("Debug source")[0].split())[:300]
