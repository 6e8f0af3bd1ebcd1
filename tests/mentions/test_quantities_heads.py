"""The noun that a quantity counts or measures, from hand-made parses."""

import pytest

from checker.mentions.quantities import quantities
from tests.mentions.tables import tagged

_HEADS = [
    ("plain", "Twelve/CD boats/NNS sank/VBD", ["boat"]),
    ("adjective", "All/DT 40/CD rusty/JJ cranes/NNS fell/VBD", ["crane"]),
    ("noun-run", "12/CD city/NN officials/NNS quit/VBD", ["official"]),
    ("hedged", "At/IN least/JJS 53/CD others/NNS fled/VBD", ["other"]),
    ("of", "Dozens/NNS of/IN tents/NNS blew/VBD away/RB", ["tent"]),
    ("of-the", "Two/CD of/IN the/DT brave/JJ divers/NNS left/VBD", ["diver"]),
    ("possessive", "Two/CD of/IN the/DT mayor/NN 's/POS former/JJ aides/NNS left/VBD", ["aide"]),
    ("percent-of", "30/CD percent/NN of/IN voters/NNS agreed/VBD", ["voter"]),
    ("percent-noun", "an/DT 8/CD percent/NN tax/NN rate/NN held/VBD", ["rate"]),
    ("money-noun", "a/DT $/$ 5/CD million/CD grant/NN came/VBD", ["grant"]),
    ("money-in", "$/$ 5/CD million/CD in/IN aid/NN came/VBD", ["aid"]),
    ("money-for", "$/$ 5/CD million/CD for/IN a/DT new/JJ dam/NN came/VBD", ["dam"]),
    ("people", "Three/CD people/NNS left/VBD", ["person"]),
    ("governor", "12/CD/nummod/3 very/RB/advmod/2 old/JJ/amod/3 oaks/NNS/nsubj/4 fell/VBD/root/4", ["oak"]),
    ("duration-bare", "It/PRP took/VBD 22/CD months/NNS", [""]),
    ("duration-noun", "a/DT 22/CD ~-/HYPH ~month/NN probe/NN ended/VBD", ["probe"]),
    ("vote-noun", "a/DT 12/CD ~-/HYPH ~3/CD vote/NN failed/VBD", ["vote"]),
    ("ordinal", "a/DT second/JJ term/NN began/VBD", ["term"]),
    ("rank", "the/DT No/NN ~./. 2/CD official/NN quit/VBD", ["official"]),
    ("age", "a/DT 34/CD ~-/HYPH ~year/NN ~-/HYPH ~old/JJ diver/NN swam/VBD", ["diver"]),
    ("large-alone", "The/DT count/NN was/VBD 418/CD ./.", [""]),
    ("one-counted", "At/IN one/CD point/NN he/PRP sang/VBD", ["point"]),
    ("no-small-word-alone", "He/PRP saw/VBD three/CD ./.", []),
    ("no-small-digit-alone", "He/PRP saw/VBD 3/CD ./.", []),
    ("no-vague-alone", "He/PRP saw/VBD several/JJ ./.", []),
    ("no-weekday", "He/PRP met/VBD two/CD Tuesday/NNP ./.", []),
    ("no-adverb", "At/IN the/DT first/RB sign/VB he/PRP ran/VBD", []),
    ("no-park", "the/DT Park/NNP 51/CD project/NN began/VBD", []),
]


@pytest.mark.parametrize(("marked", "heads"), [pytest.param(marked, heads, id=name) for name, marked, heads in _HEADS])
def test_head(marked: str, heads: list[str]) -> None:
    assert [mention.slot.head for mention in quantities(tagged(marked))] == heads
