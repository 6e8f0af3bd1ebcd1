"""The same report rests on different sources: unnamed officials here, a document or a named person there.

Why it matters. A reader trusts an indictment more than "a source", and four officials more than another
newspaper's word for it. Where two outlets tell the same thing in very like sentences and name sources of
different kinds for it, an editor wants to know what each has in hand.

Stays quiet on quotations, which have rules of their own, where only one outlet gives a source, where the
one's source is named in the other's sentence too, where both sources are of one kind, and where one may
be a description of the other: "the network" of a broadcaster, "the authorities" of a ministry.
"""

import re
from collections.abc import Iterator

from checker.align.occasions import outlets_in
from checker.align.thresholds import threshold
from checker.align.utterances import PRONOUNS, same_speaker
from checker.align.words import mass, words
from checker.model import AlignedPair, Claim, Level, Relation, Statement, Story
from checker.rule import Example, Finding

LEVEL = Level.WARNING
UNNAMED = frozenset(
    "official officials source sources people person aide aides insider insiders "
    "staffer staffers diplomat diplomats employee employees witnesses adviser advisers".split()
)
DOCUMENTS = frozenset(
    "report indictment lawsuit complaint letter memo filing document documents records record affidavit email emails "
    "messages message transcript study survey poll".split()
)
# What an outlet calls the people of a body that another names: no source is held against them.
COLLECTIVE = frozenset({"authorities", "investigators", "lawmakers"})
TELLING = 3.0  # weight from which a word of a source tells in a sentence which one it is: "Atlantic" 5, "senior" 2
SHARED = 1.0  # weight from which it makes two sources akin: "administration" 1.2, "former" 0.7, "the" 0
BEHIND = re.compile(
    r"\s(?:from|by|of|in|to|that|which|who|with|signed|sent|filed|released|issued|published|close|familiar|briefed)\s|,"
)
ARTICLE = re.compile(r"^(?:the|an?|this|that|his|her|its|their)\s", re.IGNORECASE)  # a capital that is no name's
NAME = re.compile(r"\b[A-Z]\w+")
KINDS = {
    "unnamed": "not named", "outlet": "another news outlet", "document": "a document", "named": "a person or a body",
}  # fmt: skip


FLAGS = (
    Example(
        "The ferry company had skipped its safety checks for two years, according to an internal report.",
        "The ferry company had skipped its safety checks for two years, two former employees familiar with it said.",
        says="an internal report or two former employees familiar with it",
    ),
    Example(
        "The minister met the arms dealer twice in Vienna last spring, according to three senior officials.",
        "The minister met the arms dealer twice in Vienna last spring, according to court documents.",
        says="three senior officials or court documents",
    ),
    Example(
        "The bank will close forty of its branches by the end of June, the Financial Times reported.",
        "The bank will close forty of its branches by the end of June, according to people with knowledge of the plan.",
        says="the Financial Times or people with knowledge of the plan",
    ),
    Example(
        "The striker tested positive for a banned painkiller in April, a source close to the club said.",
        "The striker tested positive for a banned painkiller in April, said Doctor Nadia Roth.",
        says="a source close to the club or Doctor Nadia Roth",
    ),
    Example(
        "The army lost six tanks in the battle for the bridge on Sunday, officials said.",
        "The army lost six tanks in the battle for the bridge on Sunday, the Defence Ministry said.",
        says="officials or the Defence Ministry",
    ),
    Example(
        "The mayor asked the builder for a free kitchen in return for the permit, according to the indictment.",
        "The mayor asked the builder for a free kitchen in return for the permit, the Guardian reported.",
        says="the indictment or the Guardian",
    ),
    Example(
        "The mayor asked the builder for a free kitchen in return for the permit, according to the indictment.",
        "The mayor asked the builder for a free kitchen in return for the permit, Elsa Brandt said.",
        says="the indictment or Elsa Brandt",
    ),
)
PASSES = (
    Example(
        "The minister met the arms dealer twice in Vienna last spring, according to three senior officials.",
        "The minister met the arms dealer twice in Vienna last spring, a source said.",
    ),
    Example(
        "The minister met the arms dealer twice in Vienna last spring, according to three senior officials.",
        "The minister met the arms dealer twice in Vienna last spring.",
    ),
    Example(
        "The bank will close forty of its branches by the end of June, the Financial Times reported.",
        "The bank will close forty of its branches by the end of June, officials told the Financial Times.",
    ),
    Example(
        "“The bank will close forty of its branches by the end of June,” Nadia Roth said.",
        "“The bank will close forty of its branches by the end of June,” officials said.",
    ),
    Example(
        "The striker tested positive for a banned painkiller in April, a source close to the club said.",
        "The striker tested positive for a banned painkiller in April, he said.",
    ),
    Example(
        "The striker tested positive for a banned painkiller in April, a source close to the club said.",
        "The goalkeeper missed every game of the autumn with a broken thumb, said Doctor Nadia Roth.",
    ),
    Example(
        "The striker tested positive for a banned painkiller in April, Nadia Roth said.",
        "The striker tested positive for a banned painkiller in April, Carl Weber said.",
    ),
    Example(
        "The mayor asked the builder for a free kitchen in return for the permit, according to the indictment.",
        "The mayor asked the builder for a free kitchen in return for the permit, prosecutors wrote in the indictment.",
    ),
    Example(
        "The army lost six tanks in the battle for the bridge on Sunday, officials said.",
        "The army lost six tanks in the battle for the bridge on Sunday, they said.",
    ),
    Example(
        "The ferry company had skipped its safety checks for two years, according to an internal report.",
        "The harbour office will hire nine more inspectors before the summer, two former employees said.",
    ),
    Example(
        "Sky News says it plans to show a two-part film on the sunken ferry next year.",
        "The network said it planned to show a two-part film on the sunken ferry in January.",
    ),
    Example(
        "The Defence Ministry said that the army had lost six tanks in the battle for the bridge on Sunday.",
        "The army lost six tanks in the battle for the bridge on Sunday, the authorities said.",
    ),
    Example(
        "The country will close forty of its consulates by the end of June, a senior administration official said.",
        "The country will close forty of its consulates by the end of June, the Petrov administration said.",
    ),
    Example(
        "The ferry company had skipped its safety checks for two years, a statement said.",
        "The ferry company had skipped its safety checks for two years, Elsa Brandt said.",
    ),
    Example(
        "The fact that the rule does not touch most travellers is proof that it is not a border closure, an official "
        "said.",
        "The Interior Ministry has always said that the rule is not a border closure, but a way to keep smugglers out.",
    ),
)


