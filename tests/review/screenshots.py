"""Takes the README's pictures of the review page: `python -m tests.review.screenshots docs`."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from checker.report.reading import load
from checker.review.verdicts import add_verdicts
from tests.review.chromium import Review, chromium
from tests.review.sample import given

BATCHES = Path(__file__).parents[2] / "fixtures" / "batches"
SHOTS = {"light": ("light", 1180, 760), "dark": ("dark", 1180, 760), "narrow": ("light", 360, 1000)}


def _report(folder: Path) -> None:
    """A report on our own small articles, as a user makes one."""
    shutil.copytree(BATCHES, folder / "articles")
    command = [sys.executable, "-m", "checker.cli", "check", "articles", "-o", "report.json", "--fail-on", "never"]
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)


def _begin(review: Review) -> None:
    """Some verdicts, so that there is progress to be seen."""
    found = load(review.folder / "report.json")["discrepancies"]
    others = [each["fingerprint"] for each in found if "Lukashenko" not in each["subject"]]
    verdicts = [given(others[0]), given(others[1]), given(others[2], "dismissed", reason="update")]
    add_verdicts(review.verdicts, verdicts)


def main() -> None:
    """One picture a look, of the same discrepancy."""
    target = Path(sys.argv[1])
    target.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        _report(Path(name))
        review = Review(Path(name))
        _begin(review)
        address = review.start()
        for look, (scheme, width, height) in SHOTS.items():
            page = browser.new_page(
                color_scheme="dark" if scheme == "dark" else "light", viewport={"width": width, "height": height}
            )
            page.goto(address)
            page.goto(f"{page.url.split('/d/')[0]}/go?search=lukashenko+president")
            page.goto(page.url.split("?")[0])
            page.screenshot(path=target / f"review-{look}.png")
            page.close()
        review.end()


if __name__ == "__main__":
    main()
