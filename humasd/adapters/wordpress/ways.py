"""Which way of speaking to WordPress a site allows, told to whoever runs `humasd check`."""

from __future__ import annotations

from collections.abc import Iterable

from wordpress_xmlrpc.methods.users import GetUsersBlogs

from humasd.adapters.wordpress.rest_client import find_root
from humasd.adapters.wordpress.session import Session, SwitchedOff
from humasd.adapters.wordpress.xmlrpc_client import XmlRpcClient
from humasd.errors import Permanent, Transient

PUBLISHING_ROLES = frozenset({"administrator", "editor", "author"})
KNOWN_ROLES = PUBLISHING_ROLES | {"contributor", "subscriber"}


def require_publisher(site: str, user: str, roles: Iterable[str]) -> None:
    """Raises Permanent for an account that may not publish; a role of the site's own is believed."""
    held = sorted(str(role) for role in roles)
    if held and set(held) <= KNOWN_ROLES - PUBLISHING_ROLES:
        raise Permanent(
            f"On the website {site} the role of {user} is {', '.join(held)}, which may not publish. Give it"
            " the role Editor."
        )


def advise_rest(session: Session) -> str:
    """To an office that uses XML-RPC."""
    try:
        index, _ = find_root(session, {"Accept": "application/json"})
    except SwitchedOff:
        return (
            "Jalur REST tertutup; untuk membukanya, hapus plugin, kode tema, atau aturan server web yang"
            " memblokir /wp-json/."
        )
    except (Permanent, Transient):
        return "Jalur REST tidak dapat diperiksa saat ini."
    if "application-passwords" not in (index.get("authentication") or {}):
        return (
            "Jalur REST terbuka, tetapi Kata Sandi Aplikasi (Application Passwords) belum ada; aktifkan"
            " https dan hapus plugin yang mematikannya."
        )
    return (
        "Jalur REST juga terbuka; untuk memakainya, buat sandi di WordPress pada Pengguna > Profil >"
        ' Kata Sandi Aplikasi (Application Passwords), lalu tulis kind = "wordpress-rest" dan'
        " sandi itu di [website]."
    )


def advise_xmlrpc(session: Session, user: str, password: str) -> str:
    """To an office that uses REST; XML-RPC takes the same password, so it is simply tried."""
    client = XmlRpcClient(session, user, password)
    try:
        client.read(GetUsersBlogs())
    except SwitchedOff:
        return (
            "Jalur XML-RPC tertutup; untuk membukanya, hapus plugin, kode tema, atau aturan server web yang"
            " memblokir xmlrpc.php."
        )
    except (Permanent, Transient):
        return "Jalur XML-RPC tidak dapat diperiksa dengan pengguna dan sandi ini."
    return 'Jalur XML-RPC juga terbuka; untuk memakainya, tulis kind = "wordpress-xmlrpc" di [website].'
