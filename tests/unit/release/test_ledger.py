"""The chain: what an entry's hash is made of, and that no change of it goes unseen."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.release.chain import walk_chain
from humasd.release.ledger import Entry, EntryKind, Sealed, open_body, seal
from humasd.release.model import Category, DecisionKind
from humasd.release.states import Step

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
BEGUN = Entry(EntryKind.BEGUN, NOW, decision_id=0)
APPROVAL = Entry(
    EntryKind.DECISION,
    NOW,
    release_id=7,
    agenda="0007/HUMAS/XI/2026",
    step=Step.APPROVAL,
    person="kabag@example.go.id",
    role="kabag",
    decision=DecisionKind.APPROVE,
    decision_id=3,
    note="Setuju dinda 👍",
    category=Category.ARTICLE,
    publish_at=NOW + timedelta(hours=1),
    mail_sha256="ab" * 32,
)


def chain_of(*entries: Entry) -> list[Sealed]:
    chain: list[Sealed] = []
    for entry in entries:
        chain.append(seal(entry, len(chain) + 1, chain[-1].hash if chain else ""))
    return chain


def faults_of(chain: list[Sealed], ends: Sealed, noted: str | None = None) -> list[str]:
    return [fault.what for fault in walk_chain(chain, (ends.seq, ends.hash), noted).faults]


def test_the_hash_is_the_sha256_of_the_body_and_of_nothing_else() -> None:
    first, second = chain_of(BEGUN, APPROVAL)
    for sealed in (first, second):
        assert sealed.hash == hashlib.sha256(sealed.body.encode()).hexdigest()
    assert json.loads(second.body)["previous"] == first.hash and json.loads(first.body)["previous"] == ""


def test_the_form_of_a_body_is_fixed() -> None:
    """Whoever changes this makes every ledger that was written before look forged."""
    assert seal(replace(BEGUN, note="é"), 1, "").body == (
        '{"at":"2026-11-24T01:00:00+00:00","decision_id":0,"kind":"begun","note":"\\u00e9","previous":"","seq":1}'
    )


def test_the_same_moment_makes_the_same_entry_in_every_zone() -> None:
    elsewhere = APPROVAL.at.astimezone(timezone(timedelta(hours=8)))
    assert seal(replace(APPROVAL, at=elsewhere), 1, "") == seal(APPROVAL, 1, "")


@given(
    note=st.none() | st.text(min_size=1), person=st.none() | st.text(min_size=1), seq=st.integers(1, 10**6)
)
def test_an_entry_is_read_as_it_was_written(note: str | None, person: str | None, seq: int) -> None:
    entry = replace(APPROVAL, note=note, person=person)
    assert open_body(seal(entry, seq, "x").body) == (entry, seq, "x")


def test_what_a_later_humasd_adds_to_entries_does_not_trouble_this_one() -> None:
    body = json.dumps({**json.loads(seal(APPROVAL, 2, "x").body), "weather": "rain"})
    assert open_body(body)[0] == APPROVAL


@pytest.mark.parametrize(
    "body", ["", "{}", "[]", "null", "7", "{", '{"kind":"x","at":1,"seq":1,"previous":""}']
)
def test_a_body_that_is_none_is_a_fault_and_no_crash(body: str) -> None:
    first, second = chain_of(BEGUN, APPROVAL)
    assert faults_of([first, replace(second, body=body)], second)


def test_a_whole_chain_has_no_fault() -> None:
    chain = chain_of(BEGUN, APPROVAL, replace(APPROVAL, kind=EntryKind.UNDONE))
    assert faults_of(chain, chain[-1]) == []
    assert faults_of(chain, chain[-1], noted=chain[1].hash.upper()) == []


def reseal(sealed: Sealed, **changes: object) -> Sealed:
    body = json.dumps({**json.loads(sealed.body), **changes}, sort_keys=True, separators=(",", ":"))
    return replace(sealed, body=body, hash=hashlib.sha256(body.encode()).hexdigest())


TAMPERED: dict[str, Callable[[list[Sealed]], list[Sealed]]] = {
    "deleted": lambda chain: chain[:2] + chain[3:],
    "first deleted": lambda chain: chain[1:],
    "all deleted": lambda chain: [],
    "swapped": lambda chain: [chain[0], chain[2], chain[1], chain[3]],
    "put in twice": lambda chain: [*chain[:2], chain[1], *chain[2:]],
    "put in": lambda chain: [*chain[:2], seal(APPROVAL, 3, chain[1].hash), *chain[2:]],
    "put on the end": lambda chain: [*chain, seal(APPROVAL, 5, chain[3].hash)],
    "changed": lambda chain: [*chain[:2], replace(chain[2], body=chain[2].body.replace("3", "4")), chain[3]],
    "changed and hashed anew": lambda chain: [*chain[:2], reseal(chain[2], person="x"), chain[3]],
    "last changed and hashed anew": lambda chain: [*chain[:3], reseal(chain[3], person="x")],
    "under another release": lambda chain: [*chain[:2], replace(chain[2], release_id=8), chain[3]],
    "under none": lambda chain: [*chain[:2], replace(chain[2], release_id=None), chain[3]],
    "renumbered": lambda chain: [*chain[:2], replace(chain[2], seq=9), chain[3]],
    "with another hash": lambda chain: [*chain[:2], replace(chain[2], hash="0" * 64), chain[3]],
    "cut off": lambda chain: chain[:3],
}  # fmt: skip


@pytest.mark.parametrize("change", TAMPERED.values(), ids=TAMPERED.keys())
def test_whatever_is_done_to_the_chain_is_found(change: Callable[[list[Sealed]], list[Sealed]]) -> None:
    chain = chain_of(BEGUN, APPROVAL, replace(APPROVAL, step=Step.CORRECTION), APPROVAL)
    assert faults_of(change(chain), chain[-1])


def test_a_chain_cut_off_with_its_head_is_found_by_the_head_that_was_noted() -> None:
    chain = chain_of(BEGUN, APPROVAL, APPROVAL)
    assert faults_of(chain[:2], chain[1]) == []
    assert faults_of(chain[:2], chain[1], noted=chain[2].hash)


def test_a_chain_written_anew_is_found_by_the_head_that_was_noted() -> None:
    chain, forged = chain_of(BEGUN, APPROVAL), chain_of(BEGUN, replace(APPROVAL, person="palsu@example.com"))
    assert faults_of(forged, forged[-1]) == []
    assert faults_of(forged, forged[-1], noted=chain[-1].hash)


@given(place=st.integers(0, 3), at=st.integers(0, 10**4), sign=st.characters(codec="ascii"))
def test_no_letter_of_any_body_can_be_changed_unseen(place: int, at: int, sign: str) -> None:
    chain = chain_of(BEGUN, APPROVAL, replace(APPROVAL, step=Step.CORRECTION), APPROVAL)
    body = chain[place].body
    at %= len(body)
    changed = body[:at] + sign + body[at + 1 :]
    tampered = [*chain[:place], replace(chain[place], body=changed), *chain[place + 1 :]]
    assert bool(faults_of(tampered, chain[-1])) == (changed != body)
