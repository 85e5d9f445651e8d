"""The configuration file: what it may say, and how a fault in it is named."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel, ValidationError

from humasd.errors import ConfigurationError
from humasd.release.approvers import Need
from humasd.release.model import Missing
from humasd.release.policy import StepRule
from humasd.release.states import Step
from humasd.resources import find_resource
from humasd.settings import Settings, load_settings, parse_duration
from humasd.settings.apart import find_shared
from humasd.settings.faults import explain
from humasd.settings.policy import build_policy
from tests.support.minimal import MINIMAL


def load(tmp_path: Path, text: str) -> Settings:
    path = tmp_path / "humasd.toml"
    path.write_text(text, encoding="utf-8")
    return load_settings(path)


def fault(tmp_path: Path, text: str) -> str:
    with pytest.raises(ConfigurationError) as caught:
        load(tmp_path, text)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_the_commented_configuration_is_valid_as_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("IMAP", "SMTP", "WORDPRESS"):
        monkeypatch.setenv(f"HUMASD_{name}_PASSWORD", f"rahasia {name}")
    settings = load_settings(find_resource("config") / "humasd.toml")
    assert settings.mailbox.password == "rahasia IMAP"
    assert settings.alerts == ("staf@luwutimurkab.go.id",)


def test_an_office_says_what_it_is_called_and_how_it_counts(tmp_path: Path) -> None:
    office = load(
        tmp_path, MINIMAL.replace("[office]", '[office]\nregion = "Contoh"\nagenda = "prokopim"')
    ).office
    assert office.region is not None and office.agenda == "PROKOPIM"
    assert (office.region.name, office.region.abbreviations) == ("Contoh", ())


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ('agenda = "a/b"', "office.agenda: the word in agenda numbers is of letters"),
        ('region = { nama = "Contoh" }', "did you mean 'name'?"),
        ('templates = "tidak-ada"', "there is no folder"),
    ],
)
def test_a_fault_in_what_an_office_says_of_itself_is_named(tmp_path: Path, said: str, words: str) -> None:
    assert words in fault(tmp_path, MINIMAL.replace("[office]", f"[office]\n{said}"))


SUBSTITUTE = """
[[substitutes]]
for = "kabag"
name = "Rina Wati"
addresses = ["Rina@example.go.id"]
as = "plh"
from = 2026-11-24
until = 2026-11-30
letter = "800/123/BKPSDM"
"""


def test_a_substitute_acts_for_an_official(tmp_path: Path) -> None:
    (appointment,) = build_policy(load(tmp_path, MINIMAL + SUBSTITUTE)).substitutes
    assert (appointment.seat, appointment.title) == ("kabag@example.go.id", "Plh. Kabag")
    assert appointment.substitute.addresses == ("rina@example.go.id",)
    assert (appointment.first.isoformat(), appointment.last.isoformat()) == ("2026-11-24", "2026-11-30")


@pytest.mark.parametrize(
    ("wrong", "right", "words"),
    [
        ('for = "kabag"', 'for = "bupati"', "no [[officials]] has that role or address"),
        ('name = "Rina Wati"', 'official = "kabag"', "an `official` named above, or a `name`"),
        ('as = "plh"', 'as = "pjs"', "must be one of 'plh' or 'plt'"),
        ("until = 2026-11-30", "until = 2026-11-20", "is before from"),
        ("until = 2026-11-30", "", "substitutes.0.until is missing"),
        ("until = 2026-11-30", "untill = 2026-11-30", "did you mean 'until'?"),
        ('letter = "800/123/BKPSDM"', 'letter = ""', "must not be empty"),
    ],
)
def test_a_fault_in_a_substitute_is_named(tmp_path: Path, wrong: str, right: str, words: str) -> None:
    assert words in fault(tmp_path, MINIMAL + SUBSTITUTE.replace(wrong, right))


def test_nobody_acts_for_himself(tmp_path: Path) -> None:
    named = 'name = "Rina Wati"\naddresses = ["Rina@example.go.id"]'
    settings = load(tmp_path, MINIMAL + SUBSTITUTE.replace(named, 'official = "kabag"'))
    with pytest.raises(ConfigurationError, match="cannot act for itself"):
        build_policy(settings)


def test_several_may_share_a_step(tmp_path: Path) -> None:
    shared = '{ approvers = ["kabag", "kasubag@example.go.id"], need = "in-order" }'
    rule = build_policy(load(tmp_path, f"{MINIMAL}[workflow]\napproval = {shared}")).steps[Step.APPROVAL]
    assert (rule.approvers, rule.need) == (("kabag", "kasubag@example.go.id"), Need.IN_ORDER)
    assert rule.norm == timedelta(minutes=60) and rule.by_reply


@pytest.mark.parametrize(
    ("approval", "words"),
    [
        ('{ approvers = ["kabag", "sekda"] }', "no [[officials]] has that role"),
        ('{ need = "all" }', "name at least two approvers"),
        ('{ escalate = ["sekda"] }', "no [[officials]] has that role"),
        ('{ escalate = ["kasubag", "kasubag"] }', "names one of them twice"),
        (
            '{ approvers = ["kabag", "kasubag"], need = "all", escalate = ["staf"] }',
            "nobody can stand in for another",
        ),
        ('{ escalate = ["kasubag"], escalate_after = "nanti" }', "15m"),
        ('{ approvers = ["kabag", "kabag"] }', "names one of them twice"),
        ('{ approvers = ["kasubag", "kasubag@example.go.id"], need = "all" }', "stands behind two"),
        ('{ approvers = ["kasubag", "Kasubag@example.go.id"], need = "in-order" }', "stands behind two"),
        ('{ approvers = ["kabag", "kasubag"], need = "two" }', "must be one of 'any', 'all' or 'in-order'"),
    ],
)
def test_a_fault_in_a_shared_step_is_named(tmp_path: Path, approval: str, words: str) -> None:
    assert words in fault(tmp_path, f"{MINIMAL}[workflow]\napproval = {approval}")


def test_units_may_be_listed(tmp_path: Path) -> None:
    listed = (
        '[[units]]\nname = "Dinas Sosial"\nabbreviations = ["Dinsos"]\naddresses = ["Dinsos@example.go.id"]'
    )
    (unit,) = load(tmp_path, f"{MINIMAL}{listed}").units
    assert (unit.name, unit.abbreviations) == ("Dinas Sosial", ("Dinsos",))
    assert unit.addresses == ("dinsos@example.go.id",)
    assert load(tmp_path, MINIMAL).units == ()


def test_what_is_not_said_is_as_the_sop_has_it(tmp_path: Path) -> None:
    policy = build_policy(load(tmp_path, MINIMAL))
    by_reply = {step for step, rule in policy.steps.items() if rule.by_reply}
    assert by_reply == {Step.DISPOSITION, Step.CORRECTION, Step.APPROVAL}
    norms = {step: rule.norm for step, rule in policy.steps.items()}
    assert norms[Step.DISPOSITION] == timedelta(minutes=15)
    assert norms[Step.DRAFTING] == timedelta(minutes=120)
    assert norms[Step.APPROVAL] == timedelta(minutes=60)
    assert policy.required == {Missing.MATERIAL, Missing.TITLE}
    assert policy.hold == timedelta()


def test_paths_start_from_the_files_folder_and_addresses_are_in_lower_case(tmp_path: Path) -> None:
    settings = load(tmp_path, MINIMAL)
    assert settings.mailbox.url == f"maildir:{tmp_path}/mailbox"
    assert settings.website.url == f"folder:{tmp_path}/website"
    assert settings.storage.database == f"sqlite:///{tmp_path}/var/humasd.db"
    assert settings.storage.files == tmp_path / "var/files"
    assert settings.officials[0].addresses == ("kabag@example.go.id",)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"maildir:mailbox"', '"imaps://a:env:SANDI@example.go.id/INBOX"'),
        ('"maildir:mailbox"', '"imap://a@127.0.0.1/INBOX"\npassword = ""'),
        ('"maildir:outgoing"', '"smtps://a:env:SANDI@example.go.id"'),
        ('"maildir:outgoing"', '"smtp://127.0.0.1"'),
        ('["kasubag@example.go.id"]', '["kasubag@example.go.id", "humas@example.go.id"]'),
        ("[mailbox]", 'alerts = ["humas@example.go.id", "kasubag@example.go.id"]\n[mailbox]'),
    ],
)
def test_what_works_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str) -> None:
    monkeypatch.setenv("SANDI", "rahasia")
    assert old in MINIMAL
    load(tmp_path, MINIMAL.replace(old, new))


def test_secrets_come_from_the_environment_or_a_file_also_within_a_url(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DB_SANDI", "a/b@c")
    (tmp_path / "sandi.txt").write_text("dari berkas\n")
    text = MINIMAL.replace('"maildir:outgoing"', '"maildir:outgoing"\npassword = "file:sandi.txt"')
    text += '[storage]\ndatabase = "postgresql+psycopg://humasd:env:DB_SANDI@127.0.0.1/humasd"\n'
    settings = load(tmp_path, text)
    assert settings.outgoing.password == "dari berkas"
    assert settings.storage.database == "postgresql+psycopg://humasd:a%2Fb%40c@127.0.0.1/humasd"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('name = "Humas"', 'nama = "Humas"'), ("office.nama", "'name'")),
        (("[website]", "[websit]\n[website]"), ("websit", "'website'")),
        (('role = "kasubag"', 'role = "ketua"'), ("kasubag", "[[officials]]")),
        (('url = "maildir:mailbox"', ""), ("mailbox.url", "missing")),
        (('kind = "folder"', 'kind = "joomla"'), ("website.kind",)),
        (('"humas@example.go.id"', '"humas"'), ("office.address",)),
        (("[office]", '[office]\ntimezone = "Asia/Wotu"'), ("office.timezone", "Asia/Makassar")),
        (("[office]", "[office"), ("not valid TOML",)),
        (('"Humas"', "Humas"), ("not valid TOML", "line 3", "in quotes")),
        (('"kasubag@example.go.id"', '"Humas@example.go.id"'), ("B cannot answer from humas@example.go.id",)),
        (('role = "kasubag"', 'role = "kasubag"\ndigest = "pagi"'), ("digest", "07:30")),
        (('role = "kasubag"', 'role = "kasubag"\ndigest = "17:00"'), ("digest", "before the office closes")),
        (("[office]", '[office]\nhours = "16:00-08:00"'), ("office.hours", "earlier time first")),
        (("[office]", '[office]\nhours = "pagi"'), ("office.hours", "08:00-16:00")),
        (("[office]", "[office]\nworkdays = 8"), ("office.workdays",)),
        (("[office]", '[approval]\nauthserv_id = "https://mail.example.go.id"\n[office]'), ("bare name",)),
        (("[office]", '[words]\napprove = ["tunda"]\n[office]'), ("words.approve", "'tunda'", "take it out")),
        (("[office]", '[words]\nreject = ["acc"]\n[office]'), ("words.reject", 'means "approve" already')),
        (("[office]", '[words]\nrevise = ["naik mi"]\n[office]'), ("words.revise", "single words")),
        (("[office]", '[words]\nrevise = ["wah"]\nreject = ["Wah"]\n[office]'), ("words", "name it once")),
        (
            ("[office]", '[[categories]]\nname = "Wisata"\n[[categories]]\nname = "artikel"\n[office]'),
            ("categories.0", 'give it "words"'),
        ),
        (
            ("[office]", '[[categories]]\nname = "artikel"\n[[categories]]\nname = "Artikel"\n[office]'),
            ("categories", "'artikel' is named twice"),
        ),
        (("[office]", '[[categories]]\nname = "artikel"\n[office]'), ("categories", "the SOP's too")),
        (("[office]", '[categories]\nname = "artikel"\n[office]'), ("[[categories]]",)),
        (
            (
                "[office]",
                '[[partners]]\nname = "Harian"\naddresses = ["h@x.example"]\ncategories = ["seni"]\n[office]',
            ),
            ("Harian", "'seni'", "pembangunan"),
        ),
        (
            (
                '[office]\nname = "Humas"',
                '[words]\napprove = ["dhaosi"]\n[office]\nname = "Humas Dhaosi"',
            ),
            ("words", "part of a name"),
        ),
        (
            ("[office]", '[workflow]\napproval = {role="kabag", norm="1h", mode="auto"}\n[office]'),
            ("approval",),
        ),
        (("[office]", '[workflow]\ncorrection = {role="kasubag", norm="kapan"}\n[office]'), ("15m",)),
        (("[office]", '[intake]\nrequired = ["foto"]\n[office]'), ("intake.required", "photo")),
        (
            ('"maildir:outgoing"', '"maildir:outgoing"\npassword = "env:TIDAK_ADA_DI_SINI"'),
            ("TIDAK_ADA_DI_SINI",),
        ),
        (('"maildir:outgoing"', '"maildir:outgoing"\npassword = "file:tidak-ada"'), ("tidak-ada",)),
        (('"maildir:outgoing"', '"maildir:outgoing"\npassword = "file:."'), ("'file:.'", "directory")),
        (('"maildir:outgoing"', '"maildir:outgoing"\npassword = "file:biner"'), ("'file:biner'", "UTF-8")),
        (('"maildir:outgoing"', '"maildir:outgoing"\npassword = "file:a\\u0000b"'), ("mend the path",)),
        (('"maildir:mailbox"', '"surat"'), ("mailbox.url", "imaps://", "maildir:PATH")),
        (('"maildir:mailbox"', '"maildir:"'), ("mailbox.url", "maildir:PATH")),
        (('"maildir:mailbox"', '"imaps://mail.example.go.id"'), ("mailbox.url", "no user")),
        (('"maildir:mailbox"', '"imaps://a@[::1/INBOX"'), ("mailbox.url",)),
        (('"maildir:mailbox"', '"imap://a@mail.example.go.id"'), ("mailbox.url", "unprotected")),
        (('"maildir:outgoing"', '"imaps://a@example.go.id"'), ("outgoing.url", "smtps://")),
        (('"maildir:outgoing"', '"smtps://a@example.go.id:99999"'), ("outgoing.url", "port")),
        (('"folder:website"', '"situs"'), ("website.url", "folder:PATH")),
        (('"folder"', '"wordpress-xmlrpc"'), ("website.url", "https://")),
        (('"folder"', '"wordpress-rest"'), ("website.url", "https://")),
        (("[office]", '[storage]\ndatabase = "garbage"\n[office]'), ("storage.database", "sqlite:///")),
        (("[office]", '[storage]\ndatabase = "sqlite://"\n[office]'), ("storage.database", "sqlite:///PATH")),
        (
            ("[office]", '[storage]\ndatabase = "postgresql://a@b/c"\n[office]'),
            ("storage.database", "postgresql+psycopg://"),
        ),
        (
            ("[office]", '[storage]\ndatabase = "postgresql+psycopg://a:b@c:d/e"\n[office]'),
            ("storage.database", "PORT"),
        ),
    ],
)
def test_a_fault_is_one_line_that_names_the_place_and_the_mend(
    tmp_path: Path, change: tuple[str, str], said: tuple[str, ...]
) -> None:
    (tmp_path / "biner").write_bytes(b"\xff\xfe\x00rahasia")
    message = fault(tmp_path, MINIMAL.replace(*change, 1))
    assert all(word in message for word in said), message


def sections(model: type[BaseModel], place: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Where every value of a configuration stands."""
    for name, field in model.model_fields.items():
        inner = next((a for a in (field.annotation, *get_args(field.annotation)) if is_section(a)), None)
        if name != "folder":
            yield (*place, name)
            yield from sections(inner, (*place, name)) if inner else ()


