"""One person goes by two forms of the name: a nickname, a middle name, a transliteration, an accent or a hyphen.

Why it matters. Readers who compare, and programs that count, take "Bob" and "Robert", "Zelensky" and
"Zelenskyy" for two people; a house has one form for each name and wants to see where it departs from it.

Stays quiet on middle initials, on capitals, on what others are quoted with, and where an outlet opens
with the other's form, or gives both at once. A middle name that one outlet adds is a note.
"""

from collections.abc import Iterator
from dataclasses import replace

from checker.align.people import name_places, names_of
from checker.mentions.names import fold, given_match, surname_match
from checker.model import Article, Kind, Level, Match, Mention, Person, Relation, Story
from checker.rule import Example, Finding, claim_of, finding_of

LEVEL = Level.WARNING
INITIAL = 2  # letters: a shorter middle name is an initial
MIDDLE = "one outlet alone has the middle name"  # a note: of eight on data/basil three were worth a reader's while

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
    Example("Linda Sánchez won the vote.", "Linda Sanchez won the vote.", says="“Linda Sánchez” or “Linda Sanchez”"),
    Example(
        "Volodymyr Dobrovolsky spoke to the council.",
        "Volodymyr Dobrovolskyy spoke to the council.",
        says="“Volodymyr Dobrovolsky” or “Volodymyr Dobrovolskyy”",
    ),
    Example("Aleksandr Petrov left.", "Alexander Petrov left.", says="“Aleksandr Petrov” or “Alexander Petrov”"),
    Example("Kim Jae Min won the vote.", "Kim Jae-min won the vote.", says="“Kim Jae Min” or “Kim Jae-min”"),
    Example(
        "Bob Bauer wrote the memo. Critics of Robert Bauer did not read it.",
        "Robert Bauer wrote the memo.",
        says="“Bob Bauer” or “Robert Bauer”",
    ),
)
PASSES = (
    Example("Mark P. Jensen won the vote.", "Mark Jensen won the vote."),
    Example("Bob Bauer wrote the memo.", "Bob Bauer wrote it."),
    Example("Robert Bauer, known as Bob Bauer, wrote the memo.", "Bob Bauer wrote the memo."),
    Example("Bob Bauer wrote the memo.", "Bauer wrote the memo."),
    Example("Bob Bauer wrote the memo.", "Richard Bauer read the memo."),
    Example("Kate Miller sued the club.", "Kate Mueller sued the paper."),
    Example("Linda Sánchez won the vote.", "Linda Sánchez won the vote. Linda Sanchez, 51, is a nurse."),
    Example("Volodymyr Dobrovolsky spoke.", "Dobrovolsky spoke."),
    Example("Professor K. Anton Lindqvist retired.", "Professor Lindqvist retired."),
    Example("Linda Sanchez won the vote.", "LINDA SANCHEZ won the vote."),
    Example("The mayor called her “Smiling Ann Hill”.", "The mayor called her “Smiling Ann Hill”. Ann Hill left."),
    Example("Lt. Col Ann Hill left the base.", "Ann Hill left the base."),
    Example("Bo Reed left. An aide to Bo Reed Kellyn Marsh stayed.", "Kellyn Marsh stayed with the aide."),
    Example("James Novak and Jim Novak, his son, run the bank.", "James Novak runs the bank."),
)


def _is_at_home(story: Story, article: Article, own: Mention, form: str) -> bool:
    """Whether an article opens with the other outlet's form of a name, or gives it in one sentence with its own."""
    named = names_of(story, article, own.value)
    opens = bool(named) and named[0][1].text == form
    own_sentences = {statement.start for statement, mention in named if mention.text == own.text}
    return opens or any(s.start in own_sentences for s, mention in named if mention.text == form)


def _both_forms(story: Story, match: Match) -> bool:
    """Whether one of the articles goes by the other's form as much as by its own."""
    left, right = match.pair.left.article, match.pair.right.article
    return _is_at_home(story, left, match.left, match.right.text) or _is_at_home(
        story, right, match.right, match.left.text
    )


def _middle_name(left: Person, right: Person) -> bool:
    """Whether both outlets name the person in full, and one of them alone with a whole middle name."""
    middles = [person.middle.strip(". ") for person in (left, right)]
    both = bool(left.given) and bool(right.given)
    return both and any(len(middle) > INITIAL for middle in middles) and not all(middles)


def _marks_apart(left: str, right: str) -> bool:
    """Whether two names have the same letters, but for accents and hyphens."""
    plain = [name.replace("’", "'").casefold() for name in (left, right)]
    bare = [fold(name).replace("-", " ") for name in (left, right)]
    return bool(left) and plain[0] != plain[1] and bare[0] == bare[1]


def _why(match: Match) -> str:
    """In what the two forms of a name differ; "" where they do not, or where it is not a matter of form."""
    left, right = match.left.person, match.right.person
    if left is None or right is None:
        return ""
    names = (left.name, right.name), (left.given, right.given), (left.surname, right.surname)
    if any(_marks_apart(*name) for name in names):
        return "they differ in an accent or a hyphen"
    if "transliteration" in {given_match(left.given, right.given), surname_match(left.surname, right.surname)}:
        return "they are two ways of writing one name"
    if any("nickname" in step for step in match.because):
        return "one is short for the other"
    if any("middle name" in step for step in match.because):
        return "the first name of one is a middle name of the other"
    return MIDDLE if _middle_name(left, right) else ""


def _is_own(story: Story, match: Match) -> bool:
    """Whether each outlet uses its form itself, and not in others' words alone."""
    sides = (match.pair.left.article, match.left), (match.pair.right.article, match.right)
    return all(any(m.text == own.text for _, m in names_of(story, article, own.value)) for article, own in sides)


def check(story: Story) -> Iterator[Finding]:
    """One finding for every person whose name has another form in another outlet."""
    for match in story.matches:
        why = _why(match) if match.kind is Kind.PERSON else ""
        if why and _is_own(story, match) and not _both_forms(story, match):
            level = Level.NOTE if why == MIDDLE else None
            found = finding_of(match, f"What is {match.left.value} called?", Relation.REFINES, (why,), level=level)
            yield replace(found, claims=tuple(claim_of(*place) for place in name_places(story, match)))
