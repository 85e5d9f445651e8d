"""People's mail is told from machines'."""

from __future__ import annotations

import pytest

from humasd.mail.classification import MailKind, classify, may_hide_submission
from humasd.mail.message import Message
from humasd.mail.parse import parse_message
from tests.support.mail_corpus import mails

OFFICE = frozenset({"humas@example.go.id"})


LONG = "Bupati meresmikan jembatan yang menghubungkan dua desa di seberang sungai itu. " * 4
SHORT = "Terlampir naskah."
RELEASE = "Content-Type: application/octet-stream; name=Rilis.docx\n\nx"
LOGO = "Content-Type: image/png; name=logo.png\n\nx"
PHOTO = "Content-Type: image/jpeg; name=foto.jpg\n\n" + "x" * 30_000


def letter(
    *fields: str,
    sender: str = "Camat <camat@example.go.id>",
    subject: str = "Mohon publikasi",
    body: str = SHORT,
    attached: str = "",
) -> Message:
    head = "\n".join([f"From: {sender}", f"Subject: {subject}", "To: humas@example.go.id", *fields])
    if attached:
        kind = "\nContent-Type: multipart/mixed; boundary=b"
        return parse_message(f"{head}{kind}\n\n--b\n\n{body}\n--b\n{attached}\n--b--\n".encode())
    return parse_message(f"{head}\n\n{body}\n".encode())


def kind_of(
    *fields: str,
    sender: str = "Camat <camat@example.go.id>",
    subject: str = "Mohon publikasi",
    body: str = SHORT,
    attached: str = "",
) -> MailKind:
    return classify(letter(*fields, sender=sender, subject=subject, body=body, attached=attached), OFFICE)


@pytest.mark.parametrize(
    "fields",
    [
        [],
        ["Auto-Submitted: no"],
        ["X-Mailer: Microsoft Outlook 16.0", "Thread-Index: AdX", "X-MS-Has-Attach: yes"],
        ["X-Google-Smtp-Source: AGHT", "Return-Path: <camat@example.go.id>"],
        ["X-Mailer: iPhone Mail (21A329)", "Precedence: normal"],
        ["X-Auto-Response-Suppress: DR, RN"],
        ["Precedence: first-class", "Importance: high"],
        ["List-Unsubscribe: <https://example.com/u>"],
    ],
)
def test_a_person_writes_from_any_client(fields):
    assert kind_of(*fields) is MailKind.HUMAN


@pytest.mark.parametrize(
    "subject",
    [
        "Cuti bersama 2026",
        "Re: Mohon persetujuan",
        "Liburan sekolah",
        "Undangan di luar kota",
        "Failure of dam",
    ],
)
def test_subjects_of_people_are_theirs(subject):
    assert kind_of(subject=subject) is MailKind.HUMAN


@pytest.mark.parametrize(
    "fields",
    [
        ["Auto-Submitted: auto-replied"],
        ["Auto-Submitted: auto-generated (rejected)"],
        ["Auto-Submitted: Auto-Replied; owner-email=x"],
        ["X-Autoreply: yes"],
        ["X-Autorespond: cuti"],
        ["Precedence: auto_reply"],
        ["Return-Path: <>"],
    ],
)
def test_headers_of_automatic_answers(fields):
    assert kind_of(*fields) is MailKind.AUTO_REPLY


@pytest.mark.parametrize(
    "subject",
    [
        "Balasan otomatis: Mohon persetujuan",
        "Automatic reply: x",
        "Re: Out of Office",
        "Auto: x",
        "Autoreply: hari ini",
    ],
)
def test_subjects_that_only_machines_write(subject):
    assert kind_of(subject=subject) is MailKind.AUTO_REPLY


