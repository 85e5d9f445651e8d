"""`[approval]`: when an answer is believed."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Annotated, Literal

from pydantic import BeforeValidator

from humasd.settings.section import Section
from humasd.settings.values import Duration, LowerWords

_TOKEN = re.compile(r"[^\x00-\x20\x7f()<>@,;:\\\"/\[\]?=]+")


def _parse_server_name(value: object) -> object:
    """An authserv-id (RFC 8601 section 2.5), bare: under any other name no verdict would ever be found."""
    if not isinstance(value, str) or not _TOKEN.fullmatch(value):
        raise ValueError(
            'it is the bare name that stands first in Authentication-Results, such as "mail.example.go.id"'
        )
    return value


ServerName = Annotated[str, BeforeValidator(_parse_server_name)]


class ApprovalSettings(Section):
    """`[approval]`: when an answer is believed, and how long it may take (SOP step 5)."""

    authserv_id: ServerName | None = None
    """The name under which our own server writes Authentication-Results."""
    verify_dkim: bool = False
    """Where our own server came to no DMARC verdict, a mail's own signature may stand for one."""
    arc_sealers: LowerWords = ()
    """Domains of the servers whose seal on a forward (ARC) is believed."""
    own_domain: Literal["smtp-auth"] | None = None
    """What an official of our own domain needs beside a pass, which others of the domain have too."""
    hold: Duration = timedelta()
    request_lifetime: Duration = timedelta(days=7)
