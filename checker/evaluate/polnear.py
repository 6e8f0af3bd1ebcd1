"""Quotations and who said them, measured on PolNeAR: campaign news with labelled sources, cues and contents."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from checker.language.pipeline import Parser, load_parser
from checker.model import CheckerError
from checker.statements.attribution import attributions
from checker.statements.page import Page, Utterance, lay_open
from checker.statements.paragraphs import Span
from checker.statements.quotations import Quotation, quotations
from checker.statements.sentences import sentences

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_HALF = 0.5  # the share of words from which a content counts as quoted, or as found


@dataclass(frozen=True, slots=True)
class Gold:
    """One labelled attribution; each field holds the pieces of its span, none where it was not labelled."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Tally:
    """Counts of one article, added up over all of them."""

    right: int = 0
    found: int = 0
    labelled: int = 0

    def __add__(self, other: "_Tally") -> "_Tally":
        return _Tally(self.right + other.right, self.found + other.found, self.labelled + other.labelled)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 0.0 where nothing was right."""
        return 2 * self.right / (self.found + self.labelled) if self.right else 0.0


def _spans(field: str) -> tuple[Span, ...]:
    """The pieces in "Content 10 20;30 40"."""
    pieces = field.partition(" ")[2].split(";")
    return tuple((int(first), int(last)) for first, last in (piece.split() for piece in pieces))


def _labels(path: Path) -> Iterator[Gold]:
    """The attributions of one file of brat stand-off."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]  # some texts go on in another
    places = {row[0]: _spans(row[1]) for row in rows if row[0].startswith("T") and len(row) > 1}
    for row in rows:
        if not row[0].startswith("E"):
            continue
        roles: dict[str, list[Span]] = defaultdict(list)
        for pair in row[1].split():
            role, _, label = pair.partition(":")
            roles[role.rstrip("0123456789")].extend(places.get(label, ()))
        if roles["Content"]:
            yield Gold(tuple(sorted(roles["Content"])), tuple(roles["Cue"]), tuple(roles["Source"]))


def read(folder: Path) -> Iterator[tuple[str, tuple[Gold, ...]]]:
    """Each article's text with its labels: those of the first annotator by name, where there are several.

    Raises `CheckerError` where the folder holds no articles.
    """
    texts = sorted((folder / "text").glob("*.txt"))
    if not texts:
        raise CheckerError(f"{folder}: no articles in text/. Give the folder of one part of PolNeAR, such as dev.")
    for path in texts:
        labels = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if labels:
            with path.open(encoding="utf-8", newline="") as file:
                yield file.read(), tuple(_labels(labels[0]))


def words_in(text: str, spans: Iterable[Span]) -> frozenset[int]:
    """The places of the words in some spans."""
    return frozenset(match.start() for first, last in spans for match in _WORD.finditer(text, first, last))


def parsed(text: str, parser: Parser) -> Page:
    """An article's sentences, parses and quotations."""
    spans = sentences(text)
    return lay_open(text, spans, parser.parse([text[first:last] for first, last in spans]), quotations(text))


def _is_direct(words: frozenset[int], quoted: frozenset[int]) -> bool:
    """Whether at least half of a content's words stand between quotation marks."""
    return bool(words) and len(words & quoted) >= _HALF * len(words)


def _content(
    text: str, gold: Sequence[Gold], found: Sequence[Utterance], quoted: frozenset[int], *, direct: bool
) -> _Tally:
    """Words of the contents of one form: in both, in the found ones, in the labelled ones."""
    sides = []
    for side in (found, gold):
        contents = (words_in(text, one.content) for one in side)
        sides.append(frozenset(chain.from_iterable(c for c in contents if _is_direct(c, quoted) == direct)))
    return _Tally(len(sides[0] & sides[1]), len(sides[0]), len(sides[1]))


def _inside(place: Span | None, spans: Sequence[Span]) -> bool:
    return place is not None and any(first <= place[0] and place[1] <= last for first, last in spans)


def _likeness(found: frozenset[int], labelled: frozenset[int]) -> float:
    return 2 * len(found & labelled) / (len(found) + len(labelled)) if found else 0.0


def _speakers(text: str, gold: Sequence[Gold], found: Sequence[Utterance], quoted: frozenset[int]) -> _Tally:
    """Labelled direct contents with a source that were found, and those whose speaker's head word is in it."""
    right = seen = 0
    contents = [(words_in(text, one.content), one) for one in found]
    for label in gold:
        words = words_in(text, label.content)
        if not label.source or not _is_direct(words, quoted):
            continue
        best = max(contents, key=lambda c: _likeness(c[0], words), default=None)
        if best and len(best[0] & words) >= _HALF * len(words):
            seen += 1
            right += _inside(best[1].head, label.source)
    return _Tally(right, seen, seen)


def _cues(gold: Sequence[Gold], found: Sequence[Utterance]) -> _Tally:
    """Cues in both: a found cue's word lies in a labelled cue. Each labelled cue counts once."""
    cues = {one.cue for one in found if one.cue}
    labelled = {label.cue for label in gold if label.cue}
    right = sum(any(_inside(cue, label) for label in labelled) for cue in cues)
    met = sum(any(_inside(cue, label) for cue in cues) for label in labelled)
    return _Tally(min(right, met), len(cues), len(labelled))


def _quoted(text: str, found: Iterable[Quotation]) -> frozenset[int]:
    return words_in(text, (part for quotation in found for part in quotation.parts))


def measure(data: Path) -> dict[str, float]:
    """Figures on one part of PolNeAR, each 0 to 1; `data` is its folder, with text/ and attributions/.

    `direct`: F1 over the words of direct contents, that is of contents of which at least half the words
    stand between quotation marks; all articles' words are counted together. `indirect`: the same for
    all other contents, mixed ones among them. `speaker`: of the labelled direct contents that have a
    source and of which the likest found utterance holds at least half the words, the share whose
    speaker's head word lies in the labelled source. `cue`: F1 over cues, a found one being right where its main
    word lies in a labelled one. Raises `CheckerError` where the folder holds no articles.
    """
    parser = load_parser()
    tallies = {name: _Tally() for name in ("direct", "speaker", "indirect", "cue")}
    for text, gold in read(data):
        page = parsed(text, parser)
        found, quoted = attributions(page), _quoted(text, page.quotations)
        tallies["direct"] += _content(text, gold, found, quoted, direct=True)
        tallies["indirect"] += _content(text, gold, found, quoted, direct=False)
        tallies["speaker"] += _speakers(text, gold, found, quoted)
        tallies["cue"] += _cues(gold, found)
    return {name: round(tally.f1, 4) for name, tally in tallies.items()}
