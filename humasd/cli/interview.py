"""What `humasd init` asks, or takes from its flags, and what the configuration then says."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import click

from humasd.cli.common import tell

if TYPE_CHECKING:
    from humasd.adapters.discovery import Found
    from humasd.scaffold import Values

_REGION = re.compile(r"\b(?:Kabupaten|Kab\.|Kota|Provinsi|Prov\.)\s+(.+)", re.IGNORECASE)
ROLES = ("kabag", "kasubag", "staf")
Discover = Callable[[str], "Found | None"]


@dataclass(frozen=True)
class Answers:
    """Empty where nothing was said: then the configuration stays as the commented one has it."""

    name: str = ""
    address: str = ""
    region: str = ""
    timezone: str = ""
    mailbox: str = ""
    outgoing: str = ""
    provider: str = ""
    client_id: str = ""
    website: str = ""
    website_user: str = ""
    officials: dict[str, str] = field(default_factory=dict)
    """Addresses by role."""
    secrets: dict[str, str] = field(default_factory=dict)
    """Passwords by "mailbox", "outgoing", "website"."""


def ask(given: Answers, discover: Discover) -> Answers:
    """Ask for what was not given, once more where the configuration would not take it.

    The DNS is asked only after a yes.
    """
    from humasd.settings.places import MailboxUrl, OutgoingUrl
    from humasd.settings.values import MailAddress, Zone

    name = given.name or click.prompt("name of the office")
    region = given.region or _ask_region(name)
    address = given.address or _prompt("its mail address", MailAddress)
    answers = replace(given, name=name, region=region, address=address)
    if not answers.mailbox and click.confirm(
        f"look its mail servers up in the DNS of {_domain(address)}?", True
    ):
        answers = look_up(answers, discover)
    answers = replace(
        answers,
        mailbox=_prompt("mailbox", MailboxUrl, answers.mailbox or _usual("imaps", address, "/INBOX")),
        outgoing=_prompt("outgoing mail", OutgoingUrl, answers.outgoing or _usual("smtp+starttls", address)),
        website=answers.website or click.prompt("website (https://…, or folder:PATH)", "folder:var/website"),
        timezone=answers.timezone or _prompt("time zone", Zone, "Asia/Makassar"),
        officials={
            role: given.officials.get(role) or _prompt(f"mail address of the {role}", MailAddress)
            for role in ROLES
        },
    )
    if answers.provider:
        client = click.prompt(f"client id of humasd at {answers.provider} (empty: later)", "")
        return replace(answers, client_id=client)
    return replace(answers, secrets={**_ask_passwords(answers), **answers.secrets})


def _ask_region(name: str) -> str:
    """The kabupaten, kota or province, which the office's name mostly tells."""
    guessed = _REGION.search(name)
    usual = guessed[1].strip() if guessed else ""
    question = "its kabupaten, kota or province, without that word"
    return str(click.prompt(question, usual, show_default=bool(usual))).strip()


def _prompt(question: str, kind: Any, usual: str | None = None) -> str:
    """What is said, once it is of the kind that the configuration has there; each fault with its mend."""
    from pydantic import TypeAdapter, ValidationError

    from humasd.settings.faults import explain

    def check(said: str) -> str:
        try:
            TypeAdapter(kind).validate_python(said.strip())
        except ValidationError as error:
            raise click.UsageError(explain(error).strip()) from None
        return said.strip()

    return str(click.prompt(question, usual, value_proc=check))


def look_up(answers: Answers, discover: Discover, as_json: bool = False) -> Answers:
    """Fill in what the DNS tells of the mail servers, and say how it was found."""
    found = discover(answers.address)
    if found is None:
        tell(f"the DNS tells nothing of the mail servers of {_domain(answers.address)}", as_json)
        return answers
    tell(f"found: {found.mailbox} and {found.outgoing} ({found.how})", as_json)
    return replace(
        answers,
        mailbox=answers.mailbox or found.mailbox,
        outgoing=answers.outgoing or found.outgoing,
        provider=answers.provider or found.provider,
    )


def values_of(answers: Answers) -> Values:
    """What the configuration says of these answers."""
    values: dict[tuple[str, str], str | tuple[str, ...] | None] = {
        ("office", "name"): answers.name,
        ("office", "address"): answers.address,
        ("office", "region"): answers.region,
        ("office", "timezone"): answers.timezone,
        ("mailbox", "url"): answers.mailbox,
        ("outgoing", "url"): answers.outgoing,
        ("website", "url"): answers.website,
        ("website", "user"): answers.website_user,
        **{(name, "password"): f"file:secrets/{name}" for name in answers.secrets},
    }
    for role, address in answers.officials.items():
        values |= {(f"officials.{role}", "addresses"): (address,)}
    values = {place: value for place, value in values.items() if value}
    if staff := answers.officials.get("staf"):
        values |= {("office", "alerts"): (staff,)}
    for name, url in (("mailbox", answers.mailbox), ("outgoing", answers.outgoing)):
        if answers.provider:
            values |= {(name, "password"): None, (name, "auth"): "oauth"}
        elif url.startswith("maildir:"):
            values |= {(name, "password"): None}
    if answers.provider:
        values |= {("oauth", "provider"): answers.provider, ("oauth", "client_id"): answers.client_id or "…"}
    if answers.website.startswith("folder:"):
        values |= {("website", "kind"): "folder", ("website", "user"): None, ("website", "password"): None}
    if answers.address:  # another office's server and region, and a paper that is none, are no defaults
        values |= {("approval", "authserv_id"): None, ("office", "region"): answers.region or None}
        values |= {("partners", key): None for key in ("", "name", "addresses")}
    return values


def _ask_passwords(answers: Answers) -> dict[str, str]:
    """Typed unseen; an empty one is left to the environment, as the configuration has it."""
    asked = {}
    for name, place in (("mailbox", answers.mailbox), ("website", answers.website)):
        if "://" in place:
            asked[name] = click.prompt(f"password of the {name} (empty: later)", "", hide_input=True)
    if asked.get("mailbox") and "://" in answers.outgoing:
        asked["outgoing"] = asked["mailbox"]
    return {name: password for name, password in asked.items() if password}


def _usual(scheme: str, address: str, path: str = "") -> str:
    from humasd.adapters.discovery import with_user

    return with_user(f"{scheme}://mail.{_domain(address)}", address) + path


def _domain(address: str) -> str:
    return address.rpartition("@")[2]
