"""From the statements of a story to the pairs of them, and of their values, that may be about the same thing."""

from checker.align.candidates import outlet_pairs, pair_sentences, score_pair
from checker.align.likeness import kinship
from checker.align.matching import matches
from checker.align.utterances import pair_quotations

__all__ = ["kinship", "matches", "outlet_pairs", "pair_quotations", "pair_sentences", "score_pair"]
