"""[training]: an office's first week, in which everything works and one address gets all the mail.

What is recorded lies apart from the office's own record, so that leaving training leaves nothing behind
that could still be sent or put up.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from humasd.settings.places import name_sqlite
from humasd.settings.section import Section
from humasd.settings.values import MailAddress

if TYPE_CHECKING:
    from humasd.settings.model import Settings

FOLDER = Path("var/latihan")
"""Below that of the configuration."""


class TrainingSettings(Section):
    """`[training]`: the office practises, and one address gets all mail."""

    to: MailAddress
    """Gets every mail, and answers in the name of whomever the mail was meant for."""
    folder: Path = FOLDER
    """Database, files and pages of the training."""


def check_training(training: TrainingSettings, office_address: str) -> None:
    """Raises ValueError where the training's mail would come back to the office as new."""
    if _mailbox_of(training.to) == _mailbox_of(office_address):
        raise ValueError(
            f"training.to: {training.to} is the office's own mailbox, which would answer itself; name another"
        )


def set_apart(settings: Settings) -> Settings:
    """The configuration as training has it: a database, files and a website of its own. Mailbox and outgoing
    server stay; what becomes of mail stands in humasd.adapters.training."""
    assert settings.training is not None
    folder = settings.folder / settings.training.folder
    storage = {"database": name_sqlite(folder / "humasd.db"), "files": folder / "files"}
    website = type(settings.website)(kind="folder", url=f"folder:{folder / 'website'}")
    return settings.model_copy(
        update={"storage": settings.storage.model_copy(update=storage), "website": website}
    )


def _mailbox_of(address: str) -> str:
    """An address without its plus part, in lower case."""
    name, _, domain = address.lower().rpartition("@")
    return f"{name.partition('+')[0]}@{domain}"
