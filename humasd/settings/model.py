"""What the configuration may say, section by section."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator, model_validator

from humasd.release.model import Missing, Step
from humasd.settings.places import DatabaseUrl, MailboxUrl, OutgoingUrl, check_website
from humasd.settings.values import Addresses, Duration, LowerWords, MailAddress, SomeAddresses, Zone


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class OfficeSettings(_Section):
    name: str
    address: MailAddress
    alerts: tuple[MailAddress, ...] = ()
    timezone: Zone = ZoneInfo("Asia/Makassar")
    plus_addressing: bool = False
    closed_on: tuple[date, ...] = ()
    """Days off beside weekends and national holidays."""
    automatic_answers_per_day: Annotated[int, Field(ge=1)] = 50
    """Receipts and other automatic answers to one address within 24 hours."""


class MailboxSettings(_Section):
    url: MailboxUrl
    password: str = ""
    ca_file: Path | None = None
    poll: Duration = timedelta(minutes=1)
    """How often the mailbox is read even if nothing woke the daemon."""


class OutgoingSettings(_Section):
    url: OutgoingUrl
    password: str = ""
    ca_file: Path | None = None


class WebsiteSettings(_Section):
    kind: Literal["wordpress-xmlrpc", "folder"]
    url: str
    user: str = ""
    password: str = ""
    ca_file: Path | None = None

    @field_validator("kind", mode="before")
    @classmethod
    def _not_there_yet(cls, kind: object) -> object:
        if kind == "wordpress-rest":
            raise ValueError('WordPress by REST is not there yet; write kind = "wordpress-xmlrpc"')
        return kind

    @field_validator("url")
    @classmethod
    def _is_of_its_kind(cls, url: str, info: ValidationInfo) -> str:
        if "kind" in info.data:
            check_website(info.data["kind"], url)
        return url


class StorageSettings(_Section):
    database: DatabaseUrl = "sqlite:///var/humasd.db"
    files: Path = Path("var/files")


class NormSettings(_Section):
    norm: Duration


class StepSettings(_Section):
    role: str
    norm: Duration
    mode: Literal["reply", "auto"] = "reply"


class ApprovalStepSettings(StepSettings):
    @model_validator(mode="after")
    def _always_a_person(self) -> ApprovalStepSettings:
        if self.mode == "auto":
            raise ValueError('approval is always a person\'s: mode = "auto" is not possible here')
        return self


def _step(role: str, minutes: int, mode: Literal["reply", "auto"] = "reply") -> StepSettings:
    return StepSettings(role=role, norm=timedelta(minutes=minutes), mode=mode)


class WorkflowSettings(_Section):
    """SOP 01: who does a step, how, and its norm in office hours."""

    intake: NormSettings = NormSettings(norm=timedelta(minutes=10))
    disposition: StepSettings = _step("kabag", 15)
    receive: StepSettings = _step("kasubag", 15, "auto")
    drafting: StepSettings = _step("staf", 120, "auto")
    correction: StepSettings = _step("kasubag", 30)
    approval: ApprovalStepSettings = ApprovalStepSettings(role="kabag", norm=timedelta(minutes=60))
    notification: NormSettings = NormSettings(norm=timedelta(minutes=30))

    @model_validator(mode="before")
    @classmethod
    def _fill_in(cls, steps: Any) -> Any:
        """What is not said of a step is as the SOP has it."""
        if not isinstance(steps, dict):
            return steps
        usual = {name: field.default.model_dump() for name, field in cls.model_fields.items()}
        return {
            name: {**usual[name], **said} if name in usual and isinstance(said, dict) else said
            for name, said in steps.items()
        }

    def person_steps(self) -> Mapping[Step, StepSettings]:
        return {
            Step.DISPOSITION: self.disposition,
            Step.RECEIVE: self.receive,
            Step.DRAFTING: self.drafting,
            Step.CORRECTION: self.correction,
            Step.APPROVAL: self.approval,
        }


class IntakeSettings(_Section):
    required: tuple[Missing, ...] = (Missing.MATERIAL, Missing.TITLE)
    complete_within: Duration = timedelta(days=3)
    unknown_senders: Literal["accept", "hold"] = "accept"
    """Whether the Kasubag is asked before mail of unknown senders goes on its way."""
    known_senders: LowerWords = ()
    """Addresses, and domains with what is below them; beside the office's own domain, the units'
    addresses and the officials'."""


class ApprovalSettings(_Section):
    authserv_id: str | None = None
    verify_dkim: bool = False
    """Where our own server came to no DMARC verdict, a mail's own signature may stand for one."""
    arc_sealers: LowerWords = ()
    """Domains of the servers whose seal on a forward (ARC) is believed."""
    own_domain: Literal["smtp-auth"] | None = None
    """What an official of our own domain needs beside a pass, which others of the domain have too."""
    hold: Duration = timedelta()
    request_lifetime: Duration = timedelta(days=7)


class OfficialSettings(_Section):
    role: str
    name: str
    addresses: SomeAddresses


class PartnerSettings(_Section):
    name: str
    addresses: SomeAddresses


class UnitSettings(_Section):
    """A unit (SKPD) that sends material; its name replaces its abbreviations wherever it is shown."""

    name: str
    abbreviations: tuple[str, ...] = ()
    addresses: Addresses = ()


class LogSettings(_Section):
    format: Literal["json", "console"] = "json"
    level: Literal["debug", "info", "warning", "error"] = "info"


class Settings(_Section):
    """A whole configuration file, its secrets fetched and its paths made absolute."""

    office: OfficeSettings
    mailbox: MailboxSettings
    outgoing: OutgoingSettings
    website: WebsiteSettings
    storage: StorageSettings = StorageSettings()
    workflow: WorkflowSettings = WorkflowSettings()
    intake: IntakeSettings = IntakeSettings()
    approval: ApprovalSettings = ApprovalSettings()
    log: LogSettings = LogSettings()
    officials: tuple[OfficialSettings, ...] = ()
    partners: tuple[PartnerSettings, ...] = ()
    units: tuple[UnitSettings, ...] = ()
    folder: Path = Path()
    """The folder of the file; relative paths start from it."""

    @model_validator(mode="after")
    def _every_role_has_an_official(self) -> Settings:
        roles = {official.role for official in self.officials}
        for step, rule in self.workflow.person_steps().items():
            if rule.mode == "reply" and rule.role not in roles:
                raise ValueError(
                    f"step {step} asks the role {rule.role!r} by reply, but no [[officials]] has that role; "
                    f'add one with role = "{rule.role}"'
                )
        return self

    @property
    def alerts(self) -> tuple[str, ...]:
        """Where trouble is told: as configured, else the first staf, else the first official."""
        if self.office.alerts:
            return self.office.alerts
        staff = [official for official in self.officials if official.role == "staf"] or self.officials
        return (staff[0].addresses[0],)
