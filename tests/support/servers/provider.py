"""A login service on loopback: tokens (RFC 6749), device codes (RFC 8628), introspection (RFC 7662)."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs


@dataclass
class Provider:
    """What the service holds true; tests change it while it runs."""

    user: str
    url: str = ""
    refresh_tokens: set[str] = field(default_factory=lambda: {"refresh-1"})
    access_tokens: set[str] = field(default_factory=set)
    rotates: bool = False
    refusal: str = "Token has been revoked."
    """What it says of a token that it does not know; may name the form's fields."""
    life: int | None = 3600
    failing: int = 0
    """So many requests for a token are answered with HTTP 503."""
    pending: list[str] = field(default_factory=list)
    """What the next questions about a device are answered with, before the owner agrees."""
    challenge: str = ""
    """That of the visit to come (RFC 7636)."""
    issued: int = 0
    asked: list[dict[str, str]] = field(default_factory=list)

    def answer(self, path: str, form: dict[str, str]) -> tuple[int, object]:
        self.asked.append(form)
        match path:
            case "/introspect":
                active = form.get("token", "") in self.access_tokens
                return 200, {"active": active, "username": self.user} if active else {"active": False}
            case "/device":
                return 200, {
                    "device_code": "d1",
                    "user_code": "ABCD-EFGH",
                    "verification_uri": f"{self.url}/aktivasi",
                    "interval": 1,
                }
            case "/token":
                return self._token(form)
        return 404, {}

    def _token(self, form: dict[str, str]) -> tuple[int, object]:
        if self.failing:
            self.failing -= 1
            return 503, "<html>sibuk</html>"
        grant = form["grant_type"]
        if grant == "refresh_token" and form["refresh_token"] not in self.refresh_tokens:
            return 400, {"error": "invalid_grant", "error_description": self.refusal.format_map(form)}
        if grant.endswith("device_code") and self.pending:
            return 400, {"error": self.pending.pop(0)}
        if grant == "authorization_code" and _challenge(form["code_verifier"]) != self.challenge:
            return 400, {"error": "invalid_grant"}
        self.issued += 1
        answer: dict[str, object] = {"access_token": f"access-{self.issued}", "token_type": "Bearer"}
        self.access_tokens.add(f"access-{self.issued}")
        if self.life is not None:
            answer["expires_in"] = self.life
        if grant != "refresh_token" or self.rotates:
            if self.rotates:
                self.refresh_tokens.clear()
            answer["refresh_token"] = f"refresh-new-{self.issued}"
            self.refresh_tokens.add(f"refresh-new-{self.issued}")
        return 200, answer


def _challenge(verifier: str) -> str:
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


@contextmanager
def run_provider(user: str) -> Iterator[Provider]:
    """Start it on a free port; `user` is whose mailbox its tokens open."""
    provider = Provider(user)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            form = {name: values[0] for name, values in parse_qs(body).items()}
            status, answer = provider.answer(self.path, form)
            content = answer.encode() if isinstance(answer, str) else json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    provider.url = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
