"""What each event does to a release; which of them applies in which state says the table in lifecycle."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.change import Standing
from humasd.release.drafting import add_photos, compose_draft
from humasd.release.model import Category, DecisionKind, State, Step, state_of
from humasd.release.partners import choose_mailings
from humasd.release.steps import Turn, check, correct, dispose, draft, receive, revise


def registered(turn: Turn, event: on.Registered) -> None:
    """SOP step 1: on record; mail of unknown senders waits for the Kasubag's word."""
    turn.do(do.Note(Step.INTAKE, "diterima dan dicatat dalam agenda"))
    if event.known:
        turn.pass_step(State.RECEIVED, Step.INTAKE)
        admit(turn)
    else:
        turn.ask(State.RECEIVED, Step.INTAKE)


def admitted(turn: Turn, event: on.Admitted) -> None:
    """An unknown sender's submission may go on its way; that cannot be undone."""
    turn.record(event, DecisionKind.APPROVE, can_undo=False)
    admit(turn)


def admit(turn: Turn) -> None:
    """On to completeness, once it is clear that the sender may send."""
    report_unreadable(turn)
    complete_or_ask(turn)


def more_of_unknown(turn: Turn, event: on.MaterialReceived) -> None:
    """More from a sender who still waits to be let in."""
    is_asked = turn.release.deadline_at is not None
    take_material(turn, event)
    if is_asked:  # else its first step is yet to be taken
        turn.ask(State.RECEIVED, Step.INTAKE)


def report_unreadable(turn: Turn) -> None:
    """An attachment that cannot be read is named to sender and office; the rest goes on."""
    unreadable = tuple(
        f"{attachment.filename}: {attachment.problem}"
        for attachment in turn.case.material.attachments
        if attachment.problem
    )
    if unreadable:
        turn.do(
            do.TellOffice(
                what=f"Ada lampiran agenda {turn.release.agenda} yang tidak dapat dibaca.",
                mend="Pengirim sudah diminta mengirim ulang. Berkas aslinya tetap tersimpan.",
                details=unreadable,
            )
        )


def complete_or_ask(turn: Turn) -> None:
    """SOP step 1: tell the sender what is missing and wait, or send the receipt and go on to step 2."""
    release = turn.release
    if release.missing:
        turn.wait(State.INCOMPLETE, turn.policy.completion_deadline(turn.now))
        turn.do(do.RetireRequests(), do.TellSender("incomplete"))
        turn.do(do.Note(Step.INTAKE, "belum lengkap; pengirim diberi tahu"))
    else:
        turn.do(do.TellSender("receipt"))
        dispose(turn)


def take_material(turn: Turn, event: on.MaterialReceived) -> None:
    """The release is from now on about this material; nobody is asked or told."""
    turn.case = replace(turn.case, material=event.material)
    turn.release = replace(
        turn.release,
        title=event.title,
        category=event.category,
        unit=event.unit,
        missing=event.missing,
        wanted=event.wanted,
        notes=event.notes,
        publish_at=event.publish_at or turn.release.publish_at,
    )
    turn.do(do.ReplaceMaterial(event.material), do.Note(Step.INTAKE, "bahan baru dari pengirim"))


def completed(turn: Turn, event: on.MaterialReceived) -> None:
    """More material before there is a draft: what was asked for, or more of it."""
    before = turn.case
    take_material(turn, event)
    same = replace(before.material, fields=event.material.fields) == event.material
    same = same and turn.content_hash == before.shown_hash
    if same and before.release.state is State.DISPOSITION and before.release.title == event.title:
        return  # a contact, a place: the request shows the same text and photos
    turn.release = replace(turn.release, revision_note="")
    complete_or_ask(turn)


def material_changed(turn: Turn, event: on.MaterialReceived) -> None:
    """More material once there is a draft: a new version, and back to correction, where it shows anything
    else.
    """
    before = turn.case
    take_material(turn, event)
    draft = compose_draft(event.material, turn.release.title)
    if before.version is not None and event.material.text == before.material.text:
        draft = add_photos(before.version.draft, before.material, event.material)
    shows_same = before.version is not None and draft == before.version.draft
    shows_same = shows_same and turn.release.publish_at == before.release.publish_at
    if shows_same and turn.release.category == before.release.category:
        return  # a letter or a form: what is being asked about stays as it was shown
    note = before.release.revision_note
    turn.add_version(draft, turn.release.sender)
    if note and event.material.text == before.material.text:
        turn.release = replace(turn.release, revision_note=note)  # what was asked for is still to be done
    else:
        correct(turn)


