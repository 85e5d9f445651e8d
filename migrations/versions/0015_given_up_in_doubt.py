"""of what was given up it is known whether a try of it may have succeeded

Of pages that were given up, or failed and wait, before that, it may have.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("outbox") as outbox:
        outbox.add_column(sa.Column("doubted", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute("UPDATE outbox SET doubted = (state = 'failed') WHERE kind = 'website'")
    op.execute(
        "UPDATE outbox SET state = 'uncertain' WHERE kind = 'website' AND state = 'pending' AND attempts > 0"
    )
