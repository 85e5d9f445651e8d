"""A book that is older than its ledger, made of one that is not: the ledger is begun anew where it stands."""

from __future__ import annotations

import importlib.util

from sqlalchemy import Connection, text

from humasd.resources import find_resource


def begin_ledger_here(connection: Connection) -> None:
    """Let the migration's own words begin the ledger after all that has been decided."""
    [path] = (find_resource("migrations") / "versions").glob("*_ledger_and_stays.py")
    spec = importlib.util.spec_from_file_location("ledger_and_stays", path)
    assert spec is not None and spec.loader is not None
    migration = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(migration)
    for table in ("ledger", "ledger_head", "stays"):
        connection.execute(text(f"DELETE FROM {table}"))
    migration.begin_ledger(connection)
    migration.note_where_releases_stand(connection)
