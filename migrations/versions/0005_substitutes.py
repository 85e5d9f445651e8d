"""substitutes, several approvers; for whom a decision is taken, as what, and on which content"""

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
    op.add_column("releases", sa.Column("approvals", sa.JSON(), nullable=False, server_default="[]"))
    op.create_table(
        "appointments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("seat", sa.String(320), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("substitute", sa.String(320), nullable=False),
        sa.Column("capacity", sa.String(16), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column("appointed_by", sa.String(320), nullable=False),
        sa.Column("message", sa.Integer(), nullable=False),
        sa.Column("appointed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["message"], ["messages.id"], name=op.f("fk_appointments_message")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_appointments")),
    )
    op.create_index(op.f("ix_appointments_seat"), "appointments", ["seat"])
