"""The wish to be mailed no more: what our List-Unsubscribe field offers, and what comes back (RFC 2369).

The words stand in the subject, so that a tap in the mail program is enough; where the office has an
address on the web, the mail program may also ask there, with one click (RFC 8058). The token is the
random beginning of the Message-ID of a mail that only its addressee was sent.
"""

from __future__ import annotations

import re
from urllib.parse import quote

_WISH = re.compile(r"(?:re\s{0,2}:\s{0,3})?berhenti\s{1,5}([0-9a-f]{40})\s{0,5}", re.IGNORECASE)


ONE_CLICK = "List-Unsubscribe=One-Click"
"""RFC 8058, section 3.1: the value of List-Unsubscribe-Post, and the body of the POST that comes of it."""
PATH = "berhenti"
"""Below the office's address on the web: PATH/TOKEN."""


def unsubscribe_field(office_address: str, token: str, public_url: str = "") -> str:
    """The value of List-Unsubscribe. `public_url`: https address at which one click is taken, if any."""
    by_mail = f"<mailto:{quote(office_address, safe='@+')}?subject=BERHENTI%20{token}>"
    return f"<{public_url}/{PATH}/{token}>, {by_mail}" if public_url else by_mail


def find_unsubscribe_token(subject: str) -> str | None:
    """The token of the mail whose reader wants no more; None where the subject is no such wish."""
    match = _WISH.fullmatch(subject.strip()[:200])
    return match[1].lower() if match else None
