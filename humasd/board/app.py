"""The board as a WSGI application: addresses, who is let in, and what each answer carries."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from werkzeug.exceptions import (
    Forbidden,
    HTTPException,
    InternalServerError,
    NotFound,
    ServiceUnavailable,
    TooManyRequests,
    Unauthorized,
)
from werkzeug.routing import Map, MapAdapter, Rule
from werkzeug.wrappers import Request, Response

from humasd.board.access import WITHIN, Access, Admission
from humasd.board.metrics import Metrics
from humasd.board.pages import Pages
from humasd.board.probes import find_hindrance, find_illness
from humasd.board.unsubscribe import is_one_click, stop_mailing_of
from humasd.bootstrap import Office
from humasd.errors import HumasdError
from humasd.logs import get_logger
from humasd.mail.unsubscribing import PATH
from humasd.pulse import Pulse
from humasd.settings import BoardSettings

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

SECURITY = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
    " base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex, nofollow",
}
"""On every answer, errors too. No script is allowed at all; styles and pictures are our own."""

_OPEN = frozenset({"health", "ready", "style", "crest", "ask_to_stop", "stop"})
"""What needs no login: it tells nothing, or the token in its address is proof enough."""

log = get_logger(__name__)


class App:
    """One office's board, by WSGI (PEP 3333); called from several threads."""

    def __init__(self, office: Office, settings: BoardSettings, pulse: Pulse) -> None:
        self._office = office
        self._pulse = pulse
        self._access = Access(settings, office.desk.clock)
        self._pages = Pages(office.desk)
        self._metrics = Metrics(office, pulse)
        rules = [
            Rule("/", endpoint="board", methods=["GET"]),
            Rule("/bulan/<month>", endpoint="month", methods=["GET"]),
            Rule("/naskah/<path:agenda>", endpoint="release", methods=["GET"]),
            Rule("/papan.css", endpoint="style", methods=["GET"]),
            Rule("/lambang.png", endpoint="crest", methods=["GET"]),
            Rule("/metrics", endpoint="metrics", methods=["GET"]),
            Rule("/healthz", endpoint="health", methods=["GET"]),
            Rule("/readyz", endpoint="ready", methods=["GET"]),
        ]
        if settings.public_url:
            rules += [
                Rule(f"/{PATH}/<token>", endpoint="ask_to_stop", methods=["GET"]),
                Rule(f"/{PATH}/<token>", endpoint="stop", methods=["POST"]),
            ]
        self._map = Map(rules, strict_slashes=False, redirect_defaults=False, merge_slashes=False)
        self._views: dict[str, Callable[..., Response]] = {
            "board": self._show_board,
            "month": self._show_month,
            "release": self._show_release,
            "style": lambda request, at: Response(self._pages.style, mimetype="text/css"),
            "crest": lambda request, at: _or_not_found(self._pages.show_crest()),
            "metrics": self._show_metrics,
            "health": lambda request, at: _tell(find_illness(self._pulse)),
            "ready": lambda request, at: _tell(find_hindrance(self._office, self._pulse)),
            "ask_to_stop": self._ask_to_stop,
            "stop": self._stop,
        }

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = Request(environ)
        at = self._map.bind_to_environ(environ)
        response = self._answer(request, at)
        for name, value in SECURITY.items():
            response.headers.setdefault(name, value)
        return response(environ, start_response)

    def _answer(self, request: Request, at: MapAdapter) -> Response:
        try:
            try:
                return self._look_up(request, at)
            except HumasdError as error:
                log.error("the board could not be shown", path=request.path, error=str(error))
                raise ServiceUnavailable from None
            except HTTPException:
                raise
            except Exception:
                log.exception("the board crashed", path=request.path)
                raise InternalServerError from None
        except HTTPException as error:
            return self._explain(error, at)

    def _look_up(self, request: Request, at: MapAdapter) -> Response:
        if not self._access.is_near(request):
            raise Forbidden
        endpoint, values = at.match()
        if endpoint not in _OPEN:
            self._let_in(request)
        return self._views[endpoint](request, at, **values)

    def _let_in(self, request: Request) -> None:
        admission = self._access.admit(request)
        if admission is Admission.GRANTED:
            return
        if admission is not Admission.ASKED:
            log.warning("login to the board refused", client=self._access.client_of(request))
        if admission is Admission.THROTTLED:
            raise TooManyRequests(retry_after=int(WITHIN.total_seconds()))
        raise Unauthorized

    def _explain(self, error: HTTPException, at: MapAdapter) -> Response:
        """The error as a page of ours, with the headers that its kind asks for (Allow, Retry-After)."""
        code = error.code or 500
        response = self._pages.explain(code, at)
        for name, value in error.get_headers():
            if name not in ("Content-Type", "Content-Length"):
                response.headers[name] = value
        if code == 401 and self._access.asks_for_password:
            response.headers["WWW-Authenticate"] = 'Basic realm="Papan agenda", charset="UTF-8"'
        return response

    def _show_board(self, request: Request, at: MapAdapter) -> Response:
        return self._pages.show_board(at)

    def _show_month(self, request: Request, at: MapAdapter, month: str) -> Response:
        return _or_not_found(self._pages.show_month(at, month))

    def _show_release(self, request: Request, at: MapAdapter, agenda: str) -> Response:
        return _or_not_found(self._pages.show_release(at, agenda))

    def _show_metrics(self, request: Request, at: MapAdapter) -> Response:
        text, content_type = self._metrics.render(request.headers.get("Accept", ""))
        return Response(text, content_type=content_type)

    def _ask_to_stop(self, request: Request, at: MapAdapter, token: str) -> Response:
        """GET changes nothing: programs follow links that nobody tapped (RFC 8058, section 1)."""
        return self._pages.ask_to_stop(at, token)

    def _stop(self, request: Request, at: MapAdapter, token: str) -> Response:
        if is_one_click(request.form) and stop_mailing_of(self._office.desk, token):
            return self._pages.say_stopped(at)
        raise NotFound


def _or_not_found(response: Response | None) -> Response:
    if response is None:
        raise NotFound
    return response


def _tell(fault: str) -> Response:
    """For programs: "ok", or in one line what is not."""
    return Response(f"{fault or 'ok'}\n", status=503 if fault else 200, mimetype="text/plain")
