"""Nobody but the Kabag publishes: every way known to us in which a mail can pretend to be his answer.

Each case goes through the whole office; the controls show that the way is open to an honest answer.
"""

from __future__ import annotations

from email import message_from_bytes, policy
from pathlib import Path

import pytest

from humasd.demo import compose_reply, find_request
from tests.scenarios.conftest import OpenOffice
from tests.support.forgeries import (
    AUTHORS,
    CARRIED,
    DOMAIN,
    HONEST,
    LOOK_ALIKES,
    PROGRAMS,
    REPLY_TO,
    SKPD,
    VERDICTS,
    Answer,
    Came,
    Forge,
    found_by_us,
    ours,
    rewritten,
)
from tests.support.office import KABAG, KASUBAG, STAFF, OfficeUnderTest
from tests.support.published import write
from tests.support.samples import press_release_docx, submission_mail


class Stage:
    """An office in which the Kabag is asked for the final approval, and what comes of a mail."""

    def __init__(self, office: OfficeUnderTest) -> None:
        self.office = office
        self.request = find_request(office.sent(), KABAG).message
        self._seen = {mail.path for mail in office.sent()}

    def receive(self, mail: bytes) -> Came | None:
        """What the office made of the mail; None where a page is up."""
        self.office.receive(mail)
        self.office.work()
        new = [mail for mail in self.office.sent() if mail.path not in self._seen]
        self._seen.update(mail.path for mail in new)
        if self.office.pages():
            return None
        if len(self.office.list()) > 1:
            return Came.SUBMITTED
        assert {mail.recipient for mail in new} <= {KABAG, STAFF}, "no stranger ever gets a word"
        said = [(mail.recipient, str(mail.message["Subject"])) for mail in new]
        return self._name(said)

    def _name(self, said: list[tuple[str, str]]) -> Came:
        if not said:
            return Came.NOTED
        ((recipient, subject),) = said
        if recipient == STAFF:
            return Came.REFUSED if "ditolak" in subject else Came.PASSED_ON
        if "Mohon konfirmasi" in subject:
            return Came.CONFIRM
        return Came.STALE if "belum digunakan" in subject else Came.ASKED_AGAIN

    @property
    def is_unchanged(self) -> bool:
        release = self.office.show()
        return release["state"] == "approval" and len(release["decisions"]) == 2 and release["version"] == 1


@pytest.fixture
def stage(open_office: OpenOffice, before_approval: Path) -> Stage:
    return Stage(open_office(start=before_approval))


