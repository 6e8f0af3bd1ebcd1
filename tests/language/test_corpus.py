"""The readers of labelled sentences."""

from pathlib import Path

import pytest

from checker.language.corpus import OPEN_GENRES, Named, Tree, read_labelled, read_names, read_trees, spacing

CONLLU = """\
# newdoc id = GUM_news_kiosk
# sent_id = GUM_news_kiosk-1
# text = “We don’t sell,” he said.
1\t“\t“\tPUNCT\t``\t_\t5\tpunct\t_\tSpaceAfter=No
2\tWe\twe\tPRON\tPRP\t_\t5\tnsubj\t_\t_
3-4\tdon’t\t_\t_\t_\t_\t_\t_\t_\t_
3\tdo\tdo\tAUX\tVBP\t_\t5\taux\t_\t_
4\tn’t\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_
5\tsell\tsell\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5.1\tpapers\tpaper\tNOUN\tNNS\t_\t_\t_\t_\t_
6\t,\t,\tPUNCT\t,\t_\t5\tpunct\t_\tSpaceAfter=No
7\t”\t”\tPUNCT\t''\t_\t5\tpunct\t_\t_
8\the\the\tPRON\tPRP\t_\t9\tnsubj\t_\t_
9\tsaid\tsay\tVERB\tVBD\t_\t5\tparataxis\t_\tSpaceAfter=No
10\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

# sent_id = GUM_fiction_kiosk-1
# text = Rain
1\tRain\train\tNOUN\tNN\t_\t0\troot\t_\t_
"""


@pytest.fixture
def conllu(tmp_path: Path) -> Path:
    path = tmp_path / "kiosk.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return path


def test_a_tree_has_the_words_of_its_surface_tokens_and_no_empty_node(conllu: Path) -> None:
    first = next(read_trees(conllu))
    assert first == Tree(
        words=('"', "We", "do", "n't", "sell", ",", '"', "he", "said", "."),
        spaces=(False, True, False, True, False, False, True, True, False, True),
        lemmas=('"', "we", "do", "not", "sell", ",", '"', "he", "say", "."),
        pos=("PUNCT", "PRON", "AUX", "PART", "VERB", "PUNCT", "PUNCT", "PRON", "VERB", "PUNCT"),
        tags=("``", "PRP", "VBP", "RB", "VB", ",", "''", "PRP", "VBD", "."),
        heads=(4, 4, 4, 4, 4, 4, 4, 8, 4, 4),
        deps=("punct", "nsubj", "aux", "advmod", "root", "punct", "punct", "nsubj", "parataxis", "punct"),
    )


@pytest.mark.parametrize(
    ("genres", "words"),
    [
        pytest.param(None, ["We", "Rain"], id="all"),
        pytest.param(OPEN_GENRES, ["We"], id="open"),
        pytest.param(frozenset({"whow"}), [], id="none"),
    ],
)
def test_genres(conllu: Path, genres: frozenset[str] | None, words: list[str]) -> None:
    assert [next(w for w in tree.words if w.isalpha()) for tree in read_trees(conllu, genres)] == words


def test_non_commercial_genres_are_closed() -> None:
    assert OPEN_GENRES.isdisjoint({"conversation", "fiction", "whow", "reddit"})


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        pytest.param("Ada B-person\nLind I-person\nleft O", ((0, 1, "PER"),), id="one"),
        pytest.param("Oslo B-location\nOslo B-location", ((0, 0, "LOC"), (1, 1, "LOC")), id="side-by-side"),
        pytest.param("the O\nUnion I-politicalparty", ((1, 1, "ORG"),), id="opened-by-I"),
        pytest.param("Ada B-PER\nLtd I-ORG", ((0, 0, "PER"), (1, 1, "ORG")), id="I-of-another-type"),
        pytest.param("sorting B-algorithm\nruns O", ((0, 0, "?"),), id="no-name-for-certain"),
        pytest.param("rain O", (), id="none"),
    ],
)
def test_names(tmp_path: Path, lines: str, names: tuple[tuple[int, int, str], ...]) -> None:
    path = tmp_path / "names.txt"
    path.write_text(lines + "\n\n", encoding="utf-8")
    assert [named.names for named in read_names(path)] == [names]


def test_names_in_the_second_column_with_a_hash_for_a_word(tmp_path: Path) -> None:
    path = tmp_path / "names.iob2"
    path.write_text("# text = # 1 Oslo\n1\t#\tO\n2\t1\tO\n3\tOslo\tB-LOC\n", encoding="utf-8")
    assert list(read_names(path, column=1)) == [Named(("#", "1", "Oslo"), (True, True, True), ((2, 2, "LOC"),))]


@pytest.mark.parametrize(
    "text",
    [
        '"We do|n\'t sell ," he said .',
        "Ada|'s shop ( the old one ) closed ; it made $ 5 .",
        "20 % off , today !",
    ],
)
def test_spacing(text: str) -> None:
    """A written text cut into words gets its spaces back; the case marks by a space where none stood."""
    tight = text.replace("|", "").replace(" ,", ",").replace(" .", ".").replace(" ;", ";").replace(" %", "%")
    tight = tight.replace("( ", "(").replace(" )", ")").replace("$ ", "$").replace(" !", "!")
    words = text.replace("|", " ").replace('"', ' " ').split()
    assert "".join(w + " " * s for w, s in zip(words, spacing(words), strict=True)).strip() == tight


def test_names_are_given_to_a_tree_by_its_id(conllu: Path, tmp_path: Path) -> None:
    labels = tmp_path / "names.tsv"
    labels.write_text("GUM_news_kiosk-1\t7\t7\tPER\nGUM_fiction_kiosk-1\t0\t0\t?\n", encoding="utf-8")
    assert [named.names for named in read_labelled(conllu, labels)] == [((7, 7, "PER"),), ((0, 0, "?"),)]


def test_a_tree_without_labels_has_no_names_for_certain(conllu: Path, tmp_path: Path) -> None:
    labels = tmp_path / "names.tsv"
    labels.write_text("", encoding="utf-8")
    assert [named.names for named in read_labelled(conllu, labels)] == [(), ()]
