"""What of a mail's text is to be published."""

from __future__ import annotations

from html import escape
from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.documents.plain import decode_text, parse_html, parse_plain, parse_plain_blocks
from tests.support.samples import COVER, PARAGRAPHS, TITLE

MATERIAL = "\n\n".join(PARAGRAPHS)


def test_a_cover_note_holds_no_material() -> None:
    document = parse_plain(COVER)
    assert document.text == "" and document.html == "" and document.title is None


@pytest.mark.parametrize(
    "note",
    [
        "terlampir ya pak, terima kasih",
        "Assalamu'alaikum Wr. Wb.\nYth. Bapak Kabag Humas\ndi -\nMalili\n\nBerikut rilis kami.\nWassalam",
        "Selamat pagi, izin mengirimkan bahan berita, mohon dapat dimuat di website. Tks",
        "Yth. Kepala Bagian Humas\nSetda Kab. Luwu Timur\n\nBersama ini kami kirimkan berita.\nWassalam",
        "Mohon bantuannya untuk dipublikasikan, terlampir.\n\nHormat kami,\nRahmawati\n0812 3456 7890",
    ],
)
def test_the_many_ways_of_sending_a_file(note: str) -> None:
    assert parse_plain(note).text == ""


def test_material_between_cover_and_signature_is_kept_whole() -> None:
    text = (
        "Yth. Humas,\nBerikut kami sampaikan rilis kegiatan:\n\n"
        + f"{TITLE}\n\n{MATERIAL}\n\nDemikian, terima kasih.\n\nAndi Rahman\nDinas PUPR"
    )
    document = parse_plain(text)
    assert document.title == TITLE
    assert document.text == MATERIAL


def test_thanks_within_the_material_do_not_end_it() -> None:
    text = f"{TITLE}\n\n{PARAGRAPHS[0]}\n\nTerima kasih kepada warga, kata Bupati.\n\n{PARAGRAPHS[1]}"
    assert parse_plain(text).text.endswith(PARAGRAPHS[1])


def test_lines_that_a_mail_program_broke_are_joined() -> None:
    wrapped = (
        "Bupati Luwu Timur meresmikan jembatan sepanjang 60 meter yang menghubungkan\n"
        "dua desa di Kecamatan Wotu pada hari Selasa dan dihadiri oleh ratusan warga\n"
        "dari kedua desa.\n\nSelesai."
    )
    document = parse_plain(wrapped)
    assert "menghubungkan dua desa" in document.text and "warga dari kedua" in document.text
    assert document.html.count("<p>") == 2


def test_a_line_longer_than_a_program_leaves_one_was_begun_by_its_writer() -> None:
    title = "Gapoktan Sido Makmur Panen Padi Inpari, Hasilnya 8,1 Ton per Hektare"
    lead = (
        "Gabungan kelompok tani Sido Makmur panen padi pada hari Jumat tanggal 20 November 2026 di sawah. "
        * 2
    )
    assert [block.text for block in parse_plain_blocks(f"{title}\n{lead}")] == [title, lead.strip()]


def test_lists_become_lists_and_signs_are_escaped() -> None:
    document = parse_plain(
        "Pemenang lomba adalah sebagai berikut.\n\n1. PT A&B\n2. Regu < 60 meter\n\nSelesai sudah."
    )
    assert "<ol><li>PT A&amp;B</li><li>Regu &lt; 60 meter</li></ol>" in document.html


def test_html_mail_with_the_usual_wrapping() -> None:
    body = "".join(f"<div>{escape(paragraph)}</div>" for paragraph in PARAGRAPHS)
    html = (
        "<html><head><title>x</title><style>p{}</style></head><body><div>Dengan hormat,</div><div><br></div>"
        f"<div><b>{TITLE}</b></div>{body}"
        "<div>Terima kasih<br>Andi<script>alert(1)</script></div></body></html>"
    )
    document = parse_html(html)
    assert document.title == TITLE
    assert document.text == MATERIAL
    assert "script" not in document.html and "alert" not in document.html


@pytest.mark.parametrize(
    "attack",
    [
        '<img src=x onerror="alert(1)">',
        "<svg onload=alert(1)>",
        '<a href="javascript:x">Lihat</a>',
        "<iframe src=//x>",
    ],
)
def test_active_html_does_not_come_through(attack: str) -> None:
    html = parse_html(f"<p>Rapat digelar {attack} hari ini.</p>").html
    assert "alert" not in html and "javascript" not in html and "iframe" not in html


