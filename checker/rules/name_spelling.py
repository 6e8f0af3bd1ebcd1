"""One person's name is spelled in two ways.

Why it matters. A misspelt name hurts the one who bears it, and search will not find the article.

Stays quiet on transliterations ("Zelensky", "Zelenskyy"), accents, nicknames and middle names, which
name-variant tells, and on people who merely have similar names ("Jae-min", "Jae-won"): the rest of the
name must say that it is one person, and a bare surname may be off by one letter alone where it is short
("Harden" is not Harper), must hold no other office, and must be known of nobody else in the story.
"""

from collections.abc import Iterator
from dataclasses import replace

from checker.align.people import name_places
from checker.model import Kind, Level, Relation, Story
from checker.rule import Example, Finding, claim_of, finding_of

LEVEL = Level.WARNING

FLAGS = (
    Example(
        "Councillor Peter Sanderson voted against the plan.",
        "Councillor Peter Sandarson voted against the plan.",
        says="“Peter Sanderson” or “Peter Sandarson”",
    ),
    Example(
        "Former harbour master Ignacio Fuentes praised the pier.",
        "Former harbour master Ignacio Fuentas praised the pier.",
        says="“Ignacio Fuentes” or “Ignacio Fuentas”",
    ),
    Example(
        "Party chairman Konrad Pribus called the vote a mistake.",
        "Konrad Preibus, the party chairman, called the vote a mistake.",
        says="“Konrad Pribus” or “Konrad Preibus”",
    ),
    Example(
        "The choir is led by Vera Hutchinson, a former nurse.",
        "Vera Hutchison, a former nurse, leads the choir.",
        says="“Vera Hutchinson” or “Vera Hutchison”",
    ),
    Example(
        "Katrin Gonzales won the race for the county board.",
        "Katrin Gonzalez has won the race for the county board.",
        says="“Katrin Gonzales” or “Katrin Gonzalez”",
    ),
    Example(
        "The winner, Thomas Albrecht, thanked his crew.",
        "The winner, Thomas Albrecth, thanked his crew.",
        says="“Thomas Albrecht” or “Thomas Albrecth”",
    ),
    Example(
        "Councillor Peter Sanderson led the review. Mr. Sandersan said that the bridge was too dear.",
        "Councillor Peter Sanderson led the review of the bridge.",
        says="“Sandersan” or “Peter Sanderson”",
    ),
    Example(
        "“The boats stay in,” said Gorden Halvorsen of the pilots' guild.",
        "Gordon Halvorsen, a pilot, said that the boats would stay in.",
        says="“Gorden Halvorsen” or “Gordon Halvorsen”",
    ),
    Example(
        "Katheleen Lindquest was fined for the noise.",
        "Kathleen Lindquist was fined for the noise.",
        says="“Katheleen Lindquest” or “Kathleen Lindquist”",
    ),
    Example(
        "The miller, Mr. Tavirin Osman, sold the mill to the town.",
        "The miller, Mr. Tavrin Osman, sold the mill to the town.",
        says="“Tavirin Osman” or “Tavrin Osman”",
    ),
    Example(
        "The town fined Kathleen Lindquist. Lindquist paid. “We like Katheleen Lindqiust,” a neighbour wrote.",
        "Kathleen Lindquist was fined for the noise.",
        says="“Katheleen Lindqiust” or “Kathleen Lindquist”",
    ),
)
PASSES = (
    Example("Volodymyr Dobrovolsky spoke to reporters.", "Volodymyr Dobrovolskyy spoke to reporters."),
    Example("Linda Sánchez won the vote.", "Linda Sanchez won the vote."),
    Example("Steve Carter won the vote.", "Stephen Carter won the vote."),
    Example("Mark P. Jensen won the vote.", "Mark Jensen won the vote."),
    Example("Anna Larsson won the vote.", "Karl Larsson lost the vote."),
    Example("Anna Larsson won the vote.", "Anna Petersen won the vote."),
    Example("Mr. Lee spoke first.", "Ms. Leigh spoke first."),
    Example("Thomas Albrecht won the race.", "ALBRECHT WINS THE RACE"),
    Example("Senator Tim Hayne spoke.", "Senator Tom Hain spoke of something else in another city."),
    Example("Sergei Ivanov left on Monday.", "Sergey Ivanov left on Monday."),
    Example("Marta Solheim won the vote.", "Marty Solheim won the vote."),
    Example("Marina Kovac opened the shop.", "Martina Kovac opened the shop."),
    Example("Cho Jae-min left. His father, Cho Jae-won, stayed.", "Cho Jae-min left."),
    Example(
        "Mayor Anna Harper closed the market. The guild sued Mayor Harden in 1937.",
        "Mayor Anna Harper closed the market.",
    ),
    Example(
        "Mayor Peter Sanderson led the review. Judge Sandersan disagreed.",
        "Mayor Peter Sanderson led the review of the bridge.",
    ),
    Example(
        "Councillor Peter Sanderson led the review. Karl Sandersen, an engineer, spoke. Sandersen praised the bridge.",
        "Councillor Peter Sanderson led the review of the bridge.",
    ),
)


def check(story: Story) -> Iterator[Finding]:
    """One finding for every person whom two outlets spell differently."""
    for match in story.matches:
        if match.kind is Kind.PERSON and any("spelling" in step for step in match.because):
            found = finding_of(match, f"How is {match.left.value} spelled?", Relation.CONFLICTS)
            yield replace(found, claims=tuple(claim_of(*place) for place in name_places(story, match)))
