"""Spellings of telephones, as data: each stands for a whole word of humasd.mail.words."""

from __future__ import annotations

ABBREVIATED = {
    "lnjt": "lanjut",
    "lnjut": "lanjut",
    "lnjtkan": "lanjutkan",
    "lnjutkan": "lanjutkan",
    "trbitkan": "terbitkan",
    "tygkan": "tayangkan",
    "naikn": "naikan",
    "dpt": "dapat",
    "blh": "boleh",
    "dstjui": "disetujui",
    "stjui": "setujui",
    "ulun": "saya",
    "kulo": "saya",
    "ambo": "saya",
    "beta": "saya",
}
