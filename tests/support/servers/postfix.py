"""Postfix: takes mail from outside (`mx_port`) and from users (submission, SMTPS); hands it to Dovecot.

Nothing ever leaves the machine: a domain is either local, or refused by an `error:` or `retry:`
transport. Mail for an unknown user of a local domain is accepted and then bounces.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.servers.certificates import Certificates
from tests.support.servers.dovecot import Dovecot
from tests.support.servers.greylist import run_greylist
from tests.support.servers.processes import (
    HOST,
    find_free_ports,
    is_root,
    run_as_root,
    server_folder,
    wait_for_port,
)

HOSTNAME = "mail.test.localhost"
REFUSED_DOMAIN = "refused.example"
BUSY_DOMAIN = "busy.example"
GREYLISTED_DOMAIN = "greylisted.example"
DOWN_DOMAIN = "down.example"


@dataclass(frozen=True)
class Postfix:
    """A running Postfix. Users and their password are Dovecot's.

    `mx_port` needs no login and stamps an Authentication-Results header of `hostname` with
    dmarc=pass for the envelope sender's domain (dmarc=fail from forged.example). A recipient in
    `refused_domain` is refused with 550, one in `busy_domain` with 450, one in `greylisted_domain` with 450
    the first time. What is for `down_domain` is taken and waits for a server that does not answer.
    """

    folder: Path
    certificates: Certificates
    mx_port: int
    submission_port: int
    smtps_port: int
    host: str = HOST
    hostname: str = HOSTNAME
    refused_domain: str = REFUSED_DOMAIN
    busy_domain: str = BUSY_DOMAIN
    greylisted_domain: str = GREYLISTED_DOMAIN
    down_domain: str = DOWN_DOMAIN

    @property
    def ca(self) -> Path:
        return self.certificates.ca

    @property
    def log(self) -> Path:
        return self.folder / "postfix.log"


@contextmanager
def run_postfix(
    certificates: Certificates, dovecot: Dovecot, domains: Iterable[str], queue_lifetime: str = "5d"
) -> Iterator[Postfix]:
    """Start Postfix, delivering the mail of `domains` to Dovecot; what cannot go is tried for
    `queue_lifetime` (in Postfix's own way of writing) and then comes back."""
    with server_folder("postfix") as folder, run_greylist() as greylist:
        postfix = Postfix(folder, certificates, *find_free_ports(3))
        config = folder / "conf"
        for name in ("conf", "queue", "data"):
            (folder / name).mkdir()
        postfix.log.touch()
        local = (*domains, GREYLISTED_DOMAIN)
        (config / "main.cf").write_text(_write_main(postfix, dovecot, local, queue_lifetime, greylist))
        (config / "greylisted").write_text(f"{GREYLISTED_DOMAIN} greylist\n")
        (config / "master.cf").write_text(_write_master(postfix))
        (config / "transport").write_text(
            f"{REFUSED_DOMAIN} error:5.1.1 No such user here\n{BUSY_DOMAIN} retry:4.2.1 Try again later\n"
            f"{DOWN_DOMAIN} lmtp:inet:{HOST}:9\n"
        )
        (config / "verdicts").write_text(
            f"/@forged\\.example$/ PREPEND Authentication-Results: {HOSTNAME};"
            " dmarc=fail header.from=forged.example\n"
            f"/@([^@>]+)$/ PREPEND Authentication-Results: {HOSTNAME}; dmarc=pass header.from=$1\n"
        )
        _give_owners(folder)
        try:
            run_as_root(["postfix", "-c", str(config), "start"])
            for port in (postfix.mx_port, postfix.submission_port, postfix.smtps_port):
                wait_for_port(port, postfix.log)
            yield postfix
        finally:
            run_as_root(["postfix", "-c", str(config), "stop"])


def _give_owners(folder: Path) -> None:
    if not is_root():
        run_as_root(["chown", "-R", "root:root", str(folder)])
    run_as_root(["chown", "postfix", str(folder / "data")])


def _write_main(
    postfix: Postfix, dovecot: Dovecot, domains: Iterable[str], queue_lifetime: str, greylist: int
) -> str:
    folder = postfix.folder
    return f"""
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
maillog_file = {postfix.log}
maillog_file_prefixes = {folder}
myhostname = {HOSTNAME}
mydestination =
mynetworks =
inet_interfaces = {postfix.host}
inet_protocols = ipv4
disable_dns_lookups = yes
smtp_host_lookup = native
smtpd_peername_lookup = no
alias_maps =
alias_database =
local_transport = error:5.1.2 no local users
relay_transport = error:5.7.1 this test server relays nowhere
default_transport = error:5.1.2 this test server sends nothing outside
transport_maps = texthash:{folder}/conf/transport
virtual_mailbox_domains = {" ".join(sorted({domain.lower() for domain in domains}))}
virtual_mailbox_maps =
virtual_transport = lmtp:inet:{dovecot.host}:{dovecot.lmtp_port}
recipient_delimiter = +
message_size_limit = 60000000
minimal_backoff_time = 2s
queue_run_delay = 2s
maximal_queue_lifetime = {queue_lifetime}
notify_classes =
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_restriction_classes = greylist
greylist = check_policy_service inet:{postfix.host}:{greylist}
smtpd_recipient_restrictions = check_recipient_access texthash:{folder}/conf/greylisted
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:{dovecot.host}:{dovecot.auth_port}
smtpd_tls_security_level = may
smtpd_tls_chain_files = {postfix.certificates.key}, {postfix.certificates.chain}
smtpd_tls_auth_only = yes
"""


def _write_master(postfix: Postfix) -> str:
    user = "-o smtpd_sasl_auth_enable=yes -o smtpd_client_restrictions=permit_sasl_authenticated,reject"
    folder = postfix.folder
    return f"""
{postfix.mx_port} inet n - n - - smtpd
    -o smtpd_sender_restrictions=check_sender_access,regexp:{folder}/conf/verdicts
{postfix.submission_port} inet n - n - - smtpd -o smtpd_tls_security_level=encrypt {user}
{postfix.smtps_port} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes {user}
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
showq unix n - n - - showq
error unix - - n - - error
scache unix - - n - 1 scache
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
"""
