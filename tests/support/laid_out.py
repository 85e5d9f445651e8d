"""Databases whose tables are there already, as `Database.migrate` makes them: making them takes longer than
most of what is tested in them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import make_url

from humasd.resources import find_resource
from humasd.store.database import Database


def lay_out(url: str) -> None:
    """Where `url` is that of a SQLite database that does not exist yet, put one there."""
    place = make_url(url)
    if place.get_backend_name() == "sqlite" and not (file := Path(str(place.database))).exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_empty_sqlite())


def make_tables(url: str) -> None:
    """The real way."""
    database = Database(url)
    database.migrate(find_resource("migrations"))
    database.close()


@cache
def _empty_sqlite() -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "humasd.db"
        make_tables(f"sqlite:///{file}")
        return file.read_bytes()
