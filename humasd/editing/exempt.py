"""Words that hint at information exempt from publication (UU 14/2008, pasal 17)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from humasd.editing.remark import Remark, cut_excerpt

_HINTS = {
    "huruf a, penegakan hukum": r"penyelidikan(?! epidemiologi)|penyidikan|berita acara pemeriksaan|informan"
    r"|identitas (?:saksi|pelapor)|saksi (?:pelapor|mahkota)"
    r"|whistle ?blower|(?<!memusnahkan )(?<!pemusnahan )barang bukti(?! dimusnahkan)"
    r"|daftar pencarian orang",
    "huruf b, rahasia dagang": r"rahasia dagang|rahasia perusahaan|dokumen penawaran"
    r"|harga perkiraan sendiri|hps|evaluasi penawaran",
    "huruf c, pertahanan dan keamanan": r"(?<!seksi )(?<!bidang )intelijen|kontra-?intelijen"
    r"|strategi pertahanan|rencana operasi|(?:lokasi|posisi) pasukan"
    r"|jumlah (?:personel|pasukan|prajurit) (?:dan senjata|bersenjata)|jumlah senjata"
    r"|pengamanan tertutup|kode sandi|persandian negara",
    "huruf e, ketahanan ekonomi": r"rencana pembelian tanah|rencana penjualan aset|rencana investasi asing",
    "huruf g, akta dan wasiat": r"akta otentik|wasiat",
    "huruf h, rahasia pribadi": r"rekam medis|riwayat kesehatan|kondisi keuangan pribadi|hasil tes psikologi"
    r"|hasil asesmen|nilai ujian peserta|perceraian|(?<!tanpa )aib",
    "huruf i, surat internal": r"memorandum(?! (?:of|saling)\b)|nota dinas internal|surat internal"
    r"|bersifat internal",
    "huruf j, dirahasiakan": r"sangat rahasia|bersifat rahasia|dokumen (?:ini )?rahasia"
    r"|informasi (?:yang )?dikecualikan|rahasia negara|rahasia jabatan"
    r"|(?:untuk|khusus) (?:kalangan (?:internal|sendiri|terbatas)|internal)(?! dan)"
    r"|tidak untuk (?:dipublikasikan|disebarluaskan|umum)|off the record"
    r"|embargo|jangan dipublikasikan|belum (?:boleh|untuk) (?:dipublikasikan|diumumkan)|kata sandi"
    r"|password",
}
_PATTERNS = {clause: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for clause, words in _HINTS.items()}


def find_exempt(text: str) -> Iterator[Remark]:
    """Each hint once a clause, with the clause it points to; whether it applies is for a person to judge."""
    for clause, pattern in _PATTERNS.items():
        if match := pattern.search(text):
            what = f"Mungkin dikecualikan (UU 14/2008 pasal 17 {clause})"
            yield Remark(what, cut_excerpt(text, match.start(), match.end()))
