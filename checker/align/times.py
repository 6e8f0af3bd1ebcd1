"""The times that an article names."""

from checker.model import Article, Mention, Story

Time = tuple[object, object]


def time_of(mention: Mention) -> Time:
    """The first and the last day of a date, by which times are told apart."""
    return (mention.when.first, mention.when.last) if mention.when else ("", "")


def times_of(story: Story, article: Article) -> set[Time]:
    """All times that an article names."""
    return {time_of(m) for s in story.statements if s.article.id == article.id for m in s.mentions if m.when}
