"""The REST API lies below /wp-json/, or in a query, as the site's permalinks are; a small site plays both."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from humasd.adapters.wordpress.rest_client import RestClient
from humasd.adapters.wordpress.session import Session
from humasd.errors import Transient, UnknownOutcome

INDEX = {"namespaces": ["wp/v2"], "authentication": {"application-passwords": {}}}


class Site(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    has_pretty_permalinks = True
    shows = 404
    """The status of what an address shows that leads to nothing; with 200 it is the first page."""

    spoils = ""
    """The route for which a plugin shows a page."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Visit)
        self.asked: list[str] = []


class _Visit(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self._answer()

    def _answer(self) -> None:
        address = urlsplit(self.path)
        route = "".join(parse_qs(address.query).get("rest_route", ()))
        if self.server.has_pretty_permalinks and address.path.startswith("/wp-json/"):
            route = address.path.removeprefix("/wp-json")
        if not route:
            self._say(self.server.shows, b"<html>Selamat datang")
            return
        self.server.asked.append(f"{self.command} {route}")
        if route == self.server.spoils:
            self._say(200, b"<html>Segera kembali")
            return
        self._say(200, json.dumps(INDEX if route == "/" else {"route": route}).encode())

    def _say(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing."""


@contextmanager
def site() -> Iterator[tuple[Site, RestClient]]:
    with Site() as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        session = Session(f"http://127.0.0.1:{server.server_port}/", None, 5)
        yield server, RestClient(session, "humas", "sandi")
        session.close()
        server.shutdown()


@pytest.mark.parametrize("shows", [404, 200, 301])
def test_an_api_that_moved_while_the_daemon_runs_is_found_again(shows: int) -> None:
    with site() as (server, client):
        assert client.read("posts") == {"route": "/wp/v2/posts"}
        server.has_pretty_permalinks, server.shows = False, shows
        for _ in range(2):
            assert client.read("posts") == {"route": "/wp/v2/posts"}
        server.asked.clear()
        server.has_pretty_permalinks = True  # the query goes on to work
        client.read("posts")
        assert server.asked == ["GET /wp/v2/posts"]


@pytest.mark.parametrize(("shows", "outcome"), [(404, Transient), (200, UnknownOutcome), (301, Transient)])
def test_a_change_that_met_no_api_is_made_once_by_the_next_try(shows: int, outcome: type[Exception]) -> None:
    with site() as (server, client):
        client.read("posts")
        server.has_pretty_permalinks, server.shows = False, shows
        with pytest.raises(outcome):
            client.act("POST", "posts")
        client.act("POST", "posts")
        assert [one for one in server.asked if one.startswith("POST")] == ["POST /wp/v2/posts"]


def test_an_api_that_answers_with_pages_is_not_looked_for_without_end() -> None:
    with site() as (server, client):
        client.read("posts")
        server.asked.clear()
        server.spoils = "/wp/v2/posts"
        with pytest.raises(Transient, match="something else than JSON"):
            client.read("posts")
        assert server.asked == ["GET /wp/v2/posts", "GET /", "GET /wp/v2/users/me", "GET /wp/v2/posts"]
