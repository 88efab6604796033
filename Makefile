.PHONY: all build site test check race robust fuzz bench bench-serve benchcmp screenshots lighthouse print-pictures sbom

all: check test site

# The program, without machine paths in it.
build:
	go build -trimpath -o bekal ./cmd/bekal

# The repository's own handbook, into public/.
site:
	go run ./cmd/bekal build

test:
	go test ./...

race:
	go test -race ./...

# The promises of docs/robustness.md at their full length and figures; on a machine that is left in peace.
robust:
	go test -tags heavy -count=1 -timeout 60m -run Robust ./...

# Each fuzz target for ten minutes: make fuzz FUZZTIME=1m. Inputs that reach new code are made smaller for a second at
# most: a minute, as usual, would be spent on nothing else.
FUZZTIME ?= 10m
fuzz:
	grep -rn '^func Fuzz' --include='*_test.go' internal | sed -E 's|/[^/]*:[0-9]+:func (Fuzz[A-Za-z]*).*| \1|' | while read -r package name; do \
		go test "./$$package" -run '^$$' -fuzz "^$$name\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 1s || exit 1; done

check:
	test -z "$$(gofmt -l .)"
	go vet ./...
	go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...

# Where Bekal stands beside its peers: make bench ARGS="-sizes 1000 -rounds 3".
bench:
	cd bench && go run . $(ARGS)

# How long a save takes to be on the screen, beside hugo server: make bench-serve ARGS="-sizes 1000 -saves 50".
bench-serve:
	cd bench && go run . -serve $(ARGS)

# Pictures of each kind of page, at three widths, by day and by night: make screenshots PICTURES=folder.
PICTURES ?= screenshots
screenshots:
	go test -tags screenshots ./internal/showcase -count=1 -run TestScreenshots -args -pictures "$(abspath $(PICTURES))"

# Lighthouse on four kinds of page, as on a phone. Close what else is running: it measures speed.
lighthouse:
	npm install --silent --no-audit --no-fund --prefix "$${TMPDIR:-/tmp}/bekal-lighthouse" lighthouse@12
	LIGHTHOUSE="$${TMPDIR:-/tmp}/bekal-lighthouse/node_modules/.bin/lighthouse" \
		go test -tags lighthouse ./internal/showcase -count=1 -run TestLighthouse -v -args -performance

# What the program is made of, with licences, as CycloneDX: make sbom SBOM=file.
SBOM ?= bekal.cdx.json
sbom:
	go run github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod@v1.10.0 app -json -licenses -noserial -main cmd/bekal -output "$(abspath $(SBOM))" .

# What the working copy changes in the Go benchmarks of a package: make benchcmp PKG=./internal/layout BASE=main. Both
# sides are run in turn, since machines are noisy.
PKG ?= ./internal/markdown ./internal/layout ./internal/render ./internal/site ./internal/output
BASE ?= HEAD
COUNT ?= 6
benchcmp:
	rm -rf .benchcmp && git worktree prune && git worktree add -q --detach .benchcmp $(BASE)
	rm -f .benchcmp.old .benchcmp.new
	for round in $$(seq $(COUNT)); do \
		(cd .benchcmp && go test $(PKG) -run '^$$' -bench . -benchmem -benchtime 0.3s) >> .benchcmp.old || exit 1; \
		go test $(PKG) -run '^$$' -bench . -benchmem -benchtime 0.3s >> .benchcmp.new || exit 1; \
	done
	git worktree remove --force .benchcmp
	go run golang.org/x/perf/cmd/benchstat@v0.0.0-20260908200009-22c9c6c9d4da old=.benchcmp.old new=.benchcmp.new

# The pictures of docs/print.md, out of the example's own PDFs.
print-pictures:
	bash docs/print-pictures.sh
