"""Prints the quality figures on real text: `python -m tests.benchmarks.quality DATA [PART …]`.

DATA is the folder of public data sets; without it there is nothing to measure, and that is said.
"""

import itertools
import json
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from checker.config import Config
from checker.engine import Tools, check, load_rules, local_tools
from checker.evaluate.figures import figures
from checker.evaluate.findings import rule_figures
from checker.evaluate.gold import read_adjudicated, read_gold
from checker.evaluate.scoring import at_least, judge
from checker.evaluate.tables import number, table, text
from checker.ingest import read_articles
from checker.model import Level, Report
from checker.report.formats.json import render

HERE = Path(__file__).parent
ADJUDICATED = HERE / "adjudicated.jsonl"
FIGURES = HERE / "figures.json"
READ = HERE / "sameday.jsonl"
FRESH, FRESH_STORIES = HERE / "fresh.jsonl", HERE / "fresh.json"  # our own labels, without any text
JUDGED, JUDGED_STORIES = HERE / "judged.jsonl", HERE / "judged.json"  # the same: pairs of figures, pairs of dates
GROUPS, READERS = 60, 60  # groups of articles of one day, and findings in them to read


def _tools() -> Tools:
    return local_tools(Config())


def _plain(report: Report) -> list[Mapping[str, object]]:
    """The discrepancies as the JSON report has them."""
    return list(json.loads(render(report, {}))["discrepancies"])


def basil(data: Path) -> None:
    """Findings against the discrepancies that careful readers labelled in 50 stories of three outlets."""
    reading = read_articles([data / "basil" / "stories"])
    report = check(reading.articles, Config(), _tools(), reading.unreadable)
    rows, read = read_gold(data / "basil" / "gold.jsonl"), read_adjudicated(ADJUDICATED)
    for level in (Level.WARNING, Level.ERROR):
        print(f"-- data/basil, {level} and up\n")
        print(text(figures(judge(rows, at_least(_plain(report), level), read))))
    outcome = judge(rows, at_least(_plain(report), Level.WARNING), read)
    found = rule_figures((rule.id for rule in load_rules()), outcome, report.stories)
    FIGURES.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def _grouped(data: Path, stories: Path) -> tuple[Mapping[str, str], Report]:
    """The report on articles of allsides that a file groups, and each one's story."""
    of = {article: story for story, ids in json.loads(stories.read_text("utf-8")).items() for article in ids}
    reading = read_articles([data / "allsides" / "articles.jsonl"])
    return of, check([replace(a, story=of[a.id]) for a in reading.articles if a.id in of], Config(), _tools())


def fresh(data: Path) -> None:
    """Findings against what one careful reader each labelled in 109 more stories of three outlets: allsides.

    Rules were mended on the even ones; of the odd ones nothing was read, neither labels nor findings.
    """
    of, report = _grouped(data, FRESH_STORIES)
    rows, read = read_gold(FRESH), read_adjudicated(ADJUDICATED)
    found = at_least(_plain(report), Level.WARNING)
    for name, odd in (("mended on", 0), ("not read", 1)):
        half = {story for story in of.values() if int(story[-1]) % 2 == odd}
        print(f"-- data/allsides, {len(half)} stories, {name}; warning and up\n")
        own = [row for row in rows if row.story in half], [d for d in found if d["story"] in half]
        print(text(figures(judge(*own, read))))


def judged(data: Path) -> None:
    """Figures and dates of two outlets that readers judged: of one thing and told differently, told the same, or of
    other things. The candidates come from 273 stories of allsides, the unread half of `fresh` left out; the rules were
    mended on them.
    """
    _, report = _grouped(data, JUDGED_STORIES)
    found: dict[str, set[tuple[object, ...]]] = {"number": set(), "date": set()}
    for discrepancy in report.discrepancies:
        places = [(claim.article.id, claim.start, claim.end) for claim in discrepancy.claims]
        found.get(discrepancy.rule.split("-")[0], set()).update(itertools.permutations(places, 2))
    pairs = [json.loads(line) for line in JUDGED.read_text("utf-8").splitlines()]
    rows = []
    for kind, verdict in itertools.product(found, ("differs", "same", "other")):
        own = [
            (tuple(pair["a"]), tuple(pair["b"])) for pair in pairs if (pair["type"], pair["verdict"]) == (kind, verdict)
        ]
        rows.append((kind, verdict, str(len(own)), str(sum(pair in found[kind] for pair in own))))
    print(table(("pairs of", "judged", "pairs", "found"), rows))


