"""How Indonesian news say where something was: "di Aula …, Desa …", "bertempat di …", "WOTU – …"."""

from __future__ import annotations

import re

VENUES = (
    r"aula|lapangan|gedung|ruang|rumah|kantor|halaman|masjid|mesjid|gereja|pura|hotel|balai|baruga|pendopo"
    r"|puskesmas|posyandu|poskesdes|rsud|pasar|pelabuhan|dermaga|sekolah|sd|sdn|smp|smpn|sma|sman|smk|smkn"
    r"|mtsn?|man|tk|paud|kampus|universitas|taman|stadion|gor|pantai|danau|bumi|islamic|pondok|pesantren"
    r"|terminal|bandara|alun-alun|anjungan|tribun|villa|wisma|cafe|kafe|warkop|mapolres|polres|polsek|koramil"
    r"|kua|makodim|posko|kebun|lahan|sawah|tpi|tpa|ballroom|auditorium|perpustakaan|bendung|bendungan"
    r"|pelataran|kawasan|kompleks?|area|perairan|bantaran|tepi|tepian|tpst|sungai|lokasi|teras|tugu|mess?"
    r"|instalasi|panti|rutan|lapas|jembatan|pulau|air terjun|embung|rest area|mal"
    r"|akademi|institut|politeknik|mako(?:\w{3,8})?|bukit|gunung|bandar|gerai"
    r"|ruas|jalur|poros|simpang|laboratorium|lab|studio|kios|hamparan|tambak|waduk|hutan|kali|sirkuit|arena|kolam|kandang"
    r"|mtq|sanggar|galeri|markas|museum|klinik|gudang|pabrik|bengkel|command"
    r"|musala|mushalla|mushola|musholla|vihara|kapel|asrama|plaza|lobi|gazebo|joglo|rujab|wantilan|bale|puskeswan|loket|slb|slbn"
)
ROADS = r"jalan|jln?\.?|lorong|gang"
AREAS = r"desa|kelurahan|kecamatan|kec\.|dusun|lingkungan"
_GAP = r"[ \t\xa0]+"
"""Between two words of a line: a place does not run over its paragraph's end."""
_NAME = (
    r"(?:(?:[A-Z]|Jl|Jln|Jend|Dr|Ir|Hj|Moh|Muh|St|No|Gg|Km|Lt|Kec|Kel|Ds)\.(?=\s?[A-Z0-9])"
    r"|(?!Di(?:[a-z]{3,20}(?:kan|ri)|gelar|buka|duga|bangun|lepas|jaga)\b)[A-Z0-9](?:[\w'’-]|–(?=\w))*)"
)
"""A word of a name; no verb of a headline, no full stop but that of an abbreviation."""
_VERBS = (
    r"bertempat|berlokasi|berlangsung|dilaksanakan|digelar|diadakan|diselenggarakan|dipusatkan|dihelat|dibuka"
    r"|dilakukan|diresmikan|terselenggara|berpusat|melaksanakan|menggelar"
)
_HOME = (
    rf"\b(?:(?:tinggal|berdomisili|beralamat|bermukim|bekerja|ditempatkan|bertugas|mengajar|berdinas)(?:{_GAP}\w+){{0,3}}"
    rf"|(?:[Ss]aya|[Ss]y)(?:{_GAP}(?:adalah|seorang|salah|satu))*"
    rf"{_GAP}(?:guru|dokter|bidan|perawat|dosen|pegawai|staf|warga|siswa|mahasiswa|penyuluh|kader|operator)"
    r"|(?<!mendatangi )(?<!mengunjungi )(?<!menyambangi )(?<!meninjau )"
    rf"(?<!kunjungan )(?<!\d )(?<!unit )(?<!sebuah )(?<!satu )(?<!bedah )(?<!bangun )"
    rf"rumah(?:nya)?(?:{_GAP}(?!jabatan|sakit|adat|ibadah|dinas"
    rf"|warga|penduduk|panggung)\w+){{0,2}}){_GAP}(?=di\b)"
)
_BESIDE = rf"(?:(?:sepanjang|sekitar|seputar(?:an)?|wilayah|depan(?={_GAP}(?i:{VENUES})\b)){_GAP})?"
AT = re.compile(
    rf"(?P<home>{_HOME})?(?P<verb>\b(?:{_VERBS})(?:{_GAP}\w+)?{_GAP})?\bdi{_GAP}{_BESIDE}"
    rf"(?P<place>{_NAME}(?:{_GAP}(?:(?:dan|di|&){_GAP}(?=[A-Z0-9]))?{_NAME}){{0,9}}"
    rf"(?:,?{_GAP}(?:Desa|Kelurahan|Kecamatan|Kec\.|Dusun|Lingkungan|Kota){_GAP}{_NAME}(?:{_GAP}{_NAME}){{0,3}}){{0,3}})"
)
VISITED = re.compile(
    rf"\b(?:(?<!jual )(?<!kirim )(?<!pasok )(?<!pasarkan )(?<!setor )ke|meninjau|mengunjungi"
    r"|meresmikan|mengaspal|memperbaiki|merehabilitasi|menyambangi|memantau|mendatangi|memadati|menyusuri|menjelajahi|mengelilingi|membersihkan|bersih-bersih)"
    rf"(?:{_GAP}langsung)?{_GAP}"
    rf"(?P<place>(?=(?i:{VENUES}|desa|kelurahan|dusun)\b)(?:ruas{_GAP}jalan|{_NAME})(?:{_GAP}{_NAME}){{1,6}}"
    rf"(?:,?{_GAP}(?:Desa|Kelurahan|Kecamatan){_GAP}{_NAME}(?:{_GAP}{_NAME}){{0,2}}){{0,2}})"
)
"""A venue or village that somebody went to, where none is told to be the place."""
DAY = re.compile(
    r",?\s(?:pada\s)?(?:(?:hari|tanggal|tgl)\b|(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)\b|\(\d"
    r"|\d{1,2}\s(?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Agu|Sep|Okt|No[vp]|Des)[a-z]{0,6}\s\d{4}\b)"
)
"""A day straight behind a place: it is where something was held, whatever the place is called."""
DATED_VENUE = re.compile(
    rf"(?P<place>(?<![\w-])(?<!Desa )(?<!Dusun )(?<!Kelurahan )(?<!Kecamatan )"
    rf"(?=(?i:{VENUES})\b){_NAME}(?:{_GAP}{_NAME}){{1,6}}"
    rf"(?:,?{_GAP}(?:Desa|Kelurahan|Kecamatan){_GAP}{_NAME}(?:{_GAP}{_NAME}){{0,2}}){{0,2}})"
    rf"(?=(?:,{_GAP}(?!(?:Senin|Selasa|Rabu|Kamis|Jum|Sabtu|Minggu|Ahad)){_NAME})?{DAY.pattern})"
)
"""A venue straight before a day, whatever leads to it: "yang terakhir SDN 12 Sungai Raya, Sabtu (21/11)"."""
OPENED = re.compile(
    rf"(?:^|[-–—.:]|\b(?:pe)?layanan(?:{_GAP}[a-z]{{3,15}}){{0,2}})(?:{_GAP})?"
    rf"(?P<place>(?=(?i:{VENUES})\b)[A-Z][\w'’-]*(?:{_GAP}(?!(?:itu|ini|tersebut)\b)[\w'’-]+){{1,6}}?"
    rf"(?:,{_GAP}(?:Desa|Kelurahan|Kecamatan){_GAP}{_NAME}(?:{_GAP}{_NAME}){{0,2}}){{0,2}}),?{_GAP}"
    rf"(?:yang(?:{_GAP}[a-z]{{2,15}}){{1,6}}{_GAP})?"
    rf"(?:(?:akhirnya|kini|sekarang|mulai){_GAP}(?:me|di|ber|punya|bisa|dapat)"
    rf"|(?:(?:akhirnya|resmi|mulai|kini|telah|sudah|kembali){_GAP})?"
    r"di(?:resmi|fungsi|buka|tutup|bangun|perbaiki|rehab|renovasi"
    r"|padati|penuhi|banjiri|bersih|aspal|tertib)(?:kan)?\b)",
    re.MULTILINE,
)
"""A venue that something is done to: "Lapangan Desa Wotu diresmikan Camat"."""
HELD_IN = re.compile(
    rf"(?P<venue>\b(?=(?i:{VENUES})\b){_NAME}(?:{_GAP}{_NAME}){{1,6}}){_GAP}$",
)
"""A venue that stands straight before the area in which it lies."""
_NOT_ITS_NAME = (
    r"(?!(?:itu|ini|tersebut|lain|mana|kami|mereka|masing|sendiri|yang|berlantai|berukuran|bekas|seluas"
    r"|sepanjang|berkapasitas|seorang|masing-masing|warga|penduduk)\b)"
)


