"""The words of an answer, as data: what officials write, and what each word may do.

Words are compared in their plain form (humasd.lexicon.forms): lower case, and doubled letters count once, so
that "okee" and "setujuu" need no entry. A word that stands nowhere here is unknown, and an answer with an
unknown word is never an approval.
"""

from __future__ import annotations

from humasd.lexicon.forms import word_set

# --- words that decide -------------------------------------------------------------------

AGREE = word_set(
    "setuju sepakat setujui disetujui menyetujui acc approve approved diapprove aprove agree agreed"
    " menyepakati disepakati stj stju s7 s7u approv approvd diacc accepted sarujuk lgtm"
)
"""Consent itself."""
AGREE_MISTYPED = word_set("setuju setujui disetujui menyetujui")
"""Those whose typing errors are forgiven (humasd.lexicon.forms.is_near): no other word is so near to them.
None of the English ones, which a prefix turns into a no ("disapprove" is one letter from "diapprove")."""

PUBLISH = word_set(
    "terbitkan diterbitkan tayangkan ditayangkan naikkan dinaikkan naikan dinaikan muat dimuat"
    " muatkan dimuatkan unggah diunggah unggahkan publikasikan dipublikasikan publish dipublish publis"
    " lanjutkan dilanjutkan dilanjut upload diupload uploadkan posting diposting postingkan"
    " siarkan disiarkan dirilis tampilkan ditampilkan sebarluaskan disebarluaskan dipubliskan dipublishkan"
    " publishkan diup upkan proceed gaskan gaskeun gasken"
)
PUBLISH_MISTYPED = word_set(
    "terbitkan diterbitkan tayangkan ditayangkan publikasikan dipublikasikan lanjutkan dilanjutkan unggahkan"
    " uploadkan postingkan"
)
"""Those whose typing errors are forgiven. "Disiapkan", "dibuatkan" and "dinafikan" are words of their own."""
APPEARING = word_set("terbit tayang naik tampil dipublikasi terpublikasi rilis up")
"""Say nothing behind consent ("lanjut terbit"), and consent only behind leave ("silakan tayang")."""
WEAK = word_set("ok oke okeh okay okey okie okelah ya iya yes lanjut")
"""They consent only where they open the answer; elsewhere they are mere particles."""

APPROVING = AGREE | PUBLISH | WEAK

REVISE = word_set(
    "kembangkan dikembangkan poles dipoles pertajam dipertajam perkaya diperkaya revisi direvisi revisikan"
    " merevisi perbaiki diperbaiki perbaikan diperbaikan koreksi dikoreksi ubah diubah rubah dirubah mengubah"
    " ganti diganti gantikan digantikan mengganti tambah ditambah tambahkan ditambahkan hapus dihapus"
    " hapuskan hilangkan dihilangkan kurangi dikurangi ralat diralat lengkapi dilengkapi sesuaikan"
    " disesuaikan edit diedit betulkan dibetulkan sempurnakan disempurnakan pindahkan dipindahkan buang"
    " dibuang gabung gabungkan digabung digabungkan satukan disatukan keluarkan dikeluarkan pendekkan"
    " dipendekkan persingkat dipersingkat ringkas diringkas singkatkan disingkat rapikan dirapikan perjelas"
    " diperjelas perhalus diperhalus percantik dipercantik cantumkan dicantumkan sisipkan disisipkan selipkan"
    " diselipkan benahi dibenahi luruskan diluruskan samarkan disamarkan kaburkan diburamkan dikaburkan tukar"
    " robah dirobah robih dirobih dirobihna gantien pendekin dipendekin padatkan dipadatkan benahin rapiin"
    " rvsi rev sederhanakan disederhanakan jelaskan ulangi"
    " ditukar potong dipotong geser digeser blur diblur disensor crop dicrop perbarui diperbarui diupdate"
    " tulis dituliskan sebut sebutkan disebutkan tambahan penambahan penyesuaian penyempurnaan pengurangan"
    " dibalik tambahi ditambahi tambahin gantiin hapusin benerin betulin dibenerin perpendek diperpendek"
    " perpanjang diperpanjang panjangkan dipanjangkan"
    " pertegas dipertegas perkuat diperkuat penggantian dipindah seragamkan diseragamkan change remove"
    " replace revise shorten rewrite delete add perbagus diperbagus bereskan dibereskan"
    " bersihkan dibersihkan perbanyak diperbanyak tonjolkan ditonjolkan fokuskan difokuskan kedepankan"
    " tekankan ditekankan"
)
REVISE_NOUNS = word_set("revisi direvisi koreksi dikoreksi")
"""Those that are no part of the note that follows them."""

