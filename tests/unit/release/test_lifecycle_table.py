"""The table of the procedure, over every state and every event (SOP 01)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.change import Change, ChangeKind, Standing
from humasd.release.events import NotPossible
from humasd.release.hours import OfficeHours
from humasd.release.lifecycle import CHANGES, TABLE, advance
from humasd.release.model import Draft, Material, Missing, Official, Release, Version
from humasd.release.partners import Mailing, Partner
from humasd.release.policy import Policy, StepRule
from humasd.release.said import NOT_YET
from humasd.release.states import ENDED, State, Step

NOW = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Makassar")
KABAG = Official("Kabag", ("kabag@example.go.id",), "kabag")
KASUBAG = Official("Kasubag", ("kasubag@example.go.id",), "kasubag")
STAFF = Official("Staf", ("staf@example.go.id",), "staf")
PARTNER = Partner("Harian", ("redaksi@example.com",))
DRAFT = Draft("Judul", "Lead.", "<p>Lead.</p>", "Lead.")
OTHER_DRAFT = replace(DRAFT, body_html="<p>Lain.</p>", body_text="Lain.")
CORRECTION = Change(ChangeKind.CORRECTION, "nama desa keliru", "skpd@example.go.id", NOW)
TAKEDOWN = Change(ChangeKind.TAKEDOWN, "belum waktunya", "skpd@example.go.id", NOW)
MATERIAL = Material("Judul", "<p>Lead.</p>", "Lead.")
OTHER_MATERIAL = Material("Judul", "<p>Susulan.</p>", "Susulan.")


ASKED_AT = {
    Step.INTAKE: "kasubag@example.go.id",
    Step.DISPOSITION: "kabag@example.go.id",
    Step.RECEIVE: "kasubag@example.go.id",
    Step.DRAFTING: "staf@example.go.id",
    Step.CORRECTION: "kasubag@example.go.id",
    Step.APPROVAL: "kabag@example.go.id",
}


def make_policy(
    *, by_reply: frozenset[Step] = frozenset(), partners: tuple[Partner, ...] = (PARTNER,)
) -> Policy:
    always = {Step.APPROVAL}
    roles = {
        Step.DISPOSITION: "kabag",
        Step.RECEIVE: "kasubag",
        Step.DRAFTING: "staf",
        Step.CORRECTION: "kasubag",
        Step.APPROVAL: "kabag",
    }
    steps = {
        step: StepRule(timedelta(minutes=30), role, step in by_reply | always) for step, role in roles.items()
    }
    steps[Step.INTAKE] = StepRule(timedelta(minutes=10))
    steps[Step.NOTIFICATION] = StepRule(timedelta(minutes=30))
    return Policy(
        steps=steps,
        officials=(KABAG, KASUBAG, STAFF),
        partners=partners,
        required=frozenset({Missing.MATERIAL, Missing.TITLE}),
        hours=OfficeHours(ZONE),
    )


USUAL = make_policy(by_reply=frozenset({Step.DISPOSITION, Step.CORRECTION}))


def make_case(state: State, *, version: int = 1, missing: tuple[Missing, ...] = ()) -> Case:
    release = Release(
        id=1,
        agenda="0001/HUMAS/XI/2026",
        state=state,
        title="Judul",
        sender="skpd@example.go.id",
        sender_name="SKPD",
        received_at=NOW,
        missing=missing,
        version=version,
    )
    newest = Version(version, DRAFT, "skpd@example.go.id", NOW) if version else None
    is_up = state in (State.PUBLISHED, State.CLOSED)
    if is_up:
        release = replace(release, page=Standing(version))
    return Case(release, MATERIAL, newest, page=newest if is_up else None)


def make_changing(state: State, change: Change) -> Case:
    """The page of version 1 is up, of which the sender was told, and a change to it is being decided on."""
    case = make_case(state)
    page = Standing(1, None, told=True)
    day = NOW.date() if state is State.PUBLISHING else None
    release = replace(case.release, url="https://x", page=page, change=replace(change, day=day))
    return replace(case, release=release, page=case.version, newest=1)


def answer(kind: type[on.Answer], step: Step, **more: object) -> on.Event:
    return kind(step=step, official=ASKED_AT[step], message_id="<a@x>", note="catatan", **more)  # type: ignore


def event_of(kind: type, state: State) -> on.Event:
    step = {
        State.RECEIVED: Step.INTAKE,
        State.INCOMPLETE: Step.INTAKE,
        State.DISPOSITION: Step.DISPOSITION,
        State.DRAFTING: Step.DRAFTING,
        State.CORRECTION: Step.CORRECTION,
    }.get(state, Step.APPROVAL)
    if kind is on.Redrafted:
        return answer(on.Redrafted, step, draft=OTHER_DRAFT)
    if issubclass(kind, on.Answer):
        return answer(kind, step)
    others: dict[type, on.Event] = {
        on.Registered: on.Registered(),
        on.MaterialReceived: on.MaterialReceived(OTHER_MATERIAL, "Judul", None, None, (), ()),
        on.WordReceived: on.WordReceived(replace(MATERIAL, fields={NOT_YET: "Jangan dulu."})),
        on.NewerReceived: on.NewerReceived("0002/HUMAS/XI/2026"),
        on.Withdrawn: on.Withdrawn("<w@x>"),
        on.HeldBack: on.HeldBack(ASKED_AT[Step.APPROVAL]),
        on.RequestExpired: on.RequestExpired(step),
        on.HoldersChanged: on.HoldersChanged(step, frozenset()),
        on.DeadlinePassed: on.DeadlinePassed(step),
        on.PagePublished: on.PagePublished("https://example.go.id/judul"),
        on.PageAbandoned: on.PageAbandoned("situs mati"),
        on.CorrectionProposed: on.CorrectionProposed(CORRECTION, OTHER_DRAFT),
        on.TakedownProposed: on.TakedownProposed(TAKEDOWN),
        on.PageCorrected: on.PageCorrected("https://example.go.id/judul"),
        on.PageTakenDown: on.PageTakenDown(),
        on.PageChangedElsewhere: on.PageChangedElsewhere("halaman disunting"),
        on.DistributionEnded: on.DistributionEnded(("Harian",), ()),
        on.ConfirmationEnded: on.ConfirmationEnded(),
    }
    return others[kind]


ALL_EVENTS = [*on.Event.__args__]
NEXT = {
    (State.RECEIVED, on.Registered): State.DISPOSITION,
    (State.RECEIVED, on.Admitted): State.DISPOSITION,
    (State.RECEIVED, on.RevisionAsked): State.INCOMPLETE,
    (State.RECEIVED, on.Rejected): State.REJECTED,
    (State.RECEIVED, on.MaterialReceived): State.RECEIVED,
    (State.RECEIVED, on.Withdrawn): State.WITHDRAWN,
    (State.RECEIVED, on.RequestExpired): State.RECEIVED,
    (State.RECEIVED, on.HoldersChanged): State.RECEIVED,
    (State.RECEIVED, on.DeadlinePassed): State.RECEIVED,
    (State.INCOMPLETE, on.MaterialReceived): State.DISPOSITION,
    (State.INCOMPLETE, on.Withdrawn): State.WITHDRAWN,
    (State.INCOMPLETE, on.DeadlinePassed): State.INCOMPLETE,
    (State.DISPOSITION, on.Disposed): State.CORRECTION,
    (State.DISPOSITION, on.TakenOver): State.CORRECTION,
    (State.DISPOSITION, on.RevisionAsked): State.INCOMPLETE,
    (State.DISPOSITION, on.Rejected): State.REJECTED,
    (State.DISPOSITION, on.MaterialReceived): State.DISPOSITION,
    (State.DISPOSITION, on.DecisionUndone): State.DISPOSITION,
    (State.DISPOSITION, on.Withdrawn): State.WITHDRAWN,
    (State.DISPOSITION, on.Recategorised): State.DISPOSITION,
    (State.DISPOSITION, on.Joined): State.WITHDRAWN,
    (State.DISPOSITION, on.RequestExpired): State.DISPOSITION,
    (State.DISPOSITION, on.HoldersChanged): State.DISPOSITION,
    (State.DISPOSITION, on.DeadlinePassed): State.DISPOSITION,
    (State.DRAFTING, on.Approved): State.CORRECTION,
    (State.DRAFTING, on.Redrafted): State.CORRECTION,
    (State.DRAFTING, on.Rejected): State.REJECTED,
    (State.DRAFTING, on.MaterialReceived): State.CORRECTION,
    (State.DRAFTING, on.DecisionUndone): State.DRAFTING,
    (State.DRAFTING, on.Withdrawn): State.WITHDRAWN,
    (State.DRAFTING, on.Recategorised): State.DRAFTING,
    (State.DRAFTING, on.RequestExpired): State.DRAFTING,
    (State.DRAFTING, on.HoldersChanged): State.DRAFTING,
    (State.DRAFTING, on.DeadlinePassed): State.DRAFTING,
    (State.CORRECTION, on.Approved): State.APPROVAL,
    (State.CORRECTION, on.RevisionAsked): State.DRAFTING,
    (State.CORRECTION, on.Redrafted): State.CORRECTION,
    (State.CORRECTION, on.Rejected): State.REJECTED,
    (State.CORRECTION, on.MaterialReceived): State.CORRECTION,
    (State.CORRECTION, on.DecisionUndone): State.CORRECTION,
    (State.CORRECTION, on.Withdrawn): State.WITHDRAWN,
    (State.CORRECTION, on.Recategorised): State.CORRECTION,
    (State.CORRECTION, on.Joined): State.WITHDRAWN,
    (State.CORRECTION, on.RequestExpired): State.CORRECTION,
    (State.CORRECTION, on.HoldersChanged): State.CORRECTION,
    (State.CORRECTION, on.DeadlinePassed): State.CORRECTION,
    (State.APPROVAL, on.Approved): State.PUBLISHING,
    (State.APPROVAL, on.RevisionAsked): State.DRAFTING,
    (State.APPROVAL, on.Redrafted): State.CORRECTION,
    (State.APPROVAL, on.Rejected): State.REJECTED,
    (State.APPROVAL, on.MaterialReceived): State.CORRECTION,
    (State.APPROVAL, on.DecisionUndone): State.APPROVAL,
    (State.APPROVAL, on.HeldBack): State.APPROVAL,
    (State.APPROVAL, on.Withdrawn): State.WITHDRAWN,
    (State.APPROVAL, on.Recategorised): State.APPROVAL,
    (State.APPROVAL, on.Joined): State.WITHDRAWN,
    (State.APPROVAL, on.RequestExpired): State.APPROVAL,
    (State.APPROVAL, on.HoldersChanged): State.APPROVAL,
    (State.APPROVAL, on.DeadlinePassed): State.APPROVAL,
    (State.PUBLISHING, on.PagePublished): State.PUBLISHED,
    (State.PUBLISHING, on.PageAbandoned): State.PUBLISHING,
    (State.PUBLISHING, on.DecisionUndone): State.APPROVAL,
    (State.PUBLISHING, on.Withdrawn): State.WITHDRAWN,
    (State.PUBLISHED, on.DistributionEnded): State.PUBLISHED,
    (State.PUBLISHED, on.ConfirmationEnded): State.CLOSED,
    **{(state, on.CorrectionProposed): State.APPROVAL for state in (State.PUBLISHED, State.CLOSED)},
    **{(state, on.TakedownProposed): State.APPROVAL for state in (State.PUBLISHED, State.CLOSED)},
    **{
        (state, event): state
        for event in (on.WordReceived, on.NewerReceived)
        for state in (
            State.RECEIVED,
            State.INCOMPLETE,
            State.DISPOSITION,
            State.DRAFTING,
            State.CORRECTION,
            State.APPROVAL,
        )
    },
}
"""Where each event leads by the contract; a pair that is not here cannot happen."""
NEXT_OF_CORRECTION = {
    (State.DRAFTING, on.Redrafted): State.CORRECTION,
    (State.CORRECTION, on.Redrafted): State.CORRECTION,
    (State.APPROVAL, on.Redrafted): State.CORRECTION,
    (State.CORRECTION, on.Approved): State.APPROVAL,
    (State.APPROVAL, on.Approved): State.PUBLISHING,
    (State.CORRECTION, on.RevisionAsked): State.DRAFTING,
    (State.APPROVAL, on.RevisionAsked): State.DRAFTING,
    (State.APPROVAL, on.HeldBack): State.APPROVAL,
    (State.PUBLISHING, on.PageCorrected): State.PUBLISHED,
    (State.PUBLISHING, on.PageChangedElsewhere): State.CLOSED,
    (State.PUBLISHING, on.PageAbandoned): State.PUBLISHING,
    (State.PUBLISHING, on.DecisionUndone): State.APPROVAL,
    (State.PUBLISHING, on.DistributionEnded): State.PUBLISHING,
    (State.PUBLISHING, on.ConfirmationEnded): State.PUBLISHING,
    **{
        (state, kind): leads or state
        for state in (State.DRAFTING, State.CORRECTION, State.APPROVAL)
        for kind, leads in (
            (on.Rejected, State.CLOSED),
            (on.CorrectionProposed, None),
            (on.TakedownProposed, State.APPROVAL),
            (on.Recategorised, None),
            (on.DecisionUndone, None),
            (on.RequestExpired, None),
            (on.HoldersChanged, None),
            (on.DeadlinePassed, None),
            (on.DistributionEnded, None),
            (on.ConfirmationEnded, None),
        )
    },
}
"""The same while a correction of the page that is up is being decided on."""
NEXT_OF_TAKEDOWN = {
    (State.APPROVAL, on.Approved): State.PUBLISHING,
    (State.APPROVAL, on.Rejected): State.CLOSED,
    (State.PUBLISHING, on.PageTakenDown): State.WITHDRAWN,
    (State.PUBLISHING, on.PageChangedElsewhere): State.CLOSED,
    (State.PUBLISHING, on.PageAbandoned): State.PUBLISHING,
    (State.PUBLISHING, on.DecisionUndone): State.APPROVAL,
    **{
        (state, kind): state
        for state in (State.APPROVAL, State.PUBLISHING)
        for kind in (on.DistributionEnded, on.ConfirmationEnded)
    },
    **{
        (State.APPROVAL, kind): State.APPROVAL
        for kind in (
            on.DecisionUndone,
            on.HeldBack,
            on.RequestExpired,
            on.HoldersChanged,
            on.DeadlinePassed,
        )
    },
}
"""And a takedown, which is asked for in APPROVAL alone, as it has no text to work on."""


@pytest.mark.parametrize("kind", ALL_EVENTS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("state", list(State))
def test_every_event_leads_where_the_contract_says_or_cannot_happen(state: State, kind: type) -> None:
    case, event = make_case(state), event_of(kind, state)
    if (state, kind) in NEXT:
        assert advance(case, event, NOW, USUAL).release.state is NEXT[state, kind]
    else:
        with pytest.raises(NotPossible):
            advance(case, event, NOW, USUAL)


IN_CHANGE = [
    (CORRECTION, NEXT_OF_CORRECTION, (State.DRAFTING, State.CORRECTION, State.APPROVAL, State.PUBLISHING)),
    (TAKEDOWN, NEXT_OF_TAKEDOWN, (State.APPROVAL, State.PUBLISHING)),
]


@pytest.mark.parametrize("kind", ALL_EVENTS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize(("change", "leads", "states"), IN_CHANGE, ids=["correction", "takedown"])
def test_while_a_change_is_decided_on_every_event_leads_where_it_says_or_cannot_happen(
    change: Change, leads: dict[tuple[State, type], State], states: tuple[State, ...], kind: type
) -> None:
    for state in states:
        case, event = make_changing(state, change), event_of(kind, state)
        if (state, kind) in leads:
            after = advance(case, event, NOW, USUAL).release
            assert after.state is leads[state, kind]
            assert (after.change is None) == (after.state in ENDED)
        else:
            with pytest.raises(NotPossible):
                advance(case, event, NOW, USUAL)


def test_the_tables_name_what_is_specified_here_and_nothing_else() -> None:
    assert set(TABLE) == set(NEXT)
    assert set(CHANGES) == set(NEXT_OF_CORRECTION) | set(NEXT_OF_TAKEDOWN)


def asked(case: Case, event: on.Event, policy: Policy = USUAL) -> list[tuple[Step, str]]:
    effects = advance(case, event, NOW, policy).effects
    return [(effect.step, effect.official.role) for effect in effects if isinstance(effect, do.Ask)]


@pytest.mark.parametrize(
    ("by_reply", "first"),
    [
        ({Step.DISPOSITION, Step.CORRECTION}, (Step.DISPOSITION, "kabag")),
        ({Step.RECEIVE, Step.CORRECTION}, (Step.RECEIVE, "kasubag")),
        ({Step.DRAFTING, Step.CORRECTION}, (Step.DRAFTING, "staf")),
        ({Step.CORRECTION}, (Step.CORRECTION, "kasubag")),
        (set(), (Step.APPROVAL, "kabag")),
    ],
    ids=["disposition", "receive", "drafting", "correction", "all-auto"],
)
def test_steps_on_auto_are_passed_and_approval_never_is(by_reply: set[Step], first: tuple[Step, str]) -> None:
    policy = make_policy(by_reply=frozenset(by_reply))
    assert asked(make_case(State.RECEIVED, version=0), on.Registered(), policy) == [first]


def test_what_is_missing_stops_it_and_the_sender_is_told_once() -> None:
    outcome = advance(
        make_case(State.RECEIVED, version=0, missing=(Missing.MATERIAL,)), on.Registered(), NOW, USUAL
    )
    assert outcome.release.state is State.INCOMPLETE
    assert [e.letter for e in outcome.effects if isinstance(e, do.TellSender)] == ["incomplete"]


def test_a_disposition_may_name_who_corrects() -> None:
    event = answer(on.Disposed, Step.DISPOSITION, corrector="staf@example.go.id")
    assert asked(make_case(State.DISPOSITION, version=0), event) == [(Step.CORRECTION, "staf")]


def test_revisi_goes_to_staff_with_its_note_whatever_the_steps_mode() -> None:
    case = make_case(State.APPROVAL)
    outcome = advance(case, answer(on.RevisionAsked, Step.APPROVAL), NOW, USUAL)
    assert outcome.release.revision_note == "catatan"
    assert asked(case, answer(on.RevisionAsked, Step.APPROVAL)) == [(Step.DRAFTING, "staf")]


@pytest.mark.parametrize("kind", [on.Redrafted, on.MaterialReceived], ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("state", [State.DRAFTING, State.CORRECTION, State.APPROVAL])
def test_a_new_text_is_the_next_version_and_is_corrected_again(state: State, kind: type) -> None:
    case = make_case(state, version=3)
    outcome = advance(case, event_of(kind, state), NOW, USUAL)
    [added] = [effect for effect in outcome.effects if isinstance(effect, do.AddVersion)]
    assert outcome.release.version == 4 and outcome.release.state is State.CORRECTION
    if kind is on.Redrafted:
        assert added == do.AddVersion(4, OTHER_DRAFT, event_of(kind, state).official)
    else:
        assert added.author == "skpd@example.go.id"
        assert do.ReplaceMaterial(OTHER_MATERIAL) in outcome.effects


ANSWERS = [
    (State.DISPOSITION, on.Disposed, "dispose"),
    (State.DISPOSITION, on.TakenOver, "approve"),
    (State.DISPOSITION, on.RevisionAsked, "revise"),
    (State.CORRECTION, on.Approved, "approve"),
    (State.CORRECTION, on.Redrafted, "revise"),
    (State.APPROVAL, on.RevisionAsked, "revise"),
    (State.APPROVAL, on.Rejected, "reject"),
    (State.APPROVAL, on.Approved, "approve"),
]


@pytest.mark.parametrize(
    ("state", "kind", "recorded"), ANSWERS, ids=lambda value: getattr(value, "__name__", value)
)
def test_each_decision_is_recorded_on_the_version_that_was_shown_and_told_to_who_made_it(
    state: State, kind: type, recorded: str
) -> None:
    case = make_case(state, version=2)
    effects = advance(case, event_of(kind, state), NOW, USUAL).effects
    [decision] = [effect.decision for effect in effects if isinstance(effect, do.RecordDecision)]
    assert (decision.kind, decision.version, decision.at) == (recorded, 2, NOW)
    assert (decision.official, decision.message_id) == (ASKED_AT[decision.step], "<a@x>")
    assert (decision.seat, decision.capacity, decision.letter) == (decision.official, "", "")
    assert [e.decision for e in effects if isinstance(e, do.Acknowledge)] == [decision]


def test_a_rejection_is_told_to_the_sender_with_its_reason() -> None:
    effects = advance(make_case(State.APPROVAL), answer(on.Rejected, Step.APPROVAL), NOW, USUAL).effects
    [told] = [effect for effect in effects if isinstance(effect, do.TellSender)]
    assert told == do.TellSender("rejected", {"reason": "catatan"})


def test_what_cannot_be_stopped_any_more_is_not_offered_to_be() -> None:
    def can_undo(state: State, kind: type, policy: Policy = USUAL) -> bool:
        effects = advance(make_case(state), event_of(kind, state), NOW, policy).effects
        [told] = [effect for effect in effects if isinstance(effect, do.Acknowledge)]
        return told.can_undo

    assert can_undo(State.CORRECTION, on.Approved)
    assert not can_undo(State.APPROVAL, on.Approved)
    assert can_undo(State.APPROVAL, on.Approved, replace(USUAL, hold=timedelta(minutes=5)))
    assert not can_undo(State.APPROVAL, on.Rejected)


def test_the_page_waits_for_hold_and_for_the_hour_that_was_named() -> None:
    later = NOW + timedelta(hours=9)
    held = replace(USUAL, hold=timedelta(minutes=30))

    def due(policy: Policy, publish_at: datetime | None) -> datetime:
        event = answer(on.Approved, Step.APPROVAL, publish_at=publish_at)
        effects = advance(make_case(State.APPROVAL), event, NOW, policy).effects
        [page] = [effect for effect in effects if isinstance(effect, do.PublishPage)]
        return page.due_at

    assert due(USUAL, None) == NOW
    assert due(held, None) == NOW + timedelta(minutes=30)
    assert due(held, later) == later
    assert due(held, NOW + timedelta(minutes=10)) == NOW + timedelta(minutes=30)


def test_partners_are_told_only_once_the_page_is_up() -> None:
    approved = advance(make_case(State.APPROVAL), answer(on.Approved, Step.APPROVAL), NOW, USUAL)
    assert not any(isinstance(effect, do.TellPartners) for effect in approved.effects)
    published = advance(make_case(State.PUBLISHING), on.PagePublished("https://x"), NOW, USUAL)
    assert do.TellPartners((Mailing(PARTNER, PARTNER.addresses),)) in published.effects


def test_without_partners_the_sender_is_told_at_once() -> None:
    policy = make_policy(partners=())
    effects = advance(make_case(State.PUBLISHING), on.PagePublished("https://x"), NOW, policy).effects
    assert [e.letter for e in effects if isinstance(e, do.TellSender)] == ["published"]


def test_where_every_partner_is_silenced_the_sender_is_told_at_once() -> None:
    event = on.PagePublished("https://x", silenced=frozenset(PARTNER.addresses))
    effects = advance(make_case(State.PUBLISHING), event, NOW, USUAL).effects
    assert not any(isinstance(effect, do.TellPartners) for effect in effects)
    assert [e.letter for e in effects if isinstance(e, do.TellSender)] == ["published"]


def test_advance_is_pure() -> None:
    case, event = make_case(State.APPROVAL), answer(on.Approved, Step.APPROVAL)
    assert advance(case, event, NOW, USUAL) == advance(case, event, NOW, USUAL)


@dataclass
class Walk:
    """A release on its way, and what an onlooker would have noted of it."""

    policy: Policy
    case: Case
    approved: tuple[int, str] | None = None
    """The version, and the kind of change to a page, that the leadership's standing approval is of."""
    is_due: bool = False
    """Something is to happen on the website."""
    standing: int = 0
    """The version that readers see."""
    knows_sender: bool = True
    asked: tuple[Step, ...] = ()
    """What people are asked for and have not answered."""

    def possible(self) -> list[type]:
        release = self.case.release
        table = CHANGES if release.change else TABLE
        return [kind for kind in ALL_EVENTS if (release.state, kind) in table]

    def go(self, kind: type) -> None:
        event = event_of(kind, self.case.release.state)
        if isinstance(event, on.Registered):
            event = on.Registered(known=self.knows_sender)
        if isinstance(event, on.DeadlinePassed) and self.asked:
            event = on.DeadlinePassed(self.asked[-1])  # whoever is asked is the one who lets it pass
        if isinstance(event, on.HoldersChanged) and self.asked:
            event = on.HoldersChanged(self.asked[-1], frozenset())
        try:
            outcome = advance(self.case, event, NOW, self.policy)
        except NotPossible:
            assert self.case.release.change is not None  # RALAT's events on TARIK, and the other way round
            return
        version = self.case.version
        kept = {one.number: one for one in (version, self.case.page) if one}
        newest = self.case.newest
        for effect in outcome.effects:
            match effect:
                case do.AddVersion(number=number, draft=draft, author=author):
                    assert number == newest + 1
                    newest, kept[number] = number, Version(number, draft, author, NOW)
                    self.approved = None
                case do.RecordDecision(decision=decision) if decision.step is Step.APPROVAL:
                    done = (decision.version, decision.change)
                    self.approved = done if decision.kind == "approve" else None
                case do.PublishPage() | do.CorrectPage() | do.TakeDownPage():
                    assert version is not None and self.approved == (version.number, MEANT[type(effect)])
                    assert not self.is_due
                    self.is_due = True
                case do.CancelPage():
                    self.is_due = False
                case do.RetireRequests():
                    self.asked = ()
                case do.Ask(step=step):
                    self.asked = (*self.asked, step)
                case do.ReplaceMaterial(material=material):
                    self.case = replace(self.case, material=material)
        release = outcome.release
        if isinstance(event, on.PagePublished | on.PageCorrected):
            self.standing = release.version
        elif isinstance(event, on.PageTakenDown):
            self.standing = 0
        if isinstance(event, ENDS_ON_WEBSITE):
            self.is_due = False
        page = kept[release.page.version] if release.page else None
        version = kept[release.version] if release.version else None
        self.case = Case(release, self.case.material, version, newest=newest, page=page)