def _written_small(prepositions: str) -> re.Pattern[str]:
    word = r"\w(?:[\w'’-]|–(?=\w))*"
    return re.compile(
        rf"(?P<home>{_HOME})?\b(?:{prepositions})\s+(?P<place>(?:{VENUES}|{AREAS}|{ROADS}){_GAP}{_NOT_ITS_NAME}{word}"
        rf"(?:{_GAP}(?:(?:kec|kel|ds)\.(?=\s)|{word})){{0,6}}"
        rf"(?:,{_GAP}(?:Desa|Kelurahan|Kecamatan|Kec\.){_GAP}(?-i:[A-Z])[\w'’-]+(?:{_GAP}(?-i:[A-Z])[\w'’-]+){{0,2}}){{0,2}})",
        re.IGNORECASE,
    )


LOWER = _written_small("di")
DATED_SMALL = _written_small("di|dari|ke|sepanjang")
"""The same with whatever leads to it, where a day stands straight behind: "dari tepi Jalan Poros, Senin"."""
PEOPLE = re.compile(
    rf"\b(?:[Ww]arga|[Mm]asyarakat|[Pp]etani|[Nn]elayan|[Ii]bu-ibu|[Pp]emuda|[Pp]edagang|[Ss]iswa|[Mm]urid|[Ss]antri|[Pp]asien){_GAP}"
    rf"(?P<place>(?:(?:S[DM][A-Z]{{0,2}}|M[AIT]s?N?|SLBN?|TK|PAUD)(?={_GAP}(?:Negeri|\d))"
    rf"|Pondok|Ponpes|Puskesmas|RSUD|Pasar|Dusun|Desa|Kelurahan|Lingkungan|Perumahan|Kompleks|BTN){_GAP}{_NAME}(?:{_GAP}{_NAME}){{0,2}}"
    rf"(?:,?{_GAP}(?:Desa|Kelurahan|Kecamatan){_GAP}{_NAME}(?:{_GAP}{_NAME})?){{0,2}})"
)
"""Whose deed is told, where no place is."""
SMALL_PEOPLE = re.compile(
    rf"(?:^|[.!?]{_GAP})(?:pemerintah{_GAP}|warga{_GAP}|masyarakat{_GAP})(?P<place>(?:desa|kelurahan|dusun){_GAP}"
    rf"[\w'’-]+(?:,?{_GAP}(?:desa|kelurahan|kecamatan|kec\.?){_GAP}[\w'’-]+){{0,2}})",
    re.MULTILINE,
)
"""The same of those who write without capitals: a name is one word."""
STARTED = re.compile(
    rf"\b(?:dilepas|melepas|start|berangkat|dimulai)\b[^.\n]{{0,80}}?\bdari{_GAP}"
    rf"(?P<place>(?:{VENUES})(?:{_GAP}{_NAME}){{1,6}})"
)
"""Where a march or a ride began: "dilepas Camat dari halaman Kantor Camat Angkona"."""
PART_OF = re.compile(
    rf"\bdi{_GAP}[a-z]+(?:{_GAP}[a-z]+){{0,2}},{_GAP}(?P<place>(?=(?i:{VENUES})\b)[A-Z][\w'’-]*(?:{_GAP}{_NAME}){{1,6}})"
)
"""A venue behind a part of it: "di panggung utama, Lapangan Desa Jalajja"."""
BESIDE = re.compile(
    rf"(?:\b(?:pada|melalui|ke){_GAP}|,{_GAP})(?P<place>(?=(?i:{VENUES})\b)[A-Z]\w+{_GAP}{_NAME}(?:{_GAP}{_NAME}){{0,6}})"
)
"""A building that is named without "di": "pada Bagian Kesra, Kantor Bupati"."""
BROUGHT_TO = re.compile(
    rf"\b(?:diantar|dibawa|diserahkan|mendaftar|datang)(?:{_GAP}langsung)?{_GAP}(?:ke|pada){_GAP}"
    rf"(?P<place>(?:Bagian|Sekretariat|RSUD|Puskesmas|Dinas|Badan|Loket){_GAP}{_NAME}(?:,?{_GAP}{_NAME}){{0,8}})"
)
"""Where one brings one's papers: "diantar ke Bagian Kepegawaian RSUD"."""
NAMED_AFTER = re.compile(
    rf"\b(?P<place>(?:Desa|Kelurahan|Dusun){_GAP}{_NAME}(?:{_GAP}(?!(?i:{AREAS}|{VENUES})\b){_NAME})?"
    rf"(?:,?{_GAP}(?:Kecamatan|Kec\.){_GAP}{_NAME}(?:{_GAP}{_NAME})?)?)"
)
"""Where those are at home who act, where nothing else is told: "Karang Taruna Desa Manunggal"."""
NOTED = re.compile(
    r"(?<![Kk]epala )(?<![Pp]emerintah )(?<![Ww]arga )(?<!RT )(?<!\d )(?<![Kk]antor )\b"
    rf"(?P<place>(?:(?:{VENUES}){_GAP}(?:[a-z]{{3,15}}{_GAP})?)?(?:[Dd]esa|[Kk]elurahan|[Dd]usun|[Ss]ungai){_GAP}{_NAME}"
    rf"(?:{_GAP}{_NAME})?(?:,?{_GAP}(?:[Kk]ecamatan|[Kk]ec\.){_GAP}{_NAME}(?:{_GAP}{_NAME})?)?)"
)
"""A spot or village that is but named, as in a note on photos."""
ONLINE = re.compile(
    rf"\b(?<!disiarkan )(?:secara|rapat|rakor|bimtek|zoom|webinar|digelar|diikuti|berlangsung){_GAP}"
    rf"(?:daring|virtual|online|telekonferensi|video{_GAP}?conference|vicon){_GAP}(?:melalui|lewat|via|menggunakan|dengan)"
    rf"{_GAP}(?:(?:aplikasi|platform|media|ruang){_GAP}){{0,2}}"
    rf"(?P<place>(?:zoom(?:{_GAP}(?:meetings?|cloud{_GAP}meetings?|webinar))?|google{_GAP}meet|gmeet|microsoft{_GAP}teams|ms{_GAP}teams"
    rf"|webex|jitsi)\b)",
    re.IGNORECASE,
)
"""What people met through who met nowhere."""
SPOT = re.compile(
    rf"\bdi{_GAP}(?P<place>(?!(?:bawah|atas|antara|hadapan|depan|luar|dalam|bidang|tingkat|era|bulan|hari|tahun|tengah"
    rf"|mana|sini|situ|samping|sela|berbagai|seluruh|setiap|semua|masing-masing|beberapa|sejumlah|lingkup|lingkungan"
    rf"|jajaran|kalangan|balik|akhir|awal|sektor|media|grup|akun|laman|situs|website|web|portal|aplikasi|kanal|kelas|kategori|cabang|nomor|tangan|mata|pihak|sebuah|salah"
    rf"|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|antaranya|daerah|kabupaten|wilayah|sekitar"
    rf"|sepanjang|rumah|kantor|tempat)\b)[a-z]{{3,20}}(?:{_GAP}[a-z]{{3,20}})?{_GAP}{_NAME}(?:{_GAP}{_NAME}){{0,5}}"
    rf"(?:,?{_GAP}(?:Desa|Kelurahan|Kecamatan){_GAP}{_NAME}(?:{_GAP}{_NAME})?){{0,2}})"
)
"""Any thing that is called by a place's name: "di hamparan sawah Desa Mantadulu", "di studio Radio …"."""
STOP = re.compile(
    r"\s+(?:pada|atau|yang|yg|untuk|utk|dengan|dgn|dan(?!\s(?-i:[A-Z]))|serta|hari|tadi|kemarin|tanggal|tgl|mulai|sejak|oleh|dalam"
    r"|guna|bersama|sekitar|pukul|jam|ini|itu|diikuti|dihadiri|sebagai|secara|berjalan|alhamdulillah|ada|dari"
    r"|ke|di(?=\s[a-z])|menjelang|saat|ketika|setelah|selama|sebelum|sesudah|(?:se)?usai|sambil|sembari|seraya|adalah|telah|akan|sudah|dlm|bagi|agar|karena|senin|selasa|rabu|kamis|jumat|sabtu|minggu"
    r"|\d{1,2}\s[a-z]+\s\d{4})\b.*$",
    re.IGNORECASE,
)
LATER = re.compile(
    r"\b(?:berikutnya|selanjutnya|mendatang|dilanjutkan|berlanjut|serupa|dijadwalkan|rencananya|(?:pekan|minggu|bulan"
    r"|tahun) depan)\b",
    re.IGNORECASE,
)
"""Another time, and so mostly another place."""
TOO_WIDE = re.compile(
    r"(?:kabupaten|kab\.?|provinsi|pemerintah|pemkab|pemkot|indonesia|sulawesi|jawa|sumatera|kalimantan|papua"
    r"|maluku|era)\b",
    re.IGNORECASE,
)
DATELINE = re.compile(
    r"^([A-Z][A-Za-z .]{2,30}(?:,\s*[A-Z][A-Za-z ._]{2,30})?)\s*"
    r"(?:,?\s*\d{1,2}\s[A-Za-z]{3,10}\s\d{4}\s*|\([^)]{0,30}\)\s*)?(?:[-–—]|--)\s"
)
AGENCY = re.compile(
    r"(?<=[a-z]),\s*[A-Z_]{2,12}$|,\s*[A-Z]{2,8}_[A-Z]{2,8}$|,\s*(?i:humas|kominfo|diskominfo)\b.*$"
)
"""Whose report it is, behind the place: "Malili, BPS –"."""
DATED_LINE = re.compile(
    r"(?!(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)\b)(?P<place>[A-Z][A-Za-z ]{2,30}),\s"
    r"(?:[A-Z][a-z'’]{3,6},?\s)?\d{1,2}\s[A-Za-z]{3,10}\s\d{4}\s*(?:\n|$)"
)
RESIDENTS = re.compile(
    rf"(?:(?:^|[.!?–—-]\s|\n)(?:Warga|Masyarakat|Penduduk)|\bwarga{_GAP}yang{_GAP}\w+){_GAP}$"
)
"""Those who live there are spoken to: "warga di bantaran sungai diminta waspada"."""
QUOTED = re.compile(r"[“\"][^”“\"]{0,1000}[”\"]")
MEASURED = re.compile(
    rf",?{_GAP}(?:seluas|sepanjang|berukuran|berkapasitas|selebar){_GAP}\d[\d.,]*(?:{_GAP}[x×]{_GAP}\d[\d.,]*)?"
    rf"(?:{_GAP}[a-z]{{1,12}}(?:{_GAP}persegi)?)?"
    rf"|(?<=[a-z]){_GAP}\([A-Z][A-Za-z-]{{1,9}}\)(?={_GAP}[A-Z]|,)"
    rf"|(?<=\bDesa){_GAP}Merah{_GAP}Putih(?:{_GAP}Desa)?(?={_GAP}[A-Z])"
)
"""How large a place is, how its name is shortened, and what every village's cooperative is called: "di lahan
tidur seluas 40 hektare, Desa Mantadulu", "Tempat Pelelangan Ikan (TPI) Malili", "Koperasi Desa Merah Putih
Manunggal"."""
