"""what waits, what failed, and what has ended and is not taken note of, is found by small indexes; no index
of all effects has their state in it, so that a mail that goes writes a quarter less to the database
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

_ENDED = "state NOT IN ('pending', 'uncertain')"
_FAILED = sa.text("state IN ('bounced', 'failed')")


def upgrade() -> None:
    op.drop_index("ix_outbox_due", "outbox")
    op.drop_index("ix_outbox_unsettled", "outbox")
    op.create_index("ix_outbox_failed", "outbox", ["id"], sqlite_where=_FAILED, postgresql_where=_FAILED)
    op.create_index(
        "ix_outbox_unsettled",
        "outbox",
        ["id"],
        sqlite_where=sa.text(f"settled IS 0 AND {_ENDED}"),
        postgresql_where=sa.text(f"settled IS false AND {_ENDED}"),
    )
