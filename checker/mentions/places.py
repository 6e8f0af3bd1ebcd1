"""Places, with what lies in what; a place that stands for its government is an organisation."""

import re
from collections.abc import Iterator, Sequence

from checker.language.parse import Entity, Parse
from checker.mentions.bodies import canonical_body
from checker.mentions.gazetteer import Place, chain, readings
from checker.mentions.word_lists import words_of
from checker.model import Kind, Mention

_GOVERNING = words_of("governing_verbs")
_DATELINE = re.compile(
    r"\s*(?:[A-Z][A-Z.'’-]+(?:[ ,]+|$)){1,5}(?:[A-Z][\w.]*\.?(?:, [\w. ]+)?\s*)?(?:\([\w ./]+\)\s*[-—–]|[—–]|--)-?\s"
)
_MIXED_DATELINE = re.compile(
    r"\s*[A-Z][\w.'’]+(?: [A-Z][\w.'’]+){0,2}(?:, [A-Z][\w. ]+?)?\s*\((?:AP|Reuters|CNN|AFP|UPI|WASHINGTON POST)\)"
)


def dateline(text: str) -> int:
    """The characters that a dateline takes at a text's start ("MINSK (AP) — "), 0 for none."""
    found = _DATELINE.match(text) or _MIXED_DATELINE.match(text)
    return found.end() if found else 0


def _acts(parse: Parse, entity: Entity) -> bool:
    """Whether the place is the subject of what governments do."""
    for index in range(entity.first, entity.last + 1):
        token = parse.tokens[index]
        verb = parse.tokens[token.head]
        if token.dep.startswith("nsubj") and verb.lemma.casefold() in _GOVERNING and verb.pos in {"VERB", "AUX"}:
            return True
    return False


def _within(name: str, text: str, behind: int) -> str:
    """The larger place named right behind the place: "Ohio" of "Lima, Ohio"."""
    found = re.match(r",\s+([A-Z][\w.]*(?: [A-Z][\w.]*)?)", text[behind:])
    if not found:
        return ""
    for form in (found[1], found[1].split(" ")[0]):
        if outer := [place for place in readings(form) if place.kind in {"country", "region"}]:
            return outer[0].name
    return ""


def canonical_place(name: str, within: str = "") -> str:
    """The canonical name of a place; with a larger place, of the reading that lies in it, "Portland, Maine".

    A name that the list does not know comes back as it is, with the larger place behind it.
    """
    options = readings(name)
    fitting = [place for place in options if not within or within in chain(place)[1:]]
    best = (fitting or options or (None,))[0]
    plain = best.name if best is not None and (fitting or not within) else name
    return f"{plain}, {within}" if within and within != plain else plain


def _mentions(parses: Sequence[Parse], offsets: Sequence[int]) -> Iterator[Mention]:
    for number, (parse, offset) in enumerate(zip(parses, offsets, strict=True)):
        skip = dateline(parse.text) if number == 0 or offset == 0 else 0
        for entity in parse.entities:
            if entity.label != "LOC" and not (
                entity.label == "ORG" and readings(parse.text[entity.start : entity.end])
            ):
                continue
            if entity.start < skip:
                continue
            text = parse.text[entity.start : entity.end]
            start = entity.start + (4 if text.startswith(("the ", "The ")) else 0)
            end = entity.end - (2 if text.endswith(("'s", "’s")) else 0)
            if start < end:
                yield _mention(parse, entity, start, end, offset)


def _mention(parse: Parse, entity: Entity, start: int, end: int, offset: int) -> Mention:
    text = parse.text[start:end]
    if _acts(parse, entity):
        return Mention(Kind.ORGANISATION, start + offset, end + offset, text, canonical_body(_capital_of(text)))
    return Mention(
        Kind.PLACE, start + offset, end + offset, text, canonical_place(text, _within(text, parse.text, end))
    )


def _capital_of(name: str) -> str:
    """The country for a capital that acts for it ("Moscow said"), else the name."""
    if name.casefold() in {"washington", "washington, d.c."}:
        return "United States"
    found = [place for place in readings(name) if place.kind == "capital"]
    return found[0].within if found else name


def places(parses: Sequence[Parse], offsets: Sequence[int]) -> tuple[Mention, ...]:
    """All mentions of places in one article, in order, datelines left out; none where none is named.

    A place that stands for its government ("Moscow said") comes as an organisation, under its country's name.
    """
    return tuple(sorted(_mentions(parses, offsets), key=lambda mention: mention.start))


def _readings(value: str) -> tuple[Place, ...]:
    """The places that a canonical value can mean; "Portland, Maine" those alone that lie in Maine."""
    name, _, within = value.partition(", ")
    options = readings(value) or readings(name)
    return tuple(place for place in options if not within or within in chain(place)) or options


def is_wide(value: str) -> bool:
    """Whether a place is a continent or a part of one: "the worst flood in Europe" tells how bad it was, not where."""
    return any(place.kind in {"continent", "area"} for place in _readings(value))


def may_be_one(left: str, right: str) -> bool:
    """Whether two places as written have a reading in common: "Washington" and "D.C.", "New York" and "NYC"."""
    return not set(readings(left)).isdisjoint(readings(right))


def contains(outer: str, inner: str) -> bool:
    """Whether some reading of place `inner` lies in, or is, some reading of `outer`; False where one is unknown."""
    names = {place.name for place in _readings(outer)}
    return any(names & set(chain(place)) for place in _readings(inner))


def disjoint(left: str, right: str) -> bool | None:
    """Whether two places cannot overlap: no reading of one lies in one of the other. None where the list lacks one."""
    if not _readings(left) or not _readings(right):
        return None
    return not contains(left, right) and not contains(right, left)
