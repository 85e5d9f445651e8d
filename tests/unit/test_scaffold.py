"""The configuration that `init` writes: the commented one, with the office's own values in it."""

from __future__ import annotations

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from humasd.cli.interview import Answers, values_of
from humasd.resources import find_resource
from humasd.scaffold import fill

TEMPLATE = (find_resource("config") / "humasd.toml").read_text(encoding="utf-8")
OFFICIALS = {"kabag": "a@kota.example", "kasubag": "b@kota.example", "staf": "c@kota.example"}


def test_without_values_it_is_the_commented_one_to_the_letter() -> None:
    assert fill(TEMPLATE, {}) == TEMPLATE


@given(st.text(), st.text(min_size=1))
def test_whatever_is_said_is_read_back_and_no_comment_is_lost(name: str, address: str) -> None:
    written = fill(TEMPLATE, {("office", "name"): name, ("officials.kabag", "addresses"): [address]})
    read, before = tomllib.loads(written), tomllib.loads(TEMPLATE)
    assert read["office"].pop("name") == name and before["office"].pop("name")
    assert read["officials"][0].pop("addresses") == [address] and before["officials"][0].pop("addresses")
    assert read == before
    comments = [line for line in TEMPLATE.splitlines() if line.startswith("#")]
    assert [line for line in written.split("\n") if line.startswith("#")] == comments


def test_a_mailbox_without_a_password_gets_its_section() -> None:
    answers = Answers(
        address="humas@kota.example", mailbox="imaps://x@y.example", provider="google", client_id="k"
    )
    read = tomllib.loads(fill(TEMPLATE, values_of(answers)))
    assert read["mailbox"] == {"auth": "oauth", "url": "imaps://x@y.example"}
    assert read["outgoing"]["auth"] == "oauth" and "password" not in read["outgoing"]
    assert read["oauth"] == {"provider": "google", "client_id": "k"}


def test_another_office_keeps_nothing_of_the_examples() -> None:
    answers = Answers(address="humas@kota.example", website="folder:web", officials=OFFICIALS)
    read = tomllib.loads(fill(TEMPLATE, values_of(answers)))
    assert read["website"] == {"kind": "folder", "url": "folder:web"}
    assert read["office"]["alerts"] == ["c@kota.example"]
    assert [one["addresses"] for one in read["officials"]] == [[address] for address in OFFICIALS.values()]
    assert "region" not in read["office"]
    assert "partners" not in read and "authserv_id" not in read["approval"]


def test_whom_another_office_has_not_named_yet_is_looked_for_at_its_own_domain() -> None:
    written = fill(TEMPLATE, values_of(Answers(address="humas@kota.example")))
    assert "luwutimurkab" not in written
    read = tomllib.loads(written)
    officials = [one["addresses"] for one in read["officials"]]
    assert read["mailbox"]["url"] == "imaps://humas%40kota.example@mail.kota.example/INBOX"
    assert officials == [["kabag@kota.example"], ["kasubag@kota.example"], ["staf@kota.example"]]
