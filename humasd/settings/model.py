"""What the configuration may say, section by section."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationInfo, field_validator, model_validator

from humasd.agenda import USUAL_WORD
from humasd.release.approvers import Need
from humasd.release.hours import OfficeHours
from humasd.release.model import Category, Missing
from humasd.release.partners import Medium
from humasd.settings.board import BoardSettings
from humasd.settings.categories import SomeCategories
from humasd.settings.oauth import Auth, OAuthSettings
from humasd.settings.places import DatabaseUrl, FilesPlace, MailboxUrl, OutgoingUrl, check_website
from humasd.settings.running import DaemonSettings, RetentionSettings
from humasd.settings.section import Section
from humasd.settings.substitutes import SubstituteSettings
from humasd.settings.training import TrainingSettings, check_training
from humasd.settings.values import (
    Addresses,
    AgendaWord,
    Clock,
    Duration,
    LowerWords,
    MailAddress,
    OpeningHours,
    QuietHours,
    Size,
    SomeAddresses,
    Zone,
)
from humasd.settings.words import WordsSettings
from humasd.settings.workflow import WorkflowSettings


class RegionSettings(Section):
    """The kabupaten, kota or province, without its kind; its abbreviations are names of it too."""

    name: str = ""
    abbreviations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    """Its seat, its province: names that officials put beside its own under their mails."""

    @model_validator(mode="before")
    @classmethod
    def _may_be_a_name_alone(cls, said: Any) -> Any:
        return {"name": said} if isinstance(said, str) else said


class OfficeSettings(Section):
    """`[office]`: who publishes."""

    name: str
    address: MailAddress
    alerts: tuple[MailAddress, ...] = ()
    timezone: Zone = ZoneInfo("Asia/Makassar")
    region: RegionSettings | None = None
    """Without it, the area that the office's name tells of."""
    agenda: AgendaWord = USUAL_WORD
    """What stands in agenda numbers between running number and month: "0001/HUMAS/XI/2026"."""
    templates: Path | None = None
    """A folder of the office's own templates; what is not in it is humasd's."""
    crest: Path | None = None
    """A PNG or JPEG of its crest (lambang), for mails, papers and the board."""
    plus_addressing: bool = False
    hours: OpeningHours = (OfficeHours.opens, OfficeHours.closes)
    """When it works, on which the norms' clock runs."""
    workdays: Annotated[int, Field(ge=1, le=7)] = OfficeHours.days
    """Of a week, counted from Monday."""
    closed_on: tuple[date, ...] = ()
    """Days off beside weekends and national holidays."""
    automatic_answers_per_day: Annotated[int, Field(ge=1)] = 50
    """Receipts and other automatic answers to one address within 24 hours."""


class MailboxSettings(Section):
    """`[mailbox]`: where mail comes from."""

    url: MailboxUrl
    password: str = ""
    auth: Auth = "password"
    ca_file: Path | None = None
    poll: Duration = timedelta(minutes=1)
    """How often the mailbox is read even if nothing woke the daemon."""


class OutgoingSettings(Section):
    """`[outgoing]`: what takes our mail."""

    url: OutgoingUrl
    password: str = ""
    auth: Auth = "password"
    ca_file: Path | None = None


class WebsiteSettings(Section):
    """`[website]`: where pages go."""

    kind: Literal["wordpress-xmlrpc", "wordpress-rest", "folder"]
    url: str
    user: str = ""
    password: str = ""
    ca_file: Path | None = None

    @field_validator("url")
    @classmethod
    def _is_of_its_kind(cls, url: str, info: ValidationInfo) -> str:
        if "kind" in info.data:
            check_website(info.data["kind"], url)
        return url


class StorageSettings(Section):
    """`[storage]`: where the office's memory is."""

    database: DatabaseUrl = "sqlite:///var/humasd.db"
    files: FilesPlace = Path("var/files")
    endpoint: str = ""
    """Of an S3-compatible store that is not Amazon's."""
    region: str = "us-east-1"
    access_key: str = ""
    secret_key: str = ""


