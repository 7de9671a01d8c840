# Ratebook. `make` lists what there is to make.

RATEBOOK := ./.build/release/ratebook
FORMAT := --parallel --configuration .swift-format --recursive Package.swift Sources Tests
EMBEDDED := .build/embedded

# Where `make install` puts the tool; DESTDIR stands before it while a package is made.
PREFIX ?= /usr/local

RELEASE := --configuration release $(shell .ci/static)

# SwiftPM shows its progress on a terminal only.
QUIET := $(shell test -t 2 || echo --quiet)

# It comes with the toolchain, and is not always where commands are looked for.
DOCC = $(shell command -v docc || xcrun --find docc 2>/dev/null || \
	echo "$$(dirname "$$(readlink -f "$$(command -v swift)")")/docc")

# For rooms that run in a browser as well: the standard library without a runtime.
SWIFTC := swiftc -target wasm32-unknown-none-wasm -enable-experimental-feature Embedded -wmo \
	-parse-as-library -swift-version 6 -enable-upcoming-feature ExistentialAny \
	-enable-upcoming-feature InternalImportsByDefault \
	-enable-upcoming-feature MemberImportVisibility -I $(EMBEDDED)

.PHONY: help setup build site test check lint guides embedded wasm content browser consumers bench engines workbooks trials mutations fuzz sanitizers mutants coverage install deb installation carry format clean
.DEFAULT_GOAL := help

help: ## List what there is to make
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1	\2/p' Makefile | expand -t 16

setup: ## Check the Swift toolchain, and install missing libraries
	@.ci/setup

build: setup ## Build the tool for release: .build/release/ratebook
	@echo '==> Building ratebook (some minutes the first time)'
	@swift build $(QUIET) $(RELEASE) --product ratebook

site: build ## Build the tool and the site, and say where to open it
	@echo '==> Building the site'
	@$(RATEBOOK) build
	@printf 'In a browser: '
	@echo 'file://$(CURDIR)/Public/index.html' | sed 's/%/%25/g; s/ /%20/g; s/#/%23/g; s/?/%3F/g'

# The commands are tested as they are released: reading a catalog takes six times as long in debug.
test: build ## Run every test
	@echo '==> Running the tests (some minutes to build the first time)'
	@RATEBOOK=$(RATEBOOK) swift test $(QUIET) --disable-xctest

# The steps follow each other even under `make -j`, cheap ones first; those that keep one core busy
# go side by side.
check: setup ## Check all that a change must pass
	@$(MAKE) --no-print-directory -j 2 lint guides embedded
	@$(MAKE) --no-print-directory test
	@$(MAKE) --no-print-directory content
	@$(MAKE) --no-print-directory -j 2 browser consumers
	@$(MAKE) --no-print-directory -j 2 installation bench mutations COUNT=1500
	@echo '==> All checks passed'

lint:
	@echo '==> Checking the format'
	@swift format lint --strict $(FORMAT)

