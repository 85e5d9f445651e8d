"""Databases as earlier versions of humasd left them, with data in every table."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Boolean, Column, Date, DateTime, Float, Integer, MetaData, Table, insert

from humasd.resources import find_resource
from humasd.store.database import Connection, Database

MOMENT = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
_MEANT: dict[tuple[str, str], object] = {
    ("releases", "agenda"): "0001/HUMAS/XI/2026",
    ("releases", "state"): "approval",
    ("requests", "purpose"): "decide",
    ("requests", "step"): "approval",
    ("requests", "state"): "open",
    ("requests", "official"): "kabag@luwutimurkab.go.id",
    ("decisions", "step"): "disposition",
    ("decisions", "kind"): "dispose",
    ("decisions", "official"): "kabag@luwutimurkab.go.id",
    ("outbox", "kind"): "sender",
    ("outbox", "state"): "sent",
    ("outbox", "recipient"): "dinas.pupr@luwutimurkab.go.id",
    ("messages", "state"): "handled",
    ("attachments", "role"): "material",
    ("versions", "number"): 1,
    ("appointments", "capacity"): "plh",
    ("appointments", "role"): "kabag",
}
"""Where a value has to be one that means something."""


def make_database(database: Database, revision: str) -> None:
    """Bring an empty database to an earlier revision and put a row into each of its tables."""
    config = Config()
    config.set_main_option("script_location", str(find_resource("migrations")))
    with database.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        for table in reflect(connection).sorted_tables:
            if table.name not in ("alembic_version", "ledger", "ledger_head"):
                connection.execute(insert(table).values(_make_row(table)))


def reflect(connection: Connection) -> MetaData:
    metadata = MetaData()
    metadata.reflect(connection)
    return metadata


def find_revisions() -> list[str]:
    """Every revision there ever was, oldest first."""
    config = Config()
    config.set_main_option("script_location", str(find_resource("migrations")))
    return [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()][::-1]


def _make_row(table: Table) -> dict[str, Any]:
    return {column.name: _make_value(table.name, column) for column in table.columns if _is_needed(column)}


def _is_needed(column: Column[Any]) -> bool:
    return not column.nullable or bool(column.foreign_keys)


def _make_value(table: str, column: Column[Any]) -> object:
    if (table, column.name) in _MEANT:
        return _MEANT[table, column.name]
    if column.foreign_keys:
        return 1
    match column.type:
        case Boolean():
            return False
        case Integer():
            return 1
        case Float():
            return 1.0
        case DateTime():
            return MOMENT
        case Date():
            return MOMENT.date()
    kind = type(column.type).__name__.upper()
    if kind in ("JSON", "JSONB"):
        return {} if column.name.endswith("fields") else []
    return "x"
