"""A mail on its way through the procedure: the stored row and what was understood of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from humasd.answers.signatory import tell_apart
from humasd.mail.message import Address
from humasd.mail.signing import names_of
from humasd.store.message import StoredMessage
from humasd.understanding import Understanding


@dataclass(frozen=True)
class Incoming:
    """A mail that is stored, and what was understood of it."""

    stored: StoredMessage
    understood: Understanding

    @property
    def thread(self) -> tuple[str, ...]:
        """What an answer to this mail refers to."""
        return (self.stored.message_id,) if self.stored.message_id else ()

    @property
    def author(self) -> Address | None:
        """The one person whom the mail's From names; None where it names several, or nobody."""
        authors = self.understood.message.from_
        return authors[0] if len(authors) == 1 else None

    def is_from(self, domain: str) -> bool:
        """Whether its From names an address of a domain, or of one below it; nothing of that is proven."""
        ends = f"@{domain.lower()}", f".{domain.lower()}"
        return self.author is not None and self.author.address.lower().endswith(ends)

    @property
    def own_subject(self) -> str:
        """Of a new mail: that of a reply is what we wrote."""
        message = self.understood.message
        return "" if message.in_reply_to else message.subject

    def names_beside(self, name: str, colleagues: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The names that may sign this mail: its author's, and how his mail program names him, unless that
        is a colleague's name."""
        written = self.author.name if self.author else ""
        if tell_apart(colleagues, (name,)) & names_of((written,)):
            written = ""
        return tuple(filter(None, (name, written)))

    @property
    def links(self) -> tuple[str, ...]:
        """To files that lie elsewhere, which only a person can fetch."""
        return tuple(filter(None, self.understood.fields.get("links", "").split("\n")))

    @property
    def without_quote(self) -> Incoming:
        """The mail without a text that stands in its quote alone: what it says to something known."""
        if not self.understood.from_quote:
            return self
        missing = tuple(dict.fromkeys((*self.understood.missing, "material")))
        bare = replace(
            self.understood, from_quote=False, title=None, html="", text="", source=None, missing=missing
        )
        return replace(self, understood=bare)

    @property
    def brings_material(self) -> bool:
        """Whether it holds a text to publish, or a document or photo beside the talk."""
        from_file = any(
            item.role in ("material", "form", "letter", "photo") for item in self.understood.items
        )
        return from_file or "material" not in self.understood.missing
