"""[[categories]]: the kinds of content that this office has, where they are not those of SOP 01."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, field_validator, model_validator

from humasd.documents.categories import Kind, clean_words
from humasd.release.model import Category
from humasd.settings.section import Section

_OF_SOP = tuple(Category)


class CategorySettings(Section):
    """One kind of content: one of SOP 01 by its key, or another."""

    name: Annotated[str, Field(min_length=3, max_length=16)]
    like: Literal["", "pembangunan", "kemasyarakatan", "pemerintahan", "artikel"] = ""
    """The one of SOP 01 whose words speak for it too."""
    words: tuple[str, ...] = ()
    """What speaks for it in a text, or in the name of the unit that sent it."""

    @field_validator("name")
    @classmethod
    def _is_called(cls, name: str) -> str:
        name = " ".join(name.split())
        if not all(sign.isalnum() or sign in " -/&" for sign in name) or not (name[0] + name[-1]).isalnum():
            raise ValueError('a category\'s name is of letters, digits, blanks, "-", "/" and "&"')
        return name.lower() if name.lower() in _OF_SOP else name

    @field_validator("words")
    @classmethod
    def _can_be_found(cls, words: tuple[str, ...]) -> tuple[str, ...]:
        empty = next((one for one in words if not clean_words(one)), None)
        if empty is not None:
            raise ValueError(f"{empty!r} holds no word")
        return words

    @model_validator(mode="after")
    def _is_known_by_something(self) -> CategorySettings:
        if self.name in _OF_SOP and self.like:
            raise ValueError(f'{self.name!r} is one of the SOP itself; leave out "like"')
        if self.name not in _OF_SOP and not self.like and not self.words:
            raise ValueError(f'nothing tells of {self.name!r}; give it "words", or one of the SOP as "like"')
        return self

    @property
    def kind(self) -> Kind:
        return Kind(self.name, self.like, self.words)


def _check(categories: tuple[CategorySettings, ...]) -> tuple[CategorySettings, ...]:
    if len(categories) == 1:
        raise ValueError("one category tells nothing apart; name all that the office has, the SOP's too")
    for names, what in (
        ([one.name.lower() for one in categories], "is named twice; name each category once"),
        ([one.like or one.name for one in categories], "stands behind two categories; let it be one"),
    ):
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise ValueError(f"{twice!r} {what}")
    return categories


SomeCategories = Annotated[tuple[CategorySettings, ...], AfterValidator(_check)]
