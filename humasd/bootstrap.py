"""The only place that builds real adapters from settings; all else is handed what it needs."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from humasd.adapters.clock import system_clock
from humasd.adapters.folder_site import FolderSite
from humasd.adapters.maildir import MaildirMailbox, MaildirMailer
from humasd.adapters.training import TrainingMailbox, TrainingMailer
from humasd.answers.vocabulary import Vocabulary
from humasd.documents.categories import Kind, categories_of
from humasd.documents.sandbox import Sandbox
from humasd.errors import Refused, Transient
from humasd.letters.crest import read_crest
from humasd.letters.paper import Paper, render_paper
from humasd.letters.stationery import Stationery
from humasd.ports import Clock, Files, Mailbox, Mailer, TextRecords, Website
from humasd.region import Region, find_region
from humasd.resources import Templates, find_resource, find_templates
from humasd.settings import Settings
from humasd.settings.policy import build_policy
from humasd.sop.desk import Desk
from humasd.store.database import Database
from humasd.store.files import FileStore
from humasd.store.training import TrainingRecord
from humasd.understanding import Understanding, Unit, understand_safely

if TYPE_CHECKING:  # what an office does not use is not loaded
    from humasd.adapters.oauth import Tokens
    from humasd.sop.proving import Prover

READERS = min(2, os.cpu_count() or 1)
"""Children that read mail at one time; each holds some 130 MB."""


@dataclass
class Office:
    """One office, ready to work: its desk, its child process for strangers' bytes, its connections."""

    settings: Settings
    desk: Desk
    sandbox: Sandbox
    tokens: Tokens | None = None
    """Those of the mailbox, shared by all its connections; None where passwords are used."""

    def understand(self, mail: Path, scratch: Path) -> Understanding:
        """A stranger's mail, opened in the child process, which leaves the files in it in `scratch`. Raises
        Refused."""
        units = tuple(Unit(u.name, u.abbreviations, u.addresses) for u in self.settings.units)
        addresses = frozenset({self.settings.office.address.lower()})
        known = (units, self.desk.zone, self.desk.region, _kinds(self.settings))
        return understand_safely(self.sandbox, mail, scratch, addresses, *known)

    def open_mailbox(self) -> Mailbox:
        """A connection of its own to the mailbox, made when it is first used."""
        practice, mailbox = self.settings.training, self._open_mailbox()
        return (
            TrainingMailbox(mailbox, practice.to, TrainingRecord(self.desk.database)) if practice else mailbox
        )

    def _open_mailbox(self) -> Mailbox:
        mailbox = self.settings.mailbox
        if mailbox.url.startswith("maildir:"):
            return MaildirMailbox(_path_of(mailbox.url))
        from humasd.adapters.imap import ImapMailbox

        tokens = self.tokens if mailbox.auth == "oauth" else None
        return ImapMailbox(mailbox.url, mailbox.password, ca_file=mailbox.ca_file, tokens=tokens)

    def open_mailer(self) -> Mailer:
        """A connection of its own to the outgoing server; in training all goes to one address."""
        practice, mailer = self.settings.training, self._open_mailer()
        return TrainingMailer(mailer, practice.to) if practice else mailer

    def _open_mailer(self) -> Mailer:
        outgoing = self.settings.outgoing
        if outgoing.url.startswith("maildir:"):
            return MaildirMailer(_path_of(outgoing.url))
        from humasd.adapters.smtp import SmtpMailer

        tokens = self.tokens if outgoing.auth == "oauth" else None
        return SmtpMailer(outgoing.url, outgoing.password, ca_file=outgoing.ca_file, tokens=tokens)

    def open_website(self) -> Website:
        """The website of the kind that is configured."""
        website = self.settings.website
        if website.kind == "folder":
            return FolderSite(
                _path_of(website.url), self.desk.templates, self.desk.office_name, self.desk.zone
            )
        from humasd.adapters.wordpress import open_wordpress

        return open_wordpress(
            website.kind, website.url, website.user, website.password, ca_file=website.ca_file
        )

    def close(self) -> None:
        """End the child process and the database's connections; adapters are their openers' to close."""
        self.sandbox.close()
        self.desk.database.close()


