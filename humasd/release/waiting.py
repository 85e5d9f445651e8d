"""What time does to a release that is waited for: requests that lapse, other holders, reminders, the next in
line.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.states import State, Step
from humasd.release.steps import Turn


def expired(turn: Turn, event: on.RequestExpired) -> None:
    """A request that nobody answered is sent anew."""
    turn.do(do.Note(event.step, "permintaan lewat waktu; diminta kembali"))
    turn.keep_asking(event.step)


def held_back(turn: Turn, event: on.HeldBack) -> None:
    """A word against what is asked for, which answers no request: an approval that was written before it, and
    is read after it, finds its request retired."""
    turn.do(do.Note(Step.APPROVAL, f"{event.official} minta jangan diterbitkan; diminta kembali"))
    turn.keep_asking(Step.APPROVAL)


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
