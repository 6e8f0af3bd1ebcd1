"""The parts that an article names do not make up its total.

Why it matters. "Twelve jurors, five men and eight women" are thirteen: a slip that readers spot at
once, and that makes them doubt the rest. Shares that shut each other out ("approve", "disapprove") cannot
make up more than everybody.

Stays quiet on all but parts that are certain to be parts: men and women of people, parties of a chamber's
members, answers of yes and no to one question. A list that goes on, "including", hedged figures,
other groups ("of women", "among Democrats"), 101 percent, and fewer party members than seats are no slips.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.model import Kind, Level, Mention, Relation, Score, Statement, Story
from checker.rule import Example, Finding, claim_of

LEVEL = Level.ERROR
WHOLE = 101.0  # percent: two shares, each rounded to the next whole one, come to no more
FEWEST = 2  # parts of a total


@dataclass(frozen=True, slots=True)
class _Division:
    """Nouns that together divide what the `totals` count; `whole` where nothing is left besides them."""

    totals: str
    parts: str
    whole: bool


_DIVISIONS = (
    _Division(
        "people|persons|jurors|passengers|victims|members|students|employees|workers|defendants|suspects|hostages"
        "|survivors|patients|residents|prisoners|candidates|astronauts|judges|justices",
        "men|man|women|woman|boys?|girls?|children|child",
        whole=True,
    ),
    _Division(
        "members|senators|lawmakers|seats|representatives|governors|legislators|commissioners|mayors",
        "Republicans?|Democrats?|independents?|Conservatives|Liberals|Greens|Social Democrats|Labour members",
        whole=False,
    ),
)
# Answers to one question of which nobody gives two.
_ANSWERS = (
    ("approv", "disapprov"),
    ("disapprov", "approv"),
    ("support", "oppos"),
    ("oppos", "support"),
    ("favou?r", "oppos"),
    ("back", "oppos"),
    ("agree", "disagree"),
    ("yes", "no"),
)
_CLOSED = r"(?:\s+(?:it|him|her|them))?\s*(?:[.,;:)”\"—–]|$)"
_OTHER_GROUP = re.compile(r"\b(?:among|then|now|compared|earlier|last|from|up|down)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s*,?\s*(?:and|or|plus|along with|as well as)\b|\s*,\s*(?:an?|one|the|another|\w+ others?)\b", re.IGNORECASE
)

FLAGS = (
    Example(
        "The jury of 12 people, five men and eight women, will meet again on Monday.",
        says="12 people, but five men and eight women are 13",
    ),
    Example(
        "The boat carried 31 passengers: 14 men, 9 women and 7 children.",
        says="31 passengers, but 14 men, 9 women and 7 children are 30",
    ),
    Example(
        "The panel has 21 members — 12 Republicans and 10 Democrats.",
        says="21 members, but 12 Republicans and 10 Democrats are 22",
    ),
    Example(
        "The court freed 16 prisoners (11 men and six women) on Friday.",
        says="16 prisoners, but 11 men and six women are 17",
    ),
    Example(
        "In the survey 58 percent of voters approve and 45 percent disapprove.",
        says="58 percent and 45 percent are 103 percent",
    ),
    Example(
        "The plan divides the town: 61% support it and 42% oppose it.",
        says="61% and 42% are 103 percent",
    ),
)
PASSES = (
    Example("The jury of 13 people, five men and eight women, will meet again on Monday."),
    Example("Six people, including two women and three men, were hurt in the crash."),
    Example("The panel has 21 members, 11 Republicans and nine Democrats."),
    Example("The boat carried 31 passengers: 14 men, 9 women and several children."),
    Example("The group has 12 members, five men, four women and three girls."),
    Example("The club bought 12 horses, five men and eight women rode them."),
    Example("In the survey 58 percent approve and 43 percent disapprove."),
    Example("About 58 percent of men approve, while 45 percent of women disapprove."),
    Example("The mayor’s approval fell to 54 percent from 64 percent in March."),
    Example("Some 72 percent support the bridge, and 45 percent oppose the toll."),
    Example("The raid killed 12 fighters, five women and eight children."),
    Example("At least 12 people, five men and eight women, were taken to hospital."),
    Example("The fund paid 40 farmers, 30 bakers and 12 brewers."),
)


def _is_exact(mention: Mention) -> bool:
    quantity = mention.quantity
    return quantity is not None and not quantity.hedge and quantity.low == quantity.high and quantity.second is None


def _number(mention: Mention) -> float:
    return mention.quantity.low if mention.quantity else 0.0


def _behind(statement: Statement, mention: Mention) -> str:
    return statement.article.text[mention.end : statement.end]


def _part(statement: Statement, mention: Mention, division: _Division) -> re.Match[str] | None:
    """The part's noun behind its figure: "eight women", "11 were men"."""
    return re.match(rf"\s+(?:(?:were|are)\s+|[\w-]+\s+)?({division.parts})\b", _behind(statement, mention))


