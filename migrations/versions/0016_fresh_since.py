"""from when a mail keeps pages waiting, where that is not when it was fetched: it is to be handled anew"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("messages", sa.Column("fresh_since", sa.DateTime(timezone=True)))
