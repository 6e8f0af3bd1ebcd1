"""One person goes by two forms of the name: a nickname, or a middle name that only one outlet has.

Why it matters. Readers who compare, and programs that count, take "Bob" and "Robert" for two people;
a house has one form for each name and wants to see where it departs from it.

Stays quiet on middle initials, on accents and transliterations, and where an outlet uses both forms.
"""

from collections.abc import Iterator

from checker.model import Kind, Level, Match, Relation, Story
from checker.rule import Example, Finding, finding_of

LEVEL = Level.WARNING
INITIAL = 2  # letters: a shorter middle name is an initial

FLAGS = (
    Example(
        "White House counsel Bob Bauer wrote the memo.",
        "Robert Bauer, the White House counsel, wrote the memo.",
        says="“Bob Bauer” or “Robert Bauer”",
    ),
    Example("Steve Carter won the vote.", "Stephen Carter won the vote.", says="“Steve Carter” or “Stephen Carter”"),
    Example("Jim Novak runs the bank.", "James Novak runs the bank.", says="“Jim Novak” or “James Novak”"),
    Example(
        "Kate Miller sued the club.", "Katherine Miller sued the club.", says="“Kate Miller” or “Katherine Miller”"
    ),
    Example("Bill Thorne lost his seat.", "William Thorne lost his seat.", says="“Bill Thorne” or “William Thorne”"),
    Example("Dave Olsen was elected.", "David Olsen was elected.", says="“Dave Olsen” or “David Olsen”"),
    Example(
        "Hanna Lindqvist won the seat.",
        "Hanna Ekman Lindqvist won the seat.",
        says="“Hanna Lindqvist” or “Hanna Ekman Lindqvist”",
    ),
)
PASSES = (
    Example("Mark P. Jensen won the vote.", "Mark Jensen won the vote."),
    Example("Bob Bauer wrote the memo.", "Bob Bauer wrote it."),
    Example("Robert Bauer, known as Bob Bauer, wrote the memo.", "Bob Bauer wrote the memo."),
    Example("Bob Bauer wrote the memo.", "Bauer wrote the memo."),
    Example("Bob Bauer wrote the memo.", "Richard Bauer read the memo."),
    Example("Kate Miller sued the club.", "Kate Mueller sued the paper."),
    Example("Linda Sánchez won the vote.", "Linda Sanchez won the vote."),
    Example("Volodymyr Zelensky spoke.", "Volodymyr Zelenskyy spoke."),
    Example("Aleksandr Petrov left.", "Alexander Petrov left."),
    Example("James Novak and Jim Novak, his son, run the bank.", "James Novak runs the bank."),
)


def _both_forms(match: Match) -> bool:
    """Whether one of the articles has the other's form too."""
    texts = (match.pair.left.article.text, match.pair.right.article.text)
    return match.right.text in texts[0] or match.left.text in texts[1]


def _middle_name(match: Match) -> bool:
    """Whether one outlet alone gives a whole middle name."""
    middles = [side.person.middle.strip(". ") if side.person else "" for side in (match.left, match.right)]
    return any(len(middle) > INITIAL for middle in middles) and not all(middles)


def check(story: Story) -> Iterator[Finding]:
    """One finding for every person whose name has another form in another outlet."""
    for match in story.matches:
        nickname = any("nickname" in step for step in match.because)
        if match.kind is Kind.PERSON and (nickname or _middle_name(match)) and not _both_forms(match):
            yield finding_of(match, f"What is {match.left.value} called?", Relation.REFINES)