def is_section(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


@pytest.mark.parametrize("place", list(sections(Settings)), ids=".".join)
@pytest.mark.parametrize(
    "wrong", [3, -1.5, True, "entah", [], [3], {"a": 1}, datetime(2026, 11, 24, 8, tzinfo=UTC)]
)
def test_a_value_of_the_wrong_kind_is_told_in_plain_words(
    tmp_path: Path, place: tuple[str, ...], wrong: object
) -> None:
    document: dict[str, Any] = tomllib.loads(MINIMAL)
    document["partners"] = [{"name": "P", "addresses": ["p@example.com"]}]
    parent: Any = document
    for key in place[:-1]:
        parent = parent.setdefault(key, {})
        parent = parent[0] if isinstance(parent, list) else parent
    parent[place[-1]] = wrong
    try:
        settings = Settings.model_validate(document)
    except ValidationError as error:
        said = explain(error)
        assert said and "\n" not in said
        for jargon in ("Input", "input", "valid ", "tuple", "dictionary", "instance", "pydantic", "None"):
            assert jargon not in said, said
    else:
        assert settings


def test_what_is_not_said_of_a_step_is_as_the_sop_has_it(tmp_path: Path) -> None:
    text = MINIMAL + '[workflow]\ndisposition = { mode = "auto" }\napproval = { norm = "2h" }\n'
    steps = build_policy(load(tmp_path, text)).steps
    assert steps[Step.DISPOSITION] == StepRule(timedelta(minutes=15), "kabag", by_reply=False)
    assert steps[Step.APPROVAL] == StepRule(timedelta(hours=2), "kabag", by_reply=True)
    assert steps[Step.CORRECTION].by_reply


def test_a_password_in_an_address_shows_in_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANDI", "jangan-tampil")
    for url in (
        "imap://a:env:SANDI@mail.example.go.id/",
        "imaps://a:env:SANDI@[x/",
        "ftp://a:env:SANDI@mail.example.go.id",
        "imaps://a:env:SANDI@mail.example.go.id:99999/",
    ):
        assert "jangan" not in fault(tmp_path, MINIMAL.replace("maildir:mailbox", url))
    for url in ("mysql://a:env:SANDI@b/c", "postgresql+psycopg://a:env:SANDI@b:c/d"):
        assert "jangan" not in fault(tmp_path, f'{MINIMAL}[storage]\ndatabase = "{url}"\n')


CONTRACT = """
[office]
name = "Bagian Humas Setda Kabupaten Luwu Timur"
address = "humas.protokol@luwutimurkab.go.id"
alerts = ["staf@luwutimurkab.go.id"]      # trouble is told here
timezone = "Asia/Makassar"

[mailbox]
url = "imaps://humas.protokol%40luwutimurkab.go.id@mail.luwutimurkab.go.id/INBOX"
password = "env:HUMASD_IMAP_PASSWORD"

[outgoing]
url = "smtp+starttls://humas.protokol%40luwutimurkab.go.id@mail.luwutimurkab.go.id:587"
password = "env:HUMASD_SMTP_PASSWORD"

[website]
kind = "wordpress-xmlrpc"
url = "https://www.luwutimurkab.go.id"
user = "humas"
password = "env:HUMASD_WORDPRESS_PASSWORD"

[storage]
database = "sqlite:///var/humasd.db"
files = "var/files"

[workflow]                      # every step in one line
intake      = { norm = "10m" }
disposition = { role = "kabag", norm = "15m", mode = "reply" }
receive     = { role = "kasubag", norm = "15m", mode = "auto" }
drafting    = { role = "staf", norm = "120m", mode = "auto" }
correction  = { role = "kasubag", norm = "30m", mode = "reply" }
approval    = { role = "kabag", norm = "60m", mode = "reply" }
notification = { norm = "30m" }

[intake]
required = ["material", "title"]

[approval]
authserv_id = "mail.luwutimurkab.go.id"

[[officials]]
role = "kabag"
name = "Nama Kabag"
addresses = ["kabag@luwutimurkab.go.id"]

[[officials]]
role = "kasubag"
name = "Nama Kasubag"
addresses = ["kasubag@luwutimurkab.go.id", "kasubag@example.com"]

[[officials]]
role = "staf"
name = "Nama Staf"
addresses = ["staf@luwutimurkab.go.id"]

[[partners]]
name = "Harian Contoh"
addresses = ["redaksi@example.com"]
"""
"""The configuration as others were promised that it works."""


def test_the_promised_configuration_loads_and_says_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("IMAP", "SMTP", "WORDPRESS"):
        monkeypatch.setenv(f"HUMASD_{name}_PASSWORD", f"rahasia {name}")
    settings = load(tmp_path, CONTRACT)
    assert settings.website.password == "rahasia WORDPRESS"
    assert settings.office.timezone.key == "Asia/Makassar"
    assert settings.approval.authserv_id == "mail.luwutimurkab.go.id"
    assert [partner.name for partner in settings.partners] == ["Harian Contoh"]
    assert settings.officials[1].addresses == ("kasubag@luwutimurkab.go.id", "kasubag@example.com")
    assert build_policy(settings).steps[Step.DRAFTING].by_reply is False


def keys_of(text: str) -> list[tuple[str, str]]:
    """(as written, the key alone) of every key of a configuration, inline tables' too."""
    return [(found[0], found[1]) for found in re.finditer(r"(?m)(?:^|[{,] ?)(\w+)(?= *=)", text)]


@pytest.mark.parametrize(("written", "key"), sorted(set(keys_of(CONTRACT)), key=str))
def test_a_slip_in_any_key_is_answered_with_the_right_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, key: str
) -> None:
    for name in ("IMAP", "SMTP", "WORDPRESS"):
        monkeypatch.setenv(f"HUMASD_{name}_PASSWORD", "x")
    slip = key[:-1] + "x" if len(key) > 3 else key + "x"
    place = CONTRACT.index(written)
    text = CONTRACT[:place] + written.replace(key, slip) + CONTRACT[place + len(written) :]
    said = fault(tmp_path, text)
    assert f"{slip}'" in said and f"did you mean '{key}'?" in said


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("90s", timedelta(seconds=90)),
        ("15m", timedelta(minutes=15)),
        ("2h", timedelta(hours=2)),
        ("7d", timedelta(days=7)),
        (" 120 m ", timedelta(hours=2)),
    ],
)
def test_durations_are_a_number_and_a_unit(text: str, duration: timedelta) -> None:
    assert parse_duration(text) == duration


