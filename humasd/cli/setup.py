"""The commands that set an office up and try it: `init`, `check`, `form`, `guide`, `demo` …."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from humasd.cli.common import (
    config_option,
    configs_option,
    examples,
    find_shared_with,
    json_option,
    open_office,
    print_json,
    tell,
)
from humasd.cli.program import cli
from humasd.errors import HumasdError

if TYPE_CHECKING:
    from humasd.health import Finding


@cli.command(
    epilog=examples(
        "humasd init /etc/humasd", "humasd init kantor --address humas@example.go.id --discover --no-ask"
    )
)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--name", default="", help="Name of the office.")
@click.option("--address", default="", help="Its mail address.")
@click.option("--region", default="", help="Kabupaten, kota or province, without that word.")
@click.option("--timezone", default="", help="Such as Asia/Makassar.")
@click.option("--mailbox", default="", metavar="URL", help="imaps://USER@HOST/INBOX or maildir:PATH.")
@click.option("--outgoing", default="", metavar="URL", help="smtps://USER@HOST and the like.")
@click.option("--website", default="", metavar="URL", help="https://HOST (WordPress) or folder:PATH.")
@click.option("--website-user", default="", help="The account that writes the pages.")
@click.option("--kabag", default="", metavar="ADDRESS", help="Mail address of the Kabag.")
@click.option("--kasubag", default="", metavar="ADDRESS", help="Mail address of the Kasubag.")
@click.option("--staf", default="", metavar="ADDRESS", help="Mail address of the staff.")
@click.option("--discover", is_flag=True, help="Look the mail servers of --address up in the DNS.")
@click.option("--ask/--no-ask", default=None, help="Ask for what is missing; else only on a terminal.")
@json_option
def init(folder: Path, discover: bool, ask: bool | None, as_json: bool, **flags: Any) -> None:
    """Write what a new office needs into FOLDER.

    That is a commented configuration, empty folders and the blank form; nothing is overwritten. On a
    terminal it asks for what the flags do not say, and offers to try each connection; with --json it asks
    nothing.
    """
    from humasd.adapters import discovery
    from humasd.cli import interview
    from humasd.scaffold import write_office

    config = folder / "humasd.toml"
    if ask and as_json:
        raise click.UsageError("--json is for programs, which nobody can ask; leave out --ask")
    asks = not (as_json or config.exists()) and (
        sys.stdin.isatty() and sys.stdout.isatty() if ask is None else ask
    )
    officials = {role: address for role in interview.ROLES if (address := flags.pop(role))}
    answers = interview.Answers(**flags, officials=officials)
    if discover and not answers.address:
        raise click.UsageError("--discover looks up the servers of --address; name one")
    if discover:
        answers = interview.look_up(answers, discovery.discover, as_json)
    if asks:
        answers = interview.ask(answers, discovery.discover)
    done: dict[str, list[str]] = {"wrote": [], "kept": []}
    for path, written in write_office(folder, interview.values_of(answers), answers.secrets):
        word = "wrote" if written else "kept"
        done[word].append(str(path))
        tell(f"{word:<5} {path}", as_json)
    if as_json:
        print_json({"config": str(config), **done})
        return
    click.echo(f"next: look through {config}, then: humasd check --config {config}")
    if asks and click.confirm("try each connection now?", True):
        click.get_current_context().invoke(check, configs=(config,), as_json=False)


@cli.command(epilog=examples("humasd check", "humasd check --json | jq '.[] | select(.ok | not)'"))
@configs_option
@json_option
def check(configs: tuple[Path, ...], as_json: bool) -> None:
    """Try every part of the office; send nothing.

    Configuration, database, templates, mailbox, outgoing mail, website; and which mails could not be
    handled. Exits with 1 if a part fails. Of several offices also whether they are apart.
    """
    told = []
    for place, config in enumerate(configs):
        for finding in _check(config, configs[:place], is_alone=len(configs) == 1):
            of = {"config": str(config)} if len(configs) > 1 else {}
            told.append({**of, "part": finding.part, "ok": finding.ok, "line": finding.line})
            if not as_json:
                _tell(finding.ok, finding.part, finding.line)
    if as_json:
        print_json([one for one in told if one["part"] != "configuration" or len(configs) > 1])
    if not all(one["ok"] for one in told):
        sys.exit(1)


def _check(config: Path, others: Sequence[Path], is_alone: bool) -> Iterator[Finding]:
    """What is found of one office, which shall be apart from those before it.

    A configuration that cannot be read ends it where it is the only one.
    """
    from humasd.health import Finding, check_office

    try:
        with open_office(config, migrate=False) as office:
            yield Finding("configuration", True, str(config))
            for shared in find_shared_with(office.settings, others):
                yield Finding("apart", False, shared)
            yield from check_office(office)
    except HumasdError as error:
        if is_alone:
            raise
        yield Finding("configuration", False, str(error))


def _tell(ok: bool, part: str, line: str) -> None:
    """In colour on a terminal; click takes the colours out elsewhere."""
    word = click.style("ok    ", fg="green") if ok else click.style("FAILED", fg="red", bold=True)
    click.echo(f"{word} {part}: {line}")


@cli.command(epilog=examples("humasd form /tmp/formulir.docx"))
@config_option
@json_option
@click.argument(
    "file", type=click.Path(path_type=Path, dir_okay=False), default="formulir-publikasi-kegiatan.docx"
)
def form(config: Path, as_json: bool, file: Path) -> None:
    """Write the blank form of the office (Word).

    It is the Formulir Publikasi Kegiatan that goes with a request.
    """
    from humasd.scaffold import write_form
    from humasd.settings import load_settings

    settings = load_settings(config)
    write_form(file, settings.office.name, settings.office.address, settings.known_categories)
    _tell_file(file, as_json)


@cli.command(epilog=examples("humasd guide panduan.html", "humasd guide panduan.md"))
@config_option
@json_option
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), default="panduan.html")
def guide(config: Path, as_json: bool, file: Path) -> None:
    """Write the office's guide to its service.

    For departments, officials and media, in Indonesian, with the office's name, address, categories and
    words: a page for its website or to be printed, or Markdown where FILE ends in .md.
    """
    from humasd.letters.crest import read_crest
    from humasd.resources import find_templates
    from humasd.scaffold import write_guide
    from humasd.settings import load_settings

    settings = load_settings(config)
    crest = read_crest(settings.office.crest) if settings.office.crest else None
    write_guide(file, settings, find_templates(settings.office.templates, crest))
    _tell_file(file, as_json)


@cli.command("board-password", epilog=examples("humasd board-password config/board.hash"))
@json_option
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--password", help="Better not given here, where the shell keeps it: it is asked for.")
def board_password(as_json: bool, file: Path, password: str | None) -> None:
    """Set the password of the papan agenda.

    Writes its hash into FILE, which only its owner may read; name it in the configuration as
    password_hash = "file:FILE" of [board]. A running daemon takes it at its next start.
    """
    from humasd.board.access import SHORTEST, make_hash
    from humasd.scaffold import write_secret

    if password is None:
        password = str(click.prompt("Password", hide_input=True, confirmation_prompt=True, err=as_json))
    if len(password) < SHORTEST:
        raise click.BadParameter(f"make it {SHORTEST} signs or longer", param_hint="--password")
    write_secret(file, make_hash(password))
    _tell_file(file, as_json)


def _tell_file(file: Path, as_json: bool) -> None:
    if as_json:
        print_json({"file": str(file)})
        return
    click.echo(f"wrote {file}")


@cli.command(epilog=examples("humasd demo", "humasd demo /tmp/coba"))
@json_option
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), required=False)
def demo(as_json: bool, folder: Path | None) -> None:
    """Play the whole procedure on embedded parts.

    From a real mail to the confirmation, told step by step, into FOLDER, which must be new or empty.
    Without FOLDER it is demo, or demo-2 and so on where that is taken.
    """
    from humasd.demo import find_new_folder, run_demo

    folder = folder or find_new_folder(Path("demo"))
    release = run_demo(folder, lambda line: tell(line, as_json))
    if as_json:
        print_json({"config": str(folder / "humasd.toml"), "release": release})


_SHELLS = ("bash", "zsh", "fish")


@cli.command(
    epilog=examples(
        "humasd completion bash > /etc/bash_completion.d/humasd",
        "source <(humasd completion zsh)",
        "humasd completion fish > ~/.config/fish/completions/humasd.fish",
    )
)
@click.argument("shell", type=click.Choice(_SHELLS))
def completion(shell: str) -> None:
    """Print what makes the shell complete humasd's commands."""
    from click.shell_completion import get_completion_class

    made = get_completion_class(shell)
    assert made is not None, "click knows these shells"
    click.echo(made(cli, {}, "humasd", "_HUMASD_COMPLETE").source())


