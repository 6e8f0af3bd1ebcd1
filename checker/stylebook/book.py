"""The house's own facts as records: who holds what office when, and how names are spelled."""

import datetime as dt
from dataclasses import dataclass

from checker.model import Article, Claim, Person, Role

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Held:
    """An office with the days on which it began and ended, None where there is no such day. `span` is that
    of the office's words in the file, `entry` that of all that stands with them.
    """

    role: Role
    since: dt.date | None
    until: dt.date | None
    span: Span
    entry: Span

    def at(self, day: dt.date | None) -> bool:
        """Whether it is held on that day; on a day that is not known, whether it has not ended."""
        if day is None:
            return self.until is None
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class HousePerson:
    """A person under the house's spelling of the name. `entry` is the span of all that the file says of them."""

    person: Person
    held: tuple[Held, ...]
    span: Span
    entry: Span


@dataclass(frozen=True, slots=True)
class Wording:
    """The house's `form` of a word or a place's name, and the `others` that it does not use."""

    form: str
    others: tuple[str, ...]
    is_place: bool
    span: Span
    entry: Span


@dataclass(frozen=True, slots=True)
class Stylebook:
    """The whole file. `article` holds its text, so that a claim of the house's can be shown where it stands."""

    article: Article
    people: tuple[HousePerson, ...] = ()
    wordings: tuple[Wording, ...] = ()

    def claim(self, span: Span, entry: Span, value: str) -> Claim:
        """The house's side of a disagreement."""
        return Claim(self.article, *span, self.article.text[slice(*span)], value, entry)


def value_of(role: Role) -> str:
    """A role in one canonical spelling."""
    return " ".join(part for part in (role.state, role.office, role.body) if part)
