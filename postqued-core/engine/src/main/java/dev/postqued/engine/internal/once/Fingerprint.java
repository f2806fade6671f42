package dev.postqued.engine.internal.once;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;

/** Tells whether two posts are the same, whatever their progress, without keeping them. */
final class Fingerprint {

  private static final int BYTES = 16;

  private Fingerprint() {}

  /** The time of the last change does not count: touching a file does not change it. */
  static String of(List<MediumState> media, String content) {
    MessageDigest digest = sha256();
    for (MediumState medium : media) {
      MediumState.Bytes file = medium.file();
      if (file == null) {
        add(digest, "id", String.valueOf(medium.contentId()));
      } else {
        add(digest, "file", file.path() == null ? "" : file.path());
        add(digest, "name", file.path() == null ? file.filename() : "");
        add(digest, "size", Long.toString(file.size()));
        new TreeMap<>(medium.description()).forEach((name, value) -> add(digest, name, value));
      }
    }
    add(digest, "content", content);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOf(digest.digest(), BYTES));
  }

  /** With their lengths, so that no two lists of values look alike. */
  private static void add(MessageDigest digest, String name, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    digest.update((name + ':' + bytes.length + ':').getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
