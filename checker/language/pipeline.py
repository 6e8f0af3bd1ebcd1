"""The shipped pipeline at work: texts in, plain `Parse` records out."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from checker.language.imports import without
from checker.language.inference import quicken
from checker.language.parse import Entity, Parse, Token
from checker.language.words import Word, split_words
from checker.model import CheckerError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span
    from spacy.tokens import Token as SpacyToken

WEIGHTS = Path(__file__).parent / "pipeline"
CHECKSUMS = "SHA256SUMS"
# Raise it when this code makes other records of the same weights, so that kept parses are made anew.
_RECORDS = "2"
# Words in one Doc. No sentence of EWT or GUM has more than 159; what is longer (a table, a run of
# brackets) is cut, so that memory stays flat.
_LONGEST = 250
# Texts that go through the pipeline together: 64 take 8.5 s where 256 take 7.6 (4,346 sentences, one core).
_BATCH = 256


class Parser(Protocol):
    """Whatever parses sentences; a test may bring its own."""

    def parse(self, texts: Sequence[str]) -> list[Parse]:
        """One parse for each text, in order."""
        ...


def _damaged(folder: Path, what: str) -> CheckerError:
    return CheckerError(
        f"{folder}: {what}. The language pipeline cannot be trusted; reinstall the package, "
        "or rebuild it with `python -m checker.language.train DATA`."
    )


def _sums(folder: Path) -> str:
    try:
        return (folder / CHECKSUMS).read_text(encoding="utf-8")
    except OSError as error:
        raise _damaged(folder, f"{CHECKSUMS} is missing") from error


def _verify(folder: Path) -> None:
    """Compare every file of the pipeline with its checksum, before any of it is loaded."""
    for line in _sums(folder).splitlines():
        expected, _, name = line.partition("  ")
        try:
            found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        except OSError as error:
            raise _damaged(folder, f"{name} is missing") from error
        if found != expected:
            raise _damaged(folder, f"{name} is damaged (its checksum differs)")


def fast_ops() -> "AbstractContextManager[object]":
    """The context to make spaCy's models in: NumPy's matrix product, thrice as fast as BLIS (130 to 43 GFLOPS)."""
    from thinc.api import use_ops

    context: AbstractContextManager[object] = use_ops("numpy", use_blis=False)
    return context


def restore_vectors(nlp: "Language") -> None:
    """Word vectors as they were in training: full floats, looked up by the lower-cased word.

    They are kept in half floats for size, and spaCy does not save what a table is looked up by.
    """
    from spacy.vectors import Vectors

    kept = nlp.vocab.vectors
    keys = sorted(kept.key2row, key=kept.key2row.__getitem__)
    data = kept.data.astype("float32")
    nlp.vocab.vectors = Vectors(strings=nlp.vocab.strings, data=data, keys=keys, name=kept.name, attr="LOWER")


def load_weights(folder: Path) -> "Language":
    """The spaCy pipeline in `folder`, once its checksums are found right. Raises `CheckerError` where they are not."""
    _verify(folder)
    # thinc imports torch where it is installed: two seconds and 200 MB, and no layer of ours is made with it.
    with without("torch"):
        import spacy

    with fast_ops():
        nlp = spacy.load(folder)
    restore_vectors(nlp)
    return nlp


def _doc(nlp: "Language", words: Sequence[Word]) -> "Doc":
    """One sentence for certain: the parser may not split what was split before."""
    from spacy.tokens import Doc

    starts = [index == 0 for index in range(len(words))]
    return Doc(nlp.vocab, words=[w.plain for w in words], spaces=[w.space for w in words], sent_starts=starts)


def _lemma(token: "SpacyToken", written: str) -> str:
    """The pipeline's lemma; a name that is its own lemma keeps its case."""
    lemma: str = token.lemma_ or token.text
    return written if token.pos_ == "PROPN" and lemma.casefold() == written.casefold() else lemma