@pytest.mark.parametrize("subject", ["Di luar kantor: kunjungan Bupati", "Pesan otomatis kendaraan dinas"])
def test_a_subject_like_an_absence_is_a_persons_where_the_mail_brings_something(subject):
    assert kind_of(subject=subject) is MailKind.AUTO_REPLY
    assert kind_of(subject=subject, attached=LOGO) is MailKind.AUTO_REPLY
    for attached in (RELEASE, PHOTO):
        assert kind_of(subject=subject, attached=attached) is MailKind.HUMAN
        assert kind_of("Auto-Submitted: auto-replied", subject=subject, attached=attached) is (
            MailKind.AUTO_REPLY
        )
        assert kind_of("Precedence: bulk", subject=subject, attached=attached) is MailKind.AUTO_REPLY


def test_a_long_text_under_such_a_subject_is_a_persons_unless_it_answers_a_mail():
    subject = "Di luar kantor bersama warga"
    assert kind_of(subject=subject, body=LONG) is MailKind.HUMAN
    assert kind_of("In-Reply-To: <a@b>", subject=subject, body=LONG) is MailKind.AUTO_REPLY
    assert kind_of(subject="Automatic reply: Mohon persetujuan", body=LONG) is MailKind.AUTO_REPLY


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        (
            "Di Luar Kantor, ASN Bappeda Tanam 500 Mangrove",
            "ASN Bappeda menanam 500 bibit mangrove di pesisir Desa Lakawali, Jumat (20/11/2026).",
        ),
        (
            "Balasan Otomatis Chatbot Adminduk Diluncurkan",
            "Dinas Dukcapil meluncurkan chatbot. “Saya senang, pesan Anda langsung dibalas,” kata Camat.",
        ),
        (
            "Pesan Otomatis Cuaca Ekstrem untuk Nelayan",
            "BPBD mengirim peringatan cuaca kepada 400 nelayan Wotu.",
        ),
        (
            "Out of Office Training Pegawai DPMPTSP",
            "Pegawai DPMPTSP mengikuti pelatihan di Pantai Ujung Suso.",
        ),
        (
            "Jawaban otomatis layanan aduan mulai dipakai",
            "Kecamatan Tomoni memakai layanan aduan baru sejak Senin.",
        ),
        (
            "Di luar kantor pelayanan KTP keliling digelar",
            "Disdukcapil melayani 120 warga Desa Matano di balai desa.",
        ),
    ],
)
def test_short_news_below_a_headline_like_an_absence_is_a_persons(subject, body):
    assert kind_of(subject=subject, body=body) is MailKind.HUMAN
    assert kind_of("In-Reply-To: <a@b>", subject=subject, body=body) is MailKind.AUTO_REPLY
    assert kind_of("Auto-Submitted: auto-replied", subject=subject, body=body) is MailKind.AUTO_REPLY


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        (
            "Di luar kantor sampai 30 November 2026",
            "Saya sedang dinas luar dan akan kembali pada 30 November.",
        ),
        (
            "Di luar kantor hingga Senin depan",
            "Untuk hal mendesak silakan hubungi sekretariat kami di nomor kantor.",
        ),
        ("Out of office until 30 November", "I am away and will read my mail when I am back."),
        (
            "Sedang di luar kantor minggu ini",
            "Terima kasih atas surat Anda, akan dibaca pekan depan oleh staf.",
        ),
        (
            "Pesan otomatis dari kantor camat",
            "Kantor kami tutup selama libur bersama dan buka lagi hari Senin.",
        ),
        ("Balasan otomatis", "Surat sudah masuk dan akan dibaca oleh petugas pada hari kerja berikutnya."),
        ("Di Luar Kantor, ASN Tanam 500 Mangrove", "Ini beritanya."),
    ],
)
def test_who_is_away_speaks_of_himself(subject, body):
    assert kind_of(subject=subject, body=body) is MailKind.AUTO_REPLY


BOUNCED = "Final-Recipient: rfc822; x@example.com\nAction: failed\nStatus: 5.1.1\nUser unknown"


