"""What a way of speaking to WordPress must be able to do.

What only looks raises Transient or Permanent; what acts also UnknownOutcome. No act tells what came
of it: the site is asked, so that a lost answer and a given one are followed by the same steps.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

Taxonomy = Literal["category", "post_tag"]


@dataclass(frozen=True)
class Held:
    """A post as the site holds it; texts raw, as an editor sees them."""

    id: int
    status: str
    """WordPress's own: publish, future, draft, pending, private or trash."""
    title: str
    content: str
    excerpt: str
    link: str
    featured: int
    """The featured image's id, 0 for none."""
    categories: tuple[int, ...]


@dataclass(frozen=True)
class Uploaded:
    """A photo in the site's media library."""

    id: int
    title: str
    url: str


@dataclass(frozen=True)
class Upload:
    """A photo to be put there, found again by its title, and attached to a post."""

    title: str
    content_type: str
    alt: str
    caption: str
    post_id: int


@dataclass(frozen=True)
class Fields:
    """What is to be set of a post; None leaves as it is."""

    title: str | None = None
    content: str | None = None
    excerpt: str | None = None
    slug: str | None = None
    status: str | None = None
    date: datetime | None = None
    """Aware."""
    featured: int | None = None
    """0 takes the featured image away."""
    categories: tuple[int, ...] | None = None
    tags: tuple[int, ...] | None = None


class WordPressApi(Protocol):
    """What both ways to speak to WordPress offer; the site's logic is above it."""

    def find_posts(self, words: str) -> Sequence[Held]:
        """Posts of any status, the bin's too, in whose text `words` seem to stand; may find too many."""

    def find_uploads(self, words: str) -> Sequence[Uploaded]:
        """Media in whose title `words` seem to stand; may find too many."""

    def find_term(self, taxonomy: Taxonomy, name: str) -> int | None:
        """A category or tag by its name (HTML), in any case."""

    def make_term(self, taxonomy: Taxonomy, name: str) -> int:
        """Raises RoleForbids where the account may not."""

    def create(self, fields: Fields) -> None: ...

    def change(self, post_id: int, fields: Fields) -> None:
        """Raises NotThere where there is no such post."""

    def delete(self, post_id: int) -> None:
        """For good, past the bin; no error where it is gone already. Media too."""

    def upload(self, upload: Upload, content: bytes) -> None: ...

    def is_shown(self, url: str) -> bool:
        """Whether an address of the site leads a visitor to something."""

    def check(self) -> str:
        """One line on who may do what there. Raises where the account may not publish."""

    def advise(self) -> str:
        """Whether the other way is open too, and how to take it; in Indonesian."""

    def close(self) -> None: ...
