"""What a power cut takes away: data that was written and not synced, and names whose folder was not.

The worst that POSIX allows: a file without fsync is empty, and a name that was made, changed or deleted is as
it was, while its folder has not been synced since. SQLite's files are not looked at: it syncs them itself.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.support.faults.boundary import Call, Kind

Undo = Callable[[], object]


class Disk:
    """Told of each call before it is made; `cut` makes of the disk what the power cut would leave."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._unsynced: set[Path] = set()
        self._names: list[tuple[Path, Undo]] = []
        """Changes of names, each with the folder that has not been synced since, oldest first."""

    def note(self, call: Call) -> None:
        path = Path(os.path.realpath(call.path)) if call.path else None
        if call.kind is not Kind.FILE or path is None or self._folder not in (path, *path.parents):
            return
        match call.what:
            case "open to write":
                if not path.exists():
                    self._names.append((path.parent, lambda: path.unlink(missing_ok=True)))
            case "write":
                self._unsynced.add(path)
            case "fsync" | "fdatasync":
                self._unsynced.discard(path)
                self._names = [(folder, undo) for folder, undo in self._names if folder != path]
            case "mkdir":
                if not path.exists():
                    self._names.append((path.parent, lambda: shutil.rmtree(path, ignore_errors=True)))
            case "rename":
                self._note_rename(path, Path(call.target))
            case "link":
                self._note_link(path, Path(call.target))
            case "unlink":
                self._names.append((path.parent, _restoring(path)))

    def _note_link(self, source: Path, target: Path) -> None:
        if source in self._unsynced:
            self._unsynced.add(target)
        self._names.append((target.parent, lambda: target.unlink(missing_ok=True)))

    def _note_rename(self, source: Path, target: Path) -> None:
        if source in self._unsynced:
            self._unsynced.remove(source)
            self._unsynced.add(target)
        if source.is_dir():
            self._names.append((target.parent, lambda: target.exists() and target.rename(source)))
            return
        self._names.append((target.parent, _restoring(target)))
        self._names.append((source.parent, _restoring(source)))

    def cut(self) -> None:
        for path in self._unsynced:
            if path.exists():
                os.truncate(path, 0)
        for _, undo in reversed(self._names):
            undo()


def _restoring(path: Path) -> Undo:
    """Make the name what it is now."""
    if not path.is_file():
        return lambda: path.unlink(missing_ok=True)
    content, stat = path.read_bytes(), path.stat()

    def restore() -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))

    return restore
