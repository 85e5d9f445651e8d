"""leases with a token on mails as on deliveries, whose mail it is, and what stays broken"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("outbox") as outbox:
        outbox.add_column(_token())
    with op.batch_alter_table("messages") as messages:
        messages.add_column(sa.Column("author", sa.String(320), nullable=False, server_default=""))
        messages.add_column(sa.Column("lease_owner", sa.String(255)))
        messages.add_column(sa.Column("lease_until", sa.DateTime(timezone=True)))
        messages.add_column(_token())
        messages.create_index("ix_messages_author", ["author", "state"])
    op.create_table(
        "troubles",
        sa.Column("part", sa.String(16), primary_key=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True)),
    )


def _token() -> sa.Column[int]:
    return sa.Column("lease_token", sa.Integer(), nullable=False, server_default="0")
