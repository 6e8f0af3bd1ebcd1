"""An article against the house's stylebook: other offices than it gives, other spellings than it wants."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.mentions.linking import cast, link
from checker.mentions.role_relations import exclusive, same_role
from checker.model import Article, Claim, Kind, Level, Mention, Person, Relation, Role, Score, Statement, Story
from checker.rule import Finding, Rule
from checker.stylebook.book import Held, HousePerson, Stylebook, Wording, value_of

_SURE = Score(1.0)
_SPELT = {"spelling": Level.WARNING, "transliteration": Level.NOTE}  # by how the two surnames are one


def _silent(_story: Story) -> Iterator[Finding]:
    """What the rule finds without a stylebook."""
    return iter(())


RULE = Rule(
    "stylebook",
    Level.ERROR,
    "An outlet departs from the house's own stylebook.",
    """The stylebook is a file that the settings name (`stylebook = "stylebook.toml"`): people with their offices and
the days on which these began and ended, spellings, and names of places. Articles are compared with it like with
another source, each at its day of publication.

Why it matters. What the house has looked up once need not be looked up again, and where two outlets differ it says
which one is the odd one out.

Stays quiet on offices that one person can hold at once, on "former" and "acting" holders, and where the article
itself gives the stylebook's office too.""",
    (),
    (),
    _silent,
)


def _sentence(statements: Sequence[Statement], start: int, end: int) -> tuple[int, int]:
    """The sentence that a span stands in, the span itself where it stands in none."""
    at = bisect_right(statements, start, key=lambda statement: statement.start) - 1
    found = at >= 0 and start < statements[at].end
    return (statements[at].start, statements[at].end) if found else (start, end)


def _claim(article: Article, statements: Sequence[Statement], start: int, end: int, value: str) -> Claim:
    return Claim(article, start, end, article.text[start:end], value, _sentence(statements, start, end))


def _days(held: Held) -> str:
    ends = [f"from {held.since}" if held.since else "", f"to {held.until}" if held.until else ""]
    return " ".join(part for part in (held.role.text, f"({held.role.body})" if held.role.body else "", *ends) if part)


def _is_at_odds(role: Role, person: Person, now: Sequence[Held]) -> Held | None:
    """The house's office that a role excludes, unless the house or the article has both."""
    if any(same_role(role, held.role) for held in now):
        return None
    clashing = [held for held in now if exclusive(role, held.role)]
    return next((h for h in clashing if not any(same_role(h.role, other) for other in person.roles)), None)


def _is_over(role: Role, entry: HousePerson, now: Sequence[Held]) -> Held | None:
    """The house's office that a role gives as a present one, though it has ended or not begun on that day."""
    if role.state or any(same_role(role, held.role) for held in now):
        return None
    return next((held for held in entry.held if held not in now and same_role(role, held.role)), None)


def _office(book: Stylebook, claim: Claim, name: str, role: Role, held: Held, why: str) -> Finding:
    article = claim.article
    return Finding(
        subject=f"{name}: {role.office} or {held.role.office}?",
        message=f"{article.outlet} departs from the stylebook: “{claim.text}”, not “{_days(held)}”",
        relation=Relation.CONFLICTS,
        because=(f"the article appeared on {article.day}" if article.day else "the article has no date", why),
        claims=(claim, book.claim(held.span, held.entry, value_of(held.role))),
        score=_SURE,
    )


def _offices(
    book: Stylebook, article: Article, statements: Sequence[Statement], person: Person, entry: HousePerson
) -> Iterator[Finding]:
    now = [held for held in entry.held if held.at(article.day)]
    name = entry.person.name
    for role in person.roles:
        claim = _claim(article, statements, role.start, role.end, value_of(role))
        if held := _is_at_odds(role, person, now):
            why = f"nobody is {role.office} and {held.role.office} of one body at one time"
            yield _office(book, claim, name, role, held, why)
        elif article.day and (held := _is_over(role, entry, now)):
            why = f"by the stylebook {name} was not {role.office} on that day"
            found = _office(book, claim, name, role, now[0] if now else held, why)
            yield replace(found, level=Level.WARNING)  # a former holder is often still called so


def _spelt(
    book: Stylebook, article: Article, statements: Sequence[Statement], first: Mention, entry: HousePerson, how: str
) -> Finding:
    claim = _claim(article, statements, first.start, first.end, first.text)
    return Finding(
        subject=f"How does the stylebook spell {entry.person.name}?",
        message=f"{article.outlet} departs from the stylebook: “{first.text}”, not “{entry.person.name}”",
        relation=Relation.CONFLICTS,
        because=(f"the same person: {how}",),
        claims=(claim, book.claim(entry.span, entry.entry, entry.person.name)),
        score=_SURE,
        level=_SPELT[how.split()[0]],
    )


def _of_people(book: Stylebook, article: Article, statements: Sequence[Statement]) -> Iterator[Finding]:
    mentions = [m for statement in statements for m in statement.mentions if m.kind is Kind.PERSON]
    entries = {entry.person: entry for entry in book.people}
    for person, house, how in link(cast(mentions), [entry.person for entry in book.people]):
        entry = entries[house]
        if how == "surname":
            continue  # a bare surname may be anybody's
        if how.split()[0] in _SPELT:
            first = next(m for m in mentions if m.person and m.person.name == person.name)
            yield _spelt(book, article, statements, first, entry, how)
        yield from _offices(book, article, statements, person, entry)


def _in_place(mentions: Sequence[Mention], found: re.Match[str]) -> bool:
    return any(m.kind is Kind.PLACE and m.start <= found.start() and found.end() <= m.end for m in mentions)


def _of_wording(
    book: Stylebook, article: Article, statements: Sequence[Statement], wording: Wording
) -> Iterator[Finding]:
    pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, wording.others))})(?!\w)"
    mentions = [mention for statement in statements for mention in statement.mentions]
    for found in re.finditer(pattern, article.text):
        if wording.is_place and not _in_place(mentions, found):
            continue
        yield Finding(
            subject=f"“{found[0]}” or “{wording.form}”?",
            message=f"{article.outlet} departs from the stylebook: “{found[0]}”, not “{wording.form}”",
            relation=Relation.CONFLICTS,
            because=(f"the stylebook spells it “{wording.form}”",),
            claims=(
                _claim(article, statements, *found.span(), found[0]),
                book.claim(wording.span, wording.entry, wording.form),
            ),
            score=_SURE,
            level=Level.WARNING,
        )
        return  # the first place is enough: whoever mends it looks for the others


def departures(book: Stylebook, article: Article, statements: Sequence[Statement]) -> Iterator[Finding]:
    """Where the article departs from the stylebook, people first; `statements` are all those of the article.

    An article without a date is compared with the offices that have not ended.
    """
    sentences = [s for s in statements if s.kind == "sentence" and s.article.id == article.id]
    yield from _of_people(book, article, sentences)
    for wording in book.wordings:
        yield from _of_wording(book, article, sentences, wording)
