"""Which files are read, which story and id their articles get, and in what order they come."""

import itertools
import json
from pathlib import Path

import pytest

from checker.ingest import read_articles


def write(folder: Path, **texts: str) -> None:
    """Files under a folder: `north__a_txt="…"` is north/a.txt."""
    for name, text in texts.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def rows(*fields: dict[str, str]) -> str:
    """JSON lines."""
    return "".join(json.dumps(row) + "\n" for row in fields)


def found(*paths: Path) -> list[tuple[str, str, str]]:
    """Story, id and outlet of every article."""
    return [(article.story, article.id, article.outlet) for article in read_articles(paths).articles]


def test_the_order_of_the_paths_does_not_matter(tmp_path: Path) -> None:
    write(tmp_path, north__a_txt="One.", north__b_md="Two.", south__a_txt="Three.", south__broken_jsonl="{")
    paths = [tmp_path / "north", tmp_path / "south" / "a.txt", tmp_path / "south", tmp_path / "nowhere"]
    readings = {read_articles(order) for order in itertools.permutations(paths)}
    (reading,) = readings
    assert [article.text for article in reading.articles] == ["One.", "Two.", "Three."]
    assert len(reading.unreadable) == 2


def test_the_order_of_the_rows_does_not_matter(tmp_path: Path) -> None:
    lines = [{"text": "One."}, {"text": "Two.", "id": "x"}, {"text": "Three.", "id": "x"}]
    write(tmp_path, a__rows_jsonl=rows(*lines), b__rows_jsonl=rows(*reversed(lines)))
    ids = [[(a.id, a.text) for a in read_articles([tmp_path / name]).articles] for name in ("a", "b")]
    assert ids[0] == ids[1]
    assert [name for name, _ in ids[0] if name.startswith("x")] == ["x", "x#2"]


def test_files_of_one_folder_are_one_story(tmp_path: Path) -> None:
    write(tmp_path, ferry__a_txt="One.", ferry__b_md="Two.")
    story = [("ferry", "ferry/a.txt", "a"), ("ferry", "ferry/b.md", "b")]
    assert found(tmp_path) == story
    assert found(tmp_path / "ferry" / "b.md", tmp_path / "ferry" / "a.txt") == story


def test_folders_of_one_name_are_two_stories(tmp_path: Path) -> None:
    write(tmp_path, may__ferry__a_txt="One.", june__ferry__a_txt="Two.", june__fire__a_txt="Three.")
    assert found(tmp_path) == [
        ("fire", "fire/a.txt", "a"),
        ("june/ferry", "june/ferry/a.txt", "a"),
        ("may/ferry", "may/ferry/a.txt", "a"),
    ]


def test_the_story_field_goes_before_the_folder(tmp_path: Path) -> None:
    write(tmp_path, x__a_txt="---\nstory: ferry\n---\nOne.", y__rows_jsonl=rows({"text": "Two.", "story": "ferry"}))
    assert {story for story, _, _ in found(tmp_path)} == {"ferry"}


def test_a_table_of_several_outlets_is_a_story(tmp_path: Path) -> None:
    two = rows({"text": "One.", "outlet": "A", "id": "1"}, {"text": "Two.", "outlet": "B", "id": "2"})
    write(tmp_path, batch__ferry_jsonl=two, batch__fire_jsonl=two.replace('"id": "', '"id": "f'))
    assert found(tmp_path) == [("ferry", "1", "A"), ("ferry", "2", "B"), ("fire", "f1", "A"), ("fire", "f2", "B")]


def test_tables_of_one_outlet_each_share_their_folder(tmp_path: Path) -> None:
    write(tmp_path, ferry__post_jsonl=rows({"text": "One.", "id": "1"}), ferry__wire_csv="id,text\n2,Two.\n")
    assert found(tmp_path) == [("ferry", "1", "post"), ("ferry", "2", "wire")]


@pytest.mark.parametrize(("count", "story"), [(30, "batch"), (31, "")])
def test_a_large_table_is_a_mixed_batch(tmp_path: Path, count: int, story: str) -> None:
    many = [{"text": f"Text {number}.", "outlet": f"O{number}"} for number in range(count)]
    write(tmp_path, batch_jsonl=rows(*many))
    assert {name for name, _, _ in found(tmp_path)} == {story}


def test_beside_other_stories_a_folder_is_one_only_if_it_is_among_them(tmp_path: Path) -> None:
    write(tmp_path, ferry__a_txt="One.", new__b_txt="Two.", new__c_txt="---\nstory: vote\n---\nThree.")
    articles = read_articles([tmp_path], {"ferry", "fire"}).articles
    assert {(article.id, article.story) for article in articles} == {
        ("ferry/a.txt", "ferry"), ("new/b.txt", ""), ("new/c.txt", "vote"),
    }  # fmt: skip


def test_a_copy_is_kept_once_and_a_namesake_is_numbered(tmp_path: Path) -> None:
    one = {"id": "1", "outlet": "A", "text": "One.", "story": "s"}
    write(
        tmp_path, a_jsonl=rows(one, one | {"text": "Other."}), b_jsonl=rows(one, one | {"id": "1#2", "text": "Third."})
    )
    articles = read_articles([tmp_path]).articles
    assert {(article.id, article.text) for article in articles} == {("1", "One."), ("1#3", "Other."), ("1#2", "Third.")}


def test_what_lies_beside_articles_is_passed_over(tmp_path: Path) -> None:
    for name in ("README.md", "LICENSE", ".hidden.txt", ".git/a.txt", "verdicts.jsonl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Not one.")
    write(tmp_path, a_txt="One.")
    assert [article.text for article in read_articles([tmp_path]).articles] == ["One."]
    assert read_articles([tmp_path]).unreadable == ()
    assert [article.text for article in read_articles([tmp_path / "README.md"]).articles] == ["Not one."]


def test_links_are_followed_and_loops_are_left(tmp_path: Path) -> None:
    write(tmp_path, ferry__a_txt="One.")
    (tmp_path / "ferry" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "ferry" / "again.txt").symlink_to(tmp_path / "ferry" / "a.txt")
    assert found(tmp_path, tmp_path / "ferry" / "loop") == [("ferry", "ferry/a.txt", "a")]


def test_a_relative_path_gives_the_same_ids(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, ferry__a_txt="One.")
    monkeypatch.chdir(tmp_path / "ferry")
    assert found(Path()) == found(Path("a.txt")) == found(Path("../ferry")) == [("ferry", "ferry/a.txt", "a")]
    assert read_articles([Path()]).articles[0].path == "a.txt"
