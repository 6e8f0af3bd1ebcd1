"""Quantities in a sentence: how many, how much, how old, in which place, by what vote."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from checker.language.parse import Parse, Token
from checker.mentions.amounts import Amount, amount
from checker.mentions.dates import date_spans
from checker.mentions.heads import head_noun
from checker.mentions.lexemes import Lexeme, Lexemes, at, lex
from checker.mentions.money_or_mass import settle_pounds
from checker.mentions.number_gates import is_no_quantity
from checker.mentions.numerals import GLYPHS, ONES, ORDINALS, PARTS, TENS
from checker.mentions.special_numbers import DECADE_AGES, age, contest, place_in_order, rank, twice
from checker.mentions.tolls import toll
from checker.mentions.vague import VAGUE_STARTERS
from checker.model import Kind, Mention, Slot

_LEAST_ALONE = 13  # a smaller number in words, or a digit, that counts nothing named is left out
_LEAST_DIGITS_ALONE = 10
# Every word that a quantity's number can begin with: a gate that spares the grammars most of a text.
_STARTERS = frozenset({"a", "an", "no", "nos", "#", "twice", "the"}).union(
    ONES, TENS, PARTS, ORDINALS, VAGUE_STARTERS, DECADE_AGES
)
_HEADLINE_CAPITALS = 0.7
_NAME_REACH = 40  # characters between a person and their age: "of New York,"


class _Taken:
    """Spans of text that belong to dates, sorted, for asking whether a span meets one."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def meets(self, start: int, end: int) -> bool:
        place = bisect_right(self._starts, end - 1)
        return any(self._spans[k][1] > start for k in range(max(0, place - 2), place))


def _is_headline(lexemes: Lexemes) -> bool:
    words = [lexeme for lexeme in lexemes if lexeme.kind == "word" and len(lexeme.text) > 3]
    capitals = sum(word.text[0].isupper() for word in words)
    return bool(words) and capitals >= _HEADLINE_CAPITALS * len(words)


def _tags(parse: Parse) -> dict[int, Token]:
    return {token.start: token for token in parse.tokens}


def _may_start(lexeme: Lexeme) -> bool:
    return lexeme.kind == "digits" or lexeme.lower in _STARTERS or lexeme.text in GLYPHS


def _reads(lexemes: Lexemes, index: int, headline: bool) -> tuple[Amount | None, int]:
    """The quantity whose number starts at lexeme `index`, after all gates, or None; and where to read on."""
    found = rank(lexemes, index) or contest(lexemes, index) or place_in_order(lexemes, index) or twice(lexemes, index)
    if found:
        return found, found.stop
    written = amount(lexemes, index)
    aged = age(lexemes, index, written)
    if aged:
        return aged, aged.stop
    if written is None:
        return None, index + 1
    if is_no_quantity(lexemes, written, headline):
        return None, max(written.core, index + 1)
    return settle_pounds(lexemes, written), written.stop


def _head(parse: Parse, lexemes: Lexemes, found: Amount, end: int) -> str:
    """The noun of an amount that ends at `end`, or what befell the people whom it counts."""
    head = _noun(parse, lexemes, found, end)
    return toll(parse.text, at(lexemes, found.start).start, end, head) if found.quantity.form == "count" else head


def _noun(parse: Parse, lexemes: Lexemes, found: Amount, end: int) -> str:
    form = found.quantity.form
    if at(lexemes, found.number).lower == "twice":
        return "time"
    if form == "count" and found.noun >= 0:
        return at(lexemes, found.noun).lower
    comma = found.number - 1 - (at(lexemes, found.number - 1).lower == "now")
    if form == "age" and at(lexemes, comma).text == ",":
        return _name_before(parse, lexemes, comma)
    return head_noun(parse, at(lexemes, found.number).start, end, form)


def _name_before(parse: Parse, lexemes: Lexemes, comma: int) -> str:
    """The surname that an age stands behind: that of the nearest person before it, else the last word."""
    offset = at(lexemes, comma).start
    people = [entity for entity in parse.entities if entity.label == "PER" and 0 <= offset - entity.end <= _NAME_REACH]
    if people:
        return parse.tokens[people[-1].last].text.lower()
    place = comma - 1
    while at(lexemes, place).text == "." or at(lexemes, place).lower in {"jr", "sr", "ii", "iii", "iv"}:
        place -= 1
    return at(lexemes, place).lower


def _counts_nothing(lexemes: Lexemes, found: Amount, head: str, parsed: bool) -> bool:
    quantity = found.quantity
    if quantity.form == "ordinal":
        return parsed and not head
    if head or quantity.form != "count":
        return False
    if not parsed:
        return at(lexemes, found.core).kind != "word" and found.spelled and quantity.low < _LEAST_ALONE
    hedged = quantity.hedge not in {"", "vague"}
    if found.spelled:
        return quantity.low < _LEAST_ALONE and not hedged
    at_age = at(lexemes, found.start - 1).lower == "at"  # "who at 69 is"
    return (quantity.low < _LEAST_DIGITS_ALONE or at_age) and not hedged


def _names_a_thing(lexemes: Lexemes, found: Amount, tags: dict[int, Token]) -> bool:
    """ "the Park 51 project": bare digits right behind a proper noun, before no plural that they could count."""
    before, after = at(lexemes, found.number - 1), at(lexemes, found.core)
    bare = found.start == found.number and found.stop == found.core and not found.spelled
    if not bare or found.quantity.form != "count" or before.start not in tags or not before.text[0].isupper():
        return False
    plural = after.start in tags and tags[after.start].tag in {"NNS", "NNPS", "JJ"}
    return tags[before.start].tag == "NNP" and not plural


def _amounts(parse: Parse, lexemes: Lexemes) -> Iterator[tuple[Amount, str]]:
    taken, headline, tags = _Taken(date_spans(parse, lexemes)), _is_headline(lexemes), _tags(parse)
    index = 0
    while index < len(lexemes):
        if not _may_start(lexemes[index]):
            index += 1
            continue
        found, index = _reads(lexemes, index, headline)
        if found is None:
            continue
        start, end = at(lexemes, found.start).start, at(lexemes, found.stop - 1).end
        head = _head(parse, lexemes, found, end)
        adverb = found.quantity.form == "ordinal" and tags.get(start) and tags[start].tag == "RB"
        named = _names_a_thing(lexemes, found, tags)
        if not (
            taken.meets(start, end) or adverb or named or _counts_nothing(lexemes, found, head, bool(parse.tokens))
        ):
            yield found, head


def quantities(parse: Parse) -> tuple[Mention, ...]:
    """The quantities of a sentence in order of the text, offsets relative to `parse.text`; () for none.

    A mention's span takes in its hedges, currency and unit. `slot.head` is the lemma of the counted or
    measured noun, "" where the sentence names none or was not parsed.
    """
    lexemes = lex(parse.text)
    return tuple(_mention(parse.text, lexemes, found, head) for found, head in _amounts(parse, lexemes))


def _mention(text: str, lexemes: Lexemes, found: Amount, head: str) -> Mention:
    start, end = at(lexemes, found.start).start, at(lexemes, found.stop - 1).end
    quantity = found.quantity
    return Mention(Kind.QUANTITY, start, end, text[start:end], quantity.key, Slot(head=head), quantity=quantity)
