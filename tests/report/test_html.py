"""The HTML report: our own elements only, whatever the articles hold, and a page that a browser shows."""

import base64
import hashlib
import re
import shutil
import subprocess
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from checker.report import renderer
from tests.report.hostile import HOSTILE
from tests.report.hostility import hostile_report
from tests.report.sample import REPORT, RULES

render = renderer("html").render
VOID = {"meta", "br"}


class Page(HTMLParser):
    """The tags in order, their attributes, the text, and whether every tag is closed in its turn."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, name: str) -> list[str]:
        """The values of all attributes of that name."""
        return [value for key, value in self.attributes if key == name]


def test_the_page_is_whole() -> None:
    page = Page(render(REPORT, RULES))
    assert page.open == []
    assert len(page.all("id")) == len(set(page.all("id")))
    assert set(page.all("aria-labelledby")) <= set(page.all("id"))
    headings = [int(tag[1]) for tag in page.tags if re.fullmatch(r"h\d", tag)]
    assert headings[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(headings))
    assert {"header", "main", "footer", "nav"} <= set(page.tags)


def test_nothing_comes_from_outside_and_nothing_runs() -> None:
    page = Page(render(REPORT, RULES))
    assert not {"script", "img", "link", "iframe", "form", "object", "base"} & set(page.tags)
    assert page.all("src") == []
    assert all(re.match(r"#|https?://", address) for address in page.all("href"))


def test_the_policy_names_the_style_sheet_and_allows_nothing_else() -> None:
    written = render(REPORT, RULES)
    style = re.search(r"<style>(.*)</style>", written, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert policy in Page(written).all("content")


def test_what_differs_is_marked() -> None:
    assert re.findall("<mark>(.*?)</mark>", render(REPORT, RULES)) == [
        "212", "221", "Mayor", "Deputy Mayor", "had to do", "could", "$35.7m", "$35.72m",
    ]  # fmt: skip


def test_each_filter_has_what_it_hides() -> None:
    written = render(REPORT, RULES)
    for name, options in {"level": ["error", "warning", "note"], "rule": ["0", "1", "2"], "outlet": ["0", "1"]}.items():
        found = re.search(rf'<select id="{name}">(.*?)</select>', written, re.DOTALL)
        assert found
        assert re.findall(r'value="(.*?)"', found[1]) == ["", *options]
        assert all(f':not([data-{name}~="{option}"])' in written for option in options)
        assert set(" ".join(Page(written).all(f"data-{name}")).split()) == set(options)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_add_no_element_and_no_attribute(text: str) -> None:
    page = Page(render(hostile_report(text), RULES))
    assert page.open == []
    ours = Page(render(REPORT, RULES))
    assert set(page.tags) <= set(ours.tags)
    assert {name for name, _ in page.attributes} <= {name for name, _ in ours.attributes}
    assert all(address.startswith("#") for address in page.all("href"))


def test_a_template_in_a_text_is_text() -> None:
    assert "{{ 7 * 7 }}" in Page(render(hostile_report(HOSTILE["jinja"]), RULES)).text


def _browser() -> str:
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if not found:
        pytest.skip("no browser is installed")
    return found


@pytest.mark.browser
def test_a_browser_shows_it_and_runs_nothing(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    page.write_text(render(hostile_report(HOSTILE["html"]), RULES), encoding="utf-8")
    command = [
        _browser(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
        "--disable-background-networking", "--disable-component-update", f"--user-data-dir={tmp_path / 'profile'}",
        "--dump-dom", page.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    shown = Page(done.stdout.decode())
    assert not {"script", "img"} & set(shown.tags)
    assert "<script>alert(1)</script>" in shown.text
