"""One outlet tells that something happened, another that it did not, or that the opposite did.

Why it matters. A dropped "not" turns a report around, and hardly changes how it reads: the two
sentences are as alike as any two of one wire report.

Stays quiet unless the two sentences are nearly the same one: in real stories a denial beside an
affirmation is nearly always another speaker's, another time's, or about another thing. Stays quiet
when two people say so, when one of the two is only possible, planned or asked for, and where
nothing but a "not" differs, which passage-wording tells.
"""

from collections.abc import Iterator

from checker.align.copies import single_edit
from checker.align.events import are_alike
from checker.align.verbs import acts_of, are_opposed
from checker.model import Kind, Level, Match, Mention, Relation, Statement, Story
from checker.rule import Example, Finding, finding_of

LEVEL = Level.ERROR
SURE = 3  # told as a fact

FLAGS = (
    Example(
        "The regional court approved the extradition of the two pilots on Monday.",
        "The regional court rejected the extradition of the two pilots on Monday.",
        says="“approved” against “rejected”",
    ),
    Example(
        "The union signed the agreement with the ferry company in Arden.",
        "The union did not sign its agreement with the big ferry company in Arden.",
        says="“signed” against “not sign”",
    ),
    Example(
        "Unemployment in the province rose by two points over the winter.",
        "Unemployment in the province fell by two points over the winter.",
        says="“rose” against “fell”",
    ),
    Example(
        "The ministry lifted the ban on night flights over the capital in May.",
        "The ministry extended the ban on night flights over the capital in May.",
        says="“lifted” against “extended”",
    ),
    Example(
        "The jury convicted the surgeon of fraud after two days.",
        "The jury acquitted the surgeon of fraud after two days.",
        says="“convicted” against “acquitted”",
    ),
    Example(
        "The appeals court upheld the fine against the ferry company.",
        "The appeals court overturned the fine against the ferry company.",
        says="“upheld” against “overturned”",
    ),
)
PASSES = (
    Example("The union signed the agreement.", "The union signed the agreement on Monday."),
    Example(
        "The regional court approved the extradition of the two pilots.",
        "The regional court may reject the extradition of the two pilots.",
    ),
    Example(
        "The union signed the agreement with the ferry company.",
        "The drivers did not sign the agreement with the port.",
    ),
    Example(
        "The mayor said the council had approved the bridge.",
        "The engineer said the council had not approved the bridge.",
    ),
    Example("The senate rejected the amendment.", "The senate approved the budget that day."),
    Example("Prices rose in March.", "Prices fell in April."),
    Example("The company denied that it had fired the engineer.", "The company fired the engineer."),
    Example("The minister did not resign.", "The minister was asked to resign."),
    Example(
        "The committee failed to reach an agreement on the budget.",
        "The committee did not reach an agreement on the budget.",
    ),
    Example("The museum not only bought the painting but restored it.", "The museum bought the painting."),
)


def _other_voices(left: Statement, right: Statement) -> bool:
    return bool(left.speaker or right.speaker) and left.speaker != right.speaker


def _told(mention_text: str, *, negated: bool) -> str:
    return f"“{'not ' if negated else ''}{mention_text}”"


def _differs_in_not_alone(match: Match) -> bool:
    """Whether the two sentences are equal but for one edit, which is the business of passage-wording."""
    negated = match.left.slot.negated != match.right.slot.negated
    return negated and single_edit(match.pair.left, match.pair.right) is not None


def _value(mention: Mention) -> str:
    return f"not {mention.value}" if mention.slot.negated else mention.value


def _differ(match: Match) -> bool:
    """Whether one is told and the other denied, with one verb or two of one act, or by opposed verbs alone."""
    left, right = match.left.slot, match.right.slot
    verbs = match.left.value, match.right.value
    opposed = are_opposed(*verbs) and not acts_of(verbs[0]) & acts_of(verbs[1])
    return (left.negated != right.negated) != opposed


def check(story: Story) -> Iterator[Finding]:
    """One finding for every event that one outlet tells and another denies."""
    for match in story.matches:
        if match.kind is not Kind.EVENT:
            continue
        score, slots = match.pair.score, (match.left.slot, match.right.slot)
        alike = are_alike(score, "event-polarity")
        verbs = not any(m.event is None or m.event.noun for m in (match.left, match.right))
        sure = verbs and all(slot.certainty == SURE for slot in slots)
        if (
            alike
            and sure
            and _differ(match)
            and not _other_voices(match.pair.left, match.pair.right)
            and not _differs_in_not_alone(match)
        ):
            told = [_told(m.text, negated=m.slot.negated) for m in (match.left, match.right)]
            yield finding_of(
                match,
                "Did it happen?",
                Relation.CONFLICTS,
                ("the two sentences are nearly the same one",),
                message=f"{told[0]} against {told[1]}",
                values=(_value(match.left), _value(match.right)),
            )
