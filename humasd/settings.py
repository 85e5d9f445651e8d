"""The configuration file: TOML into frozen values, each fault named with its mend.

config/humasd.toml is the commented form that `humasd init` writes. A secret is never in the file:
a value may be "env:NAME" or "file:PATH".
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from humasd.errors import ConfigurationError
from humasd.release.model import Missing, Step

_DURATION = re.compile(r"(\d+)\s*(s|m|h|d)")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


def parse_duration(value: object) -> object:
    """ "90s", "15m", "2h" or "7d" into a timedelta."""
    if isinstance(value, timedelta):
        return value
    match = _DURATION.fullmatch(str(value).strip())
    if match is None:
        raise ValueError('a duration is a number and a unit, such as "90s", "15m", "2h" or "7d"')
    return timedelta(**{_UNITS[match[2]]: int(match[1])})


def _parse_zone(value: object) -> object:
    try:
        return ZoneInfo(str(value))
    except (ZoneInfoNotFoundError, ValueError):
        raise ValueError(f'{value!r} is not a time zone; use a name such as "Asia/Makassar"') from None


def _lower(value: object) -> object:
    return [str(item).strip().lower() for item in value] if isinstance(value, list) else value


Duration = Annotated[timedelta, BeforeValidator(parse_duration)]
Zone = Annotated[ZoneInfo, BeforeValidator(_parse_zone)]
MailAddress = Annotated[str, Field(pattern=r"^[^@\s<>,]+@[^@\s<>,]+$")]
Addresses = Annotated[tuple[MailAddress, ...], BeforeValidator(_lower), Field(min_length=1)]


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
    url: str
    password: str = ""
    ca_file: Path | None = None
    poll: Duration = timedelta(minutes=1)
    """How often the mailbox is read even if nothing woke the daemon."""


class OutgoingSettings(_Section):
    url: str
    password: str = ""
    ca_file: Path | None = None


class WebsiteSettings(_Section):
    kind: Literal["wordpress-xmlrpc", "folder"]
    url: str
    user: str = ""
    password: str = ""
    ca_file: Path | None = None


class StorageSettings(_Section):
    database: str = "sqlite:///var/humasd.db"
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


class ApprovalSettings(_Section):
    authserv_id: str | None = None
    hold: Duration = timedelta()
    request_lifetime: Duration = timedelta(days=7)


class OfficialSettings(_Section):
    role: str
    name: str
    addresses: Addresses


class PartnerSettings(_Section):
    name: str
    addresses: Addresses


class UnitSettings(_Section):
    """A unit (SKPD) that sends material; its name replaces its abbreviations wherever it is shown."""

    name: str
    abbreviations: tuple[str, ...] = ()
    addresses: Annotated[tuple[MailAddress, ...], BeforeValidator(_lower)] = ()


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


def load_settings(path: Path) -> Settings:
    """Read a configuration file. Raises ConfigurationError with one line that says what to mend."""
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigurationError(
            f"there is no configuration at {path}; `humasd init DIR` writes one, --config FILE names another"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"cannot read {path}: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{path} is not valid TOML: {error}") from None
    if "folder" in document:
        raise ConfigurationError(f"{path}: unknown key 'folder'")
    folder = path.resolve().parent
    document = _fetch_secrets(document, folder)
    try:
        settings = Settings.model_validate({**document, "folder": folder})
    except ValidationError as error:
        raise ConfigurationError(f"{path}: {_explain(error)}") from None
    return _anchor(settings, folder)


def _fetch_secrets(value: Any, folder: Path) -> Any:
    """Replace "env:NAME" and "file:PATH", also where they are the password of a URL."""
    if isinstance(value, dict):
        return {key: _fetch_secrets(item, folder) for key, item in value.items()}
    if isinstance(value, list):
        return [_fetch_secrets(item, folder) for item in value]
    if not isinstance(value, str):
        return value
    if value.startswith(("env:", "file:")):
        return _secret(value, folder)
    return re.sub(
        r"(?<=:)(env:\w+|file:[^@]+)(?=@)", lambda found: _quoted(_secret(found[1], folder)), value, count=1
    )


def _secret(reference: str, folder: Path) -> str:
    scheme, _, name = reference.partition(":")
    if scheme == "env":
        if name not in os.environ:
            raise ConfigurationError(f"the environment has no {name}; set it, as {reference!r} asks for it")
        return os.environ[name]
    try:
        return (folder / name).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise ConfigurationError(
            f"cannot read the secret {reference!r}: {error.strerror}; create the file or mend the path"
        ) from None


def _quoted(secret: str) -> str:
    from urllib.parse import quote

    return quote(secret, safe="")


def _explain(error: ValidationError) -> str:
    """One fault in one line: an unknown key, which often explains the rest, with the nearest known
    one; else the first."""
    faults = error.errors()
    fault = next((fault for fault in faults if fault["type"] == "extra_forbidden"), faults[0])
    place = ".".join(str(part) for part in fault["loc"])
    if fault["type"] == "extra_forbidden":
        key = str(fault["loc"][-1])
        known = _known_keys(fault["loc"][:-1])
        nearest = get_close_matches(key, known, n=1, cutoff=0.3)
        hint = f"did you mean {nearest[0]!r}?" if nearest else f"known here: {', '.join(sorted(known))}"
        return f"unknown key {place!r}; {hint}"
    if fault["type"] == "missing":
        return f"{place} is missing; add it"
    message = fault["msg"].removeprefix("Value error, ")
    return f"{place}: {message}" if place else message


def _known_keys(place: tuple[int | str, ...]) -> list[str]:
    model: type[BaseModel] = Settings
    for part in place:
        if isinstance(part, int):
            continue
        annotation = model.model_fields[part].annotation
        arguments = getattr(annotation, "__args__", ())
        inner = next(
            (a for a in (annotation, *arguments) if isinstance(a, type) and issubclass(a, BaseModel)), None
        )
        if inner is None:
            return []
        model = inner
    return [name for name in model.model_fields if name != "folder"]


def _anchor(settings: Settings, folder: Path) -> Settings:
    """Make paths absolute: those of the storage, of Maildirs, of the folder site and of CA files."""
    storage = settings.storage.model_copy(
        update={
            "database": _anchor_sqlite(settings.storage.database, folder),
            "files": folder / settings.storage.files,
        }
    )
    changed: dict[str, object] = {"storage": storage}
    for name in ("mailbox", "outgoing", "website"):
        section = getattr(settings, name)
        update: dict[str, object] = {"url": _anchor_url(section.url, folder)}
        if section.ca_file:
            update["ca_file"] = folder / section.ca_file
        changed[name] = section.model_copy(update=update)
    return settings.model_copy(update=changed)


def _anchor_url(url: str, folder: Path) -> str:
    for scheme in ("maildir:", "folder:"):
        if url.startswith(scheme):
            return scheme + str(folder / url.removeprefix(scheme))
    return url


def _anchor_sqlite(url: str, folder: Path) -> str:
    prefix = "sqlite:///"
    if url.startswith(prefix) and url != prefix + ":memory:":
        return prefix + str(folder / url.removeprefix(prefix))
    return url
