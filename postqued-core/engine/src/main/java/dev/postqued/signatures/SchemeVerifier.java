package dev.postqued.signatures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Verifies events of a scheme whose signatures include the time. Shows no secret. */
final class SchemeVerifier implements WebhookVerifier {

  private final Function<Map<String, List<String>>, SignedParts> reader;
  private final List<byte[]> secrets;
  private final Duration tolerance;

  SchemeVerifier(
      Function<Map<String, List<String>>, SignedParts> reader,
      List<byte[]> secrets,
      Duration tolerance) {
    if (tolerance.isNegative() || tolerance.isZero()) {
      throw new IllegalArgumentException("tolerance must be more than zero, was " + tolerance);
    }
    this.reader = reader;
    this.secrets = secrets;
    this.tolerance = tolerance;
  }

  static List<String> all(String secret, String... others) {
    List<String> all = new ArrayList<>(List.of(others));
    all.add(0, secret);
    return all;
  }

  @Override
  public boolean proves(byte[] body, Map<String, List<String>> headers, Instant now) {
    SignedParts parts = reader.apply(headers);
    SignatureChecks.checkWindow(parts.time(), parts.timeHeader(), tolerance, now);
    SignatureChecks.checkSignature(
        secrets, parts.before(), body, parts.signatures(), parts.signatureHeader());
    return true;
  }

  @Override
  public String toString() {
    return "SchemeVerifier[" + secrets.size() + " secrets]";
  }
}