def _head(source: str) -> str:
    """The noun that a source is: "officials" of "two officials with knowledge of the talks"."""
    return (words(BEHIND.split(source, maxsplit=1)[0]) or ("",))[-1]


def _kind(statement: Statement) -> str:
    """What kind of source a sentence names: "unnamed", "document", "outlet", or "named" for a person or a body; ""
    for a pronoun, for a quotation, and for what is none of them.
    """
    said = statement.attribution
    if said is None or said.form == "direct" or said.source.casefold() in PRONOUNS:
        return ""
    head = _head(said.source)
    if head in COLLECTIVE:
        return ""
    if statement.speaker != said.source:
        return "named" if statement.speaker else ""
    if head in UNNAMED:
        return "unnamed"
    if outlets_in(said.source):
        return "outlet"
    return "document" if head in DOCUMENTS else "named" if NAME.search(ARTICLE.sub("", said.source)) else ""


def _told(statement: Statement, least: float) -> frozenset[str]:
    """The words by which a sentence's source would be known again: those of that weight."""
    source = statement.attribution.source if statement.attribution else ""
    return frozenset(word for word in words(source) if mass([word]) >= least)


def _shared(left: Statement, right: Statement) -> bool:
    """Whether the one's source is also named by the other, or both sources by one word."""
    outlets = [outlets_in(statement.text) for statement in (left, right)]
    named = [_told(one, TELLING) & {*words(other.text)} for one, other in ((left, right), (right, left))]
    return bool(any(named) or _told(left, SHARED) & _told(right, SHARED) or outlets[0] & outlets[1])


def _alike(pair: AlignedPair) -> bool:
    """Whether two sentences tell one thing, and may only then be held to have one source."""
    cosine, lexical = threshold("claim-source.cosine"), threshold("claim-source.lexical")
    akin = pair.score.total >= threshold("claim-source.total")
    return akin and pair.score.cosine >= cosine and pair.score.lexical >= lexical


def _rests_apart(pair: AlignedPair) -> bool:
    kinds = _kind(pair.left), _kind(pair.right)
    if not all(kinds) or kinds[0] == kinds[1]:
        return False
    return same_speaker(pair.left, pair.right) is not True and not _shared(pair.left, pair.right)


def _claim(statement: Statement) -> Claim:
    span = statement.start, statement.end
    source = statement.attribution.source if statement.attribution else ""
    return Claim(statement.article, *span, statement.text, source, span)


def check(story: Story) -> Iterator[Finding]:
    """One finding for every two very like sentences whose sources are of different kinds."""
    for pair in story.pairs:
        if pair.left.kind == "sentence" and _alike(pair) and _rests_apart(pair):
            left, right = _claim(pair.left), _claim(pair.right)
            yield Finding(
                subject="On whose word does it rest?",
                message=f"{left.value} or {right.value}",
                relation=Relation.UNKNOWN,
                because=(
                    f"two very like sentences ({pair.score.cosine:.2f} of 1)",
                    f"one source is {KINDS[_kind(pair.left)]}, the other {KINDS[_kind(pair.right)]}",
                ),
                claims=(left, right),
                score=pair.score,
            )
