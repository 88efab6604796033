package build

import (
	"context"

	"bekal/internal/check"
	"bekal/internal/diag"
	"bekal/internal/linkcheck"
)

// external asks other sites whether the links to them still lead somewhere, and tells each fault wherever its address is
// written.
func external(ctx context.Context, links []check.Outlink, o linkcheck.Options) ([]diag.Problem, error) {
	var addresses []string
	for _, link := range links {
		addresses = append(addresses, link.URL)
	}
	faults, err := linkcheck.Check(ctx, addresses, o)
	if err != nil {
		return nil, err
	}
	var problems []diag.Problem
	for _, link := range links {
		if fault, ok := faults[link.URL]; ok {
			problems = append(problems, diag.External.At(link.Place, diag.Say("%s %s", "%s %s", link.URL, fault.Why)).
				WithHint(diag.Say("mend the address, or take the link out", "betulkan alamatnya, atau hapus tautannya")))
		}
	}
	return problems, nil
}
