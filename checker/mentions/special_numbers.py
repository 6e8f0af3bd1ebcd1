"""Numbers of a special make: ranks, ordinals, ages, votes and scores."""

from checker.mentions.amounts import Amount
from checker.mentions.hedges import hedge_before, interval
from checker.mentions.lexemes import HYPHENS, Lexemes, at, glued, is_hyphen
from checker.mentions.numerals import Numeral, numeral, ordinal, unscaled
from checker.mentions.units import unit_after
from checker.model import Quantity

_VOTE_CUES = frozenset(
    "vote votes voted voting ruling rulings ruled decision decisions senate house court justices committee"
    " passed passage approved approve confirmed rejected override majority parliament bill tally council cleared"
    " roll resolution board panel jury measure motion party-line chamber lawmakers".split()
)
_SCORE_CUES = frozenset(
    "win wins won beat beats beating victory loss lost lose defeat defeated lead leads led trail trailed draw drew tie"
    " tied score scored game match record rout routed series final set sets thrashed edged over".split()
)
_CUE_REACH = 14  # lexemes to either side: a clause or so
_MOST_VOTES = 2000.0
_OLDEST = 115.0
_YOUNGEST = 3.0  # a smaller number between commas is more often a list's than an age
_RANKED = frozenset({"rank", "ranks", "ranked", "ranking", "seeded"})
_NOT_ORDINAL_BEFORE_NOUN = frozenset(
    "lady ladies gentleman gentlemen responder responders daughter daughters family couple dog of and to or"
    " name names hand class cousin cousins ones one nature thoughts thought amendment quarter half world baseman"
    " base degree in at on from for is was with that i we he she they it the this when after before since"
    " because mr mrs ms dr".split()
)
_IDIOMS = frozenset({"party", "person", "hand", "rate", "class", "guess", "string", "degree", "world"})  # "third-party"
_DETERMINERS = frozenset("the a an his her its their our my your every 's first last this that".split())
_POSSESSIVES = frozenset("his her their my your our its".split())
DECADE_AGES = {
    f"{word}": 10.0 * n
    for n, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), start=2)
}


def rank(lexemes: Lexemes, index: int) -> Amount | None:
    """ "No. 2", "#2", "ranked second" from the lexeme "No", "#" or the number on; or None."""
    word = at(lexemes, index)
    if word.text in {"No", "Nos", "no"} and at(lexemes, index + 1).text == "." and glued(lexemes, index + 1):
        start = index + 2
    elif word.text == "#" and glued(lexemes, index + 1):
        start = index + 1
    elif at(lexemes, index - 1).lower in _RANKED:
        found = ordinal(lexemes, index)
        return _as_amount(index, index, found, "rank") if found else None
    else:
        return None
    found = unscaled(lexemes, start)
    coded = found is not None and (is_hyphen(lexemes, found.stop) or glued(lexemes, found.stop + 1) is None)
    if found is None or coded or found.step != 1 or found.value > 1000:
        return None
    return _as_amount(index, start, found, "rank")


def _as_amount(start: int, number: int, found: Numeral, form: str) -> Amount:
    quantity = Quantity(found.value, found.value, "", form)
    return Amount(start, found.stop, number, found.stop, quantity, -1, found.spelled)


def place_in_order(lexemes: Lexemes, index: int) -> Amount | None:
    """An ordinal before the lower-case word that it orders: "the 14th day", "a second term"; or None.

    Digits or a capital before a capital are a name's ("Seventh Circuit", "116th Congress") and left out.
    """
    found = ordinal(lexemes, index)
    if found is None:
        return None
    after = at(lexemes, found.stop + is_hyphen(lexemes, found.stop))
    named = after.kind == "word" and after.text[0].isupper() and not at(lexemes, index).text.islower()
    ordered = after.kind == "word" and not named and after.lower not in _NOT_ORDINAL_BEFORE_NOUN
    before = at(lexemes, index - 1)
    if is_hyphen(lexemes, found.stop) and after.lower in _IDIOMS:
        return None
    if not ordered or (glued(lexemes, index) and before.text in HYPHENS):
        return None
    if found.spelled and before.lower not in _DETERMINERS and not before.lower.endswith(("'s", "s'")):
        return None
    return _as_amount(index, index, found, "ordinal")


def twice(lexemes: Lexemes, index: int) -> Amount | None:
    """ "twice", where it counts occasions and does not compare ("twice as many", "twice the size")."""
    after = at(lexemes, index + 1)
    if at(lexemes, index).lower != "twice" or after.lower in {"as", "the", "that", "a", "its", "their", "his", "more"}:
        return None
    return Amount(index, index + 1, index, index + 1, Quantity(2.0, 2.0), -1, True)


def _age(lexemes: Lexemes, start: int, stop: int, low: float, high: float, hedge: str = "") -> Amount:
    first, last, name = interval(low, high, hedge)
    return Amount(start, stop, start, stop, Quantity(first, last, "year", "age", 1.0, name))


def _old(lexemes: Lexemes, found: Amount) -> Amount | None:
    """ "34-year-old", "34 years old", "six-month-old"."""
    if found.quantity.form != "duration":
        return None
    index = found.stop + is_hyphen(lexemes, found.stop)
    if at(lexemes, index).lower not in {"old", "olds"}:
        return None
    quantity = found.quantity
    scale = {"month": 1 / 12, "day": 1 / 365.25}.get(quantity.unit, 0.0)
    ends = round(quantity.low * scale, 6), round(quantity.high * scale, 6)
    aged = Quantity(*ends, "year", "age", round(quantity.step * scale, 6), quantity.hedge)
    return found._replace(stop=index + 1, quantity=aged, noun=-1)


