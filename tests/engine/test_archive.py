"""A new batch against an archive: what is compared, and what is not."""

from dataclasses import replace

import pytest

from checker.config import Config
from checker.engine import Tools, check
from checker.engine.archive import beside, placed, with_new
from checker.model import Article, Level, Report
from tests.engine.sample import ARTICLES, FERRY_POST, FERRY_WIRE, LONE, VOTE_POST, VOTE_WIRE
from tests.stories.made import EVENTS, event

MAIL = replace(FERRY_WIRE, id="mail-2", outlet="Inland Mail", text=FERRY_WIRE.text.replace("221", "231"))


def _checked(new: list[Article], archive: list[Article], tools: Tools) -> Report:
    return check(new, Config(level=Level.NOTE), tools, archive=archive)


def _met(report: Report) -> set[frozenset[str]]:
    """The articles that were compared, two by two."""
    return {frozenset({p.left.article.id, p.right.article.id}) for s in report.stories for p in s.pairs}


def test_the_archive_is_not_compared_with_itself(plain_tools: Tools) -> None:
    report = _checked([MAIL], [FERRY_POST, FERRY_WIRE, VOTE_POST, VOTE_WIRE, LONE], plain_tools)
    assert _met(report) == {frozenset({"mail-2", "post-1"}), frozenset({"mail-2", "wire-1"})}
    assert [story.id for story in report.stories] == ["ferry"]
    assert {a.id: a.archived for a in report.articles} == {"mail-2": False, "post-1": True, "wire-1": True}
    assert all(any(not c.article.archived for c in d.claims) for d in report.discrepancies)
    assert {c.text for d in report.discrepancies for c in d.claims if d.rule == "number-conflict"} == {
        "212",
        "231",
        "221",
    }


def test_what_is_found_is_what_a_run_on_all_finds_of_the_new(plain_tools: Tools) -> None:
    new, archive = [FERRY_POST, VOTE_POST], [FERRY_WIRE, VOTE_WIRE, LONE]
    whole = check(ARTICLES, Config(level=Level.NOTE), plain_tools)
    found = _checked(new, archive, plain_tools)
    assert [d.fingerprint for d in found.discrepancies] == [d.fingerprint for d in whole.discrepancies]


def test_without_an_archive_all_is_as_ever(plain_tools: Tools) -> None:
    everything = list(ARTICLES)
    assert _checked(everything, [], plain_tools) == check(everything, Config(level=Level.NOTE), plain_tools)


def test_an_archive_alone_compares_nothing(plain_tools: Tools) -> None:
    report = _checked([], [FERRY_POST, FERRY_WIRE], plain_tools)
    assert (report.articles, report.stories, report.coverage.pairs) == ((), (), 0)


def test_a_new_article_finds_the_story_that_the_archive_gives(plain_tools: Tools) -> None:
    given = [replace(article, story="shaken") for article in event("quake-varna")[1:]]
    report = _checked([event("quake-varna")[0]], [*given, *event("quake-kerman")], plain_tools)
    assert [(story.id, [a.id for a in story.articles]) for story in report.stories] == [
        ("shaken", ["quake-varna-1", "quake-varna-2", "quake-varna-3"])
    ]


def test_a_mixed_archive_and_a_mixed_batch_meet(plain_tools: Tools) -> None:
    report = _checked([event(name)[0] for name in EVENTS], [a for name in EVENTS for a in event(name)[1:]], plain_tools)
    assert [story.id for story in report.stories] == [f"{name}-1" for name in sorted(EVENTS)]
    assert report.coverage.alone == ()


FORMER = replace(FERRY_POST, text="An older version of the article.")


@pytest.mark.parametrize(
    ("archive", "ids"),
    [
        pytest.param([FERRY_WIRE], ["wire-1"], id="another"),
        pytest.param([FERRY_POST], [], id="itself"),
        pytest.param([replace(FERRY_POST, id="else")], [], id="itself-under-another-id"),
        pytest.param([FORMER], [], id="its-former-version"),
        pytest.param([replace(FERRY_WIRE, id="post-1")], ["post-1#2"], id="another-outlet's-of-one-id"),
        pytest.param([replace(FERRY_WIRE, id="post-1"), replace(LONE, id="post-1#2")], ["post-1#2", "post-1#2#2"],
                     id="and-that-id-is-taken"),
    ],
)  # fmt: skip
def test_beside(archive: list[Article], ids: list[str]) -> None:
    found = list(beside([FERRY_POST], archive))
    assert [article.id for article in found] == ids
    assert all(article.archived for article in found)


def test_an_old_article_of_the_only_new_outlet_is_left_out() -> None:
    old = replace(FERRY_POST, id="post-0", archived=True)
    wire = replace(FERRY_WIRE, archived=True)
    groups = {"ferry": (old, FERRY_POST, wire), "vote": (replace(VOTE_POST, archived=True),)}
    assert with_new(groups) == {"ferry": (FERRY_POST, wire)}
    assert with_new({"ferry": (old, FERRY_POST, MAIL, wire)}) == {"ferry": (old, FERRY_POST, MAIL, wire)}


def test_a_batch_that_lies_in_the_archive_has_its_story_there() -> None:
    mixed = replace(FERRY_POST, story="", path="articles/post.md")
    assert placed([FERRY_POST, VOTE_POST], [mixed, FERRY_WIRE]) == (replace(FERRY_POST, story=""), VOTE_POST)