def open_office(
    settings: Settings,
    *,
    clock: Clock = system_clock,
    records: TextRecords | None = None,
    sandbox: Sandbox | None = None,
    migrate: bool = True,
) -> Office:
    """Build an office from its settings and bring its database up to date. `records`: a DNS of one's own;
    `sandbox`: one that runs already."""
    crest = read_crest(settings.office.crest) if settings.office.crest else None
    templates = find_templates(settings.office.templates, crest)
    database = Database(settings.storage.database)
    if migrate:
        database.migrate(find_resource("migrations"))
    office = settings.office
    sandbox = sandbox or Sandbox(READERS)
    desk = Desk(
        database=database,
        files=_open_files(settings),
        policy=build_policy(settings),
        stationery=Stationery(
            templates, office.name, office.address, office.timezone, training=settings.training is not None
        ),
        templates=templates,
        clock=clock,
        zone=office.timezone,
        office_name=office.name,
        office_address=office.address,
        alerts=settings.alerts,
        typeset=partial(_typeset, sandbox),
        authserv_id=settings.approval.authserv_id,
        prover=_build_prover(settings, sandbox, records),
        wants_own_login=settings.approval.own_domain == "smtp-auth",
        agenda_word=office.agenda,
        region=_find_region(settings),
        vocabulary=_build_vocabulary(settings),
        plus_addressing=office.plus_addressing,
        automatic_answers_per_day=office.automatic_answers_per_day,
        lease=settings.daemon.lease,
        public_url=settings.board.public_url if settings.board else "",
    )
    return Office(settings, desk, sandbox, open_tokens(settings))


def _typeset(sandbox: Sandbox, templates: Templates, paper: Paper) -> bytes:
    """A paper's PDF, made in a child process: Typst takes half as much memory as all else of a daemon."""
    try:
        return sandbox.run(render_paper, templates, paper)
    except Refused as error:  # no fault of the paper, which is of our own making
        raise Transient(f"the paper {paper.name} could not be made: {error}") from error


def _kinds(settings: Settings) -> tuple[Kind, ...]:
    return tuple(one.kind for one in settings.categories)


def _build_vocabulary(settings: Settings) -> Vocabulary:
    kinds = _kinds(settings)
    return Vocabulary(settings.words.deciding(), categories_of(kinds).names if kinds else {})


def open_tokens(settings: Settings) -> Tokens | None:
    """The keeper of the mailbox's tokens (RFC 6749); None where passwords are used."""
    oauth = settings.oauth
    if oauth is None:
        return None
    from humasd.adapters.oauth import Client, Tokens

    client = Client(
        oauth.client_id,
        oauth.token_url,
        oauth.client_secret,
        oauth.authorization_url,
        oauth.device_url,
        oauth.scope,
    )
    return Tokens(client, oauth.token_file, oauth.refresh_token)


def _find_region(settings: Settings) -> Region:
    region = settings.office.region
    if region is None:
        return find_region(settings.office.name)
    return Region(region.name, region.abbreviations, region.places)


def _open_files(settings: Settings) -> Files:
    storage = settings.storage
    if isinstance(storage.files, Path):
        return FileStore(storage.files)
    from humasd.adapters.objects import open_objects

    return open_objects(
        storage.files, storage.endpoint, storage.region, storage.access_key, storage.secret_key
    )


def _build_prover(settings: Settings, sandbox: Sandbox, records: TextRecords | None) -> Prover | None:
    """None where no proof of a mail's own is believed. A code may also come in a plus-address."""
    approval = settings.approval
    if not approval.verify_dkim and not approval.arc_sealers:
        return None
    from humasd.mail.proof import ANSWERING_FIELDS
    from humasd.sop.proving import Prover

    if records is None:
        from humasd.adapters.dns import DnsRecords

        records = DnsRecords()
    fields = (*ANSWERING_FIELDS, *(("to", "cc") if settings.office.plus_addressing else ()))
    return Prover(sandbox, records, approval.verify_dkim, frozenset(approval.arc_sealers), fields)


def _path_of(url: str) -> Path:
    return Path(url.partition(":")[2])
