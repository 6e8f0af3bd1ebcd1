"""Outlets put different words between the same quotation marks.

Why it matters. Quotation marks promise the reader the speaker's own words. Where two outlets mark
different words as verbatim, at least one of them is not; a word more or less can change the sense.
It is an error where a number, a negation or a word of content differs and there is no doubt that
it is one utterance; a warning where only small words do.

Stays quiet when one quotation is only a shorter cut of the other, when they differ in punctuation,
case, contractions, numerals ("2 in 3", "two-in-three"), British spelling or in what an outlet has marked
as its own change (an ellipsis, [brackets]), when the outlets name two occasions and many words differ, and when
either wording stands verbatim in the other article too, unless nearly all of many words agree.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from checker.align.collation import Collation, Edit, collate
from checker.align.occasions import exclude, occasion
from checker.align.passages import Passages
from checker.align.quoted import Word, quoted_words
from checker.align.thresholds import threshold
from checker.align.utterances import one_speaker, same_speaker, word_for_word, words_of
from checker.model import AlignedPair, Claim, Level, Relation, Statement, Story
from checker.rule import Example, Finding

LEVEL = Level.WARNING
CONTENT = 2.5  # weight of a word from which it carries content: "the" has 0.1, "council" 3
INFLECTED = 75  # likeness, of 100, of two forms of one word: "element", "elements"
NEGATIONS = frozenset({"not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot"})

FLAGS = (
    Example(
        "The harbour master, Ilse Brandt, said: “We will never let a tanker dock here at night without a pilot.”",
        "“We will let a tanker dock here at night without a pilot,” Brandt told reporters.",
        says="“never” is in one quotation only",
    ),
    Example(
        "“It was the most dangerous crossing I have made in thirty years,” said the captain, Rosa Lindgren.",
        "“It was a dangerous crossing, the worst I have made in thirty years,” captain Rosa Lindgren said.",
        says="“the most” against “a”; “the worst” is in one quotation only",
    ),
    Example(
        "“Forty families lost their homes in this flood,” Mayor Adeyemi said.",
        "“Fourteen families lost their homes in this flood,” Mayor Adeyemi said.",
        says="“Forty” against “Fourteen”",
    ),
    Example(
        "“The ministry is hiding the true cost of this railway from parliament,” the deputy, Jana Kolar, said.",
        "Jana Kolar, a deputy, said: “The ministry was hiding the true cost of this railway from parliament.”",
        says="“is” against “was”",
    ),
    Example(
        "“This budget,” the treasurer, Amos Pell, said, “is a betrayal of every teacher in the county.”",
        "“This budget is a betrayal of every nurse in the county,” Amos Pell, the treasurer, said.",
        says="“teacher” against “nurse”",
    ),
    Example(
        "The coach, Ines Duarte, said: “I told them at half time that we could still win this match.”",
        "“I told them at half time that we would still win this match,” said coach Ines Duarte.",
        says="“could” against “would”",
    ),
    Example(
        "The harbour master, Ilse Brandt, ended with a warning:\n\nOur pilots will think of this winter if the owners "
        "beg them once again to tow a wreck past the outer reef. Nobody else will.",
        "“Our pilots will think of this winter if the owners beg them again to tow a wreck past the outer reef,” "
        "Brandt said.",
        says="“once” is in one quotation only",
    ),
    Example(
        "“As soon as the ice has gone we are going to very slowly lower the old lock gates,” Ilse Brandt said.",
        "“As soon as the ice has gone we are going very slowly to lower the old lock gates,” Ilse Brandt said.",
        says="“to” stands in another place",
    ),
    Example(
        "“As every skipper on this coast knows, the channel is too narrow for two ferries,” Omar Haddad said.",
        "“With all due respect, I think every skipper on this coast knows the channel is too narrow for two ferries,” "
        "Omar Haddad said.",
        says="“As” against “think”",
    ),
    Example(
        "“Why would the council not sign it?” Jana Kolar asked.",
        "“We have paid. Why would the council not do it?” Jana Kolar asked.",
        says="“sign” against “do”",
    ),
)
PASSES = (
    Example(
        "“We will never let a tanker dock here at night without a pilot,” Brandt said.",
        "Brandt said the port would never “let a tanker dock here at night.”",
    ),
    Example(
        "“Nobody recognised the harbour programme that the labour party travelled with,” Jana Kolar said.",
        "“Nobody recognized the harbor program that the labor party traveled with,” Jana Kolar said.",
    ),
    Example(
        "“Two in three of our pupils walk to school,” the head teacher said.",
        "“Two-in-three of our pupils walk to school,” the head teacher said.",
    ),
    Example(
        "“We have lost a good friend, a brave officer and a father of three,” the chief said.",
        "“We have lost a good friend … and a father of three,” the chief said.",
    ),
    Example(
        "“They promised us clean water before the end of the summer,” said Maria Reyes.",
        "“[The company] promised us clean water before the end of the summer,” said Maria Reyes.",
    ),
    Example(
        "“It's a bad deal for the fishermen of this coast — a very bad deal!” she said.",
        "“It’s a bad deal for the fishermen of this coast, a very bad deal,” she said.",
    ),
    Example(
        "“We are not going to close the hospital in Dunmore,” the minister said.",
        "“We’re not going to close the hospital in Dunmore,” the minister said.",
    ),
    Example(
        "“I have never taken a bribe,” the senator said. “I will prove it in court.”",
        "“I will prove it in court,” the senator said.",
    ),
    Example(
        "“This bridge,” the engineer said, “was safe on the day we opened it.”",
        "“This bridge was safe on the day we opened it,” the engineer said.",
    ),
    Example(
        "“The strike will go on until the company talks to us,” a union leader said on Monday.",
        "“We want the company to talk about our pensions,” a union leader said on Tuesday.",
    ),
    Example(
        "“The U.S. delegation left the talks early,” the envoy said.",
        "“The US delegation left the talks early,” the envoy said.",
    ),
    Example(
        "“Nobody warned the village,” the farmer said. “Nobody at all warned the village of the flood.”",
        "“Nobody at all warned the village of the flood,” the farmer said.",
    ),
    Example(
        "“This county has always counted on the goodwill of its fishermen,” Mayor Adeyemi said.",
        "“This county has always counted on the good will of its fishermen,” Mayor Adeyemi said.",
    ),
    Example(
        "“Sen. Pell has read every page and will answer the pilots by the end of the week,” an aide said.",
        "“Senator Pell has read every page and will answer the pilots by the end of the week,” an aide said.",
    ),
    Example(
        "The first motion calls for “the protection of the old harbour of Dunmore.”",
        "The second motion opposes “the building of tourist hotels in the old harbour of Dunmore.”",
    ),
    Example(
        "“We must stand together against the people who did this harm to our valley,” Nadia Roth tweeted.",
        "“We must stand firm and find the cowards who did so much harm to our valley,” Nadia Roth said in a statement.",
    ),
    Example(
        "“Nobody has shown that they knew they were hiding something from us,” Amos Pell said.",
        "Amos Pell said that the clerks “knew when they signed it they were hiding something that cost money.”",
    ),
    Example(
        "These are the fares that the council voted for:\n\nA crossing costs nine crowns by day and twelve at night.",
        "“A crossing costs ten crowns by day and twelve at night,” Ilse Brandt said.",
    ),
)


@lru_cache(maxsize=64)
def _plain(text: str) -> str:
    return f" {_key(_words_of(text))} "


def _words_of(text: str) -> list[Word]:
    """The words of a whole article, a paragraph at a time: quotations are cut at a length that few paragraphs have."""
    return [word for line in text.splitlines() for word in quoted_words(line)]


def _key(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _stands_in(words: Sequence[Word], text: str) -> bool:
    return f" {_key(words)} " in _plain(text)


def _is_grave(edit: Edit) -> bool:
    """Whether a number, a negation or a word of content differs, and not only its ending."""
    left, right = _key(edit.left), _key(edit.right)
    words = [*edit.left, *edit.right]
    if any(word.text in NEGATIONS or word.text.isdigit() for word in words):
        return True
    if edit.left and edit.right and fuzz.ratio(left, right) >= INFLECTED:
        return False
    return any(word.weight >= CONTENT for word in words)


def _shown(statement: Statement, words: Sequence[Word]) -> str:
    return f"“{statement.text[words[0].start : words[-1].end]}”"


def _said(edit: Edit, left: Statement, right: Statement) -> str:
    if edit.left and edit.right:
        return f"{_shown(left, edit.left)} against {_shown(right, edit.right)}"
    shown = _shown(left, edit.left) if edit.left else _shown(right, edit.right)
    return f"{shown} is in one quotation only"


def _message(edits: Sequence[Edit], left: Statement, right: Statement) -> str:
    """What differs, edit by edit; words that only one side has, in two places, are told as moved, once."""
    gone = {_key(edit.left) for edit in edits if not edit.right}
    moved = gone & {_key(edit.right) for edit in edits if not edit.left}
    told = [
        f"{_shown(left, e.left)} stands in another place" if _key(e.left) in moved else _said(e, left, right)
        for e in edits
        if e.left or _key(e.right) not in moved
    ]
    return "; ".join(dict.fromkeys(told))


def _claim(statement: Statement, stretch: Sequence[Word], edits: Sequence[Sequence[Word]]) -> Claim:
    """The whole aligned stretch as the claim, the differing words as its marks."""
    words = [word for edit in edits for word in edit]
    start = min([stretch[0].start, *(word.start for word in words)]) + statement.start
    end = max([stretch[-1].end, *(word.end for word in words)]) + statement.start
    marks = tuple((e[0].start + statement.start, e[-1].end + statement.start) for e in edits if e)
    text = statement.article.text[start:end]
    return Claim(statement.article, start, end, text, text, (statement.start, statement.end), marks)


def _level(pair: AlignedPair, found: Collation, edits: Sequence[Edit]) -> Level:
    least = threshold("quote-wording.sure-mass" + "-same" * bool(same_speaker(pair.left, pair.right)))
    sure = found.mass >= least and found.ratio >= threshold("quote-wording.sure-ratio")
    sure = sure and one_speaker(pair.left, pair.right) is not False
    return Level.ERROR if sure and any(map(_is_grave, edits)) else Level.WARNING


def _because(pair: AlignedPair, found: Collation, *, both_ways: bool) -> tuple[str, ...]:
    total = max(len(found.left), len(found.right))
    steps = [f"one utterance: {found.agreeing} of {total} words agree, in the same order"]
    if pair.left.speaker and pair.left.speaker == pair.right.speaker:
        steps.append(f"both quote {pair.left.speaker}")
    other = "one outlet has it both ways" if both_ways else "neither wording stands in the other article"
    return (*steps, other)


def _finding(pair: AlignedPair, found: Collation, edits: Sequence[Edit], *, both_ways: bool) -> Finding:
    left, right = pair.left, pair.right
    speaker = left.speaker or right.speaker or "a speaker"
    level = LEVEL if both_ways else _level(pair, found, edits)
    return Finding(
        subject=f"What {speaker} said",
        message=_message(edits, left, right),
        relation=Relation.CONFLICTS if level is Level.ERROR else Relation.UNKNOWN,
        because=_because(pair, found, both_ways=both_ways),
        claims=(
            _claim(left, found.left, [edit.left for edit in edits]),
            _claim(right, found.right, [edit.right for edit in edits]),
        ),
        score=pair.score,
        level=level,
    )


def _said_twice(found: Collation) -> bool:
    """Whether an outlet that has both wordings may quote two remarks: unless nearly all of many words agree."""
    many, nearly = threshold("quote-wording.many"), threshold("quote-wording.nearly")
    return found.agreeing < many or found.share < nearly


def _said_apart(pair: AlignedPair, passages: Passages) -> bool:
    """Whether the outlets give the words to two occasions: a speaker repeats himself, in other words."""
    return not word_for_word(pair) and exclude(occasion(pair.left, passages), occasion(pair.right, passages))


def check(story: Story) -> Iterator[Finding]:
    """One finding for every two quotations of one utterance whose words differ."""
    passages = Passages(story)
    for pair in story.pairs:
        if pair.left.kind != "quotation":
            continue
        found = collate(words_of(pair.left), words_of(pair.right))
        edits = [edit for edit in found.edits if not edit.marked]
        both = _stands_in(found.left, pair.right.article.text) or _stands_in(found.right, pair.left.article.text)
        if edits and not (both and _said_twice(found)) and not _said_apart(pair, passages):
            yield _finding(pair, found, edits, both_ways=both)
