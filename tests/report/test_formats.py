"""What holds of every format: its golden file, hostile texts, the same bytes again, and how it is chosen."""

import re
from collections.abc import Callable

import pytest

from checker.model import CheckerError
from checker.report import Renderer, renderer, renderers
from tests.report.hostile import HOSTILE
from tests.report.hostility import hostile_report
from tests.report.sample import EMPTY, REPORT, RULES

FORMATS = {format_.name: format_ for format_ in renderers()}
every_format = pytest.mark.parametrize("format_", FORMATS.values(), ids=FORMATS)
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


@every_format
def test_golden(format_: Renderer, golden: Callable[[str, str], None]) -> None:
    golden(f"report{(*format_.suffixes, '.txt')[0]}", format_.render(REPORT, RULES))


@every_format
def test_nothing_compared(format_: Renderer, golden: Callable[[str, str], None]) -> None:
    golden(f"empty{(*format_.suffixes, '.txt')[0]}", format_.render(EMPTY, {}))


@every_format
def test_the_same_bytes_again(format_: Renderer) -> None:
    assert format_.render(REPORT, RULES).encode() == format_.render(REPORT, RULES).encode()


@every_format
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_are_written_without_a_control_character(format_: Renderer, text: str) -> None:
    written = format_.render(hostile_report(text), RULES)
    assert CONTROLS.search(written) is None
    assert written.encode().decode() == written
    assert written.endswith("\n") or not written


CHOSEN = {
    "out.md": "markdown",
    "reports/OUT.MD": "markdown",
    "out.json": "json",
    "out.htm": "html",
    "out.csv": "csv",
    "out.xml": "junit",
    "out.sarif": "sarif",
    "out.sarif.json": "sarif",
    "out.gitlab.json": "gitlab",
    "gl-code-quality-report.json": "gitlab",
    "github": "github",
    "JSON": "json",
    "markdown": "markdown",
}


@pytest.mark.parametrize(("asked", "name"), CHOSEN.items(), ids=CHOSEN)
def test_a_format_is_chosen_by_name_or_ending(asked: str, name: str) -> None:
    assert renderer(asked).name == name


@pytest.mark.parametrize("asked", ["out.pdf", "md", "", "-", "jsn"])
def test_an_unknown_format_names_the_known_ones(asked: str) -> None:
    with pytest.raises(CheckerError, match=r"\.json.*Names: .*markdown"):
        renderer(asked)


def test_a_near_miss_is_named() -> None:
    with pytest.raises(CheckerError, match="Did you mean json"):
        renderer("jsn")
