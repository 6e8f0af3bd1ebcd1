"""The ledger: a row a fact, a column an outlet; what differs stands first."""

from dataclasses import replace

from checker.report.ledger import Ledger, Row, ledger
from tests.report.sample import FERRY, REPORT, VOTE


def _standings(found: Ledger) -> list[tuple[str, str]]:
    return [(row.fact, row.standing) for row in found.rows]


def test_disputes_stand_before_what_is_agreed_and_what_one_outlet_has() -> None:
    assert _standings(ledger(REPORT, FERRY)) == [
        ("People on board: 212 or 221?", "differ"),
        ("Ingrid Solheim: mayor or deputy mayor?", "differ"),
        ("people on board", "differ"),
        ("day of the grounding", "agree"),
        ("ship | name", "agree"),
        ("hours until help came", "agree"),
        ("price of the tug", "one alone"),
    ]


def test_every_outlet_of_the_story_has_a_column() -> None:
    assert ledger(REPORT, FERRY).outlets == ("Harbour Post", "Coast Wire", "Fjord Today")


def test_silence_is_told_from_what_was_not_compared() -> None:
    rows = {row.fact: row.cells for row in ledger(REPORT, FERRY).rows}
    assert rows["day of the grounding"] == ("Tuesday", "Tuesday", "")
    assert rows["hours until help came"] == ("four", "–", "four")
    assert rows["price of the tug"] == ("–", "$900", "–")


def test_an_outlet_that_says_it_in_two_ways_has_both() -> None:
    assert Row("ship | name", ("Alma", "the Alma / Alma", ""), "agree") in ledger(REPORT, FERRY).rows


def test_notes_and_dismissed_discrepancies_are_no_rows() -> None:
    assert _standings(ledger(REPORT, VOTE)) == [("votes for", "agree")]


def test_a_story_of_which_nothing_is_known_has_no_rows() -> None:
    assert ledger(replace(REPORT, facts=(), discrepancies=()), VOTE).rows == ()


def test_the_rows_are_counted_by_how_the_outlets_stand() -> None:
    assert ledger(REPORT, FERRY).counted() == "3 differ, 3 agree, 1 in one outlet alone"
