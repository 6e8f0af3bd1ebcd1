"""The plain records in which a parsed sentence leaves the language pipeline.

Everything behind `language` works on these, so that spaCy is imported only where a sentence is
parsed for the first time, and a parse can be kept on disk and read back without it.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Token:
    """One token. Offsets are characters of the parse's `text`; `head` is the index of its head.

    `pos` is a universal part of speech, `tag` a Penn Treebank tag, `dep` a Universal
    Dependencies relation with its subtype (`nmod:desc`); the root is its own head.
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity: `label` is PER, ORG, LOC or MISC; `first` to `last` are token indices, inclusive."""

    start: int
    end: int
    label: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Parse:
    """One sentence, parsed. A text without words has no tokens and no entities."""

    text: str
    tokens: tuple[Token, ...]
    entities: tuple[Entity, ...]
    # Worked out once, since a tree is walked many times; kept out of comparison and of what is stored.
    _below: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False, default=())

    def __post_init__(self) -> None:
        below: list[list[int]] = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head != index:
                below[token.head].append(index)
        object.__setattr__(self, "_below", tuple(map(tuple, below)))

    def children(self, index: int) -> tuple[int, ...]:
        """The tokens that hang on token `index`, in order of the text."""
        return self._below[index]

    def subtree(self, index: int) -> tuple[int, ...]:
        """Token `index` and all below it, in order of the text."""
        found, waiting = set(), [index]
        while waiting:
            here = waiting.pop()
            if here not in found:
                found.add(here)
                waiting.extend(self._below[here])
        return tuple(sorted(found))
