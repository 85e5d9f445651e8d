"""the disposition sheet of a request is made when the request is sent; submissions are found by marks

Releases from before have no marks: what is sent again of theirs is not recognised.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("outbox") as outbox:
        outbox.add_column(sa.Column("late", sa.JSON()))
    op.create_table(
        "likeness",
        sa.Column("mark", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("release_id", sa.Integer(), sa.ForeignKey("releases.id"), primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_likeness_release_id", "likeness", ["release_id"])
    op.create_index("ix_likeness_at", "likeness", ["at"])
    op.create_index("ix_releases_sender_lower", "releases", [sa.text("lower(sender)")])
