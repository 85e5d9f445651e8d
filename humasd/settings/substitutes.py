"""[[substitutes]]: who acts for an official, as what, for how long, and by which letter."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from humasd.release.acting import Capacity
from humasd.settings.section import Section
from humasd.settings.values import Addresses


class SubstituteSettings(Section):
    """A Plh. or Plt. for an official, from the morning of `from` to the end of `until`."""

    for_: str = Field(alias="for")
    """The official's role or address."""
    official: str = ""
    """The substitute, if an official here: role or address."""
    name: str = ""
    addresses: Addresses = ()
    """The substitute, if from elsewhere."""
    as_: Capacity = Field(alias="as")
    from_: date = Field(alias="from")
    until: date
    letter: Annotated[str, Field(min_length=1)]
    """Number of the surat perintah."""

    @model_validator(mode="after")
    def _is_somebody_for_some_time(self) -> SubstituteSettings:
        of_office = bool(self.official) and not (self.name or self.addresses)
        from_elsewhere = not self.official and bool(self.name and self.addresses)
        if not (of_office or from_elsewhere):
            raise ValueError("a substitute is an `official` named above, or a `name` with `addresses`")
        if self.until < self.from_:
            raise ValueError(f"until {self.until} is before from {self.from_}; mend one of them")
        return self
