"""Which words tell of events: verbs, nouns, and verbs that carry a noun."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine import Tools
from checker.language.parse import Parse, Token
from checker.mentions.events import events
from checker.model import Kind, Mention
from tests.mentions.tables import unparsed
from tests.mentions.told import shown_event, told

FINDS = {
    "verb": ("The council voted on Tuesday.", ["voted = vote · agent council"]),
    "noun": ("The council's approval of the bridge was late.", ["approval = approve · agent council, of bridge"]),
    "noun in its plural": ("Two resignations were late.", ["resignations = resign"]),
    "held a vote": ("The council held a vote on the bridge.", ["held = vote · agent council, on bridge"]),
    "a vote was held": ("The vote was held on Tuesday.", ["held = vote"]),
    "gave a speech": ("The mayor gave a speech to the sailors.", ["gave = speak · agent mayor, to sailor"]),
    "paid a visit": ("The minister paid a visit to Arden.", ["paid = visit · agent minister, to Arden"]),
    "made arrests": ("Police made two arrests.", ["made = arrest · agent police"]),
    "held the seat": ("Ann Hill held the seat from 2002 to 2010.", ["held = serve · agent Ann Hill"]),
    "particle": ("The chief engineer stepped down on Monday.", ["stepped = step down · agent engineer"]),
    "past that is a word of its own": ("Prices in the province rose.", ["rose = rise · agent price"]),
    "irregular": ("The ferry sank.", ["sank = sink · agent ferry"]),
    "British doubled letter": ("They cancelled the meal.", ["cancelled = cancel · agent they, patient meal"]),
    "two in one sentence": (
        "The strike, which began on Monday, ended on Friday.",
        ["strike = strike", "ended = end · agent strike"],
    ),
    "relative clause": (
        "The ferry that sank was built in 1967.",
        ["sank = sink · agent ferry", "built = build · patient ferry"],
    ),
    "no event: said": ("The mayor said the bridge was safe.", []),
    "no event: is": ("The bridge is old.", []),
    "no event: gave a thing": ("The company gave the sailors their wages.", []),
    "no event: adjective": ("The leading captain of the fleet was tall.", []),
    "no words": ("…", []),
}


@pytest.mark.parametrize(("text", "finds"), FINDS.values(), ids=FINDS)
def test_finds(plain_tools: Tools, text: str, finds: list[str]) -> None:
    assert [shown_event(mention) for mention in told(plain_tools.parser, text)] == finds


TENSES = {
    "past": ("The council voted.", "past"),
    "perfect": ("The council has voted.", "past"),
    "passive": ("The bridge was approved.", "past"),
    "did not": ("The council did not vote.", "past"),
    "present": ("The term ends in June.", "present"),
    "going on": ("The sailors are leaving the ferry.", "present"),
    "infinitive": ("They came to vote.", ""),
}


@pytest.mark.parametrize(("text", "tense"), TENSES.values(), ids=TENSES)
def test_tense(plain_tools: Tools, text: str, tense: str) -> None:
    assert [m.event.tense for m in told(plain_tools.parser, text) if m.event][-1] == tense


def test_an_event_is_where_its_word_is(plain_tools: Tools) -> None:
    text = "The council voted."
    (found,) = told(plain_tools.parser, text)
    (moved,) = events(plain_tools.parser.parse([text])[0], 100, ())
    assert (found.kind, found.start, found.end, found.text) == (Kind.EVENT, 12, 17, "voted")
    assert (moved.start, moved.end, moved.text) == (112, 117, "voted")


def _sound(text: str, found: Sequence[Mention]) -> None:
    for mention in found:
        assert mention.event is not None
        assert text[mention.start : mention.end] == mention.text
        assert mention.value == mention.event.act != ""
        assert all(0 <= p.start < p.end <= len(text) and p.name for p in mention.event.participants)
    starts = [mention.start for mention in found]
    assert starts == sorted(set(starts))


JUNK = {
    "one verb": "signed " * 290,
    "one noun": "vote of the " * 90,
    "brackets": "(" * 250 + "signed" + ")" * 40,
    "no letters": "…” “— 1,2.3 % € 🜨 " * 20,
}


@pytest.mark.parametrize("text", JUNK.values(), ids=JUNK)
def test_junk_is_read_soundly(plain_tools: Tools, text: str) -> None:
    _sound(text, told(plain_tools.parser, text))


WORDS = (
    "the mayor council Ann Hill signed sign vote held hold a not no never will may to by of on Monday who that and"
    " because for over leak , . ? “ ” 's if said plans had been was arrest suspicion yet - 12 2016"
).split()


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_any_words_are_read_soundly(plain_tools: Tools, text: str) -> None:
    _sound(text, told(plain_tools.parser, text))


DEPS = (
    "nsubj nsubj:pass obj obl nmod nmod:poss acl acl:relcl advcl ccomp xcomp conj cc case mark aux aux:pass advmod det"
).split()
TREES = st.lists(
    st.tuples(
        st.sampled_from(WORDS),
        st.sampled_from(("VERB", "NOUN", "PROPN", "ADP", "AUX")),
        st.sampled_from(("VB", "VBD", "VBN", "VBG", "NN", "MD")),
        st.sampled_from(DEPS),
        st.integers(0, 11),
    ),
    min_size=1, max_size=12,
)  # fmt: skip


@given(TREES)
def test_any_tree_is_read_soundly(rows: list[tuple[str, str, str, str, int]]) -> None:
    """Trees that no parser gives, too: with two roots, with none, with rings."""
    text = " ".join(word for word, *_ in rows)
    starts = [sum(len(word) + 1 for word, *_ in rows[:number]) for number in range(len(rows))]
    tokens = tuple(
        Token(start, start + len(word), word, word.casefold(), pos, tag, dep, head % len(rows))
        for start, (word, pos, tag, dep, head) in zip(starts, rows, strict=True)
    )
    _sound(text, events(Parse(text, tokens, ()), 0, ()))


def test_what_is_too_long_for_a_sentence_has_no_events(plain_tools: Tools) -> None:
    assert told(plain_tools.parser, "The council voted and " * 100) == []


def test_a_text_without_a_parse_has_no_events() -> None:
    assert events(unparsed("The council voted."), 0, ()) == ()
