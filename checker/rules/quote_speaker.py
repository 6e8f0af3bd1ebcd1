"""The same words are put into two mouths.

Why it matters. Who said it is half of what a quotation says. Where two outlets give one utterance to
different people, one of them has the wrong name, or a spokesman's words have become those of the
person that he speaks for.

Stays quiet when an outlet does not say who spoke or says it by a pronoun, when the names are two
forms of one name, and on common nouns ("a spokesman", "officials") that may be anybody.
"""

from collections.abc import Iterator

from checker.align.utterances import same_speaker
from checker.align.words import words
from checker.model import AlignedPair, Claim, Level, Relation, Statement, Story
from checker.rule import Example, Finding

LEVEL = Level.WARNING
SURE = 0.35  # of a pair's score, which counts how much of the wording agrees
DOCUMENTS = frozenset({"letter", "indictment", "lawsuit", "complaint", "resolution"})
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
)


def _is_named(statement: Statement) -> bool:
    """Whether the outlet itself names the speaker beside the quotation, or a document that speaks."""
    said = statement.attribution
    if said is None or not said.speaker:
        return False
    name, source = words(said.speaker), words(said.source)
    if all(word[0].isupper() or word in PARTICLES for word in said.speaker.split()) and name[0] not in SMALL:
        return len(name) > 1 and name[-1] in source
    return name[-1] in DOCUMENTS


def _two_mouths(pair: AlignedPair) -> bool:
    left, right = pair.left.speaker, pair.right.speaker
    if same_speaker(pair.left, pair.right) is not False or not _is_named(pair.left) or not _is_named(pair.right):
        return False
    return not (set(words(left)) & set(words(right))) - SMALL


def _claim(statement: Statement) -> Claim:
    """The quotation as the claim, its speaker as the value."""
    article = statement.article
    return Claim(
        article, statement.start, statement.end, statement.text, statement.speaker, (statement.start, statement.end)
    )


def check(story: Story) -> Iterator[Finding]:
    """One finding for every utterance that two outlets give to different speakers."""
    for pair in story.pairs:
        if pair.left.kind == "quotation" and pair.score.total >= SURE and _two_mouths(pair):
            shown = " ".join(pair.left.text.split()[:6])
            yield Finding(
                subject=f"Who said “{shown} …”?",
                message=f"{pair.left.speaker} or {pair.right.speaker}",
                relation=Relation.CONFLICTS,
                because=("one utterance, by its words", "each outlet names its speaker, and the names differ"),
                claims=(_claim(pair.left), _claim(pair.right)),
                score=pair.score,
            )
