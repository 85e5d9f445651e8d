"""What the configuration may say, section by section."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationInfo, field_validator, model_validator

from humasd.agenda import USUAL_WORD
from humasd.release.hours import OfficeHours
from humasd.release.model import Category, Missing
from humasd.release.partners import Medium
from humasd.settings.approval import ApprovalSettings
from humasd.settings.board import BoardSettings
from humasd.settings.categories import SomeCategories
from humasd.settings.oauth import Auth, OAuthSettings
from humasd.settings.places import DatabaseUrl, FilesPlace, MailboxUrl, OutgoingUrl, check_website
from humasd.settings.running import DaemonSettings, RetentionSettings
from humasd.settings.section import Section
from humasd.settings.substitutes import SubstituteSettings
from humasd.settings.together import check_together
from humasd.settings.training import TrainingSettings
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
    def _fit_together(self) -> Settings:
        check_together(self)
        return self

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
