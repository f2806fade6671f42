package dev.postqued.signatures;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What verifiers have in common. */
final class SignatureChecks {

  private static final String ALGORITHM = "HmacSHA256";

  /** What the name of a header consists of (RFC 9110, 5.6.2). */
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private SignatureChecks() {}

  /** Returns the name of a header in lower case, as headers are looked up by. */
  static String headerName(String argument, String name) {
    if (!TOKEN.matcher(name).matches()) {
      throw new IllegalArgumentException(
          argument + " must be the name of a header, without blanks; was \"" + name + '"');
    }
    return name.toLowerCase(Locale.ROOT);
  }

  /** Returns the value of a header that must be there once. */
  static String only(Map<String, List<String>> headers, String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    if (values.size() != 1) {
      throw new WebhookRejectedException(
          "there must be one header " + name + ", were " + values.size(), null);
    }
    return values.get(0).strip();
  }

  /** Rejects a time that is too far from now. */
  static void checkWindow(String time, String header, Duration tolerance, Instant now) {
    Duration distance = Duration.between(parse(time, header), now).abs();
    if (distance.compareTo(tolerance) > 0) {
      throw new WebhookRejectedException(
          "the time in " + header + " is more than " + tolerance + " from now", null);
    }
  }

  private static Instant parse(String time, String header) {
    try {
      return time.matches("\\d{1,12}")
          ? Instant.ofEpochSecond(Long.parseLong(time))
          : Instant.parse(time);
    } catch (DateTimeException e) {
      throw new WebhookRejectedException(header + " is not a time", e);
    }
  }

  /** Rejects the body unless one of the signatures is that of one of the secrets. */
  static void checkSignature(
      List<byte[]> secrets, String before, byte[] body, List<byte[]> signatures, String header) {
    boolean holds = false;
    for (byte[] secret : secrets) {
      byte[] expected = sign(secret, before, body);
      for (byte[] signature : signatures) {
        holds |= MessageDigest.isEqual(expected, signature);
      }
    }
    if (!holds) {
      throw new WebhookRejectedException("the signature in " + header + " is not valid", null);
    }
  }

  private static byte[] sign(byte[] secret, String before, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      mac.update(before.getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /** The bytes of a secret that is text. */
  static byte[] bytes(String secret) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("secret must not be blank");
    }
    return secret.getBytes(StandardCharsets.UTF_8);
  }
}
