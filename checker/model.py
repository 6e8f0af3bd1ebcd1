"""The records that travel from stage to stage, and the one error that is the user's to mend.

All spans are character offsets, half open, into `Article.text`. Every record is frozen and
picklable; a stage makes new ones and changes none.
"""

import datetime as dt
import enum
import hashlib
import math
from dataclasses import dataclass, field


class CheckerError(Exception):
    """A mistake that the user can mend: which file, what is wrong, what to do next."""


class Level(enum.StrEnum):
    """How much a discrepancy matters, from the curious to the impossible."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return list(Level).index(self)


class Relation(enum.StrEnum):
    """How two values of one slot stand to each other. Only `CONFLICTS` can be an error."""

    EQUAL = "equal"
    REFINES = "refines"
    ROUNDS = "rounds"
    SUPERSEDES = "supersedes"
    SCOPE = "scope differs"
    CONFLICTS = "conflicts"
    UNKNOWN = "cannot tell"


class Kind(enum.StrEnum):
    """What a mention is a mention of."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    QUANTITY = "quantity"
    DATE = "date"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Article:
    """One outlet's article. `published` is a `datetime` where the time of day is known, else a `date`."""

    id: str
    outlet: str
    text: str
    headline: str = ""
    published: dt.date | None = None
    url: str = ""
    story: str = ""
    path: str = ""

    @property
    def day(self) -> dt.date | None:
        """The day of publication, without the time."""
        return self.published.date() if isinstance(self.published, dt.datetime) else self.published


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity as a closed interval `low` to `high` of `unit`; an open end is infinite.

    `unit` is one canonical name ("USD", "%", "percentage point", "km", "year", "person"); "" is a
    bare count. `step` is the size of the last digit that was written, so that $35.7m and $35.72m
    can be told to round: 100000.0 for "$35.7m". `hedge` is "", "about", "at least", "more than",
    "at most", "less than", "nearly" or "vague" ("dozens", "several").
    """

    low: float
    high: float
    unit: str = ""
    form: str = "count"  # count, money, percent, measure, duration, age, rank, ordinal, vote, score
    step: float = 1.0
    hedge: str = ""
    second: float | None = None  # the lesser side of a vote or score: 9 in "396-9"

    @property
    def key(self) -> str:
        """The value in one canonical spelling, equal for equal quantities."""
        ends = [_number(self.low)] if self.low == self.high else [_number(self.low), _number(self.high)]
        if self.second is not None:
            ends.append(_number(self.second))
        return " ".join(part for part in ("–".join(ends), self.unit, self.hedge) if part)


@dataclass(frozen=True, slots=True)
class When:
    """A time as the closed range of days `first` to `last`, at its own `grain`.

    `grain` is "hour", "part of day", "day", "week", "month", "season", "year", "decade" or
    "century". `weekday` is 0 for a named Monday, else None. `bound` is "", "since", "until",
    "before" or "after". `hour` is the minute of the day where a clock time is given.
    """

    first: dt.date
    last: dt.date
    grain: str = "day"
    weekday: int | None = None
    relative: bool = False
    bound: str = ""
    minute: int | None = None

    @property
    def key(self) -> str:
        """The value in one canonical spelling, equal for equal times."""
        days = self.first.isoformat() if self.first == self.last else f"{self.first}/{self.last}"
        clock = "" if self.minute is None else f"T{self.minute // 60:02}:{self.minute % 60:02}"
        return f"{self.bound} {days}{clock}".strip()


@dataclass(frozen=True, slots=True)
class Role:
    """What a person is called: the `office` (canonical, "spokesperson"), its `body`, and its `state`.

    `state` is "", "former", "acting", "deputy", "elect", "would-be" or "then". The span is that of the
    words that name the role, inside the person's mention or beside it.
    """

    office: str
    body: str = ""
    state: str = ""
    start: int = 0
    end: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A person as one mention names them. `name` is the fullest name that the article gives to
    that person ("Alexander Lukashenko" for a later "Lukashenko" or a plain "he"), "" if unresolved."""

    name: str
    given: str = ""
    middle: str = ""
    surname: str = ""
    suffix: str = ""
    honorific: str = ""
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """What a mention is the value of.

    `head` is the lemma of the noun that is counted, dated or named; `predicate` the lemma of the
    governing verb or event noun; `participants` the names and nouns of the clause's other parts;
    `words` the content lemmas of the clause; `time` the key of a date in the clause; `whose` the
    speaker whose claim it is, "" for the outlet's own voice. `negated` and `certainty` are those
    of the clause: -2 denied, 0 possible, 1 expected, 2 planned, 3 stated as fact.
    """

    head: str = ""
    predicate: str = ""
    participants: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    time: str = ""
    whose: str = ""
    negated: bool = False
    certainty: int = 3


