"""what is still open, what an address was sent within a day, and a sender's newest releases are found by
indexes of their own, whatever the database thinks to know of how its values are spread"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_outbox_recipient_created", "outbox", ["recipient", "created_at"])
    op.drop_index("ix_outbox_recipient", "outbox")
    for name, sqlite, postgresql in (
        ("ix_messages_stored", "state = 'stored'", "state = 'stored'"),
        ("ix_messages_set_aside", "state = 'set_aside'", "state = 'set_aside'"),
        ("ix_messages_unfiled", "filed IS 0", "filed IS false"),
    ):
        op.create_index(
            name, "messages", ["id"], sqlite_where=sa.text(sqlite), postgresql_where=sa.text(postgresql)
        )
    op.drop_index("ix_releases_sender_lower", "releases")
    op.create_index("ix_releases_sender_lower", "releases", [sa.text("lower(sender)"), "received_at"])
