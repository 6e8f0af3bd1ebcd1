"""One name, figure, date or "not" differs in a passage that two outlets have otherwise word for word.

Why it matters. Outlets print the same agency's sentence. Where one fact in it differs, one of them has
changed it or has taken it down wrongly: there is no surer finding.

Stays quiet when more than one place differs, when one name is a form of the other, when either article
has the other's name too, when a later article has the higher toll, on other words, which paraphrases
change too, and on what other rules speak of: words in quotations, and figures and places that are
matched as those of one thing.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from rapidfuzz import fuzz

from checker.align.collation import Edit, kin
from checker.align.copies import single_edit, touches
from checker.align.quoted import Word
from checker.model import AlignedPair, Claim, Kind, Level, Mention, Relation, Statement, Story, hours_between
from checker.relations import relate_dates, relate_quantities
from checker.rule import Example, Finding

LEVEL = Level.ERROR
SPELLING = 75  # likeness, of 100, from which two names are one in two spellings
NAMES = frozenset({Kind.PERSON, Kind.PLACE, Kind.ORGANISATION})
VALUES = frozenset({Kind.QUANTITY, Kind.DATE})
LONGEST = 4  # words of a name that no mention covers
SMALL = frozenset({"the", "of", "and"})
NEGATIONS = frozenset({"not", "no", "never", "cannot"})
AUXILIARIES = frozenset("do does did is are was were be been has have had will would can could may any a the".split())
Mentions = tuple[Mention | None, Mention | None]

FLAGS = (
    Example(
        "The prize was handed to the author by Karl Nilsen on Friday evening in the town hall.",
        "The prize was handed to the author by Erik Hansen on Friday evening in the town hall.",
        says="“Karl Nilsen” or “Erik Hansen”",
    ),
    Example(
        "The organ pipes came from Vienna by ship with two builders and a box of old tools.",
        "The organ pipes came from Prague by ship with two builders and a box of old tools.",
        says="“Vienna” or “Prague”",
    ),
    Example(
        "The documents were given to reporters by John Fairfield outside the court on Monday.",
        "The documents were given to reporters by Peter Holloway outside the court on Monday.",
        says="“John Fairfield” or “Peter Holloway”",
    ),
    Example(
        "The delegation came from Hamburg with a letter for the bishop and a box of old maps.",
        "The delegation came from Rotterdam with a letter for the bishop and a box of old maps.",
        says="“Hamburg” or “Rotterdam”",
    ),
    Example(
        "Lawyers for the family sent the complaint to Susan Keller at the ministry last week.",
        "Lawyers for the family sent the complaint to Martha Jensen at the ministry last week.",
        says="“Susan Keller” or “Martha Jensen”",
    ),
    Example(
        "The two brothers were seen with Robert Lang at the racecourse on the day of the theft.",
        "The two brothers were seen with Walter Stone at the racecourse on the day of the theft.",
        says="“Robert Lang” or “Walter Stone”",
    ),
    Example(
        "The archive was moved into the tower in autumn because of the damp in the cellar, the keeper wrote.",
        "The archive was not moved into the tower in autumn because of the damp in the cellar, the keeper wrote.",
        says="denied in one of them only",
    ),
    Example(
        "The insurer refused to pay for the roof after the hearing, according to a note that Baltica published.",
        "The insurer refused to pay for the roof after the hearing, according to a note that Norddeich published.",
        says="“Baltica” or “Norddeich”",
    ),
    Example(
        "The keeper never opened the gate to the lower meadow while the geese were nesting there.",
        "The keeper opened the gate to the lower meadow while the geese were nesting there.",
        says="denied in one of them only",
    ),
)
PASSES = (
    Example(
        "Firefighters rescued 14 miners from the flooded shaft after nine hours.",
        "Firefighters rescued fourteen miners from the flooded shaft after nine hours.",
    ),
    Example(
        "The prize was handed to the author by the mayor, Steve Carter, on Friday.",
        "The prize was handed to the author by the mayor, Stephen Carter, on Friday.",
    ),
    Example(
        "The prize was handed to the author by Karl Nilsen on Friday evening.",
        "The prize was handed to the author by Mr. Nilsen on Friday evening.",
    ),
    Example(
        "The freighter left Hamburg on Monday. A freighter left Rotterdam on Friday.",
        "A freighter left Rotterdam on Friday. The freighter left Hamburg on Monday.",
    ),
    Example(
        "The court will hear the first witnesses on Monday.",
        "The court heard the last witnesses of another trial on Thursday.",
    ),
    Example("He scored 14 goals.", "She scored 12 goals."),
    Example(
        "The firm cut 300 jobs in Lisbon in May.",
        "The firm cut 900 jobs in Madrid in June.",
    ),
    Example(
        "The number of victims of the flood in the valley rose to 12 on Friday, the police said.",
        "The number of victims of the flood in the valley rose to 15 on Friday, the police said.",
        hours_apart=10,
    ),
    Example(
        "At least 12 people were hurt when the stand collapsed during the match on Sunday.",
        "At least 12 people were injured when the stand collapsed during the match on Sunday.",
    ),
    Example(
        "The treaty on fishing rights was signed in the United States after a year of talks.",
        "The treaty on fishing rights was signed in the U.S. after a year of talks.",
    ),
    Example(
        "The report on the dam was written by the World Water Council and kept under lock for years.",
        "The report on the dam was written by the WWC and kept under lock for years, then lost.",
    ),
    Example(
        "The archive was moved into the tower because of the damp in the cellar, the keeper wrote.",
        "The archive was moved into the tower because of the damp in the cellar, the keeper noted.",
    ),
    Example(
        "Nobody has opened the gate to the lower meadow since the geese began nesting there.",
        "Nobody had opened the gate to the lower meadow since the geese began nesting there.",
    ),
)


@dataclass(frozen=True, slots=True)
class _Side:
    """What one outlet has in the place where the passages differ."""

    start: int
    end: int
    text: str
    value: str


def _of_mention(mention: Mention) -> _Side:
    return _Side(mention.start, mention.end, mention.text, mention.value)


def _of_words(statement: Statement, differing: Sequence[Word]) -> _Side:
    start, end = differing[0].start, differing[-1].end
    text = statement.text[start:end]
    return _Side(start + statement.start, end + statement.start, text, text)


def _mention(statement: Statement, differing: tuple[Word, ...]) -> Mention | None:
    """The mention of a compared kind that the differing words are part of."""
    compared = (mention for mention in statement.mentions if mention.kind in NAMES | VALUES)
    return next((mention for mention in compared if touches(statement, differing, mention)), None)


def _short_for(short: str, long: str) -> bool:
    """Whether a name is made of the other's initials."""
    initials = "".join(word[0] for word in long.split() if word[0].isupper())
    return len(initials) > 1 and short.replace(".", "") == initials


