"""The review page driven as a reader would, by keys, by mouse and without scripts."""

import re
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.report.formats import html
from checker.review.verdicts import read_verdicts
from tests.review.chromium import Review, chromium, violations
from tests.review.sample import HOSTILE, MAYOR, MONEY, PEOPLE, QUOTE, REPORT, RULES, VOTES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """One browser for all; each test has a profile of its own in it."""
    with chromium() as found:
        yield found


@pytest.fixture
def review(tmp_path: Path) -> Iterator[Review]:
    """A review that is running."""
    running = Review(tmp_path)
    running.start()
    yield running
    running.end()


@pytest.fixture
def page(browser: "Browser", review: Review) -> "Iterator[Page]":
    """The review in a fresh profile, at its first discrepancy; an error in the page's script fails the test."""
    context = browser.new_context(viewport={"width": 1180, "height": 760})
    context.set_default_timeout(10_000)
    found = context.new_page()
    errors: list[str] = []
    found.on("pageerror", lambda error: errors.append(str(error)))
    found.goto(review.address)
    yield found
    context.close()
    assert errors == []


def _said(review: Review) -> dict[str, tuple[str, str, str]]:
    return {v.fingerprint: (v.decision, v.reason, v.note) for v in read_verdicts(review.verdicts)}


def _press(page: "Page", key: str, then: str) -> None:
    """Press a key and wait for the page of that discrepancy."""
    page.keyboard.press(key)
    page.wait_for_url(f"**/{then}*")


def _at(page: "Page", fingerprint: str) -> bool:
    return f"/d/{fingerprint}" in page.url


def test_every_key(page: "Page", review: Review) -> None:
    assert _at(page, PEOPLE.fingerprint)
    _press(page, "c", MAYOR.fingerprint)
    page.keyboard.press("d")
    assert page.evaluate("document.activeElement.tagName") == "FIELDSET"
    _press(page, "4", QUOTE.fingerprint)
    _press(page, "u", VOTES.fingerprint)
    _press(page, "s", HOSTILE.fingerprint)
    page.keyboard.press("6")
    page.keyboard.type("its height without the mast")
    _press(page, "Enter", MONEY.fingerprint)
    page.keyboard.press("n")
    page.keyboard.type("ask the council c d u")
    page.keyboard.press("Escape")
    _press(page, "3", "done")
    assert _said(review) == {
        PEOPLE.fingerprint: ("confirmed", "", ""),
        MAYOR.fingerprint: ("dismissed", "both true", ""),
        QUOTE.fingerprint: ("unsure", "", ""),
        HOSTILE.fingerprint: ("dismissed", "its height without the mast", ""),
        MONEY.fingerprint: ("dismissed", "rounding", "ask the council c d u"),
    }
    for gone in (MONEY, HOSTILE, VOTES, QUOTE, MAYOR, PEOPLE):
        _press(page, "z", gone.fingerprint)
    assert _said(review) == {}


REASONS = {"1": "another event", "2": "update", "3": "rounding", "4": "both true", "5": "translation"}


def test_the_usual_reasons_are_a_key_away(page: "Page", review: Review) -> None:
    order = [PEOPLE, MAYOR, QUOTE, VOTES, HOSTILE, MONEY]
    for (key, _), after in zip(REASONS.items(), order[1:], strict=True):
        _press(page, key, after.fingerprint)
    found = _said(review)
    assert [found[d.fingerprint][1] for d in order[:-1]] == list(REASONS.values())


def test_keys_that_only_show(page: "Page", review: Review) -> None:
    _press(page, "j", MAYOR.fingerprint)
    _press(page, "k", PEOPLE.fingerprint)
    page.keyboard.press("w")
    page.wait_for_selector(".sides li:nth-child(2) .article")
    assert page.locator(".article mark").all_inner_texts() == ["212", "221"]
    assert page.locator(".article mark").first.is_visible()
    page.keyboard.press("w")
    page.wait_for_selector(".article", state="detached")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("c")  # behind the keys nothing is decided
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()
    page.keyboard.press("f")
    assert page.locator("select[name=rule]").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("tower")
    page.keyboard.press("Enter")
    page.wait_for_url("**/list?search=tower*")
    _press(page, "Enter", HOSTILE.fingerprint)
    page.keyboard.press("l")
    page.wait_for_url("**/list?search=tower*")
    assert _said(review) == {}


def test_keys_with_ctrl_belong_to_the_browser(page: "Page", review: Review) -> None:
    page.keyboard.press("Control+c")
    page.keyboard.press("Alt+d")
    assert _said(review) == {}
    assert _at(page, PEOPLE.fingerprint)


def test_nothing_given_is_lost_when_the_server_is_killed(page: "Page", review: Review) -> None:
    given: dict[str, tuple[str, str, str]] = {}
    order = [PEOPLE, MAYOR, QUOTE, VOTES, HOSTILE, MONEY]
    for key, one, after in zip("c2c4c", order, order[1:], strict=False):
        _press(page, key, after.fingerprint)
        given[one.fingerprint] = ("confirmed", "", "") if key == "c" else ("dismissed", REASONS[key], "")
        review.end(signal.SIGKILL)
        assert _said(review) == given
        page.goto(review.start())
        assert _at(page, after.fingerprint)
        assert f"{len(given)} of 6" in page.inner_text(".progress")
    for one in reversed(order[:-1]):
        _press(page, "z", one.fingerprint)
        del given[one.fingerprint]
        review.end(signal.SIGKILL)
        assert _said(review) == given
        page.goto(review.start())


