# confbot: `make run` and `make test` do everything that is needed first.

PYTHON ?= python3
comma := ,
BIN := .venv/bin
BROWSER := chromium fonts-noto-color-emoji
EXTRAS := dev$(if $(shell command -v npm),,$(comma)node)

.DEFAULT_GOAL := help
.PHONY: help setup page browser run pictures test check format readme bench bench-command bench-notes eval-notes eval-answers calibrate fuzz faults bench-burst bench-reload

help:  ## say what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

setup: .venv/ready  ## a virtual environment in .venv with every dependency

.venv/ready: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "confbot needs Python 3.11 or newer: make PYTHON=python3.11 $(MAKECMDGOALS)" >&2; exit 1; }
	@echo "Setting confbot up in .venv; this takes about half a minute." >&2
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[$(EXTRAS)]'
	@touch $@

page: setup  ## build the playground's page
	@$(BIN)/python build_page.py

run: setup page  ## try the bot in the browser, over the shipped recaps
	@$(BIN)/confbot playground

# What Debian's tools would bring for the tests in a browser; without it, and without CI, they are
# left out.
browser:
	@command -v chromium || command -v chromium-browser || command -v google-chrome || { \
		[ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && \
		{ apt-get update -qq && apt-get install -y -qq --no-install-recommends $(BROWSER) || [ -z "$$CI" ]; } >&2; \
	} || [ -z "$$CI" ]

pictures: setup page browser  ## take the pictures of the documentation, from docs/playground
	@$(BIN)/confbot playground --no-browser --knowledge knowledge --play docs/playground/first-minutes.yaml --screenshot docs/pictures

test: setup page browser  ## run every test
	@$(BIN)/python build_page.py test
	@$(BIN)/python -m tests.npm.build
	$(BIN)/pytest --cov --cov-report=term

check: setup  ## format, lint and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python build_page.py check

format: setup  ## put the code into its format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/python build_page.py format

readme: setup  ## put what the commands print into the documentation
	$(BIN)/python -m tests.test_knowledge
	$(BIN)/python -m tests.test_readme

bench: setup  ## measure search at 1,000, 100,000 and a million sections beside its peers; takes long
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[bench]'
	$(BIN)/python -m benchmarks.search_at_size $(if $(SIZES),--sizes $(SIZES))
	$(BIN)/python -m benchmarks.report
	$(BIN)/python -m benchmarks.slash_command

bench-reload: setup  ## time a changed note from its file to an answer
	$(BIN)/python -m benchmarks.reload

bench-command: setup  ## time /conf against a default Bolt command
	$(BIN)/python -m benchmarks.slash_command

KILLS ?= 200

faults: setup  ## kill processes that deliver digests, KILLS of them, and count what was lost
	@$(BIN)/python -m benchmarks.faults --kills $(KILLS)

bench-burst: setup  ## time /conf while a thousand digests are due, against quiet moments
	@$(BIN)/python -m benchmarks.burst

CORPUS ?=
GOLD ?= $(CORPUS)

eval-notes: setup  ## score the reader against gold; CORPUS=DIR GOLD=DIR for notes of your own
	@$(BIN)/python -m benchmarks.eval_notes $(CORPUS) $(GOLD)

bench-notes: setup  ## time reading notes against bare markdown-it-py, and its worst cases
	$(BIN)/python -m benchmarks.read_notes

FUZZ_SECONDS ?= 3600
FUZZ_CORPUS := .venv/fuzz

fuzz: setup  ## mutate notes for an hour (FUZZ_SECONDS=…) and judge how each is read
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[fuzz]'
	@mkdir -p $(FUZZ_CORPUS)/found
	nice -n 19 $(BIN)/python -m tests.notes.fuzz_notes $(FUZZ_CORPUS)/found tests/recaps knowledge \
		-max_len=2000 -timeout=20 -max_total_time=$(FUZZ_SECONDS) -artifact_prefix=$(FUZZ_CORPUS)/

eval-answers: setup  ## ask the golden questions, in halves, with and without each ingredient
	@$(BIN)/python -m benchmarks.eval_answers $(OPTIONS)

calibrate: setup  ## derive how sure an answer must be, from the questions that are for tuning
	@$(BIN)/python -m benchmarks.calibrate
