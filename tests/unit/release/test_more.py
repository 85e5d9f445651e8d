"""What a sender sends after the first mail: whom it is told, and who is asked anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.lifecycle import advance
from humasd.release.model import Attachment, Material, Role
from humasd.release.said import NOT_YET, SAID, join_said, lines_of, says_more
from humasd.release.states import State, Step
from tests.unit.release.test_lifecycle_table import MATERIAL, NOW, USUAL, make_case

LETTER = Attachment("surat.pdf", "application/pdf", 1, "a" * 64, Role.LETTER)
WITH_OFFICIALS = (State.DISPOSITION, State.DRAFTING, State.CORRECTION, State.APPROVAL)
STEP_OF = {
    State.DISPOSITION: Step.DISPOSITION,
    State.DRAFTING: Step.DRAFTING,
    State.CORRECTION: Step.CORRECTION,
    State.APPROVAL: Step.APPROVAL,
}


def more(case: Case, material: Material) -> on.MaterialReceived:
    release = case.release
    return on.MaterialReceived(material, release.title, release.category, release.unit, (), ())


def letters(case: Case, event: on.Event) -> list[do.TellSender]:
    effects = advance(case, event, NOW, USUAL).effects
    return [effect for effect in effects if isinstance(effect, do.TellSender)]


def asks(case: Case, event: on.Event) -> list[Step]:
    return [effect.step for effect in advance(case, event, NOW, USUAL).effects if isinstance(effect, do.Ask)]


@pytest.mark.parametrize("state", WITH_OFFICIALS)
def test_the_sender_is_told_once_what_came_wherever_the_release_stands(state: State) -> None:
    case = make_case(state)
    [letter] = letters(case, more(case, replace(MATERIAL, attachments=(LETTER,))))
    assert letter.letter == "added"
    assert letter.values["files"] == ["surat.pdf"]
    assert not letter.values["is_new_version"] and not letter.values["said"]


def test_he_is_told_that_title_and_text_are_others_now() -> None:
    case = make_case(State.APPROVAL)
    event = replace(more(case, Material("Lain", "<p>Lain.</p>", "Lain.")), title="Lain")
    [letter] = letters(case, event)
    assert (
        letter.values["has_new_title"] and letter.values["has_new_text"] and letter.values["is_new_version"]
    )


def test_what_completes_a_submission_is_answered_with_the_receipt() -> None:
    case = make_case(State.INCOMPLETE)
    assert [letter.letter for letter in letters(case, more(case, MATERIAL))] == ["receipt"]


def test_what_another_release_hands_over_is_no_mail_of_its_sender() -> None:
    case = make_case(State.CORRECTION)
    event = replace(more(case, replace(MATERIAL, attachments=(LETTER,))), is_handed_over=True)
    assert letters(case, event) == []


@pytest.mark.parametrize("state", WITH_OFFICIALS)
def test_words_beside_a_file_that_changes_nothing_are_shown_to_whoever_is_asked(state: State) -> None:
    case = make_case(state)
    with_letter = replace(MATERIAL, attachments=(LETTER,))
    silent = more(case, with_letter)
    spoken = more(case, replace(with_letter, fields={SAID: "Yang benar Sutarno, bukan Suyatno."}))
    assert asks(case, spoken) == [STEP_OF[state]]
    if state is not State.DISPOSITION:
        assert asks(case, silent) == []


@pytest.mark.parametrize("state", WITH_OFFICIALS)
def test_a_word_not_to_publish_yet_has_whoever_decides_asked_anew(state: State) -> None:
    case = make_case(state)
    event = on.WordReceived(replace(MATERIAL, fields={NOT_YET: "Mohon jangan ditayangkan dulu."}))
    outcome = advance(case, event, NOW, USUAL)
    assert do.RetireRequests() in outcome.effects
    assert asks(case, event) == [STEP_OF[state]]
    [letter] = letters(case, event)
    assert letter.values["said"] == ("Mohon jangan ditayangkan dulu.",)
    assert any(isinstance(effect, do.TellOffice) for effect in outcome.effects)
    assert outcome.release.approvals == () and outcome.release.version == case.release.version


@pytest.mark.parametrize("state", WITH_OFFICIALS)
def test_a_newer_text_has_whoever_decides_on_the_older_asked_anew(state: State) -> None:
    case, event = make_case(state), on.NewerReceived("0002/HUMAS/XI/2026")
    outcome = advance(case, event, NOW, USUAL)
    assert do.RetireRequests() in outcome.effects and asks(case, event) == [STEP_OF[state]]
    assert outcome.release.notes[0].startswith("Ada naskah lebih baru dari pengirim yang sama: agenda 0002")
    assert outcome.release.approvals == () and outcome.release.version == case.release.version


def test_an_unknown_sender_is_still_written_nothing() -> None:
    case = make_case(State.RECEIVED)
    assert letters(case, on.WordReceived(replace(MATERIAL, fields={NOT_YET: "Jangan dulu."}))) == []


def test_the_newest_words_come_first_and_nothing_is_said_twice() -> None:
    old = replace(MATERIAL, fields={SAID: "Pertama."})
    new = replace(MATERIAL, fields=join_said(old.fields, {SAID: "Kedua."}))
    assert lines_of(new, SAID) == ("Kedua.", "Pertama.")
    assert join_said(new.fields, {SAID: "Pertama."})[SAID] == "Pertama.\nKedua."
    assert says_more(old, new) and not says_more(new, old)
