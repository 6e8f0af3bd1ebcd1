"""Figures of two outlets: which answer to each other."""

import datetime as dt
from dataclasses import replace

import pytest

from checker.align.figures import nearness
from checker.align.values import match_values
from checker.model import Kind, Match, Mention, Quantity, Slot, Statement, Story
from tests.align.made import article
from tests.conftest import BagOfWords

BOARD = "The ferry Alma ran aground off Torvik with {} people on board."
HURT = "Doctors treated {} passengers for broken bones."
COST = "The tow will cost the port {} euros."


def _figure(statement: Statement, number: int, unit: str = "", head: str = "") -> Statement:
    """The statement with the mention of a number that it has as it is written."""
    start = statement.text.index(str(number)) + statement.start
    quantity = Quantity(number, number, unit)
    mention = Mention(
        Kind.QUANTITY, start, start + len(str(number)), str(number), quantity.key, Slot(head=head), quantity
    )
    return replace(statement, mentions=(*statement.mentions, mention))


def _sides(outlet: str, *figures: tuple[str, int, str]) -> tuple[Statement, ...]:
    made = article(outlet, *(sentence.format(number) for sentence, number, _ in figures))
    return tuple(_figure(s, number, head=head) for s, (_, number, head) in zip(made, figures, strict=True))


def _story(*sides: tuple[Statement, ...]) -> Story:
    return Story("made", "Made", tuple(side[0].article for side in sides), tuple(s for side in sides for s in side))


def _matches(*sides: tuple[Statement, ...]) -> list[Match]:
    return list(match_values(_story(*sides), BagOfWords()))


def _found(*sides: tuple[Statement, ...]) -> list[tuple[str, str]]:
    return [(match.left.text, match.right.text) for match in _matches(*sides)]


LEFT = _sides("Harbour Post", (BOARD, 212, "person"), (HURT, 30, "passenger"))
SAME = _sides("Wire", (BOARD, 212, "person"), (HURT, 30, "passenger"))
OTHERS = _sides("Wire", (HURT, 31, "passenger"), (BOARD, 221, "person"))
CASES = [
    pytest.param(SAME, [("212", "212"), ("30", "30")], id="equal"),
    pytest.param(OTHERS, [("212", "221"), ("30", "31")], id="unequal"),
    pytest.param(_sides("Wire", (BOARD, 30, "person")), [("212", "30")], id="equal, of another thing"),
    pytest.param(_sides("Wire", (COST, 4_000_000, "euro")), [], id="nothing alike"),
]


@pytest.mark.parametrize(("right", "found"), CASES)
def test_figures_in_like_sentences_answer_to_each_other(
    right: tuple[Statement, ...], found: list[tuple[str, str]]
) -> None:
    assert _found(LEFT, right) == found
    assert _found(right, LEFT) == found


def test_a_figure_that_both_have_is_not_free_to_disagree() -> None:
    left = _sides("A", (BOARD, 212, ""), (BOARD.replace("people", "women"), 90, ""))
    right = _sides("B", (BOARD, 90, ""), (BOARD.replace("people", "men"), 212, ""))
    assert _found(left, right) == [("212", "212"), ("90", "90")]


def _hedged(statement: Statement, hedge: str, low: float, high: float) -> Statement:
    """The statement whose figure has a hedge, and so another value and interval."""
    (mention,) = statement.mentions
    quantity = Quantity(low, high, hedge=hedge)
    return replace(statement, mentions=(replace(mention, quantity=quantity, value=quantity.key),))


def test_a_vague_word_is_never_used_up() -> None:
    left = tuple(_hedged(s, "vague", 3, 9) for s in _sides("A", (BOARD, 4, "person"), (HURT, 5, "passenger")))
    right = _sides("B", (BOARD, 7, "person"), (HURT, 8, "passenger"))
    assert _found(left, right) == [("4", "7"), ("5", "8")]


def test_a_number_may_be_said_both_bare_and_hedged() -> None:
    left = _sides("A", (BOARD, 212, "person"), (BOARD, 213, "person"))
    left = (left[0], _hedged(left[1], "at least", 212, float("inf")))
    right = _sides("B", (BOARD, 212, "person"))
    assert _found(left, right) == [("212", "212"), ("213", "212")]


@pytest.mark.parametrize("number", [30, 31], ids=["equal", "unequal"])
def test_two_tolls_never_answer_to_each_other(number: int) -> None:
    left, right = _sides("A", (HURT, 30, "hurt")), _sides("B", (HURT, number, "dead"))
    assert _found(left, right) == []
    assert _found(left, _sides("B", (HURT, number, "hurt"))) == [("30", str(number))]


def _measured(outlet: str, sentence: str, metres: int) -> tuple[Statement, ...]:
    (statement,) = _sides(outlet, (sentence, metres, ""))
    (mention,) = statement.mentions
    quantity = Quantity(metres, metres, "m", "measure")
    return (replace(statement, mentions=(replace(mention, quantity=quantity),)),)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        pytest.param("It is {} by the map.", [], id="nothing said of it"),
        pytest.param("The pier is {} by the map.", [("300", "301")], id="a pier"),
    ],
)
def test_measures_answer_to_each_other_where_the_sentences_share_words(
    sentence: str, found: list[tuple[str, str]]
) -> None:
    assert _found(_measured("A", sentence, 300), _measured("B", sentence.replace("map", "law"), 301)) == found


def test_figures_of_other_units_are_never_compared() -> None:
    dollars = (_figure(article("A", COST.format(35))[0], 35, "USD"),)
    euros = (_figure(article("B", COST.format(36))[0], 36, "EUR"),)
    assert _found(dollars, euros) == []


def test_one_outlet_is_not_compared_with_itself() -> None:
    assert _found(LEFT, tuple(replace(s, article=replace(s.article, id="2")) for s in LEFT)) == []


def test_a_match_says_why() -> None:
    match = _matches(LEFT, _sides("Wire", (BOARD, 221, "person")))[0]
    assert match.because[0] == "both are figures for “person”"
    assert match.because[1].startswith("both sentences have “")
    assert match.pair.score.slot == 1
    assert match.pair.score.values == round(212 / 221, 4)


def test_the_order_of_the_articles_plays_no_part() -> None:
    right = _sides("Wire", (HURT, 31, "passenger"), (BOARD, 221, "person"))
    later = tuple(replace(s, article=replace(s.article, published=dt.date(2025, 3, 6))) for s in right)
    assert _matches(LEFT, later) == _matches(later, LEFT)


NEAR = [
    pytest.param(Quantity(10, 10), Quantity(20, 20), 0.5, id="half"),
    pytest.param(Quantity(0, 0), Quantity(0, 0), 1.0, id="nothing"),
    pytest.param(Quantity(0, 0), Quantity(5, 5), 0.0, id="nothing and something"),
    pytest.param(Quantity(10, float("inf")), Quantity(10, 10), 1.0, id="at least"),
    pytest.param(Quantity(float("-inf"), 10), Quantity(20, 20), 0.5, id="at most"),
]


@pytest.mark.parametrize(("left", "right", "near"), NEAR)
def test_nearness(left: Quantity, right: Quantity, near: float) -> None:
    assert nearness(left, right) == nearness(right, left) == near
