"""The law of a digest: whatever is answered, a page goes up only for an item whose own line is a plain
approval, of exactly what was shown; and where nothing else is said, every such line is carried out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from humasd.agenda import running_number
from humasd.demo import compose_reply
from humasd.fetching import Look, fetch_waiting, file_done
from humasd.reception import handle_stored
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.model import Material, Release
from humasd.release.states import ENDED, State
from humasd.sop.carrying_out import Cause
from humasd.sop.reminders import keep_time
from humasd.sop.turn import take_turn
from humasd.store import releases
from humasd.store.tables import outbox
from humasd.understanding.understand import understand
from tests.scenarios.test_digest import AUTO, OFFICIALS
from tests.support.office import KABAG, OFFICE, SETTINGS, OfficeUnderTest

PLAIN = ("setuju", "acc", "Ok", "Setuju, terima kasih", "lanjutkan", "setuju pak")
OTHER = (
    "tolak: foto buram",
    "revisi judulnya",
    "setuju kalau fotonya diganti",
    "belum setuju",
    "setuju?",
    "nanti dulu",
    "tidak setuju",
    "kata Pak Sekda setuju",
    "setuju tapi tunggu dulu",
)
COUNT = 3


@dataclass(frozen=True)
class Answer:
    """An official's answer: what is said of which item, how, and what else stands in the mail."""

    said: tuple[str | None, ...]
    by_agenda: bool
    separator: str
    above: str
    below: str
    twice: int | None
    """An item that is named once more, with consent."""
    changed: frozenset[int]
    """Items whose sender has sent another text since they were shown."""

    def words(self, agendas: list[str]) -> str:
        names = [agendas[n - 1] if self.by_agenda else str(n) for n in range(1, COUNT + 1)]
        lines = [f"{name} {words}" for name, words in zip(names, self.said, strict=True) if words]
        if self.twice:
            lines.append(f"{names[self.twice - 1]} setuju")
        return "\n".join(filter(None, (self.above, self.separator.join(lines), self.below)))

    @property
    def is_clean(self) -> bool:
        return self.above in COURTESY and self.below in COURTESY

    @property
    def is_spoilt(self) -> bool:
        """Whether something is said that may be about any item."""
        last = "setuju" if self.twice else next(filter(None, reversed(self.said)), "")
        below_consent = last in PLAIN and self.below not in COURTESY
        return self.above not in COURTESY or self.below == UNKNOWN or below_consent

    def may_go_up(self) -> set[int]:
        if self.is_spoilt:
            return set()
        plain = {n for n, words in enumerate(self.said, 1) if words in PLAIN and n != self.twice}
        if self.twice and self.said[self.twice - 1] is None:
            plain.add(self.twice)
        return plain - self.changed


COURTESY = ("", "Assalamualaikum", "Terima kasih")
UNKNOWN = f"{COUNT + 1} setuju"
NOISE = ("Judulnya perlu dicek dulu", "tolong ganti foto kedua", UNKNOWN)

answers = st.builds(
    Answer,
    said=st.tuples(*[st.none() | st.sampled_from(PLAIN) | st.sampled_from(OTHER)] * COUNT),
    by_agenda=st.booleans(),
    separator=st.sampled_from(("\n", ", ", "; ")),
    above=st.sampled_from((*COURTESY[:2], *COURTESY[:1], NOISE[0])),
    below=st.sampled_from((COURTESY[0], COURTESY[2], COURTESY[0], *NOISE)),
    twice=st.none() | st.none() | st.integers(1, COUNT),
    changed=st.just(frozenset()) | st.frozensets(st.integers(1, COUNT)),
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficeUnderTest]:
    changes = {
        "officials": OFFICIALS,
        "workflow": AUTO,
        "approval": {**SETTINGS["approval"], "hold": "30m"},
    }
    office = OfficeUnderTest(tmp_path_factory.mktemp("office"), changes)
    yield office
    office.close()


def enter(office: OfficeUnderTest, number: int) -> int:
    """A release that goes to approval at once, as a submission of that text would."""
    desk, now = office.office.desk, office.clock.now
    release = Release(0, "", State.RECEIVED, f"Berita {number}", "pupr@example.go.id", "PUPR", now)
    with desk.database.writing() as connection:
        entered = releases.register(connection, release, material_of(f"Berita {number}"), desk.local_now())
    take_turn(desk, entered.id, lambda case: on.Registered(), Cause())
    return entered.id


def material_of(title: str) -> Material:
    text = f"MALILI – {title}. Kegiatan itu dihadiri banyak warga, Selasa (24/11/2026)."
    return Material(title, f"<p>{text}</p>", text)


def send_another_text(office: OfficeUnderTest, release_id: int) -> None:
    def decide(case: Case) -> on.Event:
        material = material_of("Naskah lain yang baru dikirim")
        return on.MaterialReceived(material, "Naskah lain", None, None, (), ())

    take_turn(office.office.desk, release_id, decide, Cause())


def wait_for_digest(office: OfficeUnderTest) -> EmailMessage:
    desk = office.office.desk
    while True:
        local = office.clock.now.astimezone(desk.zone) + timedelta(days=1)
        office.clock.now = local.replace(hour=7, minute=31).astimezone(UTC)
        keep_time(desk)
        if desk.policy.hours.works_on(local.date()):
            break
    newest = select(outbox.c.payload).where(outbox.c.letter == "digest").order_by(outbox.c.id.desc())
    with desk.database.reading() as connection:
        payload = connection.scalar(newest.limit(1))
    return message_from_bytes(desk.files.get(payload), policy=policy.default)


def receive(office: OfficeUnderTest, mail: EmailMessage) -> None:
    """A mail arrives and is handled; understood in this process, which is faster than a child."""
    desk, mailbox = office.office.desk, office.office.open_mailbox()
    office.receive(mail)
    looks: list[Look] = []
    fetch_waiting(desk, mailbox, saw=looks.append)
    handle_stored(desk, lambda mail, _: understand(mail.read_bytes(), frozenset({OFFICE}), zone=desk.zone))
    file_done(desk, mailbox, looks[0])


@given(answers)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_only_a_plain_approval_in_its_own_line_puts_a_page_up(
    office: OfficeUnderTest, answer: Answer
) -> None:
    desk = office.office.desk
    entered = [enter(office, number) for number in range(1, COUNT + 1)]
    try:
        digest = wait_for_digest(office)
        with desk.database.reading() as connection:
            shown = [releases.load_case(connection, release_id) for release_id in entered]
        for number in answer.changed:
            send_another_text(office, entered[number - 1])
        words = answer.words([running_number(case.release.agenda) for case in shown])
        receive(office, compose_reply(digest, KABAG, words))
        with desk.database.reading() as connection:
            after = [releases.load_case(connection, release_id) for release_id in entered]
        up = {n for n, case in enumerate(after, 1) if case.release.state is State.PUBLISHING}
        assert up <= answer.may_go_up(), words
        assert up == answer.may_go_up() or not answer.is_clean, words
        assert all(after[n - 1].shown_hash == shown[n - 1].shown_hash for n in up)
    finally:
        for release_id in entered:
            take_turn(desk, release_id, withdraw, Cause())


def withdraw(case: Case) -> on.Event | None:
    return None if case.release.state in ENDED else on.Withdrawn(None)
