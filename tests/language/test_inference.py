"""Layers of ours in the place of spaCy's: the same vectors, whatever stands beside a text."""

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from checker.language.inference import AT_ONCE, Rows, quicken
from checker.language.pipeline import WEIGHTS, load_weights

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.api import Model

TEXTS = [
    "The ferry Alma ran aground off Torvik on Tuesday .",
    "Torvik",
    "",
    "The ferry , the ferry and once more the ferry : 212 people were on board .",
    " ".join(f"word{number}" for number in range(AT_ONCE + 1)),
]
CLOSE = 1e-5


def _encoder(nlp: "Language", name: str) -> "Model[Any, Any]":
    model = nlp.get_pipe(name).model
    encoder: Model[Any, Any] = model if name == "tok2vec" else model.get_ref("tok2vec").layers[0]
    return encoder


def _docs(nlp: "Language", texts: list[str]) -> "list[Doc]":
    from spacy.tokens import Doc

    return [Doc(nlp.vocab, words=text.split()) for text in texts]


def _apart(left: Rows, right: Rows) -> float:
    assert left.shape == right.shape
    return float(np.abs(left - right).max(initial=0))


@pytest.mark.parametrize("known", [30_000, 3], ids=["all-words-kept", "words-forgotten"])
@pytest.mark.parametrize("name", ["tok2vec", "ner"])
def test_the_vectors_are_those_of_the_layers_before(name: str, known: int) -> None:
    nlp = load_weights(WEIGHTS)
    encoder, docs = _encoder(nlp, name), _docs(nlp, TEXTS)
    expected = encoder.predict(docs)
    quicken(encoder, known)
    for _ in range(2):  # once anew, once from the words that are known
        assert max(map(_apart, encoder.predict(docs), expected)) < CLOSE


def test_a_text_is_read_alone_as_among_others() -> None:
    nlp = load_weights(WEIGHTS)
    encoder = _encoder(nlp, "tok2vec")
    quicken(encoder)
    for doc, among in zip(_docs(nlp, TEXTS), encoder.predict(_docs(nlp, TEXTS)), strict=True):
        assert _apart(encoder.predict([doc])[0], among) < CLOSE


def test_no_texts_and_texts_without_words() -> None:
    nlp = load_weights(WEIGHTS)
    encoder = _encoder(nlp, "tok2vec")
    quicken(encoder)
    assert encoder.predict([]) == []
    assert [rows.shape for rows in encoder.predict(_docs(nlp, ["", ""]))] == [(0, 128), (0, 128)]
