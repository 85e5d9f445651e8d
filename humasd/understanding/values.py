"""What a mail was understood to be: values only, fit to be passed between processes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from humasd.documents.values import Rendition
from humasd.mail.bounce import Bounce
from humasd.mail.classification import MailKind
from humasd.mail.message import Address, Message
from humasd.mail.reply import Reply

Content = bytes | Path
"""Of a file that was found: its bytes in the child, and the name of a file that holds them in the daemon."""


@dataclass(frozen=True)
class Item:
    """One attachment, or what was found inside one."""

    filename: str
    content_type: str
    """Told from the bytes."""
    content: Content
    sha256: str
    role: str
    """letter, form, material, photo or other."""
    problem: str | None = None
    """What kept it from being read, in Indonesian, without the file's name."""
    note: str | None = None
    """What those should know who check its text, in the same way."""
    container: str | None = None
    """File name of the item that held it."""
    html: str = ""
    text: str = ""
    title: str | None = None
    preface: str = ""
    left_out: tuple[str, ...] = ()
    """Of a text for publication: the paragraphs that were taken for words to the office."""
    fields: Mapping[str, str] = field(default_factory=dict)
    rendition: Rendition[bytes] | Rendition[Path] | None = None
    """For a photo: what may be shown of it."""
    caption: str = ""
    """The words below a picture in its document."""
    size: int = 0
    """Octets."""
    scanned: bool = False
    """Its text was read by OCR."""
    shown: bool = False
    """The mail shows it within its text, as it does the logo of a signature."""


@dataclass(frozen=True)
class Coverage:
    """A request to come and report on what will be; day and place for people, empty where not told."""

    day: str = ""
    place: str = ""
    invitation: bool = False
    """It invites, and asks for no report."""


@dataclass(frozen=True)
class Understanding:
    """A mail, understood."""

    message: Message
    """Without its parts: their bytes are in `items`."""
    kind: MailKind
    reply: Reply
    bounce: Bounce | None = None
    hides_submission: bool = False
    """It counts as a program's mail or as spam, and yet may be a person's submission."""
    items: tuple[Item, ...] = ()
    """Empty for a program's mail."""
    origin: Address | None = None
    """Who sent at first what the author of this mail passes on; nothing of it is verified."""
    title: str | None = None
    html: str = ""
    text: str = ""
    """The main material; empty where there is none."""
    source: str | None = None
    """Where the main material stood: a file's name, or "mail"."""
    from_quote: bool = False
    """The text stands in the quote alone, and the words above it ask to publish it: a text sent again, unless
    the mail goes on with something that is known."""
    lent: frozenset[str] = frozenset()
    """Which of "title" and "text" a letter or a form lends, for want of a release's own."""
    fields: Mapping[str, str] = field(default_factory=dict)
    """unit, place, contact, speakers, caption, category, summary, publish_at as written; activity_date,
    activity_days; letter_number, letter_date, letter_subject, letter_enclosures; links and unused, a
    line each: what lies elsewhere, and the files that nothing comes of; what is said beside the text, under
    the keys of release/said.py."""
    labelled: frozenset[str] = frozenset()
    """Those of the fields that stand under a label in form or mail; the others were found in their words."""
    other_business: str = ""
    """What the mail is instead of a submission, in Indonesian; empty where it may be one."""
    coverage: Coverage | None = None
    """What the mail asks the office to come to; None where it may be a submission."""
    category: str | None = None
    category_reason: str = ""
    missing: tuple[str, ...] = ()
    """Every key that is absent; which of them block is the policy's business."""
    problems: tuple[str, ...] = ()
    """For the office and the sender, in Indonesian; those on a file begin with its name."""
    remarks: tuple[str, ...] = ()
    """For the office alone, in Indonesian: other texts, what disagrees, the category and why."""
    cut_short: bool = False
    """The machine was too busy to read all of its scans; at another time more would be read."""
