"""Whatever becomes of a submission on its way, it is understood or refused, and costs no more than itself."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from humasd.errors import Refused
from humasd.understanding import Understanding
from humasd.understanding.understand import understand
from humasd.understanding.unopened import ALL_OPENED
from tests.support.regions import LUWU_TIMUR
from tests.support.submissions import FOLDER, OFFICE, ZONE, build_mail, load_units, sample_names

PIECES = (
    b"Kepada Yth : A\r\nDari : B\r\nPerihal : C\r\n",
    b"[23/11 09.12] Pak Sekdes: ",
    b"<Media tidak disertakan>\r\n",
    b"---------- Forwarded message ---------\r\nDari: A\r\nSubject: B\r\n\r\n",
    b"FORMULIR PUBLIKASI KEGIATAN\r\nTempat : \r\nJudul Kegiatan :\r\n",
    b"<table><tr><td>Tempat</td><td>",
    b"\r\n\r\n",
    b"\x00\xff\xfe",
    b"=?utf-8?q?=0D=0A?=",
)


def is_quick(name: str) -> bool:
    """Whether nothing in it must be recognised by OCR."""
    made = (FOLDER / name / "mail.toml").read_text(encoding="utf-8")
    return "scan = true" not in made and "page = true" not in made


QUICK = tuple(name for name in sample_names() if is_quick(name))
mail_of = cache(build_mail)
units = cache(load_units)


@dataclass(frozen=True)
class Damage:
    """What happens to a mail at one place."""

    kind: str
    place: float
    """Share of the mail that lies before it."""
    length: int
    other: str
    piece: bytes

    def spoil(self, raw: bytes) -> bytes:
        at = int(self.place * len(raw))
        before, struck, after = raw[:at], raw[at : at + self.length], raw[at + self.length :]
        match self.kind:
            case "truncate":
                return before
            case "cut":
                return before + after
            case "splice":
                other = mail_of(self.other)
                start = int(self.place * len(other))
                return before + other[start : start + self.length] + struck + after
            case "double":
                return before + struck * 3 + after
            case "flip":
                return before + bytes(octet ^ 0x55 for octet in struck[:8]) + struck[8:] + after
            case _:
                return before + self.piece * (self.length // 40) + struck + after


damages = st.builds(
    Damage,
    kind=st.sampled_from(["truncate", "cut", "splice", "double", "flip", "write"]),
    place=st.floats(0, 1),
    length=st.integers(0, 2_000),
    other=st.sampled_from(QUICK),
    piece=st.sampled_from(PIECES),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(QUICK), st.lists(damages, min_size=1, max_size=3))
def test_it_is_understood_or_refused(name: str, suffered: list[Damage]) -> None:
    raw = mail_of(name)
    for damage in suffered:
        raw = damage.spoil(raw)
    try:
        understood = understand(raw, OFFICE, ALL_OPENED, units(), ZONE, LUWU_TIMUR)
    except Refused:
        return
    assert isinstance(understood, Understanding)
    assert (understood.source is None) == (not understood.text.strip())
    assert all("/" not in item.filename and item.filename for item in understood.items)
