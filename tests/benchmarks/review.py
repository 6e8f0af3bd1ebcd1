"""Prints how fast the review page is in a real browser: `python -m tests.benchmarks.review`.

5,000 discrepancies from 2,000 articles that are made up here, in 200 stories of ten outlets; once with no verdict
given, and once near the end, with 4,900. The browser's own clock is read.
"""

import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from checker.model import Article, Claim, Coverage, Discrepancy, Level, Relation, Report, Score, Story, fingerprint
from checker.review.verdicts import add_verdicts
from tests.review.chromium import Review, chromium
from tests.review.sample import given, write

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

STORIES, OUTLETS, FOUND = 200, 10, 25  # 2,000 articles and 5,000 discrepancies
PARAGRAPHS = 25  # some 600 words an article, as in a newspaper
MOVES = 60
# The browser's own clock, in milliseconds: the text of the first page is painted; a key is pressed; the frame in which
# the page has turned is painted.
PAINTED = """() => new Promise(done => {
    const look = () => {
        const [paint] = performance.getEntriesByName("first-contentful-paint")
        paint ? done(performance.timeOrigin + paint.startTime) : requestAnimationFrame(look)
    }
    look()
})"""
TURNED = """() => new Promise(done => {
    let pressed = 0
    addEventListener("keydown", event => { pressed = event.timeStamp }, { capture: true, once: true })
    new MutationObserver((_, observer) => {
        observer.disconnect()
        requestAnimationFrame(() => {
            const after = new MessageChannel()
            after.port1.onmessage = () => done(performance.now() - pressed)
            after.port2.postMessage("")
        })
    }).observe(document.documentElement, { childList: true })
})"""


def _text(story: int, outlet: int) -> str:
    lines = (
        f"On day {n} of case {story}, {100 + n * 7 + outlet} people of the town signed the list"
        for n in range(PARAGRAPHS)
    )
    return "\n\n".join(f"{line}, and the council said that it would answer each of them in writing." for line in lines)


def _claim(article: Article, paragraph: int) -> Claim:
    start = sum(len(part) + 2 for part in article.text.split("\n\n")[:paragraph])
    end = article.text.find("\n\n", start)
    place = article.text.index(", ", start) + 2
    words = article.text[place : article.text.index(" people", place)]
    return Claim(article, place, place + len(words), words, words, (start, end if end > 0 else len(article.text)))


def _discrepancy(articles: list[Article], number: int) -> Discrepancy:
    left, right = articles[number % OUTLETS], articles[(number + 1) % OUTLETS]
    claims = (_claim(left, number), _claim(right, number))
    subject = f"Signatures on day {number}: {claims[0].text} or {claims[1].text}?"
    because = ("both count the people who signed the list", "the same day")
    return Discrepancy(
        rule="number-conflict",
        level=list(Level)[number % 3],
        relation=Relation.CONFLICTS,
        subject=subject,
        message=subject,
        because=because,
        claims=claims,
        story=left.story,
        score=Score(0.9, 0.8, 0.7),
        fingerprint=fingerprint("number-conflict", claims),
    )


def synthetic() -> Report:
    """The report: every article differs from its neighbours in every paragraph."""
    stories = []
    found: list[Discrepancy] = []
    for story in range(STORIES):
        name = f"story-{story}"
        articles = [
            Article(f"{name}-{n}", f"Outlet {n}", _text(story, n), f"The list of case {story}", story=name)
            for n in range(OUTLETS)
        ]
        stories.append(Story(name, f"The list of case {story}", tuple(articles)))
        found += [_discrepancy(articles, number) for number in range(FOUND)]
    every = tuple(article for story in stories for article in story.articles)
    return Report(every, tuple(stories), tuple(found), Coverage(len(every), STORIES, 50_000, 50_000))


def _row(name: str, seconds: list[float]) -> None:
    ranked = sorted(1000 * s for s in seconds)
    print(f"{name:44} median {statistics.median(ranked):6.0f} ms   slowest {ranked[-1]:6.0f} ms", flush=True)


def _turned(page: "Page", key: str) -> float:
    """Seconds from a key's press to the next discrepancy on the screen."""
    page.evaluate(f"() => {{ window.turned = ({TURNED})() }}")
    page.keyboard.press(key)
    return float(page.evaluate("() => window.turned")) / 1000


def _opened(browser: "Browser", address: str) -> float:
    """Seconds from the request to the first discrepancy on the screen of a browser that was never here."""
    context = browser.new_context()
    page = context.new_page()
    began = time.time()
    page.goto(address)
    seconds = float(page.evaluate(PAINTED)) / 1000 - began
    context.close()
    return seconds


def _measure(browser: "Browser", review: Review, when: str) -> None:
    began = time.perf_counter()
    address = review.start()
    print(f"{when}: the command answers after {time.perf_counter() - began:.1f} s")
    _row("  the page opens", [_opened(browser, address) for _ in range(5)])
    page = browser.new_page()
    page.goto(address)
    _row("  to the next one (j)", [_turned(page, "j") for _ in range(MOVES)])
    page.goto(address)
    _row("  a verdict and the next one (c)", [_turned(page, "c") for _ in range(MOVES)])
    page.close()
    review.end()


def main() -> None:
    """Measure an untouched review, and one that is nearly done."""
    report = synthetic()
    print(f"{len(report.discrepancies):,} discrepancies from {len(report.articles):,} articles")
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        write(Path(folder), report)
        review = Review(Path(folder))
        _measure(browser, review, "no verdicts yet")
        (review.folder / "reports" / ".review-anna.jsonl").unlink()
        add_verdicts(review.verdicts, [given(d.fingerprint) for d in report.discrepancies[:4900]])
        _measure(browser, review, "4,900 verdicts")


if __name__ == "__main__":
    main()
