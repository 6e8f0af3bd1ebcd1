"""A report over invented articles: two stories, three levels, verdicts, facts, and what was left out."""

import datetime as dt

from checker.model import (
    AlignedPair,
    Article,
    Claim,
    Coverage,
    Discrepancy,
    Fact,
    Level,
    Relation,
    Report,
    Score,
    Statement,
    Story,
    Unreadable,
    Verdict,
    fingerprint,
)
from checker.report import RuleText

FERRY_POST = Article(
    id="post-1",
    outlet="Harbour Post",
    headline="Ferry [Alma] runs aground off Torvik",
    story="ferry",
    published=dt.date(2025, 3, 5),
    url="https://post.example/alma?id=7&lang=en",
    path="batch/post.md",
    text=(
        "The ferry Alma ran aground off Torvik on Tuesday with 212 people on board.\n\n"
        "Mayor Ingrid Solheim thanked the crew of the lifeboat, which took four hours to bring everybody ashore.\n\n"
        "“The captain did what he had to do, and he did it in time,” harbour master Ole Brekke told reporters."
    ),
)
FERRY_WIRE = Article(
    id="wire-1",
    outlet="Coast Wire",
    headline="Passengers safe after grounding",
    story="ferry",
    published=dt.datetime(2025, 3, 5, 9, 30, tzinfo=dt.UTC),
    url="https://wire.example/a#top",
    path="batch/wire.jsonl",
    text=(
        "TORVIK — All 221 passengers and crew of the Alma are safe after the ferry hit a rock on Tuesday.\n"
        "Deputy Mayor Ingrid Solheim said the lifeboat had done a fine job.\n"
        "“The captain did what he could, and he did it in time,” said Ole Brekke, who runs the harbour."
    ),
)
FERRY_COPY = Article(
    id="copy-1",
    outlet="Fjord Today",
    headline="",
    story="ferry",
    published=dt.date(2025, 3, 6),
    path="batch/fjord.txt",
    text=FERRY_WIRE.text,
)
VOTE_POST = Article(
    id="post-2",
    outlet="Harbour Post",
    headline="Council passes budget",
    story="vote",
    published=dt.date(2025, 3, 7),
    url="https://post.example/budget",
    path="batch/vote-post.txt",
    text="The council passed the budget by 14 votes to 9.\n\nIt sets aside $35.7m for the harbour.",
)
VOTE_WIRE = Article(
    id="wire-2",
    outlet="Coast Wire",
    headline="Budget passed",
    story="vote",
    published=dt.date(2025, 3, 7),
    url="https://wire.example/budget",
    path="batch/wire.jsonl",
    text="Torvik has a budget: 14 of 23 members voted for it.\n\nThe harbour gets $35.72m.",
)
LONE = Article(id="lone", outlet="Inland Mail", text="A fair opens in Dale on Sunday.", path="batch/fair.txt")


def claim(article: Article, text: str, value: str, marked: tuple[str, ...] = (), copies: tuple[str, ...] = ()) -> Claim:
    """The claim at the first place where `text` stands in the article, in its line's sentence."""
    start = article.text.index(text)
    first = article.text.rfind("\n", 0, start) + 1
    last = article.text.find("\n", start)
    marks = tuple((at := article.text.index(word, start), at + len(word)) for word in marked)
    span = (first, len(article.text) if last < 0 else last)
    if marked:
        span = (start, start + len(text))
    return Claim(article, start, start + len(text), text, value, span, marks, copies)


def discrepancy(rule: str, level: Level, subject: str, message: str, *claims: Claim, **rest: object) -> Discrepancy:
    """A discrepancy with a fingerprint of its own."""
    given = {
        "relation": Relation.CONFLICTS,
        "because": (),
        "score": Score(0.81234567),
        "story": claims[0].article.story,
    }
    return Discrepancy(
        rule=rule,
        level=level,
        subject=subject,
        message=message,
        claims=claims,
        fingerprint=fingerprint(rule, claims),
        **(given | rest),  # type: ignore[arg-type]
    )


