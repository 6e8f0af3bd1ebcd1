"""What befell people who are counted: a toll of the dead is never one of the hurt, whatever noun it counts."""

import re

# The noun of a toll by the words that tell of it, behind the number ("14 people were killed", "50 dead") or before it
# ("killing 14"). Only what is said right beside the number: "14 people who knew the dead" tells nothing of the 14.
_BEHIND = {
    "dead": "dead|killed|died|die|slain|fatalities",
    "hurt": "injured|wounded|hurt",
    "arrest": "arrested|detained|arrests|detentions",
    "missing": "missing|unaccounted for",
}
_BEFORE = {
    "dead": "kill|kills|killed|killing|claimed the lives of",
    "hurt": "injure|injures|injured|injuring|wound|wounds|wounded|wounding|hurt|hurting",
    "arrest": "arrest|arrests|arrested|arresting|detained|detaining",
}
BEFALLEN = frozenset(_BEHIND)
_ANYBODY = frozenset({"", "person", "other"})  # nouns that tell no more of the counted than that they are people
_STAND_BEHIND = re.compile(
    r"\s+(?:of\s+)?(?:(?:people|persons|others|other|more)\s+){0,2}(?:(?:who|were|was|are|have|had|has|been)\s+){0,3}"
    rf"(?:{'|'.join(f'(?P<{noun}>{words})' for noun, words in _BEHIND.items())})\b"
)
_STAND_BEFORE = re.compile(
    rf"\b(?:{'|'.join(f'(?P<{noun}>{words})' for noun, words in _BEFORE.items())})\s+$", re.IGNORECASE
)
_REACH = 24  # characters before a number in which the longest of these stands


def toll(text: str, start: int, end: int, head: str) -> str:
    """The noun for a number at `start` to `end` of a sentence that counts people by what befell them: "dead", "hurt",
    "arrest" or "missing"; `head` itself for all others.
    """
    if head not in _ANYBODY:
        return head
    found = _STAND_BEHIND.match(text, end) or _STAND_BEFORE.search(text[max(0, start - _REACH) : start])
    return found.lastgroup or head if found else head
