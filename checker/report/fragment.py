"""Links that lead to the words themselves: text fragments, which browsers scroll to and mark."""

from urllib.parse import quote

from checker.model import Claim
from checker.report import escape

WORDS = 5  # of a statement's beginning: mostly the only such run on a page, and short enough to read as a link

_EDGES = " \t\"'“”„‘’«»()[]–—-.,;:!?…"


def to_words(claim: Claim) -> str:
    """The article's address with a fragment that leads to the claim's statement; "" if it has no web address.

    See https://wicg.github.io/scroll-to-text-fragment/. A browser that knows no text fragments, or does
    not find the words, opens the page at its top.
    """
    address = escape.url(claim.article.url)
    start, end = claim.statement
    line = claim.source[max(0, start) : min(end, start + 200)].strip().split("\n")[0]
    words = " ".join(escape.plain(line).strip(_EDGES).split(" ")[:WORDS]).strip(_EDGES)
    if not address or not words:
        return address
    text = quote(words, safe="").replace("-", "%2D")
    return f"{address}{'' if '#' in address else '#'}:~:text={text}"
