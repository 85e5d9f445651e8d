"""for whom a decision is asked and taken, as what, and on which content"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("requests", "decisions"):
        op.add_column(table, sa.Column("seat", sa.String(320), nullable=False, server_default=""))
        op.execute(f"UPDATE {table} SET seat = official")
    op.add_column("decisions", sa.Column("capacity", sa.Text(), nullable=False, server_default=""))
    op.add_column("decisions", sa.Column("letter", sa.Text(), nullable=False, server_default=""))
    op.add_column("decisions", sa.Column("content_hash", sa.String(64), nullable=False, server_default=""))
