"""The office's stationery: from a letter to the complete mail (RFC 5322, MIME)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from css_inline import CSSInliner

from humasd.letters.buttons import answer_button
from humasd.letters.envelope import Sheet, WrittenMail, write_message
from humasd.letters.letter import NAMES, PARTS, Enclosure, Letter
from humasd.letters.mime import clean_header
from humasd.letters.templates import open_templates, require_templates
from humasd.resources import Crest, Templates

_BLANK_LINES = re.compile(r"\n{3,}")


class Stationery:
    """Renders letters with one office's name, address and time zone. Reads templates, nothing else.

    In `training` each mail says in its subject and on top whom it would be for.
    """

    def __init__(
        self,
        templates: Templates,
        office_name: str,
        office_address: str,
        zone: ZoneInfo,
        *,
        training: bool = False,
    ) -> None:
        self._office_name = office_name
        self._office_address = office_address
        self._zone = zone
        self._training = training
        self._crest = templates.crest
        self._letterhead = () if templates.crest is None else (_enclose(templates.crest),)
        self._environment = open_templates(templates, zone)
        self._inliner = CSSInliner(keep_at_rules=True, load_remote_stylesheets=False)

    def render(self, letter: Letter, now: datetime) -> bytes:
        """The whole mail; see `write`."""
        return self.write(letter, now).whole

    def write(self, letter: Letter, now: datetime) -> WrittenMail:
        """The mail, the same bytes for the same arguments.

        Raises jinja2.TemplateNotFound for an unknown name, jinja2.UndefinedError for a missing
        value, humasd.errors.Permanent for an address that mail cannot be sent to.
        """
        sheet = self.compose(letter, now)
        whole = replace(letter, enclosures=(*self._letterhead, *letter.enclosures))
        return write_message(
            whole, sheet, self._office_name, self._office_address, now.astimezone(self._zone)
        )

    def compose(self, letter: Letter, now: datetime) -> Sheet:
        """Subject, text and HTML of the mail."""
        values = self._common_values(letter, now)
        subject = clean_header(self._fill(letter.name, "subject.txt", values))
        values["subject"] = subject
        values["jawab"] = lambda word, code=None, about=None: answer_button(
            (letter.reply_to if about is None else None) or self._office_address,
            about or subject,
            word,
            code or _long_code(values),
        )
        text = _BLANK_LINES.sub("\n\n", self._fill(letter.name, "text.txt", values)).strip() + "\n"
        html = self._inliner.inline(self._fill(letter.name, "mail.html", values))
        mark = f"[LATIHAN untuk {letter.to.address}] " if self._training else ""
        return Sheet(subject=clean_header(mark + subject), text=text, html=html)

    def check(self) -> int:
        """How many mails there are, once every template of each was found and could be read.

        Raises ConfigurationError that names the template and the line to mend.
        """
        own = [f"mail/{name}/{part}" for name in NAMES for part in PARTS]
        shared = self._environment.list_templates(filter_func=lambda path: path.startswith("mail/_"))
        require_templates(self._environment, (*own, *shared))
        return len(NAMES)

    def _common_values(self, letter: Letter, now: datetime) -> dict[str, object]:
        return {
            **letter.values,
            "to": letter.to,
            "training": self._training,
            "now": now,
            "office_name": self._office_name,
            "office_address": self._office_address,
            "crest": self._crest,
        }

    def _fill(self, name: str, part: str, values: Mapping[str, object]) -> str:
        return self._environment.get_template(f"mail/{name}/{part}").render(values)


def _enclose(crest: Crest) -> Enclosure:
    return Enclosure("lambang.png", "image/png", crest.content, crest.cid)


def _long_code(values: Mapping[str, object]) -> str:
    return str(values["request"].long_code)  # type: ignore[attr-defined]
