"""Dovecot: IMAP with IDLE, UIDPLUS and MOVE, plain, STARTTLS and TLS; LMTP; SASL for Postfix.

It runs wholly as one unprivileged user. Mailboxes are virtual: any address, made when asked for.
"""

from __future__ import annotations

import imaplib
import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.servers.certificates import Certificates
from tests.support.servers.processes import (
    HOST,
    Account,
    find_account,
    find_free_ports,
    running,
    server_folder,
    succeeds,
    wait_for_port,
    wait_until,
)

PASSWORD = "rahasia-uji"


@dataclass(frozen=True)
class Dovecot:
    """A running Dovecot. `imap_port` speaks plain and STARTTLS, `imaps_port` TLS from the start."""

    folder: Path
    certificates: Certificates
    account: Account
    imap_port: int
    imaps_port: int
    lmtp_port: int
    auth_port: int
    host: str = HOST
    password: str = PASSWORD

    @property
    def config(self) -> Path:
        return self.folder / "dovecot.conf"

    @property
    def log(self) -> Path:
        return self.folder / "dovecot.log"

    @property
    def ca(self) -> Path:
        return self.certificates.ca

    def add_user(self, address: str) -> str:
        """Give an address a mailbox (all have the same password); no error if it has one."""
        address = address.lower()
        users = self.folder / "users"
        if f"{address}:" not in users.read_text().replace("\n", "\n\n"):
            home = self.folder / "mail" / address
            line = f"{address}:{{PLAIN}}{self.password}:{self.account.uid}:{self.account.gid}::{home}::\n"
            with users.open("a") as file:
                file.write(line)
            self._wait_until_known(address)
        return address

    def _wait_until_known(self, address: str) -> None:
        """A running Dovecot looks at its list of users no more than once a second."""
        if (self.folder / "run" / "master.pid").exists():
            command = ["doveadm", "-c", str(self.config), "user", address]
            wait_until(lambda: succeeds(command, self.account), f"the mailbox of {address}", self.log)

    def save(self, address: str, message: bytes, folder: str = "INBOX") -> None:
        """Put a message into a mailbox as if it had arrived."""
        with self.open(address) as client:
            client.append(folder, "", "", message.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))

    def messages(self, address: str, folder: str = "INBOX") -> list[bytes]:
        """Every raw message of a folder, oldest first; none where the folder is missing."""
        with self.open(address) as client:
            if client.select(f'"{folder}"', readonly=True)[0] != "OK":
                return []
            numbers = client.search(None, "ALL")[1][0].split()
            return [client.fetch(number.decode(), "(BODY.PEEK[])")[1][0][1] for number in numbers]

    def empty(self, address: str) -> None:
        """Delete all mail and every folder of an address."""
        with self.open(address) as client:
            if client.select("INBOX")[1][0] != b"0":
                client.store("1:*", "+FLAGS", r"(\Deleted)")
                client.expunge()
            for line in client.list()[1]:
                name = line.decode().rsplit(" ", 1)[1].strip('"') if isinstance(line, bytes) else "INBOX"
                if name.upper() != "INBOX":
                    client.delete(f'"{name}"')

    @contextmanager
    def open(self, address: str) -> Iterator[imaplib.IMAP4_SSL]:
        """An IMAP session of the standard library's client, logged in."""
        context = ssl.create_default_context(cafile=self.ca)
        with imaplib.IMAP4_SSL(self.host, self.imaps_port, ssl_context=context) as client:
            client.login(address, self.password)
            yield client

    def kick(self, address: str) -> None:
        """Cut every connection of a user, as a restarting server would; there must be one, of which the
        server may learn a moment after its client."""
        command = ["doveadm", "-c", str(self.config), "kick", address]
        wait_until(lambda: succeeds(command, self.account), f"a connection of {address}", self.log)


@contextmanager
def run_dovecot(
    certificates: Certificates,
    users: Iterable[str] = (),
    *,
    separator: str = "/",
    prefix: str = "",
    capabilities: str = "",
    introspection: str = "",
    mailboxes: str = "",
) -> Iterator[Dovecot]:
    """Start Dovecot.

    `separator` and `prefix` are those of the namespace, e.g. "." and "INBOX.". `capabilities` is
    all that it owns up to, for a server that can do less; empty: everything. `introspection` is where
    it asks about access tokens (RFC 7662), which it then takes beside passwords. `mailboxes` is more
    of the namespace's configuration.
    """
    account = find_account("nobody")
    with server_folder("dovecot") as folder:
        dovecot = Dovecot(folder, certificates, account, *find_free_ports(4))
        (folder / "mail").mkdir()
        (folder / "users").touch()
        dovecot.log.touch()
        for user in users:
            dovecot.add_user(user)
        dovecot.config.write_text(_write_config(dovecot, separator, prefix, capabilities, mailboxes))
        if introspection:
            dovecot.config.write_text(dovecot.config.read_text() + _write_oauth(folder, introspection))
        account.own(folder, *folder.iterdir())
        with running(["dovecot", "-F", "-c", str(dovecot.config)], dovecot.log, account) as process:
            for port in (dovecot.imap_port, dovecot.imaps_port, dovecot.lmtp_port, dovecot.auth_port):
                wait_for_port(port, dovecot.log, process)
            yield dovecot


def _write_oauth(folder: Path, introspection: str) -> str:
    (folder / "oauth.conf").write_text(
        f"introspection_mode = post\nintrospection_url = {introspection}\n"
        "active_attribute = active\nactive_value = true\nusername_attribute = username\n"
    )
    return f"""
auth_mechanisms = plain login xoauth2 oauthbearer
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {folder}/oauth.conf
}}
"""


def _write_config(dovecot: Dovecot, separator: str, prefix: str, capabilities: str, mailboxes: str) -> str:
    folder, account = dovecot.folder, dovecot.account
    return f"""
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
protocols = imap lmtp
imap_capability = {capabilities}
listen = {dovecot.host}
default_internal_user = {account.name}
default_login_user = {account.name}
default_internal_group = {account.group}
first_valid_uid = 1
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
mailbox_idle_check_interval = 1 sec
mail_location = maildir:~/Maildir
mail_max_userip_connections = 100
lmtp_save_to_detail_mailbox = no
recipient_delimiter = +
ssl = yes
ssl_cert = <{dovecot.certificates.chain}
ssl_key = <{dovecot.certificates.key}
passdb {{
  driver = passwd-file
  args = username_format=%Lu {folder}/users
}}
userdb {{
  driver = passwd-file
  args = username_format=%Lu {folder}/users
}}
namespace inbox {{
  inbox = yes
  separator = {separator}
  prefix = {prefix}
  {mailboxes}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {dovecot.imap_port}
  }}
  inet_listener imaps {{
    port = {dovecot.imaps_port}
    ssl = yes
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    port = {dovecot.lmtp_port}
  }}
}}
service auth {{
  inet_listener sasl {{
    port = {dovecot.auth_port}
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
"""
