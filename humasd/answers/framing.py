"""What frames a plain approval: whom its first lines greet, and the initials below it.

Cut for the question of approval alone: in a note such lines may be part of what shall change.
"""

from __future__ import annotations

import re

from humasd.lexicon import forms, run_words, signature_words, words
from humasd.lexicon.given_names import GIVEN_NAMES, SHARED_NAMES
from humasd.mail.signing import is_own_name, is_title_line, names_of

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_GREETED_INLINE = re.compile(
    r"\A((?:yth|ytc|kepada)\b(?:[^,:\n]{3,60}(?=[,:])|\.?[ ][^.,:\n]{3,60}(?=\.)))[,:.][ ]", re.IGNORECASE
)
_CALLED_INLINE = re.compile(
    r"\A(?:dek|dik|adek|adik|dinda|adinda|nak|mas|mbak|mba|kak|bang|kang|teh)[ ]([^\W\d_]{2,20}),[ ]"
    r"|\A(?:pak|bapak|bu|ibu)[ ]([^\W\d_]{2,20}),[ ](?=(?:saya|sy)\b)",
    re.IGNORECASE,
)
"""Whom an answer calls first: one who is younger, or an elder where "saya" tells whose consent follows."""
_INTRODUCED = re.compile(
    r"\A((?:dengan[ ]ini[ ,]{1,2})?(?:saya|sy))[ ,]{1,2}([^\n]{2,60}?),[ ](?=(?:selaku|sebagai)\b)",
    re.IGNORECASE,
)
_NOTHING_NOTED = re.compile(
    r"\b(?:catatan|koreksi|r{1,2}evisi|perbaikan|perubahan)[ ]?:[ ]?(?:nihil|(?:tidak|tdk)[ ]ada)"
    r"(?=[ ]?(?:[.,;\n]|\Z))",
    re.IGNORECASE,
)
"""As a form has it ("Catatan: nihil")."""
_MOST_GREETING = 4
"""Lines."""
_OPENING = forms.word_set("yth ytc kepada kpd dear")
_GREETED = (
    _OPENING
    | words.GREETING
    | words.PERSONS
    | signature_words.TITLES
    | GIVEN_NAMES
    | forms.word_set(
        "di tempat saudara sdr sdri seluruh publikasi redaksi penyusun website penulis penyunting editor"
    )
) - (words.OTHERS | words.DECISIVE | words.HEDGES | forms.word_set("dinas badan kominfo informatika"))
"""Nobody of another office, to whom the letter would be."""
_INITIALS = re.compile(r"[-/~(]?[ ]?([A-Z](?:\.?[A-Z]){1,2})\.?[ ]?[-/~)]?")
_TITLED = re.compile(r"(?:[ ]?[-–—/|,][ ]?|\.[ ](?=[A-Za-z ]*\Z))([A-Za-z][A-Za-z. ]{3,60})\Z")
_NAMED = re.compile(
    r"(?:[.,]?\s{1,3}(?:ttd|tertanda)[.:]?\s{1,3}|[.,]\s{1,3}-?|[ ][-–—/|~][ ]?|[ ]\()"
    r"([A-Za-z][A-Za-z.,'’ ]{1,60})\)?\Z",
    re.IGNORECASE,
)
_NO_INITIALS = (
    forms.word_set(
        "tdk blm jgn tlk tp ga gk ps nb wa ig fb hp tv sk dl cc ri cek rev"
        " rvs stop sda dst pr tk ya rev nok btl gti ubh hps msh nnt bsk dlu tgg tgu pdf"
        " eh ah oh uh ih ck hm haa hah heh huh hoi oi woi wah wow nah kok lho loh lo deh dih sih toh to kan"
        " otw brb btw lol wtf omg asap tba tbc tbd fyi ntr ntar nti bkn kpn knp gmn mna mn dmn sp spa brp apa"
        " sia dia kmu kau lu gue aku sy kt kita bp ibu pak bu si tsb ini itu dua satu tiga isi jdl ft fot vid"
        " hal alx par tgl bln thn jam mnt hr hri mgg rpt agd edt edit ed ulg lg lgi jg sdh krn spy agr utk"
        " lah aha yah yg ugh idk nvm tgt xx zz hok skip"
        " dgn klw kl klo jk jka sms wag gb gp gpp gpl ogh mls cpk pts ora drg dr dri ke di pd bs bsa gbs"
        " tgh mau mo msk klr plg dtg tba ttp tpi tapi lbh krg srh kcl bsr lbr dok doc rtf xls nik ktp pns asn"
        " dpr pkk spt std tu ut sop rev rvz tes cb coba ayo yuk hus hai hey tu tuh nih gih dah duh aw uf"
    )
    | words.DECISIVE
    | words.HEDGES
    | words.OTHERS
)


