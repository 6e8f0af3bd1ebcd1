"""The models of a run, from disk: loaded only when something has to be worked out anew."""

from checker.align.encoder import CachedEncoder, load_encoder
from checker.align.model_files import find_model
from checker.config import Config
from checker.engine.run import Tools
from checker.language.pipeline import load_parser, pipeline_version
from checker.statements.parsing import CachedParser
from checker.store import Store, cache_folder


def local_tools(config: Config) -> Tools:
    """Encoder and parser behind the user's cache."""
    store = Store(cache_folder(config.cache) / "cache.sqlite")
    files = find_model(config.model)
    return Tools(
        CachedEncoder(files.identity, lambda: load_encoder(files), store),
        CachedParser(pipeline_version(), load_parser, store),
    )
