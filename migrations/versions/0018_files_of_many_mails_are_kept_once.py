"""the files that many mails bring along are kept once, and each of these mails names them

Of mails from before, what is sent stays in one file.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("outbox") as outbox:
        outbox.add_column(sa.Column("enclosed", sa.String(64)))
