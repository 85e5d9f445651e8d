"""pages as they stand on the website, changes that are proposed for them, and what tells of an edit there"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("page", "change"):
        op.add_column("releases", sa.Column(name, sa.JSON(none_as_null=True), nullable=True))
    op.add_column("decisions", sa.Column("change", sa.String(16), nullable=False, server_default=""))
    op.add_column("outbox", sa.Column("fingerprint", sa.String(128), nullable=True))
    op.add_column(
        "outbox", sa.Column("changed_elsewhere", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    note_pages(op.get_bind())


def note_pages(connection: sa.Connection) -> None:
    """What was published stands on the website in the version that the release has, as it was sent there."""
    releases = sa.table(
        "releases",
        *(sa.column(name) for name in ("id", "state", "url", "version", "category")),
        sa.column("page", sa.JSON(none_as_null=True)),
    )
    up = sa.select(releases).where(releases.c.state.in_(("published", "closed")), releases.c.url.is_not(None))
    for row in connection.execute(up).all():
        page = {
            "version": row.version,
            "category": row.category,
            "errata": [],
            "told": row.state == "closed",
        }
        connection.execute(sa.update(releases).where(releases.c.id == row.id).values(page=page))
