"""The shipped pipeline: what it says of plain sentences, and that no text upsets it."""

import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.parse import Parse
from checker.language.pipeline import CHECKSUMS, WEIGHTS, Parser, load_parser, pipeline_version
from checker.model import CheckerError

MAYOR = "Mayor Ada Lindqvist told reporters in Oslo on Tuesday that the council won’t sell 12 ferries."
TEXT = st.text(st.characters(exclude_categories=[]), max_size=60)


def word(parse: Parse, text: str) -> int:
    return next(i for i, token in enumerate(parse.tokens) if token.text == text)


def assert_sound(parse: Parse, text: str) -> None:
    """Spans that equal their text, in order; heads inside; one root, which all words lead to; entities on tokens."""
    assert parse.text == text
    assert all(text[token.start : token.end] == token.text for token in parse.tokens)
    assert all(before.end <= after.start for before, after in pairwise(parse.tokens))
    roots = [i for i, token in enumerate(parse.tokens) if token.head == i]
    assert len(roots) == bool(parse.tokens)
    assert not roots or len(parse.subtree(roots[0])) == len(parse.tokens)
    for entity in parse.entities:
        assert (entity.start, entity.end) == (parse.tokens[entity.first].start, parse.tokens[entity.last].end)
        assert entity.label in {"PER", "ORG", "LOC", "MISC"}
        assert any(map(str.isupper, text[entity.start : entity.end])) or not any(map(str.isupper, text))


@pytest.mark.parametrize(
    ("text", "dependent", "dep", "head"),
    [
        pytest.param(MAYOR, "Ada", "nsubj", "told", id="subject"),
        pytest.param("The mayor told CNN that he would resign.", "CNN", "iobj", "told", id="audience"),
        pytest.param(MAYOR, "sell", "ccomp", "told", id="content"),
        pytest.param(MAYOR, "n’t", "advmod", "sell", id="negation"),
        pytest.param(MAYOR, "12", "nummod", "ferries", id="number"),
        pytest.param("The bridge was closed by the police.", "bridge", "nsubj:pass", "closed", id="passive"),
        pytest.param("The bridge was closed by the police.", "police", "obl:agent", "closed", id="agent"),
        pytest.param("Maria Lopez, a council member, left early.", "member", "appos", "Maria", id="apposition"),
        pytest.param("The city's mayor resigned.", "city", "nmod:poss", "mayor", id="possessor"),
        pytest.param("They may leave early.", "may", "aux", "leave", id="modal"),
    ],
)
def test_dependencies(parser: Parser, text: str, dependent: str, dep: str, head: str) -> None:
    parse = parser.parse([text])[0]
    token = parse.tokens[word(parse, dependent)]
    assert (token.dep, parse.tokens[token.head].text) == (dep, head)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(MAYOR, [("Ada Lindqvist", "PER"), ("Oslo", "LOC")], id="person-and-place"),
        pytest.param("The German minister met the World Bank.", [("German", "MISC"), ("World Bank", "ORG")], id="body"),
        pytest.param("The ferries were sold at night.", [], id="none"),
    ],
)
def test_names(parser: Parser, text: str, names: list[tuple[str, str]]) -> None:
    parse = parser.parse([text])[0]
    assert [(text[entity.start : entity.end], entity.label) for entity in parse.entities] == names


@pytest.mark.parametrize(
    ("text", "lemma", "pos", "tag"),
    [
        pytest.param("told", "tell", "VERB", "VBD", id="past"),
        pytest.param("reporters", "reporter", "NOUN", "NNS", id="plural"),
        pytest.param("wo", "will", "AUX", "MD", id="contracted"),
        pytest.param("Oslo", "Oslo", "PROPN", "NNP", id="name"),
        pytest.param("12", "12", "NUM", "CD", id="number"),
    ],
)
def test_tags_and_lemmas(parser: Parser, text: str, lemma: str, pos: str, tag: str) -> None:
    parse = parser.parse([MAYOR])[0]
    token = parse.tokens[word(parse, text)]
    assert (token.lemma, token.pos, token.tag) == (lemma, pos, tag)


