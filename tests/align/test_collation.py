"""Two wordings side by side: what agrees, what differs, and what is no difference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.align.collation import Edit, collate
from checker.align.quoted import quoted_words


def _edits(left: str, right: str) -> list[tuple[str, str]]:
    found = collate(quoted_words(left), quoted_words(right)).edits
    return [(" ".join(w.text for w in e.left), " ".join(w.text for w in e.right)) for e in found if not e.marked]


CASES = [
    pytest.param("We will rebuild the harbour", "We will rebuild the harbour", [], id="same"),
    pytest.param("We will rebuild the harbour", "we will rebuild the harbour,", [], id="case and punctuation"),
    pytest.param("rebuild the harbour", "We will rebuild the harbour by June", [], id="shorter cut"),
    pytest.param("a dangerous thing to attempt", "a very dangerous thing to attempt", [("", "very")], id="added word"),
    pytest.param(
        "the worst storm of the century", "the worst flood of the century", [("storm", "flood")], id="swapped"
    ),
    pytest.param("I see you are under a lot of strain", "I see you are under strain", [("a lot of", "")], id="gap"),
    pytest.param("a one in four chance of snow", "a 1-in-4 chance of snow", [], id="numerals"),
    pytest.param("the U.S. government apologised", "the US government apologised", [], id="abbreviation"),
    pytest.param("We're leaving the harbour", "We are leaving the harbour", [], id="contraction"),
    pytest.param("They don't trust the ministry", "They trust the ministry", [("do not", "")], id="negation"),
    pytest.param("the [old] harbour was closed", "the harbour was closed", [], id="brackets"),
    pytest.param("the storm … closed the harbour", "the storm of Tuesday night closed the harbour", [], id="ellipsis"),
    pytest.param("The harbour closed for good.", "The harbour closed for ever.", [("good", "ever")], id="last word"),
    pytest.param("Every harbour closed that day", "No harbour closed that day", [("every", "no")], id="first word"),
    pytest.param("our goodwill is spent", "our good will is spent", [], id="in one word or in two"),
    pytest.param("our good names are gone", "our good will is gone", [("names are", "will is")], id="not one word"),
    pytest.param("Sen. Pell left early", "Senator Pell left early", [], id="a title cut short"),
    pytest.param(
        "As every skipper on this coast knows, the channel is narrow.",
        "With all due respect, I think every skipper on this coast knows the channel is narrow.",
        [("as", "think")],
        id="another word before a long stretch",
    ),
    pytest.param("said the old boats remain", "told us the old boats remain", [], id="cut before a short stretch"),
    pytest.param("the lines remain open", "the meeting, but lines remain open", [], id="met again by chance"),
    pytest.param("bananas", "harbour", [], id="nothing shared"),
    pytest.param("", "", [], id="empty"),
]


@pytest.mark.parametrize(("left", "right", "edits"), CASES)
def test_edits(left: str, right: str, edits: list[tuple[str, str]]) -> None:
    assert _edits(left, right) == edits
    assert _edits(right, left) == [(b, a) for a, b in edits]


def test_offsets_are_those_of_the_text() -> None:
    text = "We’re “sure” [of] it: U.S. aid … 1,000 tons."
    for word in quoted_words(text):
        assert text[word.start : word.end].strip() == text[word.start : word.end] != ""


SPELT = "recognised dehumanise organisations analysing colour neighbours favourite theatre defence travelled programmes"
SPELLED = "recognized dehumanize organizations analyzing color neighbors favorite theater defense traveled programs"


@pytest.mark.parametrize(("british", "american"), list(zip(SPELT.split(), SPELLED.split(), strict=True)))
def test_british_spelling_is_no_other_wording(british: str, american: str) -> None:
    assert [w.text for w in quoted_words(british)] == [w.text for w in quoted_words(american)]


@pytest.mark.parametrize("word", ["tour", "hour", "our", "wise", "rise", "fence", "hence"])
def test_short_words_keep_their_spelling(word: str) -> None:
    assert [w.text for w in quoted_words(word)] == [word]


def test_what_interrupts_a_quotation_is_left_out() -> None:
    text = 'This bridge," he said, "was safe'
    assert [w.text for w in quoted_words(text, [(0, 11), (24, 32)])] == ["this", "bridge", "was", "safe"]


@given(st.text(max_size=60), st.text(max_size=60))
def test_flipped_sides_give_flipped_edits(left: str, right: str) -> None:
    one = collate(quoted_words(left), quoted_words(right))
    other = collate(quoted_words(right), quoted_words(left))
    assert [Edit(e.right, e.left, e.marked) for e in other.edits] == list(one.edits)
    assert (one.mass, one.ratio) == (other.mass, other.ratio)


@given(st.text(max_size=80))
def test_a_text_against_itself_has_no_edits(text: str) -> None:
    assert collate(quoted_words(text), quoted_words(text)).edits == ()


AGREE = [
    pytest.param("the old harbour was closed", "the old harbour was closed", 5, 1.0, id="all"),
    pytest.param("the old harbour was closed", "the harbour was closed", 4, 0.8, id="one left out"),
    pytest.param("tanker crews sank the barge", "tanker crews had burnt the barge", 4, 4 / 6, id="one against two"),
    pytest.param(
        "Harbour pilots with flags sink.", "Harbour pilots sink many barges.", 3, 3 / 5, id="own words on each side"
    ),
    pytest.param("bananas", "harbour", 0, 0.0, id="none"),
]


@pytest.mark.parametrize(("left", "right", "agreeing", "share"), AGREE)
def test_how_many_words_agree(left: str, right: str, agreeing: int, share: float) -> None:
    for sides in ((left, right), (right, left)):
        found = collate(*map(quoted_words, sides))
        assert (found.agreeing, found.share) == (agreeing, share)
