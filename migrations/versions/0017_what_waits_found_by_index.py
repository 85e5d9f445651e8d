"""what is to be claimed next is found by indexes of what waits alone, in its order: a claim neither reads nor
sorts all the others"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_WAITING = "state IN ('pending', 'uncertain')"


def upgrade() -> None:
    for name, rows in (
        ("ix_outbox_waiting", _WAITING),
        ("ix_outbox_pages", f"kind = 'website' AND {_WAITING}"),
    ):
        op.create_index(name, "outbox", ["id"], sqlite_where=sa.text(rows), postgresql_where=sa.text(rows))