def _apart(a: str, b: str) -> bool:
    """Whether two names are not forms of one name, nor one name spelled in two ways."""
    words = [{word.strip(".,").casefold() for word in name.split()} for name in (a, b)]
    return not words[0] & words[1] and fuzz.ratio(a, b) < SPELLING and not _short_for(a, b) and not _short_for(b, a)


def _name(statement: Statement, differing: tuple[Word, ...], mention: Mention | None) -> _Side | None:
    """The name that stands there: the mention, or words that begin with capitals inside a sentence."""
    if mention:
        return _of_mention(mention) if mention.kind in NAMES else None
    kept = [word for word in differing if word.text not in SMALL]
    capital = kept and kept[0].start > 0 and all(statement.text[word.start].isupper() for word in kept)
    return _of_words(statement, kept) if capital and len(kept) <= LONGEST else None


def _whole(differing: tuple[Word, ...], mention: Mention | None) -> bool:
    """Whether all of a name differs, not only "Karl" against "Mr." before one surname."""
    return mention is None or len(mention.text.split()) <= len(differing)


def _swapped(pair: AlignedPair, edit: Edit, mentions: Mentions) -> tuple[_Side, _Side] | None:
    """The two names of an edit, where neither article has the other's."""
    if None in mentions and not (_whole(edit.left, mentions[0]) and _whole(edit.right, mentions[1])):
        return None
    a, b = _name(pair.left, edit.left, mentions[0]), _name(pair.right, edit.right, mentions[1])
    if a is None or b is None or a.value == b.value or not _apart(a.text, b.text):
        return None
    return None if b.text in pair.left.article.text or a.text in pair.right.article.text else (a, b)


