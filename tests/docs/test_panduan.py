"""The guide promises people how their answers are read; each promise is kept."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from humasd.answers.decision import Answer, Asked, Reading, read_decision
from humasd.answers.digest.reading import read_digest
from humasd.answers.directing import find_free_direction
from humasd.answers.vocabulary import Vocabulary
from humasd.documents.categories import categories_of
from humasd.resources import find_templates
from humasd.scaffold import write_guide
from humasd.settings import load_settings
from humasd.understanding.appointing import read_appointing
from tests.support.minimal import MINIMAL

GUIDE = Path(__file__).parents[2] / "docs" / "panduan.md"
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=ZoneInfo("Asia/Makassar"))
READ_AS = {
    "setuju": Answer.APPROVE,
    "disposisi": Answer.DISPOSE,
    "revisi": Answer.REVISE,
    "tolak": Answer.REJECT,
    "ditanyakan kembali": Answer.UNCLEAR,
}
ROW = re.compile(r"^\| `(.+?)` \| (\S.*?) \|$", re.MULTILINE)


def rows_of(section: str, text: str = "") -> list[tuple[str, str]]:
    text = text or GUIDE.read_text(encoding="utf-8")
    return ROW.findall(text.split(f"**{section}**", 1)[1].split("\n- ", 1)[0].split("\n**", 1)[0])


def read(answer: str) -> Reading:
    return read_decision(answer, NOW)


@pytest.mark.parametrize(("answer", "promised"), rows_of("Koreksi dan persetujuan"))
def test_answers_to_correction_and_approval_are_read_as_the_guide_says(answer: str, promised: str) -> None:
    assert read(answer).answer is READ_AS[promised]


@pytest.mark.parametrize(("answer", "promised"), rows_of("Disposisi"))
def test_answers_to_the_disposition_are_read_as_the_guide_says(answer: str, promised: str) -> None:
    if promised == "diteruskan":
        assert read(answer).answer is Answer.APPROVE or find_free_direction(answer)
    else:
        assert read(answer).answer is READ_AS[promised]


def test_the_guide_has_its_examples() -> None:
    assert len(rows_of("Disposisi")) >= 6
    assert len(rows_of("Koreksi dan persetujuan")) >= 13


def test_a_time_and_a_category_may_stand_beside_the_approval() -> None:
    assert read("Setuju, terbit 25 November pukul 08.00").publish_at == NOW.replace(day=25, hour=8, minute=0)
    assert read("Setuju, kategori pemerintahan").category == "pemerintahan"


def test_a_digest_is_answered_as_the_guide_says() -> None:
    words = dict(rows_of("Ringkasan pagi"))
    several, words_first, by_agenda, the_others, everything, undoing = words
    for own in (several, words_first):
        assert answers_of(own) == [Answer.APPROVE, Answer.REJECT, Answer.APPROVE]
    assert answers_of(by_agenda) == [Answer.EMPTY, Answer.APPROVE, Answer.EMPTY]
    assert answers_of(the_others) == [Answer.APPROVE, Answer.REJECT, Answer.APPROVE]
    assert answers_of(everything) == [Answer.APPROVE] * 3
    assert "batal" in undoing


def answers_of(own: str) -> list[Answer]:
    readings = read_digest(own, 3, NOW, agendas=(11, 12, 13))
    return [reading.answer for reading in readings or ()]


def test_the_answers_to_a_question_back_and_to_a_notice_are_understood() -> None:
    assert read_decision("YA BENAR", NOW, asked=Asked.OWNING).answer is Answer.APPROVE
    assert read("TIDAK").answer is not Answer.APPROVE
    assert read("BATAL").is_cancel


def test_a_whole_text_written_into_the_answer_is_a_new_version() -> None:
    text = "Bupati meresmikan jembatan. " * 8
    reading = read(f"Perbaikannya sebagai berikut:\n\n{text}\n\n{text}")
    assert reading.answer is Answer.REVISE
    assert reading.new_text


def test_the_guides_way_to_appoint_a_substitute_is_read_whole() -> None:
    [words] = re.findall(r"^> (Plh .+)$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    for sentence in (words, "cabut Plh"):
        said = read_appointing(sentence, NOW.date())
        assert said is not None and said.is_whole


KOTA = (
    MINIMAL.replace("[office]", '[office]\nagenda = "prokopim"').replace('"Humas"', '"Prokopim Kota Contoh"')
    + """
[words]
approve = ["rancage"]
reject = ["teu-cocog"]
[workflow]
disposition = { role = "kabag", norm = "15m", mode = "auto" }
[[categories]]
name = "Wisata"
words = ["kampung wisata"]
[[categories]]
name = "Opini"
like = "artikel"
"""
)


def guide_of(tmp_path: Path, text: str, name: str) -> str:
    (tmp_path / "humasd.toml").write_text(text, encoding="utf-8")
    write_guide(tmp_path / name, load_settings(tmp_path / "humasd.toml"), find_templates())
    return (tmp_path / name).read_text(encoding="utf-8")


def test_the_guide_of_another_office_speaks_of_that_office(tmp_path: Path) -> None:
    guide = guide_of(tmp_path, KOTA, "panduan.md")
    assert not re.search(r"luwu|humas\.protokol|/HUMAS/|<!--|pictures/", guide, re.IGNORECASE)
    assert "**Prokopim Kota Contoh**" in guide and "**humas@example.go.id**" in guide
    assert "0001/PROKOPIM/XI/2026" in guide and "salah satu dari: Wisata dan Opini." in guide
    assert "**Disposisi**" not in guide

    settings = load_settings(tmp_path / "humasd.toml")
    kinds = categories_of(tuple(one.kind for one in settings.categories))
    vocabulary = Vocabulary(settings.words.deciding(), kinds.names)
    rows = rows_of("Koreksi dan persetujuan", guide)
    assert {"Rancage", "Teu-cocog", "Setuju, kategori wisata", "Kategori: opini"} <= {own for own, _ in rows}
    for own, promised in rows:
        spelled = vocabulary.spell(own)
        assert vocabulary.restore(read(spelled.own), spelled).answer is READ_AS[promised], own


def test_the_guide_is_a_page_too_whose_links_lead_somewhere(tmp_path: Path) -> None:
    page = guide_of(tmp_path, MINIMAL, "panduan.html")
    assert "Prokopim" not in page and "Disposisi" in page and "kategori pemerintahan" in page
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'id="([^"]+)"', page))
    assert "<table>" in page and "<img" not in page
