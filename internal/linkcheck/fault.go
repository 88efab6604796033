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

// noHost says that there is nobody to ask.
func noHost(err error) bool {
	_, unknown := errors.AsType[*net.DNSError](err)
	return unknown
}

// reason says why there is no answer.
func (a *asker) reason(err error) diag.Text {
	switch {
	case noHost(err):
		return diag.Say("there is no such host", "host itu tidak ada")
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
