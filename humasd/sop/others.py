"""Those who share a decision: who else is asked, as what, and who is told that it is settled."""

from __future__ import annotations

from datetime import datetime

from humasd.letters.labels import join_words, label_decision, name_post
from humasd.release import effects as do
from humasd.release.approvers import Need
from humasd.release.case import Case
from humasd.release.model import Decision, DecisionKind, Official, Purpose, Request
from humasd.release.states import Step
from humasd.sop.desk import Desk
from humasd.sop.writing import Rendered, write
from humasd.store import requests
from humasd.store.outbox import Kind


def describe_asked(desk: Desk, case: Case, request: Request) -> dict[str, object]:
    """What a request says: as what he is asked, who else is, and whether his word is the last needed."""
    policy = desk.policy.with_substitutes(case.appointments)
    appointment = None
    if request.seat != request.official:
        appointment = policy.appointment_of(request.official, request.seat, request.asked_at)
    seats = policy.seats(request.step, case.release)
    wanted = policy.wanted(request.step, case.release, request.shown_hash)
    need = policy.steps[request.step].need
    given = [post for post in seats if post.address.lower() in _given(case, request.shown_hash)]
    is_last = need is Need.ANY or (len(given) + 1 == len(seats) and len(wanted) == 1)
    return {
        "acting": appointment.acting if appointment else "",
        "others": _describe_rule(need, seats, given) if len(seats) > 1 else "",
        "completes": is_last,
    }


def _given(case: Case, content: str) -> set[str]:
    return {assent.seat for assent in case.release.approvals if assent.content_hash == content}


def _describe_rule(need: Need, seats: tuple[Official, ...], given: list[Official]) -> str:
    everybody = join_words(map(_post, seats))
    so_far = f" Sudah menyetujui: {join_words(map(_post, given))}." if given else ""
    match need:
        case Need.ANY:
            return f"Permintaan ini untuk {everybody}; cukup dijawab oleh salah satu."
        case Need.ALL:
            return f"Diperlukan persetujuan dari {everybody}.{so_far}"
    return f"Persetujuan diminta berurutan dari {everybody}.{so_far}"


def _post(official: Official) -> str:
    return name_post(official) or official.name


def describe_waiting(desk: Desk, case: Case, decision: Decision) -> str:
    """Whose approval a step still needs after this one; empty where it was the last, or none."""
    is_at_step = (
        decision.step in (Step.CORRECTION, Step.APPROVAL) and case.release.state.value == decision.step
    )
    if decision.kind is not DecisionKind.APPROVE or not is_at_step:
        return ""
    return join_words(map(_post, desk.policy.wanted(decision.step, case.release, case.shown_hash)))


def tell_settled(
    desk: Desk,
    case: Case,
    effect: do.TellSettled,
    asked_anew: frozenset[tuple[Step, str]],
    now: datetime,
    rendered: Rendered,
) -> None:
    """Tell whoever else has an open request that it need not be answered any more, by whom and how; not who
    decided, and not those who are asked the same anew (`asked_anew`: step and first address)."""
    with desk.database.reading() as connection:
        open_requests = requests.find_open(connection, case.release.id)
    decider = effect.decision.official if effect.decision else effect.undone_by
    decider = desk.policy.first_address(decider)
    told = {
        request.official: request.message_id
        for request in open_requests
        if request.purpose is Purpose.DECIDE
        and request.official != decider
        and (request.step, request.official) not in asked_anew
    }
    for address, asked_by in told.items():
        person = desk.policy.find_official(address)
        if person is not None:
            values = {"release": case.release, **_describe_end(desk, effect)}
            rendered.deliveries.append(
                write(desk, Kind.OFFICIAL, "settled", person, values, now, thread=(asked_by,))
            )


def _describe_end(desk: Desk, effect: do.TellSettled) -> dict[str, object]:
    decision = effect.decision
    if decision is not None:
        name = _name(desk, decision.official)
        by = f"{name} ({decision.acting})" if decision.acting else name
        return {"kind": label_decision(decision), "by": by}
    if effect.undone_by:
        return {"kind": "Dibatalkan", "by": _name(desk, effect.undone_by)}
    return {"kind": "Ditarik", "by": "pengirimnya"}


def _name(desk: Desk, address: str) -> str:
    official = desk.policy.find_official(address)
    return (official.name if official else "") or address
