package dev.postqued.idempotency;

import dev.postqued.environment.Randomness;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/**
 * Identifies one logical publish. However often a request with the same key and content is sent
 * while the service remembers the key, it is published once. The documentation of the client says
 * how long that is.
 *
 * @param value 1 to 255 visible ASCII characters, such as a UUID
 */
public record IdempotencyKey(String value) implements Serializable {

  /** Keys of this library made from business ids live in this namespace of RFC 9562. */
  private static final UUID NAMESPACE = UUID.fromString("b0a4f1f6-6a0e-5f0c-9a52-1d5d6f0f7c11");

  private static final int MAX_LENGTH = 255;

  /**
   * Checks the key.
   *
   * @throws IllegalArgumentException if it is empty, too long, or has characters other than visible
   *     ASCII
   */
  public IdempotencyKey {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "idempotencyKey must have 1 to " + MAX_LENGTH + " characters, had " + value.length());
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) <= ' ' || value.charAt(i) > '~') {
        throw new IllegalArgumentException(
            "idempotencyKey must have only visible ASCII characters, was '" + value + "'");
      }
    }
  }

  /**
   * Creates a unique key.
   *
   * @return a random UUID
   */
  public static IdempotencyKey random() {
    return new IdempotencyKey(Randomness.system().id().toString());
  }

  /**
   * Creates the key of a business id: the same parts give the same key, on every machine.
   * {@code of("campaign-42", "launch")} is safe to use again after a crash, while the service
   * remembers the key.
   *
   * @param part the first part of the id
   * @param more further parts; {@code of("a", "b")} and {@code of("ab")} differ
   * @return a name-based UUID (version 5)
   */
  public static IdempotencyKey of(String part, String... more) {
    MessageDigest sha1 = sha1();
    sha1.update(bytes(NAMESPACE));
    add(sha1, part);
    List.of(more).forEach(p -> add(sha1, p));
    byte[] hash = sha1.digest();
    hash[6] = (byte) ((hash[6] & 0x0f) | 0x50);
    hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
    ByteBuffer uuid = ByteBuffer.wrap(hash);
    return new IdempotencyKey(new UUID(uuid.getLong(), uuid.getLong()).toString());
  }

  private static void add(MessageDigest digest, String part) {
    if (part.isBlank()) {
      throw new IllegalArgumentException(
          "part must not be blank; the parts together identify the post");
    }
    byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, utf8.length));
    digest.update(utf8);
  }

  private static byte[] bytes(UUID uuid) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits())
        .array();
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
