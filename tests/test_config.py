"""Settings: where they come from, and what is said of a wrong one."""

from pathlib import Path

import pytest

from checker.config import Config, read_config
from checker.model import CheckerError, Level


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert read_config(tmp_path) == Config()


def test_the_nearest_file_upwards_counts(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.checker]\nlevel = "note"\n')
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert read_config(inner).level is Level.NOTE
    (inner / "checker.toml").write_text('level = "error"\nignore = ["quote-wording"]\n')
    assert read_config(inner) == Config(level=Level.ERROR, ignore=("quote-wording",))


def test_a_pyproject_without_our_table_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text("candidates = 7\n")
    inner = tmp_path / "a"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    assert read_config(inner).candidates == 7


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("fail-onn = 'note'", "unknown key 'fail-onn'. Did you mean 'fail-on'?", id="misspelt"),
        pytest.param("zzz = 1", "unknown key 'zzz'. The known keys are level, ", id="unknown"),
        pytest.param("level = 'grave'", "level = 'grave' is no level", id="level"),
        pytest.param("fail-on = 'grave'", "fail-on = 'grave'. Use note, warning, error or never.", id="fail-on"),
        pytest.param("candidates = 'many'", "is a str; it should be a whole number", id="type"),
        pytest.param("select = [1]", "is a list; it should be a list of strings", id="list"),
        pytest.param("candidates = ", "not valid TOML", id="toml"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "checker.toml"
    path.write_text(text)
    with pytest.raises(CheckerError) as caught:
        read_config(tmp_path)
    assert str(caught.value).startswith(f"{path}: ")
    assert message in str(caught.value)


def test_a_settings_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CheckerError, match="cannot be read"):
        read_config(tmp_path, tmp_path / "none.toml")
