# Two commands: `make report` and `make test`. Each sets up .venv by itself. A bare `make` does all that CI does.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= ../shared/data
JOBS ?= 2
export HF_HUB_OFFLINE := 1
export TOKENIZERS_PARALLELISM := false

.PHONY: all test report lint types floors docs unit fix eval bench clean

all: test

$(VENV)/ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt torch
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

report: $(VENV)/ready
	$(BIN)/checker check fixtures/batches -o reports/report.md -o reports/report.json --fail-on never
	@echo "The report is reports/report.md"

test: lint types floors docs unit

lint: $(VENV)/ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/ready
	$(BIN)/mypy

floors: $(VENV)/ready
	$(BIN)/lint-imports

docs: $(VENV)/ready
	$(BIN)/checker rules --catalogue --figures tests/benchmarks/figures.json | cmp - checker/rules/README.md || \
		{ echo "checker/rules/README.md is out of date: run 'make fix'"; exit 1; }

unit: $(VENV)/ready
	OMP_NUM_THREADS=1 $(BIN)/pytest --numprocesses $(JOBS) --dist worksteal

fix: $(VENV)/ready
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/checker rules --catalogue --figures tests/benchmarks/figures.json > checker/rules/README.md

eval: $(VENV)/ready
	$(BIN)/python -m tests.benchmarks.quality $(DATA)

bench: $(VENV)/ready
	$(BIN)/python -m tests.benchmarks.speed $(DATA)
	$(BIN)/python -m tests.benchmarks.review

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
