.PHONY: all build site test check race robust bench

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

check:
	test -z "$$(gofmt -l .)"
	go vet ./...
	go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...

# Where Bekal stands beside its peers: make bench ARGS="-sizes 1000 -rounds 3".
bench:
	cd bench && go run . $(ARGS)
