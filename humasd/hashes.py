"""SHA-256, by which files are kept and told apart."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from pathlib import Path


def hash_content(content: bytes | Path) -> str:
    """Hex SHA-256, of a file without holding it in memory. Raises OSError, also where it is no regular file:
    a FIFO would be waited for without end."""
    if isinstance(content, bytes):
        return hashlib.sha256(content).hexdigest()
    with open(content, "rb", buffering=0, opener=_open_regular) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _open_regular(path: str, flags: int) -> int:
    descriptor = os.open(path, flags | os.O_NONBLOCK)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "is not a regular file", path)
    return descriptor
