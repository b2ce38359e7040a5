# make play, make test, make lint, make bench, make soak
# What stands in ARGS is passed on: make test ARGS="tests/rules -x"

PYTHON ?= python3
GAMES  ?= 1000

VENV    := .venv
RUN     := $(VENV)/bin/python
PINS    := .ci/constraints.txt
INSTALL := $(RUN) -m pip install -qq --disable-pip-version-check --constraint $(PINS)

.PHONY: play test lint bench soak libraries

play: $(VENV)/installed
	@$(RUN) -m quizapp $(ARGS)

test: LIBRARIES := --test
test: $(VENV)/installed-test
	QT_QPA_PLATFORM=offscreen $(RUN) -m pytest $(ARGS)

lint: $(VENV)/installed-lint
	$(RUN) -m ruff check
	$(RUN) -m ruff format --check
	$(RUN) -m mypy
	$(VENV)/bin/lint-imports --no-logo

bench: LIBRARIES := --test
bench: $(VENV)/installed-test
	$(RUN) -m tests.benchmarks $(ARGS)

soak: LIBRARIES := --test
soak: $(VENV)/installed-test
	QT_QPA_PLATFORM=offscreen $(RUN) -m tests.benchmarks.soak $(GAMES)

# Each step leaves a file behind and is taken again only when the project's needs or the pins change.

$(VENV)/installed: pyproject.toml $(PINS) | $(RUN)
	@echo "Installing QuizApp into $(VENV), which takes a minute the first time."
	@$(INSTALL) hatchling || { echo "Nothing could be fetched. Is there a network?" >&2; exit 1; }
	@$(INSTALL) --no-build-isolation --editable .
	@$(RUN) -m compileall -q quizapp
	@touch $@

$(VENV)/installed-test: $(VENV)/installed
	@echo "Installing what the tests need."
	@$(INSTALL) --no-build-isolation --editable '.[test]'
	@touch $@

$(VENV)/installed-lint: $(VENV)/installed-test
	@echo "Installing what the linters need."
	@$(INSTALL) --no-build-isolation --editable '.[lint]'
	@touch $@

$(RUN): | libraries
	@for python in $(PYTHON) python3.14 python3.13 python3.12 python3.11; do \
	    if $$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null; then \
	        $$python -m venv --clear $(VENV) && exit; \
	        rm -rf $(VENV); \
	        exit 1; \
	    fi; \
	done; \
	echo "QuizApp needs Python 3.11 to 3.14; $(PYTHON) is: $$($(PYTHON) --version 2>&1)." >&2; \
	echo "Install one of them, or say where it is: make play PYTHON=/path/to/python3" >&2; \
	exit 1

libraries:
	@sh .ci/system-libraries $(LIBRARIES)
