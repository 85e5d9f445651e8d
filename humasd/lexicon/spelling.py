"""Spellings of telephones, as data: each stands for a whole word of humasd.lexicon.words."""

from __future__ import annotations

from humasd.lexicon.forms import plain_form

_STEMS = (
    "terbit",
    "tayang",
    "naik",
    "lanjut",
    "unggah",
    "muat",
    "siar",
    "tampil",
    "upload",
    "posting",
    "publish",
)
_ENDINGS = ("in", "no", "ken", "keun", "aken", "ake", "ke", "na")
"""For "-kan", as the languages of the regions end a command."""
_OF_TEXT = ("berita", "rilis", "naskah", "foto", "judul", "isi", "data", "acara", "kegiatan", "link")
"""With an "x" for "-nya"."""
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
    **dict.fromkeys(("dstjui", "dstujui"), "disetujui"),
    "sya": "saya",
    "skali": "sekali",
    **dict.fromkeys(("lanjuik", "lanjuk"), "lanjut"),
    **dict.fromkeys(("lanjuikan", "lanjuikkan", "taruihkan"), "lanjutkan"),
    "stjui": "setujui",
    "ulun": "saya",
    "kulo": "saya",
    "ambo": "saya",
    "beta": "saya",
    **dict.fromkeys(("aku", "ane", "abdi", "tyang", "denai", "inyong"), "saya"),
    "d": "di",
    **dict.fromkeys(("oce", "ocre"), "oke"),
    **dict.fromkeys(("lgsg", "lgsung", "lngsung", "lsg", "lgs"), "langsung"),
    **dict.fromkeys(("slhkan", "silahkn", "slahkan", "silkn", "sila", "silhkn"), "silakan"),
    **{
        f"{prefix}{stem}{ending}": f"{prefix}{stem}kan"
        for prefix in ("", "di")
        for stem in _STEMS
        for ending in _ENDINGS
    },
    **{
        f"{prefix}naek{ending}": f"{prefix}naikkan" for prefix in ("", "di") for ending in ("in", "no", "ken")
    },
    **dict.fromkeys(("naekkan", "naekan", "naiakan", "naiakkan"), "naikkan"),
    **dict.fromkeys(("dinaekan", "dinaiakan"), "dinaikkan"),
    **dict.fromkeys(("naek", "nae", "naiak"), "naik"),
    **dict.fromkeys(("trbit", "tebit"), "terbit"),
    **dict.fromkeys(("sgra", "sgera"), "segera"),
    **dict.fromkeys(("udh", "sdah", "suda", "su", "so", "wes", "wis", "geus"), "sudah"),
    **dict.fromkeys(("ae", "wae", "bae", "mawon", "jua", "ja", "sj", "sja", "aj"), "saja"),
    **dict.fromkeys(("kase",), "kasi"),
    **dict.fromkeys(("brita", "brta"), "berita"),
    "dng": "dengan",
    "yg": "yang",
    "dr": "dari",
    "pd": "pada",
    **dict.fromkeys(("mba", "mbk", "mbakyu"), "mbak"),
    **dict.fromkeys(("pk", "pakk"), "pak"),
    **dict.fromkeys(("tlng", "tlg"), "tolong"),
    "bgt": "banget",
    **dict.fromkeys(("skrg", "skr", "skrang", "skg"), "sekarang"),
    **dict.fromkeys(("sampun", "parantos", "atos"), "sudah"),
    **dict.fromkeys(("sori", "sory", "afwan", "maap", "mf"), "maaf"),
    "io": "iyo",
    **dict.fromkeys(("byk", "bnyk"), "banyak"),
    **dict.fromkeys(("smg", "smoga"), "semoga"),
    **dict.fromkeys(("slmt", "slamat"), "selamat"),
    "bngt": "banget",
    "kmi": "kami",
    "mlm": "malam",
    "jih": "ji",
    "msh": "masih",
    "setuju2": "setuju",
    **dict.fromkeys(("slsai", "slesai", "slse"), "selesai"),
    **dict.fromkeys(("bales", "bls"), "balas"),
    "br": "baru",
    **dict.fromkeys(("waos", "woco"), "baca"),
    "sanget": "sangat",
    **dict.fromkeys(("iki", "niki"), "ini"),
    **dict.fromkeys(("satuju", "sutuju"), "setuju"),
    **dict.fromkeys(("kusetujui",), "setujui"),
    **dict.fromkeys(("sajo",), "saja"),
    **dict.fromkeys(("tarbikan", "tabikan", "tarbitkan", "tabitkan"), "terbitkan"),
    "tarimo": "terima",
    "banar": "banget",
    **{f"{stem}x": f"{stem}nya" for stem in _OF_TEXT},
}

ABBREVIATED = {plain_form(short): plain_form(whole) for short, whole in _WRITTEN.items()}
"""Both in their plain form."""
