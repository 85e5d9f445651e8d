"""The law: whatever mails come in whatever order, a page is up, is corrected or is taken down only if the
right official's plain approval of exactly that is on record, by a mail that passed or was confirmed; and no
submission is lost.

HUMASD_LAW_EXAMPLES=200 plays that many longer stories, other ones on every run.
"""

from __future__ import annotations

import os
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from humasd.demo import OFFICE
from humasd.errors import Refused
from humasd.understanding import Understanding
from humasd.understanding.understand import understand
from tests.support.mail_corpus import WITA
from tests.support.mailbag import KABAG, LOOKALIKE, POISON, SENDER, STAFF, STRANGER, Mailbag, tokens_of
from tests.support.office import KASUBAG, OfficeUnderTest

EXAMPLES = int(os.environ.get("HUMASD_LAW_EXAMPLES", "0"))

APPROVING = st.sampled_from(["Setuju", "Setuju dinda 👍", "iye, terbitkan mi", "Sdh saya baca, setuju"])
OTHERWISE = st.sampled_from(
    [
        "REVISI: judul diganti",
        "TOLAK: foto buram",
        "Batalkan",
        "setuju tapi judul diganti",
        "Pak Sekda yang setuju",
        "belum setuju",
        "setuju atau tolak?",
        "Besok jam 8 saya setujui",
        "nanti dulu",
        "Disposisi: Kasubag, segera olah",
        "👍",
        "",
    ]
)
PLACE = st.integers(0, 6)
"""Which of the requests, counted back from the newest."""
VERDICT = st.sampled_from(["pass", "pass", "none", "", "fail"])
WRITER = st.sampled_from(
    ["", "", "", KABAG, "andi@pribadi.example.com", KASUBAG, STRANGER, LOOKALIKE, SENDER]
)
FLAW = st.sampled_from(["", "", "", "unthreaded", "automatic", "attached", "new text"])
GOING_OUT = {"publishing", "published", "closed"}


def _understand(mail: Path, scratch: Path) -> Understanding:
    """In this process, since all these mails are our own; one kind of them cannot be read."""
    raw = mail.read_bytes()
    if POISON.encode() in raw:
        raise Refused("beracun")
    return understand(raw, frozenset({OFFICE}), zone=WITA)