class IntakeSettings(Section):
    """`[intake]`: what a submission needs (SOP step 1)."""

    required: tuple[Missing, ...] = (Missing.MATERIAL, Missing.TITLE)
    complete_within: Duration = timedelta(days=3)
    unknown_senders: Literal["accept", "hold"] = "accept"
    """Whether the Kasubag is asked before mail of unknown senders goes on its way."""
    known_senders: LowerWords = ()
    """Addresses, and domains with what is below them; beside the office's own domain, the units'
    addresses and the officials'."""


class ApprovalSettings(Section):
    """`[approval]`: when an answer is believed, and how long it may take (SOP step 5)."""

    authserv_id: str | None = None
    verify_dkim: bool = False
    """Where our own server came to no DMARC verdict, a mail's own signature may stand for one."""
    arc_sealers: LowerWords = ()
    """Domains of the servers whose seal on a forward (ARC) is believed."""
    own_domain: Literal["smtp-auth"] | None = None
    """What an official of our own domain needs beside a pass, which others of the domain have too."""
    hold: Duration = timedelta()
    request_lifetime: Duration = timedelta(days=7)


class OfficialSettings(Section):
    """`[[officials]]`: somebody who decides."""

    role: str
    name: str
    addresses: SomeAddresses
    title: str = ""
    """What sheet, report and board call him, instead of the SOP's word for the role."""
    digest: Clock | None = None
    """When, on working days, one mail asks all that waits for this official."""


class PartnerSettings(Section):
    """`[[partners]]`: one of the media, and what it wants."""

    name: str
    addresses: SomeAddresses
    medium: Medium = Medium.PRINT
    categories: tuple[Category, ...] = ()
    areas: tuple[str, ...] = ()
    attach_up_to: Size = 10_000_000


class DistributionSettings(Section):
    """How partners are mailed (SOP step 6)."""

    quiet_hours: QuietHours = None
    per_domain: Annotated[int, Field(ge=1)] | None = None
    """Mails to one domain within `window`."""
    window: Duration = timedelta(minutes=1)
    wait: Duration = timedelta(days=3)
    """After so long the sender is told, whichever partners are still being tried."""
    suspend_after: Annotated[int, Field(ge=1, le=20)] = 3
    """Permanent failures in a row after which an address is mailed no more."""


class UnitSettings(Section):
    """A unit (SKPD) that sends material; its name replaces its abbreviations wherever it is shown."""

    name: str
    abbreviations: tuple[str, ...] = ()
    addresses: Addresses = ()


class LogSettings(Section):
    """`[log]`: how and how much is logged."""

    format: Literal["json", "console"] = "json"
    level: Literal["debug", "info", "warning", "error"] = "info"


