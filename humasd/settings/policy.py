"""The office's rules as values (SOP 01, configured), from its settings."""

from __future__ import annotations

from dataclasses import replace

from humasd.errors import ConfigurationError
from humasd.release.acting import Appointment
from humasd.release.approvers import Need
from humasd.release.hours import OfficeHours
from humasd.release.model import Official
from humasd.release.partners import Distribution, Partner
from humasd.release.policy import Policy, StepRule, StepRules
from humasd.release.states import Step
from humasd.settings import (
    NormSettings,
    OwnStepSettings,
    Settings,
    SharedStepSettings,
    StepSettings,
    SubstituteSettings,
)


def build_policy(settings: Settings) -> Policy:
    """The office's rules as values (SOP 01, configured)."""
    policy = _build_rules(settings)
    return replace(policy, substitutes=tuple(_appointment(policy, one) for one in settings.substitutes))


def _appointment(policy: Policy, one: SubstituteSettings) -> Appointment:
    post = policy.find_post(one.for_)
    substitute = policy.find_post(one.official) if one.official else Official(one.name, one.addresses)
    assert post is not None and substitute is not None, "the settings were checked"
    if post == substitute:
        raise ConfigurationError(f"substitutes: {one.for_!r} cannot act for itself; name somebody else")
    return Appointment(
        post.address, post.role, substitute, one.as_, first=one.from_, last=one.until, letter=one.letter
    )


def _build_rules(settings: Settings) -> Policy:
    workflow = settings.workflow
    steps = StepRules({step: _rule(rule) for step, rule in workflow.person_steps().items()})
    steps[Step.INTAKE] = _rule(workflow.intake)
    steps[Step.NOTIFICATION] = _rule(workflow.notification)
    return Policy(
        steps=steps,
        officials=tuple(Official(o.name, o.addresses, o.role, o.digest, o.title) for o in settings.officials),
        partners=tuple(
            Partner(p.name, p.addresses, p.medium, frozenset(p.categories), p.areas, p.attach_up_to)
            for p in settings.partners
        ),
        distribution=Distribution(
            quiet=settings.distribution.quiet_hours,
            per_domain=settings.distribution.per_domain,
            window=settings.distribution.window,
            wait=settings.distribution.wait,
            suspend_after=settings.distribution.suspend_after,
        ),
        required=frozenset(settings.intake.required),
        hours=OfficeHours(
            settings.office.timezone,
            *settings.office.hours,
            settings.office.workdays,
            frozenset(settings.office.closed_on),
        ),
        hold=settings.approval.hold,
        request_lifetime=settings.approval.request_lifetime,
        complete_within=settings.intake.complete_within,
        known_senders=_known_senders(settings),
        checks=workflow.checks(),
    )


def _known_senders(settings: Settings) -> frozenset[str] | None:
    """Whose mail goes on its way without asking; None where everybody's does."""
    if settings.intake.unknown_senders == "accept":
        return None
    known = {entry.lower().lstrip("@*.") for entry in settings.intake.known_senders}
    known.add(settings.office.address.lower().rpartition("@")[2])
    known.update(address for unit in settings.units for address in unit.addresses)
    known.update(address for official in settings.officials for address in official.addresses)
    known.update(address for substitute in settings.substitutes for address in substitute.addresses)
    return frozenset(known)


def _rule(rule: StepSettings | NormSettings) -> StepRule:
    if not isinstance(rule, StepSettings):
        return StepRule(norm=rule.norm)
    shared = rule if isinstance(rule, SharedStepSettings) else None
    return StepRule(
        norm=rule.norm,
        role=rule.role,
        by_reply=rule.mode == "reply",
        approvers=shared.approvers if shared else (),
        need=shared.need if shared else Need.ANY,
        escalate=rule.escalate,
        escalate_after=rule.escalate_after,
        asks=rule.asks if isinstance(rule, OwnStepSettings) else "",
    )