@given(st.text(max_size=2000))
def test_any_text_is_a_document_of_clean_html(text: str) -> None:
    document = parse_plain(text)
    assert "<script" not in document.html.lower()
    assert parse_html(document.html).html.count("<p") <= document.html.count("<p")


@given(st.text(alphabet="<>/&=\"' abpdivtr", max_size=400))
def test_any_markup_is_survived(html: str) -> None:
    parse_html(html)


def test_long_lines_take_linear_time() -> None:
    for piece in ("mohon ", "Pemerintah Kabupaten ", "a: ", "12 ", "<div>", "1. "):
        parse_plain(piece * 30_000)
        parse_html(piece * 30_000)


def test_text_is_decoded_as_it_was_written() -> None:
    assert decode_text("“Wotu”".encode()) == "“Wotu”"
    assert decode_text("“Wotu”".encode("cp1252")) == "“Wotu”"
    assert decode_text("“Wotu”".encode("utf-16")) == "“Wotu”"
    assert decode_text("\ufeffWotu".encode()) == "Wotu"


@pytest.mark.parametrize(
    ("line", "cover"),
    [
        ("Siang pak, ijin lapor & mhn dimuat", True),
        ("Siang.", True),
        ("Malam Puncak Festival Danau Matano Meriah", False),
    ],
)
def test_a_time_of_day_greets_only_where_somebody_is_spoken_to(line: str, cover: bool) -> None:
    text = f"{line}\n\n" + "Festival berlangsung meriah dan dihadiri ratusan warga dari dua desa. " * 3
    assert (parse_plain(text).title != line) is cover


@pytest.mark.parametrize(
    "paragraph",
    [
        "Demikian pula para nelayan diminta menjaga kelestarian terumbu karang.",
        "Terima kasih juga disampaikan ketua kelompok nelayan, Daeng Mangngasa, kepada pemerintah daerah.",
        "Salam sehat dan semangat juga disampaikan Bupati kepada seluruh ASN.",
    ],
)
def test_a_last_paragraph_that_only_begins_as_thanks_do_is_text(paragraph: str) -> None:
    text = f"{TITLE}\n\n{MATERIAL}\n\n{paragraph}"
    assert parse_plain(text).text.endswith(paragraph)
    document = parse_plain(f"{text}\n\nDemikian, atas kerja samanya kami ucapkan terima kasih.\n\nRini")
    assert document.text.endswith(paragraph)
    assert document.left_out == ("Demikian, atas kerja samanya kami ucapkan terima kasih.", "Rini")


def test_a_lead_that_begins_as_a_cover_note_does_is_text() -> None:
    lead = (
        "Berikut ini adalah capaian vaksinasi rabies yang dicatat Dinas Pertanian di Malili, "
        "Senin (23/11/2026): 4.200 ekor dari target 5.000."
    )
    assert parse_plain(f"{lead}\n\n{MATERIAL}").text.startswith(lead)
    assert parse_plain(f"Berikut rilis kami:\n\n{lead}\n\n{MATERIAL}").text.startswith(lead)


def test_a_rule_between_paragraphs_ends_nothing() -> None:
    last = "Kegiatan ditutup dengan doa bersama."
    assert parse_plain(f"{TITLE}\n\n{MATERIAL}\n\n--\n\n{last}").text == f"{MATERIAL}\n\n{last}"


@pytest.mark.parametrize(
    "line",
    [
        "Pak ini rilisnya:",
        "Ini naskahnya pak",
        "Berita hari ini:",
        "Laporan untuk disebarluaskan",
        "Ass. Giat hari ini.",
    ],
)
def test_a_line_that_announces_the_text_stands_above_the_title(line: str) -> None:
    document = parse_plain(f"{line}\n\n{TITLE}\n\n{MATERIAL}")
    assert (document.title, document.text) == (TITLE, MATERIAL)


@pytest.mark.parametrize(
    "copy", ["Tembusan : Humas Pemkab", "cc. Camat Wotu", "Cc Camat Wotu", "c.c.: Camat Wotu"]
)
def test_the_head_of_a_memo_is_no_text(copy: str) -> None:
    head = f"Kepada : Yth. Dandim\n\nDari : Danramil Malili\n\n{copy}"
    document = parse_plain(f"{head}\n\n{TITLE}\n\n{MATERIAL}")
    assert (document.title, document.text) == (TITLE, MATERIAL)