ENDS_ON_WEBSITE = (on.PagePublished, on.PageCorrected, on.PageTakenDown, on.PageChangedElsewhere)
MEANT: dict[type, str] = {do.PublishPage: "", do.CorrectPage: "correction", do.TakeDownPage: "takedown"}

STEP_ASKED_IN = {
    State.RECEIVED: {Step.INTAKE},
    State.DISPOSITION: {Step.DISPOSITION, Step.RECEIVE},
    State.DRAFTING: {Step.DRAFTING},
    State.CORRECTION: {Step.CORRECTION},
    State.APPROVAL: {Step.APPROVAL},
}


def walk(choices: list[int], by_reply: set[Step]) -> Walk:
    """Any way through the table: each choice picks one of the events that can happen then."""
    walked = Walk(
        make_policy(by_reply=frozenset(by_reply)),
        make_case(State.RECEIVED, version=0),
        knows_sender=Step.INTAKE not in by_reply,
    )
    for place, choice in enumerate(choices):
        possible = walked.possible() if place else [on.Registered]
        if not possible:
            break
        walked.go(possible[choice % len(possible)])
        release, version = walked.case.release, walked.case.version
        assert release.version == (version.number if version else 0)
        assert walked.is_due == (release.state is State.PUBLISHING)
        assert walked.standing == (release.page.version if release.page else 0)
        assert release.change is None or release.page is not None
        assert len(set(walked.asked)) == (release.state in STEP_ASKED_IN)
        assert set(walked.asked) <= STEP_ASKED_IN.get(release.state, set())
        if walked.asked:
            assert release.deadline_at is not None and release.deadline_at > NOW
    return walked


CHOICES = st.lists(st.integers(min_value=0, max_value=len(ALL_EVENTS) - 1), max_size=40)
BY_REPLY = st.sets(st.sampled_from(list(Step)), max_size=4)


@settings(max_examples=500)
@given(CHOICES, BY_REPLY)
def test_whatever_happens_only_an_approval_of_just_that_changes_the_website_and_one_person_is_asked(
    choices: list[int], by_reply: set[Step]
) -> None:
    walk(choices, by_reply)


def test_among_such_ways_are_those_that_publish_and_close() -> None:
    """The law above is about something: random ways do reach every state."""
    found = Random(1)
    ends = [walk([found.randrange(15) for _ in range(40)], set()).case.release.state for _ in range(900)]
    assert {State.CLOSED, State.REJECTED, State.WITHDRAWN} <= set(ends)
