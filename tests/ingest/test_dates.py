"""Dates as sites write them, and what only looks like one."""

import datetime as dt

import pytest

from checker.ingest.dates import date_in_address, date_line, read_date

DAY = dt.date(2025, 3, 5)
MOMENT = dt.datetime.fromisoformat("2025-03-05T22:30")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025-03-05", DAY),
        ("20250305", DAY),
        ("2025-03-05T22:30", MOMENT),
        ("2025-03-05 22:30:00 UTC", MOMENT),
        ("2025-03-05T22:30:00Z", MOMENT),
        ("2025-03-06T00:30:00.000+02:00", MOMENT),
        ("Wed, 05 Mar 2025 22:30:00 GMT", MOMENT),
        ("Wed, 05 Mar 2025 17:30:00 -0500", MOMENT),
        ("March 05, 2025", DAY),
        ("Mar. 5, 2025", DAY),
        ("5 March 2025", DAY),
        ("5th of March 2025", DAY),
        ("Wednesday, March 5, 2025", DAY),
        ("March 5, 2025, 10:30 p.m.", MOMENT),
        ("5 Mar 2025 | 22:30 GMT", MOMENT),
        ("March 5, 2025, 10:30 p.m. EST", DAY),
        ("9999-12-31T23:59:59-12:00", dt.datetime.fromisoformat("9999-12-31T23:59:59")),
        ("03/05/2025", None),
        ("February 30, 2025", None),
        ("March 2025", None),
        ("March 5", None),
        ("Monday", None),
        ("2025", None),
        ("", None),
        ("March 5, 2025 was a Wednesday", None),
    ],
)
def test_read_date(text: str, date: dt.date | None) -> None:
    found = read_date(text)
    assert (type(found), found) == (type(date), date)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Published: March 5, 2025", (DAY, False)),
        ("First published on 5 March 2025", (DAY, False)),
        ("Date: 2025-03-05", (DAY, False)),
        ("**5 March 2025**", (DAY, False)),
        ("Last updated: 5 March 2025", (DAY, True)),
        ("On March 5, 2025 the ferry stayed in port.", (None, False)),
        ("March 5, 2025: the ferry stays", (None, False)),
    ],
)
def test_date_line(line: str, found: tuple[dt.date | None, bool]) -> None:
    assert date_line(line) == found


@pytest.mark.parametrize(
    ("address", "date"),
    [
        ("https://post.example/2025/03/05/ferry", DAY),
        ("https://post.example/world/2025/mar/05/ferry", DAY),
        ("post_2025-03-05_ferry", DAY),
        ("post-20250305", DAY),
        ("https://post.example/a-99882025030511", None),
        ("https://post.example/2025/13/45/2025/03/05", DAY),
        ("https://post.example/2025/03/ferry", None),
        ("ferry", None),
    ],
)
def test_date_in_address(address: str, date: dt.date | None) -> None:
    assert date_in_address(address) == date
