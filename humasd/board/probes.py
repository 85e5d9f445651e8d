"""/healthz and /readyz: what each means, and nothing more.

Healthy: no worker of the daemon hangs. A restart helps where it is not.
Ready: the books can be read, and the mailbox was read lately. A person must look where it is not; a
restart changes nothing about a mail server that is down.
"""

from __future__ import annotations

from datetime import timedelta

from humasd.bootstrap import Office
from humasd.errors import HumasdError
from humasd.pulse import Pulse
from humasd.store import handling

_MISSED_POLLS = 3
_PATIENCE = timedelta(minutes=10)


def find_illness(pulse: Pulse) -> str:
    """What a restart would mend; empty where all is well."""
    stuck = pulse.find_stuck()
    return f"hangs: {', '.join(stuck)}" if stuck else ""


def find_hindrance(office: Office, pulse: Pulse) -> str:
    """Why the office's work does not get done; empty where it does."""
    desk = office.desk
    now = desk.clock()
    try:
        with desk.database.reading() as connection:
            handling.find_due(connection, now, limit=1)
    except HumasdError:
        return "the database cannot be read"
    beat = pulse.beats().get("receive")
    if beat is None or beat.succeeded_at is None:
        return "the mailbox has not been read yet"
    if not beat.busy and now - beat.succeeded_at > _PATIENCE + _MISSED_POLLS * office.settings.mailbox.poll:
        return f"the mailbox was last read {beat.succeeded_at.isoformat(timespec='seconds')}"
    return ""