def disposed(turn: Turn, event: on.Disposed) -> None:
    """SOP step 2: passed on, with a direction and a corrector where the leader named them."""
    by = turn.record(event, DecisionKind.DISPOSE, can_undo=True)
    turn.release = replace(turn.release, direction=event.note, corrector=event.corrector)
    turn.do(do.Note(Step.DISPOSITION, f"didisposisi oleh {by.who}"))
    receive(turn)


def taken_over(turn: Turn, event: on.TakenOver) -> None:
    """SOP step 3: the corrector has received the disposition."""
    by = turn.record(event, DecisionKind.APPROVE, can_undo=True)
    turn.do(do.Note(Step.RECEIVE, f"diterima oleh {by.who}"))
    draft(turn)


def disposition_refused(turn: Turn, event: on.RevisionAsked) -> None:
    """REVISI before there is a draft is the sender's to answer."""
    turn.record(event, DecisionKind.REVISE, can_undo=False)
    turn.wait(State.INCOMPLETE, turn.policy.completion_deadline(turn.now))
    turn.release = replace(turn.release, revision_note=event.note)
    turn.do(
        do.RetireRequests(),
        do.TellSender("incomplete"),
        do.Note(event.step, f"dikembalikan kepada pengirim: {event.note}"),
    )


def drafted(turn: Turn, event: on.Approved) -> None:
    """SOP step 4: whoever drafts calls the text as it stands his draft."""
    amend(turn, event)
    turn.record(event, DecisionKind.APPROVE, can_undo=True)
    correct(turn)


def corrected(turn: Turn, event: on.Approved) -> None:
    """By whoever corrects, or by whoever a step of the office's own asks beside him."""
    step = event.step if event.step.is_own else Step.CORRECTION
    amend(turn, event)
    if not turn.assent(event, step):
        await_others(turn, event)
        return
    by = turn.record(event, DecisionKind.APPROVE, can_undo=True)
    done = f"{step}: disetujui" if step.is_own else "dikoreksi dan disetujui"
    turn.do(do.Note(step, f"{done} oleh {by.who}"))
    check(turn, after=step)


def approved(turn: Turn, event: on.Approved) -> None:
    """SOP step 6, the only way to a page: consent to the version that was shown, by as many as it needs."""
    amend(turn, event)
    if not turn.assent(event, Step.APPROVAL):
        await_others(turn, event)
        return
    due_at = turn.now + turn.policy.hold
    if turn.release.publish_at:
        due_at = max(due_at, turn.release.publish_at)
    by = turn.record(event, DecisionKind.APPROVE, can_undo=due_at > turn.now)
    deadline = max(due_at, turn.policy.deadline(Step.APPROVAL, turn.now))
    turn.become(State.PUBLISHING, deadline, turn.release.approvals)
    turn.do(
        do.RetireRequests(),
        do.PublishPage(due_at),
        do.Note(Step.APPROVAL, f"disetujui terbit oleh {by.who}"),
    )


def await_others(turn: Turn, event: on.Approved) -> None:
    """One of several has approved. What it amended is another content, so the others are asked anew."""
    by = turn.record(event, DecisionKind.APPROVE, can_undo=True, settles=False)
    turn.do(do.Note(event.step, f"disetujui oleh {by.who}; masih menunggu persetujuan lain"))
    asked_before = turn.policy.wanted(event.step, turn.case.release, turn.case.shown_hash)
    wanted = turn.policy.wanted(event.step, turn.release, turn.content_hash)
    is_amended = turn.content_hash != turn.case.shown_hash
    if is_amended or not set(wanted) <= set(asked_before):
        turn.keep_asking(event.step)
    else:
        turn.do(do.RetireRequests(seat=by.seat))  # he may have been reminded


def amend(turn: Turn, event: on.Approved) -> None:
    """A category or a publication time named beside the approval holds from here on."""
    categorise(turn, event.category)
    turn.release = replace(turn.release, publish_at=event.publish_at or turn.release.publish_at)


def revision_asked(turn: Turn, event: on.RevisionAsked) -> None:
    """REVISI: back to whoever drafts; what the answer changed by itself already is a new version first."""
    by = turn.record(event, DecisionKind.REVISE, can_undo=True)
    turn.do(do.Note(event.step, f"diminta revisi oleh {by.who}: {event.note}"))
    categorise(turn, event.category)
    if event.draft is not None:
        turn.add_version(event.draft, event.official)
    revise(turn, event.note)


