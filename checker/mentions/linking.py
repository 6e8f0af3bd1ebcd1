"""One person across two articles: by name, initials, nickname, transliteration or role, never by surname alone."""

from collections.abc import Sequence
from dataclasses import replace

from checker.mentions.names import (
    first_names_match,
    fold,
    given_misspelt,
    middle_clash,
    suffix_clash,
    surname_match,
)
from checker.mentions.role_relations import exclusive, same_role
from checker.model import Kind, Mention, Person

_REASONS = {
    "same": "full name in both", "nickname": "nickname {}/{}", "initials": "initials {}/{}",
    "transliteration": "transliteration {}/{}", "middle name": "middle name {}/{}",
}  # fmt: skip


def cast(mentions: Sequence[Mention]) -> tuple[Person, ...]:
    """The people of one article, each once, with all roles that the article gives them; unresolved names left out.

    In the order in which they are first named.
    """
    found: dict[str, Person] = {}
    for mention in mentions:
        person = mention.person
        if mention.kind is not Kind.PERSON or person is None or not person.name:
            continue
        known = found.get(person.name)
        roles = (*(known.roles if known else ()), *person.roles)
        honorific = (known.honorific if known else "") or person.honorific
        found[person.name] = replace(person, roles=tuple(dict.fromkeys(roles)), honorific=honorific)
    return tuple(found.values())


def _shared(person: Person, others: Sequence[Person]) -> bool:
    """Whether someone else of the article bears the surname too."""
    return sum(surname_match(person.surname, other.surname) in {"same", "part"} for other in others) > 1


def _by_role(left: Person, right: Person) -> str | None:
    """Why a bare surname and a name are one person's: a role that both articles give."""
    if any(same_role(first, second) for first in left.roles for second in right.roles):
        return "surname and role"
    return None


def _given_reason(left: Person, right: Person) -> str | None:
    """Why the first names allow one person; "" where one article gives none; None where they forbid it."""
    match = first_names_match(left, right)
    return _REASONS[match].format(left.given, right.given) if match else match


def same_person(left: Person, right: Person, *, shared: bool = False) -> str | None:
    """Why two people of two articles are one, or None where that cannot be said.

    "full name in both", "nickname Steve/Stephen", "initials …", "transliteration …", "spelling …",
    "surname and role", "surname". `shared` says that someone else in either article bears the
    surname: then the first names must agree, or the roles.
    """
    surname = surname_match(left.surname, right.surname)
    if surname is None or suffix_clash(left, right) or middle_clash(left, right):
        return None
    if surname == "same" and given_misspelt(left.given, right.given):
        return f"spelling {left.given}/{right.given}"
    if not left.given and not right.given:
        return _bare(left, right, surname, shared=shared)
    given = _given_reason(left, right)
    if given is None and surname == "spelling" and given_misspelt(left.given, right.given, longer=True):
        return f"spelling {left.name}/{right.name}"
    if given is None:
        return None
    if given == "":
        return _bare(left, right, surname, shared=shared)
    if surname == "same":
        return given
    if surname == "part":
        return given if not shared else None
    return f"{surname} {left.surname}/{right.surname}"


def _bare(left: Person, right: Person, surname: str, *, shared: bool) -> str | None:
    """Where one article gives the surname alone: the role must agree, or nobody else may bear the surname."""
    if surname not in {"same", "transliteration"} or _apart(left, right):
        return None
    return _by_role(left, right) or (None if shared else "surname")


def _apart(left: Person, right: Person) -> bool:
    """Whether courtesy titles forbid one person: "Mr." and "Mrs."."""
    genders = [
        {"mr": "m", "sir": "m", "mrs": "f", "ms": "f", "miss": "f"}.get(fold(p.honorific).rstrip("."))
        for p in (left, right)
    ]
    return None not in genders and genders[0] != genders[1]


def _rank(reason: str) -> int:
    order = (
        "full name",
        "initials",
        "nickname",
        "middle",
        "transliteration",
        "surname and role",
        "surname",
        "spelling",
    )
    return next(i for i, start in enumerate(order) if reason.startswith(start))


def link(left: Sequence[Person], right: Sequence[Person]) -> tuple[tuple[Person, Person, str], ...]:
    """The people of two casts that are one, each in one pair at most, with the reason; the surest pairs first."""
    found = []
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            shared = _shared(one, left) or _shared(other, right)
            if reason := same_person(one, other, shared=shared):
                found.append((_rank(reason), i, j, reason))
    used_left: set[int] = set()
    used_right: set[int] = set()
    pairs = []
    for _, i, j, reason in sorted(found):
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            pairs.append((left[i], right[j], reason))
    return tuple(pairs)


def conflicting_roles(left: Person, right: Person) -> bool:
    """Whether some role of one excludes some role of the other."""
    return any(exclusive(first, second) for first in left.roles for second in right.roles)
