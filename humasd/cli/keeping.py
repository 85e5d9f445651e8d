"""The commands that keep an office for years: `backup`, `restore`, `prune`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from humasd.cli.common import NUMBER, config_option, examples, follow, json_option, open_office, print_json
from humasd.cli.program import cli

if TYPE_CHECKING:
    from humasd.restore import Restored

_folder = click.argument("folder", type=click.Path(path_type=Path, file_okay=False))


@cli.command(epilog=examples("humasd backup /srv/cadangan"))
@config_option
@json_option
@_folder
def backup(config: Path, as_json: bool, folder: Path) -> None:
    """Back up database, files and own templates into FOLDER.

    While the daemon works. FOLDER may hold earlier backups: each file is kept there once. What was made is
    checked as `verify` does; exits with 1 if anything is wrong with it. The office's own templates are part
    of it, the configuration and its secrets are not.
    """
    from humasd.backup import make_backup

    folder.mkdir(parents=True, exist_ok=True)
    with open_office(config) as office:
        made = make_backup(office.desk, folder, follow)
    manifest = made.backup.manifest
    if as_json:
        print_json(
            {
                "place": str(made.backup.place),
                "files": manifest.files,
                "files_new": made.copied,
                "head": manifest.head,
                "faults": list(made.faults),
            }
        )
    else:
        for fault in made.faults:
            click.echo(f"FAILED {fault}")
        count = f"{manifest.files} files, {made.copied} of them new"
        click.echo(f"wrote {made.backup.place}: {count}; head {manifest.head}")
    if made.faults:
        sys.exit(1)


@cli.command(
    epilog=examples("humasd restore /srv/cadangan", "humasd restore /srv/cadangan --next-agenda 400")
)
@config_option
@json_option
@_folder
@click.option("--at", metavar="STAMP", help="Which backup, by the name of its folder; else the newest.")
@click.option(
    "--next-agenda",
    metavar="N",
    type=NUMBER,
    help="The next agenda number of this year, where you know the last one that was given; else enough"
    " numbers are left out that none is given twice.",
)
def restore(config: Path, as_json: bool, folder: Path, at: str | None, next_agenda: int | None) -> None:
    """Go on from a backup in FOLDER.

    The configuration must name an empty database, or one that a restore left unfinished; nothing else is
    written over. Stop all daemons first. It says what may have been sent since the backup, and what you have
    to do.
    """
    from humasd.backup import find_backup
    from humasd.restore import restore_backup

    found = find_backup(folder, at)
    with open_office(config, migrate=False) as office:
        done = restore_backup(office.desk, found, office.open_website, next_agenda, follow)
        since = found.made_at.astimezone(office.desk.zone).strftime("%Y-%m-%d %H:%M")
    if as_json:
        print_json({"made_at": found.made_at.isoformat(), **_as_json(done)})
    else:
        _tell_restored(done, since)
    if done.faults:
        sys.exit(1)


def _as_json(done: Restored) -> dict[str, object]:
    doubtful = [
        {"kind": one.kind, "recipient": one.recipient, "letter": one.letter, "agenda": one.agenda}
        for one in done.doubtful
    ]
    return {
        "next_agenda": done.next_agenda,
        "faults": list(done.faults),
        "missing": list(done.missing),
        "kept_templates": list(done.other_templates),
        "may_have_gone_out": doubtful,
        "website_silent": done.website_silent,
    }


def _tell_restored(done: Restored, since: str) -> None:
    for fault in done.faults:
        click.echo(f"FAILED {fault}")
    for sha256 in done.missing:
        click.echo(f"FAILED the backup lacks the file {sha256}")
    for name in done.other_templates:
        click.echo(f"kept {name}: your template is another than the backup's; compare them")
    for one in done.doubtful:
        click.echo(
            f"unsure {one.kind} {one.recipient}: {one.letter}{f' of {one.agenda}' if one.agenda else ''}"
        )
    if done.doubtful:
        click.echo(
            "What is named above waited at the backup and may have gone out since. It goes out (again):"
            " a page only if the website has none with its key, a mail with its old Message-ID. Where a page"
            " went up since, media and sender were told of it, and are told again, in new mails."
        )
    if done.website_silent:
        click.echo(
            "The website did not answer: which of these pages went up since is not known, and a word that"
            " takes one back will be believed. Compare them with the website before you start humasd."
        )
    click.echo(f"restored as of {since}; the next agenda number is {done.next_agenda:04d}")
    click.echo(
        f"Of what came, was decided or went out after that nothing is known here. Before you start humasd:"
        f" move all mail since {since} from the mailbox's Arsip and Gagal back to its inbox. What is known"
        " is only filed again, the rest is handled; officials are asked anew. Pages that went up since"
        " stay up: compare the website before a release is approved a second time."
    )


@cli.command(epilog=examples("humasd prune --dry-run", "humasd prune"))
@config_option
@json_option
@click.option("--dry-run", is_flag=True, help="Only list what would go.")
def prune(config: Path, as_json: bool, dry_run: bool) -> None:
    """Remove what was kept long enough.

    As [retention] says: raw mails, files, and the personal data of senders, counted from the end of each
    release. Decisions, versions and the ledger stay; the ledger names what was removed, and `verify` knows.
    """
    from humasd.prune import find_outlived_now, prune
    from humasd.release.retention import Retention

    with open_office(config) as office:
        limits = office.settings.retention
        retention = Retention(limits.mails, limits.files, limits.personal)
        found = (
            find_outlived_now(office.desk, retention) if dry_run else prune(office.desk, retention, follow)
        )
    if as_json:
        files = [{"holding": holding, "sha256": sha256} for holding, sha256 in found.files]
        print_json(
            {"removed": not dry_run, "files": files, "personal": [agenda for _, agenda in found.people]}
        )
        return
    for holding, sha256 in found.files:
        click.echo(f"{holding:<9}{sha256}")
    for _, agenda in found.people:
        click.echo(f"personal {agenda}")
    would = "would go" if dry_run else "removed"
    click.echo(f"{would}: {len(found.files)} files; the personal data of {len(found.people)} releases")