def test_every_secret_that_is_not_there_is_named_at_once(tmp_path: Path) -> None:
    text = MINIMAL.replace('"maildir:mailbox"', '"maildir:mailbox"\npassword = "env:SANDI_SATU"')
    text = text.replace('"maildir:outgoing"', '"maildir:outgoing"\npassword = "env:SANDI_DUA"')
    text = text.replace('kind = "folder"', 'kind = "folder"\npassword = "file:tiada"')
    said = fault(tmp_path, text)
    assert "SANDI_SATU, SANDI_DUA; set them" in said and "'file:tiada'" in said


@pytest.mark.parametrize("text", ["", "15", "m", "-5m", "1.5h", "15 menit", "1h30m", "15M", 15, None])
def test_anything_else_is_no_duration(text: object) -> None:
    with pytest.raises(ValueError, match="15m"):
        parse_duration(text)


def test_a_secret_never_shows_in_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANDI_RAHASIA", "jangan-tampil")
    for old in ('kind = "folder"', 'name = "Humas"', 'url = "maildir:mailbox"', 'role = "kabag"'):
        key = old.partition(" ")[0]
        said = fault(tmp_path, MINIMAL.replace(old, f"{key} = {{ x = 'env:SANDI_RAHASIA' }}", 1))
        assert "jangan-tampil" not in said


