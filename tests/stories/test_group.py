"""Which articles are of one story."""

import datetime as dt
import random
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Article
from checker.store import Store
from checker.stories import group
from tests.stories.made import DAY, EVENTS, EVERY, event

FERRY, OTHER_FERRY = event("ferry-torvik"), event("ferry-mossand")
QUAKE, OTHER_QUAKE = event("quake-varna"), event("quake-kerman")


def _found(articles: Iterable[Article]) -> dict[str, list[str]]:
    return {story: [article.id for article in members] for story, members in group(tuple(articles)).items()}


def _ids(articles: Iterable[Article]) -> list[str]:
    return [article.id for article in articles]


def _of(story: str, articles: Iterable[Article]) -> tuple[Article, ...]:
    return tuple(replace(article, story=story) for article in articles)


def _on(days: int, articles: Iterable[Article]) -> tuple[Article, ...]:
    return tuple(replace(article, published=DAY + dt.timedelta(days)) for article in articles)


def test_no_articles_are_no_stories() -> None:
    assert group(()) == {}


def test_one_article_is_a_story_by_itself() -> None:
    assert _found(FERRY[:1]) == {"ferry-torvik-1": ["ferry-torvik-1"]}


def test_articles_on_one_event_are_a_story_and_look_alikes_are_two() -> None:
    assert _found(EVERY) == {f"{name}-1": _ids(event(name)) for name in sorted(EVENTS)}


def test_look_alikes_are_told_apart_without_days_too() -> None:
    undated = [article for name in EVENTS for article in event(name, None)]
    assert _found(undated) == {f"{name}-1": _ids(event(name, None)) for name in sorted(EVENTS)}


@pytest.mark.parametrize("seed", range(5))
def test_the_order_plays_no_part(seed: int) -> None:
    shuffled = random.Random(seed).sample(EVERY, len(EVERY))
    assert list(group(shuffled).items()) == list(group(EVERY).items())


@given(st.permutations(EVERY), st.integers(0, len(EVERY)))
def test_any_part_in_any_order(articles: list[Article], count: int) -> None:
    part = articles[:count]
    found = group(part)
    assert list(group(sorted(part, key=lambda a: a.id)).items()) == list(found.items())
    assert sorted(a.id for members in found.values() for a in members) == sorted(a.id for a in part)
    assert all(len({a.id.partition("-")[0] for a in members}) == 1 for members in found.values())


def _odd(number: int, text: str, published: dt.date | None, story: str, archived: bool) -> Article:
    return Article(f"odd-{number % 3}", f"O{number}", text, published=published, story=story, archived=archived)


ODD = st.lists(
    st.builds(
        _odd,
        st.integers(0, 4),
        st.text(max_size=60) | st.sampled_from([article.text for article in EVERY]),
        st.none() | st.dates() | st.datetimes(),
        st.sampled_from(["", "", "a", "odd-1"]),
        st.booleans(),
    ),
    max_size=8,
    unique_by=lambda article: (article.outlet, article.id, article.text, article.published, article.story),
)


@given(ODD, st.randoms(use_true_random=False))
def test_whatever_the_articles_are(articles: list[Article], chance: random.Random) -> None:
    found = group(articles)
    assert group(chance.sample(articles, len(articles))) == found
    members = [article for story in found.values() for article in story]
    assert len(members) == len(set(members))
    assert {article for article in articles if not article.archived} <= set(members) <= set(articles)
    assert all(name == article.story for name, story in found.items() for article in story if article.story)
    assert all(any(not article.archived for article in story) for story in found.values())


DAYS_APART = {"the same day": (0, 1), "a day": (1, 1), "three days": (3, 1), "a month": (31, 2), "a year": (365, 2)}


@pytest.mark.parametrize(("days", "stories"), DAYS_APART.values(), ids=DAYS_APART)
def test_what_is_told_anew_long_after_is_another_story(days: int, stories: int) -> None:
    assert len(_found((FERRY[0], *_on(days, FERRY[1:2])))) == stories


def test_an_article_without_a_day_may_be_of_any() -> None:
    assert len(_found((FERRY[0], replace(FERRY[1], published=None)))) == 1


def test_articles_that_say_next_to_nothing_are_not_put_together() -> None:
    assert len(_found([Article("1", "A", "Read more."), Article("2", "B", "Read more."), Article("3", "C", "")])) == 3


def test_a_given_story_is_kept_whatever_its_articles_say() -> None:
    mixed = _of("mine", (FERRY[0], QUAKE[0]))
    assert _found(mixed) == {"mine": ["ferry-torvik-1", "quake-varna-1"]}


def test_two_given_stories_on_one_event_stay_two() -> None:
    assert _found((*_of("a", FERRY[:1]), *_of("b", FERRY[1:]))) == {"a": _ids(FERRY[:1]), "b": _ids(FERRY[1:])}


def test_an_article_that_names_none_joins_a_given_story_on_its_event() -> None:
    found = _found((*_of("grounding", FERRY[:2]), FERRY[2], QUAKE[2]))
    assert found == {"grounding": _ids(FERRY), "quake-varna-3": ["quake-varna-3"]}


def test_look_alikes_of_a_given_story_do_not_join_it() -> None:
    found = _found((*_of("grounding", FERRY), *OTHER_FERRY))
    assert found == {"ferry-mossand-1": _ids(OTHER_FERRY), "grounding": _ids(FERRY)}


def test_a_found_story_does_not_take_the_name_of_a_given_one() -> None:
    found = _found((*FERRY, *_of("ferry-torvik-1", QUAKE[:1])))
    assert found == {"ferry-torvik-1": ["quake-varna-1"], "ferry-torvik-1#2": _ids(FERRY)}


def test_a_story_keeps_its_name_when_later_articles_join() -> None:
    assert list(_found(FERRY[:2])) == list(_found((*FERRY[:2], *_on(1, FERRY[2:])))) == ["ferry-torvik-1"]


def _archived(articles: Iterable[Article]) -> tuple[Article, ...]:
    return tuple(replace(article, archived=True) for article in articles)


def test_new_articles_find_their_story_in_the_archive_and_the_rest_is_left_out() -> None:
    found = _found((FERRY[0], *_archived(FERRY[1:]), *_archived(QUAKE), *_archived(OTHER_QUAKE)))
    assert found == {"ferry-torvik-1": _ids(FERRY)}


def test_a_given_story_of_the_archive_is_met_whole() -> None:
    story = _of("ferry", _archived((FERRY[1], *_on(200, FERRY[2:]))))
    assert _found((FERRY[0], *story)) == {"ferry": _ids(FERRY)}


def test_given_stories_of_the_archive_alone_are_left_out() -> None:
    assert _found((*_of("a", FERRY[:1]), *_of("b", _archived(QUAKE)))) == {"a": _ids(FERRY[:1])}


@pytest.mark.parametrize("new", [1, 4, 7, 11])
def test_with_an_archive_the_stories_are_those_of_all(new: int) -> None:
    mixed = random.Random(new).sample(EVERY, len(EVERY))
    marked = (*mixed[:new], *_archived(mixed[new:]))
    fresh = {article.id for article in mixed[:new]}
    assert _found(marked) == {name: ids for name, ids in _found(EVERY).items() if fresh & set(ids)}


def test_what_is_kept_changes_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache.sqlite")
    first = group(EVERY, store)
    assert group(EVERY, store) == first == group(EVERY)
    store.close()
