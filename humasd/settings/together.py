"""What the sections of a configuration must say of each other; each fault with its mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from humasd.release.approvers import Need
from humasd.settings.training import check_training

if TYPE_CHECKING:
    from humasd.settings.model import Settings


def check_together(settings: Settings) -> None:
    """Raises ValueError with the first fault."""
    for check in (
        _every_role_has_an_official,
        _people_have_addresses_of_their_own,
        _names_decide_nothing,
        _partners_take_what_there_is,
        _digests_go_out_while_it_works,
        _shared_steps_need_several_people,
        _substitutes_are_known,
        _tokens_come_from_somewhere,
        _training_is_elsewhere,
    ):
        check(settings)


def _people_have_addresses_of_their_own(settings: Settings) -> None:
    """Mail from the office's own address is its own, and what goes there is read by nobody but humasd, which
    writes to each at his first address."""
    own = settings.office.address.lower()
    people = [(one.name, one.addresses) for one in settings.officials]
    for name, addresses in (*people, *((one.name, one.addresses) for one in settings.substitutes)):
        if own in addresses[:1]:
            raise ValueError(
                f"{name} cannot answer from {own}, the mailbox that humasd reads and writes from; "
                "name an address of his own"
            )


def _every_role_has_an_official(settings: Settings) -> None:
    for step, rule in settings.workflow.person_steps().items():
        named = (*(getattr(rule, "approvers", ()) or (rule.role,)), *rule.escalate)
        unknown = next((name for name in named if not _knows(settings, name)), None)
        if rule.mode == "reply" and unknown is not None:
            raise ValueError(
                f"step {step} asks the role {unknown!r} by reply, but no [[officials]] has that role; "
                f'add one with role = "{unknown}"'
            )


def _names_decide_nothing(settings: Settings) -> None:
    people = (*(one.name for one in settings.officials), *(one.name for one in settings.substitutes))
    word = settings.words.find_among((*people, settings.office.name))
    if word is not None:
        raise ValueError(f"words: {word!r} is a part of a name, which decides nothing; take it out")


def _partners_take_what_there_is(settings: Settings) -> None:
    known = settings.known_categories
    for one in settings.partners:
        unknown = next((category for category in one.categories if category not in known), None)
        if unknown is not None:
            raise ValueError(
                f"partners: {one.name} takes the category {unknown!r}, which this office does not have; "
                f"it has {', '.join(known)}"
            )


def _digests_go_out_while_it_works(settings: Settings) -> None:
    _, closes = settings.office.hours
    late = next((one for one in settings.officials if one.digest and one.digest >= closes), None)
    if late is not None:
        raise ValueError(
            f"[[officials]] {late.name}: a digest goes out before the office closes at {closes:%H:%M}"
        )


def _shared_steps_need_several_people(settings: Settings) -> None:
    for name, rule in (
        ("correction", settings.workflow.correction),
        ("approval", settings.workflow.approval),
    ):
        named = [address for one in rule.approvers for address in _addresses_of(settings, one)]
        twice = next((address for address in named if named.count(address) > 1), None)
        if rule.need is not Need.ANY and twice is not None:
            raise ValueError(
                f'workflow.{name}: need = "{rule.need}" wants several people, but {twice} stands '
                "behind two of its approvers and could answer for both; name each person once"
            )


def _substitutes_are_known(settings: Settings) -> None:
    for one in settings.substitutes:
        unknown = next(
            (name for name in (one.for_, one.official) if name and not _knows(settings, name)), None
        )
        if unknown is not None:
            raise ValueError(
                f"[[substitutes]] names {unknown!r}, but no [[officials]] has that role or address; "
                "add one, or name the substitute with name and addresses"
            )


def _tokens_come_from_somewhere(settings: Settings) -> None:
    for name, section in (("mailbox", settings.mailbox), ("outgoing", settings.outgoing)):
        if section.auth == "oauth" and settings.oauth is None:
            raise ValueError(f'{name}.auth = "oauth" needs a section [oauth] with provider and client_id')
        if section.auth == "oauth" and "@" not in section.url:
            raise ValueError(f'{name}.auth = "oauth" needs a user in {name}.url, an @ in it as %40')


def _training_is_elsewhere(settings: Settings) -> None:
    if settings.training is not None:
        check_training(settings.training, settings.office.address)


def _addresses_of(settings: Settings, name: str) -> frozenset[str]:
    """Those of the one whom a role (its first official) or an address names."""
    by_role = (one for one in settings.officials if name == one.role)
    by_address = (one for one in settings.officials if name.lower() in one.addresses)
    named = next(by_role, None) or next(by_address, None)
    return frozenset(named.addresses if named else ())


def _knows(settings: Settings, name: str) -> bool:
    return any(name == one.role or name.lower() in one.addresses for one in settings.officials)
