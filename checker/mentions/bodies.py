"""What a body is called: one canonical name for its aliases, and which body lies within which."""

import functools
import re

from checker.mentions.gazetteer import chain, of_adjective, readings, rows
from checker.mentions.names import fold

_ARTICLE = re.compile(r"^(?:the|a|an|his|her|its|their|our) ", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
# What stands before a person's name in a body: "a lawyer for former President Hill" is Hill's lawyer.
_TITLED = re.compile(
    r"^(?:(?:then|former|ex)[- ])?(?:(?:Vice )?President|Sen\.|Senator|Gov\.|Governor|Rep\.|Representative"
    r"|Mrs?\.|Ms\.|Dr\.)(?:[- ]elect)? (?=[A-Z])"
)
_COMMITTEE_ON = re.compile(
    r"^(?:(.*?) )?(select |special )?(committee|subcommittee|commission) on (?:the )?(.+)$", re.IGNORECASE
)
# Bodies that act for a country, so that a role in one is a role in the other.
_COUNTRY = {
    "kremlin": "Russia", "duma": "Russia", "white house": "United States", "congress": "United States",
    "senate": "United States", "house of representatives": "United States", "supreme court": "United States",
    "downing street": "United Kingdom", "house of commons": "United Kingdom", "bundestag": "Germany",
    "knesset": "Israel", "administration": "United States",
}  # fmt: skip
# Where the holder of an office sits, so that whoever works for the one works for the other.
_SEATS = {
    "white house": "president", "kremlin": "president", "elysee": "president", "downing street": "prime minister",
}  # fmt: skip
_SMALL = frozenset({"and", "of", "the", "on", "for", "in", "a", "&", "department", "dept.", "committee", "party"})


def _undotted(name: str) -> str:
    """Acronyms without stops, "F.B.I." as "fbi"; words with other than single dotted letters keep their dots."""
    return re.sub(r"\b(?:[a-z]\.){2,}", lambda found: found[0].replace(".", ""), name)


@functools.cache
def _aliases() -> dict[str, str]:
    found = {}
    for name, others, _ in rows("bodies.tsv", 3):
        for form in (name, *filter(None, others.split("|"))):
            found[_undotted(fold(form)).removeprefix("the ")] = name
    return found


@functools.cache
def _around() -> dict[str, str]:
    """By name of a body, without case, that of the body which it lies within."""
    return {fold(name): within for name, _, within in rows("bodies.tsv", 3) if within}


def _reordered(name: str) -> str:
    """One order of words, "House Committee on Foreign Affairs" as "House Foreign Affairs Committee"."""
    if found := _COMMITTEE_ON.match(name):
        parts = [found[1] or "", (found[2] or "").strip(), found[4], found[3]]
        return " ".join(part for part in parts if part)
    return name


def canonical_body(text: str) -> str:
    """The canonical name of a body or place as written ("F.B.I.", "Belarusian"); "" for an empty text.

    A name that the list does not know comes back without its article and possessive ending.
    """
    name = " ".join(text.split()).strip(" ,;")
    name = _POSSESSIVE.sub("", _TITLED.sub("", _ARTICLE.sub("", name)))
    name = re.sub(r"['’]s (?=[a-z])", " ", name)
    key = _undotted(fold(name))
    if known := _aliases().get(key):
        return known
    if places := readings(name) or of_adjective(name):
        return places[0].name
    return _reordered(name)


def _words(body: str) -> frozenset[str]:
    return frozenset(re.findall(r"[\w&.]+", fold(body))) - _SMALL


def _country(body: str) -> str:
    return _COUNTRY.get(fold(body).removeprefix("the "), "")


@functools.lru_cache(maxsize=65_536)
def body_relation(left: str, right: str) -> str:
    """How two canonical bodies stand: "same", "within" (either way), "different", or "" where one is empty."""
    if not left or not right:
        return ""
    if fold(left) == fold(right):
        return "same"
    first, second = _words(left), _words(right)
    if first <= second or second <= first:
        return "within"
    if _country(left) == right or _country(right) == left or _holds(left, right) or _holds(right, left):
        return "within"
    return "different"


def _holds(outer: str, inner: str) -> bool:
    """Whether a body lies within `outer` or works for who sits there, or some reading of place `inner` lies in it."""
    seated = _SEATS.get(fold(outer).removeprefix("the ")) == fold(inner).removeprefix("the ")
    return seated or _around().get(fold(inner)) == outer or any(outer in chain(place) for place in readings(inner))


def is_known_body(name: str) -> bool:
    """Whether the list of bodies holds `name`, under any of its forms."""
    return _undotted(fold(name)).removeprefix("the ") in _aliases()
