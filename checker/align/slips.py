"""A person whom an article names rightly, and once by another name: "Hutchison" for Hutchinson, "Rogers" for Roger.

The slip is held against the other outlets, which do not make it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from checker.align.candidates import outlet_pairs
from checker.align.words import idf
from checker.mentions.linking import cast, same_person
from checker.mentions.names import fold, surname_match
from checker.model import AlignedPair, Article, Kind, Match, Mention, Person, Score, Statement, Story

LIKELY = 0.8  # what such a match is worth: between a bare surname and a full name
ONCE = 2  # times that a slip is made at most; an outlet that always writes it so means it
LONG = 5  # letters of a first name that a slip may be taken from
# Letters from which a surname may be off by two: shorter ones that are, "Harden" and "Harper", are two people's.
LONG_SURNAME = 8

Placed = tuple[Mention, Statement, Person]


def _people(story: Story, article: Article) -> list[Placed]:
    return [
        (m, statement, m.person)
        for statement in story.statements
        if statement.article.id == article.id and statement.kind == "sentence"
        for m in statement.mentions
        if m.kind is Kind.PERSON and m.person is not None and m.person.surname and m.person.surname in m.text
    ]


def _misspelt(bare: str, full: str) -> bool:
    """Whether a surname is another one with a letter wrong, or two letters of a long one.

    A name that the news know is somebody's own: "Johnston" is no slip of Johnson.
    """
    if fold(bare) in idf():
        return False
    match = surname_match(bare, full)
    edits = 1 + (min(len(bare), len(full)) >= LONG_SURNAME)
    return match == "transliteration" or (match == "spelling" and OSA.distance(fold(bare), fold(full)) <= edits)


def _is_slip_of(bare: Person, full: Person) -> bool:
    """Whether a surname standing alone is the person's surname misspelt, or the first name taken for it.

    Whoever holds an office of another name is someone else.
    """
    offices, held = ({role.office for role in person.roles} for person in (bare, full))
    if offices and held and not offices & held:
        return False
    given, name = fold(full.given), fold(bare.surname)
    first_name = len(given) >= LONG and name != given and OSA.distance(name, given, score_cutoff=1) <= 1
    return first_name or _misspelt(bare.surname, full.surname)


def _surnames(own: Sequence[Placed]) -> frozenset[str]:
    return frozenset(fold(person.surname) for _, _, person in own)


def _meant(person: Person, full: Sequence[Person], surnames: frozenset[str]) -> list[Person]:
    """Those of an article's people for whose name another one of the article may be a slip."""
    if person.given:
        return [o for o in full if o.name != person.name and (same_person(person, o) or "").startswith("spelling")]
    if fold(person.surname) in surnames:
        return []
    return [other for other in full if _is_slip_of(person, other)]


def _slips(own: Sequence[Placed], surnames: frozenset[str]) -> Iterator[tuple[Placed, Person]]:
    """The names that stand there but once or twice and are a slip of one person's of the article, with that person.

    A surname standing alone must not be among those known.
    """
    counts = Counter(fold(person.surname) for _, _, person in own)
    full = [person for person in cast([mention for mention, _, _ in own]) if person.given]
    for mention, statement, person in own:
        plain = bool(person.given) or mention.text.count(" ") <= 1
        meant = _meant(person, full, surnames) if plain and counts[fold(person.surname)] <= ONCE else []
        if len(meant) == 1 and counts[fold(meant[0].surname)] >= counts[fold(person.surname)]:
            yield (mention, statement, person), meant[0]


def _match(slip: Placed, other: Placed, *, flipped: bool) -> Match:
    (a, one, _), (b, two, person) = slip, other
    because = (f"the same person: a slip in spelling, elsewhere the article has {person.name}",)
    left, right, first, second = (b, a, two, one) if flipped else (a, b, one, two)
    return Match(Kind.PERSON, left, right, AlignedPair(first, second, Score(LIKELY, names=1.0)), LIKELY, because)


def _named(own: Sequence[Placed], meant: Person) -> Placed | None:
    """Where the other outlet names the person in full."""
    for mention, statement, person in own:
        if person.given and fold(person.surname) == fold(meant.surname) and fold(person.given) == fold(meant.given):
            return mention, statement, person
    return None


def match_slips(story: Story) -> Iterator[Match]:
    """For every two outlets the names that one of them gets wrong once, beside the other's, in order of the text."""
    people = {article.id: _people(story, article) for article in story.articles}
    surnames = frozenset(fold(p.surname) for own in people.values() for _, _, p in own if p.given)
    for left, right in outlet_pairs(story.articles):
        for own, other, flipped in (
            (people[left.id], people[right.id], False),
            (people[right.id], people[left.id], True),
        ):
            for slip, meant in _slips(own, surnames | _surnames(other)):
                shared = any(person.name == slip[2].name for _, _, person in other)
                if not shared and (named := _named(other, meant)):
                    yield _match(slip, named, flipped=flipped)
