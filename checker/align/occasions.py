"""On which occasion something was said: the medium, and the news outlet that heard it, as an article tells them."""

import functools
import re
from dataclasses import dataclass
from importlib import resources

from checker.align.passages import Passages, reach
from checker.model import Statement

# Media by the words that name them. Beside the reporting word they count at once ("tweeted", "told reporters"), in the
# rest of the sentence only behind a preposition ("in a statement").
MEDIA = {
    "tweet": "tweet tweets tweeted tweeting retweeted twitter",
    "post": "facebook instagram telegram post posted blog",
    "statement": "statement statements release",
    "letter": "letter letters email e-mail emailed memo",
    "interview": "interview interviewer interviewed show radio podcast",
    "speech": "speech address rally remarks dinner fundraiser fund-raiser",
    "reporters": "reporters journalists briefing conference gaggle",
    "hearing": "hearing testimony testified court courtroom trial",
}
# Media that can be those of one utterance; any other two exclude each other.
# A statement may be read out at a hearing, posted, or be a letter that was made public; a tweet is seldom called one.
TOGETHER = (
    frozenset({"speech", "reporters"}),
    frozenset({"interview", "reporters"}),
    frozenset({"tweet", "post"}),
    frozenset({"statement", "post"}),
    frozenset({"statement", "letter"}),
    frozenset({"statement", "hearing"}),
)
PUBLIC = frozenset({"statement", "tweet", "reporters", "speech", "hearing"})  # what no single news outlet is told
_MEDIUM = {word: medium for medium, words in MEDIA.items() for word in words.split()}
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
# "in a rare written statement", "at a White House briefing", "on Twitter".
_SMALL = r"in|on|at|during|via|through|by|with|of|to|from|for|that|and|as|after|before"
_BEHIND = re.compile(
    rf"\b(?:in|on|at|during|via|through|by|with)\s+((?:(?!(?:{_SMALL})\b)[^\s,;:.]+\s*){{1,4}})", re.IGNORECASE
)
_SAME = re.compile(r"\bsame\s+[\w-]+")  # "in the same statement": another sentence tells to whom or where
# A news outlet as the listener: "told CNN", "in an interview with the BBC", "said on Fox News", "a statement to Vox".
_HEARD = re.compile(
    r"\b(?:told|tells|telling|interview\w*|statement to|appear\w*|said on|emailed|spoke|speaking)\b"
    r"(?P<whom>[^,;:]{0,60})"
)
# What announces the quotation behind it: "The office released a statement.", "The statement by a spokesman …".
_ANNOUNCES = re.compile(
    r"\b(?:issu(?:ed|ing)|releas(?:ed|ing)|published|posted|sent|put out)\s+(?P<sent>(?:[^\s,;:.]+\s*){1,4})"
    r"|^(?:The|This|That|His|Her|Their|Its)\s+(?P<own>(?:\w+\s+){1,3}?)(?:by|from|came|read)\b"
    r"|^In\s+(?P<inside>(?:[\w-]+\s+){1,4}?)(?:\w+,|on\b|by\b|from\b)"
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """What an article says of an utterance's occasion; empty where it says nothing. `place` is the span of the
    passage with the utterance and the words that name the occasion; `printed_by` the outlet that prints it, which may
    name itself as the one that was told.
    """

    media: frozenset[str]
    outlets: frozenset[str]
    place: tuple[int, int]
    printed_by: frozenset[str]


@functools.cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    """All names of news outlets, the longest first, and the one under which each counts."""
    lines = resources.files("checker.align").joinpath("outlets.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    named = {row[0]: row[-1] for row in rows}
    every = sorted(named, key=lambda name: (-len(name), name))
    forms = (f"[Tt]he {re.escape(n.removeprefix('The '))}" if n.startswith("The ") else re.escape(n) for n in every)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)"), named


def outlets_in(text: str) -> frozenset[str]:
    """The news outlets that a text names, each under one name."""
    pattern, named = _names()
    found = (match.group() for match in pattern.finditer(text))
    return frozenset(named.get(name, named.get(name[:1].upper() + name[1:], name)) for name in found)


def media_in(text: str) -> frozenset[str]:
    """The media that a text names, wherever in it."""
    return frozenset(_MEDIUM[word] for word in _WORD.findall(text.casefold()) if word in _MEDIUM)


def _behind_preposition(text: str) -> frozenset[str]:
    return frozenset(medium for match in _BEHIND.finditer(text) for medium in media_in(match[1]))


def _announced(text: str) -> frozenset[str]:
    """The medium that a sentence announces."""
    found = (match["sent"] or match["own"] or match["inside"] for match in _ANNOUNCES.finditer(text))
    return frozenset(medium for word in found for medium in media_in(word))


def occasion(said: Statement, passages: Passages) -> Occasion:
    """The occasion of a quotation or a sentence with reported speech: by the words of its own sentence and beside its
    cue, or else by the sentence in front of it, where that announces it.
    """
    audience, cue = (said.attribution.audience, said.attribution.cue) if said.attribution else ("", "")
    named = passages.naming(said, audience)
    outside = _SAME.sub("", " ".join(passages.outside(sentence) for sentence in named))
    own = outlets_in(said.article.outlet)
    media = media_in(f"{_SAME.sub('', audience)}; {cue}") | _behind_preposition(outside)
    outlets = outlets_in(audience) or frozenset(o for m in _HEARD.finditer(outside) for o in outlets_in(m["whom"]))
    before = None if media or outlets else passages.before(said)
    announced = _announced(before.text) if before else frozenset()
    if before and len(announced) == 1:
        return Occasion(announced, frozenset(), reach(said, [before, *passages.around(said)]), own)
    return Occasion(media, outlets, reach(said, named), own)


def _media_exclude(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two media cannot both be true of one utterance. Where an outlet names several, "a statement posted on
    Twitter", the other may mean the same by a third.
    """
    together = any({a, b} <= group for a in left for b in right for group in TOGETHER)
    return len(left) == len(right) == 1 and left != right and not together


def exclude(left: Occasion, right: Occasion) -> bool:
    """Whether two occasions exclude each other: by the media, or heard by a single news outlet and by all."""
    own = left.printed_by | right.printed_by
    if left.outlets and right.outlets:
        return not left.outlets & right.outlets and left.media & right.media <= {"interview"}
    if (left.outlets | right.outlets) - own and (left.media if right.outlets else right.media) & PUBLIC:
        return True
    return _media_exclude(left.media, right.media)
