import tempfile
from pathlib import Path
from tests.benchmarks.gate import measured
from tests.benchmarks.speed import _timed, _row
with tempfile.TemporaryDirectory() as f:
    for name, m in measured(Path("/work/shared/data"), Path(f), _timed): _row(name, m)
