"""What an article says: statements, the mentions in them, and whose words they are."""

from dataclasses import dataclass

from checker.model.article import Article
from checker.model.kinds import Kind
from checker.model.values import Event, Person, Quantity, When


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
    the parsed form (`quantity`, `when`, `person`, `event`), and is None for the other kinds.
    """

    kind: Kind
    start: int
    end: int
    text: str
    value: str
    slot: Slot = Slot()
    quantity: Quantity | None = None
    when: When | None = None
    person: Person | None = None
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose words a statement gives: `source` as written ("the Kremlin's spokesman"), `speaker` the
    resolved person or body ("Dmitry Peskov"), `cue` ("said"), `audience` or medium ("reporters",
    "in a tweet"), and `form`: direct, mixed or indirect.
    """

    source: str = ""
    speaker: str = ""
    cue: str = ""
    audience: str = ""
    form: str = "direct"


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of an article, or a quotation in it. A quotation's span lies within its marks and
    may run over several sentences; `parts` are its pieces where the outlet interrupts it.
    """

    article: Article
    kind: str  # sentence, quotation, headline
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
