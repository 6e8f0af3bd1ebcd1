"""How much a word tells within its story: what stands in most of its sentences tells nothing of one of them."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from checker.align.words import mass, words
from checker.model import Story

TELLING = 2.0  # weight in English from which a word says something: "the" has 0.1, "council" 3


def story_weights(story: Story) -> Mapping[str, float]:
    """Each telling word's weight: the lesser of that in English and the logarithm of its rarity in the story's
    sentences. Empty for a story without sentences.
    """
    sentences = [set(words(statement.text)) for statement in story.statements if statement.kind == "sentence"]
    found = Counter(word for sentence in sentences for word in sentence)
    english = {word: mass([word]) for word in found}
    return {
        word: min(weight, math.log(len(sentences) / found[word]))
        for word, weight in english.items()
        if weight >= TELLING
    }


def story_mass(found: Iterable[str], weights: Mapping[str, float]) -> float:
    """The summed weight of words in their story; a word that it does not have weighs nothing.

    Added up without rounding in between: words often come as sets, whose order changes from run to run.
    """
    return math.fsum(weights.get(word, 0.0) for word in found)
