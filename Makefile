# Every target runs with the project's own environment where there is one, else with the python3 at hand;
# `make check PYTHON=python3.13` chooses another.
PYTHON ?= $(if $(wildcard .venv/bin/python),.venv/bin/python,python3)
CODE = src tests scripts examples benchmarks

.PHONY: check format lint types test docs fix pages venv scoreboard accuracy ablation bench train cross-validate growth fuzz mutate clean

check: format lint types test docs  ## all that has to pass

format:
	$(PYTHON) -m ruff format --check $(CODE)

lint:
	$(PYTHON) -m ruff check $(CODE)

types:
	$(PYTHON) -m mypy

test:  ## tests, doctests and the code on the documentation pages, with branch coverage
	$(PYTHON) -m pytest -q -n auto --cov --cov-report=term-missing:skip-covered --cov-fail-under=95

docs: made  ## the documentation pages, with links checked
	NO_MKDOCS_2_WARNING=1 $(PYTHON) -m mkdocs build --quiet --strict

# These pages are made anew each time: that costs less than to know which sources they come from.
.PHONY: made docs/json-form.md docs/agreements.md
made: docs/json-form.md docs/agreements.md

docs/json-form.md:
	$(PYTHON) scripts/json_form.py > $@

docs/agreements.md:
	$(PYTHON) scripts/agreements_page.py > $@

fix:  ## format the code, and mend what the linter can mend
	$(PYTHON) -m ruff format $(CODE)
	$(PYTHON) -m ruff check --fix $(CODE)

pages: made  ## write what the code on the documentation pages gives into them
	$(PYTHON) scripts/pages.py

venv:  ## an environment to work in; EXTRAS=dev,spark asks for more
	python3 -m venv .venv
	.venv/bin/pip install -q -e '.[$(EXTRAS)]'
EXTRAS ?= dev

scoreboard:  ## scores on the corpora, and what was gained and lost since the run before
	$(PYTHON) scripts/scoreboard.py

accuracy:  ## measure on the articles set aside, and write the tables and the plot of docs/accuracy.md
	$(PYTHON) scripts/accuracy.py

ablation:  ## print what the small model adds
	$(PYTHON) scripts/ablation.py

bench:  ## print speed, growth, memory and start as one table, and keep it in benchmarks/results.md
	$(PYTHON) -m benchmarks

growth:  ## time of every pattern and verb on hostile texts, ten times longer than in make test
	THOROUGH=1 $(PYTHON) -m pytest -q tests/growth

fuzz:  ## look for texts that break a verb, RUNS of them for each; needs the extra "fuzz"
	for verb in normalize_agreement parse_dateline find_dates extract; do \
		$(PYTHON) tests/fuzz/fuzz.py $$verb -runs=$(RUNS) || exit; \
	done
RUNS ?= 100000

mutate:  ## change rules, dates, datelines and agreements in small ways, and list the changes that no test notices
	$(PYTHON) scripts/mutate.py

supply:  ## build twice and look into what goes out; needs the extra "supply"
	$(PYTHON) scripts/supply.py

train:  ## weights of the small model, from the annotated articles
	$(PYTHON) scripts/train.py

cross-validate:  ## scores on articles that the weights were not trained on
	$(PYTHON) scripts/train.py --cross-validate

clean:
	rm -rf build dist site .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