class Settings(Section):
    """A whole configuration file, its secrets fetched and its paths made absolute."""

    office: OfficeSettings
    mailbox: MailboxSettings
    outgoing: OutgoingSettings
    oauth: OAuthSettings | None = None
    website: WebsiteSettings
    storage: StorageSettings = StorageSettings()
    workflow: WorkflowSettings = WorkflowSettings()
    words: WordsSettings = WordsSettings()
    intake: IntakeSettings = IntakeSettings()
    categories: SomeCategories = ()
    """Without any, those of SOP 01."""
    approval: ApprovalSettings = ApprovalSettings()
    distribution: DistributionSettings = DistributionSettings()
    daemon: DaemonSettings = DaemonSettings()
    retention: RetentionSettings = RetentionSettings()
    log: LogSettings = LogSettings()
    board: BoardSettings | None = None
    training: TrainingSettings | None = None
    officials: tuple[OfficialSettings, ...] = ()
    substitutes: tuple[SubstituteSettings, ...] = ()
    partners: tuple[PartnerSettings, ...] = ()
    units: tuple[UnitSettings, ...] = ()
    folder: Path = Path()
    """The folder of the file; relative paths start from it."""

    @model_validator(mode="after")
    def _every_role_has_an_official(self) -> Settings:
        for step, rule in self.workflow.person_steps().items():
            named = (*(getattr(rule, "approvers", ()) or (rule.role,)), *rule.escalate)
            unknown = next((name for name in named if not self._knows(name)), None)
            if rule.mode == "reply" and unknown is not None:
                raise ValueError(
                    f"step {step} asks the role {unknown!r} by reply, but no [[officials]] has that role; "
                    f'add one with role = "{unknown}"'
                )
        return self

    @model_validator(mode="after")
    def _names_decide_nothing(self) -> Settings:
        people = (*(one.name for one in self.officials), *(one.name for one in self.substitutes))
        word = self.words.find_among((*people, self.office.name))
        if word is not None:
            raise ValueError(f"words: {word!r} is a part of a name, which decides nothing; take it out")
        return self

    @model_validator(mode="after")
    def _partners_take_what_there_is(self) -> Settings:
        known = self.known_categories
        for one in self.partners:
            unknown = next((category for category in one.categories if category not in known), None)
            if unknown is not None:
                raise ValueError(
                    f"partners: {one.name} takes the category {unknown!r}, which this office does not have; "
                    f"it has {', '.join(known)}"
                )
        return self

    @model_validator(mode="after")
    def _digests_go_out_while_it_works(self) -> Settings:
        _, closes = self.office.hours
        late = next((one for one in self.officials if one.digest and one.digest >= closes), None)
        if late is not None:
            raise ValueError(
                f"[[officials]] {late.name}: a digest goes out before the office closes at {closes:%H:%M}"
            )
        return self

    @model_validator(mode="after")
    def _shared_steps_need_several_people(self) -> Settings:
        for name, rule in (("correction", self.workflow.correction), ("approval", self.workflow.approval)):
            named = [address for one in rule.approvers for address in self._addresses_of(one)]
            twice = next((address for address in named if named.count(address) > 1), None)
            if rule.need is not Need.ANY and twice is not None:
                raise ValueError(
                    f'workflow.{name}: need = "{rule.need}" wants several people, but {twice} stands '
                    "behind two of its approvers and could answer for both; name each person once"
                )
        return self

    @model_validator(mode="after")
    def _substitutes_are_known(self) -> Settings:
        for one in self.substitutes:
            unknown = next(
                (name for name in (one.for_, one.official) if name and not self._knows(name)), None
            )
            if unknown is not None:
                raise ValueError(
                    f"[[substitutes]] names {unknown!r}, but no [[officials]] has that role or address; "
                    "add one, or name the substitute with name and addresses"
                )
        return self

    @model_validator(mode="after")
    def _tokens_come_from_somewhere(self) -> Settings:
        for name, section in (("mailbox", self.mailbox), ("outgoing", self.outgoing)):
            if section.auth == "oauth" and self.oauth is None:
                raise ValueError(f'{name}.auth = "oauth" needs a section [oauth] with provider and client_id')
            if section.auth == "oauth" and "@" not in section.url:
                raise ValueError(f'{name}.auth = "oauth" needs a user in {name}.url, an @ in it as %40')
        return self

    @model_validator(mode="after")
    def _training_is_elsewhere(self) -> Settings:
        if self.training is not None:
            check_training(self.training, self.office.address)
        return self

    def _addresses_of(self, name: str) -> frozenset[str]:
        """Those of the one whom a role (its first official) or an address names."""
        by_role = (one for one in self.officials if name == one.role)
        by_address = (one for one in self.officials if name.lower() in one.addresses)
        named = next(by_role, None) or next(by_address, None)
        return frozenset(named.addresses if named else ())

    def _knows(self, name: str) -> bool:
        return any(name == one.role or name.lower() in one.addresses for one in self.officials)

    @property
    def known_categories(self) -> tuple[Category, ...]:
        """The office's own in their order; those of SOP 01 where it has none."""
        return tuple(Category(one.name) for one in self.categories) or tuple(Category)

    @property
    def alerts(self) -> tuple[str, ...]:
        """Where trouble is told: as configured, else the first staf, else the first official."""
        if self.office.alerts:
            return self.office.alerts
        staff = [official for official in self.officials if official.role == "staf"] or self.officials
        return (staff[0].addresses[0],)