@cli.command(epilog=examples("humasd login --config /etc/humasd/humasd.toml"))
@config_option
@json_option
def login(config: Path, as_json: bool) -> None:
    """Let the mailbox's owner agree, where it takes no password.

    For auth = "oauth": shows an address to open in a browser on any machine, and keeps the token that
    comes of it. Needed once, and again where the owner or the provider took it back.
    """
    from humasd.adapters.oauth_login import begin_device, begin_visit, finish_device, finish_visit
    from humasd.bootstrap import open_tokens
    from humasd.errors import ConfigurationError
    from humasd.settings import load_settings

    settings = load_settings(config)
    tokens = open_tokens(settings)
    if settings.oauth is None or tokens is None:
        raise ConfigurationError(f"{config} has no section [oauth]; mailboxes with a password need no login")
    client = tokens.client
    if client.device_url:
        invitation = begin_device(client)
        tell(
            f"open {invitation.url} in a browser, log in as the mailbox, and type {invitation.code}", as_json
        )
        tokens.keep(finish_device(client, invitation))
    else:
        visit = begin_visit(client)
        tell(f"open this in a browser and log in as the mailbox:\n\n{visit.url}\n", as_json)
        tell("the browser then shows a page that cannot be reached; copy its whole address", as_json)
        tokens.keep(finish_visit(client, visit, click.prompt("address", err=as_json)))
    if as_json:
        print_json({"file": str(settings.oauth.token_file)})
        return
    click.echo("the token is kept; `humasd check` tries it")
