"""RALAT and TARIK once a page is up: who wants it changed, and how, as a proposal that is then decided on.

The sender proposes in a reply or a new mail that names the agenda number; an official in a reply to any
mail about the release, or likewise. Nothing on the website changes by it: whoever approves is asked, also
where he proposed it himself (decision 0025). So the origin need not be proven by a code; but it must be
proven, or confirmed from the registered address.
"""

from __future__ import annotations

from dataclasses import dataclass

from humasd.answers.decision import read_decision
from humasd.answers.enquiries.enquiry import Wish, read_enquiry
from humasd.errors import FileHarmed
from humasd.letters.labels import CHANGE_LABELS
from humasd.logs import get_logger
from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.change import Change, ChangeKind
from humasd.release.events import NotPossible
from humasd.release.likeness import are_alike
from humasd.release.model import Draft, Official, Person
from humasd.release.states import State, Step
from humasd.sop import writing
from humasd.sop.asked import find_asked
from humasd.sop.carrying_out import Cause
from humasd.sop.desk import Desk
from humasd.sop.ending import end_mail, pass_to_office
from humasd.sop.holding import hold_for_confirmation
from humasd.sop.incoming import Incoming
from humasd.sop.prepared import TooLate
from humasd.sop.reply import NewText, Reply
from humasd.sop.review import with_written_text
from humasd.sop.trust import Judgement, Standing
from humasd.sop.turn import take_turn
from humasd.sop.writing import Rendered
from humasd.store import ledger, pages

_TEXT_CORRECTED = "Naskah ini telah diperbaiki."
"""What readers are told of a new text that came without a word of what was wrong; what was wrong is not
repeated, as it may be what had to go."""
_LONGEST_NOTE = 1_000
"""Characters."""
_KINDS = {Wish.WITHDRAW: ChangeKind.TAKEDOWN, Wish.CORRECT: ChangeKind.CORRECTION}

log = get_logger(__name__)


class NothingDiffers(Exception):
    """The text that came for a correction is the one that stands there, or that is proposed already."""

    def __init__(self, change: Change) -> None:
        super().__init__("naskah yang dikirim sama dengan yang ada")
        self.change = change


@dataclass(frozen=True)
class Proposal:
    """A change to a page that is up, as a mail proposes it."""

    kind: ChangeKind
    words: str
    """The note for readers, or the reason; empty where a new text says it all."""


def find_proposal(desk: Desk, incoming: Incoming, case: Case) -> Proposal | None:
    """What a mail about a release wants of its page that is up; None where there is no page, or no wish.

    A sender's text that is the page's own, somewhat changed, is a correction without any word; his BATALKAN
    is a TARIK, unless there is a change that he may want called off.
    """
    if case.release.page is None:
        return None
    is_official = (
        incoming.author is not None and desk.policy.find_official(incoming.author.address) is not None
    )
    of_sender = not is_official and case.release.change is None
    subject = incoming.own_subject
    if is_official:
        asked = read_enquiry(incoming.understood.reply.own, subject, agenda_word=desk.agenda_word)
    else:
        asked = find_asked(desk, incoming, subject, of_sender=of_sender)
    if asked is not None and asked.wish is Wish.WITHDRAW and asked.names_other(case.release.agenda):
        return None
    if asked is not None and asked.wish in _KINDS:
        return Proposal(_KINDS[asked.wish], asked.words_for(case.release.agenda))
    return Proposal(ChangeKind.CORRECTION, "") if asked is None and _brings_its_text(incoming, case) else None


def _brings_its_text(incoming: Incoming, case: Case) -> bool:
    text = incoming.understood.text
    is_text = "material" not in incoming.understood.missing and bool(text.strip())
    return is_text and case.page is not None and are_alike(text, case.page.draft.body_text)


def propose(
    desk: Desk, incoming: Incoming, case: Case, person: Person, judgement: Judgement, proposal: Proposal
) -> None:
    """Ask for the change where the mail is surely theirs; else ask them, or tell the office."""
    agenda, what = case.release.agenda, CHANGE_LABELS[proposal.kind]
    if judgement.standing is Standing.REFUSED:
        told = f"Ada usul {what} untuk agenda {agenda} yang ditolak karena pengirimnya tidak sah."
        pass_to_office(
            desk,
            incoming,
            told,
            f"ditolak: {judgement.reason}",
            release=case.release,
            reason=judgement.reason,
        )
        return
    if judgement.standing is Standing.UNVERIFIED:
        step = Step.APPROVAL if isinstance(person, Official) else Step.INTAKE
        understood = f"usul {what} halaman yang sudah terbit"
        hold_for_confirmation(desk, incoming, person, step, case.release.id, understood)
        return
    try:
        take_turn(
            desk,
            case.release.id,
            lambda case: event_of(desk, incoming, case, person, proposal),
            Cause(mail=incoming),
        )
        log.info("change proposed", agenda=agenda, change=proposal.kind)
    except NothingDiffers as empty:
        _tell_nothing_differs(desk, incoming, case, empty.change)
    except (NotPossible, TooLate) as error:
        told = f"Ada usul {what} untuk agenda {agenda} yang belum dapat diproses."
        pass_to_office(
            desk, incoming, told, "usul diteruskan ke kantor", release=case.release, reason=str(error)
        )


