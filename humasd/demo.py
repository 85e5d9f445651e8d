"""`humasd demo`: the whole procedure on embedded parts, told step by step.

The office's mailbox and everybody else's are Maildirs, the database is SQLite, the website a
folder of pages. The demo plays the SKPD and the officials: it puts their mails where a mail
server would, and reads what humasd sent them.
"""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

from humasd.book import show_release
from humasd.bootstrap import Office, open_office
from humasd.errors import HumasdError
from humasd.letters.wordfile import render_word
from humasd.logs import configure_logs
from humasd.rounds import run_once
from humasd.settings import load_settings
from humasd.store import releases

Tell = Callable[[str], object]

OFFICE = "humas.protokol@luwutimurkab.go.id"
SENDER = "dinas.pupr@luwutimurkab.go.id"
KABAG = "kabag@luwutimurkab.go.id"
KASUBAG = "kasubag@luwutimurkab.go.id"
SERVER = "mail.luwutimurkab.go.id"

CONFIGURATION = f"""\
[office]
name = "Bagian Humas Setda Kabupaten Luwu Timur"
address = "{OFFICE}"

[mailbox]
url = "maildir:mailbox"

[outgoing]
url = "maildir:outgoing"

[website]
kind = "folder"
url = "folder:website"

[approval]
authserv_id = "{SERVER}"

[log]
format = "console"
level = "error"

[[officials]]
role = "kabag"
name = "Andi Mappatunru"
addresses = ["{KABAG}"]

[[officials]]
role = "kasubag"
name = "Sitti Rahmah"
addresses = ["{KASUBAG}"]

[[officials]]
role = "staf"
name = "Staf Humas"
addresses = ["staf@luwutimurkab.go.id"]

[[partners]]
name = "Harian Contoh Timur"
addresses = ["redaksi@timur.example.com"]

[[partners]]
name = "Tabloid Contoh Selatan"
addresses = ["redaksi@selatan.example.com"]

[[partners]]
name = "Radio Contoh Luwu"
addresses = ["berita@luwu.example.com"]
"""

TITLE = "Jembatan Sungai Tomoni Rampung, Warga Dua Desa Kini Terhubung"
BODY = """\
<p>TOMONI, LUWU TIMUR – Pemerintah Kabupaten Luwu Timur merampungkan pembangunan jembatan di atas Sungai
Tomoni, Senin (23/11/2026). Jembatan yang dikerjakan PT A&amp;B itu menghubungkan dua desa yang selama ini
dipisahkan sungai dengan lebar &lt; 60 meter.</p>
<p>Kepala Dinas Pekerjaan Umum dan Penataan Ruang mengatakan, jembatan memangkas waktu tempuh warga ke pasar
dari 45 menit menjadi 10 menit. "Anak-anak sekolah tidak perlu lagi menyeberang dengan rakit," ujarnya.</p>
<p>Pekerjaan yang diselesaikan meliputi:</p>
<ul><li>bentang utama sepanjang 54 meter;</li><li>jalan pendekat di kedua sisi; dan</li>
<li>lampu penerangan bertenaga surya.</li></ul>
<p>Pemerintah daerah mengajak warga menjaga jembatan tersebut dan melaporkan kerusakan kepada pemerintah
desa setempat.</p>
"""


@dataclass(frozen=True)
class SentMail:
    """A mail that humasd sent, as it lies in the outgoing Maildir."""

    path: Path
    message: EmailMessage

    @property
    def recipient(self) -> str:
        return str(self.message["X-Envelope-To"]).strip("<> ").lower()


def find_new_folder(base: Path) -> Path:
    """`base` where it is new or empty, else the first of base-2, base-3, … that is."""
    names = itertools.chain(
        [base], (base.with_name(f"{base.name}-{number}") for number in itertools.count(2))
    )
    return next(folder for folder in names if not folder.exists() or _is_empty(folder))


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())


