"""One outlet tells as done, or as a fact, what another tells as planned, possible or alleged.

Why it matters. "Will endorse" and "endorsed", "hurled" and "allegedly hurled": an editor who takes
over one of them wants to know that the other stands elsewhere.

Stays quiet when a later article tells what an earlier one announced, when the sentences share
little, on what people urge, want or are asked to do, on two acts of which one says less ("died",
"allegedly murdered"), and on nouns for what is held on a day fixed before: a debate that one outlet
names and another calls planned is told as done by neither.
"""

from collections.abc import Iterator

from checker.align.events import are_alike
from checker.model import Kind, Level, Match, Mention, Relation, Statement, Story, hours_between
from checker.rule import Example, Finding, finding_of

LEVEL = Level.WARNING
SURE = 3  # told as a fact
LATER = 6.0  # hours after which an article may know more than an earlier one
PLANNED = frozenset("will shall 'll plans plan planned set scheduled expected expects intends about due slated".split())
ALLEGED = frozenset(
    "alleged allegedly reportedly apparently apparent suspected purported purportedly supposedly accused appears"
    " appeared seems seemed rumored".split()
)  # What is held on a day fixed before: its noun may name one to come.
OCCASIONS = frozenset(
    "meet debate vote elect reelect hear speak address testify interview visit travel tour rally march protest"
    " negotiate talk sentence sign marry open launch".split()
)

FLAGS = (
    Example(
        "Governor Ames endorsed Ann Hill for the senate seat in Arden on Tuesday.",
        "Governor Ames will endorse Ann Hill for the senate seat in Arden on Tuesday.",
        says="“endorsed” against “will … endorse”",
    ),
    Example(
        "Protesters allegedly threw bottles at two officers outside the stadium.",
        "Protesters threw bottles at two officers outside the stadium.",
        says="“allegedly … threw” against “threw”",
    ),
    Example(
        "The company fired its chief engineer over the collapsed bridge.",
        "The company plans to fire its chief engineer over the collapsed bridge.",
        says="“fired” against “plans … fire”",
    ),
    Example(
        "The treasurer reportedly moved the money to an account abroad.",
        "The treasurer moved the money to an account abroad.",
        says="“reportedly … moved” against “moved”",
    ),
    Example(
        "The ministry closed three border crossings to the north on Friday.",
        "The ministry is expected to close three border crossings to the north on Friday.",
        says="“closed” against “expected … close”",
    ),
    Example(
        "The minister apparently signed the contract for the new ferries in May.",
        "The minister signed the contract for the new ferries in May.",
        says="“apparently … signed” against “signed”",
    ),
)
PASSES = (
    Example(
        "Governor Ames will endorse Ann Hill for the senate seat.",
        "Governor Ames endorsed Ann Hill for the senate seat.",
        hours_apart=24,
    ),
    Example("The company fired its chief engineer.", "The unions want the company to fire its chief engineer."),
    Example("The company fired its chief engineer.", "The company has fired its chief engineer."),
    Example("The treasurer reportedly moved the money.", "The treasurer allegedly moved the money."),
    Example("The ministry may close the crossing in the north.", "The ministry could close the crossing in the north."),
    Example("The ministry closed the crossing in the north.", "The ministry will close two schools in Arden."),
    Example("Protesters allegedly threw bottles.", "The mayor threw a party for the team."),
    Example("The council urged the mayor to resign.", "The mayor resigned as head of the water board."),
    Example("She should sign the contract, the paper wrote.", "She signed the contract in May."),
    Example("He will sign the contract in May.", "He plans to sign the contract in May."),
    Example(
        "Eight candidates will meet on March 12 at a debate in Arden.",
        "Eight candidates are due to debate in Arden on March 12, for the first time all at one table.",
    ),
    Example(
        "Three guards were charged in the death of the prisoner Ben Ames in Arden.",
        "Three guards were charged with aiding the alleged murder of the prisoner Ben Ames in Arden.",
    ),
    Example(
        "The council in Arden passed a law on Friday to curb the powers of the mayor.",
        "The council in Arden plans to vote on a law to curb the powers of the mayor.",
    ),
)


def _cue(mention: Mention) -> str:
    return mention.event.cue.casefold().replace("’", "'") if mention.event else ""


def _is_open(mention: Mention) -> bool:
    return _cue(mention) in PLANNED or _cue(mention) in ALLEGED


def _is_fact(mention: Mention) -> bool:
    event = mention.event
    told = event is not None and (event.tense == "past" or (event.noun and event.act not in OCCASIONS))
    return told and mention.slot.certainty == SURE


def _overtaken(match: Match) -> bool:
    """Whether the outlet that tells it as done wrote later than the one that leaves it open."""
    later = hours_between(match.pair.left.article, match.pair.right.article)
    return later >= LATER if _is_open(match.left) else later <= -LATER


def _shown(mention: Mention) -> str:
    cue = mention.event.cue if mention.event else ""
    return f"“{cue} … {mention.text}”" if cue else f"“{mention.text}”"


def _value(mention: Mention) -> str:
    """The act with what leaves it open: "endorse, planned"."""
    state = "planned" if _cue(mention) in PLANNED else "alleged" if _cue(mention) in ALLEGED else "fact"
    return f"{mention.value}, {state}"


def _whose(left: Statement, right: Statement) -> bool:
    """Whether both are in one voice: the outlet's own, or the same speaker's."""
    return left.speaker == right.speaker


def check(story: Story) -> Iterator[Finding]:
    """One finding for every event that one outlet tells as a fact and another leaves open."""
    for match in story.matches:
        if match.kind is not Kind.EVENT or match.left.slot.negated != match.right.slot.negated:
            continue
        if match.left.value != match.right.value:
            continue
        score, sides = match.pair.score, (match.left, match.right)
        differs = any(_is_fact(a) and _is_open(b) for a, b in (sides, sides[::-1]))
        alike = are_alike(score, "event-certainty")
        if differs and alike and _whose(match.pair.left, match.pair.right) and not _overtaken(match):
            yield finding_of(
                match,
                "How sure is it?",
                Relation.UNKNOWN,
                ("one tells it as a fact, the other leaves it open",),
                message=f"{_shown(match.left)} against {_shown(match.right)}",
                values=(_value(match.left), _value(match.right)),
            )
