# confbot: `make run` and `make test` do everything that is needed first.

PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help setup run test check format readme bench-command eval-notes

help:  ## say what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

setup: .venv/ready  ## a virtual environment in .venv with every dependency

.venv/ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "confbot needs Python 3.11 or newer: make PYTHON=python3.11 $(MAKECMDGOALS)" >&2; exit 1; }
	@echo "Setting confbot up in .venv; this takes about half a minute." >&2
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@

run: setup  ## ask questions of the shipped recaps
	@$(BIN)/confbot ask

test: setup  ## run every test
	$(BIN)/pytest --cov --cov-report=term

check: setup  ## format, lint and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: setup  ## put the code into its format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

readme: setup  ## put what the commands print into the documentation
	$(BIN)/python -m tests.test_knowledge
	$(BIN)/python -m tests.test_readme

bench-command: setup  ## time /conf against a default Bolt command
	$(BIN)/python -m benchmarks.slash_command

CORPUS ?=
GOLD ?= $(CORPUS)

eval-notes: setup  ## score the reader against gold; CORPUS=DIR GOLD=DIR for notes of your own
	@$(BIN)/python -m benchmarks.eval_notes $(CORPUS) $(GOLD)