REJECT = word_set(
    "tolak ditolak menolak reject rejected tolaki tlk tlak tolk toalk dtolak ditlk decline declined"
)
CANCEL = word_set("batal batalkan dibatalkan membatalkan cancel dicancel cancelkan")
BANNING = word_set("larang dilarang melarang")
DROP = word_set("drop didrop dropkan skip diskip hentikan dihentikan stop distop urungkan diurungkan")
"""Said of the text, or of nothing, they end it; of anything else they tell of other matters."""
REMOVE = word_set("hapus dihapus buang dibuang hilangkan dihilangkan keluarkan dikeluarkan lupakan dilupakan")
"""The same, only where the text is named: by themselves, and of a part, they ask for a change."""
DISPOSE = word_set("disposisi dispo disposisikan didisposisikan teruskan diteruskan serahkan diserahkan")
ROLES = word_set("kabag kasubag kasubbag staf staff sekda asisten")
"""Whom a disposition may name without a colon."""
BELOW = word_set("kasubag kasubbag staf staff")
"""Whom a call alone tells to see to it."""
SELF = word_set("saya sy kami")
NO_ASSIGNEES = word_set("media website web situs laman redaksi partner pers wartawan tahap")
"""What a text is passed to without being disposed of."""
DISPOSE_TOWARDS = word_set("ke kepada kpd")

SPOKEN_MARKS = word_set("titik koma tanda seru")
"""What a voice typed for a mark behind consent."""

PROCESS = word_set(
    "proses diproses prosesnya olah diolah tindaklanjuti ditindaklanjuti tindaklanjut laksanakan dilaksanakan"
    " kerjakan dikerjakan siapkan disiapkan tindak lanjuti olahlah"
)
"""What a direction has done with the material; nothing to a text that is to be published."""

HASTE = word_set(
    "segera sgr segerakan secepatnya cepat cpt cepet lekas gercep percepat dipercepat prioritas prioritaskan"
    " diprioritaskan utamakan diutamakan"
)
"""Beside consent, for whoever goes on with it."""
ROUTINE = word_set(
    "proses diproses tindaklanjuti ditindaklanjuti tindaklanjut laksanakan dilaksanakan jalankan dijalankan"
    " eksekusi dieksekusi prosesnya jalan"
)
"""Behind consent they say nothing more: it shall take its way."""

RECEIPT = word_set("siap diterima terima trima menerima noted baik pahami dipahami paham laksanakan monitor")
RECEIPT_FILLER = word_set(
    "sudah telah sdh lanjut akan lanjuti disposisinya disposisi arahan arahannya sesuai"
)
"""Say nothing beside a word of RECEIPT."""

# --- words that forbid an approval ---------------------------------------------------------

NEGATION = word_set(
    "tidak tdk tak bukan bkn belum blm blum belom nggak ngga enggak gak ga gk ndak nda ndk dak tanpa kurang"
    " no not dont ora mboten indak tida teu henteu nyanda tara tra trada sonde seng nenten kada don't"
    " tena taena degaga de'gaga"
)
REFUSING = word_set(
    "tidak tdk tak nggak ngga enggak gak ga gk ndak nda ndk not ora mboten indak"
    " tida teu henteu nyanda tara tra trada sonde seng nenten dak kada don't"
)
"""Negations that turn consent into refusal ("tidak setuju"); "belum" only delays."""
REFUSAL_FILLER = word_set(
    "jadi di saya kami kita dapat bisa akan usah perlu boleh layak pantas patut etis cocok bs dpt ini mi lagi"
    " untuk utk sepatutnya selayaknya sepantasnya semestinya seharusnya"
)
FORBID = word_set("jangan jgn jangn jng jang jan ojo ojok ulah gausah gakusah ngausah aja' teako")
""""Aja" alone is "saja"."""
DELAY = word_set(
    "ragu bimbang belum blm blum belom tunggu tunda ditunda pending nanti dulu sebentar sabar menunggu tahan"
    " ditahan sebelum setelah sesudah"
)

