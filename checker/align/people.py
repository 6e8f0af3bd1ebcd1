"""The same person in two outlets' articles, and everything that each of them calls that person."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.align.candidates import outlet_pairs
from checker.mentions.linking import cast, link
from checker.model import AlignedPair, Article, Kind, Match, Mention, Person, Score, Statement, Story

SURE = 0.9  # a full name in both, or a nickname of it
LIKELY = 0.7  # a surname that nobody else bears


def _named(statements: Sequence[Statement], person: Person) -> tuple[Mention, Statement]:
    """The first mention that gives most of the person's name, and where it stands."""
    name = set(person.name.split())
    found = [
        (mention, statement)
        for statement in statements
        for mention in statement.mentions
        if mention.person and mention.person.name == person.name
    ]
    return min(found, key=lambda f: (-len(name & set(f[0].text.split())), f[0].start))


def _match(sides: Sequence[Sequence[Statement]], left: Person, right: Person, reason: str) -> Match:
    (a, a_statement), (b, b_statement) = _named(sides[0], left), _named(sides[1], right)
    total = SURE if left.given and right.given else LIKELY
    pair = AlignedPair(a_statement, b_statement, Score(total, names=1.0))
    because = f"the same person: {reason}"
    return Match(Kind.PERSON, _whole(a, left), _whole(b, right), pair, total, (because,))


def _whole(mention: Mention, person: Person) -> Mention:
    """The mention with all that its article says of the person, not only with what stands beside it."""
    return replace(mention, value=person.name, person=person)


def _of(story: Story, article: Article) -> list[Statement]:
    return [s for s in story.statements if s.article.id == article.id and s.kind == "sentence"]


def match_people(story: Story) -> Iterator[Match]:
    """For every two outlets the people whom both name, in order of the text."""
    for left, right in outlet_pairs(story.articles):
        sides = _of(story, left), _of(story, right)
        casts = [cast([m for s in side for m in s.mentions]) for side in sides]
        found = [_match(sides, *linked) for linked in link(*casts)]
        yield from sorted(found, key=lambda m: (m.left.start, m.right.start))
