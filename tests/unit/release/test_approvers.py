"""Several approvers on a step: a page goes up only when the rule is fulfilled, on what was approved."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.approvers import Need, still_wanted
from humasd.release.case import Case
from humasd.release.events import NotPossible
from humasd.release.lifecycle import advance
from humasd.release.model import Category, Official, Version, content_hash
from humasd.release.policy import Policy, StepRule
from humasd.release.states import State, Step
from tests.unit.release.test_lifecycle_table import DRAFT, KABAG, KASUBAG, NOW, STAFF, USUAL, make_case

ASISTEN = Official("Asisten", ("asisten@example.go.id",), "asisten")
SEKDA = Official("Sekda", ("sekda@example.go.id",), "sekda")
SEATS = (KABAG.address, ASISTEN.address, SEKDA.address)


def policy_of(need: Need) -> Policy:
    rule = StepRule(timedelta(minutes=60), "kabag", True, ("kabag", "asisten", "sekda"), need)
    officials = (KABAG, KASUBAG, STAFF, ASISTEN, SEKDA)
    return replace(USUAL, officials=officials, steps={**USUAL.steps, Step.APPROVAL: rule})


@pytest.mark.parametrize(
    ("need", "given_by", "wanted"),
    [
        (Need.ANY, set(), "abc"),
        (Need.ANY, {"b"}, ""),
        (Need.ANY, {"x"}, "abc"),
        (Need.ALL, set(), "abc"),
        (Need.ALL, {"b"}, "ac"),
        (Need.ALL, {"a", "b", "c"}, ""),
        (Need.IN_ORDER, set(), "a"),
        (Need.IN_ORDER, {"a"}, "b"),
        (Need.IN_ORDER, {"a", "b", "c"}, ""),
    ],
)
def test_who_is_still_wanted(need: Need, given_by: set[str], wanted: str) -> None:
    assert still_wanted(need, tuple("abc"), given_by) == tuple(wanted)


def approve(official: str, **more: object) -> on.Approved:
    return on.Approved(Step.APPROVAL, official, "<a@x>", **more)  # type: ignore[arg-type]


def asked(case: Case, event: on.Event, need: Need) -> list[str]:
    effects = advance(case, event, NOW, policy_of(need)).effects
    return [effect.seat for effect in effects if isinstance(effect, do.Ask)]


@pytest.mark.parametrize(
    ("need", "first"), [(Need.ANY, list(SEATS)), (Need.ALL, list(SEATS)), (Need.IN_ORDER, [KABAG.address])]
)
def test_all_are_asked_at_once_or_one_after_the_other(need: Need, first: list[str]) -> None:
    corrected = on.Approved(Step.CORRECTION, KASUBAG.address, "<a@x>")
    assert asked(make_case(State.CORRECTION), corrected, need) == first


def test_in_order_the_next_is_asked_when_the_one_before_has_approved() -> None:
    case = make_case(State.APPROVAL)
    assert asked(case, approve(KABAG.address), Need.IN_ORDER) == [ASISTEN.address]
    with pytest.raises(NotPossible):
        advance(case, approve(SEKDA.address), NOW, policy_of(Need.IN_ORDER))


def test_what_one_approver_amends_the_others_are_asked_anew() -> None:
    event = approve(KABAG.address, category=Category.ARTICLE)
    outcome = advance(make_case(State.APPROVAL), event, NOW, policy_of(Need.ALL))
    assert [e.seat for e in outcome.effects if isinstance(e, do.Ask)] == [ASISTEN.address, SEKDA.address]
    assert do.RetireRequests() in outcome.effects
    assert asked(make_case(State.APPROVAL), approve(KABAG.address), Need.ALL) == []


def test_the_others_are_told_only_when_nothing_is_asked_of_them_any_more() -> None:
    def settles(event: on.Event, need: Need) -> bool:
        effects = advance(make_case(State.APPROVAL), event, NOW, policy_of(need)).effects
        return any(isinstance(effect, do.TellSettled) for effect in effects)

    assert settles(approve(ASISTEN.address), Need.ANY)
    assert not settles(approve(ASISTEN.address), Need.ALL)
    assert settles(on.Rejected(Step.APPROVAL, SEKDA.address, "<a@x>", "tidak"), Need.ALL)
    assert settles(on.RevisionAsked(Step.APPROVAL, SEKDA.address, "<a@x>", "foto"), Need.ALL)


def test_a_rule_made_milder_meanwhile_leaves_nobody_waiting() -> None:
    case = make_case(State.APPROVAL)
    case = replace(case, release=advance(case, approve(KABAG.address), NOW, policy_of(Need.ALL)).release)
    milder = policy_of(Need.ANY)
    again = advance(case, on.RequestExpired(Step.APPROVAL), NOW, milder)
    assert [e.seat for e in again.effects if isinstance(e, do.Ask)] == list(SEATS)
    done = advance(replace(case, release=again.release), approve(SEKDA.address), NOW, milder)
    assert done.release.state is State.PUBLISHING


@dataclass
class Onlooker:
    """Plays answers to whatever was asked so far, also long overtaken ones, as `sop.answering` lets them
    through; and notes by himself, for each content, who has approved it since the step was last begun."""

    need: Need
    case: Case
    approved: dict[str, list[str]] = field(default_factory=dict)
    published: str = ""

    def answer(self, event: on.Answer, shown: str) -> None:
        state = self.case.release.state
        if shown != self.case.shown_hash or state is not State.APPROVAL:
            return  # stale: it is told what is current
        try:
            outcome = advance(self.case, event, NOW, policy_of(self.need))
        except NotPossible:
            return
        content = self._content_of(outcome.release)
        if isinstance(event, on.Approved):
            self.approved.setdefault(content, []).append(event.official)
        else:
            self.approved.clear()
        self._follow(outcome)

    def bring(self, event: on.Event) -> None:
        try:
            outcome = advance(self.case, event, NOW, policy_of(self.need))
        except NotPossible:
            return
        if isinstance(event, on.DecisionUndone):
            self.approved.clear()
        self._follow(outcome)

    def _follow(self, outcome: object) -> None:
        version = self.case.version
        for effect in outcome.effects:  # type: ignore[attr-defined]
            if isinstance(effect, do.AddVersion):
                version = Version((version.number if version else 0) + 1, effect.draft, effect.author, NOW)
                self.approved.clear()
        self.case = replace(self.case, release=outcome.release, version=version)  # type: ignore[attr-defined]
        if any(isinstance(effect, do.PublishPage) for effect in outcome.effects):  # type: ignore[attr-defined]
            self.published = self.case.shown_hash
            self._judge()

    def _judge(self) -> None:
        given = self.approved.get(self.published, [])
        if self.need is Need.ANY:
            assert set(given) & set(SEATS)
        else:
            assert set(given) == set(SEATS) and len(given) == len(SEATS)

    def _content_of(self, release: object) -> str:
        return content_hash(self.case.draft, release.category, release.publish_at)  # type: ignore[attr-defined]


OTHERS = [
    on.MaterialReceived(
        replace(make_case(State.APPROVAL).material, text="Susulan."), "Judul", None, None, (), ()
    ),
    on.RequestExpired(Step.APPROVAL),
    on.HeldBack(KABAG.address),
    on.DeadlinePassed(Step.APPROVAL),
    on.DecisionUndone(Step.APPROVAL, KABAG.address, "<u@x>"),
    on.Approved(Step.CORRECTION, KASUBAG.address, "<c@x>"),
    on.Redrafted(Step.DRAFTING, STAFF.address, "<d@x>", draft=replace(DRAFT, body_html="<p>Baru.</p>")),
]
ANSWERS = st.tuples(
    st.sampled_from([*SEATS, KASUBAG.address, "orang.lain@example.com"]),
    st.sampled_from(["approve", "approve", "approve", "amend", "revise", "reject"]),
    st.integers(min_value=0, max_value=3),
)


def event_of(official: str, kind: str) -> on.Answer:
    match kind:
        case "approve":
            return approve(official)
        case "amend":
            return approve(official, category=Category.ARTICLE)
        case "revise":
            return on.RevisionAsked(Step.APPROVAL, official, "<r@x>", "perbaiki")
    return on.Rejected(Step.APPROVAL, official, "<t@x>", "tidak")


@settings(max_examples=600)
@given(st.sampled_from(list(Need)), st.lists(ANSWERS | st.sampled_from(OTHERS), max_size=25))
def test_in_whatever_order_answers_come_a_page_goes_up_only_when_the_rule_is_fulfilled(
    need: Need, story: list[object]
) -> None:
    """`shown` of an answer counts back through all that was ever shown: 0 is the present content."""
    onlooker = Onlooker(need, make_case(State.APPROVAL))
    shown = [onlooker.case.shown_hash]
    for turn in story:
        if isinstance(turn, tuple):
            official, kind, back = turn
            onlooker.answer(event_of(official, kind), shown[max(len(shown) - 1 - back, 0)])
        else:
            onlooker.bring(turn)  # type: ignore[arg-type]
        if onlooker.case.shown_hash != shown[-1]:
            shown.append(onlooker.case.shown_hash)


@pytest.mark.parametrize("need", list(Need))
def test_the_rule_can_be_fulfilled(need: Need) -> None:
    onlooker = Onlooker(need, make_case(State.APPROVAL))
    for seat in SEATS:
        onlooker.answer(approve(seat), onlooker.case.shown_hash)
    assert onlooker.published == onlooker.case.shown_hash
