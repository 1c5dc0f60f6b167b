# What people and CI run alike. Needs python3 (3.11 to 3.13), make and git; the rest is set up on first use.

.DEFAULT_GOAL := help
PYTHON ?= python3
UV_VERSION := 0.13.9
UV := .uv/bin/uv
BIN := .venv/bin
# Tests at once: most of them wait, for a socket or a silence.
AT_ONCE := 3
export UV_PYTHON_DOWNLOADS := never

# Set-up speaks on stderr and reads nothing, so that `echo question | make run` pipes clean both ways.
.uv/.ready-$(UV_VERSION):
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' </dev/null || { \
	  echo "Caveat needs Python 3.11 to 3.13, which $(PYTHON) is not here; name one: make PYTHON=python3.12 ..." >&2; exit 1; }
	@echo "Setting up, 1 of 2: getting uv $(UV_VERSION) into .uv ..." >&2
	@$(PYTHON) -m venv --clear .uv </dev/null >/dev/null || { \
	  echo "$(PYTHON) cannot make virtual environments: install its venv module (Debian, Ubuntu: apt install python3-venv)" >&2; exit 1; }
	@.uv/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION) </dev/null >&2 || { \
	  echo "uv could not be fetched: PyPI must be within reach (pip's settings for proxy, index and certificates apply)" >&2; exit 1; }
	@touch $@

.venv/.ready: .uv/.ready-$(UV_VERSION) pyproject.toml uv.lock
	@echo "Setting up, 2 of 2: installing the locked dependencies into .venv (about 250 MB, a minute or so) ..." >&2
	@$(UV) sync --locked --quiet --all-extras --python $(PYTHON) </dev/null >&2
	@touch $@

.PHONY: help
help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /|/' | awk -F'|' '{printf "  make %-15s %s\n", $$1, $$2}'

.PHONY: run
run: .venv/.ready ## Talk to the bot: in Slack when .env holds its tokens, else in a workspace on this machine
	@$(BIN)/caveat run

.PHONY: test
test: .venv/.ready ## Run the tests, several at once
	@$(BIN)/pytest -m "not slow" -n $(AT_ONCE) --dist worksteal || { \
	  echo "What failed beside others runs once more, alone:"; \
	  $(BIN)/pytest -m "not slow" --last-failed --last-failed-no-failures none; }

.PHONY: coverage
coverage: .venv/.ready ## The same, counting the branches that they take (twice as long)
	@$(BIN)/pytest -m "not slow" -n $(AT_ONCE) --dist worksteal --cov --cov-report=term

.PHONY: test-slow
test-slow: .venv/.ready ## Run the tests that take longer
	@$(BIN)/pytest -m slow -n $(AT_ONCE) --dist worksteal

.PHONY: check
check: .venv/.ready ## Lint, types, import contracts
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

.PHONY: format
format: .venv/.ready ## Format the code and mend what the linter can
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

.PHONY: bench
bench: .venv/.ready ## Measure speed against named baselines
	@$(BIN)/python -m tests.bench $(ARGS)

.PHONY: quality
quality: .venv/.ready ## Measure ranking and abstention (ARGS="--data DIR" names more question sets, "--note FILE" another first note)
	@$(BIN)/python -m tests.quality $(ARGS)

.PHONY: tips-soak
tips-soak: .venv/.ready ## Two years of tips, exactly once, under kills and faults (ARGS="--short" for the changes of the clocks)
	@$(BIN)/python -m tests.soak $(ARGS)

.PHONY: fit
fit: .venv/.ready ## Fit the constants of the answering rule on question sets (ARGS="--data DIR")
	@$(BIN)/python -m tests.quality.fit $(ARGS)

.venv-training/.ready: training/requirements.txt
	@echo "Setting up the training of the word vectors in .venv-training (about 1.5 GB, some minutes) ..." >&2
	@$(PYTHON) -m venv --clear .venv-training </dev/null >/dev/null
	@.venv-training/bin/python -m pip install --quiet --disable-pip-version-check -r training/requirements.txt </dev/null >&2
	@touch $@

.PHONY: vectors
vectors: .venv-training/.ready ## Make the word vectors and the word list anew (ARGS="--help" tells more; an hour or two)
	@.venv-training/bin/python -m training $(ARGS)

.PHONY: screenshots
screenshots: .venv/.ready ## Make the README's pictures from a real exchange
	@$(BIN)/python -m docs.screenshots

.PHONY: quality-anchor
quality-anchor: .venv-training/.ready ## The same as quality, with the sentence transformer itself beside us (half an hour)
	@.venv-training/bin/python -m pip install --quiet --disable-pip-version-check -e . bm25s </dev/null >&2
	@.venv-training/bin/python -m tests.quality $(ARGS)

.PHONY: clean
clean: ## Remove everything that make has set up
	@rm -rf .venv .venv-training .training-cache .uv .coverage .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