def test_trouble_is_told_to_the_first_staff_else_to_whom_there_is(tmp_path: Path) -> None:
    assert load(tmp_path, MINIMAL).alerts == ("kabag@example.go.id",)
    staff = '[[officials]]\nrole = "staf"\nname = "C"\naddresses = ["staf@example.go.id", "c@example.com"]\n'
    assert load(tmp_path, MINIMAL + staff).alerts == ("staf@example.go.id",)
    named = MINIMAL.replace("[office]", '[office]\nalerts = ["ops@example.go.id"]')
    assert load(tmp_path, named + staff).alerts == ("ops@example.go.id",)


def test_absolute_paths_stay_and_the_file_may_be_named_from_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = MINIMAL.replace("maildir:mailbox", "maildir:/srv/mail/mailbox")
    text += '[storage]\ndatabase = "sqlite:////srv/humasd.db"\nfiles = "/srv/berkas"\n'
    load(tmp_path, text)
    monkeypatch.chdir(tmp_path.parent)
    settings = load_settings(Path(tmp_path.name) / "humasd.toml")
    assert settings.mailbox.url == "maildir:/srv/mail/mailbox"
    assert settings.storage.database == "sqlite:////srv/humasd.db"
    assert settings.storage.files == Path("/srv/berkas")
    assert settings.outgoing.url == f"maildir:{tmp_path}/outgoing"


