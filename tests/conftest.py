"""What all tests share: the models, loaded once, and a deterministic stand-in for the encoder."""

import functools
import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, settings

from checker.align.encoder import Passage, Vectors
from checker.align.words import words
from checker.config import Config
from checker.engine import Tools, local_tools
from checker.language.pipeline import load_parser, pipeline_version
from checker.statements.parsing import CachedParser
from checker.store import Store

WIDTH = 256
# A machine that is busy with something else makes no test fail: what is asked for is a result, not a time.
# And the same cases in every run: CI fails for what a change did.
settings.register_profile("patient", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


@functools.cache
def _direction(word: str) -> Vectors:
    seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:8], "big")
    return np.random.default_rng(seed).normal(size=WIDTH).astype(np.float32)


class BagOfWords:
    """A text's vector is the sum of its words' fixed random directions; a part's, of those around it."""

    def encode(self, passages: Sequence[Passage]) -> Vectors:
        rows = np.zeros((len(passages), WIDTH), np.float32)
        for row, passage in zip(rows, passages, strict=True):
            around = passage.text[max(0, passage.start - 60) : passage.end + 60] if passage.end else passage.text
            row += sum((_direction(word) for word in words(around)), np.zeros(WIDTH, np.float32))
            row /= np.linalg.norm(row) or 1
        return rows


@pytest.fixture(scope="session")
def plain_tools(tmp_path_factory: pytest.TempPathFactory) -> Tools:
    """The shipped parser with the stand-in for the encoder."""
    store = Store(tmp_path_factory.mktemp("cache") / "cache.sqlite")
    return Tools(BagOfWords(), CachedParser(pipeline_version(), load_parser, store))


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder that begins empty and that all tests with the real models share."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def real_tools(cache: Path) -> Tools:
    """The shipped parser and the real encoder, as a run has them."""
    return local_tools(Config(cache=str(cache)))


@pytest.fixture
def data() -> Path:
    """The folder of articles that are not part of the project; tests that need it are skipped without."""
    folder = Path(__file__).parents[2] / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"there is no {folder}: real articles are measured only where they are at hand")
    return folder
