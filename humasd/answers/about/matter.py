"""What a text is about that somebody is asked for: its words, by which an answer may speak of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from humasd.answers.about.wording import Word, forms_of, roots_of, words_of
from humasd.lexicon import matter_words
from humasd.lexicon.given_names import GIVEN_NAMES

_LEAD = 60
"""Words of its first paragraph; what a text is about stands in them."""
_SHORTEST_LEAD = 15
"""Words; a shorter first line is a dateline or the like."""
_NEAR = 14
"""Words, within which a number counts what is named before it."""
_AGENT = re.compile(r"pe[a-z]{4,40}(?<!an)|[a-z]{3,40}(?:wan|wati)")
"""Who does something, by the form of the word ("peternak", "seniwati")."""
_DATELINE = re.compile(r"\s*([^–—a-z\n-]{3,60})[ ]?[–—-]")
"""Where a text is sent from: "TOMONI TIMUR – …"."""
_LONGEST = 50_000
"""Characters of a text that are looked at."""


@dataclass(frozen=True)
class Matter:
    """The version that was asked about, by title and text."""

    title: str
    body: str

    def holds(self, said: str) -> bool:
        """Does the text have a word, whatever its endings?"""
        return any(form in self._said for form in forms_of(said)) or not roots_of(said).isdisjoint(
            self._roots
        )

    def is_about(self, said: str) -> bool:
        """Does the title or the lead have it?"""
        return any(form in self._topic for form in forms_of(said)) or not roots_of(said).isdisjoint(
            self._topic_roots
        )

    def is_titled_by(self, said: str) -> bool:
        """Does the title have it?"""
        return any(form in self._headline for form in forms_of(said)) or not roots_of(said).isdisjoint(
            self._headline_roots
        )

    def may_name(self, said: str) -> bool:
        """May it be somebody's name or title: known as one, or a word like a name?"""
        return self.is_name(said) or self.is_like_name(said)

    def is_like_name(self, said: str) -> bool:
        """Does the text write it with a capital letter alone, as no place's name and no short one?"""
        is_told = said in self._headline or said in self._small or said in self._upper
        return not (is_told or self.is_place(said) or said[:1].isdigit()) and self.holds(said)

    def has_pair(self, first: str, second: str) -> bool:
        """Do two words stand side by side in it?"""
        return any((one, two) in self._pairs for one in forms_of(first) for two in forms_of(second))

    def stands_beside(self, first: str, second: str) -> bool:
        """Do two words stand beside each other in it, whatever their endings, over a number or an honour?"""
        return any(
            (_is_same(first, one.said) and _is_same(second, other.said))
            or (_is_same(first, other.said) and _is_same(second, one.said))
            for text in (self._title, self._body)
            for one, other in pairwise(word for word in text if not _is_passed_over(word))
        )

    def counts_people(self, number: str) -> bool:
        """Does a number stand in it before those whom it counts?"""
        return any(
            word.said == number
            and (behind.said in matter_words.ACTING or behind.said in matter_words.MEASURED)
            for text in (self._title, self._body)
            for word, behind in pairwise(text)
        )

    def counts(self, named: str, number: str) -> bool:
        """Does a number stand near a word in it, and no other between?"""
        names = frozenset(forms_of(named))
        for text in (self._title, self._body):
            for at, word in enumerate(text):
                if word.said == number and self._is_near(text, at, names):
                    return True
        return False

    @staticmethod
    def _is_near(text: list[Word], at: int, names: frozenset[str]) -> bool:
        for steps in (range(at - 1, max(-1, at - _NEAR), -1), range(at + 1, min(len(text), at + _NEAR))):
            for beside in steps:
                if text[beside].is_number:
                    break
                if not names.isdisjoint(forms_of(text[beside].said)):
                    return True
        return False

    def is_place(self, said: str) -> bool:
        """Does it stand in the text as a place's name?"""
        return said in self._places

    def is_thing(self, said: str) -> bool:
        """Is it somewhere written small, so that it is nobody's name?"""
        return any(form in self._small for form in forms_of(said)) and not self.is_name(said)

    def is_name(self, said: str) -> bool:
        """Is somebody known by it, or by what he is? A name may be a word too ("calon haji")."""
        is_agent = bool(_AGENT.fullmatch(said)) and said not in matter_words.NO_AGENTS
        return said in matter_words.ACTING or is_agent or (said in GIVEN_NAMES and said not in self._small)

    def is_titled(self, said: list[str]) -> bool:
        """Are they words of the title, in their order and with none between?"""
        title = [word.said for word in self._title]
        return any(title[at : at + len(said)] == said for at in range(len(title)))

    @cached_property
    def _title(self) -> list[Word]:
        return words_of(self.title[:_LONGEST])

    @cached_property
    def _body(self) -> list[Word]:
        return words_of(self.body[:_LONGEST])

    @cached_property
    def _headline(self) -> frozenset[str]:
        return _forms(self._title)

    @cached_property
    def _headline_roots(self) -> frozenset[str]:
        return frozenset(root for said in self._headline for root in roots_of(said))

    @cached_property
    def _upper(self) -> frozenset[str]:
        """Short names in capitals."""
        return frozenset(word.said for word in self._body if self.body[word.start : word.end].isupper())

    @cached_property
    def _said(self) -> frozenset[str]:
        return _forms([*self._title, *self._body])

    @cached_property
    def _topic(self) -> frozenset[str]:
        lead = next(
            (at for at, word in enumerate(self._body[:_LEAD]) if at >= _SHORTEST_LEAD and "\n" in word.gap),
            _LEAD,
        )
        return _forms([*self._title, *self._body[:lead]])

    @cached_property
    def _roots(self) -> frozenset[str]:
        return frozenset(root for said in self._said for root in roots_of(said))

    @cached_property
    def _topic_roots(self) -> frozenset[str]:
        return frozenset(root for said in self._topic for root in roots_of(said))

    @cached_property
    def _pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset(
            (one, two)
            for text in (self._title, self._body)
            for first, second in pairwise(text)
            for one in forms_of(first.said)
            for two in forms_of(second.said)
        )

    @cached_property
    def _places(self) -> frozenset[str]:
        """Those behind "di" or "Kecamatan" with a capital letter, and of the dateline."""
        dateline = _DATELINE.match(self.body)
        named = {word.said for word in words_of(dateline[1])} if dateline else set()
        for before, word in pairwise(self._body):
            if before.said in matter_words.PLACING and self.body[word.start].isupper():
                named.add(word.said)
        return frozenset(named - matter_words.PLACING)

    @cached_property
    def _small(self) -> frozenset[str]:
        small = (word for word in self._body if self.body[word.start].islower())
        return frozenset(form for word in small for form in forms_of(word.said))


def _is_same(said: str, written: str) -> bool:
    return said == written or not roots_of(said).isdisjoint(roots_of(written))


def _is_passed_over(word: Word) -> bool:
    return word.is_number or word.said in matter_words.HONOURS


def _forms(text: list[Word]) -> frozenset[str]:
    said = {word.said for word in text}
    said |= {part for pair, short in matter_words.SHORT.items() if short in said for part in pair}
    return frozenset(form for one in said for form in forms_of(one))
