"""What the commands say when something is wrong: one clear line, the right exit code, never a traceback."""

from __future__ import annotations

import errno
import io
import itertools
import json
import re
import shlex
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from humasd.adapters.discovery import Found
from humasd.cli import cli, main
from humasd.cli.common import follow
from humasd.demo import find_new_folder
from tests.support.minimal import MINIMAL
from tests.support.servers.provider import run_provider


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def complaint(self) -> str:
        """The one line on stderr; nothing stands on stdout."""
        assert self.out == "" and "Traceback" not in self.err
        [line] = self.err.splitlines()
        return line


Run = Callable[..., Done]


@pytest.fixture
def humasd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in a folder that holds a sound humasd.toml, unless `config` is another text."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, config: str | None = MINIMAL) -> Done:
        if config is not None:
            (tmp_path / "humasd.toml").write_text(config, encoding="utf-8")
            monkeypatch.setenv("HUMASD_CONFIG", "humasd.toml")
        monkeypatch.setattr(sys, "argv", ["humasd", *arguments])
        capsys.readouterr()
        code = 0
        try:
            main()
        except SystemExit as ended:
            code = int(ended.code or 0)
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return run


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("terbang",), "terbang"),
        (("list", "--urut"), "--urut"),
        (("list", "--state", "entah"), "published"),
        (("list", "--limit", "banyak"), "banyak"),
        (("list", "--limit", "0"), "0"),
        (("list", "--limit", "-3"), "-3"),
        (("list", "--limit", "9" * 30), "9" * 30),
        (("agenda", "--month", "2026-1"), "write it as 2026-11"),
        (("agenda", "--month", "2026-13"), "write it as 2026-11"),
        (("agenda", "--month", "November"), "write it as 2026-11"),
        (("agenda", "--month", "26-11"), "write it as 2026-11"),
        (("replay", "9" * 30), "9" * 30),
        (("init", "humasd.toml"), "humasd.toml"),
        (("demo", "humasd.toml"), "humasd.toml"),
        (("show",), "AGENDA"),
        (("show", "0001", "0002"), "0002"),
        (("list", "--config", "tidak-ada.toml"), "humasd init"),
        (("list", "--config", "."), "directory"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_a_wrong_call_exits_with_2_and_one_line(humasd: Run, arguments: tuple[str, ...], said: str) -> None:
    done = humasd(*arguments)
    assert done.code == 2
    assert said in done.complaint and done.complaint.startswith("humasd: ")


@pytest.mark.parametrize("command", ["check", "run", "once", "list", "show 1", "retry 1", "replay", "form"])
@pytest.mark.parametrize(
    ("config", "said"),
    [
        ("[office", "not valid TOML"),
        (MINIMAL.replace("[office]", "[office]\nnaem = 'x'"), "did you mean 'name'"),
        (MINIMAL.replace('role = "kasubag"', 'role = "staf"'), "correction"),
        (MINIMAL.replace('"folder:website"', '"env:TIDAK_ADA_DI_SINI"'), "TIDAK_ADA_DI_SINI"),
        (MINIMAL.replace('"folder:website"', '"file:."'), "directory"),
        (f'{MINIMAL}[storage]\ndatabase = "garbage"\n', "storage.database"),
        ("a = " + "[" * 5000, "not valid TOML"),
    ],
    ids=["toml", "unknown-key", "nobody-to-ask", "no-secret", "secret-folder", "database", "nested"],
)
def test_a_faulty_configuration_exits_with_2_and_one_line(
    humasd: Run, command: str, config: str, said: str
) -> None:
    done = humasd(*command.split(), config=config)
    assert done.code == 2 and said in done.complaint


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "0099/HUMAS/XI/2026"),
        ("retry", "7"),
        ("list", "--after", "x"),
        ("show", ""),
        ("show", "²"),
        ("show", "9" * 5000),
        ("show", "%"),
        ("show", "1; DROP TABLE releases"),
        ("show", "1", "--json"),
        ("list", "--json", "--after", "1"),
    ],
)
def test_an_agenda_number_that_nobody_has_exits_with_1_and_one_line(
    humasd: Run, arguments: tuple[str, ...]
) -> None:
    done = humasd(*arguments)
    assert done.code == 1 and "humasd list" in done.complaint


