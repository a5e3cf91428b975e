# Every target runs with the project's own environment where there is one, else with the python3 at hand;
# `make check PYTHON=python3.13` chooses another.
PYTHON ?= $(if $(wildcard .venv/bin/python),.venv/bin/python,python3)
CODE = src tests scripts examples

.PHONY: check format lint types test docs fix pages venv scoreboard clean

check: format lint types test docs  ## all that has to pass

format:
	$(PYTHON) -m ruff format --check $(CODE)

lint:
	$(PYTHON) -m ruff check $(CODE)

types:
	$(PYTHON) -m mypy

test:  ## tests, doctests and the code on the documentation pages, with branch coverage
	$(PYTHON) -m pytest -q --cov --cov-report=term-missing:skip-covered --cov-fail-under=95

docs: docs/json-form.md
	NO_MKDOCS_2_WARNING=1 $(PYTHON) -m mkdocs build --quiet --strict

docs/json-form.md: src/diplostmt/schema.json scripts/json_form.py
	$(PYTHON) scripts/json_form.py > $@

fix:  ## format the code, and mend what the linter can mend
	$(PYTHON) -m ruff format $(CODE)
	$(PYTHON) -m ruff check --fix $(CODE)

pages: docs/json-form.md  ## write what the code on the documentation pages gives into them
	$(PYTHON) scripts/pages.py

venv:  ## an environment to work in
	python3 -m venv .venv
	.venv/bin/pip install -q -e '.[dev]'

scoreboard:  ## scores on the corpora, and what was gained and lost since the run before
	$(PYTHON) scripts/scoreboard.py

clean:
	rm -rf build dist site .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
