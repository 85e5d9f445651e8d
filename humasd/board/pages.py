"""From what was read to the pages that people see; templates/board has their words."""

from __future__ import annotations

from datetime import datetime, timedelta
from http import HTTPStatus

from werkzeug.routing import MapAdapter
from werkzeug.wrappers import Response

from humasd.board.overview import MOST, look_at_month, look_at_release, look_over
from humasd.letters.board import open_board_templates
from humasd.report import find_month
from humasd.sop.desk import Desk

_EXPLAINED = {
    401: ("Masuk dahulu", "Papan ini hanya untuk kantor. Mohon masukkan nama dan sandi kantor."),
    403: ("Tidak dari sini", "Papan ini hanya dapat dibuka lewat alamat resminya."),
    404: ("Tidak ditemukan", "Alamat atau nomor agenda itu tidak ada. Mohon periksa kembali."),
    405: ("Tidak dapat", "Papan ini hanya untuk dilihat."),
    429: ("Terlalu banyak percobaan", "Sandi salah berkali-kali. Mohon coba lagi 15 menit lagi."),
    503: (
        "Belum dapat ditampilkan",
        "Buku agenda sedang tidak terbaca. Naskah tetap diproses. Mohon coba lagi.",
    ),
}
_ELSE = ("Belum dapat ditampilkan", "Ada gangguan pada papan ini. Naskah tetap diproses. Mohon coba lagi.")


class Pages:
    """Renders for one office. The templates are read when they are first needed, and kept."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._environment = open_board_templates(desk.templates, desk.zone)

    @property
    def style(self) -> str:
        """The style sheet of all pages."""
        return self._environment.get_template("board/papan.css").render()

    def show_crest(self) -> Response | None:
        """The office's crest; None where it has none."""
        crest = self._desk.templates.crest
        return None if crest is None else Response(crest.content, mimetype="image/png")

    def show_board(self, at: MapAdapter) -> Response:
        """Who is waited for, what is on its way, what came back."""
        board = look_over(self._desk)
        return self._render("papan", at, board=board, month=board.report.month, most=MOST)

    def show_month(self, at: MapAdapter, written: str) -> Response | None:
        """None where that is no month, or none that has begun."""
        now = self._desk.clock()
        try:
            moment = datetime.strptime(written, "%Y-%m").replace(tzinfo=self._desk.zone)
            month = find_month(moment.year, moment.month, now, self._desk.zone)
        except ValueError:
            return None
        report, journeys = look_at_month(self._desk, month)
        later = f"{month.end:%Y-%m}" if month.end <= now else None
        earlier = f"{month.start - timedelta(days=1):%Y-%m}"
        return self._render(
            "bulan",
            at,
            report=report,
            journeys=journeys,
            month=month,
            earlier=earlier,
            later=later,
            most=MOST,
        )

    def show_release(self, at: MapAdapter, agenda: str) -> Response | None:
        """One release whole; None where the agenda has no such number."""
        whole = look_at_release(self._desk, agenda)
        return None if whole is None else self._render("naskah", at, whole=whole)

    def ask_to_stop(self, at: MapAdapter, token: str) -> Response:
        """Asks whether an address shall be mailed no more: mail programs visit links by themselves."""
        return self._render("berhenti", at, is_done=False, target=at.build("stop", {"token": token}))

    def say_stopped(self, at: MapAdapter) -> Response:
        """That it will be mailed no more."""
        return self._render("berhenti", at, is_done=True, target="")

    def explain(self, status: int, at: MapAdapter) -> Response:
        """An error of HTTP in words for people."""
        title, words = _EXPLAINED.get(status, _ELSE)
        response = self._render("pesan", at, title=title, words=words)
        response.status = f"{status} {HTTPStatus(status).phrase}"
        return response

    def _render(self, name: str, at: MapAdapter, **values: object) -> Response:
        html = self._environment.get_template(f"board/{name}.html").render(
            **values,
            ke=lambda endpoint, **to: at.build(endpoint, to),
            now=self._desk.clock(),
            office_name=self._desk.office_name,
            office_address=self._desk.office_address,
            crest=self._desk.templates.crest,
        )
        return Response(html, mimetype="text/html")
