"""The tables. Their history is in migrations/; this is their present shape."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)

from humasd.errors import make_writable


class Instant(TypeDecorator[datetime]):
    """An aware datetime, kept in UTC; SQLite has no zones, so they are put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if not isinstance(value, datetime):
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Told(TypeDecorator[str]):
    """What a server, a library or a mail said, whatever signs stand in it: what failed can always be written
    down."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else make_writable(value)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _index_some(name: str, column: str, rows: str) -> Index:
    """An index of the rows for which a condition holds; a query uses it that has the very same condition.

    Migrations make it. Named here as an argument, the condition would load the dialects of both databases
    into every process, where each needs one.
    """
    return Index(name, column, info={"rows": rows})


_CLAIMED = "lease_owner IS NOT NULL"
_WAITING = "state IN ('pending', 'uncertain')"
_ENDED = "state NOT IN ('pending', 'uncertain')"


def _lease_columns() -> tuple[Column[Any], ...]:
    """Of what a process takes for a while (lease.py)."""
    return (
        Column("lease_owner", String(255)),
        Column("lease_until", Instant),
        Column("lease_token", Integer, nullable=False, server_default="0"),
    )


messages = Table(
    "messages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", String(255), nullable=False, unique=True),
    Column("message_id", String(998), index=True),
    Column("sha256", String(64), nullable=False, index=True),
    Column("size", Integer, nullable=False),
    Column("fetched_at", Instant, nullable=False),
    Column("fresh_since", Instant),
    Column("state", String(16), nullable=False, default="stored"),
    Column("attempts", Integer, nullable=False, default=0),
    Column("due_at", Instant),
    Column("outcome", Told, nullable=False, default=""),
    Column("release_id", ForeignKey("releases.id"), index=True),
    Column("confirmed", Boolean, nullable=False, default=False),
    Column("filed", Boolean, nullable=False, default=False),
    Column("author", String(320), nullable=False, server_default=""),
    *_lease_columns(),
    Index("ix_messages_open", "state", "id"),
    # Of all mails a few are to be handled, were set aside or are to be filed; these hold no others.
    _index_some("ix_messages_stored", "id", "state = 'stored'"),
    _index_some("ix_messages_set_aside", "id", "state = 'set_aside'"),
    _index_some("ix_messages_unfiled", "id", "filed IS false"),
    _index_some("ix_messages_claimed", "lease_owner", _CLAIMED),
    Index("ix_messages_author", "author", "state"),
)

agenda = Table(
    "agenda",
    metadata,
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
)

releases = Table(
    "releases",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("agenda", String(64), nullable=False, unique=True),
    Column("state", String(16), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("sender", String(320), nullable=False, index=True),
    Column("sender_name", Text, nullable=False),
    Column("received_at", Instant, nullable=False),
    Column("unit", Text),
    Column("category", String(16)),
    Column("missing", JSON, nullable=False),
    Column("wanted", JSON, nullable=False),
    Column("direction", Text, nullable=False),
    Column("corrector", String(320)),
    Column("revision_note", Text, nullable=False),
    Column("publish_at", Instant),
    Column("deadline_at", Instant),
    Column("remind_at", Instant, index=True),
    Column("reminded", Integer, nullable=False, default=0),
    Column("version", Integer, nullable=False),
    Column("approvals", JSON, nullable=False, server_default="[]"),
    Column("url", Text),
    Column("page", JSON(none_as_null=True)),
    Column("change", JSON(none_as_null=True)),
    Column("joined_to", ForeignKey("releases.id"), index=True),
    Column("thread", JSON, nullable=False),
    Column("notes", JSON, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("material_title", Text),
    Column("material_html", Text, nullable=False),
    Column("material_text", Text, nullable=False),
    Column("material_fields", JSON, nullable=False),
    Index("ix_releases_sender_lower", text("lower(sender)"), "received_at"),
)

attachments = Table(
    "attachments",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("release_id", ForeignKey("releases.id"), nullable=False, index=True),
    Column("filename", Text, nullable=False),
    Column("content_type", String(255), nullable=False),
    Column("size", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("role", String(16), nullable=False),
    Column("problem", Text),
    Column("container", Text),
    Column("rendition", JSON),
)

versions = Table(
    "versions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("release_id", ForeignKey("releases.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("lead", Text, nullable=False),
    Column("body_html", Text, nullable=False),
    Column("body_text", Text, nullable=False),
    Column("photos", JSON, nullable=False),
    Column("author", String(320), nullable=False),
    Column("created_at", Instant, nullable=False),
    UniqueConstraint("release_id", "number"),
)

requests = Table(
    "requests",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("release_id", ForeignKey("releases.id"), index=True),
    Column("purpose", String(16), nullable=False),
    Column("step", String(16), nullable=False),
    Column("official", String(320), nullable=False, index=True),
    Column("long_code", String(64), nullable=False, unique=True),
    Column("short_code", String(8), nullable=False, index=True),
    Column("version", Integer, nullable=False),
    Column("shown_hash", String(64), nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("message_id", String(998), nullable=False),
    Column("state", String(16), nullable=False),
    Column("asked_again", Integer, nullable=False, default=0),
    Column("held_message", Integer),
    Column("undoes", Integer),
    Column("seat", String(320), nullable=False, server_default=""),
    Index("ix_requests_open", "state", "expires_at"),
)

digests = Table(
    "digests",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("official", String(320), nullable=False),
    Column("codes", JSON, nullable=False),
    Column("long_code", String(64), nullable=False, unique=True),
    Column("short_code", String(8), nullable=False, index=True),
    Column("asked_at", Instant, nullable=False),
    Column("message_id", String(998), nullable=False),
    Column("day", Date),
    Column("part", Integer, nullable=False),
    Column("asked_again", Integer, nullable=False),
    UniqueConstraint("official", "day", "part"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("release_id", ForeignKey("releases.id"), nullable=False, index=True),
    Column("step", String(16), nullable=False),
    Column("official", String(320), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("version", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    Column("note", Text, nullable=False),
    Column("message_id", String(998)),
    Column("capacity", Text, nullable=False, server_default=""),
    Column("letter", Text, nullable=False, server_default=""),
    Column("seat", String(320), nullable=False, server_default=""),
    Column("content_hash", String(64), nullable=False, server_default=""),
    Column("change", String(16), nullable=False, server_default=""),
)

appointments = Table(
    "appointments",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("seat", String(320), nullable=False, index=True),
    Column("role", Text, nullable=False),
    Column("substitute", String(320), nullable=False),
    Column("capacity", String(16), nullable=False),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("letter", Text, nullable=False),
    Column("appointed_by", String(320), nullable=False),
    Column("message", ForeignKey("messages.id"), nullable=False),
    Column("appointed_at", Instant, nullable=False),
    Column("revoked_at", Instant),
)

history = Table(
    "history",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("release_id", ForeignKey("releases.id"), nullable=False, index=True),
    Column("at", Instant, nullable=False),
    Column("step", String(16), nullable=False),
    Column("what", Told, nullable=False),
)

ledger = Table(
    "ledger",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("release_id", ForeignKey("releases.id"), index=True),
    Column("body", Text, nullable=False),
    Column("hash", String(64), nullable=False, unique=True),
)

ledger_head = Table(
    "ledger_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("seq", Integer, nullable=False),
    Column("hash", String(64), nullable=False),
)

stays = Table(
    "stays",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("release_id", ForeignKey("releases.id"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("step", String(16)),
    Column("began_at", Instant, nullable=False, index=True),
    Column("ended_at", Instant, index=True),
    Column("done", Boolean, nullable=False, default=False),
    Index("ix_stays_open", "release_id", "ended_at"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("release_id", ForeignKey("releases.id"), index=True),
    Column("kind", String(16), nullable=False),
    Column("recipient", String(320), nullable=False),
    Column("letter", String(64), nullable=False),
    Column("message_id", String(998), unique=True),
    Column("payload", String(64), nullable=False),
    Column("enclosed", String(64)),
    Column("late", JSON(none_as_null=True)),
    Column("unfilled", String(64)),
    Column("doubted", Boolean, nullable=False, default=False),
    Column("stopped_by", Integer),
    Column("automatic", Boolean, nullable=False, default=False),
    Column("state", String(16), nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("due_at", Instant, nullable=False),
    *_lease_columns(),
    Column("last_error", Told),
    Column("result", Told),
    Column("fingerprint", String(128)),
    Column("changed_elsewhere", Boolean, nullable=False, default=False),
    Column("settled", Boolean, nullable=False, default=False),
    Column("permanent", Boolean, nullable=False, default=False),
    Column("created_at", Instant, nullable=False),
    Column("ended_at", Instant, index=True),
    Index("ix_outbox_recipient_created", "recipient", "created_at"),
    # Of all effects a few wait, and of these fewer are pages: a claim reads no more than it takes. No index
    # of all has the state in it: each would be written twice for each mail that goes.
    _index_some("ix_outbox_waiting", "id", _WAITING),
    _index_some("ix_outbox_pages", "id", f"kind = 'website' AND {_WAITING}"),
    _index_some("ix_outbox_claimed", "lease_owner", _CLAIMED),
    _index_some("ix_outbox_failed", "id", "state IN ('bounced', 'failed')"),
    _index_some("ix_outbox_unsettled", "id", f"settled IS false AND {_ENDED}"),
)

silenced = Table(
    "silenced",
    metadata,
    Column("address", String(320), primary_key=True),
    Column("since", Instant, nullable=False),
    Column("why", String(16), nullable=False),
    Column("detail", Told, nullable=False),
)

likeness = Table(
    "likeness",
    metadata,
    Column("mark", BigInteger, primary_key=True, autoincrement=False),
    Column("release_id", ForeignKey("releases.id"), primary_key=True, index=True),
    Column("at", Instant, nullable=False, index=True),
)

clippings = Table(
    "clippings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("release_id", ForeignKey("releases.id"), nullable=False),
    Column("url", Text, nullable=False),
    Column("told_by", String(320), nullable=False),
    Column("at", Instant, nullable=False),
    UniqueConstraint("release_id", "url"),
)

troubles = Table(
    "troubles",
    metadata,
    Column("part", String(16), primary_key=True),
    Column("since", Instant, nullable=False),
    Column("detail", Told, nullable=False),
    Column("told_at", Instant),
)
