"""[oauth]: how the mailbox is logged in to where the provider takes no passwords (RFC 6749, RFC 7628)."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from pydantic import Field, field_validator, model_validator

from humasd.adapters.urls import require_website
from humasd.errors import ConfigurationError
from humasd.settings.section import Section

Auth = Literal["password", "oauth"]

_MICROSOFT = "https://login.microsoftonline.com/{tenant}/oauth2/v2.0"
_PROVIDERS = {
    "google": {
        "token_url": "https://oauth2.googleapis.com/token",
        "authorization_url": "https://accounts.google.com/o/oauth2/v2/auth",
        "scope": "https://mail.google.com/",
    },
    "microsoft": {
        "token_url": f"{_MICROSOFT}/token",
        "authorization_url": f"{_MICROSOFT}/authorize",
        "device_url": f"{_MICROSOFT}/devicecode",
        "scope": "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send"
        " offline_access",
    },
}
"""Google's device flow allows no scope for mail, so there the browser's address is copied by hand."""


class OAuthSettings(Section):
    """`[oauth]`: tokens instead of passwords (RFC 6749, RFC 7628)."""

    provider: Literal["google", "microsoft"] | None = None
    """Gives the four addresses below and the scope; what is written beside it goes first."""
    tenant: str = Field(default="common", pattern=r"^[A-Za-z0-9.-]+$")
    """Microsoft's directory: a domain, an id, or "common"."""
    client_id: str
    client_secret: str = ""
    refresh_token: str = ""
    """Used until `humasd login`, or a provider that renews it, has written `token_file`."""
    token_file: Path = Path("var/oauth-token")
    token_url: str
    authorization_url: str = ""
    device_url: str = ""
    """Where there is one, `humasd login` shows a code to be typed elsewhere (RFC 8628)."""
    scope: str = ""

    @model_validator(mode="before")
    @classmethod
    def _fill_in(cls, said: Any) -> Any:
        if not isinstance(said, dict):
            return said
        usual = _PROVIDERS.get(str(said.get("provider")), {})
        tenant = str(said.get("tenant", "common"))
        return {**{key: value.format(tenant=tenant) for key, value in usual.items()}, **said}

    @field_validator("token_url", "authorization_url", "device_url")
    @classmethod
    def _is_protected(cls, url: str) -> str:
        try:
            if url:
                require_website(url)
        except ConfigurationError as error:
            raise ValueError(str(error)) from None
        return url
