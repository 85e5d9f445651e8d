"""Where a writer is or goes, as data in plain form: the places of remarks (humasd.lexicon.remark_words)."""

from __future__ import annotations

from humasd.lexicon.forms import word_set

PLACES = word_set(
    "jalan perjalanan pesawat bandara kapal pelabuhan terminal kantor lapangan lokasi rumah mobil motor"
    " hotel kendaraan kereta bus pasar masjid mushola gereja pura vihara kampung bengkel acara rs rsud"
    " puskesmas klinik dokter apotek sekolah kampus gedung aula balai pendopo rujab ruang ruangan desa"
    " kelurahan kecamatan provinsi pusat kementerian nikahan hajatan pesta kondangan pelosok pulau"
    " laut pantai gunung kebun sawah ladang tambak posko proyek jembatan warung kafe cafe toko mall bank"
    " samsat polres kodim kejaksaan pengadilan dprd bappeda inspektorat tempat tkp mesjid musala mushalla"
    " langgar surau kapel katedral kelenteng pesantren madrasah kos kontrakan asrama wisma homestay"
    " penginapan vila stasiun halte dermaga tol spbu parkiran lift angkot taksi ojek speedboat ketinting"
    " warkop dapil ladang ruko kosan feri ferry empang bendungan studio lab laboratorium"
    " apotik posyandu pustu polindes igd icu ugd poli salon barbershop gym stadion"
    " alun-alun taman kolam hutan bukit sungai danau pinggir dusun pemukiman tambang pabrik gudang kandang"
    " perbatasan simpang bundaran polsek koramil lapas kanwil kantin restoran resto wakaf makam kuburan"
    " pemakaman tenda pelaminan mes"
)
OF_PLACES = word_set(
    "futsal tenis golf badminton bola voli basket "
    "bupati camat desa gubernur dprd sekda dinas kementerian provinsi pusat kabupaten acara kegiatan banjir"
    " bencana longsor proyek keluarga sakit rapat pertemuan kerja duka makan pengantin nikahan"
    " pernikahan lamaran aqiqah sunatan wisuda syukuran perpisahan peresmian pelantikan pembukaan penutupan"
    " pribadi mertua ortu nenek saudara teman kabag kasubag kadis wabup bapak ibu depan belakang utama"
)
"""Whose place it is, or what for, behind it."""
CITIES = word_set(
    "jakarta surabaya bandung semarang yogyakarta jogja medan palembang padang pekanbaru jambi bengkulu"
    " lampung serang bogor depok bekasi tangerang makassar manado palu kendari gorontalo mamuju palopo"
    " parepare bone maros gowa toraja bulukumba bantaeng jeneponto sinjai soppeng wajo sidrap pinrang"
    " enrekang pangkep barru takalar selayar morowali poso kolaka banjarmasin pontianak samarinda balikpapan"
    " palangkaraya tarakan denpasar bali mataram lombok kupang ambon ternate jayapura sorong manokwari batam"
    " solo malang aceh daerah bontang banjarbaru singkawang sampit pangkalpinang tanjungpinang dumai binjai"
    " siantar sibolga nias tapanuli langkat deli karo dairi samosir toba payakumbuh bukittinggi pariaman"
    " solok pesisir agam pasaman sijunjung dharmasraya rengat kampar siak bengkalis rokan natuna karimun"
    " lingga bangka belitung muara prabumulih lubuklinggau baturaja kayuagung curup manna metro kotabumi"
    " kalianda cilegon pandeglang lebak karawang purwakarta subang sumedang garut tasikmalaya ciamis kuningan"
    " cirebon indramayu majalengka cianjur sukabumi brebes tegal pemalang pekalongan batang kendal demak"
    " kudus jepara pati rembang blora grobogan sragen karanganyar wonogiri sukoharjo klaten boyolali salatiga"
    " magelang temanggung wonosobo purworejo kebumen banjarnegara purbalingga banyumas purwokerto cilacap"
    " sleman bantul gunungkidul tuban lamongan gresik sidoarjo mojokerto jombang nganjuk madiun magetan ngawi"
    " ponorogo pacitan trenggalek tulungagung blitar kediri pasuruan probolinggo lumajang jember bondowoso"
    " situbondo banyuwangi bangkalan sampang pamekasan sumenep bojonegoro badung gianyar tabanan buleleng"
    " singaraja karangasem klungkung bangli jembrana sumbawa bima dompu ende sikka maumere ruteng manggarai"
    " larantuka lembata alor belu atambua rote sabu waingapu sambas sanggau sintang ketapang kapuas martapura"
    " barabai amuntai tabalong kotabaru tenggarong kutai berau paser penajam nunukan malinau bulungan tomohon"
    " bitung minahasa bolmong kotamobagu sangihe talaud banggai tolitoli donggala parigi buol konawe"
    " bombana wakatobi baubau buton raha muna majene polewali polman pasangkayu mamasa masamba belopa"
    " tidore tobelo halmahera tual saumlaki namlea masohi timika nabire wamena merauke biak fakfak"
    " kaimana serui ikn nusantara jabar jateng jatim sulbar sulteng sultra sulut kalsel kaltim kalteng"
    " kalbar kaltara sumut sumbar sumsel ntb ntt papua maluku riau banten jkt mks sby jogjakarta singapura"
    " malaysia mekkah mekah madinah"
)
"""Where they travel; "daerah" stands for the names of the office's own area."""
NEAR = word_set(
    "di dalam dari menuju ke luar kota daerah kabupaten negeri sini sana atas sebelah sekitar dekat"
)
HEADING = word_set(
    "di ke dari menuju otw bandara hotel desa kecamatan kota pasar rs rsud pelabuhan terminal camat kades"
    " lurah warga masyarakat"
)
"""Before the name of a place."""
