"""Occasions of what is said: by the words beside it, in its sentence, and in the sentence that announces it."""

import pytest

from checker.align.occasions import Occasion, exclude, media_in, occasion, outlets_in
from checker.align.passages import Passages
from checker.model import Article, Attribution, Statement, Story

QUOTED = "“Not one coin is missing,”"


def _story(*texts: str, audience: str = "", cue: str = "said") -> tuple[Statement, Story]:
    """One article of the sentences, the last of which holds the quotation, and that quotation."""
    whole = Article("post", "Post", " ".join(texts), story="made")
    starts = [sum(len(text) + 1 for text in texts[:number]) for number in range(len(texts))]
    sentences = [
        Statement(whole, "sentence", start, start + len(text), text) for start, text in zip(starts, texts, strict=True)
    ]
    start = whole.text.index(QUOTED) + 1
    end = start + len(QUOTED) - 2
    said = Attribution("Lee", "Ann Lee", cue, audience)
    quotation = Statement(whole, "quotation", start, end, whole.text[start:end], attribution=said)
    return quotation, Story("made", "", (whole,), (*sentences, quotation))


@pytest.mark.parametrize(
    ("texts", "audience", "cue", "media", "outlets"),
    [
        pytest.param((f"{QUOTED} Lee told reporters.",), "reporters", "told", {"reporters"}, set(), id="listener"),
        pytest.param((f"{QUOTED} Lee tweeted.",), "", "tweeted", {"tweet"}, set(), id="reporting word"),
        pytest.param((f"{QUOTED} Lee said in a short statement.",), "", "said", {"statement"}, set(), id="phrase"),
        pytest.param((f"{QUOTED} Lee told CNN.",), "CNN", "told", set(), {"CNN"}, id="news outlet"),
        pytest.param(
            (f"{QUOTED} Lee said in an interview with the BBC.",), "", "said", {"interview"}, {"BBC"}, id="both"
        ),
        pytest.param(
            ("The bank released a statement.", f"{QUOTED} Lee said."), "", "said", {"statement"}, set(), id="announced"
        ),
        pytest.param(
            ("Lee tweeted “never again, my friends”.", f"{QUOTED} Lee said."), "", "said", set(), set(), id="another"
        ),
        pytest.param((f"{QUOTED} Lee said in the same statement.",), "", "said", set(), set(), id="told before"),
        pytest.param(
            (f"{QUOTED} Lee said in that same statement.",), "that same statement", "said", set(), set(), id="told whom"
        ),
        pytest.param(
            ("“No,” Lee said in a statement on Twitter.", QUOTED),
            "a statement",
            "said",
            {"statement", "tweet"},
            set(),
            id="named at the first part",
        ),
        pytest.param((f"{QUOTED} Lee said of the letter.",), "", "said", set(), set(), id="only spoken of"),
        pytest.param((f"{QUOTED} Lee, of CNN, said.",), "", "said", set(), set(), id="only employed there"),
    ],
)
def test_the_occasion_of_a_quotation(
    texts: tuple[str, ...], audience: str, cue: str, media: set[str], outlets: set[str]
) -> None:
    quotation, story = _story(*texts, audience=audience, cue=cue)
    found = occasion(quotation, Passages(story))
    assert (set(found.media), set(found.outlets)) == (media, outlets)


def test_the_passage_reaches_to_the_sentence_that_announces() -> None:
    texts = ("The bank released a statement.", f"{QUOTED} Lee said.")
    quotation, story = _story(*texts)
    assert occasion(quotation, Passages(story)).place == (0, len(" ".join(texts)))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("told the Washington Post", {"Washington Post"}, id="whole name"),
        pytest.param("said on Meet the Press", {"NBC News"}, id="programme"),
        pytest.param("told the Hill", {"The Hill"}, id="article in lower case"),
        pytest.param("on Capitol Hill", set(), id="part of another name"),
        pytest.param("told Fox News Sunday", {"Fox News"}, id="the longest name"),
        pytest.param("told a reporter", set(), id="none"),
    ],
)
def test_news_outlets_by_their_names(text: str, names: set[str]) -> None:
    assert outlets_in(text) == names


def test_media_by_the_words_that_name_them() -> None:
    assert media_in("In a statement, then on Twitter") == {"statement", "tweet"}


def _occasion(*media: str, to: str = "", printed_by: str = "") -> Occasion:
    return Occasion(frozenset(media), frozenset({to} - {""}), (0, 1), frozenset({printed_by} - {""}))


@pytest.mark.parametrize(
    ("left", "right", "excluded"),
    [
        pytest.param(_occasion("tweet"), _occasion("statement"), True, id="two media"),
        pytest.param(_occasion("tweet"), _occasion("post"), False, id="two words for one"),
        pytest.param(_occasion("speech"), _occasion("reporters"), False, id="both at once"),
        pytest.param(_occasion("statement"), _occasion("letter"), False, id="a letter made public"),
        pytest.param(_occasion("statement"), _occasion("post"), False, id="a statement posted"),
        pytest.param(_occasion("statement"), _occasion("hearing"), False, id="a statement read out"),
        pytest.param(_occasion("statement", "tweet"), _occasion("letter"), False, id="one by two names"),
        pytest.param(_occasion("tweet"), _occasion(), False, id="one not named"),
        pytest.param(_occasion("statement"), _occasion(to="CNN"), True, id="to all or to one"),
        pytest.param(_occasion("interview"), _occasion(to="CNN"), False, id="an interview with one"),
        pytest.param(_occasion(to="BBC"), _occasion(to="CNN"), True, id="two listeners"),
        pytest.param(_occasion(to="CNN"), _occasion(to="CNN"), False, id="one listener"),
    ],
)
def test_occasions_that_exclude_each_other(left: Occasion, right: Occasion, excluded: bool) -> None:
    assert exclude(left, right) is excluded
    assert exclude(right, left) is excluded


def test_an_outlet_that_was_told_itself_is_no_other_occasion() -> None:
    all_were = _occasion("statement")
    told = _occasion(to="CNN"), _occasion(to="CNN", printed_by="CNN")
    assert [exclude(all_were, one) for one in told] == [True, False]
