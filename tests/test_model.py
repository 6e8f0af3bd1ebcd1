"""The records: what makes two of them one, how far apart they are, and that nothing changes them."""

import dataclasses
import datetime as dt
import inspect
import math
import pickle
import random

import pytest

from checker import model
from checker.model import Article, Claim, Level, Quantity, When, fingerprint, hours_between

TEXT = "Nils Berg left. The ferry “Alma” carried 212 people, he said."
POST = Article("post-1", "Harbour Post", TEXT)
WIRE = Article("wire-1", "Coast Wire", "Some 221 people were on the ferry.")
ONE = Claim(POST, 41, 44, "212", "212 person", (16, 61))
OTHER = Claim(WIRE, 5, 8, "221", "221 person", (0, 34))
RECORDS = [item for _, item in inspect.getmembers(model, dataclasses.is_dataclass)]


def _moved(claim: Claim, text: str) -> Claim:
    """The claim in an article whose text is another one, in a statement that is all of it."""
    return dataclasses.replace(claim, article=dataclasses.replace(claim.article, text=text), statement=(0, len(text)))


SAME = {
    "order": (OTHER, ONE),
    "offsets": (_moved(ONE, TEXT[16:]), OTHER),
    "spacing, case and marks": (_moved(ONE, 'THE ferry  "Alma" carried\n212 people, he said.'), OTHER),
    "a third article of one outlet": (
        ONE,
        OTHER,
        dataclasses.replace(OTHER, article=dataclasses.replace(WIRE, id="2")),
    ),
    "headline, address and date": (
        dataclasses.replace(ONE, article=dataclasses.replace(POST, headline="Alma", published=dt.date(2025, 3, 5))),
        OTHER,
    ),
    "marks and copies": (dataclasses.replace(ONE, marks=((1, 2),), copies=("x",)), OTHER),
}
OTHERS = {
    "another outlet": (dataclasses.replace(ONE, article=dataclasses.replace(POST, outlet="Inland Mail")), OTHER),
    "another value": (dataclasses.replace(ONE, value="213 person"), OTHER),
    "an edited sentence": (_moved(ONE, TEXT[16:].replace("carried", "held")), OTHER),
    "one side": (ONE,),
}


@pytest.mark.parametrize("claims", SAME.values(), ids=SAME)
def test_a_fingerprint_outlives(claims: tuple[Claim, ...]) -> None:
    assert fingerprint("number-conflict", claims) == fingerprint("number-conflict", (ONE, OTHER))


@pytest.mark.parametrize("claims", OTHERS.values(), ids=OTHERS)
def test_a_fingerprint_does_not_outlive(claims: tuple[Claim, ...]) -> None:
    assert fingerprint("number-conflict", claims) != fingerprint("number-conflict", (ONE, OTHER))


def test_a_fingerprint_is_the_rule_s_own_and_never_changes() -> None:
    assert fingerprint("number-conflict", (ONE, OTHER)) == "7ec2df65830708ef"
    assert fingerprint("title-conflict", (ONE, OTHER)) != fingerprint("number-conflict", (ONE, OTHER))


def _at(published: dt.date | None) -> Article:
    return Article("a", "A", "x", published=published)


NOON = dt.datetime(2025, 3, 5, 12)
HOURS = {
    "times": (NOON, NOON + dt.timedelta(minutes=90), 1.5),
    "days": (dt.date(2025, 3, 5), dt.date(2025, 3, 7), 48.0),
    "a day and a time": (dt.date(2025, 3, 5), dt.datetime(2025, 3, 6, 0, 1), 24.0),
    "zones": (NOON.replace(tzinfo=dt.UTC), NOON.replace(tzinfo=dt.timezone(dt.timedelta(hours=-5))), 5.0),
    "a zone and none": (NOON, NOON.replace(tzinfo=dt.timezone(dt.timedelta(hours=2))), -2.0),
    "none": (None, NOON, 0.0),
}


@pytest.mark.parametrize(("left", "right", "hours"), HOURS.values(), ids=HOURS)
def test_hours_between(left: dt.date | None, right: dt.date | None, hours: float) -> None:
    assert hours_between(_at(left), _at(right)) == hours
    assert hours_between(_at(right), _at(left)) == -hours


def test_the_day_of_an_article() -> None:
    days = [_at(published).day for published in (NOON, NOON.date(), None)]
    assert days == [dt.date(2025, 3, 5), dt.date(2025, 3, 5), None]


KEYS = {
    "count": (Quantity(212, 212), "212"),
    "unit": (Quantity(35_700_000, 35_700_000, "USD", "money"), "35700000 USD"),
    "fraction": (Quantity(0.5, 0.5, "%", "percent"), "0.5 %"),
    "range": (Quantity(10, 12, "person"), "10–12 person"),
    "at least": (Quantity(10, math.inf, hedge="at least"), "10–∞ at least"),
    "at most": (Quantity(-math.inf, 10, hedge="at most"), "-∞–10 at most"),
    "vote": (Quantity(31, 31, form="vote", second=12), "31–12"),
}


@pytest.mark.parametrize(("quantity", "key"), KEYS.values(), ids=KEYS)
def test_a_quantity_s_key(quantity: Quantity, key: str) -> None:
    assert quantity.key == key


DAY = dt.date(2025, 3, 5)
TIMES = {
    "day": (When(DAY, DAY), "2025-03-05"),
    "month": (When(dt.date(2025, 3, 1), dt.date(2025, 3, 31), "month"), "2025-03-01/2025-03-31"),
    "clock": (When(DAY, DAY, "hour", minute=605), "2025-03-05T10:05"),
    "bound": (When(DAY, DAY, bound="since"), "since 2025-03-05"),
}


@pytest.mark.parametrize(("when", "key"), TIMES.values(), ids=TIMES)
def test_a_time_s_key(when: When, key: str) -> None:
    assert when.key == key


def test_levels_in_order() -> None:
    levels = list(Level)
    random.Random(1).shuffle(levels)
    assert [level.value for level in sorted(levels, key=lambda level: level.rank)] == ["note", "warning", "error"]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_records_are_frozen_and_have_slots(record: type) -> None:
    assert record.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert "__slots__" in vars(record)


def test_records_travel_between_processes() -> None:
    assert pickle.loads(pickle.dumps((ONE, OTHER))) == (ONE, OTHER)
