"""Spellings of telephones in remarks, as data: what they shorten decides nothing there.

In the words that decide they are not forgiven ("br" and "jd" may be initials); see humasd.lexicon.spelling.
"""

from __future__ import annotations

from humasd.lexicon.forms import plain_form

_WRITTEN = {
    **dict.fromkeys(("slsai", "slesai", "selesei", "slse", "slsei"), "selesai"),
    **dict.fromkeys(("br", "bru", "baruka", "barusaja", "barupi"), "baru"),
    **dict.fromkeys(("bls", "bales", "blas", "blz"), "balas"),
    **dict.fromkeys(("jd", "jdi"), "jadi"),
    **dict.fromkeys(("ni", "nie", "nih"), "ini"),
    **dict.fromkeys(("lgi", "lge"), "lagi"),
    **dict.fromkeys(("bs", "bsa"), "bisa"),
    **dict.fromkeys(("ank", "anakku"), "anak"),
    **dict.fromkeys(("plg",), "pulang"),
    **dict.fromkeys(("jln", "jlan"), "jalan"),
    **dict.fromkeys(("ktr", "kntr", "kantr"), "kantor"),
    **dict.fromkeys(("rmh", "rmah"), "rumah"),
    **dict.fromkeys(("rpt", "rapt"), "rapat"),
    **dict.fromkeys(("acr",), "acara"),
    **dict.fromkeys(("smpe", "sampe", "nyampe", "nyampai"), "sampai"),
    **dict.fromkeys(("sinyl", "signyal"), "sinyal"),
    **dict.fromkeys(("jlek", "jelekk"), "jelek"),
    **dict.fromkeys(("msk",), "masuk"),
    **dict.fromkeys(("ktmu", "ketmu"), "ketemu"),
    **dict.fromkeys(("tggu", "tgu", "tungguin"), "tunggu"),
    **dict.fromkeys(("tmn", "tmn2", "teman2", "temen-temen", "temen2"), "teman-teman"),
    **dict.fromkeys(("ingetin", "ingatin", "ingatkn", "ingtkan"), "ingatkan"),
    **dict.fromkeys(("sklian", "skalian", "sekalianmi"), "sekalian"),
    **dict.fromkeys(("krm", "kirimin", "kirimkn"), "kirim"),
    **dict.fromkeys(("btre", "batre", "batrei", "batere"), "baterai"),
    **dict.fromkeys(("undngan", "undgn"), "undangan"),
    **dict.fromkeys(("bpk2",), "bapak-bapak"),
    **dict.fromkeys(("p",), "pak"),
    **dict.fromkeys(("tlp", "telp", "tlpn", "telpon", "tlfn"), "telepon"),
}

SHORTENED = {plain_form(short): plain_form(whole) for short, whole in _WRITTEN.items()}
"""Both in their plain form."""
