"""How a pattern of a whole clause is made: of a closed set of words, some of which must be among them.

Matched as humasd.answers.beside.run_patterns are. The clause is filled to its end, so that no word of doubt
finds room in it; in what order its words stand does not matter.
"""

from __future__ import annotations

from humasd.lexicon import words
from humasd.lexicon.forms import one_of, word_set
from humasd.lexicon.patterns import Pattern

END = f"{one_of(words.EMOJI)}{{0,6}}(?=[.])"
CALL = f"(?:ya |{one_of(words.PERSONS)}){{0,3}}{END}"
"""Whom one calls, and the clause's end."""
ADDRESS = f"(?:banyak |ya |{one_of(words.PERSONS)}){{0,4}}"
"""Whom one thanks or asks to be excused, within it."""


def any_of(listed: str) -> str:
    """One of the words listed, parted by blanks, as a pattern."""
    return one_of(word_set(listed))


def clause_of(said: str, *needed: str, most: int = 9) -> Pattern:
    """A clause that `said` takes, once to `most` times, with each of `needed` somewhere in it."""
    wanted = "".join(f"(?={said}{{0,{most}}}?{need})" for need in needed)
    return Pattern(f"{wanted}{said}{{1,{most}}}{END}")