@pytest.mark.parametrize("line", ["Giat hari ini Selasa 24 November 2026", "RELEASE OPERASI SAR"])
def test_a_line_that_tells_but_a_day_or_what_follows_is_no_title(line: str) -> None:
    assert parse_plain(f"{line}\n\n{TITLE}\n\n{MATERIAL}").title == TITLE


def test_a_headline_that_begins_with_an_admin_greets_nobody() -> None:
    assert parse_plain(f"Admin Website Desa Dilatih Menulis\n\n{MATERIAL}").title is not None


DISCLAIMER = (
    "Email ini beserta lampirannya bersifat rahasia dan hanya untuk penerima yang dituju; bila Anda bukan "
    "penerima yang dimaksud, mohon email ini segera dihapus."
)


@pytest.mark.parametrize(
    "signature",
    [
        f"<p>Hasriani</p><p>Kasubag</p><p>M: 0813 4222 1111</p><p>www.example.org</p><p>{DISCLAIMER}</p>",
        "<table><tr><td>LOGO</td><td>Hasriani</td></tr><tr><td>M</td><td>0813 4222 1111</td></tr></table>",
    ],
)
def test_the_signature_of_an_html_mail_is_not_published(signature: str) -> None:
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in PARAGRAPHS)
    assert parse_html(f"<p><b>{TITLE}</b></p>{body}<p>Salam,</p>{signature}").text == MATERIAL


def test_a_table_that_ends_a_text_is_published() -> None:
    table = "<table><tr><td>Desa</td><td>Ekor</td></tr><tr><td>Wotu</td><td>120</td></tr></table>"
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in PARAGRAPHS)
    assert parse_html(f"<p><b>{TITLE}</b></p>{body}{table}").text.endswith("Wotu | 120")


def test_what_html_hides_is_no_text() -> None:
    hidden = '<div style="color:#fff; display: none">Lihat di peramban</div>'
    shown = f'<p style="display:block">{PARAGRAPHS[1]}</p>'
    document = parse_html(
        f"<html><body>{hidden}<p><b>{TITLE}</b></p><p>{PARAGRAPHS[0]}</p>{shown}</body></html>"
    )
    assert (document.title, document.text) == (TITLE, f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}")


@pytest.mark.parametrize(
    "stamp", ["[11.21, 24/11/2026] Rini: ", "[24/11/26 11:21:05] Rini Dinas: ", "24/11/2026 11.21 - Rini: "]
)
def test_a_text_copied_out_of_a_messenger(stamp: str) -> None:
    document = parse_plain(f"{stamp}*{TITLE}*\n\n_{PARAGRAPHS[0]}_\n\n{PARAGRAPHS[1]}")
    assert (document.title, document.text) == (TITLE, f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}")


def test_signs_within_a_line_stay() -> None:
    text = "Luasnya 3 * 4 * 5 meter, dan nama_berkas_ini ditulis demikian oleh panitia lomba."
    assert parse_plain(text).text == text


@pytest.mark.parametrize(
    "closing",
    [
        "Sekian dan terima kasih",
        "Demikian untuk diketahui dan dipublikasikan, terima kasih.",
        "Demikian rilis berita dari Dinas Kominfo-SP Luwu Timur.",
    ],
)
def test_thanks_that_end_a_text_are_not_published(closing: str) -> None:
    assert parse_plain(f"{TITLE}\n\n{MATERIAL}\n\n{closing}\n\nRini").text == MATERIAL


@pytest.mark.parametrize(
    "line",
    [
        "Admin Damkar 0821 9393 1133",
        "Sekdes Laskap (Rahmat) 0852 5678 4321",
        "#LuwuTimur #Festival",
        "Foto terlampir.",
        "Formulir kami foto karena scanner rusak.",
        "Dokumentasinya menyusul ya pak",
        "Sekretariat DPRD Kab. Luwu Timur",
    ],
)
def test_last_lines_that_are_no_text_are_not_published(line: str) -> None:
    document = parse_plain(f"{TITLE}\n\n{MATERIAL}\n\n{line}")
    assert document.text == MATERIAL
    assert document.left_out == (line,)


@pytest.mark.parametrize(
    "line",
    [
        "Panitia menyiapkan 120 kursi dan 2 tenda.",
        "Foto bersama menutup acara.",
        "Dinas Sosial menyalurkan 300 paket bantuan.",
        "Kecamatan Wotu",
    ],
)
def test_last_lines_that_tell_something_are_published(line: str) -> None:
    assert parse_plain(f"{TITLE}\n\n{MATERIAL}\n\n{line}").text.endswith(line)


