"""The same person in two outlets' articles, and everything that each of them calls that person."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.align.candidates import outlet_pairs
from checker.mentions.linking import cast, link
from checker.mentions.names import fold, parse_name
from checker.model import AlignedPair, Article, Kind, Match, Mention, Person, Score, Statement, Story

SURE = 0.9  # a full name in both, or a nickname of it
LIKELY = 0.7  # a surname that nobody else bears
PLACES = 3  # places of a name or a title that are shown of one article: enough to see how the outlet writes it


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


def _quoted(story: Story, article: Article) -> list[range]:
    """Where an article gives others' words."""
    return [range(s.start, s.end) for s in story.statements if s.article.id == article.id and s.kind == "quotation"]


def _is_full(mention: Mention) -> bool:
    """Whether a person's mention has the surname and more than it."""
    surname = fold(mention.person.surname) if mention.person else ""
    return bool(surname) and surname in fold(mention.text) and bool(parse_name(mention.text).given)


def names_of(story: Story, article: Article, name: str) -> list[tuple[Statement, Mention]]:
    """Where an article gives the name of one of its people in full in its own words, in order of the text.

    `name` is the mentions' value; surnames alone and descriptions are left out.
    """
    quoted = _quoted(story, article)
    return [
        (statement, mention)
        for statement in _of(story, article)
        for mention in statement.mentions
        if mention.value == name and _is_full(mention) and not any(mention.start in words for words in quoted)
    ]


def name_places(story: Story, match: Match) -> Iterator[tuple[Statement, Mention]]:
    """The match's two mentions and the first other places where each article writes that person's name in full,
    otherwise than the other article does.
    """
    sides = (match.pair.left, match.left, match.right), (match.pair.right, match.right, match.left)
    for statement, mention, other in sides:
        yield statement, mention
        named = names_of(story, statement.article, mention.value)
        apart = [(s, m) for s, m in named if m.start != mention.start and m.text != other.text]
        yield from apart[: PLACES - 1]


def match_people(story: Story) -> Iterator[Match]:
    """For every two outlets the people whom both name, in order of the text."""
    for left, right in outlet_pairs(story.articles):
        sides = _of(story, left), _of(story, right)
        casts = [cast([m for s in side for m in s.mentions]) for side in sides]
        found = [_match(sides, *linked) for linked in link(*casts)]
        yield from sorted(found, key=lambda m: (m.left.start, m.right.start))
