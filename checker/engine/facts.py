"""What a story's outlets were compared on, which of them carry it, and which are silent: a row a fact."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from checker.model import Fact, Kind, Match, Mention, Relation, Statement, Story
from checker.relations import relate_dates, relate_quantities

Place = tuple[str, int, int]
Side = tuple[Statement, Mention]
BEFORE, BEHIND = 4, 5  # words shown on either side of a value
OPENING = 4  # sentences of an article in which a figure belongs to the news itself
FIGURES = frozenset({"count", "money", "percent", "vote", "score", "measure"})  # forms whose omission is worth a row
SMALL = 2  # a bare count up to here is a turn of phrase


def _is_plain(mention: Mention) -> bool:
    """Whether a value is a fact of its own: no ordinal ("the first time"), no vague word ("several")."""
    found = mention.quantity
    return found is None or (found.form not in {"ordinal", "rank"} and found.hedge != "vague")


def agrees(match: Match) -> bool:
    """Whether two figures, or two dates, of one thing are equal."""
    left, right = match.left, match.right
    if left.quantity and right.quantity:
        equal = relate_quantities(left.quantity, right.quantity).relation is Relation.EQUAL
        return equal and _is_plain(left) and _is_plain(right)
    if left.when and right.when:
        return relate_dates(left.when, right.when).relation is Relation.EQUAL
    return False


def _slot(statement: Statement, mention: Mention) -> str:
    """What the fact is about: the words around the value, as the first outlet has them."""
    text = statement.article.text
    before = text[statement.start : mention.start].split()[-BEFORE:]
    behind = text[mention.end : statement.end].split()[:BEHIND]
    return " ".join([*before, "…", *behind])


def _sides(match: Match) -> dict[Place, Side]:
    sides = ((match.pair.left, match.left), (match.pair.right, match.right))
    return {(s.article.id, m.start, m.end): (s, m) for s, m in sides}


def _grouped(matches: Sequence[Match]) -> list[dict[Place, Side]]:
    """Matches that share a value are one fact."""
    groups: list[dict[Place, Side]] = []
    for match in matches:
        sides = _sides(match)
        joined = [group for group in groups if group.keys() & sides.keys()]
        for group in joined:
            groups.remove(group)
            sides |= group
        groups.append(sides)
    return groups


class _Values:
    """All values of a story, by outlet."""

    def __init__(self, story: Story) -> None:
        """Every mention counts, in whatever sentence it stands."""
        self.outlets = tuple(dict.fromkeys(article.outlet for article in story.articles))
        self.of: dict[str, set[tuple[Kind, str]]] = defaultdict(set)
        for statement in story.statements:
            self.of[statement.article.outlet] |= {(mention.kind, mention.value) for mention in statement.mentions}

    def silent(self, group: Mapping[Place, Side]) -> tuple[str, ...]:
        """The outlets in which none of a fact's values stands anywhere."""
        values = {(mention.kind, mention.value) for _, mention in group.values()}
        return tuple(outlet for outlet in self.outlets if not self.of[outlet] & values)


def _fact(group: Mapping[Place, Side], values: _Values, *, agreed: bool) -> Fact:
    """One fact in the words of each outlet, with what its first article has around it."""
    by_outlet: dict[str, str] = {}
    for _, (statement, mention) in sorted(group.items(), key=lambda item: item[0]):
        by_outlet.setdefault(statement.article.outlet, mention.text)
    told = tuple(sorted(by_outlet.items()))
    return Fact(_slot(*group[min(group)]), told, agreed, values.silent(group))


def _agreed(story: Story, values: _Values) -> Iterator[tuple[Place, Fact]]:
    """The figures and dates that two outlets or more share, each once, with where it stands first."""
    for kind in (Kind.QUANTITY, Kind.DATE):
        for group in _grouped([m for m in story.matches if m.kind is kind and agrees(m)]):
            yield min(group), _fact(group, values, agreed=True)


def _tells(mention: Mention) -> bool:
    """Whether a figure is one that a reader would miss."""
    found = mention.quantity
    if found is None or found.form not in FIGURES or not _is_plain(mention):
        return False
    return found.form != "count" or found.high > SMALL


def _alone(story: Story, values: _Values) -> Iterator[tuple[Place, Fact]]:
    """The figures of each article's opening that no other outlet has anywhere, nor another one in their place."""
    met = {place for match in story.matches if match.kind is not Kind.PERSON for place in _sides(match)}
    for article in story.articles:
        opening = [s for s in story.statements if s.article.id == article.id and s.kind == "sentence"][:OPENING]
        for statement in opening:
            for mention in filter(_tells, statement.mentions):
                place = (article.id, mention.start, mention.end)
                fact = _fact({place: (statement, mention)}, values, agreed=False)
                if place not in met and len(fact.silent) == len(values.outlets) - 1:
                    yield place, fact


def story_facts(story: Story) -> tuple[Fact, ...]:
    """The facts on which two outlets or more agree, then the figures of an opening that one outlet alone has; each
    once, in order of the first outlet's text. A story of one outlet has none.
    """
    values = _Values(story)
    if len(values.outlets) < 2:
        return ()
    agreed, alone = (sorted(found, key=lambda f: f[0]) for found in (_agreed(story, values), _alone(story, values)))
    return tuple(dict.fromkeys(fact for _, fact in (*agreed, *alone)))
