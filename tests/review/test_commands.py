"""The commands as a user types them, on a report that lies in the folder."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from checker.cli import cli
from checker.model import CheckerError
from checker.review.verdicts import add_verdicts, read_verdicts
from tests.review.sample import PEOPLE, QUOTE, given, write

VERDICTS = Path("reports/verdicts.jsonl")
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command in a folder with report.json and articles.jsonl."""
    write(tmp_path)
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, typed: str = "") -> Result:
        return CliRunner().invoke(cli, arguments, input=typed)

    return call


def test_review_in_the_terminal_goes_on_where_it_stopped(run: Run) -> None:
    first = run("review", "report.json", "--terminal", "--reviewer", "anna", typed="c\n2\nq\n")
    assert "People on board: 212 or 221?" in first.output
    assert first.output.endswith(f"2 of 6, 1 confirmed, 1 dismissed. The verdicts are in {VERDICTS}.\n")
    again = run("review", "report.json", "--terminal", "--reviewer", "anna", typed="q\n")
    assert "Ole Brekke on the captain" in again.output
    assert "People on board" not in again.output
    assert [(v.decision, v.reviewer) for v in read_verdicts(VERDICTS)] == [("dismissed", "anna"), ("confirmed", "anna")]


def test_review_of_one_level(run: Run) -> None:
    assert "0 of 2." in run("review", "report.json", "--terminal", "--level", "error", "--reviewer", "anna").output


def test_a_broken_file_of_verdicts_is_said_at_once(run: Run) -> None:
    VERDICTS.parent.mkdir()
    VERDICTS.write_text("{\n")
    failed = run("review", "report.json", "--no-browser", "--reviewer", "anna")
    assert isinstance(failed.exception, CheckerError)
    assert "verdicts.jsonl:1" in str(failed.exception)


def test_export_and_import(run: Run) -> None:
    add_verdicts(VERDICTS, [given(PEOPLE.fingerprint), given(QUOTE.fingerprint, "dismissed", reason="update")])
    before = VERDICTS.read_bytes()
    assert run("export", "report.json", "--verdicts", "-o", "out.csv").output == (
        "Wrote 2 verdicts and 4 without one to out.csv.\n"
    )
    VERDICTS.unlink()
    assert run("import", "out.csv").output == f"Added 2 verdicts to {VERDICTS}.\n"
    assert VERDICTS.read_bytes() == before


def test_import_takes_all_or_nothing(run: Run) -> None:
    rows = [{"fingerprint": "a", "decision": "confirmed"}, {"fingerprint": "b", "decision": "dismissed"}]
    Path("in.jsonl").write_text("\n".join(map(json.dumps, rows)))
    failed = run("import", "in.jsonl", "--reviewer", "anna")
    assert "b is dismissed without a reason" in str(failed.exception).lower()
    assert not VERDICTS.exists()


def test_evaluate(run: Run) -> None:
    add_verdicts(VERDICTS, [given(PEOPLE.fingerprint), given(QUOTE.fingerprint, "dismissed", reason="update")])
    done = run("evaluate", "report.json", "--verdicts", str(VERDICTS), "-o", "q.svg", "-o", "q.html", "-o", "q.md")
    assert "| quote-wording | 0 | 1 | 0 | 0 % | 0 % to 79 % |" in done.output
    assert Path("q.md").read_text() == done.output
    assert Path("q.svg").read_text().startswith("<svg ")
    assert "<svg " in Path("q.html").read_text()


MISTAKES = {
    "export-without-verdicts": (("export", "--verdicts", "-o", "x.csv"), "no such file"),
    "export-of-articles": (("export", "articles.jsonl", "--verdicts", "-o", "x.csv"), "no JSON report"),
    "export-to-excel": (("export", "report.json", "--verdicts", "-o", "x.xlsx"), "the ending says the format"),
    "import-of-nothing": (("import", "none.csv"), "none.csv"),
    "evaluate-without-verdicts": (
        ("evaluate", "report.json", "--verdicts", "none.jsonl"),
        "`checker review` writes one",
    ),
    "evaluate-articles": (("evaluate", "articles.jsonl", "--verdicts", "report.json"), "articles.jsonl"),
    "port-without-a-number": (("review", "report.json", "--port", "http"), "http"),
}


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_is_named(run: Run, case: str) -> None:
    arguments, message = MISTAKES[case]
    failed = run(*arguments)
    assert failed.exit_code != 0
    assert message in f"{failed.exception} {failed.output}"
