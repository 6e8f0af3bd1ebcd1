"""How sure a sentence is that a treaty was signed: its certainty, whether it is denied, and by which word."""

import pytest

from checker.engine import Tools
from checker.mentions.modality import EXPECTED, FACT, PLANNED, POSSIBLE, Modality, modality, standing
from tests.mentions.told import told

Sure = tuple[int, bool, str]

SURE: dict[str, tuple[str, Sure]] = {
    "fact": ("The union signed the treaty.", (FACT, False, "")),
    "said": ("The mayor said the union had signed the treaty.", (FACT, False, "")),
    "alleged that": ("The mayor alleged that the union had signed the treaty.", (FACT, False, "")),
    "why": ("Why did the union sign the treaty?", (FACT, False, "")),
    "managed": ("The union managed to sign the treaty.", (FACT, False, "")),
    "not": ("The union did not sign the treaty.", (FACT, True, "")),
    "n't": ("The union didn’t sign the treaty.", (FACT, True, "")),
    "never": ("The union never signed the treaty.", (FACT, True, "")),
    "hardly": ("The union hardly signed the treaty.", (FACT, True, "")),
    "no subject": ("No union signed the treaty.", (FACT, True, "")),
    "no object": ("The union signed no treaty.", (FACT, True, "")),
    "nobody": ("Nobody signed the treaty.", (FACT, True, "")),
    "without": ("The union left without signing the treaty.", (FACT, True, "")),
    "yet to": ("The union has yet to sign the treaty.", (FACT, True, "")),
    "neither": ("The union neither wrote nor signed the treaty.", (FACT, True, "")),
    "or": ("The union did not write or sign the treaty.", (FACT, True, "")),
    "not only": ("The union not only signed the treaty but kept it.", (FACT, False, "")),
    "refused": ("The union refused to sign the treaty.", (FACT, True, "refused")),
    "failed": ("The union failed to sign the treaty.", (FACT, True, "failed")),
    "forgot": ("The union forgot to sign the treaty.", (FACT, True, "forgot")),
    "denied signing": ("The union denied signing the treaty.", (FACT, True, "denied")),
    "denied that": ("The mayor denied that the union had signed the treaty.", (FACT, True, "denied")),
    "pretended": ("The mayor pretended that the union had signed the treaty.", (FACT, True, "pretended")),
    "did not refuse": ("The union did not refuse to sign the treaty.", (FACT, False, "refuse")),
    "may": ("The union may sign the treaty.", (POSSIBLE, False, "may")),
    "should": ("The union should sign the treaty.", (POSSIBLE, False, "should")),
    "could not": ("The union could not sign the treaty.", (POSSIBLE, True, "could")),
    "allegedly": ("The union allegedly signed the treaty.", (POSSIBLE, False, "allegedly")),
    "if": ("If the union signed the treaty, the docks would open.", (POSSIBLE, False, "If")),
    "urged": ("The mayor urged the union to sign the treaty.", (POSSIBLE, False, "urged")),
    "considered": ("The union considered signing the treaty.", (POSSIBLE, False, "considered")),
    "asked": ("Did the union sign the treaty?", (POSSIBLE, False, "?")),
    "is possible": ("It is possible that the union signed the treaty.", (POSSIBLE, False, "possible")),
    "doubts": ("The mayor doubts that the union signed the treaty.", (POSSIBLE, False, "doubts")),
    "likely": ("The union is likely to sign the treaty.", (EXPECTED, False, "likely")),
    "expected": ("The union is expected to sign the treaty.", (EXPECTED, False, "expected")),
    "will": ("The union will sign the treaty.", (PLANNED, False, "will")),
    "’ll": ("They’ll sign the treaty.", (PLANNED, False, "’ll")),
    "set": ("The union is set to sign the treaty.", (PLANNED, False, "set")),
    "agreed": ("The union agreed to sign the treaty.", (PLANNED, False, "agreed")),
    "met to": ("The ministers met to sign the treaty.", (PLANNED, False, "to")),
    "thinks": ("The mayor thinks the union signed the treaty.", (EXPECTED, False, "thinks")),
    "does not think": ("The mayor does not think the union signed the treaty.", (EXPECTED, True, "think")),
    "might think": ("The mayor might think the union signed the treaty.", (POSSIBLE, False, "might")),
    "knows": ("The mayor knows the union signed the treaty.", (FACT, False, "")),
    "does not know": ("The mayor did not know that the union signed the treaty.", (FACT, False, "")),
    "if known": ("If the mayor knew that the union signed the treaty, she would leave.", (FACT, False, "")),
    "I do not know": ("I don't know that the union signed the treaty.", (POSSIBLE, False, "know")),
    "did not say": ("The mayor did not say the union had signed the treaty.", (POSSIBLE, False, "say")),
    "did they say": ("Did the mayor say the union signed the treaty?", (POSSIBLE, False, "?")),
    "may say": ("The mayor may say the union signed the treaty.", (POSSIBLE, False, "may")),
    "suspicion": ("The suspicion that the union signed the treaty is new.", (POSSIBLE, False, "suspicion")),
}


@pytest.mark.parametrize(("text", "expected"), SURE.values(), ids=SURE)
def test_how_sure(plain_tools: Tools, text: str, expected: Sure) -> None:
    (found,) = (m for m in told(plain_tools.parser, text) if m.value == "sign")
    assert found.event is not None
    assert (found.slot.certainty, found.slot.negated, found.event.cue) == expected


NOUNS: dict[str, tuple[str, Sure]] = {
    "fact": ("The theft of the money was a shock.", (FACT, False, "")),
    "alleged": ("The alleged theft of the money was a shock.", (POSSIBLE, False, "alleged")),
    "planned": ("The planned visit was short.", (PLANNED, False, "planned")),
    "no": ("There was no vote on the treaty.", (FACT, True, "")),
    "cancelled": ("The king cancelled his visit.", (FACT, True, "cancelled")),
    "considered": ("The king considered a visit.", (POSSIBLE, False, "considered")),
    "seeks": ("The king seeks a vote.", (EXPECTED, False, "seeks")),
}


@pytest.mark.parametrize(("text", "expected"), NOUNS.values(), ids=NOUNS)
def test_how_sure_of_a_noun(plain_tools: Tools, text: str, expected: Sure) -> None:
    (found,) = (m for m in told(plain_tools.parser, text) if m.event and m.event.noun)
    assert found.event is not None
    assert (found.slot.certainty, found.slot.negated, found.event.cue) == expected


STANDING = {
    "alone": ("The union may not sign it.", "sign", Modality()),
    "under thinks": ("The mayor thinks they may not sign it.", "sign", Modality(EXPECTED, False, "thinks")),
    "under not thinking": ("The mayor does not think they may sign it.", "sign", Modality(EXPECTED, True, "think")),
    "second of two": ("The mayor thinks they read and signed it.", "signed", Modality(EXPECTED, False, "thinks")),
}


@pytest.mark.parametrize(("text", "word", "expected"), STANDING.values(), ids=STANDING)
def test_what_stands_over_a_clause_leaves_its_own_words_aside(
    plain_tools: Tools, text: str, word: str, expected: Modality
) -> None:
    (parse,) = plain_tools.parser.parse([text])
    index = next(i for i, token in enumerate(parse.tokens) if token.text == word)
    assert standing(parse, index) == expected


def test_a_word_of_its_own_has_nothing_over_it(plain_tools: Tools) -> None:
    (parse,) = plain_tools.parser.parse(["Signed."])
    assert modality(parse, 0) == standing(parse, 0) == Modality()
