"""A whole training in miniature: the command's stages on a few sentences of our own."""

from pathlib import Path

import pytest

from checker.language.examples import NAMES, TREES, WEB_NAMES, training_names
from checker.language.pipeline import CHECKSUMS, load_parser, pipeline_version
from checker.language.train import join, train_stage

TREE = """\
# sent_id = GUM_news_ferry-1
1\tMayors\tmayor\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
2\tsold\tsell\tVERB\tVBD\t_\t0\troot\t_\t_
3\tferries\tferry\tNOUN\tNNS\t_\t2\tobj\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# sent_id = GUM_news_ferry-2
1\tOslo\tOslo\tPROPN\tNNP\t_\t0\troot\t_\tSpaceAfter=No
2\t,\t,\tPUNCT\t,\t_\t3\tpunct\t_\t_
3\t5\t5\tNUM\tCD\t_\t1\tnummod\t_\t_
4\t(\t(\tPUNCT\t-LRB-\t_\t5\tpunct\t_\tSpaceAfter=No
5\tAP\tAP\tPROPN\tNNP\t_\t1\tappos\t_\tSpaceAfter=No
6\t)\t)\tPUNCT\t-RRB-\t_\t5\tpunct\t_\tSpaceAfter=No
7\t:\t:\tPUNCT\t:\t_\t1\tpunct\t_\t_

"""
NAMED = "German B-misc\nmayors O\nleft O\nOslo B-location\n. O\n\n"
NUMBERED = "1\tGerman\tO\n2\tAda\tB-PER\n3\tleft\tO\n4\tOslo\tB-LOC\n\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder laid out as the training data is, each file twelve times the same."""
    trees = {path: TREE for part in TREES.values() for path in part}
    names = {path: NUMBERED if "uner" in path else NAMED for part in NAMES.values() for path in part}
    for path, text in {**trees, **names, "wikineural_en/test.conllu": NUMBERED}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(12 * text, encoding="utf-8")
    return tmp_path


def test_no_measured_set_is_trained_on() -> None:
    assert set(NAMES["train"]).isdisjoint({*NAMES["dev"], *NAMES["test"], "wikineural_en/test.conllu"})
    assert set(TREES["train"]).isdisjoint({*TREES["dev"], *TREES["test"]})


def test_a_misc_that_the_web_does_not_label_is_unsure(data: Path) -> None:
    web = {named.names for named in training_names(data) if "Ada" in named.words}
    assert web == {((1, 1, "PER"), (3, 3, "LOC"), (0, 0, "?"))}


def test_the_names_of_the_web_are_told_by_sentence_word_and_label() -> None:
    rows = [line.split("\t") for line in WEB_NAMES.read_text(encoding="utf-8").splitlines()]
    assert len(rows) > 8_000
    assert {label for *_, label in rows} == {"PER", "ORG", "LOC", "MISC", "?"}
    assert all(int(first) <= int(last) for _, first, last, _ in rows)
    places = [(sentence, int(first)) for sentence, first, *_ in rows]
    assert len(set(places)) == len(places)


@pytest.mark.model
@pytest.mark.filterwarnings("ignore")  # spaCy's, about a corpus this small
def test_two_trainings_give_one_pipeline(data: Path, tmp_path: Path) -> None:
    versions = set()
    for run in ("first", "second"):
        for stage in ("parser", "names"):
            train_stage(stage, data, tmp_path / run, steps=2)
        place = tmp_path / run / "pipeline"
        join(tmp_path / run, data, place)
        versions.add(pipeline_version(place))
        assert [token.text for token in load_parser(place).parse(["Mayors left."])[0].tokens] == ["Mayors", "left", "."]
        assert {path.name for path in place.iterdir()} >= {"README.md", CHECKSUMS, "config.cfg"}
    assert len(versions) == 1