class Law(RuleBasedStateMachine):
    """People write what they like; after each mail the office does all that is due."""

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="humasd-law-")
        self.office = OfficeUnderTest(Path(self.folder.name), {"approval": {"hold": "30m"}})
        self.office.office.understand = _understand  # type: ignore[method-assign]
        self.bag = Mailbag(self.office)
        self.seen: set[str] = set()
        """The words of all that was rightly put on a page."""
        self.gone: set[frozenset[str]] = set()
        """The pages that were rightly taken down."""
        self.submit(poisoned=False)
        self.proceed()
        self.proceed()

    def teardown(self) -> None:
        if hasattr(self, "office"):
            self.office.close()
            self.folder.cleanup()

    def work(self) -> None:
        self.office.work()
        stopped = [
            f"{row['title']} {row['body_text']} {row['change']}"
            for row in self.releases()
            if row["state"] not in GOING_OUT
        ]
        self.every_page_was_approved_as_it_is()
        self.no_page_goes_unasked()
        self.bag.forget(map(tokens_of, stopped))

    def releases(self) -> list[dict[str, object]]:
        return [self.office.show(place) for place in range(len(self.office.list()))]

    # --- what people do -----------------------------------------------------------------------

    @rule(poisoned=st.sampled_from([False, False, False, True]))
    def submit(self, poisoned: bool) -> None:
        self.bag.submit(poisoned=poisoned)
        self.work()

    @rule()
    def proceed(self) -> None:
        """Whoever was asked last does what was hoped for."""
        asked = self.bag.asked()
        if asked:
            self.bag.answer(
                asked[0], "Setuju" if asked[0].purpose != "confirm" else "YA BENAR", approves=True
            )
            self.work()

    @rule(place=PLACE, words=APPROVING, writer=WRITER, verdict=VERDICT, flaw=FLAW)
    def approve(self, place: int, words: str, writer: str, verdict: str, flaw: str) -> None:
        self._answer(place, words, approves=True, writer=writer, verdict=verdict, flaw=flaw)

    @rule(place=PLACE, words=OTHERWISE, writer=WRITER, verdict=VERDICT, flaw=FLAW)
    def answer_otherwise(self, place: int, words: str, writer: str, verdict: str, flaw: str) -> None:
        self._answer(place, words, approves=False, writer=writer, verdict=verdict, flaw=flaw)

    @rule(place=PLACE, verdict=st.sampled_from(["pass", ""]), owns=st.booleans())
    def confirm(self, place: int, verdict: str, owns: bool) -> None:
        asked = [request for request in self.bag.asked() if request.purpose == "confirm"]
        if asked:
            words = "YA BENAR" if owns else "TIDAK"
            self.bag.answer(asked[place % len(asked)], words, approves=owns, verdict=verdict)
            self.work()

    @rule(place=PLACE, verdict=VERDICT)
    def send_new_text(self, place: int, verdict: str) -> None:
        """The sender, or the staff who redraft, send another text."""
        asked = [
            request for request in self.bag.asked() if request.step in ("drafting", "correction", "approval")
        ]
        if asked:
            request = asked[place % len(asked)]
            writer = STAFF if request.step == "drafting" else SENDER
            self.bag.answer(request, "Berikut perbaikannya", writer=writer, verdict=verdict, flaw="new text")
            self.work()

    @rule(place=PLACE, renamed=st.booleans(), verdict=VERDICT)
    def replay(self, place: int, renamed: bool, verdict: str) -> None:
        self.bag.replay(place, renamed=renamed, verdict=verdict)
        self.work()

    @rule(
        kind=st.sampled_from(["ralat", "tarik"]),
        number=st.integers(1, 3),
        writer=st.sampled_from([SENDER, SENDER, KABAG, KASUBAG, STRANGER, LOOKALIKE]),
        verdict=VERDICT,
    )
    def propose(self, kind: str, number: int, writer: str, verdict: str) -> None:
        """Somebody wants a page corrected or taken down, whether there is one or not."""
        self.bag.propose(kind, number, writer, verdict)
        self.work()

    @rule(hours=st.sampled_from([1, 3, 24, 24 * 8]))
    def wait(self, hours: int) -> None:
        self.office.clock.advance(timedelta(hours=hours))
        self.work()

    def _answer(
        self, place: int, words: str, *, approves: bool, writer: str, verdict: str, flaw: str
    ) -> None:
        asked = self.bag.asked()
        if asked:
            request = asked[place % len(asked)]
            self.bag.answer(request, words, approves=approves, writer=writer, verdict=verdict, flaw=flaw)
            self.work()

    # --- what always holds --------------------------------------------------------------------

    @invariant()
    def every_page_was_approved_as_it_is(self) -> None:
        if not hasattr(self, "bag"):
            return
        approved = [approval.text for approval in self.bag.approvals if approval.change != "tarik"]
        for page in self.office.pages():
            new = tokens_of(page.read_text(encoding="utf-8")) - self.seen
            assert not new or any(new <= text for text in approved), (new, approved)
            self.seen |= new
        for release in self.releases():
            if release["page_version"] is not None:
                of_page = [
                    row["kind"]
                    for row in release["decisions"]  # type: ignore[attr-defined]
                    if row["step"] == "approval" and row["version"] == release["page_version"]
                ]
                assert "approve" in of_page

    @invariant()
    def no_page_goes_unasked(self) -> None:
        """A page that readers saw is there still, unless the Kabag said yes to just that."""
        if not hasattr(self, "bag"):
            return
        shown = [tokens_of(page.read_text(encoding="utf-8")) for page in self.office.pages()]
        on_pages: set[str] = set().union(*shown)
        for release in self.releases():
            text = tokens_of(str(release["title"]))
            if release["url"] is None or text <= on_pages or text in self.gone:
                continue
            assert any(one.change == "tarik" and text <= one.text for one in self.bag.approvals), release
            assert release["state"] == "withdrawn"
            self.gone.add(text)

    @invariant()
    def media_get_only_what_is_up(self) -> None:
        if not hasattr(self, "bag"):
            return
        for mail in self.bag.received("redaksi@harian.example.com"):
            assert tokens_of(str(mail.message.get_body(("plain",)))) <= self.seen

    @invariant()
    def no_submission_is_lost(self) -> None:
        """Each is the text of a release, newest version or earlier, or lies in Gagal and is told."""
        if not hasattr(self, "bag"):
            return
        box = self.office.folder / "mailbox"
        assert list((box / "new").glob("*")) == []
        kept = tokens_of(
            " ".join(f"{row['title']} {row['body_text']} {row['versions']}" for row in self.releases())
        )
        failed = {path.read_bytes() for path in (box / ".Gagal").rglob("*") if path.is_file()}
        set_aside = tokens_of(" ".join(raw.decode("ascii", "replace") for raw in failed))
        told = tokens_of(" ".join(str(mail.message) for mail in self.bag.received(STAFF)))
        assert set(self.bag.submitted) <= kept | (set_aside & told)


TestLaw = pytest.mark.timeout(0 if EXAMPLES else 300)(Law.TestCase)
TestLaw.settings = settings(
    max_examples=EXAMPLES or 6,
    stateful_step_count=40 if EXAMPLES else 12,
    derandomize=not EXAMPLES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def test_the_stories_can_end_in_a_page_and_the_ledger_would_notice_a_wrong_one() -> None:
    """Else the law would hold because nothing ever happens."""
    law = Law()
    try:
        law.open()
        law.proceed()
        law.wait(hours=1)
        assert len(law.office.pages()) == 1
        law.every_page_was_approved_as_it_is()
        law.media_get_only_what_is_up()
        law.no_submission_is_lost()
        law.bag.propose("ralat", 1, SENDER, "pass")
        law.office.work()
        law.proceed()
        law.wait(hours=1)
        [page] = law.office.pages()
        assert len(tokens_of(page.read_text(encoding="utf-8"))) == 2
        law.bag.approvals.clear()
        law.seen.clear()
        with pytest.raises(AssertionError):
            law.every_page_was_approved_as_it_is()
        law.seen |= tokens_of(page.read_text(encoding="utf-8"))
        law.bag.propose("tarik", 1, KABAG, "pass")
        law.office.work()
        law.proceed()
        law.wait(hours=1)
        assert law.office.show()["state"] == "withdrawn" and law.gone
        law.gone.clear()
        law.bag.approvals.clear()
        with pytest.raises(AssertionError):
            law.no_page_goes_unasked()
        law.bag.submitted.append("sandi999x")
        with pytest.raises(AssertionError):
            law.no_submission_is_lost()
    finally:
        law.teardown()
