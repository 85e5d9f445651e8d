"""Rows of the tables that hold releases, as the model's objects and back."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sqlalchemy import Row

from humasd.release.model import (
    Assent,
    Category,
    Decision,
    DecisionKind,
    Draft,
    Material,
    Missing,
    Photo,
    Release,
    Version,
)
from humasd.release.states import State, Step
from humasd.store.changes import read_change, read_page, write_change, write_page


def write_release(release: Release) -> dict[str, Any]:
    """For the table `releases`, but for what the database counts there."""
    values = asdict(release)
    del values["id"], values["revision"]
    for name in ("missing", "wanted", "thread", "notes", "approvals"):
        values[name] = list(values[name])
    values["page"], values["change"] = write_page(release.page), write_change(release.change)
    return values


def write_material(material: Material) -> dict[str, Any]:
    """For the table `releases`; attachments have a table of their own."""
    return {
        "material_title": material.title,
        "material_html": material.html,
        "material_text": material.text,
        "material_fields": dict(material.fields),
    }


def read_release(row: Row[Any]) -> Release:
    """From a row of the table `releases`."""
    return Release(
        id=row.id,
        agenda=row.agenda,
        state=State(row.state),
        title=row.title,
        sender=row.sender,
        sender_name=row.sender_name,
        received_at=row.received_at,
        unit=row.unit,
        category=Category(row.category) if row.category else None,
        missing=tuple(Missing(key) for key in row.missing),
        wanted=tuple(Missing(key) for key in row.wanted),
        direction=row.direction,
        corrector=row.corrector,
        revision_note=row.revision_note,
        publish_at=row.publish_at,
        deadline_at=row.deadline_at,
        remind_at=row.remind_at,
        reminded=row.reminded,
        version=row.version,
        approvals=tuple(Assent(**assent) for assent in row.approvals),
        url=row.url,
        page=read_page(row.page),
        change=read_change(row.change),
        joined_to=row.joined_to,
        thread=tuple(row.thread),
        notes=tuple(row.notes),
        revision=row.revision,
    )


def read_decision(row: Row[Any]) -> Decision:
    """From a row of the table `decisions`."""
    return Decision(
        step=Step(row.step),
        official=row.official,
        kind=DecisionKind(row.kind),
        version=row.version,
        at=row.at,
        note=row.note,
        message_id=row.message_id,
        capacity=row.capacity,
        letter=row.letter,
        seat=row.seat,
        content_hash=row.content_hash,
        change=row.change,
    )


def read_material(row: Row[Any]) -> Material:
    """From a row of the table `releases`, without its attachments."""
    return Material(row.material_title, row.material_html, row.material_text, fields=row.material_fields)


def read_version(row: Row[Any]) -> Version:
    """From a row of the table `versions`."""
    draft = Draft(
        title=row.title,
        lead=row.lead,
        body_html=row.body_html,
        body_text=row.body_text,
        photos=tuple(Photo(**photo) for photo in row.photos),
    )
    return Version(number=row.number, draft=draft, author=row.author, created_at=row.created_at)
