"""HTTP to a website that misbehaves: what can have happened, and what is said of it."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from humasd.adapters.wordpress.session import Answer, Session
from humasd.errors import ConfigurationError, Transient, UnknownOutcome
from tests.support.servers.certificates import make_certificates

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n"


@contextmanager
def server(answer: Callable[[socket.socket], None]) -> Iterator[Session]:
    """A session with a server that reads one request and then does as `answer` does."""

    def serve() -> None:
        client, _ = listener.accept()
        with client:
            while b"\r\n\r\n" not in client.recv(65536):
                pass
            answer(client)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        session = Session(f"http://127.0.0.1:{listener.getsockname()[1]}/", None, 0.5)
        yield session
        session.close()
        thread.join(5)


def ask(session: Session) -> Answer:
    return session.ask("POST", f"{session.site}/xmlrpc.php", "wp.newPost", {}, body=b"x")


def test_an_answer_comes_whole_whatever_its_status() -> None:
    with server(lambda c: c.sendall(b"HTTP/1.1 503 Busy\r\nContent-Length: 5\r\n\r\nnanti")) as session:
        assert ask(session) == Answer(503, b"nanti")


def test_a_redirect_is_not_followed() -> None:
    moved = b"HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n"
    with server(lambda c: c.sendall(moved)) as session:
        assert ask(session).status == 301


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        HEAD + b"Content-Length: 100\r\n\r\nabc",
        b"bukan HTTP\r\n\r\n",
        HEAD + b"Content-Encoding: gzip\r\n\r\nbukan gzip sama sekali",
    ],
    ids=["nothing", "half", "garbage", "spoiled"],
)
def test_a_connection_that_breaks_leaves_the_outcome_unknown(sent: bytes) -> None:
    with server(lambda c: c.sendall(sent)) as session, pytest.raises(UnknownOutcome, match="broke"):
        ask(session)


def test_silence_leaves_the_outcome_unknown() -> None:
    silent = threading.Event()
    with server(lambda c: silent.wait(2) and None) as session:
        with pytest.raises(UnknownOutcome, match="in time"):
            ask(session)
        silent.set()


def test_an_answer_without_end_is_cut_off() -> None:
    def pour(client: socket.socket) -> None:
        try:
            client.sendall(HEAD + b"\r\n")
            while True:
                client.sendall(bytes(1_000_000))
        except OSError:
            return

    with server(pour) as session, pytest.raises(UnknownOutcome, match="without end"):
        ask(session)


def test_only_a_certificate_that_is_vouched_for_is_spoken_to(tmp_path: Path) -> None:
    certificates = make_certificates(tmp_path)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificates.chain, certificates.key)
    heard: list[bytes] = []

    def serve() -> None:
        for _ in range(2):
            client, _ = listener.accept()
            with client, suppress(OSError), context.wrap_socket(client, server_side=True) as safe:
                request = b""
                while not request.endswith(b"\r\n\r\nx"):
                    request += safe.recv(65536)
                heard.append(request)
                safe.sendall(HEAD + b"Content-Length: 2\r\n\r\nya")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        url = f"https://127.0.0.1:{listener.getsockname()[1]}"
        with pytest.raises(Transient, match=r"certificate that cannot be trusted.*ca_file"):
            ask(Session(url, None, 5.0))
        assert heard == []
        assert ask(Session(url, certificates.ca, 5.0)).body == b"ya"
        thread.join(5)


def test_a_server_that_is_not_there_is_tried_later() -> None:
    with pytest.raises(Transient, match="cannot be reached: Connection refused"):
        ask(Session("http://127.0.0.1:9", None, 0.5))


def test_a_name_that_is_not_known_is_tried_later() -> None:
    with pytest.raises(Transient, match="cannot be reached"):
        ask(Session("http://tidak-ada.localhost:9", None, 0.5))


@pytest.mark.parametrize("url", ["http://example.go.id", "ftp://example.go.id", "https://", "https://a:b"])
def test_only_a_protected_address_of_a_website_will_do(url: str) -> None:
    with pytest.raises(ConfigurationError):
        Session(url, None, 0.5)


def test_a_login_in_the_address_is_for_the_web_server_and_is_never_shown() -> None:
    heard: list[bytes] = []

    def serve() -> None:
        client, _ = listener.accept()
        with client:
            heard.append(client.recv(65536))
            client.sendall(HEAD + b"Content-Length: 0\r\n\r\n")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        session = Session(f"http://humas:rahas%69a@127.0.0.1:{listener.getsockname()[1]}", None, 0.5)
        ask(session)
        thread.join(5)
    assert b"Basic aHVtYXM6cmFoYXNpYQ==" in heard[0]
    assert "rahas" not in session.name + session.site


def test_the_address_of_xmlrpc_is_that_of_its_site() -> None:
    assert Session("https://example.go.id/situs/xmlrpc.php", None, 0.5).site == "https://example.go.id/situs"
