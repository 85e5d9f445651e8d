"""Whether a mail was refused for its sender: his address, account or server, or how much he sent.

Such a refusal would have met any mail of his, and tells nothing of the recipient or of what was written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_STATUS = re.compile(r"(?<![\d.])5\.\d{1,3}\.\d{1,3}(?!\.?\d)")

_STATUSES: Mapping[str, str] = {
    "5.1.7": "RFC 3463, 3.2: bad sender's mailbox address syntax",
    "5.1.8": "RFC 3463, 3.2: bad sender's system address; Zoho: outgoing mail blocked",
    "5.1.90": "Exchange Online: daily limit for message recipients",
    "5.2.252": "Exchange Online: SendAsDenied",
    "5.4.5": "RFC 3463, 3.5: congestion; Gmail: daily user sending limit exceeded",
    "5.7.8": "RFC 4954, 6: authentication credentials invalid",
    "5.7.9": "RFC 4954, 6: authentication mechanism is too weak",
    "5.7.11": "RFC 4954, 6: encryption required for the authentication mechanism",
    "5.7.13": "RFC 5248, 2.4: user account disabled",
    "5.7.20": "RFC 7372, 3.1: no passing DKIM signature",
    "5.7.23": "RFC 7372, 3.2: SPF validation failed",
    "5.7.25": "RFC 7372, 3.3: reverse DNS validation failed",
    "5.7.26": "RFC 7372, 3.4: multiple authentication checks failed; Gmail: unauthenticated sender",
    "5.7.27": "RFC 7505, 4.2: sender address has null MX",
    "5.7.57": "Exchange: client was not authenticated",
    "5.7.60": "Exchange: client has no permission to send as this sender",
    "5.7.232": "Exchange Online: trial tenant's daily limit for external recipients",
    "5.7.233": "Exchange Online: tenant's daily limit for external recipients",
    "5.7.501": "Exchange Online: spam abuse detected of the sender",
    "5.7.502": "Exchange Online: banned sender",
    "5.7.705": "Exchange Online: tenant has exceeded its threshold",
    "5.7.708": "Exchange Online: no traffic taken from this address",
    "5.7.750": "Exchange Online: the sending domain is not verified",
}
"""RFC 3463's X.Y.Z, and the source of each."""

_WORDS = re.compile(
    "|".join(
        (
            r"sender address (?:rejected|blocked)",  # Postfix; Zoho
            r"sender verify fail|helo command rejected",  # Exim; Postfix
            r"client host (?:\S{1,80} )?(?:rejected|blocked)",  # Postfix, also by a DNS list
            r"not owned by user",  # Postfix: reject_sender_login_mismatch
            r"(?:not allowed|permissions?) to send as",  # Exchange
            r"sendasdenied",  # Exchange Online
            r"exceeded the max (?:emails|defers)",  # cPanel, Exim
            r"outgoing mail (?:suspension|hold)|email outgoing blocked",  # cPanel; Zoho
            r"outgoing mail from \S{1,320} has been suspended",  # cPanel
            r"unusual sending activity",  # Zoho, with the status of a routing loop
            r"(?:sending|sender|outgoing|outbound) (?:rate )?(?:limit|quota)",  # Gmail, Zoho
            r"your account (?:is|has been) (?:suspended|disabled|blocked)",
        )
    ),
    re.IGNORECASE,
)
"""What they say where the status says less, or is that of something else."""


def is_of_sender(said: str) -> bool:
    """`said`: the text of a reply to SMTP with 5xx, or status and diagnostic of a report (RFC 3464)."""
    return not _STATUSES.keys().isdisjoint(_STATUS.findall(said)) or bool(_WORDS.search(said))
