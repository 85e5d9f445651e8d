"""What an office's people say beside the words that humasd knows: words that decide, names of categories.

An added word is read as a built-in one, and as nothing else: before the answer is read each stands under a
spelling of that word which nobody writes (doubled letters count once, `plain_form`), and in what was read of
it stands again what was written. So the law on answers knows no added words and cannot treat them otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import count

from humasd.answers.reading import Answer, Reading
from humasd.answers.telling import tell_reading
from humasd.lexicon import forms, words

STANDS_FOR = {Answer.APPROVE: "setuju", Answer.REVISE: "revisi", Answer.REJECT: "tolak"}
"""As which word one is read that was added to those of an answer."""
MAX_FORMS = 20
"""Ways of writing them in one answer; what stands there in more of them is unknown, and so asked back."""

_WORD = re.compile(r"[^\W_]+(?:['’`-][^\W_]+)*['’`]?")


@dataclass(frozen=True)
class Spelled:
    """An answer, and what stood below it, as they are to be read."""

    own: str
    signature: str
    written: Mapping[str, str]
    """What was written in the place of each stand-in."""

    def restore(self, text: str) -> str:
        """A part of what was read, as it was written."""
        stand_ins = "|".join(map(re.escape, sorted(self.written, key=len, reverse=True)))
        return re.sub(stand_ins, lambda found: self.written[found[0]], text) if stand_ins else text


@dataclass(frozen=True)
class Vocabulary:
    """The words that an office has added, and its categories."""

    deciding: Mapping[str, Answer] = field(default_factory=dict)
    """By their plain form."""
    categories: Mapping[str, str] = field(default_factory=dict)
    """The office's own by each of their names, in lower case; empty where they are those of the SOP."""

    def spell(self, own: str, signature: str = "") -> Spelled:
        """The words under their stand-ins. Linear time."""
        stand_ins: dict[str, str] = {}
        taken = f"{own}\n{signature}".lower()
        lengths = count(2)
        places = map(words.own_category, count())

        def name(found: re.Match[str]) -> str:
            if found["name"] not in stand_ins and len(stand_ins) < MAX_FORMS:
                stand_ins[found["name"]] = next(place for place in places if place not in taken)
            return found["before"] + stand_ins.get(found["name"], found["name"])

        def decide(found: re.Match[str]) -> str:
            answer = self.deciding.get(_plain(found[0]))
            if answer is None or (found[0] not in stand_ins and len(stand_ins) >= MAX_FORMS):
                return found[0]
            if found[0] not in stand_ins:
                first, rest = STANDS_FOR[answer][0], STANDS_FOR[answer][1:]
                spellings = (first * length + rest for length in lengths)
                stand_ins[found[0]] = next(one for one in spellings if one not in taken)
            return stand_ins[found[0]]

        own = self._named.sub(name, own)
        if self.deciding:
            own, signature = _WORD.sub(decide, own), _WORD.sub(decide, signature)
        return Spelled(own, signature, {stand_in: written for written, stand_in in stand_ins.items()})

    def restore(self, reading: Reading, spelled: Spelled) -> Reading:
        """What was read of it, as it was written, with the office's category. One that the office does not
        have is a word more that is not understood."""
        named = reading.category and spelled.restore(reading.category).lower()
        if named and named not in (self.categories or words.CATEGORIES.values()):
            if reading.answer is Answer.APPROVE or reading.only_category:
                note = spelled.restore(spelled.own.strip())
                return Reading(Answer.UNCLEAR, note, understood=tell_reading("unclear", note, "", None, None))
            named = None
        return replace(
            reading,
            note=spelled.restore(reading.note),
            assignee=spelled.restore(reading.assignee),
            direction=spelled.restore(reading.direction),
            new_text=reading.new_text and spelled.restore(reading.new_text),
            understood=spelled.restore(reading.understood),
            category=self.categories.get(named, named) if named else None,
        )

    @cached_property
    def _named(self) -> re.Pattern[str]:
        """A category of the office's own behind the word for one; one that matches nothing without any."""
        own = sorted(set(self.categories) - set(words.CATEGORIES), key=len, reverse=True)
        if not own:
            return re.compile(r"(?!)")
        return re.compile(
            r"\b(?P<before>(?:kategori|rubrik)(?:nya)?\b[^.;!?\n]{0,40}?)\b"
            rf"(?P<name>{'|'.join(map(re.escape, own))})\b",
            re.IGNORECASE,
        )


NO_VOCABULARY = Vocabulary()


def _plain(written: str) -> str:
    return forms.plain_form(written.replace("’", "'").replace("`", "'"))
