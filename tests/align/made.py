"""Statements made by hand, each the whole of an article of its own outlet."""

from checker.model import Article, Attribution, Statement


def article(outlet: str, *texts: str) -> tuple[Statement, ...]:
    """One article whose sentences are the texts."""
    whole = Article(outlet.casefold(), outlet, " ".join(texts), story="made")
    starts = [sum(len(text) + 1 for text in texts[:number]) for number in range(len(texts))]
    return tuple(
        Statement(whole, "sentence", start, start + len(text), text) for start, text in zip(starts, texts, strict=True)
    )


def quotation(outlet: str, text: str, speaker: str = "", parts: tuple[tuple[int, int], ...] = ()) -> Statement:
    """A quotation that fills its article."""
    whole = Article(outlet.casefold(), outlet, text, story="made")
    said = Attribution(speaker=speaker) if speaker else None
    return Statement(whole, "quotation", 0, len(text), text, attribution=said, parts=parts)
