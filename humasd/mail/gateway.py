"""What gateways put above or below a mail: that it came from outside, was scanned, or is confidential.

Only lines whose every word belongs there are such a notice: "[EXTERNAL] Setuju bila …" stays the writer's,
and so does "mohon isi lampiran diperiksa", which does not begin by telling what the mail is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from humasd.lexicon.forms import plain_form, word_set

MAX_LINES = 6
_MAX_LINE = 400
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CAUTION = (
    "(?:(?:caution|warning|notice|alert|attention|perhatian|peringatan|waspada|hati-hati"
    "|external|eksternal) )*"
)
_MAIL = "(?:this |the )?(?:e-?mail|mail|mesage|surel|pesan) (?:ini )?"
_CLAIM = re.compile(
    f"{_CAUTION}(?:{_MAIL}(?:(?:yang|was|is|has|ben|it|telah|sudah|sent|came|dikirim) )*"
    "(?:originated|berasal|from|dari|outside|scaned|checked|dipindai|diperiksa) "
    f"|(?:{_MAIL})?(?:external|eksternal) (?:sender|pengirim|e-?mail|mail|mesage) )"
)
"""What a notice begins by telling."""
_RULED = re.compile(
    "(?:disclaimer|penafian|sangkalan|pernyatan|perhatian|peringatan|confidentiality notice)?[ ]{0,1}"
    f"(?:{_MAIL})?(?:(?:beserta|dan|and|serta|any|all|semua|setiap|its|with|isi|the) ){{0,4}}"
    "(?:lampiran|lampiranya|attachment|attachments|isinya|information|informasi|dokumen)? ?"
    "(?:.{0,40} )?(?:rahasia|confidential|privileged|dimaksudkan|ditujukan|intended|hanya untuk) "
)
"""What a notice of an organisation's begins by telling: that its mail is for whoever it is addressed to."""
_ADDRESSED = re.compile(
    r"penerima yang dituju|bukan penerima|intended recipient|whom (?:they|it) (?:are|is) addressed"
)
_OWN = word_set("jangan sebelum sebagian persetujuan izin")
"""What nobody but the writer himself would say."""
_RULES = word_set(
    "disclaimer penafian sangkalan pernyataan confidentiality rahasia confidential privileged bersifat"
    " beserta lampirannya dokumen terlampir berkas file files hanya untuk penerima yang dituju ditujukan"
    " dimaksudkan dimaksud intended recipient recipients addressee individual entity person solely only use"
    " digunakan pribadi rahasianya jika apabila bila bukan anda menerima received error kekeliruan keliru"
    " salah kesalahan segera immediately notify beritahu beritahukan memberitahu memberitahukan hapus"
    " menghapus dihapus delete deleted kepada pengirimnya mohon harap dilarang prohibited strictly"
    " menyebarkan menyebarluaskan menyalin menggandakan mendistribusikan menggunakan memanfaatkan membaca"
    " disclose disclosure copy copying distribute distribution dissemination any all every unauthorized tanpa"
    " izin seizin hak persetujuan tertulis bertanggung jawab tanggung responsible liability kerugian akibat"
    " damage caused virus kami pemerintah kabupaten kota daerah provinsi dapat setiap semua segala bentuk"
    " lain pihak sebagian seluruh seluruhnya secara sistem dilindungi undang-undang hukum law informasi"
    " information mungkin may contain mengandung berisi memuat which that there here under the this"
)
_ORIGIN = word_set("external eksternal outside luar")
_VIRUS = word_set("virus viruses mailscanner barracuda antivirus malware")
_TAGS = word_set("external eksternal")
_OF_TAG = _TAGS | word_set("mail email e-mail surel message pesan sender pengirim")
_FEWEST = 5
"""Words of a notice that is more than a tag: "lampiran dari luar" may be a person's."""
_BESIDES = word_set(
    "caution warning notice alert attention perhatian peringatan waspada hati-hati this the a an e-mail email"
    " mail message surel pesan ini from by for of and or is are was be has been it its to in on your you our"
    " us not do don't unless until if organization organisation company network domain organisasi instansi"
    " kantor jaringan lingkungan came sent dari oleh recognize recognise know trust verify mengenal"
    " mengenali kenal anda content contents isi isinya safe aman yakin opening clicking open buka membuka"
    " mengklik jangan kecuali tidak bahwa sebelum dan atau telah sudah dinyatakan bersih clean believed"
    " dangerous berbahaya content free found none no spam exercise use careful cautious please mohon"
    " with when before perangkat lunak software program"
    " fortinet fortimail sophos trend micro mimecast proofpoint cisco avast avg kaspersky eset clamav"
    " zimbra click klik links link tautan attachments attachment lampiran sender pengirim www com info http"
    " https"
)
_ONCE = word_set("dikirim diperiksa dipindai scanned checked originated berasal")
_KNOWN = _ORIGIN | _VIRUS | _ONCE | _BESIDES
_KNOWN_RULES = _RULES | _BESIDES
_MAX_RULES = 1_500


def notice_length(lines: Sequence[str], index: int) -> int:
    """How many lines from here on are a gateway's notice, with nothing of the writer's in it; 0 for none."""
    if _is_ruling(lines[index]):
        return 1
    found: list[str] = []
    length = 0
    for line in lines[index : index + MAX_LINES]:
        here = [plain_form(word) for word in _WORD.findall(line[:_MAX_LINE])]
        is_known = bool(here) and len(line) <= _MAX_LINE and _KNOWN.issuperset(here)
        if not is_known or "?" in line or any(map(str.isdigit, line)):
            break
        found += here
        length += 1
        if length == 1 and not _TAGS.isdisjoint(here) and _OF_TAG.issuperset(here):
            return 1  # "[EXTERNAL EMAIL]"
    return length if len(found) >= _FEWEST and _is_claimed(found) else 0


def _is_ruling(line: str) -> bool:
    """Is it, in one paragraph, whom a mail is for and what others must not do with it?"""
    said = [plain_form(word) for word in _WORD.findall(line[:_MAX_RULES])]
    return (
        len(said) >= 12
        and len(line) <= _MAX_RULES
        and _KNOWN_RULES.issuperset(said)
        and bool(_ADDRESSED.search(" ".join(said)))
        and _OWN.isdisjoint(said)
        and bool(_RULED.match(" ".join(said) + " "))
    )


def _is_claimed(found: Sequence[str]) -> bool:
    """Do the words begin by telling where the mail is from, or that it was scanned for viruses?"""
    claim = _CLAIM.match(" ".join(found) + " ")
    if claim is None or (_ORIGIN | _VIRUS).isdisjoint(found):
        return False
    return _ONCE.isdisjoint(found[claim[0].count(" ") :])  # "…, mohon diperiksa"


def without_notices(lines: Sequence[str]) -> list[str]:
    """The lines but for those of gateways."""
    kept: list[str] = []
    index = 0
    while index < len(lines):
        length = notice_length(lines, index)
        kept += lines[index : index + (0 if length else 1)]
        index += length or 1
    return kept
