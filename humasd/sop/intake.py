"""SOP step 1: a submission is entered in the agenda; what is missing is asked for."""

from __future__ import annotations

import re
from functools import partial

from humasd.answers.reading import Answer, Reading
from humasd.logs import get_logger
from humasd.mail.authentication import Verdict
from humasd.mail.message import Address
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.model import Attachment, Category, Material, Missing, Release, Request, Role
from humasd.release.states import ENDED, State, Step
from humasd.sop.carrying_out import Cause
from humasd.sop.continuing import describe_possible, find_possible
from humasd.sop.desk import Desk
from humasd.sop.embargo import find_wished
from humasd.sop.fitting import LOOK_BACK, SUBJECT
from humasd.sop.incoming import Incoming
from humasd.sop.joining import describe_alike, describe_continued, find_alike
from humasd.sop.replaced import OLDER, describe_older, describe_unreplaced, find_older, tell_of_newer
from humasd.sop.reply import Reply, keep_photo
from humasd.sop.trust import verdict_of
from humasd.sop.turn import take_turn
from humasd.store import handling, inbox, likeness, releases
from humasd.store.keeping import do_together
from humasd.understanding import Item, Understanding
from humasd.understanding.naming import is_of_office

LONGEST_TITLE = 300
"""Characters; a subject may be of any length."""
REMARKS = "remarks"
"""Among a material's fields: those of the release's notes that are about its text, a line each."""
POSSIBLE = "possible"
"""Those of the sender's open releases that this one may belong to, a line each."""
APART = "apart"
"""The release of its sender's, under way, in whose thread it came and to which it was not put."""
_NAMESAKE = "surat lain dengan Message-ID yang sama pernah masuk; isinya berbeda, mohon diperiksa"

_PREFIXES = re.compile(r"(?:\s{0,3}(?:re|fwd?|fw|bls|balas|trs|terusan)\s{0,3}:)+\s{0,3}", re.IGNORECASE)

log = get_logger(__name__)


def register(desk: Desk, incoming: Incoming, continued: Release | None = None) -> None:
    """Enter a new submission in the agenda and set it on its way; `continued`: in whose thread it came.

    Two transactions: the number first, since letters quote it; a crash between them leaves the
    release in `received` and the message unhandled, and the next try goes on from there.
    """
    release_id = incoming.stored.release_id or _enter(desk, incoming, continued)

    with desk.database.reading() as connection:
        tell_of_newer(desk, releases.load_case(connection, release_id))

    def decide(case: Case) -> on.Event | None:
        known = _knows_author(desk, incoming)
        return on.Registered(known) if case.release.state is State.RECEIVED else None

    take_turn(desk, release_id, decide, Cause(mail=incoming))


def decide(request: Request, reading: Reading, reply: Reply) -> on.Event | None:
    """Whether an unknown sender's submission goes on its way; None where it must be asked again."""
    common = (request.step, reply.official, reply.message_id)
    match reading.answer:
        case Answer.APPROVE:
            return on.Admitted(*common)
        case Answer.REVISE:
            return on.RevisionAsked(*common, note=reading.note)
        case Answer.REJECT:
            return on.Rejected(*common, note=reading.note)
    return None


def _knows_author(desk: Desk, incoming: Incoming) -> bool:
    """Whoever wrote this very mail counts, not whom it says to pass on; and not where that is a forgery."""
    if desk.policy.known_senders is None:
        return True
    is_forged = verdict_of(incoming.understood.message, desk.authserv_id) is Verdict.FAIL
    return incoming.author is not None and not is_forged and desk.policy.knows(incoming.author.address)


