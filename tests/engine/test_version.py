"""The version of our code changes with every change of it, and with nothing else."""

from pathlib import Path

import pytest

from checker.engine.version import code_version


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package of one module and one table."""
    (tmp_path / "align").mkdir()
    (tmp_path / "align" / "a.py").write_text("LIKENESS = 0.5\n")
    (tmp_path / "align" / "words.tsv").write_text("the\t0.1\n")
    return tmp_path


def test_it_is_the_same_twice(package: Path) -> None:
    assert code_version(package) == code_version(package)
    assert len(code_version()) == 12


@pytest.mark.parametrize("name", ["align/a.py", "align/words.tsv", "b.py"])
def test_a_change_of_code_or_of_a_table_changes_it(package: Path, name: str) -> None:
    before = code_version(package)
    (package / name).write_text("# something else\n")
    assert code_version(package) != before


def test_a_file_under_another_name_changes_it(package: Path) -> None:
    before = code_version(package)
    (package / "align" / "a.py").rename(package / "align" / "b.py")
    assert code_version(package) != before


def test_what_python_leaves_beside_it_does_not(package: Path) -> None:
    before = code_version(package)
    (package / "align" / "a.pyc").write_bytes(b"compiled")
    assert code_version(package) == before
