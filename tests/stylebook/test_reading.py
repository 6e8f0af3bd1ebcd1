"""A stylebook's file: what is read from it, where it stands in it, and what is said of a wrong one."""

import datetime as dt
from pathlib import Path

import pytest

from checker.model import CheckerError, Role
from checker.stylebook import read_stylebook
from checker.stylebook.book import Held

TEXT = """# The house's facts
[people."Alexander Lukashenko"]
office = "President"
body = "Belarus"
from = 1994-07-20

[[people."Ana Kovac"]]
office = "Finance Minister"
to = 2024-06-01

[[people."Ana Kovac"]]
office = "Deputy Prime Minister"
from = 2024-06-02

[spellings]
"Kyiv" = ["Kiev"]
"e-mail" = ["email", "E-Mail"]

[places]
"Türkiye" = ["Turkey"]
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "stylebook.toml"
    path.write_text(TEXT, "utf-8")
    return path


def test_people(path: Path) -> None:
    book = read_stylebook(path)
    first, second = book.people
    assert (first.person.name, first.person.given, first.person.surname) == (
        "Alexander Lukashenko",
        "Alexander",
        "Lukashenko",
    )
    (held,) = first.held
    assert (held.role, held.since, held.until) == (
        Role("president", "Belarus", text="President"),
        dt.date(1994, 7, 20),
        None,
    )
    assert [(h.role.office, h.role.state, h.since, h.until) for h in second.held] == [
        ("finance minister", "", None, dt.date(2024, 6, 1)),
        ("prime minister", "deputy", dt.date(2024, 6, 2), None),
    ]


def test_everything_is_found_where_it_stands(path: Path) -> None:
    book = read_stylebook(path)
    assert [TEXT[slice(*h.span)] for p in book.people for h in p.held] == [
        "President",
        "Finance Minister",
        "Deputy Prime Minister",
    ]
    assert [TEXT[slice(*h.entry)].splitlines()[1] for p in book.people for h in p.held] == [
        'office = "President"',
        'office = "Finance Minister"',
        'office = "Deputy Prime Minister"',
    ]
    assert [(w.form, w.others, w.is_place, TEXT[slice(*w.span)], TEXT[slice(*w.entry)]) for w in book.wordings] == [
        ("Kyiv", ("Kiev",), False, "Kyiv", '"Kyiv" = ["Kiev"]'),
        ("e-mail", ("email", "E-Mail"), False, "e-mail", '"e-mail" = ["email", "E-Mail"]'),
        ("Türkiye", ("Turkey",), True, "Türkiye", '"Türkiye" = ["Turkey"]'),
    ]


def test_an_empty_file_is_an_empty_book(tmp_path: Path) -> None:
    path = tmp_path / "s.toml"
    path.touch()
    book = read_stylebook(path)
    assert (book.people, book.wordings) == ((), ())


DAY = dt.date(2025, 3, 5)
BEFORE, AFTER = DAY - dt.timedelta(1), DAY + dt.timedelta(1)


@pytest.mark.parametrize(
    ("since", "until", "day", "expected"),
    [
        pytest.param(None, None, DAY, True, id="always"),
        pytest.param(DAY, DAY, DAY, True, id="its-only-day"),
        pytest.param(AFTER, None, DAY, False, id="not-yet"),
        pytest.param(None, BEFORE, DAY, False, id="no-more"),
        pytest.param(BEFORE, AFTER, DAY, True, id="within"),
        pytest.param(BEFORE, None, None, True, id="no-date-and-not-ended"),
        pytest.param(None, AFTER, None, False, id="no-date-and-ended"),
    ],
)
def test_held_on_a_day(since: dt.date | None, until: dt.date | None, day: dt.date | None, expected: bool) -> None:
    assert Held(Role("president"), since, until, (0, 0), (0, 0)).at(day) is expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("[people", "not valid TOML", id="toml"),
        pytest.param("[person]", "unknown section [person]", id="section"),
        pytest.param("people = 3", "people should be a table", id="people"),
        pytest.param('[people]\n"A B" = "x"', 'people."A B": give it a table', id="no-table"),
        pytest.param('[people."A B"]\nbody = "x"', "office = ''", id="office"),
        pytest.param('[people."A B"]\noffice = "x"\nrole = "y"', "unknown key 'role'", id="key"),
        pytest.param('[people."A B"]\noffice = "x"\nfrom = "1994"', "from = '1994' is no date", id="date"),
        pytest.param('[spellings]\n"Kyiv" = "Kiev"', 'spellings."Kyiv" is a list', id="list"),
        pytest.param('[places]\n"Kyiv" = [""]', 'places."Kyiv" is a list', id="empty-form"),
    ],
)
def test_a_wrong_file_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "s.toml"
    path.write_text(text)
    with pytest.raises(CheckerError) as caught:
        read_stylebook(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert message in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CheckerError, match="cannot be read"):
        read_stylebook(tmp_path / "s.toml")
