"""What a speech verb reports where the parse does not show it: told by where the verb stands in the sentence."""

from collections.abc import Iterator

from checker.language.parse import Parse
from checker.statements.cues import cue_lemma, reporting_words
from checker.statements.grammar import Governed

# "told reporters on Monday that …": words that may stand between a cue and its "that".
_TO_THAT = 6
# "…, said Ann Lee, the chair of the county board.": words of a subject between the comma and the cue.
_SUBJECT = 20
_ENDS = (".", "!", "?", ")", ",", ";")
_SAYS = frozenset({"say", "add", "note", "argue", "claim", "believe", "think"})
_ADVERBIAL = ("on", "in", "at", "during", "after", "to", "by", "last", "this", "earlier", "later", "recently", "monday",
              "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today")  # fmt: skip


def _trimmed(parse: Parse, first: int, last: int) -> tuple[int, ...]:
    """The tokens from `first` up to `last`, without punctuation at both ends."""
    while first < last and parse.tokens[first].pos == "PUNCT":
        first += 1
    while first < last and parse.tokens[last - 1].pos == "PUNCT":
        last -= 1
    return tuple(range(first, last))


def _has_verb(parse: Parse, first: int, last: int) -> bool:
    return any(token.pos in ("VERB", "AUX") for token in parse.tokens[first:last])


def _behind(parse: Parse, cue: int) -> Iterator[Governed]:
    """The content that follows its cue: "she told them that …", "she said nobody left"."""
    last = len(parse.tokens)
    for index in range(cue + 1, min(last, cue + 1 + _TO_THAT)):
        token = parse.tokens[index]
        if token.text.lower() == "that" and _has_verb(parse, index, last):
            yield Governed("clause", _trimmed(parse, index, last))
            return
        if token.pos in ("PUNCT", "VERB"):
            break
    says = cue_lemma(parse.tokens[cue].text, "") in _SAYS
    follows = cue + 1 < last and parse.tokens[cue + 1].pos in ("PRON", "DET", "PROPN", "NOUN", "ADJ", "NUM")
    if says and follows and _has_verb(parse, cue + 1, last):
        yield Governed("clause", _trimmed(parse, cue + 1, last))


def _ahead(parse: Parse, cue: int) -> Iterator[Governed]:
    """The content in front of a comma: "nobody left, the mayor of Leeds said on Monday"."""
    comma = next((i for i in range(cue, max(0, cue - _SUBJECT), -1) if parse.tokens[i].text == ","), None)
    following = parse.tokens[cue + 1 : cue + 2]
    closes = not following or following[0].text in _ENDS or following[0].text.lower() in _ADVERBIAL
    inverted = comma == cue - 1
    if comma is None or not (closes or inverted) or _has_verb(parse, comma + 1, cue):
        return
    if _has_verb(parse, 0, comma):
        yield Governed("aside", _trimmed(parse, 0, comma))


def _is_speech(parse: Parse, cue: int) -> bool:
    token = parse.tokens[cue]
    return token.pos == "VERB" and token.text.lower() in reporting_words()


def aside(parse: Parse, cue: int) -> tuple[Governed, ...]:
    """The sentence around "…, the mayor said, …": the parse seldom gets it right; nothing elsewhere."""
    following = cue + 1 < len(parse.tokens) and parse.tokens[cue + 1].text == ","
    if not following or not _is_speech(parse, cue):
        return ()
    comma = next((i for i in range(cue - 1, max(0, cue - _SUBJECT), -1) if parse.tokens[i].text == ","), None)
    if comma is None or comma == cue - 1 or _has_verb(parse, comma + 1, cue):
        return ()
    before, behind = _trimmed(parse, 0, comma), _trimmed(parse, cue + 1, len(parse.tokens))
    if behind and parse.tokens[behind[0]].tag == "VBG" and _has_verb(parse, 0, comma):
        behind = ()  # "the bridge is safe, the mayor said, pointing to a report"
    return (Governed("aside", (*before, *behind)),)


def closing(parse: Parse, cue: int) -> tuple[Governed, ...]:
    """All that stands in front of ", according to the police": the parse hangs it on the nearest clause alone."""
    if parse.tokens[cue].text.lower() != "according" or cue < 2 or parse.tokens[cue - 1].text != ",":
        return ()
    return (Governed("according", _trimmed(parse, 0, cue)),) if _has_verb(parse, 0, cue) else ()


def by_place(parse: Parse, cue: int) -> tuple[Governed, ...]:
    """What the token `cue` reports by its place in the sentence; nothing where it is no speech verb."""
    if not _is_speech(parse, cue):
        return ()
    return tuple(_ahead(parse, cue)) or tuple(_behind(parse, cue))
