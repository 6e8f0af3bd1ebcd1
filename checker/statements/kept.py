"""What an article says, kept on disk: an article that was read once is not read again."""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import msgspec

from checker.language.pipeline import Parser
from checker.model import Article, Statement
from checker.statements.assemble import headlines, statements
from checker.store import Store, key

FAST = 1  # zlib's quickest level: a fifth of the size, and no slower to read than what it saves from the disk


@dataclass(frozen=True, slots=True)
class Contents:
    """An article's statements with their mentions, and its headline as a statement, () where it has none."""

    statements: tuple[Statement, ...]
    headline: tuple[Statement, ...] = ()


_DECODER = msgspec.msgpack.Decoder(Contents)
_NOBODY = Article("", "", "")


def _of(article: Article, contents: Contents) -> Contents:
    """The contents as those of `article`: what is kept does not hold the text once more."""
    mine = [tuple(replace(s, article=article) for s in part) for part in (contents.statements, contents.headline)]
    return Contents(*mine)


def _key(article: Article) -> bytes:
    return key("contents", article.outlet, article.headline, str(article.published), article.text)


def _written(contents: Contents) -> bytes:
    return zlib.compress(msgspec.msgpack.encode(_of(_NOBODY, contents)), FAST)


def _read(kept: bytes) -> Contents:
    return _DECODER.decode(zlib.decompress(kept))


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads articles, and keeps what it read. The store's version must change with the parser and with our code."""

    parser: Parser
    store: Store

    def read(self, articles: Iterable[Article]) -> list[Contents]:
        """The contents of each article, in order; the articles of the same words, day and outlet once."""
        wanted = [(article, _key(article)) for article in articles]
        kept = self.store.get([place for _, place in wanted])
        found = {place: _read(value) for place, value in kept.items()}
        new = {place: article for article, place in wanted if place not in found}
        if new:
            found |= zip(new, self._anew(list(new.values())), strict=True)
            self.store.put({place: _written(found[place]) for place in new})
        return [_of(article, found[place]) for article, place in wanted]

    def unknown(self, articles: Iterable[Article]) -> list[Article]:
        """Those of the articles that have not been read yet."""
        wanted = {_key(article): article for article in articles}
        known = self.store.known(list(wanted))
        return [article for place, article in wanted.items() if place not in known]

    def _anew(self, articles: Sequence[Article]) -> list[Contents]:
        parts = statements(articles, self.parser), headlines(articles, self.parser)
        return list(map(Contents, *parts))