def _tokens(doc: "Doc", words: Sequence[Word], text: str, offset: int) -> Iterator[Token]:
    """The tokens of one piece, whose first is number `offset` of the text; roots stand as they came."""
    for token, word in zip(doc, words, strict=True):
        dep = "root" if token.head.i == token.i else token.dep_
        written = text[word.start : word.end]
        lemma = _lemma(token, written)
        yield Token(word.start, word.end, written, lemma, token.pos_, token.tag_, dep, token.head.i + offset)


def _is_name(span: "Span", written: str, text: str) -> bool:
    """A name has a capital letter where its text has any, and is no address.

    This drops one guess in forty, nearly all of them wrong: F1 0.895 to 0.898 on CoNLL-2003 dev, 0.700 to
    0.713 on WikiNEuRal.
    """
    capital = any(map(str.isupper, written)) or not any(map(str.isupper, text))
    return capital and not any(token.like_url or token.like_email for token in span)


def _entities(doc: "Doc", words: Sequence[Word], text: str, offset: int) -> Iterator[Entity]:
    for span in doc.ents:
        first, last = span.start, span.end - 1
        start, end = words[first].start, words[last].end
        if _is_name(span, text[start:end], text):
            yield Entity(start, end, span.label_, first + offset, last + offset)


def _rooted(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens with one root: a later one (of a piece, or of a parse in two) is a parataxis of the first."""
    root = next((index for index, token in enumerate(tokens) if token.head == index), 0)
    return tuple(
        Token(t.start, t.end, t.text, t.lemma, t.pos, t.tag, "parataxis", root) if t.head == i and i != root else t
        for i, t in enumerate(tokens)
    )


def _gathered(text: str, words: Sequence[Word], docs: "Iterator[Doc]") -> Parse:
    """The parse of one text from as many of the coming `docs` as its words were cut into."""
    tokens: list[Token] = []
    entities: list[Entity] = []
    for offset in range(0, len(words), _LONGEST):
        piece = words[offset : offset + _LONGEST]
        doc = next(docs)
        tokens.extend(_tokens(doc, piece, text, offset))
        entities.extend(_entities(doc, piece, text, offset))
    return Parse(text, _rooted(tokens), tuple(entities))


@dataclass(frozen=True)
class ShippedParser:
    """The package's own pipeline; the weights are checked and loaded when the first text is parsed."""

    folder: Path

    @cached_property
    def _nlp(self) -> "Language":
        nlp = load_weights(self.folder)
        quicken(nlp.get_pipe("tok2vec").model)
        quicken(nlp.get_pipe("ner").model.get_ref("tok2vec").layers[0])
        return nlp

    def parse(self, texts: Sequence[str]) -> list[Parse]:
        """One parse for each text, in order; each text is taken for one sentence.

        Raises `CheckerError` where the weights are missing or damaged.
        """
        nlp = self._nlp
        parses: list[Parse] = []
        waiting = iter(texts)
        while batch := list(islice(waiting, _BATCH)):
            with nlp.memory_zone():  # gives back the words of a batch, which would otherwise stay for good
                words = [split_words(nlp.tokenizer, text) for text in batch]
                pieces = (_doc(nlp, w[at : at + _LONGEST]) for w in words for at in range(0, len(w), _LONGEST))
                docs = iter(nlp.pipe(pieces, batch_size=_BATCH))
                parses.extend(_gathered(text, w, docs) for text, w in zip(batch, words, strict=True))
        return parses


def pipeline_version(folder: Path = WEIGHTS) -> str:
    """A short string that changes with the weights and with the records made of them; loads nothing heavy."""
    return f"{_RECORDS}-{hashlib.sha256(_sums(folder).encode()).hexdigest()[:12]}"


def load_parser(folder: Path = WEIGHTS) -> Parser:
    """The parser that ships with the package."""
    return ShippedParser(folder)
