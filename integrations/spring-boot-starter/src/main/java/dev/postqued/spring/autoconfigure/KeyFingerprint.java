package dev.postqued.spring.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stands for an API key in a database: equal for equal keys, and nothing can be told from it. */
final class KeyFingerprint {

  private static final int BYTES = 16;

  private KeyFingerprint() {}

  static String of(String service, String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((service + '\0' + key).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
