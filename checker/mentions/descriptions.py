"""People who are meant without a name, where it is plain who: "the president", "the Belarusian leader", "he"."""

from collections.abc import Iterator, Sequence

from checker.mentions.bodies import body_relation, canonical_body
from checker.mentions.gazetteer import of_adjective, readings
from checker.mentions.offices import broader, ending_at, office
from checker.mentions.words import Word
from checker.model import Mention, Role

# Offices of which an article has one holder as a rule, beside those on a ladder.
_SINGULAR = frozenset({"governor", "mayor", "sheriff", "police chief", "special counsel", "chief executive"})
LOCAL = frozenset({"governor", "mayor", "police chief", "sheriff"})  # another place has another one
_RARER = 4  # times as often as the holder somebody else may be named; found by reading
_NO_LADDERS = frozenset({"military rank", "candidacy", "chairing", "royal rank"})
_LONGEST = 5  # words of a description, "the Ohio police chief" and its like
_PRONOUNS = {"he": "m", "she": "f"}
# Before a description that is said of somebody instead of meaning one: "later the mayor", "as the president".
_PREDICATES = frozenset(
    {"as", "be", "became", "become", "becoming", "being", "been", "elected", "later", "now", "once", "then"}
)
_FEMALE, _MALE = frozenset({"mrs", "ms", "miss", "madame", "lady"}), frozenset({"mr", "sir", "lord"})


def _is_singular(name: str) -> bool:
    ladder = office(name).ladder
    return name in _SINGULAR or bool(ladder and ladder not in _NO_LADDERS)


def described(words: Sequence[Word], text: str) -> Iterator[tuple[int, int, Role]]:
    """Bare descriptions in a sentence: (first word, index behind the last, the role they name)."""
    for at, word in enumerate(words):
        if word.lower != "the" or at + 1 >= len(words):
            continue
        if _is_predicate(words, at):
            continue
        first = at + 1
        nation = of_adjective(words[first].text)
        first += bool(nation)
        for end in range(min(first + 4, len(words)), first, -1):
            hit = ending_at(words, end, first)
            if hit and hit[0] == first and _ends(words, end):
                body = canonical_body(words[at + 1].text) if nation else ""
                if _is_singular(hit[1].name) or (nation and hit[1].name == "leader"):
                    span = (words[at].start, words[end - 1].end)
                    yield at, end, Role(hit[1].name, body, "", *span, text[slice(*span)])
                break


def _is_predicate(words: Sequence[Word], at: int) -> bool:
    """Whether the description says what somebody is, was or becomes."""
    head = words[at].head
    if any(word.dep == "cop" and word.head == head for word in words[max(0, at - _LONGEST) : at + _LONGEST]):
        return True
    subject = any(word.token == head and word.dep.startswith("nsubj") for word in words[at : at + _LONGEST])
    return bool(at) and words[at - 1].lower in _PREDICATES and not subject


def _ends(words: Sequence[Word], end: int) -> bool:
    """Whether the description is whole: no noun, name, "of" or apposition goes on from it."""
    if end >= len(words):
        return True
    after = words[end]
    if after.lower in {"of", "for", "who", "whose", "and", "or", "'s", "'", "elect", "designate"}:
        return after.lower in {"'s", "'", "and"}
    if after.text == "," and end + 1 < len(words):
        return not words[end + 1].capital and words[end + 1].lower not in {"a", "an", "the", "who", "whose"}
    return after.pos not in {"NOUN", "PROPN", "ADJ", "NUM"}


def holder(role: Role, known: Sequence[Mention]) -> Mention | None:
    """The one person to whom the article has given the role so far; None where it is nobody or several."""
    found: dict[str, Mention] = {}
    exact: dict[str, Mention] = {}
    for mention in known:
        for held in mention.person.roles if mention.person and mention.person.name else ():
            if held.state or role.office not in broader(held.office) or not _one_body(role, held):
                continue
            found[mention.value] = mention
            if held.body == role.body:
                exact[mention.value] = mention
    chosen = exact if len(found) > 1 and len(exact) == 1 else found
    return next(iter(chosen.values())) if len(chosen) == 1 else None


def is_plain(meant: Mention, role: Role, before: Mention | None, share: float) -> bool:
    """Whether a bare description can mean its one known holder without doubt.

    So it does right behind the name, `before` being the last mention of anybody. Farther on the holder may not be
    another country's, nor be named far less often than whom the article is about (`share` of those times).
    """
    if before is not None and before.value == meant.value:
        return True
    abroad = not role.body and any(
        place.kind == "country" and place.name != "United States"
        for held in (meant.person.roles if meant.person else ())
        for place in readings(held.body)
    )
    return not abroad and share * _RARER >= 1


def _one_body(role: Role, held: Role) -> bool:
    if role.office == "leader":
        return body_relation(role.body, held.body) in {"same", "within"}
    return body_relation(role.body, held.body) != "different" and (not role.body or bool(held.body))


def _gender(mention: Mention) -> str:
    low = mention.person.honorific.casefold().rstrip(".") if mention.person else ""
    return "f" if low in _FEMALE else "m" if low in _MALE else ""


def pronoun_holder(words: Sequence[Word], before: Sequence[Mention]) -> Mention | None:
    """Whom a sentence's opening "He" or "She" means: the one person whom the sentence before names, else None."""
    gender = _PRONOUNS.get(words[0].lower) if words else None
    if gender is None or len({mention.value for mention in before}) != 1:
        return None
    known = {_gender(mention) for mention in before} - {""}
    plain = before[0].person is not None and bool(before[0].person.name) and (not known or gender in known)
    return before[0] if plain else None
