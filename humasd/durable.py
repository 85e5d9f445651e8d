"""Files that are whole or absent, and still there after a power cut."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from pathlib import Path

_NO_HARD_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK)


def write_durably(
    target: Path, content: bytes, *, scratch: Path | None = None, mode: int | None = None
) -> None:
    """Write `target` in one step: a reader sees the old content or the new, never a part.

    The bytes go to a file in `scratch` first (the target's own folder by default; it must lie on
    the same filesystem), are fsynced and renamed; then the folder is fsynced. `mode` is the file's
    from before its first byte. Raises OSError.
    """
    draft = _name_draft(target, scratch or target.parent)
    try:
        with draft.open("xb") as file:
            if mode is not None:
                os.fchmod(file.fileno(), mode)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def link_durably(target: Path, source: Path, *, scratch: Path, mode: int) -> None:
    """As `write_durably`, from a file of the same filesystem, which stays where it is and is copied only
    where there are no hard links. Raises OSError."""
    draft = _name_draft(target, scratch)
    descriptor = os.open(source, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        os.fchmod(descriptor, mode)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    try:
        _link(source, draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)  # also where the target was that very file: such a rename does nothing
    sync_folder(target.parent)


def _name_draft(target: Path, folder: Path) -> Path:
    return folder / f".{target.name[:100]}.{secrets.token_hex(8)}"


def _link(source: Path, draft: Path) -> None:
    try:
        os.link(source, draft, follow_symlinks=False)
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        shutil.copy(source, draft)
        with draft.open("rb") as file:
            os.fsync(file.fileno())


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it that are missing; a power cut takes none away. Raises OSError."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    if missing or not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
    for place in missing:
        sync_folder(place.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable: renames and new files survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def require_writable(folder: Path, setting: str) -> None:
    """Raise PermissionError or NotADirectoryError, saying how to mend it, unless `folder` can be
    used or, where it is missing, can be made. Changes nothing."""
    existing = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    if not existing.is_dir():
        raise NotADirectoryError(
            f"{existing} is a file, not a folder; correct {setting} or move the file away"
        )
    if not os.access(existing, os.W_OK | os.X_OK):
        raise PermissionError(
            f"{existing} is not writable for this user; give it rights (chown) or correct {setting}"
        )
