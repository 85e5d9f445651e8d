"""What each mail says."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, unquote

import lxml.html
import pytest

from humasd.errors import ConfigurationError
from humasd.letters.envelope import Sheet
from humasd.letters.letter import NAMES as LETTER_NAMES
from humasd.letters.stationery import Stationery
from humasd.letters.templates import clip
from humasd.release.model import Draft, Material
from humasd.resources import Templates, find_resource, find_templates
from tests.support.letter_samples import (
    LONG_CODE,
    MATERIAL,
    NOW,
    OFFICE_ADDRESS,
    OFFICE_NAME,
    PAGE,
    RELEASE,
    REQUEST,
    SHOWN,
    TITLE,
    VERSION,
    ZONE,
    sample_letter,
    sample_letters,
    stationery,
)

OFFICE = stationery()
NAMES = sorted(sample_letters())
DECISIONS = ["ask_disposition", "ask_receive", "ask_correction", "ask_approval", "ask_again"]
WITHOUT_RELEASE = {
    "recovered",
    "alert-general",
    "confirm_sender-unknown",
    *(name for name in NAMES if name.startswith(("appoint", "confirm_appointment", "coverage"))),
}


def compose(name: str, **changes: object) -> Sheet:
    return OFFICE.compose(sample_letter(name, **changes), NOW)


def visible(html: str) -> str:
    return " ".join(lxml.html.document_fromstring(html).body.text_content().split())


def answers(html: str) -> dict[str, str]:
    """What each button would write, by its label."""
    found = {}
    for link in lxml.html.document_fromstring(html).iter("a"):
        if "button" in link.get("class", ""):
            query = link.get("href").split("?", 1)[1]
            found[link.text_content()] = parse_qs(query)["body"][0]
    return found


def test_every_template_has_a_sample() -> None:
    folders = {folder.name for folder in (find_resource("templates") / "mail").iterdir() if folder.is_dir()}
    assert folders == {name.split("-")[0] for name in NAMES} == set(LETTER_NAMES)


def test_the_check_names_the_template_and_the_line_to_mend(tmp_path: Path) -> None:
    assert OFFICE.check() == len(LETTER_NAMES)
    copied = tmp_path / "templates"
    shutil.copytree(find_resource("templates"), copied)
    (copied / "mail" / "receipt" / "text.txt").write_text("baik\n{% if %}")
    with pytest.raises(ConfigurationError, match=r"template mail/receipt/text\.txt, line 2"):
        Stationery(Templates((copied,)), OFFICE_NAME, OFFICE_ADDRESS, ZONE).check()
    (copied / "mail" / "receipt" / "text.txt").unlink()
    with pytest.raises(ConfigurationError, match=r"mail/receipt/text\.txt is not there"):
        Stationery(Templates((copied,)), OFFICE_NAME, OFFICE_ADDRESS, ZONE).check()


def test_an_office_s_own_template_stands_for_the_shipped_one_and_may_use_what_is_shared(
    tmp_path: Path,
) -> None:
    own = tmp_path / "mail" / "receipt" / "subject.txt"
    own.parent.mkdir(parents=True)
    own.write_text("Kiriman Anda kami terima: {{ release.title }}")
    stationery = Stationery(find_templates(tmp_path), OFFICE_NAME, OFFICE_ADDRESS, ZONE)
    sheet = stationery.compose(sample_letter("receipt"), NOW)
    assert sheet.subject == f"Kiriman Anda kami terima: {TITLE}"
    assert sheet.text == compose("receipt").text
    assert stationery.check() == len(LETTER_NAMES)


def test_a_template_that_was_changed_since_is_read_anew(tmp_path: Path) -> None:
    subject = tmp_path / "mail" / "receipt" / "subject.txt"
    subject.parent.mkdir(parents=True)
    for words in ("Kiriman Anda kami terima", "Sudah kami terima"):
        subject.write_text(words)
        own = Stationery(find_templates(tmp_path), OFFICE_NAME, OFFICE_ADDRESS, ZONE)
        assert own.compose(sample_letter("receipt"), NOW).subject == words


@pytest.mark.parametrize("name", [name for name in NAMES if name not in WITHOUT_RELEASE])
def test_every_mail_names_the_agenda_and_the_title_in_both_its_texts(name: str) -> None:
    sheet = compose(name)
    for text in (sheet.text, visible(sheet.html)):
        assert RELEASE.agenda in text
        assert TITLE in text


@pytest.mark.parametrize("name", NAMES)
def test_no_template_leaves_traces(name: str) -> None:
    sheet = compose(name)
    for text in (sheet.subject, sheet.text, visible(sheet.html)):
        assert not re.search(r"\{\{|\}\}|\{%|None|Undefined|&amp;|<p", text)
    assert "\n\n\n" not in sheet.text
    assert sheet.subject == sheet.subject.strip()
    assert len(sheet.subject) < 180


@pytest.mark.parametrize("name", NAMES)
def test_every_mail_suits_a_phone_and_loads_nothing_from_outside(name: str) -> None:
    html = compose(name).html
    assert 'name="viewport" content="width=device-width, initial-scale=1"' in html
    assert 'name="color-scheme" content="light dark"' in html
    assert "@media (prefers-color-scheme: dark)" in html
    for source in re.findall(r'(?:src|background)="([^"]*)"', html):
        assert source.startswith("cid:")
    assert "url(" not in html
    assert "<link" not in html


def test_no_text_is_hidden_as_spam_hides_it() -> None:
    """By letters too small to see, or of the colour of their ground: filters count that (SpamAssassin's
    HTML_FONT_LOW_CONTRAST). What mail programs show beside the subject is not displayed at all."""
    for name in NAMES:
        html = compose(name).html
        assert min(int(size) for size in re.findall(r"font-size: ?(\d+)px", html)) >= 12, name
        shown_beside = lxml.html.document_fromstring(html).find_class("preheader")
        assert [one.get("style").partition(";")[0] for one in shown_beside] == ["display: none"], name
        assert "color" not in shown_beside[0].get("style"), name


@pytest.mark.parametrize("name", DECISIONS)
def test_a_request_says_first_what_to_answer(name: str) -> None:
    sheet = compose(name)
    assert sheet.subject.startswith("[0001-ABCDEFGH] Mohon ")
    opening = "\n".join(sheet.text.splitlines()[:6])
    for word in ("SETUJU", "REVISI", "TOLAK"):
        assert word in opening
        assert word in visible(sheet.html)[:420]


@pytest.mark.parametrize("name", DECISIONS)
def test_a_request_has_a_button_for_each_decision(name: str) -> None:
    written = answers(compose(name).html)
    for word in ("SETUJU", "REVISI", "TOLAK"):
        body = next(body for label, body in written.items() if label.startswith(word))
        assert body.startswith(word)
        assert body.endswith(f"\r\n\r\nkode: {LONG_CODE}\r\n")


@pytest.mark.parametrize("name", [*DECISIONS, "ask_drafting", "confirm_decision"])
def test_a_request_shows_the_whole_text_and_every_photo(name: str) -> None:
    sheet = compose(name)
    seen = visible(sheet.html)
    for sentence in ("dikerjakan PT A&B selama lima bulan.", "yang hadir sejak pagi.", "58 meter"):
        assert sentence in seen
        assert sentence in sheet.text
    assert re.findall(r'src="cid:([^"]+)"', sheet.html) == [photo["cid"] for photo in SHOWN]
    assert "Foto 1: Bupati menggunting pita di Desa Kanawatu" in seen
    assert "Foto 1: Bupati menggunting pita di Desa Kanawatu" in sheet.text


@pytest.mark.parametrize("name", [*DECISIONS, "ask_drafting"])
def test_a_request_names_its_deadline(name: str) -> None:
    sheet = compose(name)
    assert "Selasa, 24 November 2026 pukul 15.05 WITA" in visible(sheet.html)
    assert "Selasa, 24 November 2026 pukul 15.05 WITA" in sheet.text


def test_without_a_deadline_the_request_s_own_end_is_named() -> None:
    sheet = compose("ask_approval", release=replace(RELEASE, deadline_at=None))
    assert "paling lambat Selasa, 1 Desember 2026 pukul 14.05 WITA" in sheet.text


@pytest.mark.parametrize("name", ["ask_disposition", "ask_again-disposition"])
def test_the_disposition_may_name_someone(name: str) -> None:
    written = answers(compose(name).html)
    assert "DISPOSISI: nama atau jabatan, arahan" in compose(name).text
    assert written["DISPOSISI KE …"] == f"Disposisi: \r\n\r\nkode: {LONG_CODE}\r\n"


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("ask_drafting", ["KIRIM NASKAH", "TOLAK"]),
        ("ask_drafting-first", ["KIRIM NASKAH", "SETUJU", "TOLAK"]),
        ("ask_again-drafting", ["KIRIM NASKAH", "SETUJU", "TOLAK"]),
    ],
)
def test_who_drafts_is_asked_for_a_text(name: str, labels: list[str]) -> None:
    sheet = compose(name)
    assert list(answers(sheet.html)) == labels
    assert "berkas Word" in sheet.text[:200]


def test_a_return_by_the_leadership_asks_for_what_the_note_says() -> None:
    sheet = compose("incomplete", missing=[], wanted=[], problems=[])
    assert "melengkapi data sesuai catatan berikut." in sheet.text
    assert "Mohon sertakan jumlah anggaran." in sheet.text


def test_the_direction_heads_the_correction() -> None:
    sheet = compose("ask_correction")
    assert sheet.text.index(RELEASE.direction) < sheet.text.index(VERSION.draft.title, 10)
    assert "Perubahan sejak versi sebelumnya" in visible(sheet.html)


def test_the_approval_tells_who_corrected_and_when_it_will_be_out() -> None:
    sheet = compose("ask_approval", release=replace(RELEASE, publish_at=NOW))
    assert "Hj. Nurhayati" in visible(sheet.html)
    assert "dikirim ke media pada Selasa, 24 November 2026 pukul 14.05 WITA" in sheet.text


def test_a_confirmation_shows_what_was_read_and_asks_yes_or_no() -> None:
    sheet = compose("confirm_decision")
    assert "menyetujui naskah versi 1 untuk diterbitkan" in visible(sheet.html)
    assert "Setuju dek," in sheet.text
    assert {label: body.split("\r\n")[0] for label, body in answers(sheet.html).items()} == {
        "YA BENAR": "YA BENAR",
        "TIDAK": "TIDAK",
    }


def test_whether_a_page_is_to_be_stopped_is_asked_with_yes_first() -> None:
    sheet = compose("confirm_stopping", others=[replace(RELEASE, agenda="0013/HUMAS/XI/2026")])
    assert "Sebaiknya ditunda." in sheet.text and "0013/HUMAS/XI/2026" in sheet.text
    assert {label: body.split("\r\n")[0] for label, body in answers(sheet.html).items()} == {
        "YA, HENTIKAN": "YA, HENTIKAN",
        "TIDAK": "TIDAK",
    }


def test_a_sender_s_confirmation_carries_its_own_code() -> None:
    for name in ("confirm_sender", "confirm_sender-unknown"):
        assert answers(compose(name).html)["YA BENAR"] == f"YA BENAR\r\n\r\nkode: {LONG_CODE}\r\n"


def test_a_recorded_decision_says_how_to_stop_it_only_while_it_can_be() -> None:
    assert answers(compose("decided").html)["BATAL"].startswith("BATAL\r\n")
    assert "BATAL" in compose("decided").text
    assert "BATAL" not in compose("decided-final").text
    assert answers(compose("decided-final").html) == {}


def test_the_sender_is_told_the_address_and_that_printing_is_the_media_s_decision() -> None:
    sheet = compose("published")
    assert PAGE in sheet.text
    assert f'href="{PAGE}"' in sheet.html
    for text in (sheet.text, visible(sheet.html)):
        assert "Harian Contoh" in text
        assert "sepenuhnya kewenangan masing-masing media" in text
        assert "Belum berhasil kami kirim ke: Radar Luwu." in text


def test_without_media_nothing_is_said_of_media() -> None:
    assert "media cetak" not in compose("published", media_told=[], media_failed=[]).text


def test_the_sender_learns_what_is_missing_and_what_could_not_be_read() -> None:
    sheet = compose("incomplete")
    for text in (sheet.text, visible(sheet.html)):
        for words in ("Foto kegiatan", "Narahubung", "Mohon sertakan jumlah anggaran.", "IMG_2032.heic"):
            assert words in text


@pytest.mark.parametrize("part", ["title", "direction", "unit", "sender_name"])
def test_strangers_words_are_text_in_the_html(part: str) -> None:
    evil = '<img src=x onerror="alert(1)">"\'&'
    sheet = compose("ask_disposition", release=replace(RELEASE, **{part: evil}), request=REQUEST)
    assert "<img src=x" not in sheet.html
    again = compose("ask_correction", direction=evil, note=evil, changes=[evil])
    assert "<img src=x" not in again.html
    assert again.text.count(evil) == 3


def test_a_text_that_was_not_cleaned_is_cleaned_before_it_is_shown() -> None:
    evil = "<p>teks</p><script>x()</script><p onclick='x()'>lagi</p>"
    material = replace(MATERIAL, html=evil)
    draft = replace(VERSION.draft, body_html=evil)
    for sheet in (
        compose("ask_disposition", material=material),
        compose("ask_approval", version=replace(VERSION, draft=draft)),
    ):
        assert "x()" not in sheet.html
        assert "lagi" in sheet.html


def test_a_long_title_is_shortened_in_the_subject_alone() -> None:
    title = "Pembangunan jalan " * 30
    version = replace(VERSION, draft=replace(VERSION.draft, title=title.strip()))
    sheet = compose("ask_approval", version=version)
    assert len(sheet.subject) < 130
    assert sheet.subject.endswith("…")
    assert title.strip() in sheet.text


def test_templates_stand_an_empty_release() -> None:
    bare = replace(RELEASE, unit=None, category=None, direction="", notes=(), sender_name="", url=None)
    material = Material(None, "", "")
    sheet = compose("ask_disposition", release=bare, material=material, photos=[], wanted=[], problems=[])
    assert RELEASE.sender in sheet.text
    draft = Draft("Judul", "", "", "")
    assert "Judul" in compose("ask_approval", release=bare, version=replace(VERSION, draft=draft)).text


def test_mailto_links_survive_inlining() -> None:
    html = compose("ask_approval").html
    link = next(
        link for link in lxml.html.document_fromstring(html).iter("a") if link.text_content() == "SETUJU"
    )
    assert "& Jalan Tani" in unquote(link.get("href"))
    assert "background-color" in link.get("style")


@pytest.mark.parametrize(
    ("text", "length", "clipped"),
    [
        ("satu dua", 20, "satu dua"),
        ("satu dua tiga", 10, "satu dua…"),
        ("satu,  dua tiga", 9, "satu…"),
        ("s" * 30, 10, "s" * 9 + "…"),
    ],
)
def test_shortening_cuts_at_a_word(text: str, length: int, clipped: str) -> None:
    assert clip(text, length) == clipped
    assert len(clip(text, length)) <= length


def test_a_long_address_breaks_after_a_slash_and_is_the_same_address() -> None:
    html = stationery().compose(sample_letters()["published"], NOW).html
    assert f'href="{PAGE}"' in html
    assert "https://<wbr>www.luwutimurkab.go.id/<wbr>bupati-resmikan" in html
