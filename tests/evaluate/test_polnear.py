"""The measure of quotations: exact figures on two small articles that are labelled here."""

from pathlib import Path

import pytest

from checker.evaluate.frames import learn
from checker.evaluate.polnear import measure, parsed, read
from checker.language.pipeline import Parser, load_parser
from checker.model import CheckerError

TEXT = (
    "“We won the vote,” Ann Lee said.\n\nThe mayor said that the bridge was unsafe.\n\nThe bridge was built in 1980.\n"
)

Label = tuple[str, str, str]  # content, cue, source


@pytest.fixture(scope="module")
def parser() -> Parser:
    return load_parser()


def _span(words: str) -> str:
    return f"{TEXT.index(words)} {TEXT.index(words) + len(words)}"


def _folder(path: Path, labels: list[Label], annotator: str = "a1") -> Path:
    """One part of the corpus with one article, labelled as given."""
    rows = []
    for number, (content, cue, source) in enumerate(labels):
        names = [f"T{3 * number + at}" for at in range(3)]
        kinds = (("Content", content), ("Cue", cue), ("Source", source))
        rows += [f"{name}\t{kind} {_span(words)}\t{words}" for name, (kind, words) in zip(names, kinds, strict=True)]
        rows.append(f"E{number}\tAttribution:T99 Content:{names[0]} Cue:{names[1]} Source:{names[2]}")
    for name in ("text", "attributions"):
        (path / name).mkdir(exist_ok=True)
    (path / "text" / "one.txt").write_text(TEXT, encoding="utf-8")
    (path / "attributions" / f"one_{annotator}.ann").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


DIRECT = ("“We won the vote,”", "said", "Ann Lee")
INDIRECT = ("that the bridge was unsafe", "mayor said", "The mayor")

MEASURES: dict[str, tuple[list[Label], dict[str, float]]] = {
    "all-found": ([DIRECT, INDIRECT], {"direct": 1.0, "speaker": 1.0, "indirect": 1.0, "cue": 1.0}),
    "one-too-many": ([DIRECT], {"direct": 1.0, "speaker": 1.0, "indirect": 0.0, "cue": 0.6667}),
    "one-missed": (
        [DIRECT, INDIRECT, ("built in 1980", "was", "The bridge")],
        {"direct": 1.0, "speaker": 1.0, "indirect": 0.7692, "cue": 0.8},
    ),
    "part-of-a-content": (
        [DIRECT, ("the bridge was unsafe", "mayor said", "The mayor")],
        {"direct": 1.0, "speaker": 1.0, "indirect": 0.8889, "cue": 1.0},
    ),
    "another-speaker": (
        [(DIRECT[0], DIRECT[1], "The mayor"), INDIRECT],
        {"direct": 1.0, "speaker": 0.0, "indirect": 1.0, "cue": 1.0},
    ),
}


@pytest.mark.parametrize(("labels", "expected"), MEASURES.values(), ids=MEASURES.keys())
def test_figures_are_exact(tmp_path: Path, labels: list[Label], expected: dict[str, float]) -> None:
    assert measure(_folder(tmp_path, labels)) == expected


def test_the_first_annotator_counts(tmp_path: Path) -> None:
    _folder(tmp_path, [DIRECT], "b")
    _folder(tmp_path, [DIRECT, INDIRECT], "a")
    ((text, gold),) = read(tmp_path)
    assert [[text[start:end] for start, end in one.content] for one in gold] == [[DIRECT[0]], [INDIRECT[0]]]


def test_a_folder_without_articles_is_the_users_mistake(tmp_path: Path) -> None:
    with pytest.raises(CheckerError, match=r"no articles in text/\. Give the folder of one part"):
        measure(tmp_path)


def test_frames_are_counted(tmp_path: Path, parser: Parser) -> None:
    ((text, gold),) = read(_folder(tmp_path, [DIRECT, ("that the bridge was unsafe", "said that", "The mayor")]))
    table = learn([(parsed(text, parser), gold)] * 100)
    assert table.splitlines()[2:] == ["VERB\tclause\tall but\t"]


def test_seldom_seen_frames_are_left_out(tmp_path: Path, parser: Parser) -> None:
    ((text, gold),) = read(_folder(tmp_path, [DIRECT]))
    assert learn([(parsed(text, parser), gold)] * 10).count("\n") == 2


def test_no_articles_give_no_frames() -> None:
    assert learn([]).count("\n") == 2
