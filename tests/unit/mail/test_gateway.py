"""What a gateway writes on a mail is none of the writer's words; whatever else stands there is."""

from __future__ import annotations

import pytest

from humasd.answers.decision import Answer, read_decision
from humasd.mail.reply import cut_reply
from tests.support.growth import grows_linearly
from tests.support.mail_corpus import NOW

CAUTION = (
    "CAUTION: This email originated from outside of the organization. Do not click links or open\n"
    "attachments unless you recognize the sender and know the content is safe."
)
NOTICES = [
    "[EXTERNAL]",
    "External mail",
    "External mail: be careful with links and attachments.",
    CAUTION,
    "PERHATIAN: Email ini berasal dari luar organisasi. Jangan klik tautan atau membuka lampiran\n"
    "kecuali Anda mengenal pengirim dan yakin isinya aman.",
    "This message has been scanned for viruses and dangerous content by MailScanner, and is believed to be"
    " clean.",
    "Email ini telah diperiksa dari virus oleh perangkat lunak antivirus Avast.",
    "This email has been checked for viruses by Avast antivirus software.",
    "Pesan ini telah dipindai virus oleh MailScanner dan dinyatakan bersih.",
]


def _read(text: str) -> Answer:
    reply = cut_reply(text)
    return read_decision(reply.own, NOW, signature=reply.signature).answer


@pytest.mark.parametrize("notice", NOTICES)
@pytest.mark.parametrize(
    "mail",
    ["{}\n\nSetuju", "{}\nSetuju", "Setuju\n\n{}", "Setuju\n\n-- \n{}", "Setuju\n\nKabag Humas\n{}"],
)
def test_a_notice_leaves_an_answer_as_it_is(notice, mail):
    assert _read(mail.format(notice)) is Answer.APPROVE
    assert _read(mail.replace("Setuju", "").format(notice)) is not Answer.APPROVE
    assert _read(mail.replace("Setuju", "Tolak").format(notice)) is Answer.REJECT


@pytest.mark.parametrize(
    "written",
    [
        "[EXTERNAL] kecuali foto kedua",
        "lampiran dari luar",
        "jangan buka lampiran",
        "pesan dari pengirim ini tidak aman",
        "Pesan ini telah dipindai dan dinyatakan keliru.",
        "virus",
        f"{CAUTION} Tunggu dulu.",
        "Email ini berasal dari luar organisasi, foto kedua jangan.",
        "Apakah email ini berasal dari luar?",
    ],
)
@pytest.mark.parametrize("mail", ["{}\n\nSetuju", "Setuju\n\n{}", "Setuju\n\n-- \n{}"])
def test_what_is_no_notice_puts_consent_in_doubt(written, mail):
    assert _read(mail.format(written)) is not Answer.APPROVE


@pytest.mark.parametrize(
    "piece", ["external ", "external\n", "this email is from outside\n", "dari luar oleh ini itu\n"]
)
def test_reading_is_linear(piece):
    assert grows_linearly(cut_reply, piece)