PEOPLE = discrepancy(
    "number-conflict",
    Level.ERROR,
    "People on board: 212 or 221?",
    "212 people on board in one, 221 in another",
    claim(FERRY_POST, "212", "212 person"),
    claim(FERRY_WIRE, "221", "221 person", copies=("copy-1",)),
    because=("both count the people on board the Alma", "same day", "two digits changed places"),
)
MAYOR = discrepancy(
    "title-conflict",
    Level.ERROR,
    "Ingrid Solheim: mayor or deputy mayor?",
    "Ingrid Solheim: mayor or deputy mayor?",
    claim(FERRY_POST, "Mayor", "mayor", copies=()),
    claim(FERRY_WIRE, "Deputy Mayor", "deputy mayor", copies=("copy-1",)),
    because=("full name in both", "a mayor is not the deputy"),
    verdict=Verdict("", "confirmed", "asked the town hall", "E. Larsen", "2025-03-08"),
)
QUOTE = discrepancy(
    "quote-wording",
    Level.WARNING,
    "Ole Brekke on the captain",
    "“had to do” against “could”",
    claim(FERRY_POST, "The captain did what he had to do, and he did it in time", "", ("had to do",)),
    claim(FERRY_WIRE, "The captain did what he could, and he did it in time", "", ("could",)),
    because=("same speaker", "10 of 13 words shared"),
)
MONEY = discrepancy(
    "number-conflict",
    Level.NOTE,
    "Money for the harbour",
    "$35.7m rounds $35.72m",
    claim(VOTE_POST, "$35.7m", "35700000 USD"),
    claim(VOTE_WIRE, "$35.72m", "35720000 USD"),
    relation=Relation.ROUNDS,
    because=("one is the other, rounded",),
)
VOTES = discrepancy(
    "number-conflict",
    Level.WARNING,
    "Votes for the budget",
    "14 to 9 against 14 of 23",
    claim(VOTE_POST, "14 votes to 9", "14 vote"),
    claim(VOTE_WIRE, "14 of 23 members", "14 of 23"),
    relation=Relation.UNKNOWN,
    because=("the same vote",),
    verdict=Verdict("", "dismissed", "both true", "E. Larsen", "2025-03-08"),
)


def _statement(article: Article, text: str, paragraph: int) -> Statement:
    start = article.text.index(text)
    return Statement(article, "sentence", start, start + len(text), text, paragraph)


FERRY_STATEMENTS = (
    *(_statement(FERRY_POST, text, n) for n, text in enumerate(FERRY_POST.text.split("\n\n"))),
    *(_statement(FERRY_WIRE, text, n) for n, text in enumerate(FERRY_WIRE.text.split("\n"))),
)
FERRY = Story(
    "ferry",
    "Ferry runs aground off Torvik",
    (FERRY_POST, FERRY_WIRE, FERRY_COPY),
    FERRY_STATEMENTS,
    (
        AlignedPair(FERRY_STATEMENTS[0], FERRY_STATEMENTS[3], Score(0.8)),
        AlignedPair(FERRY_STATEMENTS[2], FERRY_STATEMENTS[5], Score(0.9)),
    ),
)
VOTE = Story("vote", "Council passes budget", (VOTE_POST, VOTE_WIRE))

REPORT = Report(
    articles=(FERRY_POST, FERRY_WIRE, FERRY_COPY, VOTE_POST, VOTE_WIRE, LONE),
    stories=(VOTE, FERRY, Story("fair", "A fair opens in Dale", (LONE,))),
    discrepancies=(PEOPLE, MAYOR, QUOTE, VOTES, MONEY),
    coverage=Coverage(
        articles=6,
        stories=2,
        statements=13,
        pairs=7,
        matches=5,
        alone=("lone",),
        unreadable=(Unreadable("batch/interview.pdf", "PDF is not read. Save it as text or HTML."),),
    ),
    facts=(
        (
            "ferry",
            (
                Fact("day of the grounding", (("Harbour Post", "Tuesday"), ("Coast Wire", "Tuesday")), agreed=True),
                Fact(
                    "ship | name",
                    (("Harbour Post", "Alma"), ("Coast Wire", "the Alma"), ("Coast Wire", "Alma")),
                    agreed=True,
                ),
                Fact("people on board", (("Harbour Post", "212"), ("Coast Wire", "221")), agreed=False),
                Fact(
                    "hours until help came",
                    (("Harbour Post", "four"), ("Fjord Today", "four")),
                    agreed=True,
                    silent=("Coast Wire",),
                ),
                Fact(
                    "price of the tug", (("Coast Wire", "$900"),), agreed=False, silent=("Harbour Post", "Fjord Today")
                ),
            ),
        ),
        ("vote", (Fact("votes for", (("Harbour Post", "14"), ("Coast Wire", "14")), agreed=True),)),
    ),
)
EMPTY = Report((), (), (), Coverage())

RULES = {
    "number-conflict": RuleText(
        "number-conflict",
        Level.ERROR,
        "Outlets give different numbers for one thing.",
        "Outlets give different numbers for one thing.\n\nStays quiet when one `rounds` the other.",
    ),
    "quote-wording": RuleText(
        "quote-wording",
        Level.WARNING,
        "Outlets put different words between the same quotation marks.",
    ),
    "title-conflict": RuleText(
        "title-conflict", Level.ERROR, "Outlets give one person offices that exclude each other."
    ),
}
