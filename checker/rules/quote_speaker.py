"""The same words are put into two mouths, or into a mouth and a document.

Why it matters. Who said it is half of what a quotation says. Where two outlets give one utterance to
different people, one of them has the wrong name, or a spokesman's words have become those of the
person that he speaks for. What one takes from an indictment, another may have from the office that
wrote it.

Stays quiet when an outlet does not say who spoke or says it by a pronoun, when the names are two
forms of one name, on common nouns ("a spokesman", "officials", "a statement") that may be anybody's,
where a person may speak for a body, on who signs a post, which may pass on another's words, and where
one outlet names the other's speaker beside the words as well: two who speak together, one who quotes
the other, or a spokeswoman with the one that she speaks for.
"""

import re
from collections.abc import Iterator

from checker.align.passages import Passages, reach
from checker.align.thresholds import threshold
from checker.align.utterances import one_speaker, surname
from checker.align.words import words
from checker.model import AlignedPair, Claim, Level, Relation, Statement, Story
from checker.rule import Example, Finding

LEVEL = Level.WARNING
DOCUMENTS = frozenset(
    {"letter", "indictment", "lawsuit", "complaint", "resolution", "affidavit", "petition", "filing", "memo", "ruling"}
)
ISSUED = frozenset({"statement", "release"})  # whose it is has to stand with it: else it is the person's own
BODIES = frozenset(
    {"office", "department", "ministry", "agency", "commission", "committee", "bureau", "council", "company", "police"}
)
DIFFERENT = ({"person"}, {"person", "document"}, {"body", "document"})  # a person may speak for a body
BEHIND = re.compile(r"\s(?:from|by|of|in|to|that|which|signed|sent|filed|released|issued)\s|,")
SIGNED = frozenset({"-", "–", "—", "―", "--"})  # whoever signs a post may pass on another's words
FEW = 2  # words: "the company" may be anybody's
PARTICLES = frozenset({"de", "la", "van", "von", "der", "bin", "al", "du", "di", "da"})
SMALL = frozenset({"the", "of", "and", "for", "mr", "mrs", "ms"})

FLAGS = (
    Example(
        "“The harbour will stay open through the strike, whatever the union decides,” said Elsa Brandt.",
        "“The harbour will stay open through the strike, whatever the union decides,” said Peter Sandell.",
        says="Elsa Brandt or Peter Sandell",
    ),
    Example(
        "“No minister knew of these secret payments to a contractor before summer,” Peter Carrick told reporters.",
        "Anna Holt said: “No minister knew of these secret payments to a contractor before summer.”",
        says="Peter Carrick or Anna Holt",
    ),
    Example(
        "“The pupils were never in any danger during the fire drill,” Rosa Lindgren said.",
        "“The pupils were never in any danger during the fire drill,” Jonas Berg said.",
        says="Rosa Lindgren or Jonas Berg",
    ),
    Example(
        "“Your conduct is incompatible with the duties of a treasurer,” the letter stated.",
        "“Your conduct is incompatible with the duties of a treasurer,” Amos Pell said.",
        says="the letter or Amos Pell",
    ),
    Example(
        "“We found no trace of poison in any of the samples,” Doctor Nadia Roth said on Friday.",
        "“We found no trace of poison in any of the samples,” Carl Weber said on Friday.",
        says="Nadia Roth or Carl Weber",
    ),
    Example(
        "“Every one of these trees was planted by my grandfather,” Tomas Reyes said.",
        "Karin Ostrom said that “every one of these trees was planted by my grandfather.”",
        says="Tomas Reyes or Karin Ostrom",
    ),
    Example(
        "“The senator regrets that the hearing was moved without notice,” said Paul Ember, an aide.",
        "“The senator regrets that the hearing was moved without notice,” reads a statement from the senator’s office.",
        says="Paul Ember or a statement from the senator’s office",
    ),
    Example(
        "“The couple used the charity’s accounts to furnish a holiday home,” the 30-page indictment says.",
        "“The couple used the charity’s accounts to furnish a holiday home,” the city prosecutor’s office said.",
        says="the 30-page indictment or the city prosecutor’s office",
    ),
)
PASSES = (
    Example(
        "“The harbour will stay open through the strike,” said Elsa Brandt.",
        "“The harbour will stay open through the strike,” Brandt said.",
    ),
    Example(
        "“The harbour will stay open through the strike,” said Elsa Brandt.",
        "“The harbour will stay open through the strike,” she said.",
    ),
    Example(
        "“The harbour will stay open through the strike,” said Elsa Brandt.",
        "“The harbour will stay open through the strike,” a spokeswoman said.",
    ),
    Example(
        "“The harbour will stay open through the strike,” said Elsa Brandt.",
        "There were cheers. “The harbour will stay open through the strike.”",
    ),
    Example(
        "“The harbour will stay open through the strike,” said Elsa Brandt.",
        "“The strike is a mistake,” said Peter Sandell.",
    ),
    Example("“We will win this,” said Steve Carter.", "“We will win this,” said Stephen Carter."),
    Example("“A dark day,” said Ana Kovac.", "“A dark day,” said Ivo Maric."),
    Example(
        "“No minister knew of these payments,” said Volodymyr Petrenko.",
        "“No minister knew of these payments,” said Vladimir Petrenko.",
    ),
    Example(
        "“The pupils were never in any danger,” officials said.",
        "“The pupils were never in any danger,” Jonas Berg said.",
    ),
    Example(
        "“The pupils were never in any danger,” Jonas Berg said.",
        "“The pupils were in great danger all night,” Rosa Lindgren said.",
    ),
    Example(
        "“The museum will reopen its northern wing before the autumn holidays,” Rosa Lindgren said in a statement.",
        "“The museum will reopen its northern wing before the autumn holidays,” the statement said.",
    ),
    Example(
        "“The museum will reopen its northern wing before the autumn holidays,” Rosa Lindgren said.",
        "“The museum will reopen its northern wing before the autumn holidays,” the city’s culture department said.",
    ),
    Example(
        "“The museum will reopen its northern wing before the autumn holidays,” the letter said.",
        "“The museum will reopen its northern wing before the autumn holidays,” said a letter by both directors.",
    ),
    Example(
        "“The museum will reopen its northern wing before the autumn holidays,” Rosa Lindgren said.",
        "The news spread.\n\nThe museum will reopen its northern wing before the autumn holidays! — Peter Sandell "
        "(@psandell) May 3",
    ),
    Example(
        "“The closure is a needless blow to every village on the coast,” said Elsa Brandt and Peter Sandell.",
        "In a joint statement with Elsa Brandt, Peter Sandell said: “The closure is a needless blow to every village "
        "on the coast.”",
    ),
    Example(
        "Peter Sandell wrote: “There was never a plan for what to do when the money ran out in March, and nobody in "
        "the ministry asked for one.”",
        "“Sandell wrote, ‘There was never a plan for what to do when the money ran out in March, and nobody in the "
        "ministry asked for one,’” Elsa Brandt said.",
    ),
    Example(
        "“The minister met the contractor once, in his role as a member of the party’s board,” said Rosa Lindgren.",
        "Rosa Lindgren, who speaks for the minister, wrote that Peter Sandell had answered truthfully:\n\n“The "
        "minister met the contractor once, in his role as a member of the party’s board.”",
    ),
)


