"""Section [workflow]: who does the steps of SOP 01 and the office's own, how, and in what time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated, Any, Literal

from pydantic import Field, field_validator, model_validator

from humasd.release.approvers import Need
from humasd.release.states import Step
from humasd.settings.section import Section
from humasd.settings.values import Duration


class NormSettings(Section):
    """A step that nobody is asked for: its norm in office time."""

    norm: Duration


class StepSettings(Section):
    """A step that a person does by reply, or the daemon at once."""

    role: str
    norm: Duration
    mode: Literal["reply", "auto"] = "reply"
    escalate: tuple[str, ...] = ()
    """Roles or addresses of those who are asked too, one after the other, when nobody answers."""
    escalate_after: Duration | None = None
    """In office hours after the reminder, and between them."""

    @field_validator("escalate")
    @classmethod
    def _each_once(cls, escalate: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(escalate)) < len(escalate):
            raise ValueError("escalate names one of them twice; name each once")
        return escalate


class SharedStepSettings(StepSettings):
    """A step whose decision several may share."""

    approvers: tuple[str, ...] = ()
    """Roles or addresses of officials, in their order; without them the step is its role's."""
    need: Need = Need.ANY

    @model_validator(mode="after")
    def _several(self) -> SharedStepSettings:
        if len(set(self.approvers)) < len(self.approvers):
            raise ValueError("approvers names one of them twice; name each once")
        if self.need is not Need.ANY and len(self.approvers) < 2:
            raise ValueError(f'need = "{self.need}" is about several; name at least two approvers')
        if self.need is not Need.ANY and self.escalate:
            raise ValueError(f'with need = "{self.need}" nobody can stand in for another; leave out escalate')
        return self


class ApprovalStepSettings(SharedStepSettings):
    """`workflow.approval`: never without a person."""

    @model_validator(mode="after")
    def _always_a_person(self) -> ApprovalStepSettings:
        if self.mode == "auto":
            raise ValueError('approval is always a person\'s: mode = "auto" is not possible here')
        return self


class OwnStepSettings(StepSettings):
    """A step of the office's own: somebody more reads the text before it is approved."""

    name: Annotated[str, Field(min_length=3, max_length=16)]
    before: Literal["correction", "approval"] = "approval"
    asks: Annotated[str, Field(min_length=3, max_length=60)] = "Mohon dibaca"
    """How its letter asks, in subject and headline."""

    @model_validator(mode="after")
    def _is_new_and_a_persons(self) -> OwnStepSettings:
        if not Step(self.name).is_own:
            raise ValueError(f"{self.name!r} is a step of the SOP already; give this one a name of its own")
        if self.mode == "auto":
            raise ValueError(f'mode = "auto" would do nothing at {self.name!r}; leave the step out instead')
        return self


def _step(role: str, minutes: int, mode: Literal["reply", "auto"] = "reply") -> StepSettings:
    return StepSettings(role=role, norm=timedelta(minutes=minutes), mode=mode)


class WorkflowSettings(Section):
    """SOP 01: who does a step, how, and its norm in office hours."""

    intake: NormSettings = NormSettings(norm=timedelta(minutes=10))
    disposition: StepSettings = _step("kabag", 15)
    receive: StepSettings = _step("kasubag", 15, "auto")
    drafting: StepSettings = _step("staf", 120, "auto")
    correction: SharedStepSettings = SharedStepSettings(role="kasubag", norm=timedelta(minutes=30))
    approval: ApprovalStepSettings = ApprovalStepSettings(role="kabag", norm=timedelta(minutes=60))
    notification: NormSettings = NormSettings(norm=timedelta(minutes=30))
    steps: tuple[OwnStepSettings, ...] = ()
    """Steps of the office's own, in their order."""

    @field_validator("steps")
    @classmethod
    def _each_has_its_name(cls, steps: tuple[OwnStepSettings, ...]) -> tuple[OwnStepSettings, ...]:
        names = [one.name for one in steps]
        if len(set(names)) < len(names):
            raise ValueError("two steps have one name; give each its own")
        return steps

    @model_validator(mode="before")
    @classmethod
    def _fill_in(cls, steps: Any) -> Any:
        """What is not said of a step is as the SOP has it."""
        if not isinstance(steps, dict):
            return steps
        fields = cls.model_fields.items()
        usual = {name: field.default.model_dump() for name, field in fields if name != "steps"}
        return {
            name: {**usual[name], **said} if name in usual and isinstance(said, dict) else said
            for name, said in steps.items()
        }

    def person_steps(self) -> Mapping[Step, StepSettings]:
        """The steps that a person may do."""
        return {
            Step.DISPOSITION: self.disposition,
            Step.RECEIVE: self.receive,
            Step.DRAFTING: self.drafting,
            Step.CORRECTION: self.correction,
            Step.APPROVAL: self.approval,
            **{Step(one.name): one for one in self.steps},
        }

    def checks(self) -> tuple[Step, ...]:
        """The steps between draft and approval, in their order."""
        before = tuple(Step(one.name) for one in self.steps if one.before == "correction")
        behind = tuple(Step(one.name) for one in self.steps if one.before == "approval")
        return (*before, Step.CORRECTION, *behind)
