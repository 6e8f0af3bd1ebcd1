"""Which of an article's names are one person: "Dmitry Peskov", "Mr. Peskov" and "Peskov"."""

from collections import Counter
from collections.abc import Sequence

from checker.mentions.name_checks import Span
from checker.mentions.names import first_names_match, fold, middle_clash, suffix_clash
from checker.model import Person

_FEMALE = frozenset({"mrs.", "mrs", "ms.", "ms", "miss", "madame", "lady", "dame"})
_MALE = frozenset({"mr.", "mr", "sir", "lord"})
_ALREADY = 2  # bare surnames before the first full name from which they are someone else's
_NEAR = 4  # sentences within which a full name is still the one that a shared surname means


def _same_full(left: Person, right: Person) -> bool:
    """Whether two full names of one article are one person's."""
    if fold(left.surname) != fold(right.surname) or suffix_clash(left, right) or middle_clash(left, right):
        return False
    return first_names_match(left, right) is not None


def _juniors(spans: Sequence[Span]) -> frozenset[str]:
    """Names that the article gives with "Jr." and without: father and son, not one person spelled twice."""
    with_suffix = {_bare(span.person) for span in spans if span.person.suffix}
    return frozenset(
        with_suffix & {_bare(span.person) for span in spans if span.person.given and not span.person.suffix}
    )


def _bare(person: Person) -> str:
    return fold(f"{person.given} {person.surname}")


def _full_clusters(spans: Sequence[Span]) -> list[list[Span]]:
    """The spans with first names, grouped by person; each spelling of a name is compared once."""
    juniors = _juniors(spans)
    by_name: dict[Person, list[Span]] = {}
    for span in (span for span in spans if span.person.given):
        by_name.setdefault(span.person, []).append(span)
    groups: list[list[Person]] = []
    for person in by_name:
        apart = _bare(person) in juniors
        for group in groups:
            kept = not (apart and bool(group[0].suffix) != bool(person.suffix))
            if kept and all(_same_full(person, other) for other in group):
                group.append(person)
                break
        else:
            groups.append([person])
    return [[span for person in group for span in by_name[person]] for group in groups]


def _surnames(cluster: Sequence[Span]) -> frozenset[str]:
    """What the person may be called for short: the surname, and its last part."""
    names = {fold(span.person.surname) for span in cluster}
    return frozenset(names | {name.split(" ")[-1] for name in names if " " in name and len(name.split(" ")[-1]) > 3})


def _gender(honorific: str) -> str:
    low = honorific.casefold()
    return "f" if low in _FEMALE else "m" if low in _MALE else ""


def _bearer(person: Person) -> str:
    """The gender that a courtesy title shows, or a generation: "Jr." and "III" are men's."""
    return _gender(person.honorific) or ("m" if person.suffix else "")


def _fits(span: Span, cluster: Sequence[Span]) -> bool:
    """Whether the courtesy title of a bare surname goes with those of the cluster."""
    genders = {_bearer(other.person) for other in cluster} - {""}
    gender = _gender(span.person.honorific)
    return not gender or not genders or gender in genders


def _choose(span: Span, options: list[list[Span]]) -> list[Span] | None:
    """The one person that a bare surname means, None where several are as likely."""
    fitting = [cluster for cluster in options if _fits(span, cluster)]
    if span.person.suffix:
        fitting = [cluster for cluster in fitting if any(other.person.suffix for other in cluster)]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    titled = [
        cluster
        for cluster in fitting
        if span.person.honorific and any(o.person.honorific == span.person.honorific for o in cluster)
    ]
    if len(titled) == 1:
        return titled[0]
    first = min(fitting, key=lambda cluster: _at(cluster[0]))
    others = [other for cluster in fitting if cluster is not first for other in cluster if other.person.given]
    if any(0 <= span.sentence - other.sentence <= _NEAR for other in others):
        return None
    return first


def _introduced(spans: Sequence[Span], cluster: Sequence[Span]) -> bool:
    """Whether the bare surname was someone else's before the cluster's first full name: "President Hill … Ann Hill".

    So it is where the surname stands alone at least twice before, and twice as often as the full name stands at all.
    """
    first = min(map(_at, cluster))
    short = _surnames(cluster)
    before = [
        s for s in spans if not s.person.given and (s.sentence, s.first) < first and fold(s.person.surname) in short
    ]
    return len(before) >= _ALREADY and len(before) >= _ALREADY * len(cluster)


def _at(span: Span) -> tuple[int, int]:
    return span.sentence, span.first


def _index(groups: Sequence[tuple[frozenset[str], int]]) -> dict[str, list[int]]:
    """By short name the numbers of the groups that go by it."""
    found: dict[str, list[int]] = {}
    for names, number in groups:
        for name in names:
            found.setdefault(name, []).append(number)
    return found


def _anchors(spans: Sequence[Span], full: Sequence[list[Span]]) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """By surname, and by first name, the groups that a lone word may join."""
    own = [(i, cluster) for i, cluster in enumerate(full) if not _introduced(spans, cluster)]
    surnames = _index([(_surnames(cluster), i) for i, cluster in own])
    return surnames, _index([(frozenset(fold(span.person.given) for span in cluster), i) for i, cluster in own])


def clusters(spans: Sequence[Span]) -> tuple[tuple[Span, ...], ...]:
    """The spans of one article grouped by person; a bare surname that several share stands alone.

    Names with a first name come first, then bare surnames join them, then first names used alone.
    """
    full = _full_clusters(spans)
    surnames, givens = _anchors(spans, full)
    joined: dict[int, list[Span]] = {}
    alone: dict[str, list[Span]] = {}
    single: list[list[Span]] = []
    for span in (span for span in spans if not span.person.given):
        name = fold(span.person.surname)
        options = surnames.get(name) or givens.get(name) or []
        chosen = _choose(span, [full[i] for i in options])
        if chosen is not None:
            joined.setdefault(next(i for i in options if full[i] is chosen), []).append(span)
        elif options:
            single.append([span])
        else:
            alone.setdefault(name, []).append(span)
    whole = [sorted((*cluster, *joined.get(i, ())), key=_at) for i, cluster in enumerate(full)]
    return tuple(tuple(cluster) for cluster in (*whole, *alone.values(), *single))


def shared_surnames(groups: Sequence[Sequence[Span]]) -> frozenset[str]:
    """Surnames, folded, that more than one person of the article bears."""
    seen = Counter(
        name for group in groups for name in {fold(span.person.surname) for span in group if span.person.given}
    )
    return frozenset(name for name, count in seen.items() if count > 1)
