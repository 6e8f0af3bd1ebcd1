"""The same words are said on two occasions: to other listeners, or by another medium.

Why it matters. A tweet is not an answer to reporters, and what was said to one newspaper is its scoop
and not a public statement. Where outlets name different occasions for one utterance, one may be
wrong, or the speaker said it twice.

Stays quiet when an outlet names no occasion, when one names it more closely ("in a statement",
"in a written statement"), and where both can be true of one moment ("told reporters at a rally").
"""

from collections.abc import Iterator

from checker.align.utterances import same_speaker
from checker.model import AlignedPair, Claim, Level, Relation, Statement, Story
from checker.rule import Example, Finding

LEVEL = Level.WARNING
# Media that exclude each other for one utterance; what is in none of them is an audience by name.
MEDIA = {
    "tweet": frozenset({"tweet", "twitter", "tweeted", "tweeting", "retweeted"}),
    "post": frozenset({"facebook", "post", "posted", "instagram", "telegram", "blog"}),
    "statement": frozenset({"statement", "release"}),
    "letter": frozenset({"letter", "email", "e-mail", "memo"}),
    "interview": frozenset({"interview", "interviewer", "show"}),
    "speech": frozenset({"speech", "address", "rally", "remarks", "dinner"}),
    "reporters": frozenset({"reporters", "journalists", "briefing", "conference"}),
    "hearing": frozenset({"hearing", "testimony", "testified", "court", "trial"}),
}
TOGETHER = (frozenset({"speech", "reporters"}), frozenset({"interview", "reporters"}), frozenset({"tweet", "post"}))

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
        "“I have nothing to hide from this committee,” Carl Weber said in an interview.",
        "“I have nothing to hide from this committee,” Carl Weber tweeted on Friday.",
        says="interview or tweet",
    ),
    Example(
        "“The bank acted within the law at all times,” Nadia Roth told reporters.",
        "“The bank acted within the law at all times,” Nadia Roth wrote in a letter.",
        says="reporters or letter",
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
)


def _media(statement: Statement) -> frozenset[str]:
    """The media that an outlet names for a quotation; none where it names none."""
    said = statement.attribution
    if said is None:
        return frozenset()
    named = {word.strip(".,;:'’\"“”") for word in f"{said.audience} {said.cue}".casefold().split()}
    return frozenset(medium for medium, signs in MEDIA.items() if named & signs)


def _occasions(pair: AlignedPair) -> tuple[str, str] | None:
    """The two media, where they exclude each other."""
    left, right = _media(pair.left), _media(pair.right)
    if not left or not right or left & right or same_speaker(pair.left, pair.right) is False:
        return None
    if any({a, b} <= group for a in left for b in right for group in TOGETHER):
        return None
    return min(left), min(right)


def _claim(statement: Statement, value: str) -> Claim:
    return Claim(
        statement.article, statement.start, statement.end, statement.text, value, (statement.start, statement.end)
    )


def check(story: Story) -> Iterator[Finding]:
    """One finding for every utterance that two outlets place on occasions that exclude each other."""
    for pair in story.pairs:
        found = _occasions(pair) if pair.left.kind == "quotation" else None
        if found:
            yield Finding(
                subject=f"On which occasion did {pair.left.speaker or pair.right.speaker or 'the speaker'} say it?",
                message=f"{found[0]} or {found[1]}",
                relation=Relation.UNKNOWN,
                because=(
                    "one utterance, by its words",
                    "each outlet names the occasion, and the two exclude each other",
                ),
                claims=(_claim(pair.left, found[0]), _claim(pair.right, found[1])),
                score=pair.score,
            )