def test_a_report_that_a_person_forwards_with_the_release_is_the_persons():
    subject = "Fwd: Undeliverable: Rilis jembatan"
    assert kind_of(subject=subject, body=BOUNCED, attached=RELEASE) is MailKind.HUMAN
    assert kind_of(subject=subject, body=LONG) is MailKind.HUMAN
    assert kind_of(subject=subject, body=BOUNCED) is MailKind.BOUNCE
    assert kind_of(subject="Undeliverable: Rilis jembatan", body=BOUNCED) is MailKind.BOUNCE
    assert kind_of("Return-Path: <>", subject=subject, attached=RELEASE) is MailKind.AUTO_REPLY


@pytest.mark.parametrize(
    "field",
    [
        "X-Spam-Flag: YES",
        "X-Spam-Status: Yes, score=7.1 required=5.0",
        "X-Spam: Yes",
        "X-Spam: True ; 15.2 / 5.0",
        "X-Spam-Level: **********",
        "X-Spam-Level: *****",
        "X-Spam-Bar: ++++++++",
        "X-Rspamd-Action: add header",
        "X-Rspamd-Action: rewrite subject",
        "X-Rspamd-Action: reject",
        "X-MS-Exchange-Organization-SCL: 9",
        "X-MS-Exchange-Organization-SCL: 5",
        "X-Forefront-Antispam-Report: CIP:1.2.3.4;CTRY:NL;LANG:id;SCL:5;SRV:;IPV:NLI;SFV:SPM;H:x;",
        "X-Forefront-Antispam-Report: CIP:1.2.3.4;SCL:7;SRV:;SFV:NSPM",
        "X-Forefront-Antispam-Report: SFV:SKB;CIP:1.2.3.4",
        "X-Barracuda-Spam-Status: Yes, SCORE=7.40 using global scores of TAG_LEVEL=3.5",
        "X-Zimbra-Spam: yes",
        "X-hMailServer-Spam: YES",
        "X-Kominfo-MailScanner-SpamCheck: spam, SpamAssassin (not cached, score=9.1)",
        "X-VR-SPAMSTATE: SPAM",
        "X-DSPAM-Result: Spam",
        "X-Bogosity: Spam, tests=bogofilter, spamicity=0.99",
        "X-KLMS-AntiSpam-Status: spam",
    ],
)
def test_mail_marked_as_spam_is_told(field):
    assert kind_of(field, attached=RELEASE) is MailKind.SPAM
    assert kind_of(field, "Auto-Submitted: auto-replied") is MailKind.AUTO_REPLY


@pytest.mark.parametrize(
    "field",
    [
        "X-Spam-Flag: NO",
        "X-Spam-Status: No, score=1 required=5 tests=YES",
        "X-Spam: no",
        "X-Spam-Level: ***",
        "X-Spam-Level:",
        "X-Rspamd-Action: no action",
        "X-Rspamd-Action: greylist",
        "X-Rspamd-Action: soft reject",
        "X-MS-Exchange-Organization-SCL: -1",
        "X-MS-Exchange-Organization-SCL: 1",
        "X-Forefront-Antispam-Report: CIP:1.2.3.4;SCL:1;SRV:;SFV:NSPM;H:spm",
        "X-Forefront-Antispam-Report: SCL:-1;SFV:SKN",
        "X-Barracuda-Spam-Status: No, SCORE=0.10",
        "X-Kominfo-MailScanner-SpamCheck: not spam, SpamAssassin (score=-1)",
        "X-VR-SPAMSTATE: OK",
        "X-DSPAM-Result: Innocent",
        "X-Bogosity: Ham, tests=bogofilter, spamicity=0.00",
        "X-Spam-Checker-Version: SpamAssassin 3.4.6",
        "X-Spam-Report: yes, all tests were run",
        "X-Antispam: yes",
    ],
)
def test_mail_that_passed_the_spam_filter_is_a_persons(field):
    assert kind_of(field) is MailKind.HUMAN


def test_stars_beside_a_verdict_say_no_more_than_it():
    """The office may have set a higher threshold."""
    assert kind_of("X-Spam-Level: ******", "X-Spam-Status: No, score=6.1 required=8.0") is MailKind.HUMAN
    assert kind_of("X-Spam-Level: ******", "X-Spam-Flag: NO") is MailKind.HUMAN