def _is_name_before(lexemes: Lexemes, index: int) -> bool:
    """Whether ", 34," or ", now 34," stands behind a name: a capitalised word or a suffix ("Jr.") and a comma."""
    index -= at(lexemes, index - 1).lower == "now"
    if at(lexemes, index - 1).text != ",":
        return False
    word = at(lexemes, index - 2)
    if word.text == ".":
        word = at(lexemes, index - 3)
    return word.kind == "word" and word.text[0].isupper() and (len(word.text) > 1 or at(lexemes, index - 2).text == ".")


def age(lexemes: Lexemes, index: int, found: Amount | None) -> Amount | None:
    """An age whose number starts at lexeme `index`; `found` is the amount read there, if any."""
    special = _decade_of_life(lexemes, index) or (_old(lexemes, found) if found else None)
    if special or found is None:
        return special
    before, plain = at(lexemes, index - 1), found.quantity.form == "count" and found.noun < 0
    fits = plain and found.quantity.low <= _OLDEST and found.quantity.step == 1 and not found.quantity.second
    second = before.lower == "and" and at(lexemes, index - 3).lower in {"aged", "ages"}  # "aged 16 and 13"
    if fits and (second or before.lower in {"aged", "ages", "age"}):
        return _age(lexemes, index, found.stop, found.quantity.low, found.quantity.high)
    if fits and before.lower == "of" and at(lexemes, index - 2).lower == "age":
        return _age(lexemes, index, found.stop, found.quantity.low, found.quantity.high)
    digits = at(lexemes, index).kind == "digits" and found.start == index and found.stop == index + 1
    closed = at(lexemes, found.stop).text in {",", ".", ";", ")", ""} and found.quantity.low >= _YOUNGEST
    owned = before.text == "," and at(lexemes, index - 2).lower == "age"
    if fits and digits and closed and (owned or _is_name_before(lexemes, index)):
        return _age(lexemes, index, found.stop, found.quantity.low, found.quantity.high)
    return None


def _decade_of_life(lexemes: Lexemes, index: int) -> Amount | None:
    """ "in their 70s", "her early forties"."""
    word, low = at(lexemes, index), 0.0
    stop = index + 1
    if word.lower in DECADE_AGES:
        low = DECADE_AGES[word.lower]
    elif word.kind == "digits" and at(lexemes, stop).lower == "s" and glued(lexemes, stop) and len(word.text) == 2:
        low, stop = float(word.text), stop + 1
    part = at(lexemes, index - 1).lower
    owner = index - 2 if part in {"early", "mid", "late"} else index - 1
    owner -= at(lexemes, index - 1).text == "-" and 2
    if not low or low % 10 or at(lexemes, owner).lower not in _POSSESSIVES:
        return None
    return _age(lexemes, index, stop, low, low + 9)


def _cue(lexemes: Lexemes, start: int, stop: int) -> str:
    words = {lexeme.lower for lexeme in lexemes[max(0, start - _CUE_REACH) : stop + _CUE_REACH]}
    if words & _VOTE_CUES:
        return "vote"
    return "score" if words & _SCORE_CUES else ""


def _sides(lexemes: Lexemes, index: int) -> tuple[Numeral, Numeral] | None:
    """Two bare whole numbers with "-", "to" or "-to-" between them."""
    first = unscaled(lexemes, index)
    if first is None:
        return None
    joint = first.stop
    if is_hyphen(lexemes, joint):
        joint += 1
    if at(lexemes, joint).lower == "to":
        joint += 1 + is_hyphen(lexemes, joint + 1)
    elif joint == first.stop:
        return None
    second = unscaled(lexemes, joint)
    return (first, second) if second else None


def _is_contest(lexemes: Lexemes, index: int, sides: tuple[Numeral, Numeral]) -> bool:
    """Whether two numbers may be a result: whole, unequal, nothing glued on, and neither priced nor measured."""
    (first, second), before = sides, at(lexemes, index - 1).text
    if first.value == second.value or not first.step == second.step == 1 or before in HYPHENS | {"/", "$", "€", "£"}:
        return False
    stop = second.stop
    after = at(lexemes, stop)
    runs_on = glued(lexemes, stop) and (after.kind != "mark" or after.text in HYPHENS | {"/", "%"})
    if runs_on and not (is_hyphen(lexemes, stop) and at(lexemes, stop + 1).kind == "word"):
        return False
    measured = unit_after(lexemes, stop) is not None or numeral(lexemes, stop) is not None
    return not measured and max(first.value, second.value) <= _MOST_VOTES and not hedge_before(lexemes, index).name


def contest(lexemes: Lexemes, index: int) -> Amount | None:
    """A vote or a score from lexeme `index` on ("396-9", "5 to 4"), where a word near it says which; or None.

    The interval is the greater side and `second` the lesser, whichever was written first.
    """
    sides = _sides(lexemes, index)
    if sides is None or not _is_contest(lexemes, index, sides):
        return None
    (first, second), stop = sides, sides[1].stop
    form = _cue(lexemes, index, stop)
    if not form or (first.value < second.value and not _plain_loss(lexemes, index, stop)):
        return None
    high, low = max(first.value, second.value), min(first.value, second.value)
    return Amount(index, stop, index, stop, Quantity(high, high, "", form, second=low), -1)


def _plain_loss(lexemes: Lexemes, index: int, stop: int) -> bool:
    """A lesser number first is a contest only right at its word: "a 2-3 loss", "lost 2-3", "by a vote of 4-5"."""
    near = {at(lexemes, k).lower for k in (index - 1, index - 2, index - 3, stop, stop + 1)}
    return bool(near & {"loss", "lost", "lose", "defeat", "vote", "voted", "failed", "rejected"})