def test_a_role_on_auto_needs_no_official(tmp_path: Path) -> None:
    text = MINIMAL.replace('role = "kasubag"', 'role = "staf"')
    load(tmp_path, text + '[workflow]\ncorrection = {role="kasubag", norm="30m", mode="auto"}\n')


def test_a_missing_file_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="humasd init"):
        load_settings(tmp_path / "tidak-ada.toml")


def test_files_may_lie_in_an_object_store(tmp_path: Path) -> None:
    text = MINIMAL + '[storage]\nfiles = "s3://berkas-humas/2026/"\n'
    assert load(tmp_path, text).storage.files == "s3://berkas-humas/2026"
    with pytest.raises(ConfigurationError, match="s3://BUCKET/PREFIX"):
        load(tmp_path, text.replace("s3://berkas", "s3:/berkas"))


def test_nothing_is_removed_and_silence_is_told_unless_said_otherwise(tmp_path: Path) -> None:
    settings = load(tmp_path, MINIMAL)
    assert (settings.retention.mails, settings.retention.files, settings.retention.personal) == (None,) * 3
    assert settings.daemon.silent_after == timedelta(hours=24)
    changed = MINIMAL + '[retention]\nmails = "730d"\n[daemon]\nsilent_after = "never"\nlease = "5m"\n'
    settings = load(tmp_path, changed)
    assert settings.retention.mails == timedelta(days=730) and settings.daemon.silent_after is None


