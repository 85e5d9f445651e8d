"""addresses of partners that are mailed no more, failures for good, and clippings"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("outbox") as outbox:
        outbox.add_column(sa.Column("permanent", sa.Boolean(), nullable=False, server_default=sa.false()))
        outbox.create_index(op.f("ix_outbox_ended_at"), ["ended_at"])
    op.create_table(
        "silenced",
        sa.Column("address", sa.String(320), primary_key=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("why", sa.String(16), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
    )
    op.create_table(
        "clippings",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("release_id", sa.Integer(), sa.ForeignKey("releases.id"), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("told_by", sa.String(320), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("release_id", "url"),
    )
