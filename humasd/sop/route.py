"""Which step a mail belongs to. Mail from programs goes nowhere; a code leads to its request."""

from __future__ import annotations

from humasd.mail.classification import MailKind
from humasd.mail.codes import find_agenda, find_long_codes, find_short_code
from humasd.release.case import Case
from humasd.release.model import Digest, Purpose, Release, Request
from humasd.sop.answering import handle_answer
from humasd.sop.appointing import find_appointer, handle_appointing
from humasd.sop.appointing_answer import handle_appointing_answer
from humasd.sop.confirmation import handle_confirmation
from humasd.sop.continuing import find_twin
from humasd.sop.coverage import handle_coverage
from humasd.sop.desk import Desk
from humasd.sop.digest_answering import handle_digest
from humasd.sop.distribution import record_bounce
from humasd.sop.ending import end_mail, pass_to_office
from humasd.sop.enquiry import find_doubted, find_enquiry, find_of_others, handle_doubted, handle_enquiry
from humasd.sop.follow_up import COURTESY, handle_follow_up
from humasd.sop.incoming import Incoming
from humasd.sop.intake import register
from humasd.sop.official_proposing import find_official_proposal, handle_official_proposal
from humasd.sop.other_talk import tell_talk
from humasd.sop.overlooked import end_unread
from humasd.sop.partner_reply import handle_partner_reply
from humasd.sop.proposing import find_proposal
from humasd.sop.replaced import find_replaced
from humasd.sop.sender_word import find_word, handle_word, read_spoken
from humasd.sop.silencing import find_unsubscribed, stop_mailing
from humasd.sop.sparing import find_spared, handle_spared
from humasd.sop.spoken_of import find_other, find_spoken_of, gives_thanks
from humasd.sop.stop_meant import find_stopping
from humasd.sop.stopping import handle_stopping
from humasd.sop.threads import find_place
from humasd.store import digests, dispatched, inbox, releases, requests
from humasd.store.message import AlreadyHandled
from humasd.store.outbox import Delivery, Kind

_FROM_PROGRAMS = {
    MailKind.OWN: "surat dari alamat kantor sendiri",
    MailKind.AUTO_REPLY: "balasan otomatis",
    MailKind.LIST: "surat milis",
}

_OTHER_BUSINESS = (
    "Baca surat aslinya di folder Arsip kotak surat, lalu jawab atau teruskan ke yang berwenang bila perlu. "
    "Bila memang permohonan publikasi, teruskan (forward) surat itu ke alamat kantor ini."
)
"""What a person can do who finds that it was a submission: what is passed on is not judged again."""


def handle(desk: Desk, incoming: Incoming) -> None:
    """Hand a mail to the step it belongs to; that step ends it in its own transaction."""
    kind = incoming.understood.kind
    if kind is not MailKind.OWN and (unsubscribed := find_unsubscribed(desk, incoming)) is not None:
        stop_mailing(desk, unsubscribed, incoming)
    elif kind in _FROM_PROGRAMS:
        end_unread(desk, incoming, _FROM_PROGRAMS[kind])
    elif kind is MailKind.BOUNCE:
        record_bounce(desk, incoming)
    elif incoming.stored.release_id is not None:  # it made that release; its first step is to be taken
        register(desk, incoming)
    else:
        _handle_letter(desk, incoming)


def _handle_letter(desk: Desk, incoming: Incoming) -> None:
    """A person's mail; of mail marked as spam only what answers us is let in, to be judged as any other.
    A text that stands in its quote alone counts where it goes on with nothing that is known."""
    whole, incoming = incoming, incoming.without_quote
    appointer = find_appointer(desk, incoming)
    if appointer is not None:
        handle_appointing(desk, incoming, appointer)
        return
    found = _find_request(desk, incoming)
    if found is not None:
        request, has_long_code = found
        if request.purpose is Purpose.APPOINT:
            handle_appointing_answer(desk, incoming, request, has_long_code=has_long_code)
        elif request.purpose is Purpose.CONFIRM:
            handle_confirmation(desk, incoming, request, has_long_code=has_long_code)
        else:
            handle_answer(desk, incoming, request, has_long_code=has_long_code)
        return
    digest = _find_digest(desk, incoming)
    if digest is not None:
        handle_digest(desk, incoming, digest[0], has_long_code=digest[1])
        return
    if (mail := _find_partner_mail(desk, incoming)) is not None:
        handle_partner_reply(desk, incoming, mail)
        return
    if (change := find_official_proposal(desk, incoming)) is not None:
        handle_official_proposal(desk, incoming, *change)
        return
    if (stopping := find_stopping(desk, incoming)) is not None:
        handle_stopping(desk, incoming, stopping)
        return
    release_id = _find_thread(desk, incoming)
    if release_id is not None:
        _continue(desk, incoming, release_id)
    elif incoming.understood.kind is MailKind.SPAM:
        end_unread(desk, incoming, "surat yang ditandai sampah")
    elif gives_thanks(desk, incoming):
        end_mail(desk, incoming, COURTESY)
    elif (meant := find_spoken_of(desk, incoming)) is not None:
        handle_word(desk, incoming, meant, read_spoken(incoming, meant))
    elif (asked := find_enquiry(desk, incoming)) is not None:
        handle_enquiry(desk, incoming, asked)
    elif spared := find_spared(desk, incoming):
        handle_spared(desk, incoming, spared)
    elif doubted := find_doubted(desk, incoming):
        handle_doubted(desk, incoming, doubted)
    elif _is_sent_again(desk, whole):
        _enter(desk, whole)
    elif (twin := _find_twin(desk, incoming)) is not None:
        handle_follow_up(desk, incoming, twin)
    elif _is_reply(incoming) and not incoming.brings_material:
        what = "Ada surat balasan yang tidak dikenali urusannya."
        pass_to_office(desk, incoming, what, "balasan tanpa kode; diteruskan ke kantor")
    elif (coverage := incoming.understood.coverage) is not None:
        handle_coverage(desk, incoming, coverage)
    elif other := incoming.understood.other_business or tell_talk(desk, incoming):
        what = f"Ada surat yang tampaknya bukan permohonan publikasi: {other}."
        pass_to_office(desk, incoming, what, f"{other}; diteruskan ke kantor", mend=_OTHER_BUSINESS)
    else:
        register(desk, incoming)


