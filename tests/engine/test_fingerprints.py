"""What a discrepancy's identity outlives, and what it does not."""

import random
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from checker.align.encoder import Passage, Vectors
from checker.config import Config
from checker.engine import Tools, check
from checker.engine.merge import merge
from checker.model import Article, Claim, Discrepancy, Level, Relation
from checker.rule import Finding, Rule
from tests.engine.sample import ARTICLES, FERRY_POST, FERRY_WIRE

FERRY = (FERRY_POST, FERRY_WIRE)
SETTINGS = Config(select=("quote-wording", "number-conflict"))


class OtherModel:
    """The stand-in's vectors turned by one fixed rotation of their parts, and longer: other numbers, like context."""

    def __init__(self, first: Tools) -> None:
        self.encoder = first.encoder

    def encode(self, passages: Sequence[Passage]) -> Vectors:
        rows = self.encoder.encode(passages)
        return np.asarray(rows[:, np.random.default_rng(1).permutation(rows.shape[1])] * 1.01, np.float32)


def _found(articles: Sequence[Article], tools: Tools) -> dict[str, str]:
    """Fingerprint by rule."""
    report = check(articles, SETTINGS, tools)
    return {d.rule: d.fingerprint for d in report.discrepancies}


@pytest.fixture(scope="session")
def first(plain_tools: Tools) -> dict[str, str]:
    found = _found(FERRY, plain_tools)
    assert sorted(found) == ["number-conflict", "quote-wording"]
    return found


def test_a_second_run_keeps_it(first: dict[str, str], plain_tools: Tools) -> None:
    assert _found(FERRY, plain_tools) == first


@pytest.mark.parametrize("seed", range(3))
def test_another_order_keeps_it(first: dict[str, str], plain_tools: Tools, seed: int) -> None:
    shuffled = random.Random(seed).sample(ARTICLES, len(ARTICLES))
    report = check(shuffled, SETTINGS, plain_tools)
    assert {d.rule: d.fingerprint for d in report.discrepancies if d.story == "ferry"} == first


def test_another_offset_keeps_it(first: dict[str, str], plain_tools: Tools) -> None:
    moved = replace(FERRY_POST, text=f"A calm day had been forecast.\n\n{FERRY_POST.text}\n\nThe weather cleared.")
    assert _found((moved, FERRY_WIRE), plain_tools) == first


def test_another_id_path_and_date_keep_it(first: dict[str, str], plain_tools: Tools) -> None:
    moved = replace(FERRY_POST, id="new", path="elsewhere/a.md", published=None, headline="Aground")
    assert _found((moved, FERRY_WIRE), plain_tools) == first


def test_another_model_keeps_it(first: dict[str, str], plain_tools: Tools) -> None:
    assert _found(FERRY, replace(plain_tools, encoder=OtherModel(plain_tools))) == first


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        pytest.param("on Tuesday with 212 people", "on Tuesday night with 212 people", "number-conflict", id="number"),
        pytest.param("to leave the bay before", "to leave the bay long before", "quote-wording", id="quotation"),
    ],
)
def test_an_edited_sentence_changes_its_own_alone(
    first: dict[str, str], plain_tools: Tools, old: str, new: str, rule: str
) -> None:
    found = _found((replace(FERRY_POST, text=FERRY_POST.text.replace(old, new)), FERRY_WIRE), plain_tools)
    assert found.keys() == first.keys()
    assert [name for name in found if found[name] != first[name]] == [rule]


def _merged(message: str) -> Discrepancy:
    rule = Rule("made-up", Level.NOTE, "Made up.", "", (), (), lambda _: iter(()))
    claims = tuple(Claim(a, 0, 3, a.text[:3], a.text[:3], (0, 20)) for a in FERRY)
    (found,) = merge(rule, "ferry", [Finding(message, message, Relation.CONFLICTS, (message,), claims)])
    return found


def test_a_reworded_message_keeps_it() -> None:
    assert _merged("The one says “The”.").fingerprint == _merged("“The” or “Wit”?").fingerprint
