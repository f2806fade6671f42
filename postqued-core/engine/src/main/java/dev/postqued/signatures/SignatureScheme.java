package dev.postqued.signatures;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a service signs its events: what is signed, and where the parts are. All of them are
 * HMAC-SHA-256, compared in constant time, and several signatures and secrets may be valid at once.
 */
public sealed interface SignatureScheme {

  /**
   * Returns a verifier of events that were signed this way.
   *
   * @param secret the secret
   * @param others secrets that are valid too, while one is replaced by another
   * @return the verifier
   * @throws IllegalArgumentException if a secret is blank, or malformed
   */
  WebhookVerifier verifier(String secret, String... others);

  /**
   * The body, or the value of a header with the time, a full stop and the body, as hex or Base64:
   * {@link HmacVerifier}.
   *
   * @param header the header with the signature
   * @param timestampHeader the header with the time; null if the time is not signed
   * @param tolerance how far the time may differ from now; ignored if the time is not signed
   */
  record Hmac(String header, @Nullable String timestampHeader, Duration tolerance)
      implements SignatureScheme {

    @Override
    public WebhookVerifier verifier(String secret, String... others) {
      HmacVerifier verifier = HmacVerifier.of(header, secret);
      for (String other : others) {
        verifier = verifier.alsoAccept(other);
      }
      return timestampHeader == null ? verifier : verifier.timestamp(timestampHeader, tolerance);
    }
  }

  /**
   * Standard Webhooks: id, time and body, with full stops between them, as
   * {@code webhook-signature: v1,BASE64}. Secrets are Base64 after {@code whsec_}.
   *
   * @param prefix what the names of the headers begin with, {@code webhook} in the standard
   * @param tolerance how far the time may differ from now
   */
  record Standard(String prefix, Duration tolerance) implements SignatureScheme {

    /** Checks the prefix, and folds its case. */
    public Standard {
      prefix = SignatureChecks.headerName("prefix", prefix);
    }

    /** The standard itself, with the tolerance of its libraries: 5 minutes. */
    public static final Standard DEFAULT = new Standard("webhook", Duration.ofMinutes(5));

    @Override
    public WebhookVerifier verifier(String secret, String... others) {
      return new SchemeVerifier(
          headers -> SignedParts.standard(prefix, headers),
          SchemeVerifier.all(secret, others).stream().map(SignedParts::decoded).toList(),
          tolerance);
    }
  }

  /**
   * The time, a full stop and the body, as {@code HEADER: t=SECONDS,v1=HEX}. Secrets are text.
   *
   * @param header the header with time and signatures
   * @param tolerance how far the time may differ from now
   */
  record Timestamped(String header, Duration tolerance) implements SignatureScheme {

    /** Checks the name, and folds its case. */
    public Timestamped {
      header = SignatureChecks.headerName("header", header);
    }

    @Override
    public WebhookVerifier verifier(String secret, String... others) {
      List<String> secrets = SchemeVerifier.all(secret, others);
      return new SchemeVerifier(
          headers -> SignedParts.timestamped(header, headers),
          secrets.stream().map(SignatureChecks::bytes).toList(),
          tolerance);
    }
  }
}