def _is_sent_again(desk: Desk, incoming: Incoming) -> bool:
    """Whether the text in its quote is to be published: it answers no letter of ours."""
    ids = incoming.understood.message.references_all
    with desk.database.reading() as connection:
        ours = dispatched.find_by_message_ids(connection, ids) if ids else None
    return incoming.understood.from_quote and ours is None


def _enter(desk: Desk, incoming: Incoming) -> None:
    """A text that was sent again: into the release that it plainly belongs to, or a new one."""
    twin = _find_twin(desk, incoming)
    if twin is not None:
        handle_follow_up(desk, incoming, twin)
    else:
        register(desk, incoming)


def _continue(desk: Desk, incoming: Incoming, release_id: int) -> None:
    """Hand on a mail in the thread of a release: people also answer an old mail to send something new, or to
    ask about others."""
    with desk.database.reading() as connection:
        case = releases.load_case(connection, release_id)
    if (asked := find_of_others(desk, incoming, case.release)) is not None:
        handle_enquiry(desk, incoming, asked)
    elif spared := find_spared(desk, incoming, release_id):
        handle_spared(desk, incoming, spared)
    elif (place := _find_place(desk, incoming, case)) is None:
        register(desk, incoming, continued=case.release)
    elif said := find_word(desk, incoming, case):
        handle_word(desk, incoming, find_other(desk, incoming, case) or case, said)
    else:
        handle_follow_up(desk, incoming, place.id)


def _find_place(desk: Desk, incoming: Incoming, case: Case) -> Release | None:
    """What changes a page that is up is no submission of its own."""
    place = find_place(desk, case, incoming)
    is_proposal = place is None and find_proposal(desk, incoming, case) is not None
    return case.release if is_proposal else place


def _find_request(desk: Desk, incoming: Incoming) -> tuple[Request, bool] | None:
    """The request that a code in the mail names, and whether it was the long code."""
    understood = incoming.understood
    with desk.database.reading() as connection:
        codes = find_long_codes(
            understood.message, understood.reply.codes, plus_addressing=desk.plus_addressing
        )
        request = requests.find_by_long_code(connection, codes) if codes else None
        if request is not None:
            return request, True
        short = find_short_code(understood.message.subject)
        request = requests.find_by_short_code(connection, *short) if short else None
        return (request, False) if request is not None else None


def _find_partner_mail(desk: Desk, incoming: Incoming) -> Delivery | None:
    """The mail about a release that a partner's people answer."""
    ids = incoming.understood.message.references_all
    if not ids:
        return None
    with desk.database.reading() as connection:
        mail = dispatched.find_by_message_ids(connection, ids)
    return mail if mail and mail.kind is Kind.PARTNER and mail.release_id is not None else None


def _find_digest(desk: Desk, incoming: Incoming) -> tuple[Digest, bool] | None:
    """The digest that a mail answers as a whole, and whether the long code says so."""
    understood = incoming.understood
    codes = find_long_codes(understood.message, understood.reply.codes, plus_addressing=desk.plus_addressing)
    short = find_short_code(understood.message.subject)
    with desk.database.reading() as connection:
        found = digests.find_by_long_code(connection, codes) if codes else None
        if found is not None:
            return found, True
        found = digests.find_by_short_code(connection, short[1]) if short and short[0] == 0 else None
        return (found, False) if found is not None else None


def _find_thread(desk: Desk, incoming: Incoming) -> int | None:
    """The release of the sender's that this mail answers a letter about."""
    ids = incoming.understood.message.references_all
    if not ids:
        return _find_by_subject(desk, incoming)
    with desk.database.reading() as connection:
        letter = dispatched.find_by_message_ids(connection, ids)
        if letter is not None:
            return letter.release_id if letter.kind is Kind.SENDER else None
        return inbox.find_release(connection, ids)


def _find_by_subject(desk: Desk, incoming: Incoming) -> int | None:
    """The sender's own release whose agenda number a "Re:" names, where a program dropped the thread."""
    number = find_agenda(incoming.understood.message.subject)
    if number is None or not _is_reply(incoming) or incoming.author is None:
        return None
    with desk.database.reading() as connection:
        own = releases.find_of_sender(connection, incoming.author.address)
    return next((release.id for release in own if release.agenda.upper() == number), None)


def _find_twin(desk: Desk, incoming: Incoming) -> int | None:
    """The release that its sender plainly goes on with, in a mail that answers none of ours."""
    if incoming.author is None or not incoming.brings_material:
        return None
    sender = incoming.author.address
    twin = find_twin(desk, incoming.understood, sender) or find_replaced(desk, incoming, sender)
    with desk.database.reading() as connection:
        made = inbox.get(connection, incoming.stored.id).release_id
    if made is not None:
        raise AlreadyHandled("another process has entered this very mail in the agenda meanwhile")
    return twin.id if twin else None


def _is_reply(incoming: Incoming) -> bool:
    message = incoming.understood.message
    subject = message.subject.lstrip().lower()
    return bool(message.in_reply_to) or subject.startswith(("re:", "bls:", "balas:"))