@pytest.mark.parametrize(
    "subject",
    [
        "***SPAM*** Rilis jembatan",
        "*****SPAM***** Rilis jembatan",
        "*** SPAM *** Rilis jembatan",
        "[SPAM] Menang undian",
        "[Spam?] Menang undian",
        "{Spam?} Menang undian",
        "{SPAM 12.3} Menang undian",
        "[SPAM:########] Menang undian",
        "***SPAM(09.1)*** Menang undian",
        "[!! SPAM] Menang undian",
        "[Probable Spam] Menang undian",
        "[Suspected Spam] Menang undian",
        "[DIDUGA SPAM] Menang undian",
        "[Terindikasi Spam] Menang undian",
        "###SPAM mail### Menang undian",
        "[EXTERNAL] [SPAM] Menang undian",
        "[SPAM] Re: [0001-ABCDEFGH] Mohon persetujuan",
        "[Junk Mail] Menang undian",
    ],
)
def test_a_subject_that_a_filter_marked_is_told(subject):
    assert kind_of(subject=subject, attached=RELEASE) is MailKind.SPAM


@pytest.mark.parametrize(
    "subject",
    [
        "Re: [SPAM] Menang undian",
        "Fwd: ***SPAM*** Rilis jembatan",
        "Sosialisasi bahaya SPAM",
        "SPAM Malili Diresmikan",
        "SPAM: Bupati Resmikan Air Bersih",
        "[SPAM Wasuponda] Rilis peresmian",
        "Sistem Penyediaan Air Minum (SPAM) Burau",
        "(SPAM) Burau diresmikan",
        "**SPAM** IKK Towuti",
        "[Rilis] SPAM Towuti",
        "[RILIS SPAM] Towuti",
        "*** Rilis SPAM ***",
    ],
)
def test_a_subject_that_speaks_of_spam_is_a_persons(subject):
    """SPAM is also a town's water supply, sistem penyediaan air minum."""
    assert kind_of(subject=subject, attached=RELEASE) is MailKind.HUMAN


SMALL_TALK = "Selamat sore, sampai jumpa besok."


def hides(
    *fields: str, subject: str = "Rilis", sender: str = "camat@b.id", body: str = SHORT, attached: str = ""
) -> bool:
    message = letter(*fields, subject=subject, sender=sender, body=body, attached=attached)
    return may_hide_submission(message, classify(message, OFFICE))


@pytest.mark.parametrize(
    "field", ["Precedence: bulk", "List-Id: <a.b.id>", "X-Spam-Flag: YES", "Return-Path: <>"]
)
def test_a_programs_mail_that_brings_something_may_hide_a_submission(field):
    assert hides(field, attached=RELEASE) and hides(field, attached=PHOTO) and hides(field, body=LONG)
    assert hides(field, body="Mohon dimuat.") and hides(field, body="Fotonya di https://drive.google.com/x")
    assert not hides(field, body=SMALL_TALK) and not hides(field, body=SMALL_TALK, attached=LOGO)
    assert not hides(field, "Auto-Submitted: auto-generated", attached=RELEASE)


def test_mail_in_the_offices_own_name_may_hide_a_submission():
    assert hides(sender="humas@example.go.id", attached=RELEASE)
    assert not hides("Auto-Submitted: auto-generated", sender="humas@example.go.id", attached=RELEASE)


def test_mail_that_names_no_sender_is_a_report_that_may_hide_a_submission():
    assert kind_of(sender="", attached=RELEASE) is MailKind.BOUNCE
    assert hides(sender="", attached=RELEASE) and hides(sender="<>", body=LONG)
    assert not hides(sender="", body=SMALL_TALK)


