"""Bringing the tables to their present shape, by Alembic, imported only where there is work for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from humasd.errors import Permanent

if TYPE_CHECKING:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    from humasd.store.database import Database

_LOCK = 0x68756D61  # "huma": any fixed number that other programs are unlikely to use

UNFINISHED = "restore_unfinished"
"""A table that stands in a database as long as it is being restored."""


def migrate(database: Database, scripts: Path, *, unfinished: bool = False) -> None:
    """One process at a time does it. Raises Permanent where a newer humasd has made the database, or where a
    restore into it was cut off; `unfinished`: it is being restored."""
    with database.reading() as connection:
        if not unfinished and inspect(connection).has_table(UNFINISHED):
            raise Permanent("a restore into this database was cut off; say `humasd restore` again")
        if _find_revision(connection) == _newest(scripts):
            return
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(scripts))
    known = ScriptDirectory.from_config(config)
    with database.restructuring() as connection:
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        _upgrade(connection, config, known)
        if database.is_sqlite and (loose := connection.execute(text("PRAGMA foreign_key_check")).first()):
            raise Permanent(f"the database cannot be brought up to date: a row of {loose[0]} refers to none")


def _upgrade(connection: Connection, config: Config, known: ScriptDirectory) -> None:
    from alembic import command

    current = _find_revision(connection)
    if current not in (None, *(script.revision for script in known.walk_revisions())):
        raise Permanent(f"the database was made by a newer humasd (its revision is {current}); update humasd")
    if current != known.get_current_head():
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _find_revision(connection: Connection) -> str | None:
    """What Alembic last noted; None for a database without tables."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def _newest(scripts: Path) -> str:
    """Our scripts' names begin with their revision."""
    return max(path.name.partition("_")[0] for path in (scripts / "versions").glob("[0-9]*_*.py"))
