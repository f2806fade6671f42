package dev.postqued.testkit.internal.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Content from the start of its upload on.
 *
 * @param key where its bytes lie in the storage
 * @param size the announced length in bytes, or -1
 */
record Content(
    String id,
    String key,
    String contentType,
    long size,
    boolean completed,
    String filename,
    Instant createdAt,
    Measures measures) {
  /** What the completion of an upload said. */
  record Measures(@Nullable Long width, @Nullable Long height, @Nullable Long durationMs) {
    static final Measures NONE = new Measures(null, null, null);
  }

  Content complete(long length, Measures said) {
    return new Content(id, key, contentType, length, true, filename, createdAt, said);
  }

  Content named(String name) {
    return new Content(id, key, contentType, size, completed, name, createdAt, measures);
  }

  boolean isImage() {
    return contentType.startsWith("image/");
  }
}