def recategorised(turn: Turn, event: on.Recategorised) -> None:
    """Another category: what is approved has changed, so the same step is asked again."""
    by = turn.record(event, DecisionKind.REVISE, can_undo=False)
    categorise(turn, event.category)
    turn.do(do.Note(event.step, f"kategori diubah menjadi {event.category} oleh {by.who}"))
    turn.ask(turn.release.state, event.step, writer=event.official)


def categorise(turn: Turn, category: Category | None) -> None:
    """Take over a category that was named; None names none."""
    turn.release = replace(turn.release, category=category or turn.release.category)


def joined(turn: Turn, event: on.Joined) -> None:
    """What it brought has been handed over before; its sender is told, and told again of the page."""
    by = turn.record(event, DecisionKind.REVISE, can_undo=False)
    turn.become(State.WITHDRAWN, None, joined_to=event.into)
    turn.do(
        do.RetireRequests(),
        do.TellSender("joined", {"agenda": event.agenda, "url": event.url}),
        do.Note(event.step, f"digabung dengan agenda {event.agenda} oleh {by.who}"),
    )


def redrafted(turn: Turn, event: on.Redrafted) -> None:
    """A new text: the next version, which goes through correction and approval again."""
    if event.draft is None:
        raise on.NotPossible("a new version needs a new text")
    turn.record(event, DecisionKind.REVISE, can_undo=False)
    categorise(turn, event.category)
    turn.add_version(event.draft, event.official)
    correct(turn)


def rejected(turn: Turn, event: on.Rejected) -> None:
    """TOLAK at any step ends it; the sender is told why."""
    by = turn.record(event, DecisionKind.REJECT, can_undo=False)
    turn.become(State.REJECTED, None)
    turn.do(
        do.RetireRequests(),
        do.TellSender("rejected", {"reason": event.note}),
        do.Note(event.step, f"ditolak oleh {by.who}: {event.note}"),
    )


def undone(turn: Turn, event: on.DecisionUndone) -> None:
    """BATAL in time: the decision is taken back, and its step is asked again."""
    turn.do(
        do.Note(event.step, f"keputusan dibatalkan oleh {event.official}"),
        do.TellSettled(None, undone_by=event.official),
    )
    turn.release = replace(turn.release, revision_note="")
    if turn.release.state is State.PUBLISHING:
        turn.do(do.CancelPage())
    turn.ask(state_of(event.step) or turn.release.state, event.step, writer=event.official)


def withdrawn(turn: Turn, event: on.Withdrawn) -> None:
    """TARIK: the sender takes it back before its page begins to go up."""
    if turn.release.state is State.PUBLISHING:
        turn.do(do.CancelPage())
    turn.become(State.WITHDRAWN, None)
    turn.do(
        do.RetireRequests(),
        do.TellSettled(None),
        do.TellSender("withdrawn"),
        do.Note(Step.INTAKE, "ditarik oleh pengirim"),
    )


def expired(turn: Turn, event: on.RequestExpired) -> None:
    """A request that nobody answered is sent anew."""
    turn.do(do.Note(event.step, "permintaan lewat waktu; diminta kembali"))
    turn.keep_asking(event.step)


def holders_changed(turn: Turn, event: on.HoldersChanged) -> None:
    """Whoever decides now is asked. A former substitute no longer is; what the official himself was asked
    before his substitute's time stays his to answer too."""
    for official, seat in sorted(event.asked):
        if not turn.policy.may_act(official, seat, turn.now):
            turn.do(do.RetireRequests(seat, official))
    new = [
        ask
        for ask in turn.requests(event.step)
        if (ask.official.address.lower(), ask.seat) not in event.asked
    ]
    if new:
        deadline = turn.policy.deadline(event.step, turn.now)
        turn.release = replace(turn.release, deadline_at=deadline, remind_at=deadline)
        turn.do(*new, do.Note(event.step, f"kini diminta kepada {_names(new)}"))


