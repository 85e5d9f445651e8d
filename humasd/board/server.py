"""The board's server: a thread of its own beside the daemon's work, which goes on whatever becomes of it."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from humasd.bootstrap import Office
from humasd.logs import get_logger, in_office
from humasd.pulse import Pulse
from humasd.settings import BoardSettings

_THREADS = 2
_MOST_CONNECTIONS = 50
_MOST_BYTES = 16_384
"""Of a request's header, and of its body: the longest of ours is one line."""
_SILENT_AFTER = 30
"""Seconds after which a connection that says nothing is closed."""

if TYPE_CHECKING:
    from waitress.server import TcpWSGIServer

log = get_logger(__name__)


class Board:
    """Serves where the office has configured a board; does nothing where it has not."""

    def __init__(self, office: Office, pulse: Pulse) -> None:
        self._office = office
        self._pulse = pulse
        self._server: TcpWSGIServer | None = None

    def start(self) -> None:
        """Begin to serve. What keeps it from that is logged and stops nothing else."""
        settings = self._office.settings.board
        if settings is None:
            return
        place = "{}:{}".format(*settings.listen)
        try:
            server = self._open(settings)
        except OSError as error:
            log.error("the board cannot be served; all else goes on", place=place, error=str(error))
            return
        except Exception:
            log.exception("the board cannot be served; all else goes on", place=place)
            return
        self._server = server
        threading.Thread(name="board", target=self._serve, args=(server,), daemon=True).start()
        log.info("the board is served", place=f"http://{settings.listen[0]}:{self.port}/")

    def _open(self, settings: BoardSettings) -> TcpWSGIServer:
        # An office without a board has neither in memory.
        from waitress.server import TcpWSGIServer, create_server

        from humasd.board.app import App

        logging.getLogger("waitress.queue").setLevel(logging.ERROR)
        host, port = settings.listen
        server = create_server(
            in_office(
                self._office.settings.office.address, App(self._office, settings, self._pulse).__call__
            ),
            host=host,
            port=port,
            threads=_THREADS,
            connection_limit=_MOST_CONNECTIONS,
            channel_timeout=_SILENT_AFTER,
            max_request_header_size=_MOST_BYTES,
            max_request_body_size=_MOST_BYTES,
            clear_untrusted_proxy_headers=False,  # whom to believe, access.py knows
            url_prefix=_path_of(settings.public_url),
            ident=None,
        )
        assert isinstance(server, TcpWSGIServer), "one address is one socket"
        return server

    @property
    def port(self) -> int | None:
        """Where it is served; None where it is not."""
        socket = self._server.socket if self._server else None
        return int(socket.getsockname()[1]) if socket else None

    def close(self) -> None:
        """Take no more requests; one in hand may still be answered, until the process ends."""
        server, self._server = self._server, None
        if server is not None:
            try:
                server.close()
            except Exception:
                log.exception("ignored while stopping")

    def _serve(self, server: TcpWSGIServer) -> None:
        try:
            server.run()
        except Exception:
            if self._server is not None:
                log.exception("the board has stopped; all else goes on")


def _path_of(url: str) -> str:
    """ "/papan" of "https://www.example.go.id/papan"."""
    return "/" + path if (path := url.partition("://")[2].partition("/")[2]) else ""
