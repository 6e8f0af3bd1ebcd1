"""Which figure of an article stands in the place of its headline's."""

import pytest

from checker.align.headlines import rival, shared_words, titled
from checker.model import Article, Kind, Mention, Quantity, Slot, Statement, Story


def _figure(text: str, figure: str, head: str, quantity: Quantity) -> Mention:
    start = text.index(figure)
    return Mention(Kind.QUANTITY, start, start + len(figure), figure, quantity.key, Slot(head=head), quantity)


def _count(number: float, **given: object) -> Quantity:
    return Quantity(number, number, **given)  # type: ignore[arg-type]


def _money(number: float) -> Quantity:
    return Quantity(number, number, "USD", "money", 0.01)


def _rival(above: tuple[str, str, str, Quantity], *below: tuple[str, str, str, Quantity]) -> str:
    """The text of the figure found, "" for none, for a headline and sentences of one figure each."""
    text = "\n\n".join(sentence for sentence, *_ in below)
    article = Article("a", "Post", text, above[0])
    headline = Statement(article, "headline", 0, len(above[0]), above[0], mentions=(_figure(*above),))
    body, start = [], 0
    for number, (sentence, figure, head, quantity) in enumerate(below):
        found = _figure(sentence, figure, head, quantity)
        moved = Mention(found.kind, start + found.start, start + found.end, figure, found.value, found.slot, quantity)
        body.append(Statement(article, "sentence", start, start + len(sentence), sentence, number, mentions=(moved,)))
        start += len(sentence) + 2
    (one,) = titled(Story("s", "S", (article,), tuple(body), headlines=(headline,)))
    answer = rival(one, headline.mentions[0])
    return answer[1].text if answer else ""


FIRE = ("Fire kills 10 workers", "10", "worker", _count(10))
FUND = ("Fund pays $1,234.56 for quay", "$1,234.56", "quay", _money(1234.56))


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        pytest.param(FIRE, [("The fire killed 12 workers.", "12", "worker", _count(12))], "12", id="near"),
        pytest.param(FIRE, [("The fire killed 30 workers.", "30", "worker", _count(30))], "", id="far"),
        pytest.param(FIRE, [("The fire killed 12 cows.", "12", "cow", _count(12))], "", id="another-noun"),
        pytest.param(FIRE, [("The town has 12 workers.", "12", "worker", _count(12))], "", id="no-shared-word"),
        pytest.param(FIRE, [("The fire killed 12 other workers.", "12", "worker", _count(12))], "", id="others"),
        pytest.param(
            FIRE,
            [
                ("The fire killed 12 workers.", "12", "worker", _count(12)),
                ("Ten were found at once.", "Ten", "", _count(10)),
            ],
            "",
            id="told-too",
        ),
        pytest.param(
            FIRE,
            [
                ("A fire killed 7 workers.", "7", "worker", _count(7)),
                ("A second fire killed 3 workers.", "3", "worker", _count(3)),
            ],
            "",
            id="sum",
        ),
        pytest.param(
            FIRE,
            [
                (
                    "The fire killed at least 9 workers.",
                    "at least 9",
                    "worker",
                    Quantity(9, float("inf"), hedge="at least"),
                )
            ],
            "",
            id="hedged",
        ),
        pytest.param(
            FUND, [("The fund pays $1,235.46 for it.", "$1,235.46", "", _money(1235.46))], "$1,235.46", id="cents"
        ),
        pytest.param(
            FUND, [("It pays $1,235.46 to him.", "$1,235.46", "", _money(1235.46))], "", id="money-of-another"
        ),
        pytest.param(
            ("Ministry sends 5,000 soldiers", "5,000", "soldier", _count(5000)),
            [("The ministry is sending 5,200 soldiers.", "5,200", "soldier", _count(5200))],
            "",
            id="rounded",
        ),
        pytest.param(
            ("Fire kills 9 workers", "9", "worker", _count(float("inf"))),
            [("The fire killed 12 workers.", "12", "worker", _count(12))],
            "",
            id="infinite",
        ),
    ],
)
def test_rival(
    above: tuple[str, str, str, Quantity], below: list[tuple[str, str, str, Quantity]], expected: str
) -> None:
    assert _rival(above, *below) == expected


def test_shared_words_are_told_by_their_beginnings() -> None:
    article = Article("a", "Post", "The fire killed workers in the plant.", "Plant fire kills ten workers")
    headline = Statement(article, "headline", 0, 28, article.headline)
    sentence = Statement(article, "sentence", 0, 37, article.text)
    assert shared_words(headline, sentence, "worker") == 3
