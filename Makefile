# humasd: set-up, tests, demo. `make help` lists what there is.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/bash

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.made-from-lock
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

.PHONY: help
help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

.PHONY: setup
setup: $(STAMP) ## .venv with humasd in it, from the lock file

$(STAMP): requirements.lock pyproject.toml
	@echo "== system packages"
	@tools/install-system.sh
	@echo "== Python packages from requirements.lock"
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

# Where Python is told to write no bytecode, each child process would compile all modules anew.
.PHONY: compiled
compiled: setup
	@$(BIN)/python -m compileall -q humasd tests

.PHONY: demo
demo: setup ## the whole procedure on embedded parts, told step by step
	$(BIN)/humasd demo

.PHONY: check
check: setup ## formatting, lint, types, import layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

.PHONY: test-fast
test-fast: compiled ## the tests that need no server
	$(BIN)/python -m pytest -m "not services" -n 2 --dist loadgroup

S3_VENV := .venv-s3

$(S3_VENV)/.made: tests/support/servers/s3.txt
	@echo "== an object store for the tests"
	$(PYTHON) -m venv $(S3_VENV)
	$(S3_VENV)/bin/python -m pip install --quiet --require-hashes -r $<
	@touch $@

.PHONY: test
test: compiled $(S3_VENV)/.made ## every test, against real servers, which it installs and starts itself
	@echo "== real servers for the tests"
	tests/install-servers.sh
	@echo "== check"
	$(MAKE) check
	@echo "== tests"
	$(BIN)/python -m pytest -m "not services" -n 2 --dist loadgroup
	$(BIN)/python -m pytest -m services -v -n 2 --dist worksteal

.PHONY: test-faults
test-faults: setup ## killed and failed at every single call (hours); lists the calls and what came of each
	HUMASD_FAULTS=all $(BIN)/python -m pytest -m "not services" tests/faults -s

.PHONY: soak
soak: setup ## 1,000 kills at random moments over 50 releases; SEED=N for the same ones
	$(BIN)/python -m tests.support.faults.soak --kills 1000 --releases 50 $(if $(SEED),--seed $(SEED))

.PHONY: test-pythons
test-pythons: ## the fast tests on Python 3.11, 3.12 and 3.13
	tools/test-pythons.sh

.PHONY: check-image
check-image: setup ## what can be checked of image, unit and compose file without starting them
	tools/check-dockerfile.sh
	tools/check-deployment.sh

.PHONY: try-image
try-image: ## carry the Dockerfile out where there is no container engine (root, debootstrap; minutes)
	tools/try-image.sh

.PHONY: formats-table
formats-table: setup ## write docs/formats.md: what is kept of each format
	$(BIN)/python tools/formats_table.py

.PHONY: screenshots
screenshots: setup ## write docs/pictures: every mail and page as people see them (needs Chromium)
	$(BIN)/python -m tools.screenshots

.PHONY: strangers-path
strangers-path: setup ## clone, demo, own configuration, check, first release: how long each takes
	$(BIN)/python -m tools.strangers_path $$(mktemp -d)/stranger

DOCS_VENV := .venv-docs

$(DOCS_VENV)/.made: tools/docs/requirements.txt
	$(PYTHON) -m venv $(DOCS_VENV)
	$(DOCS_VENV)/bin/python -m pip install --quiet --require-hashes -r $<
	@touch $@

.PHONY: docs
docs: $(DOCS_VENV)/.made ## the documentation as a site, in site/; a broken link is an error
	NO_MKDOCS_2_WARNING=1 $(DOCS_VENV)/bin/mkdocs build --strict --quiet --site-dir site

.PHONY: bench-documents
bench-documents: setup ## time and memory of reading each format, and of hostile mail (writes docs/hostile.md)
	$(BIN)/python tools/bench_documents.py
	$(BIN)/python tools/hostile_table.py

BENCH_VENV := .venv-bench

$(BENCH_VENV)/.made: tools/bench/requirements.txt
	$(PYTHON) -m venv $(BENCH_VENV)
	$(BENCH_VENV)/bin/python -m pip install --quiet --require-hashes -r $<
	@touch $@

.PHONY: bench
bench: compiled $(BENCH_VENV)/.made ## what humasd costs beside others, on real servers; ARGS="--only mail-in"
	tests/install-servers.sh
	$(BIN)/python -m tools.bench --roundup $(BENCH_VENV)/bin/python --json bench.json $(ARGS)

.PHONY: lock
lock: ## make requirements.lock anew (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--group pyproject.toml:dev pyproject.toml -o requirements.lock
