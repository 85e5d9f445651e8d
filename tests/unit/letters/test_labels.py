from humasd.letters import labels
from humasd.release.model import Category, DecisionKind, Missing, Role
from humasd.release.states import State, Step


def test_every_value_of_the_procedure_has_a_name_for_people() -> None:
    assert set(labels.CATEGORY_LABELS) == set(Category)
    assert set(labels.STATE_LABELS) == set(State)
    assert set(labels.STEP_LABELS) == set(Step)
    assert set(labels.DECISION_LABELS) == set(DecisionKind)
    assert set(labels.MISSING_LABELS) == set(Missing)
    assert set(labels.ROLE_LABELS) == set(Role)


def test_lists_read_as_a_sentence() -> None:
    assert labels.join_words([]) == ""
    assert labels.join_words(["foto"]) == "foto"
    assert labels.join_words(["foto", "surat"]) == "foto dan surat"
    assert labels.join_words(["foto", "surat", "judul"]) == "foto, surat, dan judul"


def test_a_role_the_office_made_up_is_shown_as_written() -> None:
    assert labels.label_official("kabag") == "Kepala Bagian Humas"
    assert labels.label_official("Juru Bicara") == "Juru Bicara"
