"""Who does what to whom, in active and passive, shared subjects, relative clauses, nouns and infinitives."""

import pytest

from checker.engine import Tools
from checker.model import Kind
from tests.mentions.told import told

Parts = list[str]

PARTS: dict[str, tuple[str, str, Parts]] = {
    "active": ("Ann Hill sued Bo Reed in April.", "sue", ["agent Ann Hill", "patient Bo Reed"]),
    "passive": ("Bo Reed was sued by Ann Hill.", "sue", ["patient Bo Reed", "agent Ann Hill"]),
    "participle behind its noun": (
        "Bo Reed, sued by Ann Hill, left Arden.", "sue", ["agent Ann Hill", "patient Bo Reed"],
    ),
    "by, farther down": (
        "The archive was returned to the library in Arden by Ann Hill.", "return",
        ["patient archive", "to library", "agent Ann Hill"],
    ),
    "two agents": (
        "Ann Hill and Bo Reed signed the treaty.", "sign", ["agent Ann Hill", "agent Bo Reed", "patient treaty"],
    ),
    "two patients": (
        "The court sentenced Ann Hill and Bo Reed.", "sentence",
        ["agent court", "patient Ann Hill", "patient Bo Reed"],
    ),
    "shared subject": ("Ann Hill resigned and left Arden.", "leave", ["patient Arden", "agent Ann Hill"]),
    "shared subject of a passive": ("Ann Hill was arrested and charged.", "charge", ["patient Ann Hill"]),
    "relative clause": ("The judge who freed Ann Hill was fired.", "free", ["agent judge", "patient Ann Hill"]),
    "relative object": ("The sailors whom the court freed left.", "free", ["patient sailor", "agent court"]),
    "infinitive": ("Ann Hill wants to sell the ferry.", "sell", ["patient ferry", "agent Ann Hill"]),
    "infinitive of another": ("Ann Hill wants Bo Reed to sell the ferry.", "sell", ["patient ferry", "agent Bo Reed"]),
    "asked of somebody": ("Ann Hill asked Bo Reed to sell the ferry.", "sell", ["patient ferry", "agent Bo Reed"]),
    "promised to somebody": (
        "Ann Hill promised Bo Reed to sell the ferry.", "sell", ["patient ferry", "agent Ann Hill"],
    ),
    "gerund": ("The storm hit Arden, killing two sailors.", "kill", ["patient sailor", "agent storm"]),
    "recipient": ("The company sold the ferry to the province.", "sell",
                  ["agent company", "patient ferry", "to province"]),
    "place": ("Ann Hill met Bo Reed in Arden.", "meet", ["agent Ann Hill", "patient Bo Reed", "in Arden"]),
    "no date": ("On Monday the council voted.", "vote", ["agent council"]),
    "no dateline": ("ARDEN — The council voted.", "vote", ["agent council"]),
    "of a noun": ("The council's rejection of the treaty was close.", "reject", ["agent council", "of treaty"]),
    "noun and by": ("The vote by the council was close.", "vote", ["agent council"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "act", "parts"), PARTS.values(), ids=PARTS)
def test_participants(plain_tools: Tools, text: str, act: str, parts: Parts) -> None:
    (event,) = (m.event for m in told(plain_tools.parser, text) if m.event and m.event.act == act)
    assert [f"{p.role} {p.name}" for p in event.participants] == parts


CAUSES: dict[str, tuple[str, list[str]]] = {
    "over": ("The board fired its director over the leaked plan.", ["the leaked plan"]),
    "because of": ("The airport was closed because of thick fog.", ["thick fog"]),
    "because of, in front": ("Because of thick fog, the airport was closed.", ["thick fog"]),
    "because": ("The treasurer resigned because his wife was ill.", ["his wife was ill"]),
    "due to": ("The flight was cancelled due to fog.", ["fog"]),
    "for": ("The court fined the company for the spill.", ["the spill"]),
    "for doing": ("The court fined the company for dumping oil.", ["dumping oil"]),
    "on suspicion": ("Police arrested the captain on suspicion of theft.", ["theft"]),
    "as a result": ("The ferry sank as a result of a collision.", ["a collision"]),
    "of a noun": ("Her arrest for theft was late.", ["theft"]),
    "after": ("The director was fired after a meeting.", []),
    "amid": ("The director was fired amid an inquiry.", []),
    "for, of a goal": ("She waited for the bus.", []),
    "for, of a time": ("The director was suspended for two weeks.", []),
    "over, of a place": ("The plane flew over the city.", []),
    "over, of a time": ("They met over the weekend.", []),
}


@pytest.mark.parametrize(("text", "causes"), CAUSES.values(), ids=CAUSES)
def test_causes(plain_tools: Tools, text: str, causes: list[str]) -> None:
    event = told(plain_tools.parser, text)[0].event
    assert event is not None
    assert [text[p.start : p.end] for p in event.participants if p.role == "cause"] == causes


def test_a_participant_has_the_articles_name_and_its_own_place(plain_tools: Tools) -> None:
    text = "Ann Hill sued the city, and he left it."
    parts = told(plain_tools.parser, text)[0].event
    assert parts is not None
    assert [(text[p.start : p.end], p.name, p.kind) for p in parts.participants] == [
        ("Ann Hill", "Ann Hill", Kind.PERSON),
        ("the city", "city", ""),
    ]


def test_a_pronoun_is_known_as_one(plain_tools: Tools) -> None:
    event = told(plain_tools.parser, "They left.")[0].event
    assert event is not None
    assert [(p.name, p.kind) for p in event.participants] == [("they", "pronoun")]