def _head(source: str) -> str:
    """The noun that a source is: "statement" of "a statement from the mayor's office"."""
    return (words(BEHIND.split(source, maxsplit=1)[0]) or ("",))[-1]


def _kind(statement: Statement) -> str:
    """What the outlet itself names as the source beside the quotation: a "person" by a full name, a "document" or a
    "body"; "" for anything else, a bare "statement" among it, since it may be anybody's.
    """
    said = statement.attribution
    if said is None or not said.source or said.cue in SIGNED:
        return ""
    name, source = words(said.speaker), words(said.source)
    if name and name[0] not in SMALL and all(w[0].isupper() or w in PARTICLES for w in said.speaker.split()):
        return "person" if len(name) > 1 and name[-1] in source and name[-1] not in BODIES else ""
    head = _head(said.source)
    if head in ISSUED:
        return "document" if BEHIND.search(said.source) else ""
    return "document" if head in DOCUMENTS else "body" if head in BODIES and len(source) > FEW else ""


def _two_mouths(pair: AlignedPair) -> bool:
    kinds = {_kind(pair.left), _kind(pair.right)}
    if one_speaker(pair.left, pair.right) or kinds not in DIFFERENT:
        return False
    left, right = (words(_source(statement)) for statement in (pair.left, pair.right))
    return not (set(left) & set(right)) - SMALL


def _named_by_both(pair: AlignedPair, passages: Passages) -> bool:
    """Whether one outlet names the other's speaker beside the words too, whatever it makes of either."""
    for one, other in ((pair.left, pair.right), (pair.right, pair.left)):
        said = one.attribution.source if one.attribution else ""
        beside = {word for sentence in passages.naming(one, said) for word in words(sentence.text)}
        if _kind(other) == "person" and beside.issuperset(surname(other)):
            return True
    return False


def _source(statement: Statement) -> str:
    """Who or what said it, by the name or else as written."""
    return statement.speaker or (statement.attribution.source if statement.attribution else "")


def _claim(statement: Statement, passages: Passages) -> Claim:
    """The quotation as the claim, from where its source is named; the source is the value."""
    source = statement.attribution.source if statement.attribution else ""
    start, end = reach(statement, passages.naming(statement, source)[:1])
    return Claim(statement.article, start, end, statement.article.text[start:end], _source(statement), (start, end))


def _finding(pair: AlignedPair, passages: Passages) -> Finding:
    shown = " ".join(pair.left.text.split()[:6])
    people = _kind(pair.left) == _kind(pair.right)
    return Finding(
        subject=f"Who said “{shown} …”?",
        message=f"{_source(pair.left)} or {_source(pair.right)}",
        relation=Relation.CONFLICTS if people else Relation.UNKNOWN,
        because=("one utterance, by its words", "each outlet names its source, and the sources differ"),
        claims=(_claim(pair.left, passages), _claim(pair.right, passages)),
        score=pair.score,
    )


def check(story: Story) -> Iterator[Finding]:
    """One finding for every two sources to which two outlets give what was said, at the surest of their quotations."""
    passages = Passages(story)
    found: dict[tuple[str, str, str, str], AlignedPair] = {}
    for pair in sorted(story.pairs, key=lambda pair: -pair.score.total):
        sure = pair.left.kind == "quotation" and pair.score.total >= threshold("quote-speaker.sure")
        if sure and _two_mouths(pair) and not _named_by_both(pair, passages):
            ids = pair.left.article.id, pair.right.article.id
            found.setdefault((*ids, _source(pair.left), _source(pair.right)), pair)
    yield from (_finding(pair, passages) for pair in found.values())