def run_demo(folder: Path, tell: Tell) -> dict[str, Any]:
    """Play one release from the SKPD's mail to the confirmation, into FOLDER, which must be new or empty.

    `tell` takes the story line by line; what is returned is the release at its end, as `show` has it.
    """
    if folder.exists() and not _is_empty(folder):
        raise HumasdError(f"{folder} is not empty; remove it or name another folder: humasd demo FOLDER")
    folder.mkdir(parents=True, exist_ok=True)
    config = folder / "humasd.toml"
    config.write_text(CONFIGURATION, encoding="utf-8")
    settings = load_settings(config)
    configure_logs(settings.log.format, settings.log.level)
    office = open_office(settings)
    try:
        return _play(office, folder.resolve(), tell)
    finally:
        office.close()


def _play(office: Office, folder: Path, tell: Tell) -> dict[str, Any]:
    read: set[Path] = set()
    tell(_step(1, f"{SENDER} mails a Word file and two photos to {OFFICE}"))
    deliver_mail(folder / "mailbox", make_submission())
    _work(office, folder, read, tell)
    answers = (
        ("2-4", KABAG, "Setuju dinda, teruskan ke Kasubag untuk diolah 🙏"),
        ("5", KASUBAG, "Setuju, sudah sesuai. Terima kasih."),
        ("6", KABAG, "SETUJU\n\nDikirim dari iPhone saya"),
    )
    for step, official, answer in answers:
        request = find_request(read_sent(folder / "outgoing"), official)
        tell(_step(step, f"{official} answers: {' '.join(answer.split())}"))
        deliver_mail(folder / "mailbox", compose_reply(request.message, official, answer))
        _work(office, folder, read, tell)
    with office.desk.database.reading() as connection:
        release = show_release(connection, releases.find_releases(connection)[0].id, office.desk.zone)
    tell(_step(7, f"the release {release['agenda']} is {release['state']}"))
    tell(f"\n   the page            {release['url']}")
    tell(f"   all pages           {folder / 'website' / 'index.html'}")
    tell(f"   mails sent          {folder / 'outgoing' / 'new'}")
    tell(f"   mails handled       {folder / 'mailbox' / '.Arsip'}")
    tell(f"   the agenda          humasd list --config {folder / 'humasd.toml'}")
    tell(f"   this release        humasd show {release['agenda']} --config {folder / 'humasd.toml'}")
    tell(f"   the record          humasd verify --config {folder / 'humasd.toml'}")
    if release["state"] != "closed":
        raise HumasdError(f"the demo ended in the state {release['state']!r} instead of 'closed'")
    return release


def _work(office: Office, folder: Path, read: set[Path], tell: Tell) -> None:
    """Let humasd do what is due, and tell what it sent."""
    run_once(office)
    for mail in read_sent(folder / "outgoing"):
        if mail.path not in read:
            read.add(mail.path)
            tell(f"        → {mail.recipient}: {mail.message['Subject']}")
            tell(f"          {mail.path}")


def _step(step: int | str, what: str) -> str:
    return f"\nstep {step:<4}{what}"


# --- the others' mail -------------------------------------------------------------------------

_numbers = itertools.count(1)


def deliver_mail(maildir: Path, message: EmailMessage, *, verdict: str = "pass") -> Path:
    """Put a mail into a Maildir as the office's own server would: with its DMARC verdict on top, if any."""
    for name in ("tmp", "new", "cur"):
        (maildir / name).mkdir(parents=True, exist_ok=True)
    sender = message["From"].addresses[0]
    found = f"Authentication-Results: {SERVER};\r\n dmarc={verdict} header.from={sender.domain}\r\n"
    trace = (
        f"{found if verdict else ''}Received: from out.example.net (out.example.net [203.0.113.7])\r\n"
        f" by {SERVER} with ESMTPS id demo;\r\n {format_datetime(datetime.now(UTC))}\r\n"
    )
    name = f"{datetime.now(UTC).timestamp():.6f}.{next(_numbers)}.{SERVER}"
    (maildir / "tmp" / name).write_bytes(trace.encode() + message.as_bytes(policy=policy.SMTP))
    return (maildir / "tmp" / name).rename(maildir / "new" / name)


