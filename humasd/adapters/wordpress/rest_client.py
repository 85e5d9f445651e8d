"""REST to WordPress: JSON over a session, with an application password; failures by kind."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from humasd.adapters.wordpress.session import (
    Answer,
    NotThere,
    RoleForbids,
    Session,
    SwitchedOff,
    judge_status,
    looking,
)
from humasd.errors import Permanent, Transient, UnknownOutcome

ENABLE = (
    "Switch the REST API on: remove the plugin, theme code or web server rule that blocks /wp-json/,"
    ' or correct [website] url; or write kind = "wordpress-xmlrpc".'
)
HOW_TO_LOG_IN = (
    "REST takes an application password, not the one for logging in: make one in WordPress under Users >"
    " Profile > Application Passwords, and write it to [website] password."
)
_TOO_LARGE = ("rest_upload_file_too_big", "rest_upload_limited_space", "rest_upload_no_data")
_CREDENTIALS = ("incorrect_password", "invalid_username", "invalid_email", "invalid_application_password")


class RestClient:
    """Requests below /wp-json/, wherever the site has that."""

    def __init__(self, session: Session, user: str, password: str) -> None:
        self._session = session
        self._user = user
        login = base64.b64encode(f"{user}:{password}".encode()).decode()
        self._headers = {"Authorization": f"Basic {login}", "Accept": "application/json"}
        self._root: str | None = None
        """Where the API was found. It moves when somebody switches the site's permalinks."""

    def read(self, path: str, **query: object) -> Any:
        """GET. Raises Transient or Permanent."""
        with looking():
            return self._ask("GET", path, query)

    def act(
        self, method: str, path: str, document: Mapping[str, object] | None = None, **query: object
    ) -> Any:
        """POST or DELETE, with JSON. Raises UnknownOutcome too."""
        body = json.dumps(document or {}).encode()
        return self._ask(method, path, query, {"Content-Type": "application/json"}, body=body)

    def send(self, path: str, fields: Mapping[str, object]) -> Any:
        """POST a form; a file is a tuple of name, content and type. Raises UnknownOutcome too."""
        return self._ask("POST", path, {}, fields=fields)

    def open(self) -> Mapping[str, Any]:
        """Find the API and log in; returns what the site says of it. Raises Permanent, Transient.

        Without a login WordPress answers as to any visitor, with other faults than the true one.
        """
        index, root = find_root(self._session, self._headers)
        if "application-passwords" not in (index.get("authentication") or {}):
            raise Permanent(
                f"The website {self._session.name} has no application passwords. They need https; a plugin"
                f" may forbid them. {HOW_TO_LOG_IN}"
            )
        with looking():
            self._take(*self._request("GET", root, "users/me", {"_fields": "id"}), "GET users")
        self._root = root
        return index

    def _ask(
        self,
        method: str,
        path: str,
        query: Mapping[str, object],
        headers: Mapping[str, str] | None = None,
        **content: Any,
    ) -> Any:
        was_found, root = self._root is not None, self._find()
        answer, document = self._request(method, root, path, query, headers, **content)
        if was_found and _is_elsewhere(answer, document):
            self._root = None
            if method == "GET":
                answer, document = self._request(method, self._find(), path, query, headers)
            elif answer.status != 200:  # with 200 it may have been done, and a plugin shows something else
                raise Transient(
                    f"The website {self._session.name} has its REST API no longer where it was (HTTP"
                    f" {answer.status}); were its permalinks changed? It is looked for and tried again."
                )
        return self._take(answer, document, _name(method, path))

    def _find(self) -> str:
        if self._root is None:
            with looking():
                self.open()
        return str(self._root)

    def _request(
        self,
        method: str,
        root: str,
        path: str,
        query: Mapping[str, object],
        headers: Mapping[str, str] | None = None,
        **content: Any,
    ) -> tuple[Answer, Any]:
        """An answer, and the JSON that it holds; None where that is something else."""
        url = _join(root, f"wp/v2/{path}", query)
        all_headers = {**self._headers, **(headers or {})}
        answer = self._session.ask(method, url, _name(method, path), all_headers, **content)
        return answer, _parse(answer)

    def _take(self, answer: Answer, document: Any, task: str) -> Any:
        """What an answer holds. Raises what it means where it is none."""
        if answer.status in (200, 201):
            if document is None:
                raise UnknownOutcome(
                    f"The website {self._session.name} answered {task} with something else than JSON; it may"
                    " be in maintenance, or a plugin prints into its answers."
                )
            return document
        if not isinstance(document, dict) or "code" not in document:
            raise judge_status(answer, self._session.name, ENABLE)
        raise self._judge(answer, str(document["code"]), str(document.get("message", "")), document)

    def _judge(self, answer: Answer, code: str, message: str, document: Mapping[str, Any]) -> Exception:
        """WordPress's own answer. What it refuses with 4xx was not done, unless a plugin ended the request
        behind it (site.py looks); 5xx may come after the work."""
        site, words = self._session.name, f"{message} ({code})"
        if code == "rest_no_route":
            return SwitchedOff(f"The website {site} does not offer this by REST: {words}. {ENABLE}")
        if code == "term_exists":
            return TermExists(words, int((document.get("data") or {}).get("term_id", 0)))
        if answer.status == 404:
            return NotThere(f"The website {site} does not have it any more: {words}.")
        if code in _CREDENTIALS:
            return Permanent(
                f"The website {site} refused {self._user}: {words}. Correct [website] user and password."
                f" {HOW_TO_LOG_IN}"
            )
        if answer.status == 401:
            return Permanent(
                f"The website {site} does not take {self._user}'s application password: {words}. Correct"
                f" [website] user and password. {HOW_TO_LOG_IN} If there is no such place, application"
                " passwords are switched off: https is missing, a plugin forbids them, or the web server"
                " drops the Authorization header."
            )
        if answer.status == 403:
            return RoleForbids(
                f"The website {site} does not let {self._user} do this: {words}. Give it the role Editor."
            )
        if answer.status == 410:
            return NotThere(f"The website {site} has it in its bin: {words}.")
        if answer.status == 429:
            return Transient(f"The website {site} asks to slow down: {words}.")
        if answer.status == 413 or code in _TOO_LARGE or "upload_max_filesize" in message:
            return Permanent(f"The website {site} finds the upload too large: {words}. Raise its limit.")
        if code.startswith("rest_upload_"):
            return Transient(
                f"The website {site} failed at it: {words}. Check its disk space and file rights."
            )
        if answer.status >= 500:
            return UnknownOutcome(
                f"The website {site} failed: {words}; look at its error log and disk space."
            )
        return Permanent(f"The website {site} refused this: {words}.")