def _related(pair: AlignedPair, a: Mention, b: Mention) -> Relation:
    if a.quantity and b.quantity:
        hours = hours_between(pair.left.article, pair.right.article)
        return relate_quantities(a.quantity, b.quantity, a.slot.head, hours).relation
    return relate_dates(a.when, b.when).relation if a.when and b.when else Relation.UNKNOWN


def _values(pair: AlignedPair, mentions: Mentions) -> tuple[_Side, _Side] | None:
    """The two figures or dates of an edit, where they cannot both be right."""
    a, b = mentions
    if a is None or b is None or _related(pair, a, b) is not Relation.CONFLICTS:
        return None
    return _of_mention(a), _of_mention(b)


def _denied(pair: AlignedPair, edit: Edit) -> tuple[_Side, _Side] | None:
    """The two sentences, where the edit comes to a "not" in one of them."""
    count = [sum(word.text in NEGATIONS for word in side) for side in (edit.left, edit.right)]
    rest = [[w.text for w in side if w.text not in NEGATIONS | AUXILIARIES] for side in (edit.left, edit.right)]
    same = rest[0] == rest[1] or (len(rest[0]) == len(rest[1]) == 1 and kin(rest[0][0], rest[1][0]))
    if sorted(count) != [0, 1] or not same:
        return None
    left, right = (
        _Side(s.start, s.end, s.text, "denied" if denied else "affirmed")
        for s, denied in zip((pair.left, pair.right), count, strict=True)
    )
    return left, right


def _spoken_of(story: Story) -> set[tuple[str, int]]:
    """Where the values stand that are matched as values of one thing: other rules' business."""
    matches = [match for match in story.matches if match.kind in VALUES | {Kind.PLACE}]
    sides = [(match.pair.left, match.left) for match in matches] + [
        (match.pair.right, match.right) for match in matches
    ]
    return {(statement.article.id, mention.start) for statement, mention in sides}


def _quoted(story: Story) -> dict[str, list[tuple[int, int]]]:
    """Where each article quotes: what differs there is another rule's business too."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for statement in story.statements:
        if statement.kind == "quotation":
            spans.setdefault(statement.article.id, []).append((statement.start, statement.end))
    return spans


def _in_quotation(statement: Statement, differing: tuple[Word, ...], spans: dict[str, list[tuple[int, int]]]) -> bool:
    if not differing:
        return False
    place = statement.start + differing[0].start
    return any(start <= place < end for start, end in spans.get(statement.article.id, ()))


def _differing(pair: AlignedPair, edit: Edit, spoken: Set[tuple[str, int]]) -> tuple[_Side, _Side] | None:
    """What stands against what; None for what is no conflict and for what another rule has `spoken` of."""
    mentions = _mention(pair.left, edit.left), _mention(pair.right, edit.right)
    places = {(s.article.id, m.start) for s, m in zip((pair.left, pair.right), mentions, strict=True) if m}
    if places & spoken:
        return None
    return _swapped(pair, edit, mentions) or _values(pair, mentions) or _denied(pair, edit)


def _finding(pair: AlignedPair, sides: tuple[_Side, _Side], agreeing: int) -> Finding:
    a, b = sides
    denied = {a.value, b.value} == {"denied", "affirmed"}
    spans = (pair.left.start, pair.left.end), (pair.right.start, pair.right.end)
    return Finding(
        subject="Was it so or not?" if denied else f"{a.text} or {b.text}?",
        message="denied in one of them only" if denied else f"“{a.text}” or “{b.text}”",
        relation=Relation.CONFLICTS,
        because=(f"the sentences have {agreeing} words in common, in the same order", "nothing else differs"),
        claims=(
            Claim(pair.left.article, a.start, a.end, a.text, a.value, spans[0]),
            Claim(pair.right.article, b.start, b.end, b.text, b.value, spans[1]),
        ),
        score=pair.score,
    )


def check(story: Story) -> Iterator[Finding]:
    """One finding for every name, figure, date or "not" in which two sentences differ that are equal otherwise."""
    spoken, quoted = _spoken_of(story), _quoted(story)
    for pair in story.pairs:
        found = single_edit(pair.left, pair.right) if pair.left.kind == "sentence" else None
        if found is None or _in_quotation(pair.left, found[0].left, quoted):
            continue
        sides = _differing(pair, found[0], spoken)
        if sides and not _in_quotation(pair.right, found[0].right, quoted):
            yield _finding(pair, sides, found[1])
