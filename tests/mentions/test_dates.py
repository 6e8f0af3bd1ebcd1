"""Dates: every row of the tables, published on Thursday, 7 March 2024; what it finds and nothing else."""

import datetime as dt

import pytest

from checker.mentions.dates import dates
from checker.model import Kind
from tests.mentions.tables import cases, shown_date, tagged, unparsed

_PUBLISHED = dt.date(2024, 3, 7)


@pytest.mark.parametrize(("text", "finds"), cases("dates_*.toml"))
def test_finds(text: str, finds: list[str]) -> None:
    assert [shown_date(mention) for mention in dates(unparsed(text), _PUBLISHED)] == finds


_WITHOUT_PUBLICATION = [
    ("absolute", "It was signed on March 5, 2025.", ["2025-03-05"]),
    ("year", "It has stood since 2002.", ["since 2002-01-01/2002-12-31"]),
    ("weekday", "It was signed on Tuesday.", []),
    ("no-year", "It was signed on March 5.", []),
    ("last-month", "It was signed last month.", []),
    ("weekday-and-date", "It was signed on Tuesday, March 5, 2024.", ["2024-03-05"]),
]


@pytest.mark.parametrize(
    ("text", "values"), [pytest.param(text, values, id=name) for name, text, values in _WITHOUT_PUBLICATION]
)
def test_without_a_day_of_publication(text: str, values: list[str]) -> None:
    assert [mention.value for mention in dates(unparsed(text), None)] == values


def test_a_time_of_publication_counts_as_its_day() -> None:
    published = dt.datetime(2024, 3, 7, 23, 59)
    assert dates(unparsed("It rained yesterday."), published) == dates(unparsed("It rained yesterday."), _PUBLISHED)


def test_what_a_date_carries() -> None:
    (found,) = dates(unparsed("The vote is due late Tuesday, March 5, 2024, at 9:30 p.m."), _PUBLISHED)
    assert found.kind == Kind.DATE
    assert found.when is not None
    assert (found.when.first, found.when.weekday, found.when.minute) == (dt.date(2024, 3, 5), 1, 21 * 60 + 30)


_TENSES = [
    ("past", "He/PRP/nsubj/1 quit/VBD/root/1 Monday/NNP/obl/1", "2024-03-04"),
    ("will", "He/PRP/nsubj/2 will/MD/aux/2 quit/VB/root/2 Monday/NNP/obl/2", "2024-03-11"),
    ("would", "He/PRP/nsubj/2 would/MD/aux/2 quit/VB/root/2 Monday/NNP/obl/2", "2024-03-11"),
    ("would-have", "He/PRP/nsubj/3 would/MD/aux/3 have/VB/aux/3 quit/VBN/root/3 Monday/NNP/obl/3", "2024-03-04"),
    ("calendar", "The/DT/det/1 fair/NN/nsubj/2 opens/VBZ/root/2 Monday/NNP/obl/2", "2024-03-11"),
    ("present-else", "The/DT/det/1 mayor/NN/nsubj/2 wins/VBZ/root/2 Monday/NNP/obl/2", "2024-03-04"),
    (
        "planned",
        "He/PRP/nsubj/1 plans/VBZ/root/1 to/TO/mark/3 sail/VB/xcomp/1 Monday/NNP/obl/3",
        "2024-03-11",
    ),
    (
        "scheduled",
        "He/PRP/nsubj/2 is/VBZ/aux:pass/2 scheduled/VBN/root/2 to/TO/mark/4 sail/VB/xcomp/2 Monday/NNP/obl/4",
        "2024-03-11",
    ),
    ("asked-them", "asked/VBD/root/0 crews/NNS/obj/0 to/TO/mark/3 sail/VB/acl/1 Monday/NNP/obl/3", "2024-03-11"),
    ("met-to", "They/PRP/nsubj/1 met/VBD/root/1 to/TO/mark/3 talk/VB/advcl/1 Monday/NNP/obl/3", "2024-03-04"),
    ("set-for", "a/DT/det/1 vote/NN/root/1 set/VBN/acl/1 for/IN/case/4 Monday/NNP/obl/2", "2024-03-11"),
    ("released", "a/DT/det/1 poll/NN/root/1 released/VBN/acl/1 Monday/NNP/obl/2", "2024-03-04"),
    ("was", "The/DT/det/1 race/NN/nsubj/3 was/VBD/cop/3 long/JJ/root/3 Monday/NNP/obl/3", "2024-03-04"),
    (
        "after-voting",
        "It/PRP/nsubj/2 will/MD/aux/2 pass/VB/root/2 after/IN/mark/4 voting/VBG/advcl/2 Monday/NNP/obl/4",
        "2024-03-04",
    ),
    ("going", "He/PRP/nsubj/2 is/VBZ/aux/2 sailing/VBG/root/2 Monday/NNP/obl/2", "2024-03-11"),
]


@pytest.mark.parametrize(("marked", "value"), [pytest.param(marked, value, id=name) for name, marked, value in _TENSES])
def test_a_weekday_looks_where_its_verb_looks(marked: str, value: str) -> None:
    assert [mention.value for mention in dates(tagged(marked), _PUBLISHED)] == [value]


_TAGGED_OUT = [
    ("may-modal", "In/IN May/MD go/VB"),
    ("march-verb", "They/PRP since/IN March/VBP on/RB"),
]


@pytest.mark.parametrize("marked", [pytest.param(marked, id=name) for name, marked in _TAGGED_OUT])
def test_a_month_tagged_as_a_verb_is_none(marked: str) -> None:
    assert dates(tagged(marked), _PUBLISHED) == ()
