import pytest

from humasd.letters.markup import clean_body


def test_text_structure_stays() -> None:
    html = "<p>PT A&amp;B &lt; 60 meter <strong>besar</strong></p><ul><li>a</li></ul>"
    assert clean_body(html) == html


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '<img src="http://example.com/x.png" onerror="alert(1)">',
        '<p style="position:fixed" onclick="x()">teks</p>',
        '<a href="javascript:alert(1)">klik</a>',
        "<form action=http://example.com><input name=a></form>",
        "<style>.button{display:none}</style>",
        "<iframe src=http://example.com></iframe>",
    ],
)
def test_nothing_else_does(hostile: str) -> None:
    cleaned = clean_body(f"<p>aman</p>{hostile}")
    assert "<p>aman</p>" in cleaned
    for trace in ("script", "img", "onerror", "onclick", "style", "javascript:", "form", "iframe", "display"):
        assert trace not in cleaned
