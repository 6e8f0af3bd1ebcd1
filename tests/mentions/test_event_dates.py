"""Which of a sentence's dates belongs to which of its events."""

import pytest

from checker.engine import Tools
from tests.mentions.told import told

Dated = list[tuple[str, str]]

DATES: dict[str, tuple[str, Dated]] = {
    "behind": ("The council passed the bill on Tuesday.", [("passed", "Tuesday")]),
    "in front": ("On Tuesday, the council passed the bill.", [("passed", "Tuesday")]),
    "right behind": ("His term ends in 2027.", [("ends", "2027")]),
    "two clauses": (
        "The council passed the bill on Tuesday and the mayor signed it on Friday.",
        [("passed", "Tuesday"), ("signed", "Friday")],
    ),
    "two verbs of one subject": (
        "Reed was born in Torvik in 1951 and died on Sunday.",
        [("born", "1951"), ("died", "Sunday")],
    ),
    "of what was said": ("The mayor said on Monday that the council voted on Friday.", [("voted", "Friday")]),
    "of the saying": ("The mayor said Monday the council had passed the bill.", []),
    "of the saying, in front": ("On Monday the mayor said that the council had passed the bill.", []),
    "participle": ("The bridge, built in 1967, collapsed on Sunday.", [("built", "1967"), ("collapsed", "Sunday")]),
    "relative clause": (
        "The strike, which began on Monday, ended on Friday.",
        [("ended", "Friday")],
    ),
    "report of a day": (
        "The report released Thursday said the dam broke in May.",
        [("released", "Thursday"), ("broke", "May")],
    ),
    "noun": ("The vote on Tuesday was close.", [("vote", "Tuesday")]),
    "noun, possessive": ("Tuesday's vote was close.", [("vote", "Tuesday")]),
    "noun, compound": ("The 2016 election was close.", [("election", "2016")]),
    "year of another noun": ("The senate passed a bill under the 2027 budget.", []),
    "year that something is for": ("The insurer takes part in three markets for 2027.", []),
    "from a year": ("He served from 1967.", [("served", "1967")]),
    "of a letter": ("Hill released two pages of Reed-Moss messages from May 19, 2024.", []),
    "noun beside a verb": (
        "After the vote on Tuesday, the mayor left for Torvik on Friday.",
        [("vote", "Tuesday"), ("left", "Friday")],
    ),
    "light verb": ("The primary election will be held on April 30.", [("held", "April 30")]),
    "perfect, of the past": ("The council has passed three bills on Tuesday.", []),
    "perfect, since": ("She has led the union since 2002.", [("led", "since 2002")]),
    "perfect, today": ("The mayor has resigned today.", [("resigned", "today")]),
    "span": ("He led the union from 1966 to 1978.", [("led", "from 1966 to 1978")]),
    "part of a day": ("The ferry sank on Saturday night off Torvik.", [("sank", "Saturday night")]),
    "earlier": ("Earlier this week the mayor fired the captain.", [("fired", "Earlier this week")]),
    "none": ("The council passed the bill.", []),
}


@pytest.mark.parametrize(("text", "dated"), DATES.values(), ids=DATES)
def test_dates_of_events(plain_tools: Tools, text: str, dated: Dated) -> None:
    found = [(m.text, m.event.dates) for m in told(plain_tools.parser, text) if m.event]
    assert [(word, text[start:end]) for word, dates in found for start, end in dates] == dated