def _tell_nothing_differs(desk: Desk, incoming: Incoming, case: Case, change: Change) -> None:
    """Whoever sent the same text again by mistake has the right one still to send."""
    rendered, values = Rendered(), {"is_proposed": case.release.change is not None}
    told = do.TellProposer("nothing_differs", change, values)
    writing.tell_proposer(desk, case, told, desk.clock(), rendered)
    outcome = "ralat dengan naskah yang sama; pengusul diberi tahu"
    leaves_nothing = not incoming.links
    end_mail(desk, incoming, outcome, release=case.release, rendered=rendered, leaves_nothing=leaves_nothing)


def event_of(desk: Desk, incoming: Incoming, case: Case, person: Person, proposal: Proposal) -> on.Event:
    """What a proposal comes to. Raises TooLate where the page has gone, or a correction says nothing;
    NothingDiffers where all that it brings is the same text."""
    if case.release.page is None or case.page is None:
        raise TooLate("halaman ini tidak sedang terbit")
    if case.release.state is State.PUBLISHING:
        raise TooLate("perubahan lain atas halaman ini sedang dikerjakan; mohon diusulkan lagi sesudahnya")
    if proposal.kind is ChangeKind.CORRECTION and not _has_files(desk, case):
        raise TooLate(
            "berkas halaman ini sudah tidak disimpan lagi; mohon isinya diperbaiki langsung di situs web"
        )
    draft = _draft_of(desk, incoming, case, person) if proposal.kind is ChangeKind.CORRECTION else None
    note, is_same = proposal.words, draft is not None and _is_same(draft, case.draft)
    says_nothing = not note or "lampir" in note.lower()
    if draft is not None and (says_nothing or len(note) > _LONGEST_NOTE):
        note = _TEXT_CORRECTED
    author = incoming.author
    change = Change(
        kind=proposal.kind,
        note=note,
        proposed_by=(author.address if author else person.address).lower(),
        proposed_at=desk.clock(),
        message_id=incoming.stored.message_id,
    )
    if proposal.kind is ChangeKind.TAKEDOWN:
        return on.TakedownProposed(change)
    if is_same and note == _TEXT_CORRECTED:
        raise NothingDiffers(change)
    if not note:
        raise TooLate("isi ralatnya belum disebutkan")
    if len(note) > _LONGEST_NOTE:
        raise TooLate("isi ralatnya terlalu panjang untuk catatan di halaman")
    return on.CorrectionProposed(change, None if is_same else draft)


def _has_files(desk: Desk, case: Case) -> bool:
    """Whether a page that is up can be made anew: not once its files went as the office's rules have it."""
    with desk.database.reading() as connection:
        removed = ledger.find_removed(connection)
        page = pages.find_page(connection, case.release.id)
    shown = {photo.sha256 for photo in case.page.draft.photos} if case.page else set()
    of_page = shown | ({page.payload} if page else set())
    try:
        for sha256 in of_page & removed:
            desk.files.get(sha256)  # the same bytes may have come again
    except FileHarmed:
        return False
    return True


def _is_same(new: Draft, shown: Draft) -> bool:
    """Whether readers would see no other word, mark or photo."""
    words = [(draft.title.split(), draft.body_text.split()) for draft in (new, shown)]
    return words[0] == words[1] and new.photos == shown.photos


def _draft_of(desk: Desk, incoming: Incoming, case: Case, person: Person) -> Draft | None:
    """The text that came along, over what is on the page or already proposed for it."""
    understood = incoming.understood
    written = incoming.stored.fetched_at.astimezone(desk.zone)
    reading = read_decision(understood.reply.own, written)
    reply = Reply.of(desk, understood, person, incoming.stored.message_id, case.draft, reading)
    reply = with_written_text(reply, reading)
    if reply.new_text is None and not understood.items and _brings_its_text(incoming, case):
        reply = reply.with_text(NewText(understood.title, understood.html, understood.text))
    return reply.draft_over(case.draft, reading)
