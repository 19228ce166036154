# Each target sets up all it needs. On a fresh machine: Python 3.11 or newer, and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BROWSER ?= yes
READY := $(VENV)/.ready
SPREAD := -n auto --dist loadfile

# What pip put into the environment in place of the checkout, as `pip install .` does: the commands would no longer follow edits.
UNHOOKED := $(wildcard $(VENV)/lib/python*/site-packages/generator)
# Whether the Python that made the environment has been removed.
GONE := $(shell [ ! -e $(VENV) ] || $(BIN)/python -c '' 2>&- || echo gone)

# Tests start many Pythons, and each would compile all modules anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: site serve test test-long check golden tagged lock clean

site: $(READY)  ## Build site/
	$(BIN)/guide build

serve: $(READY)  ## Serve the site with live reload
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs serve

test: $(READY)  ## Run the tests, but for the long ones; BROWSER=no leaves out those that need a Chromium
ifeq ($(BROWSER),no)
	@echo "Skipping the browser tests (BROWSER=no)."
	$(BIN)/pytest $(SPREAD) -m "not browser and not long"
else
	@sh tests/browser/chromium.sh
	$(BIN)/pytest $(SPREAD) -m "not long" --cov --cov-report=term-missing
endif

test-long: $(READY)  ## Run what takes long: the whole published guide, every page in a browser, and made-up input at length
	@sh tests/browser/chromium.sh
	@sh tests/validator.sh
	@sh tests/editor.sh
	@sh tests/lighthouse.sh
	@sh tests/firefox.sh
	GUIDE=published $(BIN)/pytest $(SPREAD) -m "long or browser or uncounted or hypothesis" --hypothesis-profile=long --ignore=tests/browser/test_lighthouse.py
	GUIDE=published $(BIN)/pytest tests/browser/test_lighthouse.py

check: $(READY)  ## Lint, types, and the content
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	@sh tests/types.sh
	$(BIN)/guide check

golden: $(READY)  ## Take the pictures anew that guard the look of figures; look at them before you commit
	GOLDEN=renew $(BIN)/pytest -q tests/browser/test_golden.py

tagged: $(READY)  ## Install what makes PDFs that screen readers can follow; it needs Pango from the system
	$(BIN)/pip install --quiet --disable-pip-version-check --no-build-isolation --editable '.[tagged]'

lock: $(READY)  ## Write requirements.lock anew from pyproject.toml, less the extra "tagged", which needs more than pip can install
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-emit-find-links --no-header --no-annotate --extra test --extra lint --extra build --output-file requirements.lock pyproject.toml

clean:  ## Remove all that was made
	rm -rf $(VENV) site .site-* .cache

$(READY): requirements.lock pyproject.toml $(if $(UNHOOKED)$(GONE),again)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; try: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || { echo "Python's venv is missing; on Debian: apt install python3-venv"; exit 1; }
	@echo "Setting up $(VENV): about a minute, and longer where the network is slow."
	@echo "1 of 3: a place of its own for Python"
	@$(PYTHON) -m venv $(VENV)
	@echo "2 of 3: the packages of requirements.lock"
# The lock names all there is. Without --no-deps, older pip asks for the newest of what is needed with an extra, and refuses it.
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@echo "3 of 3: the generator itself"
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(BIN)/pip check --disable-pip-version-check
	@touch $(READY)

.PHONY: again
again:
	@$(if $(GONE),echo "The Python that $(VENV) was made with is gone. Remove the folder and run make again: rm -rf $(VENV)"; exit 1)
	@echo "$(VENV) holds a copy of the generator in place of this checkout; hooking it up again."
