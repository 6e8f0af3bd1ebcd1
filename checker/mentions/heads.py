"""The noun that an amount counts or measures, from the tags and dependencies of a parsed sentence."""

from bisect import bisect_left
from collections.abc import Sequence

from checker.language.parse import Parse, Token

_BETWEEN_TAGS = frozenset("JJ JJR JJS RB RBR RBS VBN VBG CD HYPH `` '' POS AFX".split())
_OPENERS = frozenset({"DT", "PDT", "PRP$", "CD", "JJ"})
_LINKS = frozenset({"of"})
_PRICE_LINKS = frozenset({"of", "in", "worth", "for"})
_TIME_NOUNS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight week month year"
    " morning afternoon evening night".split()
)
_FARTHEST = 7  # tokens between an amount and its noun


def _first_from(tokens: Sequence[Token], offset: int) -> int:
    return bisect_left(tokens, offset, key=lambda token: token.start)


def _is_noun(token: Token) -> bool:
    return token.tag.startswith("NN") and token.lemma.lower() not in _TIME_NOUNS


def _noun_run(tokens: Sequence[Token], index: int) -> int:
    """The last noun of the run that starts at `index`: "officials" of "city officials"."""
    while index + 1 < len(tokens) and (_is_noun(tokens[index + 1]) or _joins_nouns(tokens, index + 1)):
        index += 1
    return index


def _joins_nouns(tokens: Sequence[Token], index: int) -> bool:
    """A hyphen, a possessive or a closing quotation mark between two nouns."""
    mark = tokens[index].tag in {"HYPH", "POS", "''"}
    return mark and index + 1 < len(tokens) and _is_noun(tokens[index + 1])


def _noun_behind(tokens: Sequence[Token], index: int, links: frozenset[str]) -> int:
    linked = index < len(tokens) and tokens[index].lemma.lower() in links
    passed = _BETWEEN_TAGS | _OPENERS if linked else _BETWEEN_TAGS
    for here in range(index + linked, min(index + _FARTHEST, len(tokens))):
        if _is_noun(tokens[here]):
            last = _noun_run(tokens, here)
            if last + 1 < len(tokens) and tokens[last + 1].tag == "POS":  # "of the mayor's former aides"
                return _noun_behind(tokens, last + 1, links)
            return last
        if tokens[here].tag not in passed and not (linked and tokens[here].lemma == "of"):
            return -1
    return -1


def _governor(parse: Parse, first: int, last: int) -> int:
    """The noun on the right that a number inside the tokens `first` to `last` modifies by the parse, or -1."""
    for token in parse.tokens[first : last + 1]:
        head = parse.tokens[token.head]
        if token.dep == "nummod" and token.head > last and head.tag.startswith("NN"):
            near = token.head - last <= _FARTHEST and _is_noun(head)
            return _whole_compound(parse.tokens, token.head) if near else -1
    return -1


def _whole_compound(tokens: Sequence[Token], index: int) -> int:
    """The last noun of the compound that noun `index` begins, where the parser hung the number on its first."""
    while tokens[index].dep in {"compound", "nmod", "flat", "amod"}:
        head = tokens[index].head
        if not index < head <= index + _FARTHEST or not _is_noun(tokens[head]):
            break
        index = head
    return index


def head_noun(parse: Parse, start: int, end: int, form: str) -> str:
    """The lemma of the noun that the amount at `start` to `end` counts, or measures; "" where there is none.

    `form` is the quantity's: money may be "in" or "for" something, a count and a share only "of" it.
    """
    tokens = parse.tokens
    if not tokens:
        return ""
    first = max(0, _first_from(tokens, start))
    behind = _first_from(tokens, end)
    found = -1
    if form in {"count", "ordinal", "rank"}:
        found = _governor(parse, first, behind - 1)
    if found < 0 or (found + 1 < len(tokens) and tokens[found + 1].tag == "POS"):
        found = _noun_behind(tokens, behind, _PRICE_LINKS if form == "money" else _LINKS)
    lemma = tokens[found].lemma.lower() if found >= 0 else ""
    return "person" if lemma == "people" else lemma
