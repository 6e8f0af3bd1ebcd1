"""The same thing is said on two occasions: to other listeners, or by another medium.

Why it matters. A tweet is not an answer to reporters, and what was said to one newspaper is its scoop
and not a public statement. Where outlets name different occasions for one utterance, quoted or not,
one may be wrong, or the speaker said it twice. The occasion may stand beside the utterance or be
announced by the sentence in front of it.

Stays quiet when an outlet names no occasion, when one names it more closely ("in a statement",
"in a written statement"), where both can be true of one moment ("told reporters at a rally") or of one
text (a letter that was made public, a statement that was posted), where an outlet names two media at
once, where it only names itself as the one that was told, and on phrases so short, or sentences with
so few words in common, that the speaker may well have said both.
"""

from collections.abc import Iterator

from checker.align.occasions import Occasion, exclude, occasion
from checker.align.passages import Passages
from checker.align.thresholds import threshold
from checker.align.utterances import same_speaker, word_for_word
from checker.align.words import mass, words
from checker.mentions.names import fold
from checker.model import AlignedPair, Claim, Level, Relation, Statement, Story
from checker.rule import Example, Finding

LEVEL = Level.WARNING

FLAGS = (
    Example(
        "“The mine will never be opened again in my lifetime,” Omar Haddad said in a statement.",
        "“The mine will never be opened again in my lifetime,” Omar Haddad tweeted.",
        says="statement or tweet",
    ),
    Example(
        "“The mine will never be opened again in my lifetime,” Omar Haddad told reporters.",
        "“The mine will never be opened again in my lifetime,” Omar Haddad said in a statement.",
        says="reporters or statement",
    ),
    Example(
        "“No one in this office knew about the second contract,” Ruth Okafor said in an interview.",
        "“No one in this office knew about the second contract,” Ruth Okafor said in a statement.",
        says="interview or statement",
    ),
    Example(
        "“We will rebuild every house in this valley,” the governor, Ana Kovac, said in a speech.",
        "“We will rebuild every house in this valley,” the governor, Ana Kovac, wrote in a letter.",
        says="speech or letter",
    ),
    Example(
        "“I have nothing to hide from this committee or its lawyers,” Carl Weber said in an interview.",
        "“I have nothing to hide from this committee or its lawyers,” Carl Weber tweeted on Friday.",
        says="interview or tweet",
    ),
    Example(
        "“The bank acted within the law at all times,” Nadia Roth told reporters.",
        "“The bank acted within the law at all times,” Nadia Roth wrote in a letter.",
        says="reporters or letter",
    ),
    Example(
        "“The bank acted within the law at all times,” Nadia Roth told Reuters.",
        "“The bank acted within the law at all times,” Nadia Roth said in a statement.",
        says="to Reuters or statement",
    ),
    Example(
        "“The bank acted within the law at all times,” Nadia Roth said in a statement to Le Monde.",
        "“The bank acted within the law at all times,” Nadia Roth said in a statement.",
        says="statement to Le Monde or statement",
    ),
    Example(
        "“The bank acted within the law at all times,” Nadia Roth told CNN.",
        "“The bank acted within the law at all times,” Nadia Roth told the BBC.",
        says="to CNN or to BBC",
    ),
    Example(
        "The bank’s board issued a written statement.\n\n“Not one of our clients lost a single coin,” Nadia Roth said.",
        "“Not one of our clients lost a single coin,” Nadia Roth told Reuters.",
        says="statement or to Reuters",
    ),
    Example(
        "Nadia Roth said in a tweet that the bank would repay every client in full by May.",
        "In a speech, Nadia Roth said that the bank would repay all its clients in full by May.",
        says="tweet or speech",
    ),
)
PASSES = (
    Example(
        "“The mine will never be opened again,” Haddad said in a statement.",
        "“The mine will never be opened again,” Haddad said.",
    ),
    Example(
        "“The mine will never be opened again,” Haddad said in a statement.",
        "“The mine will never be opened again,” Haddad said in a written statement.",
    ),
    Example(
        "“The mine will never be opened again,” Haddad told reporters.",
        "“The mine will never be opened again,” Haddad said at a rally.",
    ),
    Example(
        "“The mine will never be opened again,” Haddad told reporters.",
        "“The mine will never be opened again,” Haddad told journalists.",
    ),
    Example(
        "“The mine will never be opened again,” Haddad tweeted.",
        "“The mine will never be opened again,” Haddad said on Twitter.",
    ),
    Example(
        "“The mine will never be opened again,” Haddad tweeted.",
        "“We need new jobs in this valley,” Haddad told reporters.",
    ),
    Example(
        "“The mine will never be opened again,” Haddad said on Monday.",
        "“The mine will never be opened again,” Haddad said on Monday evening.",
    ),
    Example(
        "“The mine will never be opened again,” Haddad told reporters.",
        "“The mine will never be opened again,” Haddad said in an interview with reporters.",
    ),
    Example("“A dark day,” Haddad tweeted.", "“A dark day,” Haddad said in a statement."),
    Example(
        "“The mine will never be opened again,” Haddad said.",
        "“The mine will never be opened again,” Haddad added.",
    ),
    Example(
        "“The bank acted within the law at all times,” Nadia Roth told the Left Post.",
        "“The bank acted within the law at all times,” Nadia Roth said.",
    ),
    Example(
        "“The bank acted within the law at all times,” Nadia Roth said in an interview on CNN.",
        "“The bank acted within the law at all times,” Nadia Roth told CNN.",
    ),
    Example(
        "The board published a statement on bonuses. Clients were angry.\n\n“Not one of our clients lost a coin,” "
        "Nadia Roth said.",
        "“Not one of our clients lost a coin,” Nadia Roth told reporters.",
    ),
    Example(
        "Nadia Roth said in a tweet that the bank would repay every client in full by May.",
        "In a speech, Carl Weber said that the bank would repay all its clients in full by May.",
    ),
    Example(
        "Nadia Roth said in a tweet that the bank would repay every client in full by May.",
        "In a speech, Nadia Roth said that the new branch in the harbour would open its doors in June.",
    ),
    Example(
        "“The merger has turned a proud old bank into a machine for collecting fees,” Nadia Roth said in a statement "
        "posted on Twitter.",
        "“The merger has turned a proud old bank into a machine for collecting fees,” Nadia Roth wrote in a letter.",
    ),
    Example(
        "“No one likes it,” Nadia Roth said in a statement posted on Twitter. “The merger has turned a proud old bank "
        "into a machine for collecting fees.”",
        "“The merger has turned a proud old bank into a machine for collecting fees,” Nadia Roth tweeted.",
    ),
    Example(
        "“I call this quick money an open insult to every honest client of the bank,” Nadia Roth told Reuters.",
        "In the same statement, Nadia Roth called the quick money an open insult to every honest client of the bank.",
    ),
    Example(
        "“It is simply mad. I never saw Carl take a coin,” Nadia Roth told Reuters in an interview.",
        "“I never saw Carl take bribes in the way that they describe,” Nadia Roth said in a statement.",
    ),
    Example(
        "At the hearing, Nadia Roth said that a bank can obstruct justice by paying a witness to lie.",
        "In her letter, Nadia Roth says that the evidence does not show that the bank obstructed justice.",
    ),
)


