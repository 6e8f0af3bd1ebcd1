"""To whom, where and by which means something is said: "told reporters", "in a statement", "on Fox News"."""

from checker.language.parse import Parse
from checker.statements.cues import cue_lemma, words_of
from checker.statements.grammar import child, preposition, without

# Prepositions that lead to a medium or an occasion, and to who is told.
_BY = frozenset({"in", "at", "on", "during", "via", "through", "by", "from", "over"})
_TO = frozenset({"to", "with", "before", "for"})
_WHEN = frozenset({"on", "in", "at", "during", "after"})  # "told reporters on Friday"
_MARKS = frozenset("\"“”'‘’`") | {"''", "``"}
_CLAUSES = ("acl:relcl", "acl", "advcl", "appos", "parataxis", "conj", "cc")
_LONGEST = 12  # words: what is longer is a clause that the parse hung in the wrong place
_SPEAKING = frozenset({"speak", "talk", "write", "appear", "testify", "post"})


def _is_network(parse: Parse, index: int) -> bool:
    """Whether a noun is part of the name of an organisation or a work: Fox News, "Meet the Press"."""
    return any(one.first <= index <= one.last and one.label in ("ORG", "MISC") for one in parse.entities)


def _phrase(parse: Parse, index: int, *cut: int | None) -> tuple[int, ...]:
    clauses = (c for c in parse.children(index) if parse.tokens[c].dep in _CLAUSES)
    found = [i for i in without(parse, index, *cut, *clauses) if parse.tokens[i].text not in _MARKS]
    run = [i for i in found if i == found[0] or i - 1 in found]
    return tuple(run) if run and len(run) <= _LONGEST and len(run) == len(found) else ()


def _told(parse: Parse, cue: int) -> tuple[int, ...]:
    """The object of a verb that says who was told."""
    lemma = cue_lemma(parse.tokens[cue].text, parse.tokens[cue].lemma)
    urges = lemma in words_of("urging") and child(parse, cue, "ccomp", "xcomp") is not None
    if lemma not in words_of("addressing") and not urges:
        return ()
    listener = child(parse, cue, "iobj")
    listener = listener if listener is not None else child(parse, cue, "obj")
    if listener is None or listener < cue or parse.tokens[listener].pos not in ("NOUN", "PROPN", "PRON"):
        return ()
    times = (c for c in parse.children(listener) if preposition(parse, c) in _WHEN)
    return _phrase(parse, listener, *times)


def _by_means(parse: Parse, index: int) -> bool:
    """Whether a noun behind a preposition is a medium, an occasion or a listener."""
    case, lemma = preposition(parse, index), parse.tokens[index].lemma.lower()
    if case in _BY:
        return lemma in words_of("media") or (case == "on" and _is_network(parse, index))
    return case in _TO and (lemma in words_of("listeners") or _is_network(parse, index))


def audience(parse: Parse, cue: int) -> tuple[int, ...]:
    """The tokens that say who was told or by which medium; none where the sentence does not say.

    Who was told comes first: "told reporters in a statement" gives "reporters".
    """
    told = _told(parse, cue)
    if told:
        return told
    for verb in (cue, *(c for c in parse.children(cue) if parse.tokens[c].lemma.lower() in _SPEAKING)):
        for index in parse.children(verb):
            if parse.tokens[index].dep.partition(":")[0] in ("obl", "nmod") and _by_means(parse, index):
                return _phrase(parse, index)
    return ()
