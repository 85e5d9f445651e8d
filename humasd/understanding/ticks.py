"""Which of several options somebody has ticked: "☐ Pembangunan ☑ Pemerintahan", "[ ] … [x] …"."""

from __future__ import annotations

import re
from collections.abc import Iterable

MAX_TEXT = 1_000
"""Characters looked at."""
_MARK = r"[xXvV✓✔√]"
_TICKED = rf"\[\s?{_MARK}\s?\]|\(\s?{_MARK}\s?\)|[☑☒🗹🗷✅✓✔√■●◉⬛\uf0fe\uf0fc]"
_EMPTY = r"\[\s{0,3}\]|\(\s{0,3}\)|[☐□○◯⬜❑❏\uf0a8\uf06f]"


def find_ticked(text: str, options: Iterable[str]) -> tuple[str, ...]:
    """The options, in lower case, that bear a tick; none where it is doubtful whose the tick is.

    Where each option has a box, the first box is that of the first option, on whichever side it stands.
    """
    text = text[:MAX_TEXT].lower()
    names = [(m.start(), m.end(), m[0]) for m in re.finditer("|".join(map(re.escape, options)), text)]
    ticked = [(match.start(), match.end()) for match in re.finditer(_TICKED, text)]
    boxes = [*ticked, *((match.start(), match.end()) for match in re.finditer(_EMPTY, text))]
    if not names or not ticked:
        return ()
    if len(boxes) == len(names):
        in_order = sorted(boxes)
        return tuple(names[in_order.index(tick)][2] for tick in ticked)
    return tuple(name for tick in ticked if (name := _nearest(text, tick, names)))


def _nearest(text: str, tick: tuple[int, int], names: list[tuple[int, int, str]]) -> str | None:
    """The option that nothing but space parts from the tick, if it is one alone."""
    beside = [
        name
        for start, end, name in names
        if not (text[tick[1] : start] if start >= tick[1] else text[end : tick[0]]).strip()
    ]
    return beside[0] if len(beside) == 1 else None