def test_enter_without_a_reason_decides_nothing_and_says_so(page: "Page", review: Review) -> None:
    page.keyboard.press("6")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=dismissed without a reason")
    assert _said(review) == {}
    page.go_back()
    _press(page, "c", MAYOR.fingerprint)


def test_the_browsers_back_shows_what_was_decided(page: "Page") -> None:
    _press(page, "c", MAYOR.fingerprint)
    page.go_back()
    page.wait_for_selector("text=confirmed by anna")
    assert _at(page, PEOPLE.fingerprint)


def test_a_note_that_is_left_unsaved_is_saved(page: "Page") -> None:
    page.keyboard.press("n")
    page.keyboard.type("ask the coast guard")
    page.keyboard.press("Escape")
    _press(page, "j", MAYOR.fingerprint)
    _press(page, "k", PEOPLE.fingerprint)
    page.reload()
    assert page.input_value("#note") == "ask the coast guard"


def test_hostile_text_shows_as_text(page: "Page") -> None:
    page.goto(f"{page.url.split('/d/')[0]}/d/{HOSTILE.fingerprint}")
    assert "<script>document.title='owned'</script>" in page.inner_text(".sides")
    assert "{{ 7 * 7 }}" in page.inner_text(".sides")
    page.keyboard.press("w")
    page.wait_for_selector(".article")
    assert "<style>p{display:none}" in page.inner_text(".article")
    assert page.locator(".sides :is(script, style, img)").count() == 0
    assert "owned" not in page.title().replace("document.title='owned'", "")
    assert page.locator(".own").first.is_visible() or page.locator(".article").first.is_visible()


def test_the_policy_forbids_what_is_not_the_pages_own(page: "Page") -> None:
    page.evaluate("""() => {
        const inline = document.createElement("script")
        inline.textContent = "window.ran = true"
        document.body.append(inline)
        const style = document.createElement("style")
        style.textContent = "body { display: none }"
        document.body.append(style)
        document.body.setAttribute("onclick", "window.ran = true")
        document.body.click()
    }""")
    assert page.evaluate("window.ran") is None
    assert page.evaluate("getComputedStyle(document.body).display") != "none"


def test_without_scripts(browser: "Browser", review: Review) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(review.address)
    page.get_by_role("button", name="Confirm").click()
    assert _at(page, MAYOR.fingerprint)
    page.get_by_role("button", name="update").click()
    assert _said(review)[MAYOR.fingerprint] == ("dismissed", "update", "")
    page.get_by_role("button", name="Undo").click()
    assert _at(page, MAYOR.fingerprint)
    page.get_by_role("link", name="whole article").first.click()
    assert page.locator("#claim mark").inner_text() == "Mayor"
    page.get_by_role("link", name="Back to the discrepancy").click()
    page.locator("summary", has_text="Filter").click()
    page.locator("select[name=rule]").select_option("quote-wording")
    page.get_by_role("button", name="Review them").click()
    assert _at(page, QUOTE.fingerprint)
    page.get_by_role("link", name="Keys").click()
    assert "undo, as often as you like" in page.inner_text("main")
    assert list(_said(review)) == [PEOPLE.fingerprint]
    context.close()


def test_by_keyboard_without_single_keys(page: "Page", review: Review) -> None:
    page.keyboard.press("?")
    page.get_by_label("Switch single keys off").check()
    page.keyboard.press("Escape")
    page.keyboard.press("c")
    for _ in range(40):
        page.keyboard.press("Tab")
        if "Confirm" in page.evaluate("document.activeElement.innerText"):
            break
    _press(page, "Enter", MAYOR.fingerprint)
    assert _said(review) == {PEOPLE.fingerprint: ("confirmed", "", "")}


@pytest.mark.parametrize("width", [360, 768, 1180])
def test_nothing_runs_over_the_edge(page: "Page", width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    base = page.url.split("/d/")[0]
    for path in (f"/d/{PEOPLE.fingerprint}", f"/d/{HOSTILE.fingerprint}", "/list", "/help", "/done"):
        page.goto(base + path)
        if width == 360 and "/d/" in path:
            page.locator(".find summary").click()
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessibility(page: "Page", scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    base = page.url.split("/d/")[0]
    page.keyboard.press("c")
    page.wait_for_url(f"**/{MAYOR.fingerprint}*")
    paths = [f"/d/{d.fingerprint}" for d in (PEOPLE, QUOTE, HOSTILE)]
    for path in (*paths, f"{paths[0]}/article/0", "/list", "/list?verdict=confirmed", "/help", "/done"):
        page.goto(base + path)
        if path in paths:
            page.locator(".find summary").click()
            page.keyboard.press("Escape")
            page.keyboard.press("w")
            page.wait_for_selector(".article")
        assert violations(page) == [], path
    page.goto(f"{base}/help")
    page.keyboard.press("?")
    assert violations(page) == []


def test_ctrl_c_ends_it_and_says_where_the_verdicts_are(page: "Page", review: Review) -> None:
    _press(page, "c", MAYOR.fingerprint)
    assert re.search(r"1 of 6, 1 confirmed\. The verdicts are in \S*verdicts\.jsonl", review.end(signal.SIGINT))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_html_report_too(browser: "Browser", tmp_path: Path, scheme: str) -> None:
    path = tmp_path / "report.html"
    path.write_text(html.render(REPORT, RULES), encoding="utf-8")
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light", bypass_csp=True)
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(path.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    found = violations(page)
    context.close()
    assert found == []


def test_axe_finds_what_is_wrong(page: "Page") -> None:
    page.evaluate("document.querySelector('h1').innerHTML = '<img src=\"/static/x/icon.svg\">'")
    assert [rule for rule, _ in violations(page)] == ["empty-heading", "image-alt"]
