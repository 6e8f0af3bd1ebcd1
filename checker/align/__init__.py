"""From the statements of a story to the pairs of them that may report the same thing."""

from checker.align.candidates import outlet_pairs, pair_sentences
from checker.align.acts import match_acts
from checker.align.people import match_people
from checker.align.utterances import pair_quotations
from checker.align.values import match_values

__all__ = ["match_acts", "match_people", "match_values", "outlet_pairs", "pair_quotations", "pair_sentences"]