def test_a_messengers_marks_go_wherever_they_stand_round_words() -> None:
    text = "Bupati berkata _“jaga alam”_ dan *hadir* di Wotu, lalu 3 * 4 berkas a_b_c dibagikan kepada warga."
    plain = "Bupati berkata “jaga alam” dan hadir di Wotu, lalu 3 * 4 berkas a_b_c dibagikan kepada warga."
    assert parse_plain(text).text == plain


def test_a_story_that_ends_in_a_request_is_material() -> None:
    story = (
        "Alhamdulillah pada Minggu 22 November telah dilaksanakan khitanan massal yang diikuti 28 anak di "
        "masjid desa. Kegiatan terlaksana atas kerja sama pemerintah desa dan puskesmas."
    )
    assert parse_plain(f"{story} Mohon dimuat pak").text.startswith(story)
    assert parse_plain("Kegiatan kami berjalan lancar. Mohon dimuat beritanya pak").text == ""


NEWS = "Puluhan warga Desa Lampenai memperbaiki jembatan gantung yang lapuk dengan kayu sumbangan sendiri."


@pytest.mark.parametrize("stamp", ["[23/11 19.40]", "[23/11/26, 19:40:12]", "23/11/2026 19.40 -"])
def test_a_talk_copied_out_of_a_messenger(stamp: str) -> None:
    lines = ("Warga Perbaiki Jembatan", NEWS, "<Media tidak disertakan>", "minta tolong dikirim ke humas ya")
    document = parse_plain("\n".join(f"{stamp} Pak Sekdes: {line}" for line in lines))
    assert (document.title, document.text) == ("Warga Perbaiki Jembatan", NEWS)


@pytest.mark.parametrize(
    "line",
    [
        "mohon ijin komandan, giat hari ini",
        "Slmt siang min, mau setor berita",
        "Pak, ini rilis pelatihan barista. Fotonya dua.",
        "Kami panitia mohon dibantu publikasi berita di bawah. Tuhan memberkati.",
        "Yth. Bapak Kepala Bagian Humas, semoga senantiasa dalam lindungan Tuhan.",
        "Please find below our press release for your kind publication.",
    ],
)
def test_what_speaks_to_the_office_stands_above_the_title(line: str) -> None:
    document = parse_plain(f"{line}\n\nWarga Perbaiki Jembatan\n\n{NEWS}")
    assert (document.title, document.left_out) == ("Warga Perbaiki Jembatan", (line,))


@pytest.mark.parametrize(
    "title",
    ["Ibu PKK Belajar Menulis Berita", "Humas dan Media Bahas Berita Bohong", "Kak Seto Baca Naskah Anak"],
)
def test_a_headline_that_holds_such_words_is_one(title: str) -> None:
    assert parse_plain(f"{title}\n\n{NEWS}").title == title


@pytest.mark.parametrize(
    "last", ["Harap unggah berkas lewat laman resmi.", "Mohon disampaikan kepada seluruh warga."]
)
def test_a_last_request_to_readers_is_published(last: str) -> None:
    assert parse_plain(f"Warga Perbaiki Jembatan\n\n{NEWS}\n\n{last}").text.endswith(last)


def test_a_line_drawn_below_a_headline_is_no_part_of_it() -> None:
    document = parse_plain(f"{TITLE}\n_____________\n{MATERIAL}")
    assert (document.title, document.text) == (TITLE, MATERIAL)


@pytest.mark.parametrize(
    "below",
    [
        "trimakasih pak",
        "trm ksh",
        "Hatur nuhun",
        "makasih bang",
        "0823 1122 7658",
        "Operator sekolah\nArdi\n085341112233",
        "Humas Polsek Wotu\n0812 4445 1150",
        "Seksi Intelijen\nTelp (0474) 321555",
        "Pusdalops\n0341-392220 / 0821 4188 0113",
        "sekian trima kasih\n081343567788",
        "trima kasih pak. 082291445530 aminuddin",
        "fotonya nanti sy kirim terpisah",
    ],
)
def test_who_sent_a_text_and_his_thanks_are_not_published(below: str) -> None:
    above = "Warga Desa Ussu memanen jagung di lahan desa, Senin (23/11/2026)."
    told = "Kepala Desa Ussu berharap hasil panen dibeli pasar desa setiap pekan."
    assert parse_plain(f"{above}\n\n{told}\n\n{below}").text == f"{above}\n\n{told}"


