"""Changed copies stay well-formed trees and well-formed names."""

import random

import pytest

from checker.language.augment import SHARES, vary_names, vary_tree
from checker.language.corpus import Named, Tree

TREE = Tree(
    words=("Mayors", ",", "tired", ",", "left", "-", "early", "."),
    spaces=(False, True, False, True, True, True, False, True),
    lemmas=("mayor", ",", "tired", ",", "leave", "-", "early", "."),
    pos=("NOUN", "PUNCT", "ADJ", "PUNCT", "VERB", "PUNCT", "ADV", "PUNCT"),
    tags=("NNS", ",", "JJ", ",", "VBD", ":", "RB", "."),
    heads=(4, 2, 4, 2, 4, 6, 4, 4),
    deps=("nsubj", "punct", "advcl", "punct", "root", "punct", "advmod", "punct"),
)
NAMED = Named(("Ada", "left", "Oslo", "."), (True, True, False, True), ((0, 0, "PER"), (2, 2, "LOC")))
SEEDS = range(400)


def copies() -> list[Tree]:
    return [vary_tree(TREE, random.Random(seed)) for seed in SEEDS]


def test_every_copy_is_a_tree_with_one_root() -> None:
    for tree in copies():
        sizes = {len(column) for column in (tree.spaces, tree.lemmas, tree.pos, tree.tags, tree.heads, tree.deps)}
        assert sizes == {len(tree.words)}
        assert [i for i, head in enumerate(tree.heads) if head == i] == [tree.deps.index("root")]


def test_a_word_keeps_its_head_and_label() -> None:
    for tree in copies():
        verb = tree.tags.index("VBD")
        subject = tree.tags.index("NNS")
        assert (tree.heads[subject], tree.deps[subject], tree.words[subject].lower()) == (verb, "nsubj", "mayors")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("mayors, tired, left - early.", id="lower"),
        pytest.param("MAYORS, TIRED, LEFT - EARLY.", id="upper"),
        pytest.param("Mayors, Tired, Left - Early.", id="title"),
        pytest.param("Mayors tired left early", id="bare"),
        pytest.param("Mayors, tired, left - early", id="without-full-stop"),
        pytest.param("Mayors, tired, left — early.", id="dash"),
        pytest.param("Mayors, tired, left - early.", id="as-it-is"),
    ],
)
def test_each_change_occurs(text: str) -> None:
    written = {"".join(w + " " * s for w, s in zip(t.words, t.spaces, strict=True)).strip() for t in copies()}
    assert text in written


def test_datelines_occur_in_both_forms() -> None:
    dated = [tree for tree in copies() if "(" in tree.words]
    assert {tree.words.index("(") for tree in dated} == {1, 4}
    assert all(tree.spaces[tree.words.index("(") :][:2] == (False, False) for tree in dated)


def test_capitals_teach_no_lemma() -> None:
    assert all(set(tree.lemmas) == {""} for tree in copies() if "MAYORS" in tree.words)


def test_names_keep_their_words() -> None:
    for seed in SEEDS:
        named = vary_names(NAMED, random.Random(seed))
        found = [(named.words[first].lower(), label) for first, _, label in named.names]
        assert found[-2:] == [("ada", "PER"), ("oslo", "LOC")]
        assert len(named.words) == len(named.spaces)


def test_a_headline_in_capitals_is_also_put_in_title_case() -> None:
    headline = Named(("ADA", "LEAVES", "OSLO"), (True, True, True), ((0, 0, "PER"), (2, 2, "LOC")))
    assert ("Ada", "Leaves", "Oslo") in {vary_names(headline, random.Random(seed)).words for seed in SEEDS}


def test_shares_leave_most_sentences_alone() -> None:
    assert sum(SHARES.values()) < 0.5