@pytest.mark.parametrize(
    "subject",
    [
        "Non-Delivery: Mohon persetujuan",
        "Mail could not be delivered",
        "Mail Delivery Warning",
        "Re: Mohon persetujuan (delivery failed)",
        "RE: Rilis jembatan : non remis (delivery failed)",
    ],
)
def test_subjects_of_reports_count_beside_words_of_failure(subject):
    failed = "Your mail could not be delivered to x@example.com"
    assert kind_of(subject=subject, body=failed) is MailKind.BOUNCE
    assert kind_of("Precedence: bulk", subject=subject, body=failed) is MailKind.BOUNCE
    assert kind_of(subject=subject) is MailKind.HUMAN


def test_a_report_hides_a_submission_only_where_nothing_but_its_words_say_that_it_is_one():
    told = {"subject": "Gagal terkirim: rilis", "body": f"Email kemarin failed. {LONG}"}
    assert hides(attached=RELEASE, **told)
    assert not hides(**told)
    assert not hides("X-Failed-Recipients: a@b.id", attached=RELEASE, **told)
    assert not hides(sender="MAILER-DAEMON@b.id", attached=RELEASE, **told)
    assert not hides(attached=RELEASE)


def test_a_holiday_subject_counts_beside_another_hint_only():
    assert kind_of(subject="Sedang cuti") is MailKind.HUMAN
    assert kind_of("X-Auto-Response-Suppress: All", subject="Sedang cuti") is MailKind.AUTO_REPLY


@pytest.mark.parametrize(
    "fields",
    [
        ["List-Id: <a.example.com>"],
        ["Precedence: bulk"],
        ["Precedence: list"],
        ["X-Mailman-Version: 2.0.4"],
        ["X-BeenThere: warga@example.com"],
        ["Mailing-List: contact warga-help@example.com"],
    ],
)
def test_list_mail(fields):
    assert kind_of(*fields) is MailKind.LIST


@pytest.mark.parametrize(
    "sender", ["MAILER-DAEMON", "Mail <mailer-daemon@example.com>", "postmaster@example.com", "<>"]
)
def test_mail_systems_are_no_people(sender):
    assert kind_of(sender=sender) is MailKind.BOUNCE


def test_our_own_mail_comes_back_as_ours():
    assert kind_of(sender="Humas <HUMAS@example.go.id>") is MailKind.OWN


def test_a_read_receipt_is_an_automatic_answer():
    raw = (
        b"From: camat@example.go.id\nSubject: Read: x\nContent-Type: multipart/report; boundary=b;"
        b" report-type=disposition-notification\n\n--b\nContent-Type: text/plain\n\nDibaca\n--b\n"
        b"Content-Type: message/disposition-notification\n\nDisposition: manual-action; displayed\n--b--\n"
    )
    assert classify(parse_message(raw), OFFICE) is MailKind.AUTO_REPLY


RELEASE_TEXT = (
    "MALILI, LUWU TIMUR - Dinas Kominfo meluncurkan layanan pengaduan di Aula Kantor Bupati, Senin. Warga "
    'yang menulis akan mendapat jawaban "Ini adalah balasan otomatis, mohon tidak membalas email ini" dalam '
    "satu menit. Kepala dinas berharap warga tidak ragu melapor. Sistem itu melayani sebelas kecamatan. "
) * 2
READ = (
    "Your message\n\n   To: Humas\n   Subject: Jembatan\n\n was read on Tuesday, November 24, 2026 11:00:00."
)
DIBACA = "Pesan Anda\n\n   Kepada: Humas\n   Perihal: Jembatan\n\n telah dibaca pada 24 November 2026 11:00."
ANSWER = "Content-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR"
INVITATION = "Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR"


