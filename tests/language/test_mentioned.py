"""The names among GUM's mentions of entities."""

from pathlib import Path

import pytest

from checker.language.corpus import Named
from checker.language.mentioned import mentioned_names, titles_of

TITLES = frozenset({"Mayor", "Dr."})
ROW = "{number}\t{word}\t_\t{pos}\t{tag}\t_\t{head}\t{dep}\t_\t{misc}"


def names(folder: Path, sentence: str, genre: str = "news") -> list[set[tuple[str, str]]]:
    """The names of a sentence whose words are written `word/tag/head/bracket`, as (text, label)."""
    lines = [f"# sent_id = GUM_{genre}_pier-1"]
    for number, written in enumerate(sentence.split(), 1):
        word, tag, head, entity = written.split("/")
        pos = {"NNP": "PROPN", "NNPS": "PROPN", "DT": "DET", "IN": "ADP", "NN": "NOUN"}.get(tag, "X")
        misc = f"Entity={entity}|MSeg=a-b" if entity else "_"
        dep = "dep" if head != "0" else "root"
        lines.append(ROW.format(number=number, word=word, pos=pos, tag=tag, head=head, dep=dep, misc=misc))
    path = folder / "gum.conllu"
    path.write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    found = mentioned_names(path, TITLES)
    return [{(" ".join(n.words[a : b + 1]), label) for a, b, label in n.names} for n in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Ada/NNP/0/(1-person-new-cf1-1-sgl Lind/NNP/1/1)", {("Ada Lind", "PER")}, id="person"),
        pytest.param("Mayor/NNP/0/(1-person-new-cf1-1-sgl Lind/NNP/1/1)", {("Lind", "PER")}, id="title"),
        pytest.param("Romans/NNPS/0/(1-person-new-cf1-1-sgl)", {("Romans", "?")}, id="people"),
        pytest.param("the/DT/2/(1-place-new-cf1-1-sgl Hague/NNP/0/1)", {("Hague", "LOC")}, id="article"),
        pytest.param(
            "Bank/NNP/0/(1-organization-new-cf1-1-sgl of/IN/3/ Oslo/NNP/1/(2-place-new-cf2-1-sgl)1)",
            {("Bank of Oslo", "ORG")},
            id="place-in-body",
        ),
        pytest.param(
            "Ada/NNP/0/(1-person-new-cf1-1-sgl of/IN/3/ Oslo/NNP/1/(2-place-new-cf2-1-sgl)1)",
            {("Ada", "PER"), ("Oslo", "LOC")},
            id="place-of-person",
        ),
        pytest.param(
            "Oslo/NNP/0/(1-place-new-cf1-1-sgl(2-place-new-cf1-1-sgl) and/CC/3/ Bergen/NNP/1/(3-place-new-cf2-1-sgl)1)",
            {("Oslo", "LOC"), ("Bergen", "LOC")},
            id="list",
        ),
        pytest.param("Easter/NNP/0/(1-event-new-cf1-1-sgl)", {("Easter", "?")}, id="event"),
        pytest.param("Monday/NNP/0/(1-time-new-cf1-1-sgl)", set(), id="weekday"),
        pytest.param("the/DT/2/(1-person-new-cf1-1-sgl baker/NN/0/1)", set(), id="no-name"),
        pytest.param(
            "Oslo/NNP/2/(1-person-new-cf1-1-sgl(2-place-new-cf2-1-sgl) bakers/NN/0/1)",
            {("Oslo", "LOC")},
            id="noun-head",
        ),
    ],
)
def test_names_of_mentions(tmp_path: Path, sentence: str, expected: set[tuple[str, str]]) -> None:
    assert names(tmp_path, sentence) == [expected]


def test_closed_genres_are_left_out(tmp_path: Path) -> None:
    assert names(tmp_path, "Ada/NNP/0/(1-person-new-cf1-1-sgl)", genre="fiction") == []


def test_a_title_stands_before_names_and_not_in_them() -> None:
    words = ("Dr.", "Ada", "met", "Ada", "Lind")
    sentence = Named(words, (True,) * len(words), ((1, 1, "PER"), (3, 4, "PER")))
    assert titles_of([sentence]) == {"Dr."}
