"""The real encoder gives the model's own vectors; the cached one gives them again without it."""

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from checker.align.encoder import BATCH, CachedEncoder, Encoder, Passage, TransformerEncoder, Vectors, load_encoder
from checker.align.model_files import find_model
from checker.store import Store
from tests.conftest import BagOfWords

FERRY = "The ferry Alma ran aground off Torvik on Tuesday with 212 people on board."
SAME = "On Tuesday the ferry Alma, with 212 people aboard, ran aground near Torvik."
BUDGET = "The council passed its budget for the coming year by 14 votes to 9."


@pytest.fixture(scope="session")
def transformer() -> TransformerEncoder:
    """The packaged model."""
    return load_encoder(find_model())


def _cosine(encoder: Encoder, left: str | Passage, right: str | Passage) -> float:
    passages = [Passage(side) if isinstance(side, str) else side for side in (left, right)]
    a, b = encoder.encode(passages)
    return float(a @ b)


def _part(text: str, words: str) -> Passage:
    start = text.index(words)
    return Passage(text, start, start + len(words))


@pytest.mark.model
def test_a_whole_text_has_the_model_s_own_vector(transformer: TransformerEncoder) -> None:
    texts = [FERRY, "", "No.", BUDGET, "wharf " * 600, "“¿Qué?” – 水"]
    own = transformer.model.encode(texts, normalize_embeddings=True, show_progress_bar=False)
    assert np.allclose(transformer.encode([Passage(text) for text in texts]), own, atol=1e-5)


@pytest.mark.model
def test_vectors_have_length_one_and_keep_the_order(transformer: TransformerEncoder) -> None:
    texts = [f"Ship number {number} came in at {number} o'clock{'.' * (number % 7)}" for number in range(BATCH + 8)]
    together = transformer.encode([Passage(text) for text in texts])
    assert together.shape == (BATCH + 8, 384)
    assert together.dtype == np.float32
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)
    assert np.allclose(together[5], transformer.encode([Passage(texts[5])])[0], atol=1e-5)


@pytest.mark.model
def test_no_passages_have_no_vectors(transformer: TransformerEncoder) -> None:
    assert transformer.encode([]).shape == (0, 384)


@pytest.mark.model
def test_like_sentences_are_nearer_than_others(transformer: TransformerEncoder) -> None:
    assert _cosine(transformer, FERRY, SAME) > 0.9
    assert _cosine(transformer, FERRY, BUDGET) < 0.2


@pytest.mark.model
def test_a_value_is_read_in_the_light_of_its_sentence(transformer: TransformerEncoder) -> None:
    people = _part(FERRY, "212")
    assert _cosine(transformer, people, _part(SAME, "212")) > 0.8
    assert _cosine(transformer, people, _part(BUDGET, "14")) < 0.5


@pytest.mark.model
def test_a_part_beyond_the_longest_input_is_the_whole_text(transformer: TransformerEncoder) -> None:
    long = "wharf " * 600 + "212 people"
    assert math.isclose(_cosine(transformer, _part(long, "212"), Passage(long)), 1, abs_tol=1e-5)


class _Counted(BagOfWords):
    """The stand-in, which keeps what it is asked for."""

    def __init__(self) -> None:
        self.asked: list[Passage] = []

    def encode(self, passages: Sequence[Passage]) -> Vectors:
        self.asked.extend(passages)
        return super().encode(passages)


def _never() -> Encoder:
    raise AssertionError("the encoder was loaded, though all vectors are known")


PASSAGES = [Passage(FERRY), _part(FERRY, "212"), Passage(BUDGET), Passage(FERRY)]


def test_a_text_is_encoded_once_and_then_never_loaded_again(tmp_path: Path) -> None:
    store, counted = Store(tmp_path / "cache.sqlite"), _Counted()
    first = CachedEncoder("stand-in", lambda: counted, store).encode(PASSAGES)
    again = CachedEncoder("stand-in", _never, store).encode(PASSAGES)
    assert sorted(counted.asked) == sorted(set(PASSAGES))
    assert np.array_equal(first, again)
    assert np.allclose(first, BagOfWords().encode(PASSAGES), atol=2e-3)


def test_another_model_has_other_vectors(tmp_path: Path) -> None:
    store, counted = Store(tmp_path / "cache.sqlite"), _Counted()
    CachedEncoder("one", BagOfWords, store).encode(PASSAGES)
    CachedEncoder("other", lambda: counted, store).encode(PASSAGES)
    assert sorted(counted.asked) == sorted(set(PASSAGES))


def test_without_a_store_the_vectors_are_the_same() -> None:
    kept_nowhere = CachedEncoder("stand-in", BagOfWords, Store())
    assert np.allclose(kept_nowhere.encode(PASSAGES), BagOfWords().encode(PASSAGES), atol=2e-3)


def test_nothing_to_encode_loads_nothing() -> None:
    assert len(CachedEncoder("stand-in", _never, Store()).encode([])) == 0
