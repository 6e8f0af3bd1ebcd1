"""Verbs of one act, of opposed acts, and of acts that are done again and again."""

import tomllib

import pytest

from checker.align.verbs import TABLE, acts_of, are_opposed, is_repeated

RELATED = {
    "one verb": ("resign", "resign", True),
    "one act": ("resign", "step down", True),
    "one act, other way round": ("sack", "fire", True),
    "one of two acts": ("quit", "leave", True),
    "another act": ("resign", "fire", False),
    "acts that a third verb joins": ("resign", "depart", False),
    "in no group": ("knit", "knit", True),
    "two in no group": ("knit", "sew", False),
    "opposites": ("approve", "reject", False),
}


@pytest.mark.parametrize(("left", "right", "related"), RELATED.values(), ids=RELATED)
def test_verbs_of_one_act(left: str, right: str, related: bool) -> None:
    assert bool(acts_of(left) & acts_of(right)) == bool(acts_of(right) & acts_of(left)) == related


OPPOSED = {
    "outcomes": ("approve", "reject", True),
    "by their groups": ("ratify", "veto", True),
    "trends": ("increase", "plunge", True),
    "one act": ("approve", "ratify", False),
    "itself": ("approve", "approve", False),
    "strangers": ("approve", "sink", False),
    "in no group": ("knit", "sew", False),
}


@pytest.mark.parametrize(("left", "right", "opposed"), OPPOSED.values(), ids=OPPOSED)
def test_opposed_verbs(left: str, right: str, opposed: bool) -> None:
    assert are_opposed(left, right) == are_opposed(right, left) == opposed


@pytest.mark.parametrize(("verb", "repeated"), [("meet", True), ("say", True), ("resign", False), ("knit", False)])
def test_repeated_verbs(verb: str, repeated: bool) -> None:
    assert is_repeated(verb) == repeated


def test_no_verb_of_a_group_is_opposed_to_the_first() -> None:
    groups = tomllib.loads(TABLE.read_text(encoding="utf-8"))["related"]
    assert [verb for group in groups for verb in group if are_opposed(group[0], verb)] == []