def test_curly_marks_change_nothing_but_the_text(parser: Parser) -> None:
    curly, straight = parser.parse(["“We won’t sell,” Ada said.", '"We won\'t sell," Ada said.'])
    assert [(t.dep, t.head, t.tag, t.lemma) for t in curly.tokens] == [
        (t.dep, t.head, t.tag, t.lemma) for t in straight.tokens
    ]


def test_a_headline_in_capitals_keeps_its_text(parser: Parser) -> None:
    parse = parser.parse(["THE MAYOR SOLD 12 FERRIES IN OSLO"])[0]
    assert [(token.text, token.lemma) for token in parse.tokens[:5]] == [
        ("THE", "the"),
        ("MAYOR", "mayor"),
        ("SOLD", "sell"),
        ("12", "12"),
        ("FERRIES", "ferry"),
    ]


def test_one_parse_for_each_text_in_order(parser: Parser) -> None:
    texts = [f"Ferry {number} left. It came back." for number in range(150)] + ["", "\u00a0\x00 \n"]
    parses = parser.parse(texts)
    assert [parse.text for parse in parses] == texts
    assert [len(parse.tokens) for parse in parses[-2:]] == [0, 0]
    for parse, text in zip(parses, texts, strict=True):
        assert_sound(parse, text)


def test_no_texts(parser: Parser) -> None:
    assert parser.parse([]) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('"' * 1_000_000, id="quotation-marks"),
        pytest.param("9" * 1_000_000, id="digits"),
        pytest.param("([" * 500_000, id="brackets"),
        pytest.param('" ( 9 ' * 300, id="signs-between-spaces"),
        pytest.param("the ferry left and " * 200, id="no-end-of-sentence"),
        pytest.param("lone \ud800 surrogate", id="surrogate"),
        pytest.param("e\u0301a\u200b\ufeff\U0001f600", id="combining"),
    ],
)
def test_hostile_text(parser: Parser, text: str) -> None:
    assert_sound(parser.parse([text])[0], text)


@given(st.lists(TEXT, max_size=4))
@settings(max_examples=100, deadline=None)
def test_any_text(texts: list[str]) -> None:
    for parse, text in zip(FUZZED.parse(texts), texts, strict=True):
        assert_sound(parse, text)


FUZZED = load_parser()


def test_a_second_parser_says_the_same(parser: Parser) -> None:
    assert load_parser().parse([MAYOR, "It rained."]) == parser.parse([MAYOR, "It rained."])


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(WEIGHTS, tmp_path / "pipeline"))


def test_an_exact_copy_has_the_same_version(copy: Path) -> None:
    assert pipeline_version(copy) == pipeline_version()


def test_damaged_weights_are_not_loaded(copy: Path) -> None:
    path = copy / "ner" / "model"
    path.write_bytes(path.read_bytes()[:-1] + b"\x00\x01")
    with pytest.raises(
        CheckerError, match=r"ner/model is damaged .* rebuild it with `python -m checker\.language\.train"
    ):
        load_parser(copy).parse(["It rained."])


def test_missing_weights_are_named(copy: Path) -> None:
    (copy / "ner" / "model").unlink()
    with pytest.raises(CheckerError, match="ner/model is missing"):
        load_parser(copy).parse(["It rained."])


def test_missing_checksums_stop_the_run(copy: Path) -> None:
    (copy / CHECKSUMS).unlink()
    with pytest.raises(CheckerError, match="SHA256SUMS is missing"):
        load_parser(copy).parse(["It rained."])
    with pytest.raises(CheckerError, match="SHA256SUMS is missing"):
        pipeline_version(copy)


def test_the_package_stays_small() -> None:
    assert sum(path.stat().st_size for path in WEIGHTS.rglob("*")) < 25_000_000
