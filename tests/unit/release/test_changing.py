"""What stays of a decision while a change to a page is being decided on, and what is waited for after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.lifecycle import advance
from humasd.release.states import State, Step
from tests.unit.release.test_lifecycle_table import (
    CORRECTION,
    NOW,
    OTHER_DRAFT,
    USUAL,
    answer,
    make_case,
    make_changing,
)

NOTE = "naskahnya sekalian diperbaiki"
MORE = replace(CORRECTION, note="tanggalnya 24 November")


def after(case: Case, *events: on.Event) -> Case:
    for event in events:
        case = replace(case, release=advance(case, event, NOW, USUAL).release)
    return case


def asked(effects: tuple[do.Effect, ...]) -> list[Step]:
    return [effect.step for effect in effects if isinstance(effect, do.Ask)]


@pytest.mark.parametrize("draft", [None, OTHER_DRAFT], ids=["words", "text"])
def test_what_the_kabag_wants_revised_is_still_to_be_done_when_the_proposer_adds_to_it(
    draft: object,
) -> None:
    case = make_changing(State.DRAFTING, CORRECTION)
    case = replace(case, release=replace(case.release, revision_note=NOTE))
    outcome = advance(case, on.CorrectionProposed(MORE, draft), NOW, USUAL)  # type: ignore[arg-type]
    assert (outcome.release.state, outcome.release.revision_note) == (State.DRAFTING, NOTE)
    assert outcome.release.change is not None
    assert outcome.release.change.note == f"{CORRECTION.note} {MORE.note}"
    assert asked(outcome.effects) == [Step.DRAFTING]


def test_what_is_added_while_a_correction_is_corrected_is_corrected_too() -> None:
    outcome = advance(
        make_changing(State.CORRECTION, CORRECTION), on.CorrectionProposed(MORE, OTHER_DRAFT), NOW, USUAL
    )
    assert outcome.release.state is State.CORRECTION and asked(outcome.effects) == [Step.CORRECTION]


@pytest.mark.parametrize("has_ended", [False, True], ids=["media-still-told", "letter-on-its-way"])
def test_after_a_refusal_the_media_are_waited_for_where_they_still_were(has_ended: bool) -> None:
    before = [on.DistributionEnded(("Harian",), ())] if has_ended else []
    case = after(make_case(State.PUBLISHED), *before, on.CorrectionProposed(CORRECTION))
    release = advance(case, answer(on.Rejected, Step.APPROVAL), NOW, USUAL).release
    assert release.state is State.PUBLISHED
    assert release.remind_at == (None if has_ended else NOW + USUAL.distribution.wait)
    assert USUAL.distribution.wait > timedelta(0)


def test_whoever_proposed_is_told_that_somebody_edited_the_page_meanwhile() -> None:
    outcome = advance(
        make_changing(State.PUBLISHING, CORRECTION), on.PageChangedElsewhere("fingerprint"), NOW, USUAL
    )
    [told] = [effect for effect in outcome.effects if isinstance(effect, do.TellProposer)]
    assert told.letter == "change_elsewhere" and told.change.proposed_by == CORRECTION.proposed_by