CONDITION = word_set(
    "tapi tetapi tp tpi namun asal asalkan kalau kalo klo kl jika jikalau bila apabila"
    " sepanjang selama kecuali cuma hanya syarat bersyarat cat catatan perubahan perbaikan but"
    " if"
)
CONTRAST = word_set("tapi tetapi tp tpi namun cuma hanya but")
"""Those by which one thing is set against another, and nothing is made to hang on anything."""
QUESTION = word_set(
    "apa apakah apkh kapan mengapa kenapa bagaimana gimana siapa mana dimana berapa kah bukankah"
)
OTHERS = word_set(
    "kata katanya menurut bilang beliau mereka sekda bupati wabup wakil gubernur asisten camat kadis"
    " sekretaris pimpinan atasan dia mengatakan menyampaikan sampaikan"
)
"""Words by which an answer tells someone else's opinion."""
SPOKEN_OF = word_set(
    "nama keterangan kutipan foto gambar jabatan gelar pernyataan sambutan pidato kehadiran ucapan pesan"
    " judul kegiatan"
)
"""Before one of OTHERS they show that the text is meant, and nobody's opinion ("nama Pak Camat")."""
EITHER = word_set("atau atw ataukah")

DECISIVE = APPROVING | REVISE | REJECT | CANCEL
HEDGES = FORBID | DELAY | CONDITION | QUESTION | NEGATION | EITHER

# --- words that say nothing ------------------------------------------------------------------

GREETING = word_set(
    "muhun jempol salut deal keputusan tanggapan pilihan bismilahirahmanirahim syaloom barakalah go"
    " assalamualaikum"
    " assalamu'alaikum asslamualaikum waalaikumsalam waalaikumussalam wa'alaikumsalam walaikumsalam wr wb"
    " halo hai hi yth tabe tabe' tabek tabea iye iye' iyye siap baik baiklah alhamdulillah bismillah maaf"
    " mantap bagus bgs sip keren aman gas jos top cocok fix iyek iyek' iyo iyo' iyyo io nggih inggih enggih"
    " enjih injih njih yoi yup yap mantul mantab sempurna madeceng jawaban balasan re makesing makanja ewako"
    " perfect great good nice excelent fine hello hy ass asw aslm aslkm askum aslmkm assalamualaykum"
    " waalaikumusalam wa'alaikumusalam waalaikumsallam warahmatullahi horas sae clear permisi tabik"
    " syukron syukran jazakallah barakallah masyaallah hebat ciamik apik gaspol baji baji' bajik melomi"
    " swastiastu warahmatulahi wabarakatuh wabarokatuh shalom syalom salom dear amin aamiin syiap akur okedeh"
    " haleluya na'am tafadhdhal magello warahmatullah syukurlah cakep cucok punten"
    " kulonuwun sampurasun syukran"
)
"""They may stand before the word that decides."""
SALUTING = word_set(
    "assalamualaikum assalamu'alaikum asslamualaikum waalaikumsalam waalaikumussalam wa'alaikumsalam"
    " walaikumsalam wa'alaikumusalam asalamualaykum halo hai hi hello hy ass asw aslm aslkm askum aslmkm"
    " asalamu asalamu'alaikum waalaikum wa'alaikum horas shalom syalom syaloom salom permisi tabik"
    " alhamdulillah"
)
"""Those by which a talk begins: "ya, waalaikumsalam" answers them and nothing else."""
PERSONS = word_set(
    "lur dulur sedulur yu mbakyu nduk masbro abah umi angku mamak datuk ayuk kando sodara bapa mama nona"
    " nyong usi bung bosque teteh puang adinda dinda kakanda kanda ananda dek dik adek adik bro nak sobat"
    " rekan bapak bpk pak ibu bu mas mbak daeng karaeng haji hj ndi ndi' andi' kak kaka om tante ndan bos"
    " bosq bosqu saudara sdr saudari sdri bang abang kang cak admin min tim rekan-rekan teman-teman teman"
    " kawan sahabat kawan-kawan opu petta ambe ade lae gus bli uni ito teh ambe' indo' tetta etta bosku"
    " komandan dek2 adek2 adik2 rekan2 ces humas all team dunsanak sanak dangsanak akang eceu neng jeng pace"
    " mace basudara mbok gek ibuk buk pakde bude ustaz ustadz ketua rek gan sis guys mimin kru crew kakak"
    " adik-adik adek-adek bapak-bapak ibu-ibu sist sista cik encik tuan ajo mak pakcik makcik abangda pakdhe"
    " budhe paklik bulik oma opa kaks abanganda ceu bundo diak adiak ajik eda tanta cece cici koko kiai kyai"
    " amaq inaq miq mamiq semeton paman acil namboru amangboru wak uwak mang tgk teungku boskuh ndoro pakwo"
    " makwo uncu etek mamang bibi amang inang bere buya ayunda yunda ding ading gaes brother kawan2 teman2"
    " kawan-kawanku sodaraku bela cappo sappo say"
)
"""Whom one speaks to; at the head of a clause they may be whom one speaks of ("Bapak setuju")."""
LEAVE = word_set(
    "silakan silahkan silahkn silkan slkn silakn silhkan monggo mangga sumangga please pls plis kindly"
    " persilakan persilahkan dipersilakan dipersilahkan"
)
PLEASE = LEAVE | word_set(
    "silakan. mohon mhn tolong harap segera sgr segerakan secepatnya cepat cpt cepet lekas gercep"
)
PLEADING = LEAVE | word_set("mohon mhn tolong harap agar supaya")
"""Before consent they ask for it instead of giving it ("mohon disetujui")."""
FILLER = word_set(
    "& today dimaksud saya sy kami sangat sekali saja aja untuk utk segera dan serta di website web situs"
    " laman resmi naskah berita rilis beritanya naskahnya rilisnya ini tersebut dgn dengan hormat semua"
    " semuanya seluruhnya keseluruhannya narasi narasinya kontennya penerbitan penayangan y sekarang benar"
    " betul lah mi ji ma ma' pale pale' nah di' jo la atuh langsung publikasi it this now and penerbitannya"
    " penayangannya publikasinya mo maki miki maki' miki' ki ki' yah nih dah deh banget tsb dg tawa tawa'"
    " the release pisan nian bana tenan pol euy uda le'"
)
RIGHT = word_set("benar betul")
"""Of FILLER those that own up to a mail ("ya benar"), and say of a text no more than that it is right."""
LINKING = word_set("& dan and serta dengan dgn dg untuk utk di")
"""Of FILLER those that lead on to another word; behind nothing they tell of a sentence broken off."""
CLINGING = word_set("mo ki ki' ji jo la atuh uda le' tawwa tawwa'")
"""Particles of FILLER that say nothing behind some words only."""
GIVING = word_set("kasi kasih dikasi dikasih")
"""Says nothing before a word of APPEARING, and has the text appear ("kasi naik")."""
ALLOWING = word_set("boleh dapat bisa layak bs")
"""Say nothing directly before consent ("dapat diterbitkan"), and much elsewhere."""
THANKS = word_set(
    "gbu tx ty tengs tenkyu trim trmks trimks trmakasih terimaksih trimaksih makaci maksih mksi mauliate"
    " bujur danke dangke tarimakasih sakalangkong tampiasih was terimakasih trimakasih makasih mksh trims tks"
    " tksh thx thanks tq trmksh makasi terimakasi tengkyu mksih mkasih mkasi tengkiu thankyou suwun nuwun"
    " nuhun suksma sukseme ws wasalam wslm wassalam wassalamualaikum wassalamu'alaikum salam"
    " jbu cheers kamsia makacih maturnuwun matursuwun haturnuhun"
)
PUBLISHING = word_set("jadwalkan dijadwalkan terbit tayang naik terbitnya tayangnya")
"""A time behind one of them, as behind one of PUBLISH, is the page's."""
TIMED = word_set("terbit tayang naik muat terbitnya tayangnya jadwal dijadwalkan jadwalkan untuk pada di")
"""Say nothing beside a publication time."""

