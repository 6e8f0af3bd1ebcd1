"""The models of a run, from disk: loaded only when something has to be worked out anew."""

import os
from pathlib import Path

from checker.align.encoder import CachedEncoder, Encoder, load_encoder
from checker.align.model_files import ModelFiles, find_model
from checker.config import Config
from checker.engine.comparing import Tools
from checker.engine.version import code_version
from checker.language.pipeline import load_parser, pipeline_version
from checker.statements.parsing import CachedParser
from checker.store import Store, cache_folder


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _encoder(files: ModelFiles, folder: Path) -> Encoder:
    """The packaged model in its fastest form, any other one as sentence-transformers runs it."""
    if not files.checksums:
        return load_encoder(files)
    # Imported here: a run whose vectors are all known does without.
    from checker.align.runtime import load_exported

    return load_exported(files, folder, _cores())


def local_tools(config: Config) -> Tools:
    """Encoder and parser behind the user's cache."""
    folder = cache_folder(config.cache)
    store = Store(folder / "cache.sqlite")
    files, parsed = find_model(config.model), pipeline_version()
    return Tools(
        CachedEncoder(files.identity, lambda: _encoder(files, folder), store),
        CachedParser(parsed, load_parser, store),
        store.of(f"{code_version()} {parsed} {files.identity}"),
    )
