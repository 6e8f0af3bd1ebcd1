"""Bodies that two outlets call by names that are nearly, not quite, the same."""

import re
from collections.abc import Iterator, Mapping, Sequence

from checker.align.candidates import outlet_pairs
from checker.align.encoder import Encoder, Passage
from checker.align.thresholds import threshold
from checker.align.words import fold
from checker.mentions.bodies import is_known_body
from checker.mentions.gazetteer import of_adjective, readings
from checker.model import AlignedPair, Article, Kind, Match, Mention, Score, Statement, Story

SAME = 0.9  # what a match is worth of one name cut into other words
FEWEST = 3  # words of a name: shorter ones say too little to be compared
# Words that name another body of the same kind, not the same body otherwise.
APART = frozenset(
    """house senate first second third north south east west northern southern eastern western federal national state
    international joint select special democratic republican democrats republicans conservative labour democrat
    liberal lawmaker lawmakers congressman congresswoman representative rep rep.-elect senator sen sen.-elect
    governor gov gov.-elect mayor president minister secretary""".split()
)
# What many bodies are, or are in: sharing these alone two names are of two bodies ("House Rules Committee").
KINDS = frozenset(
    """act agency appeals association board bureau circuit commission committee conference congress convention council
    court department district federal house institute international joint justice ministry national new office party
    select senate special state states subcommittee supreme union united university us""".split()
)
SMALL = frozenset({"the", "of", "and", "on", "for", "in", "a", "to", "at"})
_POINTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")

Named = tuple[Statement, Mention]


def _words(name: str) -> tuple[str, ...]:
    """The words of a body's name in order, the small ones left out and abbreviations without points."""
    plain = _POINTED.sub(lambda found: found[0].replace(".", ""), name)
    found = (fold(word.strip(".,;")) for word in plain.split())
    return tuple(word for word in found if word and word not in SMALL)


def name_words(name: str) -> frozenset[str]:
    """The words of a body's name that tell it from others."""
    return frozenset(_words(name))


def _bodies(story: Story, article: Article) -> dict[str, Named]:
    """Each name that an article gives to bodies, with where it stands first."""
    found: dict[str, Named] = {}
    for statement in story.statements:
        if statement.article.id == article.id and statement.kind == "sentence":
            for mention in statement.mentions:
                if mention.kind is Kind.ORGANISATION and len(name_words(mention.text)) >= FEWEST:
                    found.setdefault(mention.text, (statement, mention))
    return found


def _tells_apart(word: str) -> bool:
    """Whether the word alone makes it another body of the same kind: a place, a side, a chamber."""
    return word in APART or bool(readings(word)) or bool(of_adjective(word))


def _alike(a: str, b: str) -> bool:
    """Whether one word of the name is another one, and what is left says what the body is about.

    The first word is whose body it is: the National Fisheries Board is no Regional Fisheries Board.
    """
    left, right = _words(a), _words(b)
    if len(left) != len(right) or left[0] != right[0]:
        return False
    differ = [(x, y) for x, y in zip(left, right, strict=True) if x != y]
    topic = {word for word in set(left[1:]) & set(right[1:]) - KINDS if not readings(word)}
    return len(differ) == 1 and bool(topic) and not any(map(_tells_apart, differ[0]))


def _run_together(a: str, b: str) -> bool:
    """Whether two names differ in where their words are cut alone: "Health Care" and "Healthcare"."""
    left, right = (_words(name.replace("-", " ")) for name in (a, b))
    return left != right and "".join(left) == "".join(right)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _pairs(left: Mapping[str, Named], right: Mapping[str, Named], texts: Sequence[str]) -> list[tuple[Named, Named]]:
    """Names that differ in one word, of which no article's text has both, in whatever case, nor the list of bodies."""
    return [
        (x, y)
        for a, x in left.items()
        for b, y in right.items()
        if (_alike(a, b) or _run_together(a, b))
        and not any(_plain(a) in text and _plain(b) in text for text in texts)
        and not (is_known_body(a) and is_known_body(b))
    ]


def _passage(side: Named) -> Passage:
    statement, mention = side
    return Passage(statement.text, mention.start - statement.start, mention.end - statement.start)


def match_bodies(story: Story, encoder: Encoder) -> Iterator[Match]:
    """For every two outlets the bodies whose names differ in one word and stand in like sentences."""
    named = {article.id: _bodies(story, article) for article in story.articles}
    texts = [_plain(article.text) for article in story.articles]
    for left, right in outlet_pairs(story.articles):
        pairs = _pairs(named[left.id], named[right.id], texts)
        if not pairs:
            continue
        rows = encoder.encode([_passage(side) for pair in pairs for side in pair])
        for ((a, x), (b, y)), one, other in zip(pairs, rows[::2], rows[1::2], strict=True):
            cosine = round(float(one @ other), 4)
            if _run_together(x.text, y.text):
                why = "the names have the same letters, cut into other words"
                pair = AlignedPair(a, b, Score(SAME, cosine=cosine))
                yield Match(Kind.ORGANISATION, x, y, pair, SAME, (why,))
            elif cosine >= threshold("bodies.likeness"):
                because = "the names share all words but one", f"they stand in like context ({cosine:.2f} of 1)"
                yield Match(Kind.ORGANISATION, x, y, AlignedPair(a, b, Score(cosine, cosine=cosine)), cosine, because)
