"""Website on WordPress, by XML-RPC or by REST: two ways to speak to it, one way to use it.

site.py      what publishing, updating and taking down come to; the only user of the rest
api.py       what either way must be able to do
xmlrpc.py, xmlrpc_client.py, rest.py, rest_client.py    the two ways
content.py, blocks.py    pure: a post as WordPress takes it, its marks and its fingerprint
session.py   HTTP: time and size limits, failures by kind
ways.py      which of the two a site allows, for `humasd check`
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from humasd.adapters.wordpress.api import WordPressApi
from humasd.adapters.wordpress.rest import RestApi
from humasd.adapters.wordpress.session import TIMEOUT_SECONDS, Session
from humasd.adapters.wordpress.site import WordPressSite
from humasd.adapters.wordpress.xmlrpc import XmlRpcApi

WAYS: Mapping[str, Callable[[Session, str, str], WordPressApi]] = {
    "wordpress-xmlrpc": XmlRpcApi,
    "wordpress-rest": RestApi,
}
"""By [website] kind."""


def open_wordpress(
    kind: str,
    url: str,
    user: str,
    password: str,
    *,
    ca_file: Path | None = None,
    timeout: float = TIMEOUT_SECONDS,
) -> WordPressSite:
    """See humasd.ports.Website. `url` is the site's address, http:// only on this machine; `timeout`
    limits each wait for the site, in seconds."""
    return WordPressSite(WAYS[kind](Session(url, ca_file, timeout), user, password))
