"""What training asks of its own record: whom a mail of ours was meant for, and which mail it is done with."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from humasd.mail.codes import find_short_code
from humasd.store import digests, inbox, outbox, requests
from humasd.store.database import Connection


def find_meant_for(connection: Connection, message_ids: Sequence[str], subject: str) -> str | None:
    """The addressee of the mail that is answered: by its Message-ID, else by the code in the subject."""
    for message_id in message_ids:
        if (delivery := outbox.find_by_message_ids(connection, [message_id])) is not None:
            return delivery.recipient
    code = find_short_code(subject)
    if code is None:
        return None
    request = requests.find_by_short_code(connection, *code) or digests.find_by_short_code(
        connection, code[1]
    )
    return request.official if request else None


def find_filed(connection: Connection, uids: Collection[str]) -> frozenset[str]:
    """Those of these uids whose mail was handled, or set aside, and filed."""
    return frozenset(uid for uid, filed in inbox.known_uids(connection, uids).items() if filed)
