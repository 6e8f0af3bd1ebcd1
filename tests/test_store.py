"""The cache: what is put in comes out, whatever happens to the file."""

import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from checker.store import CacheWarning, Store, cache_folder, key


def test_what_was_put_in_comes_out(tmp_path: Path) -> None:
    store = Store(tmp_path / "deep" / "cache.sqlite")
    store.put({b"a": b"1", b"b": b"2"})
    assert Store(tmp_path / "deep" / "cache.sqlite").get([b"a", b"c"]) == {b"a": b"1"}


def test_more_keys_than_one_statement_takes(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache.sqlite")
    entries = {key(str(i)): str(i).encode() for i in range(2_500)}
    store.put(entries)
    assert store.get(list(entries)) == entries


def test_without_a_path_nothing_is_kept() -> None:
    store = Store()
    store.put({b"a": b"1"})
    assert store.get([b"a"]) == {}


def test_a_damaged_file_is_set_aside_and_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    path.write_bytes(b"this is no database at all" * 100)
    with pytest.warns(CacheWarning, match="was damaged"):
        assert Store(path).get([b"a"]) == {}
    Store(path).put({b"a": b"1"})
    assert Store(path).get([b"a"]) == {b"a": b"1"}


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.warns(CacheWarning, match="cannot be used"):
        Store(tmp_path / "file" / "cache.sqlite").put({b"a": b"1"})


def _write(path: Path, name: str) -> None:
    for i in range(50):
        Store(path).put({key(name, str(i)): name.encode()})


def test_two_runs_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    spawn = multiprocessing.get_context("spawn")
    runs = [spawn.Process(target=_write, args=(path, name)) for name in ("one", "two")]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    keys = [key(name, str(i)) for name in ("one", "two") for i in range(50)]
    assert len(Store(path).get(keys)) == 100


def test_the_parts_of_a_key_do_not_run_together() -> None:
    assert key("ab", "c") != key("a", "bc")
    assert len(key("\ud800")) == 16


def test_the_cache_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder("") == tmp_path / "checker"
    assert cache_folder("/elsewhere") == Path("/elsewhere")


def test_what_one_version_keeps_is_nothing_to_another(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache.sqlite")
    one, two = store.of("1"), store.of("2")
    store.put({b"a": b"0"})
    one.put({b"a": b"1"})
    assert (store.get([b"a"]), one.get([b"a"]), two.get([b"a"])) == ({b"a": b"0"}, {b"a": b"1"}, {})
    assert (one.known([b"a", b"b"]), two.known([b"a"])) == ({b"a"}, set())


def test_another_version_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache.sqlite")
    store.put({b"a": b"0"})
    store.of("1").put({b"a": b"1", b"b": b"1"})
    store.of("2").put({b"a": b"2"})
    assert store.of("1").get([b"a", b"b"]) == {}
    assert store.of("2").get([b"a"]) == {b"a": b"2"}
    assert store.get([b"a"]) == {b"a": b"0"}


def test_a_closed_store_is_taken_up_again(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache.sqlite")
    store.put({b"a": b"1"})
    store.close()
    assert [path.name for path in tmp_path.iterdir()] == ["cache.sqlite"]
    assert store.get([b"a"]) == {b"a": b"1"}


def test_several_threads_use_one_store(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache.sqlite")
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda i: store.put({key(str(i)): b"1"}), range(100)))
    assert len(store.get([key(str(i)) for i in range(100)])) == 100
