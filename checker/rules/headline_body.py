"""A headline says otherwise than the article below it.

Why it matters. Headlines are often written by another hand than the article, and last, when a figure has
changed already; they are what most readers see, and all that many see.

Stays quiet when the article has the headline's figure, date or title too, when the headline rounds a figure or
counts one group more ("11 other states"), when either is hedged, when the figures are far apart, when the
sentence shares no other word with the headline, and when a name is only spelt in another transliteration.
A first line that repeats the headline is no part of the article.
"""

import re
from collections.abc import Iterator, Sequence

from checker.align.headlines import SHARED, Titled, rival, shared_words, titled
from checker.align.words import words
from checker.mentions.names import surname_match
from checker.mentions.role_relations import exclusive, same_role
from checker.model import Claim, Kind, Level, Mention, Relation, Role, Score, Statement, Story
from checker.relations import relate_dates
from checker.rule import Example, Finding, claim_of

LEVEL = Level.ERROR
SURE = Score(0.9)

FLAGS = (
    Example(
        "A fire in a furniture plant killed 12 workers in Arden on Monday, the mayor said.",
        headline="Fire in Arden furniture plant kills 10 workers",
        says="headline “10”, article “12”",
    ),
    Example(
        "The harbour fund will pay $35 million for a new quay, the council decided.",
        headline="Council: harbour fund to pay $53 million for new quay",
        says="headline “$53 million”, article “$35 million”",
    ),
    Example(
        "The airline will lay off 5,400 employees this autumn. It blames the price of fuel.",
        headline="Airline to lay off 4,500 employees over price of fuel",
        says="headline “4,500”, article “5,400”",
    ),
    Example(
        "Vicente Morales opened the exhibition in Lisbon. Morales is known for his bridges.",
        headline="Vincente Moralez opens exhibition in Lisbon",
        says="headline “Moralez”, article “Morales”",
    ),
    Example(
        "Foreign Minister Pavel Dvorak arrived in Vienna for the talks.",
        headline="Deputy Foreign Minister Pavel Dvorak arrives in Vienna for talks",
        says="headline “Deputy Foreign Minister”, article “Foreign Minister”",
    ),
    Example(
        "The parliament will vote on the fisheries bill on Wednesday, its speaker said.",
        headline="Parliament to vote on fisheries bill on Thursday",
        says="headline “Thursday”, article “Wednesday”",
    ),
)
PASSES = (
    Example("A fire killed 12 workers in Arden on Monday.", headline="Fire kills 12 workers in Arden"),
    Example(
        "The ministry is sending 5,200 soldiers to the southern border.",
        headline="Ministry to send 5,000 soldiers to southern border",
    ),
    Example(
        "The order covers Arden, Milton and 11 other towns along the river.",
        headline="Order covers 13 towns along river",
    ),
    Example(
        "Police said at least 10 people died in the crash on the bridge.",
        headline="12 people die in crash on bridge",
    ),
    Example(
        "The storm destroyed 40 houses in Arden. In Milton it destroyed 25 houses.",
        headline="Storm destroys 65 houses in Arden and Milton",
    ),
    Example(
        "The team, which had lost eight games in a row, won on Saturday. It has now won 14 games.",
        headline="Team wins after losing eight games",
    ),
    Example("President Olena Zelenska spoke in Kyiv on Monday.", headline="Zelenskaya speaks in Kyiv"),
    Example(
        "Former Prime Minister Elena Duca will speak at the congress.",
        headline="Elena Duca to speak at congress",
    ),
    Example(
        "President Ivo Maric flies to Brussels on Friday. As prime minister Maric had never been there.",
        headline="President Ivo Maric flies to Brussels",
    ),
    Example(
        "The parliament will vote on Wednesday. The minister spoke on Tuesday.",
        headline="Minister speaks on Tuesday before vote",
    ),
    Example(
        "Six in ten of those asked had read only one of the reports.",
        headline="Five reports on the harbour you must read",
    ),
    Example(
        "Fire kills 10 workers in Arden\n\nTen workers were killed in a fire in Arden on Monday.",
        headline="Fire kills 10 workers in Arden",
    ),
)


def _in_headline(headline: Statement, start: int, end: int, value: str) -> Claim:
    article = headline.article
    text = article.headline[start:end]
    return Claim(article, start, end, text, value, (headline.start, headline.end), in_headline=True)


