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
    juniors = _juniors(spans)
    clusters: list[list[Span]] = []
    for span in (span for span in spans if span.person.given):
        apart = _bare(span.person) in juniors
        for cluster in clusters:
            same = all(_same_full(span.person, other) for other in {other.person for other in cluster})
            if same and not (apart and bool(cluster[0].person.suffix) != bool(span.person.suffix)):
                cluster.append(span)
                break
        else:
            clusters.append([span])
    return clusters


def _surnames(cluster: Sequence[Span]) -> frozenset[str]:
    """What the person may be called for short: the surname, and its last part."""
    names = {fold(span.person.surname) for span in cluster}
    return frozenset(names | {name.split(" ")[-1] for name in names if " " in name and len(name.split(" ")[-1]) > 3})


def _gender(honorific: str) -> str:
    low = honorific.casefold()
    return "f" if low in _FEMALE else "m" if low in _MALE else ""


def _fits(span: Span, cluster: Sequence[Span]) -> bool:
    """Whether the courtesy title of a bare surname goes with those of the cluster."""
    genders = {_gender(other.person.honorific) for other in cluster} - {""}
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
    first = min(fitting, key=lambda cluster: (cluster[0].sentence, cluster[0].first))
    others = [other for cluster in fitting if cluster is not first for other in cluster if other.person.given]
    if any(0 <= span.sentence - other.sentence <= _NEAR for other in others):
        return None
    return first


def _by_given(span: Span, clusters: list[list[Span]]) -> list[list[Span]]:
    name = fold(span.person.surname)
    return [c for c in clusters if any(fold(other.person.given) == name for other in c)]


def _introduced(spans: Sequence[Span], cluster: Sequence[Span]) -> bool:
    """Whether the bare surname was someone else's before the cluster's first full name: "President Hill … Ann Hill".

    So it is where the surname stands alone at least twice before, and twice as often as the full name stands at all.
    """
    first = min((span.sentence, span.first) for span in cluster)
    short = _surnames(cluster)
    before = [
        s for s in spans if not s.person.given and (s.sentence, s.first) < first and fold(s.person.surname) in short
    ]
    return len(before) >= _ALREADY and len(before) >= _ALREADY * len(cluster)


def clusters(spans: Sequence[Span]) -> tuple[tuple[Span, ...], ...]:
    """The spans of one article grouped by person; a bare surname that several share stands alone.

    Names with a first name come first, then bare surnames join them, then first names used alone.
    """
    full = _full_clusters(spans)
    anchors = [cluster if not _introduced(spans, cluster) else cluster[:0] for cluster in map(list, full)]
    alone: dict[str, list[Span]] = {}
    single: list[list[Span]] = []
    for span in (span for span in spans if not span.person.given):
        name = fold(span.person.surname)
        options = [i for i, c in enumerate(anchors) if name in _surnames(c)] or [
            i for i, c in enumerate(anchors) if c in _by_given(span, anchors)
        ]
        chosen = _choose(span, [anchors[i] for i in options]) if options else None
        if chosen is not None:
            full[next(i for i in options if anchors[i] is chosen)].append(span)
        elif options:
            single.append([span])
        else:
            alone.setdefault(name, []).append(span)
    return tuple(tuple(cluster) for cluster in (*full, *alone.values(), *single))


def shared_surnames(groups: Sequence[Sequence[Span]]) -> frozenset[str]:
    """Surnames, folded, that more than one person of the article bears."""
    seen = Counter(
        name for group in groups for name in {fold(span.person.surname) for span in group if span.person.given}
    )
    return frozenset(name for name, count in seen.items() if count > 1)
