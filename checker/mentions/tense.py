"""Whether the clause around a date looks back or ahead, from the parse, or from its words where there is none."""

from bisect import bisect_right

from checker.language.parse import Parse, Token

PAST, FUTURE, UNKNOWN = "past", "future", ""

# Verbs whose infinitive lies ahead, in the forms that a tagger leaves them in when it does not find the lemma.
_PLANS = frozenset(
    "plan plans planned planning expect expects expected schedule scheduled set slated due intend intends intended"
    " want wants wanted hope hopes hoped vow vowed vows aim aims aimed seek seeks sought prepare prepared preparing"
    " propose proposed urge urged ask asked agree agreed likely poised begin bound supposed promise promised ready"
    " going about prepares promises agrees asks urges invited ordered required need needs needed call called"
    " calls".split()
)
# In the present tense these tell of what is on the calendar; others tell of habits, or are a headline's past.
_ON_THE_CALENDAR = frozenset(
    "begin start open take meet vote hold hear kick expire end close return head travel arrive leave visit air go"
    " come face resume convene gather run launch appear announce".split()
)
_CALENDARED = frozenset({"set", "scheduled", "slated", "expected", "planned", "due"})  # "an election set for June"
_COMING = frozenset({"will", "shall", "'ll", "would", "may", "might", "wo", "could", "should", "must"})
_GONE = frozenset({"was", "were", "had", "did", "been", "has", "have", "'d", "'ve"})
_HERE = frozenset({"is", "are", "'s", "'re", "am"})
_AHEAD_WORDS = ("will", "scheduled", "expected to", "set to", "plans to", "slated", "upcoming", "due to", "is to")
_MOST_STEPS = 12
_BEFORE, _BEHIND = 120, 60  # characters around a date that are looked through where there is no parse


class Clauses:
    """A parse with each token's children at hand, so that many dates in one text take linear time."""

    def __init__(self, parse: Parse) -> None:
        """Look the children up once."""
        self.text, self.tokens = parse.text, parse.tokens
        self._children: dict[int, list[Token]] = {}
        for index, token in enumerate(parse.tokens):
            if token.head != index:
                self._children.setdefault(token.head, []).append(token)

    def children(self, index: int) -> list[Token]:
        """The tokens that hang on token `index`."""
        return self._children.get(index, [])


def _is_verb(parse: Clauses, index: int) -> bool:
    tagged = parse.tokens[index].tag.startswith("VB") or parse.tokens[index].tag == "MD"
    return tagged or any(child.dep == "cop" for child in parse.children(index))


def _verb_above(parse: Clauses, index: int) -> int:
    """The verb that governs token `index`, itself included; -1 for none."""
    for _ in range(_MOST_STEPS):
        if _is_verb(parse, index):
            return index
        if parse.tokens[index].head == index:
            return -1
        index = parse.tokens[index].head
    return -1


def _helpers(parse: Clauses, verb: int) -> set[str]:
    """Its auxiliaries, copula and "to" as written, in small letters."""
    children = parse.children(verb)
    return {
        child.text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
        for child in children
        if child.dep.startswith(("aux", "cop")) or child.tag == "TO"
    }


def _is_plan(token: Token) -> bool:
    return token.text.lower() in _PLANS or token.lemma.lower() in _PLANS


def _is_planned(parse: Clauses, verb: int) -> bool:
    """Whether an infinitive hangs on a verb of planning, or on its object: "expected to sail", "asked them to sail"."""
    head = parse.tokens[verb].head
    above = parse.tokens[parse.tokens[head].head]
    return _is_plan(parse.tokens[head]) or (parse.tokens[head].tag.startswith("N") and _is_plan(above))


def _of_verb(parse: Clauses, verb: int, steps: int = _MOST_STEPS) -> str:
    token, helpers = parse.tokens[verb], _helpers(parse, verb)
    if helpers & _COMING and not helpers & {"have"}:
        return FUTURE
    if token.tag == "VBG" and token.dep == "ccomp" and helpers & {"was", "were"} and token.lemma in _ON_THE_CALENDAR:
        return FUTURE  # "she said that he was leaving in May"
    if helpers & _GONE:
        return PAST
    if token.tag == "VBG" and any(child.text.lower() in {"after", "since"} for child in parse.children(verb)):
        return PAST
    if "to" in helpers:
        return FUTURE if token.head == verb or _is_planned(parse, verb) else _of_verb_above(parse, verb, steps)
    if helpers & _HERE:
        return FUTURE if token.tag == "VBG" or _is_plan(token) else UNKNOWN
    if token.tag == "VBD":
        return PAST
    if (token.tag == "VBN" and token.text.lower() in _CALENDARED) or token.text.lower() == "coming":
        return FUTURE
    if token.tag in {"VBN", "VBG", "VB"}:
        return _of_verb_above(parse, verb, steps)
    return FUTURE if token.tag in {"VBZ", "VBP"} and token.lemma.lower() in _ON_THE_CALENDAR else UNKNOWN


def _of_verb_above(parse: Clauses, verb: int, steps: int) -> str:
    head = parse.tokens[verb].head
    above = _verb_above(parse, head) if head != verb else -1
    return _of_verb(parse, above, steps - 1) if above >= 0 and steps else UNKNOWN


def tense_at(parse: Clauses, offset: int) -> str:
    """ "past", "future" or "" (cannot be told) of the clause around character `offset`."""
    if not parse.tokens:
        lower = f" {parse.text[max(0, offset - _BEFORE) : offset + _BEHIND].lower()} "
        return FUTURE if any(f" {word} " in lower for word in _AHEAD_WORDS) else UNKNOWN
    index = max(0, bisect_right(parse.tokens, offset, key=lambda token: token.start) - 1)
    verb = _verb_above(parse, index)
    return _of_verb(parse, verb) if verb >= 0 else UNKNOWN
