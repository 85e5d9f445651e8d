"""What a folder site knows of its pages: one small JSON file each."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from humasd.durable import make_folder, write_durably
from humasd.errors import Permanent
from humasd.ports import Post


class Stage(StrEnum):
    """How far a page of the folder site has come."""

    BEGUN = "begun"
    UP = "up"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True)
class Entry:
    """One page as the folder site's own list keeps it, beside the page."""

    key: str
    slug: str
    title: str
    excerpt: str
    category: str | None
    published_at: str
    """RFC 3339."""
    photos: tuple[str, ...] = ()
    """The names of the photos that lie beside the page, or did until they were struck."""
    stage: Stage = Stage.UP

    @classmethod
    def of(cls, post: Post, slug: str, stage: Stage) -> Entry:
        """The entry of a post. Raises Permanent for a photo's name that could leave the folder."""
        photos = tuple(require_safe(photo.name) for photo in post.photos)
        time = post.published_at.isoformat()
        return cls(post.key, slug, post.title, post.excerpt, post.category, time, photos, stage)

    def with_photos(self, names: tuple[str, ...]) -> Entry:
        """With further photos beside those of an earlier version."""
        return replace(self, photos=(*self.photos, *(name for name in names if name not in self.photos)))

    def withdrawn(self) -> Entry:
        """The same page, taken down."""
        return replace(self, stage=Stage.WITHDRAWN)

    @property
    def time(self) -> datetime:
        """When it was published, zone-aware."""
        return datetime.fromisoformat(self.published_at)


class FolderEntries:
    """The entries of one site, by the keys of their pages. Raises OSError."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, key: str) -> Entry | None:
        """The entry of a page; None where the site has none of that key."""
        file = self.file(key)
        return _read(file) if file.exists() else None

    def write(self, entry: Entry) -> Entry:
        """Keep an entry durably in the place of an earlier one of its key."""
        make_folder(self._folder)
        content = json.dumps(asdict(entry), ensure_ascii=False, indent=1)
        write_durably(self.file(entry.key), content.encode())
        return entry

    def keep(self, key: str, page: bytes) -> None:
        """Lay a page aside, for this machine's users alone: the folder may be served as a whole."""
        make_folder(self._folder)
        target = self.file(key).with_suffix(".html")
        write_durably(target, page)
        target.chmod(0o600)

    def file(self, key: str) -> Path:
        """Where the entry of a page lies, whether there is one or not."""
        return self._folder / f"{hashlib.sha256(key.encode()).hexdigest()[:32]}.json"

    def __iter__(self) -> Iterator[Entry]:
        return map(_read, sorted(self._folder.glob("[!.]*.json")))


def require_safe(name: str) -> str:
    """A slug or file name that cannot leave its folder or hide in it. Raises Permanent."""
    if not name or name.startswith(".") or "/" in name or "\0" in name or name == "index.html":
        raise Permanent(f"{name!r} cannot be the name of a page or photo on the website.")
    return name


def _read(file: Path) -> Entry:
    try:
        values = json.loads(file.read_bytes())
        known = {name: values[name] for name in Entry.__dataclass_fields__ if name in values}
        photos, stage = tuple(known.pop("photos", ())), Stage(known.pop("stage", Stage.UP))
        return Entry(**known, photos=photos, stage=stage)
    except (ValueError, TypeError) as error:
        raise Permanent(f"{file} is not what humasd wrote any more; restore it or delete it.") from error
