"""A request for coverage, or an invitation: a person of the office must know at once, as the day may be near.

It gets no agenda number: nothing is there to publish. Its sender is told that it was passed on, and what to
send when the activity is over; whatever he answers then with a text is a submission.
"""

from __future__ import annotations

from humasd.mail.authentication import Verdict
from humasd.release.effects import TellOffice
from humasd.release.model import Person
from humasd.sop.desk import Desk
from humasd.sop.ending import describe_mail, end_mail
from humasd.sop.incoming import Incoming
from humasd.sop.trust import verdict_of
from humasd.sop.writing import Rendered, write
from humasd.store.outbox import Kind
from humasd.understanding.values import Coverage

_MEND = (
    "Baca surat aslinya di folder Arsip kotak surat, tentukan siapa yang hadir, dan kabari pengirimnya. "
    "Bila ternyata permohonan publikasi, teruskan (forward) surat itu ke alamat kantor ini."
)


def handle_coverage(desk: Desk, incoming: Incoming, coverage: Coverage) -> None:
    """Tell the office, and the sender, unless the mail is a forgery of his."""
    rendered = Rendered()
    author = incoming.author
    if author is not None and verdict_of(incoming.understood.message, desk.authserv_id) is not Verdict.FAIL:
        person = Person(author.name, (author.address,))
        values: dict[str, object] = {"coverage": coverage}
        letter = write(desk, Kind.SENDER, "coverage", person, values, desk.clock(), thread=incoming.thread)
        rendered.deliveries.append(letter)
    kind = "undangan" if coverage.invitation else "permohonan liputan"
    end_mail(
        desk,
        incoming,
        f"{kind}; diteruskan ke kantor",
        rendered=rendered,
        trouble=TellOffice(_describe(coverage, kind), _MEND, describe_mail(incoming)),
    )


def _describe(coverage: Coverage, kind: str) -> str:
    when = f"untuk {coverage.day}" if coverage.day else "yang waktunya belum terbaca"
    where = f", di {coverage.place}" if coverage.place else ""
    return f"Ada {kind} {when}{where}."
