"""The agenda book as `humasd list` and `humasd show` tell it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from humasd.release.ledger import EntryKind, find_entry
from humasd.release.model import Purpose, Release
from humasd.release.policy import Policy
from humasd.release.states import State
from humasd.store import clippings, ledger, outbox, releases, requests, silenced
from humasd.store.database import Connection
from humasd.store.silenced import Why

Row = dict[str, Any]


def list_releases(
    connection: Connection,
    zone: ZoneInfo,
    *,
    state: str | None = None,
    limit: int | None = None,
    after: str | None = None,
) -> Sequence[Row]:
    """One row a release, oldest first; times are RFC 3339 in the office's zone."""
    found = releases.find_releases(connection, state=state, limit=limit, after=after)
    waiting = requests.find_waiting(connection)
    return [_summary(release, waiting.get(release.id, ()), zone) for release in found]


def show_release(connection: Connection, release_id: int, zone: ZoneInfo) -> Row:
    """One release whole, as `humasd show --json` prints it; times are RFC 3339 in `zone`."""
    case = releases.load_case(connection, release_id)
    waiting = requests.find_waiting(connection, release_id)
    return {
        **_summary(case.release, waiting.get(release_id, ()), zone),
        "body_html": case.draft.body_html,
        "body_text": case.draft.body_text,
        "versions": [
            {
                "number": version.number,
                "title": version.draft.title,
                "author": version.author,
                "created_at": _rfc3339(version.created_at, zone),
                "sha256": version.sha256,
            }
            for version in releases.find_versions(connection, release_id)
        ],
        "attachments": [
            {
                "filename": attachment.filename,
                "content_type": attachment.content_type,
                "size": attachment.size,
                "sha256": attachment.sha256,
                "role": attachment.role,
                "problem": attachment.problem,
                "container": attachment.container,
            }
            for attachment in case.material.attachments
        ],
        "page_version": case.release.page.version if case.release.page else None,
        "change": _tell_change(case.release, zone),
        "errata": [
            {"day": erratum.day.isoformat(), "text": erratum.text, "version": erratum.version}
            for erratum in (case.release.page.errata if case.release.page else ())
        ],
        "decisions": _tell_decisions(connection, release_id, zone),
        "deliveries": [
            {
                "kind": delivery.kind,
                "recipient": delivery.recipient,
                "letter": delivery.letter,
                "state": delivery.state,
                "attempts": delivery.attempts,
                "last_error": delivery.last_error,
                "message_id": delivery.message_id,
            }
            for delivery in outbox.find_deliveries(connection, release_id)
            if delivery.state is not outbox.DeliveryState.CANCELLED
        ],
        "clippings": [
            {"url": clipping.url, "told_by": clipping.told_by, "at": _rfc3339(clipping.at, zone)}
            for clipping in clippings.find_clippings(connection, release_id)
        ],
        "history": [
            {"at": _rfc3339(at, zone), "step": step, "what": what}
            for at, step, what in releases.find_history(connection, release_id)
        ],
    }


def _tell_change(release: Release, zone: ZoneInfo) -> Row | None:
    """What is proposed for the page that is up, and is not yet decided or done."""
    change = release.change
    if change is None:
        return None
    return {
        "kind": change.kind,
        "note": change.note,
        "proposed_by": change.proposed_by,
        "proposed_at": _rfc3339(change.proposed_at, zone),
        "message_id": change.message_id,
    }


def list_partners(connection: Connection, policy: Policy, zone: ZoneInfo) -> Sequence[Row]:
    """One row an address of a media partner."""
    found = {entry.address: entry for entry in silenced.find_all(connection)}
    return [
        {
            "partner": partner.name,
            "address": address,
            "medium": partner.medium,
            "categories": ", ".join(sorted(partner.categories)) or "all",
            "areas": ", ".join(partner.areas) or "all",
            "state": _state_of(found.get(address.lower())),
            "since": _rfc3339(found[address.lower()].since, zone) if address.lower() in found else None,
        }
        for partner in policy.partners
        for address in partner.addresses
    ]


def _state_of(entry: silenced.Silenced | None) -> str:
    if entry is None:
        return "mailed"
    return {Why.FAILED: f"suspended: {entry.detail}", Why.ASKED: "asked us to stop"}[entry.why]


def _tell_decisions(connection: Connection, release_id: int, zone: ZoneInfo) -> list[Row]:
    """Who decided what, in which role, on which text, by which mail; the hashes as the ledger has them.

    They are null for what was decided before there was a ledger.
    """
    entries = [
        entry for sealed in ledger.read_all(connection, release_id) if (entry := find_entry(sealed.body))
    ]
    decided = {entry.decision_id: entry for entry in entries if entry.kind is EntryKind.DECISION}
    undone = {entry.decision_id: entry.at for entry in entries if entry.kind is EntryKind.UNDONE}
    confirmed = {e.held_message_id: e.mail_message_id for e in entries if e.kind is EntryKind.CONFIRMED}
    told = []
    for row, decision in releases.find_decision_rows(connection, release_id):
        entry = decided.get(row)
        told.append(
            {
                "step": decision.step,
                "official": decision.official,
                "role": entry.role if entry else None,
                "capacity": decision.capacity or None,
                "letter": decision.letter or None,
                "kind": decision.kind,
                "change": decision.change or None,
                "version": decision.version,
                "text_sha256": entry.text_hash if entry else None,
                "shown_sha256": entry.shown_hash if entry else None,
                "at": _rfc3339(decision.at, zone),
                "note": decision.note,
                "message_id": decision.message_id,
                "mail_sha256": entry.mail_sha256 if entry else None,
                "confirmed_by": confirmed.get(decision.message_id) if decision.message_id else None,
                "undone_at": _rfc3339(undone.get(row), zone),
            }
        )
    return told


def _summary(release: Release, open_requests: Sequence[tuple[str, Purpose]], zone: ZoneInfo) -> Row:
    waiting_on = [address for address, purpose in open_requests if purpose is not Purpose.UNDO]
    if release.state is State.INCOMPLETE:
        waiting_on.append(release.sender)
    return {
        "agenda": release.agenda,
        "title": release.title,
        "state": release.state,
        "category": release.category,
        "sender": release.sender,
        "unit": release.unit,
        "received_at": _rfc3339(release.received_at, zone),
        "deadline_at": _rfc3339(release.deadline_at, zone),
        "version": release.version,
        "url": release.url,
        "waiting_on": list(dict.fromkeys(waiting_on)),
        "missing": list(release.missing),
    }


def _rfc3339(moment: datetime | None, zone: ZoneInfo) -> str | None:
    return None if moment is None else moment.astimezone(zone).isoformat(timespec="seconds")
