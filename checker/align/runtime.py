"""The exported encoder at work: texts of one length together, so that a text's vectors hang on that text alone."""

import os
import sys
import threading
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np

from checker.align.encoder import LONGEST, Passage, Vectors, by_text, part_of, unit
from checker.align.exported import exported
from checker.align.model_files import ModelFiles

TOKENS = 256  # of a text that are read, as the model's authors set it
BATCH = 1_024  # tokens in one batch: more gains nothing and costs memory
RECENT = 60_000  # tokens whose vectors stay at hand, 90 MB: those of some 2,000 sentences
WIDTH = 384
BEHIND = 10  # niceness of the encoder's threads, 0 to 19: others go first, and it moves on where a core is free


@dataclass(frozen=True, slots=True)
class _Text:
    """A text as the model reads it: the places of its tokens, and their vectors in the light of the text."""

    spans: Sequence[tuple[int, int]]
    tokens: Vectors


def _batches(lengths: Mapping[int, Sequence[int]]) -> Iterator[tuple[int, ...]]:
    """The numbers of texts of one length, as many at once as make a full batch."""
    for length, numbers in sorted(lengths.items()):
        left = iter(numbers)
        while batch := tuple(islice(left, max(1, BATCH // length))):
            yield batch


def _step_back() -> None:
    """Let the thread run when no other wants its core: whoever reads or compares has the encoder to wait for."""
    if sys.platform == "linux":  # elsewhere a priority is the whole process's
        with suppress(OSError):  # where that is forbidden, it runs as the others do
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), BEHIND)


@dataclass
class ExportedEncoder:
    """An ONNX session with its tokeniser. What was read a moment ago is kept, since a sentence's figures are asked
    for after the sentence. Several threads may use it at once.
    """

    session: Any
    tokeniser: Any
    threads: int = 1
    _recent: OrderedDict[str, _Text] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def encode(self, passages: Sequence[Passage]) -> Vectors:
        """One row of unit length a passage; a part beyond the model's longest input is the whole text."""
        groups = by_text(passages)
        with self._lock:
            read = {text: self._recent[text] for text in groups if text in self._recent}
        read |= self._read([text for text in groups if text not in read])
        self._remember(read)
        found: dict[Passage, Vectors] = {}
        for text, parts in groups.items():
            whole = read[text].tokens.mean(axis=0)
            rows = [part_of(part, read[text].tokens, read[text].spans, whole) for part in parts]
            found.update(zip(parts, unit(np.stack(rows)), strict=True))
        return np.stack([found[p] for p in passages]) if passages else np.zeros((0, WIDTH), np.float32)

    def _read(self, texts: Sequence[str]) -> dict[str, _Text]:
        split = self.tokeniser.encode_batch([text[:LONGEST] for text in texts])
        lengths: dict[int, list[int]] = {}
        for number, words in enumerate(split):
            lengths.setdefault(len(words.ids), []).append(number)

        def run(batch: tuple[int, ...]) -> Vectors:
            (rows,) = self.session.run(None, {"tokens": np.array([split[i].ids for i in batch], np.int64)})
            return np.asarray(rows, np.float32)

        read: dict[str, _Text] = {}
        batches = list(_batches(lengths))
        with ThreadPoolExecutor(self.threads, initializer=_step_back) as pool:
            for batch, rows in zip(batches, pool.map(run, batches), strict=True):
                read.update((texts[i], _Text(split[i].offsets, row.copy())) for i, row in zip(batch, rows, strict=True))
        return read

    def _remember(self, read: Mapping[str, _Text]) -> None:
        """The latest stay; the rest of a batch as large as all of them goes."""
        with self._lock:
            for text, found in read.items():
                self._recent[text] = found
                self._recent.move_to_end(text)
            size = sum(len(found.spans) for found in self._recent.values())
            while size > RECENT:
                size -= len(self._recent.popitem(last=False)[1].spans)


def load_exported(files: ModelFiles, folder: Path, threads: int = 1) -> ExportedEncoder:
    """The packaged model, exported into `folder` if it is not there yet.

    Raises `CheckerError` where the package's files are not the published ones.
    """
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    import onnxruntime
    from tokenizers import Tokenizer

    files.verify("tokenizer.json")
    tokeniser = Tokenizer.from_file(str(Path(files.place) / "tokenizer.json"))
    tokeniser.no_padding()
    tokeniser.enable_truncation(TOKENS)
    settings = onnxruntime.SessionOptions()
    # One thread a batch, and several batches at once: what a thread adds up does not hang on the others.
    settings.intra_op_num_threads = settings.inter_op_num_threads = 1
    model = exported(files, folder)
    session = onnxruntime.InferenceSession(
        model if isinstance(model, bytes) else str(model), settings, providers=["CPUExecutionProvider"]
    )
    return ExportedEncoder(session, tokeniser, threads)