def read_sent(maildir: Path) -> Sequence[SentMail]:
    """What humasd has sent so far, oldest first."""
    paths = sorted((maildir / "new").glob("*"), key=lambda path: path.stat().st_mtime_ns)
    return [SentMail(path, message_from_bytes(path.read_bytes(), policy=policy.default)) for path in paths]


def find_request(mails: Sequence[SentMail], official: str) -> SentMail:
    """The newest mail that asks this official for a decision."""
    asked = [
        mail for mail in mails if mail.recipient == official and "mohon" in mail.message["Subject"].lower()
    ]
    if not asked:
        raise HumasdError(f"no mail asked {official} for anything")
    return asked[-1]


def compose_reply(request: EmailMessage, sender: str, answer: str) -> EmailMessage:
    """An answer as a phone writes it: the words on top, the request quoted below."""
    reply = EmailMessage()
    reply["From"] = sender
    reply["To"] = str(request["From"])
    reply["Subject"] = f"Re: {request['Subject']}"
    reply["Message-ID"] = (
        f"<reply-{next(_numbers)}-{datetime.now(UTC).timestamp():.6f}@{sender.partition('@')[2]}>"
    )
    reply["In-Reply-To"] = str(request["Message-ID"])
    reply["References"] = str(request["Message-ID"])
    reply["Date"] = format_datetime(datetime.now(UTC))
    body = request.get_body(("plain",))
    quoted = "\n".join(f"> {line}" for line in (body.get_content() if body else "").splitlines())
    reply.set_content(
        f"{answer}\n\nPada Sel, 24 Nov 2026 pukul 09.00 Bagian Humas <{OFFICE}> menulis:\n\n{quoted}\n"
    )
    return reply


def make_submission() -> EmailMessage:
    """What a department sends today: a short covering text, a Word file, photos from a phone."""
    mail = EmailMessage()
    mail["From"] = f"Dinas PUPR Luwu Timur <{SENDER}>"
    mail["To"] = OFFICE
    mail["Subject"] = "Mohon publikasi kegiatan peresmian jembatan"
    mail["Message-ID"] = f"<submission-{datetime.now(UTC).timestamp():.6f}@luwutimurkab.go.id>"
    mail["Date"] = format_datetime(datetime.now(UTC))
    mail.set_content(
        "Yth. Bagian Humas,\n\nBersama ini kami kirim bahan publikasi, terlampir naskah dan foto.\n"
        "Mohon dapat dimuat.\n\nTerima kasih.\nDinas PUPR\nKontak: Rahmat, 0811-0000-000\n"
    )
    mail.add_attachment(
        render_word(TITLE, BODY),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.wordprocessingml.document",
        filename="Rilis Jembatan Tomoni.docx",
    )
    for name, photo in _photos():
        mail.add_attachment(photo, maintype="image", subtype="jpeg", filename=name)
    return mail


def _photos() -> Iterator[tuple[str, bytes]]:
    """Two pictures such as a phone takes, with a place in their metadata that must not be published."""
    for number, (sky, land) in enumerate((("#8ec5ff", "#3f7d3a"), ("#ffd9a0", "#5b6b2f")), start=1):
        picture = Image.new("RGB", (1600, 1200), sky)
        draw = ImageDraw.Draw(picture)
        draw.rectangle((0, 800, 1600, 1200), fill=land)
        draw.rectangle((0, 900, 1600, 1050), fill="#4b86b4")
        draw.rectangle((100, 780, 1500, 830), fill="#8a8a8a")
        for pillar in range(200, 1500, 300):
            draw.rectangle((pillar, 830, pillar + 60, 1050), fill="#6f6f6f")
        exif = Image.Exif()
        exif[0x0110] = "Telepon Contoh"
        exif.get_ifd(0x8825).update({1: "S", 2: (2.0, 35.0, 0.0), 3: "E", 4: (120.0, 48.0, 0.0)})
        buffer = io.BytesIO()
        picture.save(buffer, "JPEG", quality=88, exif=exif)
        yield f"IMG-20261123-WA000{number}.jpg", buffer.getvalue()
