"""The patterns of consent itself: by what words it is given, what leads up to it, and what it is of.

Over the plain words of a clause, as those of humasd.answers.beside.run_patterns.
"""

from __future__ import annotations

from humasd.answers.beside.clauses import CALL, END, any_of
from humasd.lexicon import forms, phrases, run_words, signature_words, words
from humasd.lexicon.forms import one_of as _one_of
from humasd.lexicon.patterns import Pattern

SHOWN = f"(?:{_one_of(run_words.SHOWN)}|terlampir |diatas |di atas |(?:dibawah|di bawah) (?:ini )?)"
_TEXT = _one_of(run_words.TEXTS)
_TO = _one_of(forms.word_set("dengan dgn dg atas terhadap"))
OBJECT = Pattern(
    "(?:dengan |dgn )?versi ini |"
    f"(?:sesuai|sebagaimana) (?:dengan |dgn )?(?:konsep {_TEXT}{{0,2}}|{_TEXT}{{1,2}}){SHOWN}?(?=[.])|"
    f"(?:{_TO}(?:konsep )?{_one_of(run_words.CONTENTS)}{{0,2}}"
    f"|{_one_of(run_words.CONTENTS)}{{1,2}}){_TEXT}{{1,3}}{SHOWN}{{0,2}}"
    f"(?:(?:dan|serta|beserta) {any_of('fotonya judulnya foto-fotonya')})?"
    f"|(?:atas|terhadap) konsep {SHOWN}"
    "|untuk (?:diteruskan|dilanjutkan|diproses) ke (?:proses|tahap|tahapan) "
    "(?:penerbitan|penayangan|publikasi|selanjutnya|berikutnya) (?=[.])"
    "|secara (?:penuh|utuh|bulat) (?=[.])"
    "|(?:apa adanya|sebagaimana adanya|as is|for publication|for publishing|for release) "
    f"|with (?:the )?{any_of('publication publishing posting upload')}"
    f"|seperti {_one_of(run_words.TEXTS)}(?!itu ){SHOWN}?(?=[.])"
    f"|(?:penerbitan |penayangan |publikasi )?siaran pers {_one_of(run_words.SHOWN)}{{0,2}}"
)
_ABOUT = "(?:terkait|mengenai|soal|perihal|tentang|untuk|utk) (?:dengan )?"
_CONSENTING = f"(?:(?:saya|kami|sudah) ){{0,2}}{_one_of(words.AGREE)}"
_WHOLE = (
    "(?!.*(?:surel|email|surat|permohonan|permintan|pesan) itu )"
    f"{_one_of(run_words.TEXTS | run_words.LETTERS)}{{1,2}}"
)
"""A text or the letter that brought it; "itu" may be another letter."""
SUBJECT = Pattern(
    f"siaran pers {_one_of(run_words.SHOWN - {'itu'})}(?=(?:(?:saya|kami) )?{_one_of(words.AGREE)})|"
    f"(?:naskah |rilis |konsep )?siaran pers (?=(?:disetujui|dapat (?:disetujui|{_one_of(words.PUBLISH)})))|"
    f"{_ABOUT}{_WHOLE}{SHOWN}(?=[.]|{_CONSENTING})|"
    f"{_TEXT}{{1,2}}(?:terlampir |(?:tersebut )?(?:di atas|diatas) |(?:di bawah|dibawah) (?:ini )?)"
    f"(?={_CONSENTING})|"
    "(?:untuk )?yang ini (?=[.])|"
    f"(?:(?:draf|draft|konten|materi|artikel|release|konsep) (?:rilis |berita )?{_one_of(run_words.SHOWN)}?"
    f"|tulisan {_one_of(run_words.SHOWN)})(?={_CONSENTING})|"
    f"(?:untuk )?{_one_of(run_words.TEXTS)}?(?:yang|versi) (?:terakhir |terbaru |baru |sekarang )?ini "
    f"(?=(?:(?:saya|kami|sudah|langsung) |{_one_of(words.LEAVE)})?"
    f"{_one_of(words.AGREE | words.PUBLISH | {'ok'})})"
)
HELPED = Pattern(
    "(?:mohon |tolong |harap )(?:segera )?"
    "(?:bantu|bantuan|dibantu|proses|diproses|tindaklanjuti|ditindaklanjuti) "
    f"{_one_of(run_words.ITS_PUBLICATION)}(?:ya )?{END}"
)
"""Courtesy by which the publication is asked for beside consent."""
_OFFICES = _one_of(signature_words.TITLES - signature_words.SUPERIORS)
CAPACITY = Pattern(
    f"(?:selaku|sebagai) (?!sekretaris daerah )(?:{_OFFICES}{{1,4}}|atasan |penangung jawab |narasumber )"
)
"""In what office somebody consents ("saya selaku Kabag menyetujui"); a superior's is another's word."""
PREAMBLE = Pattern(
    f"you (?:may|can) (?={_one_of(words.PUBLISH)})|"
    "(?:mohon )?(?:izin|ijin) (?:menyampaikan|menjawab|membalas|menangapi) "
    f"(?=(?:(?:bahwa|saya|kami) ){{0,2}}{_one_of(words.AGREE)})|"
    "(?:(?:dengan ini|bersama ini) )?(?:(?:kami|saya) )?"
    "(?:sampaikan|menyampaikan|beritahukan|memberitahukan|nyatakan|disampaikan) bahwa "
    f"(?=(?:{_one_of(run_words.TEXTS, run_words.SHOWN, phrases.READING)}"
    "|saya |kami |dapat |sudah |dan ){0,9}"
    f"{_one_of(words.AGREE)}(?!semua |semuanya |oleh ))"
)
"""What leads up to consent in a letter."""
_UP = _one_of(words.APPEARING - forms.word_set("naik tampil up"), run_words.PUBLISHED)
"""As is said of a text alone; people "naik" and "tampil" too."""
_SHALL_BE_UP = _one_of(
    forms.word_set("terbit tayang"),
    {word for word in words.PUBLISH if word.startswith("di")} - forms.word_set("dilanjut dilanjutkan"),
)
_PUBLICATION = _one_of(
    forms.word_set("penayangan penerbitan publikasi pemuatan pengunggahan"), run_words.ITS_PUBLICATION
)
_UNOBJECTED = (
    "tidak (?:(?:memiliki|mempunyai) keberatan|(?:ber)?keberatan) "
    f"(?:(?:untuk |bahwa )?(?:{_TEXT}{{1,2}}{SHOWN}?)?(?:untuk )?{_SHALL_BE_UP}"
    f"|(?:atas|terhadap|dengan) {_PUBLICATION}{_TEXT}{{0,2}}{SHOWN}?(?=[.]))"
)
"""That nothing stands against its publication, which is named."""
UNOBJECTED = Pattern(_UNOBJECTED)
GRANT = Pattern(
    "(?:(?:saya|kami|dengan ini) (?:beri|berikan) |(?:(?:saya|kami) )?(?:memberi|memberikan|menyatakan) )"
    "persetujuan (?:(?:saya|kami) )?"
    "|(?:saya|kami) (?:izinkan|ijinkan|mengizinkan|mengijinkan|beri izin|beri ijin) "
    f"|(?:dizinkan|dijinkan|diperkenankan) (?:untuk |utk )?{_UP}"
    "|dengan ini diberikan persetujuan "
    f"|(?:dinyatakan |(?:saya|kami) (?:nyatakan |menyatakan (?:bahwa )?(?:{_TEXT}{{1,2}}{SHOWN}?)?))"
    f"(?:dapat|layak|boleh) (?:untuk |utk )?{_UP}"
    f"|{_one_of(words.LEAVE)}(?:segera )?{_one_of(words.ROUTINE)}(?:lebih lanjut )?(?:untuk )?{_PUBLICATION}"
    "|i[zj]in (?:terbit|tayang|publikasi|penerbitan|penayangan) "
    "(?:(?:saya |kami )?diberikan|(?:saya|kami) (?:berikan|beri)) "
    f"|(?:(?:pada )?(?:prinsipnya|dasarnya) )?(?:saya|kami) {_UNOBJECTED}"
    "|persetujuan (?:(?:saya|kami) )?(?:di)?(?:beri|berikan) "
)
"""Consent in other words than "setuju"."""
GO_AHEAD = Pattern(f"(?:please |yes |ok )?go ahead {CALL}")
THUS = Pattern(
    f"(?:kalau|kalo|klo|kl|jika) begitu "
    f"(?=(?:saya |kami |langsung |{_one_of(words.LEAVE)})?{_one_of(words.AGREE, words.PUBLISH, {'lanjut'})})"
)
"""Behind what was found good it says "so", and binds nothing."""
