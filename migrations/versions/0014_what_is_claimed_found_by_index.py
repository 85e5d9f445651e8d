"""what processes have claimed is found by an index of it alone: each start, and every five minutes after it,
looks for claims of the dead"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_CLAIMED = "lease_owner IS NOT NULL"


def upgrade() -> None:
    for table in ("messages", "outbox"):
        op.create_index(
            f"ix_{table}_claimed",
            table,
            ["lease_owner"],
            sqlite_where=sa.text(_CLAIMED),
            postgresql_where=sa.text(_CLAIMED),
        )
