"""One body goes by two names that differ in a word, or in where the words are cut.

Why it matters. The House has a Foreign Affairs Committee and the Senate a Foreign Relations
Committee: one wrong word makes it another body, and a reader who looks it up finds nothing.

Stays quiet when the names have the same words in another order, when one is a shorter form of the
other, when the differing word tells two bodies apart (the House's and the Senate's committee, the
Budget and the Rules Committee), when an abbreviation has points in one name alone, and when an
article of the story has both.
"""

from collections.abc import Iterator
from dataclasses import replace

from checker.align.bodies import name_words
from checker.align.people import PLACES
from checker.align.thresholds import threshold
from checker.model import Article, Claim, Kind, Level, Mention, Relation, Story
from checker.rule import Example, Finding, claim_of, finding_of

LEVEL = Level.WARNING

FLAGS = (
    Example(
        "The minister answered questions before the House Foreign Relations Committee on Wednesday.",
        "The minister answered questions before the House Foreign Affairs Committee on Wednesday.",
        says="“House Foreign Relations Committee” or “House Foreign Affairs Committee”",
    ),
    Example(
        "The general testified before the House Armed Services Committee on Monday.",
        "The general testified before the House Armed Forces Committee on Monday.",
        says="“House Armed Services Committee” or “House Armed Forces Committee”",
    ),
    Example(
        "The National Fisheries Board banned cod fishing off the coast.",
        "The National Fisheries Council banned cod fishing off the coast.",
        says="“National Fisheries Board” or “National Fisheries Council”",
    ),
    Example(
        "She works for the United Nations Refugee Agency in Geneva.",
        "She works for the United Nations Refugee Council in Geneva.",
        says="“United Nations Refugee Agency” or “United Nations Refugee Council”",
    ),
    Example(
        "She works for the Northern Institute of Marine Biology in Bergen.",
        "She works for the Northern Institute of Marine Science in Bergen.",
        says="“Northern Institute of Marine Biology” or “Northern Institute of Marine Science”",
    ),
    Example(
        "The Federal Bureau of Transport Safety closed the line.",
        "The Federal Board of Transport Safety closed the line.",
        says="“Federal Bureau of Transport Safety” or “Federal Board of Transport Safety”",
    ),
    Example(
        "The vote on the Northern Health Care Act was put off.",
        "The house passed the Northern Healthcare Act.",
        says="“Northern Health Care Act” or “Northern Healthcare Act”",
    ),
)
PASSES = (
    Example(
        "The House Foreign Affairs Committee met on Wednesday.",
        "The House Committee on Foreign Affairs met on Wednesday.",
    ),
    Example(
        "The Senate Intelligence Committee and the House Intelligence Committee met.",
        "The House Intelligence Committee met.",
    ),
    Example("The National Fisheries Board met.", "The board of the National Fisheries Board met."),
    Example("The National Fisheries Board met.", "The National Theatre opened."),
    Example("The National Fisheries Board met.", "The board met."),
    Example("The Eastholm Housing League met.", "The Eastholm Housing League Coalition met."),
    Example("The Northern Institute of Marine Biology opened.", "A bakery in the Northern Quarter burned down."),
    Example("The Federal Bureau of Transport Safety met.", "The Federal Reserve met."),
    Example("The Ministry of Defence denied it.", "The Ministry of Finance paid for it."),
    Example("The University of Bergen opened.", "The University of Oslo closed."),
    Example("The vote in the U.N. General Assembly was close.", "The vote in the UN General Assembly was close."),
    Example("The U.S. Supreme Court heard the case.", "The US Supreme Court heard the case."),
    Example(
        "The minister testified before the House Budget Committee.",
        "The minister testified before the House Rules Committee.",
    ),
    Example(
        "He spoke to the National Fisheries Council on Monday.", "He spoke to the Regional Fisheries Council on Monday."
    ),
    Example("New Arden Senator Ann Hill met the farmers.", "New Arden Democrat Ann Hill met the farmers."),
    Example(
        "She leads the Liberal National Convention, which opened on Monday.",
        "She leads the Liberal National Committee, which met on Monday.",
    ),
    Example(
        "The National Fisheries Board banned cod fishing. The National Fisheries Council objected.",
        "The National Fisheries Council banned cod fishing.",
    ),
)


def _claims(story: Story, article: Article, mention: Mention) -> list[Claim]:
    """The first places where an article writes the name so."""
    own = [s for s in story.statements if s.article.id == article.id and s.kind == "sentence"]
    same = [(s, m) for s in own for m in s.mentions if m.kind is Kind.ORGANISATION and m.text == mention.text]
    return [claim_of(*place, mention.value) for place in same[:PLACES]]


def check(story: Story) -> Iterator[Finding]:
    """One finding for every body that two outlets call by different names."""
    for match in story.matches:
        if match.kind is not Kind.ORGANISATION or match.score < threshold("body-name.alike"):
            continue
        apart = name_words(match.left.text) ^ name_words(match.right.text)
        why = f"only one name has {', '.join(f'“{word}”' for word in sorted(apart))}"
        found = finding_of(match, f"{match.left.text} or {match.right.text}?", Relation.UNKNOWN, (why,))
        left = _claims(story, match.pair.left.article, match.left)
        right = _claims(story, match.pair.right.article, match.right)
        yield replace(found, claims=(*left, *right))
