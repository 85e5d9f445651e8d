"""which release carries on with one that was joined to it"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("releases") as releases:
        releases.add_column(sa.Column("joined_to", sa.Integer(), nullable=True))
        releases.create_foreign_key(op.f("fk_releases_joined_to"), "releases", ["joined_to"], ["id"])
        releases.create_index(op.f("ix_releases_joined_to"), ["joined_to"])
