"""a request's mail as it was before its disposition sheet was made stays named

Of mails that were completed before, that one is gone.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("outbox") as outbox:
        outbox.add_column(sa.Column("unfilled", sa.String(64)))