POINTING = word_set(
    "dengan dgn yang yg terlampir lampiran ini itu baru berikut foto gambar tersebut saja dan"
)
"""What points to photos that come along."""
EMOJI = frozenset("👍🙏👌🙂😊😀😁😃😄🤗🥰☺❤♥💯🔥✨🌹💐🤲🆗🇮🇩🫶🤝💪🫡✅✔☑👏😇😍🤩✍🎉🏻🏼🏽🏾🏿\ufe0f\u200d")
CROSSES = frozenset("👎❌✖✗✘🚫⛔🛑")
"""Beside a refusal or a wish they say no more than it."""
DISSENT = frozenset("👎❌✖✗✘🚫⛔❎🛑⚠❓❔🤔😡😠🤬🙅☐□⬜▢◯○⏳⌛🙄😒😤🤨")
"""Symbols of no or of doubt; wherever one stands, nothing is approved."""

QUOTATION = frozenset('"“”„«»‹›')

UNDOABLE = word_set(
    "penerbitan penerbitannya publikasi publikasinya penayangan penayangannya persetujuan keputusan"
)
"""What "batalkan" may name and still be a bare undo."""

CATEGORIES = {
    "pembangunan": "pembangunan",
    "kemasyarakatan": "kemasyarakatan",
    "masyarakat": "kemasyarakatan",
    "pemerintahan": "pemerintahan",
    "pemerintah": "pemerintahan",
    "artikel": "artikel",
}
OWN_CATEGORY = r"kantor\d{1,2}"
"""What a category of the office's own stands under while an answer is read (humasd.answers.vocabulary)."""


def own_category(place: int) -> str:
    """The stand-in for the category that is named at this place."""
    return f"kantor{place}"
