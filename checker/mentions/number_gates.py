"""What looks like a quantity and is none: names, addresses, years, versions, telephone numbers, idioms.

A wrong value costs more than a missed one, so whatever is in doubt is left out.
"""

from checker.mentions.amounts import Amount
from checker.mentions.hedges import hedge_before
from checker.mentions.lexemes import APOSTROPHES, HYPHENS, Lexemes, at, glued, is_hyphen
from checker.mentions.numerals import ONES, SCALES, TENS

_DESIGNATORS = frozenset(
    "title article section sections chapter channel route interstate highway flight room proposition prop amendment"
    " act volume vol page pages phase class boeing airbus apollo area pier gate building unit precinct ward"
    " resolution bill psalm verse line item exhibit count appendix schedule form rule protocol catch platform"
    " model mark version version windows ios android season episode studio hall zone sector engine ladder task"
    " docket case file box suite apt apartment floor week day game round step group pool tier category super"
    " executive order number no nos numbers formula fortune ward paragraph clause tank runway terminal exit locker"
    " train bus type magnum caliber calibre grade level stage district part project agenda vision covid hb sb hr sr"
    " security amendment s.b h.r verse track fig figure table slide lot plot".split()
)
_STREETS = frozenset(
    "street st avenue ave road rd boulevard blvd drive lane way place square court terrace highway parkway plaza"
    " row alley crescent mews gardens downing".split()
)
_NUMBER_PREFIXES = frozenset({"to", "and", "in", "or", "a", "magnitude", "minus", "plus", "mid", "near", "pre"})
_IDIOM_NOUNS = frozenset(
    "way fold faced sided pronged time timer timers handed fisted dimensional on off hit star wheel wheeled bit"
    " horse ring tone letter world point man woman seater percenter percenters upmanship".split()
)
_NOT_ONE_AFTER = frozenset(
    "of another thing day who that which more time way in on to for at by from is was and or as".split()
)
_NOT_ONE_BEFORE = frozenset("no any every each this that some which the another each-other".split())
_FIRST_YEAR, _LAST_YEAR = 1700, 2100


def _glued_to_letters(lexemes: Lexemes, index: int) -> bool:
    """ "COVID-19", "F-35", "G7", "v2", "#metoo2", "3/4", "12:30": the number is a piece of something longer."""
    before = at(lexemes, index - 1)
    if not glued(lexemes, index):
        return False
    if before.text in HYPHENS and glued(lexemes, index - 1):
        word = at(lexemes, index - 2)
        known = word.lower in ONES or word.lower in TENS or word.lower in SCALES or word.lower in _NUMBER_PREFIXES
        return not known
    if before.text in {".", ":", "/", "_", "@", "&", "="}:
        return glued(lexemes, index - 1) or before.text != "."
    return before.kind in {"word", "digits"} or before.text in APOSTROPHES | {"#"}


def _runs_on(lexemes: Lexemes, index: int, stop: int) -> bool:
    """ "737s", "3D", "2.0.1", "24/7", "12:30", "1-800-555", "501c": digits with more glued on behind."""
    after, beyond = at(lexemes, stop), at(lexemes, stop + 1)
    if not glued(lexemes, stop) or at(lexemes, index).kind != "digits":
        return False
    if after.kind in {"word", "digits"}:
        return True
    joined = glued(lexemes, stop + 1) and beyond.kind == "digits"
    return (joined and after.text in HYPHENS | {"/", ":", ".", "_", "@", ","}) or after.text in {"@", "_", "°"}


def _is_chain(lexemes: Lexemes, number: int, core: int) -> bool:
    """Two equal sides ("50-50"), three groups and more ("555-0100-22"), or a leading zero ("007")."""
    first = at(lexemes, number)
    if first.kind == "digits" and len(first.text) > 1 and first.text[0] == "0" and first.text[1] != ".":
        return True
    return is_hyphen(lexemes, core) and at(lexemes, core + 1).kind == "digits"


def _is_named(lexemes: Lexemes, found: Amount) -> bool:
    """ "Title 42", "Boeing 737", "page 12", "Room 101": a number that follows what it names."""
    if found.start != found.number or found.quantity.form != "count":
        return False
    word = at(lexemes, found.start - 1)
    if word.text == ".":
        word = at(lexemes, found.start - 2)
        if len(word.text) == 1 and word.text.isupper():  # "H.R. 40"
            return True
    return word.kind == "word" and (word.lower in _DESIGNATORS or (word.text.isupper() and word.lower in {"hr", "sb"}))


def _is_address(lexemes: Lexemes, found: Amount) -> bool:
    """ "1600 Pennsylvania Avenue", "10 Downing Street"."""
    for index in range(found.stop, found.stop + 4):
        word = at(lexemes, index)
        if word.kind != "word" or not word.text[0].isupper():
            return False
        if word.lower in _STREETS and index > found.stop - 1:
            return True
    return False


def _is_year(lexemes: Lexemes, found: Amount) -> bool:
    quantity, first = found.quantity, at(lexemes, found.number)
    bare = quantity.form == "count" and found.core == found.number + 1 and "," not in first.text
    bare = bare and len(first.text) == 4 and not hedge_before(lexemes, found.number).name
    return bare and first.kind == "digits" and _FIRST_YEAR <= quantity.low <= _LAST_YEAR


def _is_lone_one(lexemes: Lexemes, found: Amount) -> bool:
    """ "one of", "no one", "one another": "one" that counts nothing."""
    if found.core != found.number + 1 or at(lexemes, found.number).lower not in {"one", "zero"}:
        return False
    if found.quantity.form == "percent":
        return False
    after, before = at(lexemes, found.core), at(lexemes, found.number - 1)
    if found.quantity.form == "duration" and found.noun < 0 and found.start == found.number:
        return after.lower in {"day", "night", "second", "minute"} or before.lower in _NOT_ONE_BEFORE
    return (after.kind != "word" and found.noun < 0) or after.lower in _NOT_ONE_AFTER or before.lower in _NOT_ONE_BEFORE


def _is_idiom(lexemes: Lexemes, found: Amount) -> bool:
    """ "two-way", "one-on-one", "back to square one"; a name in capitals: "Big Ten"."""
    first = at(lexemes, found.number)
    if found.noun >= 0 and at(lexemes, found.noun).lower in {"caliber", "calibre"}:
        return True
    if found.noun >= 0 and found.spelled and at(lexemes, found.noun).lower in _IDIOM_NOUNS:
        return True
    before = at(lexemes, found.number - 1)
    inside = before.kind == "word" and found.number > 0 and found.start == found.number
    return found.spelled and inside and first.text[0].isupper() and before.text[0].isupper()


def is_no_quantity(lexemes: Lexemes, found: Amount, headline: bool) -> bool:
    """Whether an amount is a name, an address, a year, a code or an idiom. `headline`: capitals mean nothing."""
    if at(lexemes, found.number).kind == "digits" or at(lexemes, found.core - 1).kind == "digits":
        coded = _is_chain(lexemes, found.number, found.core) or _is_named(lexemes, found)
        coded = coded or (_runs_on(lexemes, found.core - 1, found.core) and found.stop == found.core)
    else:
        coded = False
    signed = found.quantity.form == "money"
    return (
        coded
        or (not signed and _glued_to_letters(lexemes, found.number))
        or _is_address(lexemes, found)
        or _is_year(lexemes, found)
        or _is_lone_one(lexemes, found)
        or (not headline and _is_idiom(lexemes, found))
    )
