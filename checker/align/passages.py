"""The passage in which something is said: the utterance's own sentences, and the one that names its speaker."""

from collections.abc import Sequence

from checker.model import Statement, Story

BRIEF = 3  # words: what is so short between quotation marks is a name, as a programme's
MARKS = tuple("\"“'‘")
Span = tuple[int, int]


def _meet(left: Statement, right: Statement) -> bool:
    return left.start < right.end and right.start < left.end


class Passages:
    """The sentences and quotations of a story's articles, in which statements are looked up."""

    def __init__(self, story: Story) -> None:
        """Sorted once, by article: a story has hundreds of statements, and each is asked for."""
        self.sentences: dict[str, list[Statement]] = {article.id: [] for article in story.articles}
        self.quotations: dict[str, list[Statement]] = {article.id: [] for article in story.articles}
        for statement in story.statements:
            group = self.sentences if statement.kind == "sentence" else self.quotations
            group[statement.article.id].append(statement)

    def around(self, said: Statement) -> list[Statement]:
        """The sentences of which a statement has a part."""
        return [sentence for sentence in self.sentences[said.article.id] if _meet(sentence, said)]

    def naming(self, said: Statement, words: str) -> list[Statement]:
        """The sentences around a statement, with the nearest one in front that has the `words` if they have not: a
        quotation that goes on has its source where the first part stands.
        """
        around = self.around(said)
        if not words or any(words in sentence.text for sentence in around):
            return around
        before = [s for s in self.sentences[said.article.id] if s.end <= said.start and words in s.text]
        return [*before[-1:], *around]

    def before(self, said: Statement) -> Statement | None:
        """The sentence in front of a quotation that opens a sentence, where that sentence quotes nothing itself."""
        around, every = self.around(said), self.sentences[said.article.id]
        at = every.index(around[0]) if around else 0
        if at == 0 or not around[0].text.startswith(MARKS):
            return None
        quoted = any(_meet(quotation, every[at - 1]) for quotation in self.quotations[said.article.id])
        return None if quoted else every[at - 1]

    def outside(self, sentence: Statement) -> str:
        """A sentence with blanks for what is quoted in it, names in quotation marks left."""
        text = list(sentence.text)
        for quotation in self.quotations[sentence.article.id]:
            long = len(quotation.text.split()) > BRIEF
            for start, end in (quotation.parts or ((quotation.start, quotation.end),)) if long else ():
                first, last = max(start - sentence.start, 0), min(end - sentence.start, len(text))
                text[first:last] = " " * (last - first) if first < last else text[first:last]
        return "".join(text)


def reach(said: Statement, sentences: Sequence[Statement]) -> Span:
    """The span of a statement and of the sentences that go with it."""
    return min(s.start for s in (said, *sentences)), max(s.end for s in (said, *sentences))