def _introduces(statement: Statement, total: Mention, first: Mention, division: _Division) -> re.Match[str] | None:
    """Whether a list of parts follows on a total's noun: "12 people, five …"; the noun is its first group."""
    between = statement.article.text[total.end : first.start]
    return re.fullmatch(rf"\s+((?:[\w-]+\s+)?(?:{division.totals}))\s*(?:,|:|\(|—|–|\s-)\s*(?:of whom\s+)?", between)


def _list(statement: Statement, figures: Sequence[Mention], division: _Division) -> list[tuple[Mention, str]]:
    """The parts at the head of `figures`, each with its noun; [] for a list that goes on or is none."""
    found: list[tuple[Mention, str]] = []
    for mention in figures:
        noun = _part(statement, mention, division)
        if noun is None:
            return []
        found.append((mention, noun[1]))
        rest = _behind(statement, mention)[noun.end() :]
        following = figures[len(found)].start if len(found) < len(figures) else statement.end
        joint = statement.article.text[mention.end + noun.end() : following]
        if not re.fullmatch(r"\s*(?:,|,?\s*and|,?\s*&)\s*", joint):
            return [] if _GOES_ON.match(rest) else found
    return found


def _adds_up(total: float, parts: float, division: _Division) -> bool:
    return parts == total if division.whole else parts <= total


def _said(parts: Sequence[tuple[Mention, str]]) -> str:
    *others, last = [f"{mention.text} {noun}" for mention, noun in parts]
    return f"{', '.join(others)} and {last}"


def _counts(statement: Statement) -> Iterator[Finding]:
    """Totals of people whose parts, right behind, come to another number."""
    figures = [m for m in statement.mentions if m.kind is Kind.QUANTITY and m.quantity and m.quantity.form == "count"]
    for number, total in enumerate(figures[:-FEWEST]):
        for division in _DIVISIONS:
            noun = _introduces(statement, total, figures[number + 1], division)
            parts = _list(statement, figures[number + 1 :], division) if noun else []
            exact = _is_exact(total) and all(_is_exact(mention) for mention, _ in parts)
            nouns = {word.casefold() for _, word in parts}
            if not noun or not exact or len(nouns) < FEWEST:
                continue
            together = sum(_number(mention) for mention, _ in parts)
            if not _adds_up(_number(total), together, division):
                message = f"{total.text} {noun[1]}, but {_said(parts)} are {together:g}"
                yield _finding(statement, message, (total, *(mention for mention, _ in parts)))


def _answers(statement: Statement, first: Mention, second: Mention) -> bool:
    """Whether two shares are those of a yes and a no to one question."""
    between, behind = statement.article.text[first.end : second.start], _behind(statement, second)
    if _OTHER_GROUP.search(statement.text):
        return False
    return any(
        re.search(rf"\b{yes}", between, re.IGNORECASE)
        and not re.search(rf"\b{no}", between, re.IGNORECASE)
        and re.match(rf"\s+(?:\w+\s+)?{no}\w*{_CLOSED}", behind, re.IGNORECASE)
        for yes, no in _ANSWERS
    )


def _shares(statement: Statement) -> Iterator[Finding]:
    """Two shares of one question that come to more than everybody."""
    shares = [m for m in statement.mentions if m.quantity and m.quantity.unit == "%"]
    if len(shares) != FEWEST or not all(map(_is_exact, shares)):
        return
    together = sum(map(_number, shares))
    if together > WHOLE and _answers(statement, *shares):
        first, second = shares
        yield _finding(statement, f"{first.text} and {second.text} are {together:g} percent", (first, second))


def _finding(statement: Statement, message: str, figures: Sequence[Mention]) -> Finding:
    return Finding(
        subject="Do the parts make up the total?",
        message=message,
        relation=Relation.CONFLICTS,
        because=("the parts are named in one sentence with their total", "no one is counted in two of them"),
        claims=tuple(claim_of(statement, figure) for figure in figures),
        score=Score(1.0),
    )


def check(story: Story) -> Iterator[Finding]:
    """One finding for every total in a sentence that its parts do not make up."""
    for statement in story.statements:
        if statement.kind == "sentence":
            yield from _counts(statement)
            yield from _shares(statement)