def _enter(desk: Desk, incoming: Incoming, continued: Release | None) -> int:
    understood, message = incoming.understood, incoming.understood.message
    sender, forwarder = _senders_of(desk, understood)
    missing, wanted = sort_missing(desk, tuple(Missing(key) for key in understood.missing))
    title = (understood.title or _own_subject(message.subject) or "(tanpa judul)")[:LONGEST_TITLE]
    wished = find_wished(understood.fields, incoming.stored.fetched_at.astimezone(desk.zone))
    alike = find_alike(desk, understood.title or "", understood.text)
    possible = () if sender is None or continued else find_possible(desk, understood, sender.address)
    possible = tuple(one for one in possible if one.id not in {other.id for other in alike})
    release = Release(
        id=0,
        agenda="",
        state=State.RECEIVED,
        title=title,
        sender=sender.address if sender else "",
        sender_name=sender.name if sender else "",
        received_at=incoming.stored.fetched_at,
        unit=understood.fields.get("unit"),
        category=Category(understood.category) if understood.category else None,
        missing=missing,
        wanted=wanted,
        publish_at=wished.at,
        thread=incoming.thread,
        notes=(
            *_describe_forwarder(forwarder),
            *describe_continued(continued),
            *describe_alike(alike),
            *describe_possible(possible),
            *describe_unreplaced(desk, incoming, sender.address if sender else ""),
            *notes_of(understood),
            *wished.notes,
        ),
    )
    material = keep_material(desk, understood)
    material.fields[SUBJECT] = message.subject[:LONGEST_TITLE]
    if older := find_older(desk, incoming, sender.address if sender else "", continued):
        material.fields[OLDER] = describe_older(older)
    if continued is not None and sender is not None and _is_kept_apart(continued, sender):
        material.fields[APART] = f"{continued.agenda} (“{continued.title}”)"
    if possible:
        material.fields[POSSIBLE] = "\n".join(f"{one.agenda} (“{one.title}”)" for one in possible)
    now = desk.clock()
    with desk.database.writing() as connection:
        entered = releases.register(connection, release, material, desk.local_now(), desk.agenda_word)
        likeness.mark(connection, entered.id, entered.title, material.text, now)
        likeness.forget_before(connection, now - LOOK_BACK)
        releases.add_history(connection, entered.id, now, Step.INTAKE, f"nomor agenda {entered.agenda}")
        if forwarder is not None:
            what = f"diteruskan oleh {forwarder.address} atas nama {release.sender}"
            releases.add_history(connection, entered.id, now, Step.INTAKE, what)
        if inbox.has_namesake(connection, incoming.stored.id):
            releases.add_history(connection, entered.id, now, Step.INTAKE, _NAMESAKE)
        handling.link(connection, incoming.stored.id, entered.id)
    log.info("release registered", agenda=entered.agenda, sender=entered.sender, title=entered.title)
    return entered.id


def _is_kept_apart(continued: Release, sender: Address) -> bool:
    return continued.state not in ENDED and sender.address.lower() == continued.sender.lower()


def _own_subject(subject: str) -> str:
    """A subject as its writer gave it; empty where it is that of our own letter."""
    own = _PREFIXES.sub("", subject)
    return "" if is_of_office(own) else own


def _senders_of(desk: Desk, understood: Understanding) -> tuple[Address | None, Address | None]:
    """Whose submission it is, and who passed it on for them, if anybody did.

    Whoever sent it at first is answered where the office's own domain is at one of its ends, so that
    no stranger can have us write to other strangers.
    """
    author = understood.message.from_[0] if understood.message.from_ else None
    origin = understood.origin
    if author is None or origin is None or origin.address.lower() == author.address.lower():
        return author, None
    ends = {address.address.lower().rpartition("@")[2] for address in (author, origin)}
    if desk.mail_domain.lower() not in ends or origin.address.lower() == desk.office_address.lower():
        return author, None
    return origin, author


def _describe_forwarder(forwarder: Address | None) -> tuple[str, ...]:
    return (f"Diteruskan oleh {forwarder.name or forwarder.address}.",) if forwarder else ()


def notes_of(understood: Understanding) -> tuple[str, ...]:
    """What officials should know beside the text; unreadable files are named on their own."""
    of_files = {f"{item.filename}: {item.problem}" for item in understood.items if item.problem}
    problems = (problem for problem in understood.problems if problem not in of_files)
    return (*problems, *understood.remarks)


def remarks_of(understood: Understanding) -> tuple[str, ...]:
    """Those of the notes that hold as long as the text is the one of this mail."""
    of_files = (f"{item.filename}: {item.note}" for item in understood.items if item.note)
    return (*of_files, *understood.remarks)


def keep_material(desk: Desk, understood: Understanding) -> Material:
    """The material of one mail, every attachment kept as it came, photos also as they may be shown."""
    return Material(
        title=understood.title,
        html=understood.html,
        text=understood.text,
        fields={**understood.fields, REMARKS: "\n".join(remarks_of(understood))},
        attachments=tuple(do_together(desk.files, partial(_keep_item, desk), understood.items)),
    )


def _keep_item(desk: Desk, item: Item) -> Attachment:
    return Attachment(
        filename=item.filename,
        content_type=item.content_type,
        size=item.size,
        sha256=desk.files.put(item.content),
        role=Role(item.role),
        problem=item.problem,
        container=item.container,
        rendition=keep_photo(desk, item),
    )


def sort_missing(desk: Desk, absent: tuple[Missing, ...]) -> tuple[tuple[Missing, ...], tuple[Missing, ...]]:
    """What blocks, and what is merely asked for (configuration: [intake] required)."""
    blocking = desk.policy.blocking(absent)
    return blocking, tuple(key for key in absent if key not in blocking)