HASH = "scrypt:32768:8:1$c2FsdA$" + "ab" * 32


def test_without_its_section_there_is_no_board(tmp_path: Path) -> None:
    assert load(tmp_path, MINIMAL).board is None


def test_the_boards_password_is_a_hash_in_a_file_and_it_listens_to_this_machine_alone(tmp_path: Path) -> None:
    (tmp_path / "board.hash").write_text(HASH + "\n", encoding="ascii")
    board = load(tmp_path, MINIMAL + '[board]\npassword_hash = "file:board.hash"\n').board
    assert board is not None
    assert (board.password_hash, board.user, board.listen) == (HASH, "humas", ("127.0.0.1", 8088))
    assert board.public_url == ""


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ([], "nobody could log in"),
        (['password_hash = "rahasia"'], "humasd board-password"),
        ([f'password_hash = "{HASH}"', 'listen = "localhost:80"'], "127.0.0.1:8088"),
        ([f'password_hash = "{HASH}"', 'listen = "127.0.0.1"'], "127.0.0.1:8088"),
        ([f'password_hash = "{HASH}"', 'listen = "127.0.0.1:99999"'], "127.0.0.1:8088"),
        ([f'password_hash = "{HASH}"', 'listen = "0.0.0.0:8088"'], "without TLS"),
        ([f'password_hash = "{HASH}"', 'public_url = "http://papan.example.go.id"'], "https://"),
        (['user_header = "X-Remote-User"'], "believed of nobody"),
        (['user_header = "Authorization"', 'proxies = ["127.0.0.1"]'], "header of its own"),
        (['user_header = "X_User"', 'proxies = ["127.0.0.1"]'], "header of its own"),
        (['user_header = "X-Remote-User"', 'proxies = ["proxy"]'], "IP address or network"),
    ],
)
def test_a_board_that_nobody_or_everybody_could_see_is_a_fault(
    tmp_path: Path, lines: list[str], said: str
) -> None:
    told = fault(tmp_path, MINIMAL + "\n".join(["[board]", *lines]) + "\n")
    assert said in told and "board" in told


