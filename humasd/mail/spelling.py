"""Spellings of telephones, as data: each stands for a whole word of humasd.mail.words."""

from __future__ import annotations

from humasd.mail.forms import plain_form

_WRITTEN = {
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
    **dict.fromkeys(("lgsg", "lgsung", "lngsung", "lsg", "lgs"), "langsung"),
    **dict.fromkeys(("slhkan", "silahkn", "slahkan", "silkn", "sila", "silhkn"), "silakan"),
    **dict.fromkeys(("terbitin", "terbitno", "terbitken", "terbitkeun"), "terbitkan"),
    **dict.fromkeys(("tayangin", "tayangno", "tayangken", "tayangkeun"), "tayangkan"),
    **dict.fromkeys(("naikin", "naikno", "naikken", "naekkan", "naekin", "naekan"), "naikkan"),
    **dict.fromkeys(("lanjutin", "lanjutno", "lanjutken", "lanjutkeun", "lanjutna"), "lanjutkan"),
    **dict.fromkeys(("uploadin", "uploadno"), "uploadkan"),
    **dict.fromkeys(("postingin", "postingno"), "postingkan"),
    **dict.fromkeys(("naek", "nae", "naiak"), "naik"),
    **dict.fromkeys(("trbit", "tebit"), "terbit"),
    **dict.fromkeys(("sgra", "sgera"), "segera"),
    **dict.fromkeys(("udh", "sdah", "suda", "udh"), "sudah"),
    **dict.fromkeys(("ae", "wae", "bae", "sj", "sja", "aj"), "saja"),
    **dict.fromkeys(("kase",), "kasi"),
    **dict.fromkeys(("brita", "brta"), "berita"),
    "dng": "dengan",
    "dr": "dari",
    "bgt": "banget",
    **dict.fromkeys(("skrg", "skr", "skrang", "skg"), "sekarang"),
    **dict.fromkeys(("sampun", "parantos", "atos"), "sudah"),
    **dict.fromkeys(("sori", "sory", "afwan", "maap", "mf"), "maaf"),
    "io": "iyo",
    "setuju2": "setuju",
}

ABBREVIATED = {plain_form(short): plain_form(whole) for short, whole in _WRITTEN.items()}
"""Both in their plain form."""