@dataclass(frozen=True, slots=True)
class Mention:
    """A value in an article's text. `value` is its canonical spelling; the field of its kind holds
    the parsed form (`quantity`, `when`, `person`), and is None for the other kinds."""

    kind: Kind
    start: int
    end: int
    text: str
    value: str
    slot: Slot = Slot()
    quantity: Quantity | None = None
    when: When | None = None
    person: Person | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose words a statement gives: `source` as written ("the Kremlin's spokesman"), `speaker` the
    resolved person or body ("Dmitry Peskov"), `cue` ("said"), `audience` or medium ("reporters",
    "in a tweet"), and `form`: direct, mixed or indirect."""

    source: str = ""
    speaker: str = ""
    cue: str = ""
    audience: str = ""
    form: str = "direct"


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of an article, or a quotation in it. A quotation's span lies within its marks and
    may run over several sentences; `parts` are its pieces where the outlet interrupts it."""

    article: Article
    kind: str  # sentence, quotation
    start: int
    end: int
    text: str
    paragraph: int = 0
    attribution: Attribution | None = None
    mentions: tuple[Mention, ...] = ()
    parts: tuple[tuple[int, int], ...] = ()

    @property
    def speaker(self) -> str:
        """Who is quoted, or "" for the outlet's own voice and for a speaker who is not known."""
        return self.attribution.speaker if self.attribution else ""


@dataclass(frozen=True, slots=True)
class Score:
    """The parts that made a pair, each 0 to 1, and the `total` that ranks it."""

    total: float
    cosine: float = 0.0
    lexical: float = 0.0
    names: float = 0.0
    values: float = 0.0
    slot: float = 0.0


@dataclass(frozen=True, slots=True)
class AlignedPair:
    """Two statements of different outlets that may report the same thing."""

    left: Statement
    right: Statement
    score: Score


@dataclass(frozen=True, slots=True)
class Match:
    """Two values of one slot, one on each side; `because` are the steps that made it one slot."""

    kind: Kind
    left: Mention
    right: Mention
    pair: AlignedPair
    score: float
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event, and what was found to belong together in them."""

    id: str
    title: str
    articles: tuple[Article, ...]
    statements: tuple[Statement, ...] = ()
    pairs: tuple[AlignedPair, ...] = ()
    matches: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One outlet's side of a disagreement. `value` is normalised; `statement` the span around it."""

    article: Article
    start: int
    end: int
    text: str
    value: str
    statement: tuple[int, int]
    marks: tuple[tuple[int, int], ...] = ()  # the differing words, where they are not the whole span
    copies: tuple[str, ...] = ()  # ids of articles that carry the same words: one origin with this one


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A disagreement on one fact between two claims or more, and the steps that decided it."""

    rule: str
    level: Level
    relation: Relation
    subject: str  # what is at issue, in a few words: "Alexander Lukashenko: prime minister or president?"
    message: str
    because: tuple[str, ...]
    claims: tuple[Claim, ...]
    story: str
    score: Score
    fingerprint: str
    verdict: "Verdict | None" = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reviewer decided of a discrepancy."""

    fingerprint: str
    decision: str  # confirmed, dismissed, unsure
    reason: str = ""
    reviewer: str = ""
    date: str = ""
    note: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file, or a row of one, that could not be read, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One compared fact of a story: what is at issue, and each outlet's value with its origin."""

    slot: str
    values: tuple[tuple[str, str], ...]  # (outlet, value as written)
    agreed: bool


@dataclass(frozen=True, slots=True)
class Coverage:
    """What one run compared, and what it could not."""

    articles: int = 0
    stories: int = 0
    statements: int = 0
    pairs: int = 0
    matches: int = 0
    unreadable: tuple[Unreadable, ...] = ()
    alone: tuple[str, ...] = ()  # ids of articles that had no other outlet to be compared with


@dataclass(frozen=True, slots=True)
class Report:
    """One run: what was read, what was compared, and what disagrees, surest and gravest first."""

    articles: tuple[Article, ...]
    stories: tuple[Story, ...]
    discrepancies: tuple[Discrepancy, ...]
    coverage: Coverage
    facts: tuple[tuple[str, tuple[Fact, ...]], ...] = field(default=())  # story id → its facts


def hours_between(left: Article, right: Article) -> float:
    """Hours from the left article's publication to the right one's; 0 where either is not known.

    Where one of them has a day and no time, only whole days count.
    """
    if left.published is None or right.published is None:
        return 0.0
    if isinstance(left.published, dt.datetime) and isinstance(right.published, dt.datetime):
        return (right.published - left.published).total_seconds() / 3600
    days = [article.day.toordinal() for article in (left, right) if article.day]
    return (days[1] - days[0]) * 24.0


def fingerprint(rule: str, claims: "tuple[Claim, ...]") -> str:
    """Sixteen hex digits from the rule and each side's outlet, statement and value, sides sorted.

    Offsets, order, scores, model names and message wording take no part, so that a verdict
    outlives all of them and does not outlive an edit of the sentence.
    """
    sides = sorted({"\x1f".join((c.article.outlet, _plain(c.article.text[slice(*c.statement)]), c.value)) for c in claims})
    return hashlib.sha256("\x1e".join([rule, *sides]).encode()).hexdigest()[:16]


def _plain(text: str) -> str:
    """Case, spacing and the shape of quotation marks taken off: what no edit of a sentence is."""
    return " ".join(text.translate({0x201C: '"', 0x201D: '"', 0x2018: "'", 0x2019: "'"}).casefold().split())


def _number(value: float) -> str:
    if math.isinf(value):
        return "∞" if value > 0 else "-∞"
    return f"{value:.6f}".rstrip("0").rstrip(".")
