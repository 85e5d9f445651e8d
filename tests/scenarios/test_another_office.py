"""A kota in another time zone, with four steps, its words, categories, officials and templates: a folder."""

from __future__ import annotations

import re
from pathlib import Path

from humasd.demo import SERVER, compose_reply, find_request
from humasd.report import find_month, print_report, report_month
from tests.scenarios.conftest import OpenOffice
from tests.support.letter_samples import draw_crest
from tests.support.office import OfficeUnderTest
from tests.support.samples import press_release_docx, submission_mail
from tests.unit.letters.test_sheet import read

ADDRESS = "prokopim@kotacontoh.example.id"
HEAD, EDITOR = "kabag@kotacontoh.example.id", "redaktur@kotacontoh.example.id"
SENDER = "dinsos@kotacontoh.example.id"
MEDIA, TABLOID = "redaksi@harian.example.com", "redaksi@tabloid.example.com"
TITLE = "Pasar Kota Contoh Dibuka Kembali"
PARAGRAPHS = (
    "Menteng – Wali Kota membuka kembali Pasar Menteng di kota itu, Senin (23/11/2026), disaksikan ratusan "
    "pedagang yang selama setahun berjualan di tempat sementara di tepi jalan raya.",
    "Pasar itu dibangun dengan dua lantai, 240 kios dan tempat bongkar muat, agar pedagang dan pembeli lebih "
    "nyaman serta jalan di sekitarnya tidak lagi macet pada pagi hari.",
)
KOTA = {
    "office": {
        "name": "Bagian Protokol dan Komunikasi Pimpinan Kota Contoh",
        "address": ADDRESS,
        "region": {"name": "Contoh Raya", "abbreviations": ["Conray"]},
        "timezone": "Asia/Jakarta",
        "agenda": "prokopim",
        "templates": "templates-sendiri",
        "crest": "lambang.png",
    },
    "approval": {"authserv_id": SERVER},
    "words": {"approve": ["Rancage"], "revise": ["lereskeun"]},
    "workflow": {
        "disposition": {"role": "kabag", "norm": "30m", "mode": "auto"},
        "receive": {"role": "redaktur", "norm": "10m", "mode": "auto"},
        "correction": {"role": "redaktur", "norm": "45m"},
        "approval": {"role": "kabag", "norm": "90m"},
    },
    "officials": [
        {"role": "kabag", "name": "Ratna Wijaya", "addresses": [HEAD], "title": "Kabag Prokopim"},
        {"role": "redaktur", "name": "Dimas Prakoso", "addresses": [EDITOR], "title": "Redaktur"},
    ],
    "categories": [
        {"name": "Bangun Kota", "like": "pembangunan"},
        {"name": "kemasyarakatan"},
        {"name": "Wisata & Pasar", "words": ["kampung wisata"]},
    ],
    "partners": [
        {"name": "Harian Contoh", "addresses": [MEDIA], "categories": ["Wisata & Pasar"]},
        {"name": "Tabloid Contoh", "addresses": [TABLOID], "categories": ["Bangun Kota"]},
    ],
    "units": [{"name": "Dinas Sosial", "abbreviations": ["Dinsos"], "addresses": [SENDER]}],
}


VERDICT = f"Authentication-Results: {SERVER};\r\n dmarc=pass header.from=kotacontoh.example.id\r\n".encode()
"""As the embedded server writes it."""


def open_kota(open_office: OpenOffice, tmp_path: Path) -> OfficeUnderTest:
    own = tmp_path / "office-0" / "templates-sendiri" / "mail" / "receipt" / "subject.txt"
    own.parent.mkdir(parents=True)
    own.write_text("Sampurasun, kiriman nomor {{ release.agenda }} kami terima", encoding="utf-8")
    (tmp_path / "office-0" / "lambang.png").write_bytes(draw_crest())
    return open_office(**KOTA)


def answer(office: OfficeUnderTest, official: str, words: str) -> None:
    office.receive(compose_reply(find_request(office.sent(), official).message, official, words))
    office.work()


def words_of(office: OfficeUnderTest, recipient: str) -> list[tuple[str, str]]:
    return [
        (str(mail.message["Subject"]), mail.message.get_body(("plain",)).get_content())
        for mail in office.sent(recipient)
    ]


