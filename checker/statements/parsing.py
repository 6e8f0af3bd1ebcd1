"""Parses kept on disk: a sentence that was parsed once is not parsed again."""

import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from itertools import islice
from operator import attrgetter

import msgspec

from checker.language.parse import Entity, Parse, Token
from checker.language.pipeline import Parser
from checker.store import Store, key

REMEMBERED = 1_000  # sentences whose parses are kept at once, so that a stopped run loses little
FAST = 1  # zlib's quickest level
_TOKEN = attrgetter(*(f.name for f in fields(Token)))
_ENTITY = attrgetter(*(f.name for f in fields(Entity)))


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    left = iter(texts)
    while batch := list(islice(left, REMEMBERED)):
        yield batch


def _written(parse: Parse) -> bytes:
    """Rows in the place of named fields: a third of the size, read four times as fast."""
    rows = parse.text, list(map(_TOKEN, parse.tokens)), list(map(_ENTITY, parse.entities))
    return zlib.compress(msgspec.msgpack.encode(rows), FAST)


def _read(kept: bytes) -> Parse:
    text, tokens, entities = msgspec.msgpack.decode(zlib.decompress(kept))
    return Parse(text, tuple(Token(*row) for row in tokens), tuple(Entity(*row) for row in entities))


@dataclass
class CachedParser:
    """A parser that looks in the store first, and is loaded only when a sentence is not there."""

    version: str
    load: Callable[[], Parser]
    store: Store
    _loaded: list[Parser] = field(default_factory=list)

    def parse(self, texts: Sequence[str]) -> list[Parse]:
        """One parse a text, in order; the same as the parser behind it gives."""
        keys = {text: key("packed parse", self.version, text) for text in texts}
        kept = self.store.get(list(keys.values()))
        found = {text: _read(kept[keys[text]]) for text in keys if keys[text] in kept}
        for batch in _batches([text for text in keys if text not in found]):
            new = dict(zip(batch, self._parser().parse(batch), strict=True))
            self.store.put({keys[text]: _written(parse) for text, parse in new.items()})
            found.update(new)
        return [found[text] for text in texts]

    def _parser(self) -> Parser:
        if not self._loaded:
            self._loaded.append(self.load())
        return self._loaded[0]
