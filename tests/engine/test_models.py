"""The models of a run: loaded when something is new, and not at all when nothing is."""

import subprocess
import sys
from pathlib import Path

import pytest

from checker.config import Config
from checker.engine import check, local_tools
from checker.model import CheckerError
from checker.store import CacheWarning
from tests.engine.sample import ARTICLES

# Run in a process of its own: what this one has imported says nothing.
SECOND_RUN = """
import sys
import checker
from tests.engine.sample import ARTICLES
report = checker.check(ARTICLES, checker.Config(cache=sys.argv[1]))
assert len(report.discrepancies) == int(sys.argv[2]), report.discrepancies
loaded = {"torch", "spacy", "transformers", "sentence_transformers", "pandas"} & sys.modules.keys()
assert not loaded, f"imported though nothing was new: {loaded}"
"""


@pytest.mark.model
def test_a_second_run_imports_no_model(tmp_path: Path) -> None:
    config = Config(cache=str(tmp_path))
    found = check(ARTICLES, config, local_tools(config)).discrepancies
    assert {discrepancy.rule for discrepancy in found} >= {"number-conflict", "quote-wording"}
    command = [sys.executable, "-c", SECOND_RUN, str(tmp_path), str(len(found))]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.model
def test_a_damaged_cache_is_rebuilt_with_a_word_about_it(tmp_path: Path) -> None:
    config = Config(cache=str(tmp_path))
    first = check(ARTICLES, config, local_tools(config))
    path = tmp_path / "cache.sqlite"
    path.write_bytes(b"no database" * 1000)
    with pytest.warns(CacheWarning, match=r"cache\.sqlite was damaged; it is set aside and built anew"):
        assert check(ARTICLES, config, local_tools(config)) == first
    assert check(ARTICLES, config, local_tools(config)) == first


def test_a_configured_model_that_is_none_is_a_mistake_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    with pytest.raises(CheckerError, match="no model's weights in this folder"):
        local_tools(Config(cache=str(tmp_path), model=str(tmp_path / "model")))