embedded: setup ## Compile rooms as Embedded Swift, and build the engine for browsers again
	@echo '==> Compiling Quantities and Formulas as Embedded Swift'
	@mkdir -p $(EMBEDDED)
	@$(SWIFTC) -module-name Quantities -c -o $(EMBEDDED)/Quantities.o Sources/Quantities/*.swift \
		-emit-module -emit-module-path $(EMBEDDED)/Quantities.swiftmodule
	@$(SWIFTC) -module-name Formulas -c -o $(EMBEDDED)/Formulas.o Sources/Formulas/*.swift
	@echo '==> Building the engine for browsers, and comparing it with the one carried'
	@.ci/wasm --check

wasm: setup ## Build the engine for browsers, which the binary carries
	@.ci/wasm

guides: ## Convert the guides and decision records with DocC
	@echo '==> Converting the guides'
	@$(DOCC) convert Sources/SiteGeneration/SiteGeneration.docc \
		--fallback-display-name Ratebook --fallback-bundle-identifier ratebook \
		--warnings-as-errors --output-path .build/guides

content: build
	@echo '==> Checking the content'
	@$(RATEBOOK) check
	@echo '==> Checking that the Markdown in Public is current'
	@$(RATEBOOK) build --check --formats md

browser: site ## Look at the example site in headless Chromium
	@echo '==> Looking at the pages in a browser (some minutes)'
	@RATEBOOK=$(CURDIR)/$(RATEBOOK) Tests/Browser/run

consumers: site ## Put the outputs into the programs that read them
	@echo '==> Putting the outputs into the programs that read them (some minutes)'
	@swift build $(QUIET) $(RELEASE) --product RewriteMarkdown
	@if command -v dpkg-shlibdeps >/dev/null; then .ci/package >/dev/null; fi
	@RATEBOOK=$(CURDIR)/$(RATEBOOK) Tests/Consumers/run

bench: build ## Draw 1,000 bands, and count instructions; STORE=--store keeps the counts
	@echo '==> Drawing the bands of 1,000 scenarios'
	@swift build $(QUIET) $(RELEASE) --product BandBenchmark
	@.build/release/BandBenchmark
	@echo '==> Counting instructions'
	@RATEBOOK=$(RATEBOOK) Tests/Benchmarks/run $(STORE)

engines: build ## Time the ways to the usage of RECORDS logged calls (10 million: an hour)
	@RATEBOOK=$(RATEBOOK) .build/consumers/requirements/bin/python Tests/Benchmarks/usage $(RECORDS)

workbooks: build ## Recalculate the workbooks of 200 random scenarios (some 15 minutes)
	@echo '==> Recalculating the workbooks of 200 random scenarios in LibreOffice'
	@RATEBOOK=$(RATEBOOK) WORKBOOKS=200 swift test $(QUIET) --disable-xctest --filter RandomWorkbookTests

trials: setup ## Kill and pair writes in full, and fill disks (some minutes)
	@echo '==> Building the trials'
	@swift build $(QUIET) --product WriteTrial
	@swift build $(QUIET) --product ratebook
	@Tests/Trials/run

mutations: setup ## Change the files of two projects 10,000 times, and read each
	@echo '==> Changing files at random (some minutes to build the first time)'
	@swift build $(QUIET) $(RELEASE) --product MutationTrial
	@.build/release/MutationTrial "$(CURDIR)" $(or $(COUNT),10000) $(or $(SEED),1)

fuzz: setup ## Give every parser what libFuzzer makes up, SECONDS each (a minute)
	@echo '==> Giving every parser what libFuzzer makes up (some minutes to build the first time)'
	@Tests/Fuzz/run $(or $(SECONDS),60) $(PARSERS)

sanitizers: setup ## Run the tests of the rooms that call C under the address sanitizer
	@echo '==> Running the tests of the rooms that call C (some minutes to build)'
	@Tests/Sanitizers/run

coverage: setup ## Run the tests of the rooms, and say how many lines they come by
	@echo '==> Running the tests of the rooms (some minutes to build)'
	@Tests/Coverage/run

mutants: setup ## Change the rooms that reckon in 100 places, and see whether tests notice
	@echo '==> Changing the sources of the rooms that reckon (some minutes to build)'
	@Tests/Mutants/run $(or $(COUNT),100) $(or $(SEED),1)

install: build ## Install the tool, its manual and its completions below PREFIX
	@.ci/install '$(DESTDIR)$(PREFIX)'
	@echo 'Installed: $(DESTDIR)$(PREFIX)/bin/ratebook'

deb: build ## Make a package for Debian in .build
	@.ci/package

installation: build
	@echo '==> Installing the package, and using it'
	@if command -v dpkg-shlibdeps >/dev/null; then Tests/Installation/run "$$(.ci/package)"; \
	else echo 'Skipped: there is no dpkg-shlibdeps here (Debian: dpkg-dev)'; fi

carry: ## List anew the files of the catalog that the binary carries
	@.ci/carry

format: ## Format every Swift file
	@swift format --in-place $(FORMAT)

clean: ## Remove what was built; Public stays
	@rm -rf .build
