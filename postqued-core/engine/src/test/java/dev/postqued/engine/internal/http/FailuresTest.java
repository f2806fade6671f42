package dev.postqued.engine.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.transport.TransportException;
import dev.postqued.transport.TransportException.Outcome;
import java.io.IOException;
import java.net.URI;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

  static Stream<Arguments> handshakes() {
    return Stream.of(
        Arguments.of(
            handshake(
                "PKIX path validation failed",
                new CertPathValidatorException(
                    "validity check failed", new CertificateExpiredException("NotAfter: May 1"))),
            "has expired"),
        Arguments.of(
            handshake(
                "PKIX path validation failed",
                new CertPathValidatorException(
                    "validity check failed", new CertificateNotYetValidException("NotBefore"))),
            "clock of this machine"),
        Arguments.of(
            handshake("PKIX path building failed", new CertPathBuilderException("no path")),
            "is not trusted"),
        Arguments.of(
            handshake(
                "no match",
                new CertificateException("No subject alternative DNS name matching a found.")),
            "for another name"),
        Arguments.of(
            handshake("no match", new CertificateException("No name matching a found")),
            "for another name"),
        Arguments.of(
            new SSLPeerUnverifiedException("Certificate for <a> doesn't match"),
            "for another name"),
        Arguments.of(new SSLHandshakeException("Received fatal alert"), "clientCertificate(...)"));
  }

  private static IOException handshake(String message, Exception cause) {
    SSLHandshakeException e = new SSLHandshakeException(message);
    e.initCause(cause);
    return e;
  }

  @ParameterizedTest
  @MethodSource("handshakes")
  void aHandshakeThatFailsNamesTheHostAndTheReason(IOException failure, String reason) {
    TransportException e = Failures.of(failure, URI.create("https://storage.example.org:8443"));

    assertThat(e)
        .hasMessageStartingWith("TLS with storage.example.org failed: ")
        .hasMessageContainingAll(reason, failure.getMessage());
    assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
  }
}