@pytest.mark.parametrize(
    "body",
    [
        "Pesan Anda sudah kami terima. Email ini dikirim otomatis oleh sistem, mohon tidak dibalas.",
        "Email ini dikirimkan secara otomatis, harap tidak membalas.",
        "Terima kasih.\nIni adalah balasan otomatis, mohon tidak membalas email ini.",
        "Ini merupakan email otomatis dari sistem LAPOR!",
        "*Pesan ini dibuat secara otomatis oleh sistem*",
        "Balasan otomatis: mohon tidak membalas surel ini.",
        "Tiket 2044 dibuka.\n\nMohon tidak membalas email ini karena dikirim secara otomatis oleh sistem.",
        "This is an automated message, please do not reply.",
        "Ticket 12345 was opened.\n\nThis email was sent automatically.",
        "This message is auto-generated. Do not reply.",
        "Terima kasih telah menghubungi PPID. Pesan Anda telah kami terima dan akan segera kami proses.",
        "Thank you for your email. We have received your message and will get back to you.",
    ],
)
def test_what_says_of_itself_that_it_is_automatic_is(body):
    assert kind_of(body=body) is MailKind.AUTO_REPLY
    assert kind_of("In-Reply-To: <a@b>", body=body, subject="Re: Rilis") is MailKind.AUTO_REPLY
    assert kind_of(body=body, attached=RELEASE) is MailKind.HUMAN
    assert kind_of(body=f"{body}\nhttps://drive.google.com/file/d/abc") is MailKind.HUMAN


@pytest.mark.parametrize(
    "body",
    [
        RELEASE_TEXT,
        "Mohon tidak membalas email ini, silakan hubungi WA kami.",
        "Dinas Kominfo meluncurkan sistem yang mengirim email otomatis kepada warga.",
        "Setuju\n\nEmail ini disusun otomatis; balasan kami terima di alamat di atas.",
        '"Email ini dikirim otomatis oleh sistem, mohon tidak dibalas," demikian bunyi penipuan itu.',
        "Terima kasih, rilisnya sudah kami terima dan akan segera kami proses.",
        "Email ini dan lampirannya bersifat rahasia.",
    ],
)
def test_who_speaks_of_automatic_mail_is_a_person(body):
    assert kind_of(body=body) is MailKind.HUMAN


@pytest.mark.parametrize(
    "sender",
    [
        "no-reply@ppid.example.go.id",
        "noreply@example.id",
        "donotreply@example.com",
        "info.no-reply@example.com",
    ],
)
def test_an_address_that_takes_no_answer_is_a_programs_unless_it_brings_something(sender):
    assert kind_of(sender=sender, body="Kode verifikasi Anda 123456") is MailKind.AUTO_REPLY
    declared = f"{LONG}\nMohon tidak membalas email ini."
    assert kind_of(sender=sender, body=declared) is MailKind.AUTO_REPLY and hides(
        sender=sender, body=declared
    )
    assert kind_of(sender=sender, body=LONG) is MailKind.HUMAN
    assert kind_of(sender=sender, attached=RELEASE) is MailKind.HUMAN
    assert kind_of(sender=sender, body="Berkas: https://drive.google.com/file/d/a") is MailKind.HUMAN


def test_what_a_service_writes_of_accounts_and_meetings_is_a_programs():
    assert kind_of(sender="Zoom <no-reply@zoom.us>", body=LONG) is MailKind.AUTO_REPLY
    assert kind_of(sender="notification@facebookmail.com", body=LONG) is MailKind.AUTO_REPLY
    shared = "Dinas PUPR has shared a file with you\nhttps://drive.google.com/drive/folders/x"
    assert kind_of(sender="drive-shares-noreply@google.com", body=shared) is MailKind.HUMAN
    assert kind_of(sender="norepliana@example.com") is MailKind.HUMAN


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Read: [0001-ABCDEFGH] Jembatan", READ),
        ("Dibaca: Rilis jembatan", DIBACA),
        ("Tidak dibaca: Rilis", "Pesan Anda telah dihapus tanpa dibaca pada 24 November 2026."),
        ("Not read: Rilis", "Your message was deleted without being read on Tuesday."),
        ("Return Receipt (displayed) - Rilis", "This is a Return Receipt. The message was displayed."),
        ("Rilis jembatan", READ),
        ("Read: Rilis", " "),
    ],
)
def test_a_read_receipt_in_plain_text_is_an_automatic_answer(subject, body):
    assert kind_of(subject=subject, body=body) is MailKind.AUTO_REPLY
    assert kind_of(subject=subject, body=body, attached=RELEASE) is MailKind.HUMAN


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Dibaca: puisi karya siswa", LONG),
        ("Read: Rilis", "Terlampir rilis, mohon dimuat"),
        ("Rilis", "Apakah pesan Anda kemarin sudah dibaca Kadis? Terlampir rilisnya."),
    ],
)
def test_what_is_but_like_a_read_receipt_is_a_persons(subject, body):
    assert kind_of(subject=subject, body=body) is MailKind.HUMAN


