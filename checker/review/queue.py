"""The discrepancies in the order in which a reviewer meets them, filtered and sorted."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from urllib.parse import parse_qsl, urlencode

from checker.model import Discrepancy, Report
from checker.review.standing import Standing

SORTS = ("", "story", "rule", "outlet", "level")  # "" is the report's own order: the gravest and surest first
STATES = ("", "open", "skipped", "confirmed", "dismissed", "unsure", "disputed")


@dataclass(frozen=True, slots=True)
class Item:
    """A discrepancy with its story's title, the outlets in it, and all its words for the search."""

    discrepancy: Discrepancy
    story: str
    outlets: tuple[str, ...]
    words: str

    @property
    def fingerprint(self) -> str:
        """What names the item, in verdicts and in addresses."""
        return self.discrepancy.fingerprint


@dataclass(frozen=True, slots=True)
class View:
    """What is shown, and in which order; "" is everything. `verdict` is one of `STATES`, `sort` of `SORTS`."""

    rule: str = ""
    level: str = ""
    outlet: str = ""
    story: str = ""
    verdict: str = ""
    sort: str = ""
    search: str = ""

    @property
    def query(self) -> str:
        """The view as the query of an address; "" for the view of everything."""
        return urlencode({name: value for name, value in asdict(self).items() if value})


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a reviewer has come with what is in view."""

    total: int
    confirmed: int
    dismissed: int
    unsure: int
    skipped: int

    @property
    def done(self) -> int:
        """How many have the reviewer's verdict."""
        return self.confirmed + self.dismissed + self.unsure

    def __str__(self) -> str:
        decided = ("confirmed", "dismissed", "unsure", "skipped")
        parts = [f"{getattr(self, name)} {name}" for name in decided if getattr(self, name)]
        return ", ".join([f"{self.done} of {self.total}", *parts])


def view_of(given: Mapping[str, str] | str) -> View:
    """The view that an address's query names; what is not known in it is passed over."""
    pairs = dict(parse_qsl(given)) if isinstance(given, str) else given
    return View(**{field.name: pairs[field.name][:200] for field in fields(View) if field.name in pairs})


def _item(discrepancy: Discrepancy, title: str) -> Item:
    outlets = tuple(dict.fromkeys(claim.article.outlet for claim in discrepancy.claims))
    sentences = (claim.source[slice(*claim.statement)] for claim in discrepancy.claims)
    words = [discrepancy.subject, discrepancy.message, discrepancy.rule, title, *outlets, *sentences]
    return Item(discrepancy, title, outlets, " ".join(" ".join(words).casefold().split()))


def items(report: Report) -> tuple[Item, ...]:
    """The report's discrepancies in its order, each fingerprint once."""
    titles = {story.id: story.title or story.id for story in report.stories}
    found = {d.fingerprint: _item(d, titles.get(d.story, d.story)) for d in reversed(report.discrepancies)}
    return tuple(reversed(found.values()))


def _key(item: Item, sort: str) -> tuple[int, str]:
    keys = {
        "story": (0, item.story.casefold()),
        "rule": (0, item.discrepancy.rule),
        "outlet": (0, min(item.outlets, default="").casefold()),
        "level": (-item.discrepancy.level.rank, ""),
    }
    return keys.get(sort, (0, ""))


def in_state(fingerprint: str, state: str, standing: Standing) -> bool:
    """Whether the discrepancy is in that state for the reviewer; every one is in the state ""."""
    if state == "disputed":
        return fingerprint in standing.disputed
    if state == "skipped":
        return fingerprint in standing.skipped
    mine = standing.mine.get(fingerprint)
    return not state or (mine.decision if mine else "open") == state


def _tests(view: View) -> Iterator[Callable[[Item], bool]]:
    """What an item must stand for each part of the view that is asked for."""
    if view.rule:
        yield lambda item: item.discrepancy.rule == view.rule
    if view.level:
        yield lambda item: item.discrepancy.level.value == view.level
    if view.outlet:
        yield lambda item: view.outlet in item.outlets
    if view.story:
        yield lambda item: item.story == view.story
    if words := view.search.casefold().split():
        yield lambda item: all(word in item.words for word in words)


def in_view(queue: Sequence[Item], view: View) -> list[Item]:
    """What fits the view, sorted as it says, whatever the verdicts on it."""
    found = list(queue)
    for stands in _tests(view):
        found = [item for item in found if stands(item)]
    return sorted(found, key=lambda item: _key(item, view.sort)) if view.sort else found


def listed(queue: Sequence[Item], view: View, standing: Standing) -> list[Item]:
    """What fits the view and is in the state that it asks for."""
    return [item for item in in_view(queue, view) if in_state(item.fingerprint, view.verdict, standing)]


def progress(queue: Sequence[Item], view: View, standing: Standing) -> Progress:
    """How far the reviewer has come with what fits the view."""
    names = [item.fingerprint for item in in_view(queue, view)]
    decided = Counter(standing.mine[name].decision for name in names if name in standing.mine)
    skipped = sum(name in standing.skipped for name in names)
    return Progress(len(names), decided["confirmed"], decided["dismissed"], decided["unsure"], skipped)


def _around(queue: Sequence[Item], view: View, fingerprint: str) -> tuple[list[Item], list[Item]]:
    """What fits the view, before the item and after it; all is after one that is not there."""
    found = in_view(queue, view)
    place = next((n for n, item in enumerate(found) if item.fingerprint == fingerprint), None)
    return ([], found) if place is None else (found[:place], found[place + 1 :])


def following(queue: Sequence[Item], view: View, standing: Standing, fingerprint: str = "") -> Item | None:
    """The next one to decide after this: open and not skipped, from the start again after the end.

    Where the view asks for a state, it is the next one in that state. None where nothing is left.
    """
    before, after = _around(queue, view, fingerprint)
    if view.verdict not in ("", "open"):
        return next((item for item in after if in_state(item.fingerprint, view.verdict, standing)), None)
    return next((item for item in (*after, *before) if standing.is_waiting(item.fingerprint)), None)


def neighbours(
    queue: Sequence[Item], view: View, standing: Standing, fingerprint: str
) -> tuple[Item | None, Item | None]:
    """The ones before and after this in the view, decided or not; None at either end."""
    before, after = _around(queue, view, fingerprint)

    def first(side: Iterable[Item]) -> Item | None:
        return next((item for item in side if in_state(item.fingerprint, view.verdict, standing)), None)

    return first(reversed(before)), first(after)