def alignment(data: Path) -> None:
    """The alignment score beside cosine alone, on ecbplus, mrpc and stsbenchmark."""
    from checker.evaluate.alignment import measure

    rows = [
        (one.name, str(one.pairs), f"{one.ours:.3f}", f"{one.cosine:.3f}") for one in measure(data, _tools().encoder)
    ]
    print(table(("figure", "pairs", "alignment score", "cosine alone"), rows))


def event_pairs(data: Path) -> None:
    """What the events add to the alignment score on ecbplus, the weights set on the other half of the topics."""
    from checker.evaluate.event_pairs import measure

    rows = [
        (one.topics, str(one.pairs), *(f"{x:.3f}" for x in (one.cosine, one.alignment, one.events)), one.weights)
        for one in measure(data, _tools())
    ]
    print(table(("ecbplus", "pairs", "cosine alone", "alignment", "with events", "weights"), rows))


def certainty(data: Path) -> None:
    """How sure a sentence is of a clause within it, against readers' ratings: commitmentbank."""
    from checker.evaluate.certainty import measure

    rows = [
        (one.part, str(one.items), f"{one.pearson:.3f}", f"{one.spearman:.3f}")
        for one in measure(data, _tools().parser)
    ]
    print(table(("commitmentbank", "items", "Pearson", "Spearman"), rows))


def edits(data: Path) -> None:
    """How often a changed fact is flagged, and how often an unchanged one: summedits, fib_xsum and factor_news."""
    from checker.evaluate.edits import every_edit
    from checker.evaluate.sensitivity import measure

    rows = [
        (
            f"{seen.source}, {seen.kind}", f"{seen.flagged}/{seen.edits}", number(seen.share),
            ", ".join(f"{rule} {count}" for rule, count in seen.rules),
        )
        for seen in measure(every_edit(data), _tools())
    ]  # fmt: skip
    print(table(("edit", "flagged", "share", "by"), rows))


def sameday(data: Path) -> None:
    """What is found in articles that nobody labelled, and how much of it reading showed to be true: allsides."""
    from checker.evaluate.sameday import measure, read_share, sample

    rate, report = measure(data / "allsides" / "articles.jsonl", _tools(), GROUPS)
    print(f"{rate.stories} groups, {rate.articles} articles, {rate.pairs} aligned pairs, {rate.findings} findings")
    print(f"findings in a hundred pairs: {rate.per_hundred}")
    drawn = sample(report, READERS)
    true, read = read_share(drawn, READ)
    print(
        f"drawn at random: {len(drawn)}; read: {read}; true: {true}, a share of {number(true / read if read else None)}"
    )


def stories(data: Path) -> None:
    """Stories found in a mixed batch, against those that people gave: B-cubed on basil and ecbplus."""
    from checker.evaluate.stories import measure

    rows = [
        (
            one.name, str(one.articles), str(one.stories), str(one.groups),
            f"{one.precision:.3f}", f"{one.recall:.3f}", f"{one.f1:.3f}",
        )
        for one in measure(data)
    ]  # fmt: skip
    print(table(("batch", "articles", "stories", "groups found", "precision", "recall", "F1"), rows))


def language(data: Path) -> None:
    """Tags, trees and names of the shipped pipeline, on test parts that it was not trained on."""
    from checker.language.measure import measure

    for name, value in measure(data).items():
        print(f"{name:40} {value}")


def speech(data: Path) -> None:
    """Quotations and who said them, against polnear's annotators."""
    from checker.evaluate.polnear import measure

    for name, value in measure(data / "polnear" / "dev").items():
        print(f"{name:40} {value:.3f}")


PARTS: Mapping[str, Callable[[Path], None]] = {
    "basil": basil,
    "fresh": fresh,
    "judged": judged,
    "alignment": alignment,
    "events": event_pairs,
    "certainty": certainty,
    "edits": edits,
    "sameday": sameday,
    "stories": stories,
    "language": language,
    "speech": speech,
}


def main() -> None:
    """Measure the parts that are named, or all of them."""
    data, *names = Path(sys.argv[1]), *sys.argv[2:]
    if not data.is_dir():
        print(f"There is no {data}: nothing was measured. Give the folder of data sets: make eval DATA=…")
        return
    for name in names or PARTS:
        began = time.perf_counter()
        print(f"== {name}")
        PARTS[name](data)
        print(f"({time.perf_counter() - began:.0f} s)\n", flush=True)


if __name__ == "__main__":
    main()
