"""Whose a mail is, by all that speaks for it: our server, the mail's own proof, the login behind it."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from humasd.mail.authentication import Verdict, is_unjudged
from humasd.mail.login import find_login
from humasd.mail.message import Message
from humasd.sop.desk import Desk
from humasd.sop.incoming import Incoming
from humasd.sop.trust import Judgement, Standing, is_own_login, judge, shares_domain, verdict_of


def judge_mail(
    desk: Desk,
    incoming: Incoming,
    addresses: Collection[str],
    *,
    has_long_code: bool,
    is_official: bool = False,
    answers_confirmation: bool = False,
) -> Judgement:
    """Whether the mail counts as coming from the holder of one of the addresses (see `trust.judge`).

    A proof of the mail's own is looked for only where it would decide: it costs questions to the DNS.
    """
    message = incoming.understood.message
    judged = partial(
        judge,
        message,
        addresses,
        has_long_code=has_long_code,
        confirmed=incoming.stored.confirmed,
        answers_confirmation=answers_confirmation,
    )
    verdict = verdict_of(message, desk.authserv_id)
    if judged(Verdict.PASS).standing is Standing.TRUSTED is not judged(verdict).standing:
        verdict = _find_proven(desk, incoming) or verdict
    if verdict is Verdict.PASS and is_official and not _has_login(desk, message, addresses):
        verdict = Verdict.NONE
    return judged(verdict)


def _find_proven(desk: Desk, incoming: Incoming) -> Verdict | None:
    """PASS where the mail proves its origin itself. A signature never speaks against our server's word;
    a seal may, as it tells why a forward fails."""
    if desk.prover is None:
        return None
    message, stored = incoming.understood.message, incoming.stored
    proof = desk.prover.find_proof(
        desk.files.get(stored.sha256),
        message.from_[0].address.rpartition("@")[2],
        stored.fetched_at,
        by_signature=is_unjudged(message.headers, desk.authserv_id),
    )
    return Verdict.PASS if proof else None


def _has_login(desk: Desk, message: Message, addresses: Collection[str]) -> bool:
    """Whether an official of our own domain logged in as such, where the office wants that."""
    domain = message.from_[0].address.rpartition("@")[2]
    if not desk.wants_own_login or not shares_domain(domain, desk.mail_domain):
        return True
    login = find_login(message.headers, desk.authserv_id)
    return login is not None and is_own_login(login, addresses, desk.mail_domain)