def overdue(turn: Turn, event: on.DeadlinePassed) -> None:
    """Whoever is waited for is reminded once; then the next in line is asked too, as configured; when
    none of that helps, a person should phone."""
    release = turn.release
    if release.reminded == 0:
        turn.release = replace(release, reminded=1, remind_at=turn.policy.patience(event.step, turn.now))
        if release.state is State.INCOMPLETE:
            turn.do(
                do.TellSender("incomplete", {"reminds": True}), do.Note(event.step, "pengirim diingatkan")
            )
        else:
            again = turn.requests(event.step, reminds=True)
            turn.do(*(ask for ask in again if ask.official.digest is None))  # the others': in their next one
            turn.do(do.Note(event.step, f"{_names(again)} diingatkan"))
        return
    if escalate(turn, event.step):
        return
    turn.release = replace(release, reminded=release.reminded + 1, remind_at=None)
    if release.state is State.INCOMPLETE:
        waited_for = f"{release.sender_name or release.sender} (pengirim)"
    else:
        waited_for = _names(turn.requests(event.step))
    turn.do(
        do.TellOffice(
            what=f"Agenda {release.agenda} masih menunggu {waited_for} meskipun sudah diingatkan.",
            mend=f"Mohon hubungi {waited_for} lewat telepon.",
            details=(f"Judul: {release.title}",),
        ),
        do.Note(event.step, "belum dijawab; kantor diberi tahu"),
    )


def escalate(turn: Turn, step: Step) -> bool:
    """Ask the next in line too; False where there is nobody left to ask. What was asked before stays open,
    and whoever answers first settles it."""
    release, before = turn.release, turn.policy.seats(step, turn.release)
    for level in range(release.reminded + 1, len(turn.policy.steps[step].escalate) + 2):
        turn.release = replace(release, reminded=level, remind_at=turn.policy.patience(step, turn.now))
        more = [post.address.lower() for post in turn.policy.seats(step, turn.release) if post not in before]
        asked = [
            replace(ask, instead_of=_names(turn.requests(step, of=release)))
            for ask in turn.requests(step)
            if ask.seat in more
        ]
        if asked:
            turn.do(*asked, do.Note(step, f"belum dijawab; {_names(asked)} ikut ditanya"))
            return True
    turn.release = release
    return False


def _names(asked: Iterable[do.Ask]) -> str:
    return ", ".join(ask.official.name or ask.official.address for ask in asked)


def published(turn: Turn, event: on.PagePublished) -> None:
    """SOP step 6: the page is up, so that partners may be mailed."""
    deadline = turn.policy.deadline(Step.NOTIFICATION, turn.now)
    page = Standing(turn.release.version, turn.release.category)
    turn.become(State.PUBLISHED, deadline, url=event.url, page=page)
    turn.do(do.RetireRequests(), do.Note(Step.PUBLICATION, f"terbit di {event.url}"))
    draft = turn.case.draft
    text = f"{draft.title}\n{draft.body_text}\n{turn.case.material.fields.get('place', '')}"
    mailings = choose_mailings(turn.policy.partners, turn.release.category, text, event.silenced)
    if mailings:
        turn.release = replace(turn.release, remind_at=turn.now + turn.policy.distribution.wait)
        turn.do(do.TellPartners(mailings))
    else:
        distributed(turn, on.DistributionEnded((), ()))


def abandoned(turn: Turn, event: on.PageAbandoned) -> None:
    """The website was given up: the office is told, and the release waits where it is."""
    agenda = turn.release.agenda
    what = f"Naskah {agenda} belum dapat terbit"
    if turn.release.change is not None:
        what = f"Perubahan halaman {agenda} belum dapat diterapkan"
    turn.do(
        do.TellOffice(
            what=f"{what} di situs web.",
            mend=f"Perbaiki situs web, lalu jalankan: humasd retry {agenda}",
            details=(event.error,),
        ),
        do.Note(Step.PUBLICATION, f"situs web gagal: {event.error}"),
    )


def distributed(turn: Turn, event: on.DistributionEnded) -> None:
    """SOP step 7: each partner was sent to or given up, or was waited for long enough: the sender is told."""
    page = replace(turn.release.page, distributed=True) if turn.release.page else None
    turn.release = replace(turn.release, remind_at=None, page=page)
    errata = page.errata if page else ()
    values = {"url": turn.release.url, "media_told": event.told, "media_failed": event.failed}
    if errata:
        turn.do(do.TellSender("corrected", {**values, "erratum": errata[-1]}))
    else:
        turn.do(do.TellSender("published", values))
    if event.failed:
        turn.do(do.Note(Step.PUBLICATION, "tidak terkirim ke: " + ", ".join(event.failed)))


def confirmed(turn: Turn, event: on.ConfirmationEnded) -> None:
    """The sender was told, or could not be: closed."""
    page = replace(turn.release.page, told=True) if turn.release.page else None
    turn.become(State.CLOSED, None, page=page)
    turn.do(do.Note(Step.NOTIFICATION, "pengirim diberi tahu; selesai"))
