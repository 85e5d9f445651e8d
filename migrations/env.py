"""Alembic's entry: migrates over the connection that humasd hands in, in its transaction."""

from __future__ import annotations

from alembic import context

from humasd.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=False,  # the transaction is the caller's
)
context.run_migrations()
