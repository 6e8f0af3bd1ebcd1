"""An article laid open: its sentences with their parses, and its quotations, found by place."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from checker.language.parse import Parse
from checker.statements.paragraphs import Span, paragraphs
from checker.statements.quotations import Quotation

# Words: what is longer is a table, a list or an attack, and no sentence in which somebody could be reported.
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Utterance:
    """One stretch of reported speech: what is reported, by which word, by whom.

    `content` holds the pieces of what is reported, a quotation with its marks. `source` are the words
    that name who reports, `head` the word among them that matters most, `refers` the noun that a
    relative pronoun among them stands for, else `head` again. `cue` is the reporting word with its
    preposition. `audience` is who was told or by which medium. Any of them is None where it is not
    given. `form` is "direct", "mixed" or "indirect"; `speaker` is the resolved name, "" before that.
    """

    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    head: Span | None
    refers: Span | None
    form: str
    quotation: Quotation | None = None
    audience: Span | None = None
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What attribution needs to know of an article. Sentence `i` is `spans[i]`, parsed as `parses[i]`."""

    text: str
    spans: tuple[Span, ...]
    parses: tuple[Parse, ...]
    quotations: tuple[Quotation, ...]
    breaks: tuple[int, ...]  # where paragraphs begin
    pieces: tuple[tuple[int, int, int], ...]  # the quotations' pieces with their marks, and whose they are

    def sentence_at(self, place: int) -> int:
        """The index of the sentence at a place, or of the last one before it; -1 for none."""
        return bisect_right(self.spans, place, key=lambda span: span[0]) - 1

    def paragraph_at(self, place: int) -> int:
        """The index of the paragraph at a place; -1 before the first."""
        return bisect_right(self.breaks, place) - 1

    def piece_at(self, place: int) -> tuple[tuple[int, int, int], ...]:
        """The piece of a quotation around a place, its marks included; none outside quotations."""
        index = bisect_right(self.pieces, place, key=lambda piece: piece[0]) - 1
        return self.pieces[index : index + 1] if index >= 0 and place < self.pieces[index][1] else ()

    def quotation_at(self, place: int) -> Quotation | None:
        """The quotation with a piece at a place, its marks included; None outside quotations."""
        return next((self.quotations[number] for _, _, number in self.piece_at(place)), None)

    def pieces_from(self, place: int) -> tuple[tuple[int, int, int], ...]:
        """The next piece of a quotation that begins at a place or behind it; none at the article's end."""
        index = bisect_left(self.pieces, place, key=lambda piece: piece[0])
        return self.pieces[index : index + 1]

    def span(self, sentence: int, tokens: Sequence[int]) -> Span:
        """The place of some tokens of a sentence, from the first to the last."""
        start, parse = self.spans[sentence][0], self.parses[sentence]
        return start + parse.tokens[min(tokens)].start, start + parse.tokens[max(tokens)].end


def lay_open(text: str, spans: Sequence[Span], parses: Sequence[Parse], quotations: Sequence[Quotation]) -> Page:
    """The page of an article from its sentences, their parses in the same order, and its quotations.

    A parse of more than 400 words is left out, so that time stays linear in the article's length.
    """
    breaks = tuple(start for start, _ in paragraphs(text))
    kept = tuple(parse if len(parse.tokens) <= _LONGEST else Parse(parse.text, (), ()) for parse in parses)
    pieces = tuple((*span, number) for number, quotation in enumerate(quotations) for span in quotation.marked)
    return Page(text, tuple(spans), kept, tuple(quotations), breaks, pieces)