def _label(found: Occasion) -> str:
    """The medium, and the news outlet that heard it."""
    heard = f"to {min(found.outlets)}" if found.outlets else ""
    return " ".join(part for part in (min(found.media, default=""), heard) if part)


def _shared(pair: AlignedPair) -> float:
    """The weight of the words that two sentences share, their speaker's name aside."""
    left, right = ({*words(s.text)} - {*words(s.speaker)} for s in (pair.left, pair.right))
    return mass(left & right)


def _one_utterance(pair: AlignedPair) -> bool:
    """Whether two statements give what one person said at one time: quotations by their words, others by likeness."""
    left, right = (words(fold(s.speaker)) for s in (pair.left, pair.right))
    if pair.left.kind == "quotation":
        return same_speaker(pair.left, pair.right) is not False and pair.score.total >= threshold("quote-occasion.sure")
    same = same_speaker(pair.left, pair.right) and (left[0] == right[0] or min(len(left), len(right)) == 1)
    alike = pair.score.cosine >= threshold("quote-occasion.alike")
    return bool(same) and alike and _shared(pair) >= threshold("quote-occasion.shared")


def _claim(statement: Statement, found: Occasion) -> Claim:
    start, end = found.place
    return Claim(statement.article, start, end, statement.article.text[start:end], _label(found), (start, end))


def _finding(pair: AlignedPair, left: Occasion, right: Occasion) -> Finding:
    speaker = pair.left.speaker or pair.right.speaker or "the speaker"
    alike = "one utterance, by its words" if pair.left.kind == "quotation" else "one speaker, in very like sentences"
    return Finding(
        subject=f"On which occasion did {speaker} say it?",
        message=f"{_label(left)} or {_label(right)}",
        relation=Relation.UNKNOWN,
        because=(alike, "each outlet names the occasion, and the two exclude each other"),
        claims=(_claim(pair.left, left), _claim(pair.right, right)),
        score=pair.score,
    )


def check(story: Story) -> Iterator[Finding]:
    """One finding for every utterance that two outlets place on occasions that exclude each other."""
    passages = Passages(story)
    for pair in story.pairs:
        if _one_utterance(pair):
            left, right = occasion(pair.left, passages), occasion(pair.right, passages)
            if exclude(left, right) and word_for_word(pair):
                yield _finding(pair, left, right)
