"""The exported encoder gives the vectors of the one that sentence-transformers runs, and is made once."""

from pathlib import Path

import numpy as np
import pytest

from checker.align.encoder import Passage, TransformerEncoder, load_encoder
from checker.align.exported import exported
from checker.align.model_files import find_model
from checker.align.runtime import ExportedEncoder, load_exported
from checker.model import CheckerError

pytestmark = pytest.mark.model

FERRY = "The ferry Alma ran aground off Torvik on Tuesday with 212 people on board."
TEXTS = [FERRY, "", "No.", "¿Qué? – 水", "wharf " * 600, "The council passed its budget by 14 votes to 9.", "x" * 5_000]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the model is exported to."""
    return tmp_path_factory.mktemp("exported")


@pytest.fixture(scope="module")
def encoder(folder: Path) -> ExportedEncoder:
    """The packaged model, exported."""
    return load_exported(find_model(), folder, threads=2)


@pytest.fixture(scope="module")
def reference() -> TransformerEncoder:
    """The packaged model as sentence-transformers runs it."""
    return load_encoder(find_model())


def _passages() -> list[Passage]:
    parts = [Passage(FERRY, 53, 56), Passage(FERRY, 4, 14), Passage("wharf " * 600, 3_590, 3_600)]
    return [*map(Passage, TEXTS), *parts, Passage(FERRY)]


def test_the_vectors_are_the_reference_s(encoder: ExportedEncoder, reference: TransformerEncoder) -> None:
    assert np.allclose(encoder.encode(_passages()), reference.encode(_passages()), atol=1e-5)


def test_a_text_has_the_same_vector_to_the_last_bit_whatever_stands_beside_it(encoder: ExportedEncoder) -> None:
    together = encoder.encode(_passages())
    alone = [ExportedEncoder(encoder.session, encoder.tokeniser).encode([passage])[0] for passage in _passages()]
    assert np.array_equal(together, np.stack(alone))


def test_no_passages_have_no_vectors(encoder: ExportedEncoder) -> None:
    assert encoder.encode([]).shape == (0, 384)


def test_what_was_read_long_ago_is_let_go(encoder: ExportedEncoder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.align.runtime.RECENT", 40)
    small = ExportedEncoder(encoder.session, encoder.tokeniser)
    assert np.array_equal(small.encode(_passages()), encoder.encode(_passages()))
    assert sum(len(text.spans) for text in small._recent.values()) <= 40


def test_it_is_exported_once(folder: Path, encoder: ExportedEncoder) -> None:
    (path,) = folder.iterdir()
    before = path.stat().st_mtime_ns
    assert exported(find_model(), folder) == path
    assert path.stat().st_mtime_ns == before


def test_a_damaged_export_is_made_anew(folder: Path, encoder: ExportedEncoder) -> None:
    (path,) = folder.iterdir()
    whole = path.read_bytes()
    path.write_bytes(whole[:1_000])
    assert exported(find_model(), folder) == path
    assert path.read_bytes() == whole


def test_where_nothing_can_be_kept_it_is_made_each_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert isinstance(exported(find_model(), tmp_path / "file" / "folder"), bytes)


def test_another_tokeniser_is_not_taken(tmp_path: Path) -> None:
    files = find_model()
    wrong = type(files)(str(tmp_path), files.identity, files.checksums)
    (tmp_path / "tokenizer.json").write_text("{}")
    with pytest.raises(CheckerError, match=r"tokenizer\.json: the encoder's file is damaged"):
        load_exported(wrong, tmp_path)
