"""Lines that are no statement of an article, and the lines most like them that are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.ingest.boilerplate import boilerplate, readable

CALLS = [
    "ADVERTISEMENT",
    "Story continued below",
    "* * *",
    "Share this article",
    "Facebook Twitter Pinterest",
    "12 comments",
    "Loading...",
    "Read more:",
    "Read more: Why the ferry stayed in port",
    "Related article: Ferry crew on strike",
    "RELATED: Ferry crew on strike",
    "See also: Storm over the islands",
    "Watch: The ferry in the storm",
    "More on this: who owns the port",
    "Ferry crew on strike Read more",
    "JOIN US ON TELEGRAM",
    "Follow our coverage of the strike on the @HarbourPost.",
    "Follow Ada Lind on Twitter @adalind",
    "You can also highlight the text and press Ctrl + Enter",
    "Sign up for our morning newsletter",
    "Subscribe to the Harbour Post",
    "Get the day's stories delivered to your inbox.",
    "By signing up, you agree to our Privacy Policy.",
    "We use cookies to improve this site",
    "Click here to read the full report.",
    "Don’t see the chart above? Click here.",
    "© 2025 Harbour Post. All rights reserved.",
    "This material may not be published or broadcast.",
    "The views expressed here are the author's own.",
    "This story has been updated.",
    "Correction, March 6, 2025: An earlier version misspelled a name.",
    "Editor’s note: this article is free to read.",
    "By AFP",
    "By Ada Lind and Ivo Berg, Harbour Post",
    "— Ada Lind",
    "Ada Lind contributed to this report.",
    "(Reporting by Ada Lind; Editing by Ivo Berg)",
    "Photo: Ada Lind",
    "The ferry at the pier on Monday. Ada Lind/Getty Images",
    "The ferry at the pier (AP Photo/Ada Lind)",
    "The ferry at the pier. port.example.org",
    "https://post.example/ferry",
    "Original url:",
    "March 5, 2025",
    "Updated: 5 March 2025, 10:30",
    "Send tips to desk@post.example",
    "Support our journalism",
    "A Closer Look at the Strike in the Northern Ports",
    "Minister's Plan for Ferry Ports Runs Into Trouble",
]

STATEMENTS = [
    "The ferry stayed in port.",
    "Share prices of the ferry company fell by 3 percent.",
    "Follow-up talks between the crew and the port are planned for Monday.",
    "Join forces or lose, the minister told the crews.",
    "Like many on Twitter, he doubted the report.",
    "More than a dozen ports were closed: all of them in the north.",
    "Correctional officers joined the strike at noon.",
    "Corrections officers joined the strike: they want more pay.",
    "Editors of three papers signed the letter.",
    "By Monday the ferry had sailed.",
    "By noon, 200 people were waiting at the pier.",
    "Reporting by the station found that the port had known for weeks.",
    "Photographs by residents show the ferry on fire.",
    "Select committee members told the press that the port was safe.",
    "With agencies closed, the families waited.",
    "The report was edited by the minister's staff.",
    "An earlier version of the bill would have closed the port.",
    "The company's privacy policy was changed in May.",
    "The strike cost the port $3m in advertising.",
    "Ivo Berg is the columnist who first wrote about the strike.",
    "Support for the strike fell to 40 percent.",
    "Read the contract, the captain said.",
    "On March 5, 2025 the ferry stayed in port.",
    "He posted a photo of the ferry on Instagram.",
    "Video of the fire was shown in court.",
    "Opinion: that is what the minister called it.",
    "“Click here,” the message said.",
    "Berg leads by 5 points, according to a Reuters/Ipsos poll",
    "His sister contributed.",
    "Minister Ada Lind, Ivo Berg and Other Crew Members Left.",
    "Ferry crews in the north",
    "Minister Ada Lind told the Harbour Post on Monday",
]


@pytest.mark.parametrize("line", CALLS)
def test_calls_are_boilerplate(line: str) -> None:
    text = f"The ferry stayed.\n  {line} \r\nIt sailed later."
    start = text.index(line)
    assert boilerplate(text) == ((start, start + len(line)),)


@pytest.mark.parametrize("line", STATEMENTS)
def test_statements_are_none(line: str) -> None:
    assert boilerplate(line) == ()


def test_no_text_has_no_lines() -> None:
    assert boilerplate("") == boilerplate(" \n ") == ()


@given(st.text(st.sampled_from("A-a @#.,:\n|/by©—()[]*0")))
def test_spans_are_whole_lines_in_order(text: str) -> None:
    spans = boilerplate(text)
    assert list(spans) == sorted(set(spans))
    lines = {line.strip() for line in text.split("\n")}
    assert all(text[start:end] in lines for start, end in spans)


@pytest.mark.parametrize("piece", ["A-", "@a ", "By A-B ", "a.", "share ", "/ ", "( ", "follow x on "])
def test_a_hostile_line_does_not_stall(piece: str) -> None:
    assert len(boilerplate("\n".join([(piece * 200)[:320]] * 20))) <= 20


INSERTS = {
    "page of a person": (
        "Sen. Ada Lind Ada Maria LindFerry strike ends Port reopens after storm MORE (R-Ohio) said so.",
        "Sen. Ada Lind (R-Ohio) said so.",
    ),
    "page with a space": (
        "Speaker Ada Lind Ada Maria Lind Ferry strike ends at last MORE said so.",
        "Speaker Ada Lind said so.",
    ),
    "nickname": ("Bo Berg Roberto (Bo) BergStorm over the islands MORE left.", "Bo Berg left."),
    "two": (
        "Ada Lind Ada LindFerry strike ends MORE met Bo Berg Bo BergStorm is over MORE there.",
        "Ada Lind met Bo Berg there.",
    ),
    "credit": ("Ada Lind/Getty Images President Bo Berg speaks at the pier.", "President Bo Berg speaks at the pier."),
    "credit behind": ("The ferry at noon. Ada Lind/AFP via Getty Images", "The ferry at noon."),
    "photo": ("The pier at noon. (AP Photo/Ada Lind, File) The ferry left.", "The pier at noon. The ferry left."),
    "poll": ("A Harbour Post/Reuters poll found so.", "A Harbour Post/Reuters poll found so."),
    "more": ("Ada Lind wants MORE of it, Bo Berg said.", "Ada Lind wants MORE of it, Bo Berg said."),
}


@pytest.mark.parametrize("case", INSERTS.values(), ids=INSERTS)
def test_inserts_are_blanked(case: tuple[str, str]) -> None:
    text, expected = case
    found = readable(text)
    assert len(found) == len(text)
    assert found.split() == expected.split()


@given(st.text(alphabet="Aab /(MORE)\n.", max_size=300))
def test_readable_text_keeps_every_place(text: str) -> None:
    found = readable(text)
    assert len(found) == len(text)
    assert all(mine in {" ", own} for mine, own in zip(found, text, strict=True))