def _finding(subject: str, above: Claim, below: Claim, *because: str, level: Level | None = None) -> Finding:
    return Finding(
        subject=subject,
        message=f"headline “{above.text}”, article “{below.text}”",
        relation=Relation.CONFLICTS,
        because=because,
        claims=(above, below),
        score=SURE,
        level=level,
    )


def _noun(above: Mention, headline: Statement) -> str:
    """The counted noun as the headline has it, with a space before it; "" for none."""
    head = above.slot.head
    found = re.search(rf"\b{re.escape(head[:-1])}\w*", headline.text[above.end :]) if head else None
    return f" {found.group()}" if found else ""


def _figures(article: Titled) -> Iterator[Finding]:
    for above in article.headline.mentions:
        if found := rival(article, above):
            statement, below = found
            claim = _in_headline(article.headline, above.start, above.end, above.value)
            why = "the article does not have the headline's figure"
            subject = f"{above.text} or {below.text}{_noun(above, article.headline)}?"
            yield _finding(subject, claim, claim_of(statement, below), why)


def _names(article: Titled) -> Iterator[Finding]:
    """A surname that is nowhere in the article, and one there that differs by a letter."""
    known = set(words(article.headline.article.text))
    for above in article.headline.mentions:
        surname = above.person.surname if above.person else ""
        if not surname or set(words(surname)) <= known:
            continue
        for statement, below in article.mentions(Kind.PERSON):
            other = below.person.surname if below.person else ""
            if surname_match(surname, other) == "spelling" and other in below.text and surname in above.text:
                start = above.start + above.text.rindex(surname)
                at = below.start + below.text.rindex(other)
                span = (statement.start, statement.end)
                yield _finding(
                    f"{surname} or {other}?",
                    _in_headline(article.headline, start, start + len(surname), surname),
                    Claim(statement.article, at, at + len(other), other, other, span),
                    f"the article has no “{surname}”",
                    level=Level.WARNING,
                )
                break


def _clash(above: Mention, people: Sequence[tuple[Statement, Mention]]) -> tuple[Role, Statement, Role] | None:
    """A role of the headline that excludes one in the article, which does not have the headline's too."""
    if above.person is None:
        return None
    same = [(s, m.person) for s, m in people if m.person and m.person.surname == above.person.surname]
    for role in above.person.roles:
        theirs = [(s, other) for s, person in same for other in person.roles]
        if any(same_role(role, other) for _, other in theirs):
            continue
        found = next(((role, s, other) for s, other in theirs if exclusive(role, other)), None)
        if found:
            return found
    return None


def _titles(article: Titled) -> Iterator[Finding]:
    for above in article.headline.mentions:
        if found := _clash(above, article.mentions(Kind.PERSON)):
            role, statement, other = found
            text = statement.article.text[other.start : other.end]
            span = (statement.start, statement.end)
            yield _finding(
                f"{above.value}: {role.office} or {other.office}?",
                _in_headline(article.headline, role.start, role.end, role.office),
                Claim(statement.article, other.start, other.end, text, other.office, span),
                f"nobody is {role.office} and {other.office} of one body at one time",
            )


def _conflict(above: Mention, below: Mention) -> bool:
    if above.when is None or below.when is None:
        return False
    return relate_dates(above.when, below.when).relation is Relation.CONFLICTS


def _one_act(above: Mention, below: Mention) -> bool:
    """Whether both dates are dates of one verb, at one grain."""
    grains = {mention.when.grain for mention in (above, below) if mention.when}
    return len(grains) == 1 and bool(above.slot.predicate) and above.slot.predicate == below.slot.predicate


def _dates(article: Titled) -> Iterator[Finding]:
    """A date of the headline that is nowhere in the article, which has another one with the same verb."""
    below = article.mentions(Kind.DATE)
    for above in article.headline.mentions:
        if above.when is None or not all(_conflict(above, mention) for _, mention in below):
            continue
        for statement, mention in below:
            if _one_act(above, mention) and shared_words(article.headline, statement, "") >= SHARED:
                claim = _in_headline(article.headline, above.start, above.end, above.value)
                why = f"both are dates of “{above.slot.predicate}”"
                yield _finding(f"{above.text} or {mention.text}?", claim, claim_of(statement, mention), why)
                break


def check(story: Story) -> Iterator[Finding]:
    """One finding for every figure, name, title and date of a headline that its article contradicts."""
    for article in titled(story):
        yield from _figures(article)
        yield from _names(article)
        yield from _titles(article)
        yield from _dates(article)
