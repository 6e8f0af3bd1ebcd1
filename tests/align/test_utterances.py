"""Quotations of two outlets: which are one utterance."""

import pytest

from checker.align.utterances import pair_quotations, same_speaker, words_of
from checker.model import Statement
from tests.align.made import quotation

LONG = "Every tanker was ordered to leave the bay before the storm reached Torvik"
CUT = "Every tanker was ordered to leave"
OTHER = "The harbour will be closed until the wreck has been towed away"

SPEAKERS = [
    pytest.param("Ole Brekke", "Brekke", True, id="surname"),
    pytest.param("Ole Brekke", "Ole Brekke", True, id="full name"),
    pytest.param("Ole Brekke", "Ingrid Solheim", False, id="another"),
    pytest.param("Ole Brekke", "he", None, id="pronoun"),
    pytest.param("Ole Brekke", "", None, id="nobody"),
    pytest.param("", "", None, id="nobody at all"),
]


@pytest.mark.parametrize(("left", "right", "same"), SPEAKERS)
def test_same_speaker(left: str, right: str, same: bool | None) -> None:
    assert same_speaker(quotation("A", LONG, left), quotation("B", LONG, right)) is same
    assert same_speaker(quotation("B", LONG, right), quotation("A", LONG, left)) is same


PAIRS = [
    pytest.param(quotation("A", LONG), quotation("B", LONG), True, id="the same words"),
    pytest.param(
        quotation("A", LONG, "Ole Brekke"),
        quotation("B", "Every tanker was asked to leave the bay before the storm came to Torvik", "Brekke"),
        True,
        id="other words",
    ),
    pytest.param(quotation("A", LONG, "Ole Brekke"), quotation("B", CUT, "Brekke"), True, id="a cut of one speaker"),
    pytest.param(
        quotation("A", "The rain came. Why would the council not sign it?", "Ole Brekke"),
        quotation("B", "Why would the council not do it?", "Brekke"),
        True,
        id="a whole sentence but for a word",
    ),
    pytest.param(
        quotation("A", "No word on the tankers.", "Ole Brekke"),
        quotation("B", "No tankers from any other port.", "Brekke"),
        False,
        id="whole sentences with a word in common",
    ),
    pytest.param(
        quotation("A", "a reason to keep harbours closed", "the director"),
        quotation("B", "to be used as a reason to leave these harbours closed", "Ole Brekke"),
        False,
        id="a nameless speaker",
    ),
    pytest.param(quotation("A", LONG), quotation("B", "before the storm"), False, id="a few words of nobody"),
    pytest.param(quotation("A", LONG), quotation("B", OTHER), False, id="another utterance"),
    pytest.param(
        quotation("A", "a gift", "Ole Brekke"), quotation("B", "a gift", "Ole Brekke"), False, id="too short to tell"
    ),
    pytest.param(quotation("A", "… — …"), quotation("B", "…"), False, id="no words"),
]


@pytest.mark.parametrize(("left", "right", "paired"), PAIRS)
def test_pairs(left: Statement, right: Statement, paired: bool) -> None:
    assert [(p.left, p.right) for p in pair_quotations([left], [right])] == [(left, right)] * paired
    assert [(p.left, p.right) for p in pair_quotations([right], [left])] == [(right, left)] * paired


def test_one_quotation_may_answer_to_several() -> None:
    whole, first, second = quotation("A", f"{LONG}. {OTHER}"), quotation("B", LONG), quotation("B", OTHER)
    assert [p.right for p in pair_quotations([whole], [first, second])] == [first, second]


def test_what_interrupts_a_quotation_is_none_of_its_words() -> None:
    text = "The captain,” Brekke said, “did well"
    broken = quotation("A", text, parts=((0, 12), (text.index("did"), len(text))))
    assert [word.text for word in words_of(broken)] == ["the", "captain", "did", "well"]
    assert text[words_of(broken)[2].start :] == "did well"
