"""What is said of a run's progress: a line a stage in a log, nothing of what is soon over, a word on Ctrl-C."""

import io

import pytest

from checker.progress import LONG, Progress, told


class _Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> _Clock:
    """The clock that stages are timed by."""
    found = _Clock()
    monkeypatch.setattr("checker.progress.monotonic", found)
    return found


def _stage(progress: Progress, clock: _Clock, name: str, seconds: float) -> None:
    progress.begin(name, 1_500)
    progress.done(1_500)
    clock.now += seconds


def test_a_log_gets_a_line_for_each_long_stage(capsys: pytest.CaptureFixture[str], clock: _Clock) -> None:
    with told() as progress:
        _stage(progress, clock, "finding stories", LONG + 2)
        _stage(progress, clock, "comparing", 300)
    assert capsys.readouterr().err.splitlines() == [
        "checker: finding stories: 1,500 articles in 12 s, 125.0 a second",
        "checker: comparing: 1,500 articles in 300 s, 5.0 a second",
    ]


def test_what_is_soon_over_is_not_worth_a_word(capsys: pytest.CaptureFixture[str], clock: _Clock) -> None:
    with told() as progress:
        _stage(progress, clock, "finding stories", LONG / 2)
    assert capsys.readouterr().err == ""


def test_nor_are_a_few_articles_on_a_busy_machine(capsys: pytest.CaptureFixture[str], clock: _Clock) -> None:
    with told() as progress:
        progress.begin("comparing", 2)
        clock.now += 2 * LONG
    assert capsys.readouterr().err == ""


def test_no_stage_at_all(capsys: pytest.CaptureFixture[str]) -> None:
    with told():
        pass
    assert capsys.readouterr().err == ""


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_a_bar_with_stage_rate_and_time_left(clock: _Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr("checker.progress.SHORT", 0)
    with told() as progress:
        progress.begin("comparing", 4)
        progress.done(2)
        progress.refresh()
        clock.now += 2 * LONG
    shown = terminal.getvalue()
    assert "comparing:  50%" in shown
    assert "2/4" in shown
    assert "article" in shown
    assert "checker:" not in shown


def test_ctrl_c_is_told_and_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(KeyboardInterrupt), told():
        raise KeyboardInterrupt
    assert capsys.readouterr().err.strip() == (
        "checker: stopped. What is done is kept: run again, and it goes on from there."
    )