def cut_frame(text: str, official_names: tuple[str, ...] = ()) -> str:
    """The answer without lines of salutation ("Yth. Tim Humas") and initials of its own line ("AM").

    Initials are of one of the officials, whose names are known; other letters may be any word ("GR", "TBC").
    """
    own = names_of(official_names) - signature_words.TITLES
    text = _NOTHING_NOTED.sub("tidak ada catatan", text)
    lines = _GREETED_INLINE.sub(r"\1\n", _cut_own_name(_cut_call(text.strip()), own)).split("\n")
    start = _end_of_salutation(lines, own)
    end = len(lines)
    if end - start > 1 and _is_initials(lines[-1], official_names):
        end -= 1
    return _cut_title("\n".join(lines[start:end]).strip(), names_of(official_names))


def _cut_call(text: str) -> str:
    """The answer without the name at its head by which somebody is called ("Dek Rina, setuju")."""
    found = _CALLED_INLINE.match(text)
    is_name = found is not None and forms.plain_form(found[1] or found[2]) in (
        GIVEN_NAMES - words.PERSONS | run_words.COLLEAGUES
    )
    return text[found.end() :] if found and is_name else text


def _cut_own_name(text: str, own: frozenset[str]) -> str:
    """The answer without the official's own name behind its "saya" ("Saya, Yusran, selaku Kepala Bagian")."""
    found = _INTRODUCED.match(text)
    sure = own - SHARED_NAMES or own
    return f"{found[1]} {text[found.end() :]}" if found and is_own_name(found[2], sure) else text


def cut_salutation(text: str) -> str:
    """The answer without the lines at its head that greet somebody by title."""
    lines = text.strip().split("\n")
    return "\n".join(lines[_end_of_salutation(lines) :])


def _cut_title(text: str, known: frozenset[str]) -> str:
    """The answer without a title or an official's own name that signs its last line ("SETUJU - Kabag Humas",
    "Acc, ttd. Wayan")."""
    tail = text[-80:]
    found = _TITLED.search(tail)
    if found and is_title_line(found[1]) and not _is_part_or_superior(found[0]):
        return text[: len(text) - len(found[0])]
    found = _NAMED.search(tail)
    return text[: len(text) - len(found[0])] if found and is_own_name(found[1], known) else text


def _is_part_or_superior(tail: str) -> bool:
    """ ", bagian kota" may be a part of the text; "ttd Pimpinan" is somebody above."""
    named = [forms.plain_form(word) for word in _WORD.findall(tail)]
    is_part = tail.lstrip().startswith(",") and named[0] == "bagian" and "humas" not in named
    return is_part or {*named} - _SIGNED == {"pimpinan"}


_SIGNED = forms.word_set("ttd ttd. tertanda dto")


def _end_of_salutation(lines: list[str], own: frozenset[str] = frozenset()) -> int:
    """How many lines at the head greet someone by title, one of them with "Yth." or the like.

    Where the official's own name is greeted, somebody else wrote what follows.
    """
    end = 0
    is_opened = False
    for at, line in enumerate(lines[: min(_MOST_GREETING, len(lines) - 1)]):
        found = [forms.plain_form(word) for word in _WORD.findall(line[:120])]
        if len(line) > 120 or "?" in line or any(word not in _GREETED or word in own for word in found):
            break
        is_opened = is_opened or not _OPENING.isdisjoint(found)
        end = at + 1
    return end if is_opened else 0


def _is_initials(line: str, official_names: tuple[str, ...]) -> bool:
    found = _INITIALS.fullmatch(line.strip()[:12])
    if found is None:
        return False
    letters = found[1].replace(".", "")
    if forms.plain_form(letters) in _NO_INITIALS or not names_of(official_names) - signature_words.TITLES:
        return False
    firsts = {word[0].upper() for name in official_names for word in _WORD.findall(name[:200])}
    return firsts.issuperset(letters)
