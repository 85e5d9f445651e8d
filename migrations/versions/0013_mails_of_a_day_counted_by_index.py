"""the mails that an address was sent within a day are found without reading all that it was ever sent"""

from __future__ import annotations

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_outbox_recipient_created", "outbox", ["recipient", "created_at"])
    op.drop_index("ix_outbox_recipient", "outbox")