def test_a_calendars_answer_is_automatic_and_an_invitation_is_not():
    assert kind_of(subject="Diterima: Undangan Rapat", attached=ANSWER) is MailKind.AUTO_REPLY
    assert kind_of(subject="Ditolak: Rapat", attached=ANSWER) is MailKind.AUTO_REPLY
    assert kind_of(subject="Diterima: Undangan Rapat", body=" ") is MailKind.AUTO_REPLY
    assert kind_of(subject="Accepted: Rapat", body="Andi has accepted") is MailKind.AUTO_REPLY
    assert kind_of(subject="Tentatif: Rapat", body="Budi telah menerima undangan") is MailKind.AUTO_REPLY
    assert kind_of(subject="Undangan: Peliputan", attached=INVITATION) is MailKind.HUMAN


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Diterima: 12 proposal bantuan", LONG),
        ("Ditolak: [0001-ABCDEFGH] Mohon persetujuan", " "),
        ("Diterima: [0001-ABCDEFGH] Mohon persetujuan", " "),
        ("DITOLAK: rilis jembatan", " "),
        ("Menerima: bantuan warga", "Terlampir rilis penerimaan bantuan."),
    ],
)
def test_a_person_may_write_of_what_was_accepted(subject, body):
    assert kind_of(subject=subject, body=body) is MailKind.HUMAN


def test_a_newsletter_is_list_mail_and_what_a_bulk_mailer_brings_is_not():
    one_click = (
        "List-Unsubscribe: <https://example.com/u>",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    )
    assert kind_of(*one_click, body=LONG) is MailKind.LIST and hides(*one_click, body=LONG)
    assert kind_of(one_click[0], body=f"{LONG}\nBerhenti berlangganan") is MailKind.LIST
    assert kind_of(*one_click, attached=RELEASE) is MailKind.HUMAN
    assert kind_of(one_click[0], body=LONG) is MailKind.HUMAN
    assert kind_of(body=f"{LONG}\nUnsubscribe") is MailKind.HUMAN


def test_ordinary_mails_of_the_corpus_are_classified_without_failing():
    kinds = {path.stem: classify(parse_message(path.read_bytes()), OFFICE) for path in mails("malformed")}
    assert kinds["mail_test_14"] is MailKind.HUMAN
    assert kinds["mail_malformed_2"] is MailKind.BOUNCE


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        (
            "Menerima: kunjungan DPRD Palopo",
            "Bupati menerima kunjungan dalam rapat Senin 23/11/2026. Mohon dimuat.",
        ),
        (
            "Diterima: 3.000 Lamaran CPNS",
            "BKPSDM sudah menerima 3.000 lamaran. Undangan tes akan diumumkan Jumat.",
        ),
        (
            "Info",
            "Surat Saudara sudah dibuka. Kadis minta dimuat: bazar murah di Wotu, Jumat 27 November 2026.",
        ),
        ("Bazar", "Bazar di Wotu Jumat. Mohon dimuat.\n\n* Surat ini dibuat otomatis oleh sistem."),
        (
            "Gagal terkirim kemarin, rilis nelayan",
            "Sebanyak 450 nelayan Burau menerima mesin. Mohon dimuat pak.",
        ),
    ],
)
def test_a_short_submission_in_a_programs_words_is_a_persons(subject, body):
    assert kind_of(subject=subject, body=body) is MailKind.HUMAN
