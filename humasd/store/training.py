"""What training asks of its own record: whom a mail of ours was meant for, and which mail it is done with."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from humasd.mail.codes import find_short_code
from humasd.store import digests, dispatched, inbox, requests
from humasd.store.database import Database


@dataclass(frozen=True)
class TrainingRecord:
    """See humasd.adapters.training.Record."""

    database: Database

    def find_meant_for(self, message_ids: Sequence[str], subject: str) -> str | None:
        """By the Message-ID of the mail that is answered, else by the code in the subject."""
        code = find_short_code(subject)
        with self.database.reading() as connection:
            for message_id in message_ids:
                if (delivery := dispatched.find_by_message_ids(connection, [message_id])) is not None:
                    return delivery.recipient
            if code is None:
                return None
            request = requests.find_by_short_code(connection, *code) or digests.find_by_short_code(
                connection, code[1]
            )
        return request.official if request else None

    def find_filed(self, uids: Collection[str]) -> frozenset[str]:
        with self.database.reading() as connection:
            return frozenset(uid for uid, known in inbox.known_uids(connection, uids).items() if known.filed)
