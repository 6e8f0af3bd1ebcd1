"""Places of the world and what lies in what, from a shipped list of facts."""

import functools
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its canonical `name`; `kind` is continent, area, country, region, capital, city or district.

    `within` is the name of the next larger place, "" for a continent.
    """

    name: str
    kind: str
    within: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()


def rows(file: str, columns: int) -> tuple[tuple[str, ...], ...]:
    """The rows of a tab-separated data file beside this module, comments left out, short rows filled with ""."""
    text = files(__package__).joinpath(file).read_text(encoding="utf-8")
    cut = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(tuple((*parts, *[""] * columns)[:columns]) for parts in cut)


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _plain(name: str) -> str:
    """A lookup key: case and a leading article off, so that "the Bronx" and "Bronx" are one."""
    key = " ".join(name.casefold().replace("’", "'").split())
    return key.removeprefix("the ")


@functools.cache
def places() -> tuple[Place, ...]:
    """Every place of the list, in its order."""
    cut = rows("places.tsv", 5)
    return tuple(Place(name, kind, within, _split(others), _split(adj)) for name, kind, within, others, adj in cut)


@functools.cache
def _index() -> dict[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = {}
    for place in places():
        for name in (place.name, *place.aliases):
            found.setdefault(_plain(name), []).append(place)
    return {key: tuple(dict.fromkeys(values)) for key, values in found.items()}


@functools.cache
def _adjectives() -> dict[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = {}
    for place in places():
        for word in place.adjectives:
            found.setdefault(_plain(word), []).append(place)
    return {key: tuple(values) for key, values in found.items()}


@functools.cache
def _widest() -> dict[str, Place]:
    """By name the place that holds others, where several share the name."""
    order = ("continent", "area", "country", "region", "capital", "city", "district")
    return {place.name: place for place in sorted(places(), key=lambda place: -order.index(place.kind))}


def readings(name: str) -> tuple[Place, ...]:
    """All places that `name` can mean ("Georgia" is two), or none where the list does not know it."""
    return _index().get(_plain(name), ())


def of_adjective(word: str) -> tuple[Place, ...]:
    """The places whose people or things `word` names ("Belarusian"), or none."""
    key = _plain(word)
    return _adjectives().get(key) or (_adjectives().get(key[:-1], ()) if key.endswith("s") else ())


@functools.cache
def chain(place: Place) -> tuple[str, ...]:
    """The names of the places around `place`, itself first: Varna, Bulgaria, Eastern Europe, Europe."""
    names, here = [place.name], place
    while here.within and (outer := _widest().get(here.within)) and outer.name not in names:
        names.append(outer.name)
        here = outer
    return tuple(names)
