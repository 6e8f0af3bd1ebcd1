"""Verdicts: what is kept of them, what they come to, and what is said of a wrong one."""

import contextlib
import datetime as dt
import json
from pathlib import Path

import pytest

from checker.model import CheckerError, Verdict
from checker.review.verdicts import add_verdict, read_verdicts, remove_verdict, settled, stale, with_verdicts
from tests.report.sample import MAYOR, MONEY, PEOPLE, REPORT

TODAY = dt.date(2025, 6, 1)
ANA = Verdict("aaaa", "confirmed", reviewer="Ana", date="2025-03-08")


def _dismissed(fingerprint: str = "aaaa", reviewer: str = "Ana", **rest: str) -> Verdict:
    return Verdict(fingerprint, "dismissed", "both true", reviewer, **{"date": "2025-03-08", **rest})


def test_no_file_holds_no_verdicts(tmp_path: Path) -> None:
    assert read_verdicts(tmp_path / "verdicts.jsonl") == ()


def test_what_is_added_is_read_back_in_order(tmp_path: Path) -> None:
    path = tmp_path / "reports" / "verdicts.jsonl"
    given = [
        Verdict("cccc", "unsure", "ask “Zoë”\u2028", "Ben", "2025-03-08", "=1+1\n::error::"),
        _dismissed("bbbb"),
        ANA,
    ]
    for verdict in given:
        add_verdict(path, verdict)
    assert read_verdicts(path) == tuple(reversed(given))
    lines = path.read_text("utf-8").split("\n")
    assert lines[0] == '{"date": "2025-03-08", "decision": "confirmed", "fingerprint": "aaaa", "reviewer": "Ana"}'
    assert lines == [*sorted(lines[:-1]), ""]
    assert [item.name for item in path.parent.iterdir()] == ["verdicts.jsonl"]


def test_half_a_character_pair_is_kept(tmp_path: Path) -> None:
    verdict = Verdict("aaaa", "unsure", note="\ud800")
    add_verdict(tmp_path / "v.jsonl", verdict)
    assert read_verdicts(tmp_path / "v.jsonl") == (verdict,)


def test_a_reviewer_has_one_verdict_on_each(tmp_path: Path) -> None:
    path = tmp_path / "v.jsonl"
    for verdict in (ANA, _dismissed(reviewer="Ben"), _dismissed()):
        add_verdict(path, verdict)
    assert read_verdicts(path) == (_dismissed(), _dismissed(reviewer="Ben"))


def test_undo(tmp_path: Path) -> None:
    path = tmp_path / "v.jsonl"
    remove_verdict(path, "aaaa", "Ana")
    assert not path.exists()
    add_verdict(path, ANA)
    add_verdict(path, _dismissed(reviewer="Ben"))
    remove_verdict(path, "aaaa", "Ana")
    assert read_verdicts(path) == (_dismissed(reviewer="Ben"),)


