"""Text to vectors: sentences, and single values in the light of their sentence."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from threading import Lock
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from checker.align.model_files import ADVICE, ModelFiles
from checker.model import CheckerError
from checker.store import Store, key

Vectors = NDArray[np.float32]

BATCH = 32  # texts encoded at once: more gains nothing on two cores and costs memory
LONGEST = 2_000  # characters of a text that are encoded; the default model reads some 1,200 of them
REMEMBERED = 512  # texts whose vectors are kept on disk at once, so that a stopped run loses little


class Passage(NamedTuple):
    """A text, or a part of it as it reads there: `end` 0 stands for the whole text."""

    text: str
    start: int = 0
    end: int = 0


class Encoder(Protocol):
    """Turns passages into vectors of length one; passages of like meaning have a high dot product."""

    def encode(self, passages: Sequence[Passage]) -> Vectors:
        """One row a passage, `float32`; no rows for no passages."""
        ...


def unit(rows: Vectors) -> Vectors:
    """The rows at length one; a row of zeros stays one."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.where(lengths == 0, 1, lengths), np.float32)


def _batches(groups: Mapping[str, Sequence[Passage]], size: int) -> Iterator[list[tuple[str, Sequence[Passage]]]]:
    """Texts of like length together: padding is work thrown away."""
    left = iter(sorted(groups.items(), key=lambda item: (len(item[0]), item[0])))
    while batch := list(islice(left, size)):
        yield batch


def by_text(passages: Sequence[Passage]) -> dict[str, list[Passage]]:
    """The distinct passages, each under its text, so that a text is encoded once for all of its parts."""
    groups: dict[str, list[Passage]] = {}
    for passage in dict.fromkeys(passages):
        groups.setdefault(passage.text, []).append(passage)
    return groups


@dataclass(frozen=True)
class TransformerEncoder:
    """A sentence-transformers model: a whole text is the model's own sentence vector, a part of it
    the mean of the contextual vectors of its tokens.
    """

    model: Any

    def encode(self, passages: Sequence[Passage]) -> Vectors:
        """One row of unit length a passage; a part beyond the model's longest input is the whole text."""
        found: dict[Passage, Vectors] = {}
        for batch in _batches(by_text(passages), BATCH):
            found.update(self._batch(batch))
        width = int(self.model.get_embedding_dimension())
        return np.stack([found[p] for p in passages]) if passages else np.zeros((0, width), np.float32)

    def _batch(self, batch: Sequence[tuple[str, Sequence[Passage]]]) -> dict[Passage, Vectors]:
        texts = [text[:LONGEST] for text, _ in batch]
        outputs = self.model.encode(texts, output_value=None, batch_size=len(texts), show_progress_bar=False)
        offsets = self._offsets(texts)
        found: dict[Passage, Vectors] = {}
        for (_, passages), output, spans in zip(batch, outputs, offsets, strict=True):
            whole = np.asarray(output["sentence_embedding"], np.float32)
            tokens = np.asarray(output["token_embeddings"], np.float32)
            rows = [part_of(passage, tokens, spans, whole) for passage in passages]
            found.update(zip(passages, unit(np.stack(rows)), strict=True))
        return found

    def _offsets(self, texts: Sequence[str]) -> list[list[tuple[int, int]]]:
        encoded = self.model.tokenizer(
            list(texts), truncation=True, max_length=self.model.max_seq_length, return_offsets_mapping=True
        )
        return [list(map(tuple, spans)) for spans in encoded["offset_mapping"]]


def part_of(passage: Passage, tokens: Vectors, spans: Sequence[tuple[int, int]], whole: Vectors) -> Vectors:
    """A passage's vector: the mean of its tokens' vectors, which stand at `spans`, or that of the `whole` text."""
    if not passage.end:
        return whole
    rows = [i for i, (start, end) in enumerate(spans) if start < passage.end and passage.start < end]
    return np.asarray(tokens[rows].mean(axis=0), np.float32) if rows else whole


def load_encoder(files: ModelFiles) -> TransformerEncoder:
    """The model as sentence-transformers runs it: any model, loaded from disk alone.

    Raises `CheckerError` where there is none.
    """
    files.verify()
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    # Imported here: seconds of work that a run whose vectors are all known does without.
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        return TransformerEncoder(SentenceTransformer(files.place, device="cpu", local_files_only=True))
    except (OSError, ValueError) as error:
        raise CheckerError(
            f"{files.place}: no sentence encoder can be loaded from there ({error}). {ADVICE}"
        ) from error


@dataclass
class CachedEncoder:
    """An encoder that looks in the store first, and is loaded only when something is not there."""

    identity: str
    load: Callable[[], Encoder]
    store: Store
    _loaded: list[Encoder] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)  # one thread may work ahead of another

    def encode(self, passages: Sequence[Passage]) -> Vectors:
        """The same rows as the encoder behind it, to half precision."""
        keys = {p: key("vector", self.identity, p.text, str(p.start), str(p.end)) for p in passages}
        kept = self.store.get(list(keys.values()))
        missing = by_text([p for p in keys if keys[p] not in kept])
        for batch in _batches(missing, REMEMBERED):
            wanted = [p for _, group in batch for p in group]
            rows = self._encoder().encode(wanted).astype(np.float16)
            new = {keys[p]: row.tobytes() for p, row in zip(wanted, rows, strict=True)}
            self.store.put(new)
            kept.update(new)
        if not passages:
            return np.zeros((0, 1), np.float32)
        return unit(np.stack([np.frombuffer(kept[keys[p]], np.float16) for p in passages]).astype(np.float32))

    def _encoder(self) -> Encoder:
        with self._lock:
            if not self._loaded:
                self._loaded.append(self.load())
            return self._loaded[0]
