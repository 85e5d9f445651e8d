"""One click from a mail program, and a medium is mailed no more (RFC 8058); what a BERHENTI mail does too."""

from __future__ import annotations

import re
from collections.abc import Mapping

from humasd.mail.unsubscribing import ONE_CLICK
from humasd.sop.desk import Desk
from humasd.sop.silencing import find_partner_mail, stop_mailing

_TOKEN = re.compile(r"[0-9a-f]{40}")


def is_one_click(form: Mapping[str, str]) -> bool:
    """Whether the body of a POST is the one that RFC 8058, section 3.1, asks for."""
    name, _, value = ONE_CLICK.partition("=")
    return form.get(name) == value


def stop_mailing_of(desk: Desk, token: str) -> bool:
    """Silence the address that the mail with this token went to; False where there is no such mail."""
    mail = find_partner_mail(desk, token.lower()) if _TOKEN.fullmatch(token.lower()) else None
    if mail is None:
        return False
    stop_mailing(desk, mail)
    return True
