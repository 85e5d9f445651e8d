"""Words that the dictionary (KBBI) writes otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from humasd.editing.prepositions import find_prepositions
from humasd.editing.remark import Remark, cut_excerpt
from humasd.region import NO_REGION, Region

_NONSTANDARD = """
    aktifitas=aktivitas, aktifis=aktivis, aktip=aktif, akte=akta, amandemen=amendemen, analisa=analisis,
    antri=antre, antrian=antrean, apotik=apotek, atlit=atlet, azas=asas, berfikir=berpikir, blanko=blangko,
    cabe=cabai, cidera=cedera, cinderamata=cendera mata, detil=detail, diagnosa=diagnosis, disain=desain,
    do'a=doa, do’a=doa, berdo'a=berdoa, berdo’a=berdoa, efektifitas=efektivitas, ekosistim=ekosistem,
    ekstrim=ekstrem, elit=elite, faham=paham, fikir=pikir, fikiran=pikiran, formil=formal, fotocopy=fotokopi,
    frekwensi=frekuensi, gladi=geladi, hakekat=hakikat, handal=andal, hembusan=embusan, himbau=imbau,
    himbauan=imbauan, menghimbau=mengimbau, dihimbau=diimbau, hirarki=hierarki, hipotesa=hipotesis,
    hutang=utang, idul fitri=Idulfitri, idul adha=Iduladha, ijasah=ijazah, ijin=izin, diijinkan=diizinkan,
    mengijinkan=mengizinkan, perijinan=perizinan, isteri=istri, jadual=jadwal, jaman=zaman, jenasah=jenazah,
    jum'at=Jumat, jum’at=Jumat, kadaluarsa=kedaluwarsa, kadaluwarsa=kedaluwarsa, karir=karier, kaos=kaus,
    katagori=kategori, kerjasama=kerja sama, bekerjasama=bekerja sama, komplek=kompleks, kongkrit=konkret,
    konkrit=konkret, konsekwensi=konsekuensi, kordinasi=koordinasi, mengkoordinir=mengoordinasi,
    dikoordinir=dikoordinasi, mengkoordinasikan=mengoordinasikan, kreatifitas=kreativitas, kwalitas=kualitas,
    kwantitas=kuantitas, kwitansi=kuitansi, legalisir=legalisasi, lembab=lembap, lobang=lubang,
    managemen=manajemen, menejemen=manajemen, mempengaruhi=memengaruhi, mengkampanyekan=mengampanyekan,
    mengkomunikasikan=mengomunikasikan, mengkonsumsi=mengonsumsi, mengkoreksi=mengoreksi,
    mensejahterakan=menyejahterakan, mensosialisasikan=menyosialisasikan, mensukseskan=menyukseskan,
    mensyukuri=menyukuri, mentaati=menaati, mentertibkan=menertibkan, mesjid=masjid, metoda=metode,
    milyar=miliar, milyard=miliar, merubah=mengubah, dirubah=diubah, rubah=ubah, mushola=musala,
    musholla=musala, mushalla=musala, nasehat=nasihat, nafas=napas, nomer=nomor, nopember=November,
    notulen=notula, nara sumber=narasumber, obyek=objek, obyektif=objektif, olah raga=olahraga,
    orangtua=orang tua, organisir=organisasi, orisinil=orisinal, paska=pasca, pasca panen=pascapanen,
    pebruari=Februari, pengrajin=perajin, pengrusakan=perusakan, perduli=peduli, photo=foto, praktek=praktik,
    produktifitas=produktivitas, propinsi=provinsi, prosentase=persentase, ramadhan=Ramadan, rapih=rapi,
    rejeki=rezeki, resiko=risiko, respon=respons, riel=riil, sample=sampel, sekedar=sekadar, seksama=saksama,
    sekertaris=sekretaris, sertipikat=sertifikat, silahkan=silakan, silaturahim=silaturahmi, sholat=salat,
    shalat=salat, sistim=sistem, sistimatis=sistematis, sportifitas=sportivitas, standarisasi=standardisasi,
    subyek=subjek, sukur=syukur, supir=sopir, survey=survei, tahta=takhta, tanggungjawab=tanggung jawab,
    bertanggungjawab=bertanggung jawab, tauladan=teladan, ketauladanan=keteladanan, tehnik=teknik,
    tehnis=teknis, tehnologi=teknologi, telpon=telepon, terlantar=telantar, terlanjur=telanjur,
    terimakasih=terima kasih, berterimakasih=berterima kasih, trampil=terampil, ketrampilan=keterampilan,
    ustadz=ustaz, wujut=wujud, antar desa=antardesa, antar kecamatan=antarkecamatan, antar daerah=antardaerah,
    utk=untuk, yg=yang, dgn=dengan, tgl=tanggal, dlm=dalam, krn=karena, jg=juga, sdh=sudah, tsb=tersebut,
    kpd=kepada, shg=sehingga, thd=terhadap, dari pada=daripada, sehubungan dgn=sehubungan dengan
"""
_STANDARD = dict(entry.strip().split("=") for entry in " ".join(_NONSTANDARD.split()).split(","))

_AFTER_NAME = re.compile(r",?\s(?:[SMA]\.\s?\w|(?:SE|SH|ST|MM|MH|SKM)\b)|\s\(\d{1,2}(?:\)| tahun)")
_BEFORE_NAME = re.compile(
    r"(?:\b(?:Hj?|Muh|Moh|Drs?|dr|Ir|Ust)\.\s|\b(?:Bapak|Ibu|Pak|Bu|Andi|Muhammad|bernama|atas nama)\s"
    r"|\b(?:kata|ujar|tutur|ungkap|jelas|ucap|tegas)\s)(?:[A-Z]\w{1,20}\s){0,2}$"
)
MAX_WORDS = 12
"""Words that one remark names."""
_WORDS = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(re.escape(word) for word in sorted(_STANDARD, key=len, reverse=True))
    + r")(?![\w’'-])",
    re.IGNORECASE,
)


def find_misspellings(text: str, region: Region = NO_REGION) -> tuple[Remark, ...]:
    """One remark with every such word and what the dictionary has instead; none where there is none."""
    found = dict.fromkeys((*_words_of_list(text), *find_prepositions(text, region)))
    if not found:
        return ()
    words = "; ".join(f"{wrong} → {right}" for wrong, right in list(found)[:MAX_WORDS])
    more = f"; dan {len(found) - MAX_WORDS} kata lain" if len(found) > MAX_WORDS else ""
    return (Remark(f"Ejaan: {words}{more}"),)


def _words_of_list(text: str) -> Iterator[tuple[str, str]]:
    for match in _WORDS.finditer(text):
        if not (match[0][0].isupper() and _is_name(text, match)):
            yield match[0].lower(), _STANDARD[match[0].lower()]


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Whether a degree or an age follows, or a title or a word of saying stands before: it is somebody's."""
    before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 12]
    return _AFTER_NAME.match(after) is not None or _BEFORE_NAME.search(before) is not None


def find_doubled_words(text: str) -> Iterator[Remark]:
    """ "yang yang"; a reduplication has a hyphen."""
    for match in re.finditer(r"(?<![\w-])([a-z]{2,30})[ \t]{1,4}\1(?![\w-])", text):
        yield Remark("Kata tertulis dua kali", cut_excerpt(text, match.start(), match.end()))