def test_a_kota_with_four_steps_publishes_in_its_own_words(open_office: OpenOffice, tmp_path: Path) -> None:
    office = open_kota(open_office, tmp_path)
    files = [("Rilis.docx", press_release_docx(PARAGRAPHS, TITLE))]
    mail = submission_mail(files, sender=SENDER, to=ADDRESS, date="Tue, 24 Nov 2026 08:00:00 +0700")
    office.receive(VERDICT + mail)
    office.work()

    release = office.show()
    assert (release["state"], release["waiting_on"]) == ("correction", [EDITOR])
    assert release["agenda"] == "0001/PROKOPIM/XI/2026" and release["unit"] == "Dinas Sosial"
    [(subject, _)] = words_of(office, SENDER)
    assert subject == "Sampurasun, kiriman nomor 0001/PROKOPIM/XI/2026 kami terima"
    assert release["category"] == "Bangun Kota"
    [(_, asked)] = words_of(office, EDITOR)
    assert "“MENTENG, CONTOH RAYA –”" in asked and "WIB" in asked

    answer(office, EDITOR, "Rancage, hatur nuhun")
    assert office.show()["state"] == "approval"
    answer(office, HEAD, "Rancage, kategori wisata & pasar")
    release = office.show()
    assert (release["state"], release["category"]) == ("closed", "Wisata & Pasar")
    assert [decision["official"] for decision in release["decisions"]] == [EDITOR, HEAD]
    [page] = office.pages()
    html = page.read_text(encoding="utf-8")
    assert TITLE in html and "Bagian Protokol dan Komunikasi Pimpinan Kota Contoh" in html
    assert page.parent.name.endswith("-0001-2026")
    assert "Wisata &amp; Pasar" in html
    assert office.sent(MEDIA) and not office.sent(TABLOID)

    everything = html + "".join(
        f"{subject}\n{text}" for mail in office.sent() for subject, text in words_of(office, mail.recipient)
    )
    assert not re.search(r"Luwu|Lutim|WITA|/HUMAS/|Kasubag", everything)
    crest = office.office.desk.templates.crest
    assert crest is not None and crest.data_uri in html
    assert crest.data_uri in (page.parent.parent / "index.html").read_text(encoding="utf-8")
    for mail in office.sent():
        shown = [part for part in mail.message.walk() if part["Content-ID"] == f"<{crest.cid}>"]
        assert [part.get_content() for part in shown] == [crest.content]
    [*_, asked_of_head] = office.sent(HEAD)[:1]
    [sheet] = [one for one in asked_of_head.message.iter_attachments() if "lembar" in one.get_filename("")]
    assert "Redaktur" in read(sheet.get_content(), tmp_path) and b"/Subtype/Image" in sheet.get_content()
    desk, now = office.office.desk, office.clock()
    report = print_report(desk, report_month(desk, find_month(2026, 11, now, desk.zone)))
    printed = read(report, tmp_path)
    assert "Kabag Prokopim" in printed and "Wisata & Pasar" in printed
    assert "Humas" not in printed and "Luwu" not in printed


def test_an_answer_that_brings_the_crest_back_brings_no_photo(
    open_office: OpenOffice, tmp_path: Path
) -> None:
    office = open_kota(open_office, tmp_path)
    files = [("Rilis.docx", press_release_docx(PARAGRAPHS, TITLE))]
    office.receive(VERDICT + submission_mail(files, sender=SENDER, to=ADDRESS))
    office.work()
    crest = office.office.desk.templates.crest
    assert crest is not None
    [receipt] = office.sent(SENDER)
    office.receive(
        VERDICT
        + submission_mail(
            [("image001.png", crest.content)],
            sender=SENDER,
            to=ADDRESS,
            subject=f"Re: {receipt.message['Subject']}",
            body="Terima kasih.",
            message_id="<terima-kasih@x.example>",
        )
    )
    office.work()
    assert len(office.list()) == 1 and office.show()["version"] == 1


def test_senders_name_its_numbers_in_full(open_office: OpenOffice, tmp_path: Path) -> None:
    office = open_kota(open_office, tmp_path)
    files = [("Rilis.docx", press_release_docx(PARAGRAPHS, TITLE))]
    office.receive(VERDICT + submission_mail(files, sender=SENDER, to=ADDRESS))
    office.work()
    for number, words in enumerate(("TARIK 0001/HUMAS/XI/2026", "TARIK 0001/PROKOPIM/XI/2026")):
        assert office.show()["state"] == "correction"
        mail = submission_mail(
            sender=SENDER, to=ADDRESS, subject="permohonan", body=words, message_id=f"<{number}@x.example>"
        )
        office.receive(VERDICT + mail)
        office.work()
    assert office.show()["state"] == "withdrawn"
