"""one mail that asks an official for several decisions"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "digests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("official", sa.String(320), nullable=False),
        sa.Column("codes", sa.JSON(), nullable=False),
        sa.Column("long_code", sa.String(64), nullable=False),
        sa.Column("short_code", sa.String(8), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("message_id", sa.String(998), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("asked_again", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digests")),
        sa.UniqueConstraint("long_code", name=op.f("uq_digests_long_code")),
        sa.UniqueConstraint("official", "day", "part", name=op.f("uq_digests_official")),
    )
    op.create_index(op.f("ix_digests_short_code"), "digests", ["short_code"])
