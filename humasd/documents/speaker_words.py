"""The words by which Indonesian news name who speaks: verbs of speech, offices, ranks, names."""

from __future__ import annotations

SAYS = (
    r"(?:ujar|kata|tutur|ungkap|jelas|sebut|tegas|papar|terang|imbuh|tambah|pungkas|ucap|tandas|harap|terang"
    r"|tukas|pinta|beber|lanjut|pesan|urai|sambung|keluh|aku|cetus|seloroh|kenang|ulas)(?:nya)?"
    r"|demikian disampaikan|[Mm]enurut"
    r"|(?:dibawakan|dipaparkan|dipandu) (?:langsung )?oleh"
    r"|(?:disampaikan|dikatakan|diungkapkan|ditegaskan|ditambahkan)(?: oleh)?"
)
REPORTS = (
    r"(?:mengatakan|menyampaikan|menyebut(?:kan)?|menegaskan|mengungkap(?:kan)?|menjelaskan|menerangkan"
    r"|menuturkan|memaparkan|menyatakan|melaporkan|menilai|berharap|mengharapkan|berpesan|mengajak|menambahkan"
    r"|mengimbau|menghimbau|meminta|mengingatkan|menduga|menekankan|mengaku|mengapresiasi|berkata|bersyukur"
    r"|menceritakan|mengucap(?:kan)?|memastikan|membeberkan|menguraikan|menginformasikan|berterima kasih"
    r"|optimistis|mendorong|menyambut baik|membenarkan|(?:sangat )?bangga"
    r"|memberi(?:kan)? apresiasi|berujar|bertutur|bercerita|menjawab|menyarankan|mengumumkan|merinci"
    r"|menanggapi"
    r"|menyayangkan|menjanjikan|menjamin|terharu|menyoal|mengklaim|mempersilakan|mewanti-wanti|memberi pesan"
    r"|menitipkan"
    r"|menggarisbawahi"
    r"|memaklumi|mencontohkan|menyerukan|menginginkan|berjanji|menyimpulkan|membantah|menyadari|memperkirakan|memprediksi|menghendaki"
    r"|mengemukakan|berbagi|mengeluhkan|bercita-cita|menaksir|memuji|menyoroti|menargetkan|mengakui|mengusulkan|merekomendasikan|mempertanyakan|mengisahkan|menginstruksikan|memerintahkan|berpendapat"
    r"|mengibaratkan|mengenang|mendesak|mengkritik|bertekad|berkomitmen|berkelakar|merasa|memohon|menegur|meyakini|bilang"
    r"|minta|ajak|imbau|himbau|ingatkan|sampaikan|jelaskan|tegaskan|katakan|harapkan)\b"
)
WORD = (
    r"(?:[A-Z](?=\.\s)|[dDI]rs?|dr[gh]|Dra|Hj|Ny|Ir|KH|Ust|Pdt|Prof|Muh|Moh|Abd?|Dt|Tgk|AG|TGH|Capt|Kol|Sdri?|Bp|Kapt|Inf|Ns|Bd|Apt|Kab|Kec|Kel|Plt|Plh|Pjs?"
    r"|[A-Z][bcdfghjklmnpqrstvwxyz]{1,3}(?=\.\s[A-Z]))\."
    r"|\((?:Purn|Pur|Hc|Marinir|Mar|P|E|S|T|K)\.?\)"
    r"|[A-Z][A-Za-z]{0,4}\.[A-Z][A-Za-z]{0,5}(?:-[A-Z]{1,4})?(?:\.[A-Z][A-Za-z]{0,4}){0,2}(?:\([A-Z]\)|\.(?=,|\s[a-z]))?|[A-Z][a-z]{1,3}\.(?=,)"
    r"|[SM]\.\w{1,4}(?:\.\w{1,3}\b)?(?:\.(?=,|\s[a-z]))?|[A-Z]{1,4}\.(?=,)"
    r"|(?!(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu)\b)[A-Z][\w'’-]*"
)
"""A word of a name; a full stop stands only after a title, an initial or within a degree."""
NUMBER = r"\d{1,4}(?:[/-][\w/]{1,12})?(?![\w.])"
"""A number in an office's name: "SDN 101", "Kodim 1403/Palopo"."""
GAP = r"[ \t\xa0]+"
OFFICE = (
    r"Kepala|Ketua|Wakil|Bupati|Wabup|Camat|Lurah|Kades|Kadus|Sekretaris|Sekda|Sekdes|Direktur|Direktris"
    r"|Ka(?:dis|ban|pus|bag|sub(?:ag|bid)|bid|si|sat|polres|polsek|jari|puskesmas|kankemenag)|Kasubbag|Danramil"
    r"|Dandim|Komandan|Asisten|Staf|Plt\.?|Plh\.?|Pj\.?|Koordinator|Manajer|Manager|Anggota|Bidan|Bendahara"
    r"|Penanggung jawab|Pemimpin|Pengasuh|Juru bicara|Fasilitator|Kepsek|Kasatpol|Pustakawan"
    r"|Pimpinan|Inspektur|Penyuluh|Panitia|Perwakilan|Tokoh|Imam|Pendeta|Rektor|Dekan|Narasumber|Ustadz?|Ustaz"
    r"|Babinsa|Bhabinkamtibmas"
    r"|Bapak|Ibu|Ny\.|Hj?\.|dr[gh]?\.|Drs\.|Dra\.|Ir\.|KH\.|Prof\.|Dr\."
)
RANK = (
    r"(?:Pra(?:tu|ka|da)|Kop(?:da|tu|ka)|Ser(?:da|tu|ka|ma)|Pel(?:da|tu)|Let(?:da|tu)|Lettu|Kapten|Mayor|Letkol|Kolonel"
    r"|Brip(?:da|tu|ka)|Brigpol|Brigadir|Aip(?:da|tu)|Ip(?:da|tu)|AKP|Kompol|AKBP|Kombes(?: Pol)?)"
)
"""A soldier's or policeman's rank, which stands before his name as a title does."""
SMALL = (
    r"(?:bpk\.?|bapak|ibu|pak|desa|dinas|dusun|kelompok|tani|nelayan|bidang|bagian|umum|koordinator|panitia|pelaksana|harian|regu|dan"
    r"|kelurahan|kecamatan|adat|masyarakat|sekolah|seksi|tim|forum|komisi|agama|pemuda|se-[A-Z]\w+)"
)
"""Words of an office that are written small."""
GROUP = r"(?!me|ber|di|ter|pe?r|se|ke|(?:yang|lalu|juga|turut|atau|untuk|oleh|asal|usai|saat)\b)[a-z]{4,14}"
"""A word that no list holds between an office and its holder: "Ketua subak I Nyoman Rupa"."""
NAME = rf"(?:{WORD})(?:,?{GAP}(?:{WORD})){{0,6}}"
