"""the ledger of decisions, and where each release stood from when to when"""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "ledger",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("release_id", sa.Integer(), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_ledger")),
        sa.ForeignKeyConstraint(["release_id"], ["releases.id"], name=op.f("fk_ledger_release_id")),
        sa.UniqueConstraint("hash", name=op.f("uq_ledger_hash")),
    )
    op.create_index(op.f("ix_ledger_release_id"), "ledger", ["release_id"])
    op.create_table(
        "ledger_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_head")),
    )
    op.create_table(
        "stays",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("release_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("step", sa.String(16), nullable=True),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("done", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stays")),
        sa.ForeignKeyConstraint(["release_id"], ["releases.id"], name=op.f("fk_stays_release_id")),
    )
    op.create_index(op.f("ix_stays_began_at"), "stays", ["began_at"])
    op.create_index(op.f("ix_stays_ended_at"), "stays", ["ended_at"])
    op.create_index("ix_stays_open", "stays", ["release_id", "ended_at"])
    begin_ledger(op.get_bind())
    note_where_releases_stand(op.get_bind())


def begin_ledger(connection: sa.Connection) -> None:
    """The first entry names the last decision before the ledger: those up to it have no entry."""
    last = connection.scalar(sa.text("SELECT max(id) FROM decisions")) or 0
    values = {
        "kind": "begun",
        "at": datetime.now(UTC).isoformat(),
        "decision_id": last,
        "seq": 1,
        "previous": "",
    }
    body = json.dumps(values, sort_keys=True, separators=(",", ":"))
    digest = hashlib.sha256(body.encode()).hexdigest()
    connection.execute(
        sa.text("INSERT INTO ledger (seq, body, hash) VALUES (1, :body, :hash)"),
        {"body": body, "hash": digest},
    )
    connection.execute(
        sa.text("INSERT INTO ledger_head (id, seq, hash) VALUES (1, 1, :hash)"), {"hash": digest}
    )


def note_where_releases_stand(connection: sa.Connection) -> None:
    """The state of each release, since the last line of its history; no step, as its beginning is not known.

    A page's own time is known; an ended release of no history counts from when it came.
    """
    connection.execute(
        sa.text(
            "INSERT INTO stays (release_id, state, began_at, done) "
            "SELECT r.id, CASE WHEN r.state = 'closed' THEN 'published' ELSE r.state END, coalesce("
            "(SELECT max(o.ended_at) FROM outbox o WHERE o.release_id = r.id AND o.kind = 'website' "
            "AND o.state = 'sent' AND r.state IN ('published', 'closed')), "
            "(SELECT max(h.at) FROM history h WHERE h.release_id = r.id), r.received_at), :no "
            "FROM releases r ORDER BY r.id"
        ),
        {"no": False},
    )
