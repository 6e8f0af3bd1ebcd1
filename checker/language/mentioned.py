"""The names among the mentions of entities that GUM marks, as CoNLL-2003 would label them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.language.corpus import OPEN_GENRES, UNSURE, Mention, Named, Tree, read_mentions

_LABELS = {"person": "PER", "organization": "ORG", "place": "LOC"}
_PROPER = frozenset({"NNP", "NNPS"})
_PARTICLES = frozenset({"-", "de", "la", "del", "di", "van", "von", "der", "bin", "al"})
_INSIDE = _PARTICLES | {"of", "the", "and", "&", "for", "'s"}


def titles_of(sentences: Sequence[Named]) -> frozenset[str]:
    """The words that stand before the name of a person more often than in one ("Mr.", "President")."""
    before: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    for named in sentences:
        for first, last, label in named.names:
            if label == "PER":
                before.update(named.words[max(first - 1, 0) : first])
                inside.update(named.words[first : last + 1])
    return frozenset(word for word, count in before.items() if word[0].isupper() and count > inside[word])


def _head(tree: Tree, mention: Mention) -> int:
    """The first word of the mention that hangs on none of its others."""
    inside = range(mention.first, mention.last + 1)
    return next((i for i in inside if tree.heads[i] == i or tree.heads[i] not in inside), mention.first)


def _person(tree: Tree, mention: Mention, titles: frozenset[str]) -> tuple[int, int] | None:
    """The mention's first proper nouns that are no title, if its head is one of them or a title, and no plural."""
    inside = range(mention.first, mention.last + 1)
    first = next((i for i in inside if tree.tags[i] in _PROPER and tree.words[i] not in titles), None)
    if first is None:
        return None
    last = first
    for i in range(first, mention.last + 1):
        if tree.tags[i] in _PROPER:
            last = i
        elif tree.words[i] not in _PARTICLES:
            break
    head = _head(tree, mention)
    led = first <= head <= last or tree.words[head] in titles
    return (first, last) if led and tree.tags[last] == "NNP" else None


def _place_or_body(tree: Tree, mention: Mention) -> tuple[int, int] | None:
    """The mention without its article and possessive, if what is left is written as a name."""
    first, last = mention.first, mention.last
    while first <= last and tree.pos[first] == "DET":
        first += 1
    while last >= first and tree.pos[last] in {"PART", "PUNCT"}:
        last -= 1
    if first > last or tree.tags[last] not in _PROPER or tree.words[first] in _INSIDE:
        return None
    return (first, last) if all(w[0].isupper() or w in _INSIDE for w in tree.words[first : last + 1]) else None


def _names(tree: Tree, mentions: Sequence[Mention], titles: frozenset[str]) -> Iterator[tuple[int, int, str]]:
    """The names, outermost first; one that opens with a shorter name of its kind is a list of names."""
    taken = -1
    for place, mention in enumerate(mentions):
        if mention.first <= taken or mention.kind not in _LABELS or tree.pos[_head(tree, mention)] != "PROPN":
            continue
        human = mention.kind == "person"
        part = _person(tree, mention, titles) if human else _place_or_body(tree, mention)
        inner = (m for m in mentions[place + 1 :] if m.first == mention.first and m.last < mention.last)
        if part and (human or not any(m.kind == mention.kind for m in inner)):
            yield (*part, _LABELS[mention.kind])
            taken = part[1]


def _unsure(tree: Tree, mentions: Sequence[Mention], certain: frozenset[int]) -> Iterator[tuple[int, int, str]]:
    """The other proper nouns, perhaps MISC or a part of a name; months and weekdays are none."""
    dated = {index for m in mentions if m.kind == "time" for index in range(m.first, m.last + 1)}
    for index, tag in enumerate(tree.tags):
        if tag in _PROPER and index not in certain and index not in dated:
            yield (index, index, UNSURE)


def mentioned_names(path: Path, titles: frozenset[str]) -> Iterator[Named]:
    """The sentences of GUM's open genres with their PER, ORG and LOC; all other proper nouns are unsure.

    `titles` are the words that are no part of the name of a person.
    """
    for tree, mentions in read_mentions(path, OPEN_GENRES):
        names = list(_names(tree, mentions, titles))
        inside = {index for first, last, _ in names for index in range(first, last + 1)}
        certain = inside | {index for index, word in enumerate(tree.words) if word in titles}
        yield Named(tree.words, tree.spaces, (*names, *_unsure(tree, mentions, frozenset(certain))))
