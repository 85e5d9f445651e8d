"""Files kept by their SHA-256: raw mails, attachments, renditions, mails to be sent."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from humasd.durable import make_folder, write_durably
from humasd.errors import ConfigurationError, Permanent, Transient

_HASH_SIGNS = 64


class FileStore:
    """Content-addressed files in one folder; what `put` has returned survives a power cut."""

    def __init__(self, root: Path) -> None:
        self._root = root
        try:
            make_folder(root)
        except OSError as error:
            raise ConfigurationError(
                f"storage.files: cannot make the folder {root}: {error.strerror}; mend the path or its rights"
            ) from None

    def path(self, sha256: str) -> Path:
        return self._root / sha256[:2] / sha256

    def put(self, content: bytes) -> str:
        sha256 = hashlib.sha256(content).hexdigest()
        path = self.path(sha256)
        if path.exists() and path.stat().st_size == len(content):
            return sha256
        try:
            make_folder(path.parent)
            write_durably(path, content, mode=0o600)
        except OSError as error:
            raise Transient(f"cannot write {path}: {error.strerror}; make room or mend the disk") from error
        return sha256

    def get(self, sha256: str) -> bytes:
        path = self.path(sha256)
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            raise Permanent(f"the file {path} is missing; restore it from a backup") from None
        except OSError as error:
            raise Transient(f"cannot read {path}: {error.strerror}") from error
        if hashlib.sha256(content).hexdigest() != sha256:
            raise Permanent(f"the file {path} was changed; restore it from a backup")
        return content

    def names(self) -> Iterator[str]:
        for path in self._root.glob("[0-9a-f][0-9a-f]/*"):
            if len(path.name) == _HASH_SIGNS:
                yield path.name

    def remove(self, sha256: str) -> None:
        try:
            self.path(sha256).unlink(missing_ok=True)
        except OSError as error:
            raise Transient(
                f"cannot remove {self.path(sha256)}: {error.strerror}; mend its rights"
            ) from error