def test_an_address_of_several_lines_is_not_published() -> None:
    told = "Tagana melatih 32 siswa menghadapi gempa, Rabu (18/11/2026). Siswa diajari berlindung."
    address = "Kepada Yth.\nKepala Bagian Humas dan Protokol\nSetda Kabupaten Contoh\ndi -\nMalili"
    document = parse_plain(f"{address}\n\nTagana Latih Siswa Hadapi Gempa\n\n{told}")
    assert (document.title, document.text) == ("Tagana Latih Siswa Hadapi Gempa", told)


def test_a_greeting_below_the_headline_is_not_published() -> None:
    told = "Warga menggelar doa bersama menyambut musim tanam, Ahad (22/11/2026), di sawah kelompok tani."
    document = parse_plain(f"Warga Gelar Doa Bersama\n\nAssalamu'alaikum Pak/Bu Admin 🙏\n\n{told}")
    assert (document.title, document.text) == ("Warga Gelar Doa Bersama", told)
    speech = "Assalamualaikum warahmatullahi wabarakatuh, salam sejahtera bagi kita semua."
    assert speech in parse_plain(f"Sambutan Bupati\n\n{speech}\n\n{told}").text


GREETING = "Selamat siang Admin Humas Lutim, mohon dibantu publikasi ya."


@pytest.mark.parametrize("width", [72, 76, 500])
def test_a_greeting_right_above_a_headline_is_no_part_of_it(width: int) -> None:
    body = [GREETING, "Satu rumah di Malili ludes terbakar", *PARAGRAPHS]
    wrapped = "\n".join(line for paragraph in body for line in wrap(paragraph, width))
    document = parse_plain(wrapped)
    assert (document.title, document.left_out) == (body[1], (GREETING,))
    assert document.text.startswith("WOTU, LUWU TIMUR – Bupati")


def test_a_sentence_that_ends_at_the_edge_does_not_end_its_paragraph() -> None:
    text = (
        "Bupati Luwu Timur meresmikan jembatan gantung di Desa Lampenai siang ini.\n"
        "Jembatan sepanjang enam puluh meter itu menghubungkan dua desa yang sejak\n"
        "lama terpisah sungai."
    )
    assert parse_plain(text).text.count("\n") == 0


LONG = (
    "Bupati Luwu Timur bersama jajarannya menyerahkan bantuan bibit kepada kelompok tani di tiga desa. " * 3
)
GIZI = (
    "Puskesmas Wotu bersama Tim Penggerak PKK menggelar penyuluhan gizi di Balai Desa Lampenai yang diikuti "
    "45 ibu hamil dan kader Posyandu dari Bawalipu, Lampenai, dan Tarengge selama dua hari penuh tanpa jeda."
)


@pytest.mark.parametrize("width", [66, 72, 80, 98])
@pytest.mark.parametrize("order", [1, -1])
def test_a_broken_paragraph_right_beside_a_long_line_is_joined(width: int, order: int) -> None:
    paragraphs = [LONG.strip(), GIZI][::order]
    lines = "\n".join("\n".join(wrap(GIZI, width)) if told == GIZI else told for told in paragraphs)
    assert [block.text for block in parse_plain_blocks(lines)] == paragraphs


def test_lines_of_their_own_beside_a_long_one_stay_apart() -> None:
    lines = [
        "Pemenang Lomba Desa Tingkat Kabupaten Luwu Timur Tahun 2026 Diumumkan",
        "Desa Lampenai Raih Juara Pertama, Warga Sambut dengan Sukacita",
        LONG.strip(),
        "Juara pertama diraih oleh Desa Lampenai dari Kecamatan Wotu raya",
        "Juara kedua diraih oleh Desa Bawalipu dari Kecamatan Wotu",
    ]
    assert [block.text for block in parse_plain_blocks("\n".join(lines))] == lines


def test_thanks_within_a_broken_sentence_do_not_end_it() -> None:
    text = (
        "Acara itu ditutup Kepala Desa Lampenai dengan ucapan yang singkat, yaitu\nTerima kasih kepada warga."
    )
    assert [block.text for block in parse_plain_blocks(text)] == [text.replace("\n", " ")]


@pytest.mark.parametrize(
    "last", ["Terima kasih", "Trims, Rini 0812 3456 7890", "Hormat kami, Andi", "Demikian pak"]
)
def test_thanks_on_a_line_of_their_own_are_no_part_of_the_sentence_above(last: str) -> None:
    above = "Kegiatan ditutup dengan doa bersama di halaman kantor desa"
    assert [block.text for block in parse_plain_blocks(f"{above}\n{last}")] == [above, last]
