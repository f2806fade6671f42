package dev.postqued.engine.internal.config;

import dev.postqued.service.Credentials;
import dev.postqued.service.KeyForm;
import dev.postqued.service.Service;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The API key of a user, shown to nobody but the service. */
public final class Credential {

  private static final int FINGERPRINT_BYTES = 8;

  private final String service;
  private final KeyForm form;
  private final String value;
  private final Redaction redaction;

  private Credential(Service service, String value) {
    this.service = service.name();
    this.form = service.keyForm();
    this.value = value;
    this.redaction = new Redaction(service, value);
  }

  /**
   * Checks a key without showing it.
   *
   * @throws IllegalArgumentException if it does not look like a key of the service
   */
  public static Credential of(Service service, String value) {
    KeyForm form = service.keyForm();
    if (value.isBlank()) {
      throw new IllegalArgumentException("apiKey must " + form.description() + ", was empty");
    }
    if (!form.pattern().matcher(value).lookingAt()) {
      throw new IllegalArgumentException(
          "apiKey must " + form.description() + "; this one has " + value.length() + " characters");
    }
    if (!form.pattern().matcher(value).matches()) {
      throw new IllegalArgumentException(
          "apiKey must have only ASCII characters that keys have, without blanks; copy it again");
    }
    return new Credential(service, value);
  }

  /** Returns the value of the header that carries the key. */
  String in(Credentials form) {
    return form.prefix() + value;
  }

  /** Whether this is the key. */
  public boolean isValue(String text) {
    return value.equals(text);
  }

  /** Returns a value that is equal for equal keys of one service, and tells nothing about them. */
  public String fingerprint() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((service + '\0' + value).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Removes this key and everything like it from text. */
  public Redaction redaction() {
    return redaction;
  }

  @Override
  public String toString() {
    return form.mask();
  }
}
