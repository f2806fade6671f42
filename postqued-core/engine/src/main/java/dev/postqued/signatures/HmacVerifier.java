package dev.postqued.signatures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Verifies an HMAC-SHA-256 of the body, or of a timestamp, a full stop and the body, in a header,
 * as hex or Base64. Compares in constant time. Several secrets may be valid at once, so that one
 * can be replaced by the next. Immutable; shows no secret.
 */
public final class HmacVerifier implements WebhookVerifier {

  /** More than a header has while secrets are replaced. */
  private static final int MAX_SIGNATURES = 10;

  private final String header;
  private final List<byte[]> secrets;
  private final @Nullable String timestampHeader;
  private final Duration tolerance;

  private HmacVerifier(
      String header, List<byte[]> secrets, @Nullable String timestampHeader, Duration tolerance) {
    this.header = header;
    this.secrets = secrets;
    this.timestampHeader = timestampHeader;
    this.tolerance = tolerance;
  }

  /**
   * Creates a verifier of the body alone.
   *
   * @param header the header with the signature. It may hold several, with commas or blanks between
   *     them, and a prefix such as {@code sha256=} or {@code v1,} before each
   * @param secret the secret, as text
   * @return the verifier
   * @throws IllegalArgumentException if the header is no name of one, or the secret is blank
   */
  public static HmacVerifier of(String header, String secret) {
    return new HmacVerifier(
        SignatureChecks.headerName("header", header),
        List.of(SignatureChecks.bytes(secret)),
        null,
        Duration.ZERO);
  }

  /**
   * Accepts another secret as well, while one is replaced by the other.
   *
   * @param secret the other secret
   * @return a verifier that accepts either
   * @throws IllegalArgumentException if it is blank
   */
  public HmacVerifier alsoAccept(String secret) {
    List<byte[]> more = new ArrayList<>(secrets);
    more.add(SignatureChecks.bytes(secret));
    return new HmacVerifier(header, List.copyOf(more), timestampHeader, tolerance);
  }

  /**
   * Makes the time part of the signature, so that an old event cannot be replayed.
   *
   * @param name the header with the time, as seconds since 1970 or in ISO 8601
   * @param window how far the time may differ from now, in either direction
   * @return a verifier of the value of that header, a full stop, and the body
   * @throws IllegalArgumentException if the name is none of a header, or the window is not positive
   */
  public HmacVerifier timestamp(String name, Duration window) {
    if (window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException("window must be more than zero, was " + window);
    }
    return new HmacVerifier(header, secrets, SignatureChecks.headerName("name", name), window);
  }

  @Override
  public boolean proves(byte[] body, Map<String, List<String>> headers, Instant now) {
    String before = "";
    if (timestampHeader != null) {
      String time = SignatureChecks.only(headers, timestampHeader);
      SignatureChecks.checkWindow(time, timestampHeader, tolerance, now);
      before = time + ".";
    }
    String given = SignatureChecks.only(headers, header);
    SignatureChecks.checkSignature(secrets, before, body, signatures(given), header);
    return true;
  }

  /** Every part of the header that could be a signature, as hex and as Base64. */
  private static List<byte[]> signatures(String header) {
    List<byte[]> found = new ArrayList<>();
    for (String part : header.split("[,\\s]+", MAX_SIGNATURES + 1)) {
      String value = part.replaceFirst("^[A-Za-z0-9]{1,10}=(?=[A-Za-z0-9+/_-]{40,})", "");
      if (value.matches("[0-9a-fA-F]{64}")) {
        found.add(HexFormat.of().parseHex(value));
      } else if (value.matches("[A-Za-z0-9+/]{43}=")) {
        found.add(Base64.getDecoder().decode(value));
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return "HmacVerifier[" + header + ", " + secrets.size() + " secrets]";
  }
}
