"""How the mailbox's owner lets humasd in, once: by a code typed elsewhere (RFC 8628), or by the browser.

Both end in a refresh token. The browser's way (RFC 8252, with PKCE of RFC 7636) needs no listening port: the
browser is led to an address of its own machine where nobody answers, and that address is copied.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode, urlsplit

from humasd.adapters.oauth import Client, OAuthRefused, ask
from humasd.errors import Permanent

REDIRECT = "http://127.0.0.1:8765/"
_DEVICE = "urn:ietf:params:oauth:grant-type:device_code"


@dataclass(frozen=True)
class Invitation:
    """What the owner is shown, on whatever machine has a browser."""

    url: str
    code: str
    device_code: str
    interval: float
    """Seconds between two questions whether the owner has agreed."""
    ends_in: float


@dataclass(frozen=True)
class Visit:
    """An address for the owner's browser, and what the one it comes back with is held against."""

    url: str
    state: str
    verifier: str


def begin_device(client: Client) -> Invitation:
    """Ask for a code to be typed on another machine (RFC 8628, section 3.1). Raises as `ask` does."""
    answer = ask(client, {"scope": client.scope}, client.device_url, wants="device_code")
    return Invitation(
        url=str(answer.get("verification_uri", "")),
        code=str(answer.get("user_code", "")),
        device_code=str(answer["device_code"]),
        interval=max(1.0, float(answer.get("interval", 5))),
        ends_in=float(answer.get("expires_in", 900)),
    )


def finish_device(
    client: Client,
    invitation: Invitation,
    *,
    sleep: Callable[[float], None] = time.sleep,
) -> str:
    """The refresh token, once the owner has agreed. Raises Permanent where he does not, or not in time."""
    interval, waited = invitation.interval, 0.0
    while waited < invitation.ends_in:
        sleep(interval)
        waited += interval
        try:
            return _refresh_token(client, {"grant_type": _DEVICE, "device_code": invitation.device_code})
        except OAuthRefused as error:
            if error.code == "slow_down":
                interval += 5
            elif error.code != "authorization_pending":
                raise
    raise Permanent("Nobody agreed in time; say `humasd login` again.")


def begin_visit(client: Client) -> Visit:
    """The address at which the owner agrees, with state and PKCE (RFC 7636); asks nobody."""
    state, verifier = secrets.token_urlsafe(16), secrets.token_urlsafe(48)
    digest = hashlib.sha256(verifier.encode()).digest()
    query = {
        "response_type": "code",
        "client_id": client.client_id,
        "redirect_uri": REDIRECT,
        "scope": client.scope,
        "state": state,
        "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
        "access_type": "offline",  # Google gives a refresh token only if asked so
        "prompt": "consent",
    }
    return Visit(f"{client.authorization_url}?{urlencode(query)}", state, verifier)


def finish_visit(client: Client, visit: Visit, came_back_to: str) -> str:
    """The refresh token for the address to which the browser was led. Raises Permanent for another."""
    query = parse_qs(urlsplit(came_back_to.strip()).query)
    if "error" in query:
        raise Permanent(f"The owner did not agree ({query['error'][0][:60]}); say `humasd login` again.")
    if query.get("state") != [visit.state] or "code" not in query:
        raise Permanent("That is not the address to which this login led the browser; copy the whole line.")
    form = {
        "grant_type": "authorization_code",
        "code": query["code"][0],
        "redirect_uri": REDIRECT,
        "code_verifier": visit.verifier,
    }
    return _refresh_token(client, form)


def _refresh_token(client: Client, form: dict[str, str]) -> str:
    token = ask(client, form).get("refresh_token")
    if not token:
        raise Permanent("The login service gave no refresh token; let the app ask for offline access.")
    return str(token)
