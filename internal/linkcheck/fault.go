package linkcheck

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
	"net/http"
	"net/url"
	"syscall"

	"bekal/internal/diag"
)

// faultOf says what is wrong with an answer; the zero Fault where the page is there, though not for everyone.
func (a *asker) faultOf(status int, err error) Fault {
	switch {
	case err != nil:
		return Fault{diag.Say("does not answer: %s", "tidak menjawab: %s", a.reason(err))}
	case status == http.StatusUnauthorized, status == http.StatusForbidden, status == http.StatusMethodNotAllowed,
		status == http.StatusPaymentRequired, status == http.StatusNotAcceptable:
		return Fault{}
	case status == http.StatusNotFound || status == http.StatusGone:
		return Fault{diag.Say("is gone (%d)", "sudah tidak ada (%d)", status)}
	}
	return Fault{diag.Say("answers with an error (%d)", "menjawab dengan kesalahan (%d)", status)}
}

// notFound says that the name of a host led nowhere, so that there was nobody to ask.
func notFound(err error) bool {
	_, ok := errors.AsType[*net.DNSError](err)
	return ok
}

// reason says why there is no answer.
func (a *asker) reason(err error) diag.Text {
	lookup, _ := errors.AsType[*net.DNSError](err)
	switch {
	case lookup != nil && lookup.IsNotFound:
		return diag.Say("there is no such host", "host itu tidak ada")
	case lookup != nil: // without a network, mostly
		return diag.Say("its host could not be looked up", "alamat host itu tidak dapat dicari")
	case errors.Is(err, context.DeadlineExceeded):
		return diag.Say("it takes longer than %s", "lebih lama dari %s", a.Timeout)
	case errors.Is(err, syscall.ECONNREFUSED):
		return diag.Say("the connection is refused", "sambungan ditolak")
	case isUntrusted(err):
		return diag.Say("its certificate is not valid", "sertifikatnya tidak sah")
	}
	if wrapped, ok := errors.AsType[*url.Error](err); ok {
		err = wrapped.Err
	}
	return diag.Verbatim(err.Error())
}

func isUntrusted(err error) bool {
	_, unverified := errors.AsType[*tls.CertificateVerificationError](err)
	_, unknown := errors.AsType[x509.UnknownAuthorityError](err)
	return unverified || unknown
}
