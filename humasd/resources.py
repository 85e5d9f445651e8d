"""Where humasd's own data lies: templates, migrations, the commented configuration, the guide.

In a checkout they are the top-level folders; in an installed wheel they lie inside the package.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def find_resource(name: str) -> Path:
    """The path of "templates", "migrations", "config" or "docs"; the one in the package wins."""
    packaged = _PACKAGE / "_data" / name
    return packaged if packaged.exists() else _PACKAGE.parent / name


@dataclass(frozen=True)
class Crest:
    """An office's crest as a small PNG, as it stands in mails, on papers and on the board."""

    content: bytes
    width: int
    """Pixels."""
    height: int

    @cached_property
    def cid(self) -> str:
        """Content-ID within mails (RFC 2392): the same picture has the same."""
        return f"crest-{hashlib.sha256(self.content).hexdigest()[:24]}@humasd"

    @cached_property
    def data_uri(self) -> str:
        """For a page that stands by itself (RFC 2397)."""
        return f"data:image/png;base64,{base64.b64encode(self.content).decode()}"

    def width_for(self, height: int) -> int:
        """How wide it is shown where it is so high; mail programs reserve the room by both."""
        return max(1, round(self.width * height / self.height))


@dataclass(frozen=True)
class Templates:
    """Folders of templates; a file of an earlier one stands for the same file of those after it."""

    folders: tuple[Path, ...]
    crest: Crest | None = None
    """What the office's letterhead shows beside its name; the templates place it."""

    @property
    def own(self) -> Path | None:
        """The office's folder."""
        return self.folders[0] if len(self.folders) > 1 else None

    def find(self, name: str) -> Path:
        """Where a template such as "sheet/kop.typ" lies; of one that is nowhere, where it should."""
        paths = [folder / name for folder in self.folders]
        return next(filter(Path.is_file, paths), paths[-1])

    def list(self, subfolder: str, ending: str) -> dict[str, Path]:
        """The files of a subfolder, each with the path that counts."""
        names = {path.name for folder in self.folders for path in (folder / subfolder).glob(f"*{ending}")}
        return {name: self.find(f"{subfolder}/{name}") for name in sorted(names)}


def find_templates(own: Path | None = None, crest: Crest | None = None) -> Templates:
    """humasd's templates, behind those of the office's own folder where it has one; with its crest."""
    shipped = find_resource("templates")
    return Templates((own, shipped) if own else (shipped,), crest)
