"""A story's facts: those agreed on, each once, with every outlet's own words for it; and those of one outlet alone."""

from checker.config import Config
from checker.engine import Tools, check
from checker.model import Article, Fact
from tests.engine.sample import FERRY_POST, FERRY_WIRE


def _facts(tools: Tools, *texts: str) -> list[Fact]:
    outlets = ("Alpha", "Beta", "Gamma")
    articles = [Article(outlet, outlet, text, story="s") for outlet, text in zip(outlets, texts, strict=False)]
    return [fact for _, facts in check(articles, Config(), tools).facts for fact in facts]


def test_a_figure_that_both_have_is_one_fact(plain_tools: Tools) -> None:
    (fact,) = _facts(plain_tools, "The court heard 48 witnesses in May.", "In May the court heard 48 witnesses.")
    assert fact == Fact("The court heard … witnesses in May.", (("Alpha", "48"), ("Beta", "48")), agreed=True)


def test_a_fact_of_three_outlets_is_still_one(plain_tools: Tools) -> None:
    text = "The court heard 48 witnesses."
    (fact,) = _facts(plain_tools, text, text, text)
    assert fact.values == (("Alpha", "48"), ("Beta", "48"), ("Gamma", "48"))


def test_figures_that_differ_are_no_agreed_fact(plain_tools: Tools) -> None:
    assert _facts(plain_tools, "The court heard 48 witnesses.", "The court heard 84 witnesses.") == []


def test_a_story_without_figures_has_no_facts(plain_tools: Tools) -> None:
    assert _facts(plain_tools, "The court rose.", "The court has risen.") == []


def test_each_story_has_its_own_facts(plain_tools: Tools) -> None:
    report = check((FERRY_POST, FERRY_WIRE), Config(), plain_tools)
    assert [story for story, _ in report.facts] == ["ferry"]
    assert [dict(fact.values) for fact in report.facts[0][1]] == [
        {"Harbour Post": "Tuesday", "Island Wire": "Tuesday"},
        {"Harbour Post": "four hours", "Island Wire": "four hours"},
    ]


def test_an_outlet_without_the_fact_is_silent(plain_tools: Tools) -> None:
    text = "The court heard 48 witnesses."
    (fact,) = _facts(plain_tools, text, text, "The court rose at last.")
    assert (fact.agreed, fact.silent) == (True, ("Gamma",))


def test_an_outlet_that_has_the_figure_elsewhere_is_not_silent(plain_tools: Tools) -> None:
    text = "The court heard 48 witnesses."
    (fact,) = _facts(plain_tools, text, text, "A baker in the old town sold 48 loaves.")
    assert (dict(fact.values), fact.silent) == ({"Alpha": "48", "Beta": "48"}, ())


def test_a_figure_of_an_opening_that_nobody_else_has_is_a_fact_of_one_outlet(plain_tools: Tools) -> None:
    (fact,) = _facts(plain_tools, "The fine was $4,000 for the harbour office.", "The court has risen.")
    assert (fact.values, fact.agreed, fact.silent) == ((("Alpha", "$4,000"),), False, ("Beta",))


def test_an_ordinal_and_a_vague_word_are_no_facts(plain_tools: Tools) -> None:
    text = "For the first time the court heard several witnesses."
    assert _facts(plain_tools, text, text) == []


def test_a_figure_far_down_is_no_fact_of_one_outlet(plain_tools: Tools) -> None:
    text = "The court rose. The day was hot. A clerk slept. A dog barked outside. The fine was $4,000."
    assert _facts(plain_tools, text, "The court has risen.") == []
