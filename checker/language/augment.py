"""Copies of labelled sentences as news spells them: headlines, capitals, small letters, lost punctuation, datelines."""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

from checker.language.corpus import Named, Tree

# Shares of the sentences that a pass over the training data changes; the rest stay as they are.
# They are small because each costs a little on plain text.
SHARES = {"lower": 0.05, "upper": 0.08, "title": 0.08, "bare": 0.07, "dateline": 0.03}
_DASHES = ("-", "--", "–", "—")
_CITIES = ("LONDON", "Paris", "Washington", "WASHINGTON", "MINSK", "Nairobi", "LIMA", "Jakarta", "OSLO", "Manila")
_WIRES = ("Reuters", "AP", "AFP", "CNN", "BBC", "UPI")
_MONTHS = ("Jan.", "March", "April", "June", "July", "Aug.", "Sept.", "October", "Dec.")


def _titled(word: str) -> str:
    """A word as a headline writes it: short function words stay small."""
    return word if len(word) < 4 or not word.islower() else word.capitalize()


_CASES: dict[str, Callable[[str], str]] = {"lower": str.lower, "upper": str.upper, "title": _titled}


def _recased(words: Sequence[str], case: Callable[[str], str]) -> tuple[str, ...]:
    return tuple(case(word) for word in words)


def _redashed(words: Sequence[str], spaces: Sequence[bool], rng: random.Random) -> tuple[str, ...]:
    """Dashes between spaces, each in one of the ways to write it."""
    free = [word in _DASHES and i > 0 and spaces[i] and spaces[i - 1] for i, word in enumerate(words)]
    return tuple(rng.choice(_DASHES) if loose else word for word, loose in zip(words, free, strict=True))


def _kept(tree: Tree, keep: Sequence[int]) -> Tree:
    """The tree of the words `keep`, in order; no word that stays may hang on one that goes."""
    place = {old: new for new, old in enumerate(keep)}
    lists = (tree.words, tree.lemmas, tree.pos, tree.tags, tree.deps)
    words, lemmas, pos, tags, deps = (tuple(column[i] for i in keep) for column in lists)
    joined = {i - 1 for i in keep if i and not tree.spaces[i - 1] and i - 1 in place}
    spaces = tuple(i not in joined for i in keep)
    return Tree(words, spaces, lemmas, pos, tags, tuple(place[tree.heads[i]] for i in keep), deps)


def _bare(tree: Tree, rng: random.Random) -> Tree:
    """The tree without its punctuation: half the time all that no word hangs on, else only the last."""
    heads = {head for i, head in enumerate(tree.heads) if head != i}
    loose = {i for i, dep in enumerate(tree.deps) if dep == "punct" and i not in heads and tree.tags[i] != "HYPH"}
    gone = loose if rng.random() < 0.5 else loose & {len(tree.words) - 1}
    return _kept(tree, [i for i in range(len(tree.words)) if i not in gone]) if gone else tree


def _dateline(rng: random.Random) -> tuple[list[str], list[bool]]:
    """A dateline's words and spaces: "OSLO, March 5 (AP) - ", or without the day."""
    day = [",", rng.choice(_MONTHS), str(rng.randint(1, 31))] if rng.random() < 0.5 else []
    words = [rng.choice(_CITIES), *day, "(", rng.choice(_WIRES), ")", rng.choice(_DASHES)]
    following = [*words[1:], ""]
    return words, [word != "(" and after not in {",", ")"} for word, after in zip(words, following, strict=True)]


def _dated_tree(tree: Tree, rng: random.Random) -> Tree:
    """The tree behind a dateline, whose place hangs on the root and whose parts hang on the place."""
    words, spaces = _dateline(rng)
    size, wire, root = len(words), len(words) - 3, tree.heads.index(next(h for i, h in enumerate(tree.heads) if h == i))
    heads, deps, tags = [0] * size, ["punct"] * size, [":"] * size
    tags[wire - 1], tags[wire + 1], tags[0], tags[wire] = "-LRB-", "-RRB-", "NNP", "NNP"
    heads[0], heads[size - 1], heads[wire - 1], heads[wire + 1] = root + size, root + size, wire, wire
    deps[0], deps[wire] = "parataxis", "parataxis"
    if wire > 2:
        tags[1:4], deps[2:4], heads[3] = [",", "NNP", "CD"], ["nmod:unmarked", "nummod"], 2
    pos = [{"NNP": "PROPN", "CD": "NUM"}.get(tag, "PUNCT") for tag in tags]
    return Tree(
        (*words, *tree.words),
        (*spaces, *tree.spaces),
        (*words, *tree.lemmas),
        (*pos, *tree.pos),
        (*tags, *tree.tags),
        (*heads, *(head + size for head in tree.heads)),
        (*deps, *tree.deps),
    )


def _dated_names(named: Named, rng: random.Random) -> Named:
    """The sentence behind a dateline with a place and a wire service."""
    words, spaces = _dateline(rng)
    size = len(words)
    moved = tuple((first + size, last + size, label) for first, last, label in named.names)
    names = ((0, 0, "LOC"), (size - 3, size - 3, "ORG"), *moved)
    return Named((*words, *named.words), (*spaces, *named.spaces), names)


def _choice(rng: random.Random) -> str:
    """The name of a change, or "" for none."""
    return rng.choices([*SHARES, ""], [*SHARES.values(), 1 - sum(SHARES.values())])[0]


def vary_tree(tree: Tree, rng: random.Random) -> Tree:
    """The tree, or a changed copy of it; `rng` decides."""
    change = _choice(rng)
    if change in _CASES:
        unknown = tree.lemmas if change == "lower" else ("",) * len(tree.words)  # no lemma to learn from capitals
        return replace(tree, words=_recased(tree.words, _CASES[change]), lemmas=unknown)
    if change == "bare":
        return _bare(tree, rng)
    if change == "dateline":
        return _dated_tree(tree, rng)
    return replace(tree, words=_redashed(tree.words, tree.spaces, rng))


def vary_names(named: Named, rng: random.Random) -> Named:
    """The sentence with its names, or a changed copy of it; a headline in capitals is as often in title case."""
    if named.words and "".join(named.words).isupper() and rng.random() < 0.5:
        return replace(named, words=_recased(named.words, str.capitalize))
    change = _choice(rng)
    if change in _CASES:
        return replace(named, words=_recased(named.words, _CASES[change]))
    inside = any(last == len(named.words) - 1 for _, last, _ in named.names)
    if change == "bare" and named.words[-1] in {".", "?", "!"} and len(named.words) > 1 and not inside:
        return replace(named, words=named.words[:-1], spaces=(*named.spaces[:-2], True))
    if change == "dateline":
        return _dated_names(named, rng)
    return replace(named, words=_redashed(named.words, named.spaces, rng))
