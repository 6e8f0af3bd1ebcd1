"""What a rule is: one module with its text, its level, its examples and one `check`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from types import ModuleType

from checker.model import Article, Claim, Level, Match, Mention, Participant, Relation, Role, Score, Statement, Story


@dataclass(frozen=True, slots=True)
class Example:
    """Two outlets' texts and what the rule says of them: `says` is the message, "" for silence.

    Without a `right` it is one article, held against itself. `hours_apart` is how much later the right one was
    published; `published` the day of the left, `headline` what stands over it.
    """

    left: str
    right: str = ""
    says: str = ""
    hours_apart: float = 0
    published: str = "2025-03-05T12:00"
    headline: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A disagreement as a rule sees it. `level` None is the rule's own; `agreeing` are claims of further outlets that
    say the same as one of its claims.
    """

    subject: str
    message: str
    relation: Relation
    because: tuple[str, ...]
    claims: tuple[Claim, ...]
    score: Score = Score(0.0)
    level: Level | None = None
    agreeing: tuple[Claim, ...] = ()


Check = Callable[[Story], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A loaded rule. `summary` is the first line of its text, `help` the rest."""

    id: str
    level: Level
    summary: str
    help: str
    flags: tuple[Example, ...]
    passes: tuple[Example, ...]
    check: Check = field(repr=False)


PARTS = ("__doc__", "LEVEL", "FLAGS", "PASSES", "check")


def rule_of(module: ModuleType) -> Rule:
    """The rule that a module holds. Raises `TypeError` naming the parts that it lacks."""
    lacking = [part for part in PARTS if not getattr(module, part, None)]
    if lacking:
        raise TypeError(f"the rule {module.__name__} lacks {', '.join(lacking)}")
    summary, _, rest = (module.__doc__ or "").strip().partition("\n")
    name = module.__name__.rpartition(".")[2].replace("_", "-")
    return Rule(name, module.LEVEL, summary, rest.strip(), tuple(module.FLAGS), tuple(module.PASSES), module.check)


def claim_of(statement: Statement, mention: Mention, value: str = "") -> Claim:
    """The claim that a mention makes in its statement."""
    return Claim(
        statement.article,
        mention.start,
        mention.end,
        mention.text,
        value or mention.value,
        (statement.start, statement.end),
    )


def sentence_at(story: Story, article: Article, place: int) -> tuple[int, int]:
    """The span of the article's sentence at a place; an empty one there where no sentence is."""
    spans = ((s.start, s.end) for s in story.statements if s.article.id == article.id and s.kind == "sentence")
    return next((span for span in spans if span[0] <= place < span[1]), (place, place))


def claim_of_role(story: Story, article: Article, role: Role) -> Claim:
    """The claim that an article makes by the words of a title."""
    value = " ".join(part for part in (role.state, role.office, role.body) if part)
    text = article.text[role.start : role.end]
    return Claim(article, role.start, role.end, text, value, sentence_at(story, article, role.start))


def title_of(role: Role) -> str:
    """The office with what is said of its state: "deputy mayor"."""
    return f"{role.state} {role.office}".strip()


def finding_of(
    match: Match,
    subject: str,
    relation: Relation,
    because: tuple[str, ...] = (),
    *,
    message: str = "",
    level: Level | None = None,
    values: tuple[str, str] = ("", ""),
) -> Finding:
    """The finding that two mentions of one thing differ, each of them a claim; `because` goes behind the match's.

    The message is their two wordings where none is given; `values` are what the claims say where it is not
    the mentions' own value that differs.
    """
    left, right = match.left, match.right
    claims = claim_of(match.pair.left, left, values[0]), claim_of(match.pair.right, right, values[1])
    either = f"“{left.text}” or “{right.text}”"
    return Finding(subject, message or either, relation, (*match.because, *because), claims, match.pair.score, level)


def of_participants(match: Match, left: Participant, right: Participant) -> Match:
    """The match of two events with a participant of each in the place of the event: their words are what differs."""
    sides = []
    for mention, statement, part in ((match.left, match.pair.left, left), (match.right, match.pair.right, right)):
        text = statement.article.text[part.start : part.end]
        sides.append(replace(mention, start=part.start, end=part.end, text=text, value=part.name))
    return replace(match, left=sides[0], right=sides[1])
