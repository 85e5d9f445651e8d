"""Alembic's entry: migrates over the connection that humasd hands in, in its transaction."""

from __future__ import annotations

import warnings

from alembic import context
from sqlalchemy.exc import SAWarning

from humasd.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=False,  # the transaction is the caller's
)
with warnings.catch_warnings():
    # Where SQLite makes a table anew, those it points to are read too. That their indexes on expressions
    # cannot be is no matter: those tables stay.
    warnings.filterwarnings("ignore", "Skipped unsupported reflection of expression-based index", SAWarning)
    context.run_migrations()
