"""The configuration file: what it may say, and how a fault in it is named."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from humasd.bootstrap import build_policy
from humasd.errors import ConfigurationError
from humasd.release.model import Missing, Step
from humasd.resources import find_resource
from humasd.settings import Settings, load_settings

MINIMAL = """
[office]
name = "Humas"
address = "humas@example.go.id"
[mailbox]
url = "maildir:masuk"
[outgoing]
url = "maildir:keluar"
[website]
kind = "folder"
url = "folder:situs"
[[officials]]
role = "kabag"
name = "A"
addresses = ["Kabag@Example.go.id"]
[[officials]]
role = "kasubag"
name = "B"
addresses = ["kasubag@example.go.id"]
"""


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
    assert settings.mailbox.url == f"maildir:{tmp_path}/masuk"
    assert settings.website.url == f"folder:{tmp_path}/situs"
    assert settings.storage.database == f"sqlite:///{tmp_path}/var/humasd.db"
    assert settings.storage.files == tmp_path / "var/files"
    assert settings.officials[0].addresses == ("kabag@example.go.id",)


def test_secrets_come_from_the_environment_or_a_file_also_within_a_url(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DB_SANDI", "a/b@c")
    (tmp_path / "sandi.txt").write_text("dari berkas\n")
    text = MINIMAL.replace('"maildir:keluar"', '"maildir:keluar"\npassword = "file:sandi.txt"')
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
        (('url = "maildir:masuk"', ""), ("mailbox.url", "missing")),
        (('kind = "folder"', 'kind = "joomla"'), ("website.kind",)),
        (('"humas@example.go.id"', '"humas"'), ("office.address",)),
        (("[office]", '[office]\ntimezone = "Asia/Wotu"'), ("office.timezone", "Asia/Makassar")),
        (("[office]", "[office"), ("not valid TOML",)),
        (
            ("[office]", '[workflow]\napproval = {role="kabag", norm="1h", mode="auto"}\n[office]'),
            ("approval",),
        ),
        (("[office]", '[workflow]\ncorrection = {role="kasubag", norm="kapan"}\n[office]'), ("15m",)),
        (("[office]", '[intake]\nrequired = ["foto"]\n[office]'), ("intake.required", "photo")),
        (
            ('"maildir:keluar"', '"maildir:keluar"\npassword = "env:TIDAK_ADA_DI_SINI"'),
            ("TIDAK_ADA_DI_SINI",),
        ),
        (('"maildir:keluar"', '"maildir:keluar"\npassword = "file:tidak-ada"'), ("tidak-ada",)),
    ],
)
def test_a_fault_is_one_line_that_names_the_place_and_the_mend(
    tmp_path: Path, change: tuple[str, str], said: tuple[str, ...]
) -> None:
    message = fault(tmp_path, MINIMAL.replace(*change, 1))
    assert all(word in message for word in said), message


def test_a_role_on_auto_needs_no_official(tmp_path: Path) -> None:
    text = MINIMAL.replace('role = "kasubag"', 'role = "staf"')
    load(tmp_path, text + '[workflow]\ncorrection = {role="kasubag", norm="30m", mode="auto"}\n')


def test_a_missing_file_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="humasd init"):
        load_settings(tmp_path / "tidak-ada.toml")
