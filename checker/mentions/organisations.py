"""Organisations and bodies, each under one canonical name, with the short forms that an article uses."""

import re
from collections.abc import Iterator, Sequence

from checker.language.parse import Entity, Parse
from checker.mentions.bodies import canonical_body, is_known_body
from checker.mentions.gazetteer import of_adjective, readings
from checker.mentions.names import fold
from checker.mentions.word_lists import words_of
from checker.model import Kind, Mention

_SHORT = words_of("short_bodies")
_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "de", "&", "to"})
_BRACKET = re.compile(r"\s*\(\s*(?:the )?([A-Z][A-Za-z.&]{1,9})\s*\)")
_PAPER = re.compile(r" [A-Z][a-z]+$")
_DOUBLE = re.compile(r"-[A-Z][a-z]+\b")  # of "Harbour Times-Herald", cut at its hyphen
_FAR = 12  # sentences back to which "the committee" may point


def _clean(text: str, entity: Entity) -> tuple[int, int]:
    """The entity's span without an article before it and a possessive ending behind it, a double name whole."""
    start, end = entity.start, entity.end
    double = _DOUBLE.match(text, end) if _PAPER.search(text, start, end) else None
    end = double.end() if double else end
    article = re.match(r"(?:[Tt]he|[Aa]n?) ", text[start:end])
    start += len(article[0]) if article else 0
    ending = re.search(r"['’]s?$", text[start:end])
    return start, end - (len(ending[0]) if ending else 0)


def initials(name: str) -> str:
    """The initials of a name's large words, "HFAC" of "House Foreign Affairs Committee"."""
    return "".join(word[0].upper() for word in re.findall(r"[\w’']+", name) if word.casefold() not in _SMALL)


def _acronyms(parses: Sequence[Parse], names: Sequence[str]) -> dict[str, str]:
    """By acronym the name that the article gives it in brackets, or that alone has these initials."""
    found: dict[str, set[str]] = {}
    for name in names:
        if " " in name and len(initials(name)) > 2:
            found.setdefault(initials(name), set()).add(name)
    plain = {short: next(iter(full)) for short, full in found.items() if len(full) == 1}
    for parse in parses:
        for entity in parse.entities:
            bracket = _BRACKET.match(parse.text, entity.end)
            if entity.label == "ORG" and bracket:
                start, end = _clean(parse.text, entity)
                plain[bracket[1].replace(".", "")] = canonical_body(parse.text[start:end])
    return plain


def _is_organisation(text: str, entity: Entity) -> bool:
    """Whether an entity is a body: labelled one, or known as one under another label."""
    start, end = _clean(text, entity)
    name = text[start:end]
    if not name or not any(sign.isalpha() for sign in name):
        return False
    if entity.label == "ORG":
        return not of_adjective(name) and not readings(name)
    return entity.label == "MISC" and is_known_body(name) and not of_adjective(name)


def _entities(parses: Sequence[Parse]) -> Iterator[tuple[int, int, int, str]]:
    for number, parse in enumerate(parses):
        for entity in parse.entities:
            if _is_organisation(parse.text, entity):
                start, end = _clean(parse.text, entity)
                yield number, start, end, canonical_body(parse.text[start:end])


def _ends_with(name: str, noun: str) -> bool:
    return noun in {fold(word) for word in (name.split()[-1], name.split()[0])}


def _short_forms(
    parses: Sequence[Parse], named: Sequence[tuple[int, int, int, str]]
) -> Iterator[tuple[int, int, int, str]]:
    """Short forms, "the committee", where one body of that kind alone was named shortly before."""
    for number, parse in enumerate(parses):
        for at, token in enumerate(parse.tokens):
            noun = token.text.casefold()
            if at == 0 or noun not in _SHORT or parse.tokens[at - 1].text.casefold() != "the" or _goes_on(parse, at):
                continue
            near = {
                name for n, start, _, name in named if _before(n, start, number, token.start) and _ends_with(name, noun)
            }
            if len(near) == 1:
                yield number, parse.tokens[at - 1].start, token.end, near.pop()


def _before(number: int, start: int, here: int, at: int) -> bool:
    return here - _FAR <= number < here or (number == here and start < at)


def _goes_on(parse: Parse, at: int) -> bool:
    """Whether the noun has more to it: a name behind it, "of …", or is itself in an entity."""
    if any(entity.first <= at <= entity.last for entity in parse.entities):
        return True
    behind = parse.tokens[at + 1] if at + 1 < len(parse.tokens) else None
    return behind is not None and (behind.text.casefold() in {"of", "for"} or behind.pos in {"NOUN", "PROPN"})


def organisations(parses: Sequence[Parse], offsets: Sequence[int]) -> tuple[Mention, ...]:
    """All mentions of bodies in one article, in order, under canonical names; none where none is named.

    `offsets` are the characters of the article at which the parses' texts begin.
    """
    named = list(_entities(parses))
    acronyms = _acronyms(parses, [name for *_, name in named])
    full = [(number, start, end, acronyms.get(name.replace(".", ""), name)) for number, start, end, name in named]
    found = [*full, *_short_forms(parses, full)]
    return tuple(
        Mention(Kind.ORGANISATION, start + offsets[n], end + offsets[n], parses[n].text[start:end], name)
        for n, start, end, name in sorted(found)
    )
