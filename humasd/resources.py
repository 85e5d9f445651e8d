"""Where humasd's own data lies: templates, migrations, the commented configuration.

In a checkout they are the top-level folders; in an installed wheel they lie inside the package.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def find_resource(name: str) -> Path:
    """The path of "templates", "migrations" or "config"; the one in the package wins."""
    packaged = _PACKAGE / "_data" / name
    return packaged if packaged.exists() else _PACKAGE.parent / name
