"""[words]: what this office's officials write beside the words that decide everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic import ValidationInfo, field_validator, model_validator

from humasd.answers.reading import Answer
from humasd.settings.section import Section


class WordsSettings(Section):
    """Single words, as they are written; in any case, and with letters doubled."""

    approve: tuple[str, ...] = ()
    revise: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()

    @field_validator("approve", "revise", "reject")
    @classmethod
    def _mean_nothing_else(cls, said: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        for word in said:
            _find_added(word, Answer(str(info.field_name)))
        return said

    @model_validator(mode="after")
    def _mean_one_thing(self) -> WordsSettings:
        listed = [plain for plain, _ in self._added()]
        twice = next((plain for plain in listed if listed.count(plain) > 1), None)
        if twice is not None:
            raise ValueError(f"{twice!r} is named twice; a word means one thing, name it once")
        return self

    def deciding(self) -> dict[str, Answer]:
        """What each word decides, by its plain form, without those that everybody has."""
        return dict(self._added())

    def find_among(self, names: Iterable[str]) -> str | None:
        """The first of the words that is a part of a name."""
        if not (added := self.deciding()):
            return None
        from humasd.lexicon.forms import plain_form

        parts = {plain_form(part.strip(".,")) for name in names for part in name.split()}
        return next((plain for plain in added if plain in parts), None)

    def _added(self) -> Iterator[tuple[str, Answer]]:
        for answer, said in (
            (Answer.APPROVE, self.approve),
            (Answer.REVISE, self.revise),
            (Answer.REJECT, self.reject),
        ):
            yield from ((plain, answer) for word in said if (plain := _find_added(word, answer)))


def _find_added(word: str, answer: Answer) -> str | None:
    """Loaded where a word is added: all that reads answers comes with it, and a command such as `list` needs
    none of that."""
    from humasd.answers.added_words import find_added

    return find_added(word, answer)