def test_a_proxy_may_stand_on_another_machine(tmp_path: Path) -> None:
    place = '[board]\nlisten = "0.0.0.0:8088"\nuser_header = "X-Remote-User"\n'
    board = load(tmp_path, MINIMAL + place + 'proxies = ["172.18.0.0/16", "::1"]\n').board
    assert board is not None and [str(network) for network in board.proxies] == ["172.18.0.0/16", "::1/128"]


def test_the_public_address_is_kept_without_its_last_slash(tmp_path: Path) -> None:
    text = f'[board]\npassword_hash = "{HASH}"\npublic_url = "https://www.example.go.id/papan/"\n'
    board = load(tmp_path, MINIMAL + text).board
    assert board is not None and board.public_url == "https://www.example.go.id/papan"


OAUTH = '[oauth]\nprovider = "microsoft"\ntenant = "example.go.id"\nclient_id = "k"\n'
BY_TOKEN = MINIMAL.replace('url = "maildir:mailbox"', 'url = "imaps://a%40x.id@x.id"\nauth = "oauth"')


def test_a_provider_gives_the_addresses_that_a_login_needs(tmp_path: Path) -> None:
    oauth = load(tmp_path, BY_TOKEN + OAUTH + 'scope = "own"').oauth
    assert oauth is not None and oauth.scope == "own"
    assert oauth.token_url == "https://login.microsoftonline.com/example.go.id/oauth2/v2.0/token"
    assert oauth.token_file == tmp_path / "var" / "oauth-token"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (BY_TOKEN, 'mailbox.auth = "oauth" needs a section [oauth]'),
        (
            MINIMAL.replace('url = "maildir:outgoing"', 'url = "smtps://x.id"\nauth = "oauth"') + OAUTH,
            "needs a user in outgoing.url",
        ),
        (BY_TOKEN.replace('"oauth"', '"xoauth2"'), "must be one of 'password' or 'oauth'"),
        (BY_TOKEN + '[oauth]\nclient_id = "k"', "oauth.token_url is missing"),
        (BY_TOKEN + '[oauth]\nclient_id = "k"\ntoken_url = "http://x.id/token"', "unprotected"),
        (BY_TOKEN + OAUTH.replace("example.go.id", "a/../b"), "oauth.tenant"),
        (BY_TOKEN + OAUTH.replace("client_id", "client"), "did you mean 'client_id'"),
    ],
)
def test_a_fault_in_the_login_by_token_is_named(tmp_path: Path, text: str, words: str) -> None:
    assert words in fault(tmp_path, text)


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("imaps://humas@mail.go.id/INBOX", "imaps://humas@mail.go.id:993/INBOX", True),
        ("imaps://humas@mail.go.id", "imap+starttls://Humas@Mail.go.id/inbox", True),
        ("imaps://humas@mail.go.id/INBOX", "imaps://humas@mail.go.id/Rilis", False),
        ("imaps://humas@mail.go.id/INBOX", "imaps://umum@mail.go.id/INBOX", False),
        ("imaps://humas@mail.go.id/INBOX", "imaps://humas@mail.go.id:1993/INBOX", False),
        ("maildir:/srv/a", "maildir:/srv/b", False),
    ],
)
def test_two_offices_are_not_taken_for_apart_whose_mailbox_is_one(
    tmp_path: Path, one: str, other: str, are_one: bool
) -> None:
    offices = []
    for name, url in (("a", one), ("b", other)):
        (tmp_path / name).mkdir()
        text = MINIMAL.replace("humas@", f"{name}@").replace('"maildir:mailbox"', f'"{url}"')
        offices.append(load(tmp_path / name, text))
    assert find_shared(*offices) == ("mailbox.url" if are_one else "")