def test_what_a_union_merge_leaves_is_read_aright(tmp_path: Path) -> None:
    path = tmp_path / "v.jsonl"
    later = _dismissed(date="2025-03-09")
    rows = [_dismissed("bbbb"), later, ANA]
    text = "".join(
        json.dumps({key: getattr(v, key) for key in ("fingerprint", "decision", "reason", "reviewer", "date")}) + "\n"
        for v in rows
    )
    path.write_text(text, "utf-8")
    assert read_verdicts(path) == (later, _dismissed("bbbb"))


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    real.touch()
    link.symlink_to(real)
    add_verdict(link, ANA)
    assert link.is_symlink()
    assert read_verdicts(real) == (ANA,)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        pytest.param("{", "not JSON", id="json"),
        pytest.param("[1]", "not a JSON object", id="list"),
        pytest.param("<<<<<<< HEAD", "verdicts.jsonl merge=union", id="conflict"),
        pytest.param('{"fingerprint": "a", "decision": "unsure", "why": "x"}', "unknown key 'why'", id="key"),
        pytest.param('{"fingerprint": 7, "decision": "unsure"}', "fingerprint is no text", id="type"),
        pytest.param('{"decision": "unsure"}', "needs the fingerprint", id="fingerprint"),
        pytest.param('{"fingerprint": "a", "decision": "maybe"}', "'maybe' is none", id="decision"),
        pytest.param('{"fingerprint": "a", "decision": "dismissed", "reason": " "}', "without a reason", id="reason"),
        pytest.param('{"fingerprint": "a", "decision": "unsure", "date": "soon"}', "'soon' is no date", id="date"),
        pytest.param(
            '{"fingerprint": "a", "decision": "unsure", "until": "May"}', "until 'May' is no date", id="until"
        ),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "verdicts.jsonl"
    path.write_text(f'{{"fingerprint": "f", "decision": "confirmed"}}\n\n{line}\n', "utf-8")
    with pytest.raises(CheckerError) as caught:
        read_verdicts(path)
    assert str(caught.value).startswith(f"{path}:3: ")
    assert message in str(caught.value)
    with contextlib.suppress(CheckerError):
        add_verdict(path, ANA)
    with pytest.raises(CheckerError):  # it is not lost: a change puts no wrong line right, and drops none
        read_verdicts(path)


def test_a_dismissal_needs_a_reason(tmp_path: Path) -> None:
    with pytest.raises(CheckerError, match="dismissed without a reason"):
        add_verdict(tmp_path / "v.jsonl", Verdict("aaaa", "dismissed", reviewer="Ana"))
    assert not (tmp_path / "v.jsonl").exists()


@pytest.mark.parametrize(
    ("given", "decision"),
    [
        pytest.param([ANA], "confirmed", id="one"),
        pytest.param([ANA, Verdict("aaaa", "confirmed", reviewer="Ben")], "confirmed", id="agree"),
        pytest.param([ANA, _dismissed(reviewer="Ben")], "unsure", id="differ"),
        pytest.param([ANA, Verdict("aaaa", "unsure", reviewer="Ben")], "unsure", id="doubt"),
        pytest.param([ANA, _dismissed(reviewer="Ben", until="2025-05-31")], "confirmed", id="lapsed-beside-another"),
        pytest.param([_dismissed(until="2025-06-02")], "dismissed", id="not-yet-lapsed"),
        pytest.param([_dismissed(until="2025-06-01")], None, id="lapses-on-its-day"),
        pytest.param([ANA, _dismissed(date="2025-04-01", until="2025-05-01")], None, id="former-word-stays-gone"),
        pytest.param([], None, id="none"),
    ],
)
def test_settled(given: list[Verdict], decision: str | None) -> None:
    found = settled(given, TODAY).get("aaaa")
    assert (found and found.decision) == decision
    back = settled(list(reversed(given)), TODAY).get("aaaa")
    assert (back and back.decision) == decision


def test_who_differs_is_told() -> None:
    found = settled([ANA, _dismissed(reviewer="Ben")], TODAY)["aaaa"]
    assert found.reason == "the reviewers differ (Ana: confirmed; Ben: dismissed)"
    assert found.reviewer == "Ana, Ben"


def test_a_report_takes_what_the_reviewers_came_to() -> None:
    verdicts = [_dismissed(PEOPLE.fingerprint), Verdict(MONEY.fingerprint, "unsure"), _dismissed("gone")]
    report = with_verdicts(REPORT, verdicts, TODAY)
    decided = {d.fingerprint: d.verdict.decision for d in report.discrepancies if d.verdict}
    assert decided == {PEOPLE.fingerprint: "dismissed", MONEY.fingerprint: "unsure"}
    assert MAYOR.verdict is not None  # it had one that the file does not know: it is gone now, and the record untouched
    assert [v.fingerprint for v in stale(report, verdicts)] == ["gone"]
