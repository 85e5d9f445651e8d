"""when those who are waited for are reminded"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("releases", sa.Column("remind_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("releases", sa.Column("reminded", sa.Integer(), nullable=False, server_default="0"))
    op.create_index(op.f("ix_releases_remind_at"), "releases", ["remind_at"])
