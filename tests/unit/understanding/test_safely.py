"""Understanding in the sandbox: one harmful attachment does not take the mail with it."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import pytest

from humasd.documents.sandbox import Sandbox
from humasd.understanding import understand, understand_safely
from tests.support.samples import TITLE, gps_photo, press_release_docx, submission_mail

OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as opened:
        yield opened


def test_it_says_the_same_as_without_the_sandbox(sandbox: Sandbox) -> None:
    raw = submission_mail([("rilis.docx", press_release_docx()), ("a.jpg", gps_photo())])
    assert understand_safely(sandbox, raw, OFFICE) == understand(raw, OFFICE)


def test_a_pdf_that_eats_the_memory_is_left_out_and_the_rest_goes_on(sandbox: Sandbox) -> None:
    attachments = [("bom.pdf", _flate_bomb()), ("rilis.docx", press_release_docx())]
    understood = understand_safely(sandbox, submission_mail(attachments), OFFICE)
    assert understood.title == TITLE
    assert understood.items[0].problem is not None
    assert any(problem.startswith("bom.pdf: ") for problem in understood.problems)


def _flate_bomb() -> bytes:
    """A page whose content stream inflates to two gigabytes, packed twice."""
    packer = zlib.compressobj(9)
    inner = b"".join(packer.compress(b"\0" * 10_000_000) for _ in range(200)) + packer.flush()
    stream = zlib.compress(inner, 9)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R >>",
        b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\nendstream"
        % (len(stream), stream),
    ]
    out = b"%PDF-1.4\n"
    for number, content in enumerate(objects, start=1):
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    return out + b"trailer << /Size 5 /Root 1 0 R >>\n%%EOF\n"