class TermExists(Permanent):
    """There is such a category or tag; `id` is its own."""

    def __init__(self, words: str, id: int) -> None:
        super().__init__(words)
        self.id = id


def find_root(session: Session, headers: Mapping[str, str]) -> tuple[Mapping[str, Any], str]:
    """The index of a site's REST API, and the address below which all of it lies.

    Without pretty permalinks that is a query. Raises SwitchedOff, Transient.
    """
    query = {"_fields": "name,namespaces,authentication"}
    answer = Answer(404, b"")
    for root in (f"{session.site}/wp-json/", f"{session.site}/?rest_route=/"):
        with looking():
            answer = session.ask("GET", _join(root, "", query), "its REST API", headers)
        index = _parse(answer)
        if answer.status == 200 and isinstance(index, dict) and "wp/v2" in (index.get("namespaces") or ()):
            return index, root
        if answer.status >= 500 or answer.status == 429:
            with looking():
                raise judge_status(answer, session.name, ENABLE)
    if answer.status == 200 and _parse(answer) is None:
        raise Transient(
            f"The website {session.name} shows a page instead of its REST API; it may be in maintenance."
            f" {ENABLE}"
        )
    if answer.status == 200:
        raise SwitchedOff(f"The website {session.name} shows no REST API of WordPress. {ENABLE}")
    raise judge_status(answer, session.name, ENABLE)


def _join(root: str, path: str, query: Mapping[str, object]) -> str:
    words = urlencode(query)
    if not words:
        return root + path
    return f"{root}{path}{'&' if '?' in root else '?'}{words}"


def _name(method: str, path: str) -> str:
    """What is asked for, e.g. "POST media"."""
    return f"{method} {path.partition('/')[0]}"


def _is_elsewhere(answer: Answer, document: Any) -> bool:
    """Whether a page of the site, of the web server, or a redirect answers where the API was."""
    return (answer.status in (200, 404) or 300 <= answer.status < 400) and document is None


def _parse(answer: Answer) -> Any:
    try:
        return json.loads(answer.body)
    except (ValueError, RecursionError):
        return None