@pytest.mark.parametrize(
    ("command", "storage"),
    [
        *itertools.product(
            ["once", "list", "retry 0001"],
            [
                'database = "postgresql+psycopg://humasd:rahasia@127.0.0.1:9/humasd"',
                'database = "sqlite:///penghalang/humasd.db"',
                'database = "sqlite:///penghalang"',
            ],
        ),
        *itertools.product(["once", "retry 0001"], ['files = "penghalang"', 'files = "penghalang/berkas"']),
    ],
)
def test_a_storage_that_cannot_be_used_is_one_line_without_its_password(
    humasd: Run, tmp_path: Path, command: str, storage: str
) -> None:
    (tmp_path / "penghalang").write_text("a file of another kind, longer than any header " * 30)
    done = humasd(*command.split(), config=f"{MINIMAL}[storage]\n{storage}\n")
    assert done.code in (1, 2)
    assert "penghalang" in done.complaint or "database" in done.complaint
    assert "rahasia" not in done.complaint


def test_a_database_of_a_later_humasd_is_told_as_such(humasd: Run, tmp_path: Path) -> None:
    assert humasd("list").code == 0
    with sqlite3.connect(tmp_path / "var" / "humasd.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    done = humasd("list")
    assert done.code == 1 and "9999" in done.complaint and "newer" in done.complaint


@pytest.mark.parametrize(("number", "code"), [("7", 1), ("x", 2), ("0", 2)])
def test_replaying_a_mail_that_was_not_set_aside_is_one_line(humasd: Run, number: str, code: int) -> None:
    done = humasd("replay", number)
    assert done.code == code and number in done.complaint


def test_replaying_nothing_is_no_failure(humasd: Run) -> None:
    assert humasd("replay").code == 0


def test_a_form_that_cannot_be_written_is_one_line(humasd: Run) -> None:
    done = humasd("form", "tidak/ada/formulir.docx")
    assert done.code == 1 and "tidak/ada" in done.complaint


def test_check_goes_on_to_the_other_parts_where_the_database_fails(humasd: Run) -> None:
    config = f'{MINIMAL}[storage]\ndatabase = "postgresql+psycopg://humasd@127.0.0.1:9/humasd"\n'
    done = humasd("check", config=config)
    assert done.code == 1 and done.err == ""
    lines = done.out.splitlines()
    [database] = [line for line in lines if line.startswith("FAILED")]
    assert database.startswith("FAILED database: ") and "check [storage] database" in database
    assert [line for line in lines if line.startswith("ok") and "website" in line]


@pytest.mark.parametrize("command", ["list", "once", "check"])
def test_json_stands_alone_on_stdout_whatever_is_logged(humasd: Run, command: str) -> None:
    done = humasd(command, "--json", config=f'{MINIMAL}[log]\nformat = "console"\nlevel = "debug"\n')
    json.loads(done.out)
    assert done.code == 0


def test_the_configuration_is_found_without_being_named(
    humasd: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HUMASD_CONFIG", raising=False)
    assert "config/humasd.toml" in humasd("list", config=None).complaint
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "humasd.toml").write_text(MINIMAL)
    assert humasd("list", "--json", config=None).out.strip() == "[]"


def test_called_bare_it_shows_its_commands_line_by_line(humasd: Run) -> None:
    done = humasd()
    assert done.code == 2 and done.out == ""
    lines = [line.split() for line in done.err.splitlines()]
    assert {"check", "run", "once", "list", "show", "retry"} <= {line[0] for line in lines if line}
    assert "..." not in done.err.partition("Commands:")[2], "each is described in one whole line"


def test_a_fault_of_ours_is_one_line_too(humasd: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object, **__: object) -> None:
        raise ZeroDivisionError("pembagian")

    monkeypatch.setattr("humasd.book.list_releases", crash)
    done = humasd("list")
    assert done.code == 1 and "pembagian" in done.complaint


def test_a_disk_that_does_not_read_is_one_line_that_says_how_to_mend_it(
    humasd: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "Input/output error", "/opt/humasd/templates/mail/receipt.txt")

    monkeypatch.setattr("humasd.book.list_releases", fail)
    done = humasd("list")
    assert done.code == 1 and done.complaint == (
        "humasd: the machine fails at /opt/humasd/templates/mail/receipt.txt: Input/output error;"
        " mend the disk or make room"
    )


def test_a_folder_for_the_demo_is_found_without_touching_what_is_there(tmp_path: Path) -> None:
    assert find_new_folder(tmp_path / "demo") == tmp_path / "demo"
    (tmp_path / "demo").mkdir()
    assert find_new_folder(tmp_path / "demo") == tmp_path / "demo"
    (tmp_path / "demo" / "milik-saya").touch()
    (tmp_path / "demo-2").touch()
    assert find_new_folder(tmp_path / "demo") == tmp_path / "demo-3"


@pytest.mark.parametrize("arguments", [("--help",), ("list", "--help"), ("--version",)])
def test_help_needs_no_configuration(humasd: Run, arguments: tuple[str, ...]) -> None:
    done = humasd(*arguments, config="[broken")
    assert done.code == 0 and done.out


SAID = ("--name", "Humas Kota", "--address", "humas@kota.example", "--website", "folder:web")
PEOPLE = ("--kabag", "a@kota.example", "--kasubag", "b@kota.example", "--staf", "c@kota.example")


def test_init_writes_what_its_flags_say_and_asks_nothing(humasd: Run, tmp_path: Path) -> None:
    places = ("--mailbox", "maildir:masuk", "--outgoing", "maildir:keluar")
    assert humasd("init", "kantor", *SAID, *PEOPLE, *places).code == 0
    done = humasd("check", "--config", "kantor/humasd.toml", config=None)
    assert done.code == 0 and "FAILED" not in done.out
    before = (tmp_path / "kantor" / "humasd.toml").read_bytes()
    again = humasd("init", "kantor", "--ask", config=None)
    assert again.code == 0 and "kept  kantor/humasd.toml" in again.out
    assert (tmp_path / "kantor" / "humasd.toml").read_bytes() == before


def test_init_asks_finds_the_servers_keeps_passwords_apart_and_tries_all(
    humasd: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = "127.0.0.1:9"  # where nobody answers
    found = Found(f"imap://h@{server}/INBOX", f"smtp://h@{server}", "SRV records of kota.example")
    monkeypatch.setattr("humasd.adapters.discovery.discover", lambda address: found)
    monkeypatch.setattr("sys.stdin", io.StringIO("Baubau\ny\n\n\nAsia/Jakarta\nkunci-uji\ny\n"))
    monkeypatch.setattr("click.termui.hidden_prompt_func", lambda prompt: input(prompt))
    done = humasd("init", "kantor", "--ask", *SAID, *PEOPLE, config=None)
    assert f"found: {found.mailbox}" in done.out and "FAILED mailbox" in done.out and done.code == 1
    text = (tmp_path / "kantor" / "humasd.toml").read_text()
    assert 'region = "Baubau"' in text
    assert "kunci-uji" not in text and 'password = "file:secrets/mailbox"' in text and "Asia/Jakarta" in text
    secret = tmp_path / "kantor" / "secrets" / "mailbox"
    assert secret.read_text() == "kunci-uji" and secret.stat().st_mode & 0o777 == 0o600


def test_init_asks_again_where_the_configuration_would_not_take_it(
    humasd: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = ("Bagian Humas Setda Kota Baubau", "", "humas", "humas@kota.example", "n")
    places = ("surat", "maildir:masuk", "maildir:keluar", "folder:web", "WITA", "Asia/Makassar")
    people = ("kabag", "a@kota.example", "b@kota.example", "c@kota.example", "n")
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join((*office, *places, *people)) + "\n"))
    done = humasd("init", "kantor", "--ask", config=None)
    assert done.code == 0 and done.out.count("must be a mail address") == 2
    assert "without that word [Baubau]" in done.out  # as the office's name has it
    assert "maildir:PATH" in done.out and "'WITA' is not a time zone" in done.out
    assert humasd("check", "--config", "kantor/humasd.toml", config=None).code == 0


def test_init_asks_the_dns_only_where_told_to(humasd: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("humasd.adapters.discovery.discover", lambda address: asked.append(address))
    assert humasd("init", "satu", *SAID, config=None).code == 0 and asked == []
    done = humasd("init", "dua", *SAID, "--discover", config=None)
    assert asked == ["humas@kota.example"] and "the DNS tells nothing" in done.out
    assert humasd("init", "tiga", "--discover", config=None).code == 2


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_each_command_shows_examples_that_it_would_take(
    humasd: Run, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("click.core.prompt", lambda *_, **__: "kata sandi yang panjang")
    shown = humasd(command, "--help", config="[broken").out
    examples = re.findall(rf"humasd ({command}\b[^|>()\n]*)", shown.partition("Examples:")[2])
    assert examples
    for example in examples:
        words = shlex.split(example)[1:]
        cli.commands[command].make_context(command, [word.replace("HASH", "0" * 64) for word in words])


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shells_script_names_the_program(humasd: Run, shell: str) -> None:
    done = humasd("completion", shell, config=None)
    assert done.code == 0 and "_HUMASD_COMPLETE" in done.out


def test_what_is_due_again_is_told_to_programs_too(humasd: Run) -> None:
    assert json.loads(humasd("replay", "--json").out) == {"mails_due": 0}


def test_login_keeps_what_the_owner_agreed_to(humasd: Run, tmp_path: Path) -> None:
    with run_provider("humas@example.go.id") as provider:
        urls = f'token_url = "{provider.url}/token"\ndevice_url = "{provider.url}/device"\n'
        done = humasd("login", config=f'{MINIMAL}[oauth]\nclient_id = "k"\n{urls}')
    assert done.code == 0 and "/aktivasi" in done.out and "ABCD-EFGH" in done.out
    assert (tmp_path / "var" / "oauth-token").read_text() == "refresh-new-1"
    assert "refresh-new-1" not in done.out


def test_what_a_command_wrote_is_told_to_programs_too(humasd: Run, tmp_path: Path) -> None:
    assert json.loads(humasd("form", "formulir.docx", "--json").out) == {"file": "formulir.docx"}
    made = json.loads(humasd("init", "kantor", *SAID, "--json", config=None).out)
    assert made["config"] == "kantor/humasd.toml" and made["config"] in made["wrote"] and made["kept"] == []
    assert made["config"] in json.loads(humasd("init", "kantor", "--json", config=None).out)["kept"]
    assert humasd("init", "lain", "--json", "--ask", config=None).code == 2
    password = ("board-password", "board.hash", "--password", "kata sandi yang panjang")
    assert json.loads(humasd(*password, "--json").out) == {"file": "board.hash"}
    with run_provider("humas@example.go.id") as provider:
        urls = f'token_url = "{provider.url}/token"\ndevice_url = "{provider.url}/device"\n'
        done = humasd("login", "--json", config=f'{MINIMAL}[oauth]\nclient_id = "k"\n{urls}')
    assert json.loads(done.out) == {"file": str(tmp_path / "var" / "oauth-token")} and "ABCD-EFGH" in done.err


def test_every_command_speaks_to_programs_but_those_that_run_on_or_print_a_script() -> None:
    silent = [name for name, one in cli.commands.items() if "as_json" not in [p.name for p in one.params]]
    assert sorted(silent) == ["completion", "run"]


def test_login_is_for_mailboxes_without_a_password(humasd: Run) -> None:
    done = humasd("login")
    assert done.code == 2 and "[oauth]" in done.complaint


def test_a_long_work_shows_a_bar_on_a_terminal_and_nothing_elsewhere(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert list(follow(["a", "b"], "copying files")) == ["a", "b"]
    assert capsys.readouterr().err == ""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert list(follow(["a", "b"], "copying files")) == ["a", "b"]
    shown = capsys.readouterr()
    assert shown.out == "" and "copying files" in shown.err and "100%" in shown.err