def table(cases: dict[str, tuple[Forge, Came]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("forge", "came"), cases.values(), ids=cases.keys())


@table(AUTHORS | LOOK_ALIKES)
def test_whoever_is_not_the_one_author_is_refused(stage: Stage, forge: Forge, came: Came) -> None:
    assert stage.receive(forge(Answer.to(stage.request))) is came
    assert stage.is_unchanged


@table(VERDICTS)
def test_no_word_but_our_own_servers_counts(stage: Stage, forge: Forge, came: Came) -> None:
    assert stage.receive(forge(Answer.to(stage.request))) is came
    assert stage.is_unchanged


@table(CARRIED)
def test_an_approval_within_a_mail_is_nobodys(stage: Stage, forge: Forge, came: Came) -> None:
    assert stage.receive(forge(Answer.to(stage.request))) is came
    assert stage.is_unchanged


@table(PROGRAMS)
def test_no_program_and_no_list_decides(stage: Stage, forge: Forge, came: Came) -> None:
    assert stage.receive(forge(Answer.to(stage.request))) is came
    assert stage.is_unchanged


@table(REPLY_TO)
def test_what_is_asked_back_goes_to_the_registered_address(stage: Stage, forge: Forge, came: Came) -> None:
    assert stage.receive(forge(Answer.to(stage.request))) is came
    assert stage.is_unchanged


# --- codes, and mail that is sent again -----------------------------------------------------------


def again(raw: bytes, number: int = 1) -> bytes:
    """The same mail under a new Message-ID."""
    mail = message_from_bytes(raw, policy=policy.default)
    mail.replace_header("Message-ID", f"<lagi-{number}@{DOMAIN}>")
    return mail.as_bytes(policy=policy.SMTP)


def test_an_approval_that_was_used_publishes_nothing_more(stage: Stage) -> None:
    answer = Answer.to(stage.request)
    stage.receive(ours(answer.raw))
    published = stage.office.show()
    assert published["state"] == "closed" and len(published["decisions"]) == 3
    for replay in (
        ours(answer.raw),
        ours(again(answer.raw)),
        answer.below(found_by_us("none")),
        answer.below(found_by_us("fail")),
    ):
        stage.receive(replay)
        after = stage.office.show()
        assert (after["state"], after["decisions"], after["url"]) == (
            "closed",
            published["decisions"],
            published["url"],
        )
        assert len(stage.office.pages()) == 1


def test_an_approval_of_an_older_version_does_not_publish_the_newer(stage: Stage) -> None:
    old = Answer.to(stage.request)
    new = press_release_docx(("WOTU, LUWU TIMUR - " + "Naskah baru yang lebih benar dan lengkap. " * 9,))
    receipt = next(mail.message for mail in stage.office.sent(SKPD))
    correction = compose_reply(receipt, SKPD, "Mohon maaf, ini naskah yang benar")
    correction.add_attachment(new, maintype="application", subtype="octet-stream", filename="baru.docx")
    stage.office.receive(correction)
    stage.office.work()
    stage.office.answer("kasubag", "setuju")
    assert (stage.office.show()["state"], stage.office.show()["version"]) == ("approval", 2)
    for replay in (ours(old.raw), ours(again(old.raw)), old.below(found_by_us("none"))):
        stage.office.receive(replay)
        stage.office.work()
    assert (stage.office.show()["state"], stage.office.pages()) == ("approval", [])


def test_an_approval_of_one_release_does_not_publish_another(stage: Stage) -> None:
    text = press_release_docx(("MALILI - " + "Bupati membuka pasar murah di lapangan Malili pagi ini. " * 9,))
    stage.office.receive(submission_mail([("Pasar murah.docx", text)], sender=SKPD))
    stage.office.work()
    stage.office.answer("kabag", "setuju")
    stage.office.answer("kasubag", "setuju")
    other = find_request(stage.office.sent(), KABAG).message
    assert [release["state"] for release in stage.office.list()] == ["approval", "approval"]
    answer = Answer.to(stage.request)
    stage.office.receive(ours(answer.raw))
    stage.office.work()
    subject, identifier = str(other["Subject"]), str(other["Message-ID"])
    under_its_subject = rewritten(answer, "", Subject=f"Re: {subject}")
    for replay in (under_its_subject, again(under_its_subject)):
        stage.office.receive(ours(replay))
        stage.office.work()
    named_first = rewritten(answer, "", Subject=f"Re: {subject}", References=identifier)
    stage.office.receive(ours(again(named_first, 2), "evil.example"))
    stage.office.work()
    assert [release["state"] for release in stage.office.list()] == ["closed", "approval"]
    assert len(stage.office.pages()) == 1


@pytest.mark.parametrize(
    ("asked", "came"),
    [
        ("disposition", Came.STALE),
        ("correction", Came.REFUSED),
        ("none", Came.PASSED_ON),
        ("short", Came.CONFIRM),
    ],
)
def test_only_the_code_of_this_very_request_decides(stage: Stage, asked: str, came: Came) -> None:
    mails = stage.office.sent()
    requests = [mail.message for mail in mails if "mohon" in str(mail.message["Subject"]).lower()]
    of_step = {
        "disposition": next(mail for mail in requests if KABAG in str(mail["To"])),
        "correction": next(mail for mail in requests if KASUBAG in str(mail["To"])),
    }
    if asked in of_step:
        raw = Answer.to(of_step[asked]).raw
    else:
        unknown = f"<{'a2' * 16}.req@{DOMAIN}>"
        subject = "Re: naskah" if asked == "none" else f"Re: {stage.request['Subject']}"
        raw = rewritten(
            Answer.to(stage.request), "SETUJU", Subject=subject, In_Reply_To=unknown, References=unknown
        )
    assert stage.receive(ours(raw)) is came
    assert stage.is_unchanged


# --- pages that are up ----------------------------------------------------------------------------

FORGERIES = {**AUTHORS, **LOOK_ALIKES, **VERDICTS, **CARRIED, **PROGRAMS, **REPLY_TO}


@pytest.fixture
def up(open_office: OpenOffice, published: Path) -> OfficeUnderTest:
    """An office whose page is up, of which everybody was told."""
    return open_office(start=published)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("words", ["TARIK 0001", "RALAT 0001: nama desa Kanawatu"])
def test_no_forgery_changes_a_page_though_the_kabag_is_asked(up: OfficeUnderTest, words: str) -> None:
    [page] = up.pages()
    before = page.read_bytes()
    up.receive(ours(Answer(write(KABAG, words).as_bytes(policy=policy.SMTP)).raw))
    up.work()
    request = find_request(up.sent(), KABAG).message
    for name, (forge, _) in FORGERIES.items():
        up.receive(forge(Answer.to(request)))
        up.work()
        assert (up.show()["state"], page.read_bytes()) == ("approval", before), name
    up.receive(ours(Answer.to(request).raw))
    up.work()
    assert up.show()["state"] in ("withdrawn", "closed") and page.read_bytes() != before


@pytest.mark.timeout(300)
def test_no_forgery_even_has_the_kabag_asked(up: OfficeUnderTest) -> None:
    """The own mail of a colleague, or of the sender, is none: they may propose."""
    for number, (name, (forge, _)) in enumerate(FORGERIES.items()):
        if name in ("a colleague", "the sender of the release"):
            continue
        mail = write(KABAG, "TARIK 0001", subject=f"mohon bantuan {number}")
        up.receive(forge(Answer(mail.as_bytes(policy=policy.SMTP))))
        up.work()
        assert up.show()["state"] == "closed", name


# --- the way is open ------------------------------------------------------------------------------


@pytest.mark.parametrize("honest", HONEST.values(), ids=HONEST.keys())
def test_control_an_honest_answer_publishes(stage: Stage, honest: Forge) -> None:
    assert stage.receive(honest(Answer.to(stage.request))) is None
    assert stage.office.show()["state"] == "closed"
